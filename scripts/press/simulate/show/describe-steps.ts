import type { Imposition, Step } from '../../../model/sheet.ts';
import { OPPOSITE } from '../paper.ts';

/** A sentence that says what to do. */
export interface Instruction {
  text: string;
  /** Index of the step of the imposition; absent for what comes before or between. */
  step?: number;
}

/** What hands do from the printer to the booklet, in words. */
export function describeSteps(imposition: Imposition): Instruction[] {
  const { flip, sheets, steps } = imposition;
  const isTwoSided = sheets.some(({ back }) => back);
  const print = isTwoSided ? `Print both sides at 100 %. Let the printer turn the paper about its ${flip} edge.` : 'Print one side at 100 %.';
  return [{ text: print }, ...steps.flatMap((step, index) => describe(step, index, imposition).map((text) => ({ text, step: index })))];
}

function describe(step: Step, index: number, imposition: Imposition): string[] {
  switch (step.do) {
    case 'pile':
      return pile(step, imposition);
    case 'fold':
      return fold(step, index, imposition);
    case 'cut':
      return [cut(step)];
    case 'trim':
      return ['Cut the closed edges open, all but the spine.'];
    case 'slit':
      return [
        'Fold every dashed line sharply, open the sheet again, and cut along the solid line.',
        'Fold it lengthwise with the print outside and push the ends together until four leaves stand in a cross. Close them with the cover outside.',
      ];
    case 'zigzag':
      return zigzag(imposition);
    case 'gather':
      return [gather(imposition)];
  }
}

function pile({ first, front }: Extract<Step, { do: 'pile' }>, { sheets, fold }: Imposition): string[] {
  const signatures = new Set(sheets.map(({ signature }) => signature)).size;
  const many = sheets.length / signatures;
  if (fold === 'accordion' || fold === 'n-up') return [];
  const of = signatures === 1 ? '' : ' of each signature';
  if (many > 1)
    return [`Pile the sheets${of}, ${front === 'up' ? 'print' : 'backs'} up as drawn here, the first ${first === 'top' ? 'on top' : 'at the bottom'}.`];
  return [`Lay ${signatures === 1 ? 'the sheet' : 'each sheet by itself'} down, its ${front === 'up' ? 'print' : 'back'} up as drawn here.`];
}

function fold({ move }: Extract<Step, { do: 'fold' }>, index: number, { steps }: Imposition): string[] {
  const over = `Fold the ${move} half over onto the ${OPPOSITE[move]}`;
  const isSpine = !steps.slice(index + 1).some((step) => step.do === 'fold');
  if (!isSpine) return [`${over}.`];
  return steps.some((step) => step.do === 'gather') ? [`${over}: this is the spine.`] : [`${over}: this is the spine. Staple or sew through it.`];
}

function cut({ along, into, lay }: Extract<Step, { do: 'cut' }>): string {
  const strips = `Cut into ${into} ${along === 'vertical' ? 'columns' : 'rows'}`;
  if (lay === 'apart') return `${strips} and keep the piles apart.`;
  const [first, last] = along === 'vertical' ? ['left', 'right'] : ['top', 'bottom'];
  return `${strips} and pile them up, the ${lay === 'first-on-top' ? first : last} one on top.`;
}

function zigzag({ sheets, binding }: Imposition): string[] {
  const glue = `Glue the sheets end to end, the fronts up and the first on the ${binding}.`;
  return [...(sheets.length > 1 ? [glue] : []), `Fold in zigzag, with page 1 on the outside.`];
}

const gather = ({ fold, binding }: Imposition): string =>
  fold === 'perfect'
    ? `Turn the pile over, so that page 1 is on top, and glue it at its ${binding} edge.`
    : 'Lay the signatures on each other, the first on top, and sew or glue them at the spine.';
