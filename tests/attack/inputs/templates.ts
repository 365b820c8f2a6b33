import { type Attempt, many, publication } from './attempt.ts';

/** Templates, styles and drawings that are large, deep, or call each other without end. */
export const hostileTemplates = (): Attempt[] => [
  publication('five thousand open blocks', { 'templates/publication.hbs': '{{#if a}}'.repeat(5000) }),
  publication('twenty thousand open blocks', { 'templates/publication.hbs': '{{#if a}}'.repeat(20_000) }),
  publication('partials that call the next twice', {
    ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`templates/partials/p${i}.hbs`, `{{> p${i + 1}}}{{> p${i + 1}}}`])),
    'templates/partials/p30.hbs': 'x',
    'templates/publication.hbs': '{{> p0}}',
  }),
  publication('a partial that calls itself', { 'templates/partials/p.hbs': '{{> p}}', 'templates/publication.hbs': '{{> p}}' }),
  publication('loops in each other', {
    'templates/publication.hbs': `${'{{#each parts}}'.repeat(30)}x${'{{/each}}'.repeat(30)}`,
  }),
  publication('a style of thirty megabytes', { 'templates/styles/own.css': ' '.repeat(30_000_000) }),
  publication('a template of thirty megabytes', { 'templates/publication.hbs': 'x'.repeat(30_000_000) }),
  publication('a catalog of thirty megabytes', { 'templates/locales/en.json': `{"a":"${'x'.repeat(30_000_000)}"}` }),
  publication('a catalog of depth', { 'templates/locales/en.json': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}` }),
  publication('ten thousand partials', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`templates/partials/p${i}.hbs`, 'x']))),
  publication('parentheses in each other', { 'templates/publication.hbs': `{{a ${'(a '.repeat(5000)}${')'.repeat(5000)}}}` }),
  publication('braces', { 'templates/publication.hbs': '{'.repeat(500_000) }),
  publication('twenty thousand calls of a helper', { 'templates/publication.hbs': '{{t "x"}}'.repeat(20_000) }),
  publication('a theme that is built on itself', {
    'templates/themes/mine/theme.yml': 'from: mine\n',
    'chapters/publication.yml':
      'id: hostile\ntitle: { en: Hostile }\ncollective: Nobody\ndate: 2024-05-01\nlocales: [en]\nchapters: [a]\neditions: [a5]\ndesign: { theme: mine }\n',
  }),
  publication('a drawing of elements in each other', { 'chapters/art/cover.svg.hbs': `<svg>${'<g>'.repeat(50_000)}` }),
  publication('a drawing of a hundred thousand lines', {
    'chapters/art/cover.svg.hbs': `<svg viewBox="0 0 1 1">${many(100_000, () => '<path d="M0 0L1 1"/>')}</svg>`,
  }),
];
