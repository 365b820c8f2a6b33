import { describe, expect, it } from 'vitest';
import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import { compileGlossary } from '../../scripts/compile/compile-glossary.ts';
import { indexTerms } from '../../scripts/compile/term-index.ts';
import { publicationSchema } from '../../scripts/config/schema.ts';
import { glossarySchema } from '../../scripts/config/text-schemas.ts';
import { validateYaml } from '../../scripts/config/validate-yaml.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { readText } from '../../scripts/folder/read-text.ts';
import { readSourceText } from '../../scripts/import/formats/read-source-text.ts';
import { compileTemplates } from '../../scripts/layout/compile-templates.ts';
import { countSteps } from '../../scripts/layout/helpers/count-steps.ts';
import { loadTemplates } from '../../scripts/layout/load-templates.ts';
import { readOperations } from '../../scripts/press/content/read-operations.ts';
import { calculator } from '../../scripts/press/inks/functions/calculator.ts';
import { openInput } from '../../scripts/press/open-input.ts';
import { scanContent } from '../../scripts/press/text/scan-content.ts';
import { chapter as chapterOf, event, term } from '../compile/fixtures.ts';
import { many } from './inputs/attempt.ts';
import { onePage, rawPdf, stream } from './inputs/raw-pdf.ts';

/** Without a limit each of these would take minutes, or end in a stack that is full: then the test runs into its time. */
const messagesOf = ({ problems }: { problems: { place: { line?: number; column?: number }; message: string }[] }): string[] =>
  problems.map(({ place, message }) => `${place.line ?? ''}:${place.column ?? ''} ${message}`);

describe('texts', () => {
  it('has no word of a thousand letters and more, but where words are not parted', async () => {
    const read = async (text: string) => messagesOf(await readText(memoryFolder({ a: text }), 'a'));
    expect(await read(`one\n two ${'x'.repeat(1001)}`)).toEqual(['2:6 Unexpected word of 1001 letters, expected at most 1000']);
    expect(await read(`one ${'x'.repeat(1000)} ${'漢'.repeat(5000)}`)).toEqual([]);
  });

  it('compares five hundred tellings of an event, and says where there are more', () => {
    const tellings = Array.from({ length: 501 }, (_, i) => event('e', `2022-01-0${1 + (i % 9)}`, { places: ['p'], place: { path: 'a.md', line: i } }));
    const { value, problems } = compileChronology([chapterOf('one', { events: tellings })], [], {});
    expect(problems.find(({ rule }) => rule === 'limit-size')).toMatchObject({
      place: { line: 500 },
      message: 'Unexpected telling 501 of `e` (501 in all), expected at most 500',
    });
    expect(value.entries[0]?.tellings).toHaveLength(500);
    expect(compileChronology([chapterOf('one', { events: tellings.slice(1) })], [], {}).problems.map(({ rule }) => rule)).not.toContain('limit-size');
  });

  it('sorts twenty thousand events of which each is one telling', () => {
    const events = Array.from({ length: 20_000 }, (_, i) => event(`e${i}`, `20${10 + (i % 20)}-01-05`, { place: { path: 'a.md', line: i } }));
    expect(compileChronology([chapterOf('one', { events })], [], {}).value.entries[0]?.date.raw).toBe('2010-01-05');
  });

  it('finds twenty thousand terms that begin alike', () => {
    const terms = Array.from({ length: 20_000 }, (_, i) => term(`t${i}`, { term: `lift ${i}` }));
    const text = many(20_000, (i) => `Lift ${i}`, ' and ');
    const found = indexTerms(terms, 'en').find(text);
    expect(found).toHaveLength(20_000);
    expect(found.at(-1)).toMatchObject({ term: { id: 't19999' }, end: text.length });
  });

  it('asks for the place of a headword in the alphabet a few times, whatever their number', () => {
    const terms = Array.from({ length: 2000 }, (_, i) => term(`t${i}`, { term: `word${i}`, variants: [`other${i}`] }));
    let asked = 0;
    const compare = (a: string, b: string): number => {
      asked++;
      return a < b ? -1 : a > b ? 1 : 0;
    };
    const { value } = compileGlossary([chapterOf('one')], terms, 'en', compare);
    expect(value.glossary.references).toHaveLength(1999);
    expect(asked).toBeLessThan(2000 * 200);
  });
});

describe('configuration', () => {
  const config = (text: string) => validateYaml(publicationSchema, `id: x\ntitle: T\ncollective: C\ndate: 2022-01-01\nlocales: [en]\n${text}`, { path: 'p' });

  it('tells a hundred mistakes of a file', () => {
    expect(config(`chapters: [a]\n${'extra: 1\n'.repeat(300)}`).problems).toHaveLength(100);
    expect(config(`chapters: [a]\nfigures:\n${many(300, (i) => `  f${i}:\n    label: a #b\n`)}`).problems).toHaveLength(100);
    expect(config(`chapters: [a]\n${many(300, (i) => `f${i}: 1\n`)}`).problems).toHaveLength(100);
  });

  it('has lists and groups of five thousand entries', () => {
    const places = (count: number) => messagesOf(config(`chapters: [a]\nplaces:\n${many(count, (i) => `  p${i}: {}\n`)}`));
    expect(places(5001)).toEqual(['7:1 Unexpected list or group of more than 5000 entries, expected fewer']);
    expect(places(5000)).toEqual([]);
    expect(messagesOf(config(`chapters: [${many(1001, (i) => `c${i}`, ', ')}]`))).toEqual([expect.stringContaining('expected at most 1000 entries')]);
  });

  it('looks fields that are written twice up, each once', () => {
    expect(messagesOf(config(`chapters: [a]\nplaces:\n${many(4000, (i) => `  p${i}: {}\n`)}  p7: {}\n`))).toEqual([
      '4008:3 Unexpected second field of the same name, expected it once',
    ]);
  });

  it('has a home page whose address fits a QR code', () => {
    const home = (length: number) => messagesOf(config(`chapters: [a]\nhome: https://example.org/${'x'.repeat(length - 20)}\n`));
    expect(home(301)).toEqual([expect.stringContaining('expected at most 300 characters')]);
    expect(home(300)).toEqual([]);
  });

  it('has terms of two hundred letters and forms', () => {
    const wrong = (fields: string) => messagesOf(validateYaml(glossarySchema, `- {id: t, kind: concept, definition: D., ${fields}}`, { path: 'g' }));
    expect(wrong(`term: ${'a (b) '.repeat(40)}`)).toEqual([expect.stringContaining('expected at most 200 characters')]);
    expect(wrong(`term: t, forms: [${many(201, (i) => `t${i}`, ', ')}]`)).toEqual([expect.stringContaining('expected at most 200 entries')]);
  });
});

describe('templates', () => {
  const wrong = (text: string) => messagesOf(compileTemplates(new Map([['publication.hbs', { path: 't', text }]])));

  it('has blocks, brackets and calls within limits', () => {
    const nested = (depth: number) => `${'{{#if a}}'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`;
    expect(wrong(`\n${nested(51)}`)).toEqual(['2:451 Unexpected block inside 50 others, expected fewer']);
    expect(wrong(nested(50))).toEqual([]);
    expect(wrong(`{{a ${'(t '.repeat(51)}${')'.repeat(51)}}}`)).toEqual(['1:1 Unexpected `(` inside 50 others, expected fewer']);
    expect(wrong('{{a}}'.repeat(5001))).toEqual(['1:25001 Unexpected call 5001 of a template, expected at most 5000']);
    expect(wrong(`{{!-- ${'{{#if a}}'.repeat(60)} --}}${'{{a}}'.repeat(4999)}`)).toEqual([]);
  });

  it('stops partials that call the next twice, and rounds of `each`', () => {
    const sources = new Map([['publication.hbs', { path: 'p', text: '{{> p0}}' }]]);
    for (let i = 0; i < 40; i++) sources.set(`partials/p${i}.hbs`, { path: `p${i}`, text: i === 39 ? 'x' : `{{> p${i + 1}}}{{> p${i + 1}}}` });
    const { value } = compileTemplates(sources);
    expect(messagesOf(value.publication({}, {} as never))).toEqual([expect.stringContaining('calls partials and repeats more than')]);
    const { begin, count } = countSteps(2);
    count();
    count();
    expect(count).toThrow('more than 2 times');
    begin();
    expect(count).not.toThrow();
  });

  it('has five hundred files', async () => {
    const files = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`templates/partials/p${i}.hbs`, 'x']));
    expect(messagesOf(await loadTemplates(memoryFolder(files)))).toContain(': Unexpected folder of 501 files, expected at most 500');
  });
});

describe('pages to import', () => {
  it.each([
    ['fifty thousand elements', '<p>x'.repeat(50_001), 'page of more than 50000 elements'],
    ['a thousand attributes', `<p ${many(1001, (i) => `a${i}=b`, ' ')}>x`, 'element of more than 1000 attributes'],
    ['four million letters', 'x '.repeat(2_000_001), 'page of more than 4000000 letters'],
  ])('has %s', async (_, body, message) => {
    const { problems } = await readSourceText(Buffer.from(`<!doctype html><html><body>${body}`), 'a.html');
    expect(messagesOf({ problems })).toEqual([expect.stringContaining(message)]);
  });
});

describe('PDFs', () => {
  const IMAGE = '/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8';
  const image = (width: number, height: number) => onePage('q', '/XObject<</I 5 0 R>>', stream(`${IMAGE}/Width ${width}/Height ${height}`, 'x'));
  const pages = (kids: string, count: number) =>
    rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${count}/MediaBox[0 0 9 9]>>`, '<</Type/Page/Parent 2 0 R/Resources<<>>>>']);

  it.each<[string, Uint8Array, string]>([
    ['pixels', image(60_000, 60_000), 'image of 60000 × 60000 pixels, expected at most 150 million, in object `5 0 R`'],
    ['pixels below nothing', image(-1, 2e9), 'image of -1 × 2000000000 pixels in object `5 0 R`'],
    ['a page twice', pages('3 0 R 3 0 R', 2), 'page that stands in the list of pages twice'],
    ['pages', pages('3 0 R '.repeat(10_001), 10_001), '10001 pages, expected at most 10000'],
    ['bytes', onePage(stream('', Buffer.alloc(2 ** 27 + 1))), 'stream in object `4 0 R` that unpacks to more than 128 MiB'],
    ['bytes in two steps', onePage(stream('', Buffer.alloc(2_200_000, Buffer.from([129, 32])), '[/FlateDecode/RunLengthDecode]')), 'more than 128 MiB'],
  ])('are refused for too many %s', async (_, bytes, message) => {
    expect(messagesOf(await openInput(bytes, 'f.pdf'))).toEqual([expect.stringContaining(`Unexpected ${message}`.replace('Unexpected more', 'more'))]);
  });

  it('are opened within the limits', async () => {
    for (const bytes of [image(12_000, 12_000), onePage(stream('', Buffer.alloc(2 ** 27))), pages('3 0 R', 1)])
      expect(messagesOf(await openInput(bytes, 'f.pdf'))).toEqual([]);
  });

  it('may have operands in each other as deep as they like', () => {
    for (const open of ['[', '<<', '[<<', '(']) expect([...readOperations(`q ${open.repeat(200_000)} Q`)].map(({ operator }) => operator)).toEqual(['q']);
    for (const open of ['[', '<<', '[<<', '(']) scanContent(Buffer.from(open.repeat(200_000)), () => {});
    const found: string[] = [];
    scanContent(Buffer.from('/A <</B [1 <</C (])>> [2]] /D <41>>> BDC [(x) [1]] TJ'), (operator) => void found.push(String(operator)));
    expect(found).toHaveLength(2);
    expect([...readOperations('/A <</B [1 <</C (])>> [2]] /D <41>>> BDC')]).toEqual([
      { operator: 'BDC', operands: [{ raw: '/A' }, { raw: '<</B [1 <</C (])>> [2]] /D <41>>>' }] },
    ]);
  });

  it('calculate with programs of some length and depth, and a stack of a hundred', () => {
    expect(calculator(`{${'dup pop '.repeat(2600)}}`)).toBeUndefined();
    expect(calculator('{'.repeat(100_000))).toBeUndefined();
    expect(calculator(`{${'1 '.repeat(2)}${'100 copy '.repeat(40)}}`)?.([1])).toHaveLength(100);
  });
});
