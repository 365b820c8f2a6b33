import type { TextBlock } from '../../model/block.ts';
import { hashText } from '../hash-block.ts';

/** What a text that was sent away says of itself when it comes back. */
export interface Stamp {
  publication: string;
  locale: string;
  slug: string;
  /** The beginning of the hash of every block that its source had. */
  sources: ReadonlySet<string>;
}

/** Hexadecimal digits of each hash: enough to tell the blocks of one chapter apart. */
const DIGITS = 8;
const STAMP = /<?!?[-–—]*\s*zine[\s-]kit\s+1\s+([\w-]+)\s+([\w-]+)\s+([\w-]+)\s+([0-9a-f\s]*?)\.\s*[-–—]*>?/u;

export const shortHash = (block: Pick<TextBlock, 'text'>): string => hashText(block.text).slice(0, DIGITS);
export const shorten = (hash: string): string => hash.slice(0, DIGITS);

/** A comment for the end of the file: it is not printed, and survives in any text. */
export function writeStamp(stamp: Omit<Stamp, 'sources'>, blocks: readonly TextBlock[]): string {
  const hashes = blocks.map(shortHash).join(' ');
  return `<!-- zine-kit 1 ${stamp.publication} ${stamp.locale} ${stamp.slug} ${hashes}. -->\n`;
}

/** Takes the stamp out of a text, however a mail program has broken its lines or dashes. */
export function takeStamp(text: string): { text: string; stamp?: Stamp } {
  const match = STAMP.exec(text);
  if (match === null) return { text };
  const [whole, publication = '', locale = '', slug = '', hashes = ''] = match;
  const rest = `${text.slice(0, match.index)}${text.slice(match.index + whole.length)}`.trimEnd();
  return { text: `${rest}\n`, stamp: { publication, locale, slug, sources: new Set(hashes.split(/\s+/u).filter((hash) => hash !== '')) } };
}
