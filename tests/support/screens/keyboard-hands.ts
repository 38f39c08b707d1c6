import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Hands that have a keyboard and nothing else. */
export interface KeyboardHands {
  /** Goes to a control by Tab alone; fails where it is not reached, or where it cannot be seen that it is. */
  reach(target: Locator): Promise<void>
  /** Reaches a button or a link and presses it. */
  press(target: Locator): Promise<void>
  /** Reaches a field and writes into it in place of what stood there. */
  write(target: Locator, text: string): Promise<void>
  /** Reaches a list of choices and takes the first that can be taken. */
  takeFirst(target: Locator): Promise<void>
}

/** More stops than any screen has. */
const stopsAtMost = 400

export function keyboardHands(page: Page): KeyboardHands {
  const isReached = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement)
  const isSeen = (): Promise<boolean> =>
    page.evaluate(() => {
      const held = document.activeElement
      if (held === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(held)
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
      // A field shows it by its edge.
      return isOutlined || held.closest('.Mui-focused, .Mui-focusVisible') !== null
    })
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let stops = 0; stops < stopsAtMost; stops += 1) {
      if (await isReached(target)) return void expect(await isSeen(), `focus on ${target.toString()}`).toBe(true)
      await page.keyboard.press('Tab')
    }
    throw new Error(`no key reaches ${target.toString()}`)
  }
  return {
    reach,
    press: async (target) => {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    write: async (target, text) => {
      await reach(target)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.insertText(text)
    },
    takeFirst: async (target) => {
      await reach(target)
      // A list that is searched by typing stands beside its field until it is entered; any other hides what is below it.
      const isSearched = (await target.getAttribute('aria-autocomplete')) !== null
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option').first().waitFor()
      if (isSearched && (await target.getAttribute('aria-activedescendant')) === null)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('option').first().waitFor({ state: 'detached' })
    },
  }
}
