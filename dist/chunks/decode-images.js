import { InputError, collectGarbage, compileModule, instantiateModule } from "./common.js";
import { bundledFile, packageFile } from "./workers.js";
import { crc32 } from "node:zlib";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isAbsolute, relative } from "node:path";
import { open } from "node:fs/promises";

// src/evaluation-set/images/label-regions.ts
function labelRegions(mask, height, width) {
	const regions = new Int32Array(height * width);
	const stack = [];
	let count = 0;
	const claim = (p) => {
		regions[p] = count;
		stack.push(p);
	};
	for (let first = 0; first < mask.length; first++) {
		if (mask[first] === 0 || regions[first] !== 0) continue;
		count++;
		claim(first);
		while (stack.length > 0) {
			const p = stack.pop();
			const x = p % width;
			const y = (p - x) / width;
			for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
				const neighbor = ny * width + nx;
				if (mask[neighbor] !== 0 && regions[neighbor] === 0) claim(neighbor);
			}
		}
	}
	return {
		regions,
		count
	};
}

// src/evaluation-set/images/mark-defects.ts
const FEW_VALUES = 32;
const STRAY$1 = 12;
const WITHIN = .97;
function markDefects(plane) {
	const { values } = plane;
	const limit = plane.lossy ? lossyLimit(plane) : isSoft(plane) ? plane.top / 2 : 0;
	const marked = new Uint8Array(values.length);
	let dropped = 0;
	for (let p = 0; p < values.length; p++) if (values[p] > limit) marked[p] = 1;
	else if (values[p] !== 0) dropped++;
	return {
		marked,
		dropped: plane.lossy ? 0 : dropped
	};
}
function largest(values) {
	let max = 0;
	for (let p = 0; p < values.length; p++) if (values[p] > max) max = values[p];
	return max;
}
function lossyLimit({ values, top }) {
	const max = largest(values);
	const stray = STRAY$1 / 255 * top;
	let within = 0;
	for (let p = 0; p < values.length; p++) if (values[p] <= stray || values[p] >= max - 2 * stray) within++;
	return max > 3 * stray && within >= WITHIN * values.length ? max / 2 : top / 2;
}
function isSoft({ values, height, width, top }) {
	const distinct = /* @__PURE__ */ new Set();
	for (let p = 0; p < values.length && distinct.size <= FEW_VALUES; p++) distinct.add(values[p]);
	const max = largest(values);
	if (distinct.size <= 2 || distinct.size <= FEW_VALUES && max <= top / 2) return false;
	let between = 0;
	let sloping = 0;
	for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
		const value = values[y * width + x];
		if (value === 0 || value === max) continue;
		between++;
		if (slopes(values, height, width, x, y)) sloping++;
	}
	return 2 * sloping > between;
}
function slopes(values, height, width, x, y) {
	const value = values[y * width + x];
	let lower = false;
	let higher = false;
	for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
		const neighbor = values[ny * width + nx];
		if (neighbor < value) lower = true;
		else if (neighbor > value) higher = true;
	}
	return lower && higher;
}

// src/evaluation-set/show-path.ts
function showPath(path) {
	const shown = relative(process.cwd(), path);
	return shown === "" || shown.startsWith("..") || isAbsolute(shown) ? path : shown;
}

// src/evaluation-set/images/image-format.ts
function truncated(path) {
	return new InputError(`${showPath(path)} is truncated: it ends in the middle of the image; copy or download it again`);
}

// src/evaluation-set/images/bmp-structure.ts
const FILE_HEADER = 14;
const LEAST_INFO = 40;
const UNCOMPRESSED = 0;
const BIT_FIELDS = 3;
function parseBmpLayout(bytes, path) {
	if (bytes.length < 54) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const info = view.getUint32(FILE_HEADER, true);
	const bits = view.getUint16(28, true);
	const packing = view.getUint32(30, true);
	if (info < LEAST_INFO || !(bits === 1 || bits === 4 || bits === 8 || bits === 24 || bits === 32) || packing !== UNCOMPRESSED && !(packing === BIT_FIELDS && bits === 32)) throw new InputError(`${showPath(path)} is a BMP that is packed, or of ${bits} bits a pixel: convert it to PNG`);
	const width = Math.max(0, view.getInt32(18, true));
	const height = view.getInt32(22, true);
	const colors = view.getUint32(46, true) || 2 ** bits;
	const palette = bits <= 8 ? readPalette$1(bytes, FILE_HEADER + info, Math.min(colors, 2 ** bits)) : null;
	if (bits <= 8 && palette === null) return null;
	const stride = Math.ceil(width * bits / 32) * 4;
	return {
		width,
		height: Math.abs(height),
		bits,
		topDown: height < 0,
		start: view.getUint32(10, true),
		stride,
		palette
	};
}
function readPalette$1(bytes, from, colors) {
	if (from + 4 * colors > bytes.length) return null;
	return Array.from({ length: colors }, (_, i) => {
		const [blue, green, red] = bytes.subarray(from + 4 * i, from + 4 * i + 3);
		return [
			blue,
			green,
			red
		];
	});
}
function parseBmpHeader(bytes, path) {
	const layout = parseBmpLayout(bytes, path);
	if (layout === null) return null;
	const { width, height, palette } = layout;
	return {
		width,
		height,
		channels: palette?.every(([blue, green, red]) => blue === green && green === red) ?? false ? 1 : 3,
		bitDepth: 8,
		alpha: false
	};
}
function checkBmpComplete(bytes, path) {
	const layout = parseBmpLayout(bytes, path);
	if (layout === null || layout.start + layout.stride * layout.height > bytes.length) throw truncated(path);
}

// src/evaluation-set/images/decode-bmp.ts
function decodeBmp(bytes, path) {
	const layout = parseBmpLayout(bytes, path);
	if (layout === null) throw new Error("its header is cut off");
	const { width, height, bits, topDown, start, stride, palette } = layout;
	const rgba = new Uint8ClampedArray(width * height * 4);
	for (let y = 0; y < height; y++) {
		const row = start + (topDown ? y : height - 1 - y) * stride;
		for (let x = 0; x < width; x++) {
			const to = (y * width + x) * 4;
			const [blue, green, red] = palette === null ? bytes.subarray(row + x * bits / 8) : palette[valueAt(row, x)] ?? [];
			rgba[to] = red;
			rgba[to + 1] = green;
			rgba[to + 2] = blue;
			rgba[to + 3] = 255;
		}
	}
	return rgba;
	function valueAt(row, x) {
		const first = x * bits;
		return bytes[row + (first >> 3)] >> 8 - bits - (first & 7) & 2 ** bits - 1;
	}
}

// node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.js
var Module = (() => {
	var _scriptDir = import.meta.url;
	return (function(moduleArg = {}) {
		var Module = moduleArg;
		var readyPromiseResolve, readyPromiseReject;
		var readyPromise = new Promise((resolve, reject) => {
			readyPromiseResolve = resolve;
			readyPromiseReject = reject;
		});
		const isRunningInCloudFlareWorkers = globalThis.ServiceWorkerGlobalScope !== void 0 && typeof self !== "undefined" && globalThis.caches && globalThis.caches.default !== void 0;
		const isRunningInNode = typeof process === "object" && process.release && process.release.name === "node";
		if (isRunningInCloudFlareWorkers || isRunningInNode) {
			if (!globalThis.ImageData) globalThis.ImageData = class ImageData {
				constructor(data, width, height) {
					this.data = data;
					this.width = width;
					this.height = height;
				}
			};
			if (import.meta.url === void 0) import.meta.url = "https://localhost";
			if (typeof self !== "undefined" && self.location === void 0) self.location = { href: "" };
		}
		var moduleOverrides = Object.assign({}, Module);
		var thisProgram = "./this.program";
		var quit_ = (status, toThrow) => {
			throw toThrow;
		};
		var ENVIRONMENT_IS_WEB = typeof window == "object";
		var ENVIRONMENT_IS_WORKER = typeof importScripts == "function";
		typeof process == "object" && typeof process.versions == "object" && process.versions.node;
		var scriptDirectory = "";
		function locateFile(path) {
			if (Module["locateFile"]) return Module["locateFile"](path, scriptDirectory);
			return scriptDirectory + path;
		}
		var readBinary;
		if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {
			if (ENVIRONMENT_IS_WORKER) scriptDirectory = self.location.href;
			else if (typeof document != "undefined" && document.currentScript) scriptDirectory = document.currentScript.src;
			if (_scriptDir) scriptDirectory = _scriptDir;
			if (scriptDirectory.startsWith("blob:")) scriptDirectory = "";
			else scriptDirectory = scriptDirectory.substr(0, scriptDirectory.replace(/[?#].*/, "").lastIndexOf("/") + 1);
			if (ENVIRONMENT_IS_WORKER) readBinary = (url) => {
				var xhr = new XMLHttpRequest();
				xhr.open("GET", url, false);
				xhr.responseType = "arraybuffer";
				xhr.send(null);
				return new Uint8Array(xhr.response);
			};
		}
		var out = Module["print"] || console.log.bind(console);
		var err = Module["printErr"] || console.error.bind(console);
		Object.assign(Module, moduleOverrides);
		moduleOverrides = null;
		if (Module["arguments"]) Module["arguments"];
		if (Module["thisProgram"]) thisProgram = Module["thisProgram"];
		if (Module["quit"]) quit_ = Module["quit"];
		var wasmBinary;
		if (Module["wasmBinary"]) wasmBinary = Module["wasmBinary"];
		var wasmMemory;
		var ABORT = false;
		var HEAP8, HEAPU8, HEAP16, HEAPU16, HEAP32, HEAPU32, HEAPF32, HEAPF64;
		function updateMemoryViews() {
			var b = wasmMemory.buffer;
			Module["HEAP8"] = HEAP8 = new Int8Array(b);
			Module["HEAP16"] = HEAP16 = new Int16Array(b);
			Module["HEAPU8"] = HEAPU8 = new Uint8Array(b);
			Module["HEAPU16"] = HEAPU16 = new Uint16Array(b);
			Module["HEAP32"] = HEAP32 = new Int32Array(b);
			Module["HEAPU32"] = HEAPU32 = new Uint32Array(b);
			Module["HEAPF32"] = HEAPF32 = new Float32Array(b);
			Module["HEAPF64"] = HEAPF64 = new Float64Array(b);
		}
		var __ATPRERUN__ = [];
		var __ATINIT__ = [];
		var __ATPOSTRUN__ = [];
		function preRun() {
			if (Module["preRun"]) {
				if (typeof Module["preRun"] == "function") Module["preRun"] = [Module["preRun"]];
				while (Module["preRun"].length) addOnPreRun(Module["preRun"].shift());
			}
			callRuntimeCallbacks(__ATPRERUN__);
		}
		function initRuntime() {
			callRuntimeCallbacks(__ATINIT__);
		}
		function postRun() {
			if (Module["postRun"]) {
				if (typeof Module["postRun"] == "function") Module["postRun"] = [Module["postRun"]];
				while (Module["postRun"].length) addOnPostRun(Module["postRun"].shift());
			}
			callRuntimeCallbacks(__ATPOSTRUN__);
		}
		function addOnPreRun(cb) {
			__ATPRERUN__.unshift(cb);
		}
		function addOnInit(cb) {
			__ATINIT__.unshift(cb);
		}
		function addOnPostRun(cb) {
			__ATPOSTRUN__.unshift(cb);
		}
		var runDependencies = 0;
		var runDependencyWatcher = null;
		var dependenciesFulfilled = null;
		function addRunDependency(id) {
			runDependencies++;
			Module["monitorRunDependencies"]?.(runDependencies);
		}
		function removeRunDependency(id) {
			runDependencies--;
			Module["monitorRunDependencies"]?.(runDependencies);
			if (runDependencies == 0) {
				if (runDependencyWatcher !== null) {
					clearInterval(runDependencyWatcher);
					runDependencyWatcher = null;
				}
				if (dependenciesFulfilled) {
					var callback = dependenciesFulfilled;
					dependenciesFulfilled = null;
					callback();
				}
			}
		}
		function abort(what) {
			Module["onAbort"]?.(what);
			what = "Aborted(" + what + ")";
			err(what);
			ABORT = true;
			what += ". Build with -sASSERTIONS for more info.";
			var e = new WebAssembly.RuntimeError(what);
			readyPromiseReject(e);
			throw e;
		}
		var dataURIPrefix = "data:application/octet-stream;base64,";
		var isDataURI = (filename) => filename.startsWith(dataURIPrefix);
		var wasmBinaryFile;
		if (Module["locateFile"]) {
			wasmBinaryFile = "mozjpeg_dec.wasm";
			if (!isDataURI(wasmBinaryFile)) wasmBinaryFile = locateFile(wasmBinaryFile);
		} else wasmBinaryFile = new URL("mozjpeg_dec.wasm", import.meta.url).href;
		function getBinarySync(file) {
			if (file == wasmBinaryFile && wasmBinary) return new Uint8Array(wasmBinary);
			if (readBinary) return readBinary(file);
			throw "both async and sync fetching of the wasm failed";
		}
		function getBinaryPromise(binaryFile) {
			if (!wasmBinary && (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER)) {
				if (typeof fetch == "function") return fetch(binaryFile, { credentials: "same-origin" }).then((response) => {
					if (!response["ok"]) throw `failed to load wasm binary file at '${binaryFile}'`;
					return response["arrayBuffer"]();
				}).catch(() => getBinarySync(binaryFile));
			}
			return Promise.resolve().then(() => getBinarySync(binaryFile));
		}
		function instantiateArrayBuffer(binaryFile, imports, receiver) {
			return getBinaryPromise(binaryFile).then((binary) => WebAssembly.instantiate(binary, imports)).then(receiver, (reason) => {
				err(`failed to asynchronously prepare wasm: ${reason}`);
				abort(reason);
			});
		}
		function instantiateAsync(binary, binaryFile, imports, callback) {
			if (!binary && typeof WebAssembly.instantiateStreaming == "function" && !isDataURI(binaryFile) && typeof fetch == "function") return fetch(binaryFile, { credentials: "same-origin" }).then((response) => {
				return WebAssembly.instantiateStreaming(response, imports).then(callback, function(reason) {
					err(`wasm streaming compile failed: ${reason}`);
					err("falling back to ArrayBuffer instantiation");
					return instantiateArrayBuffer(binaryFile, imports, callback);
				});
			});
			return instantiateArrayBuffer(binaryFile, imports, callback);
		}
		function createWasm() {
			var info = { "a": wasmImports };
			function receiveInstance(instance, module) {
				wasmExports = instance.exports;
				wasmMemory = wasmExports["A"];
				updateMemoryViews();
				wasmTable = wasmExports["F"];
				addOnInit(wasmExports["B"]);
				removeRunDependency("wasm-instantiate");
				return wasmExports;
			}
			addRunDependency("wasm-instantiate");
			function receiveInstantiationResult(result) {
				receiveInstance(result["instance"]);
			}
			if (Module["instantiateWasm"]) try {
				return Module["instantiateWasm"](info, receiveInstance);
			} catch (e) {
				err(`Module.instantiateWasm callback failed with error: ${e}`);
				readyPromiseReject(e);
			}
			instantiateAsync(wasmBinary, wasmBinaryFile, info, receiveInstantiationResult).catch(readyPromiseReject);
			return {};
		}
		function ExitStatus(status) {
			this.name = "ExitStatus";
			this.message = `Program terminated with exit(${status})`;
			this.status = status;
		}
		var callRuntimeCallbacks = (callbacks) => {
			while (callbacks.length > 0) callbacks.shift()(Module);
		};
		var noExitRuntime = Module["noExitRuntime"] || true;
		class ExceptionInfo {
			constructor(excPtr) {
				this.excPtr = excPtr;
				this.ptr = excPtr - 24;
			}
			set_type(type) {
				HEAPU32[this.ptr + 4 >> 2] = type;
			}
			get_type() {
				return HEAPU32[this.ptr + 4 >> 2];
			}
			set_destructor(destructor) {
				HEAPU32[this.ptr + 8 >> 2] = destructor;
			}
			get_destructor() {
				return HEAPU32[this.ptr + 8 >> 2];
			}
			set_caught(caught) {
				caught = caught ? 1 : 0;
				HEAP8[this.ptr + 12] = caught;
			}
			get_caught() {
				return HEAP8[this.ptr + 12] != 0;
			}
			set_rethrown(rethrown) {
				rethrown = rethrown ? 1 : 0;
				HEAP8[this.ptr + 13] = rethrown;
			}
			get_rethrown() {
				return HEAP8[this.ptr + 13] != 0;
			}
			init(type, destructor) {
				this.set_adjusted_ptr(0);
				this.set_type(type);
				this.set_destructor(destructor);
			}
			set_adjusted_ptr(adjustedPtr) {
				HEAPU32[this.ptr + 16 >> 2] = adjustedPtr;
			}
			get_adjusted_ptr() {
				return HEAPU32[this.ptr + 16 >> 2];
			}
			get_exception_ptr() {
				if (___cxa_is_pointer_type(this.get_type())) return HEAPU32[this.excPtr >> 2];
				var adjusted = this.get_adjusted_ptr();
				if (adjusted !== 0) return adjusted;
				return this.excPtr;
			}
		}
		var exceptionLast = 0;
		var uncaughtExceptionCount = 0;
		var ___cxa_throw = (ptr, type, destructor) => {
			new ExceptionInfo(ptr).init(type, destructor);
			exceptionLast = ptr;
			uncaughtExceptionCount++;
			throw exceptionLast;
		};
		var __embind_register_bigint = (primitiveType, name, size, minRange, maxRange) => {};
		var embind_init_charCodes = () => {
			var codes = new Array(256);
			for (var i = 0; i < 256; ++i) codes[i] = String.fromCharCode(i);
			embind_charCodes = codes;
		};
		var embind_charCodes;
		var readLatin1String = (ptr) => {
			var ret = "";
			var c = ptr;
			while (HEAPU8[c]) ret += embind_charCodes[HEAPU8[c++]];
			return ret;
		};
		var awaitingDependencies = {};
		var registeredTypes = {};
		var typeDependencies = {};
		var BindingError;
		var throwBindingError = (message) => {
			throw new BindingError(message);
		};
		var InternalError;
		var throwInternalError = (message) => {
			throw new InternalError(message);
		};
		var whenDependentTypesAreResolved = (myTypes, dependentTypes, getTypeConverters) => {
			myTypes.forEach(function(type) {
				typeDependencies[type] = dependentTypes;
			});
			function onComplete(typeConverters) {
				var myTypeConverters = getTypeConverters(typeConverters);
				if (myTypeConverters.length !== myTypes.length) throwInternalError("Mismatched type converter count");
				for (var i = 0; i < myTypes.length; ++i) registerType(myTypes[i], myTypeConverters[i]);
			}
			var typeConverters = new Array(dependentTypes.length);
			var unregisteredTypes = [];
			var registered = 0;
			dependentTypes.forEach((dt, i) => {
				if (registeredTypes.hasOwnProperty(dt)) typeConverters[i] = registeredTypes[dt];
				else {
					unregisteredTypes.push(dt);
					if (!awaitingDependencies.hasOwnProperty(dt)) awaitingDependencies[dt] = [];
					awaitingDependencies[dt].push(() => {
						typeConverters[i] = registeredTypes[dt];
						++registered;
						if (registered === unregisteredTypes.length) onComplete(typeConverters);
					});
				}
			});
			if (0 === unregisteredTypes.length) onComplete(typeConverters);
		};
		function sharedRegisterType(rawType, registeredInstance, options = {}) {
			var name = registeredInstance.name;
			if (!rawType) throwBindingError(`type "${name}" must have a positive integer typeid pointer`);
			if (registeredTypes.hasOwnProperty(rawType)) {
				if (options.ignoreDuplicateRegistrations) return;
				else throwBindingError(`Cannot register type '${name}' twice`);
			}
			registeredTypes[rawType] = registeredInstance;
			delete typeDependencies[rawType];
			if (awaitingDependencies.hasOwnProperty(rawType)) {
				var callbacks = awaitingDependencies[rawType];
				delete awaitingDependencies[rawType];
				callbacks.forEach((cb) => cb());
			}
		}
		function registerType(rawType, registeredInstance, options = {}) {
			if (!("argPackAdvance" in registeredInstance)) throw new TypeError("registerType registeredInstance requires argPackAdvance");
			return sharedRegisterType(rawType, registeredInstance, options);
		}
		var GenericWireTypeSize = 8;
		var __embind_register_bool = (rawType, name, trueValue, falseValue) => {
			name = readLatin1String(name);
			registerType(rawType, {
				name,
				"fromWireType": function(wt) {
					return !!wt;
				},
				"toWireType": function(destructors, o) {
					return o ? trueValue : falseValue;
				},
				"argPackAdvance": GenericWireTypeSize,
				"readValueFromPointer": function(pointer) {
					return this["fromWireType"](HEAPU8[pointer]);
				},
				destructorFunction: null
			});
		};
		var emval_freelist = [];
		var emval_handles = [];
		var __emval_decref = (handle) => {
			if (handle > 9 && 0 === --emval_handles[handle + 1]) {
				emval_handles[handle] = void 0;
				emval_freelist.push(handle);
			}
		};
		var count_emval_handles = () => emval_handles.length / 2 - 5 - emval_freelist.length;
		var init_emval = () => {
			emval_handles.push(0, 1, void 0, 1, null, 1, true, 1, false, 1);
			Module["count_emval_handles"] = count_emval_handles;
		};
		var Emval = {
			toValue: (handle) => {
				if (!handle) throwBindingError("Cannot use deleted val. handle = " + handle);
				return emval_handles[handle];
			},
			toHandle: (value) => {
				switch (value) {
					case void 0: return 2;
					case null: return 4;
					case true: return 6;
					case false: return 8;
					default: {
						const handle = emval_freelist.pop() || emval_handles.length;
						emval_handles[handle] = value;
						emval_handles[handle + 1] = 1;
						return handle;
					}
				}
			}
		};
		function readPointer(pointer) {
			return this["fromWireType"](HEAPU32[pointer >> 2]);
		}
		var EmValType = {
			name: "emscripten::val",
			"fromWireType": (handle) => {
				var rv = Emval.toValue(handle);
				__emval_decref(handle);
				return rv;
			},
			"toWireType": (destructors, value) => Emval.toHandle(value),
			"argPackAdvance": GenericWireTypeSize,
			"readValueFromPointer": readPointer,
			destructorFunction: null
		};
		var __embind_register_emval = (rawType) => registerType(rawType, EmValType);
		var floatReadValueFromPointer = (name, width) => {
			switch (width) {
				case 4: return function(pointer) {
					return this["fromWireType"](HEAPF32[pointer >> 2]);
				};
				case 8: return function(pointer) {
					return this["fromWireType"](HEAPF64[pointer >> 3]);
				};
				default: throw new TypeError(`invalid float width (${width}): ${name}`);
			}
		};
		var __embind_register_float = (rawType, name, size) => {
			name = readLatin1String(name);
			registerType(rawType, {
				name,
				"fromWireType": (value) => value,
				"toWireType": (destructors, value) => value,
				"argPackAdvance": GenericWireTypeSize,
				"readValueFromPointer": floatReadValueFromPointer(name, size),
				destructorFunction: null
			});
		};
		var createNamedFunction = (name, body) => Object.defineProperty(body, "name", { value: name });
		var runDestructors = (destructors) => {
			while (destructors.length) {
				var ptr = destructors.pop();
				destructors.pop()(ptr);
			}
		};
		function usesDestructorStack(argTypes) {
			for (var i = 1; i < argTypes.length; ++i) if (argTypes[i] !== null && argTypes[i].destructorFunction === void 0) return true;
			return false;
		}
		function craftInvokerFunction(humanName, argTypes, classType, cppInvokerFunc, cppTargetFunc, isAsync) {
			var argCount = argTypes.length;
			if (argCount < 2) throwBindingError("argTypes array size mismatch! Must at least get return value and 'this' types!");
			var isClassMethodFunc = argTypes[1] !== null && classType !== null;
			var needsDestructorStack = usesDestructorStack(argTypes);
			var returns = argTypes[0].name !== "void";
			var expectedArgCount = argCount - 2;
			var argsWired = new Array(expectedArgCount);
			var invokerFuncArgs = [];
			var destructors = [];
			var invokerFn = function(...args) {
				if (args.length !== expectedArgCount) throwBindingError(`function ${humanName} called with ${args.length} arguments, expected ${expectedArgCount}`);
				destructors.length = 0;
				var thisWired;
				invokerFuncArgs.length = isClassMethodFunc ? 2 : 1;
				invokerFuncArgs[0] = cppTargetFunc;
				if (isClassMethodFunc) {
					thisWired = argTypes[1]["toWireType"](destructors, this);
					invokerFuncArgs[1] = thisWired;
				}
				for (var i = 0; i < expectedArgCount; ++i) {
					argsWired[i] = argTypes[i + 2]["toWireType"](destructors, args[i]);
					invokerFuncArgs.push(argsWired[i]);
				}
				var rv = cppInvokerFunc(...invokerFuncArgs);
				function onDone(rv) {
					if (needsDestructorStack) runDestructors(destructors);
					else for (var i = isClassMethodFunc ? 1 : 2; i < argTypes.length; i++) {
						var param = i === 1 ? thisWired : argsWired[i - 2];
						if (argTypes[i].destructorFunction !== null) argTypes[i].destructorFunction(param);
					}
					if (returns) return argTypes[0]["fromWireType"](rv);
				}
				return onDone(rv);
			};
			return createNamedFunction(humanName, invokerFn);
		}
		var ensureOverloadTable = (proto, methodName, humanName) => {
			if (void 0 === proto[methodName].overloadTable) {
				var prevFunc = proto[methodName];
				proto[methodName] = function(...args) {
					if (!proto[methodName].overloadTable.hasOwnProperty(args.length)) throwBindingError(`Function '${humanName}' called with an invalid number of arguments (${args.length}) - expects one of (${proto[methodName].overloadTable})!`);
					return proto[methodName].overloadTable[args.length].apply(this, args);
				};
				proto[methodName].overloadTable = [];
				proto[methodName].overloadTable[prevFunc.argCount] = prevFunc;
			}
		};
		var exposePublicSymbol = (name, value, numArguments) => {
			if (Module.hasOwnProperty(name)) {
				if (void 0 === numArguments || void 0 !== Module[name].overloadTable && void 0 !== Module[name].overloadTable[numArguments]) throwBindingError(`Cannot register public name '${name}' twice`);
				ensureOverloadTable(Module, name, name);
				if (Module.hasOwnProperty(numArguments)) throwBindingError(`Cannot register multiple overloads of a function with the same number of arguments (${numArguments})!`);
				Module[name].overloadTable[numArguments] = value;
			} else {
				Module[name] = value;
				if (void 0 !== numArguments) Module[name].numArguments = numArguments;
			}
		};
		var heap32VectorToArray = (count, firstElement) => {
			var array = [];
			for (var i = 0; i < count; i++) array.push(HEAPU32[firstElement + i * 4 >> 2]);
			return array;
		};
		var replacePublicSymbol = (name, value, numArguments) => {
			if (!Module.hasOwnProperty(name)) throwInternalError("Replacing nonexistent public symbol");
			if (void 0 !== Module[name].overloadTable && void 0 !== numArguments) Module[name].overloadTable[numArguments] = value;
			else {
				Module[name] = value;
				Module[name].argCount = numArguments;
			}
		};
		var dynCallLegacy = (sig, ptr, args) => {
			sig = sig.replace(/p/g, "i");
			var f = Module["dynCall_" + sig];
			return f(ptr, ...args);
		};
		var wasmTableMirror = [];
		var wasmTable;
		var getWasmTableEntry = (funcPtr) => {
			var func = wasmTableMirror[funcPtr];
			if (!func) {
				if (funcPtr >= wasmTableMirror.length) wasmTableMirror.length = funcPtr + 1;
				wasmTableMirror[funcPtr] = func = wasmTable.get(funcPtr);
			}
			return func;
		};
		var dynCall = (sig, ptr, args = []) => {
			if (sig.includes("j")) return dynCallLegacy(sig, ptr, args);
			return getWasmTableEntry(ptr)(...args);
		};
		var getDynCaller = (sig, ptr) => (...args) => dynCall(sig, ptr, args);
		var embind__requireFunction = (signature, rawFunction) => {
			signature = readLatin1String(signature);
			function makeDynCaller() {
				if (signature.includes("j")) return getDynCaller(signature, rawFunction);
				return getWasmTableEntry(rawFunction);
			}
			var fp = makeDynCaller();
			if (typeof fp != "function") throwBindingError(`unknown function pointer with signature ${signature}: ${rawFunction}`);
			return fp;
		};
		var extendError = (baseErrorType, errorName) => {
			var errorClass = createNamedFunction(errorName, function(message) {
				this.name = errorName;
				this.message = message;
				var stack = new Error(message).stack;
				if (stack !== void 0) this.stack = this.toString() + "\n" + stack.replace(/^Error(:[^\n]*)?\n/, "");
			});
			errorClass.prototype = Object.create(baseErrorType.prototype);
			errorClass.prototype.constructor = errorClass;
			errorClass.prototype.toString = function() {
				if (this.message === void 0) return this.name;
				else return `${this.name}: ${this.message}`;
			};
			return errorClass;
		};
		var UnboundTypeError;
		var getTypeName = (type) => {
			var ptr = ___getTypeName(type);
			var rv = readLatin1String(ptr);
			_free(ptr);
			return rv;
		};
		var throwUnboundTypeError = (message, types) => {
			var unboundTypes = [];
			var seen = {};
			function visit(type) {
				if (seen[type]) return;
				if (registeredTypes[type]) return;
				if (typeDependencies[type]) {
					typeDependencies[type].forEach(visit);
					return;
				}
				unboundTypes.push(type);
				seen[type] = true;
			}
			types.forEach(visit);
			throw new UnboundTypeError(`${message}: ` + unboundTypes.map(getTypeName).join([", "]));
		};
		var getFunctionName = (signature) => {
			signature = signature.trim();
			const argsIndex = signature.indexOf("(");
			if (argsIndex !== -1) return signature.substr(0, argsIndex);
			else return signature;
		};
		var __embind_register_function = (name, argCount, rawArgTypesAddr, signature, rawInvoker, fn, isAsync) => {
			var argTypes = heap32VectorToArray(argCount, rawArgTypesAddr);
			name = readLatin1String(name);
			name = getFunctionName(name);
			rawInvoker = embind__requireFunction(signature, rawInvoker);
			exposePublicSymbol(name, function() {
				throwUnboundTypeError(`Cannot call ${name} due to unbound types`, argTypes);
			}, argCount - 1);
			whenDependentTypesAreResolved([], argTypes, (argTypes) => {
				var invokerArgsArray = [argTypes[0], null].concat(argTypes.slice(1));
				replacePublicSymbol(name, craftInvokerFunction(name, invokerArgsArray, null, rawInvoker, fn, isAsync), argCount - 1);
				return [];
			});
		};
		var integerReadValueFromPointer = (name, width, signed) => {
			switch (width) {
				case 1: return signed ? (pointer) => HEAP8[pointer] : (pointer) => HEAPU8[pointer];
				case 2: return signed ? (pointer) => HEAP16[pointer >> 1] : (pointer) => HEAPU16[pointer >> 1];
				case 4: return signed ? (pointer) => HEAP32[pointer >> 2] : (pointer) => HEAPU32[pointer >> 2];
				default: throw new TypeError(`invalid integer width (${width}): ${name}`);
			}
		};
		var __embind_register_integer = (primitiveType, name, size, minRange, maxRange) => {
			name = readLatin1String(name);
			if (maxRange === -1) maxRange = 4294967295;
			var fromWireType = (value) => value;
			if (minRange === 0) {
				var bitshift = 32 - 8 * size;
				fromWireType = (value) => value << bitshift >>> bitshift;
			}
			var isUnsignedType = name.includes("unsigned");
			var toWireType;
			if (isUnsignedType) toWireType = function(destructors, value) {
				this.name;
				return value >>> 0;
			};
			else toWireType = function(destructors, value) {
				this.name;
				return value;
			};
			registerType(primitiveType, {
				name,
				"fromWireType": fromWireType,
				"toWireType": toWireType,
				"argPackAdvance": GenericWireTypeSize,
				"readValueFromPointer": integerReadValueFromPointer(name, size, minRange !== 0),
				destructorFunction: null
			});
		};
		var __embind_register_memory_view = (rawType, dataTypeIndex, name) => {
			var TA = [
				Int8Array,
				Uint8Array,
				Int16Array,
				Uint16Array,
				Int32Array,
				Uint32Array,
				Float32Array,
				Float64Array
			][dataTypeIndex];
			function decodeMemoryView(handle) {
				var size = HEAPU32[handle >> 2];
				var data = HEAPU32[handle + 4 >> 2];
				return new TA(HEAP8.buffer, data, size);
			}
			name = readLatin1String(name);
			registerType(rawType, {
				name,
				"fromWireType": decodeMemoryView,
				"argPackAdvance": GenericWireTypeSize,
				"readValueFromPointer": decodeMemoryView
			}, { ignoreDuplicateRegistrations: true });
		};
		var stringToUTF8Array = (str, heap, outIdx, maxBytesToWrite) => {
			if (!(maxBytesToWrite > 0)) return 0;
			var startIdx = outIdx;
			var endIdx = outIdx + maxBytesToWrite - 1;
			for (var i = 0; i < str.length; ++i) {
				var u = str.charCodeAt(i);
				if (u >= 55296 && u <= 57343) {
					var u1 = str.charCodeAt(++i);
					u = 65536 + ((u & 1023) << 10) | u1 & 1023;
				}
				if (u <= 127) {
					if (outIdx >= endIdx) break;
					heap[outIdx++] = u;
				} else if (u <= 2047) {
					if (outIdx + 1 >= endIdx) break;
					heap[outIdx++] = 192 | u >> 6;
					heap[outIdx++] = 128 | u & 63;
				} else if (u <= 65535) {
					if (outIdx + 2 >= endIdx) break;
					heap[outIdx++] = 224 | u >> 12;
					heap[outIdx++] = 128 | u >> 6 & 63;
					heap[outIdx++] = 128 | u & 63;
				} else {
					if (outIdx + 3 >= endIdx) break;
					heap[outIdx++] = 240 | u >> 18;
					heap[outIdx++] = 128 | u >> 12 & 63;
					heap[outIdx++] = 128 | u >> 6 & 63;
					heap[outIdx++] = 128 | u & 63;
				}
			}
			heap[outIdx] = 0;
			return outIdx - startIdx;
		};
		var stringToUTF8 = (str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite);
		var lengthBytesUTF8 = (str) => {
			var len = 0;
			for (var i = 0; i < str.length; ++i) {
				var c = str.charCodeAt(i);
				if (c <= 127) len++;
				else if (c <= 2047) len += 2;
				else if (c >= 55296 && c <= 57343) {
					len += 4;
					++i;
				} else len += 3;
			}
			return len;
		};
		var UTF8ArrayToString = (heapOrArray, idx, maxBytesToRead) => {
			var endIdx = idx + maxBytesToRead;
			var str = "";
			while (!(idx >= endIdx)) {
				var u0 = heapOrArray[idx++];
				if (!u0) return str;
				if (!(u0 & 128)) {
					str += String.fromCharCode(u0);
					continue;
				}
				var u1 = heapOrArray[idx++] & 63;
				if ((u0 & 224) == 192) {
					str += String.fromCharCode((u0 & 31) << 6 | u1);
					continue;
				}
				var u2 = heapOrArray[idx++] & 63;
				if ((u0 & 240) == 224) u0 = (u0 & 15) << 12 | u1 << 6 | u2;
				else u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63;
				if (u0 < 65536) str += String.fromCharCode(u0);
				else {
					var ch = u0 - 65536;
					str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
				}
			}
			return str;
		};
		var UTF8ToString = (ptr, maxBytesToRead) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead) : "";
		var __embind_register_std_string = (rawType, name) => {
			name = readLatin1String(name);
			var stdStringIsUTF8 = name === "std::string";
			registerType(rawType, {
				name,
				"fromWireType"(value) {
					var length = HEAPU32[value >> 2];
					var payload = value + 4;
					var str;
					if (stdStringIsUTF8) {
						var decodeStartPtr = payload;
						for (var i = 0; i <= length; ++i) {
							var currentBytePtr = payload + i;
							if (i == length || HEAPU8[currentBytePtr] == 0) {
								var maxRead = currentBytePtr - decodeStartPtr;
								var stringSegment = UTF8ToString(decodeStartPtr, maxRead);
								if (str === void 0) str = stringSegment;
								else {
									str += String.fromCharCode(0);
									str += stringSegment;
								}
								decodeStartPtr = currentBytePtr + 1;
							}
						}
					} else {
						var a = new Array(length);
						for (var i = 0; i < length; ++i) a[i] = String.fromCharCode(HEAPU8[payload + i]);
						str = a.join("");
					}
					_free(value);
					return str;
				},
				"toWireType"(destructors, value) {
					if (value instanceof ArrayBuffer) value = new Uint8Array(value);
					var length;
					var valueIsOfTypeString = typeof value == "string";
					if (!(valueIsOfTypeString || value instanceof Uint8Array || value instanceof Uint8ClampedArray || value instanceof Int8Array)) throwBindingError("Cannot pass non-string to std::string");
					if (stdStringIsUTF8 && valueIsOfTypeString) length = lengthBytesUTF8(value);
					else length = value.length;
					var base = _malloc(4 + length + 1);
					var ptr = base + 4;
					HEAPU32[base >> 2] = length;
					if (stdStringIsUTF8 && valueIsOfTypeString) stringToUTF8(value, ptr, length + 1);
					else if (valueIsOfTypeString) for (var i = 0; i < length; ++i) {
						var charCode = value.charCodeAt(i);
						if (charCode > 255) {
							_free(ptr);
							throwBindingError("String has UTF-16 code units that do not fit in 8 bits");
						}
						HEAPU8[ptr + i] = charCode;
					}
					else for (var i = 0; i < length; ++i) HEAPU8[ptr + i] = value[i];
					if (destructors !== null) destructors.push(_free, base);
					return base;
				},
				"argPackAdvance": GenericWireTypeSize,
				"readValueFromPointer": readPointer,
				destructorFunction(ptr) {
					_free(ptr);
				}
			});
		};
		var UTF16ToString = (ptr, maxBytesToRead) => {
			var str = "";
			for (var i = 0; !(i >= maxBytesToRead / 2); ++i) {
				var codeUnit = HEAP16[ptr + i * 2 >> 1];
				if (codeUnit == 0) break;
				str += String.fromCharCode(codeUnit);
			}
			return str;
		};
		var stringToUTF16 = (str, outPtr, maxBytesToWrite) => {
			maxBytesToWrite ??= 2147483647;
			if (maxBytesToWrite < 2) return 0;
			maxBytesToWrite -= 2;
			var startPtr = outPtr;
			var numCharsToWrite = maxBytesToWrite < str.length * 2 ? maxBytesToWrite / 2 : str.length;
			for (var i = 0; i < numCharsToWrite; ++i) {
				var codeUnit = str.charCodeAt(i);
				HEAP16[outPtr >> 1] = codeUnit;
				outPtr += 2;
			}
			HEAP16[outPtr >> 1] = 0;
			return outPtr - startPtr;
		};
		var lengthBytesUTF16 = (str) => str.length * 2;
		var UTF32ToString = (ptr, maxBytesToRead) => {
			var i = 0;
			var str = "";
			while (!(i >= maxBytesToRead / 4)) {
				var utf32 = HEAP32[ptr + i * 4 >> 2];
				if (utf32 == 0) break;
				++i;
				if (utf32 >= 65536) {
					var ch = utf32 - 65536;
					str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
				} else str += String.fromCharCode(utf32);
			}
			return str;
		};
		var stringToUTF32 = (str, outPtr, maxBytesToWrite) => {
			maxBytesToWrite ??= 2147483647;
			if (maxBytesToWrite < 4) return 0;
			var startPtr = outPtr;
			var endPtr = startPtr + maxBytesToWrite - 4;
			for (var i = 0; i < str.length; ++i) {
				var codeUnit = str.charCodeAt(i);
				if (codeUnit >= 55296 && codeUnit <= 57343) {
					var trailSurrogate = str.charCodeAt(++i);
					codeUnit = 65536 + ((codeUnit & 1023) << 10) | trailSurrogate & 1023;
				}
				HEAP32[outPtr >> 2] = codeUnit;
				outPtr += 4;
				if (outPtr + 4 > endPtr) break;
			}
			HEAP32[outPtr >> 2] = 0;
			return outPtr - startPtr;
		};
		var lengthBytesUTF32 = (str) => {
			var len = 0;
			for (var i = 0; i < str.length; ++i) {
				var codeUnit = str.charCodeAt(i);
				if (codeUnit >= 55296 && codeUnit <= 57343) ++i;
				len += 4;
			}
			return len;
		};
		var __embind_register_std_wstring = (rawType, charSize, name) => {
			name = readLatin1String(name);
			var decodeString, encodeString, readCharAt, lengthBytesUTF;
			if (charSize === 2) {
				decodeString = UTF16ToString;
				encodeString = stringToUTF16;
				lengthBytesUTF = lengthBytesUTF16;
				readCharAt = (pointer) => HEAPU16[pointer >> 1];
			} else if (charSize === 4) {
				decodeString = UTF32ToString;
				encodeString = stringToUTF32;
				lengthBytesUTF = lengthBytesUTF32;
				readCharAt = (pointer) => HEAPU32[pointer >> 2];
			}
			registerType(rawType, {
				name,
				"fromWireType": (value) => {
					var length = HEAPU32[value >> 2];
					var str;
					var decodeStartPtr = value + 4;
					for (var i = 0; i <= length; ++i) {
						var currentBytePtr = value + 4 + i * charSize;
						if (i == length || readCharAt(currentBytePtr) == 0) {
							var maxReadBytes = currentBytePtr - decodeStartPtr;
							var stringSegment = decodeString(decodeStartPtr, maxReadBytes);
							if (str === void 0) str = stringSegment;
							else {
								str += String.fromCharCode(0);
								str += stringSegment;
							}
							decodeStartPtr = currentBytePtr + charSize;
						}
					}
					_free(value);
					return str;
				},
				"toWireType": (destructors, value) => {
					if (!(typeof value == "string")) throwBindingError(`Cannot pass non-string to C++ string type ${name}`);
					var length = lengthBytesUTF(value);
					var ptr = _malloc(4 + length + charSize);
					HEAPU32[ptr >> 2] = length / charSize;
					encodeString(value, ptr + 4, length + charSize);
					if (destructors !== null) destructors.push(_free, ptr);
					return ptr;
				},
				"argPackAdvance": GenericWireTypeSize,
				"readValueFromPointer": readPointer,
				destructorFunction(ptr) {
					_free(ptr);
				}
			});
		};
		var __embind_register_void = (rawType, name) => {
			name = readLatin1String(name);
			registerType(rawType, {
				isVoid: true,
				name,
				"argPackAdvance": 0,
				"fromWireType": () => void 0,
				"toWireType": (destructors, o) => void 0
			});
		};
		var __emscripten_memcpy_js = (dest, src, num) => HEAPU8.copyWithin(dest, src, src + num);
		var emval_methodCallers = [];
		var __emval_call = (caller, handle, destructorsRef, args) => {
			caller = emval_methodCallers[caller];
			handle = Emval.toValue(handle);
			return caller(null, handle, destructorsRef, args);
		};
		var emval_symbols = {};
		var getStringOrSymbol = (address) => {
			var symbol = emval_symbols[address];
			if (symbol === void 0) return readLatin1String(address);
			return symbol;
		};
		var emval_get_global = () => {
			if (typeof globalThis == "object") return globalThis;
			function testGlobal(obj) {
				obj["$$$embind_global$$$"] = obj;
				var success = typeof $$$embind_global$$$ == "object" && obj["$$$embind_global$$$"] == obj;
				if (!success) delete obj["$$$embind_global$$$"];
				return success;
			}
			if (typeof $$$embind_global$$$ == "object") return $$$embind_global$$$;
			if (typeof global == "object" && testGlobal(global)) $$$embind_global$$$ = global;
			else if (typeof self == "object" && testGlobal(self)) $$$embind_global$$$ = self;
			if (typeof $$$embind_global$$$ == "object") return $$$embind_global$$$;
			throw Error("unable to get global object.");
		};
		var __emval_get_global = (name) => {
			if (name === 0) return Emval.toHandle(emval_get_global());
			else {
				name = getStringOrSymbol(name);
				return Emval.toHandle(emval_get_global()[name]);
			}
		};
		var emval_addMethodCaller = (caller) => {
			var id = emval_methodCallers.length;
			emval_methodCallers.push(caller);
			return id;
		};
		var requireRegisteredType = (rawType, humanName) => {
			var impl = registeredTypes[rawType];
			if (void 0 === impl) throwBindingError(`${humanName} has unknown type ${getTypeName(rawType)}`);
			return impl;
		};
		var emval_lookupTypes = (argCount, argTypes) => {
			var a = new Array(argCount);
			for (var i = 0; i < argCount; ++i) a[i] = requireRegisteredType(HEAPU32[argTypes + i * 4 >> 2], "parameter " + i);
			return a;
		};
		var reflectConstruct = Reflect.construct;
		var emval_returnValue = (returnType, destructorsRef, handle) => {
			var destructors = [];
			var result = returnType["toWireType"](destructors, handle);
			if (destructors.length) HEAPU32[destructorsRef >> 2] = Emval.toHandle(destructors);
			return result;
		};
		var __emval_get_method_caller = (argCount, argTypes, kind) => {
			var types = emval_lookupTypes(argCount, argTypes);
			var retType = types.shift();
			argCount--;
			var argN = new Array(argCount);
			var invokerFunction = (obj, func, destructorsRef, args) => {
				var offset = 0;
				for (var i = 0; i < argCount; ++i) {
					argN[i] = types[i]["readValueFromPointer"](args + offset);
					offset += types[i]["argPackAdvance"];
				}
				return emval_returnValue(retType, destructorsRef, kind === 1 ? reflectConstruct(func, argN) : func.apply(obj, argN));
			};
			return emval_addMethodCaller(createNamedFunction(`methodCaller<(${types.map((t) => t.name).join(", ")}) => ${retType.name}>`, invokerFunction));
		};
		var __emval_incref = (handle) => {
			if (handle > 9) emval_handles[handle + 1] += 1;
		};
		var __emval_run_destructors = (handle) => {
			runDestructors(Emval.toValue(handle));
			__emval_decref(handle);
		};
		var _abort = () => {
			abort("");
		};
		var getHeapMax = () => 2147483648;
		var growMemory = (size) => {
			var pages = (size - wasmMemory.buffer.byteLength + 65535) / 65536;
			try {
				wasmMemory.grow(pages);
				updateMemoryViews();
				return 1;
			} catch (e) {}
		};
		var _emscripten_resize_heap = (requestedSize) => {
			var oldSize = HEAPU8.length;
			requestedSize >>>= 0;
			var maxHeapSize = getHeapMax();
			if (requestedSize > maxHeapSize) return false;
			var alignUp = (x, multiple) => x + (multiple - x % multiple) % multiple;
			for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
				var overGrownHeapSize = oldSize * (1 + .2 / cutDown);
				overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
				if (growMemory(Math.min(maxHeapSize, alignUp(Math.max(requestedSize, overGrownHeapSize), 65536)))) return true;
			}
			return false;
		};
		var ENV = {};
		var getExecutableName = () => thisProgram || "./this.program";
		var getEnvStrings = () => {
			if (!getEnvStrings.strings) {
				var env = {
					"USER": "web_user",
					"LOGNAME": "web_user",
					"PATH": "/",
					"PWD": "/",
					"HOME": "/home/web_user",
					"LANG": (typeof navigator == "object" && navigator.languages && navigator.languages[0] || "C").replace("-", "_") + ".UTF-8",
					"_": getExecutableName()
				};
				for (var x in ENV) if (ENV[x] === void 0) delete env[x];
				else env[x] = ENV[x];
				var strings = [];
				for (var x in env) strings.push(`${x}=${env[x]}`);
				getEnvStrings.strings = strings;
			}
			return getEnvStrings.strings;
		};
		var stringToAscii = (str, buffer) => {
			for (var i = 0; i < str.length; ++i) HEAP8[buffer++] = str.charCodeAt(i);
			HEAP8[buffer] = 0;
		};
		var _environ_get = (__environ, environ_buf) => {
			var bufSize = 0;
			getEnvStrings().forEach((string, i) => {
				var ptr = environ_buf + bufSize;
				HEAPU32[__environ + i * 4 >> 2] = ptr;
				stringToAscii(string, ptr);
				bufSize += string.length + 1;
			});
			return 0;
		};
		var _environ_sizes_get = (penviron_count, penviron_buf_size) => {
			var strings = getEnvStrings();
			HEAPU32[penviron_count >> 2] = strings.length;
			var bufSize = 0;
			strings.forEach((string) => bufSize += string.length + 1);
			HEAPU32[penviron_buf_size >> 2] = bufSize;
			return 0;
		};
		var runtimeKeepaliveCounter = 0;
		var keepRuntimeAlive = () => noExitRuntime || runtimeKeepaliveCounter > 0;
		var _proc_exit = (code) => {
			if (!keepRuntimeAlive()) {
				Module["onExit"]?.(code);
				ABORT = true;
			}
			quit_(code, new ExitStatus(code));
		};
		var exitJS = (status, implicit) => {
			_proc_exit(status);
		};
		var _exit = exitJS;
		var _fd_close = (fd) => 52;
		var convertI32PairToI53Checked = (lo, hi) => hi + 2097152 >>> 0 < 4194305 - !!lo ? (lo >>> 0) + hi * 4294967296 : NaN;
		function _fd_seek(fd, offset_low, offset_high, whence, newOffset) {
			convertI32PairToI53Checked(offset_low, offset_high);
			return 70;
		}
		var printCharBuffers = [
			null,
			[],
			[]
		];
		var printChar = (stream, curr) => {
			var buffer = printCharBuffers[stream];
			if (curr === 0 || curr === 10) {
				(stream === 1 ? out : err)(UTF8ArrayToString(buffer, 0));
				buffer.length = 0;
			} else buffer.push(curr);
		};
		var _fd_write = (fd, iov, iovcnt, pnum) => {
			var num = 0;
			for (var i = 0; i < iovcnt; i++) {
				var ptr = HEAPU32[iov >> 2];
				var len = HEAPU32[iov + 4 >> 2];
				iov += 8;
				for (var j = 0; j < len; j++) printChar(fd, HEAPU8[ptr + j]);
				num += len;
			}
			HEAPU32[pnum >> 2] = num;
			return 0;
		};
		embind_init_charCodes();
		BindingError = Module["BindingError"] = class BindingError extends Error {
			constructor(message) {
				super(message);
				this.name = "BindingError";
			}
		};
		InternalError = Module["InternalError"] = class InternalError extends Error {
			constructor(message) {
				super(message);
				this.name = "InternalError";
			}
		};
		init_emval();
		UnboundTypeError = Module["UnboundTypeError"] = extendError(Error, "UnboundTypeError");
		var wasmImports = {
			o: ___cxa_throw,
			q: __embind_register_bigint,
			m: __embind_register_bool,
			l: __embind_register_emval,
			j: __embind_register_float,
			f: __embind_register_function,
			b: __embind_register_integer,
			a: __embind_register_memory_view,
			e: __embind_register_std_string,
			c: __embind_register_std_wstring,
			n: __embind_register_void,
			v: __emscripten_memcpy_js,
			i: __emval_call,
			d: __emval_decref,
			k: __emval_get_global,
			h: __emval_get_method_caller,
			y: __emval_incref,
			g: __emval_run_destructors,
			r: _abort,
			s: _emscripten_resize_heap,
			t: _environ_get,
			u: _environ_sizes_get,
			z: _exit,
			w: _fd_close,
			p: _fd_seek,
			x: _fd_write
		};
		var wasmExports = createWasm();
		var ___getTypeName = (a0) => (___getTypeName = wasmExports["C"])(a0);
		var _malloc = (a0) => (_malloc = wasmExports["D"])(a0);
		var _free = (a0) => (_free = wasmExports["E"])(a0);
		var ___cxa_is_pointer_type = (a0) => (___cxa_is_pointer_type = wasmExports["G"])(a0);
		var dynCall_jiji = Module["dynCall_jiji"] = (a0, a1, a2, a3, a4) => (dynCall_jiji = Module["dynCall_jiji"] = wasmExports["H"])(a0, a1, a2, a3, a4);
		var calledRun;
		dependenciesFulfilled = function runCaller() {
			if (!calledRun) run();
			if (!calledRun) dependenciesFulfilled = runCaller;
		};
		function run() {
			if (runDependencies > 0) return;
			preRun();
			if (runDependencies > 0) return;
			function doRun() {
				if (calledRun) return;
				calledRun = true;
				Module["calledRun"] = true;
				if (ABORT) return;
				initRuntime();
				readyPromiseResolve(Module);
				if (Module["onRuntimeInitialized"]) Module["onRuntimeInitialized"]();
				postRun();
			}
			if (Module["setStatus"]) {
				Module["setStatus"]("Running...");
				setTimeout(function() {
					setTimeout(function() {
						Module["setStatus"]("");
					}, 1);
					doRun();
				}, 1);
			} else doRun();
		}
		if (Module["preInit"]) {
			if (typeof Module["preInit"] == "function") Module["preInit"] = [Module["preInit"]];
			while (Module["preInit"].length > 0) Module["preInit"].pop()();
		}
		run();
		return readyPromise;
	});
})();

// src/pictures/wasm-files.ts
const wasmFiles = {
	"squoosh_png_bg.wasm": "@jsquash/png/codec/pkg/squoosh_png_bg.wasm",
	"mozjpeg_dec.wasm": "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm"
};
function compileWasm(name) {
	return compileModule(readFileSync(bundledFile(`images/${name}`) ?? packageFile(wasmFiles[name])));
}

// src/evaluation-set/images/decode-jpeg.ts
const damage = /^(Corrupt JPEG data|Premature end|Inconsistent progression|Invalid )/;
let decoder = null;
let messages = [];
async function decodeJpeg(bytes) {
	decoder ??= createDecoder();
	const { decode } = await decoder;
	messages = [];
	try {
		const image = decode(bytes, false);
		const problem = messages.find((message) => damage.test(message));
		if (image === null || problem !== void 0) throw new Error(problem ?? "the decoder gave no image");
		return image.data;
	} catch (error) {
		decoder = null;
		throw new Error(messages[0] ?? String(error), { cause: error });
	}
}
function createDecoder() {
	const module = compileWasm("mozjpeg_dec.wasm");
	return Module({
		noInitialRun: true,
		printErr: (message) => void messages.push(message),
		instantiateWasm(imports, use) {
			const instance = instantiateModule(module, imports);
			use(instance);
			return instance.exports;
		}
	});
}

// node_modules/@jsquash/png/codec/pkg/squoosh_png.js
let wasm;
const heap = new Array(128).fill(void 0);
heap.push(void 0, null, true, false);
let heap_next = heap.length;
function addHeapObject(obj) {
	if (heap_next === heap.length) heap.push(heap.length + 1);
	const idx = heap_next;
	heap_next = heap[idx];
	heap[idx] = obj;
	return idx;
}
function getObject(idx) {
	return heap[idx];
}
function dropObject(idx) {
	if (idx < 132) return;
	heap[idx] = heap_next;
	heap_next = idx;
}
function takeObject(idx) {
	const ret = getObject(idx);
	dropObject(idx);
	return ret;
}
const cachedTextDecoder = typeof TextDecoder !== "undefined" ? new TextDecoder("utf-8", {
	ignoreBOM: true,
	fatal: true
}) : { decode: () => {
	throw Error("TextDecoder not available");
} };
if (typeof TextDecoder !== "undefined") cachedTextDecoder.decode();
let cachedUint8Memory0 = null;
function getUint8Memory0() {
	if (cachedUint8Memory0 === null || cachedUint8Memory0.byteLength === 0) cachedUint8Memory0 = new Uint8Array(wasm.memory.buffer);
	return cachedUint8Memory0;
}
function getStringFromWasm0(ptr, len) {
	ptr = ptr >>> 0;
	return cachedTextDecoder.decode(getUint8Memory0().subarray(ptr, ptr + len));
}
let cachedUint8ClampedMemory0 = null;
function getUint8ClampedMemory0() {
	if (cachedUint8ClampedMemory0 === null || cachedUint8ClampedMemory0.byteLength === 0) cachedUint8ClampedMemory0 = new Uint8ClampedArray(wasm.memory.buffer);
	return cachedUint8ClampedMemory0;
}
function getClampedArrayU8FromWasm0(ptr, len) {
	ptr = ptr >>> 0;
	return getUint8ClampedMemory0().subarray(ptr / 1, ptr / 1 + len);
}
let WASM_VECTOR_LEN = 0;
function passArray8ToWasm0(arg, malloc) {
	const ptr = malloc(arg.length * 1, 1) >>> 0;
	getUint8Memory0().set(arg, ptr / 1);
	WASM_VECTOR_LEN = arg.length;
	return ptr;
}
let cachedInt32Memory0 = null;
function getInt32Memory0() {
	if (cachedInt32Memory0 === null || cachedInt32Memory0.byteLength === 0) cachedInt32Memory0 = new Int32Array(wasm.memory.buffer);
	return cachedInt32Memory0;
}
function getArrayU8FromWasm0(ptr, len) {
	ptr = ptr >>> 0;
	return getUint8Memory0().subarray(ptr / 1, ptr / 1 + len);
}
function encode(data, width, height, bit_depth) {
	try {
		const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
		const ptr0 = passArray8ToWasm0(data, wasm.__wbindgen_malloc);
		const len0 = WASM_VECTOR_LEN;
		wasm.encode(retptr, ptr0, len0, width, height, bit_depth);
		var r0 = getInt32Memory0()[retptr / 4 + 0];
		var r1 = getInt32Memory0()[retptr / 4 + 1];
		var v2 = getArrayU8FromWasm0(r0, r1).slice();
		wasm.__wbindgen_free(r0, r1 * 1, 1);
		return v2;
	} finally {
		wasm.__wbindgen_add_to_stack_pointer(16);
	}
}
function decode$1(data) {
	const ptr0 = passArray8ToWasm0(data, wasm.__wbindgen_malloc);
	const len0 = WASM_VECTOR_LEN;
	return takeObject(wasm.decode(ptr0, len0));
}
function decode_rgba16(data) {
	const ptr0 = passArray8ToWasm0(data, wasm.__wbindgen_malloc);
	const len0 = WASM_VECTOR_LEN;
	const ret = wasm.decode_rgba16(ptr0, len0);
	return ImageDataRGBA16.__wrap(ret);
}
var ImageDataRGBA16 = class ImageDataRGBA16 {
	static __wrap(ptr) {
		ptr = ptr >>> 0;
		const obj = Object.create(ImageDataRGBA16.prototype);
		obj.__wbg_ptr = ptr;
		return obj;
	}
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_imagedatargba16_free(ptr);
	}
	get width() {
		return wasm.imagedatargba16_width(this.__wbg_ptr) >>> 0;
	}
	get height() {
		return wasm.imagedatargba16_height(this.__wbg_ptr) >>> 0;
	}
	get data() {
		return takeObject(wasm.imagedatargba16_data(this.__wbg_ptr));
	}
};
async function __wbg_load(module, imports) {
	if (typeof Response === "function" && module instanceof Response) {
		if (typeof WebAssembly.instantiateStreaming === "function") try {
			return await WebAssembly.instantiateStreaming(module, imports);
		} catch (e) {
			if (module.headers.get("Content-Type") != "application/wasm") console.warn("`WebAssembly.instantiateStreaming` failed because your server does not serve wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\n", e);
			else throw e;
		}
		const bytes = await module.arrayBuffer();
		return await WebAssembly.instantiate(bytes, imports);
	} else {
		const instance = await WebAssembly.instantiate(module, imports);
		if (instance instanceof WebAssembly.Instance) return {
			instance,
			module
		};
		else return instance;
	}
}
function __wbg_get_imports() {
	const imports = {};
	imports.wbg = {};
	imports.wbg.__wbindgen_memory = function() {
		const ret = wasm.memory;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_buffer_a448f833075b71ba = function(arg0) {
		const ret = getObject(arg0).buffer;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_newwithbyteoffsetandlength_099217381c451830 = function(arg0, arg1, arg2) {
		return addHeapObject(new Uint16Array(getObject(arg0), arg1 >>> 0, arg2 >>> 0));
	};
	imports.wbg.__wbindgen_object_drop_ref = function(arg0) {
		takeObject(arg0);
	};
	imports.wbg.__wbg_newwithownedu8clampedarrayandsh_91db5987993a08fb = function(arg0, arg1, arg2, arg3) {
		var v0 = getClampedArrayU8FromWasm0(arg0, arg1).slice();
		wasm.__wbindgen_free(arg0, arg1 * 1, 1);
		return addHeapObject(new ImageData(v0, arg2 >>> 0, arg3 >>> 0));
	};
	imports.wbg.__wbindgen_throw = function(arg0, arg1) {
		throw new Error(getStringFromWasm0(arg0, arg1));
	};
	return imports;
}
function __wbg_finalize_init(instance, module) {
	wasm = instance.exports;
	__wbg_init.__wbindgen_wasm_module = module;
	cachedInt32Memory0 = null;
	cachedUint8Memory0 = null;
	cachedUint8ClampedMemory0 = null;
	return wasm;
}
function initSync(module) {
	if (wasm !== void 0) return wasm;
	const imports = __wbg_get_imports();
	if (!(module instanceof WebAssembly.Module)) module = new WebAssembly.Module(module);
	return __wbg_finalize_init(new WebAssembly.Instance(module, imports), module);
}
async function __wbg_init(input) {
	if (wasm !== void 0) return wasm;
	if (typeof input === "undefined") input = new URL("squoosh_png_bg.wasm", import.meta.url);
	const imports = __wbg_get_imports();
	if (typeof input === "string" || typeof Request === "function" && input instanceof Request || typeof URL === "function" && input instanceof URL) input = fetch(input);
	const { instance, module } = await __wbg_load(await input, imports);
	return __wbg_finalize_init(instance, module);
}
const isRunningInCloudFlareWorkers = globalThis.ServiceWorkerGlobalScope !== void 0 && typeof self !== "undefined" && globalThis.caches && globalThis.caches.default !== void 0;
const isRunningInNode = typeof process === "object" && process.release && process.release.name === "node";
if (isRunningInCloudFlareWorkers || isRunningInNode) {
	if (!globalThis.ImageData) globalThis.ImageData = class ImageData {
		constructor(data, width, height) {
			this.data = data;
			this.width = width;
			this.height = height;
		}
	};
	if (import.meta.url === void 0) import.meta.url = "https://localhost";
	if (typeof self !== "undefined" && self.location === void 0) self.location = { href: "" };
}

// src/pictures/png.ts
var PlainImageData = class {
	data;
	width;
	height;
	constructor(data, width, height) {
		this.data = data;
		this.width = width;
		this.height = height;
	}
};
let ready = false;
function start() {
	if (ready) return;
	const world = globalThis;
	world.ImageData ??= PlainImageData;
	initSync(compileWasm("squoosh_png_bg.wasm"));
	ready = true;
}
function decodePng(bytes, bitDepth) {
	start();
	if (bitDepth === 8) return decode$1(bytes).data;
	const image = decode_rgba16(bytes);
	try {
		return image.data.slice();
	} finally {
		image.free();
	}
}
function decodeRgba(bytes) {
	start();
	const { width, height, data } = decode$1(bytes);
	return {
		width,
		height,
		data
	};
}
function encodeRgba({ width, height, data }) {
	start();
	return encode(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height, 8);
}

// src/evaluation-set/images/orientation.ts
const UPRIGHT = 1;
const TAG = 274;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
function readOrientation(block) {
	const tiff = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
	if (tiff.length < HEADER_BYTES) return 1;
	const little = tiff.toString("latin1", 0, 2) === "II";
	const short = (from) => from + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(from) : tiff.readUInt16BE(from);
	const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	for (let i = 0; i < short(directory); i++) {
		const entry = directory + 2 + ENTRY_BYTES * i;
		if (short(entry) !== TAG) continue;
		const orientation = short(entry + 8);
		return orientation >= 1 && orientation <= 8 ? orientation : 1;
	}
	return 1;
}
function isLaidDown(orientation) {
	return orientation >= 5;
}
function uprightSize(stored, orientation) {
	return isLaidDown(orientation) ? {
		...stored,
		width: stored.height,
		height: stored.width
	} : stored;
}
function turnUpright(pixels, width, height, channels, orientation) {
	if (orientation === 1) return pixels;
	const shown = uprightSize({
		width,
		height
	}, orientation);
	const fromRight = [
		2,
		3,
		6,
		7
	].includes(orientation);
	const fromBottom = [
		3,
		4,
		7,
		8
	].includes(orientation);
	const turned = pixels.slice();
	for (let row = 0; row < height; row++) for (let column = 0; column < width; column++) {
		const [across, down] = isLaidDown(orientation) ? [row, column] : [column, row];
		const x = fromRight ? shown.width - 1 - across : across;
		const y = fromBottom ? shown.height - 1 - down : down;
		const from = (row * width + column) * channels;
		const to = (y * shown.width + x) * channels;
		for (let c = 0; c < channels; c++) turned[to + c] = pixels[from + c];
	}
	return turned;
}

// src/evaluation-set/images/jpeg-structure.ts
const START_OF_SCAN = 218;
const END_OF_IMAGE = 217;
function isFrame(marker) {
	return marker >= 192 && marker <= 207 && ![
		196,
		200,
		204
	].includes(marker);
}
function standsAlone(marker) {
	return marker === 1 || marker >= 208 && marker <= 215;
}
function parseJpegHeader(bytes, path) {
	const frame = findSegment(bytes, path, isFrame);
	if (frame === null || frame + 8 > bytes.length) return null;
	const precision = bytes[frame + 2];
	const components = bytes[frame + 7];
	if (precision !== 8) throw new InputError(`${showPath(path)} is a JPEG of ${precision} bits a sample; 8 are read: convert it to PNG`);
	if (components !== 1 && components !== 3) throw new InputError(`${showPath(path)} is a JPEG of ${components} channels (CMYK?); grey and RGB are read: convert it to RGB`);
	const height = bytes[frame + 3] * 256 + bytes[frame + 4];
	return {
		width: bytes[frame + 5] * 256 + bytes[frame + 6],
		height,
		channels: components,
		bitDepth: 8,
		alpha: false
	};
}
const MOST_SCANS = 100;
function checkJpegComplete(bytes, path) {
	let scans = 0;
	if (findSegment(bytes, path, (marker) => {
		if (marker === START_OF_SCAN && ++scans > MOST_SCANS) throw new InputError(`${showPath(path)} is a JPEG of more than ${MOST_SCANS} scans: save it anew`);
		return marker === END_OF_IMAGE;
	}) === null) throw truncated(path);
}
const APP1 = 225;
const EXIF = "Exif\0\0";
function jpegOrientation(bytes, path) {
	const at = findSegment(bytes, path, (marker) => marker === APP1 || isFrame(marker));
	if (at === null || bytes[at - 1] !== APP1) return 1;
	const segment = bytes.subarray(at + 2, at + bytes[at] * 256 + bytes[at + 1]);
	return Buffer.from(segment.subarray(0, 6)).toString("latin1") === EXIF ? readOrientation(segment.subarray(6)) : 1;
}
function findSegment(bytes, path, wanted) {
	let at = 2;
	while (at + 1 < bytes.length) {
		if (bytes[at] !== 255) throw new InputError(`${showPath(path)} is a damaged JPEG (no marker at byte ${at}): copy or download it again`);
		const marker = bytes[at + 1];
		if (marker === 255) {
			at++;
			continue;
		}
		at += 2;
		if (wanted(marker)) return at;
		if (marker === END_OF_IMAGE || standsAlone(marker)) continue;
		if (at + 1 >= bytes.length) return null;
		at += bytes[at] * 256 + bytes[at + 1];
		if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
	}
	return null;
}
function endOfScan(bytes, from) {
	let at = bytes.indexOf(255, from);
	while (at !== -1 && at + 1 < bytes.length) {
		const next = bytes[at + 1];
		if (next !== 0 && next !== 255 && !standsAlone(next)) return at;
		at = bytes.indexOf(255, at + (next === 255 ? 1 : 2));
	}
	return bytes.length;
}

// src/evaluation-set/images/png-structure.ts
const SIGNATURE_BYTES = 8;
const CHUNK_OVERHEAD = 12;
const PALETTE = 3;
const HEADER_END = 33;
const colorTypes = {
	0: {
		channels: 1,
		alpha: false
	},
	2: {
		channels: 3,
		alpha: false
	},
	3: {
		channels: 3,
		alpha: false
	},
	4: {
		channels: 1,
		alpha: true
	},
	6: {
		channels: 3,
		alpha: true
	}
};
function parsePngHeader(bytes, path) {
	if (bytes.length < HEADER_END) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const color = colorTypes[bytes[25]];
	if (chunkType(bytes, SIGNATURE_BYTES) !== "IHDR" || color === void 0) throw damaged(path);
	return {
		width: view.getUint32(16),
		height: view.getUint32(20),
		bitDepth: bytes[24] === 16 ? 16 : 8,
		...color
	};
}
function checkPngComplete(bytes, path) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = SIGNATURE_BYTES;
	while (at + CHUNK_OVERHEAD <= bytes.length) {
		const end = at + CHUNK_OVERHEAD + view.getUint32(at);
		if (end > bytes.length) break;
		if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged(path);
		if (chunkType(bytes, at) === "IEND") return;
		at = end;
	}
	throw truncated(path);
}
function pngOrientation(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = SIGNATURE_BYTES; at + CHUNK_OVERHEAD <= bytes.length; at += CHUNK_OVERHEAD + view.getUint32(at)) if (chunkType(bytes, at) === "eXIf") return readOrientation(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
	return 1;
}
function readPalette(bytes) {
	if (bytes[25] !== PALETTE) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = SIGNATURE_BYTES; at + CHUNK_OVERHEAD <= bytes.length; at += CHUNK_OVERHEAD + view.getUint32(at)) {
		if (chunkType(bytes, at) !== "PLTE") continue;
		return Array.from({ length: view.getUint32(at) / 3 }, (_, i) => {
			const [red, green, blue] = bytes.subarray(at + 8 + 3 * i);
			return [
				red,
				green,
				blue
			];
		});
	}
	return null;
}
function chunkType(bytes, at) {
	return String.fromCharCode(...bytes.subarray(at + 4, at + 8));
}
function damaged(path) {
	return new InputError(`${showPath(path)} is a damaged PNG (a checksum or its header is wrong): copy or download it again`);
}

// src/evaluation-set/images/image-header.ts
const parsers = {
	png: parsePngHeader,
	jpeg: parseJpegHeader,
	bmp: parseBmpHeader
};
const MAX_PIXELS = 64 * 10 ** 6;
const MAX_FILE_BYTES = 512 * 2 ** 20;
const MAX_DEFLATE_RATIO = 1032;
const MAX_JPEG_PIXELS_PER_BYTE = 512;
function parseImageHeader(bytes, path) {
	const format = formatOf(bytes, path);
	const header = parsers[format](bytes, path);
	if (header === null) throw truncated(path);
	const { width, height, channels, bitDepth } = header;
	const size = `${width} x ${height} pixels`;
	if (width === 0 || height === 0) throw new InputError(`${showPath(path)} claims ${size}: it is damaged; save it anew`);
	if (width * height > MAX_PIXELS) throw new InputError(`${showPath(path)} claims ${size}, more than the ${MAX_PIXELS / 10 ** 6} megapixels that are read: cut it into parts`);
	if ((format === "png" ? width * height * (bitDepth === 16 ? 16 * channels : 1) / 8 / MAX_DEFLATE_RATIO : width * height / (format === "bmp" ? 8 : MAX_JPEG_PIXELS_PER_BYTE)) > bytes.length) throw new InputError(`${showPath(path)} claims ${size}, which its ${bytes.length} bytes cannot hold: it is damaged or forged; save it anew`);
	return {
		format,
		...header
	};
}
async function readImageFile(path) {
	const file = await openImage(path);
	try {
		checkFileSize((await file.stat()).size, path);
		return await file.readFile();
	} finally {
		await file.close();
	}
}
async function openImage(path) {
	try {
		return await open(path);
	} catch (error) {
		throw new InputError(`${showPath(path)} cannot be opened: ${error.message}`);
	}
}
function checkFileSize(size, path) {
	if (size === 0) throw new InputError(`${showPath(path)} is empty: copy or download it again`);
	if (size > MAX_FILE_BYTES) throw new InputError(`${showPath(path)} has ${size} bytes, more than the ${MAX_FILE_BYTES} that are read: cut it into parts`);
}
function formatOf(bytes, path) {
	const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
	if (start.startsWith("PNG\r\n\n")) return "png";
	if (start.startsWith("ÿØÿ")) return "jpeg";
	if (start.startsWith("BM")) return "bmp";
	if (bytes.length < 8 && ("PNG\r\n\n".startsWith(start) || "ÿØÿ".startsWith(start))) throw truncated(path);
	if (start.startsWith("version https://git-lfs")) throw new InputError(`${showPath(path)} is a Git LFS pointer, not the image: run git lfs pull (actions/checkout: lfs: true)`);
	const known = otherFormats.find(([magic]) => start.startsWith(magic));
	throw new InputError(`${showPath(path)} is ${known === void 0 ? "no image" : `a ${known[1]} image`}: its content is neither PNG, JPEG nor BMP. ${known === void 0 ? "Replace it, or take it out" : "Convert it to PNG"}`);
}
const otherFormats = [
	["GIF8", "GIF"],
	["II*\0", "TIFF"],
	["MM\0*", "TIFF"],
	["RIFF", "WebP"]
];

// src/evaluation-set/images/decode-image.ts
const checks = {
	png: checkPngComplete,
	jpeg: checkJpegComplete,
	bmp: checkBmpComplete
};
function inspectImage(bytes, path) {
	const header = parseImageHeader(bytes, path);
	checks[header.format](bytes, path);
	return header;
}
async function decodeImage(path, orientation = "stored") {
	const bytes = await readImageFile(path);
	return decodeBytes(bytes, inspectImage(bytes, path), path, orientation);
}
function orientationOf(bytes, { format }, path) {
	if (format === "bmp") return 1;
	return format === "jpeg" ? jpegOrientation(bytes, path) : pngOrientation(bytes);
}
async function decodeBytes(bytes, header, path, orientation = "stored") {
	const { width, height, channels } = header;
	const rgba = await decode(bytes, header, path);
	if (rgba.length !== width * height * 4) throw new InputError(`${showPath(path)} holds another number of pixels than its header says: save it anew`);
	const size = width * height * channels;
	const pixels = rgba instanceof Uint16Array ? new Uint16Array(size) : new Uint8Array(size);
	for (let c = 0; c < channels; c++) for (let from = c, to = c; to < size; from += 4, to += channels) pixels[to] = rgba[from];
	const alpha = header.alpha ? pixels.slice(0, width * height) : null;
	if (alpha !== null) for (let p = 0; p < alpha.length; p++) alpha[p] = rgba[4 * p + 3];
	const turn = orientation === "exif" ? orientationOf(bytes, header, path) : 1;
	return {
		channels,
		...uprightSize({
			width,
			height
		}, turn),
		pixels: turnUpright(pixels, width, height, channels, turn),
		alpha: alpha && turnUpright(alpha, width, height, 1, turn)
	};
}
async function decode(bytes, header, path) {
	try {
		if (header.format === "bmp") return decodeBmp(bytes, path);
		return header.format === "png" ? decodePng(bytes, header.bitDepth) : await decodeJpeg(bytes);
	} catch (error) {
		const format = header.format.toUpperCase();
		throw new InputError(`${showPath(path)} cannot be decoded; it is a damaged ${format} (${error.message}): copy or download it again`, { cause: error });
	}
}

// src/evaluation-set/images/fingerprint.ts
const CELLS = 8;
const SUMS = 4;
function fingerprintOf(image) {
	const { width, height } = image;
	const { values, channels } = plainest(image);
	if (isOneColor$1(values, channels)) return null;
	const kind = `${width} ${height} ${channels} ${values.BYTES_PER_ELEMENT}\n`;
	const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
	return {
		width,
		height,
		pixels: createHash("sha256").update(kind).update(bytes).digest("hex"),
		sketch: sketchOf(values, width, height, channels)
	};
}
function plainest({ pixels, channels }) {
	const isGray = channels === 1 || isGrayThroughout(pixels);
	const step = isGray ? channels : 1;
	const asStored = pixels instanceof Uint8Array || !isOfBytes(pixels);
	if (step === 1 && asStored) return {
		values: pixels,
		channels
	};
	const unit = asStored ? 1 : 257;
	const values = new (asStored && pixels instanceof Uint16Array ? Uint16Array : Uint8Array)(pixels.length / step);
	for (let i = 0; i < values.length; i++) values[i] = pixels[i * step] / unit;
	return {
		values,
		channels: isGray ? 1 : 3
	};
}
function isGrayThroughout(pixels) {
	for (let i = 0; i < pixels.length; i += 3) if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return false;
	return true;
}
function isOfBytes(pixels) {
	for (const value of pixels) if (value % 257 !== 0) return false;
	return true;
}
function isOneColor$1(values, channels) {
	for (let i = channels; i < values.length; i++) if (values[i] !== values[i - channels]) return false;
	return true;
}
function sketchOf(values, width, height, channels) {
	const sketch = /* @__PURE__ */ new Float32Array(256);
	const unit = channels * (values instanceof Uint8Array ? 255 : 65535);
	const columns = Uint32Array.from({ length: width }, (_, x) => Math.floor(x * 8 / width) * 4);
	for (let y = 0, i = 0; y < height; y++) {
		const row = Math.floor(y * 8 / height) * 8 * 4;
		for (let x = 0; x < width; x++, i += channels) {
			const value = (channels === 1 ? values[i] : values[i] + values[i + 1] + values[i + 2]) / unit;
			const drawn = scramble(y * width + x);
			sketch[row + columns[x] + (drawn & 3)] += drawn < 0 ? -value : value;
		}
	}
	return sketch;
}
function scramble(place) {
	const first = Math.imul(place ^ place >>> 16, 2146121005);
	return Math.imul(first ^ first >>> 15, 2221713035);
}

// src/evaluation-set/images/looks-like-mask.ts
const MASK_VALUES = 16;
const MOST = .98;
const STRAY = 12;
const LEAST_PIXELS = 256;
function distinctValues({ pixels, channels }, limit) {
	const values = /* @__PURE__ */ new Set();
	for (let i = 0; i < pixels.length && values.size <= limit; i += channels) values.add(channels === 1 ? pixels[i] : (pixels[i] * 65536 + pixels[i + 1]) * 65536 + pixels[i + 2]);
	return values;
}
function looksLikeMask(image) {
	const values = distinctValues(image, MASK_VALUES);
	return values.size <= MASK_VALUES && values.has(0) || isBlackAndBright(image);
}
function isTwoValued(image) {
	if (image.width * image.height < LEAST_PIXELS) return false;
	return distinctValues(image, 2).size === 2 || isBlackAndBright(image);
}
function isBlackAndBright({ pixels }) {
	const top = pixels instanceof Uint8Array ? 255 : 65535;
	const stray = STRAY / 255 * top;
	let black = 0;
	let bright = 0;
	for (const value of pixels) if (value <= stray) black++;
	else if (value >= top - stray) bright++;
	return black > 0 && bright > 0 && black + bright >= MOST * pixels.length;
}

// src/evaluation-set/images/file-facts.ts
const MASK_BYTES_A_PIXEL = {
	png: .25,
	jpeg: .125,
	bmp: Infinity
};
const OVERHEAD = 1024;
async function fileFacts({ path, masks }) {
	const bytes = await readImageFile(path);
	const header = inspectImage(bytes, path);
	const maskHashes = [];
	for (const mask of masks) maskHashes.push(sha256(await readImageFile(mask)));
	const pixels = header.width * header.height;
	const packed = bytes.length <= MASK_BYTES_A_PIXEL[header.format] * pixels + OVERHEAD;
	const deep = header.bitDepth === 16;
	const decoded = packed || deep ? await decodeBytes(bytes, header, path) : null;
	const twoValued = packed && isTwoValued(decoded);
	const largest = deep ? largestOf(decoded.pixels) : null;
	const orientation = orientationOf(bytes, header, path);
	return {
		header,
		hash: sha256(bytes),
		maskHashes,
		twoValued,
		largest,
		orientation
	};
}
function largestOf(pixels) {
	let most = 0;
	for (const value of pixels) if (value > most) most = value;
	return most;
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}

// src/evaluation-set/images/resize-bilinear.ts
function resizeBilinear(plane, height, width, toHeight, toWidth) {
	const columns = triangleWindows(width, toWidth);
	const narrow = new Float32Array(height * toWidth);
	for (let y = 0; y < height; y++) for (let x = 0; x < toWidth; x++) {
		const { start, weights } = columns[x];
		let sum = 0;
		for (let k = 0; k < weights.length; k++) sum += weights[k] * plane[y * width + start + k];
		narrow[y * toWidth + x] = sum;
	}
	const rows = triangleWindows(height, toHeight);
	const resized = new Float32Array(toHeight * toWidth);
	for (let y = 0; y < toHeight; y++) {
		const { start, weights } = rows[y];
		for (let x = 0; x < toWidth; x++) {
			let sum = 0;
			for (let k = 0; k < weights.length; k++) sum += weights[k] * narrow[(start + k) * toWidth + x];
			resized[y * toWidth + x] = sum;
		}
	}
	return resized;
}
function triangleWindows(from, to) {
	const scale = from / to;
	const support = Math.max(scale, 1);
	return Array.from({ length: to }, (_, index) => {
		const center = (index + .5) * scale;
		const start = Math.max(0, Math.floor(center - support + .5));
		const end = Math.min(from, Math.floor(center + support + .5));
		const weights = Float64Array.from({ length: end - start }, (_, k) => Math.max(0, 1 - Math.abs(start + k + .5 - center) / support));
		const sum = weights.reduce((total, weight) => total + weight, 0);
		return {
			start,
			weights: weights.map((weight) => weight / sum)
		};
	});
}

// src/evaluation-set/images/load-image.ts
const BYTE_VALUES = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);
async function loadImage(path, channels, size, orientation = "stored") {
	const image = await decodeImage(path, orientation);
	const fingerprint = fingerprintOf(image);
	const planes = toPlanes(image, channels);
	const { width, height } = image;
	if (size === null || size[0] === height && size[1] === width) return {
		width,
		height,
		pixels: join$1(planes, channels),
		fingerprint
	};
	const resized = planes.map((plane) => resizeBilinear(toFloats(plane), height, width, size[0], size[1]));
	return {
		width: size[1],
		height: size[0],
		pixels: join$1(resized, channels),
		fingerprint
	};
}
function toPlanes(image, wanted) {
	if (image.channels === 1) return [channelPlane(image, 0)];
	return wanted === 1 ? [lumaPlane(image)] : [
		0,
		1,
		2
	].map((channel) => channelPlane(image, channel));
}
function channelPlane({ width, height, channels, pixels }, channel) {
	if (channels === 1 && pixels instanceof Uint8Array) return pixels;
	const plane = pixels instanceof Uint8Array ? new Uint8Array(width * height) : new Float32Array(width * height);
	const unit = pixels instanceof Uint8Array ? 1 : 65535;
	for (let p = 0; p < plane.length; p++) plane[p] = pixels[p * channels + channel] / unit;
	return plane;
}
function lumaPlane({ width, height, pixels }) {
	const plane = pixels instanceof Uint8Array ? new Uint8Array(width * height) : new Float32Array(width * height);
	const unit = pixels instanceof Uint8Array ? 1 : 65535;
	for (let p = 0, i = 0; p < plane.length; p++, i += 3) {
		const weighted = pixels[i] * 19595 + pixels[i + 1] * 38470 + pixels[i + 2] * 7471;
		plane[p] = Math.floor((weighted + 32768) / 65536) / unit;
	}
	return plane;
}
function toFloats(plane) {
	return plane instanceof Float32Array ? plane : Float32Array.from(plane, (byte) => BYTE_VALUES[byte]);
}
function join$1(planes, channels) {
	if (planes.length === 1 && channels === 1) return planes[0];
	const size = planes[0].length;
	const pixels = planes[0] instanceof Uint8Array ? new Uint8Array(channels * size) : new Float32Array(channels * size);
	for (let c = 0; c < channels; c++) pixels.set(planes[planes.length === 1 ? 0 : c], c * size);
	return pixels;
}

// src/evaluation-set/images/decode-mask.ts
async function decodeMask(path, orientation = "stored") {
	const bytes = await readImageFile(path);
	const header = inspectImage(bytes, path);
	const image = await decodeBytes(bytes, header, path, orientation);
	const { width, height, pixels, alpha } = image;
	const fromAlpha = alpha !== null && isOneColor(image) && alpha.some((value) => value !== alpha[0]);
	const palette = header.format === "png" ? readPalette(bytes) : null;
	const values = fromAlpha ? alpha : palette !== null && palette.some(([red, green, blue]) => red !== green || green !== blue) ? apartFromBackground(image, palette[0]) : strongestChannel(image);
	const top = pixels instanceof Uint8Array ? 255 : 65535;
	return {
		...markDefects({
			values,
			width,
			height,
			top,
			lossy: header.format === "jpeg"
		}),
		width,
		height,
		fromAlpha
	};
}
function isOneColor({ pixels, channels }) {
	for (let i = channels; i < pixels.length; i++) if (pixels[i] !== pixels[i - channels]) return false;
	return true;
}
function strongestChannel({ pixels, channels, width, height }) {
	if (channels === 1) return pixels;
	const size = width * height;
	const values = pixels instanceof Uint8Array ? new Uint8Array(size) : new Uint16Array(size);
	for (let p = 0, i = 0; p < size; p++, i += 3) values[p] = Math.max(pixels[i], pixels[i + 1], pixels[i + 2]);
	return values;
}
function apartFromBackground({ pixels, width, height }, first) {
	const isColor = (p, color) => color.every((value, c) => pixels[3 * p + c] === value);
	const black = [
		0,
		0,
		0
	];
	let background = first;
	for (let p = 0; p < width * height && background !== black; p++) if (isColor(p, black)) background = black;
	return Uint8Array.from({ length: width * height }, (_, p) => Number(!isColor(p, background)));
}

// src/evaluation-set/images/load-mask.ts
async function loadMask(paths, size, orientation = "stored") {
	let united = null;
	let [width, height] = [0, 0];
	let dropped = 0;
	let fromAlpha = false;
	for (const path of paths) {
		const mask = await decodeMask(path, orientation);
		if (united === null) {
			({width, height} = mask);
			united = new Uint8Array(width * height);
		}
		if (mask.width !== width || mask.height !== height) throw new InputError(`${showPath(path)} has ${mask.width}x${mask.height} pixels, ${showPath(paths[0])} ${width}x${height}: masks of one image must be as large as the image`);
		for (let p = 0; p < united.length; p++) if (mask.marked[p] !== 0) united[p] = 1;
		dropped += mask.dropped;
		fromAlpha ||= mask.fromAlpha;
	}
	if (united === null) throw new Error("loadMask needs at least one mask");
	const { regions, count } = labelRegions(united, height, width);
	let area = 0;
	for (let p = 0; p < united.length; p++) area += united[p];
	const evaluated = size === null ? regions : resizeNearest(regions, height, width, size);
	const sizes = renumber(evaluated, count);
	return {
		width,
		height,
		area,
		regions: evaluated,
		sizes,
		vanished: count - sizes.length,
		dropped,
		fromAlpha
	};
}
function resizeNearest(values, height, width, size) {
	const [toHeight, toWidth] = size;
	const resized = new Int32Array(toHeight * toWidth);
	for (let y = 0; y < toHeight; y++) {
		const from = Math.floor((y + .5) * height / toHeight) * width;
		for (let x = 0; x < toWidth; x++) resized[y * toWidth + x] = values[from + Math.floor((x + .5) * width / toWidth)];
	}
	return resized;
}
function renumber(regions, count) {
	const sizes = new Array(count + 1).fill(0);
	for (let p = 0; p < regions.length; p++) sizes[regions[p]]++;
	sizes[0] = 0;
	const ids = new Int32Array(count + 1);
	let next = 0;
	for (let id = 1; id <= count; id++) if (sizes[id] > 0) ids[id] = ++next;
	if (next < count) regions.forEach((id, p) => regions[p] = ids[id]);
	return sizes.filter((size) => size > 0);
}

// src/evaluation-set/images/decode-task.ts
function runDecodeTask(task) {
	return resultOf(task);
}
function resultOf(task) {
	switch (task.kind) {
		case "image": return loadImage(task.path, task.channels, task.size, task.orientation);
		case "mask": return loadMask(task.paths, task.size, task.orientation);
		case "facts": return factsOfAll(task.images);
		case "fingerprint": return decodeImage(task.path, task.orientation).then((image) => ({ fingerprint: fingerprintOf(image) }));
	}
}
async function factsOfAll(images) {
	const all = [];
	for (const files of images) {
		all.push(await fileFacts(files));
		collectGarbage();
	}
	return all;
}

export { BYTE_VALUES, decodeImage, decodeRgba, encodeRgba, labelRegions, looksLikeMask, markDefects, runDecodeTask, showPath, uprightSize };