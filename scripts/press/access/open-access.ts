import { ParseSpeeds, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import type { Checked } from '../../model/problem.ts';
import { openInput } from '../open-input.ts';
import { settlePages } from '../settle-pages.ts';

/** A file that is looked at for readers, with how it was encrypted. */
export interface OpenedFile {
  document: PDFDocument;
  encryption?: PDFDict;
}

/** Reads a PDF that somebody hands in; of an encrypted one too, where it opens without a password, since its readers open it so (ISO 14289-1, 7.16). */
export async function openAccess(bytes: Uint8Array, path: string): Promise<Checked<OpenedFile | undefined>> {
  const { value, problems } = await openInput(bytes, path);
  if (value) return { value: { document: value }, problems };
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt');
  const opened = isEncrypted ? await decrypted(bytes).catch(() => undefined) : undefined;
  return opened ? { value: opened, problems: [] } : { value: undefined, problems };
}

async function decrypted(bytes: Uint8Array): Promise<OpenedFile | undefined> {
  const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  const { context } = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  if (!(encryption instanceof PDFDict)) return undefined;
  const document = await PDFDocument.load(bytes, { ...options, password: '' });
  settlePages(document);
  return { document, encryption };
}
