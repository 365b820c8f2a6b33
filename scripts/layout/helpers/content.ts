import Handlebars, { type HelperDelegate } from 'handlebars';
import type { ContentRenderer } from '../render-content.ts';
import { type Located, templateError } from './strict-blocks.ts';

/** `{{content body}}`: a tree or a list of nodes as HTML. The only way by which markup enters the page. */
export const contentHelper =
  (render: ContentRenderer): HelperDelegate =>
  (tree: unknown, options: Located) => {
    const nodes = Array.isArray(tree) ? tree : (tree as { children?: unknown } | null | undefined)?.children;
    if (!Array.isArray(nodes)) throw templateError('Unexpected value in `{{content …}}`, expected a tree or a list of its nodes', options);
    return new Handlebars.SafeString(render(nodes));
  };
