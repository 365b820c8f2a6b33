import { dictAt, isTrue } from '../../access/file/values.ts';
import { hasKey } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clauses 6.4.1 and 6.4.2: fields are as they look; no program fills them in or lays them out anew. */
export const interactiveForms: ArchiveRule = {
  clause: '6.4',
  expects: 'fields that do nothing and are drawn in the file',
  hint: 'Flatten the form.',
  *breaches({ access: { catalog, annotations }, dicts }) {
    const form = dictAt(catalog, 'AcroForm');
    if (isTrue(form, 'NeedAppearances')) yield { found: 'fields that are drawn only when the file is opened' };
    if (hasKey(form, 'XFA')) yield { found: 'XFA form' };
    if (isTrue(catalog, 'NeedsRendering')) yield { found: 'file that is laid out only when it is opened' };
    for (const { dict, subtype, page } of annotations) {
      if (subtype === 'Widget' && (hasKey(dict, 'A') || hasKey(dict, 'AA'))) yield { found: 'field that does something', page };
    }
    if (dicts.some((dict) => hasKey(dict, 'FT') && hasKey(dict, 'AA'))) yield { found: 'field with actions of its own' };
  },
};
