import type { Problem } from '../../model/problem.ts';
import { drawLine } from '../drawings/draw-line.ts';
import { drawRings } from '../drawings/draw-rings.ts';
import { textShape } from '../drawings/text-shape.ts';
import type { LayoutInput, Texts } from '../part.ts';
import type { Drawings } from './drawings.ts';
import { type ArtView, type Markup, ownArt } from './own-art.ts';

/** Share of its width that a band is high. */
const BAND = 0.27;

/** Draws what the publication brings, and where it brings nothing, the shape of its text. */
export function drawAll(input: LayoutInput, texts: Texts, problems: Problem[]): Drawings {
  const { publication, config, geometry, messages, art = new Map() } = input;
  const { sheet, text } = geometry;
  const view = (size: { width: number; height: number }, number: number | null = null): ArtView => ({
    ...{ width: size.width, height: size.height, ink: config.inks.text, accent: config.inks.accent, paper: '#ffffff', number },
    ...{ title: texts.title, subtitle: texts.subtitle, collective: texts.collective },
  });
  const draw = (name: string, given: ArtView, className: string): Markup | null => {
    const source = art.get(name);
    const drawn = source === undefined ? null : ownArt(source, name, given, className);
    if (drawn === null || !('rule' in drawn)) return drawn;
    problems.push(drawn);
    return null;
  };
  const band = view({ width: text.width, height: Math.round(text.width * BAND) });
  const shape = textShape(publication.chapters);
  const photo = input.cover ?? null;
  const isLettering = config.cover === 'lettering';
  const cover = isLettering || photo !== null ? null : draw('cover', view(sheet), 'sheet');
  const motif = draw('motif', band, 'motif');
  const isDrawn = !isLettering && photo === null && !art.has('cover') && shape.length > 0;
  const chapters = publication.chapters.flatMap(({ slug, number }): [string, Markup][] => {
    const drawn = draw(slug, { ...band, number: number ?? null }, 'motif');
    return drawn === null ? [] : [[slug, drawn]];
  });
  return {
    cover: { own: cover, photo, rings: isDrawn ? drawRings(shape, geometry, messages.dir) : null },
    motif: { own: motif, line: art.has('motif') || shape.length === 0 ? null : drawLine(shape) },
    chapters: new Map(chapters),
  };
}
