import { TRIM_SIZES } from '../config/schema.ts';
import type { Locale } from '../locale/load-locale.ts';
import type { PageGeometry } from '../model/geometry.ts';
import type { Checked } from '../model/problem.ts';
import type { Edge } from '../model/sheet.ts';
import { mm } from '../units/length.ts';
import { chooseFonts } from './choose-fonts.ts';
import { helpersFor } from './helpers/index.ts';
import type { Templates } from './load-templates.ts';
import { markLanguages } from './mark-languages.ts';
import { pageGeometry } from './page-geometry.ts';
import { rootProperties } from './root-properties.ts';

/** The booklet that the sheet lies beside. */
export interface HowToInput {
  messages: Locale;
  templates: Templates;
  paper: Paper;
  /** The edge for which the booklet's backs are arranged. */
  flip: Edge;
  /** `manual`: fronts and backs are two files. */
  duplex: 'auto' | 'manual';
  /** Of the booklet with its blanks, and the sheets that it is folded from, without this one. */
  pages: number;
  sheets: number;
  /** Rows of two pages on a sheet: where it is more than one, the pile is cut across. */
  rows: number;
}

export type Paper = keyof typeof PAPERS;

/** A document of two pages in the size of the paper, and what `press` has to know to cut the print to that size. */
export interface HowTo {
  html: string;
  geometry: PageGeometry;
}

/** The sheet lies: its width is the paper's height. */
const PAPERS = {
  a4: { name: 'A4', width: TRIM_SIZES.a4[1], height: TRIM_SIZES.a4[0] },
  letter: { name: 'Letter', width: mm(279.4), height: mm(215.9) },
} as const;

const SAFE = mm(12);
/** Stands for the styles until the characters are known, which decide the typefaces. */
const STYLES_HERE = '\uFFFE';
const BLACK = { text: '#000000', accent: '#000000' };

/** The sheet that says how to print, fold and staple a booklet, in the reader's language; its back tells whether the printer turned it as it should. */
export function layOutHowTo(given: HowToInput): Checked<HowTo> {
  const input = { ...given, messages: given.messages.inPrint() };
  const { messages, templates, flip } = input;
  const { name: paper, width, height } = PAPERS[input.paper];
  const geometry = pageGeometry({ trim: { width, height }, bleed: mm(0), margins: { inner: SAFE, outer: SAFE, top: SAFE, foot: SAFE } });
  const pageSize = `:root{--page-size:${geometry.sheet.width}px ${geometry.sheet.height}px}`;
  const view = {
    locale: messages.tag,
    dir: messages.dir,
    rtl: messages.dir === 'rtl',
    paper,
    // The booklet's backs are arranged for that edge, so this one is too.
    turned: flip === 'long',
    front: frontView(input, paper),
    back: backView(input),
    styles: STYLES_HERE,
  };
  const rendered = templates.renderHowTo(
    view,
    helpersFor(messages, () => ''),
  );
  const value = markLanguages(rendered.value);
  const styles = [chooseFonts(value, templates.fonts).styles, rootProperties(geometry, { inks: BLACK }), pageSize, templates.howToStyles].join('\n');
  return { value: { html: value.replaceAll(STYLES_HERE, () => styles), geometry }, problems: rendered.problems };
}

/** The whole way to the booklet: six drawings, each with a line or two; who cuts the pile has no need to hear of trimming. */
function frontView({ messages: { t }, flip, duplex, pages, sheets, rows }: HowToInput, paper: string) {
  const turn = duplex === 'manual' ? 'manual' : `turn-${flip}`;
  const steps = [
    { drawing: `print-${duplex}`, title: 'print', text: t(`how-to.print-${duplex}`, { paper }) },
    { drawing: `${duplex === 'manual' ? 'manual' : 'turn'}-${flip}`, title: turn, text: t(`how-to.${duplex === 'manual' ? 'manual' : 'turn'}-${flip}-text`) },
    ...(rows > 1 ? ['stack', 'cut', 'fold', 'staple'] : ['stack', 'fold', 'staple', 'trim']).map((step) => ({
      drawing: step,
      title: step,
      text: t(`how-to.${step}-text`),
    })),
  ];
  return {
    title: t('how-to.title'),
    sum: t('how-to.sum', { sheets: t('sheets', { count: sheets }), pages: t('pages', { count: pages }) }),
    steps: steps.map(({ drawing, title, text }, index) => ({ number: index + 1, drawing: `how-to-${drawing}`, title: t(`how-to.${title}`), text })),
    try: { title: t('how-to.try'), text: t('how-to.try-text') },
  };
}

/** What the marks of both sides look like against the light, and what to change. */
function backView({ messages: { t }, flip, duplex }: HowToInput) {
  const remedy = duplex === 'manual' ? 'wrong-manual' : `wrong-${flip}`;
  return {
    title: t('how-to.test'),
    outcomes: [
      { drawing: 'how-to-look', icon: null, title: t('how-to.look'), texts: [t('how-to.look-text'), t(`how-to.one-sided-${duplex}`)] },
      { drawing: 'how-to-right', icon: 'how-to-tick', title: t('how-to.right'), texts: [t('how-to.right-text')] },
      { drawing: 'how-to-wrong', icon: 'how-to-cross', title: t('how-to.wrong'), texts: [t('how-to.wrong-text'), t(`how-to.${remedy}`)] },
    ],
    offset: t('how-to.offset'),
    ruler: t('how-to.ruler'),
  };
}
