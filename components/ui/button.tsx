import type { ComponentProps } from 'react'

const looks = {
  primary: 'bg-merk text-white hover:bg-merk-diep border-merk',
  secondary: 'bg-white text-merk hover:bg-merk-licht border-merk',
  quiet: 'border-transparent text-merk underline underline-offset-4 hover:bg-merk-licht',
} as const

export type ButtonLook = keyof typeof looks

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'primary', extra = ''): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded border px-4 py-2 font-semibold no-underline print:hidden disabled:opacity-60 ${looks[look]} ${extra}`
}

export function Button({
  look = 'primary',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}
