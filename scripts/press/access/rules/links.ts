import type { Rule } from '../rule.ts';

/** Clause 7.18.5: links stand in elements `Link`. */
export const links: Rule = {
  clause: '7.18.5',
  expects: 'links in elements `Link`',
  hint: 'Add the link to the tags.',
  *breaches({ annotations }) {
    for (const { subtype, isShown, element, page } of annotations) {
      if (subtype === 'Link' && isShown && element?.role !== 'Link') yield { found: `link in ${element ? `\`${element.type}\`` : 'none'}`, page };
    }
  },
};
