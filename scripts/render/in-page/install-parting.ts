/** Whether what has this rectangle stands behind the limit; `whole` things (rows, pictures) are not cut. */
export type Beyond = (rect: DOMRect, whole: boolean) => boolean;

export interface Parting {
  /**
   * Moves what stands behind a limit out of an element into a second one like it, which is given back; undefined where nothing or all is beyond.
   * Words, rows and pictures stay whole; lists go on with their numbers.
   */
  part(element: HTMLElement, beyond: Beyond): HTMLElement | undefined;
  /** The same through a row that is higher than there is room: the beginning of every cell stays, the rests are a row of their own. */
  partRowOf(element: HTMLElement, row: HTMLTableRowElement, beyond: Beyond): HTMLElement | undefined;
}

/** Parts blocks where a page ends. */
export function installParting(): void {
  const range = document.createRange();
  /** A character of a text, or something that is not cut. */
  type Atom = readonly [Text, number] | readonly [Element];
  const atomsOf = (parent: Node): Atom[] =>
    [...parent.childNodes].flatMap((node): Atom[] => {
      if (node instanceof Text) return Array.from({ length: node.length }, (_, offset) => [node, offset] as const);
      if (!(node instanceof Element)) return [];
      return node.matches('tr, img, svg') ? [[node]] : atomsOf(node);
    });
  const isBeyond = (atoms: readonly Atom[], from: number, beyond: Beyond): boolean => {
    // White space that a line end swallowed has no box: what follows it decides.
    for (let at = from; at < atoms.length; at++) {
      const [node, offset] = atoms[at] as Atom;
      if (offset === undefined) return beyond((node as Element).getBoundingClientRect(), true);
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      // At a line's end a soft hyphen has a rectangle on either line; the last one counts.
      const rect = [...range.getClientRects()].at(-1);
      if (rect && rect.height > 0) return beyond(rect, false);
    }
    return false;
  };
  const firstBeyond = (atoms: readonly Atom[], beyond: Beyond): number => {
    let low = 0;
    let high = atoms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBeyond(atoms, middle, beyond)) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  /** A word is not divided over a page's end, as long as the line holds another. */
  const wordStart = ([node, offset]: Atom): number => {
    const text = (node as Text).data.slice(0, offset);
    const space = /^\s/u.test((node as Text).data.slice(offset)) ? text.length : text.search(/\S*$/u);
    return space === 0 ? (offset ?? 0) : space;
  };
  const isEmpty = (node: Node | null): boolean => node === null || (node instanceof Text && node.data.trim() === '' && isEmpty(node.previousSibling));
  /** Sets the start of the range to the cut: before the outermost element that begins there, so that no empty one stays behind. */
  const startAt = (root: HTMLElement, atom: Atom): void => {
    const [node, offset] = atom;
    const at = offset === undefined ? 0 : wordStart(atom);
    if (offset !== undefined && (node as Text).data.slice(0, at).trim() !== '') {
      range.setStart(node, at);
      return;
    }
    let first: Node = node;
    while (isEmpty(first.previousSibling) && first.parentNode && first.parentNode !== root) first = first.parentNode;
    range.setStartBefore(first);
  };

  /** What was cut in two is there twice: the second has no id, no second list mark, and goes on counting. */
  const mend = (head: HTMLElement, rest: HTMLElement, depth: number): void => {
    let before: Element | null = head;
    let after: Element | null = rest;
    for (let level = 0; level <= depth && before && after; level++) {
      after.removeAttribute('id');
      after.classList.remove('line-continues');
      if (after instanceof HTMLLIElement) after.classList.add('continued-item');
      const items: number = before instanceof HTMLOListElement ? [...before.children].filter((child) => child.localName === 'li').length : 0;
      if (after instanceof HTMLOListElement) after.start = (before as HTMLOListElement).start + items - (level < depth ? 1 : 0);
      before = before.lastElementChild;
      after = after.firstElementChild;
    }
  };

  /** Moves what stands behind the start of the range into a second element. */
  const extract = (element: HTMLElement): HTMLElement => {
    range.setEndAfter(element.lastChild as Node);
    let depth = 0;
    for (let node: Node | null = range.startContainer; node && node !== element; node = node.parentNode) if (node instanceof Element) depth++;
    const rest = element.cloneNode(false) as HTMLElement;
    rest.append(range.extractContents());
    mend(element, rest, depth);
    return rest;
  };
  const part: Parting['part'] = (element, beyond) => {
    const atoms = atomsOf(element);
    const index = firstBeyond(atoms, beyond);
    const atom = atoms[index];
    if (!atom || index === 0) return undefined;
    startAt(element, atom);
    // A line that goes on overleaf fills the measure like those before it.
    if (range.startContainer instanceof Text) range.startContainer.parentElement?.closest('p, li, .note, td')?.classList.add('line-continues');
    const rest = extract(element);
    return (element.textContent ?? '').trim() === '' && !element.querySelector('tr, img, svg') ? undefined : rest;
  };
  const partRowOf: Parting['partRowOf'] = (element, row, beyond) => {
    const rest = row.cloneNode(false) as HTMLTableRowElement;
    let isParted = false;
    for (const cell of row.cells) {
      const moved = part(cell, beyond);
      const copy = moved ?? (cell.cloneNode(false) as HTMLElement);
      copy.removeAttribute('id');
      rest.append(copy);
      if (moved) isParted = true;
    }
    if (!isParted) return undefined;
    row.after(rest);
    range.setStartBefore(rest);
    return extract(element);
  };
  Object.assign(window.zine, { part, partRowOf });
}
