import { describe, expect, it } from 'vitest';
import { readSourceText } from '../../../scripts/import/formats/read-source-text.ts';
import { zip } from '../../jobs/init/sources.ts';

const read = async (bytes: Uint8Array | string, path: string) => readSourceText(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, path);
const linesOf = async (bytes: Uint8Array | string, path: string) => {
  const { value, problems } = await read(bytes, path);
  expect(problems).toEqual([]);
  return value?.text.split('\n').filter((line) => line !== '');
};
const NS = 'xmlns:svg="v" xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="tb" xmlns:draw="d" xmlns:xlink="x"';
const odt = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${NS}><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  });
const epub = (parts: Record<string, string> = {}): Uint8Array =>
  zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
    'OEBPS/a.opf':
      '<package><metadata><dc:title>The Lift</dc:title></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="b%20b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>',
    'OEBPS/nav.xhtml': '<html><body><p>Contents</p></body></html>',
    'OEBPS/a.xhtml': '<html><body><h2>Two</h2><p>It stood <em>still</em>.</p><script>ghost()</script></body></html>',
    'OEBPS/b b.xhtml': '<html><body><h2>One</h2><p>It went up.</p></body></html>',
    ...parts,
  });

describe('an ODT document', () => {
  it('becomes its headings, paragraphs, emphasis, lists, tables and notes, without remarks and deleted words', async () => {
    const body = `<text:tracked-changes><text:deletion><text:p>ghost</text:p></text:deletion></text:tracked-changes>
      <text:p text:style-name="P1">The lift</text:p><text:h text:outline-level="2">Who pays</text:h>
      <text:p>It<text:s text:c="2"/>stood <text:span text:style-name="T1">very</text:span><text:span text:style-name="T1"> still</text:span>,<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>For a week.</text:p></text:note-body></text:note> we think.<office:annotation><text:p>ghost</text:p></office:annotation></text:p>
      <text:list><text:list-item><text:p>first floor</text:p></text:list-item><text:list-item><text:p>second floor</text:p></text:list-item></text:list>
      <text:p text:style-name="Quotations">We walk &amp; talk.</text:p>
      <table:table><table:table-row><table:table-cell><text:p>floor</text:p></table:table-cell><table:table-cell><text:p>rent</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>20</text:p></table:table-cell></table:table-row></table:table>`;
    expect(await linesOf(odt(body), 'lift.odt')).toEqual([
      ...['# The lift', '## Who pays', 'It stood *very still*, \\[1] we think.', '- first floor', '- second floor', '> We walk & talk.'],
      ...['| floor | rent |', '| - | - |', '| 1 | 20 |', '1. For a week.'],
    ]);
  });

  it('keeps numbers of lists, words that are styled by name or struck out, spaces that hold, and what describes no text', async () => {
    const level = (at: number, kind: string, more = '') => `<text:list-level-style-${kind} text:level="${at}" ${more}/>`;
    const styles = `<office:automatic-styles><text:list-style style:name="L1">${level(1, 'bullet')}${level(2, 'number', 'style:num-format="1"')}</text:list-style><text:list-style style:name="L2">${level(1, 'number', 'style:num-format="a" text:start-value="3"')}</text:list-style><style:style style:name="T2"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>`;
    const item = (words: string, inside = '') => `<text:list-item><text:p>${words}</text:p>${inside}</text:list-item>`;
    const body = `<text:list text:style-name="L1">${item('pay', `<text:list>${item('by day')}${item('by night')}</text:list>`)}</text:list>
      <text:list text:style-name="L2">${item('third')}</text:list><text:p>Between.</text:p><text:list text:style-name="L2" text:continue-numbering="true">${item('fourth')}</text:list>
      <text:p>On 3\u00A0May <text:span text:style-name="Emphasis">not</text:span> <text:span text:style-name="T2">one</text:span>.</text:p>
      <text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>The lift at dusk</svg:desc></draw:frame></text:p>`;
    const common = `<office:document-styles ${NS}><style:style style:name="Emphasis"><style:text-properties fo:font-style="italic"/></style:style></office:document-styles>`;
    expect(await linesOf(odt(`${styles}${body}`.replace('\\u00A0', '\u00A0'), { 'styles.xml': common }), 'lift.odt')).toEqual([
      ...['- pay', '  1. by day', '  2. by night', '3. third', 'Between.', '4. fourth', 'On 3\u00A0May *not* ~~one~~.'],
    ]);
  });

  it.each([
    ['with a macro', odt('<text:p>A.</text:p>', { 'Basic/Standard/Module1.xml': '<x/>' }), 'Unexpected macro `Basic/Standard/Module1.xml`'],
    ['without words', odt('<text:p/>'), 'Unexpected document without a word'],
    ['cut short', odt('<text:p>A.</text:p>').subarray(0, 200), 'Unexpected damaged ODT'],
    ['built deeply', odt(`${'<text:list>'.repeat(2000)}A${'</text:list>'.repeat(2000)}`), 'Unexpected document that is built too deeply'],
  ])('%s is refused', async (_, bytes, message) => expect((await read(bytes, 'lift.odt')).problems[0]?.message).toContain(message));
});

describe('an RTF document', () => {
  it('becomes its words in any encoding, with headings, emphasis, lists and notes', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times;}}{\info{\author Ghost}}{\*\generator Ghost;}
\pard\outlinelevel1\b The lift\b0\par
\pard It stood {\i very}{\i  still},{\super\chftn{\*\footnote\pard For a week.}} we think \emdash  and caf\'e9.\par
\pard{\f1 \'cb\'e8\'f4\'f2} \u1089?\u1090?\u1086?\u1080?\u1090?\par
{\pict ffd8ff}\pard\ls1{\listtext\'95\tab}first floor\par
\pard\ls1{\listtext\'95\tab}second \{floor\}\par}`;
    expect(await linesOf(rtf, 'lift.rtf')).toEqual([
      ...['## The lift', 'It stood *very still*, \\[1] we think — and café.', 'Лифт стоит', '- first floor', '- second {floor}', '1. For a week.'],
    ]);
  });

  it('has headings and quotations by the names of their styles, numbered lists, tables, links, and notes of several paragraphs', async () => {
    const rtf = String.raw`{\rtf1\ansi{\stylesheet{\s0 Normal;}{\s2\b Heading 2;}{\s9 Quotations;}}
\pard\s2{\b Who pays}{\super\chftn{\*\footnote\pard\s0 For a week.\par\pard And a day.}}\par
\pard\s0{\listtext\'95\tab}wages\par\pard{\listtext\pard 1.\tab}\ilvl1 by day\par
{\listtext 2.\tab}\pard\ilvl1 by {\strike night}\par
\pard{\listtext 3.\tab}third\par
\pard\s9 We walk.\par
\trowd\pard\intbl floor\cell rent\cell\row\trowd\pard\intbl 1\cell 20\cell\row
\pard See {\field{\*\fldinst HYPERLINK "https://lift.example/a"}{\fldrslt{\ul our }{\b page}}} and {\field{\*\fldinst HYPERLINK \\l "b"}{\fldrslt below}}.\par}`;
    expect(await linesOf(rtf, 'lift.rtf')).toEqual([
      ...['## Who pays \\[1]', '- wages', '  1. by day', '  2. by ~~night~~', '3. third', '> We walk.', '| floor | rent |', '| - | - |', '| 1 | 20 |'],
      ...['See [our **page**](https://lift.example/a) and below.', '1. For a week.', '   And a day.'],
    ]);
  });

  it.each([
    ['without words', String.raw`{\rtf1\ansi{\info{\title Ghost}}\par}`, 'Unexpected document without a word'],
    ['built deeply', `{\\rtf1 ${'{'.repeat(5000)}A`, 'Unexpected document that is built too deeply'],
  ])('%s is refused', async (_, rtf, message) => expect((await read(rtf, 'lift.rtf')).problems[0]?.message).toContain(message));
});

describe('an EPUB', () => {
  it('becomes its documents in reading order, without its contents and scripts', async () => {
    expect(await linesOf(epub(), 'lift.epub')).toEqual(['## One', 'It went up.', '## Two', 'It stood *still*.']);
    expect((await read(epub(), 'lift.epub')).value).toMatchObject({ title: 'The Lift', format: 'epub' });
  });

  it.each([
    ['without a spine', epub({ 'OEBPS/a.opf': '<package/>' }), 'Unexpected damaged EPUB'],
    ['without words', epub({ 'OEBPS/a.xhtml': '<html/>', 'OEBPS/b b.xhtml': '' }), 'Unexpected book without a word'],
  ])('%s is refused', async (_, bytes, message) => expect((await read(bytes, 'lift.epub')).problems[0]?.message).toContain(message));
});
