import { expect, it } from 'vitest';
import { EDITION_NAMES } from '../../scripts/model/editions.ts';
import { searchCanaries } from './search-canaries.ts';

it('no file of any edition tells who made it, where, when and of what', async () => {
  const { planted, files, texts, told, seen } = await searchCanaries();
  expect(told).toEqual([]);
  expect(planted).toBeGreaterThan(50);
  expect(files).toBeGreaterThan(EDITION_NAMES.length);
  expect(texts).toBeGreaterThan(1000);
  expect(seen).toBeGreaterThan(5);
}, 300_000);
