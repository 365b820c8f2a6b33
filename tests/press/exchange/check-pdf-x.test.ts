import { describe, expect, test } from 'vitest';
import { checkPdfX } from '../../../scripts/press/exchange/check-pdf-x.ts';
import { REQUIREMENTS } from '../../../scripts/press/exchange/requirements/index.ts';
import { toPdfX } from '../../../scripts/press/exchange/to-pdf-x.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { BREAKS } from './breaks.ts';
import { METADATA, sampleDocument } from './sample-document.ts';

const conforming = {
  x1a: await exchange('x1a'),
  x4: await exchange('x4'),
};

async function exchange(standard: 'x1a' | 'x4'): Promise<Uint8Array> {
  const { value } = await toPdfX(await sampleDocument(), { standard, condition: 'FOGRA39', metadata: METADATA, content: 'text', path: 'a.pdf' });
  return value ?? new Uint8Array();
}

const idsOf = async (bytes: Uint8Array, standard: 'x1a' | 'x4'): Promise<string[]> => [
  ...new Set((await checkPdfX(bytes, standard)).map(({ requirement }) => requirement.id)),
];

describe.each(['x1a', 'x4'] as const)('%s', (standard) => {
  const asked = REQUIREMENTS.filter(({ standards }) => standards.includes(standard));

  test('a conforming file breaks nothing', async () => {
    expect(await idsOf(conforming[standard], standard)).toEqual([]);
  });

  test.each(asked.map(({ id, expects }) => [id, expects] as const))('%s: %s', async (id) => {
    const breaks = BREAKS[id] ?? [];
    expect(breaks).not.toHaveLength(0);
    for (const breakIt of breaks) {
      const document = await openPdf(conforming[standard]);
      const own = await breakIt(document, standard);
      const bytes = own instanceof Uint8Array ? own : await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
      expect(await idsOf(bytes, standard)).toEqual([id]);
    }
  });
});

test('each requirement has an id of its own', () => {
  const ids = REQUIREMENTS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(Object.keys(BREAKS).sort()).toEqual(ids.toSorted());
});

test('a breach on a page is told with the page', async () => {
  const document = await openPdf(conforming.x1a);
  document.getPage(1).node.delete(document.context.obj('TrimBox' as never) as never);
  const bytes = await document.save({ useObjectStreams: false, addDefaultPage: false });
  expect((await checkPdfX(bytes, 'x1a')).map(({ page, found }) => ({ page, found }))).toEqual([{ page: 2, found: 'page without a `TrimBox`' }]);
});
