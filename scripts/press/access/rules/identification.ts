import { xmpProperties } from '../file/xmp.ts';
import type { Rule } from '../rule.ts';

const NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';
const NAMES = ['part', 'amd', 'corr'];

/** Clause 5: the metadata say which part of ISO 14289 the file keeps, under the prefix `pdfuaid`. */
export const identification: Rule = {
  clause: '5',
  expects: '`pdfuaid:part` with the value 1 in the metadata',
  hint: 'Have the program that makes the file claim PDF/UA-1, once everything else is right.',
  *breaches({ xmp }) {
    const said = xmpProperties(xmp ?? '', NAMESPACE).filter(({ name }) => NAMES.includes(name));
    const part = said.find(({ name }) => name === 'part');
    if (part === undefined) yield { found: 'file that does not say that it is PDF/UA' };
    else if (part.value !== '1') yield { found: `\`pdfuaid:part\` of \`${part.value}\`` };
    for (const { prefix, name } of said) if (prefix !== 'pdfuaid') yield { found: `prefix \`${prefix}\` of \`${name}\`` };
  },
};
