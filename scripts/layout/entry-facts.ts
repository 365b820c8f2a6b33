import { localize } from '../config/localize.ts';
import type { EventMark } from '../model/chapter.ts';
import type { ChronologyEntry } from '../model/chronology.ts';
import type { FuzzyDate } from '../model/date.ts';
import type { Figure } from '../model/quantity.ts';
import type { Setting } from './part.ts';
import { placeName } from './place-name.ts';
import { saidOn } from './said-on.ts';
import { languageOf, type TellerView, tellerOf } from './tellers.ts';

/** One thing that is told of an event beside its words: a figure, or what accounts differ on. */
export interface FactView {
  label: string;
  /** Each value with those who give it; several where one and the same gives several. */
  positions: PositionView[];
}

/** A value as it is printed, and the figures in it; none where it is a date, a place or words. */
export interface GivenValue {
  value: string;
  scope: string | null;
  lang: string | null;
  figures: readonly Figure[];
}

export interface PositionView {
  /** `lang`: of words in another language than the publication's; null for others. */
  values: GivenValue[];
  /** Empty where all who tell the event give it. */
  tellers: TellerView[];
}

/** Where the accounts of an event differ: every position as it was given, equal ones together, in reading order. */
export const differenceFacts = (setting: Setting, { date, differences }: ChronologyEntry): FactView[] =>
  differences.map(({ subject, positions }) => ({ label: labelOf(setting, subject), positions: grouped(setting, date, subject, positions) }));

/** Every figure, and every `says`, on which the accounts do not differ: because only one gives it, or all give the same. */
export function agreedFacts(setting: Setting, { date, tellings, differences }: ChronologyEntry): FactView[] {
  const shown = new Set(differences.map(({ subject }) => subject));
  const everyone = new Set(tellings.map(({ chapter }) => chapter)).size;
  const names = new Set(tellings.flatMap((mark) => [...mark.figures.map(({ name }) => name), ...(mark.says === undefined ? [] : ['says'])]));
  return [...names]
    .filter((name) => !shown.has(name))
    .map((name) => {
      const given = tellings.filter((mark) => (name === 'says' ? mark.says !== undefined : mark.figures.some((figure) => figure.name === name)));
      const positions = grouped(setting, date, name, given);
      const byAll = positions.length === 1 && new Set(given.map(({ chapter }) => chapter)).size === everyone;
      return { label: labelOf(setting, name), positions: byAll ? positions.map((position) => ({ ...position, tellers: [] })) : positions };
    });
}

/** Equal values of several stand together with all who give them; different values of one stand together with it. */
function grouped(setting: Setting, date: FuzzyDate, subject: string, marks: readonly EventMark[]): PositionView[] {
  const views = marks.map((mark) => ({
    mark,
    value: printedValue(setting, subject, mark),
    scope: scopeOf(setting, date, subject, mark),
    lang: subject === 'says' ? languageOf(setting, mark) : null,
    figures: figuresOf(setting, subject, mark),
  }));
  const byValue = [...Map.groupBy(views, ({ value, scope }) => `${value}\n${scope ?? ''}`).values()].flatMap((same): PositionView[] => {
    const [first] = same;
    const tellers = [...new Map(same.map(({ mark }) => [who(tellerOf(setting, mark)), tellerOf(setting, mark)])).values()];
    if (!first) return [];
    const { mark: _, ...given } = first;
    return [{ values: [given], tellers }];
  });
  return [...Map.groupBy(byValue, ({ tellers }) => tellers.map(who).join('\n')).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, values: [first, ...others].flatMap(({ values }) => values) }] : [],
  );
}

const who = ({ number, name, voice }: TellerView): string => JSON.stringify([number, name, voice]);

const isFigure = (subject: string): boolean => !['date', 'place', 'says'].includes(subject);

function scopeOf(setting: Setting, date: FuzzyDate, subject: string, mark: EventMark): string | null {
  if (!isFigure(subject)) return null;
  const asOf = mark.asOf && mark.asOf.raw !== date.raw ? saidOn(setting, mark.asOf, date) : undefined;
  return [mark.scope, asOf].filter((part) => part !== undefined).join(', ') || null;
}

function labelOf({ messages, config, publication }: Setting, subject: string): string {
  if (!isFigure(subject)) return messages.t(`difference.${subject}`);
  const declared = config.figures[subject];
  return declared ? localize(declared.label, publication.locale, config) : messages.figureLabel(subject);
}

function printedValue(setting: Setting, subject: string, mark: EventMark): string {
  const { messages } = setting;
  if (subject === 'date') return mark.date ? messages.formatDate(mark.date).replaceAll(' ', '\u00a0') : '';
  if (subject === 'place') return mark.places.map((id) => placeName(setting, id)).join(', ');
  if (subject === 'says') return languageOf(setting, mark) === null ? messages.keepTogether(mark.says ?? '') : (mark.says ?? '');
  return figuresOf(setting, subject, mark)
    .map((figure) => messages.formatQuantity(figure))
    .join('; ');
}

/** With the unit that publication.yml declares, where they have none of their own. */
function figuresOf({ config }: Setting, subject: string, mark: EventMark): Figure[] {
  const unit = config.figures[subject]?.unit;
  return mark.figures.filter(({ name }) => name === subject).map((figure) => (unit === undefined ? figure : { unit, ...figure }));
}
