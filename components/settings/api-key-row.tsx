import { useTranslations } from "next-intl"
import { Cell, Row } from "@/components/ui/data-table"
import { GivenText } from "@/components/ui/given-text"
import { Moment } from "@/components/ui/moment"
import { Badge } from "@/components/ui/status-badge"
import type { ApiKeyKind, ApiKeyState } from "@/lib/domain/api-key"
import type { Refusal } from "@/lib/domain/refusal"
import { RevokeApiKey } from "./revoke-api-key"

export type ShownApiKey = {
  id: string
  kind: ApiKeyKind
  name: string
  agent: { id: string; name: string }
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  state: ApiKeyState
}

export type ApiKeyRowProps = {
  apiKey: ShownApiKey
  /** Whoever looks at the page. `timeZone` is an IANA name. */
  viewer: { agentId: string; timeZone: string }
  /** Whether other agents' keys are there too: then each says whose it is. */
  everybodys: boolean
  revoke: (apiKeyId: string) => Promise<Refusal | null>
}

/** A key, and the button that revokes it while it opens anything. */
export function ApiKeyRow({ apiKey, viewer, everybodys, revoke }: ApiKeyRowProps) {
  const t = useTranslations("settings.apiKey")
  const { id, kind, name, agent, createdAt, expiresAt, lastUsedAt, state } = apiKey
  const asWhom = agent.id === viewer.agentId ? "asMe" : "asAgent"
  const { timeZone } = viewer
  return (
    <Row>
      <Cell place="title">
        <b className="wrap-anywhere">
          <GivenText>{name}</GivenText>
        </b>
        {everybodys && (
          <span className="second-line">
            <GivenText>{agent.name}</GivenText>
          </span>
        )}
      </Cell>
      <Cell>
        <span className="one-line">{t(`kinds.${kind === "app" ? "appOnly" : asWhom}`)}</span>
      </Cell>
      <Cell from={1312} label={t("created")}>
        <Moment at={createdAt} timeZone={timeZone} />
      </Cell>
      <Cell label={t("expires")}>
        <Moment at={expiresAt} timeZone={timeZone} />
      </Cell>
      <Cell label={t("lastUsed")}>{lastUsedAt ? <Moment at={lastUsedAt} timeZone={timeZone} /> : t("never")}</Cell>
      <Cell place="status">
        <StateBadge state={state} />
      </Cell>
      <Cell place="menu">{state === "active" && <RevokeApiKey name={name} revoke={revoke.bind(null, id)} />}</Cell>
    </Row>
  )
}

function StateBadge({ state }: { state: ApiKeyState }) {
  const t = useTranslations("settings.apiKey.states")
  return <Badge {...LOOK[state]}>{t(state)}</Badge>
}

const LOOK = {
  active: { kind: "good" },
  expired: { kind: "plain", icon: "wait" },
  revoked: { kind: "withdrawn" },
} as const
