import { knowTraditional } from '@/utils/suggestions/zh/fold';

const TABLE = '/traditional-to-simplified.txt';

let loading: Promise<void> | undefined;

/** Lets Traditional Chinese be read. Never rejects: without the table, Simplified Chinese is read all the same. */
export function loadTraditional(): Promise<void> {
  loading ??= fetch(TABLE)
    .then((answer) => answer.text())
    .then(knowTraditional, () => undefined);
  return loading;
}
