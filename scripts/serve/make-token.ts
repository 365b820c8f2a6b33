import { randomBytes } from 'node:crypto';

/** What nobody can guess: who has the address may see the publication, and nobody else of the machine. */
export const makeToken = (): string => randomBytes(18).toString('base64url');
