import type { Picture } from './join-spread.ts';
import type { PictureProtocol } from './picture-protocol.ts';

const ESC = '\u001B';
const BEL = '\u0007';
/** String terminator (ECMA-48). */
const ST = `${ESC}\\`;
/** As much as kitty takes at once, in base64. */
const CHUNK = 4096;

/** What makes a terminal draw a picture where the cursor stands; `columns`: so wide, as far as the protocol lets it be said. */
export async function pictureSequence(protocol: PictureProtocol, picture: Picture, columns: number): Promise<string> {
  switch (protocol) {
    case 'sixel':
      return sixelImage(picture);
    case 'iterm':
      return itermFile(Buffer.from(picture.png), columns);
    case 'kitty':
      return kittyFile(Buffer.from(picture.png), columns);
  }
}

/** In the colours that it has: letters do not bear to be dithered. */
async function sixelImage({ width, height, pixels }: Picture): Promise<string> {
  const { FINALIZER, introducer, sixelEncode } = await import('sixel');
  const palette = [...new Set(new Uint32Array(pixels.buffer))];
  return `${introducer(0)}${sixelEncode(pixels, width, height, palette)}${FINALIZER}`;
}

const itermFile = (png: Buffer, columns: number): string =>
  `${ESC}]1337;File=inline=1;size=${png.length};width=${columns};preserveAspectRatio=1:${png.toString('base64')}${BEL}`;

/** Transmitted and shown (`a=T`), as PNG (`f=100`), and without an answer (`q=2`) that nobody would read. */
function kittyFile(png: Buffer, columns: number): string {
  const chunks = png.toString('base64').match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [];
  return chunks
    .map((chunk, i) => {
      const head = i === 0 ? `a=T,f=100,q=2,c=${columns},` : '';
      return `${ESC}_G${head}m=${i < chunks.length - 1 ? 1 : 0};${chunk}${ST}`;
    })
    .join('');
}

/** For the terminal around tmux (`allow-passthrough on`). */
export const throughTmux = (sequence: string): string => `${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${ST}`;
