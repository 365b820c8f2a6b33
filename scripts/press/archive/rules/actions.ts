import type { PDFDict } from '@cantoo/pdf-lib';
import { nameAt } from '../../access/file/values.ts';
import { hasKey } from '../../exchange/dictionaries.ts';
import { actionOf } from '../../exchange/requirements/interaction.ts';
import type { ArchiveRule } from '../rule.ts';

const FORBIDDEN = new Set('Launch Sound Movie ResetForm ImportData JavaScript Hide SetOCGState Rendition Trans GoTo3DView SetState NOP'.split(' '));
const MOVES = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** Clause 6.5: links lead somewhere; nothing runs, and nothing happens by itself. */
export const actions: ArchiveRule = {
  clause: '6.5',
  expects: 'links to places and addresses only',
  hint: 'Take it out: `zine scrub` does.',
  *breaches({ access: { catalog }, dicts, pages }) {
    const found = new Set(dicts.flatMap(wrongIn));
    if (hasKey(catalog, 'AA')) found.add('action of the document');
    for (const each of found) yield { found: each };
    for (const { page, number } of pages) if (hasKey(page.node, 'AA')) yield { found: 'action of a page', page: number };
  },
};

function wrongIn(dict: PDFDict): string[] {
  const does = actionOf(dict);
  if (does === undefined) return [];
  if (FORBIDDEN.has(does)) return [`action \`${does}\``];
  const name = does === 'Named' ? (nameAt(dict, 'N') ?? '?') : '';
  return name === '' || MOVES.has(name) ? [] : [`action \`${name}\``];
}
