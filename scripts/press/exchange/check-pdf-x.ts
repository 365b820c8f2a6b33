import { openExchangeFile } from './exchange-file.ts';
import type { Breach, Requirement } from './requirement.ts';
import { REQUIREMENTS } from './requirements/index.ts';
import type { Standard } from './standard.ts';

/** Where a file breaks a requirement of a standard. */
export interface Finding extends Breach {
  requirement: Requirement;
}

/**
 * Checks the structure of a file against PDF/X, whoever wrote it. What it does not look at: whether glyphs are there and as wide as said, colour values,
 * total ink.
 * @throws where the bytes are no PDF that can be read: see `openInput`
 */
export async function checkPdfX(bytes: Uint8Array, standard: Standard): Promise<Finding[]> {
  const file = await openExchangeFile(bytes, standard);
  return REQUIREMENTS.filter(({ standards }) => standards.includes(standard)).flatMap((requirement) =>
    Array.from(requirement.breaches(file), (breach) => ({ requirement, ...breach })),
  );
}
