import { expect, leaveCleanView, mark, openCleanView, openPage, test } from './harness';

test.use({ lang: 'zh-CN' });

const MARKED = '全市要着力构建校园内部治安防控体系';

test('an article edited since it was read says so; its edits can be visited by key and mouse and compared side by side', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const first = await openCleanView(pressmark, page);
  await mark(first, MARKED, '2');
  await expect(first.locator('.changes-line')).toHaveCount(0);
  await leaveCleanView(page);

  await page.reload();
  await page.evaluate(() => {
    document.title = `${document.title} `;
    document.body.innerHTML = document.body.innerHTML
      .replace('全市要着力构建校园内部治安防控体系', '全市要着力构筑校园内部治安防控体系')
      .replace('保卫处长等近200人参加会议', '保卫处长等近300人参加会议')
      .replace(/，/g, ' ， ');
  });
  const reader = await openCleanView(pressmark, page);
  const line = reader.locator('.changes-line button');
  await expect(line).toHaveText(/^与 \d{4}年\d{1,2}月\d{1,2}日所读相比，改了 2 处$/);

  // By key: what was marked first, then the gravest, and round again.
  const current = reader.locator('.change-list [aria-current]');
  const standing = () =>
    reader.evaluate(() => [...(CSS.highlights.get('pm-change-current') ?? [])].map(String).join(''));
  await page.keyboard.press('.');
  await expect(reader.locator('.change-heading')).toHaveText(['您标注过的段落', '正文其他各处']);
  await expect(current.locator('del')).toHaveText('建');
  await expect(current.locator('ins')).toHaveText('筑');
  await page.keyboard.press('.');
  await expect(current).toContainText('数字');
  await expect(current.locator('del')).toHaveText('200');
  await expect(current.locator('ins')).toHaveText('300');
  await expect.poll(standing).toContain('近300人参加会议');
  await page.keyboard.press(',');
  await expect(current.locator('del')).toHaveText('建');

  // While they are listed the keys are not for the sentence under the cursor.
  await page.keyboard.press('j');
  await page.keyboard.press('.');
  await expect(current.locator('ins')).toHaveText('300');
  await expect(reader.getByRole('button', { name: '1 条标注' })).toBeVisible();

  // One panel at a time.
  await expect(reader.locator('.drawer')).toHaveCount(1);
  await reader
    .locator('.reader-bar')
    .getByRole('button', { name: /条标注$/ })
    .click();
  await expect(reader.locator('.drawer')).toHaveCount(1);
  await expect(reader.locator('.drawer .annotation-list')).toBeVisible();
  await line.click();
  await expect(reader.locator('.drawer')).toHaveCount(1);

  // By mouse.
  await reader.locator('.change-row').first().click();
  await expect.poll(standing).toContain('构筑');
  await reader.getByRole('button', { name: '并排比对两次所读' }).click();
  const beside = reader.locator('.beside-dialog');
  await expect(beside.locator('del')).toHaveText(['建', '200']);
  await expect(beside.locator('ins')).toHaveText(['筑', '300']);
  await beside.getByLabel('较早').selectOption({ index: 1 });
  await expect(beside.getByRole('status')).toHaveText('没有改动');
  await page.keyboard.press('Escape');
  await expect(beside).toHaveCount(0);
  await reader.locator('.drawer').getByRole('button', { name: '关闭' }).click();
  await expect.poll(standing).toBe('');

  // The marked quote stands in other words now.
  const library = await openPage(pressmark, pressmark.url('library.html?q=is:changed'));
  await expect(library.getByRole('option').filter({ hasText: MARKED }).first()).toBeVisible();
});
