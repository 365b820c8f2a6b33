/** How an address is answered for: it is taken out, or named. */
export const emailHint = (address: string): string =>
  `Take it out: everybody who holds the booklet would have it. If it is meant to be printed, add \`addresses: [${address}]\` to publication.yml.`;

/** Longest local part and domain, RFC 5321 4.5.3.1; they also bound the search around each `@`. */
const [LOCAL, DOMAIN] = [64, 255];
const BEFORE = /[\p{L}\p{N}._%+-]+$/u;
const AFTER = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+\p{L}{2,}/u;

/** E-mail addresses in `text` with their index. `@name@server` is a name in a social network, not an address. */
export function* emailAddresses(text: string): Generator<{ index: number; address: string }> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = BEFORE.exec(text.slice(Math.max(0, at - LOCAL), at))?.[0];
    const domain = AFTER.exec(text.slice(at + 1, at + 1 + DOMAIN))?.[0];
    if (local === undefined || domain === undefined || text[at - local.length - 1] === '@') continue;
    yield { index: at - local.length, address: `${local}@${domain}` };
  }
}
