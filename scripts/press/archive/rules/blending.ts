import { elementsOf, entry, nameText } from '../../exchange/dictionaries.ts';
import { BLEND_MODES } from '../../exchange/requirements/transparency.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.2.10: colours blend in ways that every program knows. */
export const blending: ArchiveRule = {
  clause: '6.2.10',
  expects: 'a blend mode of ISO 32000-1',
  hint: 'Take another blend mode.',
  *breaches({ pages, access: { context } }) {
    for (const { states, number } of pages) {
      const modes = new Set([...states].flatMap((state) => elementsOf(context, entry(state, 'BM')).flatMap((mode) => nameText(mode) ?? [])));
      for (const mode of modes) if (!BLEND_MODES.has(mode)) yield { found: `blend mode \`${mode}\``, page: number };
    }
  },
};
