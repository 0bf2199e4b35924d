import { standsAt } from './column-names';
import { tellsHour, writtenDay } from './parse-time';
import type { Field } from './table-columns';

/** The event that a time column's name refers to: publication, marking, saving or a change. */
type Done = 'published' | 'marked' | 'kept' | 'modified';

const CHINESE: Record<Done, string> = {
  published:
    '发布|發布|发表|發表|出版|刊登|刊发|刊發|刊载|刊載|登载|登載|见报|見報|来源|來源|原文|文章|新闻|新聞|报道|報道|報導|首发|首發|推送|上线|上線|发文|發文|成文|印发|印發|公布',
  marked:
    '摘录|摘錄|摘抄|高亮|划线|劃線|划重点|标注|標註|标记|標記|批注|笔记|筆記|引用|截取|剪藏|剪报|剪報|编码|編碼|注释|註釋',
  kept: '收藏|添加|加入|保存|存档|存檔|采集|採集|创建|創建|建立|记录|記錄|录入|錄入|登记|登記|入库|入庫|导入|抓取|下载|下載|整理|获取|獲取|阅读|閱讀|访问|訪問|查阅|查閱',
  modified: '修改|更新|编辑|編輯|变更|變更|最后修改|最後修改|最近修改|最后编辑|最近更新|最后更新',
};

const ENGLISH: Record<Done, string> = {
  published:
    'publish|published|publication|pub|issue|issued|posted|post|release|released|article|news|source|print|printed',
  marked:
    'highlight|highlighted|annotate|annotated|annotation|note|noted|mark|marked|clip|clipped|clipping|quote|quoted|quotation|excerpt|excerpted|coding|coded',
  kept: 'save|saved|add|added|create|created|creation|bookmark|bookmarked|collect|collected|capture|captured|record|recorded|entry|retrieved|retrieval|access|accessed|registered',
  modified:
    'modify|modified|modification|update|updated|edit|edited|change|changed|last modified|last updated|last edited|last changed',
};

/** Words that say alone that something was done, and perhaps when. */
const saysAlone = (words: string): boolean => words.endsWith('ed');

const KINDS = Object.keys(CHINESE) as Done[];

const IN_CHINESE = KINDS.map(
  (done) => [done, new RegExp(`^(?:${CHINESE[done]})(?:日期|时间|時間|日|时刻|年月日|于|於)$`)] as const,
);
const IN_ENGLISH = KINDS.map((done) => {
  const word = `(?:${ENGLISH[done]})`;
  const [before, after] = [
    '(?:date|time|datetime|day)(?: of| when)?',
    '(?:date|time|datetime|timestamp|day|at|on|utc)',
  ];
  return [
    done,
    new RegExp(`^(?:${before} ?${word}|(?:the )?${word} ?${after}(?: ${after})?)$`),
    new RegExp(`^${word}$`),
  ] as const;
});

/** The event of a time column with this name; undefined for other columns, or if the event is unclear. */
function doneAt(name: string): Done | undefined {
  const words = name
    .replace(/[_\-.]+/g, ' ')
    .replace(/\s*[(（][^)）]*[)）]$/, '')
    .trim();
  const chinese = IN_CHINESE.find(([, pattern]) => pattern.test(words));
  if (chinese) return chinese[0];
  return IN_ENGLISH.find(([, pattern, alone]) => pattern.test(words) || (saysAlone(words) && alone.test(words)))?.[0];
}

/** A column of times that does not say of what. */
const BARE =
  /^(?:date|day|time|datetime|日期|时间|時間|日时|年月日|datum|fecha|data|дата|날짜|日付|tarih|dato|tanggal|ngày|تاريخ|التاريخ|תאריך|ημερομηνία|วันที่|तारीख|दिनांक|päivämäärä)$/;

/** The longest cell that contains only a time, in UTF-16 units. */
const LONGEST_TIME = 48;
const CLOCK = /^(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?$/i;
const SERIAL = /^[2-9]\d{4}(?:\.\d+)?$/;

const isTime = (cell: string): boolean => cell.length <= LONGEST_TIME && writtenDay(cell) !== undefined;

/** Whether most cells of a column are of one kind; undefined when all are empty. */
function mostAre(rows: Rows, at: number, is: (cell: string) => boolean): boolean | undefined {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length === 0 ? undefined : cells.filter(is).length * 2 > cells.length;
}

/** Whether the cells of a column differ between the rows of one article, by its address or title. */
function isOfPassages(rows: Rows, at: number, fields: Fields): boolean {
  const of = fields.includes('url') ? fields.indexOf('url') : fields.indexOf('title');
  const first = new Map<string, string>();
  return rows.some((row) => {
    const [article, cell] = [row[of]?.trim() ?? '', row[at]?.trim() ?? ''];
    if (of < 0 || article === '' || cell === '') return false;
    const known = first.get(article);
    first.set(article, known ?? cell);
    return known !== undefined && known !== cell;
  });
}

type Rows = readonly (readonly string[])[];
type Fields = readonly (Field | undefined)[];

/** What only articles have. */
const BIBLIOGRAPHIC: readonly Field[] = ['author', 'site', 'source'];
const OF_ARTICLES: Fields = [...BIBLIOGRAPHIC, 'title', 'url', 'lang', 'articleNote'];

/**
 * Whether a bare date at `at` is the day on which the articles of a table were published. In a table of passages it is
 * if something is said of where they are from, and the date stands beside that and not among the reader's own columns,
 * and no device tells positions and hours. In a list of pages it is if there is an author or source, or if no hour is
 * told: programs save with the hour.
 */
function isOfArticles(names: readonly string[], fields: Fields, rows: Rows, at: number): boolean {
  if (isOfPassages(rows, at, fields)) return false;
  const isTold = BIBLIOGRAPHIC.some((field) => fields.includes(field));
  const hasHours = mostAre(rows, at, tellsHour) === true;
  if (!fields.includes('quote') && !fields.includes('highlights'))
    return isTold || (fields.includes('title') && !hasHours);
  if (!isTold || (hasHours && names.some((name) => standsAt(name)))) return false;
  const isKnown = (one: number) =>
    one !== at &&
    (standsAt(names[one] ?? '') === 'exactly' || (fields[one] !== undefined && fields[one] !== 'created'));
  const columns = fields.map((_, one) => one).filter(isKnown);
  const beside = [columns.findLast((one) => one < at), columns.find((one) => one > at)];
  return beside.some((one) => one !== undefined && OF_ARTICLES.includes(fields[one]));
}

const MAY_BE_TIMES: readonly (Field | undefined)[] = [undefined, 'created', 'published', 'modified'];

/**
 * Adds time columns to the `fields` found by name in another program's table. Of several, the one of marking is the
 * annotation's, before one of saving. `rows` are checked, because names may mislead, as does a column “Quoted” of
 * people's names. A bare “date” is the article's if there is another for the annotation, or if it stands among what is
 * said of articles; otherwise the annotation's. Times of day may be in a separate column.
 */
export function timeColumns(names: readonly string[], fields: Fields, rows: Rows): Fields {
  const tells = (at: number, name: string): boolean => {
    const areTimes = mostAre(rows, at, (cell) => isTime(cell) || (!saysAlone(name) && SERIAL.test(cell)));
    return areTimes ?? rows.length === 0;
  };
  const told = names.map((name, at) => MAY_BE_TIMES.includes(fields[at]) && tells(at, name));
  const done = names.map((name, at) => (told[at] ? doneAt(name) : undefined));
  const named = (isSuch: (name: string, at: number) => boolean) =>
    names.findIndex((name, at) => fields[at] === 'created' && isSuch(name, at));
  const isClock = (at: number): boolean => mostAre(rows, at, (cell) => CLOCK.test(cell)) === true;
  const isPublished = fields.includes('published') || done.includes('published');
  const bare = named((name, at) => BARE.test(name) && told[at] === true);
  // Where most cells cannot be read, the name tells.
  const day = bare >= 0 ? bare : named((name, at) => BARE.test(name) && !isClock(at));
  const articles = day >= 0 && !isPublished && isOfArticles(names, fields, rows, day) ? day : -1;
  const made = [
    done.indexOf('marked'),
    named((name, at) => !BARE.test(name) && told[at] === true),
    done.indexOf('kept'),
    articles < 0 ? bare : -1,
    // Nothing can be read: take the first by name, so that its cells are counted.
    named((_, at) => articles < 0 || (at !== articles && !isClock(at))),
  ].find((at) => at >= 0);
  const clock = made === bare ? named((_, at) => at !== made && isClock(at)) : -1;
  return fields.map((field, at) => {
    if (at === made) return 'created';
    if (at === articles) return 'published';
    if (at === clock) return 'createdTime';
    // A date that differs between passages of an article is not its publication date.
    if (at === bare && isOfPassages(rows, at, fields)) return 'createdElse';
    if (at === bare) return isPublished ? undefined : 'published';
    if (field === 'created') return undefined;
    if (field !== undefined) return field;
    const said = done[at];
    // An exact name takes precedence over a similar one.
    return (said === 'published' || said === 'modified') && !fields.includes(said) ? said : undefined;
  });
}
