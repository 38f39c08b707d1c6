import type { CDPSession, Page } from 'playwright-core'

/** A Chinese input method, as Chromium hears one. */
export interface InputMethod {
  /** Writes a word letter by letter and leaves it unfinished. */
  compose(letters: string): Promise<void>
  /** A key pressed while a word is unfinished: the page hears it, and it belongs to the input method. */
  press(key: 'Enter' | 'Escape'): Promise<void>
  /** Ends the word with what was chosen for it. */
  finish(word: string): Promise<void>
}

export async function openInputMethod(page: Page): Promise<InputMethod> {
  const input: CDPSession = await page.context().newCDPSession(page)
  return {
    compose: async (letters) => {
      for (let count = 1; count <= letters.length; count += 1) {
        const text = letters.slice(0, count)
        await input.send('Input.imeSetComposition', { text, selectionStart: count, selectionEnd: count })
      }
    },
    press: async (key) => {
      // 229 is what every key is while an input method has it.
      const event = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
      await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
      await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
    },
    finish: async (word) => {
      await input.send('Input.insertText', { text: word })
    },
  }
}
