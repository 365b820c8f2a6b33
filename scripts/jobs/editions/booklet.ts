import { TextError } from '../../diagnostics/errors.ts';
import { layOutHowTo } from '../../layout/lay-out-how-to.ts';
import type { EditionName, SheetsPlan } from '../../model/editions.ts';
import { textName } from '../../model/layout.ts';
import type { BookletPress } from '../../press/booklet/make-booklet.ts';
import { sheetArtifact } from '../../publish/describe-edition.ts';
import { printDocument } from '../../render/print-document.ts';
import { mmToPt } from '../../units/length.ts';
import type { Pages } from '../print-pages.ts';
import { bookletInks } from './booklet-inks.ts';
import type { EditionTools, MadeFiles } from './edition.ts';

/** Two on either side. */
const PAGES_A_ROW = 4;

/** Sheets for a copier, nested, to be folded once and stapled, with the sheet that says so. */
export async function makeBooklet(name: EditionName, plan: SheetsPlan, pages: Pages, { config, openPage }: EditionTools): Promise<MadeFiles> {
  const { press } = config;
  const { makeBookletSheets, rowsOn } = await import('../../press/booklet/make-booklet.ts');
  const { trim } = pages.layout.geometry;
  const rows = Math.max(1, rowsOn({ width: mmToPt(trim.width), height: mmToPt(trim.height) }, plan.paper));
  const howTo = press['how-to'] === 'none' ? undefined : { ...(await printHowTo({ ...plan, rows }, pages, openPage)), at: press['how-to'] };
  const options: BookletPress = {
    ...plan,
    path: `${textName(pages.layout)} ${name}`,
    binding: pages.layout.dir === 'rtl' ? 'right' : 'left',
    thickness: mmToPt(press.thickness),
    inks: bookletInks(config),
    metadata: pages.metadata,
    ...(howTo ? { howTo } : {}),
  };
  const { value, problems } = await makeBookletSheets(pages.bytes, options);
  if (value === undefined) throw new TextError(problems);
  const artifacts = value.files.map((file) => sheetArtifact(config, pages, name, { ...file, sheets: value.sheets }));
  return { artifacts, problems, pagesASheet: PAGES_A_ROW * rows };
}

async function printHowTo(plan: SheetsPlan & { rows: number }, { messages, templates, map, metadata }: Pages, openPage: EditionTools['openPage']) {
  const sheets = Math.ceil(map.pages / (PAGES_A_ROW * plan.rows));
  const { value, problems } = layOutHowTo({ messages, templates, ...plan, pages: map.pages, sheets });
  const printed = problems.length > 0 ? undefined : await printDocument(await openPage(), value.html, { path: `templates/locales/${metadata.language}.json` });
  if (printed?.value === undefined) throw new TextError([...problems, ...(printed?.problems ?? [])]);
  return { bytes: printed.value, geometry: value.geometry };
}
