import type { OwnFont } from '../model/font.ts';
import { scriptPattern } from '../model/script.ts';
import type { FaceName, Faces } from '../model/theme.ts';
import { fontCoverage } from './font-coverage.ts';
import { type FontFamily, fontFaceRules } from './font-face-rules.ts';
import { loadFace } from './load-fonts.ts';
import { COMPANIONS, LITERATA, MONO, OSWALD, SPECTRAL, type Typeface } from './typefaces.ts';

/** What a document is set in. */
export interface FontChoice {
  /** `@font-face` rules with the faces as data, some megabytes. */
  faces: string;
  /** `--text-face`, `--heading-face`, `--code-face`, and `--label-face` where there is one, for `font-family`. */
  properties: string;
  /** Both. */
  styles: string;
  /** Names of the typefaces in use: those that come with zine, and the publication's own. */
  ours: string[];
  own: string[];
  /** Characters that none of them draws. */
  undrawn: string[];
}

/** Characters that are never drawn: soft hyphen, joiners, marks of direction, variation selectors, line feeds; and those that stand for what comes later. */
const UNDRAWN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029]/u;
/** Every document may have these: numbers of pages are not in it yet. */
const ASCII = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i));
const HAS_CODE = /<(?:code|pre|kbd|samp)\b/;
const ROLES = ['text', 'heading', 'label', 'code'];
const TYPEFACES = [LITERATA, SPECTRAL, OSWALD, ...COMPANIONS];
/** Small letters of Literata, in em. */
const X_HEIGHT = 0.507;

const coverages = new WeakMap<Uint8Array, (character: string) => boolean>();

/**
 * Chooses the typefaces that a document needs by its characters: each is drawn by the first that has it, the publication's own before ours. An own one
 * for a script draws the characters of that script, and what no other has.
 */
export function chooseFonts(html: string, own: readonly OwnFont[], faces: Faces = {}): FontChoice {
  const open = new Set([...ASCII, ...(html.normalize('NFC').match(/[^\p{ASCII}]/gu) ?? [])].filter((each) => !UNDRAWN.test(each)));
  const take = (family: FontFamily, which = /./su): string[] => {
    const taken = [...open].filter((each) => which.test(each) && draws(family, each));
    for (const each of taken) open.delete(each);
    return taken;
  };
  const inRole = (role: string): FontFamily[] => own.filter((font) => font.role === role).map(ownFamily);
  const scripts = own.filter(({ role }) => !ROLES.includes(role)).map((font) => ({ ...ownFamily(font), only: [] as string[], pattern: ofScript(font.role) }));
  for (const script of scripts) script.only.push(...take(script, script.pattern));

  const text = inRole('text').filter((family) => take(family).length > 0);
  for (const typeface of [...chosenFaces(faces.text), LITERATA, ...COMPANIONS]) {
    // Nothing is read of what is not needed.
    if (open.size > 0 && take(ourFamily(typeface, 1)).length > 0) text.push(ourFamily(typeface));
  }
  for (const script of scripts) script.only.push(...take(script));
  if (open.size > 0 && take(ourFamily(MONO, 1)).length > 0) text.push(ourFamily(MONO));

  const first = scripts.filter(({ only }) => only.length > 0);
  const heads = [...inRole('heading'), ...chosenFaces(faces.heading).map((each) => ourFamily(each))];
  const labels = [...inRole('label'), ...chosenFaces(faces.label).map((each) => ourFamily(each))];
  const code = HAS_CODE.test(html) ? [...inRole('code'), ourFamily(MONO)] : [];
  const label = labels.length > 0 ? { label: [...first, ...labels, ...text] } : {};
  return {
    ...stylesOf({ text: [...first, ...text], heading: [...first, ...heads, ...text], code: [...code, ...first, ...text], ...label }, own),
    undrawn: [...open],
  };
}

function stylesOf(stacks: Record<string, FontFamily[]>, own: readonly OwnFont[]): Omit<FontChoice, 'undrawn'> {
  const used = new Map(Object.values(stacks).flatMap((stack) => stack.map((family) => [family.family, family])));
  const properties = Object.entries(stacks).map(([name, stack]) => `--${name}-face:${[...new Set(stack.map(({ family }) => `"${family}"`))].join(',')}`);
  const names = own.filter(({ role }) => used.has(ownName(role))).map(({ name }) => name);
  const parts = { faces: fontFaceRules([...used.values()]), properties: `:root{${properties.join(';')}}` };
  return {
    ...parts,
    styles: `${parts.faces}\n${parts.properties}`,
    ours: [...TYPEFACES, MONO].map(({ family }) => family).filter((family) => used.has(family)),
    own: [...new Set(names)],
  };
}

/** Marks that stand on letters of any script go with their letters. */
const ofScript = (role: string): RegExp => new RegExp(`${scriptPattern(role)?.source ?? '(?!)'}|\\p{sc=Zinh}`, 'u');

const chosenFaces = (name: FaceName | undefined): Typeface[] => TYPEFACES.filter(({ family }) => family === name);

const draws = ({ faces }: FontFamily, character: string): boolean => faces.every(({ bytes }) => coverageOf(bytes)(character));

function coverageOf(bytes: Uint8Array): (character: string) => boolean {
  const known = coverages.get(bytes) ?? fontCoverage(bytes);
  coverages.set(bytes, known);
  return known;
}

/** All faces of one of ours have the same characters: the first tells for all. */
const ourFamily = ({ family, scale, faces }: Typeface, count = faces.length): FontFamily => ({ family, scale, faces: faces.slice(0, count).map(loadFace) });

const ownName = (role: string): string => `own-${role}`;

const ownFamily = ({ role, faces, xHeight }: OwnFont): FontFamily => ({
  family: ownName(role),
  // Code stands in the line of the text.
  scale: role === 'code' && xHeight !== undefined ? X_HEIGHT / xHeight : 1,
  faces,
});
