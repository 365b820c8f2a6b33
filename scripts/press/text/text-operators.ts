import { IDENTITY } from '../graphics/matrix.ts';
import type { PageState } from './page-state.ts';
import { type Operands, skip } from './scan-content.ts';
import { advance, endRun, showCodes } from './show-codes.ts';

type Operator = (page: PageState, operands: Operands) => void;

const nextLine = (page: PageState, x: number, y: number): void => {
  const { line, matrix } = page;
  line[4] += x * line[0] + y * line[2];
  line[5] += x * line[1] + y * line[3];
  for (let index = 0; index < 6; index++) matrix[index] = line[index] as number;
};

const set = (field: 'charSpacing' | 'wordSpacing' | 'leading' | 'rise' | 'mode'): Operator => {
  return (page, { numbers }) => {
    page.state = { ...page.state, [field]: numbers[0] ?? 0 };
  };
};

export const TEXT_OPERATORS: Record<string, Operator> = {
  BT: (page) => {
    page.line = [...IDENTITY];
    page.matrix = [...IDENTITY];
  },
  ET: endRun,
  Tf: (page, { name, numbers }) => {
    const font = page.source.fonts[page.resources.fonts[name] ?? -1];
    if (font !== page.state.font || numbers[0] !== page.state.size) page.state = { ...page.state, font, size: numbers[0] ?? 0 };
    endRun(page);
  },
  Tm: (page, { numbers: n }) => {
    page.line = [n[0] ?? 1, n[1] ?? 0, n[2] ?? 0, n[3] ?? 1, n[4] ?? 0, n[5] ?? 0];
    page.matrix = [...page.line];
  },
  Td: (page, { numbers }) => nextLine(page, numbers[0] ?? 0, numbers[1] ?? 0),
  TD: (page, { numbers }) => {
    page.state = { ...page.state, leading: -(numbers[1] ?? 0) };
    nextLine(page, numbers[0] ?? 0, numbers[1] ?? 0);
  },
  'T*': (page) => nextLine(page, 0, -page.state.leading),
  Tc: set('charSpacing'),
  Tw: set('wordSpacing'),
  TL: set('leading'),
  Ts: set('rise'),
  Tr: set('mode'),
  Tz: (page, { numbers }) => {
    page.state = { ...page.state, stretch: (numbers[0] ?? 100) / 100 };
  },
  Tj: showString,
  "'": (page, operands) => {
    nextLine(page, 0, -page.state.leading);
    showString(page, operands);
  },
  '"': (page, operands) => {
    page.state = { ...page.state, wordSpacing: operands.numbers[0] ?? 0, charSpacing: operands.numbers[1] ?? 0 };
    nextLine(page, 0, -page.state.leading);
    showString(page, operands);
  },
  TJ: (page, { content, groupFrom, groupTo }) => {
    if (groupFrom < 0) return;
    for (let at = groupFrom + 1; at < groupTo - 1; ) {
      const byte = content[at] as number;
      if (byte === 40 || byte === 60) {
        const end = skip(content, at);
        showCodes(page, content, at, end);
        at = end;
      } else if (byte > 32) {
        let end = at;
        while (end < groupTo - 1 && (content[end] as number) > 32 && content[end] !== 40 && content[end] !== 60) end++;
        advance(page, (-Number(Buffer.from(content.subarray(at, end)).toString('latin1')) / 1000) * page.state.size);
        at = end;
      } else at++;
    }
  },
};

function showString(page: PageState, { content, stringFrom, stringTo }: Operands): void {
  if (stringFrom >= 0) showCodes(page, content, stringFrom, stringTo);
}
