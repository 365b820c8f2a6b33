import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { publicationSchema } from '../../scripts/config/schema.ts';
import type { Chapter } from '../../scripts/model/chapter.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';

export const config = publicationSchema.parse({
  id: 'steam',
  title: 'Steam',
  collective: 'The Steam Press',
  date: '2020-05-01',
  locales: ['en'],
  chapters: ['laundry'],
  figures: { 'shirts-lost': { label: 'Shirts lost', unit: 'dozen' }, banners: { label: 'Banners' } },
});

export const HEADER = '---\ntitle: The laundry\n---\n\n';

/** Parses a chapter named `laundry`; its text begins in line 5. */
export function chapter(text: string, { locale = 'en', header = HEADER } = {}) {
  const path = `chapters/${locale}/laundry.md`;
  const { value, problems } = parseChapter(new VFile({ path, value: header + text }), { slug: 'laundry', locale, config });
  return { value, problems, found: problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`) };
}

/** Parses a chapter that must be without mistakes. */
export function good(text: string, locale = 'en'): Chapter & { html: string } {
  const { value, problems } = chapter(text, { locale });
  if (value === undefined || problems.length > 0) throw new Error(problems.map((p) => `${p.place.line}:${p.place.column} ${p.rule} ${p.message}`).join('\n'));
  return { ...value, html: toHtml(value.body) };
}

/** HTML without the lines of blocks. */
export const html = (text: string): string => good(text).html.replaceAll(/ data-line="\d+"/g, '');
