import { isMap, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { publicationSchema } from './schema.ts';
import { validateYaml } from './validate-yaml.ts';

/** A value of a field within a group of publication.yml, as YAML. */
export interface ConfigChange {
  group: 'design' | 'margins';
  field: string;
  value: string;
}

interface Edit {
  from: number;
  to: number;
  words: string;
}

type Group = YAMLMap<Node, Node | null>;

/**
 * publication.yml with fields set. Only these places change: comments and line breaks stay as they are. Undefined where the file is written in a way that we do
 * not know to extend.
 */
export function setInConfig(text: string, changes: readonly ConfigChange[]): string | undefined {
  const root = parseDocument(text, { version: '1.2', schema: 'core' }).contents;
  if (!isMap<Node, Node | null>(root)) return undefined;
  const edits: Edit[] = [];
  for (const [name, fields] of Map.groupBy(changes, ({ group }) => group)) {
    const group = pairOf(root, name)?.value;
    const written = `{ ${fields.map(({ field, value }) => `${field}: ${value}`).join(', ')} }`;
    const start = text.endsWith('\n') || text === '' ? '' : '\n';
    if (group === undefined) edits.push({ from: text.length, to: text.length, words: `${start}${name}: ${written}\n` });
    else if (!isMap<Node, Node | null>(group)) return undefined;
    else if (group.items.length === 0 && group.range) edits.push({ from: group.range[0], to: group.range[1], words: written });
    else edits.push(...fields.map(({ field, value }) => editOf(text, group, field, value)));
  }
  // From the end, so that the places of the others stay right; of two at one place, the first comes first.
  const ordered = edits.map((edit, index) => ({ ...edit, index })).toSorted((a, b) => b.from - a.from || b.index - a.index);
  const changed = ordered.reduce((result, { from, to, words }) => result.slice(0, from) + words + result.slice(to), text);
  return validateYaml(publicationSchema, changed, { path: '' }).value === undefined ? undefined : changed;
}

const pairOf = (map: Group, name: string): Pair<Node, Node | null> | undefined => map.items.find(({ key }) => 'value' in key && key.value === name);

function editOf(text: string, group: Group, field: string, value: string): Edit {
  const there = pairOf(group, field);
  if (there?.value?.range) return { from: there.value.range[0], to: there.value.range[1], words: value };
  const last = group.items.at(-1);
  const end = (last?.value ?? last?.key)?.range?.[1] ?? 0;
  if (group.flow === true) return { from: end, to: end, words: `, ${field}: ${value}` };
  const start = group.items[0]?.key.range?.[0] ?? 0;
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  // What stands behind the last value on its line is a comment.
  const line = text.indexOf('\n', Math.max(0, end - 1));
  return line < 0
    ? { from: text.length, to: text.length, words: `\n${indent}${field}: ${value}` }
    : { from: line, to: line, words: `\n${indent}${field}: ${value}` };
}
