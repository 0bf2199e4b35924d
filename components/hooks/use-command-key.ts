import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The manifest's commands that one of our buttons performs, too. */
type Command = 'open-library';

/**
 * The keys that the reader has set in the browser for a command, as the browser writes them; undefined where there are
 * none.
 */
export function useCommandKey(command: Command): string | undefined {
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    const { commands } = browser as Partial<typeof browser>; // none on a phone
    commands?.getAll().then(
      (all) => isCurrent && setKeys(all.find(({ name }) => name === command)?.shortcut || undefined),
      () => undefined, // a tooltip without them
    );
    return () => {
      isCurrent = false;
    };
  }, [command]);
  return keys;
}
