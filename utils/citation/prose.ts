import type { CslItem } from './csl-item';
import { isoDay } from './dates';
import { fullName } from './names';
import { singleQuotes } from './quoted';
import { link, type Run } from './runs';
import { type CitationStyle, isChinese } from './style';

const authors = (item: CslItem): string | undefined => item.author?.map(fullName).join(isChinese(item) ? '、' : ', ');

const namedTitle = (item: CslItem): string => {
  if (item.title === '') return '';
  return isChinese(item) ? `《${item.title}》` : `“${singleQuotes(item.title)}”`;
};

/** Who, what, where, when, as in running text, with `dash` before it. */
function said(item: CslItem, title: string, address: Run[]): Run[] {
  const chinese = isChinese(item);
  const comma = chinese ? '，' : ', ';
  const words = [authors(item), title, item['container-title'], item.issued && isoDay(item.issued)].filter(Boolean);
  const text = `${chinese ? '——' : '— '}${words.join(comma)}`;
  return address.length > 0 ? [{ text: `${text}${comma}` }, ...address] : [{ text }];
}

/** For a message or a page of notes: nothing has to be looked up. */
export const plain: CitationStyle = {
  entry: (item) => said(item, namedTitle(item), item.URL ? [link(item.URL)] : []),
};

const markdownLink = (text: string, url: string): string => {
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29').replace(/\s/g, '%20');
  return `[${text.replace(/[\\[\]*_`<]/g, '\\$&')}](${address})`;
};

/** The same with the title as a Markdown link. */
export const markdown: CitationStyle = {
  entry: (item) => said(item, item.URL ? markdownLink(namedTitle(item), item.URL) : namedTitle(item), []),
};
