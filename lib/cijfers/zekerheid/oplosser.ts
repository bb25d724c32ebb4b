import type { Stelsel } from './stelsel'

/** `gevonden`: a whole number for each unknown, in their order. */
export type Oplosuitkomst = { soort: 'gevonden'; getallen: readonly number[] } | { soort: 'onmogelijk' | 'twijfel' }

/** Looks for whole numbers that fit all equations of a Stelsel. What it finds is checked; what it does not, hides. */
export type Oplosser = (stelsel: Stelsel) => Oplosuitkomst
