/** What values in YAML files look like, in words and as patterns. */
import { z } from 'zod';
import { readMm, readPt } from '../units/length.ts';

/** A text of a certain form. `expected` ends the message "Unexpected X, expected …", whatever stands there instead. */
export const form = (expected: string, pattern: RegExp) => z.string(expected).regex(pattern, { error: expected, abort: true }).meta({ form: expected });
/** What is expected in place of a group of fields. What is wrong within it, such as an unknown field, is told by the validation. */
export const groupOf = (expected: string) => ({ error: ({ code }: z.core.$ZodRawIssue) => (code === 'invalid_type' ? expected : undefined) });
const isRealDate = (date: string): boolean => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

export const slug = form('lower-case letters, digits and single hyphens', /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const TAG = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?';
export const locale = form('a BCP 47 tag such as `en`, `kk` or `kk-Arab`', new RegExp(`^${TAG}$`));
export const localePair = form('two locales such as `en+ru`', new RegExp(`^${TAG}\\+${TAG}$`));
export const localized = z.union([z.string().min(1), z.record(locale, z.string().min(1), groupOf('one text a locale such as `{en: …, kk: …}`'))]);
export const length = form('a length in millimetres such as `18mm`', /^\d{1,4}(?:\.\d{1,3})?mm$/).transform(readMm);
export const points = form('a size in points such as `10pt`', /^\d{1,2}(?:\.\d{1,3})?pt$/).transform(readPt);
export const colour = form('a colour such as `"#c8102e"`, in quotes', /^#[0-9a-f]{6}$/i);
export const isoDate = form('a date such as `2022-01-16`', /^\d{4}-\d{2}-\d{2}$/).refine(isRealDate, 'a date that exists');
