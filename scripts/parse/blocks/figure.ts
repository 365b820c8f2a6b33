import type { ElementContent } from 'hast';
import type { Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { report, type State } from '../chapter-context.ts';
import type { ContainerSpec, Directive } from '../directives/directive-spec.ts';
import { block, element } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';
import { attribution } from './attribution.ts';
import { isPicture, pictures } from './image.ts';

/** An image with caption and credit. */
export const figure: ContainerSpec = {
  form: 'container',
  id: 'optional',
  attributes: { credit: 'optional' },
  holds: ['paragraph'],
  render(state, directive, context) {
    const { node } = directive;
    const shown = node.children.filter((child) => child.type === 'paragraph' && isPicture(child));
    if (shown.length === 0 && node.children.length > 0) {
      report(
        context,
        'directive-form',
        node,
        'Unexpected figure without an image, expected one on a line of its own',
        'Write `![what is to be seen](images/name.png)` in the first line.',
      );
    }
    const images = shown.flatMap((child) => pictures(state, child as Paragraph));
    const caption = captionOf(state, node, shown);
    const figcaption = caption.length === 0 ? [] : [element(node, 'figcaption', {}, caption)];
    return block(node, 'figure', { className: ['figure'], ...anchorOf(context, directive) }, [
      ...images,
      ...figcaption,
      ...attribution(directive, 'credit', 'credit'),
    ]);
  },
};

/** One paragraph is the caption itself; several stay paragraphs in it. */
function captionOf(state: State, node: ContainerDirective, shown: readonly unknown[]): ElementContent[] {
  const rest = node.children.filter((child) => !shown.includes(child));
  const [only] = rest;
  if (rest.length === 1 && only?.type === 'paragraph') return state.all(only);
  return rest.flatMap((child) => state.one(child, node) ?? []);
}

function anchorOf(context: ParseContext, { id, offset }: Directive): { id?: string } {
  if (id === undefined) return {};
  const anchor = `figure--${context.text.slug}--${id}`;
  if (context.anchors.given.has(anchor)) {
    report(context, 'id-duplicate', offset('id'), `Unexpected second figure \`${id}\`, expected an id of its own`, 'Give one of the two another id.');
    return {};
  }
  context.anchors.given.set(anchor, 1);
  context.found.figures.push({ id, anchor, place: context.text.locate(offset('id')) });
  return { id: anchor };
}
