import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRecipe } from '../../../scripts/config/write-recipe.ts';
import { readSourceText } from '../../../scripts/import/formats/read-source-text.ts';
import { proposeRecipe } from '../../../scripts/import/propose/propose-recipe.ts';
import { importBy } from '../fixture.ts';
import { paragraph } from './find.ts';

/** The recipe that is proposed for a file, and what the import by it gives. */
async function proposed(content: string | Uint8Array, file = 'a.txt') {
  const bytes = Buffer.from(content);
  const { value: source, problems } = await readSourceText(bytes, file);
  if (source === undefined) return { problems };
  const proposal = proposeRecipe(source, { file, sha256: createHash('sha256').update(bytes).digest('hex') });
  const recipe = proposal.value === undefined ? '' : writeRecipe(proposal.value.draft);
  return { recipe, proposal: proposal.value, imported: await importBy(bytes, recipe), problems };
}

const [SOAP, COAL, LIFT, ROOF] = ['soap', 'coal', 'lift', 'roof'].map(paragraph) as [string, string, string, string];
const piece = fc.oneof(
  fc.constantFrom(SOAP, COAL, LIFT, ROOF),
  fc.constantFrom('The Wash House', '# The Wash House', '### **Who owns it?**', '**And then?**', 'What did you do?', 'Describe the evening.'),
  fc.constantFrom('Leave a reply', '/', '---', '***', '2021.', '2022', 'Mar 5 2019 23:59', 'Anna Bell\nMar 5 2019 23:59', 'As they said:', 'REPORT |'),
  fc.constantFrom(
    '“Cold,” she said.',
    '-A note from the yard',
    '> Nobody pays.',
    '- soap\n- coal',
    'Steam goes up,\nWage stays down,\nHalf of the town.',
    'and so on',
    'a divi-',
    'ded word.',
  ),
  fc.constantFrom(
    'Write to ann@wash.example or not.',
    '\fA page begins',
    'Мыло подорожало.',
    'tea & <b>soap</b> | [x] `y`',
    '1. one\n2. two',
    '    four spaces',
  ),
  fc.stringMatching(/^[A-Za-zа-я0-9 .,?!:'"“”—*_#>|-]{1,60}$/),
);

describe('a proposal', () => {
  test('can be imported as it is, with every word accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), fc.constantFrom('\n\n', '\n', '\n\n\n'), async (pieces, between) => {
        const text = pieces.join(between);
        fc.pre(/\p{L}/u.test(text));
        const { imported } = await proposed(text);
        expect(imported?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(imported?.value?.account.gaps).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is the recipe that one would write, each entry with its reason', async () => {
    const text = [
      '# The Wash House',
      '',
      'Anna Bell',
      '',
      SOAP,
      '',
      'The Price of Coal',
      '',
      `${COAL} It was behind the redistribu-`,
      '',
      'tion of bread.',
      '',
      'Leave a reply',
    ].join('\n');
    const { recipe } = await proposed(text);
    expect(
      recipe?.replace(/@[0-9a-f]{8}/g, '').replace(/sha256: \w+/, 'sha256: …'),
    ).toBe(`# A proposal: read it, mend it, and fill in what says FILL IN. Every word of the file is in \`text\` or in \`leave-out\`.

source:
  file: a.txt
  sha256: …
header:
  title: The Wash House
  standpoint: "FILL IN: from where the text speaks"
  source:
    title: The Wash House
    author: Anna Bell
    venue: "FILL IN: where it was published"
    date: "FILL IN: when it was published"
    rights: "FILL IN: what is known of its rights"
text:
  - paragraphs: 5
  # line 7: a short line without a full stop between two paragraphs
  - heading: 7
    depth: 2
  # line 9 goes on in line 11: certain, a word goes on
  - paragraph: [9, 11]
    hyphens: [9]
leave-out:
  - lines: 1
    why: "title, which the header has: the heading of the file"
  - lines: 3
    why: "author, whom the header has: a name below the title"
  - lines: 13
    why: a comment form
`);
  });

  test('puts an epigraph before the text and a document into a block of its own', async () => {
    const text = [
      'The Wash House',
      '',
      '“The water was cold.”',
      '',
      '-A note from the yard',
      '',
      SOAP,
      '',
      'Mar 6 2019 10:17',
      '',
      'from those of the baths:',
      '',
      COAL,
      '',
      LIFT,
      '',
      ROOF,
    ].join('\n');
    const { imported } = await proposed(text);
    expect(imported?.value?.markdown).toMatch(/---\n\n:::epigraph\{by="A note from the yard"\}\n“The water was cold.”\n:::\n\nThe soap/);
    expect(imported?.value?.markdown).toContain('from those of the baths:\n\n:::document{by="FILL IN" date="2019-03-06"}\nThe coal');
  });

  test('leaves out an e-mail address, which is not printed', async () => {
    const { imported } = await proposed(`${SOAP} Write to ann@wash.example if you can.`);
    expect(imported?.problems).toEqual([]);
    expect(imported?.value?.markdown).toContain('Write to if you can.');
  });

  test('of a saved web page takes its title and leaves out what stands around the text', async () => {
    const page = `<!doctype html><html><head><title>The lift</title></head><body><nav><a href="/">Home</a> <a href="/rent">Rent</a></nav>
<article><h1>The lift</h1><p>${SOAP}</p><h2>Who pays</h2><p>${COAL}</p><p>${LIFT}</p></article><aside><h3>From the paper</h3><p>The tram was late that day, and nobody who lives by the river knows why it was.</p></aside></body></html>`;
    const { recipe, imported } = await proposed(page, 'lift.html');
    expect(recipe).toContain('\n  title: The lift\n');
    expect(imported?.value?.account.gaps).toEqual([]);
    const body = imported?.value?.markdown.split('\n---\n')[1]?.trim().split('\n\n');
    expect(body).toEqual([SOAP, '## Who pays', COAL, LIFT]);
  });

  test('of a text in another encoding is of its words, and says that it was converted', async () => {
    const koi8 = Buffer.from([
      0xed, 0xd9, 0xcc, 0xcf, 0x20, 0xd0, 0xcf, 0xc4, 0xcf, 0xd2, 0xcf, 0xd6, 0xc1, 0xcc, 0xcf, 0x20, 0xda, 0xc9, 0xcd, 0xcf, 0xca, 0x2e,
    ]);
    const { imported, recipe, problems } = await proposed(Buffer.concat([koi8, Buffer.from('\n\n'), koi8]));
    expect(problems).toMatchObject([{ rule: 'import-encoding', severity: 'info' }]);
    expect(recipe).toContain('language: ru');
    expect(imported?.value?.markdown).toContain('Мыло подорожало зимой.');
  });
});

test('a file of very many lines, or of very long ones, is proposed a recipe too', async () => {
  for (const text of ['so it is\n'.repeat(150_000), `share ${'a'.repeat(100_000)}! ${'('.repeat(50_000)}Getty ${'A'.repeat(50_000)}/c`]) {
    const { value } = proposeRecipe({ text, format: 'text', aside: [] }, { file: 'a.txt', sha256: '' });
    expect(value?.draft.text.length).toBeGreaterThan(0);
  }
});

test('places where a sentence is torn are told', async () => {
  const text = [SOAP, '', `${COAL}`, '', '2021.', '', LIFT, '', `${ROOF} They have had a union since`].join('\n');
  expect((await proposed(text)).proposal?.notes).toEqual([
    'Between lines 3 and 5 a sentence has no beginning.',
    'Line 9, the last one of the text, breaks off.',
    'Where pages were copied sheet by sheet, `--fold saddle --pages N` looks for the order in which they are read.',
  ]);
});
