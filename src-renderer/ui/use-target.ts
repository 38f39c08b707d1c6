import { useState } from 'react'
import type { Drive } from '#shared/ipc/contract'
import { askForPlace, findTarget } from './find-target'

/** Where a bundle is to be written. */
export interface Target {
  /** A stick's token, `askForPlace`, or undefined while the sticks are being looked for. */
  readonly place: string | undefined
  /** The stick that stood here and was pulled since, by its label: another place has taken its turn. '' when none was. */
  readonly pulled: string
  choose(place: string): void
}

/** Follows the sticks that come and go until the person picks, and remembers the one that was pulled from under the choice. */
export function useTarget(drives: readonly Drive[] | undefined): Target {
  const [picked, setPicked] = useState<string>()
  const [meant, setMeant] = useState('')
  const place = findTarget(drives, picked)
  const labelOf = (token: string | undefined): string => drives?.find((drive) => drive.token === token)?.label ?? ''
  if (meant === '' && labelOf(place) !== '') setMeant(labelOf(place))
  return {
    place,
    pulled: place !== undefined && labelOf(place) !== meant ? meant : '',
    choose: (next) => {
      setPicked(next)
      setMeant(next === askForPlace ? '' : labelOf(next))
    },
  }
}
