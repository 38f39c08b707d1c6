import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import type { SxProps, Theme } from '@mui/material/styles'
import { useState, type ReactElement } from 'react'
import { TableVirtuoso, type TableComponents } from 'react-virtuoso'
import type { Case } from '#shared/case/case'
import type { ConsentStep } from '#shared/case/step-tables'
import { consentToDecide } from '#shared/merge/plan-resolution'
import { useActor, useStaff } from '../../desk/use-staff'
import type { ConflictSide, OpenConflict } from '../../ledger-store/read/read-conflicts'
import { routeToHash } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { conflictTitle, isSideVeiled, sawText, sideName, sideText } from './conflict-words'
import { ConsentDialog } from './consent-dialog'
import { OtherValueDialog } from './other-value-dialog'
import { canWriteOther } from './other-value-fields'
import { SideCard } from './side-card'
import { useDecide, type Deciding } from './use-decide'
import type { Callings } from './use-reconcile'
import { VoidCard } from './void-card'
import { VoidReasonDialog, type VoidAnswer } from './void-reason-dialog'

interface TableContext {
  readonly callings: Callings
  readonly deciding: Deciding
  readonly onOther: (open: OpenConflict) => void
  /** Takes a side; where that is a leader's consent, asks for it first. */
  readonly onSide: (open: OpenConflict, side: ConflictSide, name: string) => void
  readonly onVoid: (open: OpenConflict, answer: VoidAnswer) => void
}

interface Signing {
  readonly open: OpenConflict
  readonly one: Case
  /** The step by whose consent it is decided. */
  readonly step: ConsentStep
  readonly side: ConflictSide
  readonly name: string
}

/** What has to be decided, a row each, drawn a screenful at a time. */
export function ConflictList({
  conflicts,
  callings,
}: {
  readonly conflicts: readonly OpenConflict[]
  readonly callings: Callings
}): ReactElement {
  const deciding = useDecide()
  const [other, setOther] = useState<OpenConflict>()
  const [signing, setSigning] = useState<Signing>()
  const actor = useActor()
  const staff = useStaff()
  const takeSide = (open: OpenConflict, side: ConflictSide, name: string): void => {
    const { one, conflict } = open
    const step = consentToDecide(conflict, one, side.value)
    if (one !== undefined && actor !== undefined && step !== undefined) setSigning({ open, one, step, side, name })
    else void deciding.decide(open, { choice: 'side', ref: side.ref })
  }
  const [voiding, setVoiding] = useState<{ readonly open: OpenConflict; readonly answer: VoidAnswer }>()
  return (
    <Box sx={listSx}>
      <TableVirtuoso
        style={{ height: '100%' }}
        data={conflicts}
        components={components}
        increaseViewportBy={300}
        computeItemKey={(_index, open) => open.key}
        fixedHeaderContent={header}
        context={{
          callings,
          deciding,
          onOther: setOther,
          onSide: takeSide,
          onVoid: (open, answer) => setVoiding({ open, answer }),
        }}
        itemContent={cells}
      />
      {other === undefined ? null : (
        <OtherValueDialog open={other} callings={callings} onClose={() => setOther(undefined)} />
      )}
      {signing === undefined || actor === undefined || staff === undefined ? null : (
        <ConsentDialog
          open={signing.open}
          one={signing.one}
          step={signing.step}
          side={signing.side.ref}
          sideName={signing.name}
          actor={actor}
          people={staff.people}
          callings={callings}
          onClose={() => setSigning(undefined)}
        />
      )}
      {voiding === undefined ? null : (
        <VoidReasonDialog
          open={voiding.open}
          answer={voiding.answer}
          callings={callings}
          onClose={() => setVoiding(undefined)}
        />
      )}
    </Box>
  )
}

const header = (): ReactElement => (
  <tr>
    <th scope="col" style={{ width: 208 }}>
      案件、项目
    </th>
    <th scope="col">各自写的内容（标出的是另一份没有的）</th>
    <th scope="col" style={{ width: 116 }}>
      定为
    </th>
  </tr>
)

function cells(_index: number, open: OpenConflict, context: TableContext): ReactElement {
  const { callings, deciding } = context
  const { number, title, field } = conflictTitle(open, callings)
  const failure = deciding.failure?.key === open.key ? deciding.failure.words : undefined
  return (
    <>
      <td>
        <Box sx={{ fontWeight: 600 }}>{field}</Box>
        {open.one === undefined ? (
          <Box sx={{ color: 'text.secondary' }}>{title}</Box>
        ) : (
          <Link href={routeToHash({ screen: 'case', caseId: open.one.id })} color="inherit" sx={{ display: 'block' }}>
            {number}　{title}
          </Link>
        )}
      </td>
      <td>
        <Sides open={open} callings={callings} />
        {failure === undefined ? null : (
          <Box sx={{ mt: 1 }}>
            <FailureNotice words={failure} />
          </Box>
        )}
      </td>
      <td>
        <Answers open={open} name={`${number === '' ? title : number} ${field}`} context={context} />
      </td>
    </>
  )
}

function Sides({ open, callings }: { readonly open: OpenConflict; readonly callings: Callings }): ReactElement {
  const { conflict, sides } = open
  const shown = conflict.kind === 'field' ? conflict.sides.at(-1)?.value : undefined
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 2 }}>
      {conflict.kind === 'void' ? (
        <VoidCard open={open} conflict={conflict} callings={callings} />
      ) : (
        sides.map((side, index) => {
          const against = sides[index === 0 ? 1 : 0]
          return (
            <SideCard
              key={side.ref}
              name={sideName(index)}
              side={side}
              text={sideText(open, side, callings)}
              other={against === undefined ? '' : sideText(open, against, callings)}
              saw={sawText(open, side, callings)}
              shown={JSON.stringify(side.value) === JSON.stringify(shown)}
              callings={callings}
            />
          )
        })
      )}
    </Box>
  )
}

function Answers({
  open,
  name,
  context,
}: {
  readonly open: OpenConflict
  readonly name: string
  readonly context: TableContext
}): ReactElement {
  const { callings, deciding, onOther, onSide, onVoid } = context
  const busy = deciding.busy === open.key
  const button = (label: string, press: () => void): ReactElement => (
    <Button
      key={label}
      size="small"
      fullWidth
      disabled={deciding.busy !== undefined && !busy}
      loading={busy}
      aria-label={`${name}：${label}`}
      onClick={press}
    >
      {label}
    </Button>
  )
  const answers =
    open.conflict.kind === 'void'
      ? [button('保留作废', () => onVoid(open, 'keep-void')), button('恢复案件', () => onVoid(open, 'lift'))]
      : [
          ...open.sides.flatMap((side, index) =>
            isUnreadable(open, side.ref)
              ? []
              : [button(`采用${sideName(index)}`, () => onSide(open, side, sideName(index)))],
          ),
          ...(canWriteOther(open) && !isSideVeiled(open, callings) ? [button('另写…', () => onOther(open))] : []),
        ]
  return <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75 }}>{answers}</Box>
}

const isUnreadable = ({ conflict }: OpenConflict, ref: string): boolean =>
  conflict.kind === 'field' && conflict.unreadable?.some((one) => one === ref) === true

const components: TableComponents<OpenConflict, TableContext> = {
  Table: ({ style, children }) => (
    <table style={style} aria-label="需要核对的内容">
      {children}
    </table>
  ),
}

const listSx: SxProps<Theme> = {
  flex: 1,
  minHeight: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'hidden',
  '& table': { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: '100%' },
  '& th, & td': {
    px: 1.5,
    py: 1.25,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
  },
  '& th': { py: 1, fontSize: 13, fontWeight: 600, color: 'text.secondary', bgcolor: 'background.paper' },
}
