import type { Element } from 'hast';
import type { ReadingSection } from '../../model/reading.ts';
import { element } from '../element.ts';
import type { EpubInput } from './epub-input.ts';
import { xmlId } from './xhtml.ts';

/** What a line of the contents says: `1 The Strike, by Somebody`. */
const lineOf = ({ number, title }: ReadingSection): string => (number === '' ? title : `${number}. ${title}`);

const nav = (type: string, head: string, items: Element[], isHidden = false): Element =>
  element(
    'nav',
    { 'epub:type': type, ...(ROLES[type] === undefined ? {} : { role: ROLES[type] }), ...(isHidden ? { hidden: 'hidden' } : {}) },
    element('h1', {}, head),
    element('ol', {}, ...items),
  );
const ROLES: Record<string, string> = { toc: 'doc-toc', 'page-list': 'doc-pagelist' };
const item = (href: string, words: string, ...more: Element[]): Element => element('li', {}, element('a', { href }, words), ...more);

/** Contents with the headings of the chapters, and the pages of the print, each where it begins. */
export function navigation({ reading, words }: Pick<EpubInput, 'reading' | 'words'>, fileOf: ReadonlyMap<string, string>): Element[] {
  const to = (id: string): string => `${fileOf.get(id) ?? ''}#${encodeURI(xmlId(id))}`;
  const contents = reading.sections
    .filter(({ isListed }) => isListed)
    .map((section) => {
      const below = section.headings.map(({ id, text }) => item(to(id), text));
      return item(to(section.id), lineOf(section), ...(below.length > 0 ? [element('ol', {}, ...below)] : []));
    });
  const pages = reading.pages.map(({ label, anchor }) => item(to(anchor), label));
  const first = reading.sections.find(({ isListed }) => isListed) ?? reading.sections[0];
  const marks = [item('nav.xhtml', words.contents), ...(first ? [item(to(first.id), first.title)] : [])];
  const types = ['toc', 'bodymatter'];
  marks.forEach((mark, index) => {
    const [link] = mark.children;
    if (link?.type === 'element') link.properties['epub:type'] = types[index] ?? '';
  });
  return [
    nav('toc', words.contents, contents),
    element('p', { className: ['page-note'] }, words.pageNumbers),
    ...(pages.length > 0 ? [nav('page-list', words.pages, pages, true)] : []),
    nav('landmarks', words.contents, marks, true),
  ];
}
