import type { Part, Parts } from '#shared/case/parts'
import type { PartAbout } from './part-row'

/** The parts as a form asks for them: those that have to be written here are marked and read so. Pure. */
export const askedParts = (parts: Parts, about: Readonly<Record<string, PartAbout>>): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]): [string, Part] => [
      name,
      about[name]?.needed === true ? { ...part, optional: false } : part,
    ]),
  )
