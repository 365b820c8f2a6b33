import { findAll } from '../../../scripts/import/propose/detectors.ts';
import type { Finding } from '../../../scripts/import/propose/finding.ts';
import { paragraphMode, readPassages } from '../../../scripts/import/propose/passage.ts';
import { splitLines } from '../../../scripts/import/read-source.ts';

/** Findings of a text as `lines kind`. */
export function find(text: string): string[] {
  return findingsOf(text).map(({ from, to, kind }) => `${from === to ? from : `${from}-${to}`} ${kind}`);
}

export function findingsOf(text: string): Finding[] {
  const lines = splitLines(text);
  return findAll(readPassages(lines, paragraphMode(lines)));
}

/** A paragraph as long as those of an article, about something. */
export const paragraph = (topic: string): string =>
  `The ${topic} was talked about in the kitchen, in the yard and on the stairs, by everybody who had hung sheets there, for days on end, until the rent was due and nobody would pay for the ${topic} any more.`;
