import type { Line } from '@/utils/extraction/lines';
import { HAN_UNITS } from '@/utils/extraction/script';
import { readDate } from './dates';
import { REPORTER } from './people';

/** What a label in an information line announces. */
export type Field = 'source' | 'author' | 'editor' | 'published' | 'modified' | 'other';

export interface Labelled {
  readonly field: Field;
  /** The label as the page words it. */
  readonly label: string;
  readonly value: string;
  /** Number of the line. */
  readonly line: number;
}

const LABELS: readonly { field: Field; names: string }[] = [
  {
    field: 'editor',
    names:
      '(?:本[文期])?责任编辑|責任編輯|责编|本文编辑|网络编辑|值班编辑|编辑|編輯|校对|校審|审校|审核|审读|初审|复审|终审|一审|二审|三审|监制|主编|选稿|编稿|排版|美编|值班主任|值班总编|Editors?|Edited by',
  },
  {
    field: 'source',
    names:
      '(?:本文|文章|信息|新闻|稿件|消息|内容|图文)?来\\s?源|來源|稿源|出\\s?处|转载自|转自|供稿单位|发布机构|发布单位|[發发][佈布](?:單位|機關|来源|來源)|供稿單位|来自|资料来源|資料來源|Source|Quelle|Fuente|Fonte|Źródło|Источник|Kaynak|Bron|Kilde|Källa',
  },
  {
    field: 'author',
    names:
      '(?:本文|文章|原文)?作\\s?者|撰\\s?文|采\\s?写|执\\s?笔|文字|撰稿|编译|著者|[採采]訪|採寫|攝影報導|執筆|文責|取材|首席记者|特约记者|本报记者|见习记者|实习记者|全媒体记者|记者|記者|通讯员|通訊員|文|Authors?|Autor(?:in|en|es|a|i)?|Auteur|Autore|Автор|Författare|Forfatter|Text[eo]?|Tekst|كتبت?|بقلم|إعداد|מאת',
  },
  {
    field: 'modified',
    names:
      '更新(?:时间|日期|于|時間)?|最后更新|最[後后](?:更新|異動|异动|修改)(?:時間|时间|日期)?|修改时间|Sist oppdatert|Senast uppdaterad|Sidst opdateret|Päivitetty|Laatst bijgewerkt|آخر تحديث|Updated|Last (?:updated|modified)|Aktualisiert|Modified|Mis à jour|Actualizado|Aggiornato|Atualizado|Обновлено|Aktualizacja|Güncelleme|ปรับปรุง|Cập nhật|수정|更新日時?',
  },
  {
    field: 'published',
    names:
      '发\\s?布(?:时间|日期|于)?|发\\s?表(?:时间|日期|于)?|发稿(?:时间|日期)|发文(?:时间|日期)|出版(?:時間|日期)?|[發公張][布佈貼](?:時間|日期)?|公布(?:时间|日期)|上版日期|上[架稿]日期|时\\s?间|日\\s?期|發佈(?:時間|日期)?|Published(?: on)?|Posted(?: on)?|Date|Data publikacji|Opublikowano|Publié|Publicado|Fecha(?: de publicación)?|Pubblicato|Data(?: pubblicazione)?|Veröffentlicht(?: am)?|Erstellt(?: am)?|Datum|Опубликовано|Дата|Publisert|Publicera[dt]|Publiceret|Udgivet|Julkaistu|Gepubliceerd(?: op)?|Birt|تاريخ النشر|نُ?شرت?(?: في)?|פורסם|公開日時?|掲載日|配信日?|投稿日|เผยแพร่|تاریخ انتشار|등록일?|입력|작성일',
  },
  {
    field: 'other',
    names:
      '字\\s?[体号]|字號|浏览(?:次数|量)?|点击(?:数|率|量|次数)?|阅读(?:数|量|次数)?|访问量|人气|打印|分享(?:到|至)?|摄影|攝影|[图圖]片?|视频|供稿|关键词|标签|点赞|评论|點閱(?:次數|率)?|瀏覽(?:人次|次數)|Foto(?:graf(?:ie|i)?)?s?|Photos?|Kuvat?|تصوير|索引号|主题分类|文号|发文字号',
  },
];

const ANY = new RegExp(
  LABELS.map(
    ({ names }) =>
      `(?<![${HAN_UNITS}\\w])(${names})\\s*(?:[:：]|(?<=文|作者|编辑|責編|责编|执笔|著者|来源|來源|撰文|采写|记者|記者|通讯员|图|圖|摄影|攝影|校对|视频)\\s*[|｜丨/／])`,
  ).join('|'),
  'gi',
);
/** Stands between neighbouring elements that have nothing between them: 来源：新华社责任编辑：张三. Not in any text. */
const SEAM = '\u2063';
/** Labels for the next piece: the whole of a piece, or its end. */
const LABEL_APART = /(?:^|[\s|｜·•])(?:作者|[来來]源|[发發][布佈](?:日期|时间|時間)|[时時][间間])$/;
/** A source's own dash: 人民网-人民日报 may be two links. */
const DASHED = /[-－—–·/]$|^[-－—–·/]/;
/** 示例日报 记者 王小明: who wrote it stands behind whom they wrote it for. */
const WITH_REPORTER = new RegExp(`^(.{2,30}?)\\s*(${REPORTER}\\s*[:：]?\\s*[${HAN_UNITS}].*)$`);
/** What ends a value: a closing bracket, a bar, a wide gap. */
const ENDS = /[）)】\]]|\s(?=نُ?شر)|\s*[|｜丨]\s*|\s{2,}|[;；]|\u3000/;
const LONGEST_LINE = 200;
const LONGEST_HEAD = 10;
const LONGEST_VALUE = 80;

/** Fields with labels (来源：人民日报 · 作者：张三) in these lines. A value may stand in the line after its label. */
export function readLabels(lines: readonly Line[], from: number, to: number): Labelled[] {
  const found: Labelled[] = [];
  for (let i = Math.max(0, from); i < Math.min(lines.length, to); i++) {
    const line = lines[i];
    if (!line || line.text.length > LONGEST_LINE) continue;
    const next = lines[i + 1]?.text ?? '';
    // A table's head says its label without a colon.
    const isHead =
      line.text.length <= LONGEST_HEAD && line.element.closest('dt, th') !== null && !/[:：]/.test(line.text);
    if (isHead && next.search(ANY) >= 0) continue;
    const text = isHead ? `${line.text}：` : withSeams(line);
    const labels = [...text.matchAll(ANY)];
    labels.forEach((match, k) => {
      const at = match.slice(1).findIndex((group) => group !== undefined);
      const { field } = LABELS[at] as (typeof LABELS)[number];
      const begin = match.index + match[0].length;
      const raw = text.slice(begin, labels[k + 1]?.index ?? text.length).trim();
      const own = fieldValue(raw, field);
      const isLast = k === labels.length - 1;
      const value =
        own ||
        (isLast && raw === '' && next.length <= LONGEST_VALUE && next.search(ANY) < 0 ? fieldValue(next, field) : '');
      const reporter = field === 'source' ? WITH_REPORTER.exec(value) : null;
      found.push({ field, label: match[at + 1] ?? '', value: reporter?.[1] ?? value, line: i });
      if (reporter?.[2]) found.push({ field: 'author', label: '记者', value: reporter[2], line: i });
    });
  }
  return found;
}

/** A line's text with a mark wherever two of its pieces touch. */
function withSeams({ text, parts }: Line): string {
  let out = '';
  let at = 0;
  parts.forEach((part, i) => {
    const next = text.indexOf(part, at);
    if (next < 0) return;
    out += text.slice(at, next) + (next === at && at > 0 ? SEAM : '') + part;
    // 作者 in an element of its own is a label even without a colon after it.
    if (i < parts.length - 1 && LABEL_APART.test(part)) out += '：';
    at = next + part.length;
  });
  return out || text;
}

/** The first piece of a source with those that a dash joins to it; for names, all pieces. */
function joined(raw: string, field: Field): string {
  if (field !== 'source') return raw.replaceAll(SEAM, ' ').trim();
  const [first = '', ...rest] = raw
    .split(SEAM)
    .map((piece) => piece.trim())
    .filter(Boolean);
  let value = first;
  for (const piece of rest) {
    if (!DASHED.test(value) && !DASHED.test(piece)) break;
    value += piece;
  }
  return value;
}

function fieldValue(raw: string, field: Field): string {
  const whole = joined(raw.replace(new RegExp(`^[\\s:：${SEAM}]+`), ''), field);
  if (field === 'published' || field === 'modified') return whole;
  const ended = whole.split(ENDS)[0] ?? '';
  const date = readDate(ended);
  const value = (date ? (ended.split(date.text)[0] ?? '') : ended).replace(/[（(【[][^）)】\]]*$/, '');
  return value.length > LONGEST_VALUE ? '' : value.replace(/^[\s《“"]+(?=[^》”"]*$)|[\s，,。·|]+$/g, '').trim();
}
