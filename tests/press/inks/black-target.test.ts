import { PDFContext } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { parseHex } from '../../../scripts/model/hex-colour.ts';
import { blackWith } from '../../../scripts/press/inks/black-target.ts';
import { ofRgb } from '../../../scripts/press/inks/colour.ts';

it('prints the colours of the design as full black, and others as the grey that they are as light as', () => {
  const target = blackWith(['#D1202F'])(PDFContext.create());
  const paint = (hex: string) => target.paint(ofRgb(parseHex(hex) ?? []), 'area');
  expect(paint('#d1202f')).toEqual({ space: { device: 'DeviceGray' }, components: [0], overprint: true });
  expect(paint('#d1212f')).toMatchObject({ components: [expect.closeTo(0.46, 1)], overprint: false });
});
