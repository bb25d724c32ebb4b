import { nietHier, opties } from '../antwoord'

export { nietHier as DELETE, nietHier as GET, nietHier as PATCH, nietHier as POST, nietHier as PUT, opties as OPTIONS }
