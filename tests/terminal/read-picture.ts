/** The file that a terminal is given, as it says of itself, and the columns it is to take. */
export interface ReadPicture {
  png: Buffer;
  width: number;
  height: number;
  columns: number;
}

const SIGNATURE = '89504e470d0a1a0a';

/** Control characters as signs that can be seen. */
const visible = (text: string): string => text.replaceAll('\u001B', '␛').replaceAll('\u0007', '␇');

/** Reads the picture back that stands in what was written for iTerm2 or kitty. */
export function readPicture(written: string): ReadPicture {
  const text = visible(written);
  const iterm = /␛\]1337;File=inline=1;size=(\d+);width=(\d+);preserveAspectRatio=1:([\w+/=]+)␇/.exec(text);
  const [, columns = ''] = /c=(\d+)/.exec(text) ?? [];
  const png = Buffer.from(iterm?.[3] ?? [...text.matchAll(/␛_G[^;]*;([\w+/=]+)␛\\/g)].map(([, data]) => data).join(''), 'base64');
  if (png.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('expected a PNG');
  if (iterm && Number(iterm[1]) !== png.length) throw new Error(`expected ${iterm[1]} bytes, found ${png.length}`);
  return { png, width: png.readUInt32BE(16), height: png.readUInt32BE(20), columns: Number(iterm?.[2] ?? columns) };
}
