import { LIMITS } from '../../../model/preflight.ts';
import type { Run, Watch } from '../check.ts';
import { trimSize } from '../page.ts';

/** The pages fill folded sheets. Pages broader than high are taken for sheets already imposed. */
export const pageCount = ({ pages, report }: Run): Watch => ({
  end: () => {
    const [first] = pages;
    const blanks = -pages.length & (LIMITS.sheet - 1);
    if (first === undefined || blanks === 0 || trimSize(first).width > trimSize(first).height) return;
    report({
      message: `Unexpected ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, expected a multiple of ${LIMITS.sheet} for a booklet: ${blanks} will be blank`,
      hint: `Add ${blanks} ${blanks === 1 ? 'page' : 'pages'} or take away ${LIMITS.sheet - blanks}, unless they are meant to be blank or the pages are bound singly.`,
    });
  },
});
