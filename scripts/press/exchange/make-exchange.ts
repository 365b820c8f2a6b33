import { isPrintingCondition, isUncoated } from '../../model/printing-conditions.ts';
import type { Checked } from '../../model/problem.ts';
import { toProcessInks } from '../inks/cmyk-profile.ts';
import { COATED, cmykTarget, UNCOATED } from '../inks/cmyk-target.ts';
import { recolour } from '../inks/recolour.ts';
import { openPdf } from '../open-pdf.ts';
import { type ExchangeOptions, toPdfX } from './to-pdf-x.ts';

/** A print shop's file from finished pages: in process inks, then as the standard wants it. */
export async function makeExchange(pages: Uint8Array, options: ExchangeOptions): Promise<Checked<Uint8Array | undefined>> {
  const document = await openPdf(pages);
  const { condition, path } = options;
  const inkLimit = isPrintingCondition(condition) && isUncoated(condition) ? UNCOATED : COATED;
  const { problems } = await recolour(document, cmykTarget(await toProcessInks(), { inkLimit }), { path });
  return problems.length > 0 ? { value: undefined, problems } : toPdfX(document, options);
}
