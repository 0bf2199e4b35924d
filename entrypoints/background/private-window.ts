import type { Sender } from '@/utils/messaging/serve';
import { PressmarkError } from '@/utils/model/problem';

/** Throws when it is a private window that asks: nothing of it may be written. */
export function refusePrivate(sender: Sender): void {
  if (sender.tab?.incognito === true) throw new PressmarkError('private-window');
}
