import { strFromU8 } from 'fflate';
import { problem } from '../../diagnostics/problem.ts';
import type { Checked } from '../../model/problem.ts';
import { readParts } from './document-parts.ts';
import { htmlLines } from './html-lines.ts';
import { joinRuns } from './join-runs.ts';
import { odtTree } from './odt-tree.ts';
import { readXml } from './read-xml.ts';
import { refused } from './refused.ts';
import type { SourceText } from './source-text.ts';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MACROS = /^(?:Basic|Scripts)\/.*\.(?:xml|xlb|py|js|bsh|java|jar)$/i;

/**
 * An ODT document as Markdown lines. One with macros is refused, as a DOCX is.
 * @param mostText bytes that its text may have, unpacked
 */
export function readOdt(bytes: Uint8Array, path: string, mostText: number): Checked<SourceText | undefined> {
  const read = readParts(bytes, mostText, (name) => name === CONTENT || name === STYLES);
  if (read === 'too-large')
    return refused(path, `Unexpected document with more than ${mostText} bytes of text, expected less`, 'Divide it into several files.');
  const damaged = refused(path, 'Unexpected damaged ODT, expected one that can be read', 'Open it in a word processor and save it again.');
  const content = read?.parts[CONTENT];
  if (read === undefined || content === undefined) return damaged;
  const macro = read.names.find((name) => MACROS.test(name) && !/script-l[bc]\.xml$/.test(name));
  if (macro !== undefined) {
    const hint = 'Copy the text into a new document and save that, or save it as plain text.';
    const message = `Unexpected macro \`${macro}\`, expected a document with text alone`;
    return { value: undefined, problems: [problem('import-active', { path }, message, hint)] };
  }
  const tree = readXml(strFromU8(content));
  if (tree === undefined) return refused(path, 'Unexpected document that is built too deeply, expected a text', 'Save its text alone.');
  const styles = read.parts[STYLES];
  const text = odtTree(tree, (styles && readXml(strFromU8(styles))) ?? { type: 'root', children: [] });
  joinRuns(text);
  const lines = htmlLines(text, 0, '');
  return lines.text.trim() === ''
    ? refused(path, 'Unexpected document without a word, expected a text', 'Save the text again.')
    : { value: { ...lines, format: 'odt' }, problems: [] };
}
