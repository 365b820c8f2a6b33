import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { filesInZip } from '../../../scripts/folder/zip-folder.ts';
import { importKit } from '../../../scripts/jobs/kit/import-kit.ts';
import { makeKit } from '../../../scripts/jobs/kit/make-kit.ts';
import { receiveText } from '../../../scripts/jobs/kit/receive-text.ts';
import { exportPo } from '../../../scripts/jobs/po/export-po.ts';
import { importPo } from '../../../scripts/jobs/po/import-po.ts';
import { withSourceReader } from '../../../scripts/jobs/source-reader/with-source-reader.ts';
import type { Folder } from '../../../scripts/model/folder.ts';
import type { Problem } from '../../../scripts/model/problem.ts';
import { readPo } from '../../../scripts/translate/po/read-po.ts';
import { markupPayloads } from '../inputs/payloads.ts';
import { words } from '../inputs/text-places.ts';
import { type Line, outcome, triesOf } from '../line.ts';
import { type Output, screenOutputs } from '../screen-outputs.ts';
import { type Look, withScreen } from '../with-screen.ts';

const FEW = 12;
const TOGETHER = 40;
/** What a spreadsheet runs, or takes for the beginning of more than a cell. */
const RUN = /(?:^|\t)\s*["=+@-]/mu;

/** Payloads as the words of a translation that comes back, in a PO file and in a kit; and as the words of a text of which a PO file and a kit are made. */
export const translations: Line = async (options) => {
  const all = await markupPayloads(options.corpora);
  const payloads = options.fast ? all.filter((_, i) => i % Math.ceil(all.length / FEW) === 0) : triesOf(all.length, options).map((i) => all[i] ?? '');
  let tried = 0;
  const see = async (look: Look, texts: readonly string[]): Promise<string[]> => {
    const made = await broughtBack(texts);
    tried += made.tried;
    const found = [...made.found, ...(await look(made.outputs, JSON.stringify(texts).slice(0, 2000)))];
    if (found.length === 0 || texts.length === 1) return found;
    const half = Math.ceil(texts.length / 2);
    const parts = [...(await see(look, texts.slice(0, half))), ...(await see(look, texts.slice(half)))];
    return parts.length > 0 ? parts : found;
  };
  // Of several lengths: a longer booklet has parts and drawings of ours that a shorter one has not.
  const control = (await Promise.all([3, 12, TOGETHER].map((count) => broughtBack(['<b>', ...Array.from({ length: count - 1 }, () => 'a word')])))).flatMap(
    ({ outputs }) => outputs,
  );
  const details = await withScreen(control, async (look) => {
    const found: string[] = [];
    for (let at = 0; at < payloads.length; at += TOGETHER) found.push(...(await see(look, payloads.slice(at, at + TOGETHER))));
    return found;
  });
  return outcome('the same in translations that come back, as PO and in kits', tried, details);
};

interface Back {
  outputs: Output[];
  tried: number;
  found: string[];
}

async function broughtBack(given: readonly string[]): Promise<Back> {
  // Each as Markdown, which is mostly refused, and as words.
  const texts = given.flatMap((text) => [text, words(text)]);
  const [folder, other] = [bilingual(texts.length), bilingual(texts.length)];
  const { text } = await exportPo(folder, 'de', []);
  let tried = texts.length;
  const filled = text.replaceAll(/^(msgctxt "(?:a(\d+)\/)?(?:.*\n)+?)msgstr ""$/gmu, (_, entry: string, chapter?: string) => {
    const said = texts[Number(chapter ?? tried) % texts.length] ?? '';
    tried++;
    return `${entry}msgstr "${inPo(said)}"`;
  });
  const { problems } = await importPo(folder, Buffer.from(filled), 'de.po');
  const kits = await Promise.all(texts.map((each, n) => backInKit(other, `a${n}`, each)));
  const made = [await screenOutputs(folder, 'de'), await screenOutputs(other, 'de')];
  const told: Problem[] = [...problems, ...kits.flat()];
  const report = await screenOutputs(memoryFolder({ 'chapters/publication.yml': '' }));
  return {
    outputs: [...made.flatMap(({ outputs }) => outputs), ...report.outputs.filter(({ state }) => state).map((each) => ({ ...each, state: withProblems(each.state, told) }))],
    tried,
    found: (await Promise.all(given.map(handedOut))).flat(),
  };
} // biome-ignore format: a table

const withProblems = (state: Output['state'], problems: readonly Problem[]): NonNullable<Output['state']> =>
  ({ ...state, problems: problems.map((each) => ({ ...each, page: 0 })) }) as NonNullable<Output['state']>;

/** A kit whose text says something else when it comes back. */
async function backInKit(folder: Folder, slug: string, text: string): Promise<Problem[]> {
  const { bytes } = await makeKit(folder, 'de', slug);
  const [, kit = new Uint8Array()] = Object.entries(filesInZip(bytes, 'kit.zip')).find(([path]) => path === `${slug}.de.md`) ?? [];
  const changed = Buffer.from(new TextDecoder().decode(kit).replaceAll(/word|yard/g, () => text.replaceAll(/[\r\n]+/g, ' ')));
  try {
    const { problems } = await withSourceReader(undefined, async (read) => importKit(folder, await receiveText(changed, 'kit.txt', read), 'kit.txt'));
    return problems;
  } catch (error) {
    if (!(error instanceof Error && 'problems' in error)) throw error;
    return error.problems as Problem[];
  }
}

/** What is wrong with a PO file and a kit that are made of a text which somebody wrote so. */
async function handedOut(text: string): Promise<string[]> {
  const folder = bilingual(1, text);
  const { text: po, entries } = await exportPo(folder, 'de', []);
  const { value, problems } = readPo(po, 'de.po');
  const { bytes } = await makeKit(folder, 'de', 'a0').catch(() => ({ bytes: undefined }));
  const files = bytes === undefined ? {} : filesInZip(bytes, 'kit.zip');
  const glossary = new TextDecoder().decode(files['glossary.tsv']);
  return [
    ...(problems.length > 0 || value.entries.length !== entries ? [`${value.entries.length} of ${entries} entries in a PO file of ${JSON.stringify(text)}`] : []),
    ...(RUN.test(glossary) ? [`a cell that is run in the glossary of ${JSON.stringify(text)}`] : []),
    ...Object.keys(files).filter((name) => !/^[\w.-]+$/.test(name)).map((name) => `a file ${name}`),
  ]; // biome-ignore format: a table
}

const inPo = (text: string): string =>
  text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', '\\n').replaceAll(/\p{Cc}/gu, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`); // biome-ignore format: one line

/** A publication in two languages of which one is not translated yet. `word`: what its chapters and its glossary speak of. */
function bilingual(chapters: number, word = 'word'): Folder {
  const slugs = Array.from({ length: chapters }, (_, n) => `a${n}`);
  const said = JSON.stringify(word.replaceAll(/[\r\n]+/g, ' '));
  return memoryFolder({
    'chapters/publication.yml': `id: hostile\ntitle: T\ncollective: C\ndate: 2024-05-01\nlocales: [en, de]\nchapters: [${slugs.join(', ')}]\ntranslations: { de: { from: en, policy: source } }\n`,
    'chapters/en/glossary.yml': `- {id: yard, kind: concept, term: yard, definition: ${said}, gloss: ${JSON.stringify(JSON.parse(said).slice(0, 90))}}\n`,
    ...Object.fromEntries(slugs.map((slug) => [`chapters/en/${slug}.md`, `---\ntitle: A word\nshort: A word\n---\n\nA word of the yard, and nobody came.\n\n## A word\n\nAnother word.\n`])),
  }); // biome-ignore format: files as they are written
}
