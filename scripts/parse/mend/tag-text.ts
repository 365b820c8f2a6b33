import type { Tag } from './html-tags.ts';

/** Elements of HTML that say nothing on paper by themselves. */
const PLAIN = new Set('a abbr b bdi big cite del dfn em font i ins label mark nobr s small span strike strong time u var wbr'.split(' '));
const BLOCKS = new Set('article aside center details div figcaption figure footer header main nav p section summary'.split(' '));
const MEDIA = new Set(['iframe', 'embed', 'video', 'audio', 'source']);
/** All others of HTML: without them words would run together, or what they hold would be lost. */
const LEFT = new Set(
  `address area base blockquote body br button canvas caption code col colgroup data datalist dd dialog dl dt fieldset form h1 h2 h3 h4 h5 h6 head hr html input kbd
  legend li link map math menu meta meter noscript object ol optgroup option output param picture pre progress q rp rt ruby samp script select slot style sub sup svg
  table tbody td template textarea tfoot th thead title tr track tt ul`.split(/\s+/u),
);
/** What a style needs and no reader sees. */
const UNSEEN = /^(?:id|class|style|lang|dir|role|align|width|height|data-.*|aria-.*)$/u;

/**
 * What is written in place of a tag that stands alone; undefined where nothing can be.
 * @param isClosed whether an end tag of this name is in the chapter
 */
export function tagText(tag: Tag, { isBlock, isClosed }: { isBlock: boolean; isClosed: boolean }): string | undefined {
  const { name, writtenName, written, kind, attributes } = tag;
  const isCapital = writtenName === writtenName.toUpperCase();
  // `Vec<T>`: not an element but words.
  if (kind === 'open' && !isClosed && attributes.size === 0 && (isCapital || !isOfHtml(name))) return `\\${written}`;
  if (name === 'img') return image(attributes);
  if (PLAIN.has(name)) return '';
  if (BLOCKS.has(name)) return isBlock ? '\n\n' : ' ';
  if (MEDIA.has(name)) return kind === 'close' ? '' : address(name, attributes.get('src'));
  if (LEFT.has(name)) return undefined;
  if (kind === 'close') return '';
  return isBlock ? caption(tag) : [...attributes.keys()].every((key) => UNSEEN.test(key)) ? '' : undefined;
}

const isOfHtml = (name: string): boolean => PLAIN.has(name) || BLOCKS.has(name) || MEDIA.has(name) || LEFT.has(name) || name === 'img';

function image(attributes: ReadonlyMap<string, string>): string | undefined {
  const src = attributes.get('src') ?? '';
  const alt = (attributes.get('alt') ?? '').replace(/[[\]]/gu, '\\$&');
  return src === '' ? undefined : `![${alt}](${/[\s()]/u.test(src) ? `<${src}>` : src})`;
}

/** Where a film is to be seen. */
function address(name: string, src: string | undefined): string | undefined {
  if (src === undefined) return name === 'video' || name === 'audio' ? '' : undefined;
  const url = src.replace(/^\/\//u, 'https://');
  return /^https?:\/\/[^\s<>]+$/u.test(url) ? `<${url}>` : undefined;
}

/** An element of another program: what it shows of its attributes. `<Listing number="2-1" file-name="a.rs" caption="A guess">` is *Listing 2-1 (a.rs): A guess*. */
function caption({ writtenName, attributes }: Tag): string | undefined {
  const shown = new Map([...attributes].filter(([key]) => !UNSEEN.test(key)));
  const take = (...keys: string[]): string => {
    const key = keys.find((each) => shown.has(each)) ?? '';
    const value = shown.get(key) ?? '';
    shown.delete(key);
    return value;
  };
  const number = take('number');
  const file = take('file-name', 'filename', 'file');
  const words = take('caption', 'title', 'label');
  if (shown.size > 0) return undefined;
  const name = number === '' ? '' : `${writtenName} ${number}`;
  const head = name === '' ? file : file === '' ? name : `${name} (${file})`;
  const line = [head, words].filter((part) => part !== '').join(': ');
  if (line === '') return '\n\n';
  return `\n\n${/[*_]/u.test(line) ? line : `*${line}*`}\n\n`;
}
