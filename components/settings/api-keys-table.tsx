import { useTranslations } from "next-intl"
import { HeadCell, Table, TableBox } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { ApiKeyRow, type ApiKeyRowProps, type ShownApiKey } from "./api-key-row"

type Props = Omit<ApiKeyRowProps, "apiKey"> & { apiKeys: readonly ShownApiKey[] }

/** The keys that open the API, newest first, with whose they are where they are not all one's own. */
export function ApiKeysTable({ apiKeys, ...rest }: Props) {
  const t = useTranslations("settings")
  if (apiKeys.length === 0) {
    return (
      <TableBox>
        <EmptyState icon="key" title={t("apiKey.empty")} text={t("apiKey.emptyText")} />
      </TableBox>
    )
  }
  const head = (
    <>
      <HeadCell>{t("apiKey.name")}</HeadCell>
      <HeadCell>{t("apiKey.kind")}</HeadCell>
      <HeadCell from={1312}>{t("apiKey.created")}</HeadCell>
      <HeadCell>{t("apiKey.expires")}</HeadCell>
      <HeadCell>{t("apiKey.lastUsed")}</HeadCell>
      <HeadCell>{t("apiKey.state")}</HeadCell>
      <HeadCell menu>
        <span className="for-readers">{t("apiKey.revoke")}</span>
      </HeadCell>
    </>
  )
  return (
    <TableBox>
      <Table label={t("apiKeys")} head={head}>
        {apiKeys.map((apiKey) => (
          <ApiKeyRow key={apiKey.id} apiKey={apiKey} {...rest} />
        ))}
      </Table>
    </TableBox>
  )
}
