/** The keys of our commands: what they are now, and where the browser lets readers change them. */
import { browser } from './browser';

/** Chromium's page for shortcuts, which only a tab of its own can show. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Browsers give them in the order of their names. */
const ORDER = [
  '_execute_action',
  'next-mention',
  'previous-mention',
  'open-card',
  'open-panel',
  'toggle-site',
] as const;
type CommandName = (typeof ORDER)[number];

interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Every command in the order in which they are needed, with the keys it has now, empty where it has none. */
export async function listShortcuts(): Promise<readonly { readonly name: CommandName; readonly keys: string }[]> {
  const commands = await browser.commands.getAll();
  return ORDER.flatMap((name) => {
    const command = commands.find((each) => each.name === name);
    return command ? { name, keys: command.shortcut ?? '' } : [];
  });
}

/** Opens the browser's own page for shortcuts. */
export function openShortcutPage(): void {
  const commands = browser.commands as FirefoxCommands;
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: CHROMIUM_PAGE });
}
