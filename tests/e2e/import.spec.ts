import { readFileSync } from 'node:fs';
import { countStored, expect, openCleanView, openImport, openPage, type Page, test } from './harness';

interface Given {
  name: string;
  text: string;
}

const choose = (page: Page, ...files: Given[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));

const run = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Import \d|Restore)/ }).click();
  await expect(page.getByText('Until you keep it')).toBeVisible();
};

const anno = (id: number, source: string, exact: string, value: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:uuid:00000000-0000-4000-8000-00000000000${id}`,
  type: 'Annotation',
  created: '2026-05-20T01:12:30Z',
  body: [
    { type: 'TextualBody', purpose: 'commenting', value },
    { type: 'TextualBody', purpose: 'tagging', value: '指令' },
  ],
  target: { source, selector: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } },
});

test('annotations of another program appear in the clean view, and an undone import leaves nothing', async ({
  pressmark,
  site,
}) => {
  const url = `${site}/hengyang.html`;
  const page = await openImport(pressmark);
  await choose(page, { name: 'theirs.jsonld', text: JSON.stringify([anno(1, url, '近200人', 'from elsewhere')]) });
  await expect(page.getByRole('row', { name: /^Annotations 1( 0)*$/ })).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 0, articles: 0 });
  await run(page);

  const article = await openPage(pressmark, url);
  const reader = await openCleanView(pressmark, article);
  await expect(reader.getByRole('button', { name: '1 annotation' })).toBeVisible();
  await expect
    .poll(() => reader.evaluate(() => [...CSS.highlights.values()].flatMap((all) => [...all]).map(String)))
    .toContain('近200人');

  await page.bringToFront();
  await page.reload();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText(/The import is undone/)).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 0 });
});

test('a table is read with the columns the reader assigns, as is the next; a code’s namesake is asked about', async ({
  pressmark,
  site,
}) => {
  const page = await openImport(pressmark);
  const table = (words: string) => `eltiraĵo,adreso,etikedo\n${words},${site}/hengyang.html,Zmiany / 指令\n`;
  await choose(page, { name: 'a.csv', text: table('近200人') });
  // By key, then by mouse.
  await page.getByLabel('Column “eltiraĵo” is').focus();
  await page.keyboard.type('quote');
  await expect(page.getByLabel('Column “eltiraĵo” is')).toHaveValue('quote');
  await page.getByLabel('Column “adreso” is').selectOption('address');
  await page.getByLabel('Column “etikedo” is').selectOption('codes');
  await page.getByRole('button', { name: 'Read with these columns' }).click();
  await expect(page.getByRole('row', { name: /^Annotations 1( 0)*$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Codes 2( 0)*$/ })).toBeVisible();
  await page.getByLabel('Zmiany / 指令').selectOption({ index: 1 });
  await expect(page.getByRole('row', { name: /^Codes 1 / })).toBeVisible();
  await run(page);
  expect(await countStored(pressmark)).toMatchObject({ annotations: 1 });

  await page.reload();
  await choose(page, { name: 'b.csv', text: table('衡阳') });
  await expect(page.getByRole('row', { name: /^Annotations 1( 0)*$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read with these columns' })).toBeHidden();
});

test('the reader settles a conflict, and hostile files change nothing', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const url = `${site}/hengyang.html`;
  const page = await openImport(pressmark);
  await choose(page, { name: 'a.json', text: JSON.stringify([anno(1, url, '近200人', 'mine')]) });
  await run(page);
  await page.getByRole('button', { name: 'Keep it' }).click();

  await choose(
    page,
    { name: 'b.json', text: JSON.stringify([anno(1, url, '近200人', 'theirs')]) },
    { name: 'newer.json', text: '{"format":"pressmark-notebook","version":99}' },
    { name: 'cut.json', text: '{"format":"pressmark-note' },
    { name: 'bomb.xml', text: '<!DOCTYPE x [<!ENTITY a "a">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>' },
  );
  await expect(page.getByText('“newer.json” was written by a newer version of Pressmark')).toBeVisible();
  await expect(page.getByText('“cut.json” is incomplete')).toBeVisible();
  await expect(page.getByText('“bomb.xml” is not valid XML')).toBeVisible();
  await expect(page.getByText('1 record differs from yours')).toBeVisible();
  // Importing would change nothing, so there is no button for it.
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
  await page.getByRole('group', { name: '近200人' }).getByLabel('Keep both').check();
  await run(page);
  expect(await countStored(pressmark)).toMatchObject({ annotations: 2 });
});

test('a saved page and a pasted text become readable articles', async ({ pressmark }) => {
  const page = await openImport(pressmark);
  const html = readFileSync('public/sample/hengyang.html', 'utf8');
  await page.getByLabel('Address of the article, if').fill('https://news.example/hengyang');
  await choose(page, { name: 'saved.html', text: html });
  await expect(page.getByRole('row', { name: /^Articles 1( 0)*$/ })).toBeVisible();
  await run(page);
  await page.getByLabel('Paste a text').fill('一篇短文\n\n第一段。\n第二段。\nhttps://news.example/pasted');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await run(page);
  expect(await countStored(pressmark)).toMatchObject({ articles: 2, revisions: 2 });
  const id = await page.evaluate(async () => {
    const request = indexedDB.open('pressmark');
    const db = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result);
    });
    const found = db.transaction('articles').objectStore('articles').index('url').get('https://news.example/pasted');
    const row = await new Promise<{ id: string }>((done) => {
      found.onsuccess = () => done(found.result);
    });
    db.close();
    return row.id;
  });
  const reader = await openPage(pressmark, pressmark.url(`reader.html?article=${id}`));
  await expect(reader.getByRole('heading', { name: '一篇短文' })).toBeVisible();
  await expect(reader.getByText('第二段。')).toBeVisible();
});
