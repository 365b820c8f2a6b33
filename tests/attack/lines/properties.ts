import { deflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFContext, type PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { compareDates } from '../../../scripts/compile/compare-dates.ts';
import { indexTerms } from '../../../scripts/compile/term-index.ts';
import { publicationSchema } from '../../../scripts/config/schema.ts';
import { glossarySchema } from '../../../scripts/config/text-schemas.ts';
import { validateYaml } from '../../../scripts/config/validate-yaml.ts';
import { pathParts } from '../../../scripts/folder/path-parts.ts';
import { decodeText } from '../../../scripts/import/formats/decode-text.ts';
import { readOperations } from '../../../scripts/press/content/read-operations.ts';
import { calculator } from '../../../scripts/press/inks/functions/calculator.ts';
import { unpackedLength } from '../../../scripts/press/unpacked-length.ts';
import { date, term } from '../../compile/fixtures.ts';
import { chapter } from '../../parse/chapter.ts';
import { type Line, outcome } from '../line.ts';

/** Texts of what means something to a parser, and now and then anything. */
const scraps = (...signs: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...signs, 'a', ' ', '\n') }, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
    .map((parts) => parts.join(''));

const MARKDOWN = scraps(
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#',
  '|',
  '-',
  ':',
  '::',
  ':::',
  '{',
  '}',
  '[^1]',
  '![',
  '~~',
  '&amp;',
  '---',
  ':event[',
  '{#e date=2022-01-05}',
  '\\',
);
const YAML = scraps('- ', ': ', '{', '}', '[', ']', '"', "'", '|', '>', '&a', '*a', '!', '#', 'id', 'title', 'term', '? ', '%', '---');
const PDF = scraps('[', ']', '<<', '>>', '(', ')', '<', '>', '/A', ' BDC', ' Tj', '%', 'BI', ' ID ', ' EI ', '1.5', '\\');
const PROGRAM = scraps('{', '}', ' dup ', ' pop ', ' copy ', ' roll ', ' index ', ' if ', ' ifelse ', ' add ', ' 3 ', ' -1 ', ' exch ');
const DATE = fc
  .constantFrom(
    '2011',
    '2011-12',
    '2011-12-16',
    '2011-12-16Tevening',
    '2011-12-16T09:00',
    '2011~',
    '2011-12/2012-01',
    '2011-12-16/2011-12-18~',
    '1986',
    '0099-01-01',
  )
  .map(date);

/** Each holds for whatever is made up; `chapter` and the like must not throw. */
const PROPERTIES: Record<string, fc.IProperty<unknown>> = {
  'chapters are parsed': fc.property(MARKDOWN, (text) => void chapter(text)),
  'publication.yml is read': fc.property(YAML, (text) => void validateYaml(publicationSchema, text, { path: 'p' })),
  'a glossary is read': fc.property(YAML, (text) => void validateYaml(glossarySchema, text, { path: 'g' })),
  'bytes are decoded': fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodeText(bytes, 'a.txt')),
  'operations of a page are read': fc.property(PDF, (text) => {
    for (const { operands } of readOperations(text)) for (const each of operands) if (typeof each !== 'number' && !text.includes(each.raw)) return false;
    return true;
  }),
  'calculators end': fc.property(
    PROGRAM,
    fc.array(fc.integer(), { maxLength: 4 }),
    (text, inputs) => (calculator(`{${text}}`)?.(inputs).length ?? 0) <= 100 + inputs.length,
  ),
  'paths stay inside': fc.property(scraps('..', '/', '.', '\\', '\0', '%2e', 'ﬁ'), (path) =>
    (pathParts(path).parts ?? []).every((part) => !['', '.', '..'].includes(part) && !/[\0/\\]/.test(part)),
  ),
  'dates are in one order': fc.property(
    DATE,
    DATE,
    DATE,
    (a, b, c) =>
      Math.sign(compareDates(a, b)) === -Math.sign(compareDates(b, a)) && !(compareDates(a, b) < 0 && compareDates(b, c) < 0 && compareDates(a, c) >= 0),
  ),
  'terms are found without overlaps': fc.property(
    fc.array(scraps('lift', 'Lift', 'LIFT', "'s", '’', '(', ')'), { maxLength: 8 }),
    scraps('lift', 'Lift', 'LIFT', "'s", '’', '(', ')'),
    (terms, text) => {
      let reached = 0;
      for (const { start, end } of indexTerms(
        terms.filter((each) => each.trim() !== '').map((each, i) => term(`t${i}`, { term: each })),
        'en',
      ).find(text)) {
        if (start < reached || end <= start || end > text.length) return false;
        reached = end;
      }
      return true;
    },
  ),
  'streams are as long as they were reckoned': fc.property(
    fc.uint8Array({ maxLength: 300 }),
    fc.constantFrom('FlateDecode', 'RunLengthDecode', 'LZWDecode', 'ASCIIHexDecode'),
    (bytes, filter) => {
      const context = PDFContext.create();
      const packed = PDFRawStream.of(context.obj({ Filter: filter }) as PDFDict, filter === 'FlateDecode' ? deflateSync(bytes) : bytes);
      const reckoned = unpackedLength(packed, 1_000_000);
      if (filter === 'LZWDecode' || reckoned === undefined) return true;
      return filter === 'RunLengthDecode' ? true : reckoned === decodePDFRawStream(packed).decode().length;
    },
  ),
};

const RUNS = { fast: 300, whole: 10_000 };

/** Whatever a stranger may write: parsers and mergers neither throw nor say what cannot be. */
export const properties: Line = async ({ fast }) => {
  const numRuns = fast ? RUNS.fast : RUNS.whole;
  const details = Object.entries(PROPERTIES).flatMap(([name, property]) => {
    const { failed, counterexample, errorInstance } = fc.check(property, { numRuns, seed: 20_240_501 });
    return failed ? [`${name}: ${JSON.stringify(counterexample)} ${errorInstance ?? ''}`.slice(0, 400)] : [];
  });
  return outcome(
    `properties of ${Object.keys(PROPERTIES).length} parsers and mergers, ${numRuns} runs each`,
    numRuns * Object.keys(PROPERTIES).length,
    details,
  );
};
