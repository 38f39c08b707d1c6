import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement, ReactNode } from 'react'
import type { Dossier } from '#shared/dossier/dossier'
import { EmptyState } from '../../ui/empty-state'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import type { OpenDialog } from './dossier-dialogs'

/** What every part of a dossier's page is given. */
export interface DossierPartProps {
  readonly dossier: Dossier
  readonly canWrite: boolean
  readonly onOpen: (dialog: OpenDialog) => void
}

/** A line of a part, with the button at its end; `about` names to a reader of the screen what it acts on. */
interface DossierLine {
  readonly key: string
  readonly cells: readonly ReactNode[]
  readonly act: { readonly label: string; readonly about: string; readonly opens: OpenDialog }
}

interface DossierTableProps extends Omit<DossierPartProps, 'dossier'> {
  readonly title: string
  readonly name: string
  readonly add: { readonly label: string; readonly opens: OpenDialog }
  readonly empty: { readonly title: string; readonly hint: string }
  /** Each with its width; the one without takes what is left. */
  readonly heads: readonly { readonly head: string; readonly width?: number }[]
  readonly lines: readonly DossierLine[]
}

/** One part of a dossier as a panel with its lines: who may not write has neither the button above nor those beside them. */
export function DossierTable({
  title,
  name,
  add,
  empty,
  heads,
  lines,
  canWrite,
  onOpen,
}: DossierTableProps): ReactElement {
  return (
    <Panel
      title={title}
      padding="none"
      actions={
        canWrite ? (
          <Button size="small" startIcon={<PlusIcon />} onClick={() => onOpen(add.opens)}>
            {add.label}
          </Button>
        ) : undefined
      }
    >
      {lines.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <Table size="small" aria-label={name}>
          <TableHead>
            <TableRow>
              {heads.map(({ head, width }) => (
                <TableCell key={head} sx={width === undefined ? {} : { width }}>
                  {head}
                </TableCell>
              ))}
              {canWrite ? <TableCell sx={{ width: 72 }} /> : null}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(({ key, cells, act }) => (
              <TableRow key={key} hover sx={{ '& td': { verticalAlign: 'top', whiteSpace: 'pre-wrap', py: 1 } }}>
                {cells.map((cell, index) => (
                  <TableCell key={heads[index]?.head}>{cell}</TableCell>
                ))}
                {canWrite ? (
                  <TableCell>
                    <Button size="small" variant="text" aria-label={act.about} onClick={() => onOpen(act.opens)}>
                      {act.label}
                    </Button>
                  </TableCell>
                ) : null}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  )
}
