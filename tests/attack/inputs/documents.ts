import { strToU8, zipSync } from 'fflate';

/** As words in XML. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\x20-\u{10FFFF}]|[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
const zip = (files: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
const paragraphs = (texts: readonly string[], wrap: (text: string) => string): string => texts.map((text) => wrap(escaped(text))).join('');
const TYPES = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
const ODF = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
/** Between them, so that each file is long enough to be a text. */
const PROSE = 'We stood before the gate for nine days, and nobody came down to us.';

/**
 * Documents to import of every format, each with these texts as paragraphs, links and titles. `from`: an address from which each wants to load something by all
 * the ways that its format has: pictures, styles, entities, templates.
 */
export function documents(texts: readonly string[], from = 'http://127.0.0.1:9/'): Record<string, Uint8Array> {
  const entity = `<!DOCTYPE a [<!ENTITY x SYSTEM "${from}entity"><!ENTITY % y SYSTEM "${from}dtd"> %y;]>`;
  const link = (i: number): string => `<w:hyperlink r:id="l${i}"><w:r><w:t>words</w:t></w:r></w:hyperlink>`;
  const targets = texts.map((text, i) => `<Relationship Id="l${i}" Type="${OFFICE}/hyperlink" Target="${escaped(text)}" TargetMode="External"/>`).join('');
  const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text} ${PROSE}</w:t></w:r></w:p>`;
  const docx = zip({
    '[Content_Types].xml': `<Types xmlns="${TYPES}/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${TYPES}/relationships">${targets}<Relationship Id="i" Type="${OFFICE}/image" Target="${from}image.png" TargetMode="External"/><Relationship Id="t" Type="${OFFICE}/attachedTemplate" Target="${from}template.dotm" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs(texts, p)}<w:p>${texts.map((_, i) => link(i)).join('')}</w:p><w:p><w:r><w:drawing><a:blip r:link="i" r:embed="i"/></w:drawing></w:r></w:p></w:body></w:document>`,
  });
  const odt = zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="${ODF('office')}" xmlns:text="${ODF('text')}" xmlns:draw="${ODF('drawing')}" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>${paragraphs(texts, (text) => `<text:p>${text} ${PROSE}</text:p><text:p><text:a xlink:href="${text}">words</text:a></text:p>`)}<draw:frame><draw:image xlink:href="${from}image.png"/></draw:frame></office:text></office:body></office:document-content>`,
  });
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title><link rel="stylesheet" href="${from}style.css"/></head><body>${paragraphs(texts, (text) => `<p>${text} ${PROSE} <a href="${text}">words</a></p>`)}<img src="${from}image.png" alt=""/></body></html>`;
  const epub = zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'a.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(texts.join(' '))}</dc:title></metadata><manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/><item id="q" href="${from}remote.xhtml" media-type="application/xhtml+xml" properties="remote-resources"/></manifest><spine><itemref idref="p"/><itemref idref="q"/></spine></package>`,
    'p.xhtml': page,
  });
  const rtf = `{\\rtf1\\ansi ${texts.map((text) => `${text.replaceAll(/[\\{}]/g, '\\$&').replaceAll(/[^ -~]/g, '')} ${PROSE}\\par{\\field{\\*\\fldinst{HYPERLINK "${text.replaceAll(/[\\{}"]|[^ -~]/g, '')}"}}{\\fldrslt{words}}}\\par `).join('')}{\\field{\\*\\fldinst INCLUDEPICTURE "${from}image.png"}{\\fldrslt}}}`;
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const raw = texts.map((each) => `<p>${PROSE} ${PROSE} ${each}</p>`).join('\n');
  return {
    'a.docx': docx,
    'b.odt': odt,
    'c.epub': epub,
    'd.rtf': text(rtf),
    'e.html': text(`<!doctype html><html><head><title>T</title></head><body><article><h1>T</h1>${raw}</article></body></html>`),
    'f.xhtml': text(page.replace('<html', `${entity}<html`).replace('</body>', '&x;</body>')),
    'g.md': text(`# T\n\n${texts.map((each) => `${PROSE} ${each}`).join('\n\n')}\n`),
    'h.txt': text(texts.map((each) => `${PROSE} ${each}`).join('\n\n')),
    'i.odt': zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': `<?xml version="1.0"?>${entity}<a>&x;</a>` }),
  };
} // biome-ignore format: a table
