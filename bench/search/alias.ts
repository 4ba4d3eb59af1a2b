import type { Chance } from './random'

/** Draws a number in [0, length) by weight, at the same cost whatever the length (Walker's alias method). */
export type Draw = (chance: Chance) => number

export function drawBy(weights: Float64Array): Draw {
  const { length } = weights
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => (weight * length) / total)
  const other = Uint32Array.from({ length }, (_, place) => place)
  const poor = Array.from({ length }, (_, place) => place).filter((place) => at(shares, place) < 1)
  const rich = Array.from({ length }, (_, place) => place).filter((place) => at(shares, place) >= 1)
  let giver = rich.pop()
  for (let needy = poor.pop(); needy !== undefined && giver !== undefined; needy = poor.pop()) {
    other[needy] = giver
    shares[giver] = at(shares, giver) - (1 - at(shares, needy))
    if (at(shares, giver) >= 1) continue
    poor.push(giver)
    giver = rich.pop()
  }
  const own = Float32Array.from(shares)
  return (chance) => {
    const point = chance.next() * length
    const place = Math.floor(point)
    return point - place < at(own, place) ? place : at(other, place)
  }
}

/** Zipf's law as Mandelbrot has it: the weight of rank r, from 0, is 1 / (r + shift). No powers: browsers round them apart. */
export function zipfWeights(length: number, shift: number): Float64Array {
  return Float64Array.from({ length }, (_, rank) => 1 / (rank + shift))
}

function at(list: Float32Array | Float64Array | Uint32Array, place: number): number {
  return list[place] ?? 0
}
