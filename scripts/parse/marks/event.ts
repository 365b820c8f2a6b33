import type { TextDirective } from 'mdast-util-directive';
import type { EventMark } from '../../model/chapter.ts';
import type { FuzzyDate } from '../../model/date.ts';
import { nextAnchor, offsetOf, placeOf, report, type State, sourceOf } from '../chapter-context.ts';
import type { Directive, TextSpec } from '../directives/directive-spec.ts';
import { element, quoted, wordsOf } from '../element.ts';
import { toId } from '../id-form.ts';
import type { ParseContext } from '../parse-context.ts';
import { readEntry } from './event-entry.ts';
import { EVENT_ATTRIBUTES, EVENT_TEXTS, readDate, readFigures, readPlaces, readSee, readYes } from './event-values.ts';
import { wrongWeekday } from './wrong-weekday.ts';

/** Stands in for a date that is missing or cannot be read, so that the rest of the event is checked all the same. */
const NO_DATE: FuzzyDate = { start: { precision: 'year', year: 1 }, about: true, raw: '' };

/** `:event[words]{#id date=…}`: one telling of an event; its words are the chronology's text. */
export const event: TextSpec = {
  form: 'text',
  words: 'required',
  id: 'required',
  attributes: { ...Object.fromEntries(EVENT_ATTRIBUTES.map((name) => [name, 'optional'] as const)), date: 'required' },
  instead: { date: 'as-of' },
  texts: EVENT_TEXTS,
  figures: true,
  render(state: State, directive: Directive<TextDirective>, context: ParseContext) {
    const { node } = directive;
    if (context.at.inEvent) {
      report(
        context,
        'event-nested',
        node,
        'Unexpected event inside another event, expected them one after the other',
        'Close the brackets of the first event before the second begins.',
      );
      return state.all(node);
    }
    context.at.inEvent = true;
    const children = state.all(node);
    context.at.inEvent = false;
    const content = quoted(children);
    const text = wordsOf(content);
    if (text === '' && children.length > 0) {
      report(
        context,
        'directive-form',
        node,
        'Unexpected event without words of its own, expected the words that tell it',
        'Write the words between the brackets, before the note.',
      );
    }
    const entry = readEntry(context, directive, content);
    const mark = { ...readMark(context, directive), content, text, ...(entry === undefined ? {} : { entry }) };
    checkWeekday(context, node, mark);
    checkTranslated(context, directive, mark);
    context.found.events.push(mark);
    return element(node, 'span', { className: ['event'], id: mark.anchor, dataEvent: mark.id }, children);
  },
};

/** The mark of an event but for its words. An id that cannot be used is replaced by one that is near it. */
function readMark(context: ParseContext, directive: Directive<TextDirective>): Omit<EventMark, 'content' | 'text'> {
  const { node, values, offset } = directive;
  const id = directive.id ?? (toId(node.attributes?.id ?? '') || 'unnamed');
  const voice = values.get('voice') ?? context.at.voice;
  const [says, scope] = [values.get('says'), values.get('scope')];
  checkInferred(context, directive);
  const asOf = readDate(context, directive, 'as-of');
  const date = readDate(context, directive, 'date') ?? (values.has('as-of') ? undefined : NO_DATE);
  return {
    id,
    chapter: context.text.slug,
    anchor: nextAnchor(context, `event--${id}--${context.text.slug}`),
    ...(date === undefined ? {} : { date }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(readYes(context, directive, 'inferred') ? { inferred: true } : {}),
    places: readPlaces(context, directive),
    ...(values.has('place') ? { placesPlace: context.text.locate(offset('place')) } : {}),
    figures: readFigures(context, directive),
    see: readSee(context, directive),
    place: placeOf(context, node),
    ...(voice === undefined ? {} : { voice }),
    ...(says === undefined ? {} : { says }),
    ...(scope === undefined ? {} : { scope }),
    ...(readYes(context, directive, 'lead') ? { lead: true } : {}),
    codes: directive.codes,
  };
}

/** What only we infer is a date. */
function checkInferred(context: ParseContext, { values, offset }: Directive<TextDirective>): void {
  if (!values.has('inferred') || values.has('date') || !values.has('as-of')) return;
  const hint = 'Add the `date` that is inferred, or take `inferred` out.';
  report(context, 'attribute-missing', offset('inferred'), 'Unexpected `inferred` without `date`, expected the date that is inferred', hint);
}

/** What the source says in the attributes of a telling must not get lost. A gloss explains words of one language, and another may not need it. */
function checkTranslated(context: ParseContext, { node, original }: Directive<TextDirective>, mark: EventMark): void {
  if (original === undefined) return;
  const sentence = ({ entry }: EventMark) => (entry?.by === 'sentence' ? entry.text : undefined);
  const pairs = {
    says: [original.says, mark.says],
    scope: [original.scope, mark.scope],
    voice: [original.voice, mark.voice],
    entry: [sentence(original), mark.entry?.text],
  };
  for (const [name, [expected, found]] of Object.entries(pairs)) {
    if (expected === undefined || found !== undefined) continue;
    const message = `Unexpected event \`${mark.id}\` without \`${name}\`, expected a translation of “${expected}” (${original.place.path}:${original.place.line})`;
    report(context, 'attribute-missing', node, message, `Add \`${name}="…"\` between the braces.`);
  }
}

function checkWeekday(context: ParseContext, node: TextDirective, { text, date }: EventMark): void {
  const weekday = date && wrongWeekday(text, date, context.text.locale);
  if (date === undefined || weekday === undefined) return;
  // A name that is partly emphasised or runs over a line is not found: then the event is the place.
  const at = Math.max(0, sourceOf(context, node).indexOf(weekday.written));
  const message = `Unexpected ${weekday.found} in the words of an event on \`${date.raw}\`, expected ${weekday.expected}`;
  report(context, 'event-weekday', offsetOf(node) + at, message, 'Mend the date or the weekday.');
}
