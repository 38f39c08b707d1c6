import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SelectRow } from '../../../../src-renderer/ui/form-fields'

const draw = (choices: readonly { readonly value: string; readonly label: string }[]): string =>
  renderToStaticMarkup(
    <SelectRow
      name="leaderId"
      label="呈报给"
      choices={choices}
      gap="请选择呈报给哪位领导"
      emptyHint="没有“审阅”职责的人，请先到“设置”里添加。"
    />,
  )

describe('a list to choose from', () => {
  it('says what is missing while something can be chosen, and where to put it right where nothing can', () => {
    expect(draw([{ value: 'chen', label: '陈立新' }])).toContain('请选择呈报给哪位领导')
    expect(draw([])).toContain('请先到“设置”里添加。')
    expect(draw([])).not.toContain('请选择呈报给哪位领导')
  })
})
