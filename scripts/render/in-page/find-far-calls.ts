/** A call of a note whose text stands on another page: its number leads nowhere on paper. Pages count from 0 within the section. */
export interface FarCall {
  section: string;
  line: number | undefined;
  number: string;
  page: number;
  notePage: number;
}

/** Calls behind the first of a note that do not stand on its page. */
export function findFarCalls(): FarCall[] {
  const { spot, sectionOf } = window.zine;
  const seen = new Set<string>();
  const found: FarCall[] = [];
  for (const call of document.querySelectorAll<HTMLAnchorElement>('body > section a.note-call')) {
    const href = call.getAttribute('href') ?? '';
    if (call.closest('.notes-source, [aria-hidden]')) continue;
    const isFirst = !seen.has(href);
    seen.add(href);
    const note = document.getElementById(href.slice(1));
    const [page, notePage] = [spot(call)?.page, note ? spot(note)?.page : undefined];
    if (isFirst || page === undefined || notePage === undefined || page === notePage) continue;
    const line = Number(call.closest<HTMLElement>('[data-line]')?.dataset.line);
    found.push({ section: sectionOf(call).id, line: Number.isFinite(line) ? line : undefined, number: (call.textContent ?? '').trim(), page, notePage });
  }
  return found;
}
