/**
 * Characters that Xinhua's transliteration tables use for foreign names, folded. Written for Pressmark from general
 * knowledge. Left out on purpose, because they more often begin the word after a name: 通 在 和 的 是 会 对 向 同 说 称 将 已 与.
 */
export const TRANSLITERATION = new Set(
  '齐娅娃芙蓓黛玫芭芮茵萝蔻薛陀孜宰察岑弥昆浦耐赞阔颂妲珂谟铎罕札阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕别宾波伯勃博卜布采蔡策查柴昌楚茨措达戴丹当道德登邓狄迪蒂丁东都杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖干甘冈高戈哥格葛根贡古瓜圭哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季加嘉贾简江姜杰捷金京久居喀卡凯坎康考柯科可克肯孔库夸奎拉莱赖兰朗劳勒雷蕾黎里理利莉立丽连莲廉良林琳龙隆卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙盟米密明缪摩莫默姆木穆内纳娜南瑙尼妮涅宁农努诺欧帕派潘庞佩彭皮平坡珀普契恰强乔切钦琴琼丘邱让热仁日荣茹儒瑞若萨塞赛桑瑟森沙山珊尚绍舍申圣胜施什士史斯丝松苏索塔泰坦汤唐陶特腾提廷图托瓦万旺威韦维卫魏温文翁沃乌武西希锡席夏香肖谢辛欣休许逊雅亚延扬耶叶伊依因英尤约泽曾扎詹张哲珍芝治兹朱卓宗祖佐匡甫蓬彻耀歇什别洋柳仓津尊措顺洁茜薇梯涛迦帖滕芭妥甸柏邪艮彦楠佳翰珠瓜冰滨阮文邦祥穗颇刚兴巍鸿勋兆绮紫绪翠莎默朴槿熙晋岩滋渊'.split(
    '',
  ),
);
