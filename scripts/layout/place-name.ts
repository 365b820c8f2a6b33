import type { Setting } from './part.ts';

/** The glossary's name of a place. Where no glossary is printed the id is all there is. */
export function placeName({ publication }: Pick<Setting, 'publication'>, id: string): string {
  return publication.glossary.entries.find(({ term }) => term.id === id)?.term.term ?? id.replaceAll('-', ' ');
}
