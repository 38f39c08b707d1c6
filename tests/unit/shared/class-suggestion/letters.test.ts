import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readRows } from '#tests/support/workbooks/read-rows'
import { createClassIndex } from '#shared/class-suggestion/class-index'
import { foldText } from '#shared/text/fold-text'
import { letterLabels } from '#tests/support/class-suggestion/letter-labels'
import { hasLetters, readLetters } from '#tests/support/likeness/read-letters'
import { skipWithReason } from '#tests/support/skip-with-reason'

const tableFile = join(import.meta.dirname, '../../../../../shared/data/three-level-classes.xlsx')

/** Classes of the second level; the names below are their aliases. */
async function readClasses() {
  const read = readRows(readFileSync(tableFile))
  const rows = read.ok ? read.value.slice(1) : []
  const below = new Map<string, string[]>()
  for (const [first = '', second = '', third = ''] of rows) {
    const path = `${first}/${second}`
    below.set(path, [...(below.get(path) ?? []), ...(third.startsWith('其他') ? [] : [third])])
  }
  return [...below].map(([path, aliases]) => ({ path, names: path.split('/'), aliases }))
}

it('files real letters as a reader does, better once it has learned from others', async (context) => {
  if (!hasLetters() || !existsSync(tableFile))
    return skipWithReason(context, 'the letters do not lie beside the project')
  const [letters, classes] = [readLetters(), await readClasses()]
  const firsts = [...new Set(classes.map(({ names }) => names[0] ?? ''))]
  const labelled = letterLabels
    .trim()
    .split(/\s+/u)
    .map((label) => {
      const [, nth = '', first = '', second = ''] = /^(\d+):(\d+)\.(\d+)$/u.exec(label) ?? []
      const own = classes.filter(({ names }) => names[0] === firsts[Number(first) - 1])
      const letter = letters[Number(nth)]
      return {
        path: own[Number(second) - 1]?.path ?? '',
        gist: letter?.subject.trim() ?? '',
        content: letter?.text ?? '',
      }
    })
  expect(labelled.every(({ path, gist }) => path !== '' && gist !== '')).toBe(true)

  const folds = 5
  const measure = (learns: boolean): readonly number[] => {
    const hits = { first: 0, three: 0, level: 0, levelInThree: 0 }
    for (let fold = 0; fold < folds; fold += 1) {
      const index = createClassIndex()
      index.setClasses(classes)
      for (const [nth, one] of labelled.entries())
        if (learns && nth % folds !== fold)
          index.learn({ id: String(nth), path: one.path, folded: foldText(`${one.gist}\n${one.content}`) })
      for (const [nth, one] of labelled.entries()) {
        if (nth % folds !== fold) continue
        const found = index.suggest(one).map(({ path }) => path)
        const levelOf = (path: string | undefined): string => path?.split('/')[0] ?? ''
        hits.first += Number(found[0] === one.path)
        hits.three += Number(found.includes(one.path))
        hits.level += Number(levelOf(found[0]) === levelOf(one.path))
        hits.levelInThree += Number(found.some((path) => levelOf(path) === levelOf(one.path)))
      }
    }
    return Object.values(hits).map((count) => count / labelled.length)
  }
  const [none, learned] = [measure(false), measure(true)]
  const told = (figures: readonly number[]): string => figures.map((figure) => figure.toFixed(3)).join(' ')
  console.log(`class suggestion on ${labelled.length} letters, top-1, top-3, level top-1, level top-3`)
  console.log(
    `  names alone ${told(none)}; with some ${Math.round((labelled.length * 4) / 5)} learned ${told(learned)}`,
  )
  expect(learned[0]).toBeGreaterThan(0.5)
  expect(learned[1]).toBeGreaterThan(0.75)
  expect(learned[0]).toBeGreaterThan((none[0] ?? 0) + 0.1)
})
