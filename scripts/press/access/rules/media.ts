import { PDFDict } from '@cantoo/pdf-lib';
import { listAt, nameAt, textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.18.6.2: sound and film say of which kind they are, and what is in them. */
export const media: Rule = {
  clause: '7.18.6.2',
  expects: '`CT` and `Alt` of sound and film',
  hint: 'Describe what is to be heard or seen.',
  *breaches({ context }) {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      for (const clip of object instanceof PDFDict ? writtenIn(object) : []) {
        if (nameAt(clip, 'S') !== 'MCD') continue;
        const number = String(ref.objectNumber);
        if (!textAt(clip, 'CT')) yield { found: 'clip of an unknown kind', object: number };
        if (listAt(clip, 'Alt').length === 0) yield { found: 'clip without a description', object: number };
      }
    }
  },
};

/** A dictionary, and those that are written within it. */
function* writtenIn(dict: PDFDict): Generator<PDFDict> {
  yield dict;
  for (const value of dict.values()) if (value instanceof PDFDict) yield* writtenIn(value);
}
