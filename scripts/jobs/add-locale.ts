import { addToConfig } from '../config/add-to-config.ts';
import { locale as localeForm } from '../config/forms.ts';
import { CONFIG_PATH, loadConfig } from '../config/load-config.ts';
import type { Config } from '../config/schema.ts';
import { localeChain, sourceLocale } from '../config/translation-of.ts';
import { writeHeader } from '../config/write-header.ts';
import { writeTermStub } from '../config/write-term-stub.ts';
import { UsageError } from '../diagnostics/errors.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { readText } from '../folder/read-text.ts';
import { untranslatedCatalog } from '../locale/untranslated-catalog.ts';
import { isKnownLanguage } from '../locale/writing-system.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Folder } from '../model/folder.ts';
import { type LocaleTexts, nearestChapter, textReader } from './read-texts.ts';

/**
 * Begins a translation: a folder with a file for each chapter, the glossary and the message catalog with all words to translate, and the locale in
 * publication.yml. What is there already stays as it is. Gives back the files that it has written, relative to `folder`.
 *
 * @throws UsageError where the tag is unknown or taken, or publication.yml cannot be used
 * @throws MachineError where something cannot be written; then nothing is
 */
export async function addLocale(folder: Folder, tag: string, from?: string): Promise<string[]> {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  const origin = from ?? sourceLocale(config);
  refuse(config, tag, origin);
  const extended = await extendedConfig(folder, tag, origin);
  const read = textReader(folder, config);
  const above: LocaleTexts[] = [];
  for (const each of localeChain(config, origin)) above.push(await read(each));
  const files = new Map<string, string>([[CONFIG_PATH, extended]]);
  const there = new Set((await folder.list(`chapters/${tag}`)).names);
  for (const slug of config.chapters) {
    const { chapter } = nearestChapter(above, slug);
    if (chapter !== undefined && !there.has(`${slug}.md`)) files.set(`chapters/${tag}/${slug}.md`, chapterStub(chapter));
  }
  const terms = above[0]?.terms ?? [];
  if (terms.length > 0 && !there.has('glossary.yml')) {
    const head = `# Translate each entry, and take the # off its lines. \`forms\` are all forms in which your texts use the term.\n`;
    files.set(`chapters/${tag}/glossary.yml`, `${head}${terms.map((term) => writeTermStub(term, tag)).join('')}`);
  }
  const catalog = await untranslatedCatalog(tag, [folder.within('templates/locales')], origin);
  if (catalog !== undefined) files.set(`templates/locales/${tag}.json`, catalog);
  await folder.write([...files].map(([path, content]) => ({ path, content })));
  return [...files.keys()];
}

function refuse(config: Config, tag: string, from: string): void {
  if (!localeForm.safeParse(tag).success || !isKnownLanguage(tag))
    throw new UsageError(`Unexpected \`${tag}\`, expected the BCP 47 tag of a language such as \`ky\`, \`pt-BR\` or \`kk-Arab\``);
  if (config.locales.includes(tag)) throw new UsageError(`Unexpected \`${tag}\`, which is one of the locales already, expected another`);
  if (!config.locales.includes(from)) throw new UsageError(`Unexpected \`--from ${from}\`, expected one of \`${config.locales.join('`, `')}\``);
}

async function extendedConfig(folder: Folder, tag: string, from: string): Promise<string> {
  const { value: text = '' } = await readText(folder, CONFIG_PATH);
  const extended = addToConfig(text, tag, { from, policy: 'source' });
  if (extended !== undefined) return extended;
  const hint = `add \`${tag}\` to \`locales\` and \`${tag}: { from: ${from}, policy: source }\` to \`translations\` by hand`;
  throw new UsageError(`Unexpected form of ${CONFIG_PATH}, expected \`locales\` as a list and \`translations\` as a group of fields; ${hint}`);
}

/** The words of the header, and a comment where the text belongs: without a text, the chapter counts as not translated. */
function chapterStub({ header: { title, subtitle, short, standpoint }, path }: Chapter): string {
  const words = Object.fromEntries(Object.entries({ title, subtitle, short, standpoint }).filter(([, text]) => text !== undefined)) as { title: string };
  const header = writeHeader({ ...words, kind: 'account', status: 'draft', translators: [] });
  const comment = `<!-- The translation of ${path} goes here, piece by piece in the same order; then take this line out. docs/translating.md explains the marks. -->`;
  return `---\n${header}# How you wish to be called: translators: [{ name: … }]\n---\n\n${comment}\n`;
}
