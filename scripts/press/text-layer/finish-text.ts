import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { contentStream, deflated, pageContent, streamText } from '../content/page-content.ts';
import { rewriteText } from './rewrite-text.ts';
import { isHyphen } from './rewrite-text-object.ts';
import { type SpeakingFont, speakingFont } from './speaking-font.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** Has the text of every page found and copied as it reads: see `rewriteText`. Nothing that is drawn changes. */
export function finishText(document: PDFDocument): void {
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
  for (const { node } of document.getPages()) {
    const content = pageContent(document, node);
    if (content.includes('Tj')) node.set(key('Contents'), contentStream(document, rewrite(content, node.Resources())));
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(key('Subtype')) !== key('Form')) continue;
    const [content, resources] = [streamText(object), object.dict.lookup(key('Resources'))];
    if (!content.includes('Tj') || !(resources instanceof PDFDict)) continue;
    const entries = Object.fromEntries(object.dict.entries().map(([name, value]) => [name.decodeText(), value]));
    context.assign(ref, deflated(context, Buffer.from(rewrite(content, resources), 'latin1'), entries));
  }
  for (const font of fonts.values()) font?.finish();
}
