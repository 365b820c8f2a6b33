import { didYouMean } from '../diagnostics/nearest.ts';
import { isPrintingCondition, PRINTING_CONDITIONS } from '../model/printing-conditions.ts';
import type { Problem } from '../model/problem.ts';
import type { Config } from './schema.ts';

type Report = (path: PropertyKey[], message: string, hint: string) => Problem;

/** What the schema cannot say of the press: a condition that there is, each ink once, and tints only of inks that there are. */
export function* checkPress({ press }: Pick<Config, 'press'>, wrong: Report): Generator<Problem> {
  if (!isPrintingCondition(press.condition)) {
    const known = Object.keys(PRINTING_CONDITIONS);
    const hint = didYouMean(press.condition, known, `Ask the print shop; known are \`${known.join('`, `')}\`.`);
    yield wrong(['press', 'condition'], `Unexpected printing condition \`${press.condition}\`, expected a name of the ICC’s registry`, hint);
  }
  const names = (press.inks ?? []).map((ink) => ink.name);
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) < i) yield wrong(['press', 'inks', i, 'name'], `Unexpected second ink \`${name}\`, expected it once`, 'Take one of the two out.');
  }
  for (const [colour, tints] of Object.entries(press.tints)) {
    for (const name of Object.keys(tints)) {
      if (names.includes(name)) continue;
      const expected = names.length === 0 ? '`press.inks` to name it' : `one of \`${[...new Set(names)].join('`, `')}\``;
      const hint = didYouMean(name, names, 'Add it to `press.inks`, or take it out here.');
      yield wrong(['press', 'tints', colour, name], `Unexpected ink \`${name}\`, expected ${expected}`, hint);
    }
  }
}
