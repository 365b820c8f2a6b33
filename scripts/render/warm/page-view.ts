import type { Layout, PageMap, PlacedSection } from '../../model/layout.ts';
import type { View } from '../in-page/stand-before.ts';

/** How a page is to be looked at; undefined for a blank one. Head and folio stand as the margin boxes of `printStyles` have them. */
export function pageView({ geometry: g, dir }: Pick<Layout, 'geometry' | 'dir'>, map: PageMap, index: number): View | undefined {
  const section = map.sections.find(({ firstPage, pages }) => firstPage <= index && index < firstPage + pages);
  if (section === undefined) return undefined;
  return pageViewIn({ geometry: g, dir }, map, section, index - section.firstPage);
}

/** How a page of a section is to be looked at, `page` from 0; the section may have fewer. */
export function pageViewIn({ geometry: g, dir }: Pick<Layout, 'geometry' | 'dir'>, map: PageMap, section: PlacedSection, page: number): View {
  const { id, frame } = section;
  const index = section.firstPage + page;
  if (frame === 'full') return { section: id, page, frame, left: 0, top: 0, furniture: [] };
  const isRecto = index % 2 === 0;
  const isRight = isRecto === (dir === 'ltr');
  const side = isRight ? 'right' : 'left';
  const foot = g.sheet.height - g.text.top - g.text.height;
  const head = section.titled && page === 0 ? undefined : section.heads?.[isRecto ? 'right' : 'left'];
  const furniture: View['furniture'][number][] = [];
  if (head !== undefined) furniture.push({ text: head, side, middle: g.text.top / 2 });
  if (section.folio !== 'none') furniture.push({ text: map.labels[index] ?? '', side, middle: g.text.top + g.text.height + foot / 2 });
  return { section: id, page, frame, left: isRight ? g.text.rectoLeft : g.text.versoLeft, top: g.text.top, furniture };
}
