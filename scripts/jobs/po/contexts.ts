import { TERM_FIELDS } from '../../config/glossary-words.ts';
import type { TextBlock } from '../../model/block.ts';
import { hashText } from '../../translate/hash-block.ts';

/** Names of the two parts of a publication's words that are no chapters. */
export const PARTS = { glossary: 'glossary', messages: 'messages' } as const;

export const termContext = (id: string, field: string): string => `${PARTS.glossary}:${id}.${field}`;
export const messageContext = (key: string, form?: string): string => `${PARTS.messages}:${key}${form === undefined ? '' : `[${form}]`}`;

/** What the pieces of a chapter are called, by what they are and what they say: a piece keeps its name wherever it is moved to. */
export function pieceContexts(slug: string, blocks: readonly TextBlock[]): Map<TextBlock, string> {
  const counts = new Map<string, number>();
  return new Map(
    blocks.map((block) => {
      const name = `${slug}/${block.kind}/${hashText(block.text)}`;
      const n = (counts.get(name) ?? 0) + 1;
      counts.set(name, n);
      return [block, n === 1 ? name : `${name}/${n}`];
    }),
  );
}

/** What a name of a piece says: its chapter, its kind, and the hash of the source that was translated. */
export function readPieceContext(context: string): { slug: string; kind: string; hash: string } | undefined {
  const [, slug, kind, hash] = /^([a-z0-9-]+)\/([^/]+)\/([0-9a-f]{16})(?:\/\d+)?$/u.exec(context) ?? [];
  return slug === undefined || kind === undefined || hash === undefined ? undefined : { slug, kind, hash };
}

/** What a name of a glossary's field says. */
export function readTermContext(context: string): { id: string; field: (typeof TERM_FIELDS)[number] } | undefined {
  const [, id, name] = /^glossary:([a-z0-9-]+)\.([a-z]+)$/u.exec(context) ?? [];
  const field = TERM_FIELDS.find((each) => each === name);
  return id === undefined || field === undefined ? undefined : { id, field };
}
