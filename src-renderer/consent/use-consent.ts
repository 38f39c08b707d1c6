import type { ConsentStep } from '#shared/case/step-tables'
import { useState } from 'react'
import type { Case } from '#shared/case/case'
import type { ConsentGiven } from '#shared/case/consent'
import { judgeConsentWays, listSigners } from '#shared/case/step-barrier'
import type { Person } from '#shared/office/office'
import { fail, ok, type Result } from '#shared/prelude/result'
import { useDesk } from '../desk/desk'
import { useOwnHand, type OwnHandAsking } from './use-own-hand'
import { useScans, type Scans } from './use-scans'

export type ConsentWay = ConsentGiven['way']
/** What is missing, by field, in a sentence to stand beside it. */
export type ConsentGaps = Readonly<Record<string, string>>

/** 本人 and 代录, each undefined where it is open. */
interface OpenWays {
  readonly self: object | undefined
  readonly recorded: object | undefined
}

export interface ConsentAsking {
  readonly actor: Person
  /** Which ways are open to the person at the desk; at least one where the step's button is. */
  readonly ways: OpenWays
  readonly way: ConsentWay
  readonly choose: (way: ConsentWay) => void
  readonly hand: OwnHandAsking
  /** The leaders who can have signed. */
  readonly signers: readonly Person[]
  readonly scans: Scans
  /** Where the last paper that was recorded on this PC lies. */
  readonly lastPlace: string
  /** What is missing before the PIN is looked at, so that all of it can be said at once. */
  check(form: FormData): ConsentGaps
  /** The consent; an empty failure when the PIN will not do, which is then said beside its field. */
  take(form: FormData): Promise<Result<ConsentGiven, ConsentGaps>>
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** How a leader's consent is brought to a step: by the leader's own PIN, or recorded from signed paper. */
export function useConsent(step: ConsentStep, one: Case, actor: Person, people: Iterable<Person>): ConsentAsking {
  return useConsentOf({ ways: judgeConsentWays(step, one, actor), signers: listSigners(step, one, people) }, actor)
}

/** Of what a leader's consent is asked: the ways open to the person at the desk, and who can have signed. */
export interface ConsentAbout {
  readonly ways: OpenWays
  readonly signers: readonly Person[]
}

/** The same for what belongs to no case. */
export function useConsentOf({ ways, signers }: ConsentAbout, actor: Person): ConsentAsking {
  const { settings, changeSettings } = useDesk()
  const [way, choose] = useState<ConsentWay>(ways.self === undefined ? 'self' : 'recorded')
  const hand = useOwnHand(actor)
  const scans = useScans()
  const check = (form: FormData): ConsentGaps => {
    if (way === 'self') return {}
    const [of, place] = [text(form, 'signerId'), text(form, 'place')]
    return {
      ...(of === '' ? { signerId: '请选择签批的领导' } : {}),
      ...(place === '' && scans.files.length === 0 ? { place: '请写明原件存放在哪里，或添加扫描件' } : {}),
    }
  }
  return {
    actor,
    ways,
    way,
    choose,
    hand,
    signers: signers.filter((person) => person.id !== actor.id),
    scans,
    lastPlace: settings.paperPlace,
    check,
    take: async (form) => {
      if (way === 'self') {
        const own = await hand.take(form)
        return own === undefined ? fail({}) : ok({ way: 'self', hand: own })
      }
      const gaps = check(form)
      if (Object.keys(gaps).length > 0) return fail(gaps)
      const place = text(form, 'place')
      if (place !== '') await changeSettings({ paperPlace: place })
      return ok({ way: 'recorded', of: text(form, 'signerId'), place, scans: scans.files })
    },
  }
}
