/** A length in a drawing: at most two decimals, so that the same drawing is the same bytes. */
export const size = (value: number): string => String(Math.round(value * 100) / 100);

export const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface TextOptions {
  size: number;
  anchor?: 'start' | 'middle' | 'end';
  weight?: 'bold';
  fill?: string;
}

export const svgText = (x: number, y: number, text: string, { size: fontSize, anchor = 'start', weight, fill }: TextOptions): string => {
  const looks = [anchor === 'start' ? '' : ` text-anchor="${anchor}"`, weight ? ` font-weight="${weight}"` : '', fill ? ` fill="${fill}"` : ''].join('');
  return `<text x="${size(x)}" y="${size(y)}" font-size="${size(fontSize)}"${looks}>${escapeXml(text)}</text>`;
};

export const svgLine = (x1: number, y1: number, x2: number, y2: number, looks: string): string =>
  `<path d="M${size(x1)} ${size(y1)}L${size(x2)} ${size(y2)}" ${looks}/>`;
