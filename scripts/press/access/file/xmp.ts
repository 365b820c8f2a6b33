const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export interface XmpProperty {
  prefix: string;
  name: string;
  /** As it is written between the tags, or of an attribute. */
  value: string;
}

/** The properties of a namespace in an XMP packet (ISO 16684-1), written as elements or as attributes. */
export function xmpProperties(packet: string, namespace: string): XmpProperty[] {
  const prefixes = [...packet.matchAll(/xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap(([, prefix = '', a, b]) =>
    (a ?? b) === namespace ? [prefix] : [],
  );
  return [...new Set(prefixes)].flatMap((prefix) => {
    const safe = prefix.replace(/[.-]/g, '\\$&');
    const elements = packet.matchAll(new RegExp(`<${safe}:([\\w-]+)(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${safe}:\\1\\s*>)`, 'g'));
    const attributes = packet.matchAll(new RegExp(`\\s${safe}:([\\w-]+)\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'));
    return [
      ...elements.map(([, name = '', value = '']) => ({ prefix, name, value: unescaped(value.trim()) })),
      ...attributes.map(([, name = '', a, b]) => ({ prefix, name, value: unescaped(a ?? b ?? '') })),
    ];
  });
}

const unescaped = (value: string): string =>
  value.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal?: string, hex?: string, word?: string) =>
    word === undefined ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) : (NAMED[word] ?? whole),
  );

/** The items of a list of texts by language: the language of each, and the text. */
export const languageItems = (value: string): { language: string; text: string }[] =>
  [...value.matchAll(/<rdf:li(?:\s+xml:lang\s*=\s*["']([^"']*)["'])?[^>]*?(?:\/>|>([\s\S]*?)<\/rdf:li>)/g)].map(([, language = 'x-default', text = '']) => ({
    language,
    text: text.trim(),
  }));
