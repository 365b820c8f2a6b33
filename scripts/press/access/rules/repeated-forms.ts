import type { Rule } from '../rule.ts';

/** Clause 7.20: tagged content of a form is painted once, since it has one place in the structure. */
export const repeatedForms: Rule = {
  clause: '7.20',
  expects: 'one place for every form with tagged content',
  hint: 'Repeat the content, or tag the form as a whole.',
  *breaches({ content }) {
    for (const { page, times, hasMarks } of content.forms.values())
      if (hasMarks && times > 1) yield { found: `tagged form that is painted ${times} times`, page };
  },
};
