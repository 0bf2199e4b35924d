import { browser } from 'wxt/browser';
import type { PageCommands, ReaderCommands } from './messages';

export type PageCommand = keyof PageCommands;
type ReaderCommand = keyof ReaderCommands;

/** Tells the annotator of a tab. Rejects where none was injected. */
export function tell<C extends PageCommand>(
  tabId: number,
  type: C,
  data: PageCommands[C]['ask'],
): Promise<PageCommands[C]['answer']> {
  return browser.tabs.sendMessage(tabId, { type, data }, { frameId: 0 });
}

/** Asks the open reader of a tab; null when there is none. */
export async function askReader<C extends ReaderCommand>(
  type: C,
  data: ReaderCommands[C]['ask'],
): Promise<ReaderCommands[C]['answer'] | null> {
  return (await browser.runtime.sendMessage({ type, data }).catch(() => null)) ?? null;
}

type Answers<Commands> = {
  [C in keyof Commands]: (
    data: Commands[C] extends { ask: infer A } ? A : never,
  ) => Commands[C] extends { answer: infer R } ? R | Promise<R> | undefined : never;
};

/**
 * Answers the commands of PageCommands (in an annotator) or ReaderCommands (in a reader) until `signal` aborts.
 * A handler that returns undefined leaves the question to others.
 */
export function answerCommands(handlers: Partial<Answers<PageCommands & ReaderCommands>>, signal: AbortSignal): void {
  type Message = { type?: string; data?: never } | undefined;
  const listen = (message: Message, sender: { id?: string }, respond: (answer: unknown) => void): boolean => {
    const handler = handlers[message?.type as keyof typeof handlers] as ((data: unknown) => unknown) | undefined;
    if (sender.id !== browser.runtime.id || !handler) return false;
    const answer = handler(message?.data);
    if (answer === undefined) return false;
    Promise.resolve(answer).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
