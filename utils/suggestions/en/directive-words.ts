import type { Strength } from '@/utils/model/directive';
import type { RuleId } from '@/utils/suggestions/rules';

/** A way English directs: the pattern matches the verb; what follows it is what is to be done. */
export interface Cue {
  name: string;
  pattern: RegExp;
  rule: RuleId;
  strength: Strength;
  /** Who directs need not be named: the wording itself implies an authority. */
  impersonal?: boolean;
}

/** Pattern of an addressee: words without a verb or clause of their own. */
const OBJECT =
  "(?:(?!(?:is|are|was|were|will|has|had|have|that|he|she|they|it|would|could|said)\\b)[\\w’'-]+,? ){1,9}?";

/** In the order they are tried; the first whose subject may direct wins. */
export const CUES: readonly Cue[] = [
  {
    name: 'ordered somebody to',
    pattern:
      /\b(?:order(?:ed|s|ing)|instruct(?:ed|s|ing)|direct(?:ed|s)|command(?:ed|s)|compel(?:led|s)|oblige[ds]?|mandat(?:ed|es|ing))\b(?! (?:by|from|back|online|at|toward|towards|against|of|in)\b)(?= )/g,
    rule: 'en.directive.order',
    strength: 'order',
  },
  {
    name: 'required somebody to',
    pattern: new RegExp(`\\brequir(?:es?|ed|ing)\\b(?= ${OBJECT}to\\b)`, 'g'),
    rule: 'en.directive.order',
    strength: 'order',
  },
  {
    name: 'told somebody to',
    pattern: new RegExp(
      `\\b(?:told|tells|telling)\\b(?= (?!to\\b)${OBJECT}(?:not )?to [a-z]+)(?! (?:him|her|them|reporters|me|us|the \\w+) (?:that|he|she|it|they)\\b)`,
      'g',
    ),
    rule: 'en.directive.order',
    strength: 'order',
  },
  {
    name: 'was ordered to',
    pattern:
      /\b(?:is|are|was|were|been|being|be) (?:\w+ly |also |now )?(?:ordered|instructed|directed|commanded|required by law|legally required|told|forced by law)(?= (?:not )?to\b)/g,
    rule: 'en.directive.order',
    strength: 'order',
    impersonal: true,
  },
  {
    name: 'was required to',
    pattern: /\b(?:is|are|be|being) (?:\w+ly |also |now )?(?:required|obliged|mandated)(?= to\b)/g,
    rule: 'en.directive.rule',
    strength: 'must',
    impersonal: true,
  },
  {
    name: 'was urged to',
    pattern:
      /\b(?:is|are|was|were|been|being|be) (?:\w+ly |also |now |being )?(?:urged|advised|encouraged|warned|reminded|asked|requested)(?= (?:not to|to|against)\b)/g,
    rule: 'en.directive.urge',
    strength: 'urge',
    impersonal: true,
  },
  {
    name: 'was banned',
    pattern:
      /\b(?:is|are|was|were|been|being|be) (?:\w+ly |also |now |temporarily )?(?:banned|barred|prohibited|forbidden|outlawed|not (?:allowed|permitted))(?= (?:from|to|in|on|for|until|under)\b)/g,
    rule: 'en.directive.rule',
    strength: 'order',
    impersonal: true,
  },
  {
    name: 'banned something',
    pattern:
      /\b(?:bans|banned|banning|prohibits|prohibited|prohibiting|forbids|forbade|barred|outlawed|outlaws)\b(?! (?:by|in|from [A-Z])\b)(?= [a-zA-Z])/g,
    rule: 'en.directive.order',
    strength: 'order',
  },
  {
    name: 'imposed a restriction',
    pattern:
      /\b(?:impos(?:es|ed|ing)|declar(?:es|ed|ing)|announc(?:es|ed|ing)|introduc(?:es|ed|ing)|issu(?:es|ed|ing)|extend(?:s|ed|ing)|order(?:s|ed)|enact(?:s|ed|ing)|plac(?:es|ed|ing)|tighten(?:s|ed|ing))(?= (?:(?!that\b|which\b|to\b|would\b)[\w-]+ ){0,5}(?:lockdowns?|curfews?|bans?|restrictions?|curbs?|quarantines?|(?:evacuation|stay-at-home|executive|mandatory|closure|mask|public health|shelter-in-place) (?:orders?|mandates?)|mandates?)\b)/g,
    rule: 'en.directive.order',
    strength: 'order',
  },
  {
    name: 'made compulsory',
    pattern:
      /\b(?:ma(?:de|kes|king) [\w\s]{2,40} (?:compulsory|mandatory)|(?:is|are|be|become|becomes|became) (?:now )?(?:compulsory|mandatory|off-limits))\b/g,
    rule: 'en.directive.rule',
    strength: 'order',
    impersonal: true,
  },
  {
    name: 'summoned',
    pattern: /\b(?:summon(?:ed|s)|subpoena(?:ed|s))\b(?! by)/g,
    rule: 'en.directive.order',
    strength: 'order',
  },
  {
    name: 'travellers will have to',
    pattern:
      /\b(?:will have to|must|will be (?:required|asked|told|ordered) to) (?:self-isolate|quarantine|isolate|wear (?:an? )?(?:masks?|face)|show proof|close (?:by|at|from))/g,
    rule: 'en.directive.rule',
    strength: 'must',
    impersonal: true,
  },
  {
    name: 'we would urge',
    pattern:
      /\b(?:[Ww]e|I)(?: would|[’']d|[’']re| are| am)(?: also| strongly| again)? (?:urg(?:e|ing)|ask(?:ing)?|appeal(?:ing)?|encourag(?:e|ing)|advis(?:e|ing)|call(?:ing)? on|remind(?:ing)?)\b/g,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'anyone with information',
    pattern:
      /\b[Aa]nyone (?:with|who)\b[^.]{0,90}?\b(?:should|is (?:asked|urged|encouraged) to|may|can) (?:call|contact|phone|ring|email|come forward)\b/g,
    rule: 'en.directive.urge',
    strength: 'urge',
    impersonal: true,
  },
  {
    name: 'under an evacuation order',
    pattern:
      /\b(?:under|issued|lifted|extended|expanded) (?:[\w-]+ ){0,2}evacuation (?:orders?|warnings?)\b|\bevacuation orders? (?:was|were|has been|have been|remain)\b/g,
    rule: 'en.directive.order',
    strength: 'order',
    impersonal: true,
  },
  {
    name: 'in force',
    pattern:
      /\b(?:curfew|ban|lockdown|order|mandate|restrictions?|advisory|warning|quarantine) (?:is|are|was|were|remains?|stays?|will be|will remain) (?:\w+ )?(?:in (?:effect|force|place)|mandatory|compulsory)\b/gi,
    rule: 'en.directive.rule',
    strength: 'order',
    impersonal: true,
  },
  {
    name: 'asked for',
    pattern:
      /\bask(?:ed|ing) (?:for (?:the public['’]s help|witnesses|information|help)|anyone|people|the public|residents|drivers|motorists)\b/g,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'urged',
    pattern: /\b(?:urg(?:ed|es|ing)|urge|implor(?:ed|es|ing)|exhort(?:ed|s))\b(?! (?:by|of|to)\b)(?= )/g,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'called on somebody to',
    pattern: new RegExp(
      `\\b(?:call(?:ed|s|ing)?|appeal(?:ed|s|ing)?)(?: again| also)? (?:on|upon|to|for)\\b(?= ${OBJECT}to [a-z]+)`,
      'g',
    ),
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'called for',
    pattern:
      /(?<!\b(?:a|the|his|her|its|their|these|such|of) )\b(?:call(?:ed|s|ing)?|appeal(?:ed|s|ing)|press(?:ed|es|ing)|push(?:ed|es|ing)) for\b(?! (?:comment|help from)\b)/g,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'demanded',
    pattern:
      /\bdemand(?:ed|s|ing)?\b(?= (?:that|an?|the|to know|his|her|its|their|more|immediate|action|answers|[A-Z])\b)|\bdemand (?:for [\w\s]{2,30} to|that)\b/g,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'asked somebody to',
    pattern: new RegExp(
      `\\b(?:ask(?:ed|s|ing)|request(?:ed|s|ing)|invit(?:ed|es)|beg(?:ged|s)|challeng(?:ed|es|ing)|press(?:ed|es|ing)|pressur(?:ed|ing)|encourag(?:e|ed|es|ing)|advis(?:e|ed|es|ing)|remind(?:ed|s|ing)?|warn(?:ed|s|ing)?)\\b(?= (?!by\\b)${OBJECT}(?:to|not to|against) [a-z]+)`,
      'g',
    ),
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'warned against',
    pattern: /\b(?:warn(?:ed|s|ing)?|advis(?:ed|es|ing)|caution(?:ed|s)) (?:[\w’'-]+ ){0,5}?(?:against|not to)\b/g,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'recommended',
    pattern: /\b(?:recommend(?:ed|s|ing)?)\b(?= (?:that|[\w’'-]+ ?(?:[\w’'-]+ )?(?:\w+ing|to|should|be)\b))/g,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'wants somebody to',
    pattern: new RegExp(
      `\\b(?:want(?:s|ed)?|would like|[Ww]e need)(?= (?!to\\b)${OBJECT}to [a-z]+)|\\b(?:wants?|wanted|would like) to see\\b`,
      'g',
    ),
    rule: 'en.directive.urge',
    strength: 'urge',
  },
];

/** A verb of direction under one of these is denied, imagined, or only planned. */
export const DENIED =
  /\b(?:not|n[’']t|never|could|might|may|would|if|whether|without|no longer|refus\w+|consider\w*|plan(?:s|ned|ning)?|propos\w+|threat\w+|fail\w*|declin\w+|rather than|instead of|stopped short of|yet to|unable|able to|power to|powers to|seek\w*|hop\w+ to|want\w* to|intend\w*|will|going to|possibility of|mean\w*|ruled out|oppos\w+|against|reject\w+|who)(?: \w+){0,2} $/i;

/** The same in the passive, where “will be banned” already directs. */
export const DENIED_PASSIVE =
  /\b(?:not|n[’']t|never|could|might|may|if|whether|without|no longer|rather than|instead of|possibility of|mean\w*)(?: \w+){0,2} $/i;

/** Verbs that give somebody’s words. */
export const SAY =
  /\b(?:said|says|saying|told|tells|added|adds|tweeted|wrote|writes|announced|announces|stated|states|insisted|insists|argued|argues|arguing|warned|warns|stressed|stresses|stressing|pointed out|noted|notes|noting|declared|declares|emphasi[sz]ed|emphasi[sz]es|emphasi[sz]ing|explained|claimed|claims(?= (?:that|he|she|it|they|the)\b)|suggested|suggests|suggesting|believes?|believed|thinks|thought|according to|learned from|ruled|replied|responded|concluded|reiterated|maintained|agreed|vowed|asked|urged|called|reported|demanded)\b/gi;

/** A duty stated. */
export const MODAL =
  /\b(?:must(?! (?:have|be (?:a|an|some|true|very|really|feeling|wondering))\b)|should(?! (?:have|be (?:able|noted|proud|fine|ok|easy|interesting|possible|ready)|come as|I)\b)|shall(?! (?:I|we)\b)|ha(?:s|ve) to\b(?! (?:do with|be said|admit|say)\b)|needs? to\b(?! know)|ought to\b|are not (?:allowed|permitted) to|is not (?:allowed|permitted) to|may not(?= (?:leave|enter|travel|be used|gather|sell|open|use|operate))|cannot(?= (?:be (?:relaxed|allowed|tolerated)|leave|enter|travel))|had better)/gi;

/** With these before it a modal states the speaker’s own will, a condition, or a question. */
export const OWN_WILL =
  /(?:\bI|\b[Ww]hether (?:or not )?[\w\s’']{0,30}|\b[Ii]f [\w\s’']{0,30}|\b[Ww]hy|\b[Hh]ow (?:much |many |long )?[\w\s’']{0,12}|\b[Ww]hen [\w\s’']{0,20}|\b[Ww]hat [\w\s’']{0,16}|\b[Ww]here [\w\s’']{0,16}|\bwho|\bdo(?:es)?(?: not|n[’']t)?|\bmean(?:s|t)?[\w\s]{0,24}|\bthat one|\bwould|\bwill|\bmay|\bmight|\bnot|n[’']t|\bonly|\bjust) $/;

/**
 * Ways of directing that only yield candidates: their words are too common to direct by themselves, or leave open who
 * directs.
 */
export const WIDER_CUES: readonly Cue[] = [
  {
    name: 'plain order word',
    pattern:
      /\b(?:order|orders|ordered|ordering|command|commands|commanded|instruct|instructs|instructed|instructions?|direct|directs|directed|directive|directives|mandate[ds]?|mandatory|compulsory|obligatory|require|requires|required|requirements?|summons|subpoena|injunction|warrant|decree[ds]?|ruling|ruled)\b/gi,
    rule: 'en.directive.order',
    strength: 'order',
  },
  {
    name: 'forbidding, closing, limiting',
    pattern:
      /\b(?:ban|bans|banned|bar|bars|barred|prohibit\w*|forbid\w*|forbade|outlaw\w*|restrict\w*|suspend\w*|halt\w*|freez\w+|froze|block(?:s|ed|ing)?|clos(?:e|es|ed|ing|ure|ures) (?:down|all|schools|bars|borders?|the border)?|shut(?:s|ting)?(?:down|downs| down)?|lockdowns?|curfews?|quarantin\w+|self-isolat\w+|moratorium|embargo\w*|sanction\w*|evacuat\w+|(?:not|n[’']t) (?:be )?(?:allowed|permitted|able to enter)|(?:no|only|fewer|not) (?:more )?than|allowed (?:to|only|in|into|inside|on|per)|only allow\w*|limit(?:s|ed|ing)? (?:to|on|the)|recall(?:s|ed)?|revok\w+|withdraw\w*|remove\w*|impos\w+|enforc\w+|tighten\w*|stops?(?= [a-z]+ing\b| the\b)|only (?:between|once|with|if|when|by)|boil-water|notices?|stay(?:ed|s)? (?:the|an?|his|her|its)|expel(?:s|led)?)\b/gi,
    rule: 'en.directive.effect',
    strength: 'order',
  },
  {
    name: 'plain word of urging',
    pattern:
      /\b(?:urg(?:e|es|ed|ing)|appeal(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon|for)|calls? to|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed|ing)|push(?:es|ed|ing)? (?:for|to)|advis(?:e|es|ed|ing|ory)|advice|recommend\w*|encourag\w+|remind\w*|warn(?:s|ed|ing)?|caution(?:s|ed)?|invit(?:e|es|ed|ing)|propos(?:e|es|ed|al)|insist\w*|expect(?:s|ed)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|wishes|seek(?:s|ing)?|sought|plead\w*|implor\w+|tell(?:s|ing)?|told|guidance|guidelines?|suggest(?:s|ed)?)\b/gi,
    rule: 'en.directive.urge',
    strength: 'urge',
  },
  {
    name: 'imperative',
    pattern:
      /(?<=^|[“"‘:] ?|^[-•*] )(?:[Pp]lease |[Aa]lways |[Ii]mmediately )?(?:[Ss]tay|[Kk]eep|[Ll]eave|[Ee]vacuate|[Bb]oil|[Ww]ear|[Ww]ash|[Cc]heck|[Ff]ollow|[Tt]urn|[Ss]eek|[Mm]ove|[Uu]se|[Pp]repare|[Rr]emember|[Tt]ake|[Ll]imit|[Cc]all|[Cc]ontact|[Rr]eport|[Ss]top|[Pp]ut|[Bb]ring|[Gg]ive|[Ss]ecure|[Pp]lan|[Tt]ravel|[Dd]rive|[Bb]e (?:aware|prepared|alert|careful|ready)|[Ll]isten|[Ss]top|[Gg]o|[Cc]ome|[Tt]ell|[Hh]elp|[Ll]ock|[Cc]over|[Dd]iscard|[Tt]hrow|[Rr]eturn)(?= [a-z])/g,
    rule: 'en.directive.speech-must',
    strength: 'must',
  },
  {
    name: 'what is needed',
    pattern:
      /\b(?:(?:is|[’']s|are|be|was|were) (?:\w+ )?(?:essential|vital|critical|crucial|imperative|important|necessary|time) (?:that|to|for|in)|(?:will |would )?no(?:t| longer) be able to|need(?:s|ed)? to|ha(?:s|ve) to|must|should|shall|ought|let[’']s|let us|make sure|ensure|please|avoid|refrain|do not|don[’']t|never|stay (?:at )?home|stay (?:away|indoors|inside|off|out|put|clear|tuned|alert|safe)|get (?:out|to|away|inside)|clean up|may not|can(?:not|[’']t)|had (?:no option|better)|responsible for|ha(?:s|ve) \w+ (?:days?|weeks?|months?|hours?) to)\b/gi,
    rule: 'en.directive.speech-must',
    strength: 'must',
  },
];
