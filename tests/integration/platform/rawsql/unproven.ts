const publicatie = 'lib/rapport/publicatie-data.ts'
const controle = 'lib/rapport/controle-data.ts'
const publiceren = 'lib/rapport/publiceren-data.ts'
const cockpit = 'lib/cijfers/kern/cockpit-data.ts'

/** What is declared without null though the test cannot see that it never is null; by why it never is. */
const reasons: Record<string, string[]> = {
  'meetmoment_status_check and meetmoment_zegel_check: what is frozen has frozen_at, versie_naam and hash': [
    'lib/meetmoment/bevriezen-data.ts freeze hash',
    `${controle} verifyMeetmomenten versieNaam`,
    `${controle} verifyMeetmomenten hash`,
    `${publicatie} findFrozen hash`,
    'lib/cijfers/zekerheid/verberging-data.ts readKeten hash',
    `${publicatie} findFrozen bevrorenOp`,
    `${publicatie} findFrozen versieNaam`,
    `${publicatie} listGepubliceerd versieNaam`,
    `${publicatie} listGepubliceerd hash`,
    `${publicatie} listGepubliceerd bevrorenOp`,
  ],
  'vorig_id names what was frozen before, and that has versie_naam': [`${publicatie} findFrozen vorig.versieNaam`],
  'meetmoment_vervangt_check: what replaces another says why': [
    `${publicatie} findFrozen vervangt.reden`,
    `${publicatie} listGepubliceerd vervangt.reden`,
    `${cockpit} listBeheerdeMeetmomenten vervangt.reden`,
    `${cockpit} getBeheerdMeetmoment vervangt.reden`,
  ],
  'of a meetmoment that is no longer public the last publicatie was withdrawn, with a reason': [
    `${publiceren} readStand vergelijking.ingetrokken.op`,
    `${publiceren} readStand vergelijking.ingetrokken.reden`,
  ],
  'gemeenten_op gives a subregio its sleutel and its naam together': [
    'lib/antwoord/toelichtingen-data.ts findMoment regios[].naam',
  ],
  'meetmoment_hash gives a hash for every meetmoment that is there': [`${controle} checkZegels hash`],
  'a FULL JOIN has the column of its USING on one side at least': [
    `${controle} checkZegels afwijkend[].soort`,
    `${controle} checkZegels afwijkend[].sleutel`,
  ],
}

export const unproven = Object.values(reasons).flat()
