import { expect, it } from 'vitest'
import { createLikenessIndex } from '#shared/likeness/likeness-index'
import { foldText } from '#shared/text/fold-text'
import { hasLetters, readLetters } from '#tests/support/likeness/read-letters'
import { skipWithReason } from '#tests/support/skip-with-reason'

const typed = { phone: '', place: '' }

it('on 2,816 letters to a city’s leaders: a subject finds its letter, and a letter hardly any but those of its matter', (context) => {
  if (!hasLetters()) return skipWithReason(context, 'the letters do not lie beside the project')
  const letters = readLetters()
  const index = createLikenessIndex()
  index.add(
    letters.map(({ number, subject, text }) => ({
      id: number,
      phones: [],
      place: '',
      folded: foldText(`${subject}\n${text.slice(0, 300)}`),
    })),
  )
  const asked = letters.filter((_, at) => at % 4 === 0)
  let first = 0
  let shown = 0
  let sameWords = 0
  for (const { number, subject, text } of asked) {
    if (index.find({ ...typed, text: subject }, 5)[0]?.id === number) first += 1
    const [other] = index
      .find({ ...typed, text: `${subject}\n${text.slice(0, 200)}` }, 6)
      .filter(({ id }) => id !== number)
    if (other === undefined) continue
    shown += 1
    const like = letters.find((letter) => letter.number === other.id)
    if (like !== undefined && shareOf(subject, like.subject) >= 0.3) sameWords += 1
  }
  console.log(
    `${asked.length} letters: ${first} found by their subject first; ${shown} show another, ${sameWords} of them with a like subject`,
  )
  expect(first / asked.length).toBeGreaterThan(0.95)
  // The data holds some 40 pairs of letters about one matter among these; a list that shows something each time is read by nobody.
  expect(shown / asked.length).toBeGreaterThan(0.03)
  expect(shown / asked.length).toBeLessThan(0.1)
  expect(sameWords / shown).toBeGreaterThan(0.85)
}, 120_000)

/** How much of the shorter subject's characters stand in the other. */
function shareOf(one: string, other: string): number {
  const [a, b] = [new Set(foldText(one)), new Set(foldText(other))]
  return [...a].filter((char) => b.has(char)).length / Math.min(a.size, b.size)
}
