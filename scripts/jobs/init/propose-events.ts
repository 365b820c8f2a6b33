import { dateReader } from './date-reader.ts';
import { inComment } from './in-comment.ts';
import { slugOf } from './slug-of.ts';

/** So that comments do not bury a text. */
const MOST = 12;
/** Paragraphs of words alone: a mark of an event stands in one. */
const PARAGRAPH = /^[^\s#>|:<!`~[\]0-9*+-]|^[0-9]+(?![.)\d])|^[*[](?!\s)/u;

/** A chapter with a comment above each paragraph that names a day: the event for the chronology, as it would be marked. */
export function proposeEvents(markdown: string, locale: string): { markdown: string; events: number } {
  const header = /^---\n[\s\S]*?\n---\n+/.exec(markdown)?.[0] ?? '';
  const read = dateReader(locale);
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const ids = new Set<string>();
  let [isFenced, events] = [false, 0];
  const blocks = markdown
    .slice(header.length)
    .split(/\n{2,}/)
    .map((block) => {
      const isCode = isFenced;
      if ((block.match(/^(?:`{3}|:{3}|<!--|-->)/gm)?.length ?? 0) % 2 === 1) isFenced = !isFenced;
      if (isCode || isFenced || !PARAGRAPH.test(block) || events >= MOST) return block;
      const marks = Array.from(sentences.segment(block.replaceAll('\n', ' ')), ({ segment }) => segment.trim()).flatMap((sentence) => {
        const date = read(sentence);
        if (date === undefined || events >= MOST || /[[\]{}]/.test(sentence)) return [];
        events++;
        return [`:event[${sentence}]{#${freeId(sentence, date, ids)} date=${date}}`];
      });
      return marks.length === 0 ? block : `${inComment(['For the chronology, write this in place of the sentence:', ...marks])}\n${block}`;
    });
  return { markdown: header + blocks.join('\n\n'), events };
}

/** The day, and the first words of some length. */
function freeId(sentence: string, date: string, taken: Set<string>): string {
  const words =
    sentence
      .match(/\p{Ll}\p{L}{3,}/gu)
      ?.slice(0, 2)
      .join(' ') ?? '';
  const id = slugOf(words, `day-${date}`);
  const free = taken.has(id) ? `${id}-${date}` : id;
  taken.add(free);
  return free;
}
