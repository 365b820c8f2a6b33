import { emailAddresses } from '../../diagnostics/email-addresses.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { Placed } from './annotation.ts';
import { textOfUnits, type Unit } from './unit.ts';

/** E-mail addresses of a paragraph, at their places in the source. What is corrected is no longer there. */
export function checkPrintable(units: readonly Unit[], annotations: readonly Placed[], path: string): Problem[] {
  const corrections = annotations.filter(({ what }) => what.kind === 'correction');
  const shown = units.filter((_, i) => !corrections.some(({ start, end }) => i >= start && i < end));
  const text = textOfUnits(shown);
  const placeOf = (index: number): Place => {
    const unit = unitAt(shown, index);
    return { path, ...(unit?.line === undefined ? {} : { line: unit.line }), ...(unit?.column === undefined ? {} : { column: unit.column }) };
  };
  const hint = 'Correct it with `corrections` in the recipe, or leave it out.';
  return Array.from(emailAddresses(text), ({ index, address }) =>
    problem('email-address', placeOf(index), `Unexpected e-mail address \`${address}\`, expected none in print`, hint),
  );
}

function unitAt(units: readonly Unit[], index: number): Unit | undefined {
  let at = 0;
  return units.find(({ text }) => {
    at += text.length;
    return at > index;
  });
}
