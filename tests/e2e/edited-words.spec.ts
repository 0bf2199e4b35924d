import { expect, leaveCleanView, mark, openCleanView, openPage, painted, test } from './harness';

test.use({ lang: 'zh-CN' });

const EDITED = '全市要着力构建校园内部治安防控体系和校园周边治安防控体系';
const LOST = '近200人';

test('a mark on edited words says so at the passage, in its card and in the list; orphans are announced on opening', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const first = await openCleanView(pressmark, page);
  await mark(first, EDITED, '2');
  await mark(first, LOST, '5');
  await leaveCleanView(page);

  await page.reload();
  await page.evaluate(() => {
    document.body.innerHTML = document.body.innerHTML
      .replace('全市要着力构建校园内部治安防控体系', '全市要着力构筑校园内部安全防控体系')
      .replace('保卫处长等近200人参加会议', '保卫处长参加会议');
  });
  const reader = await openCleanView(pressmark, page);
  const toast = reader.locator('.toast');
  await expect(toast).toContainText('1 条标注在文中找不到原位，1 条标注处的文字有改动');
  const now = '全市要着力构筑校园内部安全防控体系和校园周边治安防控体系';
  const cue = () => reader.evaluate(() => [...(CSS.highlights.get('pm-c') ?? [])].map(String).join(''));
  await expect.poll(cue).toBe(now);

  await toast.getByRole('button', { name: '查看' }).click();
  const drawer = reader.locator('.drawer');
  await expect(drawer.locator('.edited-words dd').first()).toHaveText(EDITED);
  await expect(drawer.locator('.edited-words dd').last()).toHaveText(now);
  await expect(drawer.locator('.orphan-list')).toContainText(LOST);
  await drawer.locator('.annotation-list blockquote button').click();
  await drawer.getByRole('button', { name: '关闭' }).click();

  await expect(drawer).toHaveCount(0);
  const spot = await reader.evaluate(async () => {
    // The text moves back to the middle when the drawer is gone.
    const top = () =>
      JSON.stringify([...(CSS.highlights.get('pm-c') ?? [])].map((one) => (one as Range).getBoundingClientRect()));
    for (let before = ''; before !== top(); await new Promise((later) => setTimeout(later, 100))) before = top();

    const [range] = [...(CSS.highlights.get('pm-c') ?? [])] as Range[];
    // Its longest line: the first may hold a single letter, as the fonts of the machine have it.
    const [line] = [...(range?.getClientRects() ?? [])].sort((a, b) => b.width - a.width);
    return { x: (line?.left ?? 0) + (line?.width ?? 0) / 2, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  });
  await page.mouse.click(spot.x, spot.y);
  const card = reader.locator('.floating');
  await expect(card.locator('.edited-words del')).toHaveText(['建', '治安']);
  await expect(card.locator('.edited-words ins')).toHaveText(['筑', '安全']);
  await card.getByRole('button', { name: '采用现在的文字' }).click();
  await expect.poll(cue).toBe('');
  await expect.poll(() => painted(reader)).toEqual([now]);
});
