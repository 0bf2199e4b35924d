/** The longest time before other work gets its turn, in milliseconds. */
const SLICE = 6;

/** Runs work that yields between its steps, one slice per task. Throws the signal's reason when that aborts. */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    await nextTask();
    signal?.throwIfAborted();
    const begun = performance.now();
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() - begun < SLICE);
  }
}

/** Runs such work to its end without a pause. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * The next turn of the event loop. By a message, not a timer: nested timers are delayed by 4 ms, in hidden tabs by a
 * second.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
