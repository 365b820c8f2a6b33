const LINE = /^([ \t>]*)(?:(:{3,})([^:\s[{]*)([^\r\n]*)|(`{3,}|~{3,})([^\r\n]*))/gmu;

/** A line `:::name…` or `:::`. */
export interface Fence {
  /** Number of colons. */
  size: number;
  /** Empty for a closing fence. */
  name: string;
  /** Offset of the first colon. */
  offset: number;
  inCode: boolean;
}

/** The fences of blocks in a text, read from its lines alone. */
export function* fenceLines(source: string): Generator<Fence> {
  let code: string | undefined;
  for (const { index, 1: indent = '', 2: colons, 3: name = '', 4: rest = '', 5: ticks, 6: info = '' } of source.matchAll(LINE)) {
    if (ticks !== undefined) code = nextCode(code, ticks, info);
    if (colons === undefined || (name === '' && rest.trim() !== '')) continue;
    yield { size: colons.length, name, offset: index + indent.length, inCode: code !== undefined };
  }
}

/** The code fence that is open behind this one. */
function nextCode(code: string | undefined, ticks: string, info: string): string | undefined {
  if (code === undefined) return ticks.startsWith('`') && info.includes('`') ? undefined : ticks;
  return ticks[0] === code[0] && ticks.length >= code.length && info.trim() === '' ? undefined : code;
}
