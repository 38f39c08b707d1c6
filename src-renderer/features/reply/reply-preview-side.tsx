import { memo, useCallback, useEffect, useRef, useState, type ReactElement } from 'react'
import { findPaperMoved } from '#shared/case/paper-kept'
import type { ReplyDraft } from '#shared/case/reply-draft'
import { ReplyPreviewPane } from './reply-preview-pane'
import { useDocumentNumber } from './use-document-number'
import { usePaperActions } from './use-paper-actions'
import type { ReplyCase } from './use-reply-case'
import { useReplyPreview } from './use-reply-preview'

export interface ReplyPreviewSideProps {
  readonly data: ReplyCase
  /** As the form stands; undefined where the reply is only read. */
  readonly draft: ReplyDraft | undefined
  /** Records what stands in the form; false where it could not be. */
  readonly record: () => Promise<boolean>
}

/** Between the keys of a quick hand, so that the paper follows each of them and composing comes between none. */
const settleMs = 40

/** The papers beside the form, a moment behind it. Nothing of them is drawn between a key and its character. */
export function ReplyPreviewSide({ data, draft, record }: ReplyPreviewSideProps): ReactElement {
  const settled = useSettled(draft)
  const newest = useRef({ draft, record })
  useEffect(() => void (newest.current = { draft, record }))
  const readDraft = useCallback(() => newest.current.draft, [])
  const recordNow = useCallback(() => newest.current.record(), [])
  return <SettledPreview data={data} draft={settled} readDraft={readDraft} record={recordNow} />
}

interface SettledPreviewProps extends ReplyPreviewSideProps {
  /** What stands in the form this instant. */
  readonly readDraft: () => ReplyDraft | undefined
}

const SettledPreview = memo(({ data, draft, readDraft, record }: SettledPreviewProps): ReactElement => {
  const papers = useReplyPreview(data, draft, readDraft)
  const numbering = useDocumentNumber(data.one, draft ?? data.one.reply)
  const actions = usePaperActions(data, papers, numbering, record)
  const moved = findPaperMoved(data.one, () => papers.reply.paper)
  return <ReplyPreviewPane papers={papers} actions={actions} moved={moved} />
})

function useSettled<Written>(draft: Written): Written {
  const [settled, setSettled] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), settleMs)
    return () => clearTimeout(timer)
  }, [draft])
  return settled
}
