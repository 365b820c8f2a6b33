import { TYPEFACES_HERE } from '../name-typefaces.ts';
import { type Part, type Setting, titledPart } from '../part.ts';

/** How this copy was made, and how to make the next. */
export function colophonPart(setting: Setting): Part {
  const { texts, tool, config } = setting;
  return titledPart(setting, 'colophon', 'any', {
    collective: texts.collective,
    tool: tool.zine,
    typefaces: TYPEFACES_HERE,
    map: config.map,
    translators: translatorsOf(setting),
  });
}

/** One line a chapter that was translated. */
const translatorsOf = ({ publication, messages }: Setting) =>
  publication.chapters
    .filter(({ header }) => header.translators.length > 0)
    .map(({ header }) => ({ title: header.short ?? header.title, names: messages.list(header.translators.map(({ name, credit }) => credit ?? name)) }));
