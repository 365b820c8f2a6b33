import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What a style of the document does to the words in it. */
interface Style {
  parent: string;
  isBold: boolean;
  isItalic: boolean;
  isStruck: boolean;
}

/** The styles of an ODF document, by name: of words and paragraphs, and of the levels of lists. */
export interface OdtStyles {
  /** What a style does to words, with those that it is made from. */
  ofWords(name: string): Omit<Style, 'parent'>;
  /** What somebody has done to a paragraph: a common style, such as that of the heads of tables, is no emphasis. */
  ofParagraph(name: string): Omit<Style, 'parent'>;
  /** The common style that an automatic one is made from. */
  familyOf(name: string): string;
  /** The first number of a level of a list, from 1; undefined where it has points. */
  firstOf(list: string, level: number): number | undefined;
}

const PLAIN: Style = { parent: '', isBold: false, isItalic: false, isStruck: false };
/** Styles are made from one another no deeper than this. */
const DEEPEST = 10;

/** Reads the automatic styles of `content`, and those of `common` (`styles.xml`), which have names for people. */
export function odtStyles(content: Root, common: Root): OdtStyles {
  const automatic = stylesOf(content);
  const styles = new Map([...stylesOf(common), ...automatic]);
  const numbered = new Map([common, content].flatMap(numberedLevels));
  const chain = (name: string): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(name); style && found.length < DEEPEST; style = styles.get(style.parent)) found.push(style);
    return found;
  };
  return {
    ofWords: (name) => chain(name).find(({ isBold, isItalic, isStruck }) => isBold || isItalic || isStruck) ?? PLAIN,
    ofParagraph: (name) => automatic.get(name) ?? PLAIN,
    familyOf: (name) => automatic.get(name)?.parent || name,
    firstOf: (list, level) => numbered.get(`${list} ${level}`),
  };
}

function stylesOf(part: Root): Map<string, Style> {
  const styles = new Map<string, Style>();
  visit(part, 'element', (node) => {
    if (node.tagName === 'style:style') styles.set(said(node, 'style:name'), styleFrom(node));
  });
  return styles;
}

function numberedLevels(part: Root): [level: string, first: number][] {
  const levels: [string, number][] = [];
  visit(part, 'element', (node) => {
    if (node.tagName === 'text:list-style')
      levels.push(...levelsOf(node).map(([level, first]): [string, number] => [`${said(node, 'style:name')} ${level}`, first]));
  });
  return levels;
}

const said = ({ properties }: Element, name: string): string => String(properties[name] ?? '');

function styleFrom(node: Element): Style {
  const words = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'style:text-properties');
  const says = (name: string): string => (words ? said(words, name) : '');
  return {
    parent: said(node, 'style:parent-style-name'),
    isBold: /^(?:bold|[6-9]00)$/.test(says('fo:font-weight')),
    isItalic: /^(?:italic|oblique)$/.test(says('fo:font-style')),
    isStruck: !/^(?:|none)$/.test(says('style:text-line-through-style')),
  };
}

/** Numbered levels of a list, each with its first number. */
const levelsOf = ({ children }: Element): [level: number, first: number][] =>
  children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'text:list-level-style-number' && said(child, 'style:num-format') !== ''
      ? [[Number(said(child, 'text:level')), Number(said(child, 'text:start-value')) || 1]]
      : [],
  );
