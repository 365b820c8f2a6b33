import type { Rule } from '../rule.ts';
import { atElement, named } from './at-element.ts';

/** Clause 7.4.2: numbered headings begin with the first level, and none below it is left out. */
export const headingLevels: Rule = {
  clause: '7.4.2',
  expects: 'headings without a gap in their levels, from H1 on',
  hint: 'Change the levels of the headings, not the look of the text.',
  *breaches({ structure }) {
    let before = 0;
    for (const element of structure?.elements ?? []) {
      const level = Number(/^H(\d+)$/.exec(element.role)?.[1]);
      if (Number.isNaN(level)) continue;
      if (level > before + 1) yield atElement(element, `${named(element)} behind ${before === 0 ? 'no heading' : `\`H${before}\``}`);
      before = level;
    }
  },
};
