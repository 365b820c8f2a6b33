import type { Root } from 'mdast';
import { headerSchema, translatedHeaderSchema } from '../config/text-schemas.ts';
import { validateYamlWithPlaces, type YamlOrigin } from '../config/validate-yaml.ts';
import type { Chapter, ChapterHeader } from '../model/chapter.ts';
import type { Place } from '../model/problem.ts';
import { report } from './chapter-context.ts';
import type { ParseContext } from './parse-context.ts';
import { checkText } from './text/check-text.ts';

/** Reads the YAML block at the head of a chapter. Where it cannot be read, one stands in for it. */
export function parseHeader(context: ParseContext, tree: Root, path: string): ChapterHeader {
  const standIn: ChapterHeader = { title: context.text.slug, kind: 'account', status: 'final', translators: [] };
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
  const at = { path, lineOffset: 1 };
  if (context.text.original !== undefined) return translatedHeader(context, context.text.original, first.value, at) ?? standIn;
  const { value, problems, placeOf } = validateYamlWithPlaces(headerSchema, first.value, at);
  context.log.problems.push(...problems);
  for (const { text, keys } of strings(value)) checkField(context, text, first.value, { keys, place: placeOf(keys) });
  // The schema's optional fields are absent, never undefined.
  return (value as ChapterHeader | undefined) ?? standIn;
}

function checkField(context: ParseContext, text: string, source: string, { keys, place }: { keys: readonly PropertyKey[]; place: Place }): void {
  checkText(context, text, source, place);
  context.found.headerLines[keys.join('.')] = place.line ?? 1;
}

/** The header of a translation: what it does not say comes from the chapter that it translates; what is no words must be the same. */
function translatedHeader(context: ParseContext, { header, path }: Chapter, text: string, at: YamlOrigin): ChapterHeader | undefined {
  const { value, problems, placeOf } = validateYamlWithPlaces(translatedHeaderSchema, text, at);
  context.log.problems.push(...problems);
  if (value === undefined) return undefined;
  for (const each of strings(value)) checkField(context, each.text, text, { keys: each.keys, place: placeOf(each.keys) });
  const other = (keys: string[], found: string | undefined, expected: string | undefined): void => {
    if (found === undefined || found === expected) return;
    const name = keys.join('.');
    const message = `Unexpected \`${name}: ${found}\`, expected ${expected === undefined ? `no \`${name}\`` : `\`${expected}\``} as in \`${path}\``;
    report(context, 'translation-mark', placeOf(keys), message, `Take \`${keys.at(-1)}\` out: it comes from the chapter that is translated.`);
  };
  other(['kind'], value.kind, header.kind);
  other(['source', 'url'], value.source?.url, header.source?.url);
  if (value.source !== undefined && header.source === undefined) other(['source'], '…', undefined);
  // A date in words is translated, one in figures is not.
  if (header.source !== undefined && /^\d[\d-]*~?$/.test(header.source.date)) other(['source', 'date'], value.source?.date, header.source.date);
  for (const name of ['subtitle', 'standpoint'] as const) {
    if (header[name] === undefined || value[name] !== undefined) continue;
    const message = `Unexpected header without \`${name}\`, expected a translation of “${header[name]}” (\`${path}\`)`;
    report(context, 'words-untranslated', placeOf([]), message, `Add \`${name}: …\`.`);
  }
  // What is words and not said again would be printed in another language: it is left out, and was reported.
  const { subtitle: _, standpoint: __, short: ___, ...codes } = header;
  const source = header.source === undefined ? {} : { source: { ...header.source, ...value.source } };
  return { ...codes, ...value, ...source } as ChapterHeader;
}

/** All texts in a value read from YAML, where escapes such as `"\u202E"` have become what they mean, with the keys that lead to them. */
export function* strings(value: unknown, keys: readonly PropertyKey[] = []): Generator<{ text: string; keys: readonly PropertyKey[] }> {
  if (typeof value === 'string') yield { text: value, keys };
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* strings(part, [...keys, Array.isArray(value) ? Number(key) : key]);
}
