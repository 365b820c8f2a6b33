import { isArtifact } from '../file/mark.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.1: tagged content does not stand within an artifact. */
export const contentInArtifact: Rule = {
  clause: '7.1',
  expects: 'tagged content beside artifacts only',
  hint: 'End the artifact before the content that is to be read.',
  *breaches({ content }) {
    for (const mark of content.marks) {
      if (mark.element && mark.parent && isArtifact(mark.parent)) yield { found: 'tagged content within an artifact', page: mark.page };
    }
  },
};
