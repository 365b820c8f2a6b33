import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { pageContent, streamText } from '../content/page-content.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { markedRegions } from './marked-regions.ts';
import { regionText, textsIn } from './region-text.ts';

const key = (text: string): PDFName => PDFName.of(text);

/**
 * Goes through the content of all pages once: makes artifacts of what is in no mark, and reads the texts of the marks that are asked for.
 * @param wanted marks by the reference of their page
 * @returns the texts, by page and mark
 */
export function markPages(document: PDFDocument, wanted: ReadonlyMap<string, ReadonlySet<number>>): Map<string, Map<number, string>> {
  const texts = new Map<string, Map<number, string>>();
  const marking = formsWithMarks(document);
  for (const { node, ref } of document.getPages()) {
    const content = pageContent(document, node);
    const [resources, asked, found] = [node.Resources(), wanted.get(ref.toString()), new Map<number, string>()];
    const objects = resources?.lookup(key('XObject'));
    const holdsMarks = (name: string): boolean => objects instanceof PDFDict && marking.has(objects.lookup(key(name)));
    const textsOf = textsIn(resources);
    const marked = markedRegions(content).map(({ mark, from, to }) => {
      const part = content.slice(from, to);
      if (asked?.has(mark)) found.set(mark, (found.get(mark) ?? '') + regionText(part, textsOf));
      return mark < 0 ? markArtifacts(part, holdsMarks) : part;
    });
    texts.set(ref.toString(), found);
    // Not compressed: the text of the page is rewritten next.
    node.set(key('Contents'), document.context.register(plainStream(document, marked.join(''))));
  }
  return texts;
}

const plainStream = ({ context }: PDFDocument, content: string): PDFRawStream => {
  const bytes = Buffer.from(content, 'latin1');
  return PDFRawStream.of(context.obj({ Length: bytes.length }) as PDFDict, bytes);
};

/** Forms that hold marked content themselves, as a group with an opacity of its own may. */
function formsWithMarks({ context }: PDFDocument): Set<unknown> {
  const forms = context.enumerateIndirectObjects().map(([, object]) => object).filter((object) => object instanceof PDFRawStream); // biome-ignore format: one line
  return new Set(forms.filter((form) => form.dict.get(key('Subtype')) === key('Form') && streamText(form).includes('/MCID')));
}
