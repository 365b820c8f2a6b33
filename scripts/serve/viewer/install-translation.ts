import type { DevPair, DevText, DevTranslation } from '../dev-state.ts';
import type { Viewer } from './viewer.ts';

/** Source and translation side by side, in the place of the pages; what no longer says the same is marked, with what has changed. */
export function installTranslation(): void {
  const viewer: Viewer = window.zineDev;
  const box = document.getElementById('translation') as HTMLInputElement;
  const main = document.getElementById('pairs') as HTMLElement;
  const WORDS: Record<string, string> = {
    stale: 'The source has changed since.',
    missing: 'Not translated.',
    unrecorded: 'Not recorded yet.',
    orphan: 'Its source is gone.',
  };
  const element = (name: string, className: string, text = ''): HTMLElement => Object.assign(document.createElement(name), { className, textContent: text });

  const side = (text: DevText | undefined, lang: string): HTMLElement => {
    const button = element('button', 'text', text?.text ?? '');
    button.lang = lang;
    button.dir = 'auto';
    if (text === undefined) (button as HTMLButtonElement).disabled = true;
    else button.addEventListener('click', () => viewer.tellPlace(text.path, text.line));
    return button;
  };
  const row = ({ state, source, translation, change }: DevPair, from: string, to: string): HTMLElement => {
    const pair = element('div', `pair ${state}`);
    const left = side(source, from);
    if (change) {
      const tags = { same: 'span', added: 'ins', removed: 'del' } as const;
      left.replaceChildren(...change.flatMap(({ kind, text }) => [element(tags[kind], '', text), ' ']));
    }
    pair.append(left, side(translation, to));
    if (state !== 'current') pair.append(element('p', 'told', WORDS[state] ?? state));
    return pair;
  };
  const show = async (): Promise<void> => {
    const { state } = viewer;
    const isOn = box.checked && !box.disabled;
    document.body.classList.toggle('paired', isOn);
    if (!isOn || !state) return main.replaceChildren();
    const answer = await fetch('translation').catch(() => undefined);
    const chapters: DevTranslation[] = answer?.ok ? await answer.json() : [];
    const at = main.scrollTop;
    const parts = chapters.flatMap(({ slug, state: progress, from, pairs }) => {
      const open = pairs.filter((pair) => pair.state !== 'current').length;
      const told = progress === 'missing' ? 'not translated' : open === 0 ? 'as its source' : `${open} of ${pairs.length} to look at`;
      return [element('h2', '', `${slug} · ${from} → ${state.locale} · ${told}`), ...pairs.map((pair) => row(pair, from, state.locale))];
    });
    main.replaceChildren(...parts);
    main.scrollTop = at;
  };
  box.addEventListener('change', show);
  viewer.shows.push(({ locale, locales }) => {
    box.disabled = locale === locales[0];
    void show();
  });
}
