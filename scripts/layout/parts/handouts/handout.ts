import { CONFIG_PATH } from '../../../config/load-config.ts';
import type { HandoutPlan } from '../../../model/editions.ts';
import { drawQrCode, type QrCode } from '../../drawings/draw-qr-code.ts';
import { type Part, plainPart, type Setting } from '../../part.ts';
import { setTitle, type TitleRoom } from '../../titles/set-title.ts';
import { titlePhrases } from '../../titles/title-phrases.ts';
import { type CheckedFile, cardView } from './card.ts';
import { posterView } from './poster.ts';

/** Shares of the page that a title may take on each. */
const ROOM: Record<HandoutPlan['shows'], TitleRoom> = {
  flyer: { width: 0.8, height: 0.22, largest: 0.15 },
  card: { width: 0.6, height: 0.26, largest: 0.09 },
  poster: { width: 0.86, height: 0.25, largest: 0.2 },
};

/** On a card without an address there is nothing beside it. */
const ALONE: TitleRoom = { width: 0.89, height: 0.27, largest: 0.125 };

/** What is handed out by itself: one page without folio and heads. */
export function handoutPart(shows: HandoutPlan['shows'], setting: Setting, file?: CheckedFile): Part {
  const { texts, geometry, messages, names } = setting;
  const own = shows === 'poster' ? posterView(setting) : shows === 'card' && file !== undefined ? cardView(setting, file) : {};
  const view = { ...texts, collective: texts.collective, home: homeView(setting), motif: setting.drawings.motif, ...own };
  const room = shows === 'card' && view.home === null ? ALONE : ROOM[shows];
  const set = setTitle(titlePhrases(view.title, messages.tag, names), { ...geometry.trimPx, dir: messages.dir }, room);
  return plainPart(shows, view.title, { frame: 'full', start: 'any', path: CONFIG_PATH }, { ...view, set });
}

/** The address of the publication, to be read and to be photographed. */
function homeView({ config: { home } }: Setting): { url: string; text: string; code: QrCode } | null {
  return home === undefined ? null : { url: home, text: home.replace(/^https?:\/\/|\/$/g, ''), code: drawQrCode(home) };
}
