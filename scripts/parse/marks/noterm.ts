import type { TextSpec } from '../directives/directive-spec.ts';
import { element } from '../element.ts';

/** `:noterm[words]`: keeps words from being taken for a term. */
export const noterm: TextSpec = {
  form: 'text',
  words: 'required',
  id: 'none',
  attributes: {},
  render: (state, { node }) => element(node, 'span', { className: ['noterm'] }, state.all(node)),
};
