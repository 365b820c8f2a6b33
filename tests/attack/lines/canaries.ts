import { searchCanaries } from '../../whole/search-canaries.ts';
import { FOREIGN, foreignTraces } from '../foreign-traces.ts';
import { type Line, outcome } from '../line.ts';

/** Traces of makers in all that a publication is made of and built on, looked for in every file of every edition; and in a foreign PDF, in what the verbs of the press make of it. */
export const canaries: Line = async () => {
  const { planted, told, seen } = await searchCanaries();
  const details = [...told, ...(seen === 0 ? ['the control was not noticed'] : []), ...(await foreignTraces())];
  return outcome('traces of makers in every file of every edition, and in foreign PDFs × verbs', planted + FOREIGN, details);
};
