import type { Root } from 'hast';
import { RtfPage } from './rtf-page.ts';
import { rtfTokens } from './rtf-tokens.ts';
import { RTF_WORDS } from './rtf-words.ts';

/** More braces within each other than any word processor writes. */
const DEEPEST = 300;

/** The text of an RTF file as HTML; undefined where it is built too deeply. Headings are known by their outline level or their style, points of lists by what stands before them. */
export function rtfTree(source: string): Root | undefined {
  const page = new RtfPage();
  for (const token of rtfTokens(source)) {
    if (token.kind === 'byte') {
      page.writeByte(token.byte);
      continue;
    }
    page.flush();
    if (token.kind === 'open') page.open();
    else if (token.kind === 'close') page.close();
    else if (token.kind === 'text') page.write(token.text);
    else if (!page.state.isUnread || page.isInFonts || page.state.read === 'styles') RTF_WORDS.get(token.word)?.(page, token.value);
    if (page.depth > DEEPEST) return undefined;
  }
  page.flush();
  page.endParagraph();
  return page.tree();
}
