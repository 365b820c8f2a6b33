/** What a command may touch of the process. */
export interface Streams {
  /** Absent where nobody can be asked. */
  stdin?: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
  /** The directory that relative paths start from. */
  cwd: string;
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
}
