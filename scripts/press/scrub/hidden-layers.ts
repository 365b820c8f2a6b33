import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { dictAt, elementsOf, entry, nameAt } from '../exchange/dictionaries.ts';

/** Tells whether a layer, or a group of them, is switched off when the document is opened (ISO 32000-2, 8.11). */
export type IsHidden = (layer: PDFDict | undefined) => boolean;

export function hiddenLayers({ catalog, context }: PDFDocument): IsHidden {
  const states = dictAt(dictAt(catalog, 'OCProperties'), 'D');
  const listed = (key: string): Set<PDFDict> => new Set(elementsOf(context, entry(states, key)).filter((each) => each instanceof PDFDict));
  const [on, off] = [listed('ON'), listed('OFF')];
  const areOffAtFirst = nameAt(states, 'BaseState') === 'OFF';
  const isOff = (layer: PDFDict): boolean => (areOffAtFirst ? !on.has(layer) : off.has(layer));
  return (layer) => {
    if (layer === undefined) return false;
    if (nameAt(layer, 'Type') !== 'OCMD') return isOff(layer);
    const groups = elementsOf(context, entry(layer, 'OCGs')).filter((each) => each instanceof PDFDict);
    if (groups.length === 0) return false;
    const hidden = groups.filter(isOff).length;
    switch (nameAt(layer, 'P')) {
      case 'AllOn':
        return hidden > 0;
      case 'AnyOff':
        return hidden === 0;
      case 'AllOff':
        return hidden < groups.length;
      default:
        return hidden === groups.length;
    }
  };
}

/** The layer that a dictionary is on. */
export function layerOf(dict: PDFDict): PDFDict | undefined {
  const layer = dict.lookup(PDFName.of('OC'));
  return layer instanceof PDFDict ? layer : undefined;
}

/** Names of layers, for who is told what was taken. */
export function layerNames({ catalog, context }: PDFDocument): string[] {
  const all = entry(dictAt(catalog, 'OCProperties'), 'OCGs');
  const dicts = all instanceof PDFArray ? all.asArray().map((each) => (each instanceof PDFRef ? context.lookup(each) : each)) : [];
  return dicts.flatMap((each) => (each instanceof PDFDict ? [String(entry(each, 'Name') ?? '')] : []));
}
