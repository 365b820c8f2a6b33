import { test } from 'vitest';
import { expectWhole } from './expect-whole.ts';

/** `npm run soak` builds as many as wanted, and larger ones; those from 151 on have a file of their own, so that both run at once. */
test('generated chapters are printed whole, or refused with a place: nothing is lost', { timeout: 1_800_000 }, async () => {
  await expectWhole({ from: 1, count: 150 });
});
