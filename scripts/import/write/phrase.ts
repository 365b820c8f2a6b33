import type { FootnoteDefinition, Link, PhrasingContent } from 'mdast';
import type { Correction, Placed, Style } from './annotation.ts';
import { textOfUnits, type Unit } from './unit.ts';

/** What the notes of a chapter are made with, and the notes in the order of their calls. */
export interface Notes {
  /** Words of the note on a correction; `source` is what the source has. */
  text: (correction: Correction, source: string) => string;
  lines: readonly string[];
  definitions: FootnoteDefinition[];
}

/**
 * A paragraph as inline content: marks as directives around their words, corrections as what is read, with a note, styles as they are. `parts` come outer before
 * inner, and none crosses another.
 */
export function phrase(units: readonly Unit[], parts: readonly (Placed | Style)[], notes: Notes, from = 0, to = units.length): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let at = from;
  for (let rest = parts; rest.length > 0; ) {
    const [first, ...others] = rest;
    if (first === undefined) break;
    const inner = others.filter(({ start }) => start < first.end);
    content.push(...text(units, at, first.start), ...('what' in first ? annotated(units, first, inner, notes) : styled(units, first, inner, notes)));
    rest = others.slice(inner.length);
    at = first.end;
  }
  return [...content, ...text(units, at, to)];
}

function text(units: readonly Unit[], from: number, to: number): PhrasingContent[] {
  const value = textOfUnits(units.slice(from, to));
  return value === '' ? [] : [{ type: 'text', value }];
}

function annotated(units: readonly Unit[], { start, end, what }: Placed, inner: readonly (Placed | Style)[], notes: Notes): PhrasingContent[] {
  if (what.kind !== 'correction')
    return [{ type: 'textDirective', name: what.kind, attributes: what.attributes, children: phrase(units, inner, notes, start, end) }];
  const label = `correction-${notes.definitions.length + 1}`;
  const note = notes.text(what, sourceOf(units.slice(start, end), notes.lines));
  notes.definitions.push({
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: note }] }],
  });
  return [...(what.read === '' ? [] : [{ type: 'text' as const, value: what.read }]), { type: 'footnoteReference', identifier: label, label }];
}

function styled(units: readonly Unit[], { kind, url, start, end }: Style, inner: readonly (Placed | Style)[], notes: Notes): PhrasingContent[] {
  const children = phrase(units, inner, notes, start, end);
  return kind === 'link' ? [{ type: 'link', url: url ?? '', children: children as Link['children'] }] : [{ type: kind, children }];
}

/** The characters as the source has them, whatever typography has made of them. */
const sourceOf = (units: readonly Unit[], lines: readonly string[]): string =>
  units.map(({ text, line, column }) => (line === undefined || column === undefined ? text : (lines[line - 1]?.[column - 1] ?? ''))).join('');
