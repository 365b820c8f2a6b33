import Handlebars, { type HelperDelegate } from 'handlebars';
import { directionOf } from '../direction-of.ts';
import { type Located, templateError } from './strict-blocks.ts';

/** `<span {{lang tag}}>`: the attributes of a text in another language, with its direction; nothing for `null`. */
export const langHelper = (): HelperDelegate => (tag: unknown, options: Located) => {
  if (tag === null) return '';
  if (typeof tag !== 'string') throw templateError('Unexpected value in `{{lang …}}`, expected a language tag or null', options);
  const escaped = Handlebars.escapeExpression(tag);
  return new Handlebars.SafeString(`lang="${escaped}" dir="${directionOf(tag)}"`);
};
