import { useEffect } from 'preact/hooks';
import { useLanguage } from '@/components/hooks/use-messages';
import { version } from '@/package.json';
import { reportError } from '@/utils/report-error';
import { db } from './db';

/** The picked folder is kept up to date while the library is open; what it takes is loaded after the page. */
export function useFolderKeeper(): void {
  const language = useLanguage();
  useEffect(() => {
    const gone = new AbortController();
    const keep = async (): Promise<void> => {
      const [{ keepFolder }, { vaultPages }] = await Promise.all([
        import('@/utils/backup/keep-folder'),
        import('@/utils/backup/vault-pages'),
      ]);
      if (gone.signal.aborted) return;
      const writing = {
        program: `Pressmark ${version}`,
        pages: () => vaultPages(db, { language, version, savedCopies: `${location.origin}/reader.html` }),
      };
      const tell = (news: { state: string; error?: unknown }): void => {
        if (news.state === 'failed') reportError(news.error, 'writing to the folder');
      };
      keepFolder(db, writing, { tell, signal: gone.signal });
    };
    keep().catch((error: unknown) => reportError(error, 'keeping the folder'));
    return () => gone.abort();
  }, [language]);
}
