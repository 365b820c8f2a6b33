import { UsageError } from '../../diagnostics/errors.ts';
import { range } from './draft.ts';
import { padTo, type Wishes } from './plan.ts';

/**
 * Pages of each signature. Of a range it is the size that leaves the fewest pages blank, and the larger one where several do: fewer to sew.
 * A signature never holds more sheets than the document fills.
 * @param unit pages on a sheet of this fold
 * @throws UsageError where no number of whole sheets is asked for
 */
export function signatureSize({ fold, pages, signature }: Wishes, unit: number, otherwise: NonNullable<Wishes['signature']>): number {
  const wish = signature ?? otherwise;
  const { from, to } = typeof wish === 'number' ? { from: wish, to: wish } : wish;
  const said = typeof wish === 'number' ? String(wish) : `${from}-${to}`;
  const expected = `pages a signature as a positive multiple of ${unit} for the fold \`${fold}\``;
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from > 0 && from <= to))
    throw new UsageError(`Unexpected signature \`${said}\`, expected ${expected}`);
  const largest = Math.min(Math.floor(to / unit) * unit, padTo(pages, unit));
  const smallest = Math.min(padTo(from, unit), largest);
  if (largest === 0 || padTo(from, unit) > to) {
    throw new UsageError(`Unexpected signature \`${said}\`, expected ${typeof wish === 'number' ? '' : 'a range with '}${expected}`);
  }
  const sizes = range((largest - smallest) / unit + 1).map((i) => largest - i * unit);
  return sizes.reduce((best, size) => (padTo(pages, size) < padTo(pages, best) ? size : best));
}
