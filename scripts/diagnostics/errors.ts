import type { Problem } from '../model/problem.ts';

/** The texts have errors: exit code 1. Carries everything that was found. */
export class TextError extends Error {
  override readonly name = 'TextError';
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(`${problems.length} problems in the texts`);
    this.problems = problems;
  }
}

/** Wrong usage or configuration: exit code 2. `problems` holds positions where there are any. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problems: Problem[];
  constructor(message: string, problems: Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}

/** The machine lacks something (browser, font, disk space): exit code 3. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
}
