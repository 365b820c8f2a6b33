import { nameAt, textAt } from '../dictionaries.ts';
import type { ExchangeFile } from '../exchange-file.ts';
import { BOTH, breachIf, type Requirement } from '../requirement.ts';
import { STANDARD_NAMES } from '../standard.ts';
import { xmpProperty } from '../xmp-properties.ts';

const AGAIN = 'Make the file again with the edition `x1a` or `x4`.';
/** `D:YYYY…` (ISO 32000-1, 7.9.4) and `YYYY-MM-DDThh:mm:ss` (ISO 16684-1, 8.2.1.2). */
const PDF_DATE = /^D:\d{4}(\d{2}){0,5}(Z|[+-]\d{2}'?(\d{2}'?)?)?/;
const XMP_DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** What the file says of itself: X-1a in its information dictionary, X-4 in XMP. */
export const identification: readonly Requirement[] = [
  {
    id: 'standard-name',
    standards: BOTH,
    source: 'Identification: GTS_PDFXVersion, in X-1a of the information dictionary, in X-4 of XMP',
    expects: 'the name of the standard in `GTS_PDFXVersion`',
    hint: AGAIN,
    rule: 'pdf-input',
    *breaches(file) {
      const name = file.standard === 'x1a' ? textAt(file.info, 'GTS_PDFXVersion') : xmp(file, 'pdfxid', 'GTS_PDFXVersion');
      yield* breachIf(name !== STANDARD_NAMES[file.standard], name === undefined ? 'file that names no standard' : `name \`${name}\``);
    },
  },
  {
    id: 'title',
    standards: BOTH,
    source: 'Document information: title',
    expects: 'a title',
    hint: 'Give the document a title.',
    rule: 'pdf-input',
    *breaches(file) {
      const title = file.standard === 'x1a' ? textAt(file.info, 'Title') : xmp(file, 'dc', 'title');
      yield* breachIf(!title?.trim(), 'file without a title');
    },
  },
  {
    id: 'dates',
    standards: BOTH,
    source: 'Document information: dates of creation and change',
    expects: 'the dates of creation and change',
    hint: AGAIN,
    rule: 'pdf-input',
    *breaches(file) {
      const [names, form] = file.standard === 'x1a' ? [['CreationDate', 'ModDate'], PDF_DATE] : [['CreateDate', 'ModifyDate', 'MetadataDate'], XMP_DATE];
      for (const name of names) {
        const date = file.standard === 'x1a' ? textAt(file.info, name) : xmp(file, 'xmp', name);
        yield* breachIf(date === undefined || !form.test(date), date === undefined ? `file without \`${name}\`` : `date \`${date}\``);
      }
    },
  },
  {
    id: 'trapped',
    standards: BOTH,
    source: 'Trapping: Trapped says True or False',
    expects: '`Trapped` to be `True` or `False`',
    hint: AGAIN,
    rule: 'pdf-input',
    *breaches(file) {
      const value = file.standard === 'x1a' ? nameAt(file.info, 'Trapped') : xmp(file, 'pdf', 'Trapped');
      yield* breachIf(value !== 'True' && value !== 'False', value === undefined ? 'file without `Trapped`' : `\`Trapped\` with \`${value}\``);
    },
  },
  {
    id: 'packet',
    standards: ['x4'],
    source: 'Metadata: an XMP packet in UTF-8, not compressed',
    expects: 'a packet of XMP in plain text, in UTF-8',
    hint: AGAIN,
    rule: 'pdf-input',
    breaches: (file) => breachIf(!file.xmp?.isPlain, file.xmp === undefined ? 'file without XMP' : 'XMP that is compressed or not UTF-8'),
  },
  {
    id: 'document-id',
    standards: ['x4'],
    source: 'Metadata: xmpMM:DocumentID, VersionID and RenditionClass',
    expects: 'identifier, version and rendition of the document in its XMP',
    hint: AGAIN,
    rule: 'pdf-input',
    *breaches(file) {
      for (const name of ['DocumentID', 'VersionID', 'RenditionClass']) yield* breachIf(!xmp(file, 'xmpMM', name), `XMP without \`xmpMM:${name}\``);
    },
  },
  {
    id: 'metadata-agree',
    standards: BOTH,
    source: 'Metadata: what is said twice is the same in the information dictionary and in XMP',
    expects: 'the information dictionary to say the same as XMP',
    hint: AGAIN,
    rule: 'pdf-input',
    *breaches(file) {
      const pairs = [
        ['title', textAt(file.info, 'Title'), xmp(file, 'dc', 'title')],
        ['trapping', nameAt(file.info, 'Trapped'), xmp(file, 'pdf', 'Trapped')],
        ['date of creation', digits(textAt(file.info, 'CreationDate')), digits(xmp(file, 'xmp', 'CreateDate'))],
        ['date of change', digits(textAt(file.info, 'ModDate')), digits(xmp(file, 'xmp', 'ModifyDate'))],
      ] as const;
      for (const [what, a, b] of pairs) yield* breachIf(a !== undefined && b !== undefined && a !== b, `${what} that is said in two ways`);
    },
  },
];

const xmp = (file: ExchangeFile, namespace: Parameters<typeof xmpProperty>[1], name: string): string | undefined =>
  file.xmp === undefined ? undefined : xmpProperty(file.xmp.text, namespace, name);

/** Year to second, without the zone: enough to tell two dates apart. */
const digits = (date: string | undefined): string | undefined => date?.replace(/(?<=\d{2}:?\d{2}:?\d{2})(?:\.\d+)?(?:Z|[+-].*)?$/, '').replace(/\D/g, '');
