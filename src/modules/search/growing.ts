type Numbers = Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array | Float32Array

/** A list of numbers that grows without boxing each. */
export class Growing<T extends Numbers> {
  at: T
  length = 0
  readonly #make: (length: number) => T
  constructor(make: (length: number) => T) {
    this.#make = make
    this.at = make(1024)
  }
  push(value: number): void {
    if (this.length === this.at.length) this.#widen(this.length + 1)
    this.at[this.length++] = value
  }
  pushAll(values: T): void {
    if (this.length + values.length > this.at.length) this.#widen(this.length + values.length)
    this.at.set(values, this.length)
    this.length += values.length
  }
  #widen(least: number): void {
    const wider = this.#make(Math.max(least, this.at.length * 2))
    wider.set(this.at)
    this.at = wider
  }
  /** Just what is in it, in shared memory. */
  shared(make: (length: number) => T): T {
    const array = make(this.length)
    array.set(this.at.subarray(0, this.length))
    return array
  }
}

export const growingNumbers = (): Growing<Uint32Array> =>
  new Growing<Uint32Array>(length => new Uint32Array(length))
export const growingShorts = (): Growing<Uint16Array> =>
  new Growing<Uint16Array>(length => new Uint16Array(length))
export const growingBytes = (): Growing<Uint8Array> =>
  new Growing<Uint8Array>(length => new Uint8Array(length))
