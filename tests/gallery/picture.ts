import type { Browser } from 'puppeteer';
import sharp from 'sharp';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { hasErrors } from '../../scripts/diagnostics/problem.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import { type Shown, warmPage } from '../../scripts/render/warm/warm-page.ts';

/** Of a page, in pixels of the picture. */
const WIDTH = 420;
const GAP = 12;
/** Of a palette: two inks and what lies between them and the paper. */
const COLOURS = 16;

export interface Pages {
  shown: Shown;
  /** A page as it is cut, as PNG; white where it is blank or not there. */
  page(index: number | undefined): Promise<Buffer>;
  close(): Promise<void>;
}

/** Lays a publication out as a build does, to have its pages drawn. */
export async function pagesOf(browser: Browser, folder: Folder, locale = 'en'): Promise<Pages> {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) throw new TextError(problems);
  const { value, problems: found } = await assemble(folder, config, locale, { step: () => {} });
  if (value === undefined || hasErrors(found)) throw new TextError(found);
  const warm = warmPage(browser);
  const shown = await warm.show(value.layout);
  if (hasErrors(shown.problems)) throw new TextError(shown.problems);
  const { sheet, bleedPx, topOffset, trimPx } = value.layout.geometry;
  const height = Math.round((WIDTH * trimPx.height) / trimPx.width);
  const blank = (): Promise<Buffer> =>
    sharp({ create: { width: WIDTH, height, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();
  const page = async (index: number | undefined): Promise<Buffer> => {
    const drawn = index === undefined ? undefined : await warm.picture(index, 'sharp', () => true);
    if (drawn === undefined) return blank();
    const image = sharp(drawn);
    const scale = ((await image.metadata()).width ?? sheet.width) / sheet.width;
    const at = (length: number): number => Math.round(length * scale);
    const trimmed = image.extract({ left: at(bleedPx), top: at(topOffset + bleedPx), width: at(trimPx.width), height: at(trimPx.height) });
    return trimmed.resize(WIDTH, height, { fit: 'fill' }).flatten({ background: '#ffffff' }).png().toBuffer();
  };
  return { shown, page, close: () => warm.close() };
}

/** Two pages beside each other; `apart` as two of different publications, else as they lie in the open booklet. */
export async function beside(left: Buffer, right: Buffer, apart = false): Promise<Buffer> {
  const { height = 0 } = await sharp(left).metadata();
  const gap = apart ? GAP * 2 : 1;
  const canvas = sharp({ create: { width: 2 * WIDTH + gap + 2 * GAP, height: height + 2 * GAP, channels: 3, background: '#d8d4cc' } });
  const both = canvas.composite([
    { input: left, left: GAP, top: GAP },
    { input: right, left: GAP + WIDTH + gap, top: GAP },
  ]);
  return both.png({ palette: true, colours: COLOURS, effort: 10, compressionLevel: 9 }).toBuffer();
}
