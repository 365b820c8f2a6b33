import { openPdf } from '../open-pdf.ts';
import { gatherText } from './gather-text.ts';
import { readText } from './read-text.ts';

/** What is drawn on every page of a file, by the forms that draw it: one text for the page itself and one for each page on a sheet. */
export async function drawnWords(pdf: Uint8Array): Promise<string[][]> {
  const { pages } = readText(gatherText(await openPdf(pdf), new Map()));
  return pages.map((runs) => {
    const parts: string[] = [];
    for (const { part, drawn } of runs) parts[part] = `${parts[part] ?? ''}${drawn}`;
    return Array.from(parts, (text) => text ?? '');
  });
}
