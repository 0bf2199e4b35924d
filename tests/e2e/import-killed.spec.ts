import { Chromium, expect, inDatabase, openImport, type Page, test } from './harness';

/**
 * The tables that an import writes, and those derived from them; after so many records at once, the shards are not up
 * to date.
 */
const WRITTEN = [
  ...['articles', 'revisions', 'annotations', 'codes', 'decisions', 'samePersons', 'importLog'],
  ...['texts', 'shards', 'codeCounts', 'derivedState'],
];

/**
 * How many records each of these tables holds (of the log, only those that tell of an import), and how many different
 * passages are quoted.
 */
const written = (pressmark: Chromium): Promise<Record<string, number>> =>
  inDatabase(
    pressmark,
    async (db, tables) => {
      const reading = db.transaction(tables);
      const rowsOf = (table: string) =>
        new Promise<{ target: { selector: { quote: { exact: string } } } }[]>((done) => {
          const asked = reading.objectStore(table).getAll();
          asked.onsuccess = () => done(asked.result);
        });
      const all = await Promise.all(tables.map(rowsOf));
      const pages = (all[tables.indexOf('importLog')] ?? []) as unknown as { entries?: unknown[] }[];
      const logged = pages.reduce((sum, { entries }) => sum + (entries?.length ?? 1), 0);
      const quotes = new Set(all[tables.indexOf('annotations')]?.map(({ target }) => target.selector.quote.exact));
      return {
        ...Object.fromEntries(tables.map((table, i) => [table, all[i]?.length])),
        importLog: logged,
        quotes: quotes.size,
      };
    },
    WRITTEN,
  );

const BIG = 6000;

/** A file of as many annotations, looked at by the import page and not yet imported. */
async function chooseBigFile(page: Page): Promise<void> {
  const items = Array.from({ length: BIG }, (_, i) => ({
    id: `https://notes.example/${i}`,
    type: 'Annotation',
    target: {
      source: `https://news.example/${i % 50}`,
      selector: { type: 'TextQuoteSelector', exact: `quote ${i}`, prefix: '', suffix: '' },
    },
  }));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'big.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(items)) });
}

const importBigFile = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Import [\d,]+ records$/ }).click({ timeout: 60_000 });

for (const { when, said, expected } of [
  { when: 'while it writes an import', said: 'Writing…', expected: 'nothing or all' },
  { when: 'when an import is done', said: 'Imported: big.json', expected: 'all' },
]) {
  test(`a browser killed ${when} has ${expected} of the import, in every table, and can import the file again`, async () => {
    const pressmark = await Chromium.launch({ lang: 'en' });
    const page = await openImport(pressmark);
    await chooseBigFile(page);
    const before = await written(pressmark);
    await importBigFile(page);
    await expect(page.getByText(said)).toBeVisible({ timeout: 60_000 });
    await pressmark.kill();

    const again = await Chromium.launch({ lang: 'en', profile: pressmark.profile });
    const all = {
      ...before,
      articles: 50,
      annotations: BIG,
      quotes: BIG,
      importLog: BIG + 50,
      shards: 50,
      derivedState: 0,
    };
    const after = await written(again);
    const isThere = expected === 'all' || after.annotations !== before.annotations;
    expect(after).toEqual(isThere ? all : before);

    const there = await openImport(again);
    await chooseBigFile(there);
    if (!isThere) await importBigFile(there);
    const end = isThere ? 'Everything in it is already here.' : 'Imported: big.json';
    await expect(there.getByText(end)).toBeVisible({ timeout: 60_000 });
    expect(await written(again)).toEqual(all);
    await again.discard();
  });
}
