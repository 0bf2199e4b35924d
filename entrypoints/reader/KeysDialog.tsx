import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { keepInDialog } from '@/components/ui/keep-in-dialog';
import { codeName } from '@/utils/codebook/code-name';
import { reachedBy } from '@/utils/codebook/keys';
import { annotateWords } from '@/utils/i18n/annotate';
import { colonOf } from '@/utils/i18n/comma';
import { keysWords } from '@/utils/i18n/keys';
import { reviewWords } from '@/utils/i18n/review';
import type { Codebook } from '@/utils/model/codebook';
import { type KeyRow, otherRows, reviewRows, rowsOf } from './key-rows';
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
  Tab: '⇥ Tab',
  Backspace: '⌫',
  Mod: 'Ctrl',
  Shift: 'Shift',
};
const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/** The labels of the keys in a combination, in order. */
export const capsOf = (key: string): string[] =>
  key
    .split(/\+(?!$)/) // do not split the plus key itself
    .map((part) =>
      part === 'Mod' && isApple ? '⌘' : (SYMBOLS[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
    );

/** Lists every key, from the same table that the key handler uses. */
export default function KeysDialog({ codes, singleKeys, onClose }: Props) {
  const t = useMessages();
  const { keysTitle } = useWords(annotateWords);
  const words = useWords(keysWords);
  const review = useWords(reviewWords);
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect: the next key press already belongs to the dialog.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus({ preventScroll: true });
  }, []);
  const coded = codes.filter((code) => reachedBy(codes, code) !== undefined);
  const shortcuts = useShortcuts(words.commands);
  return (
    <dialog
      ref={dialog}
      class="keys-dialog"
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (keepInDialog(event) && event.key === '?') dialog.current?.close();
      }}
      // A click outside the dialog has its backdrop, and so the dialog element itself, as target.
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="keys-content">
        <header>
          <h2 id="keys-title">{keysTitle}</h2>
          <IconButton icon="close" label={t.close} onClick={() => dialog.current?.close()} />
        </header>
        {singleKeys ? null : <p class="keys-off">{words.keysOff}</p>}
        <div class="keys-groups">
          <div>
            {(['walk', 'mark', 'undo'] as const).map((group) => (
              <Group key={group} title={words.keyGroups[group]} rows={rowsOf(words, group)} singleKeys={singleKeys} />
            ))}
            <Group
              title={words.keyGroups.view}
              rows={[...rowsOf(words, 'view'), ...otherRows(words)]}
              singleKeys={singleKeys}
            />
          </div>
          <div>
            <Group title={review.review} rows={reviewRows(review)} singleKeys={singleKeys} />
            <Group
              title={words.keyGroups.codes}
              rows={coded.map((code) => ({ name: codeName(code, language), keys: [code.key ?? ''], isSingle: true }))}
              singleKeys={singleKeys}
            />
            <p class="quiet keys-hint">
              {words.keyNames.code} · Shift{colonOf(language)}
              {words.keyNames.codeAndStay}
            </p>
            <Group title={words.everywhere} rows={shortcuts} singleKeys={singleKeys} />
          </div>
        </div>
      </div>
    </dialog>
  );
}

function Group({ title, rows, singleKeys }: { title: string; rows: readonly KeyRow[]; singleKeys: boolean }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ name, keys, isSingle }) => (
          <Row key={name} name={name} keys={keys} isOff={isSingle && !singleKeys} />
        ))}
      </dl>
    </section>
  );
}

/**
 * The browser's own shortcuts for Pressmark as set by the reader; empty where the browser does not tell a frame over a
 * page.
 */
function useShortcuts(names: Record<string, string>): KeyRow[] {
  const [rows, setRows] = useState<KeyRow[]>([]);
  useEffect(() => {
    const { commands } = browser as { commands?: typeof browser.commands };
    commands?.getAll().then(
      (all) =>
        setRows(
          all.flatMap(({ name = '', shortcut }) =>
            shortcut && names[name] ? [{ name: names[name], keys: [shortcut], isSingle: false }] : [],
          ),
        ),
      () => undefined, // the dialog is complete without them
    );
  }, [names]);
  return rows;
}

function Row({ name, keys, isOff }: { name: string; keys: readonly string[]; isOff: boolean }) {
  return (
    <div class="keys-row" data-off={isOff ? '' : undefined}>
      <dt>
        {keys.map((key) => (
          <span class="keys-combination" key={key}>
            {capsOf(key).map((part) => (
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
