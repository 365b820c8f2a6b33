import type { SectionFrame } from '../../model/layout.ts';

/** A section as it is to stand; without `html`, as it stands already. */
export interface WantedSection {
  id: string;
  frame: SectionFrame;
  html?: string;
}

/** Puts sections in the place of those of the same id, takes away what is not wanted any more, and leaves the others as they are laid out. */
export function replaceSections(wanted: readonly WantedSection[]): void {
  const standing = new Map(Array.from(document.querySelectorAll('body > section'), (section) => [section.id, section as HTMLElement]));
  const parser = document.createElement('template');
  const sections = wanted.map(({ id, frame, html }) => {
    const known = standing.get(id);
    if (html === undefined && known) return known;
    parser.innerHTML = html ?? '';
    const fresh = document.importNode(parser.content.firstElementChild as HTMLElement, true);
    fresh.dataset.frame = frame;
    known?.replaceWith(fresh);
    return fresh;
  });
  for (const section of document.querySelectorAll('body > section')) if (!sections.includes(section as HTMLElement)) section.remove();
  let before: Element | undefined;
  for (const section of sections) {
    const at: Element | null = before ? before.nextElementSibling : document.body.firstElementChild;
    if (at !== section) document.body.insertBefore(section, at);
    before = section;
  }
}

/** Sets the text of a style element. */
export function setStyle(id: string, css: string): void {
  const style = document.getElementById(id);
  if (style) style.textContent = css;
}
