import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSourceText } from '../../../scripts/import/formats/read-source-text.ts';

const long = (topic: string) =>
  `${topic} was talked about in the kitchen, in the yard and on the stairs, by everybody, for days, until the rent was due again. `.repeat(4);

const PAGE = `<!doctype html><html><head><title>The lift | House paper</title><style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/rent">Rent</a></nav>
<article><h1>The lift</h1>
<p>${long('The lift')}</p>
<h2>Who pays</h2>
<p>${long('The <em>money</em>')}<a href="https://example.org/law">The law</a> and <a href="/local">the rest</a>.</p>
<blockquote><p>We walk.</p></blockquote>
<ul><li>first floor</li><li>second floor</li></ul>
<p>${long('The caretaker')}</p></article>
<aside class="related"><h3>Read also</h3><p>The boiler.</p></aside>
<footer><p>Leave a reply</p><form><textarea>Draft</textarea></form></footer>
<script>document.write('ghost')</script><p hidden>ghost</p></body></html>`;

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
function docx(parts: Record<string, string> = {}): Uint8Array {
  const body = [paragraph('The lift', 'Heading1'), paragraph('It stood still. # 2021.'), paragraph('Nobody came.')].join('');
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml':
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
const external = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="${RELS}/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

describe('a saved web page', () => {
  it('becomes lines of Markdown, with everything that can be read on it', async () => {
    const { value, problems } = await readSourceText(Buffer.from(PAGE), 'lift.html');
    expect(problems).toEqual([]);
    const lines = value?.text.split('\n') ?? [];
    expect(lines).toEqual(expect.arrayContaining(['# The lift', '## Who pays', '> We walk.', '- first floor', '- second floor', 'Leave a reply']));
    expect(value?.text).toContain('The *money* was talked');
    expect(value?.text).toContain('[The law](https://example.org/law) and the rest.');
    expect(value?.text).not.toMatch(/ghost|Draft|color/);
  });

  it('says which lines are beside the main content', async () => {
    const { value } = await readSourceText(Buffer.from(PAGE), 'lift.html');
    const lines = value?.text.split('\n') ?? [];
    const aside = value?.aside.flatMap(({ from, to }) => lines.slice(from - 1, to)).filter((line) => line !== '');
    // The heading is taken for the title.
    expect(aside).toEqual(['Home Rent', '# The lift', '### Read also', 'The boiler.', 'Leave a reply']);
  });

  it('is told by its content too', async () => {
    expect((await readSourceText(Buffer.from(PAGE), 'lift.txt')).value?.format).toBe('html');
    expect((await readSourceText(Buffer.from('a < b'), 'lift.txt')).value?.format).toBe('text');
  });

  it.each([
    [
      'tables as tables, with every line of a cell',
      '<html><body><p>Rent</p><table><caption>By floor</caption><thead><tr><th>Floor<th>Sum</tr></thead><tbody><tr><td>first<td><p>ten</p><p>or so</p></tbody></table>',
      ['Rent', 'By floor', '| Floor | Sum |', '| - | - |', '| first | ten<br>or so |'],
    ],
    ['no comments', '<html><body><!-- ghost --><p>It <!-- ghost -->stood.</p>', ['It stood.']],
    ['pages that leave tags out', '<!doctype html><html><title>ghost</title><p>It stood.<p>Still.', ['It stood.', 'Still.']],
    ['pages without a body', '<html><head><title>ghost</title></head><p>It stood.</p></html>', ['It stood.']],
    ['loose words', 'It stood.', ['It stood.']],
    [
      'calls of notes as words',
      '<html><body><p>lists<sup><a href="#f1">1</a></sup>, more<sup><a href="lift.html#f2">[2]</a>,<a href="#f3">*</a></sup>or <a href="#f4"><sup>4</sup></a> m<sup>2</sup></p>',
      ['lists \\[1], more \\[2] \\[\\*] or \\[4] m2'],
    ],
    [
      'no links back from notes',
      '<html><body><p>A note. <a href="#r1">↩︎</a></p><p><a href="#r2">[↑]</a> Two.</p><p><a href="#r3">up</a></p>',
      ['A note.', 'Two.', 'up'],
    ],
  ])('keeps %s', async (_, html, lines) => {
    const { value, problems } = await readSourceText(Buffer.from(html), 'lift.html');
    expect(problems).toEqual([]);
    expect(value?.text.split('\n').filter(Boolean)).toEqual(lines);
  });

  it('keeps words that stand in no paragraph of their own', async () => {
    const html = `<html><body><article><h2>The stairs</h2><div>${long('The landing')}</div><p>Later.</p><div><p>${long('The cellar')}</p></div></article></body></html>`;
    expect((await readSourceText(Buffer.from(html), 'lift.html')).value?.aside).toEqual([]);
  });

  it('says of elements within each other, which of them stand beside', async () => {
    const beside = '<div><div><p>The boiler.</p></div></div><p>The yard.</p>';
    const html = `<html><body><div id="a"><div id="b">${PAGE.slice(PAGE.indexOf('<article>'), PAGE.indexOf('</article>'))}</article></div></div><footer>${beside}</footer>`;
    const { value } = await readSourceText(Buffer.from(html), 'lift.html');
    const lines = value?.text.split('\n') ?? [];
    const aside = value?.aside.flatMap(({ from, to }) => lines.slice(from - 1, to)).filter((line) => line !== '');
    expect(aside?.slice(-2)).toEqual(['The boiler.', 'The yard.']);
    expect(aside).not.toContain('- first floor');
  });

  it.each([
    ['more elements than a text has', `<html><body>${'<p>a'.repeat(50_001)}`, '50000 elements'],
    ['more lines than a text has', `<html><body><pre>${'a\n'.repeat(200_001)}`, 'lines'],
    ['elements nested too deep', `<html><body>${'<div>a '.repeat(20_000)}`, '500 elements'],
    ['no word to be seen', '<html><body><p hidden>ghost</p><img src="a.png">', 'without a word'],
  ])('is refused with %s', async (_, html, what) => {
    const { value, problems } = await readSourceText(Buffer.from(html), 'lift.html');
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['import-format']);
    expect(problems[0]?.message).toContain(what);
  });
});

describe('a PDF', () => {
  it('is refused with the ways to its text', async () => {
    const { value, problems } = await readSourceText(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n', 'latin1'), 'lift.txt');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'import-format', message: 'Unexpected PDF, expected a text' }]);
    expect(problems[0]?.hint).toMatch(/`pdftotext`.*`zine unimpose`/);
  });
});

describe('a DOCX document', () => {
  it('becomes lines of Markdown', async () => {
    const { value } = await readSourceText(docx(), 'lift.docx');
    expect(value?.text.split('\n').filter(Boolean)).toEqual(['# The lift', 'It stood still. # 2021.', 'Nobody came.']);
  });

  it('keeps tables, cells of a single row one after the other, and notes', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const call = '<w:p><w:r><w:t>It stood</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
    const { value, problems } = await readSourceText(
      docx({
        'word/document.xml': `<w:document ${W}><w:body><w:tbl><w:tr>${cell('first')}${cell('second')}</w:tr></w:tbl>${call}<w:tbl><w:tr>${cell('floor')}${cell('sum')}</w:tr><w:tr>${cell('third')}${cell('ten')}</w:tr></w:tbl></w:body></w:document>`,
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1">${paragraph('In May.')}</w:footnote></w:footnotes>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="${RELS}/footnotes" Target="footnotes.xml"/></Relationships>`,
      }),
      'lift.docx',
    );
    expect(problems).toEqual([]);
    expect(value?.text.split('\n').filter(Boolean)).toEqual([
      'first',
      'second',
      'It stood \\[1]',
      '| floor | sum |',
      '| - | - |',
      '| third | ten |',
      '1. In May.',
    ]);
  });

  it('may not hold more text than a file may', async () => {
    const { value, problems } = await readSourceText(docx({ 'word/comments.xml': ' '.repeat(16 * 1024 * 1024) }), 'lift.docx');
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['import-format']);
    expect(problems[0]?.message).toContain('bytes of text');
  });

  it('may hold links to the web', async () => {
    const { problems } = await readSourceText(docx({ 'word/_rels/footnotes.xml.rels': external('hyperlink', 'https://example.org') }), 'lift.docx');
    expect(problems).toEqual([]);
  });

  it.each([
    ['a macro', { 'word/vbaProject.bin': 'x' }, 'vbaProject'],
    ['a template elsewhere', { 'word/_rels/settings.xml.rels': external('attachedTemplate', 'https://example.org/t.dotm') }, 'example.org/t.dotm'],
    ['a picture elsewhere', { 'word/_rels/document.xml.rels': external('image', 'file:///etc/hostname') }, '/etc/hostname'],
    ['an object elsewhere', { 'word/_rels/document.xml.rels': external('oleObject', '\\\\server\\share') }, 'server'],
  ])('is refused with %s', async (_, parts, word) => {
    const { value, problems } = await readSourceText(docx(parts), 'lift.docx');
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['import-active']);
    expect(problems[0]?.message).toContain(word);
  });

  it.each([
    ['cut off', docx().subarray(0, 400)],
    ['another archive', zipSync({ 'a.txt': strToU8('a') })],
    ['broken inside', docx({ 'word/document.xml': '<w:document' })],
    [
      'without text',
      docx({ 'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>' }),
    ],
  ])('is refused %s', async (_, bytes) => {
    const { value, problems } = await readSourceText(bytes, 'lift.docx');
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['import-format']);
  });
});
