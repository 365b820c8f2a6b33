import { PDFArray } from '@cantoo/pdf-lib';
import { elementsOf, entry, hasKey, nameText } from '../dictionaries.ts';
import { BOTH, breachIf, type Requirement } from '../requirement.ts';
import { PDF_VERSIONS } from '../standard.ts';

const AGAIN = 'Make the file again with the edition `x1a` or `x4`.';

/** How the file is built (ISO 32000-1, 7.5). */
export const fileStructure: readonly Requirement[] = [
  {
    id: 'version',
    standards: BOTH,
    source: 'PDF version: X-1a builds on PDF 1.4, X-4 on PDF 1.6',
    expects: 'no newer version of PDF than the standard builds on',
    hint: AGAIN,
    rule: 'pdf-input',
    *breaches({ standard, versions }) {
      const [, most] = PDF_VERSIONS[standard];
      for (const [major, minor] of versions) yield* breachIf(major !== 1 || minor > most, `PDF ${major}.${minor}`);
    },
  },
  {
    id: 'packed-objects',
    standards: ['x1a'],
    source: 'PDF Reference 1.4: object and cross-reference streams came with PDF 1.5',
    expects: 'each object on its own',
    hint: AGAIN,
    rule: 'pdf-input',
    breaches: ({ isPacked }) => breachIf(isPacked, 'objects packed into a stream'),
  },
  {
    id: 'encryption',
    standards: BOTH,
    source: 'Encryption',
    expects: 'a file that everybody can open',
    hint: 'Save it without a password.',
    rule: 'pdf-input',
    breaches: ({ trailer }) => breachIf(trailer.encrypt, 'encryption'),
  },
  {
    id: 'identifier',
    standards: BOTH,
    source: 'File identifiers (ISO 32000-1, 14.4)',
    expects: 'a file identifier of two strings in the trailer',
    hint: AGAIN,
    rule: 'pdf-input',
    breaches: ({ trailer: { id } }) => breachIf(!(id instanceof PDFArray && id.size() === 2), 'file without an identifier'),
  },
  {
    id: 'external-stream',
    standards: BOTH,
    source: 'Completeness: all data are in the file (ISO 32000-1, 7.3.8, key F)',
    expects: 'everything that is printed inside the file',
    hint: 'Embed it.',
    rule: 'pdf-input',
    // In a stream's dictionary alone does `F` beside `Length` name a file; other dictionaries have no `Length`.
    breaches: ({ dicts }) => breachIf(dicts.some((dict) => hasKey(dict, 'F') && hasKey(dict, 'Length')), 'data in another file'), // biome-ignore format: one thought
  },
  {
    id: 'lzw',
    standards: BOTH,
    source: 'Compression: LZW',
    expects: 'Flate or another free compression',
    hint: AGAIN,
    rule: 'pdf-input',
    breaches: (file) => breachIf(filters(file).has('LZWDecode'), 'LZW compression'),
  },
  {
    id: 'new-compression',
    standards: ['x1a'],
    source: 'Compression: JBIG2, and JPEG 2000, which came with PDF 1.5',
    expects: 'a compression that every press reads (Flate, JPEG, run length, fax)',
    hint: 'Save the images as JPEG or without loss.',
    rule: 'preflight-image',
    *breaches(file) {
      const used = filters(file);
      for (const name of ['JBIG2Decode', 'JPXDecode']) yield* breachIf(used.has(name), `\`${name}\``);
    },
  },
];

/** All filters of the file's streams and inline images. */
function filters({ dicts, context, pages }: Parameters<Requirement['breaches']>[0]): Set<string> {
  const named = dicts.flatMap((dict) => (hasKey(dict, 'Length') ? elementsOf(context, entry(dict, 'Filter')) : [])).map(nameText);
  return new Set([...named.filter((name) => name !== undefined), ...pages.flatMap((page) => [...page.inlineFilters])]);
}
