import type { ContainerSpec } from '../directives/directive-spec.ts';
import { block } from '../element.ts';

/** A sentence lifted out of the text. */
export const pull: ContainerSpec = {
  form: 'container',
  id: 'none',
  attributes: {},
  holds: ['paragraph'],
  render: (state, { node }) => block(node, 'aside', { className: ['pull'] }, state.all(node)),
};
