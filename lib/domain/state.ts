import { foldedPlainly } from "./text/fold"

/** A state or province as it stands in an address: its code and its own name. */
export type State = { code: string; name: string }

/** The states or provinces of a country whose addresses need one; empty where there are none. Country is ISO 3166-1 alpha-2. */
export function statesOf(country: string): readonly State[] {
  return STATES[country] ?? []
}

/**
 * A state as it is kept: by its code where the country has a list, which may be written in any letter case, with the
 * country before it ("US-WA"), or as its whole name; as it is written elsewhere. Null when it is none of the list.
 */
export function readState(country: string, written: string): string | null {
  const states = statesOf(country)
  if (states.length === 0) return written
  const wanted = folded(written)
  const named = states.find(({ code, name }) =>
    [code, name, ...otherNamesOf(country, code)].some((one) => [one, `${country}-${one}`].map(folded).includes(wanted)),
  )
  return named?.code ?? null
}

/** What a state is called besides, in addresses and in ISO 3166-2. */
export function otherNamesOf(country: string, code: string): readonly string[] {
  return OTHER_NAMES[country]?.[code]?.split("|") ?? []
}

/** Letter case, accents and the marks between words do not matter: "Sao Paulo", "QUEBEC", "Jammu & Kashmir". */
function folded(text: string): string {
  return foldedPlainly(text.replaceAll("&", " and ")).replace(/[^\p{L}\p{N}]/gu, "")
}

const OTHER_NAMES: Record<string, Record<string, string>> = {
  BR: { DF: "Brasília|Federal District" },
  CA: {
    ...{ NL: "NF|NFLD|Newfoundland|Terre-Neuve-et-Labrador", NB: "Nouveau-Brunswick", NS: "Nouvelle-Écosse" },
    ...{ NT: "NWT|Territoires du Nord-Ouest", PE: "PEI|Île-du-Prince-Édouard", QC: "PQ|Que", YT: "YK|Yukon Territory" },
    ...{ BC: "Colombie-Britannique", ON: "Ont" },
  },
  IN: {
    ...{ AN: "Andaman and Nicobar", CG: "CT|Chattisgarh", DH: "DN|DD|Dadra and Nagar Haveli|Daman and Diu" },
    ...{ DL: "New Delhi|NCT|NCT of Delhi|National Capital Territory of Delhi", OD: "OR|Orissa", PY: "Pondicherry" },
    ...{ TS: "TG", TN: "Tamilnadu", UK: "UT|Uttaranchal" },
  },
  MX: {
    ...{ AGU: "AGS", BCN: "BC|Baja California Norte", CAM: "CAMP", CHP: "CHIS", CHH: "CHIH", DUR: "DGO" },
    ...{
      CMX: "CDMX|Mexico City|Distrito Federal|México DF|DF",
      COA: "COAH|Coahuila de Zaragoza",
      GUA: "GTO",
      HID: "HGO",
    },
    ...{
      MEX: "México|State of Mexico|Edo. Méx.|Edomex",
      MIC: "MICH|Michoacán de Ocampo",
      NLE: "NL",
      ROO: "QROO|Q Roo",
    },
    ...{ QUE: "QRO|Querétaro de Arteaga", TAM: "TAMPS", TLA: "TLAX", VER: "Veracruz de Ignacio de la Llave" },
  },
  US: { DC: "Washington DC|Washington, District of Columbia" },
}

/** Whether addresses of a country name a state, province or prefecture, from a list or as text. */
export function hasState(country: string): boolean {
  return statesOf(country).length > 0 || NAMED_AS_TEXT.has(country)
}

/** Where addresses usually name one, of which no list is kept here. */
const NAMED_AS_TEXT = new Set(
  "AE AM AR BS BY CL CN CO CR CV EG ES FM HN ID IE IQ IT JM JP KI KN KR KY MM MY MZ NG NI PA PE PF PG PH RU SC SO SR SV TH TR UA UY UZ VE VN".split(
    " ",
  ),
)

/** What a state or province calls itself; a code that is none of the country's comes back as it is. */
export function stateName(country: string, code: string): string {
  return statesOf(country).find((state) => state.code === code)?.name ?? code
}

const STATES: Record<string, readonly State[]> = {
  AU: list(
    "ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia",
  ),
  BR: list(
    "AC Acre|AL Alagoas|AP Amapá|AM Amazonas|BA Bahia|CE Ceará|DF Distrito Federal|ES Espírito Santo|GO Goiás|MA Maranhão|MT Mato Grosso|MS Mato Grosso do Sul|MG Minas Gerais|PA Pará|PB Paraíba|PR Paraná|PE Pernambuco|PI Piauí|RJ Rio de Janeiro|RN Rio Grande do Norte|RS Rio Grande do Sul|RO Rondônia|RR Roraima|SC Santa Catarina|SP São Paulo|SE Sergipe|TO Tocantins",
  ),
  CA: list(
    "AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NT Northwest Territories|NS Nova Scotia|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Québec|SK Saskatchewan|YT Yukon",
  ),
  IN: list(
    "AN Andaman and Nicobar Islands|AP Andhra Pradesh|AR Arunachal Pradesh|AS Assam|BR Bihar|CH Chandigarh|CG Chhattisgarh|DH Dadra and Nagar Haveli and Daman and Diu|DL Delhi|GA Goa|GJ Gujarat|HR Haryana|HP Himachal Pradesh|JK Jammu and Kashmir|JH Jharkhand|KA Karnataka|KL Kerala|LA Ladakh|LD Lakshadweep|MP Madhya Pradesh|MH Maharashtra|MN Manipur|ML Meghalaya|MZ Mizoram|NL Nagaland|OD Odisha|PY Puducherry|PB Punjab|RJ Rajasthan|SK Sikkim|TN Tamil Nadu|TS Telangana|TR Tripura|UP Uttar Pradesh|UK Uttarakhand|WB West Bengal",
  ),
  MX: list(
    "AGU Aguascalientes|BCN Baja California|BCS Baja California Sur|CAM Campeche|CHP Chiapas|CHH Chihuahua|CMX Ciudad de México|COA Coahuila|COL Colima|DUR Durango|GUA Guanajuato|GRO Guerrero|HID Hidalgo|JAL Jalisco|MEX Estado de México|MIC Michoacán|MOR Morelos|NAY Nayarit|NLE Nuevo León|OAX Oaxaca|PUE Puebla|QUE Querétaro|ROO Quintana Roo|SLP San Luis Potosí|SIN Sinaloa|SON Sonora|TAB Tabasco|TAM Tamaulipas|TLA Tlaxcala|VER Veracruz|YUC Yucatán|ZAC Zacatecas",
  ),
  US: list(
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming",
  ),
}

function list(text: string): State[] {
  return text.split("|").map((entry) => {
    const gap = entry.indexOf(" ")
    return { code: entry.slice(0, gap), name: entry.slice(gap + 1) }
  })
}
