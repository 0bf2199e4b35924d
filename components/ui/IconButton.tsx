import type { ComponentProps } from 'preact';
import { Icon, type IconName } from './Icon';

type Props = Omit<ComponentProps<'button'>, 'icon' | 'label'> & { icon: IconName; label: string };

/** A button that is only an icon; `label` names it for everyone who cannot see the icon. */
export function IconButton({ icon, label, ...rest }: Props) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
