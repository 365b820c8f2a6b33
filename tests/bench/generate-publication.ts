import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { INVENTED_TERMS } from './text/invented-terms.ts';
import { seededRandom } from './text/random.ts';
import { writeChapter } from './text/write-chapter.ts';

export interface GenerateOptions {
  /** About how many printed pages, cover to cover. */
  pages: number;
  /** The same seed gives the same files, byte for byte. */
  seed: number;
}

const PAGES_A_CHAPTER = 24;
/** Pages that hold no chapter's text: covers, half-title, title page, imprint, contents, glossary, sources, colophon, and blanks. */
const OTHER_PAGES = 18;
/** What the head of a chapter takes of its first page, and half a blank before it. */
const PAGES_AN_OPENING = 0.7;
/** A full page holds some 300; the page's share of the chronology is taken off. */
const WORDS_A_PAGE = 288;

/**
 * Writes a publication of invented English: `chapters/publication.yml`, `chapters/en/*.md` and `chapters/en/glossary.yml`, with events,
 * notes, terms, quotations and tables about as often as a real one has them.
 * @param dir an existing or new directory
 */
export async function generatePublication(dir: string, { pages, seed }: GenerateOptions): Promise<void> {
  const random = seededRandom(seed);
  const count = Math.max(1, Math.round(pages / PAGES_A_CHAPTER));
  const words = Math.round((Math.max(4, pages - OTHER_PAGES - count * PAGES_AN_OPENING) * WORDS_A_PAGE) / count);
  const slugs = Array.from({ length: count }, (_, index) => `chapter-${index + 1}`);
  const texts = join(dir, 'chapters', 'en');
  await mkdir(texts, { recursive: true });
  await writeFile(join(dir, 'chapters', 'publication.yml'), stringify({ ...PUBLICATION, chapters: slugs }));
  await writeFile(join(texts, 'glossary.yml'), stringify(INVENTED_TERMS.map(({ entry }) => entry)));
  for (const [index, slug] of slugs.entries()) await writeFile(join(texts, `${slug}.md`), writeChapter(random, index + 1, words));
}

const PUBLICATION = {
  id: 'invented-coast',
  title: 'The Invented Coast',
  subtitle: 'A text made to be measured',
  collective: 'The Steam Circle',
  date: '2019-05-04',
  blurb: 'Nothing in this booklet happened.',
  rights: 'Made by a program; copy it as you like.',
  locales: ['en'],
};
