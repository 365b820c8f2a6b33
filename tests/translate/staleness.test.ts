import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { publicationSchema } from '../../scripts/config/schema.ts';
import { validateYaml } from '../../scripts/config/validate-yaml.ts';
import type { TextBlock } from '../../scripts/model/block.ts';
import type { Chapter } from '../../scripts/model/chapter.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { compareBlocks } from '../../scripts/translate/compare-blocks.ts';
import { findLocked } from '../../scripts/translate/find-locked.ts';
import { listBlocks } from '../../scripts/translate/list-blocks.ts';
import { lockBlocks } from '../../scripts/translate/lock-blocks.ts';
import { seededRandom } from '../bench/text/random.ts';
import { publication } from '../whole/build.ts';

const TRIES = 200;
const OVEN = publication('oven-diary');
const read = (path: string): string => readFileSync(`${OVEN}/chapters/${path}`, 'utf8');
const config = validateYaml(publicationSchema, read('publication.yml'), { path: '' }).value;
if (config === undefined) throw new Error('the fixture has no configuration');
const SLUGS = config.chapters;

function parse(text: string, of: { slug: string; locale: string; original?: Chapter | undefined }): Chapter {
  const { value, problems } = parseChapter(new VFile({ path: `chapters/${of.locale}/${of.slug}.md`, value: text }), {
    ...of,
    config: config as NonNullable<typeof config>,
  });
  if (value === undefined || problems.some(({ severity }) => severity === 'error'))
    throw new Error(`${problems.map(({ message }) => message).join('\n')}\n${text}`);
  return value;
}

/** Blocks of a chapter in English and Russian, from the texts as they are or as something has changed them. */
function blocksOf(slug: string, texts: { en: string; ru: string }, name = slug): { en: TextBlock[]; ru: TextBlock[] } {
  const original = parse(texts.en, { slug: name, locale: 'en' });
  return { en: listBlocks(original), ru: listBlocks(parse(texts.ru, { slug: name, locale: 'ru', original })) };
}

const texts = new Map(SLUGS.map((slug) => [slug, { en: read(`en/${slug}.md`), ru: read(`ru/${slug}.md`) }]));
const textsOf = (slug: string) => texts.get(slug) as { en: string; ru: string };
const locked = new Map(
  SLUGS.map((slug) => {
    const { en, ru } = blocksOf(slug, textsOf(slug));
    return [slug, { from: 'en', blocks: lockBlocks(compareBlocks(en, ru, [])) }];
  }),
);

/** Parts of a text with and without what stands between braces, brackets of marks and round brackets. */
const inProse = (text: string, change: (prose: string) => string): string =>
  text
    .split(/(\{[^}]*\}|\]\([^)]*\)|^---\n[\s\S]*?\n---\n|https?:\S+)/u)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');

/** Breaks lines elsewhere, as an editor does: not in tables, headings and marks of blocks, and never so that a line begins a list. */
function rewrap(text: string, chance: () => number): string {
  return text
    .split('\n')
    .map((line) => (/^(?:[#|:-]|\[\^|\w+:| )/u.test(line) ? line : line.replace(/ (?=[\p{Ll}])/gu, () => (chance() < 0.3 ? '\n' : ' '))))
    .join('\n');
}

/** What programs do to a text by themselves. */
const HARMLESS: Record<string, (text: string, chance: () => number) => string> = {
  'other line breaks': (text, chance) => inProse(text, (prose) => rewrap(prose, chance)),
  'line ends of another system': (text) => text.replaceAll('\n', '\r\n'),
  'letters taken apart': (text) => text.normalize('NFD'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'straight quotation marks': (text) => inProse(text, (prose) => prose.replace(/[“”«»]/gu, '"').replace(/[‘’]/gu, "'")),
  'curly quotation marks': (text) => inProse(text, (prose) => prose.replaceAll("'", '’').replace(/"([^"]*)"/gu, '“$1”')),
  'other dashes': (text) => inProse(text, (prose) => prose.replaceAll(' — ', ' – ').replaceAll('…', '...')),
  'no-break spaces': (text) => inProse(text, (prose) => prose.replace(/(\d) (\p{L})/gu, '$1\u00A0$2')),
  'spaces at line ends': (text) => text.replace(/([\p{L}.,])\n/gu, '$1 \n'),
  'blank lines at the end': (text) => `${text}\n\n`,
  'other marks of emphasis': (text) => inProse(text, (prose) => prose.replace(/\*(\w[^*\n]*)\*/gu, '_$1_')),
};
const NAMES = Object.keys(HARMLESS);

describe('a translation is not stale', () => {
  const chance = seededRandom(12).next;
  const tries = Array.from({ length: TRIES }, (_, i) => {
    const slug = SLUGS[Math.floor(chance() * SLUGS.length)] as string;
    // Each alone, then several together, on the source, the translation or both.
    const changes = i < NAMES.length ? [NAMES[i] as string] : NAMES.filter(() => chance() < 0.4);
    const [en, ru] = [chance() < 0.7, chance() < 0.7];
    return { i, slug, changes, en, ru, isRenamed: chance() < 0.2 };
  });

  it(`for what programs do to files, in ${TRIES} of ${TRIES} tries`, () => {
    const alarms = tries.filter(({ slug, changes, en, ru, isRenamed }) => {
      const apply = (text: string, isMeant: boolean) =>
        isMeant ? changes.reduce((changed, name) => HARMLESS[name]?.(changed, chance) ?? changed, text) : text;
      const name = isRenamed ? `renamed-${slug}` : slug;
      const { en: source, ru: translation } = blocksOf(slug, { en: apply(textsOf(slug).en, en), ru: apply(textsOf(slug).ru, ru) }, name);
      const found = findLocked(name, translation, Object.fromEntries(locked), (other) => isRenamed && other === slug);
      return found === undefined || compareBlocks(source, translation, found.locked.blocks).some(({ state }) => state !== 'current');
    });
    expect(alarms).toEqual([]);
  });
});

const DIGITS = /\d/gu;
const MONTHS = /\b(?:March|May|April)\b/gu;
const CAPITALS = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu;

describe('a translation is stale', () => {
  const chance = seededRandom(7).next;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T;

  /** Changes one number, date or name of the source, wherever it stands but in the names of notes and links. */
  function harm(text: string): string | undefined {
    const pattern = pick([DIGITS, DIGITS, MONTHS, CAPITALS]);
    const places = [...text.matchAll(pattern)].filter(({ index }) => !/(?:\[\^|\{#)[\w-]*$/u.test(text.slice(0, index)));
    if (places.length === 0) return undefined;
    const { 0: was, index } = pick(places);
    const is = pattern === DIGITS ? String((Number(was) + 1) % 10) : pattern === MONTHS ? 'June' : `${was}o`;
    return text.slice(0, index) + is + text.slice(index + was.length);
  }

  it(`where a number, a date or a name of its source has changed, in ${TRIES} of ${TRIES} tries`, () => {
    const missed: string[] = [];
    for (let tried = 0; tried < TRIES; ) {
      const slug = pick(SLUGS);
      const harmed = harm(textsOf(slug).en);
      const translation = listBlocks(parse(textsOf(slug).ru, { slug, locale: 'ru', original: parse(textsOf(slug).en, { slug, locale: 'en' }) }));
      let source: TextBlock[];
      try {
        source = listBlocks(parse(harmed ?? '', { slug, locale: 'en' }));
      } catch {
        // A date that does not exist is an error of the source.
        continue;
      }
      tried++;
      const compared = compareBlocks(source, translation, locked.get(slug)?.blocks ?? []);
      if (!compared.some(({ state, isChanged }) => state === 'stale' && isChanged)) missed.push(harmed ?? '');
    }
    expect(missed).toEqual([]);
  });

  it('in the piece that has changed, and in no other', () => {
    const { en, ru } = blocksOf('strike', { ...textsOf('strike'), en: textsOf('strike').en.replace('260 crowns', '270 crowns') });
    const stale = compareBlocks(en, ru, locked.get('strike')?.blocks ?? []).filter(({ state }) => state !== 'current');
    expect(stale.map(({ source, translation, before }) => [source?.text, translation?.text, before])).toEqual([
      [
        'Rosa Lind read the owner’s letter aloud.[^letter] It offered 270 crowns, and no word about the nights.',
        'Роза Линд прочла вслух письмо хозяина.[^letter] Он предлагал 260 крон и ни слова о ночах.',
        "Rosa Lind read the owner's letter aloud.[^letter] It offered 260 crowns, and no word about the nights.",
      ],
    ]);
  });

  it('where a piece is new in its source, or gone from it, without its neighbours', () => {
    const states = (change: (text: string) => string) => {
      const { en, ru } = blocksOf('strike', { ...textsOf('strike'), en: change(textsOf('strike').en) });
      return compareBlocks(en, ru, locked.get('strike')?.blocks ?? []).flatMap(({ state, isChanged, source, translation }) =>
        state === 'current' ? [] : [[state, isChanged, source?.words ?? translation?.words]],
      );
    };
    expect(states((text) => text.replace('## The third', 'Nobody slept.\n\n## The third'))).toEqual([['missing', true, 'Nobody slept.']]);
    expect(states((text) => text.replace(/- Those who.*\n/u, ''))).toEqual([['orphan', true, 'Кто хотел вернуться, стоял у ворот.']]);
  });
});
