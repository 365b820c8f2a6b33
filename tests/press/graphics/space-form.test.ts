import { PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { readSpaceForm } from '../../../scripts/press/graphics/space-form.ts';

const { context } = await PDFDocument.create();
const form = (space: unknown, named: Record<string, unknown> = {}) =>
  readSpaceForm(typeof space === 'string' ? PDFName.of(space) : (context.obj(space as never) as PDFObject), context.obj(named as never) as never);
const inUtf8 = (text: string) => PDFName.of([...Buffer.from(text)].map((byte) => `#${byte.toString(16).toUpperCase()}`).join(''));
const CMYK_PROFILE = context.register(context.stream('', { N: 4 }));

it('knows devices whatever resources say, and short names only where they say nothing', () => {
  expect(form('DeviceRGB', { DeviceRGB: ['DeviceGray'] })).toEqual({ kind: 'rgb' });
  expect(form('G')).toEqual({ kind: 'gray' });
  expect(form('G', { G: ['ICCBased', CMYK_PROFILE] })).toEqual({ kind: 'cmyk' });
  expect(form(['Indexed', 'G', 1, PDFName.of('x')], { G: ['ICCBased', CMYK_PROFILE] })).toMatchObject({ kind: 'indexed', base: { kind: 'cmyk' } });
});

it('reads the inks of spot colours with what they look like, in any script', () => {
  expect(form(['Separation', inUtf8('Қызыл'), 'DeviceCMYK', 1])).toMatchObject({ kind: 'inks', names: ['Қызыл'], alternate: { kind: 'cmyk' } });
  expect(form(['DeviceN', ['Black', 'Gold'], 'DeviceRGB', 1])).toMatchObject({ kind: 'inks', names: ['Black', 'Gold'], alternate: { kind: 'rgb' } });
});

it.each([
  ['a name that nobody knows', 'Fog', {}],
  ['the name of what every object has', 'constructor', {}],
  ['a space that is its own base', 'A', { A: ['Pattern', 'A'] }],
  ['a number', [1], {}],
  ['a profile that is none', ['ICCBased', 1], {}],
])('takes %s for no colours', (_, space, named) => {
  const found = form(space, named);
  expect(found === undefined || (found.kind === 'pattern' && found.base === undefined)).toBe(true);
});
