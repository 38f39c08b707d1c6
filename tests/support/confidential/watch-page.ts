import type { Page } from 'playwright-core'
import { plantedPattern } from './planted-caller'

/** A place where the planted caller stood in the page, if only for a moment. */
export interface Leak {
  readonly at: string
  readonly where: string
  readonly text: string
}

/**
 * Looks at the page whenever anything in it changes, and between changes too: all its markup with the attributes, what stands
 * in fields, the papers in their shadows, frames, and the window's title. What stood there for a moment is found as well. Ends
 * with the page's document; the screens are all of one.
 */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate((pattern) => {
    const planted = new RegExp(pattern, 'u')
    const leaks: { at: string; where: string; text: string }[] = []
    const seen = new Set<string>()
    const judge = (where: string, text: string): void => {
      const plain = text.normalize('NFKC').replace(/[\s-]/gu, '')
      const found = planted.exec(plain)
      if (found === null) return
      const excerpt = plain.slice(Math.max(0, found.index - 60), found.index + 40)
      const key = `${location.hash} ${where} ${excerpt}`
      if (!seen.has(key)) leaks.push({ at: location.hash, where, text: excerpt })
      seen.add(key)
    }
    const look = (root: Document | ShadowRoot): void => {
      judge('markup', root instanceof Document ? root.documentElement.outerHTML : root.innerHTML)
      for (const one of root.querySelectorAll('*')) {
        if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) judge('field', one.value)
        if (one.shadowRoot !== null) look(one.shadowRoot)
        if (one instanceof HTMLIFrameElement && one.contentDocument !== null) look(one.contentDocument)
      }
    }
    const lookAtAll = (): void => {
      if (Reflect.get(window, 'plantedPaused') === true) return
      judge('title', document.title)
      look(document)
    }
    new MutationObserver(lookAtAll).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    setInterval(lookAtAll, 250)
    Reflect.set(window, 'plantedLeaks', leaks)
    Reflect.set(window, 'plantedLook', lookAtAll)
  }, plantedPattern.source)
}

/** Everything that was found since, after one more look. */
export const readLeaks = (page: Page): Promise<readonly Leak[]> =>
  page.evaluate(() => {
    Reflect.get(window, 'plantedLook')()
    return Reflect.get(window, 'plantedLeaks')
  })

/** While the caller is typed or shown on purpose nothing is looked for. */
export const pauseWatch = (page: Page, paused: boolean): Promise<void> =>
  page.evaluate((value) => void Reflect.set(window, 'plantedPaused', value), paused)
