import { expect, it } from 'vitest';
import { fontFaceRules, loadFonts } from '../../scripts/layout/load-fonts.ts';

it('declares every face once, as data, in one family', async () => {
  const fonts = await loadFonts();
  expect(fonts.map(({ weight, style }) => `${weight} ${style}`)).toEqual(['400 normal', '400 italic', '600 normal', '600 italic', '900 normal']);
  expect(new Set(fonts.map(({ family }) => family))).toEqual(new Set(['Literata']));
  expect(fontFaceRules(fonts).match(/src:url\("data:font\/ttf;base64,/g)).toHaveLength(5);
  expect(await loadFonts()).toBe(fonts);
});
