/** What is known about whether a service point is there today. */
export type Existence = 'certain' | 'confirmed' | 'unverified' | 'historic' | 'closed'

export type PointKind = 'main' | 'branch' | 'bus' | 'bus_stop' | 'deposit' | 'hub'

export interface ServicePoint {
  readonly slug: string
  /** Three to five capitals, unique in the county: on labels and slips. */
  readonly code: string
  /** As people say it. */
  readonly name: string
  readonly shortName: string
  readonly municipality: number
  readonly kind: PointKind
  readonly lat: number
  readonly lon: number
  /** Some places have no coordinates in any source: these are read off by us, good to a few kilometres. */
  readonly coordinatesAreEstimates: boolean
  readonly existence: Existence
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly meroppet: boolean
  /** Whether a hold can be fetched here. */
  readonly isPickup: boolean
  /** In Swedish, as shown. */
  readonly services: readonly string[]
}

interface Further {
  readonly address?: string
  readonly phone?: string
  readonly email?: string
  readonly meroppet?: boolean
  readonly isPickup?: boolean
  readonly coordinatesAreEstimates?: boolean
  readonly alsoHere?: readonly string[]
}

const servicesOf: Record<PointKind, readonly string[]> = {
  main: ['wifi', 'datorer', 'utskrift och kopiering', 'läsplatser', 'Boken kommer'],
  branch: ['wifi', 'datorer', 'läsplatser'],
  bus: ['bokbuss'],
  bus_stop: ['bokbuss'],
  deposit: ['läsplatser'],
  hub: [],
}

const point = (
  slug: string,
  code: string,
  name: string,
  shortName: string,
  municipality: number,
  kind: PointKind,
  lat: number,
  lon: number,
  existence: Existence,
  further: Further = {},
): ServicePoint => ({
  slug,
  code,
  name,
  shortName,
  municipality,
  kind,
  lat,
  lon,
  existence,
  coordinatesAreEstimates: further.coordinatesAreEstimates ?? false,
  address: further.address ?? null,
  phone: further.phone ?? null,
  email: further.email ?? null,
  meroppet: further.meroppet ?? false,
  isPickup: further.isPickup ?? (kind !== 'hub' && kind !== 'bus'),
  services: [...(further.meroppet ? ['meröppet'] : []), ...servicesOf[kind], ...(further.alsoHere ?? [])],
})

/**
 * Every service point the county's facts name, also those that closed. The order gives the ids of a seeded county, so
 * new ones come last.
 */
export const servicePoints: readonly ServicePoint[] = [
  point('avesta', 'AVE', 'Avesta bibliotek', 'Avesta', 2084, 'main', 60.15, 16.17, 'certain'),
  point('horndal', 'HOR', 'Horndals bibliotek', 'Horndal', 2084, 'branch', 60.3, 16.42, 'unverified'),
  point('fors', 'FORS', 'Fors bibliotek', 'Fors', 2084, 'branch', 60.21, 16.31, 'unverified'),
  point('borlange', 'BOR', 'Borlänge bibliotek', 'Borlänge', 2081, 'main', 60.49, 15.44, 'confirmed', {
    address: 'Sveatorget',
  }),
  point(
    'kvarnsveden',
    'KVA',
    'Kvarnsvedens bibliotek',
    'Kvarnsveden',
    2081,
    'branch',
    60.52,
    15.41,
    'unverified',
  ),
  point(
    'tjarna',
    'TJA',
    'Biblioteket i Tjärna Ängar',
    'Tjärna Ängar',
    2081,
    'branch',
    60.49,
    15.41,
    'unverified',
  ),
  point('falun', 'FAL', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.61, 15.63, 'confirmed', {
    address: 'Kristinegatan 15',
  }),
  point('bjursas', 'BJU', 'Bjursås bibliotek', 'Bjursås', 2080, 'branch', 60.74, 15.44, 'confirmed', {
    alsoHere: ['kommunal service'],
  }),
  point('svardsjo', 'SVA', 'Svärdsjö bibliotek', 'Svärdsjö', 2080, 'branch', 60.75, 15.91, 'confirmed', {
    alsoHere: ['kommunal service'],
  }),
  point('vika', 'VIK', 'Vika bibliotek', 'Vika', 2080, 'branch', 60.52, 15.74, 'confirmed', {
    coordinatesAreEstimates: true,
    alsoHere: ['kommunal service'],
  }),
  point(
    'bokbuss-falun',
    'BFA',
    'Bokbussen i Falun',
    'Bokbussen Falun',
    2080,
    'bus',
    60.61,
    15.63,
    'confirmed',
  ),
  point('bb-sagmyra', 'SAG', 'Bokbussen i Sågmyra', 'Sågmyra', 2080, 'bus_stop', 60.71, 15.29, 'confirmed'),
  point(
    'bb-grycksbo',
    'GRY',
    'Bokbussen i Grycksbo',
    'Grycksbo',
    2080,
    'bus_stop',
    60.69,
    15.49,
    'confirmed',
  ),
  point(
    'bb-sundborn',
    'SUN',
    'Bokbussen i Sundborn',
    'Sundborn',
    2080,
    'bus_stop',
    60.66,
    15.77,
    'confirmed',
  ),
  point('bb-enviken', 'ENV', 'Bokbussen i Enviken', 'Enviken', 2080, 'bus_stop', 60.82, 15.77, 'confirmed'),
  point('djuras', 'GAG', 'Gagnefs folkbibliotek', 'Djurås', 2026, 'main', 60.56, 15.13, 'confirmed'),
  point('mockfjard', 'MOC', 'Mockfjärds bibliotek', 'Mockfjärd', 2026, 'branch', 60.51, 14.97, 'confirmed', {
    address: 'Mockfjärds skola',
  }),
  point('dalafloda', 'FLO', 'Dala-Floda bibliotek', 'Dala-Floda', 2026, 'branch', 60.51, 14.8, 'historic'),
  point(
    'gagnef-kyrkby',
    'KYR',
    'Biblioteket i Gagnefs kyrkby',
    'Gagnefs kyrkby',
    2026,
    'branch',
    60.59,
    15.07,
    'historic',
  ),
  point('bjorbo', 'BJO', 'Björbo bibliotek', 'Björbo', 2026, 'branch', 60.46, 14.71, 'historic'),
  point('hedemora', 'HED', 'Hedemora stadsbibliotek', 'Hedemora', 2083, 'main', 60.28, 15.99, 'confirmed', {
    address: 'Hökargatan 10',
  }),
  point(
    'stjarnsund',
    'STJ',
    'Stjärnsunds bibliotek',
    'Stjärnsund',
    2083,
    'deposit',
    60.43,
    16.21,
    'confirmed',
    { coordinatesAreEstimates: true, address: 'Brukskontoret', isPickup: false },
  ),
  point(
    'langshyttan',
    'LAN',
    'Långshyttans bibliotek',
    'Långshyttan',
    2083,
    'branch',
    60.45,
    16.03,
    'closed',
    { coordinatesAreEstimates: true },
  ),
  point(
    'vikmanshyttan',
    'VMH',
    'Vikmanshyttans bibliotek',
    'Vikmanshyttan',
    2083,
    'branch',
    60.29,
    15.82,
    'closed',
    { coordinatesAreEstimates: true },
  ),
  point('garpenberg', 'GAR', 'Garpenbergs bibliotek', 'Garpenberg', 2083, 'branch', 60.32, 16.19, 'closed', {
    coordinatesAreEstimates: true,
  }),
  point('leksand', 'LEK', 'Leksands bibliotek', 'Leksand', 2029, 'main', 60.73, 15, 'confirmed', {
    address: 'Kyrkallén 3, 793 31 Leksand',
    phone: '0247-800 00',
    email: 'kundtjanst@leksand.se',
  }),
  point('insjon', 'INS', 'Insjöns bibliotek', 'Insjön', 2029, 'branch', 60.67, 15.09, 'unverified'),
  point(
    'siljansnas',
    'SIL',
    'Siljansnäs bibliotek',
    'Siljansnäs',
    2029,
    'branch',
    60.75,
    14.86,
    'unverified',
  ),
  point('ludvika', 'LUD', 'Ludvika bibliotek', 'Ludvika', 2085, 'main', 60.15, 15.19, 'confirmed'),
  point(
    'grangesberg',
    'GRA',
    'Grängesbergs bibliotek',
    'Grängesberg',
    2085,
    'branch',
    60.08,
    14.99,
    'confirmed',
  ),
  point(
    'fredriksberg',
    'FRE',
    'Fredriksbergs bibliotek',
    'Fredriksberg',
    2085,
    'branch',
    60.14,
    14.38,
    'unverified',
  ),
  point('nyhammar', 'NYH', 'Nyhammars bibliotek', 'Nyhammar', 2085, 'branch', 60.29, 14.97, 'unverified'),
  point('saxdalen', 'SAX', 'Saxdalens bibliotek', 'Saxdalen', 2085, 'deposit', 60.14, 14.97, 'confirmed', {
    coordinatesAreEstimates: true,
  }),
  point('malung', 'MAL', 'Malungs bibliotek', 'Malung', 2023, 'main', 60.69, 13.72, 'confirmed'),
  point('salen', 'SAL', 'Sälens bibliotek', 'Sälen', 2023, 'branch', 61.16, 13.27, 'confirmed'),
  point(
    'bokbuss-malung',
    'BMA',
    'Bokbussen i Malung-Sälen',
    'Bokbussen Malung-Sälen',
    2023,
    'bus',
    60.69,
    13.72,
    'confirmed',
  ),
  point('bb-tyngsjo', 'TYN', 'Bokbussen i Tyngsjö', 'Tyngsjö', 2023, 'bus_stop', 60.32, 13.92, 'confirmed', {
    coordinatesAreEstimates: true,
  }),
  point('lima', 'LIM', 'Lima bibliotek', 'Lima', 2023, 'branch', 60.94, 13.35, 'unverified'),
  point('mora', 'MOR', 'Mora bibliotek', 'Mora', 2062, 'main', 61.01, 14.54, 'confirmed', {
    address: 'Kulturhuset, Bälter Swens torg',
    phone: '0250-260 00',
  }),
  point('solleron', 'SOL', 'Solleröns bibliotek', 'Sollerön', 2062, 'branch', 60.91, 14.61, 'unverified'),
  point('vamhus', 'VAM', 'Våmhus bibliotek', 'Våmhus', 2062, 'branch', 61.13, 14.46, 'unverified'),
  point('venjan', 'VEN', 'Venjans bibliotek', 'Venjan', 2062, 'branch', 60.96, 13.92, 'unverified'),
  point('orsa', 'ORS', 'Orsa bibliotek', 'Orsa', 2034, 'main', 61.12, 14.62, 'confirmed', {
    address: 'Orsa kulturhus',
    alsoHere: ['släktforskarrum'],
  }),
  point('rattvik', 'RAT', 'Rättviks bibliotek', 'Rättvik', 2031, 'main', 60.89, 15.12, 'confirmed', {
    address: 'Rättviks kulturhus, Storgatan 2',
  }),
  point('boda', 'BOD', 'Boda bibliotek', 'Boda', 2031, 'branch', 61.01, 15.21, 'confirmed'),
  point('furudal', 'FUR', 'Furudals bibliotek', 'Furudal', 2031, 'branch', 61.17, 15.14, 'confirmed'),
  point(
    'smedjebacken',
    'SME',
    'Smedjebackens bibliotek',
    'Smedjebacken',
    2061,
    'main',
    60.14,
    15.41,
    'confirmed',
  ),
  point(
    'soderbarke',
    'SOD',
    'Söderbärke bibliotek',
    'Söderbärke',
    2061,
    'branch',
    60.08,
    15.54,
    'unverified',
  ),
  point('sater', 'SAT', 'Säters bibliotek', 'Säter', 2082, 'main', 60.35, 15.75, 'confirmed'),
  point('gustafs', 'GUS', 'Gustafs bibliotek', 'Gustafs', 2082, 'branch', 60.4, 15.6, 'unverified', {
    coordinatesAreEstimates: true,
  }),
  point(
    'stora-skedvi',
    'SKE',
    'Stora Skedvi bibliotek',
    'Stora Skedvi',
    2082,
    'branch',
    60.4,
    15.83,
    'unverified',
    { coordinatesAreEstimates: true },
  ),
  point('vansbro', 'VAN', 'Vansbro bibliotek', 'Vansbro', 2021, 'main', 60.51, 14.22, 'confirmed'),
  point(
    'dala-jarna',
    'JAR',
    'Dala-Järna bibliotek',
    'Dala-Järna',
    2021,
    'branch',
    60.55,
    14.37,
    'unverified',
  ),
  point('nas', 'NAS', 'Nås bibliotek', 'Nås', 2021, 'branch', 60.45, 14.48, 'unverified'),
  point('appelbo', 'APP', 'Äppelbo bibliotek', 'Äppelbo', 2021, 'branch', 60.49, 14.02, 'unverified'),
  point('alvdalen', 'ALV', 'Älvdalens bibliotek', 'Älvdalen', 2039, 'main', 61.23, 14.04, 'confirmed', {
    meroppet: true,
  }),
  point('sarna', 'SAR', 'Särna bibliotek', 'Särna', 2039, 'branch', 61.69, 13.13, 'confirmed', {
    meroppet: true,
  }),
  point('idre', 'IDR', 'Idre bibliotek', 'Idre', 2039, 'branch', 61.86, 12.72, 'confirmed', {
    meroppet: true,
  }),
  point('navet-falun', 'NAV', 'Transportnavet i Falun', 'Navet', 2080, 'hub', 60.61, 15.63, 'confirmed'),
]

/** The points a county shows: those that are certain or confirmed, and on request the unverified; never what has closed. */
export const shownPoints = (options: { readonly unverified?: boolean } = {}): readonly ServicePoint[] =>
  servicePoints.filter(
    ({ existence }) =>
      existence === 'certain' ||
      existence === 'confirmed' ||
      (existence === 'unverified' && options.unverified === true),
  )
