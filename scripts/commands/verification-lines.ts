import type { Rebuilt } from '../jobs/verify/compare-builds.ts';
import type { Verification } from '../jobs/verify/verify-output.ts';

const WORDS = {
  changed: 'changed since it was made',
  missing: 'missing',
  unlisted: 'not in SHA256SUMS: nobody says who made it',
  'as listed': 'as it was made',
};

/** What a verification found, one line each; of many right files only their number. */
export function verificationLines({ files, signature }: Verification): string[] {
  const right = files.filter(({ state }) => state === 'as listed');
  const wrong = files.filter(({ state }) => state !== 'as listed');
  const count = right.length === 1 ? `✓ ${right[0]?.path}` : `✓ ${right.length} files`;
  return [
    ...(right.length > 0 ? [`${count} as SHA256SUMS lists ${right.length === 1 ? 'it' : 'them'}`] : []),
    ...wrong.map(({ path, state }) => `✗ ${path}: ${WORDS[state]}`),
    signed(signature),
  ];
}

function signed(signature: Verification['signature']): string {
  switch (signature.state) {
    case 'good':
      return `✓ signed by ${signature.key} (“${signature.comment}”)`;
    case 'bad':
      return `✗ signature: ${signature.why}`;
    case 'absent':
      return '- not signed: whoever changes a file can change its checksum too';
    case 'unknown':
      return `- signed by ${signature.key}, and not compared: give the key that is printed in the colophon, \`--key RW…\``;
  }
}

/** What building again gave. */
export function rebuiltLines({ same, different, tools }: Rebuilt): string[] {
  return [
    ...(same > 0 ? [`✓ ${same === 1 ? 'one file' : `${same} files`} built again from the texts with the same bytes`] : []),
    ...different.map(({ path, why }) => `✗ ${path}: ${why === 'bytes' ? 'the texts give other bytes' : 'the texts do not give it'}`),
    ...(different.length > 0 && tools !== undefined ? [`- it was made with ${tools.before}, and now with ${tools.now}: that alone gives other bytes`] : []),
  ];
}
