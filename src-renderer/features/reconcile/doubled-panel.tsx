import { instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useState, type ReactElement } from 'react'
import type { DoubleBearer, DoubleNumber } from '../../ledger-store/read/read-numbers'
import { replicaToPcName } from '../../messages/pc-words'
import type { NumberKind } from '../../ledger-store/read/doubled-numbers'
import { goTo, routeToHash } from '../../routes'
import { Panel } from '../../ui/panel'
import { RenumberDialog } from './renumber-dialog'
import { plainTableSx } from './plain-table-sx'
import type { Callings } from './use-reconcile'

interface Renumbering {
  readonly double: DoubleNumber
  readonly bearer: DoubleBearer
}

const numberKindWords: { readonly [K in NumberKind]: string } = { ledger: '台账号', stub: '存根号', archive: '档号' }

/** Numbers that several cases bear: who is proposed to keep each, and the way for a person to give another. */
export function DoubledPanel({
  doubled,
  callings,
}: {
  readonly doubled: readonly DoubleNumber[]
  readonly callings: Callings
}): ReactElement {
  const [renumbering, setRenumbering] = useState<Renumbering>()
  return (
    <Panel title={`号码重复（${doubled.length} 个）`} padding="none">
      <Box component="table" aria-label="号码重复" sx={plainTableSx}>
        <thead>
          <tr>
            {['号码', '案件', '谁、哪台电脑、什么时候编的', '建议', ''].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {doubled.flatMap((double) =>
            [double.keeper, ...double.others].map((bearer, index) => (
              <tr key={`${double.kind} ${double.number} ${bearer.caseId}`}>
                <td>{index === 0 ? `${numberKindWords[double.kind]} ${double.number}` : ''}</td>
                <td>
                  <Link href={routeToHash({ screen: 'case', caseId: bearer.caseId })} color="inherit">
                    {bearer.row.sheetNumber}　{bearer.row.title}
                  </Link>
                </td>
                <td>
                  {callings.names.person(bearer.by)}
                  {'　'}
                  {replicaToPcName(bearer.ref.slice(0, bearer.ref.lastIndexOf(':')), callings.pcs)}
                  {'　'}
                  {instantToMinuteText(bearer.at)}
                </td>
                <td>{index === 0 ? '先编，保留' : '后编，改号'}</td>
                <td>
                  <Button
                    size="small"
                    sx={{ minHeight: 28, py: 0 }}
                    aria-label={`${bearer.row.sheetNumber} ${double.kind === 'archive' ? '打开案件更正' : '改号'}`}
                    // A 档号 is corrected like everything else that 归档 wrote: in the case, with the papers at hand.
                    onClick={() =>
                      double.kind === 'archive'
                        ? goTo({ screen: 'case', caseId: bearer.caseId })
                        : setRenumbering({ double, bearer })
                    }
                  >
                    {double.kind === 'archive' ? '到案件里更正' : '改号…'}
                  </Button>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </Box>
      {renumbering === undefined ? null : (
        <RenumberDialog
          double={renumbering.double}
          bearer={renumbering.bearer}
          onClose={() => setRenumbering(undefined)}
        />
      )}
    </Panel>
  )
}
