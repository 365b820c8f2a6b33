import type { ContainerDirective } from 'mdast-util-directive';
import { offsetOf, report } from '../chapter-context.ts';
import type { ContainerSpec } from '../directives/directive-spec.ts';
import { block } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';
import { attribution } from './attribution.ts';

/** A quotation before the text, with its author. */
export const epigraph: ContainerSpec = {
  form: 'container',
  id: 'none',
  attributes: { by: 'optional' },
  holds: ['paragraph', 'verse'],
  render(state, directive, context) {
    checkPosition(context, directive.node);
    return block(directive.node, 'blockquote', { className: ['epigraph'] }, [...state.all(directive.node), ...attribution(directive, 'by', 'by')]);
  },
};

/** It stands before the text of the chapter or of a section: behind the header, a heading, or another epigraph. */
function checkPosition(context: ParseContext, node: ContainerDirective): void {
  const before = context.text.source.slice(0, offsetOf(node)).trimEnd();
  if (before === '' || context.text.starts.has(offsetOf(node))) return;
  report(
    context,
    'directive-form',
    node,
    'Unexpected epigraph in the middle of the text, expected it before the text',
    'Move it up behind the header or a heading, or quote with `>`.',
  );
}
