import { createHash } from 'node:crypto';
import { TextError } from '../../diagnostics/errors.ts';
import { layOutParts } from '../../layout/lay-out.ts';
import { pageGeometry } from '../../layout/page-geometry.ts';
import type { CheckedFile } from '../../layout/parts/handouts/card.ts';
import { handoutPart } from '../../layout/parts/handouts/handout.ts';
import type { EditionName, HandoutPlan, Piece } from '../../model/editions.ts';
import type { Layout } from '../../model/layout.ts';
import { pageArtifact, pathOf } from '../../publish/describe-edition.ts';
import { looseBudget } from '../../publish/sheet-budget.ts';
import { mm } from '../../units/length.ts';
import { contentOf, type Pages, printPages } from '../print-pages.ts';
import type { EditionTools, MadeEdition, SingleSource } from './edition.ts';
import { makeLeaflet } from './leaflet.ts';

/** A poster is cut like a page of the booklet; what is cut from one sheet lies edge to edge. */
const BLEED = { poster: mm(3), flyer: mm(0), card: mm(0) };
const MARGIN = mm(8);
const MARGINS = { inner: MARGIN, outer: MARGIN, top: MARGIN, foot: MARGIN };

/**
 * A page to hand out, as often as it stands on a sheet.
 * @throws TextError where the words fit none of the sizes
 */
export async function makeHandout(name: EditionName, plan: HandoutPlan, source: SingleSource, tools: EditionTools): Promise<MadeEdition> {
  const file = plan.shows === 'card' ? await fileOf(source, tools) : undefined;
  const { pages, piece } = await printFitting(plan, source, tools, file);
  const { assembled: booklet } = source;
  const { copies } = piece;
  if (copies === 1) {
    const artifact = { ...pageArtifact(tools.config, pages, name, pages.bytes), sheets: 1, content: contentOf(booklet.layout) };
    const size = piece.trim.join(' × ');
    return { artifacts: [artifact], problems: [], report: { ...looseBudget({ pages: 1, sheets: 1 }, tools.config.press.copies), note: `1 page of ${size} mm, printed on one side` } }; // biome-ignore format: one line
  }
  const made = await makeLeaflet(name, pages, tools, { order: { fold: 'repeat', copies }, paper: plan.paper, booklet });
  const report = looseBudget({ pages: 1, sheets: 1, on: copies }, tools.config.press.copies);
  return { ...made, report: { ...report, note: `${copies} on a sheet, printed on one side, to cut apart` } };
}

/** The file of single pages: of it every booklet is made, and it is what people send each other. */
async function fileOf({ pages, locale }: SingleSource, { config }: EditionTools): Promise<CheckedFile> {
  const sha256 = createHash('sha256').update((await pages()).bytes).digest('hex'); // biome-ignore format: one line
  return { name: pathOf(config, locale, 'a5').replace(/^.*\//, ''), sha256 };
}

/** The first size that holds the words. */
async function printFitting(plan: HandoutPlan, source: SingleSource, tools: EditionTools, file?: CheckedFile): Promise<{ pages: Pages; piece: Piece }> {
  const [piece, ...larger] = plan.pieces;
  const { assembled } = source;
  try {
    const layout = layOutPiece(plan, piece, source, tools, file);
    const printed = await printPages(await tools.openPage(), { ...assembled, layout }, tools.config, tools.options);
    return { pages: tools.prove(printed), piece };
  } catch (error) {
    const [next, ...others] = larger;
    if (!(error instanceof TextError) || next === undefined) throw error;
    return printFitting({ ...plan, pieces: [next, ...others] }, source, tools, file);
  }
}

function layOutPiece(
  { shows }: HandoutPlan,
  { trim: [width, height] }: Piece,
  { assembled }: SingleSource,
  { config }: EditionTools,
  file?: CheckedFile,
): Layout {
  const changed = { ...config, trim: { width, height }, bleed: BLEED[shows], margins: MARGINS };
  const input = { ...assembled.input, config: changed, geometry: pageGeometry(changed), use: 'handout' as const };
  const { value, problems } = layOutParts(input, (setting) => [handoutPart(shows, setting, file)]);
  if (problems.some(({ severity }) => severity === 'error')) throw new TextError(problems);
  return value;
}
