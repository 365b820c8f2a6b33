import { isIdle } from './allowed-svg.ts';
import type { SvgElement } from './read-svg.ts';

/** A drawing as markup for the page. Its ids are its own: `#sun` of one drawing is not that of another, nor an anchor of the text. */
export function writeSvg(root: SvgElement, name: string, className: string): string {
  const write = (node: SvgElement | string): string => {
    if (typeof node === 'string') return escaped(node);
    const attributes = [...node.attributes].filter(([key]) => !isIdle(key)).map(([key, value]) => ` ${keyOf(key)}="${escaped(scoped(key, value))}"`);
    return `<${node.name}${attributes.join('')}>${node.children.map(write).join('')}</${node.name}>`;
  };
  const scoped = (key: string, value: string): string => {
    if (key === 'id') return `art--${name}--${value}`;
    if (key.endsWith('href')) return `#art--${name}--${value.slice(1)}`;
    return value.replace(/url\(#([\w-]+)/gi, (_, id: string) => `url(#art--${name}--${id}`);
  };
  // A cover is filled, whatever the page measures.
  const { viewBox = '', preserveAspectRatio = className === 'sheet' ? 'xMidYMid slice' : 'xMidYMid' } = Object.fromEntries(root.attributes);
  const frame = `viewBox="${escaped(viewBox)}" preserveAspectRatio="${escaped(preserveAspectRatio)}"`;
  return `<svg class="${className}" ${frame} aria-hidden="true">${root.children.map(write).join('')}</svg>`;
}

/** `xlink:href` would need its namespace. */
const keyOf = (key: string): string => key.replace(/^xlink:/, '');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
