import { expect, type Frame, openCleanView, openPage, type Page } from './harness';

export const cursor = (reader: Frame): Promise<string> =>
  reader.evaluate(() => [...(CSS.highlights.get('pm-cursor') ?? [])].map(String).join());

/** Presses keys in the clean view, as a hand on the keyboard does. */
export async function press(reader: Frame, ...keys: string[]): Promise<void> {
  for (const key of keys) await reader.page().keyboard.press(key);
}

/** What is painted, without the paint of the cursor. */
export const marks = (reader: Frame): Promise<string[]> =>
  reader.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^pm-\d/.test(name))
      .flatMap(([, highlight]) => [...highlight].map(String))
      .sort(),
  );

export const FIRST = /^8月22日,衡阳市在衡东县召开.*再推进。$/;

export const SECOND = /^市委常委、市委政法委书记.*出席会议并讲话。$/;

export async function read(
  pressmark: Parameters<typeof openCleanView>[0],
  site: string,
): Promise<{ page: Page; reader: Frame }> {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.getByRole('button', { name: '0 annotations' })).toBeVisible();
  return { page, reader };
}
