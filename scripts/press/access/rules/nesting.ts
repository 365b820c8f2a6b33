import type { AccessFile } from '../file/access-file.ts';
import { kidElements, parentOf } from '../file/struct-element.ts';
import type { Breach } from '../rule.ts';
import { atElement, named } from './at-element.ts';

/** Which types an element may stand in, and which it may hold. */
export interface Nesting {
  within?: readonly string[];
  holds?: readonly string[];
}

/** Elements that stand in others, or hold others, than their type allows. */
export function* misplaced({ structure }: AccessFile, nestings: Readonly<Record<string, Nesting>>): Generator<Breach> {
  for (const element of structure?.elements ?? []) {
    const { within, holds } = nestings[element.role] ?? {};
    const parent = parentOf(element);
    if (within && !within.includes(parent?.role ?? '')) yield atElement(element, `${named(element)} in ${parent ? named(parent) : 'nothing'}`);
    for (const kid of holds ? kidElements(element) : []) {
      if (!holds?.includes(kid.role)) yield atElement(kid, `${named(kid)} in ${named(element)}`);
    }
  }
}
