/** Letters of one matter at one place, found by reading: by their rows in the workbook that lies beside the project. */
export interface LabelledCluster {
  readonly name: string
  readonly rows: readonly number[]
}

/** With these the thresholds were chosen. */
export const looked: readonly LabelledCluster[] = [
  { name: 'a bridge to become a shopping arcade', rows: [2062, 2063, 2070, 2125, 2328, 2330] },
  { name: 'plans for a new quarter', rows: [761, 774, 777, 784, 800, 815] },
  { name: 'an underground station for a town', rows: [650, 689, 763, 1093] },
  { name: 'a culvert and its household', rows: [712, 772, 775, 1095] },
  { name: 'an estate’s kindergarten', rows: [429, 432, 440] },
  { name: 'plans for a market town', rows: [951, 1006, 1007, 1008] },
  { name: 'a refuse station beside an estate', rows: [82, 1132, 1133] },
  { name: 'a street of night stalls', rows: [532, 562, 648] },
  { name: 'no bus to two estates', rows: [888, 923, 924] },
  { name: 'a private hospital', rows: [344, 1164, 1165] },
  { name: 'troubles of a car market', rows: [486, 830, 846, 852, 885] },
]

/** Labelled before, counted when the thresholds stood; one of them then showed that a group may not grow at any price (`leastKept`). */
export const unlooked: readonly LabelledCluster[] = [
  { name: 'two noisy singing halls', rows: [794, 812, 827] },
  { name: 'a developer’s contract', rows: [1925, 1947, 2019] },
  { name: 'charges of an estate’s sixth stage', rows: [1630, 1632, 1633] },
  { name: 'a bus line moved', rows: [770, 773, 1094] },
  { name: 'a terminus of a bus line', rows: [2374, 2376, 2420] },
  { name: 'treatment of miners’ lungs', rows: [1208, 1411, 1412] },
  { name: 'pensions of a city’s old', rows: [1718, 1744, 1745] },
  { name: 'paid lessons of a school', rows: [2178, 2179, 2183] },
  { name: 'rules for keeping dogs', rows: [1800, 1803, 1822] },
  { name: 'a road under a motorway', rows: [251, 669, 1077] },
  { name: 'well covers of a street', rows: [65, 1135, 1137] },
]
