import { browser } from 'wxt/browser';
import type { Annotation } from '@/utils/model/annotation';
import type { LostPassage } from '@/utils/model/lost-passage';

/** Where a surface, a live page or the clean view, has the annotations of its article. */
export interface SurfaceMarks {
  address: string;
  /** In the order of their passages. */
  found: Annotation['id'][];
  lost: LostPassage[];
}

interface Found {
  starts: ReadonlyMap<Annotation['id'], number>;
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
}

export function toSurfaceMarks(address: string, found: Found | undefined): SurfaceMarks {
  const starts = [...(found?.starts ?? [])].sort(([, a], [, b]) => a - b);
  return {
    address,
    found: starts.map(([id]) => id),
    lost: [...(found?.orphans.values() ?? [])],
  };
}

/** Tells the side panel, if one is open, that this surface's marks are not where they were. */
export function announceMarks(): void {
  browser.runtime?.sendMessage({ type: 'marksChanged' }).catch(() => undefined); // nobody listens
}

/** Tells the side panel, if it is open already, that a page asked it for something: `panel.take` says what. */
export function announcePanelAsked(tabId: number): void {
  browser.runtime.sendMessage({ type: 'panelAsked', tabId }).catch(() => undefined); // nobody listens
}

/** Calls `onAsked` with each tab whose page asked the side panel for something, until `signal` aborts. */
export function watchPanelAsked(onAsked: (tabId: number) => void, signal: AbortSignal): void {
  const listen = (message: { type?: string; tabId?: number } | undefined): undefined => {
    if (message?.type === 'panelAsked' && message.tabId !== undefined) onAsked(message.tabId);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}

/** Calls `onMoved` with each tab whose marks are not where they were, until `signal` aborts. */
export function watchMarks(onMoved: (tabId: number) => void, signal: AbortSignal): void {
  type Sender = { tab?: { id?: number | undefined } | undefined };
  const listen = (message: { type?: string } | undefined, { tab }: Sender): undefined => {
    if (message?.type === 'marksChanged' && tab?.id !== undefined) onMoved(tab.id);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
