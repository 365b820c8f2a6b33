import type { ElementContent } from 'hast';
import type { Section } from '../../model/layout.ts';
import type { MergedChapter } from '../../model/publication.ts';
import { inLanguage } from '../in-language.ts';
import { parseIsoDate } from '../iso-date.ts';
import { notesOf } from '../notes-of.ts';
import type { ContentsLine, Part, Setting } from '../part.ts';
import { type HeadedChapter, runOnPart } from './run-on.ts';

/** The chapters by where they stand in the booklet. */
export interface ChapterParts {
  introductions: Part[];
  accounts: Part[];
  appendices: Part[];
}

/** The chapters, each a part, or as many as run on together. */
export function chapterParts(setting: Setting): ChapterParts {
  const of = (kind: MergedChapter['header']['kind']) => setting.publication.chapters.filter((chapter) => chapter.header.kind === kind);
  const { openings } = setting.design;
  if (openings === 'run-on') {
    const headedOf = (kind: MergedChapter['header']['kind']) => of(kind).map((chapter) => headed(setting, chapter));
    return {
      introductions: runOnPart(setting, [...headedOf('introduction'), ...headedOf('account')]),
      accounts: [],
      appendices: runOnPart(setting, headedOf('appendix')),
    };
  }
  return {
    introductions: of('introduction').map((chapter) => headed(setting, chapter)),
    accounts: of('account').map((chapter) => chapterPart(setting, chapter)),
    appendices: of('appendix').map((chapter) => headed(setting, chapter)),
  };
}

/** A chapter with its head. */
export const chapterPart = (setting: Setting, chapter: MergedChapter): Part =>
  chapter.header.kind === 'account' && setting.design.openings === 'recto' ? opening(setting, chapter) : headed(setting, chapter);

/** The text of a chapter without its head. */
export const textPart = (setting: Setting, chapter: MergedChapter): Part => ({
  section: textSection(setting, chapter),
  name: 'text',
  view: textView(setting, chapter),
  lang: langOf(setting, chapter),
  contents: null,
});

/** An account that opens on a right-hand page: number, title and who speaks, large, and its text below them. */
function opening(setting: Setting, chapter: MergedChapter): Part {
  const view = {
    ...headView(setting, chapter),
    notice: noticeOf(setting, chapter),
    art: setting.drawings.chapters.get(chapter.slug) ?? null,
    ...textView(setting, chapter),
  };
  return { section: textSection(setting, chapter), name: 'opening', view, lang: langOf(setting, chapter), contents: contentsLine(chapter) };
}

/** An introduction, an appendix, or an account without an opening of its own: its head stands above its text. */
function headed(setting: Setting, chapter: MergedChapter): HeadedChapter {
  const head = headView(setting, chapter);
  // One account needs no number to be told from others.
  const isOnly = setting.publication.chapters.filter(({ number }) => number !== undefined).length < 2;
  // Of other chapters the sources and the colophon tell it.
  const isCredited = chapter.header.kind === 'account' || !setting.design.parts.has('colophon');
  const [source, translators] = isCredited ? [head.source, head.translators] : [null, null];
  const view = {
    ...head,
    art: setting.drawings.chapters.get(chapter.slug) ?? null,
    number: isOnly ? null : head.number,
    source,
    translators,
    isCredited: source !== null || translators !== null,
    notice: noticeOf(setting, chapter),
    ...textView(setting, chapter),
  };
  return { section: textSection(setting, chapter), name: 'headed-text', view, lang: langOf(setting, chapter), contents: contentsLine(chapter) };
}

export const shortTitle = ({ header }: MergedChapter): string => header.short ?? header.title;

const langOf = ({ publication }: Setting, chapter: MergedChapter): string | null => (chapter.locale === publication.locale ? null : chapter.locale);

const textSection = ({ texts }: Setting, chapter: MergedChapter): Section => ({
  id: chapter.anchor,
  frame: 'text',
  start: chapter.header.kind === 'appendix' ? 'any' : 'recto',
  folio: 'arabic',
  heads: { left: texts.title, right: shortTitle(chapter) },
  titled: true,
  title: chapter.header.title,
  path: chapter.path,
});

function textView(setting: Setting, chapter: MergedChapter) {
  const lang = langOf(setting, chapter);
  const notes = notesOf(setting.publication, chapter);
  return {
    body: inLanguage(chapter.body.children, lang),
    notes:
      lang === null ? notes : notes.map((note) => (note.kind === 'note' ? { ...note, content: inLanguage(note.content, lang) as ElementContent[] } : note)),
  };
}

/** What the reader is told of a chapter that stands in another language, or whose source has changed since it was translated; in the reader's own language. */
function noticeOf(setting: Setting, chapter: MergedChapter): { text: string; lang: string } | null {
  const { messages, publication } = setting;
  const told = (text: string) => ({ text, lang: publication.locale });
  if (langOf(setting, chapter) !== null) return told(messages.t('notice-untranslated', { language: messages.languageName(chapter.locale) }));
  return chapter.isStale ? told(messages.t('notice-stale')) : null;
}

const contentsLine = ({ anchor, number, header }: MergedChapter): ContentsLine => ({
  anchor,
  number: number === undefined ? '' : String(number),
  title: header.title,
  by: header.kind === 'account' ? (header.source?.author ?? '') : '',
});

function headView({ messages }: Setting, { header, number }: MergedChapter) {
  const { source } = header;
  const date = source && parseIsoDate(source.date);
  return {
    number: number ?? null,
    title: header.title,
    subtitle: header.subtitle ?? null,
    standpoint: header.standpoint ?? null,
    source: source ? { title: source.title, author: source.author, venue: source.venue, date: date ? messages.formatDate(date) : source.date } : null,
    translators: header.translators.length > 0 ? messages.list(header.translators.map(({ name, credit }) => credit ?? name)) : null,
  };
}
