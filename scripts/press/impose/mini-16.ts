import { octavo } from './octavo.ts';
import type { Plan, Wishes } from './plan.ts';

/** Sixteen pages on both sides of one sheet, folded three times and cut open. More pages become several booklets of sixteen. */
export function mini16({ fold, pages }: Wishes): Plan {
  const plan = octavo({ fold, pages, signature: 16 });
  return { ...plan, steps: plan.steps.filter((step) => step.do !== 'gather') };
}
