import type { ElementContent } from 'hast';
import type { Link, LinkReference } from 'mdast';
import { contextOf, placeOf, report, type State, sourceOf } from '../chapter-context.ts';
import { block, element, text, wordsOf } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';
import { callNote } from './note.ts';

const CHAPTER = /^(?:\.\/)?([^/\\:?#]+)\.md(?:#(.+))?$/u;
const OUTSIDE = /^https?:\/\/[^/\\?#]/iu;

/** `[words](address)`: to a chapter, to a heading, or out of the publication. */
export function link(state: State, node: Link): ElementContent[] {
  return linkTo(state, node, node.url, node.title);
}

/** `[words][ref]` with `[ref]: address` elsewhere. */
export function linkReference(state: State, node: LinkReference): ElementContent[] {
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  if (definition === undefined) return [text(sourceOf(contextOf(state), node), node)];
  return linkTo(state, node, definition.url, definition.title);
}

function linkTo(state: State, node: Link | LinkReference, url: string, title: string | null | undefined): ElementContent[] {
  const context = contextOf(state);
  if (title)
    report(
      context,
      'title-unprinted',
      node,
      `Unexpected title \`${title}\` on a link, expected only its address: a title is not printed`,
      'Put it into the text or into a note if readers need it.',
    );
  const children = state.all(node);
  const [, chapter, anchor = ''] = CHAPTER.exec(url) ?? (url.length > 1 && url.startsWith('#') ? ['', context.text.slug, url.slice(1)] : []);
  if (chapter !== undefined && !context.text.isDefinition) return [inside(context, node, decode(chapter), decode(anchor), children)];
  if (OUTSIDE.test(url) && URL.canParse(url)) return outside(context, node, url, children);
  const expected = context.text.isDefinition ? '`http:` or `https:`' : '`http:`, `https:`, a chapter such as `slug.md`, or `#heading`';
  report(context, 'link-scheme', node, `Unexpected address \`${url}\`, expected ${expected}`, 'Write the whole address, or only the words without a link.');
  return children;
}

function inside(context: ParseContext, node: Link | LinkReference, chapter: string, anchor: string, children: ElementContent[]): ElementContent {
  const kind = anchor === '' ? 'chapter' : 'heading';
  const id = anchor === '' ? chapter : `${chapter}#${anchor}`;
  context.found.references.push({ kind, id, place: placeOf(context, node) });
  return element(node, 'a', { className: ['chapter-link'], dataRefKind: kind, dataRefId: id }, children);
}

/** On paper a link is only its words: its address goes into a note, or behind the words where no note can hang. */
function outside(context: ParseContext, node: Link | LinkReference, url: string, words: ElementContent[]): ElementContent[] {
  const { href } = new URL(url);
  const address = (): ElementContent => element(node, 'a', { className: ['link'], href }, [text(url)]);
  const shown = wordsOf(words);
  if (shown === '' || bare(shown) === bare(url)) return [shown === '' ? address() : element(node, 'a', { className: ['link'], href }, words)];
  const anchor = element(node, 'a', { className: ['link'], href }, words);
  if (context.at.inNote) return [anchor, text(' ('), address(), text(')')];
  return [anchor, callNote(context, node, () => [block(node, 'p', {}, [address()])])];
}

const bare = (address: string): string =>
  address
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/\/$/u, '');

function decode(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}
