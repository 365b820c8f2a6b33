import type { Element } from 'hast';
import type { ContainerDirective } from 'mdast-util-directive';
import { report } from '../chapter-context.ts';
import type { ContainerSpec, Directive } from '../directives/directive-spec.ts';
import { block, element, text } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';
import { parseDate } from '../parse-date.ts';
import { attribution } from './attribution.ts';

/** A document set into the chapter: a leaflet, a letter. Events inside it are told by its author. */
export const document: ContainerSpec = {
  form: 'container',
  id: 'none',
  attributes: { title: 'optional', by: 'optional', date: 'optional', standpoint: 'optional' },
  texts: ['title', 'by', 'standpoint'],
  holds: ['paragraph', 'heading', 'list', 'blockquote', 'table', 'thematicBreak', 'verse', 'figure'],
  render(state, directive, context) {
    const { node, values } = directive;
    context.found.documents.push(directive.codes);
    const outer = context.at.voice;
    context.at.voice = values.get('by') ?? outer;
    const children = state.all(node);
    context.at.voice = outer;
    const head = [
      ...attribution(directive, 'title', 'document-title'),
      ...attribution(directive, 'by', 'document-by'),
      ...date(directive, context),
      ...attribution(directive, 'standpoint', 'document-standpoint'),
    ];
    const header = head.length === 0 ? [] : [element(node, 'header', { className: ['document-head'] }, head)];
    return block(node, 'section', { className: ['document'] }, [...header, ...children]);
  },
};

/** The date as it is written; the words of the locale are put in by `layout`. */
function date({ node, values, offset }: Directive<ContainerDirective>, context: ParseContext): Element[] {
  const raw = values.get('date');
  if (raw === undefined) return [];
  const read = parseDate(raw);
  if ('error' in read) {
    report(context, 'event-date', offset('date'), read.error, 'Mend `date`; how dates are written stands in docs/chapters.md.');
    return [];
  }
  return [element(node, 'time', { dateTime: raw }, [text(raw)])];
}
