import { useEffect, useRef, useState } from 'react'
import { createPace } from '../prelude/breathe'

/** Work over many things that is going on: how far it is, and how to call it off. */
export interface ManyWork {
  /** Undefined while nothing is going on. */
  readonly done: number | undefined
  readonly callOff: () => void
  /** Does the work; `pace` is to be told how far it is and says whether to go on. Undefined where it was called off on the way. */
  readonly run: <T>(work: (pace: (done: number) => Promise<boolean>) => Promise<T>) => Promise<T>
}

/** What is done over many cases: the window has its turns in between, and whoever leaves calls it off. */
export function useManyWork(): ManyWork {
  const [done, setDone] = useState<number>()
  const going = useRef(false)
  useEffect(
    () => () => {
      going.current = false
    },
    [],
  )
  return {
    done,
    callOff: () => {
      going.current = false
    },
    run: async (work) => {
      going.current = true
      setDone(0)
      const breathe = createPace()
      try {
        return await work(async (count) => {
          setDone(count)
          await breathe()
          return going.current
        })
      } finally {
        setDone(undefined)
      }
    },
  }
}
