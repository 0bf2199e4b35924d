import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from './harness';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The serious and critical violations that axe-core finds on a surface as it is, as `dark, rule: first element`: by
 * every rule in light, and only by the colour rules in dark, since nothing else differs there.
 */
export async function violations(surface: Page | Frame): Promise<string[]> {
  const page = 'page' in surface ? surface.page() : surface;
  await surface.evaluate(`if (!globalThis.axe) { ${axe} }`);
  const found: string[] = [];
  const colors: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await surface.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme);
    // Colours on their way are nobody's colours.
    await surface.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    colors.push(await surface.evaluate(() => getComputedStyle(document.body).color));
    const rules = await surface.evaluate(run, colorScheme === 'dark');
    found.push(...rules.map((rule) => `${colorScheme}, ${rule}`));
  }
  expect(colors[0], 'the surface follows the scheme').not.toBe(colors[1]);
  return found;
}

async function run(onlyColors: boolean): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: {
      run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
    };
  };
  const found = await axe.run({
    ...(onlyColors ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
    rules: onlyColors ? {} : { 'label-content-name-mismatch': { enabled: true } }, // off unless asked
    resultTypes: ['violations'],
  });
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
