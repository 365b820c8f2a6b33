import type { Placed, Style } from './annotation.ts';
import type { Unit } from './unit.ts';

interface Stretch {
  start: number;
  end: number;
}

/**
 * Divides styles where they cross an annotation, so that each lies within it or around it. In a part of a correction there is none: what stands there is not the
 * source's. Outer before inner.
 */
export function fitStyles(units: readonly Unit[], annotations: readonly Placed[], styles: readonly Style[]): (Placed | Style)[] {
  const corrections = annotations.filter(({ what }) => what.kind === 'correction');
  const fitted = styles
    .flatMap((style) => divided(style, annotations))
    .map((style) => trimmed(units, style))
    .filter((style) => style.start < style.end && !corrections.some((each) => holds(each, style) && !holds(style, each)));
  const isInnermost = (part: Placed | Style): number => Number('what' in part && part.what.kind === 'correction');
  return [...annotations, ...fitted].toSorted((a, b) => a.start - b.start || b.end - a.end || isInnermost(a) - isInnermost(b));
}

function divided(style: Style, annotations: readonly Placed[]): Style[] {
  const crossing = annotations.filter((each) => each.start < style.end && style.start < each.end && !holds(style, each) && !holds(each, style));
  const edges = crossing.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > style.start && edge < style.end);
  const ends = [...new Set([style.start, ...edges, style.end])].toSorted((a, b) => a - b);
  return ends.slice(1).map((end, i): Style => ({ ...style, start: ends[i] ?? style.start, end }));
}

/** Emphasis neither begins nor ends with a space. */
function trimmed(units: readonly Unit[], style: Style): Style {
  const isSpace = (i: number) => units[i]?.text.trim() === '';
  let { start, end } = style;
  while (start < end && isSpace(start)) start++;
  while (start < end && isSpace(end - 1)) end--;
  return { ...style, start, end };
}

const holds = (outer: Stretch, inner: Stretch): boolean => outer.start <= inner.start && inner.end <= outer.end;
