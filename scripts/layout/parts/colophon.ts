import { drawQrCode } from '../drawings/draw-qr-code.ts';
import { TYPEFACES_HERE } from '../name-typefaces.ts';
import { type Part, type Setting, titledPart } from '../part.ts';
import { withStop } from '../with-stop.ts';

/** How this copy was made, and how to make the next. */
export function colophonPart(setting: Setting): Part {
  const { texts, tool, config } = setting;
  return titledPart(setting, 'colophon', 'any', {
    collective: texts.collective,
    tool: tool.zine,
    compiled: compiledOf(setting),
    typefaces: TYPEFACES_HERE,
    map: config.map,
    key: config.key === undefined ? null : { text: config.key, code: drawQrCode(config.key) },
    translators: translatorsOf(setting),
    // Nobody folds a screen.
    isFolded: setting.use !== 'phone',
  });
}

/** What of the booklet nobody has written. */
function compiledOf({ publication, messages }: Setting): string | null {
  const hasChronology = publication.chronology.entries.length > 0;
  const hasGlossary = publication.glossary.entries.length > 0;
  if (hasChronology && hasGlossary) return messages.t('colophon-both');
  return hasChronology ? messages.t('colophon-chronology') : hasGlossary ? messages.t('colophon-glossary') : null;
}

/** One line a chapter that was translated. */
const translatorsOf = ({ publication, messages }: Setting) =>
  publication.chapters
    .filter(({ header }) => header.translators.length > 0)
    .map(({ header }) => {
      const names = messages.list(header.translators.map(({ name, credit }) => credit ?? name));
      return { title: header.short ?? header.title, translated: withStop(messages.t('translated-by', { names })) };
    });
