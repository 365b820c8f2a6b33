import { inflateSync } from 'node:zlib';
import type { PrintedPage, PrintedText } from '../../model/printed-text.ts';
import { IDENTITY } from '../graphics/matrix.ts';
import { common, emptyPath, type Fill, initialState, type PageState } from './page-state.ts';
import { scanContent } from './scan-content.ts';
import { endRun } from './show-codes.ts';
import { tellOperator } from './tell-operator.ts';
import type { TextSource } from './text-source.ts';

/** Of a run's box that may lie under something painted later. */
const COVERED = 0.25;

/** Reads the words of a document off its content streams: what is drawn, where, and whether it shows. */
export function readText(source: TextSource): PrintedText {
  const { reading, alternatives, destinations } = source;
  return { pages: source.pages.map((page) => readPage(source, page).runs), reading, alternatives, destinations };
}

/** One page: what is written on it and what is filled. */
export function readPage(source: TextSource, { content, isDeflated, resources, box }: TextSource['pages'][number]): Pick<PageState, 'runs' | 'fills'> {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const page: PageState = {
    source,
    resources: source.resources[resources] ?? { fonts: {}, opacity: {}, objects: {} },
    state: initialState({ left, bottom, right, top }),
    stack: [],
    matrix: [...IDENTITY],
    line: [...IDENTITY],
    marks: [],
    actual: undefined,
    run: undefined,
    differs: false,
    baseline: 0,
    runs: [],
    fills: [],
    path: emptyPath(),
    tell: tellOperator,
    depth: 0,
    parts: 0,
    part: 0,
  };
  scanContent(isDeflated ? inflateSync(content) : content, (operator, operands) => page.tell(page, operator, operands));
  endRun(page);
  for (const fill of page.fills) if (fill.isOpaque) cover(page.runs, fill);
  return page;
}

function cover(runs: PrintedPage, fill: Fill): void {
  for (const run of runs.slice(0, fill.at)) {
    const both = common(run, fill);
    const [width, height] = [both.right - both.left, both.top - both.bottom];
    if (width > 0 && height > 0 && width * height > COVERED * (run.right - run.left) * (run.top - run.bottom)) run.sight = 'covered';
  }
}
