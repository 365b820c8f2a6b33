/** A part of a paragraph that no line divides, with what stands behind it. Lengths in CSS px. */
export interface Box {
  /** Its own spaces as wide as they are by nature. */
  width: number;
  /** Spaces in it at which no line breaks. */
  gaps: number;
  letters: number;
  /** What a line may break at behind it. */
  end: 'space' | 'soft' | 'written' | 'end';
  /** Of the space behind it. */
  space: number;
  /** Where that, or the hyphen, stands. */
  node: Text;
  offset: number;
}

/** A paragraph as its lines are chosen. Lengths in CSS px. */
export interface Paragraph {
  boxes: Box[];
  /** Of a line, and by how much the first is shorter. */
  measure: number;
  indent: number;
  hyphen: number;
  /** Of its type, and of its spaces. */
  size: number;
  space: number;
  /** Letters that join are not spaced. */
  joins: boolean;
}

export interface Boxes {
  /** What the lines of a block are made of; undefined where more than words stands in it. */
  readParagraph(block: HTMLElement, texts: readonly Text[]): Paragraph | undefined;
}

/** Takes paragraphs apart into what can stand on a line. Widths are those of the words as they are set, since justified lines change only their spaces. */
export function installBoxes(): void {
  const range = document.createRange();
  /** The last rectangle: at a line's beginning the hyphen that ends the one before is another. */
  const widthOf = (node: Text, from: number, to: number): number => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].at(-1)?.width ?? 0;
  };

  interface Type {
    size: number;
    space: number;
    hyphen: number;
    widths: Map<string, number>;
  }
  /** What stands between two spaces of a text. */
  interface Word {
    node: Text;
    start: number;
    end: number;
  }
  /** Of each section: lines are chosen by what stands in it alone, since the same word is a trace wider in another place, and whoever sets a section anew gets the same. */
  const types = new WeakMap<Element, Map<string, Type>>();
  const probes = new Map<string, ReturnType<typeof probe>>();
  const byElement = new WeakMap<Element, Type>();
  const FACE = ['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'fontVariantCaps', 'fontVariantNumeric', 'fontFeatureSettings', 'letterSpacing'] as const;
  /** A space and a hyphen as the typeface has them, away from any line and from the sections, which would be laid out anew. */
  const probe = (style: CSSStyleDeclaration): { space: number; hyphen: number } => {
    const span = document.createElement('span');
    span.style.cssText = 'position: absolute; visibility: hidden; white-space: pre';
    for (const property of FACE) span.style[property] = style[property];
    document.body.append(span);
    const width = (text: string): number => {
      span.textContent = text;
      return span.getBoundingClientRect().width;
    };
    const found = { space: width(' '.repeat(10)) / 10, hyphen: width('\u2010') };
    span.remove();
    return found;
  };
  const typeOf = (element: Element): Type => {
    const read = byElement.get(element);
    if (read) return read;
    const style = getComputedStyle(element);
    const key = [...FACE.map((property) => style[property]), style.textTransform].join('|');
    const probed = probes.get(key) ?? probe(style);
    probes.set(key, probed);
    const section = element.closest('body > section, .zine-bench') ?? document.body;
    const known = types.get(section) ?? new Map<string, Type>();
    types.set(section, known);
    const type = known.get(key) ?? { size: Number.parseFloat(style.fontSize), ...probed, widths: new Map() };
    known.set(key, type);
    byElement.set(element, type);
    return type;
  };
  /** Known by the whole word and where in it: letters that join across a soft hyphen are of other widths. */
  const partWidth = ({ widths }: Type, { node, start, end }: Word, from: number, to: number): number => {
    const key = `${from - start} ${to - from} ${node.data.slice(start, end)}`;
    const width = widths.get(key) ?? widthOf(node, from, to);
    widths.set(key, width);
    return width;
  };

  /** What styles add around the words of an element: a mark behind a term, the margin before the number of a note. */
  const addedBy = (element: Element): number => {
    if (!element.matches('.note-call, .note-number, .gloss-term, .term[data-gloss]')) return 0;
    const style = getComputedStyle(element);
    const sum = (rects: Iterable<DOMRect>): number => [...rects].reduce((width, rect) => width + rect.width, 0);
    range.selectNodeContents(element);
    const words = sum(range.getClientRects());
    return sum(element.getClientRects()) - words + Number.parseFloat(style.marginInlineStart) + Number.parseFloat(style.marginInlineEnd);
  };

  /** Words, the spaces between them, and all that a word may be divided at. */
  const TOKEN = /[ \t\r\n]+|\u00AD|\u00A0|[\u2010\u2013\u2014-]|[^ \t\r\n\u00AD\u00A0\u2010\u2013\u2014-]+/g;
  const SPACE = /[ \t\r\n]/g;
  /** Where the reader of a paragraph stands: the box that is not closed yet, and the word that it is of. */
  interface Reading {
    boxes: Box[];
    box?: Box | undefined;
    word: Word | undefined;
  }
  const close = (reading: Reading, end: Box['end'], node: Text, offset: number, space = 0): void => {
    if (reading.box) reading.boxes.push(Object.assign(reading.box, { end, node, offset, space }));
    reading.box = undefined;
  };
  const wordAt = (node: Text, start: number): Word => {
    SPACE.lastIndex = start;
    return { node, start, end: SPACE.exec(node.data)?.index ?? node.length };
  };
  /** A hyphen or a dash within a word. */
  const isWithin = ({ data }: Text, from: number, to: number): boolean =>
    /^[\u2010\u2013\u2014-]/.test(data.slice(from, to)) && /[\p{L}\p{N}]/u.test(data[from - 1] ?? '') && /\p{L}/u.test(data[to] ?? '');
  const take = (reading: Reading, type: Type, node: Text, index: number, token: string): void => {
    if (/^[ \t\r\n\u00AD]/.test(token)) {
      const isSoft = token === '\u00AD';
      close(reading, isSoft ? 'soft' : 'space', node, index, isSoft ? 0 : type.space);
      return;
    }
    if (reading.word?.node !== node || index >= reading.word.end) reading.word = wordAt(node, index);
    reading.box ??= { width: 0, gaps: 0, letters: 0, end: 'end', space: 0, node, offset: index };
    const to = index + token.length;
    if (token === '\u00A0') {
      reading.box.width += type.space;
      reading.box.gaps++;
      return;
    }
    reading.box.width += partWidth(type, reading.word, index, to);
    reading.box.letters += token.length;
    if (isWithin(node, index, to)) close(reading, 'written', node, index);
  };
  const boxesOf = (texts: readonly Text[], block: Element): Box[] => {
    const reading: Reading = { boxes: [], word: undefined };
    const seen = new Set<Element>([block]);
    for (const node of texts) {
      const parent = node.parentElement as Element;
      const type = typeOf(parent);
      for (const { 0: token, index } of node.data.matchAll(TOKEN)) take(reading, type, node, index, token);
      for (let element: Element | null = parent; element && !seen.has(element); element = element.parentElement) {
        seen.add(element);
        const at = reading.box ?? reading.boxes.at(-1);
        if (at) at.width += addedBy(element);
      }
    }
    if (reading.box) reading.boxes.push(reading.box);
    const last = reading.boxes.at(-1);
    if (last) last.end = 'end';
    return reading.boxes;
  };

  const readParagraph: Boxes['readParagraph'] = (block, texts) => {
    if (block.querySelector('img, br, svg, pre, code, table, ruby, input')) return undefined;
    const boxes = boxesOf(texts, block);
    if (boxes.length < 2) return undefined;
    const style = getComputedStyle(block);
    const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
    const around = px('padding-left') + px('padding-right') + px('border-left-width') + px('border-right-width');
    const measure = px('width') - (style.boxSizing === 'border-box' ? around : 0);
    const joins = texts.some(({ data }) => /[\u0590-\u08FF\u0900-\u0DFF\uFB1D-\uFEFC]/u.test(data));
    const { size, space, hyphen } = typeOf(block);
    return { boxes, measure, indent: px('text-indent'), hyphen, size, space, joins };
  };
  Object.assign(window.zine, { readParagraph });
}
