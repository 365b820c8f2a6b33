import type { Element, ElementContent, Properties } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass } from './has-class.ts';

const words = (names: string): Set<string> => new Set(names.split(' '));

/** What reads and what draws. Templates of a publication may write anything else; its words stay, its tags go. */
const TAGS = words(
  'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 header hr i img ins kbd li ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var',
);
const DRAWING = words(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan pattern clipPath mask linearGradient radialGradient stop',
);
/** What runs, loads, asks or restyles: it goes with all that is in it. */
const GONE = words(
  'script style template iframe object embed applet noscript noembed noframes frame frameset form input button select textarea link meta base title head video audio source track canvas math foreignObject image animate set',
);
const ATTRIBUTES = words('id className lang dir href alt dateTime start reversed value colSpan rowSpan scope role ariaLabel ariaHidden ariaLabelledBy src');
const DRAWN = words(
  'viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points width height transform fill fillOpacity fillRule clipRule clipPath mask opacity stroke strokeWidth strokeOpacity strokeLineCap strokeLineJoin strokeMiterLimit strokeDashArray strokeDashOffset textAnchor fontSize fontWeight patternUnits patternContentUnits patternTransform clipPathUnits maskUnits gradientUnits gradientTransform spreadMethod offset stopColor stopOpacity',
);
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif|avif);base64,[A-Za-z0-9+/=]+$/;
const SOFT_HYPHEN = /\u00AD/g;

/**
 * A copy of nodes of which only that is left which readers can use: no `.print-only`, nothing hidden, nothing that runs or is asked for from elsewhere, no soft
 * hyphens (readers divide words themselves, and cannot find what is divided).
 */
export function keepKnown(nodes: readonly ElementContent[], isDrawing = false): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value.replace(SOFT_HYPHEN, '') }];
    if (node.type !== 'element' || GONE.has(node.tagName) || hasClass(node, 'print-only') || node.properties.hidden) return [];
    const draws = isDrawing || node.tagName === 'svg';
    const children = keepKnown(node.children, draws);
    if (!(draws ? DRAWING : TAGS).has(node.tagName)) return children;
    const properties = Object.fromEntries(Object.entries(node.properties).filter(([name, value]) => isKept(name, value, draws)));
    // An empty cell heads nothing.
    if (node.tagName === 'th' && textOf(node).trim() === '') return [{ ...node, tagName: 'td', properties: {}, children }];
    if (node.tagName === 'img') return properties.src === undefined ? [] : [{ ...node, properties: { alt: '', ...properties }, children: [] }];
    return [{ type: 'element', tagName: node.tagName, properties: withRel(node, properties), children }];
  });
}

function isKept(name: string, value: Properties[string], draws: boolean): boolean {
  const text = String(value);
  if (name === 'href') return /^#[^\s]+$/.test(text) || (!draws && /^https?:\/\/[^\s]+$/i.test(text));
  if (name === 'src') return PICTURE.test(text);
  // What is only about then is no date for programs.
  if (name === 'dateTime') return /^\d{4}(?:-\d{2}){0,2}$/.test(text);
  if (draws && DRAWN.has(name)) return !/url\s*\(/i.test(text) || /^url\(#[\w-]+\)$/.test(text);
  return ATTRIBUTES.has(name);
}

/** Whoever is linked to is not told from where. */
const withRel = ({ tagName }: Element, properties: Properties): Properties =>
  tagName === 'a' && /^http/i.test(String(properties.href)) ? { ...properties, rel: ['noreferrer', 'noopener'] } : properties;
