import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { loadShippedLaws } from '#renderer/laws/shipped-laws'
import { readArticles } from '#shared/law/read-articles'
import { listShippedFiles } from '#tests/support/law/law-texts'

it('brings every law of its list, with its version, its source and its articles', async () => {
  const laws = await loadShippedLaws()
  expect(laws.map(({ name, part }) => `${name}${part}`)).toEqual(
    listShippedFiles().map(({ name, part }) => `${name}${part}`),
  )
  for (const law of laws) {
    expect(law.on).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(law.source).toMatch(/收录$/)
    expect(readArticles(law.body).length).toBeGreaterThan(4)
  }
})
