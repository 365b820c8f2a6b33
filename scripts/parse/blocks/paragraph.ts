import type { ElementContent } from 'hast';
import type { Paragraph, Parents } from 'mdast';
import { contextOf, report, type State, sourceOf } from '../chapter-context.ts';
import { block } from '../element.ts';
import { isPicture, pictures } from './image.ts';

/** A paragraph; one that is nothing but an image is a figure without caption. */
export function paragraph(state: State, node: Paragraph, parent: Parents | undefined): ElementContent {
  const context = contextOf(state);
  if (isPicture(node) && parent?.type !== 'footnoteDefinition') {
    return block(node, 'figure', { className: ['figure'] }, pictures(state, node));
  }
  const broken = /^::+[^\n]*/u.exec(sourceOf(context, node))?.[0];
  // Fences that are out of order were reported before the text was parsed; this is a fence that was never one.
  if (broken !== undefined && !context.log.reported.has(`directive-form ${node.position?.start.line}`)) {
    const hint = 'Write `:::name` or `:::name{attribute="value"}` without spaces before the name, with all values in quotes.';
    report(context, 'directive-form', node, `Unexpected \`${broken}\`, expected the beginning or the end of a block`, hint);
  }
  return block(node, 'p', {}, state.all(node));
}
