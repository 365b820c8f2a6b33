import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { type Kid, readKids, writeKids } from './kids.ts';

type ElementKid = Extract<Kid, { kind: 'element' }>;

const key = (text: string): PDFName => PDFName.of(text);
/** The box of a page's notes: nothing else that is printed is tagged so. */
const FOOT = key('Aside');
const isHeading = ({ element }: ElementKid): boolean => /^\/H\d?$/.test(String(element.get(key('S'))));
const isBlock = (kid: ElementKid): boolean => isHeading(kid) || kid.element.get(key('S')) === key('P');

/**
 * Notes are read after the block that calls them. On the page their box is a float in whatever paragraph stands there, and Chromium tags it so: in the
 * middle of a sentence, or of a heading. It becomes a division behind that block; where it stands before a table or a heading, behind the first
 * block that is no heading.
 * @param root `/StructTreeRoot`
 */
export function moveFeet(root: PDFDict): void {
  for (const kid of readKids(root)) if (kid.kind === 'element') settle(kid);
}

/** Puts the feet below a group in their place. */
function settle(group: ElementKid): void {
  const kids = readKids(group.element);
  const placed: Kid[] = [];
  let waiting: ElementKid[] = [];
  for (const kid of kids) {
    if (kid.kind === 'element' && kid.element.get(key('S')) === FOOT) {
      waiting.push(kid);
      continue;
    }
    // Of a note that goes on in the next block, the beginning comes first.
    if (waiting.length > 0 && kid.kind === 'element' && holdsFoot(kid)) {
      placed.push(...adopted(waiting, group.ref));
      waiting = [];
    }
    placed.push(kid);
    if (kid.kind !== 'element') continue;
    if (isBlock(kid)) waiting.push(...takeFeet(kid));
    else settle(kid);
    if (isHeading(kid)) continue;
    placed.push(...adopted(waiting, group.ref));
    waiting = [];
  }
  placed.push(...adopted(waiting, group.ref));
  if (placed.some((kid, index) => kid !== kids[index])) writeKids(group.element, placed);
}

const holdsFoot = ({ element }: ElementKid): boolean =>
  readKids(element).some((kid) => kid.kind === 'element' && (kid.element.get(key('S')) === FOOT || holdsFoot(kid)));

/** Takes the feet out of a block, at any depth; gives them back. */
function takeFeet(block: ElementKid): ElementKid[] {
  const kids = readKids(block.element);
  const feet: ElementKid[] = [];
  const left = kids.filter((kid) => {
    if (kid.kind !== 'element') return true;
    if (kid.element.get(key('S')) === FOOT) feet.push(kid);
    else feet.push(...takeFeet(kid));
    return kid.element.get(key('S')) !== FOOT;
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
