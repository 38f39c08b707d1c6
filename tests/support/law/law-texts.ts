import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { lawTextSchema, type LawText } from '#shared/law/law-record'
import type { ShippedLaw } from '#shared/law/law-shelf'

/** A law as the public collections write it, with everything that their files have. */
export const aLawFile = `---
title: x
---
# 石桥县村庄道路条例

2019年3月1日 石桥县人民代表大会通过

2022年5月6日 石桥县人民代表大会《关于修改部分条例的决定》修正

2022年7月1日 起施行

<!-- INFO END -->

## 第一章　总　则

第一条　为了管好村庄道路，制定本条例。

第二条 村庄道路由村民委员会管护。

前款规定的管护，包括下列事项：

（一）清扫；

（二）维修路面，其中：

1. 坑槽；

2. 裂缝；

（三）照明。

管护经费列入镇年度预算。

## 第二章 责任

**第三条** 损坏道路的，应当修复。

第一条规定的目的不得违反。

第三条之一 拒不修复的，由镇人民政府依照第二条第一款处理。

附件：道路分类表
第九条 这不是条文。
`

export const aLaw = (change: Partial<LawText> = {}): LawText => ({
  name: '石桥县村庄道路条例',
  part: '',
  class: 'local',
  on: lawTextSchema.shape.on.parse('2022-05-06'),
  source: '道路.md',
  body: '第一条 为了管好村庄道路，制定本条例。\n第二条 村庄道路由村民委员会管护。\n管护经费列入预算。',
  ...change,
})

const folder = join(import.meta.dirname, '../../../resources/laws')
const listSchema = z.array(z.looseObject({ file: z.string(), name: z.string(), part: z.string() }))

/** The files of the laws that the program brings, and what is said of each. */
export const listShippedFiles = () =>
  listSchema
    .parse(JSON.parse(readFileSync(join(folder, 'laws.json'), 'utf8')))
    .map((one) => ({ ...one, text: readFileSync(join(folder, one.file), 'utf8') }))

export const asShipped = (law: LawText, change: Partial<ShippedLaw> = {}): ShippedLaw => ({
  ...law,
  extract: true,
  note: '',
  ...change,
})
