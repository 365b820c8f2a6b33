import type { TextDirective } from 'mdast-util-directive';
import type { EventMark } from '../../model/chapter.ts';
import type { FuzzyDate } from '../../model/date.ts';
import type { Figure } from '../../model/quantity.ts';
import { nextAnchor, type ParseContext, report, type State } from '../chapter-context.ts';
import type { Directive, TextSpec } from '../directives/directive-spec.ts';
import { element, quoted, wordsOf } from '../element.ts';
import { ID_EXPECTED, ID_FORM, idHint } from '../id-form.ts';
import { parseDate } from '../parse-date.ts';
import { parseQuantity } from '../parse-quantity.ts';
import { wrongWeekday } from './wrong-weekday.ts';

const TEXTS = ['place', 'voice', 'says', 'scope'];

/** `:event[words]{#id date=…}`: one telling of an event; its words are the chronology's text. */
export const event: TextSpec = {
  form: 'text',
  words: 'required',
  id: 'required',
  attributes: { date: 'required', place: 'optional', voice: 'optional', says: 'optional', scope: 'optional' },
  figures: true,
  render(state: State, directive: Directive<TextDirective>, context: ParseContext) {
    const { node, id, values } = directive;
    if (context.inEvent) {
      report(
        context,
        'event-nested',
        node,
        'Unexpected event inside another event, expected them one after the other',
        'Close the brackets of the first event before the second begins.',
      );
      return state.all(node);
    }
    context.inEvent = true;
    const children = state.all(node);
    context.inEvent = false;
    const date = readDate(context, directive);
    const content = quoted(children);
    const text = wordsOf(content);
    const figures = readFigures(context, directive);
    const places = readPlaces(context, directive);
    if (text === '' && children.length > 0) {
      report(
        context,
        'directive-form',
        node,
        'Unexpected event without words of its own, expected the words that tell it',
        'Write the words between the brackets, before the note.',
      );
    }
    if (date) {
      const weekday = wrongWeekday(text, date, context.locale);
      if (weekday)
        report(
          context,
          'event-weekday',
          node,
          `Unexpected ${weekday.found} in the words of an event on \`${date.raw}\`, expected ${weekday.expected}`,
          'Mend the date or the weekday.',
        );
    }
    if (id === undefined) return element(node, 'span', { className: ['event'] }, children);
    const anchor = nextAnchor(context, `event--${id}--${context.slug}`);
    if (date) {
      const voice = values.get('voice') ?? context.voice;
      const mark: EventMark = {
        id,
        chapter: context.slug,
        anchor,
        content,
        text,
        date,
        places,
        figures,
        place: context.locate(directive.node.position?.start.offset ?? 0),
      };
      if (voice !== undefined) mark.voice = voice;
      for (const name of ['says', 'scope'] as const) {
        const value = values.get(name);
        if (value !== undefined) mark[name] = value;
      }
      context.events.push(mark);
    }
    return element(node, 'span', { className: ['event'], id: anchor, dataEvent: id }, children);
  },
};

function readDate(context: ParseContext, { values, offset }: Directive): FuzzyDate | undefined {
  const raw = values.get('date');
  if (raw === undefined) return undefined;
  const date = parseDate(raw);
  if (!('error' in date)) return date;
  report(context, 'event-date', offset('date'), date.error, 'Mend `date`; how dates are written stands in docs/chapters.md.');
  return undefined;
}

function readPlaces(context: ParseContext, { values, offset }: Directive): string[] {
  const places = (values.get('place') ?? '').split(',').map((place) => place.trim());
  if (!values.has('place')) return [];
  for (const place of places) {
    if (!ID_FORM.test(place))
      report(context, 'id-form', offset('place'), `Unexpected place \`${place}\`, expected the id of a glossary entry: ${ID_EXPECTED}`, idHint(place));
  }
  return places.filter((place) => ID_FORM.test(place));
}

function readFigures(context: ParseContext, { values, offset }: Directive): Figure[] {
  const figures: Figure[] = [];
  for (const [name, raw] of values) {
    if (name === 'date' || TEXTS.includes(name)) continue;
    const read = parseQuantity(raw);
    if ('error' in read) {
      report(context, 'attribute-value', offset(name), `${read.error} as \`${name}\``, 'Mend the figure; how figures are written stands in docs/chapters.md.');
      continue;
    }
    const unit = read.unit ?? context.figureUnits.get(name);
    figures.push({ name, quantity: read.quantity, ...(unit === undefined ? {} : { unit }), raw });
  }
  return figures;
}
