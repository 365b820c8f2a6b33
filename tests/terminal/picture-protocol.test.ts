import { expect, it } from 'vitest';
import { isInTmux, pictureProtocol } from '../../scripts/terminal/picture-protocol.ts';

const TERMINAL = { isTTY: true };

it.each([
  ['iTerm2', { TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, 'iterm'],
  ['iTerm2, over ssh', { TERM: 'xterm-256color', LC_TERMINAL: 'iTerm2' }, 'iterm'],
  ['WezTerm', { TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm' }, 'iterm'],
  ['kitty', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, 'kitty'],
  ['kitty with another TERM', { TERM: 'xterm-256color', KITTY_WINDOW_ID: '1' }, 'kitty'],
  ['kitty, started from iTerm2', { TERM: 'xterm-kitty', TERM_PROGRAM: 'iTerm.app', LC_TERMINAL: 'iTerm2' }, 'kitty'],
  ['Ghostty', { TERM: 'xterm-ghostty', TERM_PROGRAM: 'ghostty' }, 'kitty'],
  ['Konsole', { TERM: 'xterm-256color', KONSOLE_VERSION: '230803' }, 'kitty'],
  ['Konsole before it had pictures', { TERM: 'xterm-256color', KONSOLE_VERSION: '211203' }, undefined],
  ['foot', { TERM: 'foot' }, 'sixel'],
  ['foot with all it can', { TERM: 'foot-extra' }, 'sixel'],
  ['mlterm', { TERM: 'mlterm' }, 'sixel'],
  ['mintty', { TERM: 'xterm', TERM_PROGRAM: 'mintty' }, 'sixel'],
  ['a terminal that says nothing', { TERM: 'xterm-256color' }, undefined],
  ['another one, started from kitty', { TERM: 'xterm-256color', TERM_PROGRAM: 'vscode', KITTY_WINDOW_ID: '1' }, undefined],
  ['a program that is called like a property', { TERM: 'xterm', TERM_PROGRAM: 'constructor' }, undefined],
  ['tmux in iTerm2', { TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', LC_TERMINAL: 'iTerm2', TMUX: '/tmp/tmux-1000/default,1,0' }, undefined],
  ['tmux, from where ssh leads', { TERM: 'tmux-256color', LC_TERMINAL: 'iTerm2' }, undefined],
  ['screen in kitty', { TERM: 'screen', KITTY_WINDOW_ID: '1', STY: '1.pts' }, undefined],
  ['none that draws', { TERM: 'dumb', TERM_PROGRAM: 'iTerm.app' }, undefined],
  ['CI', { TERM: 'xterm-kitty', CI: 'true' }, undefined],
  ['who wants no colours', { TERM: 'xterm-kitty', NO_COLOR: '1' }, 'kitty'],
  ['who knows better', { TERM: 'xterm-256color', ZINE_PICTURE: 'sixel' }, 'sixel'],
  ['who knows better, in tmux', { TERM: 'tmux-256color', TMUX: 'x', ZINE_PICTURE: 'iterm' }, 'iterm'],
  ['who wants none', { TERM: 'xterm-kitty', ZINE_PICTURE: 'none' }, undefined],
  ['who knows better, without a terminal that draws', { TERM: 'dumb', ZINE_PICTURE: 'kitty' }, undefined],
])('%s', (_, env, protocol) => {
  expect(pictureProtocol(TERMINAL, env)).toBe(protocol);
  expect(pictureProtocol({}, env), 'a pipe').toBeUndefined();
});

it('knows tmux by what it sets, and by its name where ssh has left that behind', () => {
  expect([{ TMUX: 'x' }, { TERM: 'tmux-256color' }, { TERM: 'xterm' }].map(isInTmux)).toEqual([true, true, false]);
});
