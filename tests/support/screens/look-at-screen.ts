import type { Page } from 'playwright-core'
import { latinWords } from '#tests/support/words/latin-words'
import { readCalm } from '#tests/support/browser/read-calm'

/** What can be read on the page as it stands: its texts, and what its controls say in a tip or to a screen reader. */
async function readTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said = ['title', 'placeholder', 'aria-label', 'alt']
    const attributes = [...document.body.querySelectorAll(said.map((name) => `[${name}]`).join(','))].flatMap((one) =>
      said.map((name) => one.getAttribute(name) ?? ''),
    )
    // Choices have values too, which nobody sees.
    const fields = 'input[type=text],input[type=search],input[type=tel],input:not([type]),textarea'
    const typed = [...document.body.querySelectorAll(fields)].map((one) =>
      one instanceof HTMLElement && one.ariaHidden !== 'true' && 'value' in one ? String(one.value) : '',
    )
    // A page for paper stands in a frame of its own; what it says is looked at where papers are tested.
    return [document.title, document.body.innerText, ...attributes, ...typed]
  })
}

/** What stands wider than its place, so that a person would have to push it sideways: tags with the words they begin with. */
async function findTooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const places = [document.documentElement, ...document.querySelectorAll('main, [role=main], [role=dialog]')]
    return places
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 20)}`)
  })
}

/** The typefaces of this machine, which the settings show by name; and the grade of an unsafe house, in a clerk's own text. */
const names = /(?:Noto|Fandol|Source Han|WenQuanYi)[ \w]*|[A-D](?= ?级)/gu

/** What is wrong with a screen at rest: words that no clerk knows, holes where a value is missing, and what does not fit. `folder` is this machine's, and shown. */
export async function lookAtScreen(page: Page, folder: string): Promise<readonly string[]> {
  await readCalm(() => page.locator('body').textContent(), 300)
  const texts = (await readTexts(page)).map((text) => text.replaceAll(folder, '1'))
  const holes = texts.filter((text) => /undefined|NaN|\[object|Invalid Date/.test(text))
  return [
    ...new Set([
      ...texts.flatMap((text) => latinWords(text.replace(names, ' '))).map((word) => `Latin: ${word}`),
      ...holes.map((text) => `a hole: ${/.{0,12}(?:undefined|NaN|\[object|Invalid Date)/.exec(text)?.[0] ?? ''}`),
      ...(await findTooWide(page)).map((one) => `too wide: ${one}`),
    ]),
  ]
}
