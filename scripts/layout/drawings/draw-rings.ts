import type { PageGeometry } from '../../model/geometry.ts';
import { round } from './round.ts';
import { seeded } from './seeded.ts';
import { sum, type TextShape } from './text-shape.ts';

/** The text as rings about a point, read from the middle outwards. In px of the sheet. */
export interface Rings {
  width: number;
  height: number;
  /** What stands in the middle. */
  core: { x: number; y: number; r: number };
  /** Strokes of sentences or paragraphs, one path each ink; `pen` is their width. */
  ink: string;
  accent: string;
  pen: number;
}

/** Share of the sheet's height that belongs to the words of the cover. */
const WORDS = 0.5;
/** Radius of the middle, and the width of a stroke, in distances of two rings. */
const CORE = 1.1;
const PEN = 0.6;
/** From one stroke to the next, and from one chapter to the next. */
const GAP = 0.42;
const PAUSE = 2.2;
/** As far as one arc follows the spiral to a hundredth of a px. */
const STEP = 0.35;

/**
 * The default cover: every sentence a stroke as long as it is, along one line that winds outwards as ripples do from where something has happened. Drawn in
 * strokes, so that a copier keeps it, and of the text alone: another text, another cover. Where it stands follows from its lengths too.
 */
export function drawRings(shape: TextShape, { sheet, topOffset }: Pick<PageGeometry, 'sheet' | 'topOffset'>, dir: 'ltr' | 'rtl'): Rings {
  const random = seeded(JSON.stringify(shape));
  const { width, height } = sheet;
  const aside = 0.6 + 0.24 * random();
  const x = round(width * (dir === 'rtl' ? 1 - aside : aside));
  const y = round(topOffset + height * (0.83 + 0.1 * random()));
  const reach = y - (topOffset + height * WORDS);
  const units = sum(shape.map(({ length }) => length));
  const turns = Math.min(17, Math.max(8, Math.round(3.5 + 1.6 * Math.log2(units + 1))));
  const pitch = reach / (turns + CORE);
  // Gaps take of the line what they take; the strokes share the rest.
  const whole = (Math.PI * (reach ** 2 - (CORE * pitch + pitch) ** 2)) / pitch;
  const gaps = pitch * (GAP * units + PAUSE * (shape.length - 1));
  const scale = Math.max(whole * 0.2, whole - gaps) / sum(shape.flat());
  const longest = Math.max(...shape.flat());
  const line = spiral({ x, y, from: CORE + 1, pitch, angle: 2 * Math.PI * random(), turn: dir === 'rtl' ? -1 : 1 });
  const paths = { ink: '', accent: '' };
  for (const lengths of shape) {
    for (const length of lengths) {
      // The longest of all stands out: whoever knows the text will find it.
      paths[length === longest ? 'accent' : 'ink'] += line.stroke(length * scale);
      line.skip(GAP * pitch);
    }
    line.skip((PAUSE - GAP) * pitch);
  }
  return { width, height, core: { x, y, r: round(CORE * pitch * 0.9) }, ...paths, pen: round(PEN * pitch) };
}

interface Winding {
  x: number;
  y: number;
  /** Rings from the middle at which it begins. */
  from: number;
  pitch: number;
  angle: number;
  turn: 1 | -1;
}

/** A pen on a spiral, which is moved on by lengths along it. */
function spiral({ x, y, from, pitch, angle: start, turn }: Winding): { stroke(length: number): string; skip(length: number): void } {
  let angle = 0;
  const radius = () => pitch * (from + angle / (2 * Math.PI));
  const at = () => `${round(x + radius() * Math.cos(start + turn * angle))} ${round(y + radius() * Math.sin(start + turn * angle))}`;
  return {
    stroke(length) {
      let path = `M${at()}`;
      for (let left = length; left > 0.01; ) {
        const part = Math.min(left, STEP * radius());
        const r = radius();
        angle += part / r;
        left -= part;
        path += `A${round((r + radius()) / 2)} ${round((r + radius()) / 2)} 0 0 ${turn === 1 ? 1 : 0} ${at()}`;
      }
      return path;
    },
    skip(length) {
      angle += length / radius();
    },
  };
}
