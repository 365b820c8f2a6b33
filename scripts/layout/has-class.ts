import type { Element } from 'hast';

export const classesOf = (element: Element): readonly unknown[] => (Array.isArray(element.properties.className) ? element.properties.className : []);
export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);
