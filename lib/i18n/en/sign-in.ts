/** Words of the sign-in page. */
export const signIn = {
  title: "Sign in",
  email: "Email address",
  password: "Password",
  signIn: "Sign in",
  signingIn: "Signing in",
  withMicrosoft: "Sign in with Microsoft",
  withPasskey: "Sign in with a passkey",
  or: "or",
  expiredTitle: "Your session has ended",
  expiredText: "Sign in to go on where you were. Drafts and carts are kept.",
  strangerTitle: "Microsoft knows you, this portal does not yet",
  strangerText: "Ask a global admin of your company to add you as an agent, then sign in again.",
  failedTitle: "Signing in with Microsoft did not work",
  failedText: "Nothing has changed. Try again, or sign in with your password.",
  samples: "Sample accounts",
  samplesText: "The password of all is {password}. Choose one to fill the form.",
} as const
