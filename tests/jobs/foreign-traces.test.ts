import { expect, it } from 'vitest';
import { foreignTraces } from '../attack/foreign-traces.ts';

it('of somebody else’s PDF no verb hands on what it hides or tells of its making', async () => {
  expect(await foreignTraces()).toEqual([]);
}, 120_000);
