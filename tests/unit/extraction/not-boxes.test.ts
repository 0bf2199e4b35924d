// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Act, runPasses } from '@/utils/extraction/pass';
import { AFTER } from '@/utils/extraction/passes';
import type { ArticleMetadata } from '@/utils/model/article';

const RU =
  'Власти региона сообщили о ходе восстановительных работ на объектах, пострадавших ночью, и о помощи жителям.';
const METADATA: ArticleMetadata = {
  title: 'Ночная атака',
  authors: [],
  editors: [],
  kind: 'other',
  lang: 'ru',
  dir: 'ltr',
  keywords: [],
  provenance: {},
};
function clean(html: string) {
  const content = document.createElement('div');
  content.innerHTML = html;
  const acts: Act[] = [];
  runPasses(AFTER, { content, metadata: METADATA, url: 'https://example.com/a/1.html' }, acts);
  return content;
}
const P = `<p>${RU}</p>`;
test('a sentence that gives a post on Telegram as its source stays', () => {
  const said =
    '<p>«Есть повреждения», — написал губернатор <b>Филимонов</b> в <a href="https://t.me/filimonov_official/123">телеграм-канале</a>.</p>';
  expect(clean(`<div>${P}${P}${said}${P}</div>`).textContent).toContain('Филимонов');
});
test('a line that names a source on Telegram stays', () => {
  const said =
    '<p><strong>Source:</strong> <a href="https://t.me/V_Zelenskiy_official/1">Zelenskyy on Telegram</a></p>';
  expect(clean(`<div>${P}${P}${said}${P}</div>`).textContent).toContain('Zelenskyy');
});
test('pictures that a program serves by number are different pictures', () => {
  const said = `<figure><img src="https://example.com/image.php?id=1" width="800"></figure>${P}<figure><img src="https://example.com/image.php?id=2" width="800"></figure>`;
  expect(clean(`<div>${P}${said}${P}</div>`).querySelectorAll('img')).toHaveLength(2);
});
test('a correction in italics at the end stays', () => {
  const said =
    '<p><em>This article was amended on 12 May 2026. An earlier version said that the vote was on Monday; see <a href="https://example.com/corrections">corrections</a>.</em></p>';
  expect(clean(`<div>${P}${P}${said}</div>`).textContent).toContain('amended');
});
test('the time and place of an event before a sentence stay', () => {
  const said =
    '<div><p>Tuesday 5 May, 7 pm</p><p>Town Hall, Mill Street</p><p><a href="https://maps.example/1">Map</a></p></div>';
  expect(clean(`<div>${P}${P}${said}${P}</div>`).textContent).toContain('Mill Street');
});
