/** How the button is pinned in Chromium: the puzzle piece, the list below it, the pin. Said in words beside it. */
export const PinPicture = () => (
  <svg class="pin-picture" viewBox="0 0 220 128" width={220} height={128} aria-hidden="true">
    <rect x="1" y="1" width="218" height="30" rx="8" class="pin-bar" />
    <rect x="12" y="8" width="128" height="16" rx="8" class="pin-field" />
    {/* The puzzle piece */}
    <circle cx="160" cy="16" r="12" class="pin-ring" />
    <path
      class="pin-ink"
      d="M155 12h3.2a2 2 0 1 1 3.6 0h3.2v3.4a2 2 0 1 0 0 3.6v3h-3.4a2 2 0 1 0-3.4 0H155z"
      transform="translate(-.5 -.5)"
    />
    <circle cx="192" cy="16" r="5" class="pin-field" />
    <circle cx="208" cy="16" r="2" class="pin-field" />
    {/* Its menu */}
    <rect x="58" y="38" width="150" height="84" rx="8" class="pin-menu" />
    <rect x="70" y="48" width="70" height="6" rx="3" class="pin-field" />
    <image href="/icon.svg" x="70" y="64" width="18" height="18" />
    <rect x="96" y="69" width="62" height="8" rx="4" class="pin-word" />
    <circle cx="188" cy="73" r="13" class="pin-ring" />
    <path class="pin-ink" d="M185 66h6l-1 5 3 3v1.6h-4.2V81h-1.6v-5.4H183V74l3-3z" />
    <circle cx="79" cy="104" r="8" class="pin-field" />
    <rect x="96" y="100" width="48" height="8" rx="4" class="pin-field" />
  </svg>
);
