/** Figures that every publication has; it declares further ones under `figures` in publication.yml. */
export const FIGURE_NAMES = ['killed', 'injured', 'casualties', 'detained', 'arrested', 'participants', 'price'] as const;
