import { describe, expect, it } from 'vitest';
import { FAST, LINES } from './lines.ts';

describe('the fast part of npm run attack', () => {
  it.each(FAST)('lets nothing through: %s', async (name) => {
    const result = await LINES[name]?.({ fast: true });
    expect(result?.details).toEqual([]);
    expect(result?.tried).toBeGreaterThan(90);
  });
});
