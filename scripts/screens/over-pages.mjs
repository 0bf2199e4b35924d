// Steps that bring what surrounds a site's page into the state to be drawn: the clean view over it, its marks, the
// popup, the panel.
import { until } from '../../tests/drivers/until.mjs';
import { settle } from './acts.mjs';
import { nothing, selectText } from './reader-acts.mjs';

/** A passage of the sample. It is marked, so that an edit of the page counts as made since it was read. */
const MARKED = '全市要着力构建校园内部治安防控体系和校园周边治安防控体系';
const LOST = '近200人';

/** A drag over a paragraph on a site's page; the toolbar there is in a closed shadow root. */
export async function selectLive(page) {
  await selectText(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  const isShown = async () => {
    const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    return nodes.some(({ nodeName }) => nodeName === 'BUTTON');
  };
  await until(isShown, 'the toolbar');
  await cdp.detach();
}

/** The sample on a site's page, with the clean view over it. */
export async function overPage(tools, draw) {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  await draw(page);
  await page.close();
}

/** The first mark on a site's page, in the middle of the window. */
const showMark = (page) =>
  page.evaluate(() => {
    const marks = [...CSS.highlights].flatMap(([name, all]) => (name.startsWith('pm-') ? [...all] : []));
    const [first] = marks.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    first.startContainer.parentElement.scrollIntoView({ block: 'center' });
  });

export const liveMarks = (tools, draw) =>
  livePage(async (page) => {
    await until(() => tools.isMarked(page), 'the marks');
    await showMark(page);
  })(tools, draw);

/** The sample on a site's page, marked, the clean view closed again. */
export const livePage = (act) => async (tools, draw) => {
  const page = await tools.open(tools.article);
  const reader = await tools.showCleanView(page);
  await nothing(reader);
  if ((await reader.locator('.reader-bar .count').textContent()) === '0') {
    await selectText(reader);
    await reader.locator('.floating').waitFor();
    await reader.locator('body').press('2');
  }
  await tools.leaveCleanView(page);
  await draw(page, act);
  await page.close();
};

export const popupOnArticle = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  await tools.inPopup(page, draw);
  await page.close();
};

/** On a phone the popup is a page in a tab; `tab` in its address is the one it is about. */
export const popupInTab = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  const popup = await tools.open(tools.url(`popup.html?tab=${await tools.tabOf(page)}`));
  await draw(popup);
  await popup.close();
  await page.close();
};

export const popupOnPassage = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await selectText(page);
  await tools.inPopup(page, draw);
  await page.close();
};

export const popupOnOwnPage = async (tools, draw) => {
  const page = await tools.open(tools.url('library.html'));
  await tools.inPopup(page, draw);
  await page.close();
};

export const popupOnNothing = async (tools, draw) => {
  const page = await tools.open(tools.nothing);
  await tools.inPopup(page, draw);
  await page.close();
};

export const sidePanel = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  await tools.inPanel(page, draw);
  await page.close();
};

/** Codes words of the clean view as a hand would. */
async function mark(reader, words, key) {
  await reader.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.article-body'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent.indexOf(wanted);
      if (start < 0) continue;
      getSelection().setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, words);
  await reader.locator('.floating').waitFor();
  await reader.locator('body').press(key);
}

/** The sample as it was read and marked, then as `edits` has it, with the clean view over it again. */
const edited = (edits, act) => async (tools, draw) => {
  // At an address of its own, where no other state leaves annotations.
  const page = await tools.open(`${tools.article}?edited`);
  const before = await tools.showCleanView(page);
  if (!(await tools.wasMarked(MARKED))) {
    await mark(before, MARKED, '2');
    await mark(before, LOST, '5');
    await tools.untilMarked(LOST);
  }
  await tools.leaveCleanView(page);
  await page.evaluate((all) => {
    for (const [from, to] of all) document.body.innerHTML = document.body.innerHTML.replace(from, to);
  }, edits);
  const reader = await tools.showCleanView(page);
  await act(reader);
  await draw(page);
  await page.close();
};

const EDITS = [
  ['全市要着力构建校园内部治安防控体系', '全市要着力构筑校园内部安全防控体系'],
  ['保卫处长等近200人参加会议', '保卫处长等近300人参加会议'],
];

export const changes = edited(EDITS, async (reader) => {
  await reader.locator('.changes-line button').waitFor();
  await reader.locator('body').press('.');
  await reader.locator('.change-list [aria-current]').waitFor();
});

export const sideBySide = edited(EDITS, async (reader) => {
  await reader.locator('.changes-line button').click();
  await reader.locator('.drawer > .button, .drawer .change-keys ~ .button').first().click();
  await reader.locator('.beside-dialog').waitFor();
});

/** Lost and edited passages are announced when the article opens, then listed. */
export const orphanTold = edited([EDITS[0], ['保卫处长等近200人参加会议', '保卫处长参加会议']], (reader) =>
  reader.locator('.toast').waitFor(),
);

export const orphanList = edited([EDITS[0], ['保卫处长等近200人参加会议', '保卫处长参加会议']], async (reader) => {
  await reader.locator('.toast button').first().click();
  await reader.locator('.orphan-list').waitFor();
});

/** Draws a mark made with the page's context menu. */
export const menuMarked = async (tools, draw) => {
  // At an address of its own each time, since its mark stays.
  const page = await tools.open(`${tools.article}?menu=${Date.now()}`);
  await tools.showCleanView(page);
  await tools.leaveCleanView(page);
  await selectText(page);
  await tools.chooseMenu(page);
  // Without the selection and its toolbar, which would cover the mark.
  await page.evaluate(() => getSelection().removeAllRanges());
  await showMark(page);
  await draw(page);
  await page.close();
};

export const popupOnBrowserPage = async (tools, draw) => {
  const page = await tools.open('chrome://version');
  await tools.inPopup(page, draw);
  await page.close();
};

export const popupOnPdf = async (tools, draw) => {
  const page = await tools.openPdf();
  await tools.inPopup(page, draw);
  await page.close();
};

/** A page whose text is in a frame of another site. */
export const foreignFrame = async (tools, draw) => {
  const page = await tools.open(tools.nothing);
  await page.evaluate(
    (address) => {
      document.body.innerHTML = `<iframe src="${address}" style="width:100%;height:95vh;border:0"></iframe>`;
    },
    tools.article.replace('127.0.0.1', 'localhost'),
  );
  await tools.showCleanView(page);
  await draw(page);
  await page.close();
};

export const overPdf = async (tools, draw) => {
  const page = await tools.openPdf();
  await tools.showCleanView(page);
  await draw(page);
  await page.close();
};

export const nothingToRead = async (tools, draw) => {
  const page = await tools.open(tools.nothing);
  await tools.showCleanView(page);
  await draw(page);
  await page.close();
};

/** The toolbar on a site's page, with the codes looked through. */
export const liveFind = livePage(async (page) => {
  await selectLive(page);
  await page.keyboard.press('t');
  await settle(page);
});

/** The panel of a marked page, one annotation's codes and note opened. */
export const panelOpen = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  await tools.inPanel(page, async (panel) => {
    await panel.locator('.note-open').first().click();
    await draw(panel);
  });
  await page.close();
};
