import type { Viewer } from './viewer.ts';

/** Pictures of the pages in sight: a soft one as soon as can be, and a sharp one when nothing has changed for a while. */
export function installPictures(): void {
  const viewer: Viewer = window.zineDev;
  /** In ms. */
  const QUIET = 200;

  /** A picture is taken for who looks at it. */
  const ask: Viewer['ask'] = (page) => {
    const img = page.querySelector('img') as HTMLImageElement;
    const { picture } = page.dataset;
    if (!picture || img.dataset.shows === picture) return;
    img.dataset.shows = picture;
    put(page, img, `pictures/soft/${picture}`, () => {
      // While somebody writes, pages change faster than a sharp picture is taken.
      setTimeout(() => {
        if (viewer.seen.has(page)) put(page, img, `pictures/${picture}`);
        else delete img.dataset.shows;
      }, QUIET);
    });
  };
  /** Puts a picture in the place of another, which is seen until this one is there. */
  const put = (page: HTMLElement, img: HTMLImageElement, src: string, then?: () => void): void => {
    const { picture } = page.dataset;
    if (img.dataset.shows !== picture) return;
    const next = new Image();
    next.onload = () => {
      // What came meanwhile is newer.
      if (page.dataset.picture !== picture || img.dataset.shows !== picture || !viewer.state) return;
      delete img.dataset.first;
      img.src = src;
      const { width, height } = viewer.state.sheet;
      viewer.placeSheet(img, viewer.state.sheet, { left: 0, top: 0, width, height });
      then?.();
    };
    next.onerror = () => delete img.dataset.shows;
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
  viewer.watch = (page) => observer.observe(page);
  viewer.ask = ask;
  viewer.showFirst = ({ pages: shown, width, height, picture }) => {
    for (const { page, left } of shown) {
      const img = document.querySelector<HTMLImageElement>(`#page-${page} img`);
      if (!img || !viewer.state) continue;
      img.dataset.first = 'yes';
      delete img.dataset.shows;
      img.hidden = false;
      img.src = picture;
      viewer.placeSheet(img, viewer.state.sheet, { left: -left, top: 0, width, height });
    }
  };
}
