import { describe, expect, test } from 'vitest';
import { chapter, good, html } from './chapter.ts';

describe('blocks', () => {
  test('carry their line in the chapter file', () => {
    expect(good('One.\n\n> Two.\n\n- Three.\n\n***\n\n    four\n').html).toBe(
      '<p data-line="5">One.</p><blockquote data-line="7">\n<p data-line="7">Two.</p>\n</blockquote><ul data-line="9"><li data-line="9">Three.</li></ul><hr data-line="11"><pre data-line="13"><code>four\n</code></pre>',
    );
  });

  test('headings have anchors of their words in every script, each once', () => {
    const { html: made, headings } = good('## The gate\n\n## The *gate*!\n\n### Қақпа: түнде\n\n#### ***\n');
    expect(made).toContain('<h2 id="laundry--the-gate" data-line="5">The gate</h2><h2 id="laundry--the-gate-2"');
    expect(headings.map(({ depth, text, anchor }) => [depth, text, anchor])).toEqual([
      [2, 'The gate', 'laundry--the-gate'],
      [2, 'The gate!', 'laundry--the-gate-2'],
      [3, 'Қақпа: түнде', 'laundry--қақпа-түнде'],
      [4, '***', 'laundry--section'],
    ]);
  });

  test('a heading may bring its own anchor, and others keep clear of it', () => {
    expect(good('## Gate\n\n## Gate {#gate}\n').headings.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Gate', 'laundry--gate-2'],
      ['Gate', 'laundry--gate'],
    ]);
  });

  test('a question holds its paragraphs, a pull quote is an aside', () => {
    expect(html(':::question\nWhy?\n\nAnd when?\n:::\n\n:::pull\nBecause.\n:::\n')).toBe(
      '<div class="question"><p>Why?</p><p>And when?</p></div><aside class="pull"><p>Because.</p></aside>',
    );
  });

  test('verse keeps its lines and stanzas, and marks that run over a line end', () => {
    expect(html(':::verse{by="A song"}\nThe *steam\ngoes* up,\\\nthe wage\n\nstays\n:::\n')).toBe(
      '<div class="verse"><p class="stanza"><span class="line">The <em>steam</em></span><span class="line"><em>goes</em> up,</span><span class="line">the wage</span></p><p class="stanza"><span class="line">stays</span></p><p class="by">A song</p></div>',
    );
    expect(html(':::verse\n:event[a\nb]{#gate-shut date=2019}\n:::\n').match(/data-event/g)).toHaveLength(1);
  });

  test('an epigraph stands before the text', () => {
    expect(html(':::epigraph{by="A washer"}\nSteam.\n:::\n\nText.\n')).toBe(
      '<blockquote class="epigraph"><p>Steam.</p><p class="by">A washer</p></blockquote><p>Text.</p>',
    );
  });

  test('a document has a head, and may hold verse between more colons', () => {
    expect(html('::::document{title="To all" by="The committee" date=2019-05-03}\nWe.\n\n:::verse\na\n:::\n::::\n')).toBe(
      '<section class="document"><header class="document-head"><p class="document-title">To all</p><p class="document-by">The committee</p><time datetime="2019-05-03">2019-05-03</time></header><p>We.</p><div class="verse"><p class="stanza"><span class="line">a</span></p></div></section>',
    );
  });

  test('a document says from where its author speaks, below author and date', () => {
    expect(html(':::document{by="A washer" date=2019 standpoint="Of the *night* shift"}\nWe.\n:::\n')).toBe(
      '<section class="document"><header class="document-head"><p class="document-by">A washer</p><time datetime="2019">2019</time><p class="document-standpoint">Of the *night* shift</p></header><p>We.</p></section>',
    );
  });

  test('a figure has image, caption and credit', () => {
    const {
      html: made,
      figures,
      images,
    } = good(':::figure{#gate credit="Drawn"}\n![A gate](./images/the%20gate.png)\n\nThe *gate*.\n:::\n\n![Alone](images/a.png)\n');
    expect(made.replaceAll(/ data-line="\d+"/g, '')).toBe(
      '<figure class="figure" id="figure--laundry--gate"><img src="images/the gate.png" alt="A gate"><figcaption>The <em>gate</em>.</figcaption><p class="credit">Drawn</p></figure><figure class="figure"><img src="images/a.png" alt="Alone"></figure>',
    );
    expect(figures).toEqual([{ id: 'gate', anchor: 'figure--laundry--gate', place: { path: 'chapters/en/laundry.md', line: 5, column: 11 } }]);
    expect(images.map(({ src, place }) => [src, place.line])).toEqual([
      ['images/the gate.png', 6],
      ['images/a.png', 11],
    ]);
  });

  test('columns of numbers are marked, and no cell is lost', () => {
    expect(html('| day | shirts |\n|---|---|\n| one | 1,200 |\n| two | – | 3 |\n| three |\n')).toBe(
      '<table><thead><tr><th scope="col">day</th><th class="num" scope="col">shirts</th><th class="num" scope="col"></th></tr></thead><tbody><tr><td>one</td><td class="num">1,200</td><td class="num"></td></tr><tr><td>two</td><td class="num">–</td><td class="num">3</td></tr><tr><td>three</td><td class="num"></td><td class="num"></td></tr></tbody></table>',
    );
    expect(html('a | b\n---|---\n1 | x\n2 | 3\n')).not.toContain('<td class="num">3');
  });

  test('a loose list has paragraphs, a list may begin with another number', () => {
    expect(html('3. a\n\n4. b\n')).toBe('<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>');
  });
});

describe('text that looks like a mark', () => {
  test.each([
    'at 10:30 and 16:00',
    'note:this',
    'слово:слово',
    'ratio:event',
    'the following:verse',
    'a::b ::c',
    'Re: x',
    'constructor:constructor',
    'see :-)',
    'a:b-c d',
  ])('%s stays', (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`);
  });

  test('is one text again, so that terms are found in it', () => {
    const paragraph = good('before note:this after').body.children[0];
    expect(paragraph).toMatchObject({ children: [{ type: 'text', value: 'before note:this after' }] });
  });

  test('bare addresses and single tildes are text', () => {
    expect(html('- https://example.org ~b~')).toBe('<ul><li>https://example.org ~b~</li></ul>');
  });
});

describe('words', () => {
  test('are counted in the text, without calls and notes', () => {
    expect(good('One two-three, the washer’s *fo*ur.[^a]\n\n[^a]: Not these.\n').words).toBe(6);
  });
});

test('a chapter without header is read to its end all the same', () => {
  expect(chapter('a <b>\n', { header: '' }).found).toEqual(['1:1 chapter-header', '1:3 html-raw']);
});
