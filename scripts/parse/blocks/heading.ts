import type { ElementContent } from 'hast';
import type { Heading, Parents } from 'mdast';
import { contextOf, placeOf, report, type State } from '../chapter-context.ts';
import { block, quoted, wordsOf } from '../element.ts';
import { ID_EXPECTED, ID_FORM, idHint } from '../id-form.ts';
import type { ParseContext } from '../parse-context.ts';

const EXPLICIT = /\s*\{#([^{}\s]*)\}\s*$/u;

/** A heading of level 2–4, with an anchor from its words or written by hand; a translation has the anchors of its source. */
export function heading(state: State, node: Heading, parent: Parents | undefined): ElementContent {
  const context = contextOf(state);
  checkLevel(context, node);
  checkChapterName(context, node);
  if (parent && parent.type !== 'root' && !(parent.type === 'containerDirective' && parent.name === 'document')) {
    report(
      context,
      'directive-form',
      node,
      'Unexpected heading inside another block, expected it between blocks',
      'Move it out, or set its words in `**bold**`.',
    );
  }
  const children = state.all(node);
  const explicit = takeExplicitId(context, node, children);
  const text = wordsOf(quoted(children));
  if (text === '')
    report(context, 'directive-form', node, 'Unexpected heading without words, expected words', 'Write the heading behind the `#`, or take it out.');
  const depth = Math.min(4, Math.max(2, node.depth));
  const anchor = `${context.text.slug}--${explicit ?? inheritedId(context, depth) ?? freeSlug(context, text)}`;
  context.found.headings.push({ depth, text, anchor, place: placeOf(context, node) });
  return block(node, `h${depth}`, { id: anchor }, children);
}

function checkLevel(context: ParseContext, node: Heading): void {
  const marks = '#'.repeat(context.at.depth + 1);
  if (node.depth === 1) {
    report(
      context,
      'heading-title',
      node,
      'Unexpected heading of level 1, expected the title in the header only',
      'Put it into `title:` of the header, or write `##`.',
    );
  } else if (node.depth > 4) {
    report(
      context,
      'heading-deep',
      node,
      `Unexpected heading of level ${node.depth}, expected level 2 to 4: it is printed like one of level 4`,
      'Use fewer `#`, or bold text.',
    );
  } else if (node.depth > context.at.depth + 1) {
    report(
      context,
      'heading-skip',
      node,
      `Unexpected heading of level ${node.depth} below level ${context.at.depth}, expected level ${context.at.depth + 1}`,
      `Write \`${marks}\`.`,
    );
  }
  // A level that was skipped is reported once, not again at each of its siblings.
  context.at.depth = Math.min(4, Math.max(2, node.depth));
}

/** Slugs that begin the anchors of other parts (docs/architecture.md): in `text.md`, the heading `gate` would have the id of the section of `gate.md`. */
const TAKEN = ['chapter', 'entry', 'gloss', 'text'];

function checkChapterName(context: ParseContext, node: Heading): void {
  if (!TAKEN.includes(context.text.slug) || context.found.headings.length > 0) return;
  report(
    context,
    'id-duplicate',
    node,
    `Unexpected heading in a chapter named \`${context.text.slug}\`, expected none: their ids would be those of other parts`,
    'Give the chapter another name, here and in `chapters` of publication.yml.',
  );
}

/** Takes `{#id}` off the end of the heading's words. */
function takeExplicitId(context: ParseContext, node: Heading, children: ElementContent[]): string | undefined {
  const last = children.at(-1);
  const match = last?.type === 'text' ? EXPLICIT.exec(last.value) : null;
  if (last?.type !== 'text' || match?.[1] === undefined) return undefined;
  last.value = last.value.slice(0, match.index);
  const id = match[1];
  if (!ID_FORM.test(id)) {
    report(context, 'id-form', node, `Unexpected id \`${id}\` of a heading, expected ${ID_EXPECTED}`, idHint(id));
    return undefined;
  }
  if (context.anchors.given.has(`heading ${id}`)) {
    report(context, 'id-duplicate', node, `Unexpected second heading with the id \`${id}\`, expected an id of its own`, 'Give one of the two another id.');
  }
  context.anchors.given.set(`heading ${id}`, 1);
  return id;
}

/** In a translation, the id of the heading that stands at its place in the source: links lead to it in every language. */
function inheritedId({ text: { original, slug }, found, anchors: { given } }: ParseContext, depth: number): string | undefined {
  const translated = original?.headings[found.headings.length];
  const id = translated?.depth === depth ? translated.anchor.slice(slug.length + 2) : undefined;
  if (id === undefined || given.has(`heading ${id}`)) return undefined;
  given.set(`heading ${id}`, 1);
  return id;
}

/** Slug of the words that no heading of the chapter has, with a number behind it if need be. */
function freeSlug(context: ParseContext, text: string): string {
  const slug = headingSlug(text);
  const isTaken = (id: string) => context.anchors.given.has(`heading ${id}`) || context.anchors.written.has(id);
  let n = context.anchors.given.get(`headings of ${slug}`) ?? 1;
  while (isTaken(n === 1 ? slug : `${slug}-${n}`)) n++;
  const free = n === 1 ? slug : `${slug}-${n}`;
  context.anchors.given.set(`headings of ${slug}`, n + 1).set(`heading ${free}`, 1);
  return free;
}

/** Words to a slug: letters and digits of every script in lower case, one hyphen for everything between them. */
export function headingSlug(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? 'section' : slug;
}
