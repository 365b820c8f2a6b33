import type { Operand, Operation } from './operation.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** What a character is to the scanner (ISO 32000-2, 7.2.3); everything else is regular. */
const SPACE = 1;
const DELIMITER = 2;
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;
const kindAt = (content: string, at: number): number => KINDS[content.charCodeAt(at)] ?? 0;

const [PERCENT, SLASH, PAREN_OPEN, PAREN_CLOSE, BACKSLASH, BRACKET, ANGLE, QUOTE, DOUBLE_QUOTE] = Array.from('%/()\\[<\'"', (c) => c.charCodeAt(0));

/** An operation with its text, for writing it as it was: a number may have more digits than are written, and a hair's breadth moves a glyph by a pixel. */
export interface SourceOperation extends Operation {
  source: string;
}

/**
 * Reads a content stream (ISO 32000-2, 7.8.2): one operation after the other, each with the operands before it.
 * @param content the decoded stream, one character a byte (Latin-1)
 */
export function* readOperations(content: string): Generator<Operation> {
  for (const { operator, operands } of readSources(content)) yield { operator, operands };
}

/** The same, each with its text. */
export function* readSources(content: string): Generator<SourceOperation> {
  let operands: Operand[] = [];
  let from = -1;
  for (let at = 0; ; ) {
    const start = skipSpace(content, at);
    if (start >= content.length) return;
    if (from < 0) from = start;
    at = tokenEnd(content, start);
    const token = content.slice(start, at);
    if (!isOperator(token)) {
      operands.push(mayBeNumber(content.charCodeAt(start)) && NUMBER.test(token) ? Number(token) : { raw: token });
      continue;
    }
    if (token === 'BI') {
      at = inlineImageEnd(content, start);
      operands = [{ raw: content.slice(start, at) }];
      from = start;
    }
    yield { operator: token, operands, source: content.slice(from, at) };
    operands = [];
    from = -1;
  }
}

/** Digits and what may stand before them: `+`, `-`, `.`. */
const mayBeNumber = (code: number): boolean => code >= 43 && code <= 57;

function isOperator(token: string): boolean {
  const first = token.charCodeAt(0);
  const isLetter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  return (isLetter && token !== 'true' && token !== 'false' && token !== 'null') || first === QUOTE || first === DOUBLE_QUOTE;
}

/** Past white space and comments. */
function skipSpace(content: string, from: number): number {
  let at = from;
  for (; at < content.length; at++) {
    if (content.charCodeAt(at) === PERCENT) while (at + 1 < content.length && !isLineEnd(content.charCodeAt(at + 1))) at++;
    else if (kindAt(content, at) !== SPACE) break;
  }
  return at;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function tokenEnd(content: string, start: number): number {
  const first = content.charCodeAt(start);
  if (first === PAREN_OPEN) return stringEnd(content, start);
  if (first === BRACKET) return nestedEnd(content, start, ']');
  if (first === ANGLE) return content.charCodeAt(start + 1) === ANGLE ? nestedEnd(content, start, '>>') : endOf(content, '>', start);
  let at = start + 1;
  // A stray delimiter is a token by itself; a slash begins a name.
  if (first !== SLASH && KINDS[first] === DELIMITER) return at;
  while (at < content.length && kindAt(content, at) === 0) at++;
  return at;
}

/** An array or a dictionary, with all that is nested in it. Without calling itself: nobody knows how deep it is. */
function nestedEnd(content: string, start: number, close: string): number {
  const open = [close];
  let at = start + close.length;
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    at = skipSpace(content, at);
    if (at >= content.length) return content.length;
    const isDict = content.startsWith('<<', at);
    if (content.startsWith(last, at)) {
      open.pop();
      at += last.length;
    } else if (isDict || content.charCodeAt(at) === BRACKET) {
      open.push(isDict ? '>>' : ']');
      at += isDict ? 2 : 1;
    } else at = tokenEnd(content, at);
  }
  return at;
}

/** A string in parentheses, which may be nested and escaped. */
function stringEnd(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PAREN_OPEN) depth++;
    else if (code === PAREN_CLOSE && --depth === 0) return at + 1;
  }
  return content.length;
}

const endOf = (content: string, what: string, from: number): number => {
  const found = content.indexOf(what, from);
  return found < 0 ? content.length : found + what.length;
};

/** `EI` stands between white space behind the data (ISO 32000-2, 8.9.7); data that happen to hold it are told by what follows, which must be text. */
function inlineImageEnd(content: string, start: number): number {
  const marker = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  const data = /[\0\t\n\f\r >\]]ID[\0\t\n\f\r ]/g;
  data.lastIndex = start;
  marker.lastIndex = data.test(content) ? data.lastIndex - 1 : start;
  for (let found = marker.exec(content); found !== null; found = marker.exec(content)) {
    const end = found.index + 3;
    if (/^[\t\n\f\r -~]*$/.test(content.slice(end, end + 16))) return end;
  }
  return content.length;
}
