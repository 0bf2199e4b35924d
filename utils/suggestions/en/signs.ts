import { LEGAL } from './authorities';

/** Signs looked for in the words of a sentence, and of the clause in it that directs: name → pattern. */
export const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['done', /\b(?:have|has|had) (?:\w+ )?(?:been )?\w+ed\b|\b(?:was|were) \w+ed\b/],
  ['passive', /\b(?:is|are|was|were|be|been|being) (?:\w+ly )?\w+ed\b/],
  ['future', /\b(?:will|would|[’']ll|going to|plans? to|set to|expected to|due to|about to|intends?)\b/i],
  ['possible', /\b(?:could|might|may|perhaps|possibly|probably|likely)\b/i],
  ['condition', /\b(?:if|whether|unless|in case|provided|assuming)\b/i],
  [
    'denied',
    /\b(?:not|never|no longer|n[’']t|without|refus\w+|reject\w+|declin\w+|den(?:y|ied|ies)|fail\w+|ruled out)\b/i,
  ],
  ['question', /\?[”"’']?$/],
  ['statistics', /\b\d[\d,.]*(?: ?(?:%|per ?cent|percent|million|billion|bn|m))|\$\d|£\d|€\d/i],
  ['past-time', /\b(?:last|ago|earlier|previously|yesterday|since|in (?:19|20)\d\d)\b/i],
  ['we', /\b(?:we|our|us)\b/],
  ['i', /\b(?:I|my|me)\b/],
  ['you', /\b(?:you|your)\b/i],
  ['he-she', /\b(?:he|she|his|her)\b/i],
  ['promise', /\b(?:we|I|he|she|they|government|minister) (?:will|[’']ll|would|intend|plan|are going to)\b/i],
  [
    'lay',
    /\b(?:expert|professor|analyst|scientist|researcher|union|charit|campaign|activist|protest|critic|compan|firm|business|customer|fans?|coach|player|parent|mother|father|son|daughter|famil|lawyer|attorney for|resident|neighbou?r|victim|student|doctor|director|editor|author|founder|chief executive|ceo)\w*/i,
  ],
  [
    'firm',
    /\b(?:shares?|profits?|revenue|sales|market|investors?|customers?|brand|products?|startup|ceo|chief executive|stock)\b/i,
  ],
  [
    'play',
    /\b(?:match|game|goal|team|season|coach|player|league|cup|film|album|song|movie|actor|singer|show|festival|band)\b/i,
  ],
  [
    'state',
    /\b(?:government|minister|ministry|president|governor|mayor|senat\w+|congress\w*|parliament|council\w*|commission\w*|department|agency|authorit\w+|officials?|secretary|cabinet|administration|state|federal|county|city)\b/i,
  ],
  [
    'court',
    /\b(?:court|judge|justice|ruling|ruled|magistrate|tribunal|jury|plaintiff|defendant|attorney|prosecutor|lawsuit|sued|settlement|injunction|hearing|appeal)\b/i,
  ],
  [
    'police',
    /\b(?:police|officers?|sheriff|detectives?|constabulary|deputies|troopers|fire|firefighters|coastguard)\b/i,
  ],
  [
    'regulator',
    /\b(?:regulator|watchdog|commission|ofcom|fda|ftc|fcc|sec|epa|osha|fca|authority|agency|board|bureau|inspector|ombudsman)\b/i,
  ],
  [
    'health',
    /\b(?:health|hospital|virus|coronavirus|covid|vaccine|mask|distanc|quarantine|isolat|symptom|outbreak|infection|disease)\w*/i,
  ],
  [
    'abroad',
    /\b(?:china|russia|iran|israel|us|washington|beijing|moscow|foreign|embassy|ambassador|un|nato|eu|treaty|sanctions|ceasefire|troops|military)\b/i,
  ],
  [
    'public',
    /\b(?:people|residents|public|drivers|motorists|citizens|travell?ers|passengers|visitors|everyone|anyone|businesses|schools|parents|workers|employees|employers|companies|states|countries|members|restaurants|bars|shops|hospitals|evacuees|households)\b/i,
  ],
  ['legal', LEGAL],
  [
    'law',
    /\b(?:law|act|bill|rules?|regulations?|legislation|policy|order|measure|guidelines?|guidance|mandate|ordinance)\b/i,
  ],
  [
    'ban',
    /\b(?:ban|bans|banned|barred|prohibit\w*|forbid\w*|outlaw\w*|restrict\w*|lockdown|curfew|closed?|shut\w*|suspend\w*|quarantin\w*|evacuat\w*)\b/i,
  ],
  [
    'not allowed',
    /\b(?:not|n[’']t|only|no longer) (?:be )?(?:allowed|permitted|able)\b|\bno (?:more than|\w+ (?:will|may|can))\b/i,
  ],
  [
    'effective',
    /\b(?:until|from|effective|starting|begin\w*|by) (?:(?:the )?(?:end|start|midnight|noon)|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|sept\w*|october|november|december|immediate)/i,
  ],
  [
    'charge',
    /\b(?:charged|arrested|convicted|sentenced|jailed|pleaded|guilty|accused|alleged|killed|injured|died|found)\b/i,
  ],
  ['pay', /\b(?:pay|fine|fined|damages|compensation|refund|restitution)\b/i],
  [
    'judging',
    /\b(?:condemn|criticis|criticiz|praise|welcom|support|oppos|accus|blam|regret|concern|worr|celebrat|thank|congratulat|disappoint)\w*/i,
  ],
  ['opinion', /\b(?:I think|I believe|in my view|feel|felt|seems?|appears?)\b/],
  ['vital', /\b(?:vital|essential|critical|crucial|imperative|important) (?:that|to|for)\b/i],
  ['says', /\b(?:said|says|told|added|according to|tweeted|wrote|announced|statement)\b/i],
  ['asks to', /\b(?:to|not to|against) [a-z]+/],
  ['who clause', /\bwho\b/],
  [
    'imposes',
    /\b(?:decid|announc|impos|extend|introduc|tighten|order|plac|declar|issu|enact|put|bring|brought|set)\w*\b[^.;]{0,60}\b(?:restrict|ban|lockdown|curfew|quarantin|border|limit|clos|shut|curb|mandate|state of emergency|moratorium|rules?)/i,
  ],
  ['lifts', /\b(?:lift|eas|reopen|relax|remov|end|resum|scrap|repeal|overturn|restor)(?:e|es|s|ed|ing)?\b/i],
  [
    'in force',
    /\b(?:remain|remains|remained|still|stay|stays|continue to be|(?:is|are) (?:now )?)\b[^.;,]{0,20}\b(?:banned|closed|shut|in (?:force|effect|place)|compulsory|mandatory|prohibited|barred|off limits|required|under)\b/i,
  ],
  [
    'only so many',
    /\b(?:no more than|up to|at most|maximum of|limited to|capped at|at least|minimum of|only (?:one|two|a|those|essential))\b/i,
  ],
  ['exempt', /\b(?:except|exempt\w*|unless|other than|apart from|excluding)\b/i],
  [
    'deadline',
    /\b(?:within|by|before|no later than) (?:the )?(?:next )?(?:\d+|two|three|seven|ten|thirty|60|90|end|midnight|noon)\b|\b(?:has|have|had|given) (?:\w+ )?(?:days?|weeks?|months?|hours?) to\b/i,
  ],
  [
    'boilerplate',
    /\b(?:construed|not intended to|availability of appropriations|applicable law|hereby|thereof|severab\w+)\b/i,
  ],
  [
    'imperative',
    /(?:^|[“"‘:] ?)(?:please |always |do not |don[’']t |never )?(?:stay|keep|leave|evacuate|boil|wear|wash|check|follow|turn|seek|move|prepare|remember|call|contact|report|avoid|stop|drive|discard|secure|be (?:aware|prepared|alert|careful)) /i,
  ],
  ['court asked', /\b(?:ask|seek|petition|urg|sue)\w* (?:a|the|that) (?:\w+ )?(?:court|judge|tribunal)\b/i],
  ['reminded', /\b(?:remind|advis|urg|warn|ask|encourag|caution)\w*\b/i],
  [
    'contact',
    /\b(?:call|contact|phone|ring|email|come forward|hotline|information|tip|report) ?(?:\d|us|police|the|them|crime|if|anyone|is asked)/i,
  ],
  [
    'public asked',
    /\b(?:residents|people|public|drivers|motorists|anyone|everyone|travell?ers|parents|citizens|patients|visitors|households|businesses) (?:are|is|were|should|must|have been|who|with|in|to)\b/i,
  ],
  ['hopes', /\b(?:hop|expect|want|wish|look)\w*\b/i],
  ['history', /\b(?:in (?:19|20)\d\d|decades?|years? ago|century|at the time|once|then|formerly|last year)\b/i],
  [
    'party',
    /\b(?:democrat|republican|labour|tory|conservative|lib dem|opposition|senator|sen\.|rep\.|mps?|lawmaker|congress)\w*/i,
  ],
  ['bill', /\b(?:bill|legislation|amendment|motion|measure|proposal|proposed|draft)\b/i],
  ['agrees', /\b(?:agree|settle|pledge|promis|vow|commit)\w*/i],
];
