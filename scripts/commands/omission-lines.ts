import type { Account, Omission } from '../model/account.ts';

const NAMES: Record<Omission['kind'], [one: string, many: string]> = {
  picture: ['picture', 'pictures'],
  link: ['link without words', 'links without words'],
  character: ['invisible character', 'invisible characters'],
  unseen: ['part that the page hides', 'parts that the page hides'],
  embedded: ['part that the page would load', 'parts that the page would load'],
  control: ['form field', 'form fields'],
};
/** As much of a text or an address as tells it from others. */
const LONGEST = 72;

/** What an import could not take, for people: how many of each kind, then one line each; of characters, the lines where they stood. */
export function omissionLines(omitted: Account['omitted']): string[] {
  return (Object.keys(NAMES) as Omission['kind'][]).flatMap((kind) => {
    const of = omitted.filter((each) => each.kind === kind);
    if (of.length === 0) return [];
    const [one, many] = NAMES[kind];
    const words = of.reduce((sum, each) => sum + each.words, 0);
    const head = `left out by zine: ${of.length} ${of.length === 1 ? one : many}${words === 0 ? '' : `, ${words} word${words === 1 ? '' : 's'} in ${of.length === 1 ? 'it' : 'them'}`}`;
    if (kind === 'character') return [head, ...characters(of)];
    return [head, ...of.map(({ line, text, address = '' }) => `  ${placeOf(line)}${text === '' ? '' : `“${short(text)}” `}${short(address)}`.trimEnd())];
  });
}

/** The same in a few words: `1 picture, 3 links without words`; empty where nothing was left out. */
export const omissionCounts = (omitted: Account['omitted']): string =>
  (Object.keys(NAMES) as Omission['kind'][])
    .map((kind) => ({ count: omitted.filter((each) => each.kind === kind).length, names: NAMES[kind] }))
    .filter(({ count }) => count > 0)
    .map(({ count, names: [one, many] }) => `${count} ${count === 1 ? one : many}`)
    .join(', ');

const placeOf = (line: number | undefined): string => (line === undefined ? '' : `line ${line}: `);
const characters = (of: readonly Omission[]): string[] =>
  [...Map.groupBy(of, ({ text }) => text)].map(
    ([name, all]) => `  ${name}: line${all.length === 1 ? '' : 's'} ${[...new Set(all.map(({ line }) => line))].join(', ')}`,
  );
const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain;
};
