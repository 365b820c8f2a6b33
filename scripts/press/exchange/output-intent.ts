import { type PDFContext, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { PRINTING_CONDITIONS, type PrintingCondition } from '../../model/printing-conditions.ts';
import { readIccProfile, withoutMeasurements } from './icc-profile.ts';
import { REGISTRY } from './standard.ts';

/**
 * The output intent of a PDF/X-1a: a registered condition stands for itself, and its data are the registry's (ISO 32000-1, table 365).
 */
export function registeredIntent(context: PDFContext, condition: PrintingCondition): PDFObject {
  const text = PRINTING_CONDITIONS[condition];
  return intent(context, { OutputCondition: ascii(text), OutputConditionIdentifier: condition, RegistryName: REGISTRY, Info: ascii(`${condition}: ${text}`) });
}

/**
 * The output intent of a PDF/X-4, whose profile is in the file. The intent names the condition that the profile was made for; where the profile is not made
 * from the condition that was asked for, it says so instead of promising colours that the profile does not give.
 */
export function profiledIntent(context: PDFContext, condition: PrintingCondition, icc: Uint8Array): PDFObject {
  const description = readIccProfile(icc)?.description ?? '';
  const { space } = readIccProfile(icc) ?? { space: '' };
  const slim = withoutMeasurements(icc);
  const DestOutputProfile = context.register(context.flateStream(slim, { N: space === 'CMYK' ? 4 : space === 'GRAY' ? 1 : 3 }));
  const names = description.includes(condition)
    ? { OutputConditionIdentifier: condition, RegistryName: REGISTRY, Info: description }
    : { OutputConditionIdentifier: 'Custom', Info: `Profile "${description}"; to be printed under ${condition}` };
  return intent(context, { ...names, OutputCondition: ascii(PRINTING_CONDITIONS[condition]), DestOutputProfile });
}

function intent(context: PDFContext, entries: Record<string, string | PDFObject>): PDFObject {
  const texts = Object.entries(entries).map(([key, value]) => [key, typeof value === 'string' ? PDFString.of(value.replace(/[\\()]/g, '\\$&')) : value]);
  return context.obj({ Type: 'OutputIntent', S: 'GTS_PDFX', ...Object.fromEntries(texts) });
}

/** The texts of an output intent are read by presses' software, some of it old: plain letters. */
const ascii = (text: string): string => text.replace('m²', 'm2');
