/**
 * Printing conditions by the reference names under which the ICC has registered their characterisation data (https://registry.color.org/cmyk-registry/),
 * with process and paper. A PDF/X-1a names one instead of carrying a profile (ISO 15930-4).
 */
export const PRINTING_CONDITIONS = {
  FOGRA39: 'Offset, gloss or matt coated paper, 115 g/m²',
  FOGRA51: 'Offset, premium coated paper, 115 g/m²',
  FOGRA47: 'Offset, uncoated white paper, 115 g/m²',
  FOGRA52: 'Offset, uncoated white paper, 120 g/m²',
  FOGRA27: 'Offset, gloss or matt coated paper, 115 g/m² (2001)',
  FOGRA29: 'Offset, uncoated white paper, 120 g/m² (2001)',
  FOGRA30: 'Offset, uncoated yellowish paper, 120 g/m²',
  FOGRA40: 'Offset, supercalendered paper, 60 g/m²',
  FOGRA41: 'Offset, machine finished coated paper',
  FOGRA42: 'Offset, standard newsprint',
  FOGRA43: 'Offset, gloss or matt coated paper, non-periodic screening',
  FOGRA44: 'Offset, uncoated white paper, non-periodic screening',
  FOGRA45: 'Offset, improved light-weight coated paper',
  FOGRA46: 'Offset, standard light-weight coated paper',
  FOGRA48: 'Offset, improved newsprint',
  FOGRA53: 'Exchange space of a large gamut',
  FOGRA54: 'Offset, supercalendered uncoated paper',
  IFRA26: 'Offset, newsprint',
  'CGATS TR 001': 'Web offset, light-weight coated paper (SWOP)',
  'CGATS TR 002': 'Offset, uncoated groundwood paper (SNAP)',
  'CGATS TR 003': 'Web offset, grade 3 coated paper (SWOP)',
  'CGATS TR 005': 'Web offset, grade 5 coated paper (SWOP)',
  'CGATS TR 006': 'Sheetfed offset, grade 1 coated paper (GRACoL)',
  'CGATS21-2-CRPC1': 'Newsprint, cold set',
  'CGATS21-2-CRPC2': 'Improved newsprint',
  'CGATS21-2-CRPC3': 'Premium uncoated paper',
  'CGATS21-2-CRPC4': 'Supercalendered paper',
  'CGATS21-2-CRPC5': 'Publication coated paper',
  'CGATS21-2-CRPC6': 'Premium coated paper',
  'CGATS21-2-CRPC7': 'Premium processes',
  JC200103: 'Sheetfed offset, coated paper, 105 g/m² (Japan Color 2001)',
  JC200104: 'Sheetfed offset, uncoated paper, 105 g/m² (Japan Color 2001)',
  JCN2002: 'Offset, newsprint (Japan Color 2002)',
  JCW2003: 'Web offset, coated paper, 70 g/m² (Japan Color 2003)',
  JCS2011: 'Sheetfed offset, premium coated paper (Japan Color 2011)',
} as const;

export type PrintingCondition = keyof typeof PRINTING_CONDITIONS;

/** Whether its paper drinks the ink, so that less of it can be laid on a spot. */
export const isUncoated = (condition: PrintingCondition): boolean => /uncoated|newsprint|supercalendered/i.test(PRINTING_CONDITIONS[condition]);

export const isPrintingCondition = (name: string): name is PrintingCondition => Object.hasOwn(PRINTING_CONDITIONS, name);
