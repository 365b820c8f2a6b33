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
});

describe('a DOCX document', () => {
  it('becomes lines of Markdown', async () => {
    const { value } = await readSourceText(docx(), 'lift.docx');
    expect(value?.text.split('\n').filter(Boolean)).toEqual(['# The lift', 'It stood still. # 2021.', 'Nobody came.']);
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
