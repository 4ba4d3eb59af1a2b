/*
 * A posting is one number: its distance to the doc before, times sixteen, plus the grade with which the term fits (see
 * `gradeOf`). Most take one byte or two.
 */

/** Bytes of the longest. */
export const LONGEST_POSTING = 5

/** `distance`: below 2²⁸. */
export function postingCode(distance: number, grade: number): number {
  return distance * 16 + grade
}

export function distanceIn(code: number): number {
  return code >>> 4
}

export function gradeIn(code: number): number {
  return code & 15
}
