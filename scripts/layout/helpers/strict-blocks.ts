import Handlebars, { type HelperDelegate } from 'handlebars';

/** What Handlebars hands a helper beside its arguments; `loc` is missing from its types. */
export type Located = Handlebars.HelperOptions & { loc?: unknown };

/** An error that knows where in the template it arose. */
export const templateError = (message: string, options: Located): Error => new Handlebars.Exception(message, { loc: options.loc } as unknown as hbs.AST.Node);

/**
 * `if`, `unless`, `each` and `with` that refuse what does not exist. Handlebars' strict mode looks at printed names only, so that a
 * misspelt condition would silently be false.
 */
export function strictBlocks(handlebars: typeof Handlebars): Record<string, HelperDelegate> {
  return Object.fromEntries(
    ['if', 'unless', 'each', 'with'].map((name) => {
      const original = handlebars.helpers[name] as HelperDelegate;
      const strict: HelperDelegate = function (this: unknown, value: unknown, options: Located) {
        if (value === undefined) throw templateError(`Unexpected unknown name in \`{{#${name} …}}\`, expected one that this template is given`, options);
        return original.call(this, value, options);
      };
      return [name, strict];
    }),
  );
}
