import type { Cell, ImposedSheet, Imposition } from '../../../scripts/model/sheet.ts';

/** Reads the short hand of `formatSides` as sheets of an imposition, which says whether they have backs. */
export function parseSides(notation: string, imposition: Imposition): Imposition {
  const sides = Array.from(notation.matchAll(/\[([^\]]*)\]/g), ([, side = '']) =>
    side.split('/').flatMap((line, row) =>
      line
        .trim()
        .split(' ')
        .map((word, column) => parsePage(word, row, column)),
    ),
  );
  const perSheet = imposition.sheets[0]?.back ? 2 : 1;
  const sheets = imposition.sheets.map(({ signature }, i): ImposedSheet => {
    const [front = [], back] = sides.slice(i * perSheet, (i + 1) * perSheet);
    return { signature, front, ...(back ? { back } : {}) };
  });
  return { ...imposition, sheets };
}

function parsePage(word: string, row: number, column: number): Cell {
  const page = Number.parseInt(word, 10);
  return { row, column, rotation: word.endsWith('r') ? 180 : 0, nested: 0, ...(word === '–' ? {} : { page }) };
}
