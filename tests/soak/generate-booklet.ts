import { stringify } from 'yaml';
import { MATTER } from '../../scripts/config/design-schema.ts';
import { THEMES } from '../../scripts/model/theme.ts';
import { INVENTED_TERMS } from '../bench/text/invented-terms.ts';
import { seededRandom } from '../bench/text/random.ts';
import { writeChapter } from '../bench/text/write-chapter.ts';
import { type Random, randomOf } from './random.ts';

/** Pages from a pocket's size up, with margins that leave them a line of text. */
const TRIMS = [{ trim: 'a6', margins: { inner: '12mm', outer: '11mm', top: '12mm', foot: '14mm' } }, { trim: 'a5' }, { trim: 'half-letter' }, { trim: 'a4' }];
const WORDS_A_PAGE = { a6: 130, a5: 282, 'half-letter': 290, a4: 560 } as const;
const MOST_PAGES = 200;
const TITLES = ['Steam', 'The Invented Coast', 'Everything that the Dockers of Three Harbours Told Each Other about the Winter of the Long Strike'];

/** Files of a publication by their paths: of 1 to 200 pages, in some theme and size, with and without each part. The same seed gives the same files. */
export function generateBooklet(seed: number): Record<string, string> {
  const random = randomOf(seed + 4242);
  const pages = Math.round(MOST_PAGES ** (random.between(0, 100) / 100));
  const page = random.pick(TRIMS);
  const chapters = Math.max(1, Math.min(random.between(1, 12), pages));
  const words = Math.max(30, Math.round((pages * WORDS_A_PAGE[page.trim as keyof typeof WORDS_A_PAGE]) / chapters));
  const slugs = Array.from({ length: chapters }, (_, index) => `chapter-${index + 1}`);
  const config = {
    id: `booklet-${seed}`,
    title: random.pick(TITLES),
    ...maybe(random, { subtitle: 'A text made to be measured, by those who were there' }),
    collective: 'The Steam Circle',
    date: '2019-05-04',
    ...maybe(random, { blurb: 'Nothing in this booklet happened. '.repeat(random.between(1, 12)) }),
    ...maybe(random, { rights: 'Made by a program; copy it as you like.' }),
    ...maybe(random, { home: 'https://steam.example/coast' }),
    ...maybe(random, { chronology: false }),
    ...maybe(random, { glossary: false }),
    ...maybe(random, { cover: 'lettering' }),
    locales: ['en'],
    chapters: slugs,
    ...page,
    design: designOf(random),
  };
  const text = seededRandom(seed);
  return {
    'chapters/publication.yml': stringify(config),
    'chapters/en/glossary.yml': stringify(INVENTED_TERMS.map(({ entry }) => entry)),
    ...Object.fromEntries(slugs.map((slug, index) => [`chapters/en/${slug}.md`, writeChapter(text, index + 1, words)])),
  };
}

function designOf(random: Random) {
  const chosen = MATTER.filter(() => random.chance(0.6));
  return {
    theme: random.pick(THEMES),
    openings: random.pick(['auto', 'recto', 'any', 'run-on']),
    // A booklet without a first and a last page of its own is one, too.
    parts: random.chance(0.5) ? 'auto' : chosen,
    ...maybe(random, { size: random.pick(['9.4pt', '10.5pt', '11pt']) }),
  };
}

const maybe = <T extends object>(random: Random, value: T): T | object => (random.chance(0.5) ? value : {});
