// @vitest-environment happy-dom
import { test } from 'vitest';
import { check, type Row } from './information-line';

const SIMPLIFIED: [string, string, string] = [
  '5月18日，全市农村公路养护现场会在柳树镇召开。会议要求，各乡镇要把养护责任落实到人，六月底前完成第一轮检查，并向社会公布结果。',
  '市交通运输局局长周建国说，三年来全市新修、改建农村公路四百一十二公里，路通了，还要养好，不能重建轻养，更不能弄虚作假。',
  '村民李桂芳告诉记者，以前拖拉机都进不来，现在快递车一天来两趟，货架上多了不少县城才有的东西，生意比前年好了一倍。',
];
const simplified: Row[] = [
  [
    'source then reporter',
    '<div class="info">2024-05-18 08:30 来源：示例日报 记者 王小明</div>',
    { source: '示例日报', authors: '王小明', date: '2024-05-18T08:30' },
  ],
  [
    'source glued reporter',
    '<p class="i">2024年05月18日08:30　　来源：示例日报记者王小明</p>',
    { source: '示例日报', authors: '王小明', date: '2024-05-18T08:30' },
  ],
  [
    'spans',
    '<div><span>2024-05-18 08:30:12</span><span>来源：</span><a href="/x">新华社</a><span>作者：王小明、李芳</span><span>责任编辑：赵兰</span></div>',
    { source: '新华社', authors: '王小明,李芳', editors: '赵兰', date: '2024-05-18T08:30:12' },
  ],
  [
    'slashes',
    '<div class="info">发布时间：2024/05/18 08:30  来源：柳树发布  浏览：123次 字体：【大 中 小】</div>',
    { source: '柳树发布', authors: '', date: '2024-05-18T08:30' },
  ],
  [
    'gov',
    '<div class="xx"><span>发布日期：2024-05-18</span><span>来源：市交通运输局</span><span>浏览次数：<b id="n">34</b></span><span>字号：[大][中][小]</span></div>',
    { source: '市交通运输局', authors: '', date: '2024-05-18' },
  ],
  [
    'gov2',
    '<ul class="i"><li>索引号：000123/2024-00012</li><li>发文机关：柳树县人民政府办公室</li><li>发布日期：2024年5月18日</li></ul>',
    { date: '2024-05-18', authors: '' },
  ],
  ['source none', '<div>2024-05-18 08:30</div>', { source: '', authors: '', date: '2024-05-18T08:30' }],
  ['zuozhe slash', '<div>文/王小明 2024-05-18</div>', { authors: '王小明', date: '2024-05-18' }],
  ['wen bar', '<div>文丨王小明 图丨李芳 2024-05-18</div>', { authors: '王小明' }],
  ['nanfang', '<div>南方某报记者 王小明 实习生 李芳 发自柳树</div><div>2024-05-18</div>', { authors: '王小明,李芳' }],
  [
    'bracket lead',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明,李芳', source: '柳树日报' },
    { body: [`本报讯（记者 王小明 通讯员 李芳）${SIMPLIFIED[0]}`, SIMPLIFIED[1], SIMPLIFIED[2]] },
  ],
  [
    'bracket lead dian',
    '<div>2024-05-18 来源：新华社</div>',
    { authors: '王小明', source: '新华社' },
    { body: [`新华社柳树5月18日电（记者王小明）${SIMPLIFIED[0]}`, SIMPLIFIED[1], SIMPLIFIED[2]] },
  ],
  [
    'end bracket',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明,李芳' },
    { after: '<p>（记者 王小明 李芳）</p>' },
  ],
  [
    'end byline in last paragraph',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明' },
    { body: [SIMPLIFIED[0], SIMPLIFIED[1], `${SIMPLIFIED[2]}（记者 王小明）`] },
  ],
  ['editor only', '<div>2024-05-18 来源：柳树日报 编辑：赵兰</div>', { authors: '', editors: '赵兰' }],
  [
    'editor below',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '', lacks: '赵兰' },
    { after: '<p>编辑：赵兰　审核：钱进</p>' },
  ],
  [
    'meta author editor',
    '<div>2024-05-18 来源：柳树日报 责编：赵兰</div>',
    { authors: '' },
    { head: '<meta name="author" content="赵兰">' },
  ],
  [
    'meta author id',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '' },
    { head: '<meta name="author" content="104363">' },
  ],
  [
    'meta author site',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '' },
    { head: '<meta name="author" content="示例网">' },
  ],
  [
    'meta publishdate',
    '<div>柳树日报</div>',
    { date: '2024-05-18' },
    { head: '<meta name="publishdate" content="2024-05-18"><meta name="source" content="柳树日报">' },
  ],
  [
    'meta source',
    '<div>2024-05-18 08:30</div>',
    { source: '柳树日报' },
    { head: '<meta name="ContentSource" content="柳树日报"><meta name="PubDate" content="2024-05-18 08:30">' },
  ],
  ['source with client', '<div>2024-05-18 08:30　来源：柳树日报客户端</div>', { source: '柳树日报客户端' }],
  ['source dash', '<div>2024-05-18 08:30　来源：人民网－人民日报</div>', { source: '人民网－人民日报' }],
  [
    'source book marks',
    '<div>2024-05-18 08:30　来源：《柳树日报》（2024年5月18日 第3版）</div>',
    { source: '柳树日报', date: '2024-05-18T08:30' },
  ],
  [
    'source link tail',
    '<div>来源：<a href="http://x">柳树新闻网</a> | 2024-05-18 08:30 | 评论(0)</div>',
    { source: '柳树新闻网', date: '2024-05-18T08:30' },
  ],
  [
    'source space edit',
    '<div>2024-05-18 08:30 来源： 柳树新闻网 编辑： 赵兰</div>',
    { source: '柳树新闻网', editors: '赵兰', authors: '' },
  ],
  ['time first lines', '<div><p>2024-05-18</p><p>08:30</p><p>柳树日报</p></div>', { date: '2024-05-18T08:30' }],
  ['chinese date time', '<div>2024年5月18日 上午8:30 柳树日报</div>', { date: '2024-05-18T08:30' }],
  [
    'modified',
    '<div>发布：2024-05-18 08:30 更新：2024-05-19 10:00 来源：柳树日报</div>',
    { date: '2024-05-18T08:30', source: '柳树日报' },
  ],
  [
    'author multi',
    '<div>作者：王小明 李芳 赵大海 来源：柳树日报 时间：2024-05-18</div>',
    { authors: '王小明,李芳,赵大海', source: '柳树日报', date: '2024-05-18' },
  ],
  [
    'author with org',
    '<div>作者：王小明（柳树大学教授） 来源：柳树日报 时间：2024-05-18</div>',
    { authors: '王小明', source: '柳树日报' },
  ],
  [
    'quanmeiti',
    '<div>2024-05-18 柳树日报全媒体记者 王小明 李芳 通讯员 赵大海</div>',
    { authors: '王小明,李芳,赵大海' },
  ],
  ['caixie', '<div>采写：王小明 摄影：李芳 2024-05-18</div>', { authors: '王小明' }],
  [
    'jizhe end line',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明' },
    { after: '<p style="text-align:right">本报记者 王小明</p>' },
  ],
  ['compound name', '<div>2024-05-18 记者 欧阳明 来源：柳树日报</div>', { authors: '欧阳明' }],
  ['minority name', '<div>2024-05-18 记者 阿依古丽·买买提 来源：柳树日报</div>', { authors: '阿依古丽·买买提' }],
  ['rare surname', '<div>2024-05-18 来源：柳树日报 记者：尚小云 佘诗曼 候明</div>', { authors: '尚小云,佘诗曼,候明' }],
  ['two letter spaced', '<div>2024-05-18 本报记者　王　明　李　芳</div>', { authors: '王明,李芳' }],
  ['laiyuan tail icons', '<div>来源：柳树日报 分享到： 2024-05-18</div>', { source: '柳树日报' }],
  ['gao yuan', '<div>2024-05-18 稿源：柳树日报</div>', { source: '柳树日报' }],
  ['zhuanzi', '<div>2024-05-18 08:30 转载自：柳树日报</div>', { source: '柳树日报' }],
  [
    'wechat style',
    '<div><a id="js_name">柳树发布</a> <em id="publish_time">2024-05-18 08:30</em></div>',
    { source: '柳树发布', date: '2024-05-18T08:30' },
  ],
  [
    'jsonld',
    '<div>柳树日报</div>',
    { date: '2024-05-18T08:30:00+08:00', authors: '' },
    {
      head: '<script type="application/ld+json">{"@context":"https://ziyuan.baidu.com/contexts/cambrian.jsonld","@id":"x","title":"t","pubDate":"2024-05-18T08:30:00"}</script><meta property="article:published_time" content="2024-05-18T08:30:00+08:00">',
    },
  ],
  [
    'colon fullwidth spaced',
    '<div>来　源：柳树日报　　作　者：王小明　　日　期：2024-05-18</div>',
    { source: '柳树日报', authors: '王小明', date: '2024-05-18' },
  ],
  [
    'newspaper page: byline, date and page number side by side, a deck above',
    '<h2>示例县春耕备耕全面展开</h2><p><span class="author">本报记者 王小明 通讯员 李大伟</span><span>2024年05月18日 星期六 《示例日报》（第01版）</span></p>',
    { authors: '王小明,李大伟', source: '', date: '2024-05-18' },
  ],
];

test.each(simplified)('%s', (...row) => check('农村公路养护现场会在柳树镇召开', SIMPLIFIED, row));
