import { problem } from '@/lib/opendata/problem'

/** Whatever is not there below /api, said as a program reads it. */
const missing = () => problem(404)

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT }
