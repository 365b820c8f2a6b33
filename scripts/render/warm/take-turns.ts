/** Does one work at a time: what is urgent before what waits already. */
export type Turns = <T>(work: () => Promise<T>, isUrgent?: boolean) => Promise<T>;

export function takeTurns(): Turns {
  const waiting: { isUrgent: boolean; run(): Promise<void> }[] = [];
  let isAtWork = false;
  const goOn = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    while (waiting.length > 0) {
      const next = Math.max(
        0,
        waiting.findIndex(({ isUrgent }) => isUrgent),
      );
      await waiting.splice(next, 1)[0]?.run();
    }
    isAtWork = false;
  };
  return <T>(work: () => Promise<T>, isUrgent = false) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ isUrgent, run: () => work().then(resolve, reject) });
      void goOn();
    });
}
