import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { readBack } from '../../scripts/press/read-back.ts';
import { type BrowserInfo, withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import { locateBrowser } from '../../scripts/render/browser/locate-browser.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { keepBlocksInParagraphs } from './finish-document.ts';
import { generatePublication } from './generate-publication.ts';
import { layOutPublication } from './lay-out-publication.ts';
import { copyFonts, PEER_STYLES } from './peers/peer-styles.ts';
import { rewriteForPeers } from './peers/write-peer-document.ts';

/** One text in all the forms in which the contenders take it. Paths are absolute. */
export interface PreparedText {
  directory: string;
  /** The Markdown, for zine. */
  publication: string;
  publicationId: string;
  /** zine's HTML as it was when it was printed: numbers filled in, notes at the foot, print styles. For the bare print. */
  finished: string;
  /** The same text for processors of CSS Paged Media. */
  peerDocument: string;
  /** Pages of zine's print. */
  pages: number;
  /** Words in zine's document and in the peers'. */
  words: { finished: number; peers: number };
  /** The browser that all of them print with. */
  browser: { executable: string; libraryPath?: string; sandboxed: boolean; version: string };
}

const SEED = 2019;

/** Generates a text and writes it out for every contender; nothing of this is measured. */
export async function prepareText(directory: string, pages: number, signal: AbortSignal): Promise<PreparedText> {
  const publication = join(directory, 'publication');
  await mkdir(publication, { recursive: true });
  await generatePublication(publication, { pages, seed: SEED });
  const layout = await layOutPublication(publication, 'en');
  const location = await locateBrowser(process.env, signal);
  const rendered = await withBrowser({ env: process.env, signal }, async (browser, info) => {
    const { page, setDocument } = await openPage(browser);
    await setDocument(measurableHtml(layout));
    const { value, problems } = await printLayout(page, layout, { readBack: (pdf, map) => readBack(pdf, layout, map) });
    if (value === undefined) throw new TextError(problems);
    await page.evaluate(keepBlocksInParagraphs);
    const finished = await page.content();
    const { page: plain, setDocument: setPlain } = await openPage(browser);
    await setPlain(layout.html);
    return { info, pages: value.map.pages, finished, peers: await plain.evaluate(rewriteForPeers, PEER_STYLES) };
  });
  const [finished, peerDocument] = [join(directory, 'finished.html'), join(directory, 'peers.html')];
  await writeFile(finished, rendered.finished);
  await writeFile(peerDocument, rendered.peers);
  await copyFonts(directory);
  return {
    directory,
    publication,
    publicationId: 'invented-coast',
    finished,
    peerDocument,
    pages: rendered.pages,
    words: { finished: wordsIn(rendered.finished), peers: wordsIn(rendered.peers) },
    browser: { ...browserOf(rendered.info), ...(location.libraryPath === undefined ? {} : { libraryPath: location.libraryPath }) },
  };
}

// The other programs start it as whoever runs them: for root it has no sandbox then.
const browserOf = ({ executable, sandboxed, uid, version }: BrowserInfo) => ({ executable, sandboxed: sandboxed && uid === undefined, version });

function wordsIn(html: string): number {
  const text = html
    .replace(/<(style|title)\b.*?<\/\1>/gs, ' ')
    .replace(/<\/(?:p|h\d|li|td|th|div|section)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00AD', '');
  return text.match(/\p{L}[\p{L}\p{M}’-]*/gu)?.length ?? 0;
}
