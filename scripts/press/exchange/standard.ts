/** `x1a`: PDF/X-1a:2003 (ISO 15930-4) · `x4`: PDF/X-4 (ISO 15930-7). */
export type Standard = 'x1a' | 'x4';

/** As the file calls itself. */
export const STANDARD_NAMES: Record<Standard, string> = { x1a: 'PDF/X-1a:2003', x4: 'PDF/X-4' };

/** The version of PDF that a standard builds on; its files may be older, never newer. */
export const PDF_VERSIONS: Record<Standard, readonly [major: number, minor: number]> = { x1a: [1, 4], x4: [1, 6] };

/** Where the ICC keeps the names of printing conditions: value of `RegistryName` (ISO 32000-1, table 365). */
export const REGISTRY = 'http://www.color.org';

/** Namespaces of XMP. */
export const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
} as const;
