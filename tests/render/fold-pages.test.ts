import { expect, test } from 'vitest';
import type { PageMap } from '../../scripts/model/layout.ts';
import { foldPages } from '../../scripts/render/fold-pages.ts';

/** Anchors on these pages, in order, as they are printed. */
function printed(pages: number[], throughout?: string): string {
  const anchors = pages.map((page, i) => [`a${i}`, page] as const);
  const map = { anchors: new Map(anchors), labels: Array.from({ length: 100 }, (_, page) => String(page)), frontMatter: 0 } as unknown as PageMap;
  const ids = anchors.map(([id]) => id);
  return foldPages(ids, map, throughout)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

const WORDS = 'throughout, first {first}, most on {most}';

test('pages that follow one another are one run', () => expect(printed([3, 4, 4, 7, 9, 10])).toBe('3–4, 7, 9–10'));

test('more than eight runs are the first page and the one with the most', () => {
  const eight = [2, 4, 6, 8, 10, 12, 14, 16];
  expect(printed(eight, WORDS)).toBe('2, 4, 6, 8, 10, 12, 14, 16');
  expect(printed([...eight, 18, 20, 12, 12], WORDS)).toBe('throughout, first 2, most on 12');
  expect(printed([...eight, 18])).toBe('2, 4, 6, 8, 10, 12, 14, 16, 18');
});
