import type { CommitRef } from '#shared/record/commit'
import Button from '@mui/material/Button'
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { AskUndoContext, useAskUndo } from '../../desk/ask-undo'
import { isPressed, isWriting, keys, keysToText } from '../../ui/keys'
import { useSnackbar } from '../../ui/use-snackbar'
import { UndoDialog } from './undo-dialog'
import { useNewestAct } from './use-newest-act'

/** Gives the screens a way to ask for an undoing; Ctrl+Z asks for the newest act of whoever sits here. */
export function UndoDesk({ children }: { readonly children: ReactNode }): ReactElement {
  const [asked, setAsked] = useState<readonly CommitRef[]>()
  return (
    <AskUndoContext value={setAsked}>
      {children}
      {asked === undefined ? null : (
        <UndoDialog key={asked.join(' ')} refs={asked} onClose={() => setAsked(undefined)} />
      )}
    </AskUndoContext>
  )
}

/** 撤销 beside 已保存, for a moment after an act that can be undone. */
export function UndoOffer(): ReactElement | null {
  const onAsk = useAskUndo()
  const { find, offered } = useNewestAct()
  const tell = useSnackbar()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isPressed(event, keys.undo) || event.isComposing) return
      // A field has its own.
      if (isWriting(event.target) || document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      void find().then((ref) => (ref === undefined ? tell('没有可以撤销的操作') : onAsk([ref])))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [find, onAsk, tell])
  return offered === undefined ? null : (
    <Button
      size="small"
      color="inherit"
      variant="outlined"
      title={`撤销刚才的操作（${keysToText(keys.undo)}）`}
      onClick={() => onAsk([offered])}
      sx={{ flexShrink: 0, py: 0, minWidth: 0 }}
    >
      撤销
    </Button>
  )
}
