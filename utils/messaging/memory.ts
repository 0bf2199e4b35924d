import { send } from './send';

/** What the notebook remembers of the article at `address`, asked of the background once for each thing. */
export function createMemory(address: () => string) {
  const texts = new Map<string, Promise<string | undefined>>();
  let table: Promise<string> | undefined;
  return {
    textOf(sha256: string): Promise<string | undefined> {
      const known = texts.get(sha256) ?? send('revision.text', { address: address(), sha256 });
      texts.set(sha256, known);
      return known;
    },
    foldTable(): Promise<string> {
      table ??= send('fold.table', {});
      return table;
    },
  };
}
