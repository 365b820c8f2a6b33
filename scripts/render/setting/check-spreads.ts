import type { PlacedSection } from '../../model/layout.ts';
import type { SetBlock, SetLine, SetSection } from '../../model/setting.ts';
import { pt, ptToPx } from '../../units/length.ts';
import { type Flaw, flawOf } from './flaw.ts';

/** By which lines that face each other may be apart. */
const MOST_APART = ptToPx(pt(0.1));

interface Standing {
  section: SetSection;
  block: SetBlock;
  line: SetLine;
  /** Where on the grid of its leading it stands, in CSS px. */
  phase: number;
}

/** Lines of facing pages in one type that do not stand on one grid: told once a spread and type, with the first that is off. */
export function checkSpreads(sections: readonly SetSection[], placed: readonly PlacedSection[]): Flaw[] {
  const spreads = new Map<string, Standing[]>();
  for (const section of sections) {
    const first = placed.find(({ id }) => id === section.id)?.firstPage;
    if (first === undefined) continue;
    for (const block of section.blocks) {
      if (block.kind !== 'text' && block.kind !== 'note') continue;
      for (const line of block.lines) {
        if (line.grid === undefined) continue;
        // Page 0 is a right-hand page: those of odd index lie on the left of the next.
        const key = `${Math.floor((first + line.page + 1) / 2)} ${block.type} ${block.kind}`;
        spreads.set(key, [...(spreads.get(key) ?? []), { section, block, line, phase: modulo(line.grid, block.leading) }]);
      }
    }
  }
  return [...spreads.values()].flatMap(offGrid);
}

function offGrid(lines: readonly Standing[]): Flaw[] {
  const [reference] = lines.toSorted((a, b) => agreeing(lines, b).length - agreeing(lines, a).length);
  if (reference === undefined) return [];
  const off = lines.filter((each) => !isTogether(reference, each));
  const [first] = off;
  if (first === undefined) return [];
  return [flawOf('set-baseline', first.section, first.block, first.line, `${off.length} of ${lines.length} lines of a spread off its grid`)];
}

const agreeing = (lines: readonly Standing[], each: Standing): Standing[] => lines.filter((other) => isTogether(each, other));
const isTogether = (a: Standing, b: Standing): boolean => {
  const apart = modulo(a.phase - b.phase, a.block.leading);
  return Math.min(apart, a.block.leading - apart) <= MOST_APART;
};
const modulo = (a: number, b: number): number => ((a % b) + b) % b;
