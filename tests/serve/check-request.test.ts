import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../scripts/serve/check-request.ts';

const TOKEN = 'a-token-that-nobody-guesses';
const PORT = 4000;
const host = `127.0.0.1:${PORT}`;
const ask = (headers: Record<string, string>, url = `/${TOKEN}/`, method = 'GET') => checkRequest({ method, url, headers }, TOKEN, PORT);

describe('who is let in', () => {
  it.each([
    ['our page', ask({ host }), ''],
    ['by the other name of this machine', ask({ host: `localhost:${PORT}` }), ''],
    ['typed', ask({ host, 'sec-fetch-site': 'none' }), ''],
    ['what our page asks for', ask({ host, 'sec-fetch-site': 'same-origin' }, `/${TOKEN}/blocks/3?x=1`), 'blocks/3'],
    ['what our page posts', ask({ host, origin: `http://${host}` }, `/${TOKEN}/build`, 'POST'), 'build'],
  ])('%s', (_, asked, path) => expect(asked).toEqual({ path }));
});

describe('who is not', () => {
  it.each([
    ['without the token', ask({ host }, '/'), 404],
    ['with a wrong token', ask({ host }, '/another-token-that-is-wrong/'), 404],
    ['with the beginning of it', ask({ host }, `/${TOKEN.slice(0, -1)}/`), 404],
    ['with nothing behind it', ask({ host }, `/${TOKEN}`), 404],
    ['under a name of the internet that was made to lead here', ask({ host: 'evil.example' }), 421],
    ['under such a name with our port', ask({ host: `evil.example:${PORT}` }), 421],
    ['without a host', ask({}), 421],
    ['a page of another origin', ask({ host, origin: 'https://evil.example' }), 403],
    ['a page without an origin of its own', ask({ host, origin: 'null' }), 403],
    ['another port of this machine', ask({ host, origin: 'http://127.0.0.1:5000' }), 403],
    ['a picture in a page elsewhere', ask({ host, 'sec-fetch-site': 'cross-site' }, `/${TOKEN}/pictures/x.png`), 403],
    ['a page on another port, without saying so', ask({ host, 'sec-fetch-site': 'same-site' }), 403],
    ['a post that does not say where it comes from', ask({ host }, `/${TOKEN}/build`, 'POST'), 403],
    ['another method', ask({ host }, `/${TOKEN}/`, 'DELETE'), 405],
  ])('%s', (_, asked, status) => expect(asked).toEqual({ status }));
});
