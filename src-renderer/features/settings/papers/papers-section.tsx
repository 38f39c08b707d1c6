import type { ReactElement } from 'react'
import { WordFieldsPanel } from './word-fields-panel'
import { WordFormsPanel } from './word-forms-panel'

/** 单据和模板: what the office owns of its papers. */
export function PapersSection({ mayChange }: { readonly mayChange: boolean }): ReactElement {
  return (
    <>
      <WordFormsPanel mayChange={mayChange} />
      <WordFieldsPanel />
    </>
  )
}
