/** Shapes, letters and what groups and paints them. Nothing that runs, animates, restyles, or brings in something else: no `script`, `style`, `image`, `foreignObject`, `a`. */
const ELEMENTS = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan pattern clipPath mask linearGradient radialGradient stop'.split(' '),
);

const ATTRIBUTES = new Set(
  [
    'id class transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points width height rotate pathLength',
    'fill fill-opacity fill-rule clip-rule clip-path mask opacity color',
    'stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset',
    'text-anchor font-size font-weight font-style letter-spacing textLength lengthAdjust dominant-baseline',
    'patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity',
    'href xml:space xmlns xmlns:xlink xlink:href version',
  ].flatMap((names) => names.split(' ')),
);
/** Said by the document. */
const IDLE = new Set(['xmlns', 'xmlns:xlink', 'version', 'xml:space']);

/** Those of `templates/styles/page.css` for drawings; others are the pages' own. */
const CLASSES = new Set(['ink', 'accent', 'paper', 'ink-line', 'accent-line', 'paper-line', 'ink-pen', 'paper-pen']);

export const isAllowedElement = (name: string): boolean => ELEMENTS.has(name);

/** What is expected in place of an attribute; undefined where nothing is wrong with it. */
export function wrongAttribute(name: string, value: string): string | undefined {
  if (!ATTRIBUTES.has(name)) return 'one that draws';
  if (IDLE.has(name)) return undefined;
  if (name === 'class')
    return value.split(/\s+/).every((each) => CLASSES.has(each)) ? undefined : `one of ${[...CLASSES].map((each) => `\`${each}\``).join(', ')}`;
  if (name === 'id') return /^[\w-]+$/.test(value) ? undefined : 'letters, digits and hyphens';
  if (name === 'href' || name === 'xlink:href') return /^#[\w-]+$/.test(value) ? undefined : 'the `#id` of something in the same drawing';
  // Styles may name files by functions and, escaped, in ways that do not look like it.
  const isPlain = !/[\\<>]|\/\*/.test(value) && [...value.matchAll(/([\w-]+)\s*\(/g)].every(([, call]) => isDrawing(String(call)));
  const isWithin = [...value.matchAll(/url\s*\(([^)]*)/gi)].every(([, target]) => /^#[\w-]+$/.test(String(target)));
  return isPlain && isWithin ? undefined : 'numbers, a colour or `url(#id)`';
}

const isDrawing = (call: string): boolean => /^(?:url|rgb|hsl|matrix|translate|scale|rotate|skewX|skewY)$/i.test(call);

export const isIdle = (name: string): boolean => IDLE.has(name);
