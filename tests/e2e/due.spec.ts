import { readFileSync } from 'node:fs';
import { expect, mark, openCleanView, openPage, test } from './harness';

test.use({ lang: 'zh-CN' });

test('a directive with a deadline is listed as due, exported as a calendar with alarms, and done when a person says so', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '全市要着力构建校园内部治安防控体系和校园周边治安防控体系', '2');
  const ledger = await openPage(pressmark, pressmark.url('ledger.html#due'));
  await expect(ledger.getByText('还没有带期限的指令')).toBeVisible();

  await ledger.getByRole('link', { name: '指令台账', exact: true }).first().click();
  const day = ledger.getByLabel('日期，第 1 行', { exact: true });
  await day.fill('2020-06-30');
  await day.press('Enter');
  await expect(ledger.locator('.ledger-table tbody tr')).toHaveAttribute('data-state', 'proposed');
  await ledger.getByRole('button', { name: '确认第 1 行' }).click();
  await expect(ledger.locator('.ledger-table tbody tr')).toHaveAttribute('data-state', 'confirmed');
  await ledger.getByRole('link', { name: '到期', exact: true }).click();
  const overdue = ledger.locator('[data-section="overdue"]');
  await expect(overdue.getByRole('link')).toContainText('构建校园内部治安防控体系');
  await expect(overdue.locator('time')).toHaveText('2020年6月30日');

  const downloading = ledger.waitForEvent('download');
  await ledger.getByRole('button', { name: '日历' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text).toContain('DTSTART;VALUE=DATE:20200630');
  expect(text.match(/TRIGGER:-P/g)).toHaveLength(2);

  const done = ledger.getByRole('checkbox', { name: '办结' });
  await done.focus();
  await done.press('Space');
  await expect(ledger.locator('[data-section="done"]')).toContainText('标为已办结');
  await ledger.reload();
  await expect(ledger.locator('[data-section="done"]')).toHaveCount(1);
  await done.click();
  await expect(overdue).toHaveCount(1);
});
