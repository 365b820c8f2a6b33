import { TextError } from '../../diagnostics/errors.ts';
import { layOutParts } from '../../layout/lay-out.ts';
import { pageGeometry } from '../../layout/page-geometry.ts';
import { MARKS, wrapBoxes, wrapPart } from '../../layout/parts/handouts/wrap.ts';
import type { EditionName } from '../../model/editions.ts';
import type { PageMap } from '../../model/layout.ts';
import { pageArtifact } from '../../publish/describe-edition.ts';
import { looseBudget } from '../../publish/sheet-budget.ts';
import { type Mm, mm } from '../../units/length.ts';
import { contentOf, printPages } from '../print-pages.ts';
import type { EditionTools, MadeEdition, SingleSource } from './edition.ts';

const NONE = mm(0);

/** The cover of a glued book: back, front, and between them a spine as wide as the leaves of the booklet are thick. */
export async function makeCover(name: EditionName, source: SingleSource, tools: EditionTools): Promise<MadeEdition> {
  const { config } = tools;
  const { assembled } = source;
  const { map, layout: booklet } = await source.pages();
  const page = assembled.input.geometry;
  const leaves = leavesOf(map);
  const spine = mm(Math.round(leaves * config.press.thickness * 100) / 100);
  const changed = { ...config, trim: { width: mm(2 * page.trim.width + spine), height: page.trim.height }, bleed: mm(page.bleed + MARKS), margins: { inner: NONE, outer: NONE, top: NONE, foot: NONE } }; // biome-ignore format: one line
  const whole = pageGeometry(changed);
  const geometry = { ...whole, line: page.line, size: page.size, boxes: wrapBoxes(whole) };
  const input = { ...assembled.input, config: changed, geometry, use: 'handout' as const };
  const { value: layout, problems } = layOutParts(input, (setting) => [wrapPart(setting, { page, spine })]);
  if (problems.some(({ severity }) => severity === 'error')) throw new TextError(problems);
  const pages = tools.prove(await printPages(await tools.openPage(), { ...assembled, layout }, config, tools.options));
  const artifact = { ...pageArtifact(config, pages, name, pages.bytes), sheets: 1, bleedMm: page.bleed, content: contentOf(booklet) };
  const note = `spine of ${millimetres(spine)} for ${leaves} leaves of ${millimetres(config.press.thickness)}`;
  return { artifacts: [artifact], problems: [], report: { ...looseBudget({ pages: 1, sheets: 1 }, config.press.copies), note } };
}

const millimetres = (length: Mm): string => `${length} mm`;

/** Leaves between the covers: the first and the last of the booklet count where something stands on their inner page. */
export function leavesOf({ pages, blanks }: Pick<PageMap, 'pages' | 'blanks'>): number {
  const inner = [1, pages - 2].filter((page) => page > 0 && !blanks.includes(page)).length;
  return Math.max(0, pages / 2 - 2) + (pages > 2 ? inner : 0);
}
