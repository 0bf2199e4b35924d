import { useState } from 'preact/hooks';
import type { Change } from '@/utils/changes/compare';

/**
 * The number of the current edit in a list, and what makes another the current one; undefined for none, or one that the list
 * no longer has. It stays current when the list is ordered anew.
 */
export function useCurrent(list: readonly Change[]): [number | undefined, (number: number | undefined) => void] {
  const [current, setCurrent] = useState<Change>();
  const at = current ? list.indexOf(current) : -1;
  return [at < 0 ? undefined : at, (number) => setCurrent(number === undefined ? undefined : list[number])];
}
