import type { Run } from '@/utils/citation/runs';

/** A citation on the screen. Addresses are not links here: this is what will be copied, not a way to go. */
export function RunsText({ runs }: { runs: readonly Run[] }) {
  return <>{runs.map(({ text, italic }, at) => (italic ? <i key={at}>{text}</i> : text))}</>;
}
