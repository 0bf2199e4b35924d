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
test.each([
  'He put the petition online, and said only this: join us. <a href="/u">Join us at noon</a> was what the posters read, in red.',
  'The union has three thousand members. <a href="/u">Subscribe now to lose</a>, its rival wrote.',
  'The lecture took 2 minutes. Nobody in the hall asked for more, and the chairman closed it.',
  'Lecture 12',
  'Lecture 3 Ethics',
  'Temps de lecture des compteurs : 2 minutes, selon la régie, qui avait promis de faire plus vite.',
])('a sentence with words of an offer or of a reading time stays: %s', (said) => {
  const text = said.replace(/<[^>]+>/g, '');
  expect(clean(`<div>${P}<p>${said}</p>${P}</div>`).textContent).toContain(text);
});
test.each([
  '<section><p>The shelter is closed, and the council asks all for help. <a href="/f">Donate to the fund</a></p></section>',
  '<p>Edited from <a href="https://x.com/minister/status/1">a thread by the minister</a></p>',
])('a paragraph alone in its box, and a credit below the text, stay: %s', (said) => {
  const boxed = (words: string) => `<section><p>${words.replaceAll(/<[^>]+>/g, '')}</p></section>`;
  const text = said.replaceAll(/<[^>]+>/g, '');
  expect(clean(`<div>${boxed(P)}${boxed(P)}${said}</div>`).textContent).toContain(text);
});
test.each(['p', 'div'])('a paragraph of the article (%s) stays, though it ends in a link that asks', (tag) => {
  const said = 'The council voted five to four on Tuesday to raise the tax.';
  const among = [P, P].map((one) => one.replaceAll(/(?<=<\/?)p(?=>)/g, tag)).join('');
  const voted = `<${tag}>${said} <a href="/u">Subscribe now</a></${tag}>`;
  expect(clean(`<div>${among}${voted}${among}</div>`).textContent).toContain(said);
});
test.each([
  'Lecture 2 min.',
  'Temps de Lecture 4 min.',
  'Lesezeit: 3 Minuten',
  '5 min read',
  '閱讀時間：約 3 分鐘',
  '1 of 3 |',
])('a line that counts minutes or slides goes: %s', (line) => {
  expect(clean(`<div>${P}<p>${line}</p>${P}</div>`).textContent).not.toContain(line);
});
