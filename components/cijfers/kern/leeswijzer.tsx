/** How to read the tables of figures, once. */
export function Leeswijzer({ vorig }: { vorig: string | null }) {
  return (
    <ul className="list-disc space-y-1 pl-5 text-inkt-zacht text-sm">
      <li>Elk percentage is los afgerond. Daardoor kan een rij optellen tot 99 of 101.</li>
      <li>
        Onder een percentage staat het aantal gemeenten. Bij een fase of thema is dat het aantal antwoorden op alle
        vragen samen.
      </li>
      {vorig && (
        <li>
          De dunne balk en “was” zijn van {vorig}. Het verschil is in procentpunten. “Nieuw”: die vraag was er toen nog
          niet. Een streepje: er hoorden toen andere vragen bij, dus vergelijken kan niet.
        </li>
      )}
    </ul>
  )
}
