import { encodeRgba, type Rgba } from '../../pictures/png.ts'
import type { LoadedPicture } from '../../run-folder/gallery-files.ts'
import { commonLimit, errorBar, errorMap, halved, residualMap } from './maps.ts'

/** Bytes that all pictures of a page may take, as they stand in it. */
const MOST = 7 * 2 ** 20
/** Pictures do not get smaller than this, in pixels a side. */
const SMALLEST = 24

/** A picture as the page shows it: data addresses. */
export interface Shown {
  kept: LoadedPicture
  input: string
  reconstruction: string
  residual: string
  error: string
}

/** Reconstructions of the same patches by one checkpoint. */
export interface FilmRow {
  checkpoint: string
  /** One a patch of the film, null where it is missing. */
  reconstructions: (string | null)[]
}

export interface ShownGallery {
  pictures: Shown[]
  /** Squared error that the brightest color stands for. */
  limit: number
  bar: string
  film: { patches: LoadedPicture[]; inputs: string[]; rows: FilmRow[] } | null
}

export interface LoadedGallery {
  /** Of the judged checkpoint. */
  judged: LoadedPicture[]
  /** The film's pictures of every checkpoint, in training order. */
  film: { checkpoint: string; pictures: LoadedPicture[] }[]
}

/** Everything drawn, as large as the page has room for: with little room thumbnails get smaller, never fewer. */
export function showPictures({ judged, film }: LoadedGallery): ShownGallery | null {
  if (judged.length === 0) return null
  const largest = Math.max(...judged.map(({ width, height }) => Math.max(width, height)))
  for (let halvings = 0; ; halvings++) {
    const shown = showAt(halvings, judged, film)
    if (sizeOf(shown) <= MOST || largest / 2 ** (halvings + 1) < SMALLEST) return shown
  }
}

function showAt(halvings: number, judged: LoadedPicture[], film: LoadedGallery['film']): ShownGallery {
  const limit = commonLimit(judged)
  const address = (picture: Rgba) => dataAddress(shrunk(picture, halvings))
  const pictures = judged.map((kept) => ({
    kept,
    input: address(kept.input),
    reconstruction: address(kept.reconstruction),
    residual: address(residualMap(kept, limit)),
    error: address(errorMap(kept, limit))
  }))
  const patches = judged.filter(({ roles }) => roles.includes('film'))
  return {
    pictures,
    limit,
    bar: dataAddress(errorBar()),
    film:
      patches.length === 0 || film.length < 2
        ? null
        : {
            patches,
            inputs: patches.map(({ input }) => address(input)),
            rows: film.map(({ checkpoint, pictures }) => ({
              checkpoint,
              reconstructions: patches.map(({ id }) => {
                const own = pictures.find((picture) => picture.id === id)
                return own === undefined ? null : address(own.reconstruction)
              })
            }))
          }
  }
}

function shrunk(picture: Rgba, halvings: number): Rgba {
  return halvings === 0 ? picture : shrunk(halved(picture), halvings - 1)
}

function dataAddress(picture: Rgba): string {
  return `data:image/png;base64,${Buffer.from(encodeRgba(picture)).toString('base64')}`
}

function sizeOf({ pictures, film }: ShownGallery): number {
  const own = pictures.flatMap(({ input, reconstruction, residual, error }) => [input, reconstruction, residual, error])
  const rows = film === null ? [] : [...film.inputs, ...film.rows.flatMap(({ reconstructions }) => reconstructions)]
  return [...own, ...rows].reduce((sum, one) => sum + (one?.length ?? 0), 0)
}
