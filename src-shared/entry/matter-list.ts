import { z } from 'zod'
import type { Classification } from '../case/own-entry'
import { entryLimits } from '../case/own-entry'
import { fail, ok, type Result } from '../prelude/result'
import { cleanLine } from '../text/clean-text'

/** Who answers for a matter by the 履职事项清单: the town, the town with a department above, or that department alone. */
export const matterKinds = ['own', 'shared', 'superior'] as const
export type MatterKind = (typeof matterKinds)[number]

/** One matter of the list. Field `matters` of the office's record holds them all. */
export const matterSchema = z.looseObject({
  name: z.string().min(1).max(entryLimits.matter),
  kind: z.enum(matterKinds),
  /** The department above, '' for the town's own. */
  unit: z.string().max(60),
})
export const matterListSchema = z.array(matterSchema).max(3000)
export type Matter = z.infer<typeof matterSchema>

export type MatterListRefused =
  | { readonly type: 'MattersEmpty' }
  | { readonly type: 'MattersTooMany'; readonly most: number }
  /** Lines that name a matter and not who answers for it, or a name that is too long; the first few. */
  | { readonly type: 'MatterLinesUnclear'; readonly lines: readonly number[] }

const most = 3000
const kindWords: readonly (readonly [RegExp, MatterKind])[] = [
  [/收回|上级承担|上级部门|不属/u, 'superior'],
  [/配合|共同|协同|会同/u, 'shared'],
  [/基本|本级|自行|独立|乡镇/u, 'own'],
]

/**
 * Reads a list of matters: a line each, `事项,类别,上级单位`, parted by commas, tabs or semicolons, or the same as JSON. A heading line is
 * passed over; lines under a heading of a kind alone (基本履职事项) are of that kind. Nothing of a list with an unclear line is taken.
 */
export function parseMatterList(text: string): Result<Matter[], MatterListRefused> {
  const json = readJson(text)
  if (json !== undefined) return json.length === 0 ? fail({ type: 'MattersEmpty' }) : ok(json)
  const matters: Matter[] = []
  const unclear: number[] = []
  let under: MatterKind | undefined
  for (const [at, raw] of text.split(/\r?\n/u).entries()) {
    const [name = '', told = '', unit = ''] = raw
      .split(/[,，;；\t]/u)
      .map((cell) => cleanLine(cell.replaceAll('"', '')))
    if (name === '' || /^(?:事项|事项名称|序号)$/u.test(name)) continue
    if (told === '' && /履职事项|收回事项|清单$|部门承担/u.test(name)) under = kindOf(name) ?? under
    else {
      const matter = matterSchema.safeParse({
        name: name.replace(/^\d+[.、]\s*/u, ''),
        kind: kindOf(told) ?? under,
        unit,
      })
      if (matter.success) matters.push(matter.data)
      else unclear.push(at + 1)
    }
  }
  if (unclear.length > 0) return fail({ type: 'MatterLinesUnclear', lines: unclear.slice(0, 5) })
  if (matters.length > most) return fail({ type: 'MattersTooMany', most })
  return matters.length === 0 ? fail({ type: 'MattersEmpty' }) : ok(matters)
}

const kindOf = (words: string): MatterKind | undefined => kindWords.find(([word]) => word.test(words))?.[1]

function readJson(text: string): Matter[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined
  try {
    return matterListSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The class that the list proposes for a case about the matter. */
export const classOfMatter = ({ kind }: Pick<Matter, 'kind'>): Classification =>
  kind === 'own' ? 'own' : kind === 'shared' ? 'superior' : 'not-ours'
