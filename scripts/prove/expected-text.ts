import { Parser } from 'htmlparser2';
import { ExpectedWriter } from './expected-writer.ts';
import type { TextStream } from './text-stream.ts';

/** A note, or a gloss: where it begins among the notes, and where its call ends in the body. */
export interface ExpectedNote {
  at: number;
  call: number;
}

/** A table: stretches of its stream. */
export interface ExpectedTable {
  isNote: boolean;
  from: number;
  to: number;
  /** What may be said again where the table goes on overleaf: its caption, its head, the label of a group of rows. */
  repeats: { from: number; to: number }[];
  /** Where the cells of each row begin. */
  rows: { from: number; to: number; cells: number[] }[];
}

/** The number of an item of a list, by where the item begins. */
export interface ExpectedNumber {
  isNote: boolean;
  at: number;
  number: number;
  list: number;
}

/** What a document is to print, in the order of its HTML. */
export interface ExpectedText {
  body: TextStream;
  notes: TextStream;
  /** In the order of their calls. */
  calls: ExpectedNote[];
  tables: ExpectedTable[];
  numbers: ExpectedNumber[];
  alternatives: { text: string; section: number; line: number | undefined }[];
  sections: { id: string; from: number; to: number }[];
  /** The blocks of running text, one below the other. */
  blocks: { from: number; to: number }[];
  /** Ids that links of the document lead to, each with the first place that does. */
  links: Map<string, { section: number; line: number | undefined }>;
}

/** What the renderer writes into the places for page numbers. */
export interface PageNumbers {
  one(anchor: string): string;
  many(anchors: string[], throughout?: string): string;
}

export type Attributes = Record<string, string>;

const UNPRINTED = new Set(['head', 'style', 'script', 'template', 'title', 'desc', 'metadata']);

interface Open {
  name: string;
  /** Line of the nearest block. */
  line: number | undefined;
  close: (() => void) | undefined;
  isProse?: boolean;
}

/** Reads what a laid-out document is to print off its HTML, before any browser has seen it; `printed` are the sections that are. */
export function expectedText(html: string, printed: ReadonlySet<string>, pages: PageNumbers): ExpectedText {
  const writer = new ExpectedWriter(pages);
  const open: Open[] = [];
  let text = '';
  /** Elements within one that is not printed. */
  let hidden = 0;
  const flush = (): void => {
    if (text !== '' && hidden === 0) writer.add(text, open.at(-1)?.line);
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        const around = open.at(-1);
        const isSection = name === 'section' && around?.name === 'body';
        const own = attributes['data-line'];
        const line = isSection ? undefined : own === undefined ? around?.line : Number(own);
        if (hidden > 0 || isUnprinted(name, attributes) || (isSection && !printed.has(attributes.id ?? ''))) {
          hidden++;
          open.push({ name, line, close: () => hidden-- });
          return;
        }
        const close = isSection ? writer.enterSection(attributes.id ?? '') : writer.enter(name, attributes, line);
        open.push({ name, line, close: around?.isProse ? writer.enterBlock(close) : close, isProse: hasClass(attributes, 'prose') });
      },
      ontext(data) {
        text += data;
      },
      onclosetag() {
        flush();
        open.pop()?.close?.();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return writer.finish();
}

const isUnprinted = (name: string, attributes: Attributes): boolean =>
  UNPRINTED.has(name) || (attributes.hidden !== undefined && !hasClass(attributes, 'notes-source'));

export const hasClass = (attributes: Attributes, name: string): boolean => (attributes.class ?? '').split(' ').includes(name);
