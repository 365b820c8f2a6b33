import { isTagged } from '../file/mark.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.1: what is an artifact does not stand within tagged content. */
export const artifactInContent: Rule = {
  clause: '7.1',
  expects: 'artifacts beside tagged content only',
  hint: 'End the tagged content before the artifact, and begin it again behind.',
  *breaches({ content }) {
    for (const mark of content.marks)
      if (mark.tag === 'Artifact' && mark.parent && isTagged(mark)) yield { found: 'artifact within tagged content', page: mark.page };
  },
};
