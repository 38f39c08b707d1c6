import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { saysSomethingNew, type Digest } from '#shared/history/compose-digest'
import type { Actor } from '#shared/office/cover'
import type { Instant } from '#shared/prelude/instant'
import { readDigest, readLook, type Look } from '../ledger-store/read/read-digest'
import type { Staff } from '../ledger-store/read/read-office'
import { useDesk } from './desk'
import { isWaitingFor } from './next-step'
import { useToday } from './use-today'

/** What changed since the last look of whoever sits here, and whether it is being shown. */
export interface DigestDesk {
  /** Undefined while it is read, and where there was no look before. */
  readonly digest: Digest | undefined
  /** When they last looked. */
  readonly since: Instant | undefined
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

const nothing: DigestDesk = { digest: undefined, since: undefined, isOpen: false, open: () => {}, close: () => {} }

export const DigestContext = createContext<DigestDesk>(nothing)

export const useDigestDesk = (): DigestDesk => useContext(DigestContext)

interface Shown {
  readonly personId: string
  readonly digest: Digest
  readonly since: Instant
  readonly isOpen: boolean
}

/**
 * Reads what is to be told each time somebody sits down or unlocks the screen, and notes how far they have seen when they do and
 * when they leave. `isAway` while the screen is covered. Nothing is read before it is certain which day it is.
 */
export function useDigest(actor: Actor | undefined, staff: Staff | undefined, isAway: boolean): DigestDesk {
  const { ledger, clock, settings, changeSettings } = useDesk()
  const today = useToday()
  const [shown, setShown] = useState<Shown>()
  // Two people who follow each other are noted in one moment: each has to see the other's.
  const looks = useRef(settings.lastLooks)
  const around = useRef({ actor, staff, today })
  useEffect(() => void (around.current = { actor, staff, today }))
  const personId = isAway || staff === undefined ? undefined : actor?.id
  useEffect(() => {
    if (personId === undefined) return undefined
    let isOn = true
    const note = (look: Look): void => {
      looks.current = { ...looks.current, [personId]: look }
      void changeSettings({ lastLooks: looks.current })
    }
    const look = async (): Promise<void> => {
      const last = looks.current[personId]
      const now = await readLook(ledger.database, clock.now())
      const { actor: person, staff: office, today: day } = around.current
      if (!isOn || person?.id !== personId || office === undefined) return
      if (last !== undefined) {
        const digest = await readDigest(ledger.database, {
          last,
          person,
          office: { people: office.people, departments: office.departments, today: day },
          isWaiting: (row) => isWaitingFor(row, person, office.people),
        })
        if (!isOn) return
        setShown({ personId, digest, since: last.at, isOpen: saysSomethingNew(digest) })
      }
      note(now)
    }
    void look()
    return () => {
      isOn = false
      // What they saw happen while they sat here is not told to them again.
      if (looks.current[personId] !== undefined) void readLook(ledger.database, clock.now()).then(note, () => undefined)
    }
  }, [personId, ledger, clock, changeSettings])
  return useMemo(() => {
    if (shown === undefined || shown.personId !== actor?.id) return nothing
    const turn = (isOpen: boolean) => (): void => setShown({ ...shown, isOpen })
    return { ...shown, open: turn(true), close: turn(false) }
  }, [shown, actor?.id])
}
