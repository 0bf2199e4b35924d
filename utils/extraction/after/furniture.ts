import { hasDense } from '@/utils/extraction/script';

/** A kind of line that occurs within articles but does not belong to them. */
export interface Furniture {
  /** The line as a whole, white space collapsed. */
  readonly line: RegExp;
  /** Longer lines are never of this kind, in UTF-16 code units. */
  readonly most: number;
  /** Desks put it between the sentences of an article, as a sentence. Others that read like one stay there. */
  readonly isAsSentence?: true;
}

/** The word over an advertisement, alone in its line, by language. */
const ADS = [
  'advertisement|sponsored( content)?|promoted', // en
  'anzeige|werbung', // de
  'publicité', // fr
  'publicidade?', // es, pt
  'pubblicità', // it
  'advertentie', // nl
  'annons|annonce|annonse', // sv, da, no
  'mainos', // fi
  'reklam[aey]?', // pl, cs, tr, no, hr
  'hirdetés', // hu
  'publicitate', // ro
  'реклама', // ru, uk, bg
  'διαφήμιση', // el
  'oglas', // hr, sl
  'quảng cáo', // vi
  'iklan', // id, ms
  'โฆษณา', // th
  'إعلان', // ar
  'פרסומת', // he
  'تبلیغات?', // fa
  'विज्ञापन', // hi
  '広告|廣告|广告', // ja, zh
  '광고', // ko
  '(advertisement\\W*)?scroll to continue( with content)?', // what stands under such a word
  '(story|article) continues (after|below)( (this )?ad(vertisement)?)?', // and over it
].join('|');

/** Is this the word over an advertisement, alone in its line? */
export const isAdLabel = (text: string): boolean => text.length <= 60 && AD_LABEL.test(text);
const AD_LABEL = new RegExp(`^\\W*(${ADS})\\W*$`, 'iu');

const date = String.raw`(\d{4}|1[01]\d)\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(\s*\d{1,2}[:：]\d{2}([:：]\d{2})?)?`;

/** Lines that are furniture wherever they stand: each is anchored, so that a sentence about editors stays. */
export const ANYWHERE: readonly Furniture[] = [
  {
    // editors
    most: 90,
    line: /^[（(【[\s]*(本?[文期]?责任编辑|本文编辑|(图片|视频|新媒体|海报|后期)编辑|视觉|责编|编辑|校对|核稿編輯|核稿|校對|审校|审核人?|初审|复审|终审|二审|三审|一审|监制|值班编辑|值班主任|值班总编|主编|编审|排版|美编|选稿|编稿|審核|責任編輯|編輯|Editors?|Edited by|Redaktion)\s*([:：|｜丨/]|\s\S{2,4}$|[（(]).*$/i,
  },
  {
    // source
    most: 60,
    line: /^[（(【[\s]*(本?文?[章稿]?(信息)?来源|稿源|来\s?源|出处|原文链接|转自|来源于|(本文|資料|新聞)?來源|轉自|原文連結|[發发][布佈](機關|机构|單位|单位)|資料維護單位)\s*[:：|｜丨/].*$/,
  },
  {
    // asking for money
    most: 420,
    isAsSentence: true,
    line: /^([^“”"]*\b(support|join|find|follow|back) (us|me|our \S+|this \S+|the (show|site|podcast|channel|project|blog))( \S+){0,2} on patreon\b[^“”",]*|[^“”"]*\b(please|consider|(you|readers) can|why not)\b[^,]{0,40}\bbecom(e|ing) (a |our )?patron\b(?! of)[^“”"]*|becom(e|ing) (a |our )?patron( (on|at|here|for|today|now)\b.*)?[.!]*|[^“"”]*\bbuy (me|us) a coffee\b[^“"”]*|(.{0,40}[?!.,]\s*)?(save|pin) (it|this)( \S+)? for later[.!]*)$/i,
  },
  // correction
  { most: 40, line: /^[【[（(]?\s*(纠错|我要纠错|糾錯)\s*[】\]）)]?.*$/ },
  {
    // share
    most: 60,
    line: /^((分享(到|至|给|让)|转发(到|至)|转播到)(?=.{0,14}$)(?!.*[。，])|share (this|on|via|to)\b|分享本文(?=.{0,6}$)|分享让更多.{0,8}|【?打印】?\s*【?关闭(窗口)?】?|预览时标签不可点|喜欢此内容的人还喜欢.{0,10}|用微信扫|(扫一扫|微信扫|扫码)(?![的付支后时乘点登])|长按(识别|扫描|图片)|更多精彩.*(扫|关注)|複製連結|复制链接|分享(給|此文|這篇)|链接复制成功).*$/i,
  },
  {
    // 喜欢就点个“在看”: with nothing behind it, for 喜欢他一点也不看重名利的性格 is a sentence.
    most: 40,
    line: /^(?:喜欢.{0,8})?点.{0,4}[“「]?(?:在看|赞)[”」]?(?:再走)?(?:你最好看)?[吧哦呗]?[!！。~～]*(?:[，,]?(?:转发|分享|收藏|关注).{0,12})?(?:\s*返回.{2,6}[，,]\s*查看更多)?$/,
  },
  {
    // follow
    most: 80,
    line: /^(【?关注(我们|公众号|微信)|欢迎(扫码|订阅|关注(?!.*[，。]))|(点击|长按).{0,12}关注|(点击|點擊|戳|點).{0,4}[“「"]?(阅读原文|閱讀原文).{0,12}|(加入|追蹤|按讚).{0,16}(LINE|好友|粉絲|專頁|頻道|Facebook|IG)|點我(下載|訂閱|加入)|(下载|打开).{0,10}(客户端|app)(?![的后时需被是就才]|[，,]?用户)).*$/i,
  },
  {
    // follow
    most: 80,
    isAsSentence: true,
    line: /^(follow (us|me|@)|sign up (for|to)|subscribe (to|now)|download (our|the)( [\w’']+){0,4} app\b|get (our|the)( [\w’']+){0,4} app\b|clique aqui.{2,60}|(har du|send).{2,60}tips.{0,20}|add .{2,40} as (a|your) preferred source|follow .{2,40} on (google|facebook|whatsapp|twitter|x|instagram)\b).*$/i,
  },
  {
    // letters to the reader's address
    most: 160,
    isAsSentence: true,
    line: /^((get|receive|join|stay (informed|up|on|in|tuned|ahead)\b).{0,100}\b((our|the|this|a free|weekly|daily|\S+’s) (\S+ ){0,3}newsletters?|(in|to|into) your (e-?mail|in-?box))\b.*|(sign up|subscribe|start your day).{0,100}\b(newsletters?|in-?box)\b.*|.*\bnewsletters?\b.*\b(sign up|subscribe)( \w+)?\W*)$/i,
  },
  {
    // legal
    most: 320,
    line: /^[【[（(*※\s]*(免责声明|特别声明|平台声明|违法和不良信息|.{0,60}所有内容均由用户|版权声明|版权归原作者|声明[:：]|风险提示[:：]|郑重声明|转载请(注明|联系)|未[经經].{0,12}(授权|授權|许可|許可|同意)(?=[。！!]?$|.{0,24}([转轉][载載]|[复複][制製]|摘[编編]|[镜鏡]像))|网友评论仅供.{0,40}|[编編][辑輯]于\s?\d{4}.{0,30}|(著作|知识产)权归.{0,20}所有.{0,60}|([本该](文|内容|网|平台|站).{0,14}(不代表|仅代表|仅供参考)|本(文|内容|网|平台|站).{0,14}(版权|原创文章|不构成))|以上内容.{0,40}(上传|发布)|凡本(网|站)|如有侵权|图片来自网络|notice: the content above|（?\(?this (story|article|report|copy) (has not been|was not|is not) edited.{0,120}|.{0,80}abonelere sunulan.{0,80}|.{0,80}未经.{0,6}(授权|许可|书面).{0,16}(不得|禁止|严禁).{0,6}(转载|复制|摘编)|all rights reserved|copyright (©|\(c\)|\d{4}\b)|版權所有|請勿轉載|.{0,20}非經授權|本(文|網|網站).{0,14}(不代表|僅代表|僅供參考)|轉載請(註明|聯絡|聯繫)|免責聲明|alle rechte vorbehalten|tous droits réservés|reproduction (interdite|totale ou)|todos los derechos reservados|prohibida (su|la) reproducción|tutti i diritti riservati|riproduzione riservata|todos os direitos reservados|wszelkie prawa zastrzeżone|materiał chroniony prawem|все права защищены|при (перепечатке|использовании материалов)|tüm hakları saklıdır|無断(転載|複製)|our standards:|本(記事|サイト).{0,12}(著作権|無断)|© ?\d{4}|©\s).*$/i,
  },
  {
    // paywall
    most: 160,
    line: /^(pour lire la suite|lire la suite de|déjà abonné|already a subscriber|to (continue|keep) reading(?=$|[,.…:]| (this|please|subscribe|sign|log|register)\b)|(subscribe|sign in|log in|register) to (continue|keep|read)|this (article|story) is for subscribers|jetzt weiterlesen|weiterlesen mit|diesen artikel weiterlesen|contenido exclusivo para suscriptores|(登[录錄]|[订訂][阅閱])[后後](?=.{0,6}([阅閱][读讀]|查看|解锁|全文|[继繼]))|[阅閱][读讀]全文[，,]?[请請]先|本文为付费|[开開]通会员(?=.{0,8}(阅读|查看|解锁|全文|继续))|打开.{0,8}app.{0,6}(阅读|查看)(全文|更多)|article réservé|il vous reste \d|tu suscripción|この記事は(有料|会員限定)).*$/iu,
  },
  {
    // neighbours
    most: 120,
    line: /^[【[（(<\s]*(上一篇|下一篇|上一条|下一条|前一篇|后一篇|阅读下一篇|上篇|下篇|previous (article|post|story)|next (article|post|story))\s*([:：>】\]]|$|\s).*$/i,
  },
  {
    // pager
    most: 60,
    line: /^(首页\s*[|｜]?\s*)?(上一页|下一页|余下全文|阅读(剩余)?全文|展开(全文|剩余)|查看全文|閱讀全文|展開全文|下一頁|上一頁|請繼續[往下滑]{1,3}閱讀|廣告（請繼續閱讀本文）|剩余全文|尾页|[【[]\d{1,2}[】\]](\s*[【[]\d{1,2}[】\]])+|\d(\s+\d){2,}\s*(下一页)?).*$/,
  },
  {
    // end
    most: 24,
    line: /^[-—–=·\s/]*(the end|end|完|（完）|\(完\)|\/*\s*انتهى\s*\/*|全文完|本文完|正文已结束.*|返回.{0,6}(首页|顶部)|查看更多|查看原图.*|点击查看原文|阅读原文)[-—–=·\s/]*$/i,
  },
  {
    // keywords
    most: 120,
    line: /^(本文)?(关键词|关键字|标签|文章标签|標籤|關鍵字|schlagwort|verschlagwortet mit|etiquetas|étiquettes|mots[- ]clés|tagi|palavras-chave|метки|теги|veröffentlicht in|posted in|kategorien?|tags?|keywords?|filed under|topics?|labels|schlagw[oö]rter)\s*[:：].*(?<![.。!！?？])$/i,
  },
  {
    // gallery
    most: 60,
    line: /^((image|photo|slide|bild|foto)\s*)?\d+\s*(of|\/|von|de)\s*\/?\s*\d+[\s|]*$|^(download: )?(download|view) (high-res|full[- ]?size|larger)( image)?( \(.*\))?$|^(caption|close|toggle caption|hide caption|enlarge( this image)?|vollbild|previous|next|download|embed)$/i,
  },
  {
    // summary by machine
    most: 160,
    line: /^(자동\s?요약|기사 제목과 주요 문장을 기반으로.*|전체 맥락을 이해하기.*|AI\s?(摘要|总结|速览|導讀|导读|summary).{0,20}|本文由\s?AI.{0,30}|.{0,20}(summary|text) (was )?(generated|created|written) (by|with|using) (ai|artificial intelligence)\b( (and|from|for|based|using|but|to|with)\b.*|[^\p{L}]*))$/iu,
  },
  {
    // rights by agency
    most: 120,
    line: /^((©|\(c\))\s?\p{L}.{2,80}|무단\s?전재.{0,20}|저작권자.{0,60}|\[?ⓒ.{2,60})$/iu,
  },
  {
    // size of letters
    most: 30,
    line: /^(text size|font size|schriftgröße|taille du texte|tamaño del texto)\s*[:：]?[\sAa+\-−=]*$/i,
  },
  {
    // how long it takes to read
    most: 30,
    line: /^((lecture|lesezeit|t(emps|iempo|empo) d[ei] (lecture|lectura|lettura|leitura)|reading time|閱讀時間|阅读时长)\D{0,6}\d+\s?(min\p{L}{0,6}\.?|分[钟鐘]?)|\d+[ -]?min\w*\.? (read|de \p{L}+|di lettura|lesezeit|czytania))$/iu,
  },
  {
    // liking
    most: 60,
    line: /^((like|share) this|gefällt mir|teilen mit|j[’']aime( ça)?|partager|me gusta( esto)?|compártelo|mi piace|condividi|curtir|compartilhe( isso)?|udostępnij)\s*(:|([^\s]+\s){0,3}(loading|lädt|geladen|chargement|cargando|caricamento|carregando)\s*[.…]*)$/i,
  },
  // embed code
  { most: 400, line: /^.{0,20}<(iframe|script)\s.*$/i },
  // tags
  { most: 120, line: /^(\s*[#＃][^\s#＃]{1,20}[#＃]?\s*)+$/ },
  {
    // player
    most: 60,
    isAsSentence: true,
    line: new RegExp(
      `^[-–—*•\\s]*(您的浏览器(暂时)?(无法|不支持).*|视频加载中.*|正在加载.*|play video|listen to (this|the) (article|story)|\\d{1,2}:\\d{2}\\s*/\\s*\\d{1,2}:\\d{2}|自动?播放|听全文|請同意我們.{0,30}|${ADS})[-–—*•\\s.。…:：]*$`,
      'iu',
    ),
  },
  {
    // reading tools
    most: 60,
    line: /^(字体|字号|字號|【?字体|阅读(数|量|次数)?|浏览(次数|量)?|点击(数|率|量)?|点赞|收藏|打印|评论|人参与|跟贴|举报[/／]?反馈)\s*[:：(（【[]?\s*[\d大中小\s【】[\]）)打印关闭收藏次万+.]*$/,
  },
  {
    // number of the page
    most: 40,
    line: /^((ページ|記事)(番号|ID)|(文章|稿件|信息)编号|کد خبر|لینک کوتاه)\s*[:：]?\s*\S+$/,
  },
  {
    // promotion
    most: 80,
    line: /^.{0,50}(點我|按我|點此|點擊|点击|点我)\s?(這裡|此处|此處)?\s?(下載|下载|訂閱|订阅|加入|安裝|安装|看活動|領取|领取).{0,40}$/,
  },
  {
    // promotion
    most: 120,
    line: /^(更多|详情|了解更多).{0,40}(请(关注|点击|访问|登录)|尽在[^。，]{0,20}$)[^，]{0,40}$/,
  },
];

/** Lines that are furniture between the headline and the first sentence, and after the last one. */
export const AT_THE_EDGES: readonly Furniture[] = [
  // date
  { most: 60, line: new RegExp(`^\\D{0,24}${date}.{0,30}$`, 'u') },
  {
    // place in the site
    most: 80,
    line: /^(当前)?(位置|您的位置)\s*[:：].*$|^[^。！？]{1,20}(\s?(>|»|›|&gt;){1,2}\s?[^。！？>]{1,30})+$/,
  },
  {
    // how long ago
    most: 40,
    line: /^(\d+\s?(小时|小時|分钟|分鐘|天)前|\d+ (minute|hour|day)s? ago|vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+|há \d+ \p{L}+)$/iu,
  },
  {
    // praise and pay
    most: 80,
    line: /^(\d+\s?人(点赞|喜欢|赞同)|.{0,16}(赞赏支持|人赞赏|来.{2,4}关注我).{0,10}|.{0,30}\d\s?(个赞|声望|粉丝|个粉丝).{0,20})$/,
  },
  // mail
  { most: 60, line: /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/ },
  // desk: 新闻热线：0735-…
  { most: 80, line: /^.{0,10}(报料|爆料|(新闻|投诉)热线|投稿(邮箱|郵箱|热线)|投稿信箱)[^。]{0,4}[:：].*$/ },
  // counter
  { most: 12, line: /^[\d\s.,万+＋x×\-T]+(v[ií]deos?)?$/ },
  {
    // tools
    most: 40,
    line: /^\d*\s*(点?(分享|收藏|打印|(我要)?举报|关注|\+关注|评论|点赞|赞|打?赏|在看|更多|登录|注册|微信|微博|新浪微博|腾讯微博|QQ好友|QQ空间|微信好友|朋友圈|facebook|twitter|x|linkedin|whatsapp|email|print|share|comments?|save|copy link|reply|like|大|中|小|关闭|听新闻|播报文章)[\s\d]*)+$/i,
  },
  {
    // time
    most: 60,
    line: /^(发布|发表|更新|发稿|时间|日期|posted|published|updated|last (updated|modified)).{0,8}[:：\s].{2,40}$/i,
  },
  {
    // outlet
    most: 60,
    line: /^(źródło|fuente|fonte|quelle|source|источник|kaynak|bron|kilde|källa)\s*:\s.{2,40}$/i,
  },
  // address
  { most: 300, line: /^https?:\/\/\S+$/ },
  // shout
  { most: 24, line: /^[A-Z\u00c0-\u00de\u0100-\u017f\u0391-\u03ab\u0400-\u042f\s]+$/ },
  {
    // credit
    most: 80,
    line: /^[（(]?\s*(photo|foto|image|picture|credit|bild|供稿|摄影|文字|图片|图|视频|记者|通讯员|作者|撰文|文)\s*[:：/|丨].{1,30}$/,
  },
];

// Two, because a long expression takes milliseconds to compile and most pages need one.
const OVER_LINKS_DENSE =
  /^[【[\s·•]*(相关(文章|稿件|专题|搜索|视频)|延伸\s*[·•]\s*推荐|推薦(文章|新聞)|相關(影音|影片)|熱門(推薦|文章|新聞|話題)|你可能(也|還)?(會)?(喜歡|想看|有興趣).*|更多(內容|報導)|最新(新聞|消息)|人氣(文章|新聞)|热门(文章|新闻|点击.*)|热点(新闻|搜索|推荐)|猜你喜欢|大家都在看|为你推荐|精彩(视频)?(推荐|图片)|图文推荐|更多(新闻|内容|精彩)?|最新(文章|新闻)|作者最新文章|往期(精选|文章|精彩)|おすすめ記事|관련\s?뉴스)[】\]\s:：>»…]*$/;
const OVER_LINKS_OTHER =
  /^[[\s·•]*(related (content|posts|news|links|topics|reading)|more (on this|from|stories|news|like this).*|you (may|might) (also )?like.*|recommended( for you| stories)?|most (read|popular|viewed).*|trending.*|popular.*|further reading|don'?t miss|top stories|latest( news| stories)?|das könnte sie.*|à lire|sur le même sujet|artículos relacionados|archivado en|más información|noticias relacionadas|te puede interesar|relacionados?|veja também|assista aos? v[ií]deos.*|articoli correlati|по теме)[\]\s:：>»…]*$/i;
const LONGEST_OVER_LINKS = 80;

/** What a line begins with whose rest is a link to another article, by language; no sentence begins so. */
const LEADS_ON = [
  'read (more|also|next)|also read|see also|related( stories| story| articles?)?|more (on|from)( this)?', // en
  'lesen sie (auch|mehr|dazu)|zum weiterlesen|mehr zum thema|lees ook|läs (också|mer)|l[eæ]s også', // de, nl, sv, no, da
  '(à |a )?lire (aussi|également)|pour lire la suite|voir aussi|vidéo|[lv]ea (también|además)|lee también|le puede interesar|leia (mais|também)|leggi anche', // fr, es, pt, it
  'czytaj (też|także|więcej)|zobacz (też|także|wideo)|čtěte (také|též)', // pl, cs
  'читайте (также|також|ещ[её]|ще)', // ru, uk, bg
  'haberin devamı|ilgili haber|baca (juga|selengkapnya)|xem thêm|διαβάστε επίσης', // tr, id, vi, el
  'بیشتر بخوانید|اقرأ أيض[اً]+|اقرأ المزيد|طالع أيضا|קראו (גם|עוד)|(ये|यह) भी पढ़ें|อ่าน(ข่าว)?เพิ่มเติม', // fa, ar, he, hi, th
  '(推荐|相关|延伸)阅读|(推薦|延伸|相關)閱讀|相关(新闻|报道|链接|推荐)|相關(新聞|報導|文章|連結)|更多新聞|看更多|此前报道|往期(回顾|推荐)|热门推荐|関連記事|あわせて読みたい|관련\\s?기사', // zh, ja, ko
] as const;
const leadingOn = (rows: readonly string[]): RegExp =>
  new RegExp(`^[【\\[(（>»•\\s]*(?:${rows.join('|')})\\s*(?<mark>[:：>»|】\\]–-]*)\\s*`, 'i');
/** Compiled where a line asks for them. */
let inAlphabets: RegExp | undefined;
let inOthers: RegExp | undefined;
/** Such a line is one headline long, or two. */
const LONGEST_LEADING_ON = 200;

/** The rest of a line after words that announce another article; undefined where it has no such words. */
export function behindLeadingOn(text: string): { rest: string; mark: string } | undefined {
  if (text.length > LONGEST_LEADING_ON) return undefined;
  const isOther = /^.{0,2}[\u0590-\u0e7f\u3040-\u9fff\uac00-\ud7af]/.test(text);
  if (isOther) inOthers ??= leadingOn(LEADS_ON.slice(-2));
  else inAlphabets ??= leadingOn(LEADS_ON.slice(0, -2));
  const found = (isOther ? inOthers : inAlphabets)?.exec(text);
  return found ? { rest: text.slice(found[0].length), mark: found.groups?.mark ?? '' } : undefined;
}

/** Is this line the heading over a list of links? */
export const isOverLinks = (text: string): boolean =>
  text.length <= LONGEST_OVER_LINKS &&
  ((hasDense(text) ? OVER_LINKS_DENSE : OVER_LINKS_OTHER).test(text) || behindLeadingOn(text)?.rest === '');

/** Ends of a last line that do not belong to the text: 返回搜狐，查看更多. */
export const AT_A_LINES_END =
  /\s*([（(【[]\s*(责任?编辑?|责编|编辑|編輯|校对|责任编辑|本文来源)\s*[:：][^（）()。]{0,40}[）)】\]](\d{7})?|返回\S{2,6}，查看更多|【?返回.{0,8}(首页|顶部)】?|[（(]完[)）]|\[?责编[:：]\s?\S{2,4}\s?\])\s*$/;
