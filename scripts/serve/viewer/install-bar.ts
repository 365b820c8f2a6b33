import type { DevState } from '../dev-state.ts';
import type { Viewer } from './viewer.ts';

/** What can be switched, the keys for it, and where a piece of text stands. */
export function installBar(): void {
  const viewer: Viewer = window.zineDev;
  const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
  const locale = byId<HTMLSelectElement>('locale');
  const theme = byId<HTMLSelectElement>('theme');
  const edition = byId<HTMLSelectElement>('edition');
  const status = byId('status');
  const offer = (select: HTMLSelectElement, names: readonly string[], chosen: string): void =>
    select.replaceChildren(...names.map((name) => new Option(name, name, false, name === chosen)));

  viewer.say = (words, isBad = false) => {
    status.textContent = words;
    status.classList.toggle('bad', isBad);
  };
  viewer.post = async (path, data) => (await fetch(path, { method: 'POST', body: JSON.stringify(data) }).catch(() => undefined))?.ok ?? false;
  viewer.shows.push(({ title, locales, locale: chosen, themes, theme: worn, editions, summary }: DevState) => {
    byId('title').textContent = title;
    document.title = `${title} · zine dev`;
    byId('summary').textContent = summary.words;
    offer(locale, locales, chosen);
    offer(theme, themes, worn);
    const names = editions.map(({ name }) => name);
    offer(edition, names, names.includes(edition.value) ? edition.value : (names[0] ?? ''));
  });
  locale.addEventListener('change', () => viewer.post('locale', { locale: locale.value }));
  theme.addEventListener('change', () => viewer.post('theme', { theme: theme.value }));
  for (const id of ['build', 'fit']) byId(id).addEventListener('click', () => viewer.post(id, {}));
  // An edition is seen as it will lie on paper; each switch can then be thrown by itself.
  edition.addEventListener('change', () => {
    const { shows = 'pages', isTurned = false, why = '' } = viewer.state?.editions.find(({ name }) => name === edition.value) ?? {};
    viewer.say(why);
    document.body.classList.toggle('turned', isTurned);
    for (const [id, isOn] of [
      ['bleed', shows === 'bleed'],
      ['sheets', shows === 'sheets'],
    ] as const) {
      byId<HTMLInputElement>(id).checked = isOn;
      byId(id).dispatchEvent(new Event('change'));
    }
  });
  for (const [id, name] of [
    ['grid', 'gridded'],
    ['bleed', 'bleeding'],
    ['sheets', 'folded'],
  ] as const) {
    byId<HTMLInputElement>(id).addEventListener('change', (event) => {
      document.body.classList.toggle(name, (event.target as HTMLInputElement).checked);
      viewer.arrange();
    });
  }

  let told: { path: string; line: number } | undefined;
  viewer.tellPlace = (path, line) => {
    told = { path, line };
    byId('where').textContent = `${path}:${line}`;
    byId<HTMLAnchorElement>('code').href =
      `vscode://file${encodeURI(`${/^\//.test(viewer.state?.folder ?? '') ? '' : '/'}${viewer.state?.folder}/${path}`)}:${line}`;
    byId('place').hidden = false;
    viewer.say(`${path}, line ${line}`);
  };
  byId('shut').addEventListener('click', () => {
    byId('place').hidden = true;
  });
  byId('copy').addEventListener('click', () => navigator.clipboard.writeText(`${told?.path}:${told?.line}`));
  byId('edit').addEventListener('click', async () => {
    if (told && !(await viewer.post('open', told))) viewer.say('Set VISUAL or EDITOR to an editor with a window of its own, such as `code` or `kate`.', true);
  });

  /** The spread that fills most of what is seen, by number; then the one that many further. */
  const step = (by: number): void => {
    const spreads = [...document.querySelectorAll<HTMLElement>('.spread')];
    const middle = innerHeight / 2;
    const at = spreads.findIndex((spread) => spread.getBoundingClientRect().bottom > middle);
    spreads[Math.max(0, Math.min(spreads.length - 1, at + by))]?.scrollIntoView({ block: 'center' });
  };
  const stepProblem = (by: number): void => {
    const all = [...document.querySelectorAll<HTMLElement>('.problem')];
    const at = all.findIndex((each) => each.hasAttribute('aria-current'));
    const next = all[(at + by + all.length) % all.length] ?? all[0];
    next?.click();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const keys: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    n: () => stepProblem(1),
    p: () => stepProblem(-1),
    g: () => byId('grid').click(),
    b: () => byId('bleed').click(),
    s: () => byId('sheets').click(),
    t: () => byId('translation').click(),
    f: () => byId('follow').click(),
    Escape: () => byId('shut').click(),
  };
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
    if (ctrlKey || metaKey || altKey || (target as HTMLElement).matches('select, input[type=text]')) return;
    keys[key]?.();
  });
}
