import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { pageContent } from '../../content/page-content.ts';
import { readOperations } from '../../content/read-operations.ts';
import { IDENTITY } from '../../graphics/matrix.ts';
import type { Page } from '../page.ts';
import { COLOURING } from './colour-operators.ts';
import { initialState } from './graphics-state.ts';
import { OBJECT_OPERATORS } from './object-operators.ts';
import type { Painted } from './painted.ts';
import { PATH_OPERATORS } from './path-operators.ts';
import type { Resources } from './resources.ts';
import { endRun } from './show-string.ts';
import { STATE_OPERATORS } from './state-operators.ts';
import { TEXT_OPERATORS } from './text-operators.ts';
import type { Operator, Walk } from './walk.ts';

const OPERATORS = new Map<string, Operator>(Object.entries({ ...STATE_OPERATORS, ...COLOURING, ...PATH_OPERATORS, ...TEXT_OPERATORS, ...OBJECT_OPERATORS }));

/** More forms than any page paints; with forms that paint forms twice, few lines could ask for millions. */
const STREAMS = 20_000;

/**
 * Follows a page's content with its graphics state and tells what it puts on paper and where. Clipping is followed by the boxes around the clipping
 * paths; Type 3 glyphs, annotations and overprinting are not looked into.
 */
export function walkPage(document: PDFDocument, page: Page, resources: Resources, emit: (painted: Painted) => void): void {
  const dict = page.node.Resources();
  const state = initialState(page.media, [page.unit, 0, 0, page.unit, 0, 0]);
  const walk: Walk = {
    resources,
    dict: dict instanceof PDFDict ? dict : undefined,
    state,
    base: state.ctm,
    stack: [],
    path: { parts: [], open: undefined, clips: false },
    text: { matrix: IDENTITY, line: IDENTITY, run: undefined },
    depth: 0,
    allowance: { streams: STREAMS },
    emit,
    follow,
  };
  const content = contentOf(document, page);
  if (content === undefined) emit({ kind: 'damage', box: page.media, state });
  else follow(walk, content);
}

function follow(walk: Walk, content: string): void {
  for (const operation of readOperations(content)) OPERATORS.get(operation.operator)?.(walk, operation);
  endRun(walk.text.run, walk.emit);
  walk.text.run = undefined;
}

function contentOf(document: PDFDocument, { node }: Page): string | undefined {
  try {
    return pageContent(document, node);
  } catch {
    return undefined;
  }
}
