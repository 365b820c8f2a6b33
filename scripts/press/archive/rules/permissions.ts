import { dictAt } from '../../access/file/values.ts';
import type { ArchiveRule } from '../rule.ts';

const KNOWN = new Set(['UR3', 'DocMDP']);

/** Clause 6.1.12: permissions are those of signatures only. */
export const permissions: ArchiveRule = {
  clause: '6.1.12',
  expects: 'permissions `UR3` and `DocMDP` only',
  hint: 'Take other permissions out.',
  *breaches({ access: { catalog } }) {
    for (const key of dictAt(catalog, 'Perms')?.keys() ?? []) if (!KNOWN.has(key.decodeText())) yield { found: `permission \`${key.decodeText()}\`` };
  },
};
