import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../diagnostics/problem.ts';
import type { Checked, Problem } from '../model/problem.ts';

/** A text, or one text for each plural category (CLDR: `one`, `few`, `many` …; `other` is needed). */
export type Message = string | Record<string, string>;
export type Catalog = Map<string, Message>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isMessage = (value: unknown): value is Message =>
  isText(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isText) && 'other' in value);

const notFound = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads `<dir>/<name>.json`; undefined where there is no such file. Messages that cannot be used are reported and left out. */
export async function readCatalog(dir: string, name: string): Promise<Checked<Catalog> | undefined> {
  let text: string;
  try {
    text = await readFile(join(dir, `${name}.json`), 'utf8');
  } catch (error) {
    if (notFound(error)) return undefined;
    throw error;
  }
  return parseCatalog(text, `templates/locales/${name}.json`);
}

function parseCatalog(text: string, path: string): Checked<Catalog> {
  const value: Catalog = new Map();
  const problems: Problem[] = [];
  const report = (message: string, hint: string): void => {
    problems.push(problem('template-error', { path }, message, hint));
  };
  try {
    const json: unknown = JSON.parse(text);
    for (const [key, message] of Object.entries(json ?? {})) {
      if (isMessage(message)) value.set(key, message);
      else report(`Unexpected value of \`${key}\`, expected a text or an object of plural forms with \`other\``, 'Write the message between quotation marks.');
    }
  } catch (error) {
    report(`Unexpected content, expected JSON: ${error instanceof Error ? error.message : String(error)}`, 'Look for a missing comma or quotation mark.');
  }
  return { value, problems };
}
