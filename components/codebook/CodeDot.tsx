import { COLORS, type Code } from '@/utils/model/codebook';
import './CodeDot.css';

/** A code's colour. Decorative: its name stands beside it. */
export function CodeDot({ code }: { code: Pick<Code, 'color'> }) {
  return <span class="code-dot" style={{ '--code': COLORS[code.color] }} aria-hidden="true" />;
}
