import { type Person, register } from '@/utils/ledger/register';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { SamePerson } from '@/utils/model/official';
import type { TableMaker } from './table';

const joined = (parts: readonly string[]) => [...new Set(parts.filter((part) => part !== ''))].join('; ');

function row({ key, name, of, appearances, titles, articles, directives, merged }: Person): string[] {
  const days = titles.flatMap((one) => one.days).sort();
  return [
    name,
    of,
    joined(titles.map(({ title }) => title)),
    joined(appearances.map(({ official }) => official.organisation)),
    joined(appearances.map(({ official }) => official.place)),
    days[0] ?? '',
    days.at(-1) ?? '',
    String(articles.length),
    String(directives.length),
    joined(merged),
    key,
  ];
}

/** The officials' register: one row per person, as in the ledger. Persons are merged by hand only. */
export const officialTable: TableMaker = ({ codes, options: { language } }) => {
  const articles: Article[] = [];
  const annotations: Annotation[] = [];
  const samePersons: SamePerson[] = [];
  return {
    columns: [
      'name',
      'told_apart',
      'titles',
      'speaker_org',
      'place',
      'first_day',
      'last_day',
      'articles',
      'directives',
      'merged',
      'key',
    ],
    passes: [
      {
        over: 'samePersons',
        each(record) {
          samePersons.push(record as SamePerson);
          return [];
        },
      },
      {
        over: 'slices',
        each(slice) {
          const about = slice.annotations.filter(({ official, directive }) => official || directive);
          if (about.length > 0) articles.push(slice.article);
          for (const annotation of about) annotations.push(annotation);
          return [];
        },
        close() {
          const data = { articles, annotations, codes, coders: [], samePersons };
          const none = { tallies: {}, origins: { hand: 0, accepted: 0, corrected: 0 }, ruleVersions: [] };
          return register({ ...data, ...none }, language).map(row);
        },
      },
    ],
  };
};
