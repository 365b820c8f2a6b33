/** A property of a document's metadata, as it stands at the top of a description. */
export interface TopProperty {
  namespace: string;
  prefix: string;
  name: string;
}

interface Open {
  name: string;
  namespaces: ReadonlyMap<string, string>;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The properties that an XMP packet (ISO 16684-1) gives, in order; undefined where its XML is not well-formed. */
export function readXmp(packet: string): TopProperty[] | undefined {
  const found: TopProperty[] = [];
  const open: Open[] = [];
  const text = packet.replace(/^\uFEFF/, '').trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [whole, closes, name, attributes = '', isAlone] = TOKEN.exec(text) ?? [];
    if (whole === undefined || (name === undefined && BARE_AMPERSAND.test(whole))) return undefined;
    if (name === undefined) continue;
    if (closes !== '') {
      if (open.pop()?.name !== name) return undefined;
      continue;
    }
    const element = { name, namespaces: declared(attributes, open.at(-1)?.namespaces) };
    found.push(...propertiesAt(element, attributes, open));
    if (isAlone === '') open.push(element);
  }
  return open.length === 0 ? found : undefined;
}

const BARE_AMPERSAND = /&(?!#\d+;|#x[\da-f]+;|\w+;)/i;

/** An element in a description is a property; so is what stands at a description as an attribute. */
function propertiesAt(element: Open, attributes: string, open: readonly Open[]): TopProperty[] {
  if (isDescription(open.at(-1)) && isRdf(open.at(-2))) return [property(element.name, element.namespaces)];
  if (!isDescription(element) || !isRdf(open.at(-1))) return [];
  const given = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '']) => name);
  return given.filter((name) => !/^(?:xmlns|xml|rdf)(?::|$)/.test(name)).map((name) => property(name, element.namespaces));
}

function declared(attributes: string, outer: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const own = [...attributes.matchAll(ATTRIBUTE)].flatMap(([, name = '', a, b]): [string, string][] =>
    name.startsWith('xmlns:') ? [[name.slice(6), a ?? b ?? '']] : [],
  );
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

function property(qualified: string, namespaces: ReadonlyMap<string, string>): TopProperty {
  const [prefix = '', name = ''] = qualified.split(':');
  return { prefix, name, namespace: namespaces.get(prefix) ?? '' };
}

const isNamed = (element: Open | undefined, name: string): boolean =>
  element?.name.endsWith(`:${name}`) === true && element.namespaces.get(element.name.split(':')[0] ?? '') === RDF;
const isDescription = (element: Open | undefined): boolean => isNamed(element, 'Description');
const isRdf = (element: Open | undefined): boolean => isNamed(element, 'RDF');
