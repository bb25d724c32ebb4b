import { beforeEach, expect, it } from 'vitest'
import { onTerugkeer } from '@/lib/platform/terugkeer'

class Pagina extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'
}
let venster: EventTarget
let pagina: Pagina
let keren: number
let stop: () => void

beforeEach(() => {
  venster = new EventTarget()
  pagina = new Pagina()
  keren = 0
  stop = onTerugkeer(venster, pagina, () => {
    keren += 1
  })
})

it.each(['focus', 'pageshow', 'online'])('wie terugkomt bij de pagina merkt dat aan %s', (event) => {
  venster.dispatchEvent(new Event(event))
  expect(keren).toBe(1)
})

it('wie terugkomt bij de pagina merkt het als het tabblad weer zichtbaar wordt, en niet als het verdwijnt', () => {
  pagina.visibilityState = 'hidden'
  pagina.dispatchEvent(new Event('visibilitychange'))
  expect(keren).toBe(0)
  pagina.visibilityState = 'visible'
  pagina.dispatchEvent(new Event('visibilitychange'))
  expect(keren).toBe(1)
})

it('een pagina die weg is hoort niets meer', () => {
  stop()
  venster.dispatchEvent(new Event('focus'))
  pagina.dispatchEvent(new Event('visibilitychange'))
  expect(keren).toBe(0)
})
