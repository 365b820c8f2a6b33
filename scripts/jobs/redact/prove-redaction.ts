import { problem } from '../../diagnostics/problem.ts';
import { filesBelow } from '../../folder/files-below.ts';
import { MAX_PDF_BYTES } from '../../folder/read-input.ts';
import { filesInZip } from '../../folder/zip-folder.ts';
import type { Folder } from '../../model/folder.ts';
import type { Problem } from '../../model/problem.ts';
import { bytesAsTexts, pdfTexts, type SaidText } from '../../press/search/pdf-texts.ts';
import type { HiddenName } from './read-names.ts';
import { firstName } from './replace-names.ts';

/** So many letters stand in a heap of bytes by chance. */
const BY_CHANCE = 4;

/** Looks for the names in every file of an output: in its name, its bytes, what is packed in it, and what a reader sees. Every place where one is left is an error. */
export async function proveRedaction(out: Folder, names: readonly HiddenName[]): Promise<Problem[]> {
  const long = names.map((name) => longOnly(name)).filter(({ forms }) => forms.length > 0);
  const problems: Problem[] = [];
  for (const path of await filesBelow(out)) {
    const { bytes = new Uint8Array() } = await out.read(path, MAX_PDF_BYTES);
    const places = new Map<string, string>();
    for (const { where, text, isRaw } of [{ where: 'in its name', text: path } as SaidText, ...(await textsOf(path, bytes))]) {
      const found = firstName(text, isRaw ? long : names);
      if (found) places.set(`${where} ${found.form}`, `\`${found.form}\` ${where}`);
    }
    for (const place of places.values()) problems.push(problem('redact-left', { path }, `Unexpected ${place}, expected no name of the list`));
  }
  return problems;
}

function longOnly(name: HiddenName): HiddenName {
  const kept = name.forms.flatMap((form, index) => ((form.match(/\p{L}/gu)?.length ?? 0) > BY_CHANCE ? [index] : []));
  return { ...name, forms: kept.flatMap((index) => name.forms[index] ?? []), patterns: kept.flatMap((index) => name.patterns[index] ?? []) };
}

async function textsOf(path: string, bytes: Uint8Array): Promise<SaidText[]> {
  if (path.endsWith('.pdf')) return pdfTexts(bytes);
  const said = bytesAsTexts(bytes, 'in the bytes');
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPacked ? [...said, ...packedTexts(bytes, path)] : [...said, ...markupTexts(bytes, '')];
}

function packedTexts(bytes: Uint8Array, path: string): SaidText[] {
  return Object.entries(filesInZip(bytes, path)).flatMap(([name, content]) => [
    { where: `in the name of ${name}`, text: name },
    ...bytesAsTexts(content, `in ${name}`),
    ...markupTexts(content, ` of ${name}`),
  ]);
}

/** What is read of HTML and the like: the words, with what stands in attributes. */
function markupTexts(bytes: Uint8Array, of: string): SaidText[] {
  const text = new TextDecoder().decode(bytes).replace(/&#x([\da-f]{1,6});|&#(\d{1,7});/gi, (_, hex?: string, decimal?: string) => character(hex, decimal));
  const where = `in the text${of}`;
  return [
    { where, text: text.replace(/<[^>]*>/g, '') },
    { where, text: text.replace(/<\/?[\w:-]+|\s[\w:-]+(?==)/g, ' ') },
  ];
}

function character(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
