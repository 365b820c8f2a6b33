import type { DevBuild } from '../../serve/dev-state.ts';

export interface DevOptions {
  /** 0: any that is free. */
  port: number;
  /** The one that is shown first; absent: the first of the publication. */
  locale?: string;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  /** Called once, when there is something to open; the pages follow. */
  onReady(address: string): void;
  /** Makes the PDFs; gives back what is to be told of them. */
  build(): Promise<DevBuild>;
  /** Looks for what saves a sheet; gives back what is to be told of it. */
  fit(): Promise<DevBuild>;
  /** Opens a file of the publication at a line; whether there is anything to open it with. */
  openFile(path: string, line: number): Promise<boolean>;
}
