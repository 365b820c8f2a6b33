import type { DevProblem, DevState } from '../dev-state.ts';
import type { Viewer } from './viewer.ts';

/** The list of chapters and that of problems; each leads to its page. */
export function installSide(): void {
  const viewer: Viewer = window.zineDev;
  const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const element = (name: string, className: string, text: string): HTMLElement => Object.assign(document.createElement(name), { className, textContent: text });
  const placeOf = ({ place: { path, line, column } }: DevProblem): string => [path, line, column].filter((part) => part !== undefined).join(':');

  const link = (page: number | undefined, ...parts: HTMLElement[]): HTMLElement => {
    const a = document.createElement('a');
    a.href = page === undefined ? '#spreads' : `#page-${page}`;
    a.append(...parts);
    const item = document.createElement('li');
    item.append(a);
    return item;
  };
  const showSections = ({ sections, problems }: DevState): void => {
    const items = sections.map(({ title, path, page, label }) => {
      const own = problems.filter(({ place }) => place.path === path && path !== undefined).length;
      const tally = own === 0 ? [] : [element('span', 'tally', `${own} ${own === 1 ? 'problem' : 'problems'}`)];
      const item = link(page, element('span', '', title), ...tally, element('span', 'number', label));
      item.firstElementChild?.addEventListener('click', (event) => {
        event.preventDefault();
        viewer.goTo(page);
      });
      return item;
    });
    byId('sections').replaceChildren(...items);
  };
  const open = ({ page, place }: DevProblem): void => {
    if (page !== undefined) viewer.goTo(page, { path: place.path, line: place.line ?? 1 });
    viewer.tellPlace(place.path, place.line ?? 1);
  };
  const showProblems = ({ problems }: DevState): void => {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    byId('count').textContent = problems.length === 0 ? 'none' : `${problems.length}, ${errors} of them errors`;
    const items = problems.map((each) => {
      const words = [element('b', '', `${placeOf(each)} ${each.severity} ${each.rule}`), element('span', '', each.message)];
      const item = link(each.page, ...words, ...(each.hint ? [element('i', '', each.hint)] : []));
      const a = item.firstElementChild as HTMLElement;
      a.classList.add('problem', each.severity);
      a.addEventListener('click', (event) => {
        event.preventDefault();
        for (const other of document.querySelectorAll('.problem')) other.removeAttribute('aria-current');
        a.setAttribute('aria-current', 'true');
        open(each);
      });
      return item;
    });
    byId('problems').replaceChildren(...items);
  };
  viewer.shows.push(showSections, showProblems);
}
