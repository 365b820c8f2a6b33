import type { Run, Watch } from '../check.ts';

/** The content of every page can be read. */
export const damage = ({ report }: Run): Watch => ({
  paint: (painted, page) => {
    if (painted.kind !== 'damage') return;
    report({
      page,
      box: painted.box,
      message: 'Unexpected content that cannot be read, expected an undamaged page',
      hint: 'Export the document again, or repair it by printing it to a new PDF.',
    });
  },
});
