import { Document, isScalar, type Node, visit } from 'yaml';
import type { Block, Recipe } from './recipe-schema.ts';

/** An entry of a recipe, and why it stands there: a comment above it. */
export interface Commented<T> {
  value: T;
  comment?: string;
}

/** A recipe before a person has read it. */
export interface RecipeDraft extends Pick<Recipe, 'source' | 'language' | 'disclaimer' | 'typography'> {
  comment: string;
  header: Record<string, unknown>;
  text: Commented<Block>[];
  leaveOut: Commented<Recipe['leave-out'][number]>[];
}

/** A recipe in YAML, as a person would write it: a line for a block, and comments. */
export function writeRecipe({ comment, source, header, language, disclaimer, typography, text, leaveOut }: RecipeDraft): string {
  const document = new Document(undefined, { version: '1.2', schema: 'core' });
  const list = <T>(entries: readonly Commented<T>[]) => {
    const items = document.createNode([]) as Node & { items: Node[] };
    for (const { value, comment: above } of entries) {
      const node = document.createNode(value);
      if (above !== undefined) node.commentBefore = above.replace(/^/gm, ' ');
      items.items.push(node);
    }
    return items;
  };
  document.contents = document.createNode({
    source,
    header,
    ...(language === 'en' ? {} : { language }),
    ...(disclaimer === undefined ? {} : { disclaimer }),
    ...(typography ? { typography } : {}),
  }) as never;
  document.set('text', list(text));
  if (leaveOut.length > 0) document.set('leave-out', list(leaveOut));
  // Ranges of one paragraph stand in one line.
  visit(document, {
    Seq: (_, node) => {
      node.flow = node.items.length > 0 && node.items.every(isScalar);
    },
  });
  document.commentBefore = comment.replace(/^/gm, ' ');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
