import { type Attributes, type ExpectedNumber, type ExpectedTable, type ExpectedText, hasClass, type PageNumbers } from './expected.ts';
import { StreamWriter } from './text-stream.ts';

type Close = (() => void) | undefined;

/** A note before its place among the notes is known. */
interface WaitingNote {
  call: string;
  text: StreamWriter;
  tables: ExpectedTable[];
  numbers: ExpectedNumber[];
}

/** Writes down what a document is to print, element by element; what an `enter…` gives back is called where the element ends. */
export class ExpectedWriter {
  readonly #pages: PageNumbers;
  readonly #body = new StreamWriter();
  readonly #notes = new StreamWriter();
  readonly #result: Omit<ExpectedText, 'body' | 'notes'> = { calls: [], tables: [], numbers: [], alternatives: [], sections: [], blocks: [], links: new Map() };
  /** Where elements with an id end in the body. */
  readonly #ends = new Map<string, number>();
  #waiting: WaitingNote[] = [];
  #note: WaitingNote | undefined;
  #table: ExpectedTable | undefined;
  /** Of the list that is open; undefined in one that does not count. */
  #counter: { next: number; list: number } | undefined;
  #lists = 0;

  constructor(pages: PageNumbers) {
    this.#pages = pages;
  }

  get #out(): StreamWriter {
    return this.#note?.text ?? this.#body;
  }
  get #section(): number {
    return this.#result.sections.length - 1;
  }

  add(text: string, line: number | undefined): void {
    if (this.#section >= 0) this.#out.add(text, this.#section, line);
  }

  enterSection(id: string): Close {
    const section = { id, from: this.#body.length, to: this.#body.length };
    this.#result.sections.push(section);
    return () => {
      section.to = this.#body.length;
      this.#placeNotes();
    };
  }

  enter(name: string, attributes: Attributes, line: number | undefined): Close {
    const alternative = name === 'img' ? attributes.alt : attributes.role === 'img' ? attributes['aria-label'] : undefined;
    if (alternative) this.#result.alternatives.push({ text: alternative, section: this.#section, line });
    const { 'data-call': call, 'data-page-of': one, 'data-pages-of': many, id, href } = attributes;
    if (href?.startsWith('#') && !this.#result.links.has(href.slice(1))) this.#result.links.set(href.slice(1), { section: this.#section, line });
    if (call !== undefined && hasClass(attributes, 'note')) return this.#enterNote(call);
    if (one !== undefined) this.add(this.#pages.one(one), line);
    if (many !== undefined) {
      const anchors = many.split(' ').filter((each) => each !== '');
      this.add(this.#pages.many(anchors, attributes['data-throughout']), line);
    }
    const close = this.#enterPart(name, attributes);
    if (id === undefined || this.#note) return close;
    return () => {
      this.#ends.set(id, this.#body.length);
      close?.();
    };
  }

  /** A block of running text that ends with `close`. */
  enterBlock(close: Close): Close {
    const from = this.#body.length;
    return () => {
      close?.();
      this.#result.blocks.push({ from, to: this.#body.length });
    };
  }

  finish(): ExpectedText {
    return { ...this.#result, body: this.#body.finish(), notes: this.#notes.finish() };
  }

  #enterPart(name: string, attributes: Attributes): Close {
    if (name === 'ol' || name === 'ul') return this.#enterList(name, attributes);
    if (name === 'table') return this.#enterTable();
    if (name === 'li') return this.#count(attributes);
    if (this.#table) return this.#enterTablePart(this.#table, name, attributes);
    return undefined;
  }

  #enterNote(call: string): Close {
    this.#note = { call, text: new StreamWriter(), tables: [], numbers: [] };
    this.#waiting.push(this.#note);
    return () => {
      this.#note = undefined;
    };
  }

  /** Behind a section, its notes in the order of their calls. */
  #placeNotes(): void {
    const end = ({ call }: WaitingNote): number => this.#ends.get(call) ?? 0;
    for (const note of this.#waiting.toSorted((a, b) => end(a) - end(b))) {
      const at = this.#notes.append(note.text);
      this.#result.calls.push({ at, call: Math.max(0, end(note) - 1) });
      this.#result.tables.push(...note.tables.map((table) => movedBy(table, at)));
      this.#result.numbers.push(...note.numbers.map((each) => ({ ...each, at: each.at + at })));
    }
    this.#waiting = [];
  }

  #enterList(name: string, { start, reversed }: Attributes): Close {
    const before = this.#counter;
    this.#counter = name === 'ol' && reversed === undefined ? { next: Number(start ?? 1), list: this.#lists++ } : undefined;
    return () => {
      this.#counter = before;
    };
  }

  #count({ value }: Attributes): Close {
    if (!this.#counter) return undefined;
    if (value !== undefined) this.#counter.next = Number(value);
    const { next: number, list } = this.#counter;
    this.#counter.next++;
    const from = this.#out.length;
    const item: ExpectedNumber = { isNote: this.#note !== undefined, at: from, number, list, isEmpty: false };
    (this.#note ?? this.#result).numbers.push(item);
    return () => {
      item.isEmpty = this.#out.length === from;
    };
  }

  #enterTable(): Close {
    const before = this.#table;
    const table: ExpectedTable = { isNote: this.#note !== undefined, from: this.#out.length, to: 0, repeats: [], rows: [] };
    this.#table = table;
    (this.#note ?? this.#result).tables.push(table);
    return () => {
      table.to = this.#out.length;
      this.#table = before;
    };
  }

  #enterTablePart({ rows, repeats }: ExpectedTable, name: string, { scope }: Attributes): Close {
    const from = this.#out.length;
    if (name === 'tr') {
      const row: ExpectedTable['rows'][number] = { from, to: from, cells: [] };
      rows.push(row);
      return () => {
        row.to = this.#out.length;
      };
    }
    if (name === 'td' || name === 'th') rows.at(-1)?.cells.push(from);
    const isRepeated = name === 'caption' || name === 'thead' || (name === 'th' && scope === 'rowgroup');
    return isRepeated ? () => repeats.push({ from, to: this.#out.length }) : undefined;
  }
}

const movedBy = (table: ExpectedTable, by: number): ExpectedTable => ({
  ...table,
  from: table.from + by,
  to: table.to + by,
  repeats: table.repeats.map(({ from, to }) => ({ from: from + by, to: to + by })),
  rows: table.rows.map(({ from, to, cells }) => ({ from: from + by, to: to + by, cells: cells.map((cell) => cell + by) })),
});
