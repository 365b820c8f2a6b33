import { drawQrCode } from '../drawings/draw-qr-code.ts';
import { type Part, plainPart, type Setting } from '../part.ts';

/** The back cover: the last page, the whole sheet with its bleed. */
export function backCoverPart({ config, texts, messages }: Setting): Part {
  const home = config.home === undefined ? null : { url: config.home, text: config.home.replace(/^https?:\/\/|\/$/g, ''), code: drawQrCode(config.home) };
  const { title, blurb, collective, rights } = texts;
  return plainPart('back-cover', messages.t('back-cover'), { frame: 'full', start: 'back' }, { title, blurb, collective, rights, home });
}
