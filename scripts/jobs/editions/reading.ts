import { layOutWeb } from '../../layout/screen/lay-out-web.ts';
import { readingTexts } from '../../layout/screen/reading-texts.ts';
import { loadScreens } from '../../layout/screen/screens.ts';
import type { EditionName, ReadingPlan } from '../../model/editions.ts';
import type { PrintedPages, Reading } from '../../model/reading.ts';
import { pathOf, readingArtifact } from '../../publish/describe-edition.ts';
import { writeEpub } from '../../reflow/epub/write-epub.ts';
import { makeReading, readSections } from '../../reflow/make-reading.ts';
import { webHtml } from '../../reflow/web/web-html.ts';
import { foldPages } from '../../render/fold-pages.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionTools, MadeFiles } from './edition.ts';

/** The words of the booklet without its pages: a page for browsers, or a book for e-readers. Its numbers are those of the printed pages. */
export async function makeReadingEdition(name: EditionName, { format }: ReadingPlan, pages: Pages, { config, readingTools }: EditionTools): Promise<MadeFiles> {
  const { layout, metadata, messages } = pages;
  const { locale, dir } = layout;
  const reading = makeReading({
    layout,
    pages: await printedPages(pages, readingTools),
    words: { notes: messages.t('notes'), back: messages.t('reading.back') },
    chapters: new Map(pages.publication.chapters.map(({ anchor, number, header }) => [anchor, lineOf(number, header)])),
  });
  const cover = await readingTools.cover(format === 'web' ? 'small' : 'large');
  const texts = readingTexts({ ...pages.input, locale }, messages);
  const contents = messages.t('contents');
  const pageNumbers = messages.t('reading.page-numbers');
  const bytes =
    format === 'web'
      ? new TextEncoder().encode(
          await layOutWeb({
            ...{ locale, dir, texts, sections: reading.sections.filter(({ isListed }) => isListed), html: webHtml(reading), accent: config.inks.accent },
            words: { contents, pageNumbers, toText: messages.t('reading.to-text') },
            ...(cover ? { cover } : {}),
          }),
        )
      : writeEpub({
          ...{ reading, texts, locale, dir, publication: config.id, date: metadata.date, styles: (await loadScreens()).styles('epub') },
          words: { contents, pageNumbers, cover: messages.t('cover'), pages: messages.t('reading.pages'), access: messages.t('reading.access') },
          ...(cover ? { cover: cover.png } : {}),
        });
  const path = pathOf(config, locale, name, format === 'web' ? 'html' : 'epub');
  readingTools.prove({ locale, path, format, bytes, html: layout.html, map: pages.map, sections: readSections(layout) });
  return { artifacts: [readingArtifact(pages, name, { path, bytes, pages: reading.pages.length })], problems: [] };
}

async function printedPages({ map, layout }: Pages, { starts }: EditionTools['readingTools']): Promise<PrintedPages> {
  return {
    one: (anchor) => map.labels[map.anchors.get(anchor) ?? -1] ?? '',
    many: (anchors, throughout) => foldPages(anchors, map, throughout),
    labels: map.labels,
    starts: await starts(layout.locale),
  };
}

const lineOf = (
  number: number | undefined,
  header: Pages['publication']['chapters'][number]['header'],
): Pick<Reading['sections'][number], 'title' | 'number' | 'by'> => ({
  title: header.title,
  number: number === undefined ? '' : String(number),
  by: header.kind === 'account' ? (header.source?.author ?? '') : '',
});
