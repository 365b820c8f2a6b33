/** What we may use and hand on, by SPDX identifier, each with what it asks of us. */
export const ALLOWED: Readonly<Record<string, string>> = {
  '0BSD': 'nothing',
  'Apache-2.0': 'keep the notices',
  'BSD-2-Clause': 'keep the notice',
  'BSD-3-Clause': 'keep the notice',
  ISC: 'keep the notice',
  'LGPL-3.0-or-later': 'a library of its own that can be exchanged: libvips, beside the program',
  MIT: 'keep the notice',
  'MPL-2.0': 'changed files stay open: we change none',
  'OFL-1.1': 'typefaces: not sold alone, not renamed',
  Zlib: 'keep the notice',
};

/** What the files of a package say, where its package.json does not say it in SPDX. Read by hand: a new version is read anew. */
const STATED: Readonly<Record<string, string>> = {
  // LICENSE: two clauses.
  duck: 'BSD-2-Clause',
  // package.json: `licenses`, the form of before 2014.
  format: 'MIT',
};

export const licenceOf = (name: string, declared: string | undefined): string | undefined => STATED[name] ?? declared;

/**
 * Whether an expression can be kept with what is allowed: one side of an `OR`, both of an `AND`.
 *
 * @param expression SPDX, such as `(MIT OR GPL-3.0-or-later) AND Zlib`; without `WITH`
 */
export function isAllowed(expression: string | undefined): boolean {
  const tokens = expression?.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let result = both();
    for (; tokens[at] === 'OR'; ) {
      at += 1;
      result = both() || result;
    }
    return result;
  };
  const both = (): boolean => {
    let result = one();
    for (; tokens[at] === 'AND'; ) {
      at += 1;
      result = one() && result;
    }
    return result;
  };
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token !== '(') return Object.hasOwn(ALLOWED, token);
    return either() && tokens[at++] === ')';
  };
  // What is left over is no expression.
  return either() && at === tokens.length;
}
