import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { deflatedBeside, pageContent, streamText } from '../content/page-content.ts';
import { rewriteText } from './rewrite-text.ts';
import { isHyphen } from './rewrite-text-object.ts';
import { type SpeakingFont, speakingFont } from './speaking-font.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** Has the text of every page found and copied as it reads: see `rewriteText`. Nothing that is drawn changes. */
export async function finishText(document: PDFDocument): Promise<void> {
  const { context } = document;
  const fonts = new Map<PDFDict, SpeakingFont | undefined>();
  const speaking = (font: PDFDict): SpeakingFont | undefined => {
    if (!fonts.has(font)) fonts.set(font, speakingFont(font));
    return fonts.get(font);
  };
  const rewrite = (content: string, resources: PDFDict | undefined): string => {
    const named = resources?.lookup(key('Font'));
    const known = new Map(named instanceof PDFDict ? named.keys().map((name) => [name.decodeText(), speaking(named.lookup(name, PDFDict))]) : []);
    const hyphens = new Set([...known.values()].flatMap((font) => font?.showing(isHyphen) ?? []));
    return rewriteText(content, (name) => known.get(name), [...hyphens]);
  };
  // While one is compressed the next is rewritten.
  const written: Promise<[PDFPage['node'] | PDFRef, PDFRawStream]>[] = [];
  const write = (where: PDFPage['node'] | PDFRef, content: string, entries?: Record<string, unknown>) =>
    written.push(deflatedBeside(context, Buffer.from(content, 'latin1'), entries).then((stream) => [where, stream]));
  for (const { node } of document.getPages()) {
    const content = pageContent(document, node);
    if (content.includes('Tj')) write(node, rewrite(content, node.Resources()));
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(key('Subtype')) !== key('Form')) continue;
    const [content, resources] = [streamText(object), object.dict.lookup(key('Resources'))];
    if (!content.includes('Tj') || !(resources instanceof PDFDict)) continue;
    write(ref, rewrite(content, resources), Object.fromEntries(object.dict.entries().map(([name, value]) => [name.decodeText(), value])));
  }
  for (const [where, stream] of await Promise.all(written)) {
    if (where instanceof PDFRef) context.assign(where, stream);
    else where.set(key('Contents'), context.register(stream));
  }
  for (const font of fonts.values()) font?.finish();
}
