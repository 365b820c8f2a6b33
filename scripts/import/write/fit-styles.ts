import type { Placed, Style } from './annotation.ts';

/**
 * Divides styles where they cross an annotation, so that each lies within it or around it. In a correction there are none: what stands there is not the source's.
 * Outer before inner.
 */
export function fitStyles(annotations: readonly Placed[], styles: readonly Style[]): (Placed | Style)[] {
  const fitted = styles.flatMap((style) => {
    const crossing = annotations.filter((each) => each.start < style.end && style.start < each.end && !holds(style, each) && !holds(each, style));
    const edges = crossing.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > style.start && edge < style.end);
    const ends = [...new Set([style.start, ...edges, style.end])].toSorted((a, b) => a - b);
    return ends.slice(1).map((end, i): Style => ({ ...style, start: ends[i] ?? style.start, end }));
  });
  const corrections = annotations.filter(({ what }) => what.kind === 'correction');
  const shown = fitted.filter((style) => !corrections.some((each) => holds(each, style)));
  return [...annotations, ...shown].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean => outer.start <= inner.start && inner.end <= outer.end;
