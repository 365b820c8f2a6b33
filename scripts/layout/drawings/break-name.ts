/** Longer words than this are divided where a name must be narrow. */
const LONGEST = 14;

/** A name on at most so many lines, as even as its words allow; with more lines than words, long words are divided. */
export function breakName(name: string, lines: number): string[] {
  const words = name.split(/\s+/u).flatMap((word) => (lines > 2 ? divided(word, lines) : [word]));
  const measure = Math.max(...words.map((word) => [...word].length), Math.ceil([...name].length / lines));
  const made: string[] = [];
  for (const word of words) {
    const last = made.at(-1);
    if (last !== undefined && !last.endsWith('-') && [...last].length + 1 + [...word].length <= measure + 2) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}

function divided(word: string, parts: number): string[] {
  const letters = [...word];
  if (letters.length <= LONGEST) return [word];
  const size = Math.ceil(letters.length / parts);
  const pieces = Array.from({ length: Math.ceil(letters.length / size) }, (_, i) => letters.slice(i * size, (i + 1) * size).join(''));
  return pieces.map((piece, i) => (i < pieces.length - 1 ? `${piece}-` : piece));
}
