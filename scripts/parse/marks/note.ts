import type { Element, ElementContent } from 'hast';
import type { FootnoteReference, Nodes } from 'mdast';
import { contextOf, nextAnchor, placeOf, report, type State, sourceOf } from '../chapter-context.ts';
import { element, text } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';

/** `[^a]`: takes the note's text in at its first call; further calls link to the same note. */
export function footnoteReference(state: State, node: FootnoteReference): ElementContent[] {
  const context = contextOf(state);
  const definition = state.footnoteById.get(node.identifier.toUpperCase());
  if (context.at.inNote) {
    if (definition !== undefined) context.calls.nested.add(definition);
    report(
      context,
      'note-nested',
      node,
      `Unexpected note \`${sourceOf(context, node)}\` inside a note, expected its words there`,
      'Put the text of the inner note into the outer one.',
    );
    return [];
  }
  if (definition === undefined) return [text(sourceOf(context, node), node)];
  const number = context.calls.numbers.get(definition);
  if (number !== undefined) return [noteCall(context, node, number)];
  return [
    callNote(
      context,
      node,
      () => {
        context.calls.numbers.set(definition, context.found.notes.length);
        return state.all(definition);
      },
      definition.label ?? definition.identifier,
    ),
  ];
}

/** Makes a new note with its call; notes count from 1 by the order of their calls. `content` is asked for once the number is taken. */
export function callNote(context: ParseContext, at: Nodes, content: () => ElementContent[], label?: string): Element {
  const number = context.found.notes.length + 1;
  const note = {
    anchor: `note--${context.text.slug}--${number}`,
    call: `call--${context.text.slug}--${number}`,
    number,
    content: [] as ElementContent[],
    ...(label === undefined ? {} : { label }),
    place: placeOf(context, at),
  };
  context.found.notes.push(note);
  const { inEvent } = context.at;
  Object.assign(context.at, { inNote: true, inEvent: false });
  note.content = content();
  Object.assign(context.at, { inNote: false, inEvent });
  return noteCall(context, at, number);
}

function noteCall(context: ParseContext, at: Nodes, number: number): Element {
  const id = nextAnchor(context, `call--${context.text.slug}--${number}`);
  return element(at, 'a', { className: ['note-call'], id, href: `#note--${context.text.slug}--${number}` }, [text(String(number))]);
}
