// Input that Playwright cannot produce, in Firefox: an input method, a finger, a pen. For Chromium see
// chromium-hands.mjs.

/**
 * The front window and its input method, which keeps what it composes between two calls; a popup or sidebar has the
 * focus.
 */
const METHOD = `
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const [address, text, held = []] = arguments;
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const surfaces = [...(NavigableManager.surfaces?.values() ?? [])].map((one) => one.deref());
  surfaces.find((one) => one?.isConnected && one.currentURI?.spec === address)?.focus();
  const method = (front.pressmarkMethod ??=
    Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor));
  method.beginInputTransactionForTests(front);`;

const COMPOSE = `
  ${METHOD}
  method.setPendingCompositionString(text);
  method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
  method.setCaretInPendingComposition(text.length);
  method.flushPendingComposition();`;

const PRESS = `
  ${METHOD}
  const codes = { Control: 'ControlLeft', ' ': 'Space' };
  const keys = [...held, text].map((key) => new front.KeyboardEvent('', { key, code: codes[key] ?? key }));
  for (const key of keys) method.keydown(key);
  for (const key of keys.toReversed()) method.keyup(key);`;

const COMMIT = `
  ${METHOD}
  method.commitCompositionWith(text);`;

export class FirefoxHands {
  /**
   * @param {{ privileged: (body: string, ...args: unknown[]) => Promise<unknown>,
   *   act: (page: import('playwright').Page, actions: object[]) => Promise<unknown> }} browser
   */
  constructor({ privileged, act }) {
    this.privileged = privileged;
    this.act = act;
  }

  async compose(page, letters) {
    await this.privileged(COMPOSE, page.url(), letters);
  }

  async pressComposing(page, key, { ctrl = false } = {}) {
    await this.privileged(PRESS, page.url(), key, ctrl ? ['Control'] : []);
  }

  async commit(page, words) {
    await this.privileged(COMMIT, page.url(), words);
  }

  async touch(page, point, ms = 40) {
    await this.#draw(page, 'touch', point, point, ms);
  }

  async drawPen(page, from, to) {
    await this.#draw(page, 'pen', from, to);
  }

  async #draw(page, pointerType, from, to, ms = 0) {
    const move = ({ x, y }) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
    const steps = [
      move(from),
      { type: 'pointerDown', button: 0 },
      { type: 'pause', duration: ms },
      ...(to === from ? [] : [move(to)]),
      { type: 'pointerUp', button: 0 },
    ];
    await this.act(page, [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions: steps }]);
  }
}
