import { lazily } from '@/components/ui/lazily';

/** `EditedWords`, loaded when it is first shown: only few articles are edited. */
export const LazyEditedWords = lazily(() => import('./EditedWords'));
