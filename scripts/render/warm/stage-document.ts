import type { Layout } from '../../model/layout.ts';
import { measurableHtml } from '../page-styles.ts';
import type { SplitDocument } from './split-document.ts';

/** The style element that is set anew alone, as that of the typefaces is. */
export const STYLES_ID = 'zine-styles';

/** Wider and higher than the columns of any publication, so that each can be scrolled to. In CSS px. */
const STAGE = { width: 100_000, behind: 20_000 };

/**
 * A document that stays laid out and is looked at: measured as every other, with so much room around each section that a picture of a page, with the whole of
 * its sheet, shows nothing of another.
 */
export function stageDocument(layout: Layout, { around, styles, sections }: SplitDocument): string {
  const [before = '', after = ''] = around.split('<style></style>');
  const css = `<style id="${STYLES_ID}">${styles}</style>`;
  const [head = '', tail = ''] = [before + css, after];
  const end = tail.lastIndexOf('</body>');
  const html = `${head}${tail.slice(0, end)}${[...sections.values()].join('\n')}${tail.slice(end)}`;
  return measurableHtml({ ...layout, html }).replace('</head>', () => `<style id="zine-stage">${stageStyles(layout)}</style></head>`);
}

function stageStyles({ geometry: { sheet } }: Layout): string {
  return `
html { background: var(--paper, white); }
body { width: ${STAGE.width}px; padding-block-end: ${STAGE.behind}px; }
body > section { margin: ${sheet.height}px ${sheet.width}px !important; }
.zine-furniture { position: fixed; white-space: pre; color: var(--ink); }
`;
}
