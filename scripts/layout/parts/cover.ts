import { type Part, plainPart, type Setting } from '../part.ts';
import { ABOVE_ART, LETTERING, setTitle } from '../titles/set-title.ts';
import { titlePhrases } from '../titles/title-phrases.ts';

/** The front cover: the whole sheet with its bleed, page 1. */
export function coverPart({ texts, geometry, messages, drawings, names }: Setting): Part {
  const { title, subtitle, collective, restriction, beside } = texts;
  const pieces = titlePhrases(title, messages.tag, names);
  const isLettering = Object.values(drawings.cover).every((picture) => picture === null);
  const view = {
    title,
    subtitle,
    collective,
    restriction,
    beside,
    isLettering,
    set: setTitle(pieces, { ...geometry.trimPx, dir: messages.dir }, isLettering ? LETTERING : ABOVE_ART),
    ...drawings.cover,
  };
  return plainPart('cover', messages.t('cover'), { frame: 'full', start: 'any' }, view);
}
