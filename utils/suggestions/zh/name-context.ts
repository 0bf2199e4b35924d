/**
 * What follows a person's name. Two or three characters? 邓柯出席 and 胡志文出席 differ only in what makes sense next.
 * Words, then characters that alone say little. Written for Pressmark from general knowledge of news Chinese.
 */
const WORDS =
  '判刑 判决 判处 判囚 裁决 押后 准许 颁令 颁布 申请 求情 作供 提堂 出席 缺阵 受查 开庭 提审 传召 谕令 认为 指控 斥责 慰勉 质询 答询 备询 坐镇 视导 主张 关切 说明 邀集 宣示 力推 拍板 提醒 裁定 直斥 炮轰 敦请 强烈 严正 郑重 全力 走访 赶到 赶赴 现年 生于 出生 获选 获任 履新 到任 赴任 挂职 牵线 力挺 驳斥 回击 喊话 披露 预计 估计 解读 总结 部署 调度 带头 带着 连夜 第一时间 亲切 代为 当众 当场 致谢 道歉 认错 鞠躬 承认 坦承 出任 遇刺 遇害 身亡 去世 逝世 病逝 被捕 被查 落选 胜选 宣誓 就职 出访 抵 飞抵 结束 启程 出席 主持 指出 强调 表示 表明 认为 要求 宣布 介绍 透露 参加 陪同 会见 会晤 会谈 分别 率领 率团 带领 带队 深入 前往 抵达 访问 来到 走进 考察 调研 视察 检查 督导 部署 作出 作了 发表 致辞 致词 致欢迎词 致信 致电 ' +
  '讲话 发言 汇报 通报 批示 指示 签署 宣读 宣誓 当选 担任 出任 就任 接任 辞去 辞职 涉嫌 落马 接受 严重违纪 违反 利用 回应 回答 答复 重申 呼吁 敦促 希望 相信 承诺 透过 曾经 此前 日前 近日 今天 昨天 昨日 今日 今早 今晨 今晚 昨晚 ' +
  '上午 下午 随后 其后 当天 当日 同日 当晚 先后 同志 先生 女士 小姐 等人 等领导 一行 一起 共同 通电话 举行 谈到 提到 写道 解释 补充 警告 谴责 批评 反驳 否认 承认 坦言 直言 称赞 赞扬 感谢 祝贺 介入 下令 责令 签发 任命 提名 支持 反对 提出 提议 ' +
  '建议 推动 主张 代表 作为 则表示 还表示 也表示 说道 告诉 向记者 面对 参观 观看 听取 看望 慰问 走访 深情 亲自 现场 逐一 详细 认真 仔细 又说 又指 又称 早前 早上 最近 目前 正在 已经 将于 将在 并未 没有 不是 不能 不会 有关 所在 之后 之间 以及 或者 ' +
  '到访 发布 发文 撰文 质疑 要向 促请 续称 续指 接见 接掌 上任 卸任 离任 任内 连任 政府 领导 政权 阵营 团队 办公室 夫妇 夫人 率先 完成 开始 继续 决定 计划 准备 拒绝 同意 证实 坚持 应邀 应约 到会 与会 对此 就此 为此 在会 当时 当年 时任 主动 获得 获 得票 胜出 败选 参选 竞选 围绕 针对 本周 上周 下周 本月 上月 下月 周一 周二 周三 周四 周五 周六 周日 去年 今年 明年 前年 星期 有意 均有 带来 遭到 现任 现身 缺席 列席 宣告 全程 致函 聆听 点评 主礼 出庭 受访 接棒 牵头 统筹 本人';
const FUNCTION =
  /^[作在于与和同向对到赴及等也还又则将曾已说称是为以从就被把受带率致指促吁籲晤访讲表并的之因需应须要可能会都均仍更再先]/;
const END = /^(?:$|[\s，。、；：！？,.;:!?（）()【】「」『』”“"'’—\-《》〈〉/|…·\d%%a-zA-Z])/;

const byFirst = new Map<string, string[]>();
for (const word of WORDS.split(' ')) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);

/** 3 a clear end (punctuation or a word that follows names), 2 a function word, 0 nothing known. */
export function endOfName(text: string, at: number): 0 | 2 | 3 {
  const next = text.slice(at, at + 5);
  if (END.test(next)) return 3;
  if (byFirst.get(next.charAt(0))?.some((word) => next.startsWith(word))) return 3;
  return FUNCTION.test(next) ? 2 : 0;
}
