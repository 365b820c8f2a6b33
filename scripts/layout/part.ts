import type { Config } from '../config/schema.ts';
import type { Locale } from '../locale/load-locale.ts';
import type { Keep } from '../memo/keep.ts';
import type { Art } from '../model/art.ts';
import type { PageGeometry } from '../model/geometry.ts';
import type { Section, Use } from '../model/layout.ts';
import type { Publication } from '../model/publication.ts';
import type { PublicationTexts } from '../model/publication-texts.ts';
import type { Drawings } from './art/drawings.ts';
import type { ImageFile } from './figure-size.ts';
import type { Templates } from './load-templates.ts';
import type { Design } from './resolve-design.ts';

/** All that a document is made of. */
export interface LayoutInput {
  publication: Publication;
  config: Config;
  images: ReadonlyMap<string, ImageFile>;
  /** What the texts stand in, by path: where a character is looked for that nothing draws. */
  files?: ReadonlyMap<string, string>;
  /** The publication's own drawings. */
  art?: Art;
  /** The photograph of the cover, as it is printed. */
  cover?: { src: string; alt: string } | undefined;
  templates: Templates;
  messages: Locale;
  /** Of chapters that stand in another language than the publication, by its tag. */
  languages?: ReadonlyMap<string, Locale>;
  geometry: PageGeometry;
  /** Absent: `booklet`. */
  use?: Use;
  tool: { zine: string };
  /** Where a publication is laid out again and again. */
  keep?: Keep;
  /** Whether it holds texts that others have not allowed to be published. */
  privateReading?: boolean;
}

/** What every part reads: the input, with the texts of publication.yml in this locale. */
export interface Setting extends LayoutInput {
  texts: Texts;
  design: Design;
  drawings: Drawings;
  /** Of several words, which no line of a title divides. */
  names: readonly string[];
}

export interface Texts extends PublicationTexts {
  /** The languages of a parallel edition, and the title in the one that is translated. */
  beside: { languages: string; title: string; lang: string } | null;
}

/** A line of the contents. */
export interface ContentsLine {
  anchor: string;
  /** The number of an account, else ''. */
  number: string;
  title: string;
  /** Who speaks; '' where nobody is named. */
  by: string;
}

/** One section with the partial that prints it and what the partial is given. Templates are strict: a view names every key, with null for what is absent. */
export interface Part {
  section: Section;
  /** Name of the partial, and the section's class `section-<name>`. */
  name: string;
  view: object;
  /** Language of a text that was not translated; null: that of the document. */
  lang: string | null;
  contents: ContentsLine | readonly ContentsLine[] | null;
}

/** A part of the matter around the chapters that is headed by a title and stands in the contents. */
export function titledPart(setting: Setting, name: string, start: Section['start'], view: object): Part {
  const title = setting.messages.t(name);
  const section: Section = { id: name, frame: 'text', start, folio: 'arabic', heads: { left: setting.texts.title, right: title }, titled: true, title };
  return { section, name, view: { title, ...view }, lang: null, contents: { anchor: name, number: '', title, by: '' } };
}

/** A page without folio and heads that no contents line leads to. */
export function plainPart(name: string, title: string, section: Pick<Section, 'frame' | 'start' | 'path'>, view: object): Part {
  return { section: { id: name, folio: 'none', title, ...section }, name, view, lang: null, contents: null };
}
