import type { ComponentProps } from 'preact';
import { Icon, type IconName } from './Icon';
import { shortcut } from './shortcut';

type Props = Omit<ComponentProps<'button'>, 'icon' | 'label'> & { icon: IconName; label: string };

/** A button that is only an icon; `label` names it for everyone who cannot see the icon. */
export function IconButton({ icon, label, ...rest }: Props) {
  const { 'aria-keyshortcuts': key } = rest as { 'aria-keyshortcuts'?: string };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      {...(key ? shortcut(key, label) : { title: label })}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
