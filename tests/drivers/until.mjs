/** Milliseconds: what a machine under load may take. A failure is waited for so long, a success never. */
export const PATIENCE = 45_000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Polls until `holds` returns something true, and returns that. */
export async function until(holds, what, ms = PATIENCE) {
  for (const end = Date.now() + ms; ; await sleep(50)) {
    const value = await holds();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
  }
}
