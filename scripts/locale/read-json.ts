/** Why a text is no JSON; `offset` counts from the start of the text. */
export interface JsonFault {
  offset: number;
  message: string;
  hint: string;
}

export interface JsonText {
  /** Plain values; undefined where the text is no JSON. */
  value: unknown;
  /** The first only: those after it mostly follow from it. */
  fault?: JsonFault;
  /** Where the names of the outermost object stand, in the order of the text; a name that stands twice is in it twice. */
  names: { name: string; offset: number }[];
}

/** What may come next. */
type State = 'value' | 'name' | 'colon' | 'next' | 'end';

/** A text up to what JSON cannot hold: mostly its closing quotation mark. Unrolled, so that no long text exhausts the stack. */
const TEXT = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\p{Cc}]*)*/uy;
const TOKEN = new RegExp(`${TEXT.source}"|[{}[\\]:,]|(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?|true|false|null)\\b`, 'uy');
const SPACE = /[ \t\n\r]*/y;
const CLOSING: Record<string, string> = { '{': '}', '[': ']' };

const WANTED: Record<State, readonly [expected: string, hint: string]> = {
  value: ['a text in double quotes', 'Put the text in straight double quotes: `"key": "text"`.'],
  name: ['a key in double quotes', 'Write `"key": "text"`, and take the comma out before a closing bracket.'],
  colon: ['`:`', 'Write `"key": "text"`.'],
  next: ['`,`', 'Look for a missing comma before it, or for a quotation mark in the text before it.'],
  end: ['the end of the file', 'Take out what stands behind the last bracket.'],
};

/** Reads JSON and tells in our words where it goes wrong: what `JSON.parse` says differs from one version of Node to the next. */
export function readJson(text: string): JsonText {
  const names: JsonText['names'] = [];
  const open: string[] = [];
  let state: State = 'value';
  let isFirst = false;
  for (let at = skip(SPACE, text, 0); at < text.length; at = skip(SPACE, text, at)) {
    const end = skip(TOKEN, text, at);
    const token = text.slice(at, end);
    const closes = token !== '' && token === open.at(-1) && (state === 'next' || isFirst);
    if (!closes && !fits(token, state)) return { value: undefined, fault: faultAt(text, at, token, state, open.at(-1)), names };
    if (state === 'name' && !closes && open.length === 1) names.push({ name: JSON.parse(token) as string, offset: at });
    isFirst = token in CLOSING;
    if (closes) open.pop();
    else if (isFirst) open.push(CLOSING[token] ?? '');
    state = stateAfter(token, state, open);
    at = end;
  }
  if (state === 'end') return { value: JSON.parse(text), names };
  const message = `Unexpected end, expected \`${open.at(-1) ?? '{'}\``;
  return { value: undefined, fault: { offset: text.length, message, hint: 'Complete the file: every bracket needs its closing one.' }, names };
}

/** The end of what a sticky pattern matches at `at`; `at` itself where it does not. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function fits(token: string, state: State): boolean {
  if (state === 'value') return token !== '' && !/^[}\]:,]$/.test(token);
  if (state === 'name') return token.startsWith('"');
  return token === { colon: ':', next: ',', end: undefined }[state];
}

function stateAfter(token: string, state: State, open: readonly string[]): State {
  const inObject = open.at(-1) === '}';
  if (token in CLOSING || token === ',') return inObject ? 'name' : 'value';
  if (token === ':') return 'value';
  if (state === 'name' && token.startsWith('"')) return 'colon';
  return open.length > 0 ? 'next' : 'end';
}

function faultAt(text: string, offset: number, token: string, state: State, bracket = '{'): JsonFault {
  if (token === '' && text[offset] === '"') return unreadableText(text, offset);
  const [expected, hint] = WANTED[state];
  const found = token === '' ? (/^(?:[\p{L}\p{N}_]+|.)/u.exec(text.slice(offset, offset + MOST_SHOWN))?.[0] ?? '') : shortened(token);
  const closing = state === 'next' ? ` or \`${bracket}\`` : '';
  return { offset, message: `Unexpected \`${found}\`, expected ${expected}${closing}`, hint };
}

const MOST_SHOWN = 40;
const shortened = (token: string): string => (token.length > MOST_SHOWN ? `${token.slice(0, MOST_SHOWN)}…"` : token);

/** A text in quotes that has no end on its line, or holds what JSON cannot. */
function unreadableText(text: string, start: number): JsonFault {
  const stop = skip(TEXT, text, start);
  if (text[stop] === '\\')
    return {
      offset: stop,
      message: `Unexpected \`${text.slice(stop, stop + 2)}\` in a text, expected it without \`\\\``,
      hint: 'Write a backslash as `\\\\`.',
    };
  if (stop === text.length || text[stop] === '\n' || text[stop] === '\r')
    return {
      offset: start,
      message: 'Unexpected text without an end, expected a closing `"` on the same line',
      hint: 'Close the quotes; write a line break as `\\n`.',
    };
  return { offset: stop, message: 'Unexpected control character in a text, expected none', hint: 'Take it out; write a tab as `\\t`.' };
}
