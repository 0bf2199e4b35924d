const LIST = /\bwordList\(\s*`((?:[^`$]|\$(?!\{))*)`/g;
const ROW = /^\s*(\S+(?: \S+)*)\s{2,}\S.*$/;

/**
 * Removes the reasons from word lists (utils/suggestions/word-list.ts) in the build: they are for whoever edits a list,
 * and make up a quarter of its size. A dot replaces each reason. A row without a reason stays as it is, and is refused
 * when the list is read.
 */
export const leanWordLists = {
  name: 'lean-word-lists',
  enforce: 'pre' as const,
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (!/\/utils\/.*\.ts$/.test(id) || !code.includes('wordList(')) return undefined;
    const lean = code.replace(LIST, (call, rows: string) =>
      call.replace(
        rows,
        () =>
          `\n${rows
            .trim()
            .split('\n')
            .map((row) => row.replace(ROW, '$1  .'))
            .join('\n')}\n`,
      ),
    );
    return { code: lean, map: null };
  },
};
