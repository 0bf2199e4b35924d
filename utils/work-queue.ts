/**
 * Makes a queue: each work given to it begins when the one before is over, however that ended. A failure is its asker's
 * alone.
 */
export function workQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
