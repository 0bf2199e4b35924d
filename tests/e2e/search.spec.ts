import { expect, openPage, test } from './harness';
import { seedLibrary } from './seed-library.mjs';

test('results appear while typing: both scripts, single characters, beginnings of words, saved texts', {
  tag: '@firefox',
}, async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.bare);
  await seedLibrary(page);
  await page.goto(pressmark.url('library.html'));
  const search = page.getByRole('combobox', { name: 'Search' });
  const list = page.getByRole('listbox', { name: 'Articles and annotations' });
  for (const { typed, marked, lines } of [
    { typed: '鄧柯', marked: ['邓柯', '鄧柯'], lines: ['市委书记邓柯', '市委書記鄧柯'] },
    { typed: '责', marked: ['责'], lines: ['各县市区要压实主体责任'] },
    { typed: 'insp', marked: ['insp'], lines: ['shall inspect every school gate'] },
    { typed: '习近平', marked: ['习近平'], lines: ['会议传达学习习近平总书记重要讲话精神'] },
    { typed: '大堤', marked: ['大堤'], lines: ['读过而没有标注的一篇', '水利部门巡查大堤'] },
    { typed: 'is:orphan', marked: [], lines: ['这句话后来被网站删去'] },
  ]) {
    await search.fill(typed);
    for (const line of lines) await expect(list.getByRole('option').filter({ hasText: line }).first()).toBeVisible();
    await expect
      .poll(async () => [...new Set(await list.locator('mark').allTextContents())].sort(), typed)
      .toEqual(marked.toSorted());
  }
});

test('letters that an input method is still composing are not searched for', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.bare);
  await seedLibrary(page);
  await page.goto(pressmark.url('library.html'));
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.focus();
  await pressmark.hands.compose(page, 'zeren');
  await expect(search).toHaveValue('zeren');
  await expect(page.getByText('8 annotations in 3 articles')).toBeVisible();
  await pressmark.hands.commit(page, '责任');
  await expect(page.getByText('1 annotation in')).toBeVisible();
});
