import { strToU8, zipSync } from 'fflate';
import { type Attempt, many, single } from './attempt.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const paragraph = '<w:p><w:r><w:t>word</w:t></w:r></w:p>';

const docx = (body: string, others: Record<string, string | Uint8Array> = {}, head = ''): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': TYPES,
        '_rels/.rels': RELS,
        'word/document.xml': `${head}<w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...others,
      }).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${many(20, (i) => `<!ENTITY a${i} "${`&${i === 0 ? 'a' : `a${i - 1}`};`.repeat(10)}">`)}]>`;
const ESCAPE = { '../../owned.txt': 'owned', '/tmp/owned.txt': 'owned', 'C:\\owned.txt': 'owned' };

/** Documents and publications that come as archives. */
export const hostileArchives = (): Attempt[] => [
  ...single('a gigabyte of nothing', 'a.docx', docx('', { 'word/media/a.bin': new Uint8Array(1_000_000_000) }), ['import', 'FILE']),
  ...single('a document of three hundred megabytes', 'a.docx', docx(' '.repeat(300_000_000)), ['import', 'FILE']),
  ...single('billion laughs', 'a.docx', docx(`<w:p><w:r><w:t>&a19;</w:t></w:r></w:p>`, {}, LAUGHS), ['import', 'FILE']),
  ...single('an entity that is a file', 'a.docx', docx('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', {}, '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), [
    'import',
    'FILE',
  ]),
  ...single('paragraphs in each other', 'a.docx', docx(`${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`), ['import', 'FILE']),
  ...single('tables in each other', 'a.docx', docx(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${paragraph}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`), [
    'import',
    'FILE',
  ]),
  ...single('half a million paragraphs', 'a.docx', docx(paragraph.repeat(500_000)), ['import', 'FILE']),
  ...single('fifty thousand entries', 'a.docx', docx(paragraph, Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`word/media/${i}`, '']))), [
    'import',
    'FILE',
  ]),
  ...single('entries that lead out', 'a.docx', docx(paragraph, ESCAPE), ['import', 'FILE']),
  ...single('half a document', 'a.docx', docx(paragraph).slice(0, 300), ['import', 'FILE']),
  ...single('a publication that leads out', 'a.zip', zipSync(Object.fromEntries(Object.entries(ESCAPE).map(([path, text]) => [path, strToU8(text)]))), [
    'check',
    'FILE',
  ]),
  ...single('a publication of a gigabyte', 'a.zip', zipSync({ 'chapters/publication.yml': new Uint8Array(1_000_000_000) }), ['check', 'FILE']),
  ...single(
    'a publication of fifty thousand files',
    'a.zip',
    zipSync(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`chapters/${i}.md`, strToU8('a')]))),
    ['check', 'FILE'],
  ),
];
