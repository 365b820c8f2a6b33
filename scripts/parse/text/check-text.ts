import { emailAddresses } from '../../diagnostics/email-addresses.ts';
import { hiddenCharacters } from '../../diagnostics/hidden-characters.ts';
import type { Place } from '../../model/problem.ts';
import { type ParseContext, report } from '../chapter-context.ts';

const SUSPECT = /[@\u200B-\u200D\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Looks through the whole source for addresses and hidden characters. */
export function checkSource(context: ParseContext): void {
  for (const { rule, index, message, hint } of findings(context.source)) report(context, rule, index, message, hint);
}

/**
 * Looks through a text that will be printed, as Markdown or YAML made it: there, `&#x202E;` or `name&#64;…` have become what they mean.
 * What was found in the source of the same line is not reported again.
 */
export function checkText(context: ParseContext, text: string, at: number | Place): void {
  for (const { rule, message, hint } of findings(text)) {
    const place = typeof at === 'number' ? context.locate(at) : at;
    if (!context.reported.has(`${rule} ${place.line}`)) report(context, rule, place, message, hint);
  }
}

function* findings(text: string): Generator<{ rule: 'email-address' | 'text-hidden'; index: number; message: string; hint: string }> {
  if (!SUSPECT.test(text)) return;
  for (const { index, address } of emailAddresses(text)) {
    const hint = 'Take it out: everybody who holds the booklet would have it.';
    yield { rule: 'email-address', index, message: `Unexpected e-mail address \`${address}\`, expected none in print`, hint };
  }
  for (const { index, name } of hiddenCharacters(text)) {
    const hint = 'Delete it; retyping the words around it is the surest way.';
    yield { rule: 'text-hidden', index, message: `Unexpected invisible character \`${name}\`, expected only characters that can be seen`, hint };
  }
}
