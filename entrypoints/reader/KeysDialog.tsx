import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { keepInDialog } from '@/components/ui/keep-in-dialog';
import { codeName } from '@/utils/codebook/code-name';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Codebook } from '@/utils/model/codebook';
import { type ReaderKey, readerKeys } from './reader-keys';
import './keys-dialog.css';

interface Props {
  codes: Codebook;
  singleKeys: boolean;
  onClose: () => void;
}

const SYMBOLS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Enter: '↵ Enter',
  Mod: 'Ctrl',
  Shift: 'Shift',
};
const isApple = /mac|iphone|ipad/i.test(navigator.platform);

const written = (key: string): string[] =>
  key.split('+').map((part) => (part === 'Mod' && isApple ? '⌘' : (SYMBOLS[part] ?? part.toUpperCase())));

/** Every key, read from the list that the key handler acts by. */
export default function KeysDialog({ codes, singleKeys, onClose }: Props) {
  const t = useMessages();
  const words = useWords(annotateWords);
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next key, which is the dialog's.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus({ preventScroll: true });
  }, []);
  const coded = codes.filter(({ key }) => key !== undefined);
  const groups = ['walk', 'mark', 'undo', 'view'] as const;
  return (
    <dialog
      ref={dialog}
      class="keys-dialog"
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (keepInDialog(event) && event.key === '?') dialog.current?.close();
      }}
      // A click beside it is a click on its backdrop.
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="keys-content">
        <header>
          <h2 id="keys-title">{words.keysTitle}</h2>
          <IconButton icon="close" label={t.close} onClick={() => dialog.current?.close()} />
        </header>
        {singleKeys ? null : <p class="keys-off">{words.keysOff}</p>}
        <div class="keys-groups">
          {groups.map((group) => (
            <section key={group}>
              <h3>{words.keyGroups[group]}</h3>
              <dl>
                {rowsOf(group).map(({ name, keys, isSingle }) => (
                  <Row key={name} name={words.keyNames[name]} keys={keys} isOff={isSingle && !singleKeys} />
                ))}
              </dl>
            </section>
          ))}
          <section>
            <h3>{words.keyGroups.codes}</h3>
            <dl>
              {coded.map((code) => (
                <Row key={code.id} name={codeName(code, language)} keys={[code.key ?? '']} isOff={!singleKeys} />
              ))}
            </dl>
            <p class="quiet keys-hint">
              {words.keyNames.code} · Shift: {words.keyNames.codeAndStay}
            </p>
          </section>
        </div>
      </div>
    </dialog>
  );
}

/** The keys of a group, those of one name in one row. */
function rowsOf(group: ReaderKey['group']): { name: ReaderKey['name']; keys: string[]; isSingle: boolean }[] {
  const rows = Map.groupBy(
    readerKeys.filter((key) => key.group === group),
    ({ name }) => name,
  );
  return [...rows].map(([name, keys]) => ({
    name,
    keys: keys.flatMap(({ keys: all, shown }) => all.slice(0, shown)),
    isSingle: keys.every(({ isSingle }) => isSingle),
  }));
}

function Row({ name, keys, isOff }: { name: string; keys: readonly string[]; isOff: boolean }) {
  return (
    <div class="keys-row" data-off={isOff ? '' : undefined}>
      <dt>
        {keys.map((key) => (
          <span class="keys-combination" key={key}>
            {written(key).map((part) => (
              <kbd class="key" key={part}>
                {part}
              </kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{name}</dd>
    </div>
  );
}
