import type { Element } from 'hast';
import type { ReadingTexts } from '../../model/reading.ts';
import { element } from '../element.ts';

/** Title, who publishes, what it is about, and what may be done with it. */
export function titlePage({ title, subtitle, collective, blurb, rights, restriction, home, date }: ReadingTexts): Element {
  const line = (className: string, words: string | null): Element | undefined => (words === null ? undefined : element('p', { className: [className] }, words));
  return element(
    'section',
    { className: ['head'] },
    element('h1', { className: ['head-title'] }, title),
    line('head-subtitle', subtitle),
    line('head-by', collective),
    line('head-date', date),
    line('restriction', restriction),
    line('blurb', blurb),
    line('rights', rights),
    home === null ? undefined : element('p', { className: ['home'] }, element('a', { href: home }, home)),
  );
}
