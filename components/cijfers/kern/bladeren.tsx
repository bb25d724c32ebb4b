/** From page to page of a long list. Silent when there is one page. */
export function Bladeren({
  pagina,
  paginas,
  adres,
}: {
  pagina: number
  paginas: number
  adres: (pagina: number) => string
}) {
  if (paginas <= 1) return null
  return (
    <nav aria-label="Bladzijden" className="flex flex-wrap items-center gap-x-6 gap-y-1 print:hidden">
      {pagina > 1 && (
        <a href={adres(pagina - 1)} rel="prev" className="inline-flex min-h-11 items-center">
          Vorige bladzijde
        </a>
      )}
      <span>
        Bladzijde {pagina} van {paginas}
      </span>
      {pagina < paginas && (
        <a href={adres(pagina + 1)} rel="next" className="inline-flex min-h-11 items-center">
          Volgende bladzijde
        </a>
      )}
    </nav>
  )
}
