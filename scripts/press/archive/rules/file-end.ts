import type { ArchiveRule } from '../rule.ts';

/** Clause 6.1.3: nothing stands behind the end but the end of its line. */
export const fileEnd: ArchiveRule = {
  clause: '6.1.3',
  expects: 'nothing behind `%%EOF` but one end of a line',
  hint: 'Cut off what stands behind the end.',
  *breaches({ bytes }) {
    const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
    const at = end.lastIndexOf('%%EOF');
    if (at < 0 || !/^(?:\r\n|\r|\n)?$/.test(end.slice(at + 5))) yield { found: at < 0 ? 'file without an end' : 'data behind the end' };
  },
};
