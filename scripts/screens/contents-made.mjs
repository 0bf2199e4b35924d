// Contents for states that no notebook has (many codes, connected places), and the functions that write them, which run
// in a page of the extension and cannot use anything else in this file.

const TOPICS = ['经济', '教育', '环境', '安全', '民生'];
const PARTS = ['政策', '问题', '数据', '人物', '机构', '争议', '承诺'];
const ENGLISH = {
  经济: 'Economy',
  教育: 'Education',
  环境: 'Environment',
  安全: 'Safety',
  民生: 'Livelihood',
  政策: 'policy',
  问题: 'problem',
  数据: 'data',
  人物: 'persons',
  机构: 'bodies',
  争议: 'dispute',
  承诺: 'pledge',
};

const idOf = (number) => `c0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function edit(number, [topic, part], parent) {
  const zh = `${topic}${part ?? ''}`;
  return {
    kind: 'add',
    id: idOf(number),
    fields: {
      names: { zh, en: [ENGLISH[topic], ENGLISH[part]].filter(Boolean).join(' ') },
      color: 'blue',
      underline: 'dotted',
      definition: `凡是谈到${zh}的段落。`,
      example: '',
    },
    ...(parent === undefined ? {} : { parent: idOf(parent) }),
  };
}

/** Edits of the codebook: five codes with seven under each. */
export const fortyCodes = () =>
  TOPICS.flatMap((topic, t) => [
    edit(t * 10, [topic]),
    ...PARTS.map((part, p) => edit(t * 10 + p + 1, [topic, part], t * 10)),
  ]);

export async function sendEdits(edits) {
  for (const edit of edits) await globalThis.chrome.runtime.sendMessage({ type: 'codebook.edit', data: { edit } });
}

/** How two places stand, in the order of the projects: one is well, one is full. */
export function placesOf(lang) {
  const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const never = new Date(Date.now() + 1e9).toISOString();
  const about = lang === 'en' ? 'hire two more engineers' : '各县市区要压实主体责任';
  return [
    {
      kind: 'webdav',
      address: 'https://dav.jianguoyun.com/dav/Pressmark',
      key: new Uint8Array(32),
      status: { done: ago(2), notBefore: never },
      arrivals: ['note-replaced', 'revived', 'merged', 'newer'].map((outcome, number) => ({
        outcome,
        at: ago(3 + number * 50),
        table: 'annotations',
        record: '',
        about,
        ...(number < 2 ? { before: {} } : {}),
      })),
    },
    {
      kind: 'couchdb',
      address: 'https://couch.example.org/team-of-the-university',
      status: { done: ago(200), problem: 'full', notBefore: never },
      arrivals: [],
    },
  ];
}

/** Writes the rows of places and of what came in, as a run would; none: takes all away. */
export async function writePlaces(places) {
  const request = indexedDB.open('pressmark');
  const db = await new Promise((done) => {
    request.onsuccess = () => done(request.result);
  });
  const transaction = db.transaction(['projects', 'places', 'arrivals'], 'readwrite');
  const store = (name) => transaction.objectStore(name);
  store('places').clear();
  store('arrivals').clear();
  store('projects').getAll().onsuccess = ({ target }) => {
    places.forEach(({ arrivals, ...place }, at) => {
      const id = target.result[at]?.id;
      if (!id) return;
      store('places').put({ id, ...place });
      for (const one of arrivals) store('arrivals').add({ ...one, place: id });
    });
  };
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  db.close();
}

export async function isQuoted(words) {
  const request = indexedDB.open('pressmark');
  const db = await new Promise((done) => {
    request.onsuccess = () => done(request.result);
  });
  const all = await new Promise((done) => {
    const reading = db.transaction('annotations').objectStore('annotations').getAll();
    reading.onsuccess = () => done(reading.result);
  });
  db.close();
  return all.some(({ target }) => target.selector.quote.exact === words);
}

export async function secondCode() {
  const { value } = await globalThis.chrome.runtime.sendMessage({ type: 'codebook.read', data: {} });
  return value.codes[1].id;
}

/** Runs in the background. */
export async function tabInFront() {
  const [tab] = await globalThis.chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab.id;
}

/** Runs in the background: says what the browser says when an item of the menu is chosen. */
export async function chooseItem({ menuItemId, url }) {
  const [tab] = await globalThis.chrome.tabs.query({ active: true, lastFocusedWindow: true });
  globalThis.chrome.contextMenus.onClicked.dispatch({ menuItemId }, { url, ...tab });
}

export const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
`;
