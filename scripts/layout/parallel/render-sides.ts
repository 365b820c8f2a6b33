import type { Layout } from '../../model/layout.ts';
import type { Checked } from '../../model/problem.ts';
import { dressDocument } from '../dress-document.ts';
import type { Part, Setting } from '../part.ts';
import { type PartsRenderer, partsRenderer } from '../render-parts.ts';
import { sectionsOf } from './sections-of.ts';
import type { Sides } from './settings-beside.ts';

/** A section by itself. */
export interface SectionHtml {
  id: string;
  html: string;
}

export interface SidesRenderer {
  /** Two pages that face each other. */
  spread(parts: Sides<Part>): SectionHtml[];
  /** A whole document; `originals` are those of its parts that stand in the language of the left. */
  document(parts: readonly Part[], originals: ReadonlySet<Part>): Checked<Layout>;
}

/** Renders each part in the words of its own language. */
export function sidesRenderer({ left, right }: Sides<Setting>): SidesRenderer {
  const [lefts, rights] = [partsRenderer(left), partsRenderer(right)];
  return {
    spread: (parts) => [alone(lefts, parts.left), alone(rights, parts.right)],
    document: (parts, originals) => {
      const whole = rights(parts);
      const own = lefts(parts.filter((part) => originals.has(part)));
      const sections = sectionsOf(own.value, idsOf(parts));
      let html = whole.value;
      for (const [id, section] of sectionsOf(whole.value, idsOf(parts))) html = html.replace(section, () => sections.get(id) ?? section);
      const { value, problems } = dressDocument(right, html, parts);
      const pair = `${left.publication.locale}+${right.publication.locale}`;
      return { value: { ...value, pair }, problems: [...own.problems, ...whole.problems, ...problems] };
    },
  };
}

const alone = (render: PartsRenderer, part: Part): SectionHtml => {
  const [[id, html] = ['', '']] = sectionsOf(render([part]).value, idsOf([part]));
  return { id, html };
};

const idsOf = (parts: readonly Part[]): string[] => parts.map(({ section }) => section.id);
