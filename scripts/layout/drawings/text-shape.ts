import { toString as textOf } from 'hast-util-to-string';
import type { MergedChapter } from '../../model/publication.ts';

/** Lengths in characters: of every sentence of a short text, of every paragraph of a long one. Those of a chapter stand together. */
export type TextShape = readonly (readonly number[])[];

/** More than these cannot be told apart on a page. */
const MOST = 420;
/** A text of fewer paragraphs is known by its sentences. */
const FEW = 90;
const SENTENCE = /[^.!?…。！？؟۔।]+[.!?…。！？؟۔।]*/gu;

/** The text's own shape, of which its drawings are made: the same text has the same, and no other text has it. */
export function textShape(chapters: readonly Pick<MergedChapter, 'body'>[]): TextShape {
  const paragraphs = chapters.map(({ body }) => body.children.map((block) => textOf(block).trim()).filter((text) => text !== ''));
  const count = sum(paragraphs.map(({ length }) => length));
  const parts = count < FEW ? paragraphs.map((texts) => texts.flatMap((text) => text.match(SENTENCE) ?? [text])) : paragraphs;
  const lengths = parts.map((texts) => texts.map((text) => [...text.trim()].length).filter((length) => length > 1)).filter(({ length }) => length > 0);
  const together = Math.ceil(sum(lengths.map(({ length }) => length)) / MOST);
  return together <= 1 ? lengths : lengths.map((each) => joined(each, together));
}

const joined = (lengths: readonly number[], count: number): number[] =>
  Array.from({ length: Math.ceil(lengths.length / count) }, (_, i) => sum(lengths.slice(i * count, (i + 1) * count)));

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
