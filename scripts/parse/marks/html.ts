import type { Html } from 'mdast';
import { contextOf, report, type State } from '../chapter-context.ts';

/** Raw HTML: chapters come from strangers, so it is never rendered; and never dropped in silence. */
export function html(state: State, node: Html): undefined {
  const isComment = node.value.startsWith('<!--');
  const tag = /^<[^\s>]*>?/u.exec(node.value)?.[0] ?? '<';
  const hint = isComment ? 'Take the comment out.' : 'Use Markdown instead; where the character itself is meant, write `\\<`.';
  report(contextOf(state), 'html-raw', node, `Unexpected HTML \`${isComment ? '<!--' : tag}\`, expected Markdown`, hint);
  return undefined;
}
