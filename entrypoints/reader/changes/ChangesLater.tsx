import { lazily } from '@/components/ui/lazily';
import type { ChangesProps } from './Changes';

// Most articles were read once, or are as they were.
const Changes = lazily(() => import('./Changes'));

/** What was edited since the article was last read, where it was read more than once. */
export const ChangesLater = (props: ChangesProps) =>
  (props.record.readings ?? 1) > 1 && props.annotating.text ? <Changes {...props} /> : null;
