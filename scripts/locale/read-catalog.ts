import { controlCharacter } from '../diagnostics/hidden-characters.ts';
import { problem } from '../diagnostics/problem.ts';
import { readText } from '../folder/read-text.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Place, Problem } from '../model/problem.ts';
import { readJson } from './read-json.ts';

/** Before the name of a message that is not translated yet: it does not count. Who translates it takes the sign away. */
export const UNTRANSLATED = '?';

/** A text, or one text for each plural category (CLDR: `one`, `few`, `many` …; `other` is needed). */
export type Message = string | Record<string, string>;
export type Catalog = Map<string, Message>;

/** A catalog, and where each of its messages stands. */
export type ReadCatalog = Checked<Catalog> & { placeOf(key: string): Place };

const isText = (value: unknown): value is string => typeof value === 'string';
const isMessage = (value: unknown): value is Message =>
  isText(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isText) && 'other' in value);

/** Reads `<name>.json` of a folder of catalogs; undefined where there is no such file. Messages that cannot be used are reported and left out. */
export async function readCatalog(catalogs: Folder, name: string): Promise<ReadCatalog | undefined> {
  const path = `templates/locales/${name}.json`;
  const { value: text, problems } = await readText(catalogs, `${name}.json`, path);
  if (text === undefined) return problems.length === 0 ? undefined : { value: new Map(), problems, placeOf: () => ({ path }) };
  const read = parseCatalog(text, path);
  return { ...read, problems: [...problems, ...read.problems] };
}

function parseCatalog(text: string, path: string): ReadCatalog {
  const { value: json, fault, names } = readJson(text);
  const value: Catalog = new Map();
  const problems: Problem[] = [];
  const report = (offset: number, message: string, hint: string): void => {
    problems.push(problem('template-error', { path, ...lineColumn(text, offset) }, message, hint));
  };
  if (fault) report(fault.offset, fault.message, fault.hint);
  else if (typeof json !== 'object' || json === null || Array.isArray(json)) report(0, 'Unexpected value, expected `{`', 'Begin with `{` and end with `}`.');
  else for (const [key, message] of Object.entries(json)) if (isMessage(message) && !key.startsWith(UNTRANSLATED)) value.set(key, message);
  const seen = new Set<string>();
  for (const { name, offset } of fault ? [] : names) {
    if (seen.has(name)) report(offset, `Unexpected second message \`${name}\`, expected it once`, 'Take one of the two out.');
    else if (!value.has(name) && !name.startsWith(UNTRANSLATED)) {
      const hint = 'Write the message between double quotation marks.';
      report(offset, `Unexpected value of \`${name}\`, expected a text or an object of plural forms with \`other\``, hint);
    }
    seen.add(name);
  }
  for (const [key, name] of steering(value)) {
    report(names.find((each) => each.name === key)?.offset ?? 0, `Unexpected control character \`${name}\` in \`${key}\`, expected text`, 'Take it out.');
    value.delete(key);
  }
  const placeOf = (key: string): Place => ({ path, ...lineColumn(text, names.find(({ name }) => name === key)?.offset ?? 0) });
  return { value, problems, placeOf };
}

/** Messages with a control character (`\u001b`), and its name. */
const steering = (catalog: Catalog): [key: string, name: string][] =>
  [...catalog].flatMap(([key, message]): [string, string][] => {
    const control = controlCharacter(isText(message) ? message : Object.values(message).join(' '));
    return control === undefined ? [] : [[key, control.name]];
  });

function lineColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
