import catalog from '../../../templates/locales/en.json' with { type: 'json' };
import { png } from './images.ts';

/** A place where a stranger's text can stand beside the body of a chapter (for which see lines/markup.ts): a row of a file. */
interface Place {
  name: string;
  file: 'config' | 'header' | 'glossary' | 'chapter' | 'catalog' | 'stray';
  row(payload: string): string;
}

/** YAML is a superset of JSON. */
const json = JSON.stringify;
const line = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');
/** As words, whatever it means in Markdown. */
const words = (text: string): string => line(text).replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
/** As far as a system lets a file be called so. */
const fileName = (text: string): string => text.replaceAll(/[/\\\0\r\n]/g, '-').slice(0, 60);
const address = (text: string): string => `https://example.org/${line(text)}`;
const rows = (file: Place['file'], table: Record<string, Place['row']>): Place[] => Object.entries(table).map(([name, row]) => ({ name, file, row }));
const field =
  (name: string): Place['row'] =>
  (text) =>
    `${name}: ${json(text)}`;
const source =
  (name: string): Place['row'] =>
  (text) =>
    `---\ntitle: S\nsource: {title: T, author: A, venue: V, date: D, ${name}: ${json(text)}}\n---\n\nA word.`;
const chapter =
  (body: (text: string) => string): Place['row'] =>
  (text) =>
    `---\ntitle: B\n---\n\n${body(line(text))}\n`;
let terms = 0;
const term = (own: (text: string) => string, kind = 'concept'): Place['row'] => {
  const id = terms++;
  return (text) => {
    const fields = own(text);
    const rest = Object.entries({ term: `word${id}`, definition: 'A thing.' }).flatMap(([key, value]) => (fields.startsWith(`${key}:`) ? [] : [`${key}: ${value}`]));
    return `- {id: t${id}, kind: ${kind}, ${[...rest, fields].join(', ')}}`;
  };
}; // biome-ignore format: a table

/** Messages in which nothing is put. */
const MESSAGES = Object.entries(catalog).flatMap(([key, text]) => (typeof text === 'string' && !text.includes('{') ? [key] : []));
const IMAGE = png(10, 10, Buffer.alloc(110));

export const PLACES: readonly Place[] = [
  ...rows('config', {
    title: field('title'), subtitle: field('subtitle'), collective: field('collective'), blurb: field('blurb'), rights: field('rights'), home: (text) => `home: ${json(address(text))}`,
    'place on the map': (text) => `places: {t9: {at: [76.9, 43.2], label: ${json(text)}}, river: {at: [77, 43], water: true, label: ${json(text)}}}`, figure: (text) => `figures: {lost: {label: ${json(text)}, unit: ${json(text)}}}`,
  }),
  ...rows('header', {
    'title of a chapter': field('title'), 'subtitle of a chapter': field('subtitle'), short: field('short'), standpoint: field('standpoint'), translator: (text) => `translators: [{name: ${json(text)}, credit: ${json(text)}}]`,
  }),
  ...rows('chapter', {
    'title of a source': (text) => source('rights')('R').replace('title: T', `title: ${json(text)}`), 'rights of a source': source('rights'), 'address of a source': (text) => source('url')(address(text)),
    'author of a source': (text) => source('rights')('R').replace('author: A', `author: ${json(text)}`), 'venue of a source': (text) => source('rights')('R').replace('venue: V', `venue: ${json(text)}`), 'date of a source': (text) => source('rights')('R').replace('date: D', `date: ${json(text)}`),
    heading: chapter((text) => `## ${words(text)}\n\nA word.`), caption: chapter((text) => `![A wall](images/a.png ${json(text)})`), alternative: chapter((text) => `![${words(text)}](images/a.png)`),
    image: chapter((text) => `![A wall](<images/${fileName(text).replaceAll(/[<>]/g, '\\$&')}.png>)`), link: chapter((text) => `[words](<${address(text).replaceAll(/[<>]/g, '\\$&')}>)`), document: chapter((text) => `:::document{title=${json(text)} by=${json(text)} standpoint=${json(text)}}\nA word.\n:::`),
    event: chapter((text) => `:event[${words(text)}]{#e date=2022-01-05 says=${json(text)} place=t9 lost=7}`), 'event told otherwise': chapter((text) => `:event[Another word]{#e date=2022-01-06 says=${json(text)} entry=${json(text)} lost=9}`),
    note: chapter((text) => `A word.[^1]\n\n[^1]: ${words(text)}`), verse: chapter((text) => `:::verse\n${words(text)}\n:::`), 'pull quote': chapter((text) => `:::pull\n${words(text)}\n:::`), question: chapter((text) => `:::question\n${words(text)}\n:::`),
  }),
  ...rows('glossary', {
    definition: term((text) => `definition: ${json(text)}`),
    'definition as words': term((text) => `definition: ${json(words(text))}`), gloss: term((text) => `gloss: ${json(text.slice(0, 90))}`), term: term((text) => `term: ${json(text.slice(0, 200))}`), spelling: term((text) => `variants: [${json(`a ${text}`.slice(0, 200))}]`),
    form: term((text) => `forms: [${json(`the ${text}`.slice(0, 200))}]`), 'name in another language': term((text) => `names: {ru: ${json(text)}}`),
  }),
  ...rows('catalog', { catalog: (text) => json(Object.fromEntries(MESSAGES.map((key) => [key, text]))) }),
  ...rows('stray', { 'name of a file': () => 'A word.' }),
]; // biome-ignore format: a table

const SETTINGS = ['map: true', 'id: hostile', 'date: 2022-03-01', 'locales: [en]', 'editions: [a5]'];
const REST: Record<string, string> = {
  title: 'title: T',
  collective: 'collective: C',
  figure: 'figures: {lost: {label: L}}',
  'place on the map': 'places: {t9: {at: [76.9, 43.2]}}',
};

/** A publication that holds a payload in some of {@link PLACES}, and by `path:line`, or by the path of a whole file, which place that is. */
export function inPlaces(payload: string, chosen: ReadonlySet<string>): { files: Record<string, string | Uint8Array>; places: Map<string, string> } {
  const places = new Map<string, string>();
  const of = (file: Place['file']): Place[] => PLACES.filter((place) => place.file === file && chosen.has(place.name));
  const written = (path: string, own: readonly Place[], before: readonly string[] = [], after: readonly string[] = []): string => {
    for (const [index, { name }] of own.entries()) places.set(`${path}:${before.length + index + 1}`, name);
    return [...before, ...own.map(({ row }) => row(payload)), ...after].join('\n');
  };
  const chapters = of('chapter').map((place, index) => ({ place, slug: `c${index}` }));
  const rest = Object.entries(REST).flatMap(([name, text]) => (chosen.has(name) ? [] : [text]));
  const glossary = of('glossary');
  const uses = Array.from({ length: 9 }, (_, i) => `:term[word${i}]{#t${i}}`).filter((each) =>
    glossary.some(({ row }) => row('').includes(`id: ${/t\d+/.exec(each)?.[0]},`)),
  );
  const files: Record<string, string | Uint8Array> = {
    'chapters/publication.yml': written(
      'chapters/publication.yml',
      of('config'),
      [],
      [...SETTINGS, ...rest, `chapters: [${['a', ...chapters.map(({ slug }) => slug)].join(', ')}]`],
    ),
    'chapters/en/a.md': written(
      'chapters/en/a.md',
      of('header'),
      ['---'],
      [...(chosen.has('title of a chapter') ? [] : ['title: A']), '---', '', `A word. ${uses.join(' and ')}`],
    ),
    'chapters/en/glossary.yml': written('chapters/en/glossary.yml', glossary, ['- {id: t9, kind: place, term: Square, definition: A place.}']),
    'chapters/images/a.png': IMAGE,
    [`chapters/images/${fileName(line(payload))}.png`]: IMAGE,
  };
  for (const { place, slug } of chapters) {
    files[`chapters/en/${slug}.md`] = place.row(payload);
    places.set(`chapters/en/${slug}.md`, place.name);
  }
  for (const place of of('catalog')) files['templates/locales/en.json'] = place.row(payload);
  places.set('templates/locales/en.json', 'catalog');
  for (const place of of('stray')) files[`chapters/en/${fileName(payload)}.md`] = place.row(payload);
  return { files, places };
}
