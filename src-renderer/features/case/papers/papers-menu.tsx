import type { Case } from '#shared/case/case'
import { valuesOf } from '#shared/case/choices'
import { listCasePapers } from '#shared/papers/case-papers'
import { paperGroupWords } from '#shared/papers/define-paper'
import { useMemo, type ReactElement } from 'react'
import { useWordForms } from '../../../desk/use-word-forms'
import { GroupedMenu, type MenuGroup } from '../../../ui/grouped-menu'
import { PrintIcon } from '../../../ui/icons'
import type { OpenedPaper } from './use-papers'

export interface PapersMenuProps {
  readonly one: Case
  readonly onOpen: (paper: OpenedPaper) => void
}

/** 单据: every paper that fits the case as it stands, by what it is for, and the office's own. */
export function PapersMenu({ one, onOpen }: PapersMenuProps): ReactElement | null {
  const papers = useMemo(() => listCasePapers(one), [one])
  const forms = useWordForms()?.filter(({ retired }) => !retired) ?? []
  if (papers.length + forms.length === 0) return null
  const groups = valuesOf(paperGroupWords).map((group): MenuGroup => ({
    head: paperGroupWords[group],
    entries: papers
      .filter((paper) => paper.group === group)
      .map((paper) => ({
        id: `${paper.kind} ${paper.subject.ref}`,
        words: paper.name,
        onPick: () => onOpen(paper),
      })),
  }))
  const ours: MenuGroup = {
    head: '本单位的 Word 模板',
    entries: forms.map((form) => ({ id: form.id, words: form.name, onPick: () => onOpen({ wordForm: form }) })),
  }
  return <GroupedMenu label="单据" icon={<PrintIcon />} width={480} groups={[...groups, ours]} />
}
