import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import type { Names } from '#shared/case/names'
import { isDossierOpen, openMeasures, type Dossier } from '#shared/dossier/dossier'
import { mayKeepDossier } from '#shared/dossier/plan-dossier'
import { handCases, useHandedCases, type HandedCases } from '../../desk/handed-cases'
import { staffToNames } from '../../desk/staff-names'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { goTo, routeToHash } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { PlusIcon } from '../../ui/icons'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { DossierChip } from './dossier-chip'
import { DossierDialog } from './dossier-dialog'
import { useDossierAct, useDossiers } from './use-dossiers'

/** All dossiers, those that are worked on first. Cases that another screen handed over are put into one of them here. */
export function DossierList(): ReactElement {
  const dossiers = useDossiers()
  const staff = useStaff()
  const actor = useActor()
  const handed = useHandedCases()
  const acting = useDossierAct()
  const mayOpen = actor !== undefined && mayKeepDossier(actor)
  const [opening, setOpening] = useState(handed?.opens === true)
  const open = dossiers?.filter(isDossierOpen).length ?? 0
  const close = (): void => {
    setOpening(false)
    // What was handed over stays, for one of those that there are; the form does not come back by itself.
    if (handed?.opens === true) handCases({ caseIds: handed.caseIds, name: handed.name })
  }
  return (
    <PageFrame
      title="集中问题专档"
      subtitle="群众反映集中的问题，一个问题一份：案件、成因、整治措施、责任人、回访，直到销号"
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'sub-ledger', name: 'clusters' })}>集中问题台账</Button>
          <Button
            variant="contained"
            startIcon={<PlusIcon />}
            disabled={!mayOpen}
            title={mayOpen ? undefined : '由登记、督办、审阅、管理职责的人立档'}
            onClick={() => setOpening(true)}
          >
            新建专档
          </Button>
        </>
      }
    >
      {handed === undefined ? null : <HandedNotice handed={handed} />}
      {acting.failure === undefined ? null : <FailureNotice words={acting.failure} />}
      {Object.values(acting.gaps).map((gap) => (
        <Alert key={gap} severity="warning" variant="outlined">
          {gap}
        </Alert>
      ))}
      <Panel title={dossiers === undefined ? '专档' : `专档（${dossiers.length}，整治中 ${open}）`} padding="none">
        {dossiers === undefined || staff === undefined ? (
          <LoadingRows rows={6} />
        ) : dossiers.length === 0 ? (
          <EmptyState
            title="还没有专档"
            hint="在“集中问题台账”里按“列入专档…”，或在案件页面的“其他办理”里选“列入集中问题专档”，也可以按右上角的“新建专档”。"
          />
        ) : (
          <DossierTable
            dossiers={dossiers}
            names={staffToNames(staff)}
            handed={handed}
            busy={acting.busy}
            onTake={async (dossier) => {
              if (handed === undefined) return
              if (!(await acting.act(dossier.id, { want: 'add-cases', caseIds: handed.caseIds }))) return
              handCases(undefined)
              goTo({ screen: 'dossier', dossierId: dossier.id })
            }}
          />
        )}
      </Panel>
      {opening && mayOpen ? <DossierDialog handed={handed} onClose={close} /> : null}
    </PageFrame>
  )
}

function HandedNotice({ handed }: { readonly handed: HandedCases }): ReactElement {
  return (
    <Alert
      severity="info"
      variant="outlined"
      action={
        <Button size="small" onClick={() => handCases(undefined)}>
          不列入了
        </Button>
      }
    >
      要列入专档的案件 {handed.caseIds.length} 件。按一行右边的“列入”，或者按“新建专档”。
    </Alert>
  )
}

function measuresToText(dossier: Dossier): string {
  const { length } = dossier.measures
  const open = openMeasures(dossier).length
  return length === 0 ? '没有' : open === 0 ? `${length} 条，都已完成` : `${length} 条，${open} 条未完`
}

interface DossierTableProps {
  readonly dossiers: readonly Dossier[]
  readonly names: Names
  readonly handed: HandedCases | undefined
  readonly busy: boolean
  readonly onTake: (dossier: Dossier) => Promise<void>
}

function DossierTable({ dossiers, names, handed, busy, onTake }: DossierTableProps): ReactElement {
  const today = useToday()
  const person = (id: string): string => (id === '' ? '' : names.person(id))
  return (
    <Table size="small" aria-label="集中问题专档">
      <TableHead>
        <TableRow>
          <TableCell>名称</TableCell>
          <TableCell sx={{ width: 104 }}>立档日期</TableCell>
          <TableCell sx={{ width: 64 }}>案件</TableCell>
          <TableCell sx={{ width: 96 }}>包案领导</TableCell>
          <TableCell sx={{ width: 96 }}>责任人</TableCell>
          <TableCell sx={{ width: 128 }}>整治措施</TableCell>
          <TableCell sx={{ width: 64 }}>回访</TableCell>
          <TableCell sx={{ width: 136 }}>整治期限</TableCell>
          <TableCell sx={{ width: 96 }}>状态</TableCell>
          {handed === undefined ? null : <TableCell sx={{ width: 80 }} />}
        </TableRow>
      </TableHead>
      <TableBody>
        {dossiers.map((dossier) => {
          const { id, name, dueOn } = dossier
          const isOpen = isDossierOpen(dossier)
          const late = isOpen && dueOn !== '' && dueOn < today
          return (
            <TableRow key={id} hover>
              <TableCell>
                <Link href={routeToHash({ screen: 'dossier', dossierId: id })} color="inherit">
                  {name}
                </Link>
              </TableCell>
              <TableCell>{dossier.openedOn}</TableCell>
              <TableCell>{dossier.caseIds.length} 件</TableCell>
              <TableCell>{person(dossier.leaderId)}</TableCell>
              <TableCell>{person(dossier.ownerId)}</TableCell>
              <TableCell>{measuresToText(dossier)}</TableCell>
              <TableCell>{dossier.visits.length} 次</TableCell>
              <TableCell>
                <Box component="span" sx={late ? { color: 'error.main' } : {}}>
                  {dueOn}
                  {late ? ' 已过期' : ''}
                </Box>
              </TableCell>
              <TableCell>
                <DossierChip dossier={dossier} />
              </TableCell>
              {handed === undefined ? null : (
                <TableCell>
                  {isOpen ? (
                    <Button
                      size="small"
                      disabled={busy}
                      aria-label={`列入 ${name}`}
                      onClick={() => void onTake(dossier)}
                    >
                      列入
                    </Button>
                  ) : null}
                </TableCell>
              )}
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
