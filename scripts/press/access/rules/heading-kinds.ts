import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.4.4: a document has headings with a number, or without, not both. */
export const headingKinds: Rule = {
  clause: '7.4.4',
  expects: 'all headings with a number, or all without',
  hint: 'Use `H1`, `H2` and so on throughout.',
  *breaches({ structure }) {
    const elements = structure?.elements ?? [];
    const [plain, numbered] = [elements.find(({ role }) => role === 'H'), elements.find(({ role }) => /^H\d/.test(role))];
    if (plain && numbered) yield atElement(plain, `\`H\` in a document with \`${numbered.role}\``);
  },
};
