import { type Attempt, chapter, many, publication } from './attempt.ts';

/** Chapters that made parsers work for minutes or overflow their stack: delimiters, brackets, nesting, tables, directives, words, marks. */
export const pathologicalMarkdown = (size = 100_000): Attempt[] => {
  const fill = (text: string): string => text.repeat(Math.ceil(size / text.length));
  return [
    chapter('emphasis that never closes', fill('*a **a ')),
    chapter('emphasis in each other', `${fill('*a_ ')}${fill('_a* ')}`),
    chapter('quotations in each other', `${fill('> ')}a`),
    chapter(
      'lists in each other',
      many(3000, (i) => `${'  '.repeat(i % 900)}- a`, '\n'),
    ),
    chapter('brackets', fill('[')),
    chapter('links in each other', `${fill('[a](')}`),
    chapter('images in each other', fill('![a')),
    chapter(
      'backticks of every length',
      many(1500, (i) => `${'`'.repeat(i % 700)} `),
    ),
    chapter('angle brackets', fill('<a ')),
    chapter('comments', fill('<!-- ')),
    chapter('entities', fill('&amp;')),
    chapter('backslashes', fill('\\')),
    chapter('a table of few rows and many columns', `${fill('|a')}|\n${fill('|-')}|\n|a|`),
    chapter('a table of short rows', `|${fill('a|')}\n|${fill('-|')}\n${many(1000, () => '|', '\n')}`),
    chapter(
      'notes that call each other',
      many(2000, (i) => `[^${i}]: See [^${i + 1}].`, '\n\n'),
    ),
    chapter(
      'definitions of one label',
      many(5000, () => '[a]: https://example.org', '\n'),
    ),
    chapter('directives in each other', `${many(3000, (i) => `${':'.repeat(3 + (i % 200))}document{title=a}`, '\n')}`),
    chapter('attributes of a directive', `:event[a]{${fill('a=b ')}}`),
    chapter('colons', fill(':a[')),
    chapter('thematic breaks', fill('* * *\n')),
    chapter('setext underlines', fill('a\n=\n')),
    chapter('fences that never close', fill('```\n~~~\n')),
    chapter('tildes', fill('~~a ')),
    chapter('autolinks', fill('<https://a.b> ')),
    chapter('a word of letters', 'a'.repeat(size * 10)),
    chapter('a word with hyphens', 'ab-'.repeat(size)),
    chapter('words without blanks in Arabic', 'م'.repeat(size * 4)),
    chapter('combining marks', `a${'\u0301'.repeat(size)}`),
    chapter('blanks', ' '.repeat(size * 9)),
    chapter('line ends', '\n'.repeat(size)),
    chapter('line ends of old systems', '\r'.repeat(size)),
    chapter('tabs', '\t'.repeat(size)),
    chapter('NUL', '\0'.repeat(size)),
    chapter('direction marks', '\u202E\u2066a'.repeat(size / 4)),
    chapter(
      'tellings of one event',
      many(9000, () => ':event[a]{#e date=2022-01-05}', '\n\n'),
    ),
    chapter(
      'events',
      many(9000, (i) => `:event[a]{#e${i} date=2022-01-05}`, '\n\n'),
    ),
    chapter(
      'events with a value each',
      many(2500, (i) => `:event[a]{#e date=2022-01-0${1 + (i % 9)} killed=${i}}`, '\n\n'),
    ),
    chapter('one event that says a thing fifty thousand times', `:event[a]{#e date=2022-01-05 ${many(50_000, () => 'says=a', ' ')}}`),
    chapter(
      'headings',
      many(15_000, (i) => `## a ${i}`, '\n'),
    ),
    chapter(
      'headings of one name',
      many(15_000, () => '## a', '\n'),
    ),
    chapter('two thousand terms in three hundred thousand words', 'a b c d e f '.repeat(50_000), {
      'chapters/en/glossary.yml': many(2000, (i) => `- id: t${i}\n  term: term${i} a\n  kind: concept\n  definition: A thing.\n`),
    }),
    publication('a term of two thousand alternatives', {
      'chapters/en/glossary.yml': `- id: t\n  term: ${many(2000, (i) => `a${i} (b)`, ' ')}\n  kind: concept\n  definition: A thing.\n`,
    }),
    publication('a term of ten thousand forms', {
      'chapters/en/glossary.yml': `- id: t\n  term: t\n  kind: concept\n  definition: A thing.\n  forms: [${many(10_000, (i) => `t${i}*`, ', ')}]\n`,
      'chapters/en/a.md': `---\ntitle: One\n---\n\n${many(20_000, (i) => `t${i}x`, ' ')}\n`,
    }),
    publication('a term of a hundred thousand letters', {
      'chapters/en/glossary.yml': `- id: t\n  term: ${'a '.repeat(50_000)}b\n  kind: concept\n  definition: A thing.\n`,
      'chapters/en/a.md': `---\ntitle: One\n---\n\n${'a '.repeat(200_000)}\n`,
    }),
    publication('a header of fields nobody knows', { 'chapters/en/a.md': `---\ntitle: One\n${many(20_000, (i) => `f${i}: 1\n`)}---\n\nA word.\n` }),
  ];
};
