import type { PreflightReport } from '../model/preflight.ts';

/** Every finding on its own, positions in millimetres, for programs. */
export function findingsJson(file: string, { profile, pages, trim, findings, access, archive }: PreflightReport): string {
  const list = findings.map(({ rule, severity, message, hint, page, at, near }) => ({ rule, severity, message, hint, page, x: at?.x, y: at?.y, near }));
  return `${JSON.stringify({ file, for: profile, pages, trimMm: [trim.width, trim.height], access, archive, findings: list }, rounded, 2)}\n`;
}

/** To a thousandth of a millimetre, below which a PDF is not exact. */
const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
