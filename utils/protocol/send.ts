import { browser } from 'wxt/browser';
import { PressmarkError } from '@/utils/model/problem';
import { ownCopy } from './own-copy';
import type { PageCommands, ReaderCommands } from './page-commands';
import { isReplaced } from './replaced';
import type { Asks, Envelope, Gets } from './request';
import type { Requests, RequestType } from './requests';

/**
 * Asks the background. Rejects with a PressmarkError: the background's own problem, or `extension-updated` when this
 * surface belongs to an extension that has since been replaced.
 */
export async function send<T extends RequestType>(type: T, data: Asks<Requests, T>): Promise<Gets<Requests, T>> {
  if (isReplaced()) throw new PressmarkError('extension-updated');
  const envelope: Envelope | undefined = await browser.runtime.sendMessage({ type, data }).catch((cause: unknown) => {
    throw new PressmarkError(isReplaced() ? 'extension-updated' : 'unexpected', { cause });
  });
  if (!envelope) throw new PressmarkError('unexpected', { cause: `nobody answered ${type}` });
  return opened(envelope) as Gets<Requests, T>;
}

export type PageCommand = keyof PageCommands;

/** Sends a command to the annotator of a tab. Rejects with its problem, or with `page-gone` when there is none. */
export async function tell<C extends PageCommand>(
  tabId: number,
  type: C,
  data: Asks<PageCommands, C>,
): Promise<Gets<PageCommands, C>> {
  const envelope: Envelope | undefined = await browser.tabs
    .sendMessage(tabId, { type, data }, { frameId: 0 })
    .catch((cause: unknown) => {
      throw new PressmarkError('page-gone', { cause });
    });
  if (!envelope) throw new PressmarkError('page-gone', { cause: `nobody answered ${type}` });
  return opened(envelope) as Gets<PageCommands, C>;
}

/** Asks the clean view open in a tab, framed or alone; null when there is none. Rejects with its problem. */
export async function askReader<C extends keyof ReaderCommands>(
  type: C,
  data: Asks<ReaderCommands, C> & { tabId: number },
): Promise<Gets<ReaderCommands, C> | null> {
  const envelope: Envelope | undefined = await browser.tabs
    // To the tab: in Firefox a frame over a page does not get messages sent to all.
    .sendMessage(data.tabId, { type, data })
    .catch(() => undefined);
  return envelope ? (opened(envelope) as Gets<ReaderCommands, C>) : null;
}

/** Unwraps an envelope. The other side is our own code of the same version, so the answer is not parsed again. */
function opened(envelope: Envelope): unknown {
  if (!envelope.ok) throw new PressmarkError(envelope.problem, { cause: envelope.detail });
  return ownCopy(envelope.value);
}
