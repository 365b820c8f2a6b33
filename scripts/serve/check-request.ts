import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is asked for, below the token; or why nothing is given, as a status of HTTP. */
export type Asked = { path: string; status?: never } | { path?: never; status: 403 | 404 | 405 | 421 };

/**
 * Lets in only who was given the address: the right token, our own name as host (no name of the internet that was made to lead here), and no page of another
 * origin, whether it asks, embeds or posts. What changes something must say that it comes from our own page.
 */
export function checkRequest({ method = 'GET', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, token: string, port: number): Asked {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return { status: 421 };
  if (method !== 'GET' && method !== 'POST') return { status: 405 };
  const isOurs = origin === `http://${host}`;
  if (origin === undefined ? method === 'POST' : !isOurs) return { status: 403 };
  const site = headers['sec-fetch-site'];
  // `none`: typed, or opened from outside of any page.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403 };
  const [, given = '', ...rest] = (url.split('?')[0] ?? '').split('/');
  return isEqual(given, token) && rest.length > 0 ? { path: rest.join('/') } : { status: 404 };
}

function isEqual(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
