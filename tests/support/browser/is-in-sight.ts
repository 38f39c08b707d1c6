import type { Locator } from 'playwright-core'

/** Whether the middle of what was found can be seen: inside the window, not scrolled away, covered by nothing. */
export const isInSight = (found: Locator): Promise<boolean> =>
  found.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    return one.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
