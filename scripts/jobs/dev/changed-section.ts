import { VFile } from 'vfile';
import { compileGlossary } from '../../compile/compile-glossary.ts';
import type { Config } from '../../config/schema.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { readText } from '../../folder/read-text.ts';
import { type LaidSection, layOutSection } from '../../layout/lay-out-section.ts';
import type { Keep } from '../../memo/keep.ts';
import { mergePublication } from '../../merge/merge-publication.ts';
import type { Folder } from '../../model/folder.ts';
import type { Assembled } from '../assemble.ts';
import { nearestChapter, type Parsers } from '../read-texts.ts';

/**
 * The section of a chapter whose file has changed, laid out among all that was known before: what is compiled of it, and every number, follows with the rest. Undefined
 * where more than its words may have changed, or where it has mistakes.
 */
export async function changedSection(
  folder: Folder,
  path: string,
  { assembled: { input, made }, config, parse, keep }: { assembled: Pick<Assembled, 'input' | 'made'>; config: Config; parse: Parsers; keep: Keep },
): Promise<LaidSection | undefined> {
  const { chapters, compiled, printed, byLocale, above } = made;
  const { locale } = input.publication;
  const former = chapters.find((each) => each.path === path && each.locale === locale);
  if (former === undefined) return undefined;
  const { slug, isStale } = former;
  const { value, problems: unread } = await readText(folder, path);
  if (value === undefined || unread.length > 0) return undefined;
  const original = nearestChapter(above, slug).chapter;
  const { value: parsed, problems } = parse.chapter(new VFile({ path, value }), { slug, locale, config, original });
  if (parsed === undefined || hasErrors(problems) || parsed.header.kind !== former.header.kind) return undefined;
  const chapter = isStale === undefined ? parsed : { ...parsed, isStale };
  const { value: glossed } = compileGlossary([chapter], byLocale.get(locale) ?? [], locale, input.messages.compare, byLocale, keep);
  const all = chapters.map((each) => (each === former ? (glossed.chapters[0] ?? each) : each));
  const { value: publication, problems: unresolved } = mergePublication(locale, all, compiled, printed, keep);
  return hasErrors(unresolved) ? undefined : layOutSection({ ...input, publication }, path);
}
