import type { PrintedRun, Sight } from '../../model/printed-text.ts';
import { common, type PageState } from './page-state.ts';

/** By which letters may reach into a clipping path and still be whole, in points: side bearings, rounding. */
const CLIPPED = 1;
/** Of their height that may be cut off. */
const CLIPPED_HEIGHT = 0.2;
/** Letters lower than this, in points, are not to be read. */
const LEAST_HEIGHT = 0.9;
/** Letters lighter than the first stand on something darker than the second. */
const [LIGHT, DARK] = [0.85, 0.6];

/** Whether letters stand on their side, as on the spine of a book: their height goes across the page then. */
const isTurned = (m: PageState['matrix'], n: PageState['state']['ctm']): boolean => Math.abs(m[0] * n[1] + m[1] * n[3]) > Math.abs(m[0] * n[0] + m[1] * n[2]);

/** Whether a run shows, as far as that is known when it is drawn. */
export function sightOf(run: PrintedRun, { state, matrix, fills }: PageState): Sight {
  const visible = common(run, state.clip);
  const height = run.top - run.bottom;
  if (visible.left - run.left > CLIPPED || run.right - visible.right > CLIPPED) return 'cut';
  if (height - (visible.top - visible.bottom) > CLIPPED_HEIGHT * height) return 'cut';
  if (state.mode === 3 || state.mode === 7 || state.opacity < 0.1 || (isTurned(matrix, state.ctm) ? run.right - run.left : height) < LEAST_HEIGHT)
    return 'unpainted';
  if (state.lightness < LIGHT) return 'seen';
  const [x, y] = [(run.left + run.right) / 2, (run.bottom + run.top) / 2];
  const isOnDark = fills.some(({ left, right, bottom, top, lightness }) => lightness < DARK && left <= x && x <= right && bottom <= y && y <= top);
  return isOnDark ? 'seen' : 'unpainted';
}
