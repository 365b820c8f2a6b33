import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import type { Ink } from '../../model/inks.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import { stripInteraction } from '../exchange/strip-interaction.ts';
import { openPdf } from '../open-pdf.ts';
import { savePdf } from '../save-pdf.ts';
import { flattenAnnotations } from './flatten-annotations.ts';
import { inkedPages } from './inked-pages.ts';
import { markPlate } from './plate-marks.ts';
import { plateTarget } from './plate-target.ts';
import { recolour } from './recolour.ts';
import type { DotScreen, Screen } from './screen.ts';
import { type GivenTints, separation, toneSeparation } from './separation.ts';

export interface PlateOptions {
  inks: readonly Ink[];
  /** Tints that are given for single colours; the others are shared out (`separation`). */
  tints?: GivenTints;
  /** How images are broken into dots; tones are left to the machine without it. */
  screen?: PlateScreen | undefined;
  /** Whether the darkest ink prints on the others; true unless told otherwise, since no machine lays two inks so exactly that letters could be cut out. */
  overprint?: boolean;
  /** Of the file, for messages. */
  path: string;
}

/** Dots are turned for each ink, so that no pattern shows where two lie on each other. */
export type PlateScreen = Exclude<Screen, DotScreen> | Omit<DotScreen, 'angle'>;
const ANGLES = [45, 75, 15, 0];
const angled = (screen: PlateScreen | undefined, place: number): Screen | undefined =>
  screen?.kind === 'dots' ? { ...screen, angle: ANGLES[place % ANGLES.length] ?? 0 } : screen;

export interface Plate {
  ink: Ink;
  /** Those with any of the ink on them, from 1. */
  pages: number[];
  bytes: Uint8Array;
}

/**
 * One PDF an ink, in grey, where black is the full ink: the pages with each ink's share of everything on them, printed annotations among it. Elements without the ink are cut
 * out of it.
 * @param pdf the pages; a file that opens
 * @returns no plates, and problems of rule `colour-unknown`, where a colour cannot be read
 */
export async function makePlates(pdf: Uint8Array, { inks, tints, screen, overprint = true, path }: PlateOptions): Promise<Checked<Plate[]>> {
  const shared = { inks, separate: separation(inks, tints), separateTones: toneSeparation(inks, tints), overprint };
  const hash = hashOf(pdf);
  const plates: Plate[] = [];
  const problems: Problem[] = [];
  for (const [place, ink] of inks.entries()) {
    const document = await openPdf(pdf);
    flattenAnnotations(document);
    stripInteraction(document, ['Metadata', 'ViewerPreferences']);
    const { problems: found } = await recolour(document, plateTarget({ ...shared, ink: ink.name }), { path, screen: angled(screen, place) });
    // Every plate reads the same colours.
    if (found.length > 0) return { value: [], problems: found };
    const pages = inkedPages(document);
    for (const [index, page] of document.getPages().entries()) markPlate(document, page, { text: `${index + 1} ${ink.name}`, place, places: inks.length });
    plates.push({ ink, pages, bytes: await savePlate(document, `${hash} ${ink.name}`) });
  }
  return { value: plates, problems };
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** `content`: what the file is made of; files of different content have different identifiers (ISO 32000-2, 14.4). */
export async function savePlate(document: PDFDocument, content: string): Promise<Uint8Array> {
  const { context } = document;
  const id = PDFHexString.of(hashOf(content).slice(0, 32));
  const ids = PDFArray.withContext(context);
  for (let times = 0; times < 2; times++) ids.push(id);
  context.trailerInfo.ID = ids;
  return savePdf(document);
}
