import type { Attempt, OpenPage, Waiting } from './install-page-notes.ts';

export interface FootAttempts {
  /** Ways to fill the foot of a page with all notes of the calls `here`, the fullest first; `queued`: the height of those from the page before. */
  attempts(open: OpenPage, here: readonly Waiting[], queued: number): Generator<Attempt>;
  /** Heights for notes to try one after the other where there is so much room, in CSS px: all of it, less and less, at last what the least beginning of one needs. */
  lowered(room: number): number[];
  /** Where what holds a call ends on its page, in CSS px: its line, its table's part, its figure. */
  endOfCall(call: Element): number;
}

/** How a foot may be filled; whether it then holds, `install-page-notes` sees. */
export function installFootAttempts(): void {
  const zine = window.zine;
  const { frame } = zine;
  const FEWER = [0, 1, 2, 3, 4, 6, 8, 11, 14, 18, 22, 27, 32];
  const lowered: FootAttempts['lowered'] = (room) => {
    const line = zine.noteLine();
    return [...FEWER.map((less) => room - less * frame.line), 3 * line, 2 * line].filter((height) => height >= 2 * line && height <= room);
  };
  /** With so few lines less, the lines that must stay together behind a call stay with it. */
  const FEW = 3;

  const endOfCall: FootAttempts['endOfCall'] = (call) => {
    const island = zine.islandOf(call);
    const spot = zine.spot(island ?? call, 'last');
    if (!spot) return frame.height;
    // The middle of a call is in its line, though its box may be higher.
    return island ? spot.bottom : (spot.top + spot.bottom) / 2 + frame.line / 2;
  };

  /** Where the block that stays in one piece begins, on the page of its call. */
  const startOf = ({ whole }: Waiting, page: number): number | undefined => {
    const spot = whole && zine.spot(zine.rootOf(whole));
    return spot?.page === page ? spot.top : undefined;
  };

  function* attempts({ page, queue }: OpenPage, here: readonly Waiting[], queued: number): Generator<Attempt> {
    const ends = here.map((each) => endOfCall(each.call));
    const gapOf = (count: number): number => zine.listGap([...queue, ...here.slice(0, count).map(({ note }) => note)]);
    const sums = [queued];
    for (const { height } of here) sums.push((sums.at(-1) ?? 0) + height);
    const totals = sums.map((total, count) => total + gapOf(count));
    const fits = (count: number): boolean => (ends[count - 1] ?? 0) + zine.footHeight(totals[count] ?? 0) <= frame.height + 1;
    let most = 0;
    while (most < here.length && fits(most + 1)) most++;
    for (let set = most; set >= 0; set--) {
      const next = here[set];
      const total = totals[set] ?? 0;
      const height = zine.footHeight(total);
      if (!next) {
        yield { set, height };
        continue;
      }
      const end = ends[set] ?? 0;
      const gap = gapOf(set + 1) - gapOf(set);
      const room = frame.height - end - frame.line / 2 - Math.max(height, zine.footOverhead()) - gap;
      yield* begun(next, set, total + gap, lowered(room).slice(0, FEW));
      // No room for the next note: its call's line goes to the next page, or the block that is not parted, and the room it leaves stays free.
      const limit = startOf(next, page) ?? end - frame.line;
      if (limit > 3 * frame.line || queue.length > 0) yield { set, height: Math.max(height, zine.toLines(frame.height - limit - frame.line / 2)) };
      // What follows a heading in one piece needs more room, as far as it is there.
      yield* begun(next, set, total + gap, lowered(room).slice(FEW));
    }
  }
  /** The beginning of a note in rooms of these heights. */
  function* begun({ note }: Waiting, set: number, total: number, heights: readonly number[]): Generator<Attempt> {
    for (const room of heights) {
      const parts = zine.splitNote(note, room);
      if (parts) yield { set, ...parts, height: zine.footHeight(total + (zine.noteHeights([parts.head])[0] ?? 0)) };
    }
  }
  Object.assign(zine, { attempts, lowered, endOfCall });
}
