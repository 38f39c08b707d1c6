import type { Page } from 'playwright-core'

/** Puts the tour aside each time it begins, beside the test and until its page ends: in a browser nobody can say so beforehand. */
export function leaveTour(page: Page): void {
  void page
    .getByRole('button', { name: '不看了', exact: true })
    .click({ timeout: 0 })
    .then(
      () => leaveTour(page),
      () => undefined,
    )
}
