import { createHash } from 'node:crypto';
import { readableColour } from './readable-colour.ts';
import type { Screens } from './screens.ts';

/** The grounds of `templates/screen/colours.css`. */
const GROUNDS = { light: '#fdfcf9', dark: '#161513' };

/** Styles of a document for screens, with the second ink of the publication, and their hash: the document allows these styles and no others. */
export function screenStyles(screens: Screens, name: 'web' | 'index' | 'problems' | 'site', accent: string): { styles: string; stylesHash: string } {
  const inks = Object.entries(GROUNDS).map(([ground, colour]) => `--accent-${ground}:${readableColour(accent, colour)}`);
  const styles = `:root{${inks.join(';')}}\n${screens.styles(name)}`;
  return { styles, stylesHash: `sha256-${createHash('sha256').update(styles).digest('base64')}` };
}
