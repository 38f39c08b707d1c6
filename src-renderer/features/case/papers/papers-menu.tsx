import type { Case } from '#shared/case/case'
import { valuesOf } from '#shared/case/choices'
import { listCasePapers, type CasePaper } from '#shared/papers/case-papers'
import { paperGroupWords } from '#shared/papers/define-paper'
import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useMemo, useState, type ReactElement } from 'react'
import { PrintIcon } from '../../../ui/icons'

export interface PapersMenuProps {
  readonly one: Case
  readonly onOpen: (paper: CasePaper) => void
}

/** 单据: every paper that fits the case as it stands, by what it is for. */
export function PapersMenu({ one, onOpen }: PapersMenuProps): ReactElement | null {
  const [anchor, setAnchor] = useState<HTMLElement>()
  const papers = useMemo(() => listCasePapers(one), [one])
  if (papers.length === 0) return null
  const groups = valuesOf(paperGroupWords).flatMap((group) => {
    const own = papers.filter((paper) => paper.group === group)
    return own.length === 0 ? [] : [{ group, own }]
  })
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
            <MenuItem
              key={`${paper.kind} ${paper.subject.ref}`}
              onClick={() => {
                setAnchor(undefined)
                onOpen(paper)
              }}
            >
              {paper.name}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  )
}
