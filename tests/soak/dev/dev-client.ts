import type { DevBlock, DevState } from '../../../scripts/serve/dev-state.ts';

/** Somebody who looks at `zine dev`, as its own page does: told of every state, and keeping every picture by its name for ever. */
export interface DevClient {
  state(): DevState | undefined;
  /** Pictures that came before the numbers behind them were known. */
  firsts(): number;
  /** Waits for another state than this; whether one came in time. */
  after(state: DevState | undefined, milliseconds: number): Promise<boolean>;
  blocks(page: number): Promise<DevBlock[]>;
  picture(name: string): Promise<Buffer | undefined>;
  close(): void;
}

export async function devClient(address: string): Promise<DevClient> {
  const end = new AbortController();
  const pictures = new Map<string, Buffer>();
  let [state, firsts, told] = [undefined as DevState | undefined, 0, Promise.withResolvers<void>()];
  const { body } = await fetch(`${address}events`, { signal: end.signal });
  const listen = async (): Promise<void> => {
    let text = '';
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (text + chunk).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const [, event, data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(message) ?? [];
        if (event === 'first') firsts++;
        if (event !== 'state') continue;
        state = JSON.parse(data);
        told.resolve();
        told = Promise.withResolvers();
      }
    }
  };
  // The server has ended, or we have.
  listen().catch(() => {});
  return {
    state: () => state,
    firsts: () => firsts,
    async after(known, milliseconds) {
      const { promise } = told;
      if (state !== known) return true;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), milliseconds);
      });
      const came = await Promise.race([promise.then(() => true), late]);
      clearTimeout(timer);
      return came;
    },
    blocks: async (page) => (await fetch(`${address}blocks/${page}`)).json() as Promise<DevBlock[]>,
    async picture(name) {
      const answer = pictures.has(name) ? undefined : await fetch(`${address}pictures/${name}`);
      if (answer?.ok) pictures.set(name, Buffer.from(await answer.arrayBuffer()));
      return pictures.get(name);
    },
    close: () => end.abort(),
  };
}
