/** The keys of our commands: what they are now, and where the browser lets readers change them. */
import { browser } from './browser';

/** Chromium's page for shortcuts, which only a tab of its own can show. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Browsers give them in the order of their names. */
const ORDER = ['_execute_action', 'next-mention', 'previous-mention', 'open-card', 'open-panel', 'toggle-site'];

interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Every command in the order in which they are needed, with the keys it has now, empty where it has none. */
export async function listShortcuts(): Promise<
  readonly { readonly name: string; readonly description: string; readonly keys: string }[]
> {
  const commands = await browser.commands.getAll();
  const placeOf = ({ name = '' }) => ORDER.indexOf(name);
  return commands
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ name = '', description, shortcut }) => ({
      name,
      // Browsers describe their own command by nothing.
      description: name === '_execute_action' ? 'Search, from the toolbar button' : (description ?? name),
      keys: shortcut ?? '',
    }));
}

/** Opens the browser's own page for shortcuts. */
export function openShortcutPage(): void {
  const commands = browser.commands as FirefoxCommands;
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: CHROMIUM_PAGE });
}
