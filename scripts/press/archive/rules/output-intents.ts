import { hasKey, numberAt } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };
const NEWEST = 4;

/** Clause 6.2.3: the light or inks that the colours were made for are described by a profile in the file, the same for all intents. */
export const outputIntents: ArchiveRule = {
  clause: '6.2.3',
  expects: 'one ICC profile of a screen or printer, version 2 or 4, in the file',
  hint: 'Give the file the output intent of the profile that its colours were made in.',
  *breaches({ intents }) {
    for (const { dict, stream, profile } of intents) {
      const { deviceClass = '', space = '', version = 0 } = profile ?? {};
      const isKnown = ['prtr', 'mntr'].includes(deviceClass) && version <= NEWEST && COMPONENTS[space] === numberAt(stream?.dict, 'N');
      if (stream !== undefined && !isKnown) yield { found: 'output intent with another profile' };
      if (stream === undefined) yield { found: 'output intent without a profile' };
      if (hasKey(dict, 'DestOutputProfileRef')) yield { found: 'profile that is elsewhere' };
    }
    if (new Set(intents.flatMap(({ stream }) => stream ?? [])).size > 1) yield { found: 'output intents of several profiles' };
  },
};
