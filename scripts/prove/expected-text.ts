import { Parser } from 'htmlparser2';
import { type Attributes, type ExpectedText, hasClass, type PageNumbers } from './expected.ts';
import { ExpectedWriter } from './expected-writer.ts';

const UNPRINTED = new Set(['head', 'style', 'script', 'template', 'title', 'desc', 'metadata']);

interface Open {
  name: string;
  /** Line of the nearest block. */
  line: number | undefined;
  close: (() => void) | undefined;
  isProse?: boolean;
}

/**
 * Reads what a laid-out document is to print off its HTML, before any browser has seen it; `printed` are the sections that are.
 * @param without a class whose elements are left out
 */
export function expectedText(html: string, printed: ReadonlySet<string>, pages: PageNumbers, without?: string): ExpectedText {
  const writer = new ExpectedWriter(pages);
  const open: Open[] = [];
  let text = '';
  /** Elements within one that is not printed. */
  let hidden = 0;
  const flush = (): void => {
    if (text !== '' && hidden === 0) writer.add(text, open.at(-1)?.line);
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        const around = open.at(-1);
        const isSection = name === 'section' && around?.name === 'body';
        const own = attributes['data-line'];
        const line = isSection ? undefined : own === undefined ? around?.line : Number(own);
        if (
          hidden > 0 ||
          isUnprinted(name, attributes) ||
          (without !== undefined && hasClass(attributes, without)) ||
          (isSection && !printed.has(attributes.id ?? ''))
        ) {
          hidden++;
          open.push({ name, line, close: () => hidden-- });
          return;
        }
        const close = isSection ? writer.enterSection(attributes.id ?? '') : writer.enter(name, attributes, line);
        open.push({ name, line, close: around?.isProse ? writer.enterBlock(close) : close, isProse: hasClass(attributes, 'prose') });
      },
      ontext(data) {
        text += data;
      },
      onclosetag() {
        flush();
        open.pop()?.close?.();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return writer.finish();
}

const isUnprinted = (name: string, attributes: Attributes): boolean =>
  UNPRINTED.has(name) || (attributes.hidden !== undefined && !hasClass(attributes, 'notes-source'));
