import type { FailureWords } from '#shared/bundle/refusal-words'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import {
  useEffect,
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import { ConfirmDialog } from './confirm-dialog'
import { FailureNotice } from './failure-notice'
import { isComposing } from './is-composing'

export interface FormDialogProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** Says what will happen: 登记为 2026-017. */
  readonly submitLabel: string
  readonly busy?: boolean
  readonly submitDisabled?: boolean
  /** Why it was not done. The form stays as it is: nothing written is lost. */
  readonly failure?: FailureWords | undefined
  readonly width?: 'xs' | 'sm' | 'md' | 'lg'
  /** Further ways out, between 取消 and the primary button. */
  readonly moreActions?: ReactNode
  /** Fields are uncontrolled inputs with names, so that no render ever meets an input method. */
  readonly onSubmit: (form: FormData) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A form in a dialog, mounted while it is open. Once something has been written, Esc and closing the window ask first.
 * Ctrl+Enter submits.
 */
export function FormDialog({
  title,
  subtitle,
  submitLabel,
  busy = false,
  submitDisabled = false,
  failure,
  width = 'sm',
  moreActions,
  onSubmit,
  onClose,
  children,
}: FormDialogProps): ReactElement {
  const titleId = useId()
  const formRef = useRef<HTMLFormElement>(null)
  const failureRef = useRevealed(failure)
  const [touched, setTouched] = useState(false)
  const [asking, setAsking] = useState(false)
  useHeldWindow(touched)
  const close = (): void => (touched ? setAsking(true) : onClose())
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!busy && !submitDisabled) onSubmit(new FormData(event.currentTarget))
  }
  const submitByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey && !isComposing(event)) formRef.current?.requestSubmit()
  }
  return (
    <>
      <Dialog
        open
        onClose={(_event, reason) => (busy || reason === 'backdropClick' ? undefined : close())}
        maxWidth={width}
        fullWidth
        aria-labelledby={titleId}
      >
        <form
          ref={formRef}
          noValidate
          onSubmit={submit}
          onChange={() => setTouched(true)}
          onKeyDown={submitByKeys}
          style={{ display: 'contents' }}
        >
          <DialogTitle id={titleId}>
            {title}
            {subtitle === undefined ? null : (
              <Typography component="div" sx={{ color: 'text.secondary' }}>
                {subtitle}
              </Typography>
            )}
          </DialogTitle>
          <DialogContent>
            <Stack sx={{ gap: 2, pt: 1 }}>
              {children}
              {failure === undefined ? null : (
                <div ref={failureRef}>
                  <FailureNotice words={failure} />
                </div>
              )}
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={close} disabled={busy}>
              取消
            </Button>
            {moreActions}
            <Button type="submit" variant="contained" loading={busy} disabled={submitDisabled}>
              {submitLabel}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
      <DiscardDialog open={asking} onDiscard={onClose} onStay={() => setAsking(false)} />
    </>
  )
}

interface DiscardDialogProps {
  readonly open: boolean
  readonly onDiscard: () => void
  readonly onStay: () => void
}

const DiscardDialog = ({ open, onDiscard, onStay }: DiscardDialogProps): ReactElement => (
  <ConfirmDialog
    open={open}
    title="放弃填写的内容？"
    confirmLabel="放弃填写"
    cancelLabel="继续填写"
    onConfirm={onDiscard}
    onCancel={onStay}
  >
    这个窗口里填写的内容还没有保存，关闭后不保留。
  </ConfirmDialog>
)

/** Where a failure is drawn: brought into sight whenever there is a new one. */
function useRevealed(failure: FailureWords | undefined): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure !== undefined) place.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  return place
}

/** Has the browser ask before the window closes on what has been written. */
function useHeldWindow(touched: boolean): void {
  useEffect(() => {
    if (!touched) return undefined
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [touched])
}
