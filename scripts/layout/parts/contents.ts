import type { Part, Setting } from '../part.ts';

/** The contents: a line for every part that follows and has a title of its own. */
export function contentsPart({ messages, texts }: Setting, body: readonly Part[]): Part[] {
  const lines = body.flatMap((part) => part.contents ?? []);
  if (lines.length === 0) return [];
  const title = messages.t('contents');
  const section: Part['section'] = {
    id: 'contents',
    frame: 'text',
    start: 'recto',
    folio: 'roman',
    heads: { left: texts.title, right: title },
    titled: true,
    title,
  };
  return [{ section, name: 'contents', view: { title, lines }, lang: null, contents: null }];
}
