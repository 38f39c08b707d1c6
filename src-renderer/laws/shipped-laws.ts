import { z } from 'zod'
import type { ShippedLaw } from '#shared/law/law-shelf'
import { lawTextSchema } from '#shared/law/law-record'

/** What is said of each file of `resources/laws`: which version it is, whence it was taken, and when. */
const listedSchema = lawTextSchema.omit({ body: true }).extend({
  file: z.string(),
  /** The public repository, its commit and the file there. */
  from: z.string(),
  extract: z.boolean(),
  /** The day on which it was taken over from its source. */
  taken: z.iso.date(),
  note: z.string(),
})

const list = import.meta.glob<unknown>('../../resources/laws/laws.json', { import: 'default' })
const bodies = import.meta.glob<string>('../../resources/laws/*.md', { import: 'default', query: '?raw' })

let loading: Promise<readonly ShippedLaw[]> | undefined

/** The laws that the program brings: read when somebody first opens the library. */
export const loadShippedLaws = (): Promise<readonly ShippedLaw[]> => (loading ??= load())

async function load(): Promise<readonly ShippedLaw[]> {
  const listed = await Promise.all(Object.values(list).map((read) => read()))
  return Promise.all(
    listed
      .flatMap((one) => z.array(listedSchema).parse(one))
      .map(async ({ file, from: _from, taken, ...law }): Promise<ShippedLaw> => {
        const body = (await bodies[`../../resources/laws/${file}`]?.()) ?? ''
        return { ...law, source: `${law.source}，${taken} 收录`, body: plainBody(body) }
      }),
  )
}

/** The files are Markdown, as their source has them. */
const plainBody = (body: string): string =>
  body
    .replaceAll(/^#+\s+/gmu, '')
    .replaceAll(/\n{2,}/gu, '\n')
    .trim()
