import { resolve } from 'node:path';
import { UsageError } from '../diagnostics/errors.ts';
import { planFold, showPlan, writeFoldPicture } from '../jobs/fold-plan.ts';
import type { Binding, Edge, FoldName } from '../model/sheet.ts';
import { startOf } from './directories.ts';
import { readCells, readSignature } from './fold-options.ts';
import type { Streams } from './streams.ts';

export interface FoldArguments {
  fold: FoldName;
  pages: string;
  binding?: Binding;
  flip?: Edge;
  signature?: string;
  cover?: boolean;
  grid?: string;
  svg?: string;
  json?: boolean;
}

/**
 * `zine fold`: shows which page stands where on which sheet, what hands do with it, and that it can be read.
 * @returns the exit code
 * @throws UsageError, TextError, MachineError
 */
export async function fold(options: FoldArguments, streams: Streams): Promise<number> {
  const { stdout } = streams;
  const plan = planFold({
    fold: options.fold,
    pages: count('--pages', options.pages),
    ...(options.binding === undefined ? {} : { binding: options.binding }),
    ...(options.flip === undefined ? {} : { flip: options.flip }),
    ...(options.signature === undefined ? {} : { signature: readSignature(options.signature) }),
    ...(options.cover ? { cover: true } : {}),
    ...(options.grid === undefined ? {} : readCells(options.fold, options.grid)),
  });
  const svg = options.svg === undefined ? undefined : resolve(startOf(streams), options.svg);
  if (svg !== undefined) await writeFoldPicture(svg, plan);
  if (options.json) {
    const { imposition, instructions, readings } = plan;
    const read = readings.map((pages) => pages.map((page) => page ?? null));
    stdout.write(`${JSON.stringify({ imposition, instructions, readings: read, ...(svg === undefined ? {} : { svg }) }, undefined, 2)}\n`);
  } else {
    stdout.write(showPlan(plan, stdout.columns || 80));
    if (options.svg !== undefined) stdout.write(`\ndrawn in ${options.svg}\n`);
  }
  return 0;
}

function count(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`Unexpected \`${option} ${value}\`, expected a whole number`);
  return Number(value);
}
