import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** In HTML a caption stands first or last in its figure: what comes behind it, such as the credit, goes into it. */
export function closeFigures(section: Element): void {
  visit(section, 'element', (figure) => {
    const at = figure.children.findIndex((child) => child.type === 'element' && child.tagName === 'figcaption');
    const caption = figure.children[at];
    if (figure.tagName !== 'figure' || at <= 0 || caption?.type !== 'element') return;
    caption.children.push(...figure.children.splice(at + 1));
  });
}
