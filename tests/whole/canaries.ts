import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { zip } from '../jobs/init/sources.ts';
import { outputProfile } from '../press/exchange/output-profile.ts';

/** Traces of makers, each with a number of its own: what is planted is counted, and what is found says where it was. */
export class Canaries {
  readonly planted: string[] = [];

  /** @param where for whoever reads that it was found */
  word(where: string): string {
    const word = `Canary${String(this.planted.length + 1).padStart(3, '0')}Q`;
    this.planted.push(`${word}: ${where}`);
    return word;
  }

  /** Those that stand in a text, in letters of either case. */
  foundIn(text: string): string[] {
    const small = text.toLowerCase();
    return this.planted.filter((each) => small.includes(each.slice(0, 10).toLowerCase()));
  }
}

const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#884400' } });

const segment = (marker: number, words: string): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(words.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(words, 'latin1')]);
};

/** A photograph as a telephone makes it. */
export async function tellingJpeg(canaries: Canaries): Promise<Buffer> {
  const bytes = await plain()
    .withExif({
      IFD0: { Artist: canaries.word('EXIF artist'), Copyright: canaries.word('EXIF copyright'), Make: canaries.word('EXIF maker'), Model: canaries.word('EXIF camera') },
      IFD2: { UserComment: canaries.word('EXIF comment'), LensSerialNumber: canaries.word('EXIF lens'), BodySerialNumber: canaries.word('EXIF serial number') },
      IFD3: { GPSLatitude: '43/1 14/1 18/1', GPSLatitudeRef: 'N', GPSAreaInformation: canaries.word('GPS area') },
    })
    .jpeg()
    .toBuffer(); // biome-ignore format: a list
  const icc = Buffer.from(outputProfile(canaries.word('ICC description'), 'RGB ', 'mntr')).toString('latin1');
  return Buffer.concat([
    ...[
      bytes.subarray(0, 2),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">${canaries.word('XMP of an image')}</x:xmpmeta>`),
    ],
    ...[
      segment(0xed, `Photoshop 3.0\0${canaries.word('IPTC')}`),
      segment(0xfe, canaries.word('comment of a JPEG')),
      segment(0xe2, `ICC_PROFILE\0\x01\x01${icc}`),
    ],
    ...[bytes.subarray(2), Buffer.from(canaries.word('behind the end of a JPEG'))],
  ]);
}

const chunk = (type: string, data: Buffer): Buffer => {
  const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type, 'latin1'), data])];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A drawing as a program saves it. */
export async function tellingPng(canaries: Canaries): Promise<Buffer> {
  const bytes = await plain().png().toBuffer();
  const packed = deflateSync(canaries.word('packed text of a PNG'));
  return Buffer.concat([
    bytes.subarray(0, 33),
    chunk('tEXt', Buffer.from(`Author\0${canaries.word('text of a PNG')}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed])),
    chunk('iTXt', Buffer.from(`Software\0\0\0en\0\0${canaries.word('international text of a PNG')}`)),
    bytes.subarray(33),
    Buffer.from(canaries.word('behind the end of a PNG')),
  ]);
}

const WORDS = 'On 4 May 2019 forty of us stood before the gate, and the laundry did not work for nine days. ';

/** A document of a word processor that knows who worked on it. */
export function tellingDocx(canaries: Canaries): Uint8Array {
  const [types, office] = ['http://schemas.openxmlformats.org/package/2006', 'http://schemas.openxmlformats.org/officeDocument/2006'];
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const by = (what: string) => `w:author="${canaries.word(what)}" w:date="2019-05-04T10:00:00Z"`;
  const comment = `<w:comment w:id="1" ${by('author of a comment')} w:initials="${canaries.word('initials')}"><w:p><w:r><w:t>${canaries.word('comment')}</w:t></w:r></w:p></w:comment>`;
  const document = `<w:p><w:r><w:t xml:space="preserve">${WORDS.repeat(3)}</w:t></w:r><w:ins w:id="2" ${by('who inserted')}><w:r><w:t>And went.</w:t></w:r></w:ins><w:del w:id="3" ${by('who deleted')}><w:r><w:delText>${canaries.word('deleted text')}</w:delText></w:r></w:del><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="c" Type="${office}/relationships/comments" Target="comments.xml"/></Relationships>`,
    'word/comments.xml': `<w:comments ${w}>${comment}</w:comments>`,
    'word/document.xml': `<w:document ${w}><w:body>${document}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${types}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${canaries.word('creator of a DOCX')}</dc:creator><cp:lastModifiedBy>${canaries.word('who saved a DOCX')}</cp:lastModifiedBy></cp:coreProperties>`,
    'docProps/app.xml': `<Properties xmlns="${office}/extended-properties"><Company>${canaries.word('company of a DOCX')}</Company><Template>${canaries.word('template of a DOCX')}</Template></Properties>`,
  });
}

export function tellingOdt(canaries: Canaries): Uint8Array {
  const ns = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
  const spaces = `xmlns:office="${ns('office')}" xmlns:text="${ns('text')}" xmlns:meta="${ns('meta')}" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const note = `<office:annotation><dc:creator>${canaries.word('author of a remark in an ODT')}</dc:creator><text:p>${canaries.word('remark in an ODT')}</text:p></office:annotation>`;
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:body><office:text><text:p>${WORDS.repeat(3)}${note}</text:p></office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${spaces}><office:meta><meta:initial-creator>${canaries.word('who began an ODT')}</meta:initial-creator><dc:creator>${canaries.word('who saved an ODT')}</dc:creator></office:meta></office:document-meta>`,
  });
}
