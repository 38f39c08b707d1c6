import { z } from 'zod'
import type { LocalDate } from '../prelude/local-date'
import { localDateSchema } from '../prelude/local-date'
import { allActs } from './all-acts'
import type { ActDefinition } from './acts/define-act'
import type { Consent } from './consent'

/** An act by its name. */
export type ActName = keyof typeof allActs
/** One entry of a case's timeline, as it is read: what somebody did to it. */
export type Act = z.output<(typeof allActs)[ActName]['schema']>
/** As it is written into the timeline. */
export type WrittenAct = z.input<(typeof allActs)[ActName]['schema']>
/** An act of one name. */
export type ActOf<A extends ActName> = z.output<(typeof allActs)[A]['schema']>

const definitions: ReadonlyMap<string, ActDefinition> = new Map<string, ActDefinition>(Object.entries(allActs))

/** How an act of this name is made; undefined of one that only a newer program knows. */
export const actOf = (name: string): ActDefinition | undefined => definitions.get(name)

export const isActName = (name: string): name is ActName => definitions.has(name)

const namedSchema = z.looseObject({ act: z.string() })

/** Reads one entry of a timeline; undefined where only a newer program can. */
export function readAct(value: unknown): Act | undefined {
  const name = namedSchema.safeParse(value).data?.act
  return name === undefined || !isActName(name) ? undefined : allActs[name].schema.safeParse(value).data
}

/** The consent that an act claims to be; undefined of any other act, and of one that older programs wrote. */
export function consentOfAct(act: Act): Consent | undefined {
  const claimed: unknown = 'consent' in act ? act.consent : undefined
  return isConsent(claimed) ? claimed : undefined
}

/** Read by its schema already, as every act is. */
const isConsent = (value: unknown): value is Consent => typeof value === 'object' && value !== null && 'way' in value

/** The day of the thing itself where the act names one; undefined for what happened when it was written down. */
export function dayOfAct(act: Act): LocalDate | undefined {
  const day = actOf(act.act)?.day
  return day === undefined ? undefined : localDateSchema.safeParse(new Map(Object.entries(act)).get(day)).data
}
