import { type Browser, browser } from 'wxt/browser';
import { problemOf } from '@/utils/model/problem';
import { type Envelope, FROM_PAGES, type Parsed, type Replies, type RequestType, requests } from './messages';

export type Sender = Browser.runtime.MessageSender;
export type Handlers = { [T in RequestType]: (data: Parsed<T>, sender: Sender) => Promise<Replies[T]> };

interface Message {
  type?: unknown;
  data?: unknown;
}

const isRequest = (type: unknown): type is RequestType => typeof type === 'string' && Object.hasOwn(requests, type);

// A content script's sender bears the page's address: whatever took over a page's process is held to what pages may ask.
const mayAsk = (type: RequestType, sender: Sender): boolean =>
  FROM_PAGES.has(type) || sender.url?.startsWith(browser.runtime.getURL('/')) === true;

/**
 * Answers requests. Call it synchronously when the background starts, or a woken worker misses the message that woke
 * it. Whatever a handler throws passes `explain`, then reaches the asker as its problem.
 */
export function serve(handlers: Handlers, explain: (error: unknown) => unknown): void {
  const answer = async (type: RequestType, data: unknown, sender: Sender): Promise<Envelope> => {
    try {
      const handler = handlers[type] as (data: unknown, sender: Sender) => Promise<unknown>;
      return { ok: true, value: await handler(requests[type].parse(data), sender) };
    } catch (thrown) {
      const error = explain(thrown);
      return {
        ok: false,
        problem: problemOf(error),
        detail: String(error instanceof Error ? (error.cause ?? error) : error),
      };
    }
  };
  browser.runtime.onMessage.addListener((message: Message | undefined, sender, respond: (reply: Envelope) => void) => {
    if (sender.id !== browser.runtime.id || !isRequest(message?.type) || !mayAsk(message.type, sender)) return false;
    answer(message.type, message.data, sender).then(respond);
    return true; // answered later
  });
}
