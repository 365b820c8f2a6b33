import { about, type Detector, isFree } from '../view.ts';

const POINT = /^(?:[-*+•◦▪‣]|\d{1,2}[.)])\s+\S/u;

/** Several lines together that all begin with the sign of a point. A number alone is none. */
export const lists: Detector = (view) => {
  const found = view.passages.filter((passage) => isFree(view, passage) && passage.lines.every((line) => POINT.test(line)));
  const isNext = (i: number, step: 1 | -1) => {
    const other = view.passages[i + step];
    return other !== undefined && found.includes(other);
  };
  return view.passages.flatMap((passage, i) =>
    found.includes(passage) && (passage.lines.length >= 2 || isNext(i, 1) || isNext(i, -1))
      ? [about(passage, 'list', 'every line begins with the sign of a point')]
      : [],
  );
};
