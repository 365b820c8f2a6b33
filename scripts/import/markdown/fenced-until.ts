import { isBlank } from '../read-source.ts';

const FENCE = /^\s*(?<fence>`{3,}|~{3,})(?<info>[^`]*)$/;

/** The index of the line that ends the code which begins in line `from`; undefined where none does. CommonMark 0.31, 4.5, but for code that nothing ends. */
export function fencedUntil(lines: readonly string[], from: number): number | undefined {
  const fence = FENCE.exec(lines[from] ?? '')?.groups?.fence;
  if (fence === undefined) return undefined;
  for (let i = from + 1; i < lines.length; i++) {
    const line = (lines[i] ?? '').trim();
    if (line.startsWith(fence) && isBlank(line.replaceAll(fence[0] ?? '`', ''))) return i;
  }
  return undefined;
}

/** Lines of code without the two that stand around it, if they do. */
export function withoutFence<T>(lines: readonly T[], textOf: (line: T) => string): T[] {
  return lines.length > 1 && fencedUntil(lines.map(textOf), 0) === lines.length - 1 ? lines.slice(1, -1) : [...lines];
}
