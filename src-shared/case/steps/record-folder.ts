import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { countPart, flagPart, linePart, toldPart } from '../parts'
import { joinTold, tell } from '../private-text'
import { refuses } from '../refusals/step-refuses'
import { anyRole, anyStage, defineStep } from './define-step'

export const folderSavedAct = defineAct({
  act: 'folder-saved',
  name: '导出案件文件夹',
  parts: {
    /** A title may name the caller. */
    file: toldPart('文件名', 400),
    sha256: linePart('文件校验值', 64),
    files: countPart('附件个数'),
    /** Whether it names the caller of a confidential case. */
    showsCaller: flagPart('含来电人信息'),
  },
  log: 'save',
  tell: ({ file, sha256, files, showsCaller }) => ({
    title: `导出案件文件夹${showsCaller ? '（含来电人信息）' : ''}`,
    detail: joinTold([tell`${file}`, `附件 ${files} 个，校验值 ${sha256}`]),
  }),
})

/** What is noted of a folder: the archive's name and its SHA-256, how many attachments are in it, and whether it names a hidden caller. */
export interface RecordFolder {
  readonly file: string
  readonly sha256: string
  readonly files: number
  readonly showsCaller: boolean
}

/** 导出案件文件夹: the whole case left the program as one archive. Of a case that is done with: closed, ended or struck out. */
export const recordFolderStep = defineStep({
  step: 'record-folder',
  name: '导出案件文件夹',
  place: 'noted',
  from: anyStage,
  roles: anyRole,
  outward: true,
  ofVoided: true,
  act: folderSavedAct,
  barrier: ({ stage, ending, voids }) =>
    stage === 'closed' || ending !== undefined || voids.length > 0
      ? undefined
      : refuses(
          'folder-too-early',
          '还没有办结',
          '案件还在办理，材料还不齐，不能导出案件文件夹。',
          '反馈以后再导出；只要回复的，可以在回复里存为文件。',
        ),
  plan: ({ file, sha256, files, showsCaller }: RecordFolder, { write }) =>
    ok([write.act({ act: 'folder-saved', file, sha256, files, showsCaller })]),
})
