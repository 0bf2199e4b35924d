import { TABLE_LABELS } from '@/utils/export/table-labels';
import { columnName } from './column-names';
import type { Field } from './table-columns';

/**
 * What a codebook may have in its columns, by their names in lower case. Sources: the codebooks of Taguette
 * (tag,description, number of highlights), NVivo (Name,Description,Files,References), ATLAS.ti (Code,Comment,Code Group
 * 1,Grounded,Density), MAXQDA (Parent code,Code,Code memo,Coded segments; Code System,Memo,Frequency), QualCoder
 * (codename,category,memo), Dedoose (Id,Parent Id,Title,Description), Quirkos and Delve, in the languages they are sold
 * in, and spreadsheets made by hand.
 */
type Names = readonly (readonly [field: Found, names: string])[];

/** `beside`: a column usual in codebooks that says nothing about the code itself. */
type Found = Field | 'beside';

/** Columns named as containing codes. */
const CODES: Names = [
  [
    'code',
    'code|codes|code name|codename|code_name|code label|code title|code system|codesystem|liste der codes|tag|tag name|quirk|codebook|编码|編碼|编码名称|編碼名稱|代码|标签|標籤|标签名|código|codigo|código de análise|codice|kode|コード|コード名|코드|код|kod|kód|koodi|الرمز|رمز|कोड|mã',
  ],
];

/** A name, of whatever kind of thing. */
const A_NAME: Names = [
  [
    'code',
    'name|label|title|theme|category|node|名称|名稱|名字|主题|主題|类别|類別|节点|節點|nombre|nom|nome|naam|bezeichnung|名前|이름|название',
  ],
];

/** Columns that only codebooks have: with one of them, a list of names is a codebook. */
const SIGNS: Names = [
  [
    'parent',
    'parent|parent code|parent_code|parent id|parent_id|parentid|parent name|parent tag|parent node|parent category|code parent|broader|obercode|übergeordneter code|code padre|código padre|código pai|bovenliggende code|上级|上級|父级|父級|上级编码|上級編碼|父编码|父編碼|上级标签|上級標籤|父标签|父標籤|上层标签|上層標籤|父节点|父節點|親コード|상위 코드|上位コード|oberkategorie|übergeordnete kategorie|código superior|código principal|code supérieur|codice padre|codice superiore|родительский код|kod nadrzędny|nadřazený kód|üst kod|mã cha|الرمز الأب',
  ],
  [
    'group',
    'catname|cat_name|code group|code groups|code category|code_category|category name|code folder|codegruppe|codegruppen|grupo de códigos|groupe de codes|编码组|編碼組|标签组|標籤組|コードグループ|코드 그룹',
  ],
  [
    'path',
    'path|code path|code_path|full path|hierarchical name|路径|路徑|编码路径|編碼路徑|标签路径|標籤路徑|パス|경로',
  ],
  [
    'example',
    'example|examples|example quote|typical example|anchor example|beispiel|ankerbeispiel|ejemplo|exemple|exemplo|esempio|voorbeeld|示例|例子|例句|范例|範例|例|例文|예|예시|пример|przykład|příklad|örnek|eksempel|exempel|مثال|उदाहरण|ví dụ',
  ],
  [
    'definition',
    'code memo|code definition|code description|inclusion criteria|when to use|编码定义|編碼定義|编码说明|標籤定義|标签定义',
  ],
  [
    'beside',
    'exclusion criteria|when not to use|grounded|density|aggregate|coded segments|coded segment|cod seg|codings|number of highlights|references coded',
  ],
];

/** Columns with a code's meaning; other lists have them, too. */
const MEANING: Names = [
  [
    'definition',
    'definition|description|memo|comment|comments|meaning|notes|定义|定義|说明|說明|描述|含义|含義|注释|註釋|备忘录|備忘錄|备注|備註|beschreibung|kommentar|definición|descripción|comentario|définition|commentaire|definição|descrição|definizione|descrizione|definitie|beschrijving|説明|コメント|メモ|정의|설명|메모|определение|описание|definicja|opis|definice|tanım|açıklama|beskrivelse|beskrivning|التعريف|تعريف|وصف|परिभाषा|विवरण|định nghĩa|mô tả',
  ],
];
const COLOURS: Names = [
  ['colour', 'colour|color|code color|code colour|颜色|顏色|farbe|couleur|colore|cor|kleur|色|カラー|색|색상|цвет'],
];
const ABOVE: Names = [
  ['group', 'group|groups|category|theme|code set|folder|组|組|分类|分類|类别|類別|主题|主題|gruppe|grupo|groupe'],
];
const OTHERS: Names = [
  [
    'beside',
    'count|frequency|uses|files|file|sources|references|documents|documents coded|% cod seg|weight|weighted|weight minimum|weight maximum|weight default|weight min|weight max|alias|nickname|key|guid|underline|names|owner|author|user|coder|created|modified|created on|created by|modified on|modified by|created at|updated at|date|depth|level|order|rank|type|status|使用次数|使用次數|次数|頻次|频次|快捷键|häufigkeit|autor|erstellt|geändert|dateien|referenzen|archivos|referencias|fichiers|références|arquivos|referências|参照|ファイル|文件|参考点|參考點',
  ],
  ['id', 'id|code id|code_id|cid|编号|編號'],
];

const listed = (names: Names): Map<string, Found> =>
  new Map(names.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)));

const [SAYS_CODE, IS_NAME, IS_SIGN, IS_MEANING, IS_COLOUR, IS_ABOVE, IS_OTHER] = [
  CODES,
  A_NAME,
  SIGNS,
  MEANING,
  COLOURS,
  ABOVE,
  OTHERS,
].map(listed) as [
  Map<string, Found>,
  Map<string, Found>,
  Map<string, Found>,
  Map<string, Found>,
  Map<string, Found>,
  Map<string, Found>,
  Map<string, Found>,
];

/** A one-column table is a codebook if the column's name says so. */
const ALONE = new Set([
  'tag',
  'path',
  'code path',
  'code',
  'codes',
  'codename',
  '标签',
  '標籤',
  '编码',
  '編碼',
  '标签路径',
  '編碼路徑',
]);

export const LEVELS = ['level1', 'level2', 'level3', 'level4'] as const;
const NUMERALS = '一二三四';

/** The level of a tree that a column has names of, 0 to 3: `Level 2`, `Code level 2`, 二级标签; undefined for others. */
function levelOf(name: string): number | undefined {
  const [, number, numeral] =
    /^(?:(?:code |tag )?(?:level|tier)|ebene|nivel|nível|niveau|livello|уровень)[ _-]?([1-4])$|^第?([一二三四])[级級层層](?:标签|標籤|编码|編碼|代码|类目|類目|指标|指標|主题|主題|节点|節點)?$/.exec(
      name,
    ) ?? [];
  const level = number ? Number(number) - 1 : numeral ? NUMERALS.indexOf(numeral) : -1;
  return level < 0 ? undefined : level;
}

/** A theme, what is under it, and the code, as theses tabulate them. */
const SUBTHEME = /^(?:sub-?theme|sub ?theme|sub-?category|子主题|子主題|子类别|子類別)$/;

/** The columns of a codebook with one column per level; undefined for others. */
function levelColumns(names: readonly string[], fieldOf: (name: string) => Found | undefined) {
  const levels = names.map(levelOf);
  const isNumbered = levels.includes(0) && levels.includes(1);
  const theme = names.findIndex((name) => /^(?:theme|category|主题|主題|类别|類別)$/.test(name));
  const under = names.findIndex((name) => SUBTHEME.test(name));
  if (!isNumbered && (theme < 0 || under < 0)) return undefined;
  if (!isNumbered) [levels[theme], levels[under]] = [0, 1];
  const code = names.findIndex((name, at) => levels[at] === undefined && SAYS_CODE.has(name));
  if (!isNumbered && code >= 0) levels[code] = 2;
  const fields = names.map((name, at) => {
    const level = levels[at];
    return level === undefined ? fieldOf(name) : LEVELS[level];
  });
  // Lists of places and goods have levels, too: another column must show that these are codes.
  const isCodebook =
    code >= 0 ||
    fields.includes('definition') ||
    fields.includes('example') ||
    names.some((name) => /标签|標籤|编码|編碼|^code |^tag /.test(name));
  return isCodebook ? fields.map((field) => (field === 'beside' ? undefined : field)) : undefined;
}

const KEY = /^(?:code|codes|编码|編碼|代码)$/;

/** NVivo's counts of where a node is coded: only both columns together identify its export. */
const NVIVO = [
  ['references', 'files'],
  ['references', 'sources'],
  ['参考点', '文件'],
  ['參考點', '文件'],
  ['referenzen', 'dateien'],
  ['referencias', 'archivos'],
  ['références', 'fichiers'],
  ['referências', 'arquivos'],
  ['参照', 'ファイル'],
];

/** Whether a name is one of a column of codes. */
export const isCodebookColumn = (header: string): boolean => SAYS_CODE.has(columnName(header));

/** `Code Group 2` as `code group`, `Cod. seg. (all documents)` as `cod seg`. */
const plain = (name: string): string =>
  name
    .replace(/\s*[(（[].*$/, '')
    .replace(/\s+\d+$/, '')
    .replaceAll('.', '')
    .trim();

/**
 * The columns of a codebook by their names; undefined when nothing says that it is one: a list with only names,
 * descriptions and colours may be of contacts, products or another program's labels.
 */
export function codebookColumns(header: readonly string[]): (Field | undefined)[] | undefined {
  const written = header.map((name) => name.replace(/\s*[(（[].*$/, ''));
  const names = header.map(plain);
  const isNvivo = NVIVO.some((pair) => pair.every((name) => names.includes(name)));
  const has = (words: ReadonlyMap<string, Found>) => names.some((name) => words.has(name));
  const saysCode = has(SAYS_CODE);
  // In a table that also has codes, a theme is their parent.
  const above = (name: string) => (saysCode || !IS_NAME.has(name) ? IS_ABOVE.get(name) : undefined);
  const fieldOf = (name: string): Found | undefined =>
    SAYS_CODE.get(name) ??
    IS_SIGN.get(name) ??
    above(name) ??
    IS_NAME.get(name) ??
    IS_MEANING.get(name) ??
    IS_COLOUR.get(name) ??
    IS_OTHER.get(name);
  const levels = levelColumns(written, fieldOf);
  if (levels) return levels;
  const fields = names.map(fieldOf);
  const holds = (field: Found): boolean => fields.includes(field);
  if (!holds('code') && !holds('path')) return undefined;
  if (names.length === 1) return ALONE.has(names[0] ?? '') ? [fields[0] === 'path' ? 'path' : 'code'] : undefined;
  const hasSign = isNvivo || has(IS_SIGN);
  const isKnown = names.every((name, at) => name === '' || fields[at] !== undefined);
  const namedTwice = saysCode && names.some((name, at) => fields[at] === 'code' && !SAYS_CODE.has(name));
  const isCodebook = saysCode
    ? (hasSign || (isKnown && !namedTwice)) && (hasSign || holds('definition') || holds('colour'))
    : hasSign && isKnown;
  if (!isCodebook) return undefined;
  // With both a code and a name, the code is only a key.
  const isKey = (at: number) => namedTwice && KEY.test(names[at] ?? '');
  return fields.map((field, at) => (field === 'beside' || (field === 'code' && isKey(at)) ? undefined : field));
}

/** Words for codes in column names, in the languages such programs are sold in. */
const OF_CODES =
  /(?<!(?:post|zip|bar|area|country|product)[ _-]?)code|\btags?\b|\btheme|quirk|codings?\b|grounded|density|criteria|when (?:not )?to use|ankerbeispiel|编码|編碼|标签|標籤|节点|節點|主题|主題|código|codice|kode|コード|코드|код|^k[oó]d$|الرمز|कोड/i;

/**
 * Whether the header says that this is a codebook. Only names, parents and meanings may as well be departments, goods,
 * persons or pages, whose tables have the same columns.
 */
export function saysCodes(header: readonly string[]): boolean {
  const names = header.map((name) => plain(columnName(name)));
  const isExplained = names.some((name) => IS_MEANING.has(name) || IS_SIGN.get(name) === 'example');
  // Next to names alone, a code is a key, as of countries and accounts.
  const isKey = (name: string) => !isExplained && KEY.test(name) && names.some((other) => IS_NAME.has(other));
  return (
    names.some((name) => OF_CODES.test(name) && !isKey(name)) ||
    NVIVO.some((pair) => pair.every((name) => names.includes(name)))
  );
}

const OWN: Record<string, Field | undefined> = {
  path: 'path',
  name: undefined,
  name_en: 'nameEn',
  name_zh: 'nameZh',
  description: 'definition',
  example: 'example',
  color: 'colour',
  uses: undefined,
  id: 'id',
};

/** The columns of our own codebook, under machine names or in any language; undefined for another table. */
export function ownCodebookColumns(names: readonly string[]): (Field | undefined)[] | undefined {
  const keys = Object.entries(OWN);
  const languages = Object.values(TABLE_LABELS).map(
    ({ columns }) =>
      new Map(keys.map(([key, field]) => [columns[key as keyof typeof columns].toLowerCase(), field] as const)),
  );
  const own = [new Map(keys), ...languages].find((words) => {
    const fields = names.map((name) => words.get(name));
    return fields.includes('path') && fields.includes('nameEn') && fields.includes('nameZh');
  });
  return own && names.map((name) => own.get(name));
}

/** Names of the column of uses in files of earlier versions. */
const FORMER = ['使用次数', '使用次數'];

/** Whether a column is one of our own codebook's, whatever language it was written in. */
export const isOwnCodebookColumn = (header: string): boolean => {
  const name = columnName(header);
  const labels = Object.values(TABLE_LABELS).map(({ columns }) => columns);
  if (FORMER.includes(name)) return true;
  return Object.keys(OWN).some(
    (key) => name === key || labels.some((columns) => columns[key as keyof typeof columns].toLowerCase() === name),
  );
};
