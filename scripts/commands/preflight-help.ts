import { LIMITS } from '../model/preflight.ts';

const { resolution } = LIMITS;

/** What is looked at, for whom, and measured against what: the table behind `zine preflight --help`. */
const ROWS: readonly [rule: string, profiles: string, what: string][] = [
  ['pdf-input', 'all', 'encrypted, damaged or empty file; content that cannot be read'],
  ['preflight-boxes', 'all printers', `boxes not nested to ${LIMITS.nesting} pt; turned pages; shop: trim box missing, bleed under ${LIMITS.bleed} mm`],
  ['preflight-size', 'all printers', `pages that differ from most by more than ${LIMITS.drift} mm`],
  ['preflight-font', 'all printers', 'fonts not embedded, Type 3, made bold by an outline; without ToUnicode (info)'],
  ['preflight-glyph', 'all printers', 'glyph 0 or .notdef shown'],
  ['preflight-line', 'all printers', `strokes and filled rectangles thinner than ${LIMITS.line} pt`],
  [
    'preflight-margin',
    'all printers',
    `text nearer than ${LIMITS.margin} mm to the trim; copier, without bleed: anything nearer than ${LIMITS.unprintable} mm`,
  ],
  ['preflight-ink', 'general, shop', `more than ${100 * LIMITS.ink} % of ink on one spot; images by square millimetre`],
  ['preflight-pages', 'copier, shop, riso', `pages that are no multiple of ${LIMITS.sheet}`],
  ['preflight-image', 'shop', `under ${resolution.shop.note} ppi (info), ${resolution.shop.warn} ppi (warning); one-bit under ${resolution.shop.lineArt} ppi`],
  ['preflight-image', 'copier, riso', `under ${resolution.copier.warn} ppi; one-bit under ${resolution.copier.lineArt} ppi`],
  ['preflight-colour', 'shop', 'RGB (error: black in RGB), spot inks (info); once a page and kind'],
  ['preflight-colour', 'copier, riso', 'anything but black and grey (info); once a page and kind'],
  ['preflight-black', 'shop', `black in several inks in text under ${LIMITS.smallText} pt, lines under ${LIMITS.thinLine} pt; once a page`],
  ['preflight-traces', 'all printers', 'scripts, attachments, remarks, layers; photographs that tell of camera and place'],
  ['preflight-access', 'access', 'every rule of PDF/UA-1 (ISO 14289-1) that needs no person to judge'],
  ['preflight-archive', 'archive', 'every rule of PDF/A-2 (ISO 19005-2) that needs no person to judge, at the level that the file claims'],
  ['preflight-transparency', 'shop', 'soft masks, opacity, blend modes (error in PDF/X-1); once a page and kind'],
];

export function preflightHelp(): string {
  const widths = [0, 1].map((column) => Math.max(...ROWS.map((row) => row[column]?.length ?? 0)));
  const table = ROWS.map(([rule, profiles, what]) => `  ${rule.padEnd(widths[0] ?? 0)}  ${profiles.padEnd(widths[1] ?? 0)}  ${what}`);
  return [
    '',
    'A finding reads FILE:pPAGE:X,Ymm severity rule message; X and Y lead from the upper left corner of the trimmed page to that of what was found.',
    'Not looked into: glyphs of Type 3 fonts, annotations, overprinting. Exit code 1 where a finding is an error.',
    '',
    'Checks:',
    ...table,
  ].join('\n');
}
