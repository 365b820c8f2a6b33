import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MachineError } from '../diagnostics/errors.ts';
import { checkRequest } from './check-request.ts';
import { makeToken } from './make-token.ts';

/** What a request is answered with. */
export interface Answer {
  type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8' | 'text/javascript; charset=utf-8' | 'application/json' | 'image/png';
  body: string | Uint8Array;
  /** What is named by what it holds never changes. */
  isLasting?: boolean;
}

/** Answers what is asked for below the token; undefined: there is no such thing. Nothing is read from disk for it. */
export type Answerer = (request: { method: string; path: string; body: string }) => Promise<Answer | undefined>;

export interface DevServer {
  address: string;
  /** Tells every page that is open, and every one that opens later as the last of its kind; what is `first` is told once. */
  tell(event: string, data: unknown): void;
  close(): Promise<void>;
}

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
/** A path and a line are a few hundred bytes. */
const MOST_BODY = 10_000;

/**
 * Serves pages on the loopback interface only.
 * @param port 0: any that is free
 * @throws MachineError where the port is taken
 */
export async function startServer(port: number, answer: Answerer): Promise<DevServer> {
  const token = makeToken();
  const listeners = new Set<ServerResponse>();
  const last = new Map<string, string>();
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    for (const message of last.values()) response.write(message);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path, status } = checkRequest(request, token, (server.address() as AddressInfo).port);
    const { method = 'GET' } = request;
    if (path === undefined) return refuse(response, status);
    if (path === 'events' && method === 'GET') return listen(response);
    const body = await bodyOf(request);
    const answered = body === undefined ? undefined : await answer({ method, path, body });
    if (answered === undefined) return refuse(response, 404);
    const cache = answered.isLasting ? 'private, max-age=3600, immutable' : 'no-store';
    response.writeHead(200, { ...HEADERS, 'Content-Type': answered.type, 'Cache-Control': cache }).end(answered.body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => (response.headersSent ? response.destroy() : refuse(response, 500)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new MachineError(`Port ${port} cannot be used (${error.code}); take another with \`--port\``)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    tell(event, data) {
      const message = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      if (event !== 'first') last.set(event, message);
      for (const each of listeners) each.write(message);
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const refuse = (response: ServerResponse, status: number): void => void response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain' }).end();

/** Undefined where it is longer than anything our page sends. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MOST_BODY) return undefined;
  }
  return body;
}
