import { xmpProperties } from '../../access/file/xmp.ts';
import { PDF_A_NAMESPACE } from '../archive-file.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.6.4: the metadata say which part of ISO 19005 the file keeps, and how far. */
export const identification: ArchiveRule = {
  clause: '6.6.4',
  expects: '`pdfaid:part` with the value 2 and `pdfaid:conformance` with `A`, `B` or `U` in the metadata',
  hint: 'Have the program that makes the file claim PDF/A-2, once everything else is right.',
  *breaches({ access: { xmp = '' } }) {
    const said = xmpProperties(xmp, PDF_A_NAMESPACE);
    const valueAt = (asked: string) => said.find(({ name }) => name === asked)?.value;
    const [part, level] = [valueAt('part'), valueAt('conformance')];
    if (part === undefined) return void (yield { found: 'file that does not say that it is PDF/A' });
    if (part !== '2') yield { found: `\`pdfaid:part\` of \`${part}\`` };
    if (!['A', 'B', 'U'].includes(level ?? '')) yield { found: `\`pdfaid:conformance\` of \`${level ?? ''}\`` };
    for (const { prefix, name } of said) if (prefix !== 'pdfaid') yield { found: `prefix \`${prefix}\` of \`${name}\`` };
  },
};
