import { enumerate } from '@/lib/aandachtspunten/zin'
import { deelname } from '@/lib/cijfers/kern/cijfers'
import { formatIngevuld, verborgenomdat } from '@/lib/cijfers/kern/verborgen'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import type { Publicatie } from '../publicatie'
import { publicatiezin } from '../publicatiezin'
import { samenvattingsplek } from '../tekst/plekken'
import { genummerd } from './bijschrift'
import { alinea, geschreven, kop, lijst } from './blokken'
import type { Blok, Hoofdstuk, Rapportdocument } from './document'
import { fasehoofdstukken } from './fasehoofdstuk'
import { groepentabel } from './groepentabel'
import { methodehoofdstuk } from './methode'
import { regelbalken, regeltabel } from './regeltabel'
import { colofon, voetmelding, vragenhoofdstuk } from './slot'
import { veranderhoofdstuk } from './veranderhoofdstuk'

function samenvatting(publicatie: Publicatie): Hoofdstuk {
  const isFase = ({ soort }: { soort: string }) => soort === 'fase'
  const wat = 'Antwoorden per fase'
  return {
    id: 'samenvatting',
    niveau: 1,
    titel: 'Samenvatting',
    blokken: [
      ...geschreven(publicatie, samenvattingsplek),
      kop('Het landelijk beeld'),
      ...regelbalken(publicatie, { id: 'figuur-landelijk', wat, passes: isFase }),
      regeltabel(publicatie, { id: 'tabel-landelijk', wat, kolom: 'Fase', passes: isFase }),
    ],
  }
}

function verborgenGroepen({ regios: { verborgen } }: Publicatie): Blok[] {
  if (verborgen.length === 0) return []
  return [
    alinea(
      verborgen.length === 1
        ? 'Van één regio staan er geen cijfers:'
        : `Van ${formatGetal(verborgen.length)} regio's staan er geen cijfers:`,
    ),
    lijst(verborgen.map(({ naam, reden }) => `${naam}: ${verborgenomdat[reden]}.`)),
  ]
}

function groephoofdstukken(publicatie: Publicatie): Hoofdstuk[] {
  const { klassen, regios } = publicatie
  return [
    {
      id: 'groepen',
      niveau: 1,
      titel: "Grootteklassen en regio's",
      blokken: [
        alinea(
          `Hier staat het aandeel Ja per fase, voor ${enumerate(['elke grootteklasse', 'elke regio'])}. Let op het aantal gemeenten: in een kleine groep verandert één gemeente het percentage al veel.`,
        ),
      ],
    },
    {
      id: 'grootteklassen',
      niveau: 2,
      titel: 'Per grootteklasse',
      blokken: [
        groepentabel(publicatie, klassen, {
          id: 'tabel-grootteklassen',
          wat: 'Aandeel Ja per fase en grootteklasse',
          kolom: 'Grootteklasse',
        }),
      ],
    },
    {
      id: 'regios',
      niveau: 2,
      titel: 'Per regio',
      blokken: [
        groepentabel(publicatie, regios, { id: 'tabel-regios', wat: 'Aandeel Ja per fase en regio', kolom: 'Regio' }),
        ...verborgenGroepen(publicatie),
      ],
    },
  ]
}

function kenmerken(publicatie: Publicatie): Rapportdocument['kenmerken'] {
  const { bron, landelijk, meetmoment, editie } = publicatie
  const [land] = landelijk.groepen
  return [
    { naam: 'Meetmoment', waarde: bron.naam },
    ...(bron.peildatum ? [{ naam: 'Peildatum', waarde: formatDatum(bron.peildatum) }] : []),
    ...(land
      ? [
          {
            naam: 'Deelname',
            waarde: `${formatIngevuld(land.aantalIngevuld)} van de ${formatGetal(land.aantalGemeenten)} gemeenten (${formatPercentage(deelname(land))})`,
          },
        ]
      : []),
    { naam: 'Vragenlijst', waarde: meetmoment.versieNaam },
    ...(meetmoment.vervangt ? [{ naam: 'Vervangt', waarde: meetmoment.vervangt.naam }] : []),
    {
      naam: 'Editie',
      waarde: editie === 'bureau' ? 'Bureau, alle cijfers' : 'Openbaar, zonder cijfers die een antwoord verraden',
    },
    { naam: 'Publicatie', waarde: publicatiezin(publicatie) },
  ]
}

/** The rapport of a publicatie: text and figures in the order in which page, DOCX and PDF print them. */
export function makeRapportdocument(publicatie: Publicatie): Rapportdocument {
  const { bron, meetmoment, landelijk, programma, editie } = publicatie
  return {
    titel: `Rapport Transitie-Volgsysteem, ${bron.naam}`,
    ondertitel: `Hoe ver gemeenten zijn met de voorbereiding op hun nieuwe taken${
      bron.peildatum ? `: de stand op ${formatDatum(bron.peildatum)}` : ''
    }`,
    kenmerken: kenmerken(publicatie),
    melding: voetmelding(publicatie),
    herkomst: {
      meetmoment: `${bron.sleutel} (nummer ${meetmoment.id})`,
      hash: meetmoment.hash,
      programma,
      editie,
      datum: publicatie.publicatie?.op ?? meetmoment.bevrorenOp,
    },
    hoofdstukken: genummerd([
      methodehoofdstuk(publicatie),
      samenvatting(publicatie),
      ...landelijk.fasen.flatMap((fase) => fasehoofdstukken(publicatie, fase)),
      veranderhoofdstuk(publicatie),
      ...groephoofdstukken(publicatie),
      vragenhoofdstuk(publicatie),
      colofon(publicatie),
    ]),
  }
}
