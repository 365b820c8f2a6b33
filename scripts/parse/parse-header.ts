import type { Root } from 'mdast';
import { headerSchema } from '../config/text-schemas.ts';
import { validateYamlWithPlaces } from '../config/validate-yaml.ts';
import type { ChapterHeader } from '../model/chapter.ts';
import { type ParseContext, report } from './chapter-context.ts';
import { checkText } from './text/check-text.ts';

/** Reads the YAML block at the head of a chapter. Where it cannot be read, one stands in for it. */
export function parseHeader(context: ParseContext, tree: Root, path: string): ChapterHeader {
  const standIn: ChapterHeader = { title: context.slug, kind: 'account', status: 'final', translators: [] };
  const [first] = tree.children;
  if (first?.type !== 'yaml') {
    report(
      context,
      'chapter-header',
      0,
      'Unexpected beginning of a chapter, expected its header',
      'Begin the file with a line `---`, a line `title: …`, and a line `---`.',
    );
    return standIn;
  }
  const { value, problems, placeOf } = validateYamlWithPlaces(headerSchema, first.value, { path, lineOffset: 1 });
  context.problems.push(...problems);
  for (const { text, keys } of strings(value)) checkText(context, text, first.value, placeOf(keys));
  // The schema's optional fields are absent, never undefined.
  return (value as ChapterHeader | undefined) ?? standIn;
}

/** All texts in a value read from YAML, where escapes such as `"\u202E"` have become what they mean, with the keys that lead to them. */
export function* strings(value: unknown, keys: readonly PropertyKey[] = []): Generator<{ text: string; keys: readonly PropertyKey[] }> {
  if (typeof value === 'string') yield { text: value, keys };
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* strings(part, [...keys, Array.isArray(value) ? Number(key) : key]);
}
