import type { Rule } from '../rule.ts';

/** Clause 7.18.2: no trap network, which shows what is meant for a press. */
export const trapNetworks: Rule = {
  clause: '7.18.2',
  expects: 'none',
  hint: 'Export the file without trapping.',
  *breaches({ annotations }) {
    for (const { subtype, page } of annotations) if (subtype === 'TrapNet') yield { found: 'annotation for trapping', page };
  },
};
