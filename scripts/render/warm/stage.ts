import type { Browser, CDPSession } from 'puppeteer';
import type { Layout } from '../../model/layout.ts';
import { type OpenedPage, openPage } from '../browser/open-page.ts';
import { fillNumbers } from '../in-page/fill-numbers.ts';
import { findOverflow } from '../in-page/find-overflow.ts';
import { fitLeaves } from '../in-page/fit-leaves.ts';
import { installPatch } from '../in-page/install-patch.ts';
import { pageOfLine } from '../in-page/read-blocks.ts';
import { standBefore } from '../in-page/stand-before.ts';
import { frameOf, installation } from '../measure-layout.ts';
import type { FirstChange } from './first-change.ts';
import type { FreshSections } from './set-fresh.ts';
import type { SplitDocument } from './split-document.ts';
import { stageDocument } from './stage-document.ts';

/** A document that stands in a browser. */
export interface Stage {
  opened: OpenedPage;
  camera: CDPSession;
  /** What it is, section by section. */
  document: SplitDocument;
  geometry: string;
  /** What its window shows, in CSS px. */
  window: { width: number; height: number };
  /** Which document this is: sections of another have the same ids. */
  epoch: number;
  /** Sections that were put in since all was settled, and where the last of them differs from what it was. */
  patched: FreshSections[];
  change?: FirstChange | undefined;
}

/** Loads a document into a page of its own, whose window shows two sheets beside one another. */
export async function openStage(browser: Browser, layout: Layout, document: SplitDocument, epoch: number): Promise<Stage> {
  const opened = await openPage(browser);
  const camera = await opened.page.createCDPSession();
  const { width, height } = layout.geometry.sheet;
  const { pitch } = frameOf(layout);
  const { rectoLeft, versoLeft } = layout.geometry.text;
  const window = { width: Math.ceil(pitch + Math.abs(rectoLeft - versoLeft) + width), height: Math.ceil(height) };
  await camera.send('Emulation.setDeviceMetricsOverride', { ...window, deviceScaleFactor: 1, mobile: false });
  await opened.setDocument(stageDocument(layout, document));
  await opened.page.evaluate(`${installation(frameOf(layout))}\n${PATCHING}`);
  return { opened, camera, document, geometry: JSON.stringify(layout.geometry), window, epoch, patched: [] };
}

/** What `installPatch` puts together, found on `window.zine` too. */
const PATCHING = `Object.assign(window.zine, { ${[fillNumbers, findOverflow, fitLeaves, pageOfLine, standBefore]
  .map((part) => `${part.name}: ${part}`)
  .join(', ')} });\n(${installPatch})();`;
