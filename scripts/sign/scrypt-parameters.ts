/** What trying a passphrase costs. */
export interface Limits {
  operations: number;
  /** In bytes. */
  memory: number;
}

/** Size of a block of scrypt's, as libsodium sets it. */
const R = 8;

/** The parameters of scrypt (RFC 7914, 6), as libsodium chooses them from its limits (`pickparams`): minisign's files tell only these. */
export function scryptParameters({ operations, memory }: Limits): { N: number; r: number; p: number } {
  const isFew = operations < memory / 32;
  const most = isFew ? operations / (R * 4) : memory / (R * 128);
  const N = 2 ** Math.max(1, Math.floor(Math.log2(most / 2)) + 1);
  return { N, r: R, p: isFew ? 1 : Math.max(1, Math.floor(operations / 4 / N / R)) };
}
