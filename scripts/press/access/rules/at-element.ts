import type { StructElement } from '../file/struct-element.ts';
import type { Breach } from '../rule.ts';

/** A breach by an element of the structure tree. */
export const atElement = ({ page, object }: StructElement, found: string): Breach => ({ found, page, object });

/** As a message names an element: by its type, with the standard type that it stands for where that is another. */
export const named = ({ type, role }: StructElement): string => (type === role ? `\`${type || '?'}\`` : `\`${type}\` (${role})`);
