import { LIMITS } from '../../../model/preflight.ts';
import type { Run, Watch } from '../check.ts';
import { type Page, trimSize } from '../page.ts';
import { rounded } from '../words.ts';

/** All pages are of the size that most of them have. */
export const pageSize = ({ pages, report }: Run): Watch => ({
  end: () => {
    const usual = usualSize(pages);
    for (const page of pages) {
      const size = trimSize(page);
      if (isSame(size, usual)) continue;
      report({
        page,
        box: page.trim,
        message: `Unexpected page of ${words(size)}, expected ${words(usual)} like most pages`,
        hint: 'Give every page the same size, or hand in the others as a file of their own.',
      });
    }
  },
});

type Size = ReturnType<typeof trimSize>;

const isSame = (a: Size, b: Size): boolean => Math.abs(a.width - b.width) <= LIMITS.drift && Math.abs(a.height - b.height) <= LIMITS.drift;
const words = ({ width, height }: Size): string => `${rounded(width, 2)} × ${rounded(height, 2)} mm`;

/** The first of the sizes that fit the most pages. */
function usualSize(pages: readonly Page[]): Size {
  const kinds: { size: Size; count: number }[] = [];
  for (const size of pages.map(trimSize)) {
    const kind = kinds.find((each) => isSame(each.size, size));
    if (kind) kind.count++;
    else kinds.push({ size, count: 1 });
  }
  return kinds.reduce((a, b) => (b.count > a.count ? b : a)).size;
}
