import { UsageError } from '../diagnostics/errors.ts';
import type { Config } from './schema.ts';

/**
 * The date of the edition, or what `SOURCE_DATE_EPOCH` says (reproducible-builds.org); never the clock.
 * @throws UsageError where that is no number
 */
export function editionDate(config: Config, env: Record<string, string | undefined>): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date(`${config.date}T00:00:00Z`);
  if (!/^\d{1,11}$/.test(epoch)) throw new UsageError(`Unexpected SOURCE_DATE_EPOCH \`${epoch}\`, expected seconds since 1970 as a whole number`);
  return new Date(Number(epoch) * 1000);
}
