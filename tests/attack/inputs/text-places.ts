import catalog from '../../../templates/locales/en.json' with { type: 'json' };
import { png } from './images.ts';

/** A place where a stranger's text can stand (for more of the body of a chapter see lines/markup.ts). `n`: the how manieth text it is, where names must differ. */
interface Place {
  name: string;
  /** A field of publication.yml, which holds all texts one after the other; for each text: of a header, of its source, a block of a chapter, an entry of the glossary; a message; a file's name. */
  file: 'config' | 'group' | 'header' | 'source' | 'block' | 'telling' | 'glossary' | 'catalog' | 'stray';
  row(payload: string, n: number): string;
}

/** YAML is a superset of JSON. */
const json = JSON.stringify;
const line = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');
/** As words, whatever it means in Markdown. */
export const words = (text: string): string => line(text).replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
/** As far as a system lets a file be called so. */
const fileName = (text: string): string => text.replaceAll(/[/\\\0\r\n]/g, '-').slice(0, 60);
const address = (text: string): string => `https://example.org/${line(text)}`;
const rows = (file: Place['file'], table: Record<string, Place['row']>): Place[] => Object.entries(table).map(([name, row]) => ({ name, file, row }));
const field =
  (name: string): Place['row'] =>
  (text) =>
    `${name}: ${json(text)}`;
let terms = 0;
const MOST_TERMS = 10;
const term = (own: (text: string) => string): Place['row'] => {
  const kind = terms++;
  return (text, n) => {
    const id = n * MOST_TERMS + kind;
    const fields = own(text);
    const rest = Object.entries({ term: `word${id}`, definition: 'A thing.' }).flatMap(([key, value]) => (fields.startsWith(`${key}:`) ? [] : [`${key}: ${value}`]));
    return `- {id: t${id}, kind: concept, ${[...rest, fields].join(', ')}}`;
  };
}; // biome-ignore format: a table

/** Messages in which nothing is put. */
const MESSAGES = Object.entries(catalog).flatMap(([key, text]) => (typeof text === 'string' && !text.includes('{') ? [key] : []));
const IMAGE = png(10, 10, Buffer.alloc(110));

export const PLACES: readonly Place[] = [
  ...rows('config', { title: field('title'), subtitle: field('subtitle'), collective: field('collective'), blurb: field('blurb'), rights: field('rights'), home: (text) => `home: ${json(address(text))}` }),
  ...rows('group', { 'place on the map': (text, n) => `p${n}: {at: [${70 + (n % 12)}.9, ${40 + (n % 9)}.2], label: ${json(text)}, water: ${n % 2 === 1}}`, figure: (text, n) => `f${n}: {label: ${json(text)}, unit: ${json(text)}}` }),
  ...rows('header', {
    'title of a chapter': field('title'), 'subtitle of a chapter': field('subtitle'), short: field('short'), standpoint: field('standpoint'), translator: (text) => `translators: [{name: ${json(text)}, credit: ${json(text)}}]`,
  }),
  ...rows('source', { 'title of a source': field('title'), 'author of a source': field('author'), 'venue of a source': field('venue'), 'date of a source': field('date'), 'rights of a source': field('rights'), 'address of a source': (text) => `url: ${json(address(text))}` }),
  ...rows('telling', { 'event told otherwise': (text, n) => `:event[Another word]{#e${n} date=2022-01-06 says=${json(line(text))} entry=${json(line(text))} lost=9}` }),
  ...rows('block', {
    heading: (text) => `## ${words(text)}\n\nA word.`, caption: (text) => `![A wall](images/a.png ${json(line(text))})`, alternative: (text) => `![${words(text)}](images/a.png)`,
    image: (text) => `![A wall](<images/${fileName(line(text)).replaceAll(/[<>]/g, '\\$&')}.png>)`, link: (text) => `[words](<${address(text).replaceAll(/[<>]/g, '\\$&')}>)`, document: (text) => `:::document{title=${json(line(text))} by=${json(line(text))} standpoint=${json(line(text))}}\nA word.\n:::`,
    event: (text, n) => `:event[${words(text)}]{#e${n} date=2022-01-05 says=${json(line(text))} place=t9 lost=7}`,
    note: (text) => `A word.[^1]\n\n[^1]: ${words(text)}`, verse: (text) => `:::verse\n${words(text)}\n:::`, 'pull quote': (text) => `:::pull\n${words(text)}\n:::`, question: (text) => `:::question\n${words(text)}\n:::`,
  }),
  ...rows('glossary', {
    definition: term((text) => `definition: ${json(text)}`),
    'definition as words': term((text) => `definition: ${json(words(text))}`), gloss: term((text) => `gloss: ${json(text.slice(0, 90))}`), term: term((text) => `term: ${json(text.slice(0, 200))}`), spelling: term((text) => `variants: [${json(`a ${text}`.slice(0, 200))}]`),
    form: term((text) => `forms: [${json(`the ${text}`.slice(0, 200))}]`), 'name in another language': term((text) => `names: {ru: ${json(text)}}`),
  }),
  ...rows('catalog', { catalog: (text) => json(text) }),
  ...rows('stray', { 'name of a file': () => 'A word.' }),
]; // biome-ignore format: a table

const SETTINGS = ['map: true', 'id: hostile', 'date: 2022-03-01', 'locales: [en]', 'editions: [a5]'];
const NEEDED: Record<string, string> = { title: 'title: T', collective: 'collective: C' };
/** Of the messages, each text stands in every eighth. */
const MESSAGES_APART = 8;

/** What stands in a line, or a file: a place, and which texts are in it. */
export interface Stand {
  place: string;
  of: number[];
}

/** A publication that holds texts in some of {@link PLACES}, and by `path:line`, or by the path of a whole file, what stands there. */
export function inPlaces(payloads: readonly string[], isChosen: (place: string, n: number) => boolean): { files: Record<string, string | Uint8Array>; stands: Map<string, Stand> } {
  const stands = new Map<string, Stand>();
  const files: Record<string, string | Uint8Array> = { 'chapters/images/a.png': IMAGE };
  const of = (...kinds: Place['file'][]): Place[] => PLACES.filter(({ file }) => kinds.includes(file));
  const chosen = (place: Place): number[] => [...payloads.keys()].filter((n) => isChosen(place.name, n));
  /** Lines, of which some are stands; a row may have several. */
  const write = (path: string, parts: readonly (string | [place: Place, texts: number[], row: string])[]): void => {
    const lines: string[] = [];
    for (const part of parts) {
      if (typeof part === 'string') lines.push(part);
      else for (const each of part[2].split('\n')) stands.set(`${path}:${lines.push(each)}`, { place: part[0].name, of: part[1] });
    }
    files[path] = `${lines.join('\n')}\n`;
  };
  const own = (place: Place, n: number, wrap = (row: string): string => row): [Place, number[], string][] =>
    isChosen(place.name, n) ? [[place, [n], wrap(place.row(payloads[n] ?? '', n))]] : [];
  const config = of('config').flatMap((place): [Place, number[], string][] => {
    const texts = chosen(place);
    return texts.length === 0 ? [] : [[place, texts, place.row(texts.map((n) => payloads[n]).join(place.name === 'home' ? '' : ' '), 0)]];
  });
  const rest = Object.entries(NEEDED).flatMap(([name, row]) => (config.some(([place]) => place.name === name) ? [] : [row]));
  const [onMap, figure] = of('group');
  const group = (place: Place | undefined, head: string): (string | [Place, number[], string])[] => [
    head, ...[...payloads.keys()].flatMap((n) => (place ? own(place, n, (row) => `  ${row}`) : []))];
  const slugs = [...payloads.keys()].flatMap((n) => [`a${n}`, `b${n}`]);
  write('chapters/publication.yml', [
    ...config, ...rest, ...SETTINGS, ...group(onMap, 'places:'), '  t9: {at: [76.9, 43.2]}', ...group(figure, 'figures:'), '  lost: {label: L}', `chapters: [${slugs.join(', ')}]`]);
  write('chapters/en/glossary.yml', ['- {id: t9, kind: place, term: Square, definition: A place.}', ...[...payloads.keys()].flatMap((n) => of('glossary').flatMap((place) => own(place, n)))]);
  for (const [n, payload] of payloads.entries()) {
    const uses = of('glossary').flatMap((place, kind) => (isChosen(place.name, n) ? [`:term[word${n * MOST_TERMS + kind}]{#t${n * MOST_TERMS + kind}}`] : []));
    const title = isChosen('title of a chapter', n) ? [] : [`title: A${n}`];
    write(`chapters/en/a${n}.md`, ['---', ...title, ...of('header').flatMap((place) => own(place, n)), '---', '', `A word. ${uses.join(' and ')}`, '', ...of('telling').flatMap((place) => own(place, n))]);
    const sources = { title: 'T', author: 'A', venue: 'V', date: 'D', rights: 'R' };
    const given = of('source').flatMap((place) => own(place, n, (row) => `  ${row}`));
    const usual = Object.entries(sources).flatMap(([key, value]) => (given.some(([, , row]) => row.startsWith(`  ${key}:`)) ? [] : [`  ${key}: ${value}`]));
    write(`chapters/en/b${n}.md`, ['---', `title: B${n}`, 'source:', ...usual, ...given, '---', '', 'A word.', '', ...of('block').flatMap((place) => [...own(place, n), ''])]);
    files[`chapters/images/${fileName(line(payload))}.png`] = IMAGE;
    for (const place of of('stray')) if (isChosen(place.name, n)) files[`chapters/en/${fileName(payload)}.md`] = place.row(payload, n);
  }
  const [messages] = of('catalog');
  const told = messages === undefined ? [] : chosen(messages);
  if (told.length > 0) files['templates/locales/en.json'] = JSON.stringify(Object.fromEntries(MESSAGES.map((key, i) => [key, told.filter((n) => (n + i) % Math.min(MESSAGES_APART, told.length) === 0).map((n) => payloads[n]).join(' ') || 'A word'])), undefined, 1); // biome-ignore format: one line
  stands.set('templates/locales/en.json', { place: 'catalog', of: told });
  return { files, stands };
} // biome-ignore format: files as they are written
