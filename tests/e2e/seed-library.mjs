// A notebook for the library's tests, written straight into IndexedDB from an extension page: past the store, so that
// what is computed from it is missing and must be made.

/** Chinese in both scripts, English; notes, codes, an orphan; an article that was only read. */
const ARTICLES = [
  {
    title: '衡阳市召开全市校园安全工作会议',
    source: '衡阳日报',
    url: 'https://www.hengyang.example/2026/a.html',
    published: '2026-05-18',
    lang: 'zh-CN',
    text: '会议传达学习习近平总书记重要讲话精神。市委书记邓柯强调，各县市区要压实主体责任。6月底前完成校园周边隐患排查。近200人参加会议，窗外下着小雨。',
    annotations: [
      { exact: '市委书记邓柯', codes: [3] },
      { exact: '各县市区要压实主体责任', codes: [2], note: '期限见下一句' },
      { exact: '6月底前完成校园周边隐患排查', codes: [2, 5] },
      { exact: '这句话后来被网站删去', codes: [], note: '原文已改' },
    ],
  },
  {
    title: '市委書記鄧柯調研校園周邊交通',
    source: '示例網',
    url: 'https://news.example/tw/b.html',
    published: '2026-05-20',
    lang: 'zh-TW',
    text: '市委書記鄧柯到學校門口調研，要求交警部門增派人手。',
    annotations: [
      { exact: '市委書記鄧柯', codes: [3] },
      { exact: '要求交警部門增派人手', codes: [2] },
    ],
  },
  {
    title: 'Council orders safety checks at every school',
    source: 'The Gazette',
    url: 'https://gazette.example/checks',
    published: '2025-12-01',
    lang: 'en',
    text: 'The council shall inspect every school gate before the end of June. Parents welcomed the move.',
    annotations: [
      { exact: 'shall inspect every school gate', codes: [2], note: 'who pays? =SUM(A1)' },
      { exact: 'Parents welcomed the move', codes: [1] },
    ],
  },
  {
    title: '读过而没有标注的一篇',
    source: '衡阳日报',
    url: 'https://www.hengyang.example/2026/c.html',
    published: '2026-04-02',
    lang: 'zh-CN',
    text: '水利部门巡查大堤，雨季将至。',
    annotations: [],
  },
];

const code = (n) => `0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a000${n}`;
const uuid = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/**
 * The rows of that notebook, by table.
 * @returns {Record<'articles' | 'revisions' | 'texts' | 'annotations', Record<string, unknown>[]>}
 */
export function libraryRows() {
  /** @type {ReturnType<typeof libraryRows>} */
  const rows = { articles: [], revisions: [], texts: [], annotations: [] };
  ARTICLES.forEach(({ title, source, url, published, lang, text, annotations }, i) => {
    const id = uuid(1, i + 1);
    const created = `2026-06-0${i + 1}T01:00:00.000Z`;
    rows.articles.push({
      id,
      url,
      addresses: [url],
      title,
      source,
      authors: [],
      editors: [],
      kind: 'newspaper',
      published: { text: published, iso: published },
      lang,
      dir: 'ltr',
      keywords: [],
      provenance: {},
      note: '',
      accessed: `2026-06-0${i + 1}T09:00:00+08:00`,
      created,
      changed: created,
    });
    const sha256 = String(i + 1).repeat(64);
    rows.revisions.push({ id: uuid(3, i + 1), articleId: id, sha256, html: `<p>${text}</p>`, text, created });
    rows.texts.push({ id, text, created });
    annotations.forEach(({ exact, codes, note = '' }, n) => {
      const start = text.indexOf(exact);
      const made = `2026-06-0${i + 1}T02:0${n}:00.000Z`;
      const position = start < 0 ? {} : { position: { start, end: start + exact.length } };
      rows.annotations.push({
        id: uuid(2, i * 10 + n + 1),
        articleId: id,
        target: { revision: sha256, selector: { quote: { exact, prefix: '', suffix: '' }, ...position } },
        codes: codes.map(code),
        note,
        origin: { by: 'hand' },
        created: made,
        modified: made,
      });
    });
  });
  return rows;
}

/**
 * Writes the notebook from a page of the extension, whose database must exist already; what was computed is dropped.
 * @param {import('playwright').Page} page
 * @param {Record<string, Record<string, unknown>[]>} rows by table
 */
export async function seedLibrary(page, rows = libraryRows()) {
  // Some other page of ours has asked the background for something: the tables are there.
  await page.evaluate(() => globalThis.chrome.runtime.sendMessage({ type: 'draft.find', data: { id: 'none' } }));
  await page.evaluate(async (tables) => {
    const opening = indexedDB.open('pressmark');
    await new Promise((done, failed) => Object.assign(opening, { onsuccess: done, onerror: failed }));
    const db = opening.result;
    // Codes are called here as the preset calls them; each project has its own.
    const reading = db.transaction('codes').objectStore('codes').getAll();
    await new Promise((done, failed) => Object.assign(reading, { onsuccess: done, onerror: failed }));
    const own = new Map(reading.result.map(({ id, original }) => [original, id]));
    const given = ({ codes, ...row }) => (codes ? { ...row, codes: codes.map((id) => own.get(id) ?? id) } : row);
    const writing = db.transaction([...Object.keys(tables), 'derivedState'], 'readwrite');
    for (const [name, all] of Object.entries(tables)) for (const row of all) writing.objectStore(name).put(given(row));
    writing.objectStore('derivedState').clear();
    await new Promise((done, failed) => Object.assign(writing, { oncomplete: done, onerror: failed }));
    db.close();
  }, rows);
}

/**
 * Writes a notebook of any size: numbered Chinese sentences, every third with a note, codes in turn; no saved copies.
 * The records are made in the page, because sending 100,000 of them there takes longer.
 * @param {import('playwright').Page} page as for `seedLibrary`
 * @param {{ articles: number, annotations: number }} size
 */
export async function seedMany(page, size) {
  await seedLibrary(page);
  const { articles, annotations } = libraryRows();
  const models = { article: articles[0], annotation: annotations[1] };
  await page.evaluate(
    async ({ size, models }) => {
      const id = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      const opening = indexedDB.open('pressmark');
      await new Promise((done, failed) => Object.assign(opening, { onsuccess: done, onerror: failed }));
      const db = opening.result;
      const reading = db.transaction('codes').objectStore('codes').getAll();
      await new Promise((done, failed) => Object.assign(reading, { onsuccess: done, onerror: failed }));
      const own = new Map(reading.result.map(({ id, original }) => [original, id]));
      const each = Math.ceil(size.annotations / size.articles);
      const write = async (from, to) => {
        const writing = db.transaction(['articles', 'revisions', 'texts', 'annotations', 'derivedState'], 'readwrite', {
          durability: 'relaxed',
        });
        const put = (table, row) => writing.objectStore(table).put(row);
        for (let a = from; a < to; a++) {
          const articleId = id(5, a);
          const sha256 = String(a).padStart(64, '0');
          const url = `https://many.example/${a}.html`;
          const day = `20${10 + (a % 16)}-0${1 + (a % 9)}-1${a % 10}`;
          put('articles', {
            ...models.article,
            id: articleId,
            url,
            addresses: [url],
            title: `第 ${a} 篇：全市安全工作会议`,
            source: `来源 ${a % 7}`,
            published: { text: day, iso: day },
          });
          const quotes = Array.from({ length: each }, (_, i) => `第 ${a} 篇第 ${i} 句要求压实责任。`);
          const text = quotes.join('');
          put('texts', { id: articleId, text, created: models.article.created });
          for (let i = 0, start = 0; i < each && a * each + i < size.annotations; start += quotes[i].length, i++) {
            const n = a * each + i;
            const position = { start, end: start + quotes[i].length };
            const selector = { quote: { exact: quotes[i], prefix: '', suffix: '' }, position };
            const ready = models.annotation.codes[0].slice(0, -1) + (1 + (n % 5));
            const code = own.get(ready) ?? ready;
            const note = n % 3 === 0 ? `第 ${n} 条笔记` : '';
            put('annotations', {
              ...models.annotation,
              id: id(6, n),
              articleId,
              target: { revision: sha256, selector },
              codes: [code],
              note,
            });
          }
        }
        writing.objectStore('derivedState').clear();
        await new Promise((done, failed) => Object.assign(writing, { oncomplete: done, onerror: failed }));
      };
      for (let from = 0; from < size.articles; from += 500) await write(from, Math.min(size.articles, from + 500));
      db.close();
    },
    { size, models },
  );
}
