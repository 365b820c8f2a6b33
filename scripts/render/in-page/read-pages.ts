import type { Measured } from '../assign-pages.ts';

/** Reads the pages of every section and of every anchor that something links to. Throws naming the anchor that has no place. */
export function readPages(): Measured {
  const { frame, spot } = window.zine;
  const sections = [...document.querySelectorAll('body > section:not(.zine-blank)')];
  const pages = sections.map((section) =>
    section.getAttribute('data-frame') === 'full' ? 1 : Math.max(1, Math.ceil((section.scrollWidth - frame.width - 4) / frame.pitch) + 1),
  );
  const wanted = new Set<string>();
  for (const link of document.querySelectorAll('body a[href^="#"]')) wanted.add((link.getAttribute('href') ?? '').slice(1));
  for (const place of document.querySelectorAll('[data-page-of]')) wanted.add(place.getAttribute('data-page-of') ?? '');
  for (const list of document.querySelectorAll('[data-pages-of]'))
    for (const id of (list.getAttribute('data-pages-of') ?? '').split(' ')) if (id) wanted.add(id);
  const anchors: Measured['anchors'] = [];
  for (const id of wanted) {
    const element = document.getElementById(id);
    if (!element || element.closest('.notes-source')) continue;
    const section = sections.indexOf(window.zine.sectionOf(element));
    const full = sections[section]?.getAttribute('data-frame') === 'full';
    const at = full ? { page: 0 } : spot(element);
    if (at) anchors.push({ id, section, page: at.page });
  }
  return { pages, anchors };
}

/** Ids that a link of the document leads to: each must be in the print. Those that only a list of pages counts are not. */
export function readTargets(): string[] {
  const links = document.querySelectorAll('body > section a[href^="#"]');
  return [...new Set(Array.from(links, (link) => (link.getAttribute('href') ?? '').slice(1)))].filter((id) => document.getElementById(id) !== null);
}
