import Handlebars, { type HelperDelegate } from 'handlebars';
import { type Piece, titlePhrases } from '../titles/title-phrases.ts';
import { type Located, templateError } from './strict-blocks.ts';

/** `{{phrases title}}`: a title, or the pieces that it has been parted into, in pieces that stay on one line if they can, from clauses down to names. */
export const phrasesHelper =
  (tag: string, names: readonly string[]): HelperDelegate =>
  (title: unknown, options: Located) => {
    if (typeof title !== 'string' && !Array.isArray(title)) throw templateError('Unexpected value in `{{phrases …}}`, expected a title', options);
    return new Handlebars.SafeString(write(typeof title === 'string' ? titlePhrases(title, tag, names) : title));
  };

/** What is a piece of its own needs no other around it. */
function write(pieces: readonly Piece[]): string {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'object') return write(only);
  return pieces.map((piece) => (typeof piece === 'string' ? Handlebars.escapeExpression(piece) : `<span class="phrase">${write(piece)}</span>`)).join(' ');
}
