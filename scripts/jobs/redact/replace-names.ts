import type { HiddenName } from './read-names.ts';

export interface Replaced {
  text: string;
  /** How often each name was found. */
  counts: Map<HiddenName, number>;
}

/** A stretch of a text that is a name. */
interface Found {
  name: HiddenName;
  form: string;
  from: number;
  to: number;
}

/** Puts the replacements in the place of the names; of two that overlap, the one that begins first, and of these the longer one. */
export function replaceNames(text: string, names: readonly HiddenName[]): Replaced {
  const counts = new Map<HiddenName, number>();
  let [made, at] = ['', 0];
  for (const found of findNames(text, names)) {
    if (found.from < at) continue;
    made += text.slice(at, found.from) + standIn(found, text);
    at = found.to;
    counts.set(found.name, (counts.get(found.name) ?? 0) + 1);
  }
  return { text: made + text.slice(at), counts };
}

/** Whether a text holds a name: the first of them. */
export const firstName = (text: string, names: readonly HiddenName[]): Found | undefined => findNames(text, names)[0];

function findNames(text: string, names: readonly HiddenName[]): Found[] {
  const { apart, places } = takeApart(text);
  const found = names.flatMap((name) =>
    name.patterns.flatMap((pattern, index) =>
      Array.from(apart.matchAll(pattern), (match): Found => {
        const [from, to] = [places[match.index] ?? 0, places[match.index + match[0].length] ?? text.length];
        return { name, form: name.forms[index] ?? '', from, to };
      }),
    ),
  );
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A text in which marks stand behind their letters (NFD), and where each of its places was. */
function takeApart(text: string): { apart: string; places: number[] } {
  const places: number[] = [];
  let [apart, at] = ['', 0];
  for (const character of text) {
    const parts = character.normalize('NFD');
    for (let index = 0; index < parts.length; index++) places.push(at);
    apart += parts;
    at += character.length;
  }
  return { apart, places: [...places, at] };
}

const EXTENSION = /^[\w.-]*\.(?:md|jpe?g|png|webp|gif|avif|tiff?|svg|hbs|css|ya?ml|json|pdf)\b/i;

/** In the way in which the name stood there: in capitals, or as a part of an id or of the name of a file. */
function standIn({ name: { replacement, slug }, form, from, to }: Found, text: string): string {
  const was = text.slice(from, to);
  const isId = /^[a-z0-9_-]+$/.test(was) && (/[A-Z]/.test(form) || /[-/#_]$/.test(text.slice(0, from)) || /^[-_]/.test(text.slice(to)));
  if (isId || (/^[\w-]+$/.test(was) && EXTENSION.test(text.slice(to, to + 100)))) return slug;
  const isShouted = was === was.toUpperCase() && was !== was.toLowerCase() && (was.match(/\p{L}/gu)?.length ?? 0) > 1 && form !== form.toUpperCase();
  return isShouted ? replacement.toUpperCase() : replacement;
}
