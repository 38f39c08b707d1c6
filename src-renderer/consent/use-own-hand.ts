import { useState } from 'react'
import { typedToPin } from '#shared/bundle/pin'
import { OwnHand } from '#shared/case/own-hand'
import type { Person } from '#shared/office/office'
import { useDesk } from '../desk/desk'
import { useFrameFacts } from '../desk/frame-facts'
import { usePins } from '../desk/use-pins'
import { usePinTry } from '../desk/use-pin-try'
import type { FailureWords } from '../messages/words-of'
import { readNewPin, type NewPinGaps } from '../ui/pin-fields'

/** What a person is asked for before their consent counts as their own. The sample's people have no PIN. */
export type HandQuestion = 'pin' | 'new-pin' | 'nothing'

export interface OwnHandAsking {
  readonly asks: HandQuestion
  readonly busy: boolean
  /** What is wrong with the PIN that was entered; `waitSeconds` until the next try. */
  readonly pinGap: string | undefined
  readonly waitSeconds: number
  readonly newPinGaps: NewPinGaps
  readonly failure: FailureWords | undefined
  /** The person's hand, by what stands in the form; undefined when it will not do, which is then said beside the fields. */
  take(form: FormData): Promise<OwnHand | undefined>
}

/** Asks a person for their own PIN, or to set one at their first consent on this PC. The one place where a hand is proved. */
export function useOwnHand(person: Person | undefined): OwnHandAsking {
  const { settings, changeSettings } = useDesk()
  const isSample = useFrameFacts()?.isSample === true
  const pins = usePins()
  const [newPinGaps, setNewPinGaps] = useState<NewPinGaps>({})
  const { busy, waitSeconds, gap, open } = usePinTry({
    slots: pins.slots,
    tries: settings.pinTries,
    saveTries: (pinTries) => changeSettings({ pinTries }),
  })
  const asks = isSample ? 'nothing' : person !== undefined && pins.personIds.has(person.id) ? 'pin' : 'new-pin'
  const enter = async (personId: string, form: FormData): Promise<OwnHand | undefined> => {
    const typed = String(form.get('pin') ?? '')
    const hand = OwnHand.afterPin(personId, await open(personId, typed))
    if (hand !== undefined) await pins.adopt(personId, typedToPin(typed))
    return hand
  }
  const set = async (personId: string, form: FormData): Promise<OwnHand | undefined> => {
    const read = readNewPin(form)
    setNewPinGaps('gaps' in read ? read.gaps : {})
    if ('gaps' in read) return undefined
    return OwnHand.afterPin(personId, (await pins.set(personId, read.pin, 'signing')) ? read.pin : undefined)
  }
  return {
    asks,
    busy: busy || pins.busy,
    pinGap: waitSeconds > 0 ? `${gap ?? 'PIN 连续填错。'}请等 ${waitSeconds} 秒再试。` : gap,
    waitSeconds,
    newPinGaps,
    failure: pins.failure,
    take: async (form) => {
      if (person === undefined) return undefined
      if (asks === 'nothing') return OwnHand.ofSample(person.id)
      return asks === 'pin' ? enter(person.id, form) : set(person.id, form)
    },
  }
}
