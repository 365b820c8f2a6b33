import { Option } from 'commander';
import { UsageError } from '../diagnostics/errors.ts';

/** An option that may be repeated. */
export const collect = (value: string, former: string[] | undefined): string[] => [...(former ?? []), value];

export const jsonOption = (): Option => new Option('--json', 'write one JSON document to stdout and nothing else');

export function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UsageError(`Unexpected \`${option} ${text}\`, expected ${option === '--breaks' ? 'lines with commas between them' : 'a whole number from 1'}`);
}
