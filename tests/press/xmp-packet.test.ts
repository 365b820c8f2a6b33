import { expect, test } from 'vitest';
import { xmpProperty } from '../../scripts/press/exchange/xmp-properties.ts';
import { PDF_UA, withDescription, xmpPacket } from '../../scripts/press/xmp-packet.ts';

const METADATA = { title: 'Soup & <bread>', author: 'The "Kitchen"', language: 'kk', tool: 'zine 1', date: new Date('2022-01-05T10:00:00.123Z') };

test('a file says its title, who made it, in which language and with what, and one date', () => {
  const packet = xmpPacket(METADATA);
  const said = (['title', 'creator', 'language'] as const).map((name) => xmpProperty(packet, 'dc', name));
  expect(said).toEqual([METADATA.title, METADATA.author, 'kk']);
  expect(['CreatorTool', 'CreateDate', 'ModifyDate'].map((name) => xmpProperty(packet, 'xmp', name))).toEqual([
    ...['zine 1', '2022-01-05T10:00:00Z', '2022-01-05T10:00:00Z'],
  ]);
  expect(xmpProperty(packet, 'pdf', 'Producer')).toBe('zine 1');
  expect(packet).toContain('xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"');
  expect(packet).not.toMatch(/Trapped|MetadataDate|DocumentID|undefined/);
});

test('for a press also what it is and of which standard, where that is to be named', () => {
  const [named, unnamed] = [xmpPacket(METADATA, { documentId: 'uuid:<1>', pdfx: 'PDF/X-4' }), xmpPacket(METADATA, { documentId: 'uuid:2' })];
  expect([xmpProperty(named, 'xmpMM', 'DocumentID'), xmpProperty(named, 'xmpMM', 'VersionID'), xmpProperty(named, 'pdf', 'Trapped')]).toEqual([
    ...['uuid:<1>', '1', 'False'],
  ]);
  expect(xmpProperty(named, 'xmp', 'MetadataDate')).toBe('2022-01-05T10:00:00Z');
  expect([named, unnamed].map((packet) => xmpProperty(packet, 'pdfxid', 'GTS_PDFXVersion'))).toEqual(['PDF/X-4', undefined]);
  expect(unnamed).not.toContain('undefined');
});

test('a description more stands last, and the rest is as it was', () => {
  const packet = xmpPacket(METADATA);
  expect(withDescription(packet, PDF_UA).replace(`${PDF_UA}\n`, '')).toBe(packet);
  expect(withDescription(packet, PDF_UA)).toContain('</pdfuaid:part></rdf:Description>\n</rdf:RDF>');
  expect(PDF_UA).toContain('<pdfuaid:part>1</pdfuaid:part>');
});
