import type { ElementContent, Properties } from 'hast';
import type { Image, ImageReference, Paragraph } from 'mdast';
import { contextOf, offsetOf, placeOf, report, type State, sourceOf } from '../chapter-context.ts';
import { element } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';
import { checkText } from '../text/check-text.ts';

/** Whether a paragraph is nothing but images. */
export function isPicture(node: Paragraph): boolean {
  const hasImage = node.children.some((child) => child.type === 'image' || child.type === 'imageReference');
  return (
    hasImage &&
    node.children.every(
      (child) => child.type === 'image' || child.type === 'imageReference' || child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

/** The images of such a paragraph. */
export function pictures(state: State, node: Paragraph): ElementContent[] {
  return node.children.flatMap((child) => (child.type === 'image' || child.type === 'imageReference' ? picture(state, child) : []));
}

/** An image within a line of text: a small picture of the line's height. */
export function image(state: State, node: Image | ImageReference): ElementContent[] {
  return picture(state, node, { className: ['inline'] });
}

function picture(state: State, node: Image | ImageReference, properties: Properties = {}): ElementContent[] {
  const context = contextOf(state);
  const target = node.type === 'image' ? node : state.definitionById.get(node.identifier.toUpperCase());
  if (target?.title)
    report(
      context,
      'title-unprinted',
      node,
      `Unexpected title \`${target.title}\` on an image, expected none: a title is not printed`,
      'Write it as the caption of a `:::figure` if readers need it.',
    );
  const alt = (node.alt ?? '').trim();
  if (alt === '')
    report(
      context,
      'image-alt',
      node,
      'Unexpected image without words, expected what is to be seen on it between the brackets',
      'Write `![what is to be seen](…)`; it is read aloud to people who do not see it.',
    );
  if (alt !== '' && alt === wordsOfName(target?.url ?? ''))
    report(
      context,
      'image-name',
      node,
      `Unexpected name of the file, \`${alt}\`, as the words of an image, expected what is to be seen on it`,
      'Say it in a few words between the brackets; they are read aloud to people who do not see the image.',
    );
  checkText(context, alt, sourceOf(context, node), offsetOf(node));
  const src = sourcePath(context, node, target?.url ?? '');
  if (src === undefined) return [];
  context.found.images.push({ src, place: placeOf(context, node) });
  return [element(node, 'img', { ...properties, src, alt }, [])];
}

/** The path relative to the publication's `chapters/`. What could lead out of it is refused here, before any file is looked for. */
function sourcePath(context: ParseContext, node: Image | ImageReference, url: string): string | undefined {
  const path = decode(url)?.replace(/^(?:\.\/)+/u, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const isInside = path !== undefined && path !== '' && !/^[/~]|^[a-z][a-z0-9+.-]*:|\\|[\u0000-\u001f]|(?:^|\/)\.{1,2}(?:\/|$)/iu.test(path);
  if (isInside) return path;
  const shown = url.length > 80 ? `${url.slice(0, 80)}…` : url;
  report(
    context,
    'file-outside',
    node,
    `Unexpected image \`${shown}\`, expected a file of the publication such as \`images/name.png\``,
    'Put the image into `chapters/images/` and write its path from there.',
  );
  return undefined;
}

/** The words that a file is named by: of `images/the_gate-2.png`, "the gate 2". */
export function wordsOfName(url: string): string {
  const name = (decode(url) ?? url).replace(/[?#].*$/u, '').split('/').at(-1) ?? ''; // biome-ignore format: one chain
  return name
    .replace(/\.[A-Za-z]{3,4}$/u, '')
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
