import type { Matter } from '../config/design-schema.ts';
import { PAGES_TOGETHER, type Section } from '../model/layout.ts';
import type { Part, Setting } from './part.ts';
import { backCoverPart } from './parts/back-cover.ts';
import type { ChapterParts } from './parts/chapters.ts';
import { chronologyPart } from './parts/chronology.ts';
import { colophonPart } from './parts/colophon.ts';
import { contentsPart } from './parts/contents.ts';
import { coverPart } from './parts/cover.ts';
import { fillerParts } from './parts/fillers.ts';
import { frontParts } from './parts/front.ts';
import { glossaryPart } from './parts/glossary.ts';
import { sourcesPart } from './parts/sources.ts';

/** Cover to cover. Whatever the publication lacks or its design leaves out is not in the list, and the contents follow the list. */
export function arrangeParts(setting: Setting, chapters: ChapterParts): Part[] {
  const { parts } = setting.design;
  const only = (name: Matter, part: () => Part[]): Part[] => (parts.has(name) ? part() : []);
  const body = [
    ...chapters.introductions,
    ...chapters.accounts,
    ...chronologyPart(setting),
    ...glossaryPart(setting),
    ...chapters.appendices,
    ...only('sources', () => sourcesPart(setting)),
    ...only('colophon', () => [colophonPart(setting)]),
  ];
  return [
    ...only('cover', () => [coverPart(setting)]),
    ...frontParts(setting),
    ...only('contents', () => contentsPart(setting, body)),
    ...body,
    ...fillerParts(setting),
    ...only('back-cover', () => [backCoverPart(setting)]),
  ].map((part) => placed(part, setting));
}

/** Where chapters open on any page, so does what stands around them. A title page lies on the right all the same, its imprint behind it, and so do pages that face each other. */
function placed(part: Part, { design, use = 'booklet' }: Setting): Part {
  const { section, name } = part;
  if (PAGES_TOGETHER[use] === 1) return { ...part, section: alone(section) };
  if (use === 'mini') return { ...part, section: withoutHeads(section) };
  if (design.openings === 'recto' || section.start !== 'recto' || section.facing || name === 'title-page' || name === 'half-title') return part;
  return { ...part, section: { ...section, start: 'any' } };
}

/** Small pages have no room for what stands on their cover. */
const withoutHeads = ({ heads: _, ...section }: Section): Section => section;

/** Of pages that none faces, each names what stands on it. */
const alone = (section: Section): Section => ({
  ...section,
  start: 'any',
  ...(section.heads ? { heads: { left: section.heads.right, right: section.heads.right } } : {}),
});
