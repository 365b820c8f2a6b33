import type { YAMLError } from 'yaml';

type Explanation = readonly [message: string, hint: string];

const QUOTES: Explanation = ['Unexpected `:` inside a text, expected quotes around it', 'Put the whole text in quotes: `title: "One: two"`.'];
const INDENT: Explanation = ['Unexpected indent, expected fields of one group below each other', 'Let the line begin in the same column as the one above it.'];
const TAG: Explanation = [
  'Unexpected tag, expected plain text, numbers and lists',
  'Take the word with `!` out, or put the text in quotes if the `!` belongs to it.',
];

/** Looked for by `readYaml` itself. */
export const REPEATED_FIELD = { message: 'Unexpected second field of the same name, expected it once', hint: 'Take one of them out.' };

/** By the code of the `yaml` package (its error messages are written for programmers). */
const EXPLANATIONS: Partial<Record<YAMLError['code'], Explanation>> = {
  BAD_COLLECTION_TYPE: TAG,
  BAD_DQ_ESCAPE: ['Unexpected `\\` in double quotes, expected it twice', 'Write `\\\\`, or use single quotes.'],
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: ['Unexpected sign at the start of a text, expected quotes around it', 'Put the text in quotes.'],
  BLOCK_AS_IMPLICIT_KEY: QUOTES,
  MULTILINE_IMPLICIT_KEY: [
    'Unexpected line without `:`, expected `name: value`',
    'Write `name: value` with a space after the `:`, or indent the line if it continues the text above.',
  ],
  MULTIPLE_DOCS: ['Unexpected `---` in the middle, expected one document', 'Take the line out.'],
  NON_STRING_KEY: ['Unexpected list or group as the name of a field, expected a word', 'Write a word before the `:`.'],
  RESOURCE_EXHAUSTION: ['Unexpected depth of nesting, expected a few levels', 'Take out the brackets and indents that are not needed.'],
  TAB_AS_INDENT: ['Unexpected tab at the start of a line, expected spaces', 'Indent with spaces.'],
  TAG_RESOLVE_FAILED: TAG,
};

/** A syntax error in plain words. */
export function explainYamlError(error: YAMLError): { message: string; hint: string } {
  const [message, hint] = bySign(error) ??
    EXPLANATIONS[error.code] ?? ['Unexpected sign, expected YAML', 'Compare the line with those around it: quotes, brackets, indent.'];
  return { message, hint };
}

function bySign({ message }: YAMLError): Explanation | undefined {
  const closing = /Missing closing (['"])/.exec(message)?.[1];
  if (closing !== undefined) return [`Unexpected end, expected a closing ${closing}`, 'Close the quotes.'];
  const bracket = /(?:must end with an? |and end with an? |Expected .* to end with )([\]}])/i.exec(message)?.[1];
  if (bracket !== undefined) return [`Unexpected end, expected \`${bracket}\``, 'Close the bracket.'];
  if (message.includes('map keys need to be followed by map values'))
    return ['Unexpected text, expected `name: value`', 'Write a name and `:` before it, or indent it if it belongs to the line above.'];
  if (message.includes('scalar at node end'))
    return ['Unexpected text behind a value, expected the end of the line', 'Put everything into one pair of quotes.'];
  return undefined;
}
