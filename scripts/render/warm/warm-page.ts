import type { Browser } from 'puppeteer';
import type { Layout, PageMap } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import { fontProblem } from '../font-problem.ts';
import { loadFonts } from '../in-page/load-fonts.ts';
import { type PageBlock, pageOfLine, readBlocks } from '../in-page/read-blocks.ts';
import { replaceSections, setStyle } from '../in-page/replace-sections.ts';
import { standBefore } from '../in-page/stand-before.ts';
import { FACES_ID } from '../page-styles.ts';
import { requestProblems } from '../request-problems.ts';
import { type FirstChange, firstChange } from './first-change.ts';
import { lookAlone } from './look-alone.ts';
import { pageView } from './page-view.ts';
import { type FirstPicture, lookAt, patchSection } from './patch-section.ts';
import { joinFresh, setFresh, withWideFeet } from './set-fresh.ts';
import { type SettledWarm, settleAll, settleChanged } from './settle-warm.ts';
import { type SplitDocument, splitDocument } from './split-document.ts';
import { openStage, type Stage } from './stage.ts';
import { STYLES_ID } from './stage-document.ts';
import { takeTurns } from './take-turns.ts';

/** What is shown of a layout. */
export interface Shown {
  layout: Layout;
  map: PageMap;
  problems: Problem[];
  /** Of every page, what its picture depends on: two pictures of the same are the same. */
  versions: readonly string[];
  /** Where it differs from what was shown before. */
  changed?: FirstChange;
}

/** A document that stays laid out in a browser, so that a change costs what has changed. */
export interface WarmPage {
  /**
   * Lays a document out, what has changed of it. One call at a time.
   * @param onFirst given the picture of the spread where it has changed, before the pages behind it are known, if `showFirst` has not shown it
   */
  show(layout: Layout, onFirst?: OnFirst): Promise<Shown>;
  /** Puts a section in its place alone, and shows where it differs: before the pages behind it are known, which `show` tells. Undefined where that cannot be. */
  showFirst(id: string, html: string): Promise<FirstPicture | undefined>;
  /** The sheet with a page on it as PNG, its bleed too; undefined where it is no longer wanted when its turn comes, or the page is blank. */
  picture(page: number, detail: Detail, isWanted: () => boolean): Promise<Uint8Array | undefined>;
  /** What stands on a page, from which lines. */
  blocks(page: number): Promise<PageBlock[]>;
  /** Page on which a line of a section stands; `offset`: behind so many characters of its block. */
  pageOf(section: string, line: number, offset?: number): Promise<number>;
  close(): Promise<void>;
}

export type OnFirst = (picture: FirstPicture) => void;

/** Device pixels of a picture for each CSS px. A soft one takes a third of the time: it is wanted soonest, and the sharp one follows. */
const SCALE = { soft: 1, sharp: 2 } as const;
export type Detail = keyof typeof SCALE;

export function warmPage(browser: Browser): WarmPage {
  let stage: Stage | undefined;
  let settled: SettledWarm | undefined;
  /** The page that was asked for last. */
  let inSight: number | undefined;
  const inTurn = takeTurns();

  const begin = async (layout: Layout, document: SplitDocument): Promise<void> => {
    const opened = await openStage(browser, layout, document, (stage?.epoch ?? 0) + 1);
    await stage?.opened.close();
    stage = opened;
    settled = undefined;
  };

  /** Sets the styles that have changed; whether any have. What is in sight is looked at first. */
  const restyle = async (stage: Stage, now: SettledWarm, { faces, styles, sections }: SplitDocument, onFirst?: OnFirst): Promise<boolean> => {
    const { document: old, opened } = stage;
    if (old.styles === styles && old.faces === faces) return false;
    const change = async (): Promise<void> => {
      if (old.faces !== faces) await opened.page.evaluate(setStyle, FACES_ID, faces);
      if (old.styles !== styles) await opened.page.evaluate(setStyle, STYLES_ID, styles);
    };
    if (onFirst === undefined || inSight === undefined) await change();
    else await lookAlone(stage, now, { page: inSight, sections, change }).then((picture) => picture && onFirst(picture));
    return true;
  };

  /** Ids of the sections that are set anew; undefined where all are. */
  const update = async (stage: Stage, now: SettledWarm, layout: Layout, document: SplitDocument, onFirst?: OnFirst): Promise<string[] | undefined> => {
    const {
      opened: { page },
      document: old,
    } = stage;
    const restyled = await restyle(stage, now, document, onFirst);
    const wanted = layout.sections.map(({ id, frame }) => {
      const html = document.sections.get(id) ?? '';
      return !restyled && html === old.sections.get(id) ? { id, frame } : { id, frame, html };
    });
    await page.evaluate(replaceSections, wanted);
    return restyled ? undefined : wanted.flatMap(({ id, html }) => (html === undefined ? [] : [id]));
  };

  const show = async (layout: Layout, onFirst?: OnFirst): Promise<Shown> => {
    const document = splitDocument(layout);
    const isSame = stage?.document.around === document.around && stage.geometry === JSON.stringify(layout.geometry);
    const changed = stage && (stage.change ?? firstChange(stage.document.sections, document.sections));
    let fresh: string[] | undefined;
    if (stage !== undefined && isSame) {
      fresh = settled && (await update(stage, settled, layout, document, onFirst));
      stage.document = document;
    } else await begin(layout, document);
    const { opened, epoch, patched } = stage as Stage;
    const missing = fresh === undefined ? await opened.page.evaluate(loadFonts) : [];
    if (fresh === undefined || settled === undefined) settled = await settleAll(opened.page, layout, settled);
    else {
      const ids = layout.sections.map(({ id }) => id);
      const set = joinFresh(await withWideFeet(opened.page, layout, patched), await setFresh(opened.page, layout, fresh, settled.map), ids);
      if (changed && onFirst && fresh.includes(changed.section)) await lookAt(stage as Stage, settled, changed).then((picture) => picture && onFirst(picture));
      settled = await settleChanged(opened.page, layout, set, settled);
    }
    Object.assign(stage as Stage, { patched: [], change: undefined });
    const problems = [...missing.map(fontProblem), ...settled.problems, ...requestProblems(opened.blocked)];
    const versions = settled.versions.map((each) => `${epoch} ${each}`);
    return { layout: settled.layout, map: settled.map, problems, versions, ...(changed === undefined ? {} : { changed }) };
  };

  const showFirst = async (id: string, html: string): Promise<FirstPicture | undefined> => stage && settled && patchSection(stage, settled, id, html);
  /** A page that has crashed is closed and answers no more: another one is. */
  const showOrBeginAnew = async (layout: Layout, onFirst?: OnFirst): Promise<Shown> => {
    try {
      return await show(layout, onFirst);
    } catch (error) {
      if (!browser.connected || stage === undefined) throw error;
      await stage.opened.close();
      stage = { ...stage, geometry: '' };
      return show(layout);
    }
  };
  const picture = async (index: number, detail: Detail): Promise<Uint8Array | undefined> => {
    const view = settled && pageView(settled.layout, settled.map, index);
    if (!stage || !view) return undefined;
    inSight = index;
    const { sheet } = settled?.layout.geometry ?? { sheet: { width: 1, height: 1 } };
    const at = await stage.opened.page.evaluate(standBefore, view);
    const { data } = await stage.camera.send('Page.captureScreenshot', {
      ...{ format: 'png', optimizeForSpeed: true, captureBeyondViewport: false },
      clip: { x: at.x, y: at.y, ...sheet, scale: SCALE[detail] },
    });
    return Buffer.from(data, 'base64');
  };
  const blocks = async (index: number): Promise<PageBlock[]> => {
    const view = settled && pageView(settled.layout, settled.map, index);
    return stage && view ? stage.opened.page.evaluate(readBlocks, view.section, view.page) : [];
  };
  return {
    show: (layout, onFirst) => inTurn(() => showOrBeginAnew(layout, onFirst), true),
    showFirst: (id, html) => inTurn(() => showFirst(id, html), true),
    picture: (page, detail, isWanted) => inTurn(async () => (isWanted() ? picture(page, detail) : undefined)),
    blocks: (page) => inTurn(() => blocks(page)),
    pageOf: (section, line, offset) => inTurn(async () => (stage ? stage.opened.page.evaluate(pageOfLine, section, line, offset) : 0), true),
    close: async () => stage?.opened.close(),
  };
}
