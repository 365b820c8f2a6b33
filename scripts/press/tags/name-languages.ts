import { type PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { LanguageRun } from '../../model/layout.ts';
import { pageContent } from '../content/page-content.ts';
import { readKids } from './kids.ts';
import { markedRegions } from './marked-regions.ts';
import { type ElementKid, setType, typeOf } from './plant.ts';
import { regionText, textsIn } from './region-text.ts';

const LANG = PDFName.of('Lang');
/** What holds elements only: a run of text in one of these stays what it is. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'L', 'LI', 'Table', 'TR', 'THead', 'TBody', 'TFoot', 'Aside']);

/** What an element, with all that it holds, is in: one language, several, or nothing that is read. `null` is that of the document. */
type Spoken = string | null | 'several' | 'nothing';

/**
 * Gives the language to every element whose words stand in another than the document's (ISO 14289-1, 7.2), to the largest that does. Chromium (153) writes none, but
 * a run of its own for every stretch of text: these are followed along the printed words.
 * @param root `/StructTreeRoot`, as Chromium wrote it
 * @param runs all printed words in order; none where there is nothing to do
 */
export function nameLanguages(document: PDFDocument, root: PDFDict, runs: readonly LanguageRun[]): void {
  if (runs.length === 0) return;
  const texts = textsOfMarks(document);
  const languageOf = follower(runs);
  const settle = (element: PDFDict): Spoken => {
    const kids = readKids(element).map((kid): { spoken: Spoken; element?: ElementKid } => {
      if (kid.kind === 'element') return { spoken: settle(kid.element), element: kid };
      return { spoken: kid.kind === 'content' ? languageOf(texts.get(kid.page.toString())?.get(kid.mark) ?? '') : 'nothing' };
    });
    const all = new Set(kids.map(({ spoken }) => spoken).filter((spoken) => spoken !== 'nothing'));
    const [only = 'nothing'] = all;
    if (all.size <= 1) return only;
    for (const { spoken, element: kid } of kids) if (kid && isForeign(spoken)) speak(kid, spoken, element);
    return 'several';
  };
  for (const kid of readKids(root)) {
    if (kid.kind !== 'element') continue;
    const spoken = settle(kid.element);
    if (isForeign(spoken)) kid.element.set(LANG, PDFString.of(spoken));
  }
}

const isForeign = (spoken: Spoken): spoken is string => spoken !== null && spoken !== 'several' && spoken !== 'nothing';

function speak(kid: ElementKid, language: string, parent: PDFDict): void {
  kid.element.set(LANG, PDFString.of(language));
  const isRun = readKids(kid.element).every(({ kind }) => kind === 'content');
  if (isRun && typeOf(kid) === 'NonStruct' && !GROUPS.has(String(parent.get(PDFName.of('S'))).slice(1))) setType(kid, 'Span');
}

/** The words of every mark of every page. */
function textsOfMarks(document: PDFDocument): Map<string, Map<number, string>> {
  return new Map(
    document.getPages().map(({ node, ref }) => {
      const content = pageContent(document, node);
      const textsOf = textsIn(node.Resources());
      const found = new Map<number, string>();
      for (const { mark, from, to } of markedRegions(content)) if (mark >= 0) found.set(mark, (found.get(mark) ?? '') + regionText(content.slice(from, to), textsOf)); // biome-ignore format: one thought
      return [ref.toString(), found];
    }),
  );
}

/** How far ahead a run of so many letters may be found: a short one stands everywhere. What is not in the order of the text, such as a drawing, is passed over. */
const reach = (letters: number): number => (letters < 4 ? 40 : letters < 20 ? 1000 : Number.POSITIVE_INFINITY);
/** As a font may draw it: ligatures, capitals, accents apart. */
const folded = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[\s\p{M}\u00AD\u200B-\u200F\u2060]+/gu, ''); // biome-ignore format: one line

/** Follows the printed words: asked for one run of text after the other, says in which language each is. */
function follower(runs: readonly LanguageRun[]): (text: string) => Spoken {
  const ends: number[] = [];
  let printed = '';
  for (const { text } of runs) {
    printed += folded(text);
    ends.push(printed.length);
  }
  let [at, run] = [0, 0];
  return (text) => {
    const words = folded(text);
    const found = words === '' ? -1 : printed.indexOf(words, at);
    if (found < 0 || found - at > reach(words.length)) return words === '' ? 'nothing' : null;
    at = found + words.length;
    while ((ends[run] ?? Number.POSITIVE_INFINITY) <= found) run++;
    return runs[run]?.lang ?? null;
  };
}
