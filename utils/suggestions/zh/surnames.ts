/**
 * Family names, folded to Simplified. Written for Pressmark from general knowledge: the 百家姓 names still common on the
 * mainland, in Hong Kong and in Taiwan, and the Korean and Vietnamese ones that Chinese news writes in characters.
 * Left out because they open ordinary words far more often than names: 全 和 国 公 通 主 西 东.
 */
export const SURNAMES = new Set(
  '信支容能农利王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花强帅屠豆朴盖练廉禹井祖漆巴丰咸卿狄索宣晋云布习战洪郁水邸鹿耶亓矫佟撒晁昌哈赛占岩羿揭钮扎尧玄腾库邰底种线冶宛苍暴宿竺晨'.split(
    '',
  ),
);

/** Two family names side by side, as married women in Hong Kong and Taiwan write them; also used alone (林郑). */
export const DOUBLED_SURNAMES = '林郑 陈冯 范徐 叶刘 梁刘 周梁 罗范 钱果 洪慈'.split(' ');

/** Compound family names. */
export const COMPOUND_SURNAMES = [
  ...'欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 轩辕 端木 夏侯 百里 呼延 南宫 司空 独孤 拓跋 纳兰 叶赫'.split(
    ' ',
  ),
  ...DOUBLED_SURNAMES,
];

/**
 * Japanese family names as Chinese news writes them. Written for Pressmark: the most common ones and those of
 * politicians.
 */
export const JAPANESE_SURNAMES =
  '安倍 麻生 岸田 石破 高市 茂木 河野 小泉 野田 福田 鸠山 小池 加藤 西村 松野 上川 木原 岩屋 中谷 玉木 枝野 佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 吉田 山田 佐佐木 山口 斋藤 松本 井上 木村 清水 山崎 池田 桥本 阿部 石川 前田 藤田 后藤 冈田 长谷川 村上 近藤 石井 坂本 远藤 青木 藤井 西田 太田 三浦 藤原 冈本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 谷口 大野 丸山 今井 河井 武田 村田 上野 杉山 增田 平野 大塚 千叶 久保 小岛 岩崎 桜井 樱井 野口 松尾 菊地 木下 佐野 大西 杉本 新井 浜田 滨田 菅 古川 市川 水野 小松 岛田 小山 高野 吉村 大久保 尾身 甘利 二阶 世耕 萩生田 林芳正 片山 城内 赤泽 齐藤 齐木 稻田 若宫 吉川 梶山 竹本 卫藤 北村 江藤 赤羽 加藤 德仁 明仁 神谷 立花 岸 森 志位 福岛 山东 大岛 细田 额贺 尾辻 关口 伊吹 谷垣 石原 蓬 下村 丸川 河村 大村 玉城 翁长 仲井真 羽田 村山 桥本 小渊 宫泽 竹下 海部 中曾根'.split(
    ' ',
  );

/** Characters most Japanese family names begin with. */
export const JAPANESE_FIRST = new Set(
  '高石岸安麻茂河小野福鸠池加藤西村松上川木岩中玉枝佐铃桥田渡伊山本吉斋井清前后冈长近坂远青太三浦原竹金和森柴酒工横宫内谷大丸今武杉增平塚千久岛崎樱菊新浜滨古水北片城赤齐稻若梶卫江羽德神立志细额尾关垣蓬翁仲海濑津泉荒须广永土服浅角菅星早足都奥秋落饭柳鹤龟熊猪梅桃白黑角富布牧栗桑植槌矢知秦篠笠樽盐辻鬼'.split(
    '',
  ),
);
