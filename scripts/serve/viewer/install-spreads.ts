import type { DevFirst, DevPage, DevSheet, DevState } from '../dev-state.ts';

/** What the functions of the page share; each brings its own text to the browser and meets the others here. */
export interface Viewer {
  state?: DevState;
  /** Pages in sight, and those just outside of it. */
  seen: Set<HTMLElement>;
  /** Functions that each new state is given to. */
  shows: ((state: DevState) => void)[];
  /** Shows a picture of a spread until there are others of its pages. */
  showFirst(first: DevFirst): void;
  /** Shows a page, and of its blocks the one of this line. */
  goTo(page: number, mark?: { path: string; line: number }): void;
  /** Lays the pages out again: as spreads or as sheets. */
  arrange(): void;
  /** Posts to our own server; whether it did what was asked. */
  post(path: string, data: object): Promise<boolean>;
  say(words: string, isBad?: boolean): void;
  /** Tells where a piece of text stands in the files. */
  tellPlace(path: string, line: number): void;
  /** Looks for the pieces of text of the pages in sight, when nothing has changed for a while. */
  readSeen(): void;
  /** Looks for the pieces of text of a page. */
  readPage(page: HTMLElement, mark?: { path: string; line: number }): void;
}

declare global {
  interface Window {
    zineDev: Viewer;
  }
}

/** Shows the pages as pictures: as spreads, or by sheets, outer side and inner side as they lie on paper. */
export function installSpreads(): void {
  const viewer: Viewer = window.zineDev;
  const main = document.getElementById('spreads') as HTMLElement;
  const pages: HTMLElement[] = [];
  let arranged = '';
  const percent = (part: number, of: number): string => `${(100 * part) / of}%`;

  /** What is seen of a sheet: the cut page, or its bleed too. */
  const windowOf = ({ trim, bleed }: DevSheet) =>
    document.body.classList.contains('bleeding')
      ? { left: trim.left - bleed, top: trim.top - bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed }
      : trim;
  const placeIn = (element: HTMLElement, sheet: DevSheet, box: { left: number; top: number; width: number; height: number }): void => {
    const seen = windowOf(sheet);
    element.style.left = percent(box.left - seen.left, seen.width);
    element.style.top = percent(box.top - seen.top, seen.height);
    element.style.width = percent(box.width, seen.width);
    element.style.height = percent(box.height, seen.height);
  };
  const make = (index: number): HTMLElement => {
    const page = document.createElement('section');
    page.id = `page-${index}`;
    page.dataset.page = String(index);
    const img = document.createElement('img');
    img.alt = '';
    const [lines, cut, blocks] = ['lines', 'cut', 'blocks'].map((name) => Object.assign(document.createElement('div'), { className: name }));
    observer.observe(page);
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
    for (const block of blocks.children as Iterable<HTMLElement & { box: typeof trim }>) placeIn(block, sheet, block.box);
    img.hidden = picture === null;
    if (picture === null) img.removeAttribute('src');
    page.dataset.picture = picture ?? '';
    if (viewer.seen.has(page)) ask(page);
  };
  /** A picture is taken for who looks at it. */
  const ask = (page: HTMLElement): void => {
    const img = page.querySelector('img') as HTMLImageElement;
    const { picture } = page.dataset;
    const src = `pictures/${picture}`;
    if (!picture || img.getAttribute('src') === src) return;
    if (!img.dataset.first) {
      img.src = src;
      return;
    }
    // What is seen stays until the other is there.
    const next = new Image();
    next.onload = () => {
      if (page.dataset.picture !== picture || !viewer.state) return;
      delete img.dataset.first;
      img.src = src;
      const { width, height } = viewer.state.sheet;
      placeIn(img, viewer.state.sheet, { left: 0, top: 0, width, height });
    };
    next.src = src;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const page = target as HTMLElement;
        if (!isIntersecting) viewer.seen.delete(page);
        else {
          viewer.seen.add(page);
          ask(page);
        }
      }
      viewer.readSeen();
    },
    { root: null, rootMargin: '150px' },
  );
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
  viewer.showFirst = ({ pages: shown, width, height, picture }) => {
    for (const { page, left } of shown) {
      const img = pages[page]?.querySelector('img');
      if (!img || !viewer.state) continue;
      img.dataset.first = 'yes';
      img.hidden = false;
      img.src = picture;
      placeIn(img, viewer.state.sheet, { left: -left, top: 0, width, height });
    }
  };
  viewer.goTo = (index, mark) => {
    const page = pages[index];
    page?.scrollIntoView({ block: page.offsetHeight > main.clientHeight ? 'start' : 'nearest' });
    if (page && mark) viewer.readPage(page, mark);
  };
}
