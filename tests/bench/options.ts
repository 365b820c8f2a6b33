import { parseArgs } from 'node:util';
import { CONTENDERS, type Contender, isPeer } from './contenders.ts';

export const USAGE = `Usage: npm run bench -- [options]

Compares a whole build with a bare print of the same HTML by the same browser, and with other tools for paged media, on generated texts.

  --pages 40,300,1000   lengths of the texts, in pages
  --runs N              runs of each contender (default: 3; a peer above 100 pages: 1)
  --only zine,bare,…    of ${CONTENDERS.join(', ')} (default: all; weasyprint where installed), dev: edits while
                        \`zine dev\` shows a text of 96 pages, and again: builds after the first
  --edits N             of each kind, for dev (default: 50)
  --limit SECONDS       after which a contender is ended and counts as failed (default: 900)
  --json                one JSON document on stdout
  --help                this text`;

/** Peers take minutes beyond this many pages. */
const SHORT_PAGES = 100;
/** No contenders: there is nothing beside them. */
const [DEV, AGAIN] = ['dev', 'again'];

export interface Options {
  pages: number[];
  only: readonly Contender[];
  /** Edits of each kind while `zine dev` shows a text; 0: none. */
  edits: number;
  /** Whether builds after the first are measured. */
  again: boolean;
  /** Whether `only` was asked for by name. */
  chosen: boolean;
  /** In seconds. */
  limit: number;
  json: boolean;
  help: boolean;
  runsOf(contender: Contender, pages: number): number;
}

/** @throws TypeError for what it does not understand */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string', default: '40,300,1000' },
      runs: { type: 'string' },
      only: { type: 'string' },
      edits: { type: 'string', default: '50' },
      limit: { type: 'string', default: '900' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',').map((name) => name.trim());
  const runs = values.runs === undefined ? undefined : wholeNumber('--runs', values.runs);
  return {
    pages: values.pages.split(',').map((pages) => wholeNumber('--pages', pages)),
    only: only === undefined ? CONTENDERS : only.filter((name) => name !== DEV && name !== AGAIN).map(contender),
    edits: only === undefined || only.includes(DEV) ? wholeNumber('--edits', values.edits) : 0,
    again: only === undefined || only.includes(AGAIN),
    chosen: values.only !== undefined,
    limit: wholeNumber('--limit', values.limit),
    json: values.json,
    help: values.help,
    runsOf: (name, pages) => runs ?? (isPeer(name) && pages > SHORT_PAGES ? 1 : 3),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text.trim())) throw new TypeError(`Unexpected \`${text}\` as ${option}, expected a whole number from 1`);
  return Number(text);
}

function contender(text: string): Contender {
  const found = CONTENDERS.find((name) => name === text.trim());
  if (found === undefined) throw new TypeError(`Unexpected contender \`${text}\`, expected one of \`${CONTENDERS.join('`, `')}\` \`${DEV}\` or \`${AGAIN}\``);
  return found;
}
