import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Fold, parseFold } from '@/utils/anchoring/fold';
import { byGravity, type Change } from '@/utils/changes/compare';
import { officialsIn } from '@/utils/changes/officials-in';
import { compareReadings, earlierThan, type ReadVersion, versionAs, versionsOf } from '@/utils/changes/readings';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** The versions of an article, and the edits that led to the one on screen. */
export interface Versions {
  all: readonly ReadVersion[];
  shown: ReadVersion;
  before: ReadVersion;
  /** Most serious first. */
  changes: readonly Change[];
  /** Compares any two versions. */
  compare: (before: ReadVersion, after: ReadVersion) => Change[];
}

const HAN = /\p{Script=Han}/u;

async function readFold(): Promise<Fold | undefined> {
  try {
    return parseFold(await (await fetch(browser.runtime.getURL('/traditional-to-simplified.txt'))).text());
  } catch {
    return undefined; // texts in the same script are compared anyway
  }
}

/**
 * Reads the earlier versions and compares them with `words`, the text on screen. Undefined until that is done, and when
 * there is nothing to compare. `readings`, their number, makes it read them again when it grows.
 */
export function useVersions(
  { extracted }: ReaderArticle,
  words: string,
  readings: number,
  putBack: readonly string[],
): Versions | undefined {
  const [versions, setVersions] = useState<Versions>();
  const { url, metadata, pages } = extracted;
  useEffect(() => {
    const gone = new AbortController();
    const read = async (): Promise<Versions | undefined> => {
      const all = versionsOf(await send('revisions.read', { address: url }));
      const { lang, partial } = metadata;
      const shown: ReadVersion = { ...versionAs(words, metadata, all), ...(partial ? { partial } : {}), pages };
      const before = earlierThan(shown, all);
      if (!before) return undefined;
      const fold = HAN.test(words) ? await readFold() : undefined;
      const compare: Versions['compare'] = (one, other) => {
        const officials = one.text === other.text ? undefined : officialsIn(one.text, other.text, lang);
        return byGravity(compareReadings(one, other, { lang, fold, officials, putBack }));
      };
      return { all, shown, before, changes: compare(before, shown), compare };
    };
    read().then(
      (found) => gone.signal.aborted || setVersions(found),
      (error: unknown) => gone.signal.aborted || reportError(error, 'comparing with an earlier reading'),
    );
    return () => gone.abort();
  }, [url, metadata, pages, words, readings]);
  return versions;
}
