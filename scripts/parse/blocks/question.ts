import type { ContainerSpec } from '../directives/directive-spec.ts';
import { block } from '../element.ts';

/** An interview question; what follows until the next one is its answer. */
export const question: ContainerSpec = {
  form: 'container',
  id: 'none',
  attributes: {},
  holds: ['paragraph'],
  render: (state, { node }) => block(node, 'div', { className: ['question'] }, state.all(node)),
};
