import { screenStyles } from './screen-styles.ts';
import { asMarkup, loadScreens } from './screens.ts';

export interface SiteView {
  lang: string;
  title: string;
  /** Of the page itself, with its heading. */
  html: string;
  /** What the page is about, to lead there. */
  headings: readonly { id: string; title: string }[];
  groups: readonly { title: string; pages: readonly { path: string; title: string; lang: string | null; isHere: boolean }[] }[];
}

const NAME = 'zine';
const RED = '#c8102e';

/** A page of the documentation as a document that runs nothing and asks for nothing. */
export async function layOutSite({ html, ...view }: SiteView): Promise<string> {
  const screens = await loadScreens();
  const { styles, stylesHash } = screenStyles(screens, 'site', RED);
  return screens.render('site', {
    ...view,
    headTitle: view.title === NAME ? NAME : `${view.title} – ${NAME}`,
    text: asMarkup(html),
    styles: asMarkup(styles),
    stylesHash,
  });
}
