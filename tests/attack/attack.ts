/**
 * What a stranger might try, and how much of it got through: `npm run attack -- [--only NAME]… [--fast] [--share K/N] [--corpora DIR]`.
 * `--share` makes a part of the tries of lines that take hours; with all K from 1 to N each try is made once. Ends with 1 where anything did. Some of it wants Linux, and some root: those lines say that they were skipped.
 */
import { parseArgs } from 'node:util';
import { FAST, LINES } from './lines.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, fast: { type: 'boolean', default: false }, share: { type: 'string' }, corpora: { type: 'string' } },
});
const { only, fast, corpora } = values;
const [number = 1, of = 1] = values.share?.split('/').map(Number) ?? [];
const unknown = (only ?? []).filter((name) => !(name in LINES));
if (unknown.length > 0) {
  process.stderr.write(`Unexpected ${unknown.join(', ')}, expected some of ${Object.keys(LINES).join(', ')}\n`);
  process.exit(2);
}
const names = only ?? (fast ? FAST : Object.keys(LINES));
const row = (...cells: readonly (string | number)[]) => `${String(cells[0]).padEnd(64)} ${String(cells[1]).padStart(9)} ${String(cells[2]).padStart(11)}\n`;
process.stdout.write(row('what', 'tried', 'got through'));
let through = 0;
for (const name of names) {
  const result = await LINES[name]?.({ fast, share: { index: number - 1, of }, ...(corpora === undefined ? {} : { corpora }) });
  if (result === undefined) continue;
  process.stdout.write(row(result.what, result.tried, result.gotThrough));
  if (result.seen !== undefined) process.stdout.write(`    ${result.seen}\n`);
  for (const detail of result.details) process.stdout.write(`    ${detail}\n`);
  through += result.gotThrough;
}
process.exit(through > 0 ? 1 : 0);
