import type { PrintedRun } from '../model/printed-text.ts';
import type { Problem } from '../model/problem.ts';
import { displaced, type Proof, placeAt, placeIn } from './proof.ts';

const WHAT = {
  cut: ['that are cut off', 'room for the whole of them'],
  covered: ['under something painted over them', 'nothing over them'],
  unpainted: ['in letters that do not show', 'letters that show on their ground'],
  seen: ['beyond the edge of the page', 'them within the page'],
} as const;

/** Points by which letters may reach beyond the trimmed page. */
const OVER = 0.5;

/** Words that are drawn and cannot be read: cut off, painted over, white on white, beyond the edge at which the page is cut. */
export function checkSight(proof: Proof): Problem[] {
  const [left, bottom, right, top] = proof.geometry.boxes.trim;
  const isHidden = (run: PrintedRun): boolean =>
    run.right > run.left && (run.sight !== 'seen' || run.left < left - OVER || run.bottom < bottom - OVER || run.right > right + OVER || run.top > top + OVER);
  const problems: Problem[] = [];
  const tell = (runs: readonly PrintedRun[], page: number, place: () => Problem['place']) => {
    const hidden = runs.filter(isHidden);
    if (hidden[0] === undefined) return;
    const [what, expected] = WHAT[hidden[0].sight];
    const words = hidden.map(({ text }) => text).join(' ');
    problems.push(displaced(place(), words, `on page ${page + 1} ${what}`, expected));
  };
  for (const match of proof.found.matches) tell(match.piece.runs, match.piece.page, () => placeAt(proof, match));
  for (const label of proof.found.labels) tell(label.piece.runs, label.piece.page, () => placeAt(proof, label));
  for (const [page, runs] of proof.loose.entries()) {
    const section = proof.map.sections.find(({ firstPage, pages }) => firstPage <= page && page < firstPage + pages);
    tell(runs, page, () => placeIn(proof, section));
  }
  return problems;
}
