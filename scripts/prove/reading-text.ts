import { Parser } from 'htmlparser2';
import { foldText } from '../locale/fold-text.ts';
import type { Attributes } from './expected.ts';

/** What a file of a reading edition says, folded: its sections, their notes, and the words that stand for pictures. */
export interface ReadingText {
  body: string;
  notes: string;
  alternatives: string[];
}

/** What a reading edition says beside the words of the print. */
const ADDED = new Set(['notes-head', 'note-back']);
const UNREAD = new Set(['head', 'style', 'script', 'template', 'title', 'desc', 'metadata']);

type Where = 'outside' | 'body' | 'notes' | 'unread';

/** Reads the words of files, in order, as a reader program would find them. `xml`: they are XHTML. */
export function readingText(files: readonly string[], xml: boolean): ReadingText {
  const found = { body: '', notes: '' };
  const alternatives: string[] = [];
  /** Where each open element is; what is in no section is not compared. */
  let open: Where[] = [];
  let text = '';
  const flush = (): void => {
    const where = open.at(-1);
    if (where === 'body' || where === 'notes') found[where] += foldText(text);
    text = '';
  };
  const handler = {
    onopentag(name: string, attributes: Attributes) {
      flush();
      const here = whereIs(name, attributes, open.at(-1) ?? 'outside');
      open.push(here);
      const alternative = name === 'img' ? attributes.alt : attributes.role === 'img' ? attributes['aria-label'] : undefined;
      if (alternative && here !== 'outside' && here !== 'unread') alternatives.push(foldText(alternative));
    },
    ontext(data: string) {
      text += data;
    },
    onclosetag() {
      flush();
      open.pop();
    },
  };
  for (const file of files) {
    open = [];
    new Parser(handler, { decodeEntities: true, xmlMode: xml }).end(file);
  }
  return { ...found, alternatives };
}

function whereIs(name: string, attributes: Attributes, around: Where): Where {
  const classes = (attributes.class ?? '').split(' ');
  if (around === 'unread' || UNREAD.has(name) || classes.some((each) => ADDED.has(each))) return 'unread';
  if (attributes.role === 'doc-footnote') return 'notes';
  return name === 'section' && classes.includes('section') ? 'body' : around;
}
