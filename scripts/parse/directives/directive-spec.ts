import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { EventMark } from '../../model/chapter.ts';
import type { State } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';

/** A directive whose name, form and attributes were checked. Attributes that failed the check are left out. */
export interface Directive<N extends TextDirective | ContainerDirective = TextDirective | ContainerDirective> {
  node: N;
  id?: string;
  values: ReadonlyMap<string, string>;
  /** Attributes that are no words, where the spec tells them apart; in a translation, those of the directive that it translates. */
  codes: Readonly<Record<string, string>>;
  /** In a translation: the telling that an event translates. */
  original?: EventMark;
  /** Offset in the source of an attribute, or of the directive where it has no such attribute. */
  offset(attribute: string): number;
}

interface Spec {
  id: 'required' | 'optional' | 'none';
  attributes: Readonly<Record<string, 'required' | 'optional'>>;
  /** Attributes in words, which a translation translates; all others it takes from its source. */
  texts?: readonly string[];
  /** Attributes that may stand in place of a required one, by its name. */
  instead?: Readonly<Record<string, string>>;
  /** Exactly one of the attributes must be there. */
  one?: true;
  /** Takes the publication's figures as attributes too. */
  figures?: true;
}

/** `:name[words]{attributes}` in a line of text. */
export interface TextSpec extends Spec {
  form: 'text';
  words: 'required' | 'none';
  render(state: State, directive: Directive<TextDirective>, context: ParseContext): ElementContent | ElementContent[];
}

/** `:::name{attributes}`, blocks, `:::`. */
export interface ContainerSpec extends Spec {
  form: 'container';
  /** Types of blocks and names of directives that it may hold. */
  holds: readonly string[];
  render(state: State, directive: Directive<ContainerDirective>, context: ParseContext): Element;
}
