import fc from 'fast-check';
import type { Nodes } from 'hast';
import { toString as plainText } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { chapter } from './chapter.ts';

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const unique = (words: string[]) => words.map((text, i) => `${text}${i}x`);

/** All attribute values and texts of a tree. */
function everything(node: Nodes): string {
  const own = node.type === 'element' ? Object.values(node.properties).join(' ') : '';
  const inner = 'children' in node ? node.children.map(everything).join(' ') : 'value' in node ? node.value : '';
  return `${own} ${inner}`;
}

test('a text of words, colons and numbers comes back as it was', () => {
  const piece = fc.oneof(word, fc.nat(99).map(String), fc.constantFrom(':', ': ', ' ', '::', ' :', ':event', ':verse', ', '));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = `a${pieces.join('')}b`;
      const { value, problems } = chapter(text);
      expect(problems.filter(({ rule }) => rule !== 'directive-form')).toEqual([]);
      expect(plainText(value?.body ?? { type: 'root', children: [] })).toBe(text);
    }),
    { numRuns: 600 },
  );
});

test('every word is in the tree, in a note, or a mistake is reported', () => {
  const templates: ((a: string, b: string) => string)[] = [
    (a, b) => `${a} *${b}* ~~${a}~~`,
    (a, b) => `:event[${a} ${b}]{#e date=2019}`,
    (a, b) => `- ${a}\n- ${b}`,
    (a, b) => `> ${a}\n> ${b}`,
    (a, b) => `| ${a} |\n|---|\n| ${b} | ${a} |`,
    (a, b) => `:::verse{by=${a}}\n${b}\n:::`,
    (a, b) => `:::document{title=${a} by=${b}}\n${a}\n:::`,
    (a, b) => `:::question[${a}]\n${b}\n:::`,
    (a, b) => `::${a}[${b}]`,
    (a, b) => `:${a}[${b}]{x=y}`,
    (a, b) => `:::${a}\n${b}\n:::`,
    (a, b) => `[${a}](https://x.org "${b}")`,
    (a, b) => `[${a}](${b})`,
    (a, b) => `![${a}](images/${b})`,
    (a, b) => `<${a}>${b}</${a}>`,
    (a, b) => `${a}[^${a}]\n\n[^${a}]: ${b}`,
    (a, b) => `[^${a}]: ${b}`,
    (a, b) => `# ${a}\n\n${b}`,
    (a, b) => `    ${a}\n\n\`\`\`\n${b}\n\`\`\``,
    (a, b) => `:event[${a}]{#e date=2019 ${b}=3}`,
    (a, b) => `:event[${a}]{#e date=2019 date=${b}}`,
    (a, b) => `${a}  \n${b}\\\n${a}`,
    (a, b) => `## ${a} {#${b}}`,
  ];
  const block = fc.tuple(fc.constantFrom(...templates), word, word);
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const written: string[] = [];
      const text = blocks.map(([template, a, b], i) => {
        const [first = '', second = ''] = unique([`${a}${i}`, `${b}${i}`]);
        written.push(first, second);
        return template(first, second);
      });
      const { value, problems } = chapter(text.join('\n\n'));
      if (problems.length > 0) return;
      const tree = value ? [everything(value.body), ...value.notes.flatMap(({ content }) => content.map(everything))].join(' ') : '';
      for (const one of written) expect(tree).toContain(one);
    }),
    { numRuns: 600 },
  );
});

test('whatever is written, parsing ends with a tree or a problem, the same each time', () => {
  const scrap = fc.constantFrom(
    ':::',
    '::::document',
    ':::verse',
    '\n',
    '\n\n',
    ':event[',
    ']',
    '{#a date=2019}',
    '[^a]',
    '[^a]: ',
    '*',
    '_',
    '`',
    '```',
    '> ',
    '- ',
    '1. ',
    '|',
    '|-|',
    '<b>',
    '![',
    '](',
    ')',
    '## ',
    'a',
    ' ',
    '&amp;',
    '\\',
    '{',
    '}',
    '---',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scrap, fc.string({ maxLength: 4 })), { maxLength: 40 }), (scraps) => {
      const first = chapter(scraps.join(''));
      expect(first.value !== undefined || first.problems.length > 0).toBe(true);
      expect(chapter(scraps.join(''))).toEqual(first);
      for (const { place } of first.problems) expect([place.line, place.column].every((n) => Number.isInteger(n) && Number(n) >= 1)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
