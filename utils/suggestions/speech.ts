import type { Span } from './suggestion';

/** An official or a body as the one who speaks. */
export interface Speaker extends Span {
  person?: string;
}

/** Somebody found before a verb: with or without the power to direct. */
export type Subject = { kind: 'authority'; who: Speaker } | { kind: 'other' } | { kind: 'pronoun' } | { kind: 'none' };

/** Measured: 2 to 4 do equally well. */
const IDLE = 4;

/** A speech as it stands at one sentence. */
export interface SpeechState {
  speaker: Speaker | null;
  open: boolean;
  other: boolean;
  directing: boolean;
  paper: boolean;
  idle: number;
}

/** Whose words the text is giving, from sentence to sentence, until it turns to narration or to somebody else. */
export class Speech {
  speaker: Speaker | null = null;
  /** Whether the words are still running; narration closes them, a pronoun opens them again. */
  open = false;
  /** Somebody without power is speaking. */
  other = false;
  /** The speech has already directed something in this paragraph: bare tasks continue it. */
  directing = false;
  paper = false;
  #idle = 0;

  state(): SpeechState {
    const { speaker, open, other, directing, paper } = this;
    return { speaker, open, other, directing, paper, idle: this.#idle };
  }

  authority(who: Speaker, { paper }: { paper: boolean }): void {
    if (!this.speaker || this.speaker.start !== who.start) this.directing = false;
    this.speaker = who;
    this.open = true;
    this.other = false;
    this.paper = paper;
  }

  /** Somebody has been named and has not spoken yet. */
  enters(who: Speaker): void {
    this.speaker = who;
    this.other = false;
    this.paper = false;
  }

  somebodyElse(): void {
    this.other = true;
    this.open = false;
    this.directing = false;
  }

  /** One sentence has passed; too many that neither name the speaker nor direct anything are narration. */
  pass({ heard }: { heard: boolean }): void {
    this.#idle = heard ? 0 : this.#idle + 1;
    if (this.#idle >= IDLE) this.narration();
  }

  narration(): void {
    this.open = false;
    this.directing = false;
  }
}
