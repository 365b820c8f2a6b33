import type { Step } from '../../model/sheet.ts';
import type { Pile } from './paper.ts';

/** The pile cut into equal strips, in one pile or apart. @throws RangeError where a cut would go through a page */
export function cutPile({ layers, ...bound }: Pile, { along, into, lay }: Extract<Step, { do: 'cut' }>): Pile[] {
  const size = along === 'vertical' ? layers[0]?.[0]?.length : layers[0]?.length;
  if (size === undefined || size % into !== 0) throw new RangeError(`Unexpected cut through a page, expected ${into} equal strips`);
  const strips = Array.from({ length: into }, (_, i) => {
    const [from, to] = [(i * size) / into, ((i + 1) * size) / into];
    return layers.map((layer) => (along === 'vertical' ? layer.map((row) => row.slice(from, to)) : layer.slice(from, to)));
  });
  if (lay === 'apart') return strips.map((strip) => ({ layers: strip, ...bound }));
  return [{ layers: (lay === 'first-on-top' ? strips : strips.toReversed()).flat(), ...bound }];
}
