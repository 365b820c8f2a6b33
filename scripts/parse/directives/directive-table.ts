import { document } from '../blocks/document.ts';
import { epigraph } from '../blocks/epigraph.ts';
import { figure } from '../blocks/figure.ts';
import { pull } from '../blocks/pull.ts';
import { question } from '../blocks/question.ts';
import { verse } from '../blocks/verse.ts';
import { event } from '../marks/event.ts';
import { noterm } from '../marks/noterm.ts';
import { page } from '../marks/page.ts';
import { term } from '../marks/term.ts';
import type { ContainerSpec, TextSpec } from './directive-spec.ts';

/** Every directive there is. A new one is a file beside the others and a line here; the checks follow from its spec. */
export const DIRECTIVES: ReadonlyMap<string, TextSpec | ContainerSpec> = new Map<string, TextSpec | ContainerSpec>(
  Object.entries({ event, term, noterm, page, question, verse, epigraph, pull, document, figure }),
);

/** A directive as it is written, for hints. */
export function usage(name: string, spec: TextSpec | ContainerSpec): string {
  const required = Object.keys(spec.attributes).filter((attribute) => spec.attributes[attribute] === 'required');
  const parts = [...(spec.id === 'required' ? ['#id'] : []), ...required.map((attribute) => `${attribute}=…`), ...(spec.one ? ['chapter=…'] : [])];
  const attributes = parts.length > 0 ? `{${parts.join(' ')}}` : '';
  return spec.form === 'text' ? `:${name}${spec.words === 'required' ? '[words]' : ''}${attributes}` : `:::${name}${attributes}`;
}
