import type { PrintedPage, PrintedRun } from '../model/printed-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Match } from './matches.ts';
import { displaced, type Proof, placeAt } from './proof.ts';

/** Points by which letters side by side may overlap: kerning, slanted letters. */
const BESIDE = 2;
/** Of its width: how far a point or a comma is drawn under the quotation mark before it, which stands higher than it. */
const TUCKED = 0.8;
/** Of the lower of two runs: what lies one upon the other in height. */
const UPON = 0.4;
/** Joiners have a width in some fonts, and nothing to be seen. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]+$/u;

/** Words printed over other words. */
export function checkOverlap(proof: Proof): Problem[] {
  const owners = new Map<PrintedRun, Match>();
  for (const match of proof.found.matches) for (const run of match.piece.runs) owners.set(run, match);
  return proof.printed.pages.flatMap((runs, page) =>
    overlaps(runs).map(([run, under]) => {
      const place = placeAt(proof, owners.get(run) ?? owners.get(under) ?? { isNote: false, from: 0 });
      return displaced(place, run.text, `on page ${page + 1} over “${under.text.trim().slice(0, 40)}”`, 'nothing over them');
    }),
  );
}

function overlaps(page: PrintedPage): [PrintedRun, PrintedRun][] {
  const runs = page.filter(({ left, right, text }) => right > left && !UNSEEN.test(text)).sort((a, b) => a.bottom - b.bottom);
  const found: [PrintedRun, PrintedRun][] = [];
  for (const [index, run] of runs.entries()) {
    for (let next = index + 1; next < runs.length; next++) {
      const other = runs[next] as PrintedRun;
      if (other.bottom >= run.top) break;
      if (lieUpon(run, other)) found.push([other, run]);
    }
  }
  return found;
}

function lieUpon(a: PrintedRun, b: PrintedRun): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const up = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  const least = Math.min(a.right - a.left, b.right - b.left);
  const isTucked = /^[.,]+$/.test(a.text) || /^[.,]+$/.test(b.text);
  return across > Math.min(BESIDE, isTucked ? least * TUCKED : least / 2) && up > UPON * Math.min(a.top - a.bottom, b.top - b.bottom);
}
