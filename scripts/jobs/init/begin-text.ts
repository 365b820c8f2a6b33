import { writeHeader } from '../../config/write-header.ts';
import type { Draft } from './draft-chapter.ts';
import { inComment } from './in-comment.ts';

const HELP = [
  'A chapter: take this comment out, and write below. docs/chapters.md has every mark.',
  '',
  '## A heading',
  'A paragraph ends at a blank line. *Emphasis*, **strong**, a note.[^1]',
  '[^1]: The note stands at the foot of its page.',
  '',
  ':event[On 2 May the night shift stopped the machines]{#night-shift date=2019-05-02}',
  'is an event: all events of all chapters make the chronology.',
];

/** The chapter of a publication that has no text yet. */
export function beginText(title: string): Draft {
  const header = writeHeader({ title, kind: 'account', status: 'draft', translators: [] });
  return { slug: 'beginning', markdown: `---\n${header}---\n\n${inComment(HELP)}\n${title} …\n`, words: 0, leftOut: 0, remarks: [] };
}
