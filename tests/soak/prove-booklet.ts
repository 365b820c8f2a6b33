import type { Browser } from 'puppeteer';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import { printPages } from '../../scripts/jobs/print-pages.ts';
import type { Prover } from '../../scripts/jobs/proof/with-prover.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { readPdf } from '../whole/read-pdf.ts';
import { boxOf, outside } from '../whole/text-box.ts';

export interface ProvenBooklet {
  pages: number;
  /** Why it was not built or is not proven, and words outside their box. */
  problems: string[];
}

/** Prints the pages of a publication, of which its files are given by their paths; has the words proven, and looks for those outside their box. */
export async function proveBooklet(files: Record<string, string>, { browser, prover }: { browser: Browser; prover: Prover }): Promise<ProvenBooklet> {
  const bytes = Object.entries(files).map(([path, text]): [string, Uint8Array] => [path, new TextEncoder().encode(text)]);
  const folder = memoryFolder(Object.fromEntries(bytes));
  const { value: config, problems: wrong } = await loadConfig(folder);
  const { value, problems } = config ? await assemble(folder, config, 'en', { step: () => {} }) : { value: undefined, problems: wrong };
  if (!config || !value) return { pages: 0, problems: problems.map(({ message }) => message) };
  try {
    const pages = await printPages(await openPage(browser), value, config, { env: {}, onProgress: () => {} });
    const found = (await prover.provePages(pages)).filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const printed = (await readPdf(pages.bytes)).pages;
    const covers = pages.map.sections.filter(({ frame }) => frame !== 'text').map(({ firstPage }) => firstPage);
    const over = printed.flatMap((page, index) =>
      outside(page, boxOf(config, index, covers.includes(index), 'en')).map((words) => `page ${index + 1}: ${words}`),
    );
    return { pages: printed.length, problems: [...found, ...over] };
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return { pages: 0, problems: error.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message) };
  }
}
