import { connect } from './connect.ts';
import { installBar } from './install-bar.ts';
import { installBlocks } from './install-blocks.ts';
import { installPictures } from './install-pictures.ts';
import { installSide } from './install-side.ts';
import { installSpreads } from './install-spreads.ts';
import { installTranslation } from './install-translation.ts';

/** All that runs in the user's browser, as one script: each function brings its own text and meets the others on `window.zineDev`. */
export const viewerScript = (): string =>
  [
    'window.zineDev = { shows: [], seen: new Set() };',
    ...[installPictures, installSpreads, installSide, installBar, installBlocks, installTranslation, connect].map((part) => `(${part})();`),
  ].join('\n');
