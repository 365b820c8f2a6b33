import type { ReadingSection, ReadingTexts } from '../../model/reading.ts';
import { screenStyles } from './screen-styles.ts';
import { asMarkup, loadScreens } from './screens.ts';

export interface WebInput {
  locale: string;
  dir: 'ltr' | 'rtl';
  texts: ReadingTexts;
  words: { contents: string; pageNumbers: string; toText: string };
  sections: readonly Pick<ReadingSection, 'id' | 'title' | 'number' | 'by'>[];
  /** HTML of the sections. */
  html: string;
  /** Size in CSS px. */
  cover?: { png: Uint8Array; width: number; height: number };
  /** The second ink. */
  accent: string;
}

/** The web edition: one file with everything in it, that runs nothing and asks for nothing. */
export async function layOutWeb({ html, cover, accent, ...view }: WebInput): Promise<string> {
  const screens = await loadScreens();
  const picture = cover && { src: `data:image/png;base64,${Buffer.from(cover.png).toString('base64')}`, width: cover.width, height: cover.height };
  const { styles, stylesHash } = screenStyles(screens, 'web', accent);
  // Within `<style>`, nothing is escaped, or the hash would not be that of the styles.
  return screens.render('web', { ...view, text: asMarkup(html), cover: picture ?? null, styles: asMarkup(styles), stylesHash });
}
