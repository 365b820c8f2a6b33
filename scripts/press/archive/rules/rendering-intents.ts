import { nameAt } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

const KNOWN = new Set<string | undefined>([undefined, 'RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);

/** Clause 6.2.6: how colours are fitted to a device is said in one of four ways. */
export const renderingIntents: ArchiveRule = {
  clause: '6.2.6',
  expects: 'one of the four rendering intents of ISO 32000-1',
  hint: 'Export the document again.',
  *breaches({ pages }) {
    for (const { states, images, number } of pages) {
      const said = [...[...states].map((state) => nameAt(state, 'RI')), ...[...images].map((image) => nameAt(image, 'Intent'))];
      for (const intent of new Set(said)) if (!KNOWN.has(intent)) yield { found: `rendering intent \`${intent}\``, page: number };
    }
  },
};
