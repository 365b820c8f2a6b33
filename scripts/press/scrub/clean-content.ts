import type { PDFDict } from '@cantoo/pdf-lib';
import type { Operand } from '../content/operation.ts';
import { readSources, type SourceOperation } from '../content/read-operations.ts';
import { writeOperation } from '../content/write-operations.ts';
import { dictAt } from '../exchange/dictionaries.ts';
import { type IsHidden, layerOf } from './hidden-layers.ts';

/** What a mark may say: its number in the tags, texts for who cannot see it, and of which kind an artifact is (ISO 32000-2, 14.6, 14.8.2.2 and 14.9). */
const HARMLESS =
  /^<<(?:\/(?:MCID|ActualText|Alt|E|Lang|Type|Subtype|BBox|Attached|Pagination|Layout|Page|Background|Header|Footer|Watermark|Top|Bottom|Left|Right)\b|[^/])*>>$/s;

export interface CleanContent {
  text: string;
  /** Stretches that were on a layer that is switched off. */
  hidden: number;
}

/**
 * A content stream without comments, without what is on layers that are switched off, and without marks that programs put there for themselves.
 * @param resources of the stream, where its layers and drawings are named
 */
export function cleanContent(content: string, resources: PDFDict | undefined, isHidden: IsHidden): CleanContent {
  const lines: string[] = [];
  const open: { shown: boolean; kept: boolean }[] = [];
  let hidden = 0;
  for (const operation of readSources(content)) {
    const { operator, operands } = operation;
    const shown = open.at(-1)?.shown ?? true;
    const isOff = shown && isOnHiddenLayer(operator, operands, resources, isHidden);
    if (isOff) hidden++;
    const begins = operator === 'BDC' || operator === 'BMC';
    if (begins) open.push({ shown: shown && !isOff, kept: shown && !isOff && isKept(operator, operands) });
    const stays = begins ? open.at(-1)?.kept : operator === 'EMC' ? open.pop()?.kept : shown && !isOff && !POINTS.has(operator);
    if (stays) lines.push(written(operation));
  }
  return { text: lines.join('\n'), hidden };
}

/** Marks of a point. */
const POINTS = new Set(['MP', 'DP']);
/** A comment may stand between two operands; then the operation is written anew. */
const written = ({ operator, operands, source }: SourceOperation): string =>
  operator !== 'BI' && source.includes('%') ? writeOperation({ operator, operands }) : source;

function isOnHiddenLayer(operator: string, [first, second]: readonly Operand[], resources: PDFDict | undefined, isHidden: IsHidden): boolean {
  if (operator === 'BDC') return rawOf(first) === '/OC' && isHidden(dictAt(dictAt(resources, 'Properties'), nameIn(second)));
  return operator === 'Do' && isHidden(formLayer(resources, nameIn(first)));
}
const rawOf = (operand: Operand | undefined): string => (typeof operand === 'object' ? operand.raw : '');
const nameIn = (operand: Operand | undefined): string => rawOf(operand).slice(1);
const isKept = (operator: string, [tag, properties]: readonly Operand[]): boolean =>
  operator === 'BMC' ? /^\/(?:Artifact|Tx)$/.test(rawOf(tag)) : HARMLESS.test(rawOf(properties));

function formLayer(resources: PDFDict | undefined, name: string): PDFDict | undefined {
  const drawing = dictAt(dictAt(resources, 'XObject'), name);
  return drawing && layerOf(drawing);
}
