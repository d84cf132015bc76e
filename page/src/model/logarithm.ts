// The natural logarithm of a whole number, rounded to the nearest double, as the C library does it: Math.log is off by
// the last bit for one number in a hundred, which would choose another of two paths that are as long.

const BITS = 96n;
const ONE = 1n << BITS;
const LN2 = twiceArtanh(ONE / 3n);
const known = new Map<number, number>();

/** The logarithm of a whole number from 1. */
export function naturalLogarithm(whole: number): number {
  const found = known.get(whole) ?? reckoned(whole);
  known.set(whole, found);
  return found;
}

function reckoned(whole: number): number {
  const powers = Math.floor(Math.log2(whole));
  const power = 1n << BigInt(powers);
  const rest = ((BigInt(whole) - power) * ONE) / (BigInt(whole) + power);
  return Number(BigInt(powers) * LN2 + twiceArtanh(rest)) / 2 ** Number(BITS);
}

/** Twice the area hyperbolic tangent, by its series, of a number times ONE. */
function twiceArtanh(small: bigint): bigint {
  let sum = 0n;
  let power = small;
  for (let odd = 1n; power > 0n; odd += 2n) {
    sum += power / odd;
    power = (power * small * small) >> (2n * BITS);
  }
  return 2n * sum;
}
