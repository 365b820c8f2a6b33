import type { Spread } from '../model/spread.ts';
import { isInTmux, pictureProtocol } from '../terminal/picture-protocol.ts';
import { writeAsIs } from './guard-stream.ts';
import type { Streams } from './streams.ts';

/** In pixels: of a spread of A5, about four fifths of its size on paper, and some 50 kB. */
const WIDTH = 900;
/** Letters are so wide at least, and twice as high: a picture in pixels must not be wider than its window. */
const CELL = 8;
const CELLS = { least: 20, most: 100 };
/** Lines of the table that stay in sight above it. */
const KEPT_LINES = 4;

/** The first spread below the closing table, where a terminal shows pictures. */
export interface SpreadShower {
  /** Takes the pages from the build; absent where nothing is shown, so that nothing is drawn. */
  onSpread?: (spread: Spread) => void;
  show(): Promise<void>;
}

/** Shows pages on a terminal that can; nothing elsewhere, in CI, or where it is not `wanted`. */
export function spreadShower(stdout: NodeJS.WriteStream, env: Streams['env'], isWanted: boolean): SpreadShower {
  const protocol = isWanted ? pictureProtocol(stdout, env) : undefined;
  let taken: Spread | undefined;
  if (protocol === undefined) return { show: async () => {} };
  return {
    onSpread: (spread) => {
      taken = spread;
    },
    show: async () => {
      if (taken === undefined) return;
      // Loaded where there is something to show: what encodes pictures takes a tenth of a second.
      const { joinSpread } = await import('../terminal/join-spread.ts');
      const { pictureSequence, throughTmux } = await import('../terminal/picture-sequence.ts');
      const whole = await joinSpread(taken, WIDTH);
      const columns = cellsOf(stdout, whole);
      const picture = protocol === 'sixel' ? await joinSpread(taken, Math.min(WIDTH, columns * CELL)) : whole;
      const sequence = await pictureSequence(protocol, picture, columns);
      writeAsIs(stdout, `\n${isInTmux(env) ? throughTmux(sequence) : sequence}\n`);
    },
  };
}

/** As wide as the window lets it be without pushing all else out of sight. */
function cellsOf({ columns = 80, rows = 24 }: NodeJS.WriteStream, { width, height }: { width: number; height: number }): number {
  const highest = Math.floor(((rows - KEPT_LINES) * 2 * width) / height);
  return Math.max(CELLS.least, Math.min(CELLS.most, columns - 1, highest));
}
