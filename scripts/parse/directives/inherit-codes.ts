import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { EventMark } from '../../model/chapter.ts';
import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import type { Directive } from './directive-spec.ts';

type Codes = Readonly<Record<string, string>>;

/**
 * The attributes of a directive that are no words (`texts` are). A translation need not write them: they come from the directive of its source with the same
 * name, id and order. What it writes all the same must be equal, so that no number changes by a slip.
 */
export function inheritCodes(
  context: ParseContext,
  directive: Omit<Directive<TextDirective | ContainerDirective>, 'codes'>,
  texts: readonly string[],
): { codes: Codes; original?: EventMark; isUnknown?: true } {
  const { values } = directive;
  const written = Object.fromEntries([...values].filter(([name]) => !texts.includes(name)));
  if (context.text.original === undefined) return { codes: written };
  const order = nextOf(context, directive);
  const [codes, original] = directive.node.name === 'event' ? telling(context, directive.id, order) : [context.text.original.documents?.[order]];
  if (codes === undefined) {
    reportUnknown(context, directive);
    return { codes: written, isUnknown: true };
  }
  for (const name of Object.keys(written)) reportOther(context, directive, name, codes[name], original);
  return { codes, ...(original === undefined ? {} : { original }) };
}

type Own = Omit<Directive<TextDirective | ContainerDirective>, 'codes'>;

/** How many directives of the same name and id stand before it. */
function nextOf(context: ParseContext, { node, id = '' }: Own): number {
  const key = `codes of ${node.name} ${id}`;
  const order = context.anchors.given.get(key) ?? 0;
  context.anchors.given.set(key, order + 1);
  return order;
}

function telling({ text: { original } }: ParseContext, id: string | undefined, order: number): [codes?: Codes, original?: EventMark] {
  const mark = original?.events.filter((each) => each.id === id)[order];
  return mark === undefined ? [] : [mark.codes ?? {}, mark];
}

function reportUnknown(context: ParseContext, { node, id, offset }: Own): void {
  if (node.name !== 'event' || id === undefined) return;
  const { path = '', events = [] } = context.text.original ?? {};
  const known = events.filter((mark) => mark.id === id).length;
  const found = `event \`${id}\`${known === 0 ? '' : ' once more'}`;
  const expected = known === 0 ? `one that \`${path}\` tells` : `it as often as in \`${path}\`: ${known === 1 ? 'once' : `${known} times`}`;
  const hint =
    known === 0
      ? didYouMean(id, new Set(events.map((mark) => mark.id)), 'Take the mark out and leave its words.')
      : 'Take one of the marks out and leave its words.';
  report(context, 'translation-mark', offset('id'), `Unexpected ${found}, expected ${expected}`, hint);
}

const inOneLine = (value: string): string => value.replace(/\s+/gu, ' ');

function reportOther(context: ParseContext, { node, values, offset }: Own, name: string, expected: string | undefined, original: EventMark | undefined): void {
  const found = inOneLine(values.get(name) ?? '');
  if (expected !== undefined && found === inOneLine(expected)) return;
  const { path, line } = original?.place ?? { path: context.text.original?.path, line: undefined };
  const where = `${path}${line === undefined ? '' : `:${line}`}`;
  const message = `Unexpected \`${name}=${found}\` on \`${node.name}\`, expected ${expected === undefined ? `no \`${name}\`` : `\`${expected}\``} as at ${where}`;
  report(context, 'translation-mark', offset(name), message, `Take \`${name}\` out: a translation carries the words, and takes the rest from its source.`);
}
