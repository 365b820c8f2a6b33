import { expect, it } from 'vitest';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { mergePublication } from '../../scripts/merge/merge-publication.ts';
import { sample } from './sample-publication.ts';

it('a glossary that is not printed still names the places and glosses the terms; only references to it are dead', async () => {
  const input = await sample();
  const { chapters, chronology, glossary } = input.publication;
  const place = { path: 'chapters/en/laundry.md', line: 3, column: 1 };
  const referring = chapters.map((each) => ({ ...each, references: [{ kind: 'term' as const, id: 'shift', place }] }));
  const printed = { chronology: true, glossary: false };
  const { value: publication, problems } = mergePublication('en', referring.slice(0, 1), { chronology, glossary }, printed);
  expect(problems).toMatchObject([{ rule: 'link-dead', place }]);
  expect(publication.glossary.entries).toEqual([]);
  const { html } = layOut({ ...input, publication }).value;
  expect(html).toContain('<span class="entry-place">Harbour</span>');
  expect(html).toContain('<span class="gloss-term">shift</span>');
  expect(html).not.toMatch(/class="[^"]*section-glossary/);
});
