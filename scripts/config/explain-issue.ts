import type { z } from 'zod';
import { nearest } from '../diagnostics/nearest.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** A mistake in a value: where it stands (`key`: at this field's name), what was found and expected, what to do. */
export interface Explained {
  path: PropertyKey[];
  key?: string;
  message: string;
  hint: string;
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};
const FORMATS: Record<string, string> = { url: 'an address such as `https://example.org`' };
const SEPARATOR = ' ';
/** More names than these do not help anybody who reads an error. */
const MOST_NAMES = 8;

const code = (word: unknown): string => `\`${String(word)}\``;
const either = (words: readonly string[]): string => [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');

/**
 * What was expected, as the error map of every validation: so an issue's message is an expectation, like the ones that the schema itself
 * gives with its patterns. For an unknown field it is the list of known ones.
 */
export function expectation(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return either(issue.values.map(code));
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'another form';
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string' ? 'text' : `at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case 'unrecognized_keys':
      return knownKeys(issue.inst).join(SEPARATOR);
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map((first) => first.message)))].join(', or ');
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'another name';
    default:
      return 'another value';
  }
}

const unitOf = (origin: string, count: number | bigint): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? (Number(count) === 1 ? ' entry' : ' entries') : '';

function knownKeys(inst: RawIssue['inst']): string[] {
  const def: unknown = inst?._zod.def;
  return typeof def === 'object' && def !== null && 'shape' in def ? Object.keys(def.shape ?? {}) : [];
}

/** An issue in plain words; a union is told by the one branch that was meant, if it shows. `root` is the value that was validated. */
export function explainIssue(issue: Issue, root: unknown, base: readonly PropertyKey[] = []): Explained[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(path, key, issue.message));
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    return [{ path: path.slice(0, -1), key, message: `Unexpected ${code(key)}, expected ${issue.message}`, hint: 'Change the name of the field.' }];
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0 || !['invalid_type', 'invalid_value'].includes(inner.code)));
    if (meant !== undefined && meant.length > 0) return meant.flatMap((inner) => explainIssue(inner, root, path));
  }
  const found = valueAt(root, path);
  if (found === undefined || (found === null && path.length === 0)) return [missing(path, issue.message)];
  const field = nameOf(path);
  const where = field === undefined ? '' : ` in ${code(field)}`;
  return [
    {
      path,
      message: `Unexpected ${inWords(found)}${where}, expected ${issue.message}`,
      hint: field === undefined ? 'See docs/configuration.md.' : `Change ${code(field)}; docs/configuration.md explains it.`,
    },
  ];
}

function missing(path: PropertyKey[], expected: string): Explained {
  const field = nameOf(path);
  if (field === undefined) return { path, message: `Unexpected empty file, expected ${expected}`, hint: 'See docs/configuration.md.' };
  return { path, message: `Unexpected missing field ${code(field)}, expected ${expected}`, hint: `Add \`${field}: …\`.` };
}

function unknownField(path: PropertyKey[], key: string, known: string): Explained {
  const names = known.split(SEPARATOR);
  const meant = nearest(key, names);
  const expected = meant !== undefined ? code(meant) : names.length > MOST_NAMES ? 'a field of docs/configuration.md' : either(names.map(code));
  return {
    path,
    key,
    message: `Unexpected field ${code(key)}, expected ${expected}`,
    hint: meant === undefined ? 'Take it out, or look its name up in docs/configuration.md.' : `Did you mean ${code(meant)}?`,
  };
}

/** The field that an index belongs to is the nearest name above it: `chapters`, not `3`. */
const nameOf = (path: readonly PropertyKey[]): string | undefined => path.findLast((step) => typeof step === 'string');

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined),
    root,
  );
}

const LONGEST = 40;

function inWords(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object') return 'group of fields';
  const text = String(value);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${typeof value === 'string' ? '' : typeof value === 'number' ? 'number ' : ''}${code(shown)}`;
}
