import "server-only"
import type { Profile } from "next-auth"
import MicrosoftEntraID from "next-auth/providers/microsoft-entra-id"
import { findAgentByEntraIdentity } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { identityIn } from "./entra-claims"

const { AUTH_MICROSOFT_ENTRA_ID_ID, AUTH_MICROSOFT_ENTRA_ID_SECRET, AUTH_MICROSOFT_ENTRA_ID_ISSUER } = process.env

/** Sign-in with Microsoft Entra ID, when its three variables are set. */
export const entra =
  AUTH_MICROSOFT_ENTRA_ID_ID && AUTH_MICROSOFT_ENTRA_ID_SECRET && AUTH_MICROSOFT_ENTRA_ID_ISSUER
    ? MicrosoftEntraID({
        clientId: AUTH_MICROSOFT_ENTRA_ID_ID,
        clientSecret: AUTH_MICROSOFT_ENTRA_ID_SECRET,
        issuer: AUTH_MICROSOFT_ENTRA_ID_ISSUER,
        // The provider's own scope and profile fetch a photo from Microsoft Graph at each sign-in; we need the claims only.
        authorization: { params: { scope: "openid profile email" } },
        profile: (claims) => ({ id: claims.oid ?? claims.sub, name: claims.name, email: claims.email }),
      })
    : null

/** The agent that an ID token of Microsoft's speaks of, if there is one. */
export async function entraActor(profile: Profile | undefined): Promise<Actor | null> {
  const identity = identityIn(profile, AUTH_MICROSOFT_ENTRA_ID_ISSUER ?? "")
  return identity && findAgentByEntraIdentity(identity)
}
