import { problem } from '../diagnostics/problem.ts';
import { type LeaningWords, leaningWords } from '../locale/leaning-words.ts';
import type { Chapter, EventMark } from '../model/chapter.ts';
import type { ChronologyEntry } from '../model/chronology.ts';
import type { Problem } from '../model/problem.ts';
import { figureKey, voiceKey } from './find-differences.ts';
import { lostHedges } from './lost-hedges.ts';

/** What makes an entry hard to understand or misleading, though nothing in it is false. */
export function checkEntries(entries: readonly ChronologyEntry[], chapters: readonly Chapter[]): Problem[] {
  const words = leaningWords(chapters[0]?.locale ?? 'en');
  const lean = leanPatterns(words);
  return [
    ...entries.flatMap(withoutTrace),
    ...entries.flatMap(({ lead }) => leaning(lead, lean)),
    ...withoutHedges(entries, chapters, words),
    ...sameFigures(entries),
  ];
}

/** Voices that only the page numbers of an entry tell of. */
function withoutTrace({ id, lead, tellings, differences }: ChronologyEntry): Problem[] {
  const leavesTrace = (mark: EventMark) =>
    mark === lead || mark.says !== undefined || mark.figures.length > 0 || differences.some(({ positions }) => positions.includes(mark));
  const silent = [...Map.groupBy(tellings, voiceKey).values()].filter((marks) => !marks.some(leavesTrace));
  return silent
    .flatMap((marks) => marks.slice(0, 1))
    .map(({ place, chapter, voice }) => {
      const who = voice === undefined ? `\`${chapter}\`` : `“${voice}” in \`${chapter}\``;
      const message = `Unexpected telling of \`${id}\` by ${who} that leaves no trace in the chronology, expected words, a figure or \`says\``;
      return problem('event-trace', place, message, 'Add `says="…"` with what it tells, or a figure; if it tells another event, give it another id.');
    });
}

/** Each finds the word in its first group. */
interface LeanPatterns {
  opener: RegExp;
  pointer: RegExp;
}

const leanPatterns = ({ openers, pointers }: LeaningWords): LeanPatterns => ({
  opener: new RegExp(`^${OPENING}(${openers.join('|') || NEVER})(?![\\p{L}\\p{M}\\p{N}])`, 'iu'),
  pointer: new RegExp(`(?<![\\p{L}\\p{N}])(${pointers.join('|') || NEVER})(?![\\p{L}\\p{N}])`, 'iu'),
});

/** Words that lean on what stands before them in the chapter. */
function leaning({ id, place, entry, text }: EventMark, patterns: LeanPatterns): Problem[] {
  const words = entry?.text ?? text;
  const opener = patterns.opener.exec(words)?.[1]?.toLowerCase();
  const pointer = patterns.pointer.exec(words)?.[1];
  // Chinese and its neighbours set no spaces between words.
  const isShort = (words.match(/\p{L}{2,}/gu) ?? []).length < 2 && (words.match(UNSPACED) ?? []).length < MOST_OF_A_WORD;
  if (opener === undefined && pointer === undefined && !isShort) return [];
  const found = opener !== undefined ? `begins with “${opener}”` : pointer !== undefined ? `points back with “${pointer}”` : 'names no subject';
  const message = `Unexpected entry \`${id}\` that ${found}, expected words that stand alone in the chronology`;
  return [problem('event-leans', place, message, 'Write `entry="A sentence that stands alone"`, explain the word with `gloss`, or mark other words.')];
}

/** Letters of scripts without spaces, and as many as one of their words seldom has. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const MOST_OF_A_WORD = 5;
const NEVER = '(?!)';
/** What may stand before the subject: marks of quotation, and a phrase with a number up to its comma ("In 2011, …"). */
const OPENING = '(?:[^\\p{L}\\p{N}\\[]*)(?:\\p{L}+ (?:\\p{L}+ )?\\p{N}+(?: \\p{L}+)?(?: \\p{N}+)?,\\s*)?';

function withoutHedges(entries: readonly ChronologyEntry[], chapters: readonly Chapter[], { hedges }: LeaningWords): Problem[] {
  const lost = new Map(chapters.map(({ slug, body }) => [slug, lostHedges(body, hedges)]));
  return entries.flatMap(({ lead }) => {
    if (lead.entry?.by === 'sentence') return [];
    return (lost.get(lead.chapter)?.(lead) ?? []).map((hedge) => {
      const message = `Unexpected “${hedge}” before the words of \`${lead.id}\`, expected it in them: without it the chronology says more than the text`;
      return problem('event-hedge', lead.place, message, 'Mark from there on, or write `entry="…"` with the reservation.');
    });
  });
}

/** One voice that gives one figure to two events of a year, which nothing ties: readers would add it up. */
function sameFigures(entries: readonly ChronologyEntry[]): Problem[] {
  const given = new Map<string, { id: string; see: readonly string[] }>();
  return entries.flatMap(({ id, date, see, tellings }) =>
    tellings.flatMap((mark) =>
      mark.figures.flatMap(({ name, raw }) => {
        const key = `${date.start.year}\n${voiceKey(mark)}\n${name}\n${figureKey(mark, name)}`;
        const other = given.get(key);
        if (other === undefined) given.set(key, { id, see });
        if (other === undefined || other.id === id || other.see.includes(id)) return [];
        const message = `Unexpected \`${name}=${raw}\` at \`${id}\`, expected it once: the same voice gives it to \`${other.id}\``;
        return [problem('event-figure-twice', mark.place, message, `Take one of the two out, or tie the events with \`see=${other.id}\`.`)];
      }),
    ),
  );
}
