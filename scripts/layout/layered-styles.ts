import type { Use } from '../model/layout.ts';
import type { ThemePlace } from '../model/theme.ts';
import type { TemplateSources } from './read-templates.ts';

/** The later wins, whatever its selectors. `own` is empty here: it is there for publications. */
const LAYERS = ['tokens', 'page', 'type', 'parts', 'theme', 'phone', 'mini', 'handout', 'own'] as const;
/** Layers of pages of one use, which others do without. */
const OF_USE: readonly string[] = ['phone', 'mini', 'handout'] satisfies Use[];
const HOW_TO_LAYERS = ['tokens', 'how-to'] as const;

/**
 * All styles in their cascade layers. Tokens and styles of a theme follow those of what it is built on: it says only what is other. Tokens of the publication
 * take the place of all.
 */
export function layeredStyles(
  sources: TemplateSources,
  chain: readonly ThemePlace[],
  themes: readonly TemplateSources[],
  own: TemplateSources,
): { stylesFor(use: Use): string; howToStyles: string } {
  const ofThemes = (name: string): { at: ThemePlace; text: string }[] =>
    chain.flatMap((at, index) => {
      const text = themes[index]?.get(name)?.text;
      return text === undefined ? [] : [{ at, text }];
    });
  const tokens =
    own.get('styles/tokens.css')?.text ??
    ofThemes('styles/tokens.css')
      .map(({ text }) => text)
      .join('');
  const theme = ofThemes('styles/theme.css')
    .map(({ at, text }) => `@layer ${at.name} {\n${text}}\n`)
    .join('');
  const textOf = (layer: string): string => (layer === 'tokens' ? tokens : layer === 'theme' ? theme : (sources.get(`styles/${layer}.css`)?.text ?? ''));
  const layered = (layers: readonly string[]): string => {
    // A layer without styles says nothing.
    const there = layers.filter((layer) => layer !== 'theme' || theme !== '');
    return [`@layer ${there.join(', ')};`, ...there.map((layer) => `@layer ${layer} {\n${textOf(layer)}}`)].join('\n');
  };
  const stylesFor = (use: Use): string => layered(LAYERS.filter((layer) => layer === use || !OF_USE.includes(layer)));
  return { stylesFor, howToStyles: layered(HOW_TO_LAYERS) };
}
