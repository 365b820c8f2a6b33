import type { PDFDocument } from '@cantoo/pdf-lib';
import type { InkMode } from '../../model/inks.ts';
import type { Problem } from '../../model/problem.ts';
import { blackTarget } from './black-target.ts';
import { toProcessInks } from './cmyk-profile.ts';
import { cmykTarget, UNCOATED } from './cmyk-target.ts';
import { recolour } from './recolour.ts';

/** Turns the colours of a document into inks for a copier's paper, in place; `rgb` leaves them as they are. */
export async function inkIn(document: PDFDocument, inks: Exclude<InkMode, 'spot'>, path: string): Promise<Problem[]> {
  if (inks === 'rgb') return [];
  const target = inks === 'black' ? blackTarget : cmykTarget(await toProcessInks(), { inkLimit: UNCOATED });
  return (await recolour(document, target, { path })).problems;
}
