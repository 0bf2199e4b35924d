/**
 * Milliseconds of CPU time that `run` takes in this process. Unlike a clock, it does not advance while other programs
 * use the machine, so a limit on it detects work that grows too fast, not a busy machine.
 */
export async function cpuMs(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
