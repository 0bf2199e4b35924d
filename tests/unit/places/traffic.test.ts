import { expect, test } from 'vitest';
import { saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { extracted } from '../store/sample';
import { row, two, URL, write } from './connected';
import { content, Machine } from './machines';

test('files: forty small changes end up in a few segments, and an idle run is one request', async () => {
  const { here, there, dav, annotation } = await two('webdav');
  for (let i = 0; i < 45; i++) {
    await write(here, annotation, { note: `第${i}稿` });
    await here.run();
  }
  expect([...dav.files.keys()].filter((path) => path.includes('/log/')).length).toBeLessThan(10);
  await there.run();
  expect(await row(there, annotation)).toMatchObject({ note: '第44稿' });
  const before = dav.log.length;
  await there.run();
  expect(dav.log.length - before).toBe(1);
});

test('without a connected place, writing records no clock', async () => {
  const { db } = new Machine(fetch);
  const { article } = await saveArticle(db, extracted(), URL);
  await saveAnnotation(db, content(article.id, '没有'));
  expect(await db.clocks.count()).toBe(0);
});
