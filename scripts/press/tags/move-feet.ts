import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { type Kid, readKids, writeKids } from './kids.ts';

type ElementKid = Extract<Kid, { kind: 'element' }>;

const key = (text: string): PDFName => PDFName.of(text);
/** The box of a page's notes: nothing else that is printed is tagged so. */
const FOOT = key('Aside');
const isHeading = (kid: Kid): boolean => kid.kind === 'element' && /^\/H\d?$/.test(String(kid.element.get(key('S'))));
const isBlock = (kid: ElementKid): boolean => isHeading(kid) || kid.element.get(key('S')) === key('P');
/** What stands in lines, and what Chromium makes of any text without an element of its own. */
const IN_LINE = new Set(['NonStruct', 'Span', 'Link', 'Em', 'Strong', 'Code', 'Quote', 'Reference', 'Annot'].map(key));
const isInLine = (kid: Kid): boolean =>
  kid.kind !== 'element' || (IN_LINE.has(kid.element.get(key('S')) as PDFName) && readKids(kid.element).every((each) => isFoot(each) || isInLine(each)));
const isFoot = (kid: Kid): boolean => kid.kind === 'element' && kid.element.get(key('S')) === FOOT;

/**
 * Notes are read after the block that calls them. On the page their box is a float in whatever paragraph stands there, and Chromium tags it so: in the
 * middle of a sentence, or of a heading. It becomes a division behind that block, or behind the lines of a list's item before what the item holds
 * besides; where it stands before a table or a heading, behind the first block that is no heading.
 * @param root `/StructTreeRoot`
 */
export function moveFeet(root: PDFDict): void {
  for (const kid of readKids(root)) if (kid.kind === 'element') settle(kid);
}

/** Puts the feet below a group in their place. */
function settle(group: ElementKid): void {
  const kids = readKids(group.element);
  const placed: Kid[] = [];
  const waiting: ElementKid[] = [];
  const place = (): void => void placed.push(...adopted(waiting.splice(0), group.ref));
  let isLine = false;
  for (const kid of kids) {
    if (isFoot(kid)) {
      waiting.push(kid as ElementKid);
      continue;
    }
    // Of a note that goes on in the next block, the beginning comes first.
    const wasLine = isLine;
    isLine = isInLine(kid);
    if (isLine ? holdsFoot(kid) && !wasLine : wasLine || holdsFoot(kid)) place();
    placed.push(kid);
    if (kid.kind === 'element' && (isLine || isBlock(kid))) waiting.push(...takeFeet(kid));
    else if (kid.kind === 'element') settle(kid);
    if (!isLine && !isHeading(kid)) place();
  }
  place();
  if (placed.some((kid, index) => kid !== kids[index])) writeKids(group.element, placed);
}

const holdsFoot = (kid: Kid): boolean => kid.kind === 'element' && readKids(kid.element).some((each) => isFoot(each) || holdsFoot(each));

/** Takes the feet out of a block, at any depth; gives them back. */
function takeFeet(block: ElementKid): ElementKid[] {
  const kids = readKids(block.element);
  const feet: ElementKid[] = [];
  const left = kids.filter((kid) => {
    if (kid.kind !== 'element') return true;
    if (isFoot(kid)) feet.push(kid as ElementKid);
    else feet.push(...takeFeet(kid));
    return !isFoot(kid);
  });
  if (left.length < kids.length) writeKids(block.element, left);
  return feet;
}

/** `Aside` is of PDF 2.0 only. */
function adopted(feet: readonly ElementKid[], parent: PDFRef): ElementKid[] {
  for (const foot of feet) {
    foot.element.set(key('P'), parent);
    foot.element.set(key('S'), key('Div'));
  }
  return [...feet];
}
