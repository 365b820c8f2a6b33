import { VFile } from 'vfile';
import { problem } from '../../diagnostics/problem.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import type { Checked } from '../../model/problem.ts';
import { openContext } from '../chapter-context.ts';
import { checkLimits } from '../limits/check-limits.ts';
import { lineIndex } from '../line-index.ts';
import { readMarkdown } from '../markdown-processor.ts';
import { addHeader } from './add-header.ts';
import { applyEdits, movedBy } from './apply-edits.ts';
import { convertHtmlBlocks } from './convert-html-blocks.ts';
import { deleteHidden } from './delete-hidden.ts';
import type { Mend, Surroundings } from './edit.ts';
import { findImages } from './find-images.ts';
import { freeHeadings } from './free-headings.ts';
import { includeCode } from './include-code.ts';
import { levelHeadings } from './level-headings.ts';
import { nameImages } from './name-images.ts';
import { partComments } from './part-comments.ts';
import { replaceTags } from './replace-tags.ts';
import { resolveLinks } from './resolve-links.ts';

/** Where two want the same place, the first has it, and the others come in the next round. */
export const MENDS: readonly Mend[] = [
  ...[deleteHidden, addHeader, freeHeadings, levelHeadings, partComments, convertHtmlBlocks, replaceTags],
  ...[includeCode, findImages, nameImages],
];

/** What needs the headings of all chapters as they are when the others are done. */
export const LINK_MENDS: readonly Mend[] = [resolveLinks];

/** Rounds of which none is needed: what one mend writes may be for another, and nothing is for itself. */
const MOST_ROUNDS = 20;

interface Remark {
  rule: RuleId;
  /** Offset in the text as it is by now. */
  at: number;
  remark: string;
}

/**
 * Mends in a chapter what is mechanical, until there is nothing left of it: the words stay, but for what is told (`problems`, with their places
 * in the mended text). A text beyond the limits is left alone.
 */
export function mendChapter(path: string, text: string, around: Surroundings, mends: readonly Mend[] = [...MENDS, ...LINK_MENDS]): Checked<string> {
  let source = text;
  let remarks: Remark[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const file = new VFile({ path, value: source });
    if (checkLimits(openContext(file, source, { slug: around.slug, locale: '' }))) break;
    const draft = { ...around, source, tree: readMarkdown(file) };
    const { text: mended, applied } = applyEdits(source, mends.flatMap((mend) => mend(draft))); // biome-ignore format: one call
    if (mended === source) break;
    const made = applied.flatMap(({ rule, from, remark }) => (remark === undefined ? [] : [{ rule, at: from, remark }]));
    remarks = [...remarks, ...made].map((each) => ({ ...each, at: movedBy(applied, each.at) }));
    source = mended;
  }
  const locate = lineIndex(path, source);
  return { value: source, problems: remarks.map(({ rule, at, remark }) => ({ ...problem(rule, locate(at), remark), severity: 'info' })) };
}
