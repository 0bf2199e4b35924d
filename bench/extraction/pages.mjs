import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Pages with what is to come of them: of a folder with a `manifest.json`, or of one with a folder a page. */
export function pagesOf(folder) {
  return existsSync(join(folder, 'manifest.json')) ? ofManifest(folder) : ofFolders(folder);
}

function ofManifest(folder) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return entries.map(({ id, corpus, url, file, expected }) => {
    const stored = readFileSync(join(folder, file));
    return { id, set: corpus, url, html: (file.endsWith('.gz') ? gunzipSync(stored) : stored).toString(), expected };
  });
}

function ofFolders(folder) {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')));
  return names.flatMap((name) => {
    const html = readFileSync(join(folder, name, 'page.html'), 'utf8');
    const facts = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    const [, url, then] = /^<!-- (\S+)(?: then (\S+))? -->/.exec(html) ?? [];
    if (!facts || then) return [];
    const text = readFileSync(join(folder, name, 'expected.html'), 'utf8')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&nbsp;/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>');
    const { title, authors, published, source } = facts;
    const expected = {
      text,
      title,
      author: authors.map(({ name: own }) => own),
      ...(published ? { date: published.iso.slice(0, 10) } : {}),
      ...(source ? { source: [source] } : {}),
    };
    return [{ id: name, set: name.split('-')[0], url, html, expected }];
  });
}
