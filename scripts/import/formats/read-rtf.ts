import type { Checked } from '../../model/problem.ts';
import { htmlLines } from './html-lines.ts';
import { joinRuns } from './join-runs.ts';
import { refused } from './refused.ts';
import { rtfTree } from './rtf-tree.ts';
import type { SourceText } from './source-text.ts';

export const isRtf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf';

/** An RTF document as Markdown lines: its words, headings, emphasis, lists and notes. What it embeds is not looked at. */
export function readRtf(bytes: Uint8Array, path: string): Checked<SourceText | undefined> {
  const tree = rtfTree(Buffer.from(bytes).toString('latin1'));
  if (tree === undefined) return refused(path, 'Unexpected document that is built too deeply, expected a text', 'Save its text alone.');
  joinRuns(tree);
  const lines = htmlLines(tree, 0, '');
  return lines.text.trim() === ''
    ? refused(path, 'Unexpected document without a word, expected a text', 'Save the text again.')
    : { value: { ...lines, format: 'rtf' }, problems: [] };
}
