import { readText } from '../../folder/read-text.ts';
import type { TextBlock } from '../../model/block.ts';
import type { Folder } from '../../model/folder.ts';
import { withoutCodes } from '../../translate/kit/without-codes.ts';
import { flatPiece, isTranslatable, pieceRange } from '../../translate/po/piece-text.ts';
import type { PoEntry } from '../../translate/po/po-entry.ts';
import type { Translation } from '../read-translations.ts';
import { pieceContexts } from './contexts.ts';

/** The pieces of a chapter, without codes, beside their translations as the file has them. */
export async function chapterEntries(folder: Folder, { slug, path, sourcePath, blocks }: Translation): Promise<PoEntry[]> {
  if (sourcePath === undefined) return [];
  const { value: original = '' } = await readText(folder, sourcePath);
  const { value: own = '' } = await readText(folder, path);
  const sources = blocks.flatMap(({ source }) => source ?? []);
  const contexts = pieceContexts(slug, sources);
  return blocks.flatMap(({ source, translation, state, before, relay }): PoEntry[] => {
    const context = source === undefined ? undefined : contexts.get(source);
    if (source === undefined || context === undefined || !isTranslatable(source)) return [];
    const behind = relay?.source?.place;
    return [
      {
        ...{ context, source: withoutCodes(pieceText(original, source)), isFuzzy: state === 'stale' },
        translation: translation === undefined || isInherited(translation) ? '' : pieceText(own, translation),
        comments: [source.kind, ...(behind === undefined ? [] : [`The text behind this one has changed: ${behind.path}:${behind.line}`])],
        references: [`${source.place.path}:${source.place.line}`],
        ...(before === undefined ? {} : { previous: withoutCodes(before) }),
      },
    ];
  });
}

/** What the header of a translation does not say stands on no line of it. */
export const isInherited = ({ kind, place }: TextBlock): boolean => kind.startsWith('source ') && place.line === 1;

/** A piece as its file has it, in one line; a field of a header as it reads. */
export function pieceText(file: string, block: TextBlock): string {
  const text = file.replace(/^\uFEFF/u, '');
  const range = pieceRange(text, block);
  return range === undefined ? block.text : flatPiece(text.slice(range.start, range.end), block.kind);
}
