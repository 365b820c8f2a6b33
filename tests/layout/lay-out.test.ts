import { describe, expect, it } from 'vitest';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { chapter, config, h, sample } from './sample-publication.ts';

const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));

describe('layOut', () => {
  it('lists the sections from cover to cover, as they stand in the document', async () => {
    const { value, problems } = layOut(await sample());
    expect(problems).toEqual([]);
    expect(value.sections.map(({ id }) => id)).toEqual([
      'cover',
      'half-title',
      'title-page',
      'imprint',
      'contents',
      'chapter--laundry',
      'chapter--harbour',
      'chronology',
      'glossary',
      'sources',
      'colophon',
      'back-cover',
    ]);
    expect([...value.html.matchAll(/<section id="([^"]+)"/g)].map((match) => match[1])).toEqual(value.sections.map(({ id }) => id));
    expect(value.sections[0]).toMatchObject({ frame: 'full', folio: 'none' });
    expect(value.sections.at(-1)).toMatchObject({ frame: 'full', start: 'back', folio: 'none' });
    expect(value.sections.find(({ id }) => id === 'chapter--laundry')).toMatchObject({
      start: 'recto',
      folio: 'arabic',
      titled: true,
      path: 'chapters/en/laundry.md',
    });
    expect(value.sections.find(({ id }) => id === 'chapter--laundry')?.heads).toEqual({ left: 'The laundry stands still', right: 'The laundry' });
  });

  it('leaves out what the publication does not have, in the contents as well', async () => {
    const chapters = [chapter('preface', { kind: 'introduction', title: 'Before' }, [h('p', 'Words.')])];
    const input = await sample({ publication: { chapters, chronology: { entries: [] }, glossary: { entries: [], references: [] } } });
    const { value, problems } = layOut(input);
    expect(problems).toEqual([]);
    expect(value.sections.map(({ id }) => id)).toEqual([
      'cover',
      'half-title',
      'title-page',
      'imprint',
      'contents',
      'chapter--preface',
      'colophon',
      'back-cover',
    ]);
    const lines = [...value.html.matchAll(/class="contents-line" href="#([^"]+)"/g)].map((match) => match[1]);
    expect(lines).toEqual(['chapter--preface', 'colophon']);
    expect(value.html).not.toContain('class="qr"');
  });

  it('puts introductions before the accounts and appendices behind the glossary', async () => {
    const base = await sample();
    const more = [
      chapter('preface', { kind: 'introduction' }, [h('p', 'A.')]),
      ...base.publication.chapters,
      chapter('list', { kind: 'appendix' }, [h('p', 'B.')]),
    ];
    const ids = layOut({ ...base, publication: { ...base.publication, chapters: more } }).value.sections.map(({ id }) => id);
    expect(ids.indexOf('chapter--preface')).toBe(5);
    expect(ids.indexOf('chapter--list')).toBe(ids.indexOf('glossary') + 1);
  });

  it('escapes hostile titles and texts of publication.yml', async () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const base = await sample({
      config: { title: attack, subtitle: attack, collective: attack, blurb: attack, rights: attack, home: 'https://example.org/"><script>' },
    });
    const chapters = base.publication.chapters.map((each) => ({
      ...each,
      header: {
        ...each.header,
        title: attack,
        subtitle: attack,
        standpoint: attack,
        source: { title: attack, author: attack, venue: attack, date: attack, rights: attack },
      },
    }));
    const { value, problems } = layOut({ ...base, publication: { ...base.publication, chapters } });
    expect(problems).toEqual([]);
    expect(value.html).not.toMatch(/<script|<img/);
  });

  it('lets nothing out of a tree that runs or asks for something', async () => {
    const hostile = h(
      'p',
      { onClick: 'alert(1)', style: 'background:url(http://x.test/a)' },
      h('script', 'alert(1)'),
      h('iframe', { src: 'http://x.test/b' }),
      h('img', { src: 'http://x.test/c', srcSet: 'http://x.test/d' }),
      h('a', { href: 'javascript:alert(1)' }, 'words'),
      h('object', { data: 'http://x.test/e' }, 'kept words'),
      h('svg', h('image', { href: 'http://x.test/f' })),
      h('link', { rel: ['stylesheet'], href: 'http://x.test/g' }),
    );
    const base = await sample();
    const { value, problems } = layOut({ ...base, publication: { ...base.publication, chapters: [chapter('bad', {}, [hostile], { number: 1 })] } });
    expect(problems.map(({ rule }) => rule)).toEqual(['image-missing']);
    const body = bodyOf(value.html);
    expect(body).not.toMatch(/x\.test|javascript:|<script|<iframe|onclick/i);
    expect(body).toContain('words</a>kept words');
    expect(value.html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`);
    expect(value.html.replaceAll(/url\("data:[^"]+"\)/g, '')).not.toContain('url(');
  });

  it('puts in the data of images, in whole lines', async () => {
    const base = await sample();
    const figure = h('figure.figure', { id: 'figure--gate--gate' }, h('img', { src: 'images/gate.png', alt: 'A gate' }));
    const images = new Map([['images/gate.png', { dataUri: 'data:image/png;base64,AAAA', width: 1200, height: 600 }]]);
    const { value } = layOut({ ...base, images, publication: { ...base.publication, chapters: [chapter('gate', {}, [figure], { number: 1 })] } });
    // As wide as the text, 411 px: 205 px high, 11 lines of 18 px.
    expect(value.html).toContain('<img alt="A gate" src="data:image/png;base64,AAAA" style="--lines:11">');
  });

  it('marks a chapter that fell back to another language', async () => {
    const base = await sample();
    const chapters = [chapter('fallback', {}, [h('p', 'Слова.')], { number: 1, locale: 'ru' })];
    const { value } = layOut({ ...base, publication: { ...base.publication, chapters } });
    expect(value.html).toContain('<section id="chapter--fallback" class="section section-opening" lang="ru" dir="ltr">');
  });

  it('draws the same cover for the same text, whatever it is called, and another for another', async () => {
    const art = async (id: string, words: string) => {
      const chapters = [chapter('only', {}, [h('p', words)])];
      return /<svg class="sheet".+?<\/svg>/s.exec(layOut(await sample({ config: { id }, publication: { chapters } })).value.html)?.[0];
    };
    const drawn = await art('one', 'The river rose. Nobody had thought that it would, and then it did.');
    expect(drawn).toContain('class="ring"');
    expect(await art('two', 'The river rose. Nobody had thought that it would, and then it did.')).toBe(drawn);
    expect(await art('one', 'The river rose. Nobody had thought that it would.')).not.toBe(drawn);
  });

  it('prints the inks of publication.yml', async () => {
    const inks = { text: '#112233', accent: '#c8102e' };
    expect(layOut(await sample({ config: { inks } })).value.html).toContain('--ink:#112233;--accent:#c8102e');
    expect(config().inks.accent).toBe('#000000');
  });
});
