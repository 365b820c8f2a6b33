import { UsageError } from '../diagnostics/errors.ts';
import type { Shard } from '../model/shard.ts';

/**
 * `2/3`.
 * @throws UsageError
 */
export function readShard(text: string): Shard {
  const [, index = 0, count = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index < 1 || index > count) throw new UsageError(`Unexpected \`--shard ${text}\`, expected which of how many, such as \`1/3\``);
  return { index, count };
}

/**
 * Addresses of browsers.
 * @throws UsageError where one is no address of the Chrome DevTools Protocol
 */
export function readEndpoints(endpoints: readonly string[]): readonly string[] {
  const wrong = endpoints.find((each) => !/^wss?:$/.test(URL.parse(each)?.protocol ?? ''));
  // What is wrong with it may be that it is a secret of something else.
  if (wrong !== undefined)
    throw new UsageError('Unexpected address behind `--connect`, expected one that begins with `ws://` or `wss://`, as the browser tells it at its start');
  return endpoints;
}
