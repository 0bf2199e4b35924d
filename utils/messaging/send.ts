import { browser } from 'wxt/browser';
import { PressmarkError } from '@/utils/model/problem';
import type { Envelope, Replies, Request, RequestType } from './messages';

/**
 * Asks the background. Rejects with a PressmarkError: the background's own problem, or `extension-updated` when this
 * surface belongs to an extension that has since been replaced.
 */
export async function send<T extends RequestType>(type: T, data: Request<T>): Promise<Replies[T]> {
  if (!browser.runtime?.id) throw new PressmarkError('extension-updated');
  const envelope: Envelope | undefined = await browser.runtime.sendMessage({ type, data }).catch((cause: unknown) => {
    throw new PressmarkError(browser.runtime?.id ? 'unexpected' : 'extension-updated', { cause });
  });
  if (!envelope) throw new PressmarkError('unexpected', { cause: `nobody answered ${type}` });
  if (!envelope.ok) throw new PressmarkError(envelope.problem, { cause: envelope.detail });
  // The background is our own code of the same version: its answers need no second parsing.
  return envelope.value as Replies[T];
}
