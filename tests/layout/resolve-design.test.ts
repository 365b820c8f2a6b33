import { describe, expect, it } from 'vitest';
import { designSchema, type Matter } from '../../scripts/config/design-schema.ts';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { chapter, h, sample } from './sample-publication.ts';

/** About a page of A5 each. */
const PAGE = h('p', 'The ferry did not run that morning. '.repeat(58));

async function sectionsOf(pages: number[], design: object = {}) {
  const chapters = pages.map((count, i) => chapter(`c${i}`, { kind: 'account', title: `Chapter ${i}` }, Array(count).fill(PAGE)));
  const { config, ...input } = await sample({ publication: { chapters, chronology: { entries: [] }, glossary: { entries: [], references: [] } } });
  const { value, problems } = layOut({ ...input, config: { ...config, design: designSchema.parse(design) } });
  expect(problems).toEqual([]);
  return { ids: value.sections.map(({ id }) => id), sections: value.sections, html: value.html };
}

describe('the parts of a publication', () => {
  it('are cover, text and back for a short one, its imprint and colophon in lines on the back', async () => {
    const { ids, sections, html } = await sectionsOf([1]);
    expect(ids).toEqual(['cover', 'chapter--c0', 'sources', 'back-cover'].filter((id) => ids.includes(id)));
    expect(ids).not.toContain('half-title');
    expect(sections.find(({ id }) => id === 'chapter--c0')?.start).toBe('any');
    expect(html).toMatch(/<p class="back-imprint">Published by [^<]+\. Edition of [^<]+<\/p>/);
    expect(html).not.toMatch(/compiled the chronology/);
    expect(html).not.toContain('text-number">');
  });

  it('name who translated an appendix where no colophon does', async () => {
    const header = { kind: 'appendix', title: 'Words', translators: [{ name: 'Vera Lund' }] } as const;
    const input = await sample({ publication: { chapters: [chapter('words', { ...header, translators: [...header.translators] }, [PAGE])] } });
    const printed = (parts: Matter[]) => layOut({ ...input, config: { ...input.config, design: designSchema.parse({ parts, openings: 'any' }) } }).value.html;
    expect(printed(['cover']).match(/Vera Lund/g)).toHaveLength(1);
    expect(printed(['cover', 'colophon']).match(/Vera Lund/g)).toHaveLength(1);
  });

  it('have contents from four chapters on', async () => {
    expect((await sectionsOf([1, 1, 1])).ids).not.toContain('contents');
    expect((await sectionsOf([1, 1, 1, 1])).ids).toContain('contents');
  });

  it('are all but the half title from thirteen pages of text on, and chapters open on any page', async () => {
    const { ids, sections } = await sectionsOf([10, 10]);
    expect(ids.filter((id) => !id.startsWith('chapter') && id !== 'sources')).toEqual(['cover', 'title-page', 'imprint', 'contents', 'colophon', 'back-cover']);
    expect(sections.filter(({ id }) => id.startsWith('chapter')).map(({ start }) => start)).toEqual(['any', 'any']);
  });

  it('are those of a book above forty pages of text, with openings on the right', async () => {
    const { ids, sections } = await sectionsOf([30, 30]);
    expect(ids.slice(0, 7)).toEqual(['cover', 'half-title', 'title-page', 'imprint', 'contents', 'chapter--c0', 'chapter--c1']);
    expect(sections.find(({ id }) => id === 'chapter--c1')?.start).toBe('recto');
  });

  it('are those that the publication names, in the order of a book', async () => {
    const { ids } = await sectionsOf([1], { parts: ['colophon', 'title-page'], openings: 'recto' });
    expect(ids).toEqual(['title-page', 'chapter--c0', 'colophon']);
  });
});
