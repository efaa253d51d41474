/** How many wrong passwords are free: of one account, and of one address, behind which many people may sit. */
export const FREE_TRIES = { account: 5, address: 25 } as const

/** How long nobody may try after so many wrong passwords, in seconds: nothing for the free ones, then twice as long each time, at most a quarter of an hour. */
export function waitAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(900, 2 ** Math.min(10, failures - free))
}
