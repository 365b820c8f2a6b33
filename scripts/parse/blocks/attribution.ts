import type { Element } from 'hast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Directive } from '../directives/directive-spec.ts';
import { element, text } from '../element.ts';

/** A line of plain text from an attribute (`by`, `credit`, `title`), as a list that is empty where the attribute is absent. */
export function attribution({ node, values }: Directive<ContainerDirective>, attribute: string, className: string): Element[] {
  const value = values.get(attribute);
  return value === undefined ? [] : [element(node, 'p', { className: [className] }, [text(value)])];
}
