import { describe, expect, test } from 'vitest';
import { bare, hasSources, type Real, real, SLUGS, type Slug } from './real-chapter.ts';

// What is expected is read off the source by line, so that no sentence of it stands here.
const kindsOf = ({ blockOf }: Real, lines: number[]): string[] => lines.map((line) => blockOf(line).kind);
const matches = (text: string, pattern: RegExp): string[] => Array.from(text.matchAll(pattern), ([match]) => match).toSorted();
const times = (text: string, part: string): number => text.split(part).length - 1;
/** Which of the lines stand somewhere in the text of the chapter. */
const present = ({ line, text }: Real, lines: number[]): number[] => lines.filter((number) => bare(text).includes(bare(line(number))));
const fromTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe.skipIf(!hasSources)('A1 files and lines (skipped where the sources are not at hand)', () => {
  test.each<[Slug, number]>([
    ['crimethinc', 162],
    ['pramen', 121],
  ])('%s: the last line is in the chapter though nothing ends it', async (slug, last) => {
    const { source, line, blocks, at } = await real(slug);
    expect(source.endsWith(line(last))).toBe(true);
    expect(blocks[at(last)]?.text).toMatch(slug === 'pramen' ? /\. \p{L}+ .* since 2021\.$/u : /won’t be forgotten\.$/);
  });

  test.each(SLUGS)('%s: every sign that is used comes through as often as it stands in the source', async (slug) => {
    const { used, text, chapter, account } = await real(slug);
    expect(text).not.toMatch(/[\uFFFD\uFEFF\r\t\u0400-\u04FF]/u);
    expect(chapter.words).toBeGreaterThan(1000);
    const isTypeset = account.typography.quotes + account.typography.apostrophes > 0;
    const changed: Partial<Record<Slug, Record<string, number>>> = { crimethinc: { '‘': -1, '’': 1 }, foreignpolicy: { '”': 1 } };
    for (const sign of isTypeset ? '—–%$@|/…+' : '—–“”‘’%$@|/…+') {
      expect(`${sign} ${times(text, sign)}`).toBe(`${sign} ${times(used, sign) + (changed[slug]?.[sign] ?? 0)}`);
    }
  });

  test('foreignpolicy: without blank lines, every line is a paragraph', async () => {
    const text = await real('foreignpolicy');
    expect(text.source).not.toMatch(/\n\s*\n/);
    const lines = [...fromTo(4, 17), ...fromTo(26, 32)];
    expect(lines.map(text.at)).toEqual(fromTo(1, lines.length));
    expect(lines.filter((line) => bare(text.blockOf(line).text) !== bare(text.line(line)))).toEqual([]);
  });

  test('lines that stand together are lines of verse, one paragraph, or nothing', async () => {
    const [crimethinc, libcom, pramen] = [await real('crimethinc'), await real('libcom'), await real('pramen')];
    expect(crimethinc.blockOf(146).text.split('\n').map(bare)).toEqual(fromTo(145, 148).map(crimethinc.line).map(bare));
    expect(bare(libcom.blockOf(77).text)).toBe(bare(`${libcom.line(77)} ${libcom.line(78)}`));
    expect(present(libcom, [35, 36, 114, 118, 119])).toEqual([]);
    expect(present(pramen, [14, 15, 16, 17])).toEqual([]);
    expect(pramen.markdown).not.toMatch(/ {2}\n|\\\n/);
  });

  test('the first line is the title only where it is', async () => {
    const [crimethinc, pramen, foreignpolicy] = [await real('crimethinc'), await real('pramen'), await real('foreignpolicy')];
    expect(crimethinc.line(1)).toBe('/');
    expect(crimethinc.text).not.toContain('/\n');
    expect(`${crimethinc.chapter.header.title} ${crimethinc.chapter.header.subtitle}`).toBe(crimethinc.line(3));
    expect(pramen.chapter.header).toMatchObject({ title: pramen.line(8).slice(2), subtitle: pramen.line(10) });
    expect(foreignpolicy.blocks[0]).toMatchObject({ kind: 'epigraph', text: foreignpolicy.line(1) });
    expect(foreignpolicy.markdown.split('---')[1]).not.toContain(foreignpolicy.line(1).slice(-20));
  });

  test('acr: no-break spaces at line ends go, and no word with them', async () => {
    const { line, blockOf, blocks } = await real('acr');
    expect([28, 61].map((number) => line(number).at(-1))).toEqual(['\u00a0', '\u00a0']);
    for (const number of [28, 61]) expect(blockOf(number).text).toBe(line(number).trim());
    expect(blocks.filter(({ text }) => text !== text.trim() || text.includes('\u00a0'))).toEqual([]);
  });

  test.each(SLUGS)('%s: runs of blank lines mean nothing', async (slug) => {
    const { markdown, blocks } = await real(slug);
    expect(markdown).not.toContain('\n\n\n');
    // The one rule is that before a disclaimer.
    expect(blocks.filter(({ kind }) => kind === 'rule')).toHaveLength(slug === 'foreignpolicy' ? 1 : 0);
  });
});

describe.skipIf(!hasSources)('A2 page order and broken sentences: pramen', () => {
  test('the parts are in reading order', async () => {
    const { at, line } = await real('pramen');
    const order: [from: number, to: number][] = [[29, 63], [87, 121], [74, 85], [65, 71]]; // biome-ignore format: one row
    const lines = order.flatMap(([from, to]) => fromTo(from, to)).filter((number) => /\p{L}/u.test(line(number)));
    const places = lines.map(at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
  });

  test('the word that a page turn divides is one', async () => {
    const { line, at, blocks, account } = await real('pramen');
    const [left = '', right = ''] = [/\p{L}+(?=-$)/u.exec(line(97))?.[0], /^\p{L}+/u.exec(line(99))?.[0]];
    expect(blocks[at(97)]?.text).toContain(` ${left}${right} `);
    expect(at(99)).toBe(at(97));
    expect(account.joins.map(({ word }) => word)).toEqual([`${left}${right}`]);
  });

  test.each([
    [41, 43],
    [43, 45],
    [51, 55],
    [79, 83],
    [109, 111],
    [121, 73],
    [85, 65],
  ])('the sentence of lines %i and %i is whole', async (from, to) => {
    const { line, blockOf } = await real('pramen');
    const seam = `${bare(line(from)).slice(-20)} ${bare(line(to)).slice(0, 20)}`;
    expect(times(bare(blockOf(from).text), seam)).toBe(1);
  });

  test('the year alone on a line is no point of a list, heading or date', async () => {
    const { line, blocks, at, chapter } = await real('pramen');
    expect(line(73)).toBe('2021.');
    expect(blocks[at(121)]?.text.endsWith(` ${line(73)}`)).toBe(true);
    expect(blocks[at(121) + 1]?.kind).toBe('question');
    expect(chapter.headings).toEqual([]);
    expect(chapter.header.source?.date).toMatch(/^2022 /);
  });

  test('slogan, title page, colophon and rules are no text', async () => {
    const pramen = await real('pramen');
    expect(present(pramen, [4, 8, 10, 12, 14, 15, 16, 17, 19, 21, 25, 27, 31])).toEqual([]);
    expect(pramen.markdown).not.toContain('2022-08-17');
    expect(pramen.at(29)).toBe(0);
  });
});

describe.skipIf(!hasSources)('A3 headings, questions, answers', () => {
  test.each<[Slug, number[]]>([
    ['crimethinc', [48, 56, 68, 86, 102, 118, 122, 130]],
    ['pramen', [33, 61, 95, 103, 115, 75]],
  ])('%s: the questions, in whichever form, are questions without their marks, and nothing else is', async (slug, lines) => {
    const text = await real(slug);
    const questions = text.blocks.filter(({ kind }) => kind === 'question');
    expect(questions.map((question) => bare(question.text))).toEqual(lines.map(text.line).map(bare));
    expect(questions.filter((question) => /[*#]/.test(question.text))).toEqual([]);
  });

  test('one that ends as an order is a question; those in running text are none', async () => {
    const crimethinc = await real('crimethinc');
    expect(crimethinc.line(102)).toMatch(/\.$/);
    expect(kindsOf(crimethinc, [86, 102])).toEqual(['question', 'question']);
    for (const line of [31, 141, 156]) expect(crimethinc.line(line)).toContain('?');
    expect(kindsOf(crimethinc, [31, 141, 154, 156])).toEqual(Array(4).fill('paragraph'));
  });

  test.each<[Slug, number[]]>([
    ['crimethinc', [44, 137]],
    ['libcom', [14, 24]],
    ['acr', [16, 45, 63]],
    ['foreignpolicy', []],
  ])('%s: headings are headings, and captions are none', async (slug, lines) => {
    const { chapter, line } = await real(slug);
    expect(chapter.headings.map(({ depth, text }) => [depth, text])).toEqual(lines.map((number) => [2, line(number)]));
  });

  test('captions do not end answers', async () => {
    const [crimethinc, foreignpolicy] = [await real('crimethinc'), await real('foreignpolicy')];
    expect(present(crimethinc, [41, 100, 134])).toEqual([]);
    expect(present(foreignpolicy, [3])).toEqual([]);
    const { at } = crimethinc;
    expect([at(44) - at(39), at(102) - at(98), at(137) - at(132)]).toEqual([1, 1, 1]);
    expect(foreignpolicy.at(4) - foreignpolicy.at(1)).toBe(1);
  });

  test('what announces the author of acr stands in the header only', async () => {
    const acr = await real('acr');
    expect(present(acr, [3])).toEqual([]);
    expect(acr.line(3).startsWith(acr.chapter.header.source?.author ?? '-')).toBe(true);
  });
});

describe.skipIf(!hasSources)('A4 duplicates', () => {
  test('libcom: the first paragraph is there once, the title not at all, the pull quote only where it comes from', async () => {
    const libcom = await real('libcom');
    expect(libcom.line(5)).toBe(libcom.line(8));
    expect(libcom.at(8)).toBe(0);
    expect(libcom.blocks[0]?.text).toBe(libcom.line(8));
    expect(present(libcom, [1, 3])).toEqual([]);
    const pulled = bare(libcom.line(39)).replace(/^•\s*/, '');
    expect(times(bare(libcom.text), pulled)).toBe(1);
    expect(bare(libcom.blockOf(30).text)).toContain(pulled);
    expect(libcom.text).not.toContain('•');
  });

  test('crimethinc: what is explained twice stays twice, the insertion with its brackets', async () => {
    const { line, blockOf } = await real('crimethinc');
    const inserted = /\[.*?\]/.exec(line(126))?.[0] ?? '-';
    expect(inserted.split(' ')).toHaveLength(17);
    expect(blockOf(126).text).toContain(inserted);
    expect(blockOf(23).text).toBe(line(23));
  });
});

describe.skipIf(!hasSources)('A5 foreign matter', () => {
  test('foreignpolicy: teasers and forms are out, and what they cut follows on', async () => {
    const foreignpolicy = await real('foreignpolicy');
    expect(present(foreignpolicy, [...fromTo(18, 25), 34, 35])).toEqual([]);
    expect(foreignpolicy.text).not.toMatch(/—[—–]|ANALYSIS/);
    expect(foreignpolicy.at(26) - foreignpolicy.at(17)).toBe(1);
  });

  test('foreignpolicy: the disclaimer travels with the text, the address in a network does not', async () => {
    const { blocks, line } = await real('foreignpolicy');
    expect(blocks.at(-2)?.kind).toBe('rule');
    expect(blocks.at(-1)?.text).toBe(line(33).slice(0, 282));
    expect(line(33).slice(283)).toMatch(/^Twitter: @\w+$/);
  });

  test('acr: tags, the call, the note on the author and the form are out', async () => {
    const acr = await real('acr');
    expect(present(acr, [1, 6, 79, 81, 83])).toEqual([]);
    expect(acr.at(8)).toBe(0);
    expect(acr.at(77)).toBe(acr.blocks.length - 1);
    expect(acr.text).not.toMatch(/COVID|NATO|Ukraine/);
  });

  test('libcom: labels, names and time stamps are out of the text', async () => {
    const libcom = await real('libcom');
    expect(present(libcom, [33, 35, 36, 41, 44, 75, 80, 114, 118, 119])).toEqual([]);
    expect(libcom.text).not.toMatch(/\d\d:\d\d/);
    expect(libcom.chapter.header.source).toMatchObject({ date: dayOf(libcom.line(36)), author: expect.stringContaining(libcom.line(35)) });
  });

  test.each([
    ['a comment', 46, 46, 44],
    ['an article pasted in', 49, 73, undefined],
    ['a comment', 77, 78, 75],
    ['a statement pasted in', 84, 111, 80],
    ['the comment that is signed', 116, 116, 114],
  ])('libcom: %s (%i–%i) is a document by itself, with the day of its own stamp', async (_, from, to, stamp) => {
    const { documents, blocks, at, line } = await real('libcom');
    const lines = fromTo(from, to).filter((number) => /\p{L}/u.test(line(number)));
    const document = blocks[at(lines[0] ?? 0)]?.document ?? -1;
    expect(lines.map((number) => blocks[at(number)]?.document)).toEqual(lines.map(() => document));
    // Nothing else stands in it: not what is said in the next comment, and nothing for the stamps without one.
    expect(blocks.filter((block) => block.document === document)).toHaveLength(new Set(lines.map(at)).size);
    if (stamp !== undefined) expect(documents[document]?.date?.replace('~', '')).toBe(dayOf(line(stamp)));
  });

  test('libcom: documents have their authors; the article has none around it', async () => {
    const { documents, blocks, at, line } = await real('libcom');
    expect(documents).toHaveLength(5);
    expect(documents.map(({ by }) => by)).toEqual(['A commenter', 'ISA', 'A commenter', 'StopTotalControl and CRAS-IWA', line(113)]);
    expect(documents[1]?.date).toBe('2022-01-05');
    // The stamp above the statement is that of the comment; it has no date of its own.
    expect(documents[3]?.date).toBe('2022-01-08~');
    expect(documents[3]?.title).toBe(line(82));
    expect(line(109)).toContain('StopTotalControl');
    expect(blocks.slice(0, at(30) + 1).filter(({ document }) => document !== undefined)).toEqual([]);
    expect(at(46)).toBe(at(30) + 1);
    expect(at(116)).toBe(blocks.length - 1);
  });

  test('crimethinc: the conclusion is a document by somebody in Russia, the message from Almaty an epigraph', async () => {
    const { documents, blocks, blockOf, line, at } = await real('crimethinc');
    expect(documents.map(({ by }) => by)).toEqual(['A Russian anarchist']);
    const inside = blocks.flatMap(({ document }, i) => (document === undefined ? [] : [i]));
    expect(inside).toEqual(fromTo(at(141), at(162)));
    expect(at(139)).toBe(at(141) - 1);
    expect([blockOf(12), blockOf(14)]).toMatchObject([12, 14].map((number) => ({ kind: 'epigraph', text: line(number) })));
    expect(blocks[at(14)]?.by).toBe(line(16).slice(1));
  });

  test.each<[Slug, number]>([
    ['crimethinc', 139],
    ['libcom', 78],
    ['libcom', 116],
  ])('%s %i: no address is made up for a link that was lost', async (slug, number) => {
    const { line, blockOf, markdown, chapter } = await real(slug);
    expect(blockOf(number).text.endsWith(line(number).slice(-9))).toBe(true);
    expect(markdown).not.toMatch(/\]\(|https?:|<http/);
    expect(chapter.references).toEqual([]);
  });
});

describe.skipIf(!hasSources)('A6 characters with a meaning', () => {
  test('libcom: doubled apostrophes are quotation marks, not emphasis', async () => {
    const { line, blockOf, text } = await real('libcom');
    const word = /''(\w+)''!!$/.exec(line(77))?.[1] ?? '-';
    expect(blockOf(77).text).toContain(` “${word}”!! `);
    expect(text).not.toContain("''");
  });

  test.each(SLUGS)('%s: no list, table, emphasis or code comes of its signs', async (slug) => {
    const { chapter, blocks } = await real(slug);
    expect(blocks.filter(({ kind }) => kind === 'list')).toEqual([]);
    expect(JSON.stringify(chapter.body)).not.toMatch(/"tagName":"(?:em|strong|code|table|del|sup|sub|ul|ol)"/);
  });

  test.each(SLUGS)('%s: percentages, sums and insertions in brackets survive', async (slug) => {
    const { used, text } = await real(slug);
    for (const pattern of [/\d+%/g, /\$\d+ \p{L}+/gu, /\[[^\]]+\]/g, /\([^)]*\)/g]) {
      const [expected, found] = [used, text].map((each) => matches(each, pattern).map(bare));
      expect(found).toEqual(expected);
    }
  });

  test('crimethinc: the hyphen before the attribution is neither a list nor printed', async () => {
    const { line, blocks, at } = await real('crimethinc');
    expect(line(16)).toMatch(/^-\p{L}/u);
    expect(blocks[at(14)]?.by).toMatch(/^\p{L}/u);
  });

  test('pramen: the quotation marks belong to the title', async () => {
    const { chapter, line } = await real('pramen');
    expect(`# ${chapter.header.title}`).toBe(line(8));
    expect(chapter.header.title).toMatch(/^“.*”$/);
  });

  test.each<[Slug, number[]]>([
    ['libcom', [46, 78, 116]],
    ['acr', [26, 33]],
    ['crimethinc', [143]],
  ])('%s: what ends in a colon announces what follows: %j', async (slug, lines) => {
    const { line, blockOf } = await real(slug);
    expect(lines.map((number) => [line(number).at(-1), blockOf(number).text.at(-1)])).toEqual(lines.map(() => [':', ':']));
  });
});

describe.skipIf(!hasSources)('B1 quotation marks', () => {
  test.each<[Slug, number[]]>([
    ['crimethinc', [12]],
    ['libcom', []],
    ['pramen', []],
    ['foreignpolicy', []],
    ['acr', []],
  ])('%s: opening and closing marks are as many as each other, but where a quotation goes on: %j', async (slug, lines) => {
    const { blocks, at } = await real(slug);
    const unbalanced = blocks.flatMap(({ text }, i) => (times(text, '“') === times(text, '”') ? [] : [i]));
    expect(unbalanced).toEqual(lines.map(at));
  });

  test('the missing and the misplaced closing mark are corrected, and the notes say so', async () => {
    const [foreignpolicy, acr] = [await real('foreignpolicy'), await real('acr')];
    expect(foreignpolicy.line(12)).toMatch(/“[^”]*\p{L}\);/u);
    expect(foreignpolicy.blockOf(12).text).toMatch(/“[^”]*\p{L}”\);/u);
    expect(acr.line(59)).toContain('lethal’ force');
    expect(acr.text).toContain('lethal force’');
    expect([foreignpolicy, acr].map(({ chapter, account }) => [chapter.notes.length, account.corrections.length])).toEqual([[1, 1], [1, 1]]); // biome-ignore format: one row
    expect(JSON.stringify(acr.chapter.notes)).toContain('lethal’ force');
    expect(JSON.stringify(foreignpolicy.chapter.notes)).toContain('Kazakhstan);');
  });

  test('foreignpolicy: translations within quotations keep their marks', async () => {
    const { used, text } = await real('foreignpolicy');
    const glosses = matches(used, /\(“[^”]+”\)/g);
    expect(glosses.length).toBeGreaterThan(1);
    expect(glosses.filter((gloss) => !text.includes(gloss))).toEqual([]);
    expect(text).toContain('”),”');
  });

  test('libcom: straight marks become curly ones, in pairs; what stood curly stays', async () => {
    const { used, text } = await real('libcom');
    const quoted = matches(used, /"[^"]+"/g);
    expect(quoted).toHaveLength(4);
    expect(quoted.filter((each) => !text.includes(`“${each.slice(1, -1)}”`))).toEqual([]);
    expect(text).not.toContain('"');
    expect(times(text, '“')).toBe(times(used, '“') + quoted.length + 1);
    expect(text).toContain('!” — “');
    expect(text).toContain('— go!”.');
  });

  test('acr: single marks stay', async () => {
    const { used, text } = await real('acr');
    const quoted = matches(used, /‘\p{L}[^‘’]*’(?!\p{L})/gu).filter((each) => !each.includes('lethal'));
    expect(quoted).toHaveLength(6);
    expect(quoted.filter((each) => !text.includes(each))).toEqual([]);
    expect(text).not.toMatch(/[“”"]/);
  });

  test('acr: what others say is set off, with its gloss, and nothing else is', async () => {
    const acr = await real('acr');
    expect(kindsOf(acr, [26, 28, 31, 33, 35, 37])).toEqual(['paragraph', 'quotation', 'paragraph', 'paragraph', 'quotation', 'paragraph']);
    expect(acr.blockOf(35).text.split(' ')[1]).toBe('[the');
    expect(acr.blocks.filter(({ kind }) => kind === 'quotation')).toHaveLength(2);
  });
});

describe.skipIf(!hasSources)('B2 apostrophes', () => {
  test('crimethinc: the wrong sign is corrected, with a note', async () => {
    const { source, text, chapter, line } = await real('crimethinc');
    expect(matches(source, /\p{L}‘\p{L}/gu)).toHaveLength(1);
    expect(line(145)).toContain('won‘t');
    expect(text).not.toContain('‘');
    expect(JSON.stringify(chapter.notes)).toContain('won‘t');
    expect(chapter.notes).toHaveLength(1);
  });

  test.each<[Slug, number]>([
    ['pramen', 14],
    ['libcom', 4],
  ])('%s: straight apostrophes become curly ones', async (slug, straight) => {
    const { used, text, account } = await real(slug);
    expect(account.typography.apostrophes).toBe(straight);
    expect(matches(used, /(?<!')'(?!')/g)).toHaveLength(straight);
    expect(times(text, '’')).toBe(times(used, '’') + straight);
    expect(text).not.toContain("'");
  });

  test.each<[Slug, RegExp]>([
    ['libcom', /\p{L}s[’'] \p{L}+/gu],
    ['crimethinc', /\p{L}s’ \p{L}+/gu],
    ['acr', /\p{L}’s \p{L}+/gu],
  ])('%s: possessives close no quotation', async (slug, pattern) => {
    const { used, text } = await real(slug);
    const found = matches(used, pattern).map((each) => each.replace("'", '’'));
    expect(found.length).toBeGreaterThan(1);
    expect(matches(text, pattern)).toEqual(found.toSorted());
  });
});

describe.skipIf(!hasSources)('B3 dashes, hyphens, ranges', () => {
  test.each(SLUGS)('%s: dashes stand as in the source, with or without spaces', async (slug) => {
    const { used, text } = await real(slug);
    for (const pattern of [/\S—\S/gu, / — /g, / – /g, /\d+[-/–]\d+/g, /”[—–]\p{L}+/gu]) expect(matches(text, pattern)).toEqual(matches(used, pattern));
  });

  test.each(SLUGS)('%s: compounds keep their hyphens', async (slug) => {
    const { used, text } = await real(slug);
    const compounds = /[\p{L}\d]+(?:-[\p{L}\d]+)+/gu;
    expect(matches(text, compounds)).toEqual(matches(used, compounds));
    expect(matches(used, compounds).length).toBeGreaterThan(5);
  });

  test('libcom, acr and foreignpolicy have those that the notes name', async () => {
    const texts = {
      libcom: ['50-60', '120-tenge', '11/22', 'oil workers'],
      acr: ['1989-91', '16/17', 'oil-workers', 'Belt-and-Road'],
      foreignpolicy: ['hard-line', '”—anyone'],
    };
    for (const [slug, parts] of Object.entries(texts)) {
      const { text } = await real(slug as Slug);
      expect(parts.filter((part) => !text.includes(part))).toEqual([]);
    }
  });
});

describe.skipIf(!hasSources)('B4 verse, epigraph, proverb: crimethinc', () => {
  test('the verse is one stanza of four lines with its author', async () => {
    const { blocks, blockOf, line, chapter } = await real('crimethinc');
    const verse = blocks.filter(({ kind }) => kind === 'verse');
    expect(verse).toHaveLength(1);
    expect(verse[0]).toMatchObject({ by: 'Ermen Anti', document: 0 });
    expect(line(143)).toContain(verse[0]?.by);
    expect(verse[0]?.text.split('\n').slice(1)).toEqual([146, 147, 148].map(line));
    expect(blockOf(147).text).toMatch(/seedlings\nOf fair/);
    expect(JSON.stringify(chapter.body).match(/"stanza"/g)).toHaveLength(1);
  });

  test('the epigraph stands before the text, with its long attribution', async () => {
    const { blocks, line } = await real('crimethinc');
    expect(blocks.slice(0, 3).map(({ kind }) => kind)).toEqual(['epigraph', 'epigraph', 'paragraph']);
    expect(blocks[1]?.by).toBe(line(16).slice(1));
  });

  test('what is quoted without marks gets none', async () => {
    const { blockOf, line } = await real('crimethinc');
    expect([25, 162].map((number) => blockOf(number).text)).toEqual([25, 162].map(line));
    expect(kindsOf(await real('crimethinc'), [25, 162])).toEqual(['paragraph', 'paragraph']);
  });
});

/** The day of a time stamp such as `Jan 31 2019 08:15`, in ISO 8601. */
function dayOf(stamp: string): string {
  const [, month = '', day = '', year = ''] = /^(\w{3}) (\d+) (\d{4}) \d\d:\d\d$/.exec(stamp) ?? [];
  return month === 'Jan' ? `${year}-01-${day.padStart(2, '0')}` : '';
}
