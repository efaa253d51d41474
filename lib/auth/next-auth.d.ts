import "next-auth"
import "next-auth/jwt"

type SessionAgent = { partnerId: string; agentId: string; sessionId: string }

declare module "next-auth" {
  interface User {
    agent?: SessionAgent
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    agent?: SessionAgent
  }
}
