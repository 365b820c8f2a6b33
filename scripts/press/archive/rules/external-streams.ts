import { PDFName } from '@cantoo/pdf-lib';
import type { ArchiveRule } from '../rule.ts';

const ELSEWHERE = ['F', 'FFilter', 'FDecodeParms'].map((name) => PDFName.of(name));

/** Clause 6.1.7.1: all data are in the file. */
export const externalStreams: ArchiveRule = {
  clause: '6.1.7.1',
  expects: 'all data inside the file',
  hint: 'Embed what is referred to.',
  *breaches({ streams }) {
    const count = streams.filter(({ dict }) => ELSEWHERE.some((key) => dict.has(key))).length;
    if (count > 0) yield { found: `${count} ${count === 1 ? 'stream' : 'streams'} of another file` };
  },
};
