import { readFileSync } from 'node:fs'

/** Behind the panels in each look, as the palettes of the window have it: a test holds them together. */
const grounds: Readonly<Record<string, string>> = { light: '#F4F6F9', dark: '#12161C', contrast: '#000000' }

const usual = '#F4F6F9'

/**
 * The colour in which the window stands until its page is drawn: that of the look which this PC's settings name, so that a dark desk does
 * not flash white. Where they follow the system, name none, or cannot be read it is that of the light look.
 */
export function readFirstGround(settingsPath: string): string {
  try {
    const settings: unknown = JSON.parse(readFileSync(settingsPath, 'utf8'))
    const look = typeof settings === 'object' && settings !== null && 'look' in settings ? settings.look : undefined
    return (typeof look === 'string' && Object.hasOwn(grounds, look) ? grounds[look] : undefined) ?? usual
  } catch {
    // What is wrong with the settings is told when the page reads them.
    return usual
  }
}
