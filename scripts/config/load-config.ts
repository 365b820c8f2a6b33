import { problem } from '../diagnostics/problem.ts';
import { readText } from '../folder/read-text.ts';
import { remember } from '../memo/remember.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Place } from '../model/problem.ts';
import type { Theme } from '../model/theme.ts';
import { checkConfig } from './check-config.ts';
import { loadTheme } from './load-theme.ts';
import { readYaml } from './read-yaml.ts';
import { type Config, type Margins, publicationSchema } from './schema.ts';
import { themedMargins } from './themed-margins.ts';
import { validateYamlWithPlaces } from './validate-yaml.ts';

/** Relative to the publication's directory. */
export const CONFIG_PATH = 'chapters/publication.yml';

/**
 * Reads a publication's configuration. The value is undefined where the file is missing, is no YAML or does not fit the schema; where only
 * its fields contradict each other there is a value and an error.
 *
 * @throws MachineError where the machine does not let us read it
 */
export async function loadConfig(folder: Folder): Promise<Checked<Config | undefined>> {
  const { value: text, problems } = await readText(folder, CONFIG_PATH);
  if (text === undefined) return { value: undefined, problems: problems.length > 0 ? problems : [await notFound(folder)] };
  const { value: theme, problems: ofTheme } = await themeOf(folder, text);
  const { value, problems: found } = checkConfigText(text, theme);
  return { value, problems: [...problems, ...found, ...ofTheme] };
}

/** Whoever tells of a field asks where it stands. */
const validated = remember((text: string) => validateYamlWithPlaces(publicationSchema, text, { path: CONFIG_PATH }), { by: (text) => [text], most: 4 });

/** The configuration that stands in a text: of publication.yml, or of what it would be. The same text gives the same. */
export const checkConfigText = remember(checkText, { by: (text, theme) => [text, JSON.stringify(theme)], most: 4 });

function checkText(text: string, theme: Theme): Checked<Config | undefined> {
  const { value: written, problems, placeOf } = validated(text);
  if (written === undefined) return { value: undefined, problems };
  const value = { ...written, margins: { ...themedMargins(written, theme), ...writtenMargins(text, written) } };
  return { value, problems: [...problems, ...checkConfig(value, text, placeOf)] };
}

/** Those sides that publication.yml names itself. */
function writtenMargins(text: string, { margins }: Config): Partial<Margins> {
  const written = (readYaml(text).value as { margins?: object } | null)?.margins ?? {};
  return Object.fromEntries(Object.entries(margins).filter(([side]) => Object.hasOwn(written, side)));
}

/** The theme that the text of a publication.yml asks for. */
export function themeOf(folder: Folder, text: string): Promise<Checked<Theme>> {
  const { value, placeOf } = validated(text);
  return loadTheme(folder, value?.design.theme, placeOf(['design', 'theme']));
}

/** Where a field of publication.yml stands, for what is noticed long after it was read. */
export async function placeInConfig(folder: Folder, path: readonly PropertyKey[]): Promise<Place> {
  const { value: text } = await readText(folder, CONFIG_PATH);
  return validated(text ?? '').placeOf(path);
}

async function notFound(folder: Folder) {
  return (await folder.list('')).names !== undefined
    ? problem(
        'config-missing',
        { path: CONFIG_PATH },
        'Unexpected directory without `chapters/publication.yml`, expected a publication',
        'Name the directory that holds `chapters/`.',
      )
    : problem(
        'config-missing',
        { path: CONFIG_PATH },
        `Unexpected path \`${folder.name}\`, expected an existing directory`,
        'Name the directory of a publication.',
      );
}
