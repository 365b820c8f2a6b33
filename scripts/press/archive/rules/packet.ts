import { isUtf8 } from 'node:buffer';
import { PDFStream } from '@cantoo/pdf-lib';
import { valueAt } from '../../access/file/values.ts';
import { readableBytes } from '../../content/readable-bytes.ts';
import { readXmp } from '../read-xmp.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.6.2.1: the document has metadata as XML in UTF-8, whose beginning says nothing that a later change would make untrue. */
export const packet: ArchiveRule = {
  clause: '6.6.2.1',
  expects: 'XMP metadata, well-formed, in UTF-8, without `bytes` and `encoding`',
  hint: 'Export the document again with its properties filled in.',
  *breaches({ access: { catalog, xmp } }) {
    const stream = valueAt(catalog, 'Metadata');
    if (xmp === undefined || !(stream instanceof PDFStream)) return void (yield { found: 'file without metadata' });
    if (!isUtf8(Buffer.from(readableBytes(stream) ?? []))) yield { found: 'metadata in another encoding' };
    const begin = /<\?xpacket\b[^?]*\?>/.exec(xmp)?.[0] ?? '';
    for (const name of ['bytes', 'encoding']) if (new RegExp(`\\s${name}\\s*=`).test(begin)) yield { found: `metadata with \`${name}\`` };
    if (readXmp(xmp) === undefined) yield { found: 'metadata that are not well-formed' };
  },
};
