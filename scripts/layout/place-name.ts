import type { Setting } from './part.ts';

/** The name of a place, whether or not a glossary is printed. */
export function placeName({ publication }: Pick<Setting, 'publication'>, id: string): string {
  return publication.terms.find((term) => term.id === id)?.term ?? id.replaceAll('-', ' ');
}
