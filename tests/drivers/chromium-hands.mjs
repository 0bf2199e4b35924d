// Input that Playwright cannot produce, in Chromium: an input method, a finger, a pen. For Firefox see
// firefox-hands.mjs.

const PEN = { button: 'left', buttons: 1, clickCount: 1, pointerType: 'pen' };
const CTRL = 2;

/** @typedef {{ x: number, y: number }} Point In CSS px of the page. */

export class ChromiumHands {
  /** One for each page: a composition ends with the session that began it. */
  #sessions = new WeakMap();

  async #session(page) {
    if (!this.#sessions.has(page)) this.#sessions.set(page, await page.context().newCDPSession(page));
    return this.#sessions.get(page);
  }

  /**
   * Shows letters that are still being composed in the focused field; each call replaces the letters of the one before.
   */
  async compose(page, letters) {
    const at = letters.length;
    const cdp = await this.#session(page);
    await cdp.send('Input.imeSetComposition', { text: letters, selectionStart: at, selectionEnd: at });
  }

  /** Presses a key that is the input method's: the page hears of it with keyCode 229. */
  async pressComposing(page, key, { ctrl = false } = {}) {
    const cdp = await this.#session(page);
    const modifiers = ctrl ? CTRL : 0;
    const pressed = { key, modifiers, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    for (const type of ['rawKeyDown', 'keyUp']) await cdp.send('Input.dispatchKeyEvent', { type, ...pressed });
  }

  /** Ends the composition with these words. */
  async commit(page, words) {
    await (await this.#session(page)).send('Input.insertText', { text: words });
  }

  /** Puts a finger on the page for `ms` milliseconds. */
  async touch(page, point, ms = 40) {
    const cdp = await this.#session(page);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await new Promise((done) => setTimeout(done, ms));
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Draws a pen over the page from one point to another. */
  async drawPen(page, from, to) {
    const cdp = await this.#session(page);
    await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, ...PEN });
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...to, ...PEN });
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...to, ...PEN });
  }
}
