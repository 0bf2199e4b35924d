import type { Field } from './table-columns';

/** What was done at a time, by the word for it: the article came out, the reader kept words or a page, something was changed. */
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

/** Words that say alone that something was done, and when. */
const ALONE = /(?:ed|retrieved)$/;

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

/** What happened at the time that a column of this name tells; undefined for a name that tells none, or not of what. */
function doneAt(name: string): Done | undefined {
  const words = name
    .replace(/[_\-.]+/g, ' ')
    .replace(/\s*[(（][^)）]*[)）]$/, '')
    .trim();
  const chinese = IN_CHINESE.find(([, pattern]) => pattern.test(words));
  if (chinese) return chinese[0];
  return IN_ENGLISH.find(([, pattern, alone]) => pattern.test(words) || (ALONE.test(words) && alone.test(words)))?.[0];
}

/** A time of nobody knows what. */
const BARE = /^(?:date|day|time|datetime|日期|时间|時間|日时|年月日|datum|fecha|data|дата|날짜|日付|tarih|dato)$/;

/**
 * The columns of another program's table with those that tell times: of several the one that says when the words were marked
 * is the annotation's, before one that says when a page was kept. `fields` as their names alone tell them. A bare “date” is
 * the annotation's where no other is, else the article's.
 */
export function timeColumns(
  names: readonly string[],
  fields: readonly (Field | undefined)[],
): readonly (Field | undefined)[] {
  const done = names.map((name, at) => {
    const known = fields[at];
    return known === undefined || known === 'created' || known === 'published' || known === 'modified'
      ? doneAt(name)
      : undefined;
  });
  const bare = names.findIndex((name, at) => fields[at] === 'created' && BARE.test(name));
  const made = [
    done.indexOf('marked'),
    names.findIndex((_, at) => fields[at] === 'created' && at !== bare),
    done.indexOf('kept'),
    bare,
  ].find((at) => at >= 0);
  const isPublished = fields.includes('published') || done.includes('published');
  return fields.map((field, at) => {
    if (at === made) return 'created';
    if (at === bare) return isPublished ? undefined : 'published';
    if (field === 'created') return undefined;
    if (field !== undefined) return field;
    return done[at] === 'published' || done[at] === 'modified' ? done[at] : undefined;
  });
}
