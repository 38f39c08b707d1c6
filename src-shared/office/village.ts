import { z } from 'zod'
import { charsOver } from '../text/chars-over'
import { parseLines, splitColumns, type ParsedLines } from './parse-lines'

export const villageLimits = { name: 40, contact: 30, telephone: 40 } as const

/** A village (村) or community (社区) of the township, with whom the office rings there. A bureau keeps its schools here. */
export const villageSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1).max(villageLimits.name),
  /** 联系人: may be '' until somebody is known. */
  contact: z.string().max(villageLimits.contact),
  telephone: z.string().max(villageLimits.telephone),
  active: z.boolean(),
})
export type Village = z.infer<typeof villageSchema>

/** A line of a pasted list: 村名, 联系人, 电话. */
export type VillageLine = Pick<Village, 'name' | 'contact' | 'telephone'>

const looksLikeTelephone = (text: string): boolean => /^[+(（]?\d[\d\s()（）转-]{2,}$/u.test(text.normalize('NFKC'))

/** A pasted list as villages; a line may leave out the contact, the telephone or both, and have them in either order. */
export const parseVillageLines = (text: string, known: readonly string[]): ParsedLines<VillageLine> =>
  parseLines(text, known, (line) => {
    const [name = '', ...rest] = splitColumns(line)
    const telephone = rest.filter(looksLikeTelephone).join(' ')
    const contact = rest.filter((column) => !looksLikeTelephone(column)).join(' ')
    if (charsOver(name, villageLimits.name) > 0) return 'name-too-long'
    if (charsOver(contact, villageLimits.contact) > 0) return 'contact-too-long'
    return charsOver(telephone, villageLimits.telephone) > 0 ? 'telephone-too-long' : { name, contact, telephone }
  })
