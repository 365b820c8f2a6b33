import { drawMotif } from '../drawings/draw-motif.ts';
import { drawQrCode } from '../drawings/draw-qr-code.ts';
import { type Part, plainPart, type Setting } from '../part.ts';

/** The motif as behind the last chapter: the sun is setting, the crowd is there. */
const BACK = 7;

/** The back cover: the last page, the whole sheet with its bleed. */
export function backCoverPart({ config, texts, messages }: Setting): Part {
  const home = config.home === undefined ? null : { url: config.home, text: config.home.replace(/^https?:\/\/|\/$/g, ''), code: drawQrCode(config.home) };
  const { title, blurb, collective, rights, restriction } = texts;
  const motif = drawMotif(`${config.id} back`, BACK);
  return plainPart('back-cover', messages.t('back-cover'), { frame: 'full', start: 'back' }, { title, blurb, collective, rights, restriction, home, motif });
}
