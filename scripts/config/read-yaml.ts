import { isCollection, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit, type YAMLError } from 'yaml';
import { controlCharacter } from '../diagnostics/hidden-characters.ts';
import { explainYamlError, REPEATED_FIELD } from './explain-yaml-error.ts';

/** Why a text is no YAML that zine reads; `offset` counts characters from the start of the text. */
export interface YamlFault {
  offset: number;
  message: string;
  hint: string;
}

export interface YamlText {
  /** Plain values; undefined where there are faults. */
  value: unknown;
  faults: YamlFault[];
  lineColumn: (offset: number) => { line: number; col: number };
  /** Of the value at a path, or of the nearest thing above it that exists. */
  offsetOf: (path: readonly PropertyKey[]) => number;
  /** A number or another plain value as it is written, for where words are wanted; undefined where there is none. */
  wordsAt: (path: readonly PropertyKey[]) => string | undefined;
  /** Words behind values that YAML takes for a comment, though no blank follows their `#`: mostly it belongs to the value. */
  comments: { offset: number; value: string; comment: string }[];
  /** Of a field's name in the map at a path. */
  offsetOfKey: (path: readonly PropertyKey[], key: string) => number;
}

/**
 * YAML 1.2 core schema without what a stranger's file could do harm with or what reads differently from how it looks: no aliases
 * ("billion laughs"), no merge keys, no tags beyond the core, no repeated fields, one document.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const lineColumn = (offset: number): { line: number; col: number } => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, col: 1 } : { line, col };
  };
  const none = { value: undefined, lineColumn, offsetOf: () => 0, offsetOfKey: () => 0, wordsAt: () => undefined, comments: [] };
  try {
    const options = { version: '1.2', schema: 'core', merge: false, resolveKnownTags: false, stringKeys: true, uniqueKeys: false, strict: true } as const;
    const document = parseDocument(text, { ...options, prettyErrors: false, keepSourceTokens: false, logLevel: 'error', lineCounter: lines });
    const faults = [
      ...faultsOf([...document.errors, ...document.warnings], lineColumn),
      ...aliasesIn(document.contents),
      ...repeatedFields(document.contents),
      ...controlsIn(document.contents, text),
    ];
    if (faults.length > 0) return { ...none, faults };
    const root = document.contents;
    return {
      value: document.toJS({ maxAliasCount: 0 }),
      faults,
      lineColumn,
      offsetOf: (path) => find(root, path).offset,
      wordsAt: (path) => wordsOf(find(root, path).node),
      comments: commentsIn(root, text),
      offsetOfKey: (path, key) => pairIn(find(root, path).node, key)?.key.range?.[0] ?? find(root, path).offset,
    };
  } catch (error) {
    // The parser is recursive: a few thousand opening brackets exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    return {
      ...none,
      faults: [{ offset: 0, message: 'Unexpected depth of nesting, expected a few levels', hint: 'Take out the brackets and indents that are not needed.' }],
    };
  }
}

/** The first fault of each line: those after it mostly follow from it. */
function faultsOf(errors: readonly YAMLError[], lineColumn: YamlText['lineColumn']): YamlFault[] {
  const byLine = new Map<number, YamlFault>();
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = lineColumn(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, { offset: error.pos[0], ...explainYamlError(error) });
  }
  return [...byLine.values()];
}

function aliasesIn(root: Node | null): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(root, {
    Alias: (_, node) => {
      faults.push({
        offset: node.range?.[0] ?? 0,
        message: `Unexpected alias \`*${node.source}\`, expected the value itself`,
        hint: 'Write the value again, or put it in quotes if the `*` belongs to it.',
      });
    },
  });
  return faults;
}

/** Own look-up: that of the library compares each field with all before it. */
function repeatedFields(root: Node | null): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(root, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) faults.push({ offset: key.range?.[0] ?? 0, ...REPEATED_FIELD });
        seen.add(key.value);
      }
    },
  });
  return faults;
}

/** Control characters that are written as `\e` or `\x9b`; those that stand there themselves are told when the file is read. */
function controlsIn(root: Node | null, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(root, {
    Scalar: (_, { value, range }) => {
      const control = typeof value === 'string' ? controlCharacter(value) : undefined;
      if (control === undefined || text.includes(control.literal)) return;
      faults.push({ offset: range?.[0] ?? 0, message: `Unexpected control character \`${control.name}\`, expected text`, hint: 'Take it out.' });
    },
  });
  return faults;
}

const wordsOf = (node: Node | null): string | undefined => (isScalar(node) && node.type === 'PLAIN' ? node.source : undefined);

function commentsIn(root: Node | null, text: string): YamlText['comments'] {
  const found: YamlText['comments'] = [];
  visit(root, {
    Scalar: (_, node) => {
      const { comment, range } = node;
      if (!comment || /^\s/u.test(comment) || node.type !== 'PLAIN' || !range) return;
      const line = text.slice(range[0], text.indexOf('\n', range[0]) === -1 ? undefined : text.indexOf('\n', range[0]));
      if (line.includes(`#${comment}`)) found.push({ offset: range[0], value: node.source ?? '', comment });
    },
  });
  return found;
}

type FieldPair = Pair<Node, Node | null>;

const pairIn = (node: Node | null, key: PropertyKey): FieldPair | undefined =>
  isMap<Node, Node | null>(node) ? node.items.find((pair) => 'value' in pair.key && pair.key.value === key) : undefined;

/** Follows a path as far as it goes. What is empty, a list or a group of fields has the place of its name: its own start may be lines below. */
function find(root: Node | null, path: readonly PropertyKey[]): { node: Node | null; offset: number } {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = pairIn(node, step);
    const next = pair?.value ?? (isSeq<Node>(node) && typeof step === 'number' ? node.items[step] : undefined);
    const name = pair?.key.range?.[0];
    const start = next?.range?.[0];
    offset = (isEmpty(next) || isCollection(next) ? (name ?? start) : start) ?? name ?? offset;
    if (next === undefined || next === null) break;
    node = next;
  }
  return { node, offset };
}

const isEmpty = (node: Node | null | undefined): boolean => node?.range !== undefined && node.range !== null && node.range[0] === node.range[1];
