import './LineFocus.css';

/** Some lines at the height of the eye stay clear, all others step back. */
export const LineFocus = () => <div class="line-focus" aria-hidden="true" />;
