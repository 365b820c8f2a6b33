import slugify from '@sindresorhus/slugify';

/** Kazakh letters, which the library drops. */
const KAZAKH = ['ә a', 'ғ g', 'қ q', 'ң n', 'ө o', 'ұ u', 'ү u', 'һ h', 'і i'].map((pair) => pair.split(' ') as [string, string]);
const OTHERS = KAZAKH.map(([letter, latin]): [string, string] => [letter.toUpperCase(), latin]);
/** Anchors of the booklet begin so. */
const TAKEN = ['chapter', 'entry', 'gloss', 'glossary', 'text'];
/** Longer names are of no use to anybody, and file systems stop at 255 bytes. */
const LONGEST = 60;

/** Words as a short name in lower-case Latin letters, digits and hyphens, whatever script they are in; `otherwise` where they have none of these. */
export function slugOf(words: string, otherwise: string): string {
  const slug = slugify(words.normalize('NFC'), { decamelize: false, customReplacements: [...KAZAKH, ...OTHERS] })
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const name = slug === '' ? otherwise : slug;
  return TAKEN.includes(name) ? `the-${name}` : name;
}

/** What a file is called, without folder and ending. */
export const stemOf = (name: string): string => (/[^/\\]*$/.exec(name)?.[0] ?? name).replace(/(?<=.)\.[^.]*$/, '');

/** A file's name as words, for want of a title. */
export function titleOf(name: string): string {
  const words = stemOf(name)
    .normalize('NFC')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
