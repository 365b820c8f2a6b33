/** What is not compared: white space, and what is never drawn (soft hyphens, joiners, marks of direction), which lines and fonts add and leave out. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
const HYPHENS = /[\u2010\u2011]/g;

/**
 * Text as it is compared: letters without their case, which styles change, in one normal form, without white space. A soft hyphen with the hyphen
 * that is drawn for it at the end of a line is nothing.
 */
export function foldText(text: string): string {
  const whole = text.includes('\u00AD') ? text.replace(/\u00AD[\u2010-]?/g, '') : text;
  const plain = whole.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  return plain.replace(UNSEEN, '').replace(HYPHENS, '-');
}
