import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOrder, sidesOf, wordsInOrder } from './booklet.ts';

const TOPICS = [
  'soap',
  'coal',
  'lift',
  'roof',
  'well',
  'gate',
  'bread',
  'rent',
  'snow',
  'cart',
  'pump',
  'lamp',
  'door',
  'yard',
  'bell',
  'tram',
  'mill',
  'salt',
  'wood',
  'hall',
  'river',
  'oven',
  'chalk',
  'linen',
];
/** Pages of paragraphs; every page turn cuts a sentence. */
const pagesOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => {
    const topic = TOPICS[i % TOPICS.length] ?? '';
    const next = TOPICS[(i + 1) % TOPICS.length] ?? '';
    const begins = i === 0 ? `The ${topic} had been dear since the winter.` : `and the ${topic} was dearer than in any winter before it.`;
    const ends = i === count - 1 ? `So ended the ${topic}, and with it the year.` : `People spoke of the ${topic}, of the ${next}`;
    return [begins, `Nobody in the ${topic} street would pay, and nobody was asked about the ${topic} by those who sold it.`, ends];
  });
/** What is read off the sides, one after the other, without marks of pages. */
const offTheSides = (sides: (number | undefined)[][], pages: string[][]): string =>
  sides.flatMap((side) => side.flatMap((page) => pages[(page ?? 0) - 1] ?? [])).join('\n\n');

describe('a text without marks of its pages', () => {
  test.each([4, 8, 12, 16, 24])('is read in order where sentences go on over every page turn (%i pages)', async (count) => {
    const [pages, sides] = [pagesOf(count), sidesOf('saddle', count)];
    const text = offTheSides(sides, pages);
    const { value } = await readingOrder(text, { sides });
    expect(wordsInOrder(text, value)).toEqual(pages.flat());
  });

  test('is read in order where words are divided over the page turns', async () => {
    const pages = [
      ['The soap was dear, and the redistribu-'],
      ['tion of linen began at noon. Then came the con-'],
      ['fiscation, and the wash house was a monu-'],
      ['ment. So ended the winter.'],
    ];
    const sides = sidesOf('saddle', 4);
    const text = offTheSides(sides, pages);
    const { value } = await readingOrder(text, { sides });
    expect(wordsInOrder(text, value)).toEqual(pages.flat());
  });

  test('with page breaks that are given is cut there and nowhere else', async () => {
    // Without a word that tells one page from another, only the breaks say where they are.
    const pages = [['Una.', 'Duo.', 'Tria.'], ['Quattuor.'], ['Quinque.', 'Sex.'], ['Septem.']];
    const sides = sidesOf('saddle', 4);
    const text = offTheSides(sides, pages);
    const lineOf = (word: string) => text.split('\n').indexOf(word) + 1;
    const breaks = ['Septem.', 'Una.', 'Quattuor.', 'Quinque.'].map(lineOf);
    const { value, problems } = await readingOrder(text, { sides, breaks });
    expect(problems).toEqual([]);
    // The last page stands first in the file, then 1, 2 and 3.
    expect(wordsInOrder(text, value)).toEqual(pages.flat());
  });
});

describe('a text with a form feed behind every page', () => {
  test('is in reading order, whatever stands on the pages', async () => {
    const booklets = [['saddle', 8], ['saddle', 12], ['signatures', 16], ['quarto', 8], ['cut-stack', 8]] as const; // biome-ignore format: one line
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...booklets), fc.array(fc.nat(3), { minLength: 16, maxLength: 16 }), async ([fold, count], lengths) => {
        fc.pre(lengths.slice(0, count).some((length) => length > 0));
        const pages = lengths
          .slice(0, count)
          .map((length, i) => Array.from({ length }, (_, j) => `Page ${i + 1} says that ${j} is enough for anybody who can count.`));
        const sides = sidesOf(fold, count);
        const text = sides.flatMap((side) => side.map((page) => `${(pages[(page ?? 0) - 1] ?? []).join('\n\n')}\n\f`)).join('');
        const { value, problems } = await readingOrder(text, { sides });
        expect(problems).toEqual([]);
        expect(wordsInOrder(text, value)).toEqual(pages.flat());
      }),
    );
  });

  test('behind every side only is cut within the sides', async () => {
    const [pages, sides] = [pagesOf(8), sidesOf('saddle', 8)];
    const text = sides.map((side) => side.flatMap((page) => pages[(page ?? 0) - 1] ?? []).join('\n\n')).join('\n\f');
    const { value } = await readingOrder(text, { sides });
    expect(wordsInOrder(text, value)).toEqual(pages.flat());
  });

  test('behind every side only is cut nowhere else between sides', async () => {
    const sides = sidesOf('saddle', 8);
    const whole = (names: string[]) => names.map((name) => `${name} came in the morning and went home again.`);
    // Pages 6 and 7 stand next to each other in the file, as whole sentences; only the mark between their sides tells where one ends.
    const pages = [
      ['The first page says nothing of anybody.'],
      whole(['Anna', 'Bela']),
      whole(['Cleo', 'Dora']),
      whole(['Edna', 'Fina']),
      whole(['Gina', 'Hava']),
      [...whole(['Ines', 'Jana', 'Kira', 'Lena']), 'Mona came in the morning and went on to'],
      ['where the others were.', ...whole(['Nina'])],
      ['And that was all.'],
    ];
    const text = sides.map((side) => side.flatMap((page) => pages[(page ?? 0) - 1] ?? []).join('\n\n')).join('\n\f');
    const words = wordsInOrder(text, (await readingOrder(text, { sides })).value);
    const [sixth = [], seventh = []] = pages.slice(5, 7);
    expect(words.slice(words.indexOf(sixth[0] ?? '')).slice(0, 7)).toEqual([...sixth, ...seventh]);
  });

  test('that are neither pages nor sides of the booklet is refused', async () => {
    const { problems } = await readingOrder('One.\n\fTwo.\n\fThree.\n', { sides: sidesOf('saddle', 12) });
    expect(problems).toMatchObject([{ rule: 'fold-order', message: 'Unexpected 3 parts between the page marks (form feeds), expected 12 pages or 6 sides' }]);
  });
});

test('a text too short for the booklet is refused', async () => {
  const { problems } = await readingOrder('One sentence, and no more.', { sides: sidesOf('saddle', 12) });
  expect(problems).toMatchObject([{ rule: 'fold-order', severity: 'error' }]);
});
