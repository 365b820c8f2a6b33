import type { PDFDict } from '@cantoo/pdf-lib';
import type { Role } from './standard-types.ts';
import { textAt } from './values.ts';

/** An element of the structure tree, with what is known of it and what it holds. */
export interface StructElement extends Role {
  dict: PDFDict;
  /** Number of its object; undefined for one that is written in place. */
  object: string | undefined;
  /** As it is written. */
  type: string;
  parent: StructElement | undefined;
  /** The elements that it holds, in order. */
  elements: StructElement[];
  /** Annotations and other objects that it holds. */
  objects: PDFDict[];
  /** Pieces of content that it holds. */
  marks: number;
  /** From 1. */
  page: number | undefined;
}

/** The language of an element: its own, or that of the nearest one around it that has any (ISO 32000-1, 14.9.2.2). */
export function languageOf(element: StructElement | undefined): string | undefined {
  for (let at = element; at !== undefined; at = at.parent) {
    const own = textAt(at.dict, 'Lang');
    if (own) return own;
  }
  return undefined;
}

/** The nearest element around it that says something; of elements without meaning, what is around them counts. */
export function parentOf({ parent }: StructElement): StructElement | undefined {
  return parent?.role === 'NonStruct' ? parentOf(parent) : parent;
}

/** The elements that it holds; of elements without meaning, what they hold. */
export const kidElements = ({ elements }: StructElement): StructElement[] =>
  elements.flatMap((each) => (each.role === 'NonStruct' ? kidElements(each) : [each]));
