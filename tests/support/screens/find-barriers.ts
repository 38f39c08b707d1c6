import axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** Put there by its source, below. */
    readonly axe: typeof axe
  }
}

/** Which rules a screen is held against: all, or what hangs on its colours alone. */
export type BarrierRules = 'all' | 'colours'

/** What keeps somebody from using a screen as it stands, by axe-core: its serious and critical findings, each with where it is. */
export async function findBarriers(page: Page, rules: BarrierRules = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (which) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(which === 'colours' ? { runOnly: ['color-contrast'] } : {}),
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join('; ')}`),
      )
  }, rules)
}
