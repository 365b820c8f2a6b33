import { deflateSync } from 'node:zlib';

/** A PDF written by hand, object by object (ISO 32000-2, 7.5): no library would write what is wanted here. The first object is the catalog. */
export function rawPdf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const write = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(at);
    write(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  });
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A stream, deflated. */
export const stream = (entries: string, content: string | Uint8Array, filter = '/FlateDecode'): Uint8Array => {
  const bytes = deflateSync(content, { level: 9 });
  return Buffer.concat([Buffer.from(`<<${entries}/Length ${bytes.length}/Filter ${filter}>>\nstream\n`), bytes, Buffer.from('\nendstream')]);
};

/** One page of A5 with this content and these resources; further objects are numbered from 5. */
export const onePage = (content: string | Uint8Array, resources = '', ...others: readonly (string | Uint8Array)[]): Uint8Array =>
  rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 420 595]>>',
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<${resources}>>>>`,
    typeof content === 'string' ? stream('', content) : content,
    ...others,
  ]);
