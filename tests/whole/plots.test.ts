import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { preflightAccess } from '../../scripts/press/access/preflight-access.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { innards } from './look-inside.ts';
import { type Pdf, readPdf } from './read-pdf.ts';

let code: number | null = null;
const bytes = new Map<string, Buffer>();
const pdfs = new Map<string, Pdf>();
beforeAll(async () => {
  await withTemporaryDirectory(async (out) => {
    // The proof of the words has passed where there is a file.
    ({ code } = await zine(['build', publication('works-gate'), '--out', out]));
    for (const locale of ['en', 'fa'])
      for (const end of ['a5.pdf', 'web.html', 'epub.epub']) bytes.set(`${locale} ${end}`, readFileSync(join(out, locale, `works-gate-${locale}-${end}`)));
  });
  for (const locale of ['en', 'fa']) pdfs.set(locale, await readPdf(bytes.get(`${locale} a5.pdf`) ?? Buffer.of()));
}, 240_000);

/** Where these numbers stand on the line of the first of them. */
function places(locale: string, ...numbers: [string, ...string[]]): number[] {
  const items = pdfs.get(locale)?.pages.flatMap((page) => page.items) ?? [];
  const first = items.find(({ text }) => text.trim() === numbers[0]) ?? expect.fail(`${numbers[0]} is not printed`);
  const line = items.slice(items.indexOf(first)).filter(({ y }) => Math.abs(y - first.y) < 1);
  return numbers.map((number) => line.find(({ text }) => text.trim() === number)?.x ?? expect.fail(`${number} is not beside it`));
}

test('the scale is printed from the side where reading begins', () => {
  expect(code).toBe(0);
  const [nought = 0, most = 0] = places('en', '0', '200');
  expect(nought).toBeLessThan(most);
  const [noughtThere = 0, mostThere = 0] = places('fa', '0', '200');
  expect(noughtThere).toBeGreaterThan(mostThere);
});

test('the drawing has words, keeps the rules of PDF/UA, and brings no typeface that is drawn', async () => {
  for (const locale of ['en', 'fa']) {
    const pdf = bytes.get(`${locale} a5.pdf`) ?? Buffer.of();
    expect(preflightAccess({ document: await openPdf(pdf) }, 'a5.pdf').findings.map(({ message }) => message)).toEqual([]);
    expect(innards(pdf)).not.toContain('/Type3');
  }
});

test('screens show it too: dots as far from nought as they are large, only where figures lie apart', () => {
  const sections = Object.values(unzipSync(bytes.get('en epub.epub') ?? Buffer.of())).map((file) => strFromU8(file));
  for (const html of [String(bytes.get('en web.html')), sections.find((each) => each.includes('dot-plot')) ?? '']) {
    expect([...html.matchAll(/aria-label="([^"]* on a scale [^"]*)"/g)].map((match) => match[1])).toEqual([
      'Participants, on a scale from 0 to 200: 50, about 100 and over 200',
      'Detained, on a scale from 10 to 100,000: hundreds, 20 and tens of thousands',
    ]);
    const [axis] = /<line class="plot-line" x1="[^>]+>/.exec(html) ?? [''];
    const [from = 0, to = 0] = [/x1="([\d.]+)"/, /x2="([\d.]+)"/].map((each) => Number(each.exec(axis)?.[1]));
    const shares = [...html.matchAll(/<circle class="plot-(?:dot|ring)" cx="([\d.]+)"/g)].slice(0, 3).map((match) => (Number(match[1]) - from) / (to - from));
    expect(shares.map((share) => Math.round(share * 200))).toEqual([50, 100, 200]);
    expect(html).toContain('logarithmic');
    expect(html).toMatch(/<b>Looms:<\/b> 41/);
  }
});
