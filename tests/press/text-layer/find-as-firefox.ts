import { parseHTML } from 'linkedom';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Finder {
  setDocument(document: unknown): void;
  pageMatches: readonly number[][];
}
interface Bus {
  dispatch(name: string, data: object): void;
  on(name: string, listener: (data: { state: number }) => void): void;
}
const PENDING = 3;

/** The viewer of Firefox wants a page to be shown in, of which searching uses nothing. */
async function viewer(): Promise<{ PDFFindController: new (options: object) => Finder; EventBus: new () => Bus }> {
  const { document, Element, HTMLElement } = parseHTML('<html><body></body></html>');
  const window = { requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0), getComputedStyle: () => ({}) };
  Object.assign(globalThis, { pdfjsLib: pdfjs, document, window, Element, HTMLElement });
  return import('pdfjs-dist/legacy/web/pdf_viewer.mjs' as string);
}

/** How often Firefox finds each of these in a file. */
export async function findAsFirefox(bytes: Uint8Array, queries: readonly string[]): Promise<Record<string, number>> {
  const { PDFFindController, EventBus } = await viewer();
  const task = pdfjs.getDocument({ data: Uint8Array.from(bytes), verbosity: pdfjs.VerbosityLevel.ERRORS });
  const document = await task.promise;
  const eventBus = new EventBus();
  const finder = new PDFFindController({ linkService: { page: 1, pagesCount: document.numPages }, eventBus });
  finder.setDocument(document);
  let answered: (() => void) | undefined;
  eventBus.on('updatefindcontrolstate', ({ state }) => state !== PENDING && answered?.());
  const found: Record<string, number> = {};
  for (const query of queries) {
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    eventBus.dispatch('find', { source: null, type: 'find', query, caseSensitive: true, entireWord: false, highlightAll: true, findPrevious: false });
    await answer;
    found[query] = finder.pageMatches.flat().length;
  }
  await task.destroy();
  return found;
}
