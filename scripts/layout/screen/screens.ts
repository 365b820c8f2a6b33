import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { diskFolder } from '../../folder/disk-folder.ts';
import { filesBelow } from '../../folder/files-below.ts';
import { readText } from '../../folder/read-text.ts';
import { strictBlocks } from '../helpers/strict-blocks.ts';

/** The documents for screens, and their styles. A publication does not bring its own: what may be asked for and run is settled in them. */
export interface Screens {
  /** @throws Error where the view lacks what the template asks for */
  render(name: 'web' | 'index' | 'problems' | 'site', view: object): string;
  /** Styles of what is read: the common ones, and those of one kind. */
  styles(name: 'web' | 'epub' | 'index' | 'problems' | 'site'): string;
}

const OURS = diskFolder(fileURLToPath(new URL('../../../templates/screen/', import.meta.url)));
const OPTIONS: CompileOptions = { strict: true, preventIndent: true };
/** Those that each kind has in common with others. */
const STYLES = {
  web: ['colours', 'reading'],
  epub: ['reading'],
  index: ['colours', 'lists'],
  problems: ['colours', 'lists'],
  site: ['colours', 'reading'],
} as const;
const PARTIAL = /^partials\/([a-z-]+)\.hbs$/;

let known: Promise<Screens> | undefined;

/** They do not change while zine runs. */
export function loadScreens(): Promise<Screens> {
  known ??= readScreens();
  return known;
}

async function readScreens(): Promise<Screens> {
  const files = new Map<string, string>();
  for (const name of await filesBelow(OURS)) files.set(name, (await readText(OURS, name)).value ?? '');
  const handlebars = Handlebars.create();
  handlebars.registerHelper(strictBlocks(handlebars));
  for (const [name, text] of files) {
    const partial = PARTIAL.exec(name)?.[1];
    if (partial !== undefined) handlebars.registerPartial(partial, handlebars.compile(text, OPTIONS));
  }
  return {
    render: (name, view) => handlebars.compile(files.get(`${name}.hbs`) ?? '', OPTIONS)(view),
    styles: (name) => [...STYLES[name], name].map((each) => files.get(`${each}.css`) ?? '').join(''),
  };
}

/** HTML that we have written ourselves, which a template prints as it is. */
export const asMarkup = (html: string): Handlebars.SafeString => new Handlebars.SafeString(html);
