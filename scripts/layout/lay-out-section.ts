import type { LayoutInput } from './part.ts';
import { chapterParts } from './parts/chapters.ts';
import { partsRenderer } from './render-parts.ts';
import { settingOf } from './setting-of.ts';

/** The HTML of one section. */
export interface LaidSection {
  id: string;
  html: string;
}

/**
 * The section that the chapter in a file is printed in, as `layOut` writes it, without all others. Undefined where there is none, or where it cannot be made: `layOut`
 * tells why.
 * @param path of the chapter's file
 */
export function layOutSection(given: LayoutInput, path: string): LaidSection | undefined {
  const { value: setting, problems } = settingOf(given);
  const { introductions, accounts, appendices } = chapterParts(setting);
  const part = [...introductions, ...accounts, ...appendices].find(({ section }) => (section.paths ?? [section.path]).includes(path));
  if (part === undefined) return undefined;
  const { value: html, problems: unrendered } = partsRenderer(setting)([part]);
  const { id } = part.section;
  const start = html.indexOf(`<section id="${id}"`);
  if (problems.length + unrendered.length > 0 || start < 0) return undefined;
  return { id, html: html.slice(start, html.lastIndexOf('</body>')).trimEnd() };
}
