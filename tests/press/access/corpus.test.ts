import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openAccess } from '../../../scripts/press/access/open-access.ts';
import { preflightAccess } from '../../../scripts/press/access/preflight-access.ts';

/** Files that others made, each with what a right checker says of it in its name: clause, number, pass or fail. They lie beside the checkout where somebody has them. */
const CORPUS = fileURLToPath(new URL('../../../../shared/corpora/pdf-ua-1/', import.meta.url));
const names = existsSync(CORPUS)
  ? readdirSync(CORPUS)
      .filter((name) => name.endsWith('.pdf'))
      .sort()
  : [];

/** Files that are judged otherwise than their name says, each with the reason. */
const MISSED: Record<string, string> = {
  '7.21.4.2-t01-fail-b.pdf': '`CharSet` is compared with the glyphs of a CFF program, which is not read',
  '7.21.4.2-t02-fail-a.pdf': '`CIDSet` is compared with the glyphs of a program, which is not read',
  '7.21.5-t01-fail-a.pdf': 'widths are compared with those of a program, which is not read',
};

describe.skipIf(names.length === 0)('a corpus for PDF/UA-1 (skipped where it is not at hand)', () => {
  it.each(names)('%s', async (name) => {
    const { value } = await openAccess(readFileSync(CORPUS + name), name);
    if (value === undefined) throw new Error(`${name} cannot be opened`);
    const clauses = [...new Set(preflightAccess(value, name).access?.broken.map(({ clause }) => clause))];
    const isJudgedRight = name.includes('-pass-') ? clauses.length === 0 : clauses.length > 0;
    expect({ name, clauses, isJudgedRight }).toEqual({ name, clauses, isJudgedRight: !(name in MISSED) });
  });
});
