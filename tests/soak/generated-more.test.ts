import { test } from 'vitest';
import { expectWhole } from './expect-whole.ts';

test('more generated chapters are printed whole, or refused with a place: nothing is lost', { timeout: 1_800_000 }, async () => {
  await expectWhole({ from: 151, count: 150 });
});
