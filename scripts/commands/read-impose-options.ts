import { UsageError } from '../diagnostics/errors.ts';
import type { ImposeWishes } from '../jobs/impose-file.ts';
import type { ImposeOptions } from '../model/impose-options.ts';
import { PAPER_NAMES, paperSize, type Size } from '../model/paper-size.ts';
import type { Binding, Edge, Feed, FoldName, MarkKind } from '../model/sheet.ts';
import { MARK_KINDS } from '../model/sheet.ts';
import { mm, mmToPt } from '../units/length.ts';
import { readCells, readSignature } from './fold-options.ts';

/** `zine impose` as it is typed. */
export interface ImposeArguments {
  fold: FoldName;
  paper?: string;
  flip?: Edge;
  binding?: Binding;
  signature?: string;
  thickness?: string;
  cover?: boolean;
  coverApart?: boolean;
  coverPaper?: string;
  grid?: string;
  copies?: string;
  fit?: boolean;
  marks?: string;
  manual?: boolean;
  feed?: Feed;
  slug?: string;
  inks?: 'rgb' | 'black' | 'cmyk';
}

/** A sheet of cardboard. */
const THICKEST = 5;
const MOST_COPIES = 1000;

/**
 * Makes of what was typed what the press understands: A4, short edge, left binding, unscaled and without marks unless something else is said.
 * @throws UsageError for a value that cannot be read, or that says nothing without another option
 */
export function readImposeOptions(given: ImposeArguments): ImposeWishes {
  const { fold, flip = 'short', binding = 'left', manual, feed, slug, coverApart, coverPaper } = given;
  if (feed && !manual)
    throw new UsageError('Unexpected `--feed` without `--manual`, expected both: a printer that turns the paper itself needs no order for the backs');
  if (coverPaper && !coverApart) throw new UsageError('Unexpected `--cover-paper` without `--cover-apart`, expected both');
  const order: Omit<ImposeOptions, 'pages' | 'page'> = {
    fold,
    flip,
    binding,
    ...(given.cover ? { cover: true } : {}),
    ...(given.signature === undefined ? {} : { signature: readSignature(given.signature) }),
    ...(given.grid === undefined ? {} : readCells(fold, given.grid)),
  };
  return {
    order,
    paper: readPaper(given.paper ?? 'a4', '--paper'),
    inks: given.inks ?? 'rgb',
    scale: given.fit ? 'fit' : 'none',
    marks: readMarks(given.marks ?? 'none', slug !== undefined),
    slug: ({ sheet, sheets, side, signature }) => [...(slug ? [slug] : []), `${sheet}/${sheets} ${side}`, `signature ${signature}`].join(' · '),
    duplex: manual ? 'manual' : 'auto',
    feed,
    copies: readCopies(given.copies ?? '1'),
    ...(given.thickness === undefined ? {} : { thickness: mmToPt(mm(readThickness(given.thickness))) }),
    ...(coverApart ? { coverApart: coverPaper === undefined ? {} : { paper: readPaper(coverPaper, '--cover-paper') } } : {}),
  };
}

function readPaper(text: string, option: string): Size {
  const size = paperSize(text);
  if (size) return size;
  const names = PAPER_NAMES.map((name) => `\`${name}\``).join(', ');
  throw new UsageError(`Unexpected \`${option} ${text}\`, expected one of ${names}, or a size such as \`320x450mm\``);
}

function readThickness(text: string): number {
  const value = Number(/^(\d*\.?\d+)(?:mm)?$/.exec(text)?.[1]);
  if (!(value >= 0 && value <= THICKEST))
    throw new UsageError(`Unexpected \`--thickness ${text}\`, expected millimetres from 0 to ${THICKEST} such as \`0.1\``);
  return value;
}

function readCopies(text: string): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > MOST_COPIES) throw new UsageError(`Unexpected \`--copies ${text}\`, expected a whole number from 1 to ${MOST_COPIES}`);
  return value;
}

function readMarks(text: string, hasSlug: boolean): Set<MarkKind> {
  if (text === 'all') return new Set(MARK_KINDS);
  const named = text === 'none' ? [] : text.split(',').map((name) => name.trim());
  const kinds = named.map((name) => {
    const kind = MARK_KINDS.find((each) => each === name);
    if (kind) return kind;
    const names = MARK_KINDS.map((each) => `\`${each}\``).join(', ');
    throw new UsageError(`Unexpected \`--marks ${name}\`, expected \`all\`, \`none\`, or some of ${names}`);
  });
  return new Set([...kinds, ...(hasSlug ? ['slug' as const] : [])]);
}
