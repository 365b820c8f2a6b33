import { createHash } from 'node:crypto';
import { editionDate } from '../config/edition-date.ts';
import { localize } from '../config/localize.ts';
import type { Config } from '../config/schema.ts';
import { TextError } from '../diagnostics/errors.ts';
import { byPlace } from '../diagnostics/problem.ts';
import type { BuildOptions } from '../model/build.ts';
import { type Heading, type LanguageRun, type Layout, PAGES_TOGETHER, type PageMap, textName } from '../model/layout.ts';
import type { Problem } from '../model/problem.ts';
import type { SetSection } from '../model/setting.ts';
import { TOOL } from '../model/tool.ts';
import type { Metadata } from '../press/metadata.ts';
import type { ReadPrint } from '../press/read-back.ts';
import type { TextSource } from '../press/text/text-source.ts';
import type { OpenedPage } from '../render/browser/open-page.ts';
import { measurableHtml } from '../render/page-styles.ts';
import { printLayout } from '../render/print-layout.ts';
import { requestProblems } from '../render/request-problems.ts';
import type { Assembled } from './assemble.ts';

/** One locale, printed and finished: single pages with bleed, of which every edition is made. */
export interface Pages extends Assembled {
  bytes: Uint8Array;
  map: PageMap;
  metadata: Metadata;
  /** What was noticed and does not stop the build. */
  problems: Problem[];
  /** Hash of what was printed. */
  content: string;
  /** What the words of the finished pages are read from. */
  words: TextSource;
  /** How its lines are set, where that was asked for. */
  setting?: SetSection[];
}

/** What the words of a print are proven with. */
export type PrintedWords = Pick<Pages, 'layout' | 'map' | 'words'>;

export interface PrintOptions extends Pick<BuildOptions, 'env' | 'onProgress'> {
  /** Whether how every line is set is read, too. */
  readsSetting?: boolean;
  /** The browser has done its part, and is free for another. */
  onPrinted?(): void;
  /** What stands on the pages is as it will be; the file that holds it is not made yet. */
  onWords?(printed: PrintedWords): void;
}

/**
 * Prints a laid-out document and finishes it.
 * @throws TextError where something does not fit its page, or asks for what is not in the document
 */
export async function printPages(opened: OpenedPage, assembled: Assembled, config: Config, options: PrintOptions): Promise<Pages> {
  const { layout } = assembled;
  const { print, map, headings, languages, problems, ...setting } = await printChecked(opened, layout, options);
  options.onPrinted?.();
  options.onProgress({ stage: 'finish', locale: textName(layout), detail: `${map.pages} pages` });
  const metadata: Metadata = {
    title: localize(config.title, layout.locale, config),
    author: localize(config.collective, layout.locale, config),
    language: layout.locale,
    tool: TOOL,
    date: editionDate(config, options.env),
    dir: layout.dir,
  };
  const content = contentOf(layout);
  const { finishContent, finishPdf, gatherText } = await import('../press/read-back.ts');
  const single = PAGES_TOGETHER[layout.use ?? 'booklet'] === 1;
  await finishContent(print.document, { geometry: layout.geometry, single, headings, languages });
  const words = gatherText(print.document, print.destinations);
  options.onWords?.({ layout, map, words });
  const bytes = await finishPdf(print.document, { metadata, single, frontMatter: map.frontMatter, content });
  return { ...assembled, bytes, map, metadata, content, problems, words, ...setting };
}

/** Hash of what is printed of a document. */
export const contentOf = ({ faces = '', html }: Pick<Layout, 'faces' | 'html'>): string => createHash('sha256').update(faces).update(html).digest('hex');

async function printChecked(
  { page, blocked, setDocument, close }: OpenedPage,
  layout: Layout,
  { onProgress, readsSetting = false }: PrintOptions,
): Promise<{ print: ReadPrint; map: PageMap; headings: Heading[]; languages: LanguageRun[]; problems: Problem[]; setting?: SetSection[] }> {
  let print: ReadPrint | undefined;
  try {
    const loaded = setDocument(measurableHtml(layout));
    // Node loads the PDF library while Chromium loads the document.
    const press = await import('../press/read-back.ts');
    await loaded;
    const { value, problems } = await printLayout(page, layout, {
      readBack: async (pdf, map) => {
        print = await press.readBack(pdf, layout, map);
        return print;
      },
      readsSetting,
      onProgress: (stage, detail) => onProgress({ stage, locale: textName(layout), detail }),
    });
    const requests = requestProblems(blocked);
    if (value === undefined || print === undefined || requests.length > 0) throw new TextError([...problems, ...requests].sort(byPlace));
    return { print, map: value.map, headings: value.headings, languages: value.languages, problems, ...(value.setting ? { setting: value.setting } : {}) };
  } finally {
    await close();
  }
}
