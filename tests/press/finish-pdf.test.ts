import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pageGeometry } from '../../scripts/layout/page-geometry.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { mm } from '../../scripts/units/length.ts';
import { finishWhole } from './finish-whole.ts';

const GEOMETRY = pageGeometry({ trim: 'a5', bleed: mm(3), margins: { inner: mm(19), outer: mm(20), top: mm(18), foot: mm(24) } });

describe.each(['Old Man, Go!', 'Шал, кет! Әділет', 'قارت، كەت'])('the metadata of %s', (title) => {
  it('is UTF-8 in its XMP, and says what the information dictionary says', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage([438, 612]);
    const metadata = { title, author: 'Ұйым & Co', language: 'kk', tool: 'zine 0', date: new Date('2022-01-05T00:00:00Z'), dir: 'ltr' as const };
    const finished = await openPdf(await finishWhole(document, { geometry: GEOMETRY, metadata, frontMatter: 0, headings: [], content: title }));
    const stream = finished.context.lookup(finished.catalog.get(PDFName.of('Metadata'))) as PDFRawStream;
    expect(stream).toBeInstanceOf(PDFRawStream);
    const xmp = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(stream.contents);
    expect(xmp).toContain('<?xpacket begin="\u{FEFF}"');
    expect(xmp).toContain(`<rdf:li xml:lang="kk">${title}</rdf:li>`);
    expect(xmp).toContain('Ұйым &#38; Co');
    expect(finished.getTitle()).toBe(title);
    expect(finished.getAuthor()).toBe('Ұйым & Co');
  });
});
