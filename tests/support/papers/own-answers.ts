import type { Letter } from '../likeness/read-letters'

const openings = [
  '网友“UU00812”您好！您的留言已收悉，现将有关情况回复如下：',
  '您好！您反映的问题已收悉，经镇村镇建设办会同县水务局现场核查，现答复如下：',
  '关于您所提的“三个问题”，我镇高度重视，于2026年11月5日上午9：30到现场查看，情况如下：',
]
const sentences = [
  '经查，该路段全长1.2公里，2014年建成，现有坑槽23处，合计约350平方米。',
  '一、关于“路面破损”的问题。因大型车辆长期碾压，加之排水沟淤塞，雨后积水（最深处约15厘米）难以及时排出；',
  '根据《中华人民共和国公路法》第三十五条和县政府办〔2026〕18号文件规定，县道由县公路事业发展中心养护，村道由村委会养护。',
  '截至10月31日，已签约82户，占总户数的86.3%，其余13户正在协商，预计12月20日前完成。',
  '业主代表提出：“能不能先修路、后收费？”我们认为这一意见合理，已转A7县住建局研究……',
  '资金方面，工程预算1,280,000元，其中县级补助60%，镇级配套30%，村级自筹10%（可以投工投劳）。',
  '如有疑问，请拨打0632—5550123咨询，联系人：李明、张华。',
  '下一步，我镇将加强巡查，发现问题及时处理，做到早发现、早报告、早处置，切实维护群众利益。',
  '第二，该处属于K12+300至K13+050段，已列入“四好农村路”2027年度计划，由中标单位LH-3标段施工。',
]
const endings = ['感谢您对我们工作的支持和监督！', '特此回复。2026年11月18日', '']

/** Answers of our own in the shape of real ones: one paragraph, with numbers, Latin, quotation marks and brackets in it. Always the same. */
export function ownAnswers(count: number): readonly Letter[] {
  return Array.from({ length: count }, (_none, index) => {
    const length = 1 + ((index * 7) % 23)
    const body = Array.from(
      { length },
      (_nothing, at) => sentences[(index * 5 + at * (1 + (index % 4))) % sentences.length],
    )
    return {
      number: `${index + 1}`,
      user: '',
      subject: `咨询柳树沟村${index + 1}组通村公路破损问题`,
      text: '',
      answer: `${openings[index % openings.length]}${body.join('')}${endings[index % endings.length]}`,
    }
  })
}
