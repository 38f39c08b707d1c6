import { commitRefSchema, type CommitRef } from '#shared/record/commit'
import { planUndo } from '#shared/undo/plan-undo'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { readUndoGround } from '../../ledger-store/commit/commit-undo'

/** What most undoings have for a reason; who undoes may say another. */
export const usualReason = '误操作'

/** For how long 撤销 stands in the top bar after an act. */
const offeredMs = 10_000

export interface NewestAct {
  /** The newest act of this session by whoever sits here that can be undone; asked for when it is wanted. */
  readonly find: () => Promise<CommitRef | undefined>
  /** The act that was saved just now and can be undone; undefined once its time has passed. */
  readonly offered: CommitRef | undefined
}

/** Follows what this PC writes while the program runs. */
export function useNewestAct(): NewestAct {
  const { ledger, settings } = useDesk()
  const { actorId } = settings
  const today = useToday()
  const written = useRef<{ readonly ref: CommitRef; readonly actorId: string }[]>([])
  const [offered, setOffered] = useState<CommitRef>()
  const canUndo = useCallback(
    async (ref: CommitRef): Promise<boolean> => {
      const ground = await readUndoGround(ledger.database, ledger, { refs: [ref], reason: usualReason, actorId, today })
      return ground !== undefined && ground.commits[0]?.by === actorId && planUndo(ground).ok
    },
    [ledger, actorId, today],
  )
  useEffect(() => {
    let next = ledger.nextSeq()
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = (): void => {
      if (ledger.nextSeq() === next) return
      const ref = commitRefSchema.parse(`${ledger.replica}:${next}`)
      next = ledger.nextSeq()
      written.current = [...written.current, { ref, actorId }]
      void canUndo(ref).then((can) => {
        clearTimeout(timer)
        setOffered(can ? ref : undefined)
        if (can) timer = setTimeout(() => setOffered(undefined), offeredMs)
      })
    }
    const leave = ledger.subscribe(follow)
    return () => {
      leave()
      clearTimeout(timer)
      setOffered(undefined)
    }
  }, [ledger, actorId, canUndo])
  const find = async (): Promise<CommitRef | undefined> => {
    for (const { ref, actorId: by } of written.current.toReversed())
      if (by === actorId && (await canUndo(ref))) return ref
    return undefined
  }
  return { find, offered }
}
