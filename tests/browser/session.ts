import { everyAction, send } from "./actions"

/** The action of a name, of the build that is tested. */
export function actionNamed(name: string) {
  const found = everyAction().find((action) => action.name === name)
  if (!found) throw new Error(`There is no action ${name}.`)
  return found
}

/** Signs in to a portal by the password of the sample accounts, without a browser. Gives the cookies, for a header. */
export async function signedIn(portal: string, email: string): Promise<string> {
  const typed = ["/", { email, password: "concord-demo" }]
  const answer = await send(actionNamed("signInByPassword"), new URL("/sign-in", portal), "", typed)
  await answer.text()
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0])
  if (!cookies.some((cookie) => cookie?.includes("session-token"))) throw new Error(`${email} is not signed in.`)
  return cookies.join("; ")
}
