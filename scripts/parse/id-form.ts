/** Ids, slugs: lower-case letters, digits and single hyphens (double hyphens divide the parts of anchors). */
export const ID_FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ID_EXPECTED = 'lower-case letters, digits and single hyphens';

/** An id of the right form that is near the one written, for hints. */
export function toId(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** How to mend an id: the nearest one that would do, or the rule. */
export const idHint = (text: string): string => (toId(text) === '' ? `Use ${ID_EXPECTED} (Latin script).` : `Write \`${toId(text)}\`.`);
