/**
 * How a terminal takes pictures: `iterm` as a file in an operating system command (iTerm2, OSC 1337), `kitty` as a file in application program commands (APC G),
 * `sixel` as columns of six pixels (DEC, DCS q).
 */
export const PICTURE_PROTOCOLS = ['iterm', 'kitty', 'sixel'] as const;
export type PictureProtocol = (typeof PICTURE_PROTOCOLS)[number];

/** What a terminal says of itself in `TERM`: the surest, since none leaves it to what is started inside of it. */
const BY_TERM: [RegExp, PictureProtocol][] = [
  [/^xterm-(?:kitty|ghostty)$/, 'kitty'],
  [/^(?:foot|mlterm|contour|yaft)(?:-|$)/, 'sixel'],
];
const BY_PROGRAM: Record<string, PictureProtocol> = { 'iTerm.app': 'iterm', WezTerm: 'iterm', ghostty: 'kitty', mintty: 'sixel' };
/** From this version on, 22.04. */
const KONSOLE_WITH_PICTURES = 220_400;

/**
 * Whether and how a stream shows pictures, by what terminals document of their environment. None is asked (DA1): an answer that comes late would stand in the user's
 * next command. `ZINE_PICTURE` knows better, whatever terminal it is: one of `PICTURE_PROTOCOLS`, or anything else for none. Inside tmux and screen only it helps,
 * since nobody knows what stands around them.
 */
export function pictureProtocol(stream: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): PictureProtocol | undefined {
  const { TERM = '', TERM_PROGRAM, ZINE_PICTURE } = env;
  if (!stream.isTTY || TERM === 'dumb' || isSet(env.CI)) return undefined;
  if (isSet(ZINE_PICTURE)) return PICTURE_PROTOCOLS.find((name) => name === ZINE_PICTURE);
  if (isMultiplexed(env)) return undefined;
  const byTerm = BY_TERM.find(([pattern]) => pattern.test(TERM))?.[1];
  if (byTerm !== undefined) return byTerm;
  // What else a terminal sets, those started from it inherit.
  if (isSet(TERM_PROGRAM)) return Object.hasOwn(BY_PROGRAM, TERM_PROGRAM) ? BY_PROGRAM[TERM_PROGRAM] : undefined;
  if (isSet(env.KITTY_WINDOW_ID) || Number(env.KONSOLE_VERSION) >= KONSOLE_WITH_PICTURES) return 'kitty';
  // The one that ssh takes along.
  return env.LC_TERMINAL === 'iTerm2' ? 'iterm' : undefined;
}

/** Whether what is written goes through tmux, which hands on only what is wrapped for it. */
export const isInTmux = ({ TMUX, TERM = '' }: Readonly<Record<string, string | undefined>>): boolean => isSet(TMUX) || TERM.startsWith('tmux');

const isMultiplexed = (env: Readonly<Record<string, string | undefined>>): boolean => isInTmux(env) || isSet(env.STY) || /^screen/.test(env.TERM ?? '');
const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';
