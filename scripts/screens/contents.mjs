// The index of the pictures: all that are in the folder, whichever run drew them.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ICONS } from '../icons.mjs';
import { ROOT } from '../setup.mjs';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:24px;background:#e8e8e8;color:#111}
h2{margin:32px 0 8px}nav a{margin-inline-end:12px}section{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-end}
figure{margin:0}figcaption{font-size:12px}img{max-height:260px;max-width:360px;border:1px solid #999;background:#fff}
.icon img{border:0;background:none}.icon{padding:8px}.icon.dark{background:#35363a;color:#eee}`;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function figure(root, address) {
  const caption = escaped(basename(address, '.png').replaceAll('-', ' · ').replace('zh · ', 'zh-'));
  // The time of drawing in the address: a picture drawn again is not taken from the cache.
  const drawn = Math.round(statSync(join(root, address)).mtimeMs);
  const image = `<a href="${address}"><img loading="lazy" src="${address}?${drawn}" alt=""></a>`;
  return `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
}

function icons(root) {
  mkdirSync(join(root, 'icon'), { recursive: true });
  return ICONS.map(({ file, size }) => {
    copyFileSync(join(ROOT, 'public', file), join(root, file));
    const kind = file.includes('dark') ? 'icon dark' : 'icon';
    return `<figure class="${kind}"><img src="${file}" alt="" width="${size}" height="${size}"><figcaption>${size}</figcaption></figure>`;
  });
}

/** Writes index.html into `root`, the folder that holds one folder a state, and copies the icons there. */
export function writeIndex(root) {
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'icon',
  );
  const names = folders.map(({ name }) => name).sort();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const sections = names.map((name) => {
    const files = readdirSync(join(root, name)).filter((file) => file.endsWith('.png'));
    const figures = files
      .sort(new Intl.Collator('en', { numeric: true }).compare)
      .map((file) => figure(root, `${name}/${file}`));
    return `<h2 id="${name}">${name}</h2><section>${figures.join('')}</section>`;
  });
  const links = ['icons', ...names].map((name) => `<a href="#${name}">${name}</a>`);
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pressmark ${version}: every screen</title><style>${STYLE}</style>
<h1>Pressmark ${version}: every screen</h1><nav>${links.join(' ')}</nav>
<h2 id="icons">icons</h2><section>${icons(root).join('')}</section>${sections.join('\n')}</html>\n`,
  );
}
