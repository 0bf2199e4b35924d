// Drawn for Pressmark on a 20 px grid.
const paths = {
  brush: 'M16 3.5l-7.5 8.2M8.5 11.7c-1.6-.6-3 .3-3.4 1.8-.3 1.2-.7 2-1.6 2.5 2.2.7 4.6.3 5.6-1.2.7-1 .5-2.4-.6-3.1z',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
  restore: 'M4.5 8.5h7a4 4 0 0 1 0 8H8M4.5 8.5l3.5-3.5M4.5 8.5L8 12',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12.5 4.5L7 10l5.5 5.5',
  forward: 'M7.5 4.5L13 10l-5.5 5.5',
  list: 'M7 5h9M7 10h9M7 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  note: 'M4 14.5V16h1.5l8.8-8.8-1.5-1.5L4 14.5zM11.6 6.9l1.5 1.5',
  copy: 'M7 7h8.5v9.5H7zM4.5 13V3.5H13',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.6L14 6',
  external: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  export: 'M10 3v9M6.5 6.5L10 3l3.5 3.5M4 12v4.5h12V12',
  library: 'M4 4v12M8 4v12M12 4.5l3.5 11.3',
  settings: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4',
  up: 'M4.5 12.5L10 7l5.5 5.5',
  down: 'M4.5 7.5L10 13l5.5-5.5',
  panel: 'M3 4.5h14v11H3zM12 4.5v11',
  target: 'M10 3v3M10 14v3M3 10h3M14 10h3M10 7.2a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6z',
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon; the control around it carries the name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
