/** The part of WebAssembly that is needed here; TypeScript keeps these types with the browser's. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports?: object) => { exports: object }
}

/** Throws what V8 says of bytes that are no module. */
export function compileModule(bytes: Uint8Array): object {
  return new WebAssembly.Module(bytes)
}

export function instantiateModule(module: object, imports?: object): { exports: object } {
  return new WebAssembly.Instance(module, imports)
}
