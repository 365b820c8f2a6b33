import { type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { nameAt, numberAt, valueAt } from '../file/values.ts';
import { fontsOf, streamTextAt } from '../fonts/font-info.ts';
import { PREDEFINED_CMAPS } from '../fonts/predefined-cmaps.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.21.3.3: CMaps are in the file or predefined, build on predefined ones only, and say the same about the direction of writing everywhere. */
export const cmaps: Rule = {
  clause: '7.21.3.3',
  expects: 'a CMap in the file, or a predefined one',
  hint: 'Embed the font anew.',
  *breaches(file) {
    for (const { descendant, encoding, dict, name, page } of fontsOf(file)) {
      if (descendant === undefined) continue;
      if (!(encoding instanceof PDFStream)) {
        if (!PREDEFINED_CMAPS.has(nameAt(dict, 'Encoding') ?? '')) yield { found: `CMap \`${nameAt(dict, 'Encoding') ?? '?'}\` of the font \`${name}\``, page };
        continue;
      }
      for (const found of cmapBreaches(encoding.dict, streamTextAt(dict, 'Encoding') ?? '')) yield { found: `CMap of the font \`${name}\` ${found}`, page };
    }
  },
};

function* cmapBreaches(cmap: PDFDict, text: string): Generator<string> {
  const mode = Number(/\/WMode\s+(\d)/.exec(text)?.[1] ?? 0);
  if (mode !== (numberAt(cmap, 'WMode') ?? 0)) yield 'that is written in two directions';
  const base = valueAt(cmap, 'UseCMap');
  const builds = base instanceof PDFStream ? nameAt(base.dict, 'CMapName') : nameAt(cmap, 'UseCMap');
  const named = /\/([^\s/]+)\s+usecmap/.exec(text)?.[1];
  if (base !== undefined && builds === undefined) yield 'that builds on an unknown one';
  for (const each of new Set([builds, named])) if (each !== undefined && !PREDEFINED_CMAPS.has(each)) yield `that builds on \`${each}\``;
}
