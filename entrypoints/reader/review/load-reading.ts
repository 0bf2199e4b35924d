import { knowModel, type ModelLanguage } from '@/utils/suggestions/likelihood/known-models';
import { knowTraditional } from '@/utils/suggestions/zh/fold';

const TABLE = '/traditional-to-simplified.txt';
const MODELS = { zh: '/suggestion-model-zh.json', en: '/suggestion-model-en.json' } as const;

const loading = new Map<ModelLanguage, Promise<void>>();

/**
 * Loads what is needed to read articles in a language: its model and, for Chinese, the table of Traditional characters.
 * Never rejects: without the model only the rules decide; without the table Simplified Chinese can still be read.
 */
export function loadReading(lang: ModelLanguage): Promise<void> {
  const begun =
    loading.get(lang) ?? Promise.all([loadModel(lang), lang === 'zh' ? loadTable() : undefined]).then(() => {});
  loading.set(lang, begun);
  return begun;
}

const loadModel = (lang: ModelLanguage): Promise<void> =>
  fetch(MODELS[lang])
    .then((answer) => answer.json())
    .then((file) => knowModel(lang, file))
    .catch(() => undefined);

const loadTable = (): Promise<void> =>
  fetch(TABLE)
    .then((answer) => answer.text())
    .then(knowTraditional)
    .catch(() => undefined);
