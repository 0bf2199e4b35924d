let last: Promise<unknown> = Promise.resolve();

/**
 * Does one write after the other, in the order they were asked for: a note's last letter must not arrive after the
 * deletion that followed it. A failure is its asker's alone.
 */
export function inOrder<T>(write: () => Promise<T>): Promise<T> {
  const done = last.then(write);
  last = done.catch(() => undefined);
  return done;
}
