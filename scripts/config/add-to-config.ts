import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import { publicationSchema } from './schema.ts';
import type { Policy } from './translations-schema.ts';
import { validateYaml } from './validate-yaml.ts';

/**
 * publication.yml with one more locale, and where it comes from. Only these places change: comments and line breaks stay as they are. Undefined where the file
 * is written in a way that we do not know to extend.
 */
export function addToConfig(text: string, locale: string, translation: { from: string; policy: Policy }): string | undefined {
  const root = parseDocument(text, { version: '1.2', schema: 'core' }).contents;
  if (!isMap<Node, Node | null>(root)) return undefined;
  const fieldOf = (name: string) => root.items.find(({ key }) => 'value' in key && key.value === name)?.value;
  const entry = `${locale}: { from: ${translation.from}, policy: ${translation.policy} }`;
  const locales = fieldOf('locales');
  const translations = fieldOf('translations');
  if (!isSeq<Node>(locales)) return undefined;
  const edits = [append(text, locales, locales.items.at(-1), locales.flow === true ? locale : `- ${locale}`)];
  if (isMap<Node, Node | null>(translations)) {
    const last = translations.items.at(-1);
    edits.push(append(text, translations, last?.value ?? last?.key, entry, translations.items[0]?.key));
  } else {
    const end = locales.range?.[1] ?? text.length;
    const line = text.indexOf('\n', end - 1);
    edits.push({ at: line < 0 ? text.length : line, added: `\ntranslations:\n  ${entry}` });
  }
  const added = edits.toSorted((a, b) => b.at - a.at).reduce((result, { at, added: words }) => result.slice(0, at) + words + result.slice(at), text);
  const { value } = validateYaml(publicationSchema, added, { path: '' });
  return value?.locales.at(-1) === locale && value.translations[locale]?.from === translation.from ? added : undefined;
}

interface Edit {
  at: number;
  added: string;
}

/** Behind the last entry: in brackets with a comma, else on a line of its own that begins as the others do. */
function append(text: string, list: { flow?: boolean; range?: Node['range'] }, last: Node | null | undefined, entry: string, key?: Node): Edit {
  const at = last?.range?.[1] ?? (list.range?.[0] ?? 0) + 1;
  if (list.flow === true) return { at, added: last === undefined ? entry : `, ${entry}` };
  const start = (key ?? last)?.range?.[0] ?? 0;
  const indent = /[ \t]*$/.exec(text.slice(0, start).replace(/-[ \t]+$/, ''))?.[0] ?? '';
  // What stands behind the entry on its line is a comment.
  const end = text.indexOf('\n', Math.max(0, at - 1));
  return { at: end < 0 ? text.length : end, added: `\n${indent}${entry}` };
}
