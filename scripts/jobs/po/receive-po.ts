import type { Config } from '../../config/schema.ts';
import { TextError, UsageError } from '../../diagnostics/errors.ts';
import { hasErrors, problem } from '../../diagnostics/problem.ts';
import type { PoFile } from '../../translate/po/po-entry.ts';
import { readPo } from '../../translate/po/read-po.ts';
import { gettextLocale } from '../../translate/po/write-po.ts';
import { parseSelection } from '../select-translations.ts';

export interface ReceivedPo extends PoFile {
  locale: string;
}

/**
 * Reads a PO file that came back, in the encoding that it names.
 * @throws TextError where it cannot be read · UsageError where it does not belong to this publication
 */
export function receivePo(bytes: Uint8Array, name: string, config: Config): ReceivedPo {
  const { value, problems } = readPo(decode(bytes, name), name);
  if (hasErrors(problems)) throw new TextError(problems);
  const project = value.header.get('project-id-version')?.split(/\s/u)[0];
  if (project !== undefined && project !== '' && project !== config.id)
    throw new UsageError(`Unexpected PO file of \`${project}\` in \`${name}\`, expected one of \`${config.id}\`: it belongs to another publication`);
  const language = value.header.get('language') ?? '';
  const locale = config.locales.find((tag) => gettextLocale(tag).toLowerCase() === language.toLowerCase().replaceAll('-', '_'));
  if (locale === undefined) {
    const found = language === '' ? 'header without `Language`' : `\`Language: ${language}\``;
    const hint = 'Write the language that it translates into among the first lines, such as `"Language: ru\\n"`.';
    throw new TextError([
      problem('po-form', { path: name, line: 1, column: 1 }, `Unexpected ${found}, expected one of \`${config.locales.join('`, `')}\``, hint),
    ]);
  }
  parseSelection(locale, config);
  return { ...value, locale };
}

const CHARSET = /charset=([\w-]+)/u;

function decode(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const named = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1] ?? 'utf-8';
  const encoding = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : named === 'CHARSET' ? 'utf-8' : named;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const hint = 'Save the file as UTF-8, and have its header say `charset=UTF-8`.';
    throw new TextError([problem('po-form', { path: name, line: 1, column: 1 }, `Unexpected bytes, expected text in ${encoding}`, hint)]);
  }
}
