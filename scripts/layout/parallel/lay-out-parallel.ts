import type { Layout } from '../../model/layout.ts';
import type { Checked } from '../../model/problem.ts';
import type { MergedChapter } from '../../model/publication.ts';
import { arrangeParts } from '../arrange-parts.ts';
import type { LayoutInput, Part, Setting } from '../part.ts';
import { type ChapterParts, chapterPart } from '../parts/chapters.ts';
import { settingOf } from '../setting-of.ts';
import { facingPart } from './facing-part.ts';
import { renameIds } from './rename-ids.ts';
import { type SectionHtml, sidesRenderer } from './render-sides.ts';
import { type Sides, settingsBeside } from './settings-beside.ts';
import type { Spot } from './split-blocks.ts';

/** A chapter in both languages. */
export type FacingChapter = Sides<MergedChapter> & { slug: string };

/** Two locales on facing pages: the source on the left, the translation on the right; what stands around the texts is the translation's. */
export interface ParallelLayout {
  /** Those that are translated; any other stands by itself. */
  chapters: readonly FacingChapter[];
  /** The two pages of a spread of a chapter, from one place to the next, to be tried. `index`: how many spreads of it are before. */
  spread(chapter: FacingChapter, index: number, from?: Sides<Spot>, to?: Sides<Spot>): SectionHtml[];
  /** The whole; for every chapter by its slug, where both texts go on overleaf: the beginning of each spread but the first. */
  layOut(spreads: ReadonlyMap<string, readonly Sides<Spot>[]>): Checked<Layout>;
}

/** Makes one layout of two. Anchors of the left texts begin with their locale. */
export function layOutParallel(left: LayoutInput, right: LayoutInput): Checked<ParallelLayout> {
  const made: Sides<Checked<Setting>> = { left: settingOf(left), right: settingOf(right) };
  const settings = settingsBeside({ left: made.left.value, right: made.right.value });
  const renderer = sidesRenderer(settings);
  const chapters = chaptersOf(settings);
  const partsOf = (chapter: FacingChapter, index: number, from?: Sides<Spot>, to?: Sides<Spot>): Sides<Part> => ({
    left: facingPart(settings.left, chapter.left, { index, from: from?.left, to: to?.left }, 'left'),
    right: facingPart(settings.right, chapter.right, { index, from: from?.right, to: to?.right }, 'right'),
  });
  const layOut: ParallelLayout['layOut'] = (spreads) => {
    const originals = new Set<Part>();
    const partsFor = (chapter: MergedChapter): Part[] => {
      const facing = chapters.find(({ right }) => right === chapter);
      if (facing === undefined) return [chapterPart(settings.right, chapter)];
      const starts = spreads.get(chapter.slug) ?? [];
      return [undefined, ...starts].flatMap((from, index) => {
        const parts = partsOf(facing, index, from, starts[index]);
        originals.add(parts.left);
        return [parts.left, parts.right];
      });
    };
    return renderer.document(arrangeParts(settings.right, byKind(settings.right, partsFor)), originals);
  };
  const value: ParallelLayout = { chapters, spread: (...stretch) => renderer.spread(partsOf(...stretch)), layOut };
  return { value, problems: [...made.left.problems, ...made.right.problems] };
}

/** Those that either locale has in its own language. */
function chaptersOf({ left, right }: Sides<Setting>): FacingChapter[] {
  const own = ({ publication }: Setting) => publication.chapters.filter(({ locale }) => locale === publication.locale);
  const [originals, translated] = [own(left), own(right)];
  const paired = translated.flatMap((chapter) => {
    const original = originals.find(({ slug }) => slug === chapter.slug);
    return original ? [{ original, chapter }] : [];
  });
  const renamed = renameIds(paired.map(({ original }) => original), `${left.publication.locale}--`); // biome-ignore format: one call
  return paired.map(({ chapter }, i) => ({ slug: chapter.slug, left: renamed[i] as MergedChapter, right: chapter }));
}

function byKind({ publication }: Setting, partsFor: (chapter: MergedChapter) => Part[]): ChapterParts {
  const of = (kind: MergedChapter['header']['kind']) => publication.chapters.filter(({ header }) => header.kind === kind).flatMap(partsFor);
  return { introductions: of('introduction'), accounts: of('account'), appendices: of('appendix') };
}
