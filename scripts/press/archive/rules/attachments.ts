import { PDFStream } from '@cantoo/pdf-lib';
import { dictAt, textAt, valueAt } from '../../access/file/values.ts';
import { readableBytes } from '../../content/readable-bytes.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.8: a file within the file has its name in both ways, and is PDF/A itself. */
export const attachments: ArchiveRule = {
  clause: '6.8',
  expects: 'no files within the file but PDF/A, with `F` and `UF`',
  hint: 'Take the attachment out: `zine scrub` does.',
  *breaches({ dicts }) {
    for (const dict of dicts) {
      const held = dictAt(dict, 'EF');
      if (held === undefined) continue;
      if (!textAt(dict, 'F') || !textAt(dict, 'UF')) yield { found: 'attached file without a name that all programs read' };
      const stream = valueAt(held, 'F') ?? valueAt(held, 'UF');
      const bytes = stream instanceof PDFStream ? Buffer.from(readableBytes(stream) ?? []) : Buffer.alloc(0);
      if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.includes('http://www.aiim.org/pdfa/ns/id/'))
        yield { found: 'attached file that is no PDF/A' };
    }
  },
};
