import { availableParallelism } from 'node:os';
import { checkConfigText, themeOf } from '../../config/load-config.ts';
import type { Config } from '../../config/schema.ts';
import { setInConfig } from '../../config/set-in-config.ts';
import { TextError, UsageError } from '../../diagnostics/errors.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { resolveDesign } from '../../layout/resolve-design.ts';
import type { SheetBudget } from '../../model/build.ts';
import type { Folder } from '../../model/folder.ts';
import type { Layout } from '../../model/layout.ts';
import type { Theme } from '../../model/theme.ts';
import { sheetBudget } from '../../publish/sheet-budget.ts';
import { withBrowser } from '../../render/browser/launch-browser.ts';
import { openPage } from '../../render/browser/open-page.ts';
import { measureLayout } from '../../render/measure-layout.ts';
import { measurableHtml } from '../../render/page-styles.ts';
import { assemble } from '../assemble.ts';
import { atOnce } from '../at-once.ts';
import { textReader } from '../read-texts.ts';
import { fitTrials, type Trial } from './fit-trials.ts';

/** A trial with what became of it. */
export interface FitRow extends Trial, Pick<SheetBudget, 'contentPages' | 'pages' | 'sheets' | 'blanks'> {
  /** publication.yml as it would be. */
  config: string;
}

export interface FitOptions {
  locale?: string;
  /** Pages to aim at; absent: as few sheets as it takes. */
  pages?: number;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  onTrial(done: number, of: number): void;
}

/** All that was tried, in the order of how little a reader notices; the first is the publication as it is. */
export interface Fitted {
  locale: string;
  rows: FitRow[];
}

/**
 * Lays a publication out with every change that a typographer would try. A trial in which something has no room on its page is no row. Nothing is written.
 * @throws UsageError where publication.yml cannot be used · TextError where the texts have errors as they are · MachineError without a browser
 */
export async function fitPublication(folder: Folder, text: string, { locale: wanted, pages, env, signal, onTrial }: FitOptions): Promise<Fitted> {
  const { value: theme } = await themeOf(folder, text);
  const config = usable(text, theme);
  const locale = wanted ?? config.locales[0] ?? 'en';
  if (!config.locales.includes(locale)) throw new UsageError(`Unexpected \`--locale ${locale}\`, expected one of \`${config.locales.join('`, `')}\``);
  const read = textReader(folder, config);
  const layOutWith = (changed: Config) => assemble(folder, changed, locale, { step: () => signal.throwIfAborted(), read });
  const { value: assembled, problems } = await layOutWith(config);
  if (assembled === undefined) throw new TextError(problems.filter(({ severity }) => severity === 'error'));
  return withBrowser({ env, signal }, async (browser) => {
    const measure = async (layout: Layout): Promise<SheetBudget> => {
      const { page, setDocument, close } = await openPage(browser);
      try {
        await setDocument(measurableHtml(layout));
        const { value, problems: unfit } = await measureLayout(page, layout);
        if (value === undefined) throw new TextError(unfit);
        return sheetBudget(value.map, config.press.copies);
      } finally {
        await close();
      }
    };
    const asItIs = await measure(assembled.layout);
    const design = resolveDesign(config.design, assembled.publication.chapters, assembled.layout.geometry);
    const trials = fitTrials(config, design, assembled.layout.geometry, pages !== undefined && pages > asItIs.pages);
    let done = 0;
    const rows = await atOnce(trials, availableParallelism(), async (trial): Promise<FitRow[]> => {
      signal.throwIfAborted();
      const changed = setInConfig(text, trial.changes);
      const budget = changed === undefined ? undefined : await unlessUnfit(async () => measure(await laidOut(layOutWith, usable(changed, theme))));
      onTrial(++done, trials.length);
      return changed === undefined || budget === undefined ? [] : [{ ...trial, ...budget, config: changed }];
    });
    return { locale, rows: rows.flat() };
  });
}

function usable(text: string, theme: Theme): Config {
  const { value, problems } = checkConfigText(text, theme);
  if (value === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  return value;
}

async function laidOut(layOutWith: (config: Config) => ReturnType<typeof assemble>, config: Config): Promise<Layout> {
  const { value, problems } = await layOutWith(config);
  if (value === undefined) throw new TextError(problems);
  return value.layout;
}

/** Undefined where something does not fit. */
async function unlessUnfit<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TextError || error instanceof UsageError) return undefined;
    throw error;
  }
}
