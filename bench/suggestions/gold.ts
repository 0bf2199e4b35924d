import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '@/utils/suggestions/likelihood/evidence';
import type { ModelLanguage } from '@/utils/suggestions/likelihood/known-models';
import type { Span } from '@/utils/suggestions/suggestion';

/** A labelled mention of an official. */
export interface LabelledOfficial {
  name: Span;
  titles: readonly Span[];
  opt?: boolean;
}

/** A labelled document; offsets are UTF-16 code units. */
export interface Labelled {
  id: string;
  lang: ModelLanguage;
  /** Where it was taken from: what is kept apart is kept apart by source. */
  source: string;
  /** The rules' writer read it before it was labelled as a test: their figures on it say little. */
  seen: boolean;
  /** How much its sentences count in training. */
  weight: number;
  text: string;
  officials: readonly LabelledOfficial[];
  directives: readonly (Span & { opt?: boolean })[];
}

/** One sentence of a document with what is known of it. */
export interface Example {
  document: Labelled;
  sentence: Span;
  evidence: Evidence;
  /** The rules propose it; what they do not propose is never suggested. */
  proposed: boolean;
  strict: boolean;
  rule: string;
  right: boolean;
}

/**
 * Sources whose errors were looked at, one by one, while rules, signs and lessons were written; of the others only
 * sums.
 */
export const LOOKED_AT = new Set([
  'OliverCWY/News',
  'caijing666666/xinwenlianbo',
  'hkarchivist/hkcnews-article-archive',
  '7373/Enterprise-credit-management-system',
  'JeffKuoCool/ZhiHuiDangJian',
  'Strangerrrrrrr/itraffic',
  'Y1ngD/library',
  'daselab/CEC-Corpus',
  'likgjava/eb',
  'masakhane-io/masakhane-news',
  'scrapinghub/article-extraction-benchmark',
  'slw158/nongchanpinsale',
  'suraj-deshmukh/BBC-Dataset-News-Classification',
  'whisper-xiang/web-based-club-management-system',
  'wmt-conference/wmt21-news-systems',
]);

interface Stored {
  id: string;
  lang: ModelLanguage;
  batch: string;
  source?: { repo?: string };
  text: string;
  officials: Labelled['officials'];
  directives: Labelled['directives'];
}

/** Documents the rules were written from say less about how far their signs carry. */
const WEIGHT_OF_SEEN = 0.5;

/** The documents of a folder of labels (`<folder>/dev/*.json` or `<folder>/*.json`), by id. */
export function readGold(folder: string): Labelled[] {
  const inner = join(folder, 'dev');
  const where = existsSync(inner) ? inner : folder;
  return readdirSync(where)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const stored: Stored = JSON.parse(readFileSync(join(where, name), 'utf8'));
      const { id, lang, batch, source, text, officials, directives } = stored;
      return {
        id,
        lang,
        source: source?.repo ?? 'unnamed',
        seen: batch !== 'second',
        weight: batch === 'second' ? 1 : WEIGHT_OF_SEEN,
        text,
        officials,
        directives,
      };
    });
}
