import { describe, expect, it } from 'vitest';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import type { Figure, Qualifier, Quantity } from '../../scripts/model/quantity.ts';

const en = await loadLocale('en');
const ru = await loadLocale('ru');

const count = (value: number, qualifier: Qualifier = 'exact'): Quantity => ({ kind: 'count', qualifier, value });
const range = (low: number, high: number): Quantity => ({ kind: 'range', low, high });
const figure = (quantity: Quantity, unit?: string): Figure => ({ name: 'killed', quantity, raw: '', ...(unit === undefined ? {} : { unit }) });

describe('formatQuantity', () => {
  it.each<[string, Quantity, string?]>([
    ['164', count(164)],
    ['at least 70', count(70, 'at-least')],
    ['over 4,000', count(4000, 'over')],
    ['nearly 10,000', count(10000, 'nearly')],
    ['about 40', count(40, 'about')],
    ['up to 20', count(20, 'up-to')],
    ['50–60', range(50, 60)],
    ['1,000–2,000', range(1000, 2000)],
    ['dozens', { kind: 'magnitude', low: 'dozens' }],
    ['tens to hundreds', { kind: 'magnitude', low: 'tens', high: 'hundreds' }],
    ['tens of thousands', { kind: 'magnitude', low: 'tens-of-thousands' }],
    ['50–60 tenge a litre', range(50, 60), 'tenge/litre'],
    ['98%', count(98), 'percent'],
    ['1 month', count(1), 'months'],
    ['about 7 months', count(7, 'about'), 'months'],
    ['over 10 years', count(10, 'over'), 'years'],
    ['2 times', count(2), 'times'],
    ['2-fold', count(2), 'fold'],
    ['180 days', count(180), 'days'],
    ['330 billion US dollars', count(330), 'billion US dollars'],
    ['dozens of people', { kind: 'magnitude', low: 'dozens' }, 'people'],
    ['several people', { kind: 'magnitude', low: 'several' }, 'people'],
    ['3 barrels', count(3), 'barrels'],
  ])('writes %s', (text, quantity, unit) => {
    expect(en.formatQuantity(figure(quantity, unit))).toBe(text);
  });

  it('takes the declared unit where the figure has none of its own', () => {
    expect(en.formatQuantity(figure(count(96)), 'percent')).toBe('96%');
    expect(en.formatQuantity(figure(count(96), 'years'), 'percent')).toBe('96 years');
  });

  it('agrees in number by the rules of the language', () => {
    const months = [1, 3, 7, 21].map((value) => ru.formatQuantity(figure(count(value), 'months')));
    expect(months).toEqual(['1 месяц', '3 месяца', '7 месяцев', '21 месяц']);
    expect(ru.formatQuantity(figure(count(4000, 'over')))).toBe('более 4\u00a0000');
    expect(ru.formatQuantity(figure({ kind: 'magnitude', low: 'dozens' }, 'people'))).toBe('десятки человек');
  });
});

describe('figureLabel', () => {
  it('names built-in figures, and gives back what publication.yml declares', () => {
    expect(en.figureLabel('killed')).toBe('Killed');
    expect(en.figureLabel('dissolutions')).toBe('dissolutions');
  });
});
