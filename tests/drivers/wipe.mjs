// Evaluated in a page of the extension, between two tests that share a browser: removes what the extension keeps and
// was granted.

/** Takes back what was granted, registered and set. */
export async function takeBack() {
  const { alarms, permissions, scripting, storage } = globalThis.chrome;
  const { origins = [] } = await permissions.getAll();
  if (origins.length > 0) await permissions.remove({ origins });
  await scripting.unregisterContentScripts();
  await Promise.all([storage.local.clear(), storage.session.clear(), storage.sync.clear(), alarms?.clearAll()]);
  localStorage.clear();
}

/** Deletes every database. Nothing may hold one open. */
export async function dropDatabases() {
  const deleted = (name) =>
    new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onerror = () => failed(request.error);
    });
  for (const { name } of await indexedDB.databases()) await deleted(name);
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}

/** Everything that a new installation does not have, in words. */
export async function whatIsLeft() {
  const { permissions, scripting, storage } = globalThis.chrome;
  const [databases, { origins = [] }, scripts, ...areas] = await Promise.all([
    indexedDB.databases(),
    permissions.getAll(),
    scripting.getRegisteredContentScripts(),
    ...[storage.local, storage.session, storage.sync].map((area) => area.get()),
  ]);
  return [
    ...databases.map(({ name }) => `database ${name}`),
    ...origins.map((origin) => `permission for ${origin}`),
    ...scripts.map(({ id }) => `script ${id}`),
    ...areas.flatMap((area) => Object.keys(area)).map((key) => `stored ${key}`),
    ...Object.keys(localStorage).map((key) => `stored ${key}`),
  ];
}
