import { lazily } from '@/components/ui/lazily';

/** `EditedWords`, loaded when it is first shown: of few articles the words change. */
export const LazyEditedWords = lazily(() => import('./EditedWords'));
