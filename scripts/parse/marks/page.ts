import { report } from '../chapter-context.ts';
import type { TextSpec } from '../directives/directive-spec.ts';
import { element } from '../element.ts';
import { ID_EXPECTED, ID_FORM, idHint } from '../id-form.ts';

const KINDS = ['chapter', 'event', 'term', 'figure'] as const;

/** `:page{event=id}`: prints "page N" and links there. Empty in the tree: the words are the locale's and the number comes after layout. */
export const page: TextSpec = {
  form: 'text',
  words: 'none',
  id: 'none',
  attributes: { chapter: 'optional', event: 'optional', term: 'optional', figure: 'optional' },
  one: true,
  render(_, { node, values, offset }, context) {
    const kind = KINDS.find((name) => values.has(name));
    const id = kind && values.get(kind);
    if (kind === undefined || id === undefined) return [];
    if (!ID_FORM.test(id)) {
      report(context, 'id-form', offset(kind), `Unexpected id \`${id}\`, expected ${ID_EXPECTED}`, idHint(id));
      return [];
    }
    context.found.references.push({ kind, id, isPage: true, place: context.text.locate(offset(kind)) });
    return element(node, 'a', { className: ['page-ref'], dataRefKind: kind, dataRefId: id }, []);
  },
};
