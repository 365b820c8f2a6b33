import { expect, it } from 'vitest';
import { inMm, PAPER_NAMES, paperFor, paperSize } from '../../scripts/model/paper-size.ts';
import { pt } from '../../scripts/units/length.ts';
import { mm } from '../press/sheets/numbered-pages.ts';

it('knows papers by name and by measure, upright', () => {
  const measures = PAPER_NAMES.map((name) => [name, inMm(paperSize(name) as never)]);
  expect(Object.fromEntries(measures)).toEqual({
    a6: '105 × 148 mm',
    a5: '148 × 210 mm',
    a4: '210 × 297 mm',
    a3: '297 × 420 mm',
    sra4: '225 × 320 mm',
    sra3: '320 × 450 mm',
    letter: '215.9 × 279.4 mm',
    legal: '215.9 × 355.6 mm',
    tabloid: '279.4 × 431.8 mm',
  });
  expect(paperSize('450x320mm')).toEqual(paperSize('sra3'));
  expect(paperSize('A3')).toEqual(paperSize('a3'));
  expect(paperSize('a3')?.width).toBeCloseTo(841.89, 2);
});

it.each(['a7x', '', '210x297', '210x297in', '0x297mm', '5x5mm', '99999x10mm', 'toString'])('does not know %j', (text) => {
  expect(paperSize(text)).toBeUndefined();
});

it('names the smallest paper that something fits on, turned if need be', () => {
  const fits = (width: number, height: number) => paperFor({ width: pt(mm(width)), height: pt(mm(height)) });
  expect([fits(297, 209), fits(211, 297), fits(420, 297), fits(440, 300), fits(460, 300)]).toEqual(['a4', 'sra4', 'a3', 'sra3', undefined]);
});
