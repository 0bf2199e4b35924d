// @vitest-environment happy-dom

import { test } from 'vitest';
import { check, type Row } from './information-line';

const S = [
  '5月18日，全市农村公路养护现场会在柳树镇召开。会议要求，各乡镇要把养护责任落实到人，六月底前完成第一轮检查，并向社会公布结果。',
  '市交通运输局局长周建国说，三年来全市新修、改建农村公路四百一十二公里，路通了，还要养好，不能重建轻养，更不能弄虚作假。',
  '村民李桂芳告诉记者，以前拖拉机都进不来，现在快递车一天来两趟，货架上多了不少县城才有的东西，生意比前年好了一倍。',
];
const rows: Row[] = [
  [
    'client',
    '<div><span class="a">柳树新闻客户端</span> <span>2024-05-18 08:30</span> <span>记者 王小明</span></div>',
    { source: '柳树新闻客户端', authors: '王小明' },
  ],
  ['source in brackets', '<div>2024-05-18 08:30 （来源：柳树日报）</div>', { source: '柳树日报' }],
  ['source foot', '<div>2024-05-18 08:30</div>', { source: '柳树日报' }, { after: '<p>（来源：柳树日报）</p>' }],
  [
    'source foot 2',
    '<div>2024-05-18 08:30</div>',
    { source: '柳树日报' },
    { after: '<p>来源丨柳树日报</p><p>编辑丨赵兰</p>' },
  ],
  [
    'from foot',
    '<div>2024-05-18 08:30</div>',
    { source: '柳树日报', editors: '赵兰,钱进' },
    { after: '<p>来源：柳树日报</p><p>编辑：赵兰</p><p>校对：钱进</p>' },
  ],
  ['time then outlet', '<div class="m"><em>2024-05-18 08:30:22</em><em>柳树日报</em></div>', { source: '柳树日报' }],
  ['outlet then time', '<div class="m"><em>柳树日报</em><em>2024-05-18 08:30:22</em></div>', { source: '柳树日报' }],
  ['outlet · time', '<div class="m">柳树日报 · 2024-05-18 08:30</div>', { source: '柳树日报' }],
  ['outlet | time', '<div class="m">柳树日报 | 2024年05月18日 08:30</div>', { source: '柳树日报' }],
  [
    'author outlet',
    '<div class="m"><span>作者｜王小明</span> <span>来源｜柳树日报</span> <span>2024-05-18</span></div>',
    { source: '柳树日报', authors: '王小明' },
  ],
  ['wen ji zhe', '<p>文丨本报记者 王小明</p><p>图丨李芳</p>', { authors: '王小明' }],
  ['intern', '<div>2024-05-18 来源：柳树日报 见习记者 王小明</div>', { source: '柳树日报', authors: '王小明' }],
  ['reporter slash', '<div>柳树日报记者/王小明 2024-05-18</div>', { authors: '王小明' }],
  [
    'foot reporter/editor',
    '<div>2024-05-18</div>',
    { authors: '王小明', editors: '赵兰' },
    { after: '<p>记者：王小明　编辑：赵兰</p>' },
  ],
  [
    'foot zuozhe',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明' },
    { after: '<p>（作者：王小明，系柳树大学教授）</p>' },
  ],
  [
    'foot zuozhe wei',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明' },
    { after: '<p>（作者王小明系柳树大学教授）</p>' },
  ],
  ['zonghe', '<div>2024-05-18 来源：综合柳树日报、新华社</div>', { source: '综合柳树日报、新华社', authors: '' }],
  [
    'commission',
    '<div>发布时间：2024-05-18 信息来源：柳树县农业农村局 点击量：12</div>',
    { source: '柳树县农业农村局' },
  ],
  ['publish org', '<div>发布单位：柳树县教育局 发布时间：2024-05-18 浏览：22</div>', { source: '柳树县教育局' }],
  [
    'table',
    '<table><tr><td>来源：柳树县卫健委</td><td>作者：王小明</td><td>时间：2024-05-18</td></tr></table>',
    { source: '柳树县卫健委', authors: '王小明', date: '2024-05-18' },
  ],
  [
    'dl',
    '<dl><dt>来源</dt><dd>柳树日报</dd><dt>作者</dt><dd>王小明</dd><dt>日期</dt><dd>2024-05-18</dd></dl>',
    { source: '柳树日报', authors: '王小明', date: '2024-05-18' },
  ],
  [
    'label apart',
    '<div><span>来源</span><span>：</span><span>柳树日报</span><span>2024-05-18</span></div>',
    { source: '柳树日报' },
  ],
  [
    'author icon',
    '<div><i class="icon"></i><span class="author">王小明</span><span class="time">2024-05-18 08:30</span><span class="source">柳树日报</span></div>',
    { source: '柳树日报' },
  ],
  [
    'toutiao',
    '<div class="article-meta"><span>2024-05-18 08:30</span><span class="dot">·</span><span class="name"><a>柳树发布</a></span></div>',
    { source: '柳树发布' },
  ],
  [
    'sohu',
    '<div><span id="news-time">2024-05-18 08:30</span><span data-role="original-link">来源:<a>柳树日报</a></span><span>发布于：柳树省</span></div>',
    { source: '柳树日报' },
  ],
  [
    'ifeng',
    '<p class="p_time"><span itemprop="datePublished">2024年05月18日 08:30</span><span>来源：</span><span><span>柳树日报</span></span> <span>作者：王小明</span></p>',
    { source: '柳树日报', authors: '王小明' },
  ],
  [
    'thepaper',
    '<div>澎湃某新闻记者 王小明</div><div>2024-05-18 08:30</div><div>来源：澎湃某新闻</div>',
    { authors: '王小明', source: '澎湃某新闻' },
  ],
  ['caixin', '<div>文｜柳树周刊 王小明（发自柳树）</div><div>2024年05月18日 08:30</div>', { authors: '王小明' }],
  ['and yu', '<div>2024-05-18 本报记者 王小明 李芳 柳树日报记者 赵大海</div>', { authors: '王小明,李芳,赵大海' }],
  ['shot by', '<div>2024-05-18 来源：柳树日报</div>', { authors: '王小明' }, { after: '<p>本报记者 王小明 文/图</p>' }],
  [
    'shot by2',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明,李芳' },
    { after: '<p>文/记者 王小明 李芳 图/赵大海</p>' },
  ],
  ['gong gao', '<div>来源：本站 时间：2024-05-18</div>', { date: '2024-05-18' }],
  ['yuan chuang', '<div>原创 王小明 柳树发布 2024-05-18 08:30</div>', { authors: '王小明' }],
  ['en label', '<div>Source: 柳树日报 Author: 王小明 2024-05-18</div>', { source: '柳树日报', authors: '王小明' }],
  [
    'zhihu',
    '<div>作者：王小明<br>链接：https://example.cn/1<br>来源：知某</div><div>2024-05-18</div>',
    { authors: '王小明', source: '知某' },
  ],
  ['reporter no space', '<div>2024-05-18 08:30 | 柳树日报 | 王小明</div>', { source: '柳树日报' }],
  [
    'dian tou bracket',
    '<div>2024-05-18</div>',
    { authors: '王小明,李芳' },
    { body: [`中新网柳树5月18日电 (王小明 李芳)${S[0]}`, S[1] as string, S[2] as string] },
  ],
  [
    'dian tou ji zhe',
    '<div>2024-05-18</div>',
    { authors: '王小明' },
    { body: [`柳树日报讯 记者王小明报道：${S[0]}`, S[1] as string, S[2] as string] },
  ],
  [
    'dian tou 3',
    '<div>2024-05-18</div>',
    { authors: '王小明' },
    { body: [`本报柳树5月18日电（本报记者王小明）${S[0]}`, S[1] as string, S[2] as string] },
  ],
  [
    'dian tou 4',
    '<div>2024-05-18</div>',
    { authors: '王小明,李芳' },
    { body: [`【柳树日报记者 王小明 通讯员 李芳】${S[0]}`, S[1] as string, S[2] as string] },
  ],
  [
    'zong tai',
    '<div>2024-05-18</div>',
    { authors: '王小明' },
    { body: [`央广网柳树5月18日消息（记者王小明）${S[0]}`, S[1] as string, S[2] as string] },
  ],
  [
    'end total',
    '<div>2024-05-18 来源：央视某网</div>',
    { authors: '王小明,李芳' },
    { after: '<p>（总台记者 王小明 李芳）</p>' },
  ],
  [
    'end total2',
    '<div>2024-05-18 来源：央视某网</div>',
    { authors: '王小明,李芳' },
    { after: '<p>总台央视记者丨王小明 李芳</p>' },
  ],
  [
    'cehua',
    '<div>2024-05-18 来源：柳树日报</div>',
    { authors: '王小明' },
    { after: '<p>策划：钱进</p><p>撰稿：王小明</p><p>设计：赵兰</p>' },
  ],
];

test.each(rows)('%s', (...row) => check('农村公路养护现场会在柳树镇召开', S, row));
