import type { ComponentChildren } from 'preact';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { NEARLY_FULL, type StorageUse } from '@/components/hooks/use-storage';
import { libraryWords } from '@/utils/i18n/library';

const MEGABYTE = 1_000_000;
/** A larger quota is that of the whole disk: it tells the reader nothing. */
const TELLING = 50_000 * MEGABYTE;

function sizes(language: string): (bytes: number) => string {
  const digits = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (bytes) => digits.format(bytes / MEGABYTE);
}

/** How much storage is used, in one line. */
export function StorageLine({ use }: { use: StorageUse }) {
  const t = useWords(libraryWords);
  const size = sizes(useLanguage());
  const told = use.quota < TELLING ? t.storageOf(size(use.used), size(use.quota)) : t.storage(size(use.used));
  return (
    <span class="storage-line">
      {told} · {use.isPersistent ? t.storageKept : t.storageNotKept}
    </span>
  );
}

/** A warning while there is still room to act; its children are what can be done. */
export function StorageWarning({ use, children }: { use: StorageUse; children: ComponentChildren }) {
  const t = useWords(libraryWords);
  const share = use.quota > 0 ? use.used / use.quota : 0;
  if (share < NEARLY_FULL) return null;
  return (
    <div class="problem-notice" role="alert">
      <p>{t.storageNearlyFull(Math.floor(share * 100))}</p>
      <div class="problem-steps">{children}</div>
    </div>
  );
}
