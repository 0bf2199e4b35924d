import { useState } from 'preact/hooks';
import type { Change } from '@/utils/changes/compare';

/**
 * The number of the current edit in a list, and a setter for it. Undefined when none is current or the list no longer
 * has it. It stays current when the list is sorted again.
 */
export function useCurrent(list: readonly Change[]): [number | undefined, (number: number | undefined) => void] {
  const [current, setCurrent] = useState<Change>();
  const at = current ? list.indexOf(current) : -1;
  return [at < 0 ? undefined : at, (number) => setCurrent(number === undefined ? undefined : list[number])];
}
