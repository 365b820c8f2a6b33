/** Lines around a change that are shown with it, as `diff -u` does. */
const CONTEXT = 3;
/** Changed lines beyond which nobody reads line by line: a text is then shown as taken out and put in. */
const MOST_CHANGES = 1500;

interface Line {
  mark: ' ' | '-' | '+';
  text: string;
}

/** What was done to a text, as `diff -u` writes it and `patch -p1` reads it; empty where nothing was. Lines end with a line feed, whatever the text has before it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = compare(before.split('\n'), after.split('\n'));
  const isNear = nearChanges(lines);
  let [old, now] = [1, 1];
  let text = `--- a/${path}\n+++ b/${path}\n`;
  for (let i = 0; i < lines.length; ) {
    const end = isNear[i] ? endOfRun(isNear, i) : i + 1;
    const hunk = lines.slice(i, end);
    const [olds, news] = [hunk.filter(({ mark }) => mark !== '+').length, hunk.filter(({ mark }) => mark !== '-').length];
    if (isNear[i]) text += `@@ -${range(old, olds)} +${range(now, news)} @@\n${hunk.map(written).join('')}`;
    [old, now, i] = [old + olds, now + news, end];
  }
  return text;
}

const range = (start: number, count: number): string => (count === 0 ? `${start - 1},0` : `${start},${count}`);
const endOfRun = (flags: readonly boolean[], from: number): number => {
  const end = flags.indexOf(false, from);
  return end < 0 ? flags.length : end;
};

/** The empty text behind the last line end is no line; a last line without an end is said to have none. */
function written({ mark, text }: Line): string {
  if (text.endsWith('\n')) return mark + text;
  return `${mark}${text}\n\\ No newline at end of file\n`;
}

function nearChanges(lines: readonly Line[]): boolean[] {
  const near = lines.map(() => false);
  for (const [i, { mark }] of lines.entries()) if (mark !== ' ') near.fill(true, Math.max(0, i - CONTEXT), i + CONTEXT + 1);
  return near;
}

/** The shortest way from one list of lines to the other (Myers, An O(ND) Difference Algorithm, 1986). */
function compare(a: readonly string[], b: readonly string[]): Line[] {
  const [before, after] = [withEnds(a), withEnds(b)];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const same = (text: string): Line => ({ mark: ' ', text });
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...before.slice(0, start).map(same), ...middle, ...before.slice(before.length - end).map(same)];
}

function withEnds(lines: readonly string[]): string[] {
  const all = lines.map((line, i) => (i < lines.length - 1 ? `${line}\n` : line));
  return all.at(-1) === '' ? all.slice(0, -1) : all;
}

function between(a: readonly string[], b: readonly string[]): Line[] {
  const trace: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_CHANGES); d++) {
    trace.push(furthest);
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const [below, above] = [furthest.get(k + 1) ?? -1, furthest.get(k - 1) ?? -1];
      let x = k === -d || (k !== d && above < below) ? below : above + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return wayBack(a, b, [...trace, next]);
    }
    furthest = next;
  }
  return [...a.map((text): Line => ({ mark: '-', text })), ...b.map((text): Line => ({ mark: '+', text }))];
}

/** From the end: in each round one line was put in or taken out, and those behind it are the same. */
function wayBack(a: readonly string[], b: readonly string[], trace: readonly ReadonlyMap<number, number>[]): Line[] {
  const lines: Line[] = [];
  let [x, y] = [a.length, b.length];
  const keepDownTo = (start: number): void => {
    for (; x > start; x--, y--) lines.push({ mark: ' ', text: a[x - 1] ?? '' });
  };
  for (let d = trace.length - 2; d > 0; d--) {
    const former = (k: number): number => trace[d]?.get(k) ?? -1;
    const k = x - y;
    const isPutIn = k === -d || (k !== d && former(k - 1) < former(k + 1));
    const from = isPutIn ? former(k + 1) : former(k - 1);
    keepDownTo(isPutIn ? from : from + 1);
    lines.push(isPutIn ? { mark: '+', text: b[y - 1] ?? '' } : { mark: '-', text: a[x - 1] ?? '' });
    if (isPutIn) y--;
    else x--;
  }
  keepDownTo(0);
  return lines.reverse();
}
