/**
 * How many wrong ones are free: passwords of one account; its codes and passkeys; accounts whose password one network got
 * wrong, in which many people may sit; and keys of the API from one, where programs may come back with a token that is over.
 */
export const FREE_TRIES = { account: 5, factor: 5, address: 25, caller: 60 } as const

/** How long nobody may try after so many wrong passwords, in seconds: nothing for the free ones, then twice as long each time, at most a quarter of an hour. */
export function waitAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(900, 2 ** Math.min(10, failures - free))
}
