import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/** A zip of texts, as documents are. */
export const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const TYPES = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of a word processor; a paragraph is its words, or its style and its words. */
export function docx(paragraphs: readonly (string | [style: string, words: string])[]): Uint8Array {
  const body = paragraphs.map((each) => {
    const [style, words] = typeof each === 'string' ? ['', each] : each;
    return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  });
  const styles = ['Title:Title', 'Heading1:heading 1'].map((each) => each.split(':'));
  return zip({
    '[Content_Types].xml': `<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}>${styles.map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/document.xml': `<w:document ${W}><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** A photograph of nothing. */
export const photograph = async (): Promise<Uint8Array> =>
  sharp(
    Uint8Array.from({ length: 300 * 400 }, (_, i) => (Math.hypot((i % 300) - 150, Math.floor(i / 300) - 220) < 110 ? 40 : 250 - Math.floor(i / 600))),
    { raw: { width: 300, height: 400, channels: 1 } },
  )
    .resize({ width: 900 })
    .jpeg()
    .toBuffer();

const STOVE =
  'The wash house stands where the river bends, and from its windows the women could see who came over the bridge with carts and who came without. In the winter of the coal they saw the owner come with two carts and a boy, and go back with one cart and no boy; that was how the quarrel began, over a boy who had sat down by the stove.';

/** What somebody has in a folder: a document, a page saved in a browser, a photograph. */
export const SOURCES: Record<string, () => Uint8Array | string | Promise<Uint8Array>> = {
  'laundry.docx': () =>
    docx([
      ['Title', 'Nine days without steam'],
      'By Anna Bell',
      'On 2 May 2019 the night shift of the laundry stopped the machines, and did not start them again for nine days. Nobody had planned it. The boiler had been leaking since the winter, and the foreman had written into his book that it was dry.',
      ['Heading1', 'The gate'],
      'On the third morning, on 4 May, forty of us stood before the gate. The NWU sent a lawyer, and the NWU paid for the soup; without the NWU we would have gone home. We asked for Mrs Okafor, and Mrs Okafor came down. It was Mrs Okafor who had kept the papers.',
    ]),
  'wash-house.html': () =>
    `<!doctype html><html><head><title>The wash house | Town Paper</title></head><body><nav><a href="/">Home</a> <a href="/rent">Rent</a></nav><article><h1>The wash house</h1><p>By Ida Stern</p><p>March 9, 2019</p><p>${STOVE}</p><blockquote><p>You may have the shovel. You may not have the boy.</p></blockquote><p>After that the carts came by the other bridge, and the soap was dearer by a penny. The women went on, because linen does not wait, and because the stove was warm, and because nobody else would have done it for the money that there was.</p></article><footer><p>Leave a reply</p></footer></body></html>`,
  'gate.jpg': photograph,
};

/** Writes files below a folder. */
export async function writeFiles(dir: string, files: Record<string, Uint8Array | string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

/** {@link SOURCES}, or some of them, in a folder. */
export async function writeSources(dir: string, names: readonly string[] = Object.keys(SOURCES)): Promise<void> {
  for (const name of names) await writeFiles(dir, { [name]: (await SOURCES[name]?.()) ?? '' });
}
