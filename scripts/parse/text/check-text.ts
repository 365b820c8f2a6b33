import { emailAddresses, emailHint } from '../../diagnostics/email-addresses.ts';
import { controlCharacter, hiddenCharacters } from '../../diagnostics/hidden-characters.ts';
import type { Place } from '../../model/problem.ts';
import { report } from '../chapter-context.ts';
import type { ParseContext, TextRules } from '../parse-context.ts';

const SUSPECT = /[@\u200B-\u200D\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/**
 * Looks through a text that will be printed, as Markdown or YAML made it: there, `&#x202E;` or `name&#64;…` have become what they mean.
 * `written` is its source: what stands there literally was found by `checkSource`, with its exact place.
 */
export function checkText(context: ParseContext, text: string, written: string, at: number | Place): void {
  for (const { rule, literal, message, hint } of findings(context.rules, text)) {
    if (!written.includes(literal)) report(context, rule, at, message, hint);
  }
  const control = controlCharacter(text);
  if (control !== undefined && !written.includes(control.literal))
    report(context, 'text-hidden', at, `Unexpected control character \`${control.name}\`, expected only characters that can be seen`, 'Take it out.');
}

export interface Finding {
  rule: 'email-address' | 'text-hidden';
  index: number;
  literal: string;
  message: string;
  hint: string;
}

/** Addresses that nobody has said are meant, and characters that nobody sees. */
export function* findings({ addresses }: Pick<TextRules, 'addresses'>, text: string): Generator<Finding> {
  if (!SUSPECT.test(text)) return;
  for (const { index, address } of emailAddresses(text)) {
    if (addresses.has(address.toLowerCase())) continue;
    const hint = emailHint(address);
    yield { rule: 'email-address', index, literal: address, message: `Unexpected e-mail address \`${address}\`, expected none in print`, hint };
  }
  for (const { index, name } of hiddenCharacters(text)) {
    const message = `Unexpected invisible character \`${name}\`, expected only characters that can be seen`;
    yield { rule: 'text-hidden', index, literal: text.charAt(index), message, hint: 'Delete it; retyping the words around it is the surest way.' };
  }
}
