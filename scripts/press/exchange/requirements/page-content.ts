import type { PDFDict } from '@cantoo/pdf-lib';
import { dictAt, elementsOf, entry, hasKey, nameAt, numberAt, textAt } from '../dictionaries.ts';
import { isStencil, type PageUse } from '../page-use.ts';
import { BOTH, type Breach, breachIf, type Requirement } from '../requirement.ts';

/** ISO 32000-1, annex A; `BI` stands for a whole inline image. */
export const OPERATORS = new Set('b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(' ')); // biome-ignore format: a list
/** Font programs in FontFile3 that PDF 1.4 knows. */
const OLD_FORMATS = ['Type1C', 'CIDFontType0C'];

/** What pages draw with. */
export const pageContent: readonly Requirement[] = [
  {
    id: 'font-embedded',
    standards: BOTH,
    source: 'Fonts: the program of each font is in the file',
    expects: 'an embedded font',
    hint: 'Embed it.',
    rule: 'preflight-font',
    *breaches({ pages }) {
      for (const { fonts, number } of pages) {
        for (const font of fonts) {
          const isDrawn = nameAt(font, 'Subtype') === 'Type3';
          yield* breachIf(!isDrawn && programOf(font) === undefined, `font \`${nameAt(font, 'BaseFont') ?? ''}\` that is not embedded`, number);
        }
      }
    },
  },
  {
    id: 'font-format',
    standards: ['x1a'],
    source: 'PDF Reference 1.4, table 5.23: OpenType programs came with PDF 1.6',
    expects: 'a font program of PDF 1.4',
    hint: 'Embed the font as TrueType or CFF.',
    rule: 'preflight-font',
    *breaches({ pages }) {
      for (const { fonts, number } of pages) {
        for (const font of fonts) {
          const format = nameAt(dictAt(descriptorOf(font), 'FontFile3'), 'Subtype');
          yield* breachIf(format !== undefined && !OLD_FORMATS.includes(format), `font program in \`${format}\``, number);
        }
      }
    },
  },
  {
    id: 'operators',
    standards: BOTH,
    source: 'Page content: only operators that PDF defines, even between BX and EX',
    expects: 'an operator that PDF defines',
    hint: 'Export the document again.',
    rule: 'pdf-input',
    *breaches({ pages }) {
      for (const { operators, number } of pages) {
        for (const operator of operators) yield* breachIf(!OPERATORS.has(operator), `operator \`${operator}\``, number);
      }
    },
  },
  {
    id: 'postscript',
    standards: BOTH,
    source: 'External objects: no PostScript',
    expects: 'no PostScript in the pages',
    hint: 'Convert it into PDF.',
    rule: 'pdf-input',
    breaches: ({ pages }) =>
      every(pages, ({ forms }) => forms, (form) => nameAt(form, 'Subtype') === 'PS' || nameAt(form, 'Subtype2') === 'PS' || hasKey(form, 'PS'), 'PostScript'), // biome-ignore format: one thought
  },
  {
    id: 'image-space',
    standards: BOTH,
    source: 'Images: each says in which colours it is (ISO 32000-1, table 89), but for stencils and JPEG 2000',
    expects: 'an image that says in which colours it is',
    hint: 'Export the document again.',
    rule: 'preflight-image',
    breaches: ({ pages }) => every(pages, ({ images }) => images, (image) => !hasKey(image, 'ColorSpace') && !isStencil(image) && nameAt(image, 'Filter') !== 'JPXDecode', 'image without a colour space'), // biome-ignore format: one thought
  },
  {
    id: 'image-proxy',
    standards: BOTH,
    source: 'Completeness: no image that stands for one elsewhere (OPI)',
    expects: 'the images themselves',
    hint: 'Put the images in instead of OPI comments.',
    rule: 'preflight-image',
    breaches: ({ pages }) => every(pages, ({ images, forms }) => [...images, ...forms], (dict) => hasKey(dict, 'OPI'), 'OPI comment'), // biome-ignore format: one thought
  },
  {
    id: 'image-alternate',
    standards: BOTH,
    source: 'Completeness: the press prints the image that everybody sees (ISO 32000-1, 8.9.5.4)',
    expects: 'no other image for printing',
    hint: 'Take the alternate images out.',
    rule: 'preflight-image',
    *breaches({ context, pages }) {
      const isPrinted = (each: unknown) => String(entry(each as PDFDict, 'DefaultForPrinting')) === 'true';
      yield* every(pages, ({ images }) => images, (image) => elementsOf(context, entry(image, 'Alternates')).some(isPrinted), 'another image for printing'); // biome-ignore format: one thought
    },
  },
  {
    id: 'transfer-function',
    standards: BOTH,
    source: 'Graphics state: no TR; TR2 at most Default',
    expects: 'tones that reach the press as they are',
    hint: 'Take the transfer function out.',
    rule: 'preflight-colour',
    breaches: ({ pages }) =>
      every(pages, ({ states }) => states, (state) => hasKey(state, 'TR') || (hasKey(state, 'TR2') && nameAt(state, 'TR2') !== 'Default'), 'transfer function'), // biome-ignore format: one thought
  },
  {
    id: 'halftone',
    standards: BOTH,
    source: 'Graphics state: halftones of type 1 or 5, without the name of one in the device; no HTP',
    expects: 'the screen to be left to the press',
    hint: 'Take the halftone out.',
    rule: 'preflight-colour',
    breaches: ({ pages }) => every(pages, ({ states }) => states, (state) => hasKey(state, 'HTP') || isDeviceHalftone(dictAt(state, 'HT')), 'halftone of a device'), // biome-ignore format: one thought
  },
];

/** One breach for each page that uses something wrong. */
function* every(pages: readonly PageUse[], used: (page: PageUse) => Iterable<PDFDict>, isWrong: (dict: PDFDict) => boolean, found: string): Generator<Breach> {
  for (const page of pages) yield* breachIf([...used(page)].some(isWrong), found, page.number);
}

/** The descriptor of a font, or of the one that a composite font is made of. */
function descriptorOf(font: PDFDict): PDFDict | undefined {
  const [descendant] = elementsOf(font.context, entry(font, 'DescendantFonts'));
  return dictAt((descendant as PDFDict | undefined) ?? font, 'FontDescriptor');
}

const programOf = (font: PDFDict): PDFDict | undefined => {
  const descriptor = descriptorOf(font);
  return dictAt(descriptor, 'FontFile') ?? dictAt(descriptor, 'FontFile2') ?? dictAt(descriptor, 'FontFile3');
};

const isDeviceHalftone = (halftone: PDFDict | undefined): boolean =>
  halftone !== undefined && (![1, 5].includes(numberAt(halftone, 'HalftoneType') ?? 0) || textAt(halftone, 'HalftoneName') !== undefined);
