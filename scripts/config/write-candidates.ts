import { stringify } from 'yaml';

/** A word of the texts that may want explaining. */
export interface Candidate {
  id: string;
  term: string;
  kind: 'concept' | 'person' | 'organisation';
  /** Why it was found, and how often: \`in capitals, 4 times\`. */
  why: string;
}

const HEAD = `# Words of the texts that may want explaining. Of those you keep, take the # and the blank off each line, and write what they mean: then every
# page on which they occur is found by itself. The kind is a guess; kinds are concept, person, place, organisation, institution, slogan, currency, unit.
`;

/** A glossary in which every entry is a comment. */
export function writeCandidates(candidates: readonly Candidate[]): string {
  const entries = candidates.map(({ why, ...entry }) => {
    const yaml = stringify([{ ...entry, definition: 'FILL IN: one to three sentences' }], { version: '1.2', schema: 'core', lineWidth: 0 });
    return `\n# ${why}:\n${yaml.trimEnd().replace(/^/gmu, '# ')}\n`;
  });
  return HEAD + entries.join('');
}
