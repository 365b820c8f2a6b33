import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { cleanContent } from '../../../scripts/press/scrub/clean-content.ts';
import { hiddenLayers, layerNames, layerOf } from '../../../scripts/press/scrub/hidden-layers.ts';

const { context, catalog } = await PDFDocument.create();
const dict = (entries: object): PDFDict => context.obj(entries as never) as unknown as PDFDict;
const layer = (name: string) => context.register(dict({ Type: 'OCG', Name: context.obj(name) }));
const [shown, off] = [layer('Shown'), layer('Off')];
const membership = (groups: unknown, policy?: string) => dict({ Type: 'OCMD', ...(groups ? { OCGs: groups } : {}), ...(policy ? { P: policy } : {}) });
const form = (entries: object) => context.register(context.stream('', { Subtype: 'Form', ...entries } as never));

const resources = dict({
  Properties: { Shown: shown, Off: off },
  XObject: { Here: form({}), There: form({ OC: shown }), Gone: form({ OC: off }) },
});
/** Whether a layer is hidden by the settings of a document. */
const hiddenBy = (states: object | undefined) => {
  catalog.set(PDFName.of('OCProperties'), dict({ OCGs: [shown, off, context.obj(5)], ...(states && { D: states }) }));
  const isHidden = hiddenLayers({ catalog, context } as unknown as PDFDocument);
  return (each: PDFDict | typeof shown | undefined) => isHidden(each instanceof PDFDict || each === undefined ? each : (context.lookup(each) as PDFDict));
};
const clean = (content: string) => {
  const isHidden = hiddenBy({ OFF: [off] });
  const { text, hidden } = cleanContent(content, resources, isHidden);
  return `${text.replaceAll('\n', ' ')} ${hidden}`;
};

test.each([
  ['what stands on a layer that is off', '/OC /Off BDC (x) Tj EMC (y) Tj', '(y) Tj 1'],
  ['the mark of a layer that is on', '/OC /Shown BDC (x) Tj EMC', '(x) Tj 0'],
  ['marks within what is hidden, counted once', '/OC /Off BDC /P <</MCID 1>> BDC /OC /Off BDC /Gone Do EMC (x) Tj EMC /Artifact BMC q EMC Q EMC f', 'f 1'],
  ['drawings on a layer that is off', '/Here Do /There Do /Gone Do /Unknown Do', '/Here Do /There Do /Unknown Do 1'],
  ['names for other things than layers', '/P /Off BDC (x) Tj EMC', '(x) Tj 0'],
  ['points', '/A MP /A <</B 1>> DP q', 'q 0'],
  ['comments', '1 % who\n0 0 rg % made it\n0 g', '1 0 0 rg 0 g 0'],
  ['marks of programs', '/Mine BMC q EMC /Mine <</User (me)>> BDC Q EMC', 'q Q 0'],
  ['an end too many', 'EMC q EMC', 'q 0'],
])('takes out %s', (_, content, left) => expect(clean(content)).toBe(left));

test.each([
  '/P <</MCID 0>> BDC q EMC',
  '/Span <</ActualText (a) /Lang (kk) /Alt (b) /E (c)>> BDC q EMC',
  '/Artifact <</Type /Pagination /Subtype /Header /BBox [0 0 9 9] /Attached [/Top]>> BDC q EMC',
  '/Artifact BMC q EMC',
  '/Tx BMC q EMC',
  '0.123456789 w q',
  'BI /W 1 /H 1 /CS /G /BPC 8 ID % EI q',
])('leaves %s', (content) => expect(clean(content)).toBe(`${content} 0`));

test('reads a mark of a thousand names in a moment', () => {
  expect(clean(`/P <<${' /MCID 1'.repeat(1000)} /User (me)>> BDC q EMC`)).toBe('q 0');
});

test('layers are hidden as the document says', () => {
  const [on, out] = [hiddenBy({ OFF: [off] }), hiddenBy({ BaseState: 'OFF', ON: [shown] })];
  for (const isHidden of [on, out]) expect([isHidden(off), isHidden(shown), isHidden(undefined)]).toEqual([true, false, false]);
  for (const isHidden of [hiddenBy(undefined), hiddenBy({}), hiddenBy({ ON: [shown] })]) expect([isHidden(off), isHidden(shown)]).toEqual([false, false]);
});

test.each<[policy: string | undefined, both: boolean, allOn: boolean, allOff: boolean]>([
  [undefined, false, false, true],
  ['AnyOn', false, false, true],
  ['AllOn', true, false, true],
  ['AnyOff', false, true, false],
  ['AllOff', true, true, false],
])('a group of layers is hidden by its policy %s', (policy, both, allOn, allOff) => {
  const isHidden = hiddenBy({ OFF: [off] });
  expect([[shown, off], [shown], [off]].map((groups) => isHidden(membership(groups, policy)))).toEqual([both, allOn, allOff]);
  expect(isHidden(membership(off, policy))).toBe(allOff);
  expect([isHidden(membership([], policy)), isHidden(membership(undefined, policy))]).toEqual([false, false]);
});

test('layers are named for who is told what was taken', () => {
  hiddenBy({});
  expect(layerNames({ catalog, context } as unknown as PDFDocument)).toEqual(['Shown', 'Off'].map((name) => expect.stringContaining(name)));
  expect(layerOf(dict({ OC: off }))).toBe(context.lookup(off));
  expect([layerOf(dict({})), layerOf(dict({ OC: [] }))]).toEqual([undefined, undefined]);
});
