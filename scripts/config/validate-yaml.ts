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
    return { value: undefined, problems: yaml.faults.map((fault) => problem('config-syntax', placeAt(fault.offset), fault.message, fault.hint)), placeOf };
  }
  const result = schema.safeParse(yaml.value, { error: expectation });
  if (result.success) return { value: result.data, problems: [], placeOf };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => toProblems(issue, yaml, placeAt)), placeOf };
}

const toProblems = (issue: z.core.$ZodIssue, yaml: YamlText, placeAt: (offset: number) => Place): Problem[] =>
  explainIssue(issue, yaml.value).map(({ path, key, message, hint }) =>
    problem('config-value', placeAt(key === undefined ? yaml.offsetOf(path) : yaml.offsetOfKey(path, key)), message, hint),
  );
