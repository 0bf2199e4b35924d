import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** Office holders named by their office alone. */
export const offices = wordList(`
  \uE001+  somebody called by an office, masked
  总书记  party and state office
  主席  head of a state or its government
  总理  head of a state or its government
  总统  head of a state or its government
  首相  head of a state or its government
  外相  head of a department or place
  防相  head of a department or place
  国务卿  head of a department or place
  大臣  head of a department or place
  外长  head of a department or place
  防长  head of a department or place
  财长  head of a department or place
  部长  head of a department or place
  省长  head of a department or place
  市长  head of a department or place
  县长  head of a department or place
  区长  head of a department or place
  州长  head of a department or place
  局长  head of a department or place
  厅长  head of a department or place
  司长  head of a department or place
  署长  head of a department or place
  书记  party and state office
  司令  command
  将军  command
  发言人  speaks for a public body
  特首  head of a state or its government
  行政长官  head of a state or its government
  议员  legislature
  议长  legislature
  大使  diplomacy
  国王  head of a state or its government
  法官  justice
  检察官  justice
  秘书长  head of a department or place
  总干事  head of a department or place
  领导人  holds office, whichever it is
  官员  holds office, whichever it is
  负责同志  party and state office
  领导(?!力|下|小组|班子|职|干部|岗|权|层|机制|体制|责任|核心|地位|人|作用|和组织|，|、)  party and state office
  负责人  party and state office
  主任  party and state office
  当局人士  holds office, whichever it is
  处长  head of a department or place
  科长  head of a department or place
  镇长  head of a department or place
  乡长  head of a department or place
  村长  head of a department or place
  所长  head of a department or place
  站长  head of a department or place
  关长  head of a department or place
  委员长  head of a department or place
  总监  head of a department or place
  专员  head of a department or place
  次长  head of a department or place
  主委  heads a council, in Taiwan
  里长  head of a neighbourhood, in Taiwan
  村干部  village cadres
  申诉专员  head of a department or place
  检察总长  justice
  (?:总|州)检察长  justice
  大法官会议?  justice
  议会议长  legislature
  长官  head of a department or place
  检察长  head of a department or place
  监察长  head of a department or place
  大法官  head of a department or place
  司令员  command
  参谋长  command
  旅长  command
  团长  command
  营长  command
  连长  command
  师长  command
  军长  command
  政委  command
  教导员  command
  指导员  command
  指挥官  command
  指挥长  command
  将领  command
  (?:大|支|中)队长  command
  上校  command
  少将  command
  中将  command
  上将  command
  民警  police, on duty
  交警  police, on duty
  警员  police, on duty
  警长  police, on duty
  警官  police, on duty
  督察  police, on duty
  狱警  police, on duty
  裁判官  justice
  审判长  justice
  人大代表  legislature
  政协委员  legislature
  立委  legislature
  立法委员  legislature
  女王  head of a state or its government
  天皇  head of a state or its government
  王储  head of a state or its government
  教皇  head of a state or its government
  教宗  head of a state or its government
  首席部长  head of a state or its government
  总检察长  justice
  院长(?=质询|答询|指示|裁示)  head of a state or its government
  校长  runs a public school
`);
