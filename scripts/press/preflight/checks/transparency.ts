import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Run, Watch } from '../check.ts';
import type { Painted } from '../walk/painted.ts';

/**
 * Nothing lets through what lies below (ISO 32000-2, 11). Reported once a page and kind; an error in a file that calls itself PDF/X-1, which must be
 * free of it, even of groups without effect such as some programs put around a whole page.
 */
export const transparency = ({ document, report }: Run): Watch => {
  const isX1 = /^PDF\/X-1/.test(standardOf(document.context.lookup(document.context.trailerInfo.Info)));
  let seen = new Set<string>();
  return {
    page: () => {
      seen = new Set();
    },
    paint: (painted, page) => {
      for (const effect of effectsOf(painted, isX1)) {
        if (seen.has(effect)) continue;
        seen.add(effect);
        report({
          page,
          box: painted.box,
          severity: isX1 ? 'error' : 'warning',
          message: `Unexpected ${effect}, expected opaque colours${isX1 ? ' in PDF/X-1' : ''}`,
          hint: 'For PDF/X-1a, export with transparency flattened, or use opaque tints; a print shop that takes PDF/X-4 prints it as it is.',
        });
      }
    },
  };
};

function standardOf(info: unknown): string {
  const version = info instanceof PDFDict ? info.lookup(PDFName.of('GTS_PDFXVersion')) : undefined;
  return version instanceof PDFString || version instanceof PDFHexString ? version.decodeText() : '';
}

function* effectsOf(painted: Painted, isX1: boolean): Generator<string> {
  const { state, kind } = painted;
  if (kind === 'damage') return;
  if (kind === 'group' && isX1) yield 'transparency group';
  if (kind === 'image' && painted.image.isTranslucent) yield 'image with a soft mask';
  if (state.hasSoftMask) yield 'soft mask';
  if (state.blend !== 'Normal') yield `blend mode \`${state.blend}\``;
  const alpha = Math.min(usesFill(painted) ? state.fillAlpha : 1, usesStroke(painted) ? state.strokeAlpha : 1);
  if (alpha < 1) yield `opacity of ${Math.round(100 * alpha)} %`;
}

const usesFill = (painted: Painted): boolean => ('fills' in painted ? painted.fills : true);
const usesStroke = (painted: Painted): boolean => 'strokes' in painted && painted.strokes;
