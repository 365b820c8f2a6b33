import { dictAt } from '../../access/file/values.ts';
import { hasKey } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.10: the file is shown in one way. */
export const alternates: ArchiveRule = {
  clause: '6.10',
  expects: 'no other presentation of the document or its pages',
  hint: 'Take slide shows and presentations out.',
  *breaches({ access: { catalog }, pages }) {
    if (hasKey(dictAt(catalog, 'Names'), 'AlternatePresentations')) yield { found: 'another presentation' };
    for (const { page, number } of pages) if (hasKey(page.node, 'PresSteps')) yield { found: 'steps of a presentation', page: number };
  },
};
