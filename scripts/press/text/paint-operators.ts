import { boxUnder, IDENTITY, type Matrix, multiply, toMatrix } from '../graphics/matrix.ts';
import { type Area, around, common, emptyPath, type PageState } from './page-state.ts';
import { type Operands, scanContent } from './scan-content.ts';
import { endRun } from './show-codes.ts';

type Operator = (page: PageState, operands: Operands) => void;

const areaUnder = (matrix: Matrix, left: number, bottom: number, right: number, top: number): Area => {
  const [a, b, c, d] = boxUnder(matrix, left, bottom, right, top);
  return { left: a, bottom: b, right: c, top: d };
};

/** Forms within forms; deeper is a loop. */
const DEPTH = 12;

export const PAINT_OPERATORS: Record<string, Operator> = {
  q: (page) => {
    page.stack.push(page.state);
  },
  Q: (page) => {
    endRun(page);
    page.state = page.stack.pop() ?? page.state;
  },
  cm: (page, { numbers: n }) => {
    page.state = { ...page.state, ctm: multiply([n[0] ?? 1, n[1] ?? 0, n[2] ?? 0, n[3] ?? 1, n[4] ?? 0, n[5] ?? 0], page.state.ctm) };
  },
  gs: (page, { name }) => {
    endRun(page);
    const opacity = page.resources.opacity[name];
    if (opacity !== undefined) page.state = { ...page.state, opacity };
  },
  g: colour,
  rg: colour,
  k: colour,
  sc: colour,
  scn: colour,
  m: (page, { numbers }) => {
    closePart(page);
    page.path.points.push(...pointUnder(page.state.ctm, numbers[0] ?? 0, numbers[1] ?? 0));
  },
  l: (page, { numbers }) => {
    page.path.points.push(...pointUnder(page.state.ctm, numbers[0] ?? 0, numbers[1] ?? 0));
  },
  c: curve,
  v: curve,
  y: curve,
  re: ({ path, state }, { numbers: n }) => {
    const [x = 0, y = 0, width = 0, height = 0] = n;
    path.parts.push(areaUnder(state.ctm, x, y, x + width, y + height));
  },
  W: clip,
  'W*': clip,
  n: paint(false),
  S: paint(false),
  s: paint(false),
  f: paint(true),
  F: paint(true),
  'f*': paint(true),
  B: paint(true),
  'B*': paint(true),
  b: paint(true),
  'b*': paint(true),
  Do: (page, { name }) => {
    const object = page.resources.objects[name];
    endRun(page);
    if (object?.kind === 'image') addFill(page, areaUnder(page.state.ctm, 0, 0, 1, 1), object.isOpaque, 0.5);
    if (object?.kind === 'form' && page.depth < DEPTH) enterForm(page, object);
  },
};

const pointUnder = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];

function colour(page: PageState, { numbers: [a = 0, b = 0, c = 0, k = 0], count }: Operands): void {
  endRun(page);
  const lightness = count === 3 ? 0.3 * a + 0.59 * b + 0.11 * c : count === 4 ? (1 - (a + b + c) / 3) * (1 - k) : count === 1 ? a : 0;
  page.state = { ...page.state, lightness };
}

function curve({ path, state }: PageState, { numbers, count }: Operands): void {
  path.isPlain = false;
  for (let at = 0; at + 1 < count; at += 2) path.points.push(...pointUnder(state.ctm, numbers[at] ?? 0, numbers[at + 1] ?? 0));
}

/** What lines and curves have enclosed; a box where every point is one of its corners. */
function closePart({ path }: PageState): void {
  const { points } = path;
  if (points.length === 0) return;
  const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
  const part: Area = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
  const isBox = xs.length >= 4 && xs.length <= 5 && xs.every((x, i) => (x === part.left || x === part.right) && (ys[i] === part.bottom || ys[i] === part.top));
  if (!isBox) path.isPlain = false;
  path.parts.push(part);
  path.points = [];
}

function clip({ path }: PageState): void {
  path.clips = true;
}

function paint(fills: boolean): Operator {
  return (page) => {
    closePart(page);
    const { parts, isPlain, clips } = page.path;
    page.path = emptyPath();
    if (fills) for (const part of parts) addFill(page, part, isPlain, page.state.lightness);
    if (clips && parts.length > 0) page.state = { ...page.state, clip: common(around(parts), page.state.clip) };
  };
}

function addFill({ fills, runs, state }: PageState, area: Area, fillsBox: boolean, lightness: number): void {
  const shown = common(area, state.clip);
  if (shown.left < shown.right && shown.bottom < shown.top) fills.push({ ...shown, at: runs.length, lightness, isOpaque: fillsBox && state.opacity > 0.9 });
}

/** ISO 32000-2, 8.10.1. */
function enterForm(page: PageState, form: { content: Uint8Array; matrix: number[]; box: number[]; resources: number }): void {
  const ctm = multiply(toMatrix(form.matrix), page.state.ctm);
  const [left = 0, bottom = 0, right = 0, top = 0] = form.box;
  const resources = page.source.resources[form.resources] ?? page.resources;
  const within: PageState = {
    ...page,
    resources,
    state: { ...page.state, ctm, clip: common(areaUnder(ctm, left, bottom, right, top), page.state.clip) },
    stack: [],
    matrix: [...IDENTITY],
    line: [...IDENTITY],
    path: emptyPath(),
    run: undefined,
    differs: false,
    depth: page.depth + 1,
    part: page.depth === 0 ? ++page.parts : page.part,
  };
  scanContent(form.content, (operator, operands) => page.tell(within, operator, operands));
  endRun(within);
}
