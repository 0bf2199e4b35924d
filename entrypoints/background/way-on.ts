import { type Browser, browser } from 'wxt/browser';

/** Opens a page on which the text of this tab's page can be pasted. */
export async function openPaste({ url, title }: Pick<Browser.tabs.Tab, 'url' | 'title'>): Promise<boolean> {
  const said = new URLSearchParams({
    ...(url && /^https?:/.test(url) ? { url } : {}),
    ...(title ? { title: title.replace(/\.pdf$/i, '') } : {}),
  });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/paste.html')}?${said}` });
  return true;
}

/** Opens the largest frame of a tab's page in a tab of its own; false where it has none. */
export async function openInnerFrame(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: largestFrame });
  const address = answer?.result;
  if (typeof address !== 'string' || !/^https?:/.test(address)) return false;
  await browser.tabs.create({ url: address });
  return true;
}

/** Runs in the page: it may use nothing but what stands in it. */
function largestFrame(): string {
  const areaOf = (frame: Element): number => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height;
  };
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src], frame[src]')];
  return frames.filter(({ src }) => /^https?:/.test(src)).sort((a, b) => areaOf(b) - areaOf(a))[0]?.src ?? '';
}
