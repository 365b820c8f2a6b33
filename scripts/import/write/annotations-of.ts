import type { Located } from '../../config/load-recipe.ts';
import type { Marks, Recipe } from '../../config/recipe-schema.ts';
import { parseRange } from '../ranges.ts';
import type { Annotation } from './annotation.ts';

/** The corrections of a recipe and what the marks say, one list. */
export function annotationsOf(recipe: Located<Recipe>, marks: Located<Marks> | undefined): Annotation[] {
  const corrections = recipe.value.corrections.map(
    ({ at, read, why }, i): Annotation => ({
      extent: parseRange(at),
      place: recipe.placeOf(['corrections', i, 'at']),
      what: { kind: 'correction', read, ...(why === undefined ? {} : { why }) },
    }),
  );
  if (marks === undefined) return corrections;
  const { events, terms } = marks.value;
  return [
    ...corrections,
    ...events.map(({ at, figures, ...rest }, i): Annotation => {
      const figuresAsText = Object.entries(figures).map(([name, value]) => [name, String(value)]);
      const attributes = Object.fromEntries([...Object.entries(rest).filter(([, value]) => value !== undefined), ...figuresAsText]);
      return { extent: parseRange(at), place: marks.placeOf(['events', i, 'at']), what: { kind: 'event', attributes } };
    }),
    ...terms.map(({ at, id }, i): Annotation => {
      const what = id === undefined ? { kind: 'noterm' as const, attributes: {} } : { kind: 'term' as const, attributes: { id } };
      return { extent: parseRange(at), place: marks.placeOf(['terms', i, 'at']), what };
    }),
  ];
}
