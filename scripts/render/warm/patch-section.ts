import type { PageMap } from '../../model/layout.ts';
import { foldPages } from '../fold-pages.ts';
import type { Look, Patch, Patched, Seen } from '../in-page/install-patch.ts';
import { overflowProblems, unplacedProblem } from '../layout-problems.ts';
import { type FirstChange, firstChange } from './first-change.ts';
import { pageViewIn } from './page-view.ts';
import type { SettledWarm } from './settle-warm.ts';
import type { Stage } from './stage.ts';

/** What is seen first of a change: a picture, and which pages of the document begin where in it, in CSS px. */
export interface FirstPicture {
  png: Uint8Array;
  width: number;
  height: number;
  pages: { page: number; left: number }[];
  /** It shows what was in sight, in another look. */
  isInSight?: true;
}

/** As many pages as a section may grow by while its picture is still taken at the right place. */
const ROOM = 8;

/** Puts a section in the place of the one of its id, with the numbers that were known before, and takes a picture of the spread on which it differs. */
export async function patchSection(stage: Stage, settled: SettledWarm, id: string, html: string): Promise<FirstPicture | undefined> {
  const { layout } = settled;
  const former = stage.document.sections.get(id);
  const change = former === undefined ? undefined : firstChange(new Map([[id, former]]), new Map([[id, html]]));
  const look = change && lookOf(settled, change);
  // Where many pages stand in one line, its words depend on them.
  if (look === undefined || html.includes('data-throughout')) return undefined;
  const seen: Patched = await stage.opened.page.evaluate((given) => window.zine.patch(given), patchFor(settled, look, html));
  const picture = await pictureOf(stage, look, seen);
  const found = [...overflowProblems(layout, seen.overflow), ...seen.unplaced.map((note) => unplacedProblem(layout, note))];
  stage.document = { ...stage.document, sections: new Map([...stage.document.sections, [id, html]]) };
  stage.patched.push({ ids: [id], unfitting: [], found: new Map([[id, found]]) });
  stage.change = change;
  return picture;
}

/** A picture of the spread of a line, in a section that stands where it stood before. */
export async function lookAt(stage: Stage, settled: SettledWarm, change: FirstChange): Promise<FirstPicture | undefined> {
  const look = lookOf(settled, change);
  if (look === undefined) return undefined;
  const seen: Seen = await stage.opened.page.evaluate((given) => window.zine.look(given), look);
  return pictureOf(stage, look, seen);
}

/** Where to look for a line; undefined where its section does not stand. */
export function lookOf({ layout, map }: SettledWarm, { section: id, line, offset }: FirstChange): Look | undefined {
  const section = map.sections.find((each) => each.id === id);
  if (section === undefined) return undefined;
  const views = Array.from({ length: section.pages + ROOM }, (_, page) => pageViewIn(layout, map, section, page));
  return { id, line, offset, views, firstPage: section.firstPage };
}

/** A picture of what the window stands before. */
export async function pictureOf({ camera, window }: Stage, { firstPage }: Look, { page, beside, stood }: Seen): Promise<FirstPicture> {
  const { data } = await camera.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, captureBeyondViewport: false });
  const other = beside === undefined ? [] : [{ page: firstPage + beside, left: stood.besideLeft }];
  return { png: Buffer.from(data, 'base64'), ...window, pages: [{ page: firstPage + page, left: stood.left }, ...other] };
}

/** The section of a look, as it is to stand there, with the numbers that were known before. */
export function patchFor({ map }: SettledWarm, look: Look, html: string): Patch {
  const frame = map.sections.find(({ id }) => id === look.id)?.frame ?? 'text';
  return { id: look.id, frame, html, ...numbersIn(html, map), look };
}

/** The numbers that a section prints, as they are known. */
function numbersIn(html: string, map: PageMap): Pick<Patch, 'folios' | 'lists'> {
  const attributes = (name: string): string[] => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
  return {
    folios: Object.fromEntries(attributes('data-page-of').map((id) => [id, map.labels[map.anchors.get(id) ?? -1] ?? ''])),
    lists: attributes('data-pages-of').map((ids) => foldPages(ids.split(' '), map)),
  };
}
