import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { type AnnotatedText, createAnnotatedText, type Found } from '@/utils/annotator/annotated-text';
import { inPlaceFirst } from '@/utils/annotator/in-place';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

export interface Shown extends Found {
  text: AnnotatedText | undefined;
}

const nothing: Found = { ranges: new Map(), starts: new Map(), changed: new Map(), orphans: new Map() };

/** Locates and paints the annotations of `record` in `body`. */
export function useAnnotatedText(
  body: HTMLElement | undefined,
  address: string,
  { annotations, codes }: ShownRecord,
): Shown {
  // A changed text has a new body; what was located and painted in the old one ends with it.
  const gone = useMemo(() => new AbortController(), [body]);
  const text = useMemo(() => {
    const find = inPlaceFirst((text, targets) => send('passages.find', { address, text, targets }));
    return body && createAnnotatedText(body, find, gone.signal);
  }, [body, address, gone]);
  const [shown, setShown] = useState(nothing);
  useEffect(() => () => gone.abort(), [gone]);
  useEffect(() => {
    let isCurrent = true;
    const painted = annotations.map((annotation) => ({ ...annotation, hasNote: annotation.note !== '' }));
    text?.show(painted, codes).then(
      (found) => found && isCurrent && setShown(found),
      (error: unknown) => reportError(error, 'painting'),
    );
    return () => {
      isCurrent = false;
    };
  }, [text, annotations, codes]);
  return { text, ...shown };
}
