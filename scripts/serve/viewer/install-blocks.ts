import type { DevBlock } from '../dev-state.ts';
import type { Viewer } from './viewer.ts';

/** Pieces of text on the pages that are seen, as buttons over the picture: for the pointer, the keyboard, and who listens to the page. */
export function installBlocks(): void {
  const viewer: Viewer = window.zineDev;

  const fill = (page: HTMLElement, blocks: readonly DevBlock[], mark: { path: string; line: number } | undefined): void => {
    const holder = page.querySelector('.blocks') as HTMLElement;
    const buttons = blocks.map(({ path, line, words, ...box }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'block';
      button.textContent = words;
      button.title = `${path}:${line}`;
      Object.assign(button, { box });
      button.addEventListener('click', () => viewer.tellPlace(path, line));
      return button;
    });
    holder.replaceChildren(...buttons);
    viewer.arrange();
    if (!mark) return;
    const at = blocks.findLastIndex(({ path, line }) => path === mark.path && line <= mark.line);
    buttons[at]?.classList.add('lit');
    buttons[at]?.scrollIntoView({ block: 'nearest' });
  };
  const read: Viewer['readPage'] = async (page, mark) => {
    const { picture } = page.dataset;
    if (!picture || page.classList.contains('blank')) return page.querySelector('.blocks')?.replaceChildren();
    // The server may have ended meanwhile, which `connect` tells.
    const answer = await fetch(`blocks/${page.dataset.page}`).catch(() => undefined);
    if (answer?.ok && page.dataset.picture === picture) fill(page, await answer.json(), mark);
    page.dataset.read = picture;
  };
  viewer.readPage = read;

  // While somebody writes, pages change faster than anybody reads them.
  const QUIET = 250;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readSeen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      for (const page of viewer.seen) if (page.dataset.read !== page.dataset.picture) await read(page);
    }, QUIET);
  };
  viewer.readSeen = readSeen;
  viewer.shows.push(readSeen);
}
