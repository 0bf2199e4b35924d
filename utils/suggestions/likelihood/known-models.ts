import { Model, type ModelFile } from './model';

/** Languages with a model of their own. */
export type ModelLanguage = 'zh' | 'en';

const known = new Map<ModelLanguage, Model>();

/**
 * Sets the model of a language, once, before texts in it are read. The model is a file of its own, loaded with the
 * review alone.
 */
export function knowModel(lang: ModelLanguage, file: ModelFile): void {
  known.set(lang, new Model(file));
}

/** The model of a language; undefined while none was told: then the rules alone decide. */
export const knownModel = (lang: ModelLanguage): Model | undefined => known.get(lang);

/** Back to the rules alone. */
export const forgetModels = (): void => known.clear();
