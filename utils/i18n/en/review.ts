import type { Strength } from '@/utils/model/directive';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const en = {
  toReview: (officials: number, directives: number): string =>
    [
      ...(officials > 0 ? [counted(officials, 'official', 'officials')] : []),
      ...(directives > 0 ? [counted(directives, 'directive', 'directives')] : []),
    ].join(', '),
  review: 'Review',
  reviewHint: (counts: string) => `${counts} to review`,
  kinds: { official: 'Official', directive: 'Directive' },
  place: (at: number, of: number) => `${at} of ${of}`,
  /** `gone`: suggestions on passages marked by hand, or settled by another decision. */
  progress: (decided: number, gone: number, open: number) =>
    `${decided} reviewed, ${gone > 0 ? `${gone} settled otherwise, ` : ''}${open} to go`,
  keyNames: {
    start: 'Start the review',
    accept: 'Accept',
    reject: 'Reject',
    next: 'Next suggestion',
    previous: 'Previous suggestion',
    acceptOnScreen: 'Accept all on screen',
    narrower: 'Shorten by a clause',
    wider: 'Extend by a clause',
    repeats: 'Who else says this, in the notebook',
    undo: 'Undo the decision',
    redo: 'Redo the decision',
    end: 'End the review',
    withCode: 'Accept with another code',
  },
  speaker: 'Who',
  speakerUnknown: 'not named in the text',
  title: 'Title',
  titleUnknown: 'no title here',
  addressee: 'To whom',
  strength: 'How strongly',
  strengths: { order: 'order', must: 'must', urge: 'urge', plan: 'plan' } satisfies Record<Strength, string>,
  deadline: 'By when',
  of: 'Of',
  accept: 'Accept',
  reject: 'Reject',
  next: 'Next',
  wider: 'Take in the next clause',
  narrower: 'Leave out the last clause',
  otherCode: 'Accept with another code',
  acceptOnScreen: (n: number) => `Accept all ${n} on screen`,
  accepted: (n: number) => (n === 1 ? 'Accepted' : `${n} accepted`),
  rejected: 'Rejected',
  allDone: 'Nothing left to review here',
  // Settings
  suggestions: 'Suggestions',
  suggestionsOn: 'Offer officials and directives in the clean view',
  suggestionsHint:
    'Found by rules on this device. Nothing enters the notebook until you accept it. What you reject is not offered again, and a rule you keep rejecting stops making suggestions.',
  forgetDecisions: 'Forget my decisions…',
  forgetQuestion:
    'Forget what you accepted and rejected? What you rejected will be offered again, and rules that had stopped will make suggestions again. Your annotations stay. This cannot be undone.',
  forget: 'Forget',
  forgotten: (n: number) => (n === 1 ? '1 decision forgotten' : `${n} decisions forgotten`),
  inLanguages: { zh: 'Chinese articles', en: 'English articles' },
  ofKinds: { official: 'Officials with their titles', directive: 'Directives: who asks whom to do what' },
};

export type ReviewWords = typeof en;
