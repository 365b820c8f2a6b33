import { stringify } from 'yaml';
import { countWords, inventDeed, inventHeading, inventParagraph, inventSentence } from './invent-sentence.ts';
import { INVENTED_PLACES } from './invented-terms.ts';
import type { Random } from './random.ts';
import { MONTHS, NOUNS } from './word-list.ts';

/** How often something stands in the text: once in so many words, of which a page holds some 300. */
const EVERY = { event: 600, note: 1800, heading: 900, quotation: 2300, table: 4000, list: 3100, reference: 1700 };
type Kind = keyof typeof EVERY;

interface Writing {
  random: Random;
  number: number;
  slug: string;
  notes: string[];
  events: number;
  headings: number;
}

/**
 * Writes a chapter as docs/chapters.md describes them.
 * @param number its place in the publication, from 1; its slug is `chapter-<number>`
 * @param words about how many of text, notes included
 */
export function writeChapter(random: Random, number: number, words: number): string {
  const writing: Writing = { random, number, slug: `chapter-${number}`, notes: [], events: 0, headings: 0 };
  const header = stringify({ title: inventHeading(random), kind: 'account', standpoint: inventSentence(random), source: sourceOf(writing) });
  const blocks: string[] = [];
  const due = new Map<Kind, number>(Object.entries(EVERY).map(([kind, every]) => [kind as Kind, every / 3]));
  const isDue = (kind: Kind, at: number): boolean => {
    const next = due.get(kind) ?? 0;
    if (at < next) return false;
    due.set(kind, next + EVERY[kind]);
    return true;
  };
  for (let count = 0; count < words; ) {
    const block: string[] = [];
    if (isDue('heading', count)) block.push(headingOf(writing));
    block.push(paragraphOf(writing, (kind) => isDue(kind, count)));
    if (isDue('quotation', count)) block.push(`> ${inventParagraph(random, 45)}\n>\n> ${inventSentence(random)}`);
    if (isDue('list', count)) block.push(Array.from({ length: random.between(3, 5) }, () => `- ${inventSentence(random)}`).join('\n'));
    if (isDue('table', count)) block.push(tableOf(random));
    blocks.push(...block);
    count += countWords(block.join(' ')) + countWords(writing.notes.at(-1) ?? '') / 8;
  }
  return `---\n${header}---\n\n${[...blocks, ...writing.notes].join('\n\n')}\n`;
}

const sourceOf = ({ random }: Writing) => ({
  title: inventHeading(random),
  author: 'Three of the strikers',
  venue: 'The Steam Press',
  date: `19${random.between(11, 13)}`,
});

/** Sections, and now and then a subsection. Numbered, so that no two headings of a chapter are called the same. */
function headingOf(writing: Writing): string {
  writing.headings++;
  return `${writing.headings % 3 === 0 ? '###' : '##'} ${inventHeading(writing.random)}, ${writing.headings}`;
}

function paragraphOf(writing: Writing, isDue: (kind: Kind) => boolean): string {
  const { random } = writing;
  const parts = [inventParagraph(random, random.between(20, 60))];
  if (isDue('event')) parts.push(`${eventOf(writing)}.`);
  if (isDue('reference')) parts.push(`More of this stands elsewhere (:page{chapter=chapter-${random.between(1, writing.number)}}).`);
  parts.push(inventParagraph(random, random.between(15, 50)));
  if (isDue('note')) {
    const name = `n${writing.notes.length + 1}`;
    writing.notes.push(`[^${name}]: ${inventParagraph(random, random.between(12, 40))}`);
    parts.push(`${inventSentence(random)}[^${name}]`);
  }
  return parts.join(' ');
}

/** One event in eight is told again, with another number of people, by the next chapter: the accounts differ. */
function eventOf(writing: Writing): string {
  const { random } = writing;
  const ordinal = ++writing.events;
  const retold = writing.number > 1 && ordinal % 8 === 0;
  const id = retold ? `event-${writing.number - 1}-${ordinal - 1}` : `event-${writing.number}-${ordinal}`;
  // The day follows from the id, so that whoever tells the event dates it alike.
  const [chapter, index] = retold ? [writing.number - 1, ordinal - 1] : [writing.number, ordinal];
  const month = (index + chapter) % 12;
  const day = ((index * 7 + chapter * 3) % 28) + 1;
  const date = `19${11 + (chapter % 3)}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const figure = index % 4 === 3 ? ` participants=${random.between(2, 90) * 10}` : '';
  const place = random.pick(INVENTED_PLACES);
  return `:event[On ${day} ${MONTHS[month]} ${inventDeed(random, place.phrase)}]{#${id} date=${date} place=${place.entry.id}${figure}}`;
}

function tableOf(random: Random): string {
  const rows = Array.from({ length: random.between(3, 6) }, () => `| ${random.pick(NOUNS)} | ${random.between(3, 400)} | ${random.between(1, 60)} |`);
  return ['| Where | Families | Days |', '|---|---:|---:|', ...rows].join('\n');
}
