import type { Matter } from '../../config/design-schema.ts';
import { drawQrCode } from '../drawings/draw-qr-code.ts';
import { isoDate } from '../iso-date.ts';
import { type Part, plainPart, type Setting } from '../part.ts';
import { withStop } from '../with-stop.ts';

/** How to make more of it. */
const COPY_HOW = { booklet: 'copy-how', phone: 'copy-how-phone', mini: 'copy-how-mini' } as const;

/** The back cover: the last page, the whole sheet with its bleed. */
export function backCoverPart({ config, texts, messages, design, tool, drawings, use }: Setting): Part {
  const home = config.home === undefined ? null : { url: config.home, text: config.home.replace(/^https?:\/\/|\/$/g, ''), code: drawQrCode(config.home) };
  const { title, blurb, collective, rights, restriction } = texts;
  const isWithout = (part: Matter): boolean => !design.parts.has(part);
  // In place of pages of their own.
  const imprint = isWithout('imprint')
    ? `${withStop(messages.t('published-by', { name: collective }))} ${withStop(messages.t('edition-of', { date: messages.formatDate(isoDate(config.date)) }))}`
    : null;
  const made = isWithout('colophon') ? messages.t('colophon-made', { tool: tool.zine }) : null;
  return plainPart(
    'back-cover',
    messages.t('back-cover'),
    { frame: 'full', start: 'back' },
    {
      copyHow: use === 'handout' ? null : messages.t(COPY_HOW[use ?? 'booklet']),
      title,
      blurb,
      collective,
      rights,
      restriction,
      home,
      imprint,
      made,
      motif: drawings.motif,
    },
  );
}
