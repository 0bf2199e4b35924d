// Walks through the main job headless, with the real popup: read, mark, code, note, come back, export. Leaves
// screenshots and the exported Markdown in a folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from '../tests/drivers/chromium.mjs';
import { say } from './setup.mjs';

const DIRECTIVE = '公安、教育等部门要加强统筹协调';
const OFFICIAL = '市委常委、市委政法委书记、市反恐怖工作领导小组组长邓柯';
const NOTE = '谁来督促？下次会议再看。';

/** Selects words in a page or frame, as a drag would leave them. Runs there. */
function selectWords(words) {
  const root = document.querySelector('.article-body') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    node.parentElement.scrollIntoView({ block: 'center' });
    getSelection().setBaseAndExtent(node, start, node, start + words.length);
    return;
  }
  throw new Error(`“${words}” is not in the text`);
}

/**
 * @param {string} extension the built extension's folder
 * @param {string} address of the sample article
 * @param {string} folder where the screenshots and the export go
 */
export async function tour(extension, address, folder) {
  const shot = (page, name) => page.screenshot({ path: join(folder, name) });
  let browser = await Chromium.launch({ extension, lang: 'zh-CN' });
  let page = await browser.context.newPage();
  await page.goto(address);
  await shot(page, '1-page.png');

  say('Toolbar button: the clean view.');
  await browser.clickToolbarButton(page);
  let reader = await browser.reader(page);
  await shot(page, '2-clean-view.png');

  say('A passage selected, one key: it is coded.');
  await reader.evaluate(selectWords, OFFICIAL);
  await reader.locator('.floating').waitFor();
  await shot(page, '3-selection.png');
  await page.keyboard.press('3');
  await reader.locator('.toast').waitFor();

  say('The popup: the page’s selection, a note, a code.');
  await reader.evaluate(selectWords, DIRECTIVE);
  await reader.locator('.floating').waitFor();
  await browser.clickToolbarButton(page);
  await browser.surface('popup.html', async (popup) => {
    await popup.getByRole('textbox').fill(NOTE);
    await popup.locator('.code-choice', { hasText: '指令' }).click();
    await popup.getByText('已保存').waitFor();
    await shot(popup, '4-popup.png');
  });
  await browser.closePopup();

  say('The browser is closed, and started again with the same profile.');
  await browser.close();
  browser = await Chromium.launch({ extension, lang: 'zh-CN', profile: browser.profile });
  page = await browser.context.newPage();
  await page.goto(address);
  await browser.clickToolbarButton(page);
  reader = await browser.reader(page);
  await reader.getByRole('button', { name: '2 条标注' }).click();
  await shot(page, '5-marks-are-there.png');

  say('Export as Markdown.');
  const downloading = page.waitForEvent('download');
  await reader.getByRole('button', { name: '存为 Markdown 文件' }).click();
  const download = await downloading;
  await download.saveAs(join(folder, download.suggestedFilename()));

  const library = await browser.context.newPage();
  await library.goto(browser.url('library.html'));
  await library.getByText(NOTE).waitFor();
  await shot(library, '6-library.png');
  await browser.discard();
  writeFileSync(
    join(folder, 'README.txt'),
    'Left by `npm start` on a machine without a display: the main job, step by step.\n',
  );
  say(`Screenshots and the exported Markdown are in ${folder}`);
}
