import type { z } from 'zod';
import { problem } from '../diagnostics/problem.ts';
import type { Checked, Place, Problem } from '../model/problem.ts';
import { expectation, explainIssue } from './explain-issue.ts';
import { readYaml, type YamlText } from './read-yaml.ts';

/** Where a YAML text stands: its file, and how many lines of the file come before it (for a chapter's header). */
export interface YamlOrigin {
  path: string;
  lineOffset?: number;
}

/** Finds a value by its path (`['places', 'almaty', 'at']`, `[3, 'term']`), or what it should have stood in. */
export type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** Entries of one list or group. A glossary has hundreds. */
const MOST_ENTRIES = 5000;
/** Mistakes of one file before the rest is not worth reading: each is looked up in the text. */
const MOST_REPORTS = 100;

/** Reads YAML and validates it: every mistake with its line and column, the value only if there is none. */
export function validateYaml<S extends z.ZodType>(schema: S, text: string, at: YamlOrigin): Checked<z.output<S> | undefined> {
  const { value, problems } = validateYamlWithPlaces(schema, text, at);
  return { value, problems };
}

/** Like {@link validateYaml}, and tells where each value stands, for mistakes that only show later. */
export function validateYamlWithPlaces<S extends z.ZodType>(schema: S, text: string, at: YamlOrigin): Checked<z.output<S> | undefined> & { placeOf: PlaceOf } {
  const yaml = readYaml(text);
  const placeAt = (offset: number): Place => {
    const { line, col } = yaml.lineColumn(offset);
    return { path: at.path, line: line + (at.lineOffset ?? 0), column: col };
  };
  const placeOf: PlaceOf = (path) => placeAt(yaml.offsetOf(path));
  if (yaml.faults.length > 0) {
    const first = yaml.faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_REPORTS);
    return { value: undefined, problems: first.map((fault) => problem('config-syntax', placeAt(fault.offset), fault.message, fault.hint)), placeOf };
  }
  const crowded = pathOfCrowd(yaml.value);
  if (crowded !== undefined) {
    const message = `Unexpected list or group of more than ${MOST_ENTRIES} entries, expected fewer`;
    return { value: undefined, problems: [problem('limit-size', placeOf(crowded), message, 'Divide it, or take out what is not needed.')], placeOf };
  }
  const comments = yaml.comments.slice(0, MOST_REPORTS).map(({ offset, value: before, comment }) => commentProblem(placeAt(offset), before, comment));
  const first = schema.safeParse(yaml.value, { error: expectation });
  const result = !first.success && takeAsWords(yaml, first.error.issues) ? schema.safeParse(yaml.value, { error: expectation }) : first;
  if (result.success) return { value: result.data, problems: comments, placeOf };
  return { value: undefined, problems: [...comments, ...mistakesIn(result.error.issues, yaml, placeAt)], placeOf };
}

/** The first list or group with too many entries. */
function pathOfCrowd(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length > MOST_ENTRIES) return path;
  for (const [key, each] of entries) {
    const found = pathOfCrowd(each, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mistakesIn(issues: readonly z.core.$ZodIssue[], yaml: YamlText, placeAt: (offset: number) => Place): Problem[] {
  const found: Problem[] = [];
  for (const issue of issues) {
    if (found.length >= MOST_REPORTS) break;
    found.push(...toProblems(issue, yaml, placeAt));
  }
  return found.slice(0, MOST_REPORTS);
}

const commentProblem = (place: Place, before: string, comment: string): Problem =>
  problem(
    'config-comment',
    place,
    `Unexpected \`#${comment}\`${before === '' ? '' : ` behind \`${before}\``}, expected quotes around the value: YAML takes it for a comment`,
    `Write \`"${before === '' ? '' : `${before} `}#${comment}"\`, or a blank behind the \`#\` if it is a comment.`,
  );

/** A title that is a number or a word of YAML (`1984`, `no`) is taken as it is written. Says whether anything was. */
function takeAsWords(yaml: YamlText, issues: readonly z.core.$ZodIssue[]): boolean {
  let isChanged = false;
  for (const path of issues.flatMap((issue) => pathsOfWords(issue))) {
    const [field, ...above] = path.toReversed();
    const parent = above.toReversed().reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), yaml.value);
    const words = yaml.wordsAt(path);
    if (field === undefined || words === undefined || !isObject(parent) || !['number', 'boolean'].includes(typeof parent[field])) continue;
    parent[field] = words;
    isChanged = true;
  }
  return isChanged;
}

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;
/** Where a mistake wants words, in whichever branch of a union. */
function pathsOfWords(issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code === 'invalid_type' && issue.expected === 'string') return [issue.path];
  if (issue.code !== 'invalid_union') return [];
  return issue.errors.flat().flatMap((inner) => pathsOfWords(inner).map((path) => [...issue.path, ...path]));
}

const toProblems = (issue: z.core.$ZodIssue, yaml: YamlText, placeAt: (offset: number) => Place): Problem[] =>
  explainIssue(issue, yaml.value).map(({ path, key, message, hint }) =>
    problem('config-value', placeAt(key === undefined ? yaml.offsetOf(path) : yaml.offsetOfKey(path, key)), message, hint),
  );
