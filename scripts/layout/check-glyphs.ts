import type { ElementContent, RootContent } from 'hast';
import { problem } from '../diagnostics/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { fontCoverage } from './font-coverage.ts';
import type { FontFace } from './load-fonts.ts';

/** Characters that are never drawn: soft hyphen, joiners, marks of direction, variation selectors, line feeds. */
const UNDRAWN = /[\p{Cc}\u00AD\u200B-\u200F\u2028\u2029\u2060]|[\uFE00-\uFE0F]/u;

/** Characters of the document that no face can draw, each once, with the first place in the texts where it stands. */
export function checkGlyphs(html: string, publication: Publication, fonts: readonly FontFace[]): Problem[] {
  const regular = fonts.find((face) => face.weight === 400 && face.style === 'normal');
  if (!regular) return [];
  const covers = fontCoverage(Buffer.from(regular.dataUri.slice(regular.dataUri.indexOf(',') + 1), 'base64'));
  const characters = new Set(html.match(/[^\p{ASCII}]/gu));
  return [...characters]
    .filter((character) => !UNDRAWN.test(character) && !covers(character.codePointAt(0) ?? 0))
    .map((character) => {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      return problem(
        'glyph-missing',
        placeOf(character, publication),
        `Unexpected character \`${character}\` (${code}), expected one that ${regular.family} can draw`,
        'Write it with other characters, or leave it out.',
      );
    });
}

function placeOf(character: string, { chapters, terms, locale }: Publication): Place {
  for (const { path, body, notes, header } of chapters) {
    const line = lineOf(character, body.children, 1);
    if (line !== undefined) return { path, line };
    const note = notes.find(({ content }) => lineOf(character, content, 1) !== undefined);
    if (note) return note.place;
    if (JSON.stringify(header).includes(character)) return { path, line: 1 };
  }
  return terms.find((term) => JSON.stringify(term).includes(character))?.place ?? { path: `chapters/${locale}` };
}

/** The source line of the block in which a character stands. */
function lineOf(character: string, nodes: readonly (RootContent | ElementContent)[], line: number): number | undefined {
  for (const node of nodes) {
    if (node.type === 'text' && node.value.includes(character)) return line;
    if (node.type !== 'element') continue;
    const own = Number(node.properties.dataLine);
    const found = lineOf(character, node.children, Number.isFinite(own) ? own : line);
    if (found !== undefined) return found;
  }
  return undefined;
}
