/** CMaps that every reader program has (ISO 32000-1, table 118). */
export const PREDEFINED_CMAPS: ReadonlySet<string> = new Set(
  `GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V
B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V
83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V
UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H
UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V Identity-H Identity-V`.split(/\s+/),
);

/** Collections of characters whose text every reader program knows (9.10.2). */
export const KNOWN_COLLECTIONS: ReadonlySet<string> = new Set(['Adobe-GB1', 'Adobe-CNS1', 'Adobe-Japan1', 'Adobe-Korea1']);

/** The collection that the predefined CMaps of a name are of. */
export function collectionOf(name: string): string | undefined {
  if (!PREDEFINED_CMAPS.has(name) || name.startsWith('Identity')) return undefined;
  if (/^(?:GB|UniGB)/.test(name)) return 'Adobe-GB1';
  if (/^(?:B5|HK|ETen|CNS|UniCNS)/.test(name)) return 'Adobe-CNS1';
  return /^(?:KSC|UniKS)/.test(name) ? 'Adobe-Korea1' : 'Adobe-Japan1';
}
