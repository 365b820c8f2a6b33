import { parseIsoDate } from '../iso-date.ts';
import { type Part, type Setting, titledPart } from '../part.ts';

/** The published texts that the chapters retell, with their rights; nothing where no chapter has one. */
export function sourcesPart(setting: Setting): Part[] {
  const rows = setting.publication.chapters.flatMap(({ anchor, number, header }) => {
    if (!header.source) return [];
    const { title, author, venue, date, rights, url } = header.source;
    const known = parseIsoDate(date);
    return [
      {
        anchor,
        number: number ?? null,
        chapter: header.title,
        title,
        author,
        venue,
        date: known ? setting.messages.formatDate(known) : date,
        rights: rights ?? null,
        url: url ?? null,
      },
    ];
  });
  return rows.length === 0 ? [] : [titledPart(setting, 'sources', 'any', { rows })];
}
