import type { PageState } from './page-state.ts';
import type { Operands } from './scan-content.ts';
import { endRun } from './show-codes.ts';

/** Marked content (ISO 32000-2, 14.6 and 14.9.4). */
export const MARK_OPERATORS: Record<string, (page: PageState, operands: Operands) => void> = {
  BMC: (page) => open(page, ''),
  BDC: (page, { content, groupFrom, groupTo }) => open(page, groupFrom < 0 ? '' : Buffer.from(content.subarray(groupFrom, groupTo)).toString('latin1')),
  EMC: (page) => {
    const closed = page.marks.pop();
    // A text that nothing was drawn for belongs where it stands.
    if (closed?.actual !== undefined && page.actual !== undefined && page.run) page.run.text += page.actual;
    if (closed?.actual !== undefined) page.actual = undefined;
    else endRun(page);
  },
};

function open(page: PageState, dict: string): void {
  const around = page.marks.at(-1);
  const mark = /\/MCID\s+(\d+)/.exec(dict)?.[1];
  const actual = around?.actual ?? actualText(dict);
  if (mark !== undefined) endRun(page);
  if (around?.actual === undefined && actual !== undefined) page.actual = actual;
  page.marks.push({ mark: mark === undefined ? (around?.mark ?? -1) : Number(mark), actual });
}

function actualText(dict: string): string | undefined {
  const [, hex, literal] = /\/ActualText\s*(?:<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\))/.exec(dict) ?? [];
  const bytes = hex !== undefined ? Buffer.from(hex.replace(/\s/g, ''), 'hex') : literal !== undefined ? Buffer.from(unescaped(literal), 'latin1') : undefined;
  if (bytes === undefined) return undefined;
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes
        .subarray(2, 2 + 2 * Math.floor((bytes.length - 2) / 2))
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1');
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|\r\n|([\s\S]))/g, (_, octal?: string, sign = '') =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : /[\r\n]/.test(sign) ? '' : (ESCAPES[sign] ?? sign),
  );
