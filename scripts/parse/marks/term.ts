import { nextAnchor, report } from '../chapter-context.ts';
import type { TextSpec } from '../directives/directive-spec.ts';
import { element } from '../element.ts';

/** `:term[words]{#id}`: an occurrence of a term where recognition by its forms is not enough. */
export const term: TextSpec = {
  form: 'text',
  words: 'required',
  id: 'required',
  attributes: {},
  render(state, { node, id, offset }, context) {
    const children = state.all(node);
    if (id === undefined) return children;
    if (children.some((child) => child.type === 'element' && child.properties.dataTerm !== undefined)) {
      report(context, 'directive-form', node, `Unexpected term inside the term \`${id}\`, expected one of them`, 'Take one of the two marks out.');
    }
    const n = (context.anchors.given.get(`term--${id}`) ?? 0) + 1;
    nextAnchor(context, `term--${id}`);
    const anchor = `term--${id}--${context.text.slug}--${n}`;
    context.found.terms.push({ id, anchor, place: context.text.locate(offset('id')) });
    return element(node, 'span', { className: ['term'], id: anchor, dataTerm: id }, children);
  },
};
