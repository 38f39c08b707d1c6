import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { JudgedPoint, ReviewPoint } from '#shared/reply/review-points'
import { CheckIcon, InfoIcon } from '../../ui/icons'

const pointWords: { readonly [P in ReviewPoint]: string } = {
  'contact-time': '联系时间',
  'who-went': '谁去调查',
  facts: '查明的事实',
  clause: '依据条款',
  result: '处理结果',
  'caller-told': '告知来电人',
  satisfied: '是否满意',
}

const stateToText = ({ state, on }: JudgedPoint): string =>
  state === 'said' ? '已写' : state === 'on-record' ? `没写（${on.slice(5)} 联系过）` : '没写'

/** What a reply has to say, each with whether it does: for the eye beside the text, never a barrier. */
export const ReviewPointsList = ({ points }: { readonly points: readonly JudgedPoint[] }): ReactElement => (
  <Box
    component="ul"
    aria-label="答复要素"
    sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}
  >
    {points.map((one) => (
      <Box
        key={one.point}
        component="li"
        sx={{
          display: 'flex',
          gap: 0.5,
          alignItems: 'center',
          color: one.state === 'said' ? 'text.secondary' : 'text.primary',
        }}
      >
        {one.state === 'said' ? <CheckIcon fontSize="small" /> : <InfoIcon fontSize="small" color="warning" />}
        {pointWords[one.point]}：{stateToText(one)}
      </Box>
    ))}
  </Box>
)
