import { foldText } from '../locale/fold-text.ts';

/** A number as a counter of a style may show it. */
const COUNTED = '(?:[0-9]+|[ivxlcdm]+|[a-z])';

/**
 * What styles put before and behind elements (`content: "…"`), as a pattern of folded text: strings as they are written, and counters. What they take
 * from attributes is not known here.
 */
export function generatedText(styles: string): RegExp {
  const made = [...styles.matchAll(/\bcontent\s*:\s*([^;}]+)/g)].flatMap(([, value = '']) => [
    ...Array.from(value.matchAll(/"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'/g), ([, a, b]) =>
      foldText(unescaped(a ?? b ?? '')).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
    ),
    ...(/\bcounters?\(/.test(value) ? [COUNTED] : []),
  ]);
  const parts = [...new Set(made)].filter((part) => part !== '');
  return parts.length === 0 ? /^$/ : new RegExp(`^(?:${parts.join('|')})+$`);
}

const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-9A-Fa-f]{1,6})\s?|(.))/g, (_, code?: string, sign = '') => (code ? String.fromCodePoint(Number.parseInt(code, 16)) : sign));
