import type { Element, ElementContent, RootContent } from 'hast';
import { scriptPattern } from '../model/script.ts';

type Node = RootContent | ElementContent;

/** Tells the language of words in a script that the text around them is not written in; undefined where it cannot be told. */
export type LanguageTeller = (words: string) => string | undefined;

/** Letters that of the languages of a script only some have. */
const OWN_LETTERS: Readonly<Record<string, string>> = { kk: 'әғқңөұүһі', ky: 'ңөү', tg: 'ғӣқӯҳҷ', mn: 'өү', uk: 'іїєґ', be: 'іў', ru: 'ъ' };
const CODE = new Set(['code', 'pre', 'kbd']);

const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? 'Latn';
/** Words alone: what stands between and behind them says nothing of their language. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00AD/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/**
 * Knows the languages of a publication by the names that its glossary has in them, by their scripts, and by letters that only one of them has.
 * @param languages those that are known, by tag
 * @param names of things, by the language that they are in
 */
export function languageTeller(languages: Iterable<string>, names: Iterable<readonly [tag: string, name: string]>): LanguageTeller {
  const byScript = Map.groupBy(languages, scriptOf);
  const named = new Map([...names].map(([tag, name]) => [plain(name), tag]));
  return (words) => {
    const known = named.get(plain(words));
    if (known !== undefined) return known;
    const script = [...byScript.keys()].find((each) => scriptPattern(each)?.test(words));
    const [only, ...others] = (script && byScript.get(script)) || [];
    if (others.length === 0) return only;
    const special = new Set([...plain(words)].filter((letter) => Object.values(OWN_LETTERS).some((letters) => letters.includes(letter))));
    const able = [only ?? '', ...others].filter((tag) => [...special].every((letter) => OWN_LETTERS[new Intl.Locale(tag).language]?.includes(letter)));
    // Without a letter that only some have, it may be any of them.
    return special.size > 0 && able.length === 1 ? able[0] : undefined;
  };
}

/** Words of another script than that of the text, Latin ones apart, say in which language they are, if that can be told: for who reads them out, and for hyphens. */
export function markForeign(nodes: readonly Node[], tag: string, tell: LanguageTeller): Node[] {
  const own = scriptOf(tag);
  const pattern = foreignRun(own);
  const mark = (node: Node): Node[] => {
    if (node.type === 'text') return pattern?.test(node.value) ? marked(node.value, pattern, tell) : [node];
    if (node.type !== 'element' || CODE.has(node.tagName)) return [node];
    const lang = node.properties.lang;
    const children = typeof lang === 'string' ? markForeign(node.children, lang, tell) : node.children.flatMap(mark);
    const isSame = children.length === node.children.length && children.every((child, index) => child === node.children[index]);
    return [isSame ? node : { ...node, children: children as ElementContent[] }];
  };
  return nodes.flatMap(mark);
}

/** Words that stand together, with what is between them; none for a script that Unicode does not know. */
function foreignRun(own: string): RegExp | undefined {
  try {
    const letter = `(?:(?![\\p{sc=${own}}\\p{sc=Latn}\\p{sc=Zinh}\\p{sc=Zyyy}])\\p{L}[\\p{M}\\u00AD]*)`;
    return new RegExp(`(${letter}+(?:[\\s\\u00A0,.!?’–-]+${letter}+)*)`, 'u');
  } catch {
    return undefined;
  }
}

function marked(text: string, pattern: RegExp, tell: LanguageTeller): Node[] {
  return text.split(pattern).flatMap((value, index): Node[] => {
    if (value === '') return [];
    const lang = index % 2 === 1 ? tell(value) : undefined;
    const words = { type: 'text' as const, value };
    return lang === undefined ? [words] : [{ type: 'element', tagName: 'span', properties: { lang }, children: [words] } satisfies Element];
  });
}
