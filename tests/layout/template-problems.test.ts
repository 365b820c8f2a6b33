import { describe, expect, it } from 'vitest';
import { compileTemplates } from '../../scripts/layout/compile-templates.ts';

/** What is wrong with a template, as `line:column message`; the partial `kettle` exists. */
const problemsOf = (source: string): string[] =>
  compileTemplates(
    new Map([
      ['publication.hbs', { path: 'templates/publication.hbs', text: source }],
      ['partials/kettle.hbs', { path: 'templates/partials/kettle.hbs', text: 'tea' }],
    ]),
  ).problems.map(({ place, message, hint }) => {
    expect(place.path).toBe('templates/publication.hbs');
    expect(hint).toMatch(/.\.$|\?$/);
    return `${place.line}:${place.column} ${message}`;
  });

describe('a template that cannot be read', () => {
  it.each([
    ['<p>\n{{#if title}}\n</p>', '2:1 Unexpected end of the template inside `{{#if}}`, expected `{{/if}}` to close it'],
    ['{{#if a}}\n{{#each b}}\n{{/if}}', '3:1 Unexpected `{{/if}}`, expected `{{/each}}`'],
    ['x{{/if}}', '1:2 Unexpected `{{/if}}`, expected `{{#if …}}` before it'],
    ['a\n{{else}}', '2:1 Unexpected `{{else}}`, expected it inside a block such as `{{#if …}}`'],
    ['{{#if a}}{{else}}b{{else}}c{{/if}}', '1:19 Unexpected `{{else}}`, expected `{{/…}}`: the block has its `{{else}}`'],
    ['{{!-- {{/if}} --}}{{#each a}}{{! {{/each}}', '1:19 Unexpected end of the template inside `{{#each}}`, expected `{{/each}}` to close it'],
    ['\n{{!-- x', '2:1 Unexpected end of the template inside a comment, expected `--}}` to close it'],
    ['<p>{{title\n</p>', '2:1 Unexpected `<`, expected `}}`'],
    ['{{#if a}', '1:8 Unexpected `}`, expected `}}`'],
    ['{{{a}}', '1:5 Unexpected `}}`, expected `}}}`'],
    ['{{t (quote x }}', '1:14 Unexpected `}}`, expected `)`'],
    ['{{}}', '1:3 Unexpected `}}`, expected a name'],
    ['{{t "x}}', '1:5 Unexpected `"`, expected a second `"` behind it'],
    ['{{a/../b}}', '1:3 Unexpected path `a/..`, expected `..` and `this` at its start only'],
  ])('%j', (source, expected) => {
    expect(problemsOf(source)).toEqual([expected]);
  });
});

describe('a template that calls what does not exist', () => {
  const helpers = '`content`, `each`, `hyphenate`, `if`, `lang`, `lookup`, `phrases`, `quote`, `t`, `unless`, `with`';
  it.each([
    ['\n {{> pot}}', '2:2 Unexpected partial `pot`, expected a file `templates/partials/pot.hbs`'],
    ['{{#if a}}{{> "pot"}}{{/if}}', '1:10 Unexpected partial `pot`, expected a file `templates/partials/pot.hbs`'],
    ['{{shout title}}', `1:3 Unexpected helper \`shout\`, expected one of ${helpers}`],
    ['{{#shout title}}x{{/shout}}', `1:4 Unexpected helper \`shout\`, expected one of ${helpers}`],
    ['{{t (shout)}}', `1:6 Unexpected helper \`shout\`, expected one of ${helpers}`],
    ['{{> kettle size=(shout x=1)}}', `1:18 Unexpected helper \`shout\`, expected one of ${helpers}`],
  ])('%j', (source, expected) => {
    expect(problemsOf(source)).toEqual([expected]);
  });

  it('is told all at once, and what was probably meant', () => {
    expect(problemsOf('{{> pot}}\n{{shout title}}')).toHaveLength(2);
    const [problem] = compileTemplates(new Map([['publication.hbs', { path: 'p', text: '{{> ketle}}' }], ['partials/kettle.hbs', { path: 'k', text: 'tea' }]])).problems; // biome-ignore format: one call
    expect(problem?.hint).toBe('Did you mean `kettle`?');
  });

  it.each([
    '{{> kettle}}{{> (lookup . "name")}}',
    '{{#*inline "row"}}x{{/inline}}{{> row}}',
    '{{#> cup}}without{{/cup}}',
    '{{#each a as |b|}}{{b}}{{else}}{{name}}{{/each}}',
    '{{#if a}}\\{{#if}}{{else if b}}{{^}}{{/if}}',
  ])('%j is right', (source) => {
    expect(problemsOf(source)).toEqual([]);
  });
});
