/** Operands of the operator that is read. Strings, arrays and dictionaries are places in the content: from, to. One object for a whole stream: it is read millions of times. */
export interface Operands {
  content: Uint8Array;
  numbers: Float64Array;
  count: number;
  /** The last name, without its slash, undecoded. */
  name: string;
  /** The name before that, of this operator or another: where an operator takes two, its first. */
  former: string;
  /** The last string, its delimiters included; -1: none. */
  stringFrom: number;
  stringTo: number;
  /** The last array or dictionary. */
  groupFrom: number;
  groupTo: number;
}

/** What a byte is to the scanner (ISO 32000-2, 7.2.3); 0 is regular. */
const [SPACE, DELIMITER, DIGIT] = [1, 2, 3];
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;
for (const character of '0123456789+-.') KINDS[character.charCodeAt(0)] = DIGIT;

const [PERCENT, SLASH, OPEN, CLOSE, BACKSLASH, BRACKET, ANGLE] = [37, 47, 40, 41, 92, 91, 60];

/** Follows a content stream and tells each operator, with what stands before it. Inline images are skipped, and told as `BI`. */
export function scanContent(content: Uint8Array, tell: (operator: string, operands: Operands) => void): void {
  const operands: Operands = {
    content,
    numbers: new Float64Array(64),
    count: 0,
    name: '',
    former: '',
    stringFrom: -1,
    stringTo: -1,
    groupFrom: -1,
    groupTo: -1,
  };
  const length = content.length;
  for (let at = 0; at < length; ) {
    const byte = content[at] as number;
    const kind = KINDS[byte];
    if (kind === SPACE) at++;
    else if (kind === DIGIT) at = readNumber(operands, at);
    else if (byte === SLASH) {
      const end = tokenEnd(content, at + 1);
      operands.former = operands.name;
      operands.name = latin1(content, at + 1, end);
      at = end;
    } else if (byte === OPEN || (byte === ANGLE && content[at + 1] !== ANGLE)) {
      operands.stringFrom = at;
      at = operands.stringTo = skip(content, at);
    } else if (byte === BRACKET || byte === ANGLE) {
      operands.groupFrom = at;
      at = operands.groupTo = skip(content, at);
    } else if (kind === DELIMITER) at = skip(content, at);
    else {
      const end = tokenEnd(content, at + 1);
      const operator = operatorAt(content, at, end);
      at = operator === 'BI' ? inlineImageEnd(content, end) : end;
      tell(operator, operands);
      operands.count = 0;
      operands.stringFrom = operands.groupFrom = -1;
    }
  }
}

/** Operators have one to three letters; each is made a string once. */
const OPERATORS = new Map<number, string>();
function operatorAt(content: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return latin1(content, from, to);
  let key = 0;
  for (let at = from; at < to; at++) key = (key << 8) | (content[at] as number);
  const known = OPERATORS.get(key);
  if (known !== undefined) return known;
  const operator = latin1(content, from, to);
  OPERATORS.set(key, operator);
  return operator;
}

const latin1 = (content: Uint8Array, from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(content[at] as number);
  return text;
};

function tokenEnd(content: Uint8Array, from: number): number {
  let at = from;
  for (; at < content.length; at++) {
    const kind = KINDS[content[at] as number];
    if (kind === SPACE || kind === DELIMITER) break;
  }
  return at;
}

function readNumber(operands: Operands, from: number): number {
  const { content } = operands;
  let [value, scale, sign] = [0, 0, 1];
  let at = from;
  for (; at < content.length; at++) {
    const byte = content[at] as number;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      scale *= 10;
    } else if (byte === 46) scale = 1;
    else if (byte === 45) sign = -1;
    else if (byte !== 43) break;
  }
  if (operands.count < operands.numbers.length) operands.numbers[operands.count++] = (sign * value) / (scale || 1);
  return at;
}

/** Past a string, an array, a dictionary, a comment or a stray delimiter. */
export function skip(content: Uint8Array, from: number): number {
  const byte = content[from];
  if (byte === OPEN) return stringEnd(content, from);
  if (byte === PERCENT) {
    let at = from;
    while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
    return at;
  }
  if (byte === BRACKET) return groupEnd(content, from + 1, 93);
  if (byte !== ANGLE) return from + 1;
  if (content[from + 1] === ANGLE) return groupEnd(content, from + 2, 62);
  const end = content.indexOf(62, from);
  return end < 0 ? content.length : end + 1;
}

/** Behind an array or a dictionary with all that is nested in it. Without calling itself: nobody knows how deep it is. */
function groupEnd(content: Uint8Array, from: number, close: number): number {
  const open = [close];
  let at = from;
  while (open.length > 0 && at < content.length) {
    const byte = content[at] as number;
    const inner = closeOf(content, at);
    if (byte === open.at(-1)) at += lengthOf(open.pop());
    else if (inner > 0) at += lengthOf(open[open.push(inner) - 1]);
    else at = KINDS[byte] === DELIMITER ? skip(content, at) : at + 1;
  }
  return Math.min(at, content.length);
}

/** What ends the array or dictionary that begins here; 0 where none does. */
function closeOf(content: Uint8Array, at: number): number {
  if (content[at] === BRACKET) return 93;
  return content[at] === ANGLE && content[at + 1] === ANGLE ? 62 : 0;
}

/** Of `]` or `>>`. */
const lengthOf = (close: number | undefined): number => (close === 62 ? 2 : 1);

/** A string in parentheses, which may be nested and escaped. */
function stringEnd(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const byte = content[at];
    if (byte === BACKSLASH) at++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return at + 1;
  }
  return content.length;
}

/** `EI` stands between white space behind the data (ISO 32000-2, 8.9.7). */
function inlineImageEnd(content: Uint8Array, from: number): number {
  for (let at = from; at + 2 < content.length; at++) {
    const isEnd = content[at + 1] === 69 && content[at + 2] === 73 && KINDS[content[at] as number] === SPACE;
    if (isEnd && (at + 3 >= content.length || KINDS[content[at + 3] as number] === SPACE)) return at + 3;
  }
  return content.length;
}
