import type { PDFDict } from '@cantoo/pdf-lib';
import { dictAt, elementsOf, entry, hasKey, nameAt, nameText, numberAt } from '../dictionaries.ts';
import { breachIf, type Requirement } from '../requirement.ts';

const FLATTEN = 'Make the edition `x4`, or take the transparency out of the design.';
/** ISO 32000-1, tables 136 and 137; the same as no blending at all: the first two. */
const OPAQUE_MODES = ['Normal', 'Compatible'];
export const BLEND_MODES = new Set([...OPAQUE_MODES, 'Multiply', 'Screen', 'Overlay', 'Darken', 'Lighten', 'ColorDodge', 'ColorBurn', 'HardLight', 'SoftLight', 'Difference', 'Exclusion', 'Hue', 'Saturation', 'Color', 'Luminosity']); // biome-ignore format: a list

/** Transparency (ISO 32000-1, 11): none of it in X-1a. */
export const transparency: readonly Requirement[] = [
  {
    id: 'soft-mask',
    standards: ['x1a'],
    source: 'Transparency: no soft mask, of an image or in the graphics state',
    expects: 'everything opaque',
    hint: FLATTEN,
    rule: 'preflight-transparency',
    *breaches({ pages }) {
      for (const { images, states, number } of pages) {
        yield* breachIf([...images].some((image) => hasKey(image, 'SMask') || (numberAt(image, 'SMaskInData') ?? 0) > 0), 'image with a soft mask', number); // biome-ignore format: one thought
        yield* breachIf([...states].some((state) => hasKey(state, 'SMask') && nameAt(state, 'SMask') !== 'None'), 'soft mask', number); // biome-ignore format: one thought
      }
    },
  },
  {
    id: 'opacity',
    standards: ['x1a'],
    source: 'Transparency: CA and ca are 1',
    expects: 'everything opaque',
    hint: FLATTEN,
    rule: 'preflight-transparency',
    *breaches({ pages }) {
      for (const { states, number } of pages) {
        for (const value of opacities(states)) yield { found: `opacity of ${Math.round(value * 100)} %`, page: number };
      }
    },
  },
  {
    id: 'blending',
    standards: ['x1a'],
    source: 'Transparency: the blend mode is Normal or Compatible',
    expects: 'colours that are not blended',
    hint: FLATTEN,
    rule: 'preflight-transparency',
    *breaches({ context, pages }) {
      for (const { states, number } of pages) {
        for (const mode of modes(context, states)) yield* breachIf(!OPAQUE_MODES.includes(mode), `blend mode \`${mode}\``, number);
      }
    },
  },
  {
    id: 'known-blending',
    standards: ['x4'],
    source: 'Transparency: only blend modes that PDF defines',
    expects: 'a blend mode that PDF defines',
    hint: 'Take another blend mode.',
    rule: 'preflight-transparency',
    *breaches({ context, pages }) {
      for (const { states, number } of pages) {
        for (const mode of modes(context, states)) yield* breachIf(!BLEND_MODES.has(mode), `blend mode \`${mode}\``, number);
      }
    },
  },
  {
    id: 'transparency-group',
    standards: ['x1a'],
    source: 'Transparency: no transparency group, of a page or a form',
    expects: 'no transparency group',
    hint: FLATTEN,
    rule: 'preflight-transparency',
    *breaches({ pages }) {
      for (const { page, forms, number } of pages) {
        yield* breachIf([page.node, ...forms].some((dict) => nameAt(dictAt(dict, 'Group'), 'S') === 'Transparency'), 'transparency group', number); // biome-ignore format: one thought
      }
    },
  },
];

/** The lowest opacity of each state that has one below 1. */
const opacities = (states: Iterable<PDFDict>): number[] =>
  [...states].map((state) => Math.min(numberAt(state, 'CA') ?? 1, numberAt(state, 'ca') ?? 1)).filter((value) => value !== 1);

const modes = (context: Parameters<typeof elementsOf>[0], states: Iterable<PDFDict>): string[] =>
  [...states].flatMap((state) => elementsOf(context, entry(state, 'BM')).flatMap((mode) => nameText(mode) ?? []));
