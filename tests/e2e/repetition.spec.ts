import { expect, inDatabase, mark, openCleanView, openPage, select, test } from './harness';

test.use({ lang: 'zh-CN' });

const ASKED = '全市要着力构建校园内部治安防控体系和校园周边治安防控体系';
const STOCK = '各级各相关部门要提高站位';
const ARTICLES = [
  {
    source: '新华社',
    day: '2019-05-12',
    text: `${STOCK}，抓好落实。全国要着力构筑校园内部治安防控体系和校园周边治安防控体系。`,
  },
  {
    source: '湖南日报',
    day: '2019-06-20',
    text: `全省要著力構建校園內部治安防控體系和校園周邊治安防控體系。會議還部署了其他工作。`,
  },
  {
    source: '祁东新闻网',
    day: '2019-10-08',
    text: `${STOCK}，加强领导。全县要着力构建“校园内部”治安防控体系和校园周边治安防控体系。`,
  },
  { source: '示例网', day: '2019-10-09', text: `${STOCK}，迅速行动。今年的粮食收购工作已经全面展开，价格平稳。` },
];

test('other articles with the same passage are listed, charted by day and level, and opened at it; stock phrases are dimmed', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  await inDatabase(
    pressmark,
    async (db, articles) => {
      const tables = db.transaction(['articles', 'texts', 'revisions'], 'readwrite');
      for (const [n, { source, day, text }] of articles.entries()) {
        const id = `10000000-0000-4000-8000-00000000000${n}`;
        const at = `${day}T08:00:00.000Z`;
        const url = `https://news.example/${n}`;
        const article = { id, url, addresses: [url], title: `文章${n}`, authors: [], editors: [], source, note: '' };
        const about = { kind: 'other', published: { text: day, iso: day }, lang: 'zh-CN', dir: 'ltr', keywords: [] };
        tables
          .objectStore('articles')
          .put({ ...article, ...about, provenance: {}, accessed: at, created: at, changed: at });
        tables.objectStore('texts').put({ id, text, created: at });
        const sha256 = String(n).padStart(64, '0');
        tables
          .objectStore('revisions')
          .put({ id: id.replace('1', '2'), articleId: id, sha256, html: `<p>${text}</p>`, text, created: at });
      }
      await new Promise((done) => {
        tables.oncomplete = done;
      });
    },
    ARTICLES,
  );

  const page = await openPage(pressmark, `${site}/hengyang.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, ASKED, '2');

  // The card of the mark says it and, by mouse, leads to the way.
  await reader.locator('body').press('n');
  const line = reader.locator('.repeats-line a');
  await expect(line).toHaveText(
    /^先见于 新华社 2019年5月12日（9\d%） ?等 2 篇，后见于 祁东新闻网 2019年10月8日（100%）$/,
  );
  const opening = page.context().waitForEvent('page');
  await line.click();
  const way = await opening;
  await expect(way.locator('[data-way-ready]')).toBeVisible();
  await expect(way.locator('.way-row')).toHaveText(['中央', '省', '县', '层级不详']);
  await expect(way.locator('.way-dot')).toHaveText(['1', '2', '3', '4']);
  await expect(way.locator('.way-table tbody tr')).toHaveCount(4);
  await expect(way.locator('.way-table u')).toHaveText(['筑']);

  // By key: the dots are links in their order, and each opens the saved copy where it says so.
  await way.locator('.way-dot').first().focus();
  await way.keyboard.press('Tab');
  await expect(way.locator('.way-dot').nth(1)).toBeFocused();
  await way.keyboard.press('Enter');
  await way.locator('html[data-reader-ready="annotating"]').waitFor();
  await expect
    .poll(() => way.evaluate(() => [...(CSS.highlights.get('pm-f') ?? [])].map(String).join('')))
    .toBe('全省要著力構建校園內部治安防控體系和校園周邊治安防控體系');
  await way.close();

  // By key, of a sentence that is not marked.
  await page.bringToFront();
  await reader.locator('.floating').press('Escape');
  await select(reader, STOCK);
  await reader.locator('.floating').waitFor();
  const openingOther = page.context().waitForEvent('page');
  await page.keyboard.press('w');
  const other = await openingOther;
  await expect(other.locator('.way [role=status]')).toHaveText('另见于 3 篇文章');
  await other.close();

  // With the slider, a passage that three other articles contain too is dimmed.
  await page.bringToFront();
  await reader.locator('.icon-button.letters').click();
  const slider = reader.getByRole('slider', { name: '淡化套话' });
  await slider.focus();
  for (let step = 0; step < 4; step++) await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '至少另有 3 篇使用');
  await expect(reader.locator('[data-stock]')).toHaveText('淡化了 1 处');
  await expect
    .poll(() => reader.evaluate(() => [...(CSS.highlights.get('pm-stock') ?? [])].map(String)))
    .toEqual([STOCK]);
  await slider.press('Home');
  await expect.poll(() => reader.evaluate(() => CSS.highlights.get('pm-stock')?.size ?? 0)).toBe(0);
});
