/** `hyphen` has no types of its own. Each language is a CommonJS module, so that `import()` gives it as `default`. */
declare module 'hyphen/*/index.js' {
  const language: {
    /** Sets U+00AD at the places where the word or text may be divided. */
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
  };
  export default language;
}
