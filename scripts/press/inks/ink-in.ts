import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Ink, InkMode } from '../../model/inks.ts';
import type { Problem } from '../../model/problem.ts';
import { blackWith } from './black-target.ts';
import { toProcessInks } from './cmyk-profile.ts';
import { cmykTarget, UNCOATED } from './cmyk-target.ts';
import { recolour } from './recolour.ts';
import { type GivenTints, separation, toneSeparation } from './separation.ts';
import { spotTarget } from './spot-target.ts';
import type { MakeTarget } from './target.ts';

/** What a document is printed in; `solid`: colours that black alone prints as full black; `spot` with the inks that it names, and the tints given for single colours. */
export type InkPlan = { mode: Exclude<InkMode, 'spot'>; solid?: readonly string[] } | { mode: 'spot'; inks: readonly Ink[]; tints: GivenTints };

/** Turns the colours of a document into inks for uncoated paper, in place; `rgb` leaves them as they are. */
export async function inkIn(document: PDFDocument, plan: InkPlan, path: string): Promise<Problem[]> {
  if (plan.mode === 'rgb') return [];
  return (await recolour(document, await targetOf(plan), { path })).problems;
}

async function targetOf(plan: InkPlan): Promise<MakeTarget> {
  if (plan.mode === 'black') return blackWith(plan.solid ?? []);
  if (plan.mode !== 'spot') return cmykTarget(await toProcessInks(), { inkLimit: UNCOATED });
  const { inks, tints } = plan;
  return spotTarget({ inks, separate: separation(inks, tints), separateTones: toneSeparation(inks, tints) });
}
