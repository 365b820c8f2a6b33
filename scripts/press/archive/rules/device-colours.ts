import { dictAt, hasKey } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

/** Of a device, the spaces of profiles that speak for it, and the resource that does so on a page (ISO 32000-1, 8.6.5.6). */
const DEVICES = [
  { family: 'DeviceRGB', spaces: ['RGB '], standIn: 'DefaultRGB' },
  { family: 'DeviceCMYK', spaces: ['CMYK'], standIn: 'DefaultCMYK' },
  { family: 'DeviceGray', spaces: ['GRAY', 'RGB ', 'CMYK'], standIn: 'DefaultGray' },
];

/** Clause 6.2.4.3: colours of a device only where it is said which. */
export const deviceColours: ArchiveRule = {
  clause: '6.2.4.3',
  expects: 'an output intent whose profile says what the colours are',
  hint: 'Give the file an output intent, or its colours profiles.',
  *breaches({ pages, intents }) {
    const known = intents.flatMap(({ profile }) => profile?.space ?? []);
    for (const { family, spaces, standIn } of DEVICES) {
      if (spaces.some((space) => known.includes(space))) continue;
      for (const { colours, resources, number } of pages) {
        const hasStandIn = [...resources].some((each) => hasKey(dictAt(each, 'ColorSpace'), standIn));
        if (colours.has(family) && !hasStandIn) yield { found: `colour in \`${family}\``, page: number };
      }
    }
  },
};
