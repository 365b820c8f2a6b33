import { emailAddresses, emailHint } from '../diagnostics/email-addresses.ts';
import { hiddenCharacters } from '../diagnostics/hidden-characters.ts';
import { didYouMean, nearest } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import { scriptPattern } from '../model/script.ts';
import { checkPress } from './check-press.ts';
import { checkTranslations } from './check-translations.ts';
import { wrongLeading } from './design-schema.ts';
import { isPrintable } from './pair-of.ts';
import { type Config, POSTERS } from './schema.ts';
import { textsWithout } from './texts-without.ts';
import { sourceLocale } from './translation-of.ts';
import { trimSize } from './trim-size.ts';
import type { PlaceOf } from './validate-yaml.ts';

/** A narrower or lower text area holds no text; the layout needs a little less at every trim size. */
const LEAST_TEXT_MM = 35;
/** Smaller or larger than paper is. */
const TRIM_MM = { least: 50, most: 500 };

/** What the schema cannot say: fields of publication.yml that contradict each other. `text` is the file, `placeOf` finds its fields. */
export function checkConfig(config: Config, text: string, placeOf: PlaceOf): Problem[] {
  const wrong = (path: PropertyKey[], message: string, hint: string): Problem => problem('config-value', placeOf(path), message, hint);
  return [
    ...unknownLanguages(config, wrong),
    ...repeated('locales', config.locales, wrong),
    ...repeated('chapters', config.chapters, wrong),
    ...repeated('editions', config.editions, wrong),
    ...repeated('parallel', config.parallel, wrong),
    ...parallel(config, wrong),
    ...repeated('full-text', config['full-text']?.chapters ?? [], (path, ...rest) => wrong(['full-text', 'chapters', ...path.slice(1)], ...rest)),
    ...unlocalized(config, wrong),
    ...checkTranslations(config, wrong),
    ...textArea(config, wrong),
    ...leading(config, wrong),
    ...places(config, wrong),
    ...poster(config, wrong),
    ...checkPress(config, wrong),
    ...fontScripts(config, wrong),
    ...(config.timeline !== undefined && config.timeline.from > config.timeline.to
      ? [
          wrong(
            ['timeline', 'to'],
            `Unexpected \`${config.timeline.to}\` before \`from\`, expected \`${config.timeline.from}\` or later`,
            'Exchange the two dates.',
          ),
        ]
      : []),
    ...unprintable(config, text, placeOf([]).path),
  ];
}

type Report = (path: PropertyKey[], message: string, hint: string) => Problem;

function* repeated(field: string, names: readonly string[], wrong: Report): Generator<Problem> {
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) < i) yield wrong([field, i], `Unexpected second \`${name}\` in \`${field}\`, expected it once`, 'Take one of the two out.');
  }
}

function* parallel({ parallel: pairs, locales }: Config, wrong: Report): Generator<Problem> {
  for (const [i, pair] of pairs.entries()) {
    if (isPrintable(pair, locales)) continue;
    const hint = 'The first stands on the left, its translation on the right: such as `en+ru`.';
    yield wrong(['parallel', i], `Unexpected pair \`${pair}\`, expected two different ones of \`${locales.join('`, `')}\``, hint);
  }
}

/** Only in the first locale: what is missing in another concerns that one alone, and is told where it is put together. */
const unlocalized = (config: Config, wrong: Report): Problem[] =>
  textsWithout(config, sourceLocale(config)).map(({ path, message, hint }) => wrong(path, message, hint));

/** A slip of the hand in a tag would make a language without a script, whose dates and order nobody knows. */
function* unknownLanguages({ locales }: Config, wrong: Report): Generator<Problem> {
  for (const [i, locale] of locales.entries()) {
    if (new Intl.Locale(locale).maximize().script !== undefined) continue;
    yield wrong(
      ['locales', i],
      `Unexpected language \`${locale}\`, expected one that Unicode knows`,
      'Take its BCP 47 tag, such as `ky`, `pt-BR` or `kk-Arab`.',
    );
  }
}

function* textArea({ trim, margins }: Config, wrong: Report): Generator<Problem> {
  const { width, height } = trimSize({ trim });
  for (const [side, size] of [
    ['width', width],
    ['height', height],
  ] as const) {
    if (size >= TRIM_MM.least && size <= TRIM_MM.most) continue;
    yield wrong(['trim', side], `Unexpected ${side} of ${size} mm, expected between ${TRIM_MM.least} and ${TRIM_MM.most} mm`, 'Change `trim`.');
    return;
  }
  for (const [axis, size, near, far] of [
    ['width', width, 'inner', 'outer'],
    ['height', height, 'top', 'foot'],
  ] as const) {
    const room = size - margins[near] - margins[far];
    if (room >= LEAST_TEXT_MM) continue;
    const message = `Unexpected ${axis} of ${Number(room.toFixed(2))} mm between the margins \`${near}\` and \`${far}\`, expected at least ${LEAST_TEXT_MM} mm for the text`;
    yield wrong(['margins', near], message, `The page is ${size} mm; make the margins smaller.`);
  }
}

function* leading({ design }: Config, wrong: Report): Generator<Problem> {
  const expected = wrongLeading(design);
  if (expected !== undefined)
    yield wrong(['design', 'leading'], `Unexpected \`leading\` of ${design.leading}pt, expected ${expected}`, 'Change one of the two, or leave one out.');
}

function* places({ places: all }: Config, wrong: Report): Generator<Problem> {
  for (const [id, { within }] of Object.entries(all)) {
    if (within === undefined) continue;
    const path = ['places', id, 'within'];
    if (!Object.hasOwn(all, within)) {
      const meant = nearest(within, Object.keys(all));
      const hint = meant === undefined ? `Add \`${within}: {}\` to \`places\`.` : `Did you mean \`${meant}\`?`;
      yield wrong(path, `Unexpected place \`${within}\`, expected one of \`places\``, hint);
    } else if (isWithinItself(id, all)) {
      yield wrong(path, `Unexpected circle: \`${id}\` lies within itself, expected a larger place`, 'Change `within` of one of the places.');
    }
  }
}

/** Whatever it is called, a poster that nobody has asked for would be drawn. */
function* poster({ poster: shown, chapters }: Config, wrong: Report): Generator<Problem> {
  const known = [...POSTERS, ...chapters];
  if (known.includes(shown)) return;
  const hint = didYouMean(shown, known, 'Take one of these, or leave `poster` out for the cover.');
  yield wrong(['poster'], `Unexpected chapter \`${shown}\` on the poster, expected one of \`${known.join('`, `')}\``, hint);
}

function* fontScripts({ fonts }: Config, wrong: Report): Generator<Problem> {
  for (const role of Object.keys(fonts)) {
    if (/^[a-z]/.test(role) || scriptPattern(role) !== undefined) continue;
    yield wrong(
      ['fonts', role],
      `Unexpected script \`${role}\`, expected the ISO 15924 code of one that Unicode has`,
      'Write for instance `Hans`, `Jpan`, `Kore`, `Thai` or `Arab`.',
    );
  }
}

function isWithinItself(id: string, all: Config['places']): boolean {
  const seen = new Set<string>();
  for (let at = all[id]?.within; at !== undefined && !seen.has(at); at = all[at]?.within) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** All that stands in publication.yml may be printed. */
function* unprintable({ addresses }: Config, text: string, path: string): Generator<Problem> {
  const placeAt = (index: number): Place => {
    const lines = text.slice(0, index).split('\n');
    return { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  };
  const meant = new Set(addresses.map((address) => address.toLowerCase()));
  for (const { index, address } of emailAddresses(text)) {
    if (meant.has(address.toLowerCase())) continue;
    yield problem('email-address', placeAt(index), `Unexpected e-mail address \`${address}\`, expected none in print`, emailHint(address));
  }
  for (const { index, name } of hiddenCharacters(text)) {
    yield problem(
      'text-hidden',
      placeAt(index),
      `Unexpected invisible character \`${name}\`, expected only characters that can be seen`,
      'Delete it; retyping the words around it is the surest way.',
    );
  }
}
