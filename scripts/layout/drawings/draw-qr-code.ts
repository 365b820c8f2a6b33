import QRCode from 'qrcode';

/** A QR code as one path of unit squares on a field of `size` × `size`, the quiet zone of four modules (ISO/IEC 18004) included. */
export interface QrCode {
  size: number;
  path: string;
}

const QUIET = 4;

/** Level M: a photocopy of a photocopy still reads. */
export function drawQrCode(text: string): QrCode {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      let length = 0;
      while (x + length < modules.size && modules.get(y, x + length)) length++;
      if (length > 0) runs.push(`M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`);
      x += length;
    }
  }
  return { size: modules.size + 2 * QUIET, path: runs.join('') };
}
