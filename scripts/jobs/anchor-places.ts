import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { loadConfig } from '../config/load-config.ts';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import type { Folder } from '../model/folder.ts';
import type { Place } from '../model/problem.ts';
import type { MergedChapter, Publication } from '../model/publication.ts';
import { assemble } from './assemble.ts';

/**
 * Where in a publication's files everything stands that its PDF has a named destination for.
 *
 * @param language of the PDF; one that the publication does not have is taken for its first
 * @throws UsageError the publication cannot be used · TextError its texts have errors
 */
export async function anchorPlaces(folder: Folder, language: string | undefined, signal: AbortSignal): Promise<Map<string, Place>> {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  const locale = config.locales.find((each) => each === language) ?? config.locales[0] ?? 'en';
  const { value, problems: found } = await assemble(folder, config, locale, { step: () => signal.throwIfAborted() });
  if (value === undefined) throw new TextError(found);
  return new Map(placesIn(value.publication));
}

/** Of the chronology only the entries that a text refers to have a destination: what stands between them would be told of the wrong one. */
function* placesIn({ chapters, glossary }: Publication): Generator<[string, Place]> {
  for (const chapter of chapters) yield* placesInChapter(chapter);
  for (const { term } of glossary.entries) yield [`gloss--${term.id}`, term.place];
}

/** An element that was put in by the compilation stands where the last one before it was written. */
function* placesInChapter({ path, anchor, body, notes }: MergedChapter): Generator<[string, Place]> {
  yield [anchor, { path }];
  let line = 1;
  const ids: [string, Place][] = [];
  visit(body, 'element', ({ position, properties }: Element) => {
    line = position?.start.line ?? line;
    if (typeof properties.id === 'string') ids.push([properties.id, { path, line }]);
  });
  yield* ids;
  for (const note of notes) yield [note.anchor, note.place];
}
