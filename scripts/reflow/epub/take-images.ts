import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

const DATA = /^data:(image\/(\w+));base64,(.+)$/;

/** Puts the pictures of a section into files of their own, the same one once; `images` are those that are there already, by path. */
export function takeImages(section: Element, images: Map<string, Uint8Array>, known: Map<string, string>): void {
  visit(section, 'element', (node) => {
    const src = String(node.properties.src ?? '');
    const [, , kind = '', base64 = ''] = DATA.exec(src) ?? [];
    if (base64 === '') return;
    const path = known.get(src) ?? `images/${known.size + 1}.${kind === 'jpeg' ? 'jpg' : kind}`;
    known.set(src, path);
    images.set(path, Buffer.from(base64, 'base64'));
    node.properties.src = path;
  });
}
