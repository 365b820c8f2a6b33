import type { Metadata } from './metadata.ts';

/** What a file that goes to a print shop says besides (ISO 15930-7). */
export interface ExchangeProperties {
  /** A URI of this content. */
  documentId: string;
  /** The standard by its name, where it asks to be named here. */
  pdfx?: string;
}

const xmlText = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Part 1 of ISO 14289, which the file keeps (its clause 5). */
export const PDF_UA = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;

/** What sheets say of themselves, for who would have them read out. */
export const UNTAGGED = `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Sheets for printing, without tags. To have it read out, take the edition of single pages.</rdf:li></rdf:Alt></dc:description></rdf:Description>`;

/** The packet with a description more, last. */
export const withDescription = (packet: string, description: string): string => packet.replace(/<\/rdf:RDF>(?=<\/x:xmpmeta>)/, `${description}\n</rdf:RDF>`);

/** The document's metadata as XMP (ISO 16684-1), saying the same as the information dictionary. */
export function xmpPacket({ title, author, language, tool, date }: Omit<Metadata, 'dir'>, exchange?: ExchangeProperties): string {
  const stamp = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const lang = xmlText(language);
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li><rdf:li xml:lang="${lang}">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${xmlText(tool)}</xmp:CreatorTool><xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate>
<pdf:Producer>${xmlText(tool)}</pdf:Producer>
</rdf:Description>${exchange === undefined ? '' : `\n${exchangeDescription(exchange, stamp)}\n`}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

const exchangeDescription = ({ documentId, pdfx }: ExchangeProperties, stamp: string): string =>
  `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<xmp:MetadataDate>${stamp}</xmp:MetadataDate><pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>${xmlText(documentId)}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>${
    pdfx === undefined ? '' : `\n<pdfxid:GTS_PDFXVersion>${xmlText(pdfx)}</pdfxid:GTS_PDFXVersion>`
  }
</rdf:Description>`;
