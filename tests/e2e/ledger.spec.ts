import { readFileSync } from 'node:fs';
import { type Chromium, expect, mark, openCleanView, openPage, type Page, painted, test } from './harness';

test.use({ lang: 'zh-CN' });

/** Accepts everything the founding article offers, and opens the ledger. */
async function acceptAll(pressmark: Chromium, site: string): Promise<Page> {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await reader.locator('.review-bar button').click();
  const place = reader.locator('.offer-card [role=status]');
  for (let at = 1; at <= 20; at++) {
    await expect(place).toHaveText(`第 ${at} 条，共 20 条`);
    await reader.locator('body').press('Enter');
  }
  await expect(reader.getByText('本文已全部审阅')).toBeVisible();
  const ledger = await openPage(pressmark, pressmark.url('ledger.html'));
  await expect(ledger.getByRole('row')).toHaveCount(16); // fifteen and the head
  return ledger;
}

const cell = (ledger: Page, column: string, row: number) =>
  ledger.getByLabel(`${column}，第 ${row} 行`, { exact: true });

async function download(ledger: Page, button: string): Promise<{ name: string; text: string }> {
  const downloading = ledger.waitForEvent('download');
  await ledger.getByRole('button', { name: button }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('passages coded by hand are proposed to the ledger and the register, and stored once confirmed', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '全市要着力构建校园内部治安防控体系和校园周边治安防控体系', '2');
  await mark(reader, '衡东县委副书记、县长徐志毅', '3');
  const ledger = await openPage(pressmark, pressmark.url('ledger.html'));
  const row = ledger.locator('.ledger-table tbody tr');

  await test.step('the row has the quote and what the rules read from it', async () => {
    await expect(row).toHaveAttribute('data-state', 'proposed');
    await expect(row.locator('.ledger-quote')).toContainText('全市要着力构建校园内部治安防控体系');
    await expect(cell(ledger, '谁说', 1)).toHaveValue('邓柯');
    await expect(cell(ledger, '对谁', 1)).toHaveValue('全市');
    await expect(cell(ledger, '做什么', 1)).toHaveValue(/着力构建/);
    await expect(cell(ledger, '力度', 1)).toHaveValue('must');
    await expect(cell(ledger, '地点', 1)).toHaveValue('衡阳市');
    await expect(cell(ledger, '机构', 1)).toHaveValue(/市委/);
  });

  await test.step('nothing is stored until a click confirms it; undo makes it proposed again', async () => {
    await ledger.reload();
    await expect(row).toHaveAttribute('data-state', 'proposed');
    await ledger.getByRole('button', { name: '确认第 1 行' }).click();
    await expect(row).toHaveAttribute('data-state', 'confirmed');
    await ledger.getByRole('button', { name: '撤销' }).click();
    await expect(row).toHaveAttribute('data-state', 'proposed');
    await ledger.getByRole('button', { name: '确认第 1 行' }).click();
    await expect(row).toHaveAttribute('data-state', 'confirmed');
    await ledger.reload();
    await expect(row).toHaveAttribute('data-state', 'confirmed');
    await expect(cell(ledger, '谁说', 1)).toHaveValue('邓柯');
  });

  await test.step('the official is in the register and can be confirmed there', async () => {
    await ledger.getByRole('link', { name: '官员' }).click();
    const person = ledger.locator('.officials li').filter({ hasText: '徐志毅' });
    await expect(person).toContainText('待确认');
    await person.getByRole('link').click();
    await ledger.getByRole('button', { name: '确认', exact: true }).click();
    await expect(ledger.locator('.person')).not.toContainText('待确认');
    await ledger.getByLabel('职务', { exact: true }).fill('衡东县县长');
    await ledger.getByLabel('职务', { exact: true }).press('Enter');
    await expect(ledger.locator('.person-titles')).toContainText('衡东县县长');
  });
});

test('accepted directives can be searched, edited, traced to their sentence and exported', async ({
  pressmark,
  site,
}) => {
  const ledger = await acceptAll(pressmark, site);

  await test.step('a row says who directs whom to do what, and how strongly', async () => {
    await expect(cell(ledger, '谁说', 1)).toHaveValue('邓柯');
    await expect(cell(ledger, '职务', 1)).toHaveValue('市委常委、市委政法委书记、市反恐怖工作领导小组组长');
    await expect(cell(ledger, '对谁', 1)).toHaveValue('各级各相关部门');
    await expect(cell(ledger, '做什么', 1)).toHaveValue(/^要提高站位/);
    await expect(cell(ledger, '力度', 1)).toHaveValue('must');
  });

  await test.step('words filter the rows, and groups divide them', async () => {
    await ledger.getByRole('searchbox').fill('校园安全 胡志文');
    await expect(ledger.getByRole('row')).not.toHaveCount(16);
    await ledger.getByRole('searchbox').fill('');
    await ledger.getByLabel('分组').selectOption('official');
    await expect(ledger.locator('.ledger-group')).toHaveText(['邓柯 5 条指令', '胡志文 10 条指令']);
    await ledger.getByLabel('分组').selectOption('none');
  });

  await test.step('an edited cell is stored, and undone', async () => {
    await cell(ledger, '期限', 1).fill('年底前');
    await cell(ledger, '期限', 1).press('Enter');
    await cell(ledger, '日期', 1).fill('2019-12-31');
    await cell(ledger, '对谁', 1).fill('不对');
    await cell(ledger, '对谁', 1).press('Enter');
    await ledger.getByRole('button', { name: '撤销' }).click();
    await expect(cell(ledger, '对谁', 1)).toHaveValue('各级各相关部门');
    await ledger.reload();
    await expect(cell(ledger, '期限', 1)).toHaveValue('年底前');
    await expect(cell(ledger, '日期', 1)).toHaveValue('2019-12-31');
    await expect(cell(ledger, '对谁', 1)).toHaveValue('各级各相关部门');
  });

  await test.step('the ledger is exported as CSV, as a Markdown table and as a calendar', async () => {
    const csv = await download(ledger, 'CSV');
    expect(csv.name).toMatch(/指令台账\.csv$/);
    expect(csv.text).toMatch(/^\ufeffid,speaker,title,speaker_org,verb,strength,addressee,directive,/);
    expect(csv.text.trim().split('\r\n')).toHaveLength(16);
    expect(csv.text).toContain(',zh.directive.said-must,');
    const calendar = await download(ledger, '日历');
    expect(calendar.text.match(/DTSTART;VALUE=DATE:20191231/g)).toHaveLength(1);
    const markdown = await download(ledger, 'Markdown');
    expect(markdown.text.trim().split('\n')).toHaveLength(17);
  });

  await test.step('the methods paragraph contains the counts', async () => {
    await ledger.getByText('方法说明').click();
    await expect(ledger.locator('.ledger-methods')).toContainText('按建议采纳 20 条');
  });

  await test.step('the link of a row opens the sentence in the saved copy', async () => {
    await ledger.getByRole('row').nth(1).getByRole('link').click();
    await ledger.waitForURL(/reader\.html/);
    await expect.poll(async () => (await painted(ledger)).join()).toContain('邓柯指出');
    await expect
      .poll(() => ledger.evaluate(() => [...(CSS.highlights.get('pm-f') ?? [])].map(String).join('')))
      .toContain('邓柯指出');
  });
});

test('officials have a page each; merging and splitting them by hand can be undone', async ({ pressmark, site }) => {
  const ledger = await acceptAll(pressmark, site);
  await ledger.getByRole('link', { name: '官员' }).click();
  const list = ledger.locator('.officials li');
  await expect(list).toHaveCount(5);
  await list.filter({ hasText: '邓柯' }).getByRole('link').click();

  await test.step('the page has titles with dates and places, and the directives', async () => {
    await expect(ledger.locator('.person-titles')).toContainText('衡阳市 · 2019年8月23日');
    await expect(ledger.locator('.ledger-table tbody tr')).toHaveCount(5);
  });

  await test.step('a merge is undone', async () => {
    await ledger.getByLabel('与谁是同一人').selectOption({ label: '胡志文 · 衡阳市' });
    await ledger.getByRole('button', { name: '合并', exact: true }).click();
    await expect(ledger.getByRole('heading', { level: 2 })).toContainText('胡志文');
    await expect(ledger.locator('.ledger-table tbody tr')).toHaveCount(15);
    await ledger.getByRole('button', { name: '撤销' }).click();
    await expect(ledger.locator('.ledger-table tbody tr')).toHaveCount(10);
  });

  await test.step('a passage is assigned to someone else', async () => {
    await ledger.getByRole('link', { name: '全部官员' }).click();
    await list.filter({ hasText: '邓柯' }).getByRole('link').click();
    await ledger.getByRole('button', { name: '不是同一人' }).first().click();
    await ledger.getByRole('link', { name: '全部官员' }).click();
    await expect(list).toHaveCount(6);
  });
});
