import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';

/** What stands before a point of a list, and how deep it is, from 0. */
export interface RtfPoint {
  mark: string;
  level: number;
}

/** The blocks of an RTF file, which knows neither lists nor tables: points that follow one another are a list, rows a table. */
export class RtfBlocks {
  readonly all: ElementContent[] = [];
  #cell: ElementContent[] = [];
  #cells: Element[] = [];

  put(block: Element): void {
    this.all.push(block);
  }

  putPoint(words: Element, { mark, level }: RtfPoint): void {
    let siblings = this.all;
    for (let depth = 0; depth < level; depth++) {
      const last = lastElement(siblings);
      const item = last && /^[uo]l$/.test(last.tagName) ? lastElement(last.children) : undefined;
      if (item === undefined) break;
      siblings = item.children;
    }
    const [, number] = /^\(?(\d{1,6}|[a-z]{1,4})[.)]/i.exec(mark.trim()) ?? [];
    const tagName = number === undefined ? 'ul' : 'ol';
    const last = lastElement(siblings);
    const item = element('li', [words]);
    if (last?.tagName === tagName) last.children.push(item);
    else siblings.push(element(tagName, [item], Number(number) > 1 ? { start: Number(number) } : {}));
  }

  putInCell(words: Element): void {
    this.#cell.push(words);
  }

  endCell(): void {
    this.#cells.push(element('td', this.#cell));
    this.#cell = [];
  }

  endRow(): void {
    if (this.#cells.length === 0) return;
    const row = element('tr', this.#cells);
    this.#cells = [];
    const last = lastElement(this.all);
    if (last?.tagName === 'table') last.children.push(row);
    else this.all.push(element('table', [row]));
  }
}

function lastElement(nodes: readonly ElementContent[]): Element | undefined {
  const last = nodes.at(-1);
  return last?.type === 'element' ? last : undefined;
}
