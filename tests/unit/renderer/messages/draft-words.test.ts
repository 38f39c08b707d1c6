import { expect, test } from 'vitest'
import { draftForms } from '#shared/draft/draft-forms'
import { draftToRoute } from '#renderer/drafts/draft-route'
import { draftsLostToText, draftToTitle, draftUnkeptToWords } from '#renderer/messages/draft-words'

test('every form that keeps drafts has Chinese words and, but for the first run, a screen where it is offered again', () => {
  for (const form of draftForms) {
    expect(draftToTitle({ form }), form).toMatch(/\p{Script=Han}/u)
    const route = draftToRoute({ form, about: 'case-1' })
    if (form === 'first-run') expect(route).toBeUndefined()
    else expect(route, form).toBeDefined()
  }
  expect(draftToRoute({ form: 'reply', about: 'case-1' })).toEqual({ screen: 'reply', caseId: 'case-1' })
})

test('a form of a newer program is told of and leads nowhere', () => {
  expect(draftToTitle({ form: 'from-tomorrow' })).toBe('其他内容')
  expect(draftToRoute({ form: 'from-tomorrow', about: '' })).toBeUndefined()
})

test('writing that is in the window alone is said to be, with what to do', () => {
  for (const failure of [
    { type: 'DiskFull' },
    { type: 'WriteRefused', code: 'EACCES' },
    { type: 'DraftTooLong' },
  ] as const) {
    const words = draftUnkeptToWords(failure)
    expect(words.what).toMatch(/刚写的内容只在这个窗口里/)
    expect(words.safe).toMatch(/台账和以前留着的草稿都没有动/)
  }
})

test('drafts that cannot be offered are counted, those that can be are not spoken of', () => {
  const none = { setAside: 0, unreadable: 0, folder: undefined }
  expect(draftsLostToText(none)).toBeUndefined()
  expect(draftsLostToText({ ...none, setAside: 1, unreadable: 2 })).toBe(
    '1 份草稿已损坏，原文件已经另存；2 份草稿读不出来，原文件没有动。其他草稿和台账不受影响。',
  )
  expect(draftsLostToText({ ...none, folder: { type: 'FileUnreadable', code: 'EIO' } })).toMatch(/读不出来/)
})
