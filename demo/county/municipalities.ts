/** A municipality of the county; the id is Statistics Sweden's municipality code. */
export interface MunicipalityFacts {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** Inhabitants; most figures are of 30 June 2024, a few older (see the README). */
  readonly population: number
  /** The place of the main library's town, to two decimals. */
  readonly lat: number
  readonly lon: number
}

export const municipalities: readonly MunicipalityFacts[] = [
  { id: 2021, slug: 'vansbro', name: 'Vansbro', population: 6825, lat: 60.51, lon: 14.22 },
  { id: 2023, slug: 'malung-salen', name: 'Malung-Sälen', population: 10165, lat: 60.69, lon: 13.72 },
  { id: 2026, slug: 'gagnef', name: 'Gagnef', population: 10392, lat: 60.56, lon: 15.13 },
  { id: 2029, slug: 'leksand', name: 'Leksand', population: 16073, lat: 60.73, lon: 15.0 },
  { id: 2031, slug: 'rattvik', name: 'Rättvik', population: 11011, lat: 60.89, lon: 15.12 },
  { id: 2034, slug: 'orsa', name: 'Orsa', population: 6921, lat: 61.12, lon: 14.62 },
  { id: 2039, slug: 'alvdalen', name: 'Älvdalen', population: 6882, lat: 61.23, lon: 14.04 },
  { id: 2061, slug: 'smedjebacken', name: 'Smedjebacken', population: 10854, lat: 60.14, lon: 15.41 },
  { id: 2062, slug: 'mora', name: 'Mora', population: 20534, lat: 61.01, lon: 14.54 },
  { id: 2080, slug: 'falun', name: 'Falun', population: 60004, lat: 60.61, lon: 15.63 },
  { id: 2081, slug: 'borlange', name: 'Borlänge', population: 51562, lat: 60.49, lon: 15.44 },
  { id: 2082, slug: 'sater', name: 'Säter', population: 11142, lat: 60.35, lon: 15.75 },
  { id: 2083, slug: 'hedemora', name: 'Hedemora', population: 15331, lat: 60.28, lon: 15.99 },
  { id: 2084, slug: 'avesta', name: 'Avesta', population: 22569, lat: 60.15, lon: 16.17 },
  { id: 2085, slug: 'ludvika', name: 'Ludvika', population: 26501, lat: 60.15, lon: 15.19 },
]
