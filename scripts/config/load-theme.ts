import { fileURLToPath } from 'node:url';
import { problem } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { readText } from '../folder/read-text.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Place, Problem } from '../model/problem.ts';
import { THEMES, type Theme, type ThemePlace } from '../model/theme.ts';
import { mm, pt } from '../units/length.ts';
import { themeSchema } from './theme-schema.ts';
import { validateYaml } from './validate-yaml.ts';

/** The themes that come with zine, each a folder. */
export const OUR_THEMES = diskFolder(fileURLToPath(new URL('../../templates/themes/', import.meta.url)));
const BASE = THEMES[0];
/** What is missing in all of a chain, which does not happen where ours are whole. */
const NOTHING: Omit<Theme, 'chain'> = {
  margins: { inner: { mm: mm(19) }, outer: { mm: mm(20) }, top: { mm: mm(18) }, foot: { mm: mm(24) } },
  type: { leading: pt(13.5), size: pt(10.098) },
  faces: {},
};

/** The folder of a theme. */
export const themeFolder = ({ isOurs, path, name }: ThemePlace, publication: Folder | undefined): Folder | undefined =>
  isOurs ? OUR_THEMES.within(name) : publication?.within(path);

/**
 * The theme of a name, on top of those that it is built on.
 * @param place where it is named, for what is wrong with the name
 * @throws MachineError where the machine does not let us read it
 */
export async function loadTheme(
  publication: Folder | undefined,
  name: string = BASE,
  place: Place = { path: 'chapters/publication.yml' },
): Promise<Checked<Theme>> {
  const problems: Problem[] = [];
  const chain: ThemePlace[] = [];
  let theme: Theme = { chain, ...NOTHING };
  const follow = async (wanted: string, named: Place): Promise<void> => {
    const at = placeOf(wanted);
    if (chain.some(({ path }) => path === at.path)) return void problems.push(circle(wanted, named));
    chain.unshift(at);
    const file = `${at.path}/theme.yml`;
    const folder = themeFolder(at, publication);
    const { value: text, problems: unread } = folder === undefined ? { value: undefined, problems: [] } : await readText(folder, 'theme.yml', file);
    problems.push(...unread);
    if (text === undefined && unread.length === 0) problems.push(missing(wanted, named));
    const { value, problems: found } = validateYaml(themeSchema, text === undefined || text.trim() === '' ? '{}' : text, { path: file });
    problems.push(...found);
    if (wanted !== BASE) await follow(value?.from ?? BASE, { path: file });
    if (value === undefined) return;
    const { margins, leading, size, fonts } = value;
    theme = {
      chain,
      margins: { ...theme.margins, ...definedOf(margins) },
      type: { ...theme.type, ...definedOf({ leading, size }) },
      faces: { ...theme.faces, ...definedOf(fonts) },
    };
  };
  await follow(name, place);
  return { value: theme, problems };
}

function placeOf(name: string): ThemePlace {
  const isOurs = !name.startsWith('./');
  return { name: name.split('/').at(-1) ?? name, path: isOurs ? `templates/themes/${name}` : name.slice(2), isOurs };
}

const definedOf = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

const missing = (name: string, place: Place): Problem =>
  problem(
    'config-value',
    place,
    `Unexpected theme \`${name}\` without a \`theme.yml\`, expected a folder with one`,
    `Put a file \`theme.yml\` there; it may be empty.`,
  );

const circle = (name: string, place: Place): Problem =>
  problem('config-value', place, `Unexpected circle: the theme \`${name}\` is built on itself, expected another in \`from\``, 'Change `from`, or take it out.');
