import { withoutMarks } from '../locale/message-marks.ts';
import type { Layout, Section } from '../model/layout.ts';
import type { Checked } from '../model/problem.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { chooseFonts } from './choose-fonts.ts';
import { markLanguages } from './mark-languages.ts';
import { nameTypefaces, TYPEFACES_HERE } from './name-typefaces.ts';
import type { Part, Setting } from './part.ts';
import { STYLES_HERE } from './render-parts.ts';
import { designChoice } from './resolve-design.ts';
import { rootProperties } from './root-properties.ts';

/** Gives a rendered document its styles, with typefaces for every character that it has. */
export function dressDocument(setting: Setting, rendered: string, parts: readonly Part[]): Checked<Layout> {
  const { publication, geometry, messages, templates, design, use = 'booklet' } = setting;
  const fonts = chooseFonts(rendered, templates.fonts, templates.faces);
  // Styles come from the template folders and from numbers and colours that the schema has checked: not from texts.
  const styles = [fonts.properties, rootProperties(geometry, setting.config), templates.stylesFor(use)].join('\n');
  // The styles last: what stands in them is no text of the document.
  const html = rendered
    .replaceAll(TYPEFACES_HERE, () => markLanguages(nameTypefaces(fonts, messages)))
    .split(STYLES_HERE)
    .join(styles);
  const sections = parts.map(({ section }) => inPlainWords(section));
  return {
    value: {
      html,
      faces: fonts.faces,
      sections,
      geometry,
      locale: publication.locale,
      dir: messages.dir,
      ...(use === 'booklet' ? {} : { use }),
      design: designChoice(design, (part) => sections.some(({ id }) => id === part)),
    },
    problems: checkGlyphs(fonts.undrawn, setting.files ?? new Map(), templates.fonts),
  };
}

/** Heads and titles are words without markup. */
const inPlainWords = (section: Section): Section => ({
  ...section,
  title: withoutMarks(section.title),
  ...(section.heads && { heads: { left: withoutMarks(section.heads.left), right: withoutMarks(section.heads.right) } }),
});
