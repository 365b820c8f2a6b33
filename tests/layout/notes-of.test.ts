import { describe, expect, it } from 'vitest';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { notesOf } from '../../scripts/layout/notes-of.ts';
import { chapter, h, note, sample } from './sample-publication.ts';

describe('the notes of a section', () => {
  it('hold every note and gloss in the order of their calls', async () => {
    const { publication } = await sample();
    const [laundry] = publication.chapters;
    if (!laundry) throw new Error('no chapter');
    expect(notesOf(publication, laundry).map(({ kind, call }) => [kind, call])).toEqual([
      ['gloss', 'term--shift--laundry--1'],
      ['note', 'call--laundry--1'],
    ]);
  });

  it('keep a note that nothing calls, so that the renderer can report it', async () => {
    const { publication } = await sample();
    const lonely = chapter('lonely', {}, [h('p', 'Words.')], { notes: [note('lonely', 1, 'Kept.')] });
    expect(notesOf(publication, lonely)).toMatchObject([{ kind: 'note', call: 'call--lonely--1' }]);
  });

  it('stand at the end of the section as the renderer expects them', async () => {
    const { html } = layOut(await sample()).value;
    const section = /<section id="chapter--laundry".+?<\/section>/s.exec(html)?.[0] ?? '';
    expect(section.trimEnd().endsWith('</div>\n\n</section>') || /<\/div>\s*<\/section>$/.test(section)).toBe(true);
    expect(section).toContain('<div class="note gloss" data-call="term--shift--laundry--1"><a class="gloss-term" href="#gloss--shift">shift</a> ');
    expect(section).toContain(
      '<div class="note" id="note--laundry--1" data-call="call--laundry--1"><a class="note-number" href="#call--laundry--1">1</a> <p>So the min',
    );
    expect(html.match(/class="notes-source"/g)).toHaveLength(1);
  });

  it('hold the glosses of a glossary that is not printed, without a link to it', async () => {
    const base = await sample();
    const { html } = layOut({ ...base, publication: { ...base.publication, glossary: { entries: [], references: [] } } }).value;
    expect(html).toContain('data-gloss="shift"');
    expect(html).toContain('<div class="note gloss" data-call="term--shift--laundry--1"><span class="gloss-term">shift</span> ');
    expect(html).not.toContain('gloss--');
  });
});
