import type { Operand, Operation } from './operation.ts';

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * Reads a content stream (ISO 32000-2, 7.8.2): one operation after the other, each with the operands before it.
 * @param content the decoded stream, one character a byte (Latin-1)
 */
export function* readOperations(content: string): Generator<Operation> {
  let operands: Operand[] = [];
  for (let at = 0; ; ) {
    const start = skipSpace(content, at);
    if (start >= content.length) return;
    const end = tokenEnd(content, start);
    const token = content.slice(start, end);
    at = end;
    if (isOperator(token)) {
      if (token === 'BI') {
        at = inlineImageEnd(content, start);
        yield { operator: 'BI', operands: [{ raw: content.slice(start, at) }] };
      } else {
        yield { operator: token, operands };
      }
      operands = [];
    } else {
      operands.push(NUMBER.test(token) ? Number(token) : { raw: token });
    }
  }
}

const isOperator = (token: string): boolean => /^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token);

/** Past white space and comments. */
function skipSpace(content: string, from: number): number {
  let at = from;
  for (; at < content.length; at++) {
    const character = content[at] ?? '';
    if (character === '%') while (at < content.length && !/[\r\n]/.test(content[at] ?? '')) at++;
    else if (!SPACE.test(character)) break;
  }
  return at;
}

function tokenEnd(content: string, start: number): number {
  const first = content[start];
  if (first === '(') return stringEnd(content, start);
  if (first === '[') return nestedEnd(content, start, ']');
  if (first === '<') return content[start + 1] === '<' ? nestedEnd(content, start, '>>') : endOf(content, '>', start);
  let at = start + 1;
  while (at < content.length && !SPACE.test(content[at] ?? '') && !DELIMITER.test(content[at] ?? '')) at++;
  return at;
}

/** An array or a dictionary, with all that is nested in it. */
function nestedEnd(content: string, start: number, close: string): number {
  for (let at = start + close.length; ; ) {
    at = skipSpace(content, at);
    if (at >= content.length) return content.length;
    if (content.startsWith(close, at)) return at + close.length;
    at = tokenEnd(content, at);
  }
}

/** A string in parentheses, which may be nested and escaped. */
function stringEnd(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const character = content[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
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
  const data = content.indexOf('ID', start);
  marker.lastIndex = data < 0 ? start : data + 2;
  for (let found = marker.exec(content); found !== null; found = marker.exec(content)) {
    const end = found.index + 3;
    if (/^[\t\n\f\r -~]*$/.test(content.slice(end, end + 16))) return end;
  }
  return content.length;
}
