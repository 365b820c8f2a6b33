import type { Config } from '../../config/schema.ts';
import type { InkPlan } from '../../press/inks/ink-in.ts';
import { namedInks } from './named-inks.ts';

/** The inks of all that is printed on a copier. */
export const bookletInks = (config: Config): InkPlan =>
  config.press['booklet-inks'] === 'spot'
    ? { mode: 'spot', ...namedInks(config) }
    : { mode: config.press['booklet-inks'], solid: [config.inks.text, config.inks.accent] };
