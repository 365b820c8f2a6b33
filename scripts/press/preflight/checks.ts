import type { Check } from './check.ts';
import { black } from './checks/black.ts';
import { boxes } from './checks/boxes.ts';
import { colours } from './checks/colours.ts';
import { damage } from './checks/damage.ts';
import { fonts } from './checks/fonts.ts';
import { glyphs } from './checks/glyphs.ts';
import { images } from './checks/images.ts';
import { ink } from './checks/ink.ts';
import { lines } from './checks/lines.ts';
import { margin } from './checks/margin.ts';
import { pageCount } from './checks/page-count.ts';
import { pageSize } from './checks/page-size.ts';
import { traces } from './checks/traces.ts';
import { transparency } from './checks/transparency.ts';

const ALL = ['general', 'copier', 'shop', 'riso'] as const;
const PRINTERS = ['copier', 'shop', 'riso'] as const;

/** What is looked at, and for whom. `zine preflight --help` tells the same to the user. */
export const CHECKS: readonly Check[] = [
  { rule: 'pdf-input', profiles: ALL, begin: damage },
  { rule: 'preflight-boxes', profiles: ALL, begin: boxes },
  { rule: 'preflight-size', profiles: ALL, begin: pageSize },
  { rule: 'preflight-font', profiles: ALL, begin: fonts },
  { rule: 'preflight-glyph', profiles: ALL, begin: glyphs },
  { rule: 'preflight-line', profiles: ALL, begin: lines },
  { rule: 'preflight-margin', profiles: ALL, begin: margin },
  { rule: 'preflight-pages', profiles: PRINTERS, begin: pageCount },
  { rule: 'preflight-image', profiles: PRINTERS, begin: images },
  { rule: 'preflight-colour', profiles: PRINTERS, begin: colours },
  { rule: 'preflight-black', profiles: ['shop'], begin: black },
  { rule: 'preflight-ink', profiles: ['general', 'shop'], begin: ink },
  { rule: 'preflight-transparency', profiles: ['shop'], begin: transparency },
  { rule: 'preflight-traces', profiles: ALL, begin: traces },
];
