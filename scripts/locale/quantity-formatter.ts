import type { Figure, Magnitude, Quantity } from '../model/quantity.ts';
import type { Translate } from './translate.ts';

/** Writes a figure's value exactly as the account gives it. `hasMessage` tells whether a catalog knows a key. */
export function makeQuantityFormatter(
  t: Translate,
  hasMessage: (key: string) => boolean,
  formatNumber: (value: number) => string,
): (figure: Figure, declaredUnit?: string) => string {
  // "dozens", but "dozens of people".
  const formatMagnitude = (magnitude: Magnitude, hasUnit: boolean): string => t(`${hasUnit ? 'magnitude-of' : 'magnitude'}.${magnitude}`);

  const formatValue = (quantity: Quantity, hasUnit: boolean): string => {
    if (quantity.kind === 'range') return t('quantity.range', { low: formatNumber(quantity.low), high: formatNumber(quantity.high) });
    if (quantity.kind === 'magnitude') {
      if (quantity.high === undefined) return formatMagnitude(quantity.low, hasUnit);
      return t('quantity.magnitudes', { low: formatMagnitude(quantity.low, false), high: formatMagnitude(quantity.high, hasUnit) });
    }
    const value = formatNumber(quantity.value);
    return quantity.qualifier === 'exact' ? value : t(`qualifier.${quantity.qualifier}`, { value });
  };

  return (figure, declaredUnit) => {
    const unit = figure.unit ?? declaredUnit;
    const value = formatValue(figure.quantity, unit !== undefined);
    if (unit === undefined) return value;
    const key = `unit.${unit}`;
    if (!hasMessage(key)) return `${value} ${unit}`;
    const count = pluralCount(figure.quantity);
    return t(key, count === undefined ? { value } : { value, count });
  };
}

/** The number that the unit agrees with; none for "dozens", which takes the catalog's `other`. */
function pluralCount(quantity: Quantity): number | undefined {
  if (quantity.kind === 'count') return quantity.value;
  return quantity.kind === 'range' ? quantity.high : undefined;
}
