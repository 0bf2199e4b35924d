import { knowModel, type ModelLanguage } from '@/utils/suggestions/likelihood/known-models';
import { knowTraditional } from '@/utils/suggestions/zh/fold';

const TABLE = '/traditional-to-simplified.txt';
const MODELS = { zh: '/suggestion-model-zh.json', en: '/suggestion-model-en.json' } as const;

const loading = new Map<ModelLanguage, Promise<void>>();

/**
 * Lets articles in a language be read: its model, and for Chinese the table of Traditional characters. Never rejects:
 * without the model the rules alone decide, without the table Simplified Chinese is read all the same.
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
