import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import type { Code, Codebook } from '@/utils/model/codebook';

interface Props {
  /** Ids of codes, in the order in which they were given. */
  given: readonly Code['id'][];
  codes: Codebook;
  /** Whether to say so where there are none. */
  isSilent?: boolean;
}

/**
 * The codes of an annotation, one `span` each, for any layout. A code that is no longer in the codebook is left out.
 */
export function GivenCodes({ given, codes, isSilent = false }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const known = given.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  if (known.length === 0) return isSilent ? null : <span class="quiet">{t.uncoded}</span>;
  return (
    <>
      {known.map((code) => (
        <span key={code.id}>
          <CodeDot code={code} /> {codeName(code, language)}
        </span>
      ))}
    </>
  );
}
