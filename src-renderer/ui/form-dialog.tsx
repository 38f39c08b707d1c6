import type { FailureWords } from '#shared/bundle/refusal-words'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
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
} from 'react'
import { useDraftDesk } from '../drafts/drafts-context'
import { RestoredFieldsContext } from '../drafts/restored-fields'
import { useFormDraft, type FormDraft, type FormKeeping } from '../drafts/use-form-draft'
import { draftUnkeptToWords } from '../messages/draft-words'
import { ConfirmDialog } from './confirm-dialog'
import { DialogHeading } from './dialog-heading'
import { DraftMoved } from './draft-moved'
import { DraftOffer } from './draft-offer'
import { FailureNotice } from './failure-notice'
import { isComposing } from './is-composing'
import { isPressed, keys } from './keys'
import { LeaveFormDialog } from './leave-form-dialog'
import { readForm } from './read-form'
import { useFirstGap } from './use-first-gap'
import { useSnackbar } from './use-snackbar'

export interface FormDialogProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** Where what is written here is kept until it is saved; a form that holds a secret, or nothing written, says so. */
  readonly draft: FormDraft
  /** Says what will happen: 登记为 2026-017. */
  readonly submitLabel: string
  readonly busy?: boolean
  readonly submitDisabled?: boolean
  /** Why it was not done. The form stays as it is: nothing written is lost. */
  readonly failure?: FailureWords | undefined
  readonly width?: 'xs' | 'sm' | 'md' | 'lg'
  /** Further ways out, between 取消 and the primary button. */
  readonly moreActions?: ReactNode
  /**
   * Fields are uncontrolled inputs with names, so that no render ever meets an input method. True once the act is saved:
   * the form then forgets its draft and closes. False leaves it as it is. Not called while a text is too long.
   */
  readonly onSubmit: (form: FormData) => Promise<boolean>
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A form in a dialog, mounted while it is open. What is written in it is kept as it is written, and offered when it is opened
 * again; Esc and 取消 ask what is to become of it. Ctrl+Enter submits.
 */
export function FormDialog(props: FormDialogProps): ReactElement {
  const {
    title,
    subtitle,
    submitLabel,
    busy = false,
    submitDisabled = false,
    failure,
    width = 'sm',
    moreActions,
  } = props
  const titleId = useId()
  const tell = useSnackbar()
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const keeping = useFormDraft(props.draft, form, () => tell(`“${title}”没有写完：内容已留着，回到这里可以接着写`))
  const [asking, setAsking] = useState(false)
  const goToGap = useFirstGap(form)
  useHoldWindow(!keeping.isKept, keeping.isTouched)
  const close = (): void => (keeping.isTouched() ? setAsking(true) : props.onClose())
  const leave = (fate: 'kept' | 'dropped'): void => {
    keeping.decide(fate)
    if (fate === 'kept') tell('内容已留着，下次打开可以接着写')
    props.onClose()
  }
  const isShut = busy || submitDisabled || keeping.offered !== undefined
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isShut) return
    const read = readForm(event.currentTarget)
    if (read === undefined) return
    keeping.decide('acting')
    const done = await props.onSubmit(read)
    keeping.decide(done ? 'dropped' : 'open')
    if (done) props.onClose()
    else goToGap()
  }
  const submitByKeys = (event: KeyboardEvent): void => {
    if (isPressed(event, keys.submit) && !isComposing(event)) form?.requestSubmit()
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
          ref={setForm}
          noValidate
          onSubmit={(event) => void submit(event)}
          onKeyDown={submitByKeys}
          style={{ display: 'contents' }}
        >
          <FormTitle id={titleId} title={title} subtitle={subtitle} draft={props.draft} />
          <FormBody keeping={keeping} failure={failure}>
            {props.children}
          </FormBody>
          <DialogActions>
            <Button onClick={close} disabled={busy}>
              取消
            </Button>
            {moreActions}
            <Button type="submit" variant="contained" loading={busy} disabled={isShut && !busy}>
              {submitLabel}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
      {asking ? <LeaveQuestion isKept={keeping.isKept} onStay={() => setAsking(false)} onLeave={leave} /> : null}
    </>
  )
}

function FormTitle({
  id,
  title,
  subtitle,
  draft,
}: Pick<FormDialogProps, 'title' | 'subtitle' | 'draft'> & { readonly id: string }): ReactElement {
  return (
    <DialogHeading id={id} form={draft.form}>
      {title}
      {subtitle === undefined ? null : (
        <Typography component="div" sx={{ color: 'text.secondary' }}>
          {subtitle}
        </Typography>
      )}
    </DialogHeading>
  )
}

interface LeaveQuestionProps {
  readonly isKept: boolean
  readonly onStay: () => void
  readonly onLeave: (fate: 'kept' | 'dropped') => void
}

/** Asked before a half-written form is closed. */
function LeaveQuestion({ isKept, onStay, onLeave }: LeaveQuestionProps): ReactElement {
  if (isKept)
    return <LeaveFormDialog onStay={onStay} onKeep={() => onLeave('kept')} onDiscard={() => onLeave('dropped')} />
  return (
    <ConfirmDialog
      open
      title="放弃填写的内容？"
      confirmLabel="放弃填写"
      cancelLabel="继续填写"
      onConfirm={() => onLeave('dropped')}
      onCancel={onStay}
    >
      这个窗口里填写的内容不留存，关闭后要重新填写。
    </ConfirmDialog>
  )
}

/** The fields, or in their place what was left here half written. */
function FormBody({
  keeping,
  failure,
  children,
}: {
  readonly keeping: FormKeeping
  readonly failure: FailureWords | undefined
  readonly children: ReactNode
}): ReactElement {
  const { personName } = useDraftDesk()
  const failureRef = useRef<HTMLDivElement>(null)
  const words = failure ?? (keeping.unkept === undefined ? undefined : draftUnkeptToWords(keeping.unkept))
  useEffect(() => {
    if (failure !== undefined) failureRef.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  return (
    <DialogContent>
      <Stack sx={{ gap: 2, pt: 1 }}>
        {keeping.offered === undefined ? (
          <>
            <DraftMoved moved={keeping.moved} />
            <RestoredFieldsContext key={keeping.restored === undefined ? 'new' : 'restored'} value={keeping.restored}>
              {children}
            </RestoredFieldsContext>
          </>
        ) : (
          <DraftOffer
            draft={keeping.offered}
            personName={personName}
            onContinue={keeping.takeUp}
            onDiscard={keeping.giveUp}
          />
        )}
        {words === undefined ? null : (
          <div ref={failureRef}>
            <FailureNotice words={words} />
          </div>
        )}
      </Stack>
    </DialogContent>
  )
}

/** Holds the window while something stands in a form of which nothing is kept. */
function useHoldWindow(isNeeded: boolean, isTouched: () => boolean): void {
  const look = useRef(isTouched)
  useEffect(() => void (look.current = isTouched))
  useEffect(() => {
    if (!isNeeded) return undefined
    const hold = (event: BeforeUnloadEvent): void => {
      if (look.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isNeeded])
}
