import type { SetBlock, SetLine, SetSection } from '../../model/setting.ts';
import { type Flaw, flawOf } from './flaw.ts';

/** A word space is a quarter of an em as a rule; twice that is a hole. */
const WIDEST_SPACE = 0.5;
/** Hyphens at the ends of lines, one below the other. */
const MOST_HYPHENS = 2;
/** Characters, its full stop among them, that make no line. */
const FEWEST_LETTERS = 4;

/** What is wrong with single lines: loose ones, hyphens below each other, divided words at a page's end, last lines of a syllable. */
export const checkLines = (section: SetSection): Flaw[] =>
  section.blocks.flatMap((block) => [
    ...looseLines(section, block),
    ...ladders(section, block),
    ...dividedOverleaf(section, block),
    ...shortLast(section, block),
  ]);

/** The lines of a block that fill its measure. */
export const fullLines = ({ isJustified, goesOn, lines }: SetBlock): SetLine[] => (isJustified ? lines.slice(0, goesOn ? lines.length : -1) : []);

const looseLines = (section: SetSection, block: SetBlock): Flaw[] =>
  fullLines(block)
    .filter(({ space = 0 }) => space > WIDEST_SPACE)
    .map((line) => flawOf('set-loose', section, block, line, `spaces of ${(line.space ?? 0).toFixed(2)} em`));

function ladders(section: SetSection, block: SetBlock): Flaw[] {
  const found: Flaw[] = [];
  let run: SetLine[] = [];
  for (const line of [...block.lines, undefined]) {
    if (line?.hyphen) {
      run.push(line);
      continue;
    }
    const [first] = run;
    if (first && run.length > MOST_HYPHENS) found.push(flawOf('set-ladder', section, block, first, `${run.length} lines in a row that end in a hyphen`));
    run = [];
  }
  return found;
}

const dividedOverleaf = (section: SetSection, block: SetBlock): Flaw[] =>
  block.lines.flatMap((line, index) => {
    const next = block.lines[index + 1];
    return line.hyphen === 'soft' && next && next.page > line.page ? [flawOf('set-divided', section, block, line, 'a word that goes on overleaf')] : [];
  });

function shortLast(section: SetSection, block: SetBlock): Flaw[] {
  const last = block.lines.at(-1);
  if (!last || block.lines.length < 2 || block.goesOn || (block.kind !== 'text' && block.kind !== 'note')) return [];
  return [...last.text].length <= FEWEST_LETTERS ? [flawOf('set-last-line', section, block, last, `a last line of ${[...last.text].length} characters`)] : [];
}
