import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import { type Offered, offer } from './read-files';

/** Where files are chosen, dropped anywhere on the page, or pasted. */
export function FileChooser({ onOffer }: { onOffer: (offered: Offered[]) => void }) {
  const t = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const isOver = useDrop((files) => onOffer(offer(files, address.trim())));

  const readPasted = (): void => {
    const from = address.trim() ? { address: address.trim() } : {};
    onOffer([{ name: '', read: async () => pasted, ...from }]);
  };

  return (
    <div class="import-choose">
      <div class="import-drop" data-over={isOver}>
        <p>
          {t.drop}{' '}
          <button type="button" class="button primary" onClick={() => input.current?.click()}>
            {t.choose}
          </button>
        </p>
        <p class="quiet">{t.kinds}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            const chosen = event.currentTarget;
            if (chosen.files) onOffer(offer(chosen.files, address.trim()));
            // So that the same file can be chosen again after it was repaired.
            chosen.value = '';
          }}
        />
      </div>
      <label class="import-field">
        {t.addressLabel}
        <input
          type="text"
          dir="auto"
          inputMode="url"
          placeholder="https://"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <label class="import-field">
        {t.pasteLabel}
        <textarea dir="auto" rows={4} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      <button type="button" class="button" disabled={pasted.trim() === ''} onClick={readPasted}>
        {t.addPasted}
      </button>
    </div>
  );
}

/** Accepts files dropped anywhere on the page. Returns whether some are being dragged over it. */
function useDrop(onDrop: (files: FileList) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const holds = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    addEventListener(
      'dragover',
      (event) => {
        if (!holds(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setIsOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!holds(event)) return;
        event.preventDefault();
        setIsOver(false);
        if (event.dataTransfer?.files.length) drop.current(event.dataTransfer.files);
      },
      { signal },
    );
    return () => gone.abort();
  }, []);
  return isOver;
}
