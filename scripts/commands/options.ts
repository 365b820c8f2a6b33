import { Option } from 'commander';

/** An option that may be repeated. */
export const collect = (value: string, former: string[] | undefined): string[] => [...(former ?? []), value];

export const jsonOption = (): Option => new Option('--json', 'write one JSON document to stdout and nothing else');
