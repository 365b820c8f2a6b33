import { localize } from '../config/localize.ts';
import type { EventMark } from '../model/chapter.ts';
import type { ChronologyEntry, Difference } from '../model/chronology.ts';
import type { Setting } from './part.ts';
import { placeName } from './place-name.ts';
import { accountName, voiceName } from './told-by.ts';

/** One thing on which accounts differ, with what each says. */
export interface DifferenceView {
  label: string;
  positions: { account: string; voice: string | null; value: string; scope: string | null; anchor: string }[];
}

/** Where the accounts of an event differ: every position as it was given, in reading order. */
export const differenceViews = (setting: Setting, { differences }: ChronologyEntry): DifferenceView[] =>
  differences.map((difference) => ({
    label: labelOf(setting, difference),
    positions: difference.positions.map((mark) => ({
      ...voiceName(setting, mark),
      value: printedValue(setting, difference.subject, mark),
      scope: isFigure(difference.subject) ? (mark.scope ?? null) : null,
      anchor: mark.anchor,
    })),
  }));

/** A figure that is not in the table of differences, because only one account gives it or all give the same. */
export interface FigureView {
  label: string;
  value: string;
  scope: string | null;
  /** The accounts that give it, where not all that tell the event do. */
  by: string | null;
}

/** Every figure of an event on which the accounts do not differ, each once. */
export function agreedFigures(setting: Setting, { tellings, differences }: ChronologyEntry): FigureView[] {
  const shown = new Set(differences.map(({ subject }) => subject));
  const accounts = new Set(tellings.map(({ chapter }) => chapter)).size;
  const given = tellings.flatMap((mark) =>
    mark.figures
      .filter(({ name }) => !shown.has(name))
      .map(({ name }) => ({
        chapter: mark.chapter,
        view: { label: labelOf(setting, { subject: name, positions: [] }), value: printedValue(setting, name, mark), scope: mark.scope ?? null },
      })),
  );
  return [...Map.groupBy(given, ({ view }) => JSON.stringify(view)).values()].flatMap((same) => {
    const by = [...new Set(same.map(({ chapter }) => chapter))];
    const names = by.length === accounts ? null : setting.messages.list(by.map((slug) => accountName(setting, slug)));
    return same.slice(0, 1).map(({ view }) => ({ ...view, by: names }));
  });
}

const WORDS = ['date', 'place', 'says'];
const isFigure = (subject: string): boolean => !WORDS.includes(subject);

function labelOf({ messages, config, publication }: Setting, { subject }: Difference): string {
  if (!isFigure(subject)) return messages.t(`difference.${subject}`);
  const declared = config.figures[subject];
  return declared ? localize(declared.label, publication.locale, config.locales) : messages.figureLabel(subject);
}

function printedValue(setting: Setting, subject: string, mark: EventMark): string {
  const { messages, config } = setting;
  if (subject === 'date') return mark.date ? messages.formatDate(mark.date) : '';
  if (subject === 'place') return mark.places.map((id) => placeName(setting, id)).join(', ');
  if (subject === 'says') return mark.says ?? '';
  const figures = mark.figures.filter((figure) => figure.name === subject);
  return figures.map((figure) => messages.formatQuantity(figure, config.figures[subject]?.unit)).join('; ');
}
