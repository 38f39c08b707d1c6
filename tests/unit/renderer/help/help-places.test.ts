import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stepNames } from '#shared/case/step-tables'
import { draftForms, unkeptForms } from '#shared/draft/draft-forms'
import { blockLines } from '#renderer/features/help/help-article'
import { helpArticles } from '#renderer/features/help/help-articles'
import { allHelpPlaces, placeOfForm, placeOfRoute, type HelpPlace } from '#renderer/features/help/help-places'
import { settingsSections } from '#renderer/features/settings/settings-sections'
import { parseRoute } from '#renderer/routes'

const headingsOf = (title: string): readonly string[] | undefined =>
  helpArticles
    .find((article) => article.title === title)
    ?.body.flatMap((block) => (typeof block === 'object' && 'heading' in block ? [block.heading] : []))

const isThere = ({ article, heading }: HelpPlace): boolean => {
  const headings = headingsOf(article)
  return headings !== undefined && (heading === '' || headings.includes(heading))
}

describe('the way from the screens to the manual', () => {
  it('leads to an article and a heading that are there', () =>
    expect(allHelpPlaces.filter(([, place]) => !isThere(place))).toEqual([]))

  it('leads from every part of 设置 to a place of its own, not to the beginning of the manual', () => {
    const general = placeOfRoute(parseRoute('#/settings'))
    for (const section of settingsSections)
      expect([section, placeOfRoute(parseRoute(`#/settings/${section}`))]).not.toEqual([section, general])
  })

  it('leads from every form, step and window to the part that is about it', () => {
    const general = placeOfRoute(parseRoute('#/help'))
    const forms = [...draftForms, ...unkeptForms, ...stepNames.map((step) => `step-${step}` as const)]
    for (const form of forms) expect([form, placeOfForm(form)]).not.toEqual([form, general])
    expect(placeOfForm('step-ask-extension')).toEqual({
      article: '其他办理：退单、延期、督办、挂件……',
      heading: '延期',
    })
    expect(placeOfForm('paste').heading).toBe('粘贴整段')
  })

  it('leads from a step that only a newer program has to the case', () =>
    expect(placeOfForm('step-of-tomorrow')).toEqual(placeOfRoute(parseRoute('#/case/1'))))
})

it('no heading stands twice in an article, and none at its end', () => {
  for (const { title, body } of helpArticles) {
    const headings = headingsOf(title) ?? []
    expect([title, new Set(headings).size]).toEqual([title, headings.length])
    expect([title, blockLines(body.at(-1) ?? '')]).not.toEqual([title, [headings.at(-1) ?? '-']])
  }
})

it('every dialog but a mere question has the heading with the way to its help', () => {
  const root = join(import.meta.dirname, '..', '..', '..', '..', 'src-renderer')
  const bare = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes("from '@mui/material/DialogTitle'"))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
  expect(bare).toEqual(['ui/confirm-dialog.tsx', 'ui/dialog-heading.tsx', 'ui/leave-form-dialog.tsx'])
})
