/** What the work of a verb may take. */
export interface WorkLimits {
  /** After which it is ended. */
  minutes: number;
  /** In MiB, of the whole process. */
  megabytes: number;
  /** Seconds that it has for tidying up when the user ends it. What has no browser leaves nothing that the next run would not clear away. */
  grace: number;
}

/** Many times what the longest real files take on a slow machine: what costs too much is meant to be refused by its budget, with its place, long before. */
const FILE: WorkLimits = { minutes: 10, megabytes: 4096, grace: 0 };
const PUBLICATION: WorkLimits = { minutes: 120, megabytes: 8192, grace: 2 };
/** Who looks at pages decides when it is enough. */
const PREVIEW: WorkLimits = { ...PUBLICATION, minutes: Number.POSITIVE_INFINITY };

/** The verbs that read what strangers have written. */
const VERBS: Readonly<Record<string, WorkLimits>> = {
  ...Object.fromEntries(
    ['impose', 'unimpose', 'plates', 'preflight', 'scrub', 'import', 'check', 'po', 'status', 'diff', 'bless', 'merge', 'sign'].map((verb) => [verb, FILE]),
  ),
  ...Object.fromEntries(['build', 'fit', 'look', 'redact', 'kit', 'verify', 'init'].map((verb) => [verb, PUBLICATION])),
  dev: PREVIEW,
};

/**
 * Within what limits a command line runs; none for what runs as it is. Who asks for a passphrase needs the terminal itself, so that nobody sees what is typed.
 * @param words of the command line, without Node and the script
 */
export function limitsOf(words: readonly string[], { isAsking }: { isAsking: boolean }): WorkLimits | undefined {
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  if (isAsking && verb === 'sign') return undefined;
  return Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
}
