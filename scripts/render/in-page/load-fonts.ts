/** Loads every declared face, since measuring with a fallback would be wrong everywhere. Gives back those that did not load. */
export async function loadFonts(): Promise<string[]> {
  const faces = [...document.fonts];
  const results = await Promise.allSettled(faces.map((face) => face.load()));
  return faces.filter((face, i) => results[i]?.status !== 'fulfilled' || face.status !== 'loaded').map((face) => `${face.family} ${face.weight} ${face.style}`);
}
