import type { PDFDict } from '@cantoo/pdf-lib';
import type { StructElement } from './struct-element.ts';
import type { Structure } from './structure.ts';
import { numberAt, textAt } from './values.ts';

/** A piece of content between marks (ISO 32000-1, 14.6), or all of a page's content that is between none. */
export interface Mark {
  parent: Mark | undefined;
  /** Empty for the page itself. */
  tag: string;
  /** From 1. */
  page: number;
  /** Which holds it. */
  element: StructElement | undefined;
  /** That the mark itself gives. */
  language: string | undefined;
  /** Texts that the mark itself gives: `ActualText`, `Alt`, `E`. */
  texts: readonly string[];
  /** How often something is painted in it, of text and of anything. */
  shows: number;
  paints: number;
}

export const pageMark = (page: number): Mark => ({
  parent: undefined,
  tag: '',
  page,
  element: undefined,
  language: undefined,
  texts: [],
  shows: 0,
  paints: 0,
});

const TEXTS = ['ActualText', 'Alt', 'E'];

/** What is written behind a tag: a dictionary in the content, or one of the resources. */
export type Properties = { raw: string } | PDFDict | undefined;

export function openMark(parent: Mark, tag: string, properties: Properties, owner: PDFDict, structure: Structure | undefined): Mark {
  const { mark, language, texts } = properties === undefined ? NOTHING : 'raw' in properties ? readRaw(properties.raw) : readDict(properties);
  const element = mark === undefined ? undefined : structure?.ofMark(owner, mark);
  return { parent, tag, page: parent.page, element, language, texts, shows: 0, paints: 0 };
}

interface Said {
  mark: number | undefined;
  language: string | undefined;
  texts: readonly string[];
}

const NOTHING: Said = { mark: undefined, language: undefined, texts: [] };
/** What most marks are. */
const PLAIN = /^<<\s*\/MCID\s+(\d+)\s*>>$/;

function readRaw(raw: string): Said {
  const plain = PLAIN.exec(raw)?.[1];
  if (plain !== undefined) return { ...NOTHING, mark: Number(plain) };
  const mark = /\/MCID\s+(\d+)/.exec(raw)?.[1];
  const [, literal, hex] = /\/Lang\s*(?:\(([^)]*)\)|<(?!<)([^>]*)>)/.exec(raw) ?? [];
  return {
    mark: mark === undefined ? undefined : Number(mark),
    language: literal ?? (hex === undefined ? undefined : Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')),
    texts: TEXTS.filter((name) => new RegExp(`/${name}\\s*[(<]`).test(raw)),
  };
}

function readDict(dict: PDFDict): Said {
  return { mark: numberAt(dict, 'MCID'), language: textAt(dict, 'Lang'), texts: TEXTS.filter((name) => textAt(dict, name) !== undefined) };
}

/** From a mark to the outermost around it. */
export function* around(mark: Mark): Generator<Mark> {
  for (let at: Mark | undefined = mark; at !== undefined; at = at.parent) yield at;
}

export const isTagged = (mark: Mark): boolean => around(mark).some(({ element }) => element !== undefined);
export const isArtifact = (mark: Mark): boolean => around(mark).some(({ tag }) => tag === 'Artifact');
