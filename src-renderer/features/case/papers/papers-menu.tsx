import type { Case } from '#shared/case/case'
import { valuesOf } from '#shared/case/choices'
import { listCasePapers } from '#shared/papers/case-papers'
import { paperGroupWords } from '#shared/papers/define-paper'
import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useMemo, useState, type ReactElement } from 'react'
import { useWordForms } from '../../../desk/use-word-forms'
import { PrintIcon } from '../../../ui/icons'
import type { OpenedPaper } from './use-papers'

export interface PapersMenuProps {
  readonly one: Case
  readonly onOpen: (paper: OpenedPaper) => void
}

/** 单据: every paper that fits the case as it stands, by what it is for. */
export function PapersMenu({ one, onOpen }: PapersMenuProps): ReactElement | null {
  const [anchor, setAnchor] = useState<HTMLElement>()
  const papers = useMemo(() => listCasePapers(one), [one])
  const forms = useWordForms()?.filter(({ retired }) => !retired) ?? []
  if (papers.length + forms.length === 0) return null
  const groups = valuesOf(paperGroupWords).flatMap((group) => {
    const own = papers.filter((paper) => paper.group === group)
    return own.length === 0 ? [] : [{ group, own }]
  })
  const open = (paper: OpenedPaper): void => {
    setAnchor(undefined)
    onOpen(paper)
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<PrintIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        单据
      </Button>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={() => setAnchor(undefined)}
        slotProps={{
          paper: { sx: { width: 480 } },
          list: { sx: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1 } },
        }}
      >
        {groups.flatMap(({ group, own }) => [
          <ListSubheader key={group} sx={{ gridColumn: '1 / -1', lineHeight: '30px', bgcolor: 'transparent' }}>
            {paperGroupWords[group]}
          </ListSubheader>,
          ...own.map((paper) => (
            <MenuItem key={`${paper.kind} ${paper.subject.ref}`} onClick={() => open(paper)}>
              {paper.name}
            </MenuItem>
          )),
        ])}
        {forms.length === 0 ? null : (
          <ListSubheader sx={{ gridColumn: '1 / -1', lineHeight: '30px', bgcolor: 'transparent' }}>
            本单位的 Word 模板
          </ListSubheader>
        )}
        {forms.map((form) => (
          <MenuItem key={form.id} onClick={() => open({ wordForm: form })}>
            {form.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
