import type { Layout } from '../model/layout.ts';
import type { Checked } from '../model/problem.ts';
import { arrangeParts } from './arrange-parts.ts';
import { dressDocument } from './dress-document.ts';
import type { LayoutInput, Part, Setting } from './part.ts';
import { chapterParts } from './parts/chapters.ts';
import { partsRenderer } from './render-parts.ts';
import { settingOf } from './setting-of.ts';

/** Lays a publication out: one HTML document and the list of its sections. Page numbers, folios and blanks are `render`'s. */
export const layOut = (given: LayoutInput): Checked<Layout> => layOutParts(given, (setting) => arrangeParts(setting, chapterParts(setting)));

/** Lays out whatever parts somebody makes of a publication. */
export function layOutParts(given: LayoutInput, arrange: (setting: Setting) => Part[]): Checked<Layout> {
  const { value: setting, problems } = settingOf(given);
  const parts = arrange(setting);
  const rendered = partsRenderer(setting)(parts);
  const dressed = dressDocument(setting, rendered.value, parts);
  return { value: dressed.value, problems: [...problems, ...rendered.problems, ...dressed.problems] };
}
