import NextAuth, { type AuthError, CredentialsSignin, type User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/platform/env'
import { log, logFailure } from '@/lib/platform/log.mjs'
import { type Inlog, logIn, logInAsPersona, sessieSeconds } from '@/lib/toegang/inloggen-data'
import { inlogSchema, personaSchema } from '@/lib/toegang/inloggen-schema'

/** Carries how long an account or address has to wait; "code" is what next-auth hands to the caller. */
class MustWait extends CredentialsSignin {
  constructor(minuten: number) {
    super()
    this.code = `wachten:${minuten}`
  }
}

function userOf(inlog: Inlog): User | null {
  switch (inlog.soort) {
    case 'ingelogd':
      return { id: inlog.sessieId }
    case 'wachten':
      throw new MustWait(inlog.minuten)
    case 'onjuist':
      return null
  }
}

// No route handlers are exported: logging in and out are server actions, so next-auth opens no door of its own.
export const { signIn, signOut } = NextAuth(() => ({
  secret: env().AUTH_SECRET,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: sessieSeconds },
  // We say ourselves where somebody goes after logging in: the cookie that would remember it ends as it is set.
  cookies: { callbackUrl: { options: { maxAge: 0 } } },
  pages: { signIn: '/inloggen', error: '/inloggen' },
  logger: {
    // A wrong password is no fault of the server, and what goes wrong in authorize is thrown on: its request writes the line.
    error: (error) =>
      ['CredentialsSignin', 'CallbackRouteError'].includes((error as AuthError).type) ||
      logFailure('Inloggen of uitloggen is mislukt.', error),
    warn: (code) => log.warn({ code }, 'next-auth waarschuwt.'),
  },
  providers: [
    Credentials({
      id: 'wachtwoord',
      authorize: async (credentials) => {
        const { email, wachtwoord, adres } = inlogSchema.parse(credentials)
        return userOf(await logIn(email, wachtwoord, adres))
      },
    }),
    Credentials({
      id: 'persona',
      authorize: async (credentials) => userOf(await logInAsPersona(personaSchema.parse(credentials).persona)),
    }),
  ],
  callbacks: {
    // The cookie holds the session's id and nothing about the person: who it is, is read from the database each time.
    jwt: ({ token, user }) => (user ? { sub: user.id } : token),
  },
}))
