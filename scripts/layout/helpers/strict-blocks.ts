import Handlebars, { type HelperDelegate } from 'handlebars';

/** What Handlebars hands a helper beside its arguments; `loc` is missing from its types. */
export type Located = Handlebars.HelperOptions & { loc?: unknown };

/** An error that knows where in the template it arose. */
export const templateError = (message: string, options: Located): Error => new Handlebars.Exception(message, { loc: options.loc } as unknown as hbs.AST.Node);

/**
 * `if`, `unless`, `each` and `with` that refuse what does not exist. Handlebars' strict mode looks at printed names only, so that a
 * misspelt condition would silently be false.
 *
 * @param count called for each, and for each round of `each`; stops what takes too long by an error
 */
export function strictBlocks(handlebars: typeof Handlebars, count: () => void = () => {}): Record<string, HelperDelegate> {
  return Object.fromEntries(
    ['if', 'unless', 'each', 'with'].map((name) => {
      const original = handlebars.helpers[name] as HelperDelegate;
      const strict: HelperDelegate = function (this: unknown, value: unknown, options: Located) {
        if (value === undefined) throw templateError(`Unexpected unknown name in \`{{#${name} …}}\`, expected one that this template is given`, options);
        const { fn } = options;
        const counted: typeof fn = (context, more) => {
          count();
          return fn(context, more);
        };
        return original.call(this, value, { ...options, fn: counted });
      };
      return [name, strict];
    }),
  );
}
