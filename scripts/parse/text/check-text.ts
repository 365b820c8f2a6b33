import { type ParseContext, report } from '../chapter-context.ts';
import { emailAddresses } from '../../diagnostics/email-addresses.ts';
import { hiddenCharacters } from '../../diagnostics/hidden-characters.ts';

const SUSPECT = /[@\u200B-\u200D\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/**
 * Looks for addresses and hidden characters in a text that will be printed: the whole source at once, where places are exact, and then,
 * at `offset`, what Markdown makes of it (`&#x202E;`, `name&#64;…`). What was found on the same line before is not reported again.
 */
export function checkText(context: ParseContext, text: string, offset: number, isSource = false): void {
  if (!SUSPECT.test(text)) return;
  const note = (rule: 'email-address' | 'text-hidden', index: number, message: string, hint: string) => {
    const at = isSource ? index : offset;
    const key = `${rule} ${context.locate(at).line}`;
    if (!isSource && context.reported.has(key)) return;
    context.reported.add(key);
    report(context, rule, at, message, hint);
  };
  for (const { index, address } of emailAddresses(text)) {
    note('email-address', index, `Unexpected e-mail address \`${address}\`, expected none in print`, 'Take it out: everybody who holds the booklet would have it.');
  }
  for (const { index, name } of hiddenCharacters(text)) {
    note('text-hidden', index, `Unexpected invisible character \`${name}\`, expected only characters that can be seen`, 'Delete it; retyping the words around it is the surest way.');
  }
}
