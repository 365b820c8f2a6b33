import type { Locale } from '../../locale/load-locale.ts';
import type { Artifact, Manifest } from '../../model/artifact.ts';
import { EDITION_NAMES } from '../../model/editions.ts';
import type { ReadingTexts } from '../../model/reading.ts';
import { capitalised } from '../capitalised.ts';
import { directionOf } from '../direction-of.ts';
import { editionPurpose } from './edition-purpose.ts';
import { screenStyles } from './screen-styles.ts';
import { asMarkup, loadScreens } from './screens.ts';

/** A locale of the publication, or two that stand beside each other. */
export interface IndexLocale {
  /** `en`, or `en+ru`. */
  name: string;
  /** Of the language that its files are named in: the last. */
  messages: Locale;
  texts: ReadingTexts;
  cover?: { png: Uint8Array; width: number; height: number };
}

export interface IndexInput {
  locales: readonly IndexLocale[];
  /** The second ink. */
  accent: string;
  /** The public key with which the checksums may be signed. */
  key: string | undefined;
  /** What tells that the page is ours. */
  mark: string;
}

const SUMS = 'sha256sum -c SHA256SUMS          # Linux\nshasum -a 256 -c SHA256SUMS      # macOS\ncertutil -hashfile FILE SHA256   # Windows';

/**
 * The page that shows the files of an output: for each locale its cover, what each file is for, how large it is, its checksum, and how to verify it. Runs nothing,
 * asks for nothing.
 * @returns what writes it for a manifest; `former` is the page of a former build, for the covers of locales that this one has not built
 */
export async function layOutIndex({ locales, accent, key, mark }: IndexInput): Promise<(manifest: Manifest, former: string | undefined) => string> {
  const screens = await loadScreens();
  const { styles, stylesHash } = screenStyles(screens, 'index', accent);
  return (manifest, former) => {
    const shown = locales.filter(({ name }) => manifest.artifacts.some(({ locale }) => locale === name));
    const [first] = shown;
    const views = shown.map((each, index) => localeView(each, { manifest, former, isFirst: index === 0, isOnly: shown.length === 1, key }));
    return screens.render('index', {
      locale: first?.messages.tag ?? 'en',
      dir: first?.messages.dir ?? 'ltr',
      title: first?.texts.title ?? manifest.publication,
      languages: views.length > 1 ? views.map(({ id, lang, dir, name }) => ({ id, lang, dir, name })) : null,
      locales: views,
      mark: asMarkup(mark),
      styles: asMarkup(styles),
      stylesHash,
    });
  };
}

interface Around {
  manifest: Manifest;
  former: string | undefined;
  isFirst: boolean;
  isOnly: boolean;
  key: string | undefined;
}

function localeView({ name, messages, texts, cover }: IndexLocale, { manifest, former, isFirst, isOnly, key }: Around) {
  const { t, tag } = messages;
  const id = name.replace('+', '-and-');
  const language = name
    .split('+')
    .map((each) => capitalised(messages.languageName(each), tag))
    .join(' + ');
  // The order of the table, whatever of it this build has made.
  const rank = ({ edition }: Artifact): number => (EDITION_NAMES as string[]).indexOf(edition);
  const byEdition = Map.groupBy(
    manifest.artifacts.filter(({ locale }) => locale === name).toSorted((a, b) => rank(a) - rank(b)),
    ({ edition }) => edition,
  );
  return {
    id,
    lang: tag,
    dir: directionOf(tag),
    name: language,
    language: isOnly ? null : language,
    isFirst,
    texts,
    cover: cover
      ? { src: `data:image/png;base64,${Buffer.from(cover.png).toString('base64')}`, width: cover.width, height: cover.height }
      : formerCover(former, id),
    editions: [...byEdition].map(([edition, files]) => ({ purpose: editionPurpose(edition, messages), files: files.map((file) => fileView(file, messages)) })),
    words: { files: t('files.title'), verifyTitle: t('files.verify-title'), verify: t('files.verify'), verifyKey: t('files.verify-key') },
    commands: { sums: SUMS, key: key === undefined ? '' : `zine verify . --key ${key}\nminisign -Vm SHA256SUMS -P ${key}` },
    key: key ?? null,
  };
}

function fileView({ path, pages, sheets, trimMm: [width], bytes, sha256 }: Artifact, { t, tag }: Locale) {
  const count = t('pages', { count: pages });
  // What has no size has no pages of its own.
  const extent = width === 0 ? [] : [sheets > 0 ? t('files.sum', { pages: count, sheets: t('sheets', { count: sheets }) }) : count];
  const [amount, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const size = new Intl.NumberFormat(new Intl.Locale(tag, { numberingSystem: 'latn' }), { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
  return { path, name: path.split('/').at(-1) ?? path, sum: [...extent, size].join(' · '), sha256, checksumLabel: t('files.checksum') };
}

/** As far as it is a picture and nothing else: the file may have been changed. */
function formerCover(former: string | undefined, id: string): { src: string; width: string; height: string } | null {
  const [, src, width, height] =
    new RegExp(`id="cover-${id}" src="(data:image/png;base64,[A-Za-z0-9+/=]+)" width="(\\d+)" height="(\\d+)"`).exec(former?.replaceAll('&#x3D;', '=') ?? '') ??
    [];
  return src === undefined || width === undefined || height === undefined ? null : { src, width, height };
}
