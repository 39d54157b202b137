import type { Settings } from '../core/settings';

/** Gives one of our own pages its colours, and follows the browser where the setting says so. */
export function createPageTheme(): (theme: Settings['theme']) => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let wanted: Settings['theme'] = 'auto';
  const apply = () => {
    const theme = wanted === 'auto' ? (dark.matches ? 'dark' : 'light') : wanted;
    document.body.dataset.theme = theme;
    document.documentElement.style.colorScheme = theme;
  };
  dark.addEventListener('change', apply);
  apply();
  return (theme) => {
    wanted = theme;
    apply();
  };
}
