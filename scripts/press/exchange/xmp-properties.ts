import { NAMESPACES } from './standard.ts';

/** Value of a property in an XMP packet (ISO 16684-1), written as an element or as an attribute; of a list, its first item. */
export function xmpProperty(packet: string, namespace: keyof typeof NAMESPACES, name: string): string | undefined {
  for (const [, prefix] of packet.matchAll(new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${escaped(NAMESPACES[namespace])}["']`, 'g'))) {
    const element = new RegExp(`<${prefix}:${name}(?:\\s[^>]*)?>(.*?)</${prefix}:${name}>`, 's').exec(packet)?.[1];
    const attribute = new RegExp(`\\s${prefix}:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(packet);
    const value = element === undefined ? (attribute?.[1] ?? attribute?.[2]) : (/<rdf:li(?:\s[^>]*)?>(.*?)<\/rdf:li>/s.exec(element)?.[1] ?? element);
    if (value !== undefined) return unescaped(value.trim());
  }
  return undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const unescaped = (value: string): string =>
  value.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
