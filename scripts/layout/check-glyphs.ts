import { problem } from '../diagnostics/problem.ts';
import type { OwnFont } from '../model/font.ts';
import type { Place, Problem } from '../model/problem.ts';
import { type ScriptNeed, scriptNeed } from '../model/script.ts';

/** As many characters as one message names. */
const MOST_NAMED = 6;

interface Found {
  need: ScriptNeed;
  place: Place;
  characters: string[];
}

/**
 * Characters that no typeface draws: a message for each script and file, with the first place and the font file that would help.
 *
 * @param texts the publication's texts by their path, in the order in which they are reported
 */
export function checkGlyphs(undrawn: readonly string[], texts: ReadonlyMap<string, string>, own: readonly OwnFont[]): Problem[] {
  const found = new Map<string, Found>();
  const add = (character: string, place: Place): void => {
    const need = scriptNeed(character);
    const key = `${place.path}\n${need.name}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { need, place, characters: [character] });
    else known.characters.push(character);
  };
  const lost = new Set(undrawn);
  for (const [path, text] of texts) {
    for (const [character, place] of firstPlaces(text.normalize('NFC'), undrawn)) {
      add(character, { path, ...place });
      lost.delete(character);
    }
  }
  for (const character of lost) add(character, { path: 'templates' });
  return [...found.values()].map((each) => missing(each, own));
}

/** Where each of the characters stands first, in the order of the text. */
function* firstPlaces(text: string, characters: readonly string[]): Generator<[character: string, place: { line: number; column: number }]> {
  const wanted = new Set(characters);
  for (const [index, line] of text.split('\n').entries()) {
    if (wanted.size === 0) return;
    let column = 1;
    for (const character of line) {
      if (wanted.delete(character)) yield [character, { line: index + 1, column }];
      column += character.length;
    }
  }
}

function missing({ need: { name, role, typeface }, place, characters }: Found, own: readonly OwnFont[]): Problem {
  const named = characters.slice(0, MOST_NAMED).map((each) => `\`${each}\` (${codeOf(each)})`);
  const more = characters.length - named.length;
  const list = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const message = `Unexpected character${characters.length === 1 ? '' : 's'} ${list} of ${name}, expected ${characters.length === 1 ? 'one' : 'those'} that a typeface at hand draws`;
  const theirs = own.find((font) => font.role === role);
  const file = `fonts/${typeface.replaceAll(' ', '')}-Regular.ttf`;
  const hint =
    theirs === undefined
      ? `Put a static TrueType face that has it, such as ${typeface}, into \`fonts/\` and name it in publication.yml: \`fonts: { ${role}: ${file} }\`.`
      : `\`${theirs.file}\`, named for \`${role}\`, does not have it: name a fuller typeface there, such as ${typeface}.`;
  return problem('glyph-missing', place, message, hint);
}

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
