import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"
import type { NewPasskeyAnswer, PasskeyAnswer } from "@/lib/domain/proof"

const [USER_PRESENT, USER_VERIFIED, HAS_CREDENTIAL] = [0x01, 0x04, 0x40]

type Options = { challenge: string }

/** A device with one passkey (WebAuthn, ES256), in software; its browser stands on a page of `origin`. */
export class Authenticator {
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" })
  private readonly credential = randomBytes(32)
  readonly id = this.credential.toString("base64url")
  private signCount = 0

  constructor(
    private readonly origin = "http://localhost:3000",
    private readonly verifiesUser = true,
  ) {}

  /** Makes the passkey, without a statement of who built the device. */
  make({ challenge }: Options): NewPasskeyAnswer {
    const size = Buffer.alloc(2)
    size.writeUInt16BE(this.credential.length)
    const data = Buffer.concat([this.data(HAS_CREDENTIAL), Buffer.alloc(16), size, this.credential, this.publicKey()])
    // CBOR: { fmt: "none", attStmt: {}, authData }
    const attestation = Buffer.concat([
      ...[Buffer.from([0xa3]), text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0])],
      ...[text("authData"), bytes(data)],
    ])
    return {
      ...this.named(),
      response: {
        clientDataJSON: base64url(this.clientData("webauthn.create", challenge)),
        attestationObject: base64url(attestation),
        transports: ["internal"],
      },
    }
  }

  /** Signs with it. */
  sign({ challenge }: Options): PasskeyAnswer {
    this.signCount += 1
    const data = this.data(0)
    const clientData = this.clientData("webauthn.get", challenge)
    const signed = Buffer.concat([data, createHash("sha256").update(clientData).digest()])
    return {
      ...this.named(),
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(data),
        signature: base64url(sign("sha256", signed, this.keys.privateKey)),
      },
    }
  }

  private named() {
    return { id: this.id, rawId: this.id, type: "public-key" as const, clientExtensionResults: {} }
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  private data(more: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.signCount)
    const flags = USER_PRESENT | (this.verifiesUser ? USER_VERIFIED : 0) | more
    const host = createHash("sha256").update(new URL(this.origin).hostname).digest()
    return Buffer.concat([host, Buffer.from([flags]), count])
  }

  /** COSE: { kty: EC2, alg: ES256, crv: P-256, x, y } */
  private publicKey(): Buffer {
    const { x = "", y = "" } = this.keys.publicKey.export({ format: "jwk" })
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
    const [xs, ys] = [bytes(Buffer.from(x, "base64url")), bytes(Buffer.from(y, "base64url"))]
    return Buffer.concat([head, Buffer.from([0x21]), xs, Buffer.from([0x22]), ys])
  }
}

/** CBOR texts shorter than 24. */
function text(word: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])
}

/** CBOR bytes, with their length in as few as hold it. */
function bytes(content: Buffer): Buffer {
  const { length } = content
  return Buffer.concat([Buffer.from(length < 256 ? [0x58, length] : [0x59, length >> 8, length & 255]), content])
}

function base64url(content: Buffer): string {
  return content.toString("base64url")
}
