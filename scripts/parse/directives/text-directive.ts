import type { ElementContent } from 'hast';
import type { TextDirective } from 'mdast-util-directive';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { contextOf, report, type State, sourceOf } from '../chapter-context.ts';
import { text } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';
import { checkAttributes } from './check-attributes.ts';
import { DIRECTIVES, usage } from './directive-table.ts';

/**
 * A directive within a line. A colon directly before a word reads as one too (`at 10:30`, `note:this`); what has neither words nor
 * attributes was not meant as a mark and stays the text that it is.
 */
export function textDirective(state: State, node: TextDirective): ElementContent | ElementContent[] {
  const context = contextOf(state);
  const spec = DIRECTIVES.get(node.name);
  const bare = sourceOf(context, node) === `:${node.name}`;
  if (bare && !(spec?.form === 'text' && !followsWord(context, node))) return text(`:${node.name}`, node);
  if (spec === undefined) {
    const names = [...DIRECTIVES.keys()];
    const otherwise = `There are \`${names.join('`, `')}\`; where no mark is meant, write \`\\:\` for the colon.`;
    report(context, 'directive-unknown', node, `Unexpected mark \`:${node.name}\`, expected one that zine has`, didYouMean(node.name, names, otherwise));
    return state.all(node);
  }
  if (spec.form !== 'text') {
    report(
      context,
      'directive-form',
      node,
      `Unexpected \`:${node.name}\` within a line, expected a block`,
      `Write \`:::${node.name}\` on a line of its own, the text below it, and \`:::\` to close it.`,
    );
    return state.all(node);
  }
  if (context.text.source[node.position?.end.offset ?? -1] === '{') {
    const hint = 'Put values that contain spaces, quotes, `=`, `<` or `>` between quotes (`participants=">4000"`), and close the brace.';
    report(
      context,
      'directive-form',
      node.position?.end.offset ?? 0,
      `Unexpected \`{\` behind \`:${node.name}[…]\`, expected attributes that can be read`,
      hint,
    );
    return state.all(node);
  }
  const hasWords = node.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
  if (hasWords !== (spec.words === 'required')) {
    const [found, expected] = hasWords ? ['with', 'without'] : ['without', 'with'];
    report(
      context,
      'directive-form',
      node,
      `Unexpected \`:${node.name}\` ${found} words in brackets, expected it ${expected} them`,
      `Write \`${usage(node.name, spec)}\`, with nothing between its parts.`,
    );
    if (bare) return text(`:${node.name}`, node);
  }
  return spec.render(state, checkAttributes(context, node, spec), context);
}

/** In `ratio:event` nobody meant a mark. */
function followsWord(context: ParseContext, node: TextDirective): boolean {
  return /[\p{L}\p{N}]/u.test(context.text.source[(node.position?.start.offset ?? 0) - 1] ?? '');
}
