import type { Run } from '@/utils/citation/runs';

/** A citation on screen. Addresses are not links here, because this is what will be copied. */
export function RunsText({ runs }: { runs: readonly Run[] }) {
  return <>{runs.map(({ text, italic }, at) => (italic ? <i key={at}>{text}</i> : text))}</>;
}
