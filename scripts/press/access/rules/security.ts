import { numberAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Bit 10 of the permissions (ISO 32000-1, table 22): text may be read out. */
const READ_OUT = 512;

/** Clause 7.16: an encrypted file lets programs read it out. */
export const security: Rule = {
  clause: '7.16',
  expects: 'permission to read the text out',
  hint: 'Allow access for screen readers in the security settings.',
  *breaches({ encryption }) {
    const permissions = numberAt(encryption, 'P');
    if (encryption && permissions !== undefined && (permissions & READ_OUT) === 0) yield { found: 'encryption that forbids it' };
  },
};
