import { expect, it } from 'vitest';
import { forget, keeper } from '../../scripts/memo/keep.ts';

it('makes a thing again only where something that it is made of is another', () => {
  const { keep } = keeper();
  const text = { of: 'a chapter' };
  const first = keep('one', [text, 'en'], () => ({}));
  expect(keep('one', [text, 'en'], () => ({}))).toBe(first);
  expect(keep('two', [text, 'en'], () => ({}))).not.toBe(first);
  expect(keep('one', [{ ...text }, 'en'], () => ({}))).not.toBe(first);
  expect(keep('one', [text, 'en'], () => ({}))).not.toBe(first);
});

it('forgets what was not asked for during a whole round', () => {
  const { keep, turn } = keeper();
  const first = keep('one', [], () => ({}));
  turn();
  expect(keep('one', [], () => ({}))).toBe(first);
  turn();
  turn();
  expect(keep('one', [], () => ({}))).not.toBe(first);
});

it('keeps nothing for who does a work once', () => {
  expect(forget('one', [], () => ({}))).not.toBe(forget('one', [], () => ({})));
});
