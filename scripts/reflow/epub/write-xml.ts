import { toXml } from 'xast-util-to-xml';

/**
 * A tree as XML. What would end a CDATA section must not stand in a text (XML 1.0, 2.4), and whoever writes it would make a book that no reader opens; nothing here
 * is such a section.
 */
export const writeXml = (tree: Parameters<typeof toXml>[0]): string => `${toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
