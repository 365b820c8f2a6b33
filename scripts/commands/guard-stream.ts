/** What steers a terminal or turns a line around, but for the ends of lines and tabs. */
const STEERING = /(?!\r\n|[\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
/** Digits of a code, as JSON has it. */
const DIGITS = 4;

/** What guards write to. */
const guarded = new WeakMap<NodeJS.WritableStream, NodeJS.WriteStream>();

/** A stream that writes what would steer a terminal as its code, whoever it comes from. In JSON the code means the same. */
export function guardStream(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (guarded.has(stream)) return stream;
  const write = (text: string): boolean => stream.write(text.replace(STEERING, codeOf));
  const guard = Object.create(stream, { write: { value: write } }) as NodeJS.WriteStream;
  guarded.set(guard, stream);
  return guard;
}

/** Writes what is made of our own signs, or has none of a stranger's any more: colours, pictures, the line that shows progress. */
export const writeAsIs = (stream: NodeJS.WritableStream, text: string): boolean => (guarded.get(stream) ?? stream).write(text);

/** Writes what is meant for a file or another program: there as it is, on a terminal like anything else. */
export const handOn = (stream: NodeJS.WriteStream, text: string): boolean => (stream.isTTY ? stream.write(text) : writeAsIs(stream, text));

const codeOf = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(DIGITS, '0')}`;
