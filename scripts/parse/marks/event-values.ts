import type { FuzzyDate } from '../../model/date.ts';
import type { Place } from '../../model/problem.ts';
import type { Figure } from '../../model/quantity.ts';
import { report } from '../chapter-context.ts';
import type { Directive } from '../directives/directive-spec.ts';
import { ID_EXPECTED, ID_FORM, idHint } from '../id-form.ts';
import type { ParseContext } from '../parse-context.ts';
import { parseDate } from '../parse-date.ts';
import { parseQuantity } from '../parse-quantity.ts';

/** Attributes of an event that are no figures. */
export const EVENT_ATTRIBUTES = ['date', 'as-of', 'inferred', 'place', 'voice', 'says', 'scope', 'lead', 'entry', 'gloss', 'see'] as const;

/** Those in words. */
export const EVENT_TEXTS = ['voice', 'says', 'scope', 'entry', 'gloss'] as const;

/** When; undefined where it is not written or cannot be read. */
export function readDate(context: ParseContext, { values, offset }: Directive, name: 'date' | 'as-of'): FuzzyDate | undefined {
  const raw = values.get(name);
  if (raw === undefined) return undefined;
  const date = parseDate(raw);
  if (!('error' in date)) return date;
  report(context, 'event-date', offset(name), date.error, `Mend \`${name}\`; how dates are written stands in docs/chapters.md.`);
  return undefined;
}

/** Whether `lead=yes` or `inferred=yes` is written. */
export function readYes(context: ParseContext, { values, offset }: Directive, name: 'lead' | 'inferred'): boolean {
  const value = values.get(name);
  if (value === undefined || value === 'yes') return value === 'yes';
  report(context, 'attribute-value', offset(name), `Unexpected \`${name}=${value}\`, expected \`${name}=yes\``, `Write \`${name}=yes\`, or take it out.`);
  return false;
}

/** Ids of events, between spaces or commas. Whether they exist is known when all chapters are. */
export function readSee(context: ParseContext, { values, offset }: Directive): { id: string; place: Place }[] {
  const ids = (values.get('see') ?? '').split(/[\s,]+/u).filter((id) => id !== '');
  return [...new Set(ids)].map((id) => ({ id, place: context.text.locate(offset('see')) }));
}

/** Where: those of the ids that are written as ids are. */
export function readPlaces(context: ParseContext, { values, offset }: Directive): string[] {
  const places = (values.get('place') ?? '').split(',').map((place) => place.trim());
  if (!values.has('place')) return [];
  for (const place of places) {
    if (!ID_FORM.test(place))
      report(context, 'id-form', offset('place'), `Unexpected place \`${place}\`, expected the id of a glossary entry: ${ID_EXPECTED}`, idHint(place));
  }
  return places.filter((place) => ID_FORM.test(place));
}

/** How many: every figure that can be read. */
export function readFigures(context: ParseContext, { values, offset }: Directive): Figure[] {
  const figures: Figure[] = [];
  for (const [name, raw] of values) {
    if (EVENT_ATTRIBUTES.some((other) => other === name)) continue;
    const read = parseQuantity(raw);
    if ('error' in read) {
      const { found, expected } = read.error;
      const message = `Unexpected ${found} as \`${name}\`, expected ${expected}`;
      report(context, 'attribute-value', offset(name), message, 'Mend the figure; how figures are written stands in docs/chapters.md.');
      continue;
    }
    const unit = read.unit ?? context.rules.figureUnits.get(name);
    figures.push({ name, quantity: read.quantity, ...(unit === undefined ? {} : { unit }), raw });
  }
  return figures;
}
