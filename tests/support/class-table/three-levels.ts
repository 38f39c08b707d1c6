/** A class table of three levels as an office brings it in a workbook, heads first; its last row maps a class of the sample to a new one. */
export const threeLevels: readonly (readonly string[])[] = [
  ['一级分类', '二级分类', '三级分类', '代码', '别名', '对应新分类'],
  ['城乡建设', '市政设施', '路灯照明', '010101', '路灯、灯不亮', ''],
  ['', '', '道路桥梁', '010102', '道路、路面', ''],
  ['', '村镇建设', '农村饮水', '010201', '自来水、水管', ''],
  ['民生保障', '社会救助', '低保救助', '020101', '低保', ''],
  ['乡村建设', '路灯', '', '', '', '城乡建设/市政设施/路灯照明'],
]
