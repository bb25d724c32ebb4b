import { expect, it } from 'vitest'
import { spreadLabels } from '@/components/cijfers/verloop/reekslabels'

it('zet labels uit elkaar die elkaar raken, binnen het vlak en in dezelfde volgorde', () => {
  expect(spreadLabels([100, 200], 16, 300)).toEqual([100, 200])
  expect(spreadLabels([200, 198, 199], 16, 300)).toEqual([230, 198, 214])
  expect(spreadLabels([300, 299, 100], 16, 300)).toEqual([300, 284, 100])
  expect(spreadLabels([], 16, 300)).toEqual([])
})
