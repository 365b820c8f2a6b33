import { roleOf } from '../file/standard-types.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.1: the role map does not go in circles. */
export const roleCircles: Rule = {
  clause: '7.1',
  expects: 'a role map that leads to standard types',
  hint: 'Map one of the types to a standard one.',
  *breaches({ structure }) {
    for (const type of structure?.roleMap.keys() ?? []) {
      if (roleOf(type, structure?.roleMap ?? new Map()).end === 'circle') yield { found: `type \`${type}\` that stands for itself` };
    }
  },
};
