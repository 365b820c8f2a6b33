import { fileURLToPath } from 'node:url';
import { loadTheme, themeFolder } from '../config/load-theme.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import type { Folder } from '../model/folder.ts';
import type { OwnFont } from '../model/font.ts';
import type { Use } from '../model/layout.ts';
import type { Checked } from '../model/problem.ts';
import type { Faces, Theme, ThemePlace } from '../model/theme.ts';
import { compileTemplates, type Render } from './compile-templates.ts';
import { layeredStyles } from './layered-styles.ts';
import { readTemplates, type TemplateFolder, type TemplateSources } from './read-templates.ts';

/** Everything a publication's look is made of, read once and ready for every locale. */
export interface Templates {
  render: Render;
  /** Of the how-to sheet of a booklet. */
  renderHowTo: Render;
  /** All styles in their cascade layers, for pages of one use. */
  stylesFor(use: Use): string;
  /** Those of the how-to sheet, which shares the tokens only. */
  howToStyles: string;
  /** The typefaces that the publication brings. */
  fonts: readonly OwnFont[];
  /** Typefaces that come with zine, where they are not Literata. */
  faces: Faces;
}

/** What a publication chooses of its look. */
export interface Look {
  theme?: Theme;
  fonts?: readonly OwnFont[];
  /** In place of those of the theme. */
  faces?: Faces;
}

const OURS = diskFolder(fileURLToPath(new URL('../../templates/', import.meta.url)));
const PARTIAL = /^partials\/[a-z0-9-]+\.hbs$/;
const STYLES = ['handout', 'how-to', 'mini', 'own', 'page', 'parts', 'phone', 'tokens', 'type'].map((name) => `styles/${name}.css`);
const THEME_STYLES = ['styles/theme.css', 'styles/tokens.css'];
const inWords = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const TEMPLATES: Omit<TemplateFolder, 'folder'> = {
  path: 'templates',
  isExpected: (name) => /^(?:publication|how-to)\.hbs$/.test(name) || PARTIAL.test(name) || STYLES.includes(name),
  // Message catalogs belong to `locale`; themes and what `init` begins with are folders of their own; what is for screens is ours alone (screen/screens.ts).
  isOther: (name) => /^(?:locales|themes|screen|init)\//.test(name),
  expected: `\`publication.hbs\`, \`how-to.hbs\`, \`partials/<name>.hbs\` or one of ${inWords(STYLES)}`,
};
const THEME: Omit<TemplateFolder, 'folder' | 'path'> = {
  isExpected: (name) => PARTIAL.test(name) || THEME_STYLES.includes(name),
  isOther: (name) => /^(?:theme\.yml|[^/]+\.(?:md|png|txt))$/.test(name),
  expected: `\`theme.yml\`, \`partials/<name>.hbs\` or one of ${inWords(THEME_STYLES)}`,
};

/**
 * Reads our templates, over them those of the theme and of what it is built on, and over these what lies in `templates/` of the publication: a file of the same
 * name takes the place of the one below, and further partials are added.
 */
export async function loadTemplates(publication?: Folder, { theme, fonts = [], faces = {} }: Look = {}): Promise<Checked<Templates>> {
  const { value: chosen, problems } = theme === undefined ? await loadTheme(publication, undefined) : { value: theme, problems: [] };
  const read = async (folder: TemplateFolder): Promise<TemplateSources> => {
    const { value, problems: found } = await readTemplates(folder);
    problems.push(...found);
    return value;
  };
  const common = await ours();
  problems.push(...common.problems);
  const themes: TemplateSources[] = [];
  for (const place of chosen.chain) themes.push(await (place.isOurs ? ourTheme(place, read) : read(themeAt(place, publication))));
  const own = publication === undefined ? new Map() : await read({ ...TEMPLATES, folder: publication.within('templates') });
  // Whoever builds zine's own folder has our templates as their own: what is the same is no change.
  const changed = new Map([...own].filter(([name, { text }]) => common.value.get(name)?.text !== text));
  const sources = new Map([common.value, ...themes, changed].flatMap((each) => [...each]));
  const { value: documents, problems: compiled } = compileTemplates(sources);
  const value = {
    render: documents.publication,
    renderHowTo: documents['how-to'],
    ...layeredStyles(sources, chosen.chain, themes, changed),
    fonts,
    faces: { ...chosen.faces, ...faces },
  };
  return { value, problems: [...problems, ...compiled] };
}

let known: Promise<Checked<TemplateSources>> | undefined;

/** They do not change while zine runs. */
function ours(): Promise<Checked<TemplateSources>> {
  known ??= readTemplates({ ...TEMPLATES, folder: OURS });
  return known;
}

const knownThemes = new Map<string, Promise<TemplateSources>>();

function ourTheme(place: ThemePlace, read: (folder: TemplateFolder) => Promise<TemplateSources>): Promise<TemplateSources> {
  const sources = knownThemes.get(place.name) ?? read(themeAt(place, undefined));
  knownThemes.set(place.name, sources);
  return sources;
}

const themeAt = (place: ThemePlace, publication: Folder | undefined): TemplateFolder => ({
  ...THEME,
  path: place.path,
  folder: themeFolder(place, publication) ?? OURS.within(`themes/${place.name}`),
});
