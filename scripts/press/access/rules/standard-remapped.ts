import { isStandard } from '../file/standard-types.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.1: a standard type means what it means everywhere. */
export const standardRemapped: Rule = {
  clause: '7.1',
  expects: 'standard types that stand for nothing else',
  hint: 'Take the entry out of the role map.',
  *breaches({ structure }) {
    const seen = new Set<string>();
    for (const element of structure?.elements ?? []) {
      const other = structure?.roleMap.get(element.type);
      if (other === undefined || !isStandard(element.type) || seen.has(element.type)) continue;
      seen.add(element.type);
      yield atElement(element, `\`${element.type}\` that is to stand for \`${other}\``);
    }
  },
};
