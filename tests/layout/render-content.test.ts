import { describe, expect, it } from 'vitest';
import { contentRenderer } from '../../scripts/layout/render-content.ts';
import { type Locale, loadLocale } from '../../scripts/locale/load-locale.ts';
import { h, sample } from './sample-publication.ts';

const messages = { ...(await sample()).messages, hyphenate: (text: string) => text.replaceAll(/(\w{4})(?=\w{4})/g, '$1~') } satisfies Locale;
const render = contentRenderer({ messages, images: new Map(), area: { width: 411, height: 630, line: 18 }, onMissingImage: () => {} });

describe('contentRenderer', () => {
  it('hyphenates prose only', () => {
    expect(render([h('p', 'laundrymen')])).toBe('<p>laun~drymen</p>');
    expect(render([h('h2', 'laundrymen')])).toBe('<h2>laundrymen</h2>');
    expect(render([h('div.verse', h('p.stanza', h('span.line', 'laundrymen')))])).toContain('laundrymen');
    expect(render([h('p', h('code', 'laundrymen'))])).toContain('laundrymen');
    expect(render([h('p', h('a.link', { href: 'https://laundrymen.test/' }, 'https://laundrymen.test/'))])).not.toContain('~');
  });

  it('divides in table cells only what is long, and lets what no cell can hold break anywhere', () => {
    expect(render([h('td', 'laundrymen')])).toBe('<td>laundrymen</td>');
    expect(render([h('td', 'laundrymenlaundrymen')])).toContain('~');
    expect(render([h('td.num', '1000000000000000')])).toBe('<td class="num">1000000000000000</td>');
    expect(render([h('td', 'x'.repeat(30))])).toContain('class="breakable"');
  });

  it('keeps a preposition with its word, a day with its month and a dash with what it follows where one of them is a term or stressed', async () => {
    const russian = contentRenderer({
      messages: await loadLocale('ru'),
      images: new Map(),
      area: { width: 411, height: 630, line: 18 },
      onMissingImage: () => {},
    });
    const plain = (html: string) =>
      html
        .replace(/<[^>]+>/g, '')
        .replaceAll('\u00ad', '')
        .replaceAll('\u00a0', '~')
        .replaceAll('&#xA0;', '~');
    const term = (words: string) => h('span.term', { dataTerm: 'almaty' }, words);
    expect(
      plain(russian([h('p', 'Шествие в ', term('Алматы'), ' — это ', h('em', '5'), ' января, и ', h('span.event', term('полиция'), ' отошла'), '.')])),
    ).toBe('Шествие в~Алматы~— это 5~января, и~полиция отошла.');
    expect(plain(russian([h('td', 'в ', term('Алматы'))]))).toBe('в Алматы');
    expect(plain(russian([h('p', 'в'), h('p', ' Алматы')]))).toBe('в Алматы');
  });

  it('words page references with a place for the number', () => {
    const reference = h('a.page-ref', { href: '#entry--x', dataPageOf: 'entry--x' });
    expect(render([h('p', reference)])).toBe(
      '<p><a class="page-ref" href="#entry--x">page&nbsp;<span data-page-of="entry--x"></span></a></p>'.replace('&nbsp;', '\u00a0'),
    );
  });

  it('writes the date of a document in words', () => {
    expect(render([h('time', { dateTime: '2019-05-03' }, '2019-05-03')])).toBe('<time datetime="2019-05-03">3 May 2019</time>');
  });
});
