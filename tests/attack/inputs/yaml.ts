import { type Attempt, configured, many, publication } from './attempt.ts';

/** Configuration and glossaries that are large, deep, or want to be more than plain values. */
export const hostileYaml = (size = 40_000): Attempt[] => [
  configured(
    'fields nobody knows',
    many(size, (i) => `f${i}: 1\n`),
  ),
  configured(
    'ninety thousand fields nobody knows',
    many(90_000, (i) => `f${i}: 1\n`),
  ),
  configured('sixty thousand chapters', `chapters: [${many(60_000, (i) => `c${i}`, ', ')}]`, 'chapters'),
  configured('sixty thousand locales', `locales: [${many(60_000, (i) => `en-x-a${i}`, ', ')}]`, 'locales'),
  configured('places within each other', `places:\n${many(20_000, (i) => `  p${i}: { name: { en: P }, within: p${i + 1} }\n`)}`),
  configured('brackets in each other', `chapters: ${'['.repeat(size)}${']'.repeat(size)}`, 'chapters'),
  configured('braces in each other', `title: ${'{a: '.repeat(size / 4)}1${'}'.repeat(size / 4)}`, 'title'),
  configured('indents in each other', `extra:\n${many(2000, (i) => `${' '.repeat(i + 1)}a:\n`)}`),
  configured('billion laughs', `x: &a [1,1]\n${many(30, (i) => `y${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]\n`)}`),
  configured('a merge of itself', 'x: &a\n  <<: *a\n'),
  configured('a tag that makes a function', 'x: !!js/function "function () { process.exit(7) }"'),
  configured('a tag that makes an object', 'x: !!python/object/apply:os.system ["exit 7"]'),
  configured('the prototype', '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }'),
  configured('a million letters as a number', `copies: ${'9'.repeat(900_000)}`),
  configured('a string that never closes', `blurb: "${'a'.repeat(900_000)}`),
  configured('comments', '# a\n'.repeat(size * 5)),
  configured('documents', '---\na: 1\n'.repeat(size)),
  configured('one key repeated', 'extra: 1\n'.repeat(size)),
  configured(
    'anchors',
    many(size, (i) => `f${i}: &a${i} 1\n`),
  ),
  configured('question marks', '? '.repeat(size)),
  configured('a block of a million blank lines', `blurb: |\n${' \n'.repeat(450_000)}`),
  publication('twenty thousand terms with a wrong field', { 'chapters/en/glossary.yml': many(20_000, (i) => `- id: t${i}\n  nobody: 1\n`) }),
  publication('a hundred thousand terms', { 'chapters/en/glossary.yml': many(100_000, (i) => `- {id: t${i}, term: t${i}, kind: concept, definition: A.}\n`) }),
  publication('a glossary that is a scalar', { 'chapters/en/glossary.yml': 'a'.repeat(900_000) }),
];

/** Headers that other programs have run as code. */
export const codeInHeaders = (): Attempt[] =>
  [
    '---js\n{ title: (require("fs").writeFileSync("owned", ""), "x") }\n---\n\nA word.\n',
    '---javascript\nmodule.exports = { title: require("fs").writeFileSync("owned", "") }\n---\n\nA word.\n',
    '---coffee\ntitle: require("fs").writeFileSync "owned", ""\n---\n\nA word.\n',
    '---json\n{ "title": "x", "__proto__": { "polluted": true } }\n---\n\nA word.\n',
    ';;;\n{ "title": "x" }\n;;;\n\nA word.\n',
    '+++\ntitle = "x"\n+++\n\nA word.\n',
    "---\ntitle: !!js/function \"function () { require('fs').writeFileSync('owned', '') }\"\n---\n\nA word.\n",
    '---\ntitle: "{{#with (lookup this \'constructor\')}}{{/with}}"\n---\n\n{{constructor.constructor "process.exit(7)"}}\n',
    '---\ntitle: "#{process.exit(7)}"\n---\n\n<%= process.exit(7) %> #{process.exit(7)} $'.concat('{process.exit(7)}\n'),
  ].map((text, i) => publication(`header ${i + 1}`, { 'chapters/en/a.md': text }));
