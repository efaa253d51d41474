import type { Person, SampleCustomer } from "./customer"
import { NORTHWIND, NORTHWIND_SANDBOX, TAILSPIN, TREY, WINGTIP } from "./partners"
import { hoursAgo } from "./time"

const id = (number: number) => `30000000-0000-4000-8000-0000000000${String(number).padStart(2, "0")}`
export const CONTOSO = id(1)
export const FABRIKAM = id(2)
export const ADATUM = id(3)
export const TAIWAN_COMPUTER = id(4)
export const WOODGROVE = id(5)
export const LITWARE = id(6)
export const BLUE_YONDER = id(7)
export const RELECLOUD = id(8)
export const SANDBOX_CUSTOMER = id(9)

export const tania: Person = {
  firstName: "Tania",
  lastName: "Carr",
  email: "tania.carr@contoso.example",
  phone: "02 5550 0188",
}
export const ming: Person = {
  firstName: "小明",
  lastName: "王",
  email: "ming.wang@woodgrove.example",
  phone: "02 5550 0142",
}

const inTaipei = { country: "TW", city: "台北市", postalCode: "110204" }

/** The customers with a story; each says what it is for. */
export const castCustomers = (now: Date): SampleCustomer[] => [
  // Confirmed, with one licence subscription: everything works.
  {
    partnerId: NORTHWIND,
    id: CONTOSO,
    companyName: "Contoso, Ltd.",
    domain: "contoso",
    addressLine1: "信義區市府路45號",
    ...inTaipei,
    contact: tania,
    createdAt: hoursAgo(now, 9000),
  },
  // Never confirmed, with licences and usage: what is blocked and what is not.
  {
    partnerId: NORTHWIND,
    id: FABRIKAM,
    companyName: "Fabrikam, Inc.",
    domain: "fabrikam",
    country: "TW",
    city: "新竹市",
    postalCode: "300044",
    addressLine1: "東區光復路二段101號",
    contact: { firstName: "Tania", lastName: "Carr", email: "tania.carr@fabrikam.example", phone: "03 555 0188" },
    createdAt: hoursAgo(now, 8000),
  },
  // Accepted with Microsoft itself; nothing to confirm.
  {
    partnerId: NORTHWIND,
    id: ADATUM,
    companyName: "Adatum Corporation",
    domain: "adatum",
    country: "US",
    city: "Redmond",
    state: "WA",
    postalCode: "98052",
    addressLine1: "One Microsoft Way",
    contact: { firstName: "Alex", lastName: "Kim", email: "alex.kim@adatum.example", phone: "425 555 0100" },
    createdAt: hoursAgo(now, 7000),
  },
  // Confirmed, all in Chinese.
  {
    partnerId: NORTHWIND,
    id: TAIWAN_COMPUTER,
    companyName: "台灣電腦股份有限公司",
    domain: "twcomputer",
    addressLine1: "中山北路二段42號",
    ...inTaipei,
    contact: { firstName: "美玲", lastName: "林", email: "meiling.lin@twcomputer.example", phone: "02 5550 0123" },
    createdAt: hoursAgo(now, 6000),
  },
  // Confirmed twice, with a mistake withdrawn in between: the history.
  {
    partnerId: NORTHWIND,
    id: WOODGROVE,
    companyName: "Woodgrove Bank",
    domain: "woodgrove",
    addressLine1: "信義區市府路1號",
    ...inTaipei,
    contact: ming,
    createdAt: hoursAgo(now, 20_000),
  },
  // Another partner's: for Northwind it does not exist.
  {
    partnerId: TAILSPIN,
    id: LITWARE,
    companyName: "Litware, Inc.",
    domain: "litware",
    country: "TW",
    city: "台中市",
    postalCode: "407610",
    addressLine1: "西屯區台灣大道三段99號",
    contact: { firstName: "Sam", lastName: "Lee", email: "sam.lee@litware.example" },
    createdAt: hoursAgo(now, 5000),
  },
  // In a cloud without agreements: not applicable, not gated.
  {
    partnerId: TREY,
    id: BLUE_YONDER,
    companyName: "Blue Yonder Airlines",
    domain: "blueyonder",
    country: "CN",
    city: "上海市",
    postalCode: "200000",
    addressLine1: "浦东新区世纪大道100号",
    contact: { firstName: "Wei", lastName: "Chen", email: "wei.chen@blueyonder.example" },
    createdAt: hoursAgo(now, 5000),
  },
  // Seen by an indirect reseller, which leaves confirming and ordering to its provider.
  {
    partnerId: WINGTIP,
    id: RELECLOUD,
    companyName: "Relecloud",
    domain: "relecloud",
    country: "TW",
    city: "高雄市",
    postalCode: "802721",
    addressLine1: "苓雅區四維三路2號",
    contact: { firstName: "Ana", lastName: "Silva", email: "ana.silva@relecloud.example" },
    createdAt: hoursAgo(now, 5000),
  },
  // In the sandbox everything is as in production.
  {
    partnerId: NORTHWIND_SANDBOX,
    id: SANDBOX_CUSTOMER,
    companyName: "Sandbox Test Company",
    domain: "sandboxtest",
    addressLine1: "信義區松仁路7號",
    ...inTaipei,
    contact: { firstName: "Test", lastName: "Person", email: "test.person@sandboxtest.example" },
    createdAt: hoursAgo(now, 5000),
  },
]
