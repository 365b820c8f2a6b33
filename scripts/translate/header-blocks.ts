import type { TextBlock } from '../model/block.ts';
import type { Chapter } from '../model/chapter.ts';

/** The words of a chapter's header, a block a field. */
export function headerBlocks({ header, path, headerLines = {} }: Chapter): TextBlock[] {
  const { title, subtitle, short, standpoint, source } = header;
  const fields: Record<string, string | undefined> = {
    ...{ title, subtitle, short, standpoint },
    ...{ 'source title': source?.title, 'source author': source?.author, 'source venue': source?.venue, 'source rights': source?.rights },
    'source date': source?.date,
  };
  return Object.entries(fields).flatMap(([kind, text]) =>
    text === undefined
      ? []
      : [{ kind, text, words: text, events: [], notes: [], links: [], differs: false, place: { path, line: headerLines[kind.replace(' ', '.')] ?? 1 } }],
  );
}
