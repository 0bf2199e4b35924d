import type { Field } from './table-columns';

/**
 * Names that programs give their columns, lower case. Sources: the exports of Pocket
 * (title,url,time_added,tags,status), Readwise (Highlight,Book Title,…), Raindrop.io
 * (id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite), Instapaper
 * (URL,Title,Selection,Folder,Timestamp,Tags), the Hypothesis client (Created at,Author,Page URL,…), Omnivore
 * (title,url,author,labels,savedAt,…), Glasp, Diigo, Pinboard, linkding, Matter, Kobo, Taguette
 * (id,document,tag,content), and what Chinese and English spreadsheets say.
 */
export const NAMES: Partial<Record<Field, string>> = {
  url: '原链接|原始链接|来源链接|原連結|url|uri|document url|page_url|document_url|link|href|page url|source url|source_url|original url|web address|address|address of the article|网址|網址|链接|連結|鏈接|超链接|地址|网页链接|原文链接|链接地址',
  title:
    '课程|课程名|课程名称|課程|文档名|文档名称|文檔名|文件名|transcript|nombre del documento|dokument|dokumentname|nom du document|documento|title|page title|book|book title|article|article title|article_title|document|document title|document name|document_name|filename|file name|media title|headline|name of article|标题|標題|题目|題目|文章|文章标题|文章標題|书名|書名|文档|note title|網頁標題|网页标题|篇名',
  quote:
    '精彩句子|句子|原句|原话|原話|金句|佳句|annotation text|quote_transcription|quote text|quoted text|snippet|highlight text|codingtext|书摘|書摘|coded excerpt|引文内容|引文內容|引用内容|编码片段|编码段|編碼片段|quote|highlight|highlighted text|selection|content|exact|passage|text|quotation|quotation content|text content|excerpt|excerpt copy|segment|coded text|coded segment|excerpted text|annotated text|引文|引用|划线|劃線|划线内容|划线文字|标注|標註|标注内容|原文|摘录|摘錄|摘抄|高亮|高亮内容|内容|內容',
  note: '感想|感悟|心得|体会|體會|读后感|讀後感|思考|core statement|annotation comment|comment text|note text|注释|註釋|附注|note|notes|highlight note|extended|comment|comments|annotation|memo|remark|my note|description|笔记|筆記|备注|備註|批注|想法|评论|評論|点评|说明文字|描述',
  codes:
    'theme|themes|主题|主題|codes applied|codes applied combined|applied codes|code label|código|codigo|codice|kode|kod|kód|koodi|koda|код|コード|コード名|코드|الرمز|etiqueta|étiquette|etichetta|etikett|etiket|метка|тег|schlagwort|代码|代碼|tags|tag|tag_names|tag names|manual tags|document tags|labels|label|code|codes|codename|code name|keywords|topics|标签|標籤|编码|編碼|分类|分類|关键词',
  created:
    'excerpt date|created on|creation date|creation time|created|created at|date_added|date created|created_at|createdat|date|date added|added|added at|added_at|time_added|timestamp|highlighted at|saved at|savedat|saved date|time|创建时间|建立時間|添加时间|时间|時間|日期|收藏时间|划线时间|标注时间',
  modified:
    'modified on|date modified|modified|updated|updated at|updated_at|updatedat|last modified|修改时间|修改時間|更新时间|更新時間',
  author: 'author|document author|authors|creators|book author|byline|作者',
  published:
    'issued|issued date|pubdate|published|published at|publishedat|publication date|date published|发布时间|發布時間|发表时间|出版日期',
  site: 'media_name|container-title|publication title|publication|site|document domain|domain|site name|website|publisher|网站|網站|站点|站點',
  source:
    'outlet|news outlet|newspaper|公众号|公眾號|媒体名称|媒體名稱|报纸|報紙|source|来源|來源|出处|出處|媒体|媒體|来源媒体',
  lang: 'language|lang|语言|語言|语种|語種',
  articleNote: 'document note|document notes|article note',
  id: 'id|guid|uuid|编号|編號',
  kind: 'annotation/highlight|annotation/reply type|annotation type|type|highlight type|类型|類型',
  prefix: 'prefix|上文',
  suffix: 'suffix|下文',
  highlights: 'highlights',
};

/**
 * Columns with another meaning in the tables of one program, which is recognised by another of its columns, or by
 * several together (`+`) if each alone is common.
 */
export const ELSEWHERE: readonly (readonly [sign: string, column: string, field: Field | undefined, what: string])[] = [
  ['annotation/reply type', 'author', undefined, 'Hypothesis: who wrote the annotation'],
  ['annotation/highlight', 'author', undefined, 'Hypothesis: who wrote the annotation'],
  ['created at+group+type+quote+comment', 'author', undefined, 'Hypothesis: who wrote the annotation'],
  ['created at+group+type+quote+comment', 'page', 'title', 'Hypothesis: what the page is called'],
  ['readingprogress', 'description', undefined, 'Omnivore: what the page says of itself'],
  ['container-title', 'publisher', 'source', 'CSL: who published it, beside the site'],
  ['container-title', 'accessed', 'created', 'CSL: when it was read'],
  ['cover', 'excerpt', undefined, 'Raindrop.io: what the page says of itself'],
  ['weight score', 'author', undefined, 'MAXQDA: who coded'],
  ['document group', 'author', undefined, 'MAXQDA: who coded'],
  ['dokumentgruppe', 'autor', undefined, 'MAXQDA: who coded'],
  ['source url+category', 'source', undefined, 'Readwise: the program a passage came from'],
  ['mime type', 'content', undefined, 'wallabag: the whole article'],
  ['extended', 'description', 'title', 'Pinboard'],
  ['website/pdf', 'website/pdf', 'title', 'Weava'],
  ['website/pdf', 'highlights', 'quote', 'Weava'],
  ['website/pdf', 'citation', undefined, 'Weava: the entry in a list of references'],
  ['body+page title+comment', 'body', 'quote', 'Memex'],
  ['body+page title+comment', 'createdwhen', 'created', 'Memex'],
  ['body+page title+comment', 'url', undefined, 'Memex: the id of the annotation'],
  ['quote_transcription', 'uri', undefined, 'Recogito: what a gazetteer has of a place'],
  ['quote_transcription', 'file', 'title', 'Recogito: the text a passage stands in'],
  ['is check list', 'content', undefined, 'TickTick: what is to be done'],
  ['tag_names', 'description', undefined, 'linkding: what the page says of itself'],
  ['comments', 'annotations', 'highlights', 'Diigo'],
  ['is_archived', 'content', undefined, 'wallabag: the whole article'],
  ['date added', 'date', 'published', 'Zotero: when it was published'],
  ['item type', 'date', 'published', 'Zotero: when it was published'],
  ['urltoimage', 'description', undefined, 'NewsAPI: what the page says of itself'],
  ['urltoimage', 'content', undefined, 'NewsAPI: how the article begins'],
  ['codename', 'file', 'title', 'QualCoder: the text a passage stands in'],
  ['codename', 'file/case', 'title', 'QualCoder: the text a passage stands in'],
  ['codename', 'coded', 'quote', 'QualCoder'],
  ['codename', 'coded_memo', 'note', 'QualCoder'],
];

/** The same in other languages that spreadsheets and programs are kept in. */
export const NAMES_ELSEWHERE: Partial<Record<Field, string>> = {
  url: 'liên kết|đường dẫn|الرابط|رابط|bağlantı|odnośnik|koppeling|länk|lenke|tautan|посилання|odkaz|hivatkozás|קישור|نشانی|پیوند|σύνδεσμος|ลิงก์|lien web|url-adresse|주소|링크|リンク|アドレス|webadresse|internetadresse|verweis|lien|adresse web|enlace|dirección web|ligação|endereço|collegamento|indirizzo web|ссылка|адрес|adresse|adress|adres|adresa|indirizzo|dirección|لینک|लिंक|पता',
  title:
    'tiêu đề|العنوان|başlık|tytuł|rubrik|overskrift|judul|назва|název|nadpis|כותרת|عنوان|τίτλος|ชื่อเรื่อง|titlu|제목|タイトル|題名|題|記事|titel|titre|título|titolo|заголовок|название|статья|शीर्षक',
  quote:
    'zitatinhalt|inhalt des zitats|codiertes segment|contenido de la cita|segmento|segmento codificado|conteúdo da citação|contenu de la citation|segment codé|trích dẫn|الاقتباس|اقتباس|alıntı|cytat|citaat|citat|sitat|kutipan|citace|citát|idézet|ציטוט|نقل قول|παράθεση|ข้อความ|重點|重點內容|인용|인용문|하이라이트|밑줄|引用文|ハイライト|zitat|markierung|textstelle|citation|extrait|surlignement|cita|subrayado|resaltado|citação|destaque|citazione|evidenziazione|цитата|выделение|отрывок|απόσπασμα|उद्धरण|हाइलाइट|hervorhebung|wyróżnienie|zaznaczenie|vurgu|markering|виділення|zvýraznění|sorotan|تمييز|هایلایت|ไฮไลต์|劃線內容|畫線|畫線內容',
  note: 'описание|beschreibung|descripción|descrição|descrizione|説明|설명|mô tả|ghi chú|الوصف|ملاحظة|ملاحظات|açıklama|notlar|notatka|uwagi|notitie|opmerking|anteckning|notat|catatan|нотатка|примітка|poznámka|jegyzet|megjegyzés|הערה|یادداشت|σημείωση|หมายเหตุ|메모|노트|メモ|ノート|コメント|notiz|notizen|kommentar|anmerkung|remarque|commentaire|nota|notas|comentario|comentário|commento|заметка|комментарий|примечание|komentarz|коментар|komentář|komentar|kommentti|yorum|not|บันทึก|टिप्पणी|नोट|تعليق|نظر',
  codes:
    'kodes|códigos|codici|codes applied|nhãn|thẻ|الوسوم|وسوم|etiketler|tagi|etykiety|trefwoorden|taggar|etiketter|мітки|štítky|címkék|תגיות|برچسب‌ها|ετικέτες|แท็ก|태그|タグ|schlagwörter|schlagworte|stichwörter|mots-clés|étiquettes|etiquetas|palabras clave|palavras-chave|marcadores|etichette|parole chiave|теги|метки|ключевые слова|टैग',
  created:
    'gelesen am|gespeichert am|hinzugefügt am|markiert am|ajouté le|surligné le|añadido el|guardado el|adicionado em|aggiunto il|добавлено|дата добавления|登録日|保存日|追加日|등록일|저장일|추가일|data dodania|toegevoegd|eklenme tarihi|تاريخ الإضافة|ngày thêm|erstellungsdatum|fecha de creación|date de création|ngày|تاريخ|tarih|datum utworzenia|dato|tanggal|날짜|작성일|日付|作成日|datum|erstellt|fecha|creado|data|créé le|дата|создано|التاريخ|תאריך|ημερομηνία|วันที่|तारीख|दिनांक|تاریخ|päivämäärä',
  published:
    'erschienen|erschienen am|erscheinungsdatum|veröffentlicht|veröffentlicht am|publié le|date de publication|date de parution|publicado|publicado el|publicado em|fecha de publicación|data de publicação|pubblicato il|data di pubblicazione|опубликовано|дата публикации|発行日|公開日|掲載日|配信日|게시일|발행일|게재일|data publikacji|publicatiedatum|publicerad|yayın tarihi|تاريخ النشر|ngày đăng|ngày xuất bản',
  source: 'quelle|fuente|fonte|источник|出典|출처|bron|źródło|källa|kaynak|المصدر|nguồn',
  author:
    '저자|작성자|著者|autor|verfasser|auteur|autore|автор|المؤلف|الكاتب|yazar|författare|forfatter|penulis|tác giả|लेखक|συγγραφέας|מחבר|نویسنده|ผู้เขียน|szerző',
};

/** Names for the title of what a table with addresses or passages lists. */
export const CALLED =
  /^(?:name|names|nom|nombre|nome|naam|navn|namn|nazwa|ad|tên|名称|名稱|名字|名前|이름|название|назва|الاسم|اسم|ชื่อ)$/;

/**
 * Column names in the singular: next to passages, each cell is one code, whatever characters are in it. Chinese,
 * Japanese and Korean have no plural; translations of MAXQDA's “Code” are included, those for tags are not.
 */
const ONE_CODE =
  'theme|code|codename|code name|code label|tag|label|kode|código|codigo|codice|kod|kód|koodi|koda|код|コード|コード名|코드|الرمز|etiqueta|étiquette|etichetta|etikett|etiket|метка|тег|schlagwort|代码|代碼'.split(
    '|',
  );

/** Columns with the exact position of a passage: Taguette, QualCoder, MAXQDA, Readwise. */
const EXACTLY =
  'anchor|begin|beginn|start|end|pos0|pos1|position|positions|location|location start|location end|loc|start position|end position|start offset|end offset|startposition|endposition|startoffset|endoffset|start_offset|end_offset|start_position|end_position|from|to|anfang|ende|début|fin|inicio|início|fim|inizio|fine|начало|конец|początek|koniec|başlangıç|bitiş|開始|終了|시작|끝|开始|结束|起始|起点|终点|開頭|結束|位置|起始位置|结束位置|結束位置|ubicación|posición|posição|posizione|emplacement|standort|stelle|позиция|위치'.split(
    '|',
  );
/** Columns that say roughly where, such as the page. */
const ABOUT =
  'page|pages|page number|page no|page_number|paragraph|paragraphs|line|lines|chapter|section|seite|seiten|absatz|zeile|kapitel|página|páginas|párrafo|capítulo|pagina|pagine|paragrafo|capitolo|paragraphe|chapitre|strona|rozdział|страница|глава|ページ|頁|页|页码|頁碼|頁數|页数|段落|章节|章節|章|쪽|페이지'.split(
    '|',
  );

const KNOWN = new Map(
  [NAMES, NAMES_ELSEWHERE].flatMap((names) =>
    Object.entries(names).flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)),
  ),
);

/** In brackets behind these, our own tables and others say which part of a time it is, or its zone. */
const TIMES = ['created', 'modified', 'published'];

/** Words that say whose a column is, before the name of what it holds, and the fields to which they add nothing. */
const WHOSE: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:(?:article|news|story|post|web ?page|website)[ _-]|文章的?|新闻|新聞|报道|報道|報導|网页|網頁|页面|頁面|帖子|推文|论文|論文)/,
    ['url', 'title', 'author', 'source', 'site'],
  ],
  [/^(?:(?:my|your|own|reader.?s?)[ _-]|我的|个人|個人)/, ['note', 'codes', 'quote']],
];

/**
 * A column's name, normalised for comparison; `addedAt`, as in JSON, becomes “added at” if that is known. So does a
 * known name beside one in brackets, or after a word that says whose it is: `网址（URL）`, `Your comment`.
 */
export function columnName(header: string): string {
  const written = header
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim()
    .replace(/[：:]$/, '')
    .replace(/\s+/g, ' ');
  const name = written.toLowerCase();
  if (KNOWN.has(name)) return name;
  const words = written.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  if (KNOWN.has(words)) return words;
  const bare = name.replace(/\s*[(（][^()（）]*[)）]$/, '');
  if (KNOWN.has(bare) && !TIMES.includes(KNOWN.get(bare) ?? '')) return bare;
  for (const [whose, fields] of WHOSE) {
    const rest = bare.replace(whose, '');
    if (rest !== bare && fields.includes(KNOWN.get(rest) ?? '')) return rest;
  }
  return name;
}

/** Whether each cell of a column of passages is one code, by its name. */
export const isOneCode = (header: string): boolean => ONE_CODE.includes(columnName(header));

/** Whether a column has the position of a passage in its text, and how exact; undefined for any other. */
export function standsAt(header: string): 'exactly' | 'about' | undefined {
  const name = columnName(header);
  if (EXACTLY.includes(name)) return 'exactly';
  return ABOUT.includes(name) ? 'about' : undefined;
}

/** Whether a column is one of tags or codes, by its name. */
export const holdsCodes = (header: string): boolean =>
  [NAMES.codes, NAMES_ELSEWHERE.codes].some((names) => names?.split('|').includes(columnName(header)));

/** Columns of programs that put a space between tags, and nothing else. */
const SPACED = ['extended', 'tag_names'];
/** Diigo's columns: none of them alone identifies it. */
const DIIGO = ['title', 'url', 'tags', 'comments', 'annotations'];

/** Whether tags are separated by spaces only, judged by all column names in lower case. */
export const hasSpacedTags = (names: readonly string[]): boolean =>
  SPACED.some((name) => names.includes(name)) || DIIGO.every((name) => names.includes(name));

const isNamed = (header: string, fields: Partial<Record<Field, string>>): boolean =>
  Object.values(fields).some((names) => names.split('|').includes(columnName(header)));

/** Whether a name is one of a column of a list of pages or passages. */
export const isEntryColumn = (header: string): boolean => isNamed(header, NAMES) || isNamed(header, NAMES_ELSEWHERE);

/** Whether a column is one of addresses, by its name. */
export const isAddressColumn = (header: string): boolean => isNamed(header, { url: NAMES.url ?? '' });

/** Signs of languages that write their years first. */
const YEAR_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a header speaks a language that writes years first. */
export const speaksYearFirst = (header: readonly string[]): boolean => header.some((name) => YEAR_FIRST.test(name));

/**
 * Whether a header is in a language that writes days before months: all supported ones except English and East Asian.
 */
export const speaksDayFirst = (header: readonly string[]): boolean =>
  header.some((name) => isNamed(name, NAMES_ELSEWHERE) && !isNamed(name, NAMES) && !YEAR_FIRST.test(name));
