import type { DevPage, DevSheet, DevState } from '../dev-state.ts';
import type { Viewer } from './viewer.ts';

/** Shows the pages as pictures: as spreads, or by sheets, outer side and inner side as they lie on paper. */
export function installSpreads(): void {
  const viewer: Viewer = window.zineDev;
  const main = document.getElementById('spreads') as HTMLElement;
  const pages: HTMLElement[] = [];
  let arranged = '';
  const percent = (part: number, of: number): string => `${(100 * part) / of}%`;

  /** Room for the marks of the cut around the bleed, in CSS px. */
  const SLUG = 16;
  /** What is seen of a sheet: the cut page, or what is around it too. */
  const windowOf = ({ trim, bleed }: DevSheet) => {
    const out = document.body.classList.contains('bleeding') ? bleed + SLUG : 0;
    return { left: trim.left - out, top: trim.top - out, width: trim.width + 2 * out, height: trim.height + 2 * out };
  };
  const placeIn = (element: HTMLElement, sheet: DevSheet, box: { left: number; top: number; width: number; height: number }): void => {
    const seen = windowOf(sheet);
    element.style.left = percent(box.left - seen.left, seen.width);
    element.style.top = percent(box.top - seen.top, seen.height);
    element.style.width = percent(box.width, seen.width);
    element.style.height = percent(box.height, seen.height);
  };
  const clear = (img: HTMLImageElement): void => {
    for (const name of ['src', 'data-shows']) img.removeAttribute(name);
  };
  /** They begin where the bleed ends. */
  const placeMarks = (cut: HTMLElement, { trim, bleed }: DevSheet): void => {
    const out = bleed + SLUG;
    for (const [name, length] of [
      ['x', trim.width],
      ['y', trim.height],
    ] as const) {
      cut.style.setProperty(`--out-${name}`, percent(-out, length));
      cut.style.setProperty(`--mark-${name}`, percent(SLUG, length + 2 * out));
    }
  };
  const make = (index: number): HTMLElement => {
    const page = document.createElement('section');
    page.id = `page-${index}`;
    page.dataset.page = String(index);
    const img = document.createElement('img');
    img.alt = '';
    const [lines, cut, blocks] = ['lines', 'cut', 'blocks'].map((name) => Object.assign(document.createElement('div'), { className: name }));
    viewer.watch(page);
    page.append(img, lines as HTMLElement, cut as HTMLElement, blocks as HTMLElement);
    return page;
  };
  const fill = (page: HTMLElement, index: number, { label, picture, isOld }: DevPage, { sheet, dir }: DevState): void => {
    const { text, trim, width, height } = sheet;
    const seen = windowOf(sheet);
    page.className = `page${index === 0 ? ' first' : ''}${isOld ? ' old' : ''}${picture === null ? ' blank' : ''}`;
    page.setAttribute('aria-label', picture === null ? `Page ${label}, blank` : `Page ${label}`);
    page.style.aspectRatio = `${seen.width} / ${seen.height}`;
    const [img, lines, cut, blocks] = page.children as unknown as [HTMLImageElement, HTMLElement, HTMLElement, HTMLElement];
    // A picture of the whole spread stands where it is until there is another.
    if (!img.dataset.first) placeIn(img, sheet, { left: 0, top: 0, width, height });
    const isRight = (index % 2 === 0) === (dir === 'ltr');
    placeIn(lines, sheet, { left: isRight ? text.rectoLeft : text.versoLeft, top: text.top, width: text.width, height: text.height });
    lines.style.setProperty('--step', percent(text.line, text.height));
    placeIn(cut, sheet, trim);
    placeMarks(cut, sheet);
    for (const block of blocks.children as Iterable<HTMLElement & { box: typeof trim }>) placeIn(block, sheet, block.box);
    img.hidden = picture === null;
    if (picture === null) clear(img);
    page.dataset.picture = picture ?? '';
    if (viewer.seen.has(page)) viewer.ask(page);
  };
  /** Pages that lie beside one another, and what that is called. */
  const groups = (count: number): { name: string; of: number[] }[] => {
    if (document.body.classList.contains('folded')) {
      return Array.from({ length: Math.ceil(count / 4) * 2 }, (_, side) => {
        const other = Math.ceil(count / 4) * 4 - 1 - side;
        const name = `Sheet ${Math.floor(side / 2) + 1}, ${side % 2 === 0 ? 'outside' : 'inside'}`;
        return { name, of: side % 2 === 0 ? [other, side] : [side, other] };
      });
    }
    return Array.from({ length: Math.floor(count / 2) + 1 }, (_, spread) => ({
      name: '',
      of: [2 * spread - 1, 2 * spread].filter((i) => i >= 0 && i < count),
    }));
  };
  const arrange = (state: DevState): void => {
    const wanted = `${state.pages.length} ${state.dir} ${document.body.className}`;
    if (wanted === arranged) return;
    const at = main.scrollTop;
    while (pages.length < state.pages.length) pages.push(make(pages.length));
    pages.length = state.pages.length;
    const spreads = groups(state.pages.length).map(({ name, of }) => {
      const spread = Object.assign(document.createElement('div'), { className: 'spread' });
      spread.dataset.dir = state.dir;
      spread.classList.toggle('inside', name.endsWith('inside'));
      if (name !== '') spread.append(Object.assign(document.createElement('h2'), { textContent: name }));
      spread.append(...of.flatMap((i) => pages[i] ?? []));
      return spread;
    });
    main.replaceChildren(...spreads);
    main.scrollTop = at;
    arranged = wanted;
  };
  const show = (state: DevState): void => {
    arrange(state);
    state.pages.forEach((page, i) => {
      fill(pages[i] as HTMLElement, i, page, state);
    });
  };
  viewer.shows.push(show);
  viewer.arrange = () => viewer.state && show(viewer.state);
  viewer.placeSheet = placeIn;
  viewer.goTo = (index, mark) => {
    const page = pages[index];
    page?.scrollIntoView({ block: page.offsetHeight > main.clientHeight ? 'start' : 'nearest' });
    if (page && mark) viewer.readPage(page, mark);
  };
}
