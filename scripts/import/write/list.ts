import type { List, ListItem, Paragraph } from 'mdast';
import { peel, textOfUnits, type Unit } from './unit.ts';

const BULLET = /^[-*+•◦▪‣·–—]\s+(?=\S)/u;
const NUMBER = /^(?<number>\d{1,9})[.)]\s+(?=\S)/u;

/** A line of a list and the lines that stand further in behind it. */
interface Point {
  line: Unit[];
  inner: Point[];
}

/** Every line a point without its mark, and a point of the point before it where it stands further in. Lists are numbered where their points are, one by one. */
export const makeList = (lines: readonly Unit[][], paragraph: (units: Unit[]) => Paragraph): List =>
  listOf(pointsOf(lines.filter((line) => line.length > 0)), paragraph);

function pointsOf(lines: readonly Unit[][]): Point[] {
  const points: Point[] = [];
  const column = (line: readonly Unit[] | undefined): number => line?.[0]?.column ?? 1;
  const hasMark = (line: readonly Unit[] = []): boolean => BULLET.test(textOfUnits(line)) || NUMBER.test(textOfUnits(line));
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? [];
    let next = i + 1;
    while (hasMark(line) && hasMark(lines[next]) && column(lines[next]) > column(line) + 1) next++;
    points.push({ line, inner: pointsOf(lines.slice(i + 1, next)) });
    i = next;
  }
  return points;
}

function listOf(points: readonly Point[], paragraph: (units: Unit[]) => Paragraph): List {
  const numbers = points.map(({ line }) => NUMBER.exec(textOfUnits(line))?.groups?.number);
  const start = Number(numbers[0]);
  const ordered = numbers.length > 0 && numbers.every((number, i) => number === String(start + i));
  const mark = ordered ? NUMBER : BULLET;
  const items = points.map(({ line, inner }): ListItem => {
    const own = paragraph(peel(line, mark.exec(textOfUnits(line))?.[0].length ?? 0, 0));
    return { type: 'listItem', spread: false, children: inner.length === 0 ? [own] : [own, listOf(inner, paragraph)] };
  });
  return { type: 'list', ordered, ...(ordered ? { start } : {}), spread: false, children: items };
}
