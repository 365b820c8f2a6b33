import type { Element } from 'hast';

export const classesOf = ({ properties: { className } }: Element): string[] => (Array.isArray(className) ? className.map(String) : []);

export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);
