/**
 * Milliseconds of CPU time that `run` takes in this process. Unlike a clock it does not go on while other programs have the
 * machine, so a bound on it tells work that grows too fast and not a busy machine.
 */
export async function cpuMs(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
