import type { DevBuild, DevFirst, DevState } from '../dev-state.ts';
import type { Viewer } from './viewer.ts';

/** Listens to the server, for as long as the page is open. */
export function connect(): void {
  const viewer: Viewer = window.zineDev;
  const events = new EventSource('events');
  const follow = document.getElementById('follow') as HTMLInputElement;
  events.addEventListener('state', ({ data }) => {
    const former = viewer.state;
    const state: DevState = JSON.parse(data);
    viewer.state = state;
    for (const show of viewer.shows) show(state);
    const errors = state.problems.filter(({ severity }) => severity === 'error').length;
    viewer.say(errors === 0 ? 'up to date' : `${errors} ${errors === 1 ? 'error' : 'errors'}: the last good pages are shown`, errors > 0);
    if (former && follow.checked && state.changed !== undefined) viewer.goTo(state.changed);
  });
  events.addEventListener('first', ({ data }) => {
    const first: DevFirst = JSON.parse(data);
    if (follow.checked && first.pages[0] && !first.isInSight) viewer.goTo(first.pages[0].page);
    viewer.showFirst(first);
  });
  for (const name of ['build', 'fit']) {
    events.addEventListener(name, ({ data }) => {
      const { state, words }: DevBuild = JSON.parse(data);
      (document.getElementById(name) as HTMLButtonElement).disabled = state === 'running';
      viewer.say(words, state === 'failed');
    });
  }
  events.addEventListener('error', () => viewer.say('zine dev has ended, or cannot be reached', true));
}
