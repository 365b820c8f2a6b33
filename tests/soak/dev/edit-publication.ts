import { type Random, randomOf } from '../random.ts';
import { paragraph, sentence } from './random-text.ts';

/** A file as somebody has just left it; without `text`, it is gone. */
export interface Written {
  path: string;
  text?: string;
}

/** Somebody who writes: what there is at first, and what is done to it, one edit after the other. The same seed does the same. */
export interface Writer {
  first: Written[];
  next(): Written[];
}

const SLUGS = ['one', 'two', 'three'];
const PARTS = ['[cover, contents, colophon, back-cover]', '[cover, contents, back-cover]', '[cover, half-title, imprint, contents, sources, back-cover]'];
const CONFIG = 'chapters/publication.yml';
const GLOSSARY = 'chapters/en/glossary.yml';
const CATALOG = 'templates/locales/en.json';
const pathOf = (slug: string): string => `chapters/en/${slug}.md`;
const header = (title: string): string => `---\ntitle: ${title}\nkind: account\nstatus: final\n---`;

const glossary = (gloss: string): string =>
  `- id: ferry\n  term: ferry\n  kind: concept\n  gloss: ${gloss}\n  definition: A boat.\n- id: toll\n  term: toll\n  kind: concept\n  definition: A fee.\n`;
const config = (title: string, slugs: readonly string[], parts: string, more = ''): string =>
  `id: x\ntitle: ${title}\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [${slugs.join(', ')}]\ndesign: {parts: ${parts}${more}}\n`;

export function writer(seed: number): Writer {
  const random = randomOf(seed);
  const texts = new Map(SLUGS.map((slug) => [slug, [header(slug), ...Array.from({ length: 8 }, () => paragraph(random))]]));
  const slugs = [...SLUGS];
  let setting = config('Ferry', slugs, PARTS[0] ?? '');
  let terms = glossary('a boat that goes to and fro');
  const catalog = (): string => JSON.stringify({ contents: sentence(random).slice(0, 20) });
  let count = 0;
  /** What is wrong as it stands, with what somebody does about it. */
  const wrong = new Map<string, () => string>();
  const leave = (path: string, sound: () => string, text?: string): Written[] => {
    wrong.set(path, sound);
    return [text === undefined ? { path } : { path, text }];
  };
  const write = (path: string, text: string): Written[] => {
    wrong.delete(path);
    return [{ path, text }];
  };
  const textOf = (slug: string): string => whole(texts.get(slug) ?? []);

  const chapter = (slug: string): Written[] => {
    const blocks = texts.get(slug) ?? [];
    const at = random.between(1, blocks.length - 1);
    const kind = random.between(0, 9);
    const sound = () => textOf(slug);
    count++;
    if (kind <= 2) blocks.splice(at, 0, paragraph(random));
    else if (kind <= 4 && blocks.length > 4) blocks.splice(at, random.between(1, 2));
    // With its text behind it, so that both go together.
    else if (kind === 5) blocks.splice(at, 0, `A sentence with a note[^n${count}] in it. ${sentence(random)}\n\n[^n${count}]: ${sentence(random)}`);
    else if (kind === 6) blocks.splice(at, 0, event(random, count));
    else if (kind === 7) return leave(pathOf(slug), sound, sound().replace('title:', 'title: ['));
    else if (kind === 8) return leave(pathOf(slug), sound, sound().slice(0, random.between(20, 700)));
    else blocks.splice(at, 1, sentence(random));
    return write(pathOf(slug), sound());
  };
  const rename = (from: string): Written[] => {
    const to = `${from.replace(/\d+$/, '')}${random.between(2, 99)}`;
    if (slugs.includes(to)) return [];
    slugs[slugs.indexOf(from)] = to;
    texts.set(to, texts.get(from) ?? []);
    texts.delete(from);
    wrong.delete(pathOf(from));
    setting = config('Ferry', slugs, PARTS[0] ?? '');
    const moved = [{ path: pathOf(from) }, ...write(pathOf(to), textOf(to))];
    if (random.chance(0.6)) return [...moved, ...write(CONFIG, setting)];
    // Somebody forgets that publication.yml names it.
    wrong.set(CONFIG, () => setting);
    return moved;
  };
  /** One spoils the file and the other writes it as it should be. */
  const orSpoilt = (path: string, spoilt: string, sound: () => string, change: () => void): Written[] => {
    if (random.chance(0.2)) return leave(path, sound, spoilt);
    change();
    return write(path, sound());
  };
  const others: ((slug: string) => Written[])[] = [
    rename,
    (slug) => leave(pathOf(slug), () => textOf(slug)),
    () => write('templates/styles/own.css', style(random)),
    () => orSpoilt(CATALOG, '{', catalog, () => {}),
    () =>
      orSpoilt(
        GLOSSARY,
        '- id: [',
        () => terms,
        () => {
          terms = glossary(sentence(random).slice(0, 50).trim());
        },
      ),
    () =>
      orSpoilt(
        CONFIG,
        'title: [\n',
        () => setting,
        () => {
          setting = anySetting(random, slugs);
        },
      ),
  ];
  const next = (): Written[] => {
    const [path, mended] = [...wrong][0] ?? [];
    if (path !== undefined && mended !== undefined && random.chance(0.7)) return write(path, mended());
    return (others[random.between(0, 19)] ?? chapter)(random.pick(slugs));
  };
  return {
    first: [{ path: CONFIG, text: setting }, { path: GLOSSARY, text: terms }, ...SLUGS.map((slug) => ({ path: pathOf(slug), text: textOf(slug) }))],
    next,
  };
}

const whole = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
const event = (random: Random, id: number): string =>
  `:event[${sentence(random).slice(0, -1)}]{#e${id} date=2022-01-${String(random.between(1, 28)).padStart(2, '0')}} and so on.`;
/** What changes every page, the look of some, or nothing; and what is no style yet. */
const style = (random: Random): string =>
  random.pick([
    '',
    '.section p { letter-spacing: 0.02em }',
    'h2 { color: #777 }',
    '.section p { text-indent: 2em }',
    '.section p { line-height: ',
    'p { font-weight: 700 }',
  ]);

function anySetting(random: Random, slugs: readonly string[]): string {
  const order = random.chance(0.3) ? slugs.toReversed() : slugs;
  return config(
    sentence(random).slice(0, 12).trim(),
    order,
    random.pick(PARTS),
    random.pick(['', '', ', theme: broadside', ', openings: run-on', ', size: 9pt']),
  );
}
