import { yearArrangementSchema } from '#shared/calendar/year-arrangement'

/** Made up: nobody knows 2027's as this is written. */
export const of2027 = yearArrangementSchema.parse({
  year: 2027,
  source: '国务院办公厅关于2027年部分节假日安排的通知（测试用）',
  issuedOn: '2026-11-20',
  festivals: [
    { name: '元旦', off: ['2027-01-01/2027-01-03'], worked: [] },
    { name: '春节', off: ['2027-02-05/2027-02-11'], worked: ['2027-02-14'] },
    { name: '清明节', off: ['2027-04-03/2027-04-05'], worked: [] },
    { name: '劳动节', off: ['2027-05-01/2027-05-05'], worked: ['2027-05-08'] },
    { name: '端午节', off: ['2027-06-09'], worked: [] },
    { name: '中秋节', off: ['2027-09-15'], worked: [] },
    { name: '国庆节', off: ['2027-10-01/2027-10-07'], worked: ['2027-09-26', '2027-10-09'] },
  ],
})
