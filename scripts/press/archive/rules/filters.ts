import { dictsAt, listAt, nameAt } from '../../access/file/values.ts';
import { nameText } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

/** ISO 32000-1, table 6, but LZW, which somebody once had a patent on. */
const KNOWN = new Set([
  'ASCIIHexDecode',
  'ASCII85Decode',
  'FlateDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
  'Crypt',
]);

/** Clauses 6.1.7.2 and 6.1.10: data are compressed as ISO 32000-1 says, never by LZW, and nothing is encrypted by itself. */
export const filters: ArchiveRule = {
  clause: '6.1.7.2',
  expects: 'a filter of ISO 32000-1 other than LZW',
  hint: 'Save the file anew with Flate.',
  *breaches({ streams, pages }) {
    const used = new Set(streams.flatMap(({ dict }) => listAt(dict, 'Filter').map((each) => nameText(each) ?? '?')));
    for (const { inlineFilters } of pages) for (const name of inlineFilters) used.add(name);
    for (const name of used) if (!KNOWN.has(name)) yield { found: `filter \`${name}\`` };
    const isLocked = streams.some(({ dict }) => dictsAt(dict, 'DecodeParms').some((each) => nameAt(each, 'Type') === 'CryptFilterDecodeParms' && !['Identity', undefined].includes(nameAt(each, 'Name')))); // biome-ignore format: one thought
    if (isLocked) yield { found: 'data that are encrypted by themselves' };
  },
};
