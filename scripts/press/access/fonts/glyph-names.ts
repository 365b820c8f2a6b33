import { CFF_STRINGS } from './cff-strings.ts';

/** Names of glyphs that are not their own letter, each with its character (Adobe Glyph List, as far as Latin encodings go). */
const LATIN = new Map(
  `exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * plus + comma , hyphen - period .
slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @
bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave \` braceleft { bar | braceright } asciitilde ~ Euro € quotesinglbase ‚
florin ƒ quotedblbase „ ellipsis … dagger † daggerdbl ‡ circumflex ˆ perthousand ‰ Scaron Š guilsinglleft ‹ OE Œ Zcaron Ž quoteleft ‘ quoteright ’
quotedblleft “ quotedblright ” bullet • endash – emdash — tilde ˜ trademark ™ scaron š guilsinglright › oe œ zcaron ž Ydieresis Ÿ exclamdown ¡ cent ¢
sterling £ currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright © ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree °
plusminus ± twosuperior ² threesuperior ³ acute ´ mu µ paragraph ¶ periodcentered · cedilla ¸ onesuperior ¹ ordmasculine º guillemotright »
onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ Agrave À Aacute Á Acircumflex Â Atilde Ã Adieresis Ä Aring Å AE Æ Ccedilla Ç Egrave È Eacute É
Ecircumflex Ê Edieresis Ë Igrave Ì Iacute Í Icircumflex Î Idieresis Ï Eth Ð Ntilde Ñ Ograve Ò Oacute Ó Ocircumflex Ô Otilde Õ Odieresis Ö multiply ×
Oslash Ø Ugrave Ù Uacute Ú Ucircumflex Û Udieresis Ü Yacute Ý Thorn Þ germandbls ß agrave à aacute á acircumflex â atilde ã adieresis ä aring å ae æ
ccedilla ç egrave è eacute é ecircumflex ê edieresis ë igrave ì iacute í icircumflex î idieresis ï eth ð ntilde ñ ograve ò oacute ó ocircumflex ô
otilde õ odieresis ö divide ÷ oslash ø ugrave ù uacute ú ucircumflex û udieresis ü yacute ý thorn þ ydieresis ÿ notequal ≠ infinity ∞ lessequal ≤
greaterequal ≥ partialdiff ∂ summation ∑ product ∏ pi π integral ∫ Omega Ω radical √ approxequal ≈ Delta ∆ lozenge ◊ fraction ⁄ fi ﬁ fl ﬂ
dotlessi ı breve ˘ dotaccent ˙ ring ˚ hungarumlaut ˝ ogonek ˛ caron ˇ Lslash Ł lslash ł minus −`
    .match(/\S+ \S+/g)
    ?.map((pair) => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? ''] as const),
);

/** Those of the font Symbol that no Latin encoding has. */
const SYMBOLS = new Set(
  `universal existential suchthat asteriskmath congruent Alpha Beta Chi Epsilon Phi Gamma Eta Iota theta1 Kappa Lambda Mu Nu Omicron Pi Theta Rho Sigma
Tau Upsilon sigma1 Xi Psi Zeta therefore perpendicular radicalex alpha beta chi delta epsilon phi gamma eta iota phi1 kappa lambda nu omicron theta
rho sigma tau upsilon omega1 omega xi psi zeta similar Upsilon1 minute club diamond heart spade arrowboth arrowleft arrowup arrowright arrowdown
second proportional equivalence arrowvertex arrowhorizex carriagereturn aleph Ifraktur Rfraktur weierstrass circlemultiply circleplus emptyset
intersection union propersuperset reflexsuperset notsubset propersubset reflexsubset element notelement angle gradient registerserif copyrightserif
trademarkserif dotmath logicaland logicalor arrowdblboth arrowdblleft arrowdblup arrowdblright arrowdbldown angleleft registersans copyrightsans
trademarksans parenlefttp parenleftex parenleftbt bracketlefttp bracketleftex bracketleftbt bracelefttp braceleftmid braceleftbt braceex angleright
integraltp integralex integralbt parenrighttp parenrightex parenrightbt bracketrighttp bracketrightex bracketrightbt bracerighttp bracerightmid
bracerightbt`.split(/\s+/),
);

/** The character of a glyph by its name (Adobe Glyph List and its rules for other names); undefined where the name says nothing, or is not known here. */
export function characterOf(name: string): string | undefined {
  const [base = ''] = name.split('.');
  if (base === 'space') return ' ';
  if (/^[A-Za-z]$/.test(base)) return base;
  const number = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(base);
  return number ? String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(number[1] ?? number[2] ?? '', 16))) : LATIN.get(base);
}

/** Whether a name is one of the Adobe Glyph List or of Symbol, as far as they are known here: Latin, Greek, signs, and Cyrillic and others by number. */
export const isKnownGlyph = (name: string): boolean =>
  characterOf(name) !== undefined || SYMBOLS.has(name) || (CFF_STRINGS.includes(name) && name !== '.notdef') || /^(?:afii|SF|H)\d{5,6}$/.test(name);
