import type { Refusal } from '../model/folder.ts';

/** Which of the names in a folder a part of a path means, as it is spelt there. The same on systems that tell case and composition apart and on those that do not. */
export function chooseName(names: readonly string[], part: string): { name: string; refusal?: never } | { name?: never; refusal: Refusal } {
  const alike = names.filter((name) => name === part || caseless(name) === caseless(part));
  const name = alike.find((each) => each === part) ?? alike.find((each) => each.normalize('NFC') === part);
  if (name === undefined) return { refusal: 'missing' };
  return alike.length > 1 ? { refusal: 'ambiguous' } : { name };
}

const caseless = (name: string): string => name.normalize('NFC').toLowerCase();
