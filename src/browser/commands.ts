import browser from 'webextension-polyfill'

/** The keys of a command, as the browser writes them; undefined if they are taken, or the reader wants none. */
export async function shortcutFor(name: string): Promise<string | undefined> {
  const commands = await browser.commands.getAll()
  return commands.find((command) => command.name === name)?.shortcut || undefined
}
