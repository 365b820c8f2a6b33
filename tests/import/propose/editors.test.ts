import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Finding, isLeftOut } from '../../../scripts/import/propose/finding.ts';
import { splitLines } from '../../../scripts/import/read-source.ts';
import { readingOrder, sidesOf } from './booklet.ts';
import { findingsOf } from './find.ts';

/** The source texts, and what their editors decided about them; they lie beside the checkout only where somebody has them. */
const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const isThere = existsSync(`${SHARED}sources`) && existsSync(`${SHARED}editorial/sources.yaml`);

interface Decisions {
  id: string;
  file: string;
  boilerplate_lines: number[];
  section_headings: { line: number }[];
  photo_captions: { line: number }[];
  interview?: { qa: { q: [number, number] }[] } | null;
  quoted_verse?: { lines: [number, number] }[];
  embedded_documents?: { document_lines?: [number, number] }[];
}

const span = ([from, to]: readonly [number, number]): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const sources: Decisions[] = isThere ? parse(readFileSync(`${SHARED}editorial/sources.yaml`, 'utf8')).sources : [];
const textOf = (file: string): string => readFileSync(`${SHARED}sources/${file}`, 'utf8');

/** Lines by kind, as the editors have them and as they are proposed. */
function decisions(of: Decisions): Record<string, [theirs: number[], ours: number[]]> {
  const text = textOf(of.file);
  const filled = new Set(splitLines(text).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1])));
  const found = findingsOf(text);
  const lines = (is: (finding: Finding) => boolean) => found.filter(is).flatMap(({ from, to }) => span([from, to]).filter((line) => filled.has(line)));
  const kind = (name: Finding['kind']) => lines((finding) => finding.kind === name);
  return {
    'left out': [of.boilerplate_lines.filter((line) => filled.has(line)), lines((finding) => isLeftOut(finding) || finding.kind === 'disclaimer')],
    // The heading of an embedded statement is one too.
    headings: [of.section_headings.map(({ line }) => line), kind('heading')],
    questions: [(of.interview?.qa ?? []).map(({ q }) => q[0]), kind('question')],
    captions: [of.photo_captions.map(({ line }) => line), kind('caption')],
    verse: [(of.quoted_verse ?? []).flatMap(({ lines: at }) => span(at)), kind('verse')],
    documents: [(of.embedded_documents ?? []).flatMap(({ document_lines: at }) => (at ? span(at).filter((line) => filled.has(line)) : [])), kind('document')],
  };
}

describe.skipIf(!isThere)('beside what editors decided about the source texts (skipped where they are not at hand)', () => {
  /** Lines found, missed, and falsely taken. The missed one is a sentence above a text that begins without a title: it is kept as an epigraph. */
  const FLOOR: Record<string, [found: number, missed: number, wrong: number]> = {
    'left out': [54, 1, 0],
    headings: [8, 0, 0],
    questions: [14, 0, 0],
    captions: [4, 0, 0],
    verse: [4, 0, 0],
    documents: [26, 0, 0],
  };

  test.each(Object.keys(FLOOR))('%s', (kind) => {
    const all = sources.map((source): [number[], number[]] => decisions(source)[kind] ?? [[], []]);
    const found = all.reduce((sum, [theirs, ours]) => sum + theirs.filter((line) => ours.includes(line)).length, 0);
    const missed = all.reduce((sum, [theirs, ours]) => sum + theirs.filter((line) => !ours.includes(line)).length, 0);
    const wrong = all.reduce((sum, [theirs, ours]) => sum + ours.filter((line) => !theirs.includes(line)).length, 0);
    expect([found, missed, wrong]).toEqual(FLOOR[kind]);
  });

  test('the pages of pramen are read in order', async () => {
    const text = textOf('pramen.txt');
    const { value } = await readingOrder(text, { sides: sidesOf('saddle', 12) });
    const order = value.filter((line) => text.split('\n')[line - 1]?.trim() !== '');
    const filled = (from: number, to: number) => span([from, to]).filter((line) => ![undefined, ''].includes(text.split('\n')[line - 1]?.trim()));
    expect(order).toEqual([...filled(29, 63), ...filled(87, 121), ...filled(73, 85), ...filled(65, 71)].filter((line) => line !== 31));
  });
});
