/** The id that a `#fragment` means: addresses may write letters as `%D0%B0`. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
