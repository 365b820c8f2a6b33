import { isArtifact, isTagged } from '../file/mark.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.1: everything that is painted is either tagged as content or marked as an artifact. */
export const markedContent: Rule = {
  clause: '7.1',
  expects: 'everything on a page to be tagged, or to be an artifact',
  hint: 'Tag what is to be read; make artifacts of running heads, folios, rules and backgrounds.',
  *breaches({ content }) {
    const pages = new Map<number, number>();
    for (const mark of content.marks) {
      if (mark.paints > 0 && !isTagged(mark) && !isArtifact(mark)) pages.set(mark.page, (pages.get(mark.page) ?? 0) + mark.paints);
    }
    for (const [page, paints] of pages)
      yield { found: `${paints === 1 ? 'piece' : `${paints} pieces`} of content that ${paints === 1 ? 'is' : 'are'} neither`, page };
  },
};
