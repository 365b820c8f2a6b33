import { TextError } from '../../diagnostics/errors.ts';
import type { EditionName } from '../../model/editions.ts';
import { textName } from '../../model/layout.ts';
import type { LeafletPress } from '../../press/booklet/make-leaflet.ts';
import { pathOf, sheetArtifact } from '../../publish/describe-edition.ts';
import { looseBudget } from '../../publish/sheet-budget.ts';
import type { Assembled } from '../assemble.ts';
import { contentOf, type Pages } from '../print-pages.ts';
import { bookletInks } from './booklet-inks.ts';
import type { EditionTools, MadeEdition } from './edition.ts';

/** How pages come onto the sheet, and the booklet whose texts they say. */
interface Leaflet extends Pick<LeafletPress, 'order' | 'paper'> {
  booklet: Pick<Assembled, 'layout'>;
}

/** A sheet that is folded or cut to small pages. */
export async function makeLeaflet(name: EditionName, pages: Pages, { config }: EditionTools, { order, paper, booklet }: Leaflet): Promise<MadeEdition> {
  const { makeLeafletSheets } = await import('../../press/booklet/make-leaflet.ts');
  const path = pathOf(config, textName(pages.layout), name);
  const binding = pages.layout.dir === 'rtl' ? 'right' : 'left';
  const { value, problems } = await makeLeafletSheets(pages.bytes, {
    path,
    order: { ...order, binding },
    paper,
    inks: bookletInks(config),
    metadata: pages.metadata,
  });
  if (value === undefined) throw new TextError(problems);
  const { sheets } = value;
  const content = contentOf(booklet.layout);
  const artifacts = value.files.map((file) => ({ ...sheetArtifact(config, pages, name, { ...file, sheets }), content }));
  return { artifacts, problems, report: looseBudget({ pages: pages.map.pages, sheets }, config.press.copies) };
}
