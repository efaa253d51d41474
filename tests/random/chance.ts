/** RANDOM_CASES makes as many cases as it says instead; RANDOM_SEED repeats the cases of a run. */
export const CASES = Number(process.env.RANDOM_CASES ?? 20_000)
export const SEED = Number(process.env.RANDOM_SEED ?? Math.floor(Math.random() * 2 ** 31))

process.stdout.write(`Random input: RANDOM_SEED=${SEED} RANDOM_CASES=${CASES}\n`)
