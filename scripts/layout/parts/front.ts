import type { Matter } from '../../config/design-schema.ts';
import { isoDate } from '../iso-date.ts';
import { type Part, plainPart, type Setting } from '../part.ts';

/** Half title, title page and imprint. */
export function frontParts(setting: Setting): Part[] {
  const { config, texts, messages } = setting;
  const date = messages.formatDate(isoDate(config.date));
  const imprint = { ...texts, date, home: config.home ?? null };
  const all = [
    plainPart('half-title', messages.t('half-title'), { frame: 'text', start: 'recto' }, { title: texts.title }),
    plainPart('title-page', texts.title, { frame: 'text', start: 'recto' }, { ...texts, date, motif: setting.drawings.motif }),
    plainPart('imprint', messages.t('imprint'), { frame: 'text', start: 'any' }, imprint),
  ];
  return all.filter(({ name }) => setting.design.parts.has(name as Matter));
}
