import { __exportAll } from "./rolldown-runtime.js";
import { InputError, VERSION, closest, collectGarbage, decodeText, distance as distance$1, findings, oneValue, parseJson, say } from "./common.js";
import { Thread, bundledFile, readNamedFile } from "./workers.js";
import { EvidenceAccumulator, LatentAccumulator, LatentScores, ScoreAccumulator, addCodes, codeScore, distancesOf, jackknifeInterval, patchScore, patchSlice, quantile as quantile$1, quantileSorted as quantileSorted$1, seededRandom, squaredDistance } from "./accumulator.js";
import { BYTE_VALUES, decodeImage, encodeRgba, looksLikeMask, runDecodeTask, showPath, uprightSize } from "./decode-images.js";
import { createHash, hash } from "node:crypto";
import { constants } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { access, lstat, open, readFile, readdir as readdir$1, readlink, realpath, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";

// src/stages/progress.ts
var progress_exports = /* @__PURE__ */ __exportAll({ Progress: () => Progress });
const TERMINAL_INTERVAL = 100;
const LOG_INTERVAL = 3e4;
var Progress = class {
	#stream;
	#title = "";
	#total = 0;
	#done = 0;
	#started = 0;
	#written = 0;
	constructor(stream) {
		this.#stream = stream;
	}
	start(title, total) {
		this.#title = title;
		this.#total = total;
		this.#done = 0;
		this.#started = this.#written = Date.now();
	}
	advance(images) {
		this.#done += images;
		const now = Date.now();
		if (now - this.#written < (this.#stream.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL)) return;
		this.#written = now;
		const line = oneValue(this.#line(now));
		const width = (this.#stream.columns || 80) - 1;
		this.#stream.write(this.#stream.isTTY ? `\r\x1b[2K${line.slice(0, width)}` : `${line}\n`);
	}
	note(line) {
		this.finish();
		say(this.#stream, line);
	}
	finish() {
		if (this.#stream.isTTY) this.#stream.write("\r\x1B[2K");
	}
	#line(now) {
		const rate = this.#done / Math.max(.001, (now - this.#started) / 1e3);
		const left = Math.ceil((this.#total - this.#done) / Math.max(rate, 1e-9));
		const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
		return `${this.#title}  ${this.#done}/${this.#total} images  ${rate.toFixed(rate < 10 ? 1 : 0)}/s  ${time} left`;
	}
};

// src/tables/column-names.ts
const setColumns = [
	"image",
	"label",
	"mask",
	"group",
	"condition",
	"kind",
	"fabric",
	"split",
	"score"
];
const otherNames = {
	image: [
		"image_path",
		"img_path",
		"image_file",
		"image_name",
		"img_name",
		"filename",
		"file_name",
		"filepath",
		"file_path",
		"file",
		"path"
	],
	label: [
		"gt_label",
		"label_index",
		"y_true",
		"true_label",
		"is_anomaly",
		"is_anomalous",
		"is_defective",
		"is_defect",
		"gt",
		"anomaly",
		"target",
		"labels",
		"gt_labels",
		"targets"
	],
	mask: [
		"mask_path",
		"gt_path",
		"gt_mask",
		"ground_truth",
		"maskname",
		"mask_name"
	],
	kind: [
		"defect_type",
		"anomaly_type",
		"anomaly_class",
		"specie_name",
		"label_name"
	],
	fabric: [
		"object",
		"category",
		"clsname",
		"cls_name"
	],
	split: ["subset", "partition"],
	score: [
		"anomaly_score",
		"pred_score",
		"image_score",
		"y_score",
		"scores",
		"anomaly_scores",
		"pred_scores",
		"image_scores",
		"y_scores",
		"reconstruction_error",
		"recon_error",
		"decision_scores_"
	]
};
function chooseColumns(names, wanted, where) {
	refuseTooManyColumns(names.length, where);
	const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
	if (twice !== void 0) throw new InputError(`${where}: the column "${twice}" stands there twice; keep one`);
	const columns = /* @__PURE__ */ new Map();
	for (const column of wanted) {
		const name = nameOf(column, names);
		if (name !== void 0) columns.set(column, name);
	}
	return columns;
}
const MOST_COLUMNS = 1e4;
function refuseTooManyColumns(count, where) {
	if (count > MOST_COLUMNS) throw new InputError(`${where}: has ${count} columns, and at most ${MOST_COLUMNS} are read; is it the right file?`);
}
function refuseSlips(columns, names, wanted, where) {
	const taken = [...columns.values()];
	for (const name of names.filter((one) => !taken.includes(one) && !isKnown(one))) {
		const meant = wanted.find((column) => column !== name && distance$1(column, name.toLowerCase()) <= 1);
		if (meant !== void 0) throw new InputError(`${where}: unknown column "${name}"; did you mean "${meant}"?`);
	}
}
function nameOf(column, names) {
	return names.find((name) => name === column) ?? namesOf$1(column, names)[0];
}
function namesOf$1(column, names) {
	return [column, ...otherNamesOf(column)].flatMap((known) => names.filter((name) => spelled(name) === known));
}
function spelled(name) {
	return name.trim().toLowerCase().replace(/[\s-]+/g, "_");
}
function isKnown(name) {
	return setColumns.some((column) => column === name || otherNames[column]?.includes(spelled(name)));
}
function arrayNamesOf(column) {
	return [...new Set([column, ...otherNamesOf(column)].flatMap((name) => [name, `${name}s`]))];
}
function otherNamesOf(column) {
	return otherNames[column] ?? [];
}
function describeRenamed(columns, what) {
	const renamed = [...columns].filter(([column, name]) => column !== name);
	if (renamed.length === 0) return [];
	return [`Columns of ${what}: ${renamed.map(([column, name]) => `${name} taken as ${column}`).join(", ")}.`];
}
function describeUnread(columns, names, what) {
	const taken = [...columns.values()];
	const unread = names.filter((name) => name !== "" && !taken.includes(name));
	return unread.length === 0 ? [] : [`Columns of ${what} that are not read: ${unread.join(", ")}.`];
}

// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};

// node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};

// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};

// node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};

// node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};

// node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};

// node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};

// node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};

// node_modules/csv-parse/lib/sync.js
const parse$1 = function(data, opts = {}) {
	if (typeof data === "string") data = Buffer.from(data);
	const records = opts && opts.objname ? Object.create(null) : [];
	const parser = transform(opts);
	const push = (record) => {
		if (parser.options.objname === void 0) records.push(record);
		else records[record[0]] = record[1];
	};
	const close = () => {};
	const error = parser.parse(data, true, push, close);
	if (error !== void 0) throw error;
	return records;
};

// src/tables/separators.ts
const separators = [
	"	",
	";",
	",",
	"|"
];
function densestSeparator(line) {
	const bare = line.replace(/"[^"]*"/g, "");
	const counts = separators.map((separator) => bare.split(separator).length - 1);
	const most = Math.max(...counts);
	return most === 0 ? null : separators[counts.indexOf(most)];
}
function linesOf$1(text) {
	return text.replace(/\r\n?/g, "\n").split("\n");
}
function withoutSeparatorLine(lines) {
	const given = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? "")?.[1] ?? null;
	return given === null ? {
		lines,
		given
	} : {
		lines: ["", ...lines.slice(1)],
		given
	};
}

// src/checkpoints/readable.ts
async function refuseUnreadable(path, wanted = "any") {
	const stats = await stat(path).catch((error) => error);
	if (stats instanceof Error) throw unreadable(path, await whyNotThere(path, stats));
	const other = kindOf$2(stats);
	if (other !== null) throw unreadable(path, `is ${other}, not a file: put the file of the checkpoint there`);
	if (stats.isDirectory() && wanted === "file") throw unreadable(path, "is a folder, not a file: put the file of the checkpoint there");
	const needed = stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK;
	await access(path, needed).catch((error) => {
		throw stats.isDirectory() ? unlistable(path, error) : unreadable(path, noAccess("read", error));
	});
}
async function refuseBrokenLink(path) {
	const error = await stat(path).catch((caught) => caught);
	if (error instanceof Error && await isLink(path)) throw unreadable(path, await whyNotThere(path, error));
}
async function entriesOf(folder) {
	return readdir$1(folder).catch((error) => {
		throw unlistable(folder, error);
	});
}
function unlistable(path, error) {
	return unreadable(path, noAccess("listed", error));
}
function unreadable(path, why) {
	return new InputError(`${path} ${why}, or leave it out of the checkpoints with a line "!${path}".`);
}
function noAccess(what, { code }) {
	return `cannot be ${what} (${code}): give the user that this runs as the right to`;
}
async function whyNotThere(path, error) {
	if (error.code === "ELOOP") return "is a link that leads back to itself: have it lead to the file of the checkpoint";
	if (error.code !== "ENOENT" || !await isLink(path)) return noAccess("read", error);
	return `is a link to ${await readlink(path)}, which does not exist: bring that file back (check it out, pull or download it)`;
}
async function isLink(path) {
	return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false;
}
function kindOf$2(stats) {
	if (stats.isFile() || stats.isDirectory()) return null;
	if (stats.isFIFO()) return "a pipe";
	return stats.isSocket() ? "a socket" : "a device";
}

// src/checkpoints/kinds/found.ts
function foundFile(kind, given) {
	const path = resolve(given);
	const base = basename(path);
	return {
		kind,
		path,
		files: [path],
		folder: dirname(path),
		base,
		stem: base.slice(0, -extname(base).length)
	};
}
function foundFolder(kind, path, files) {
	return {
		kind,
		path,
		files,
		folder: dirname(path),
		base: basename(path),
		stem: basename(path)
	};
}
async function exists(path) {
	return stat(path).then(() => true, () => false);
}

// src/checkpoints/kinds/missing-half.ts
function missingHalf(present, missing) {
	return new InputError(`${present} is one half of an encoder + decoder pair, but ${missing} is missing. Export both halves, or one graph (with neither "encoder" nor "decoder" at the end of its name) with the outputs recon, mu and logvar.`);
}

// src/checkpoints/kinds/onnx.ts
async function recognizeOnnx({ path, isFolder }) {
	if (isFolder) return void 0;
	if (/\.onnx$/i.test(path)) return graphOrPair(path);
	const graph = /^(.+\.onnx)[._-]data$/i.exec(path)?.[1];
	if (graph === void 0) return void 0;
	return await exists(graph) ? graphOrPair(graph) : null;
}
async function recognizeOnnxFolder({ path, isFolder }) {
	if (!isFolder) return void 0;
	const entries = await entriesOf(path);
	const half = entries.find((entry) => /^(en|de)coder\.onnx$/i.test(entry));
	if (half !== void 0) return graphOrPair(join(resolve(path), half));
	for (const entry of entries.filter((name) => HALF_FOLDER.test(name))) {
		const folder = join(resolve(path), entry);
		const graphs = (await entriesOf(folder).catch(() => [])).filter((name) => /\.onnx$/i.test(name));
		const pair = graphs.length === 1 ? await pairOfFolders(join(folder, graphs[0])) : null;
		if (pair !== null) return pair;
	}
}
const HALF_FOLDER = /^(.*[._-])?(encoder|decoder)$/i;
async function pairOfFolders(path) {
	const folder = dirname(path);
	const [, before = "", own] = HALF_FOLDER.exec(basename(folder)) ?? [];
	if (own === void 0) return null;
	const [encoder, decoder] = ["encoder", "decoder"].map((part) => part === own.toLowerCase() ? path : join(dirname(folder), `${before}${part}`, basename(path)));
	return await exists(encoder) && await exists(decoder) ? foundFolder("onnx-pair", dirname(folder), [encoder, decoder]) : null;
}
const HALF = /^(?:(.*[._-]))?(encoder|decoder)((?:[._-]?(?:epoch|ep|e|step|ckpt)?[._=-]?\d+)?)\.onnx$/i;
async function graphOrPair(path) {
	const folder = dirname(resolve(path));
	const half = HALF.exec(basename(path));
	if (!half) return await pairOfFolders(resolve(path)) ?? foundFile("onnx", path);
	const entries = await entriesOf(folder);
	const [, before = "", own, behind] = half;
	const nameOf = (part) => `${before}${part}${behind}${basename(path).slice(-5)}`;
	const [encoder, decoder] = ["encoder", "decoder"].map((part) => {
		const wanted = nameOf(part);
		const entry = entries.find((other) => other === wanted) ?? entries.find((other) => other.toLowerCase() === wanted.toLowerCase());
		return entry === void 0 ? { wanted: join(folder, wanted) } : {
			file: join(folder, entry),
			wanted
		};
	});
	if (encoder.file !== void 0 && decoder.file !== void 0) {
		const files = [encoder.file, decoder.file];
		const stem = `${before.replace(/[._-]$/, "")}${behind}`.replace(/^[._-]/, "");
		if (before === "" && behind === "") return foundFolder("onnx-pair", folder, files);
		return {
			kind: "onnx-pair",
			path: encoder.file,
			files,
			folder,
			base: stem,
			stem
		};
	}
	const missing = own.toLowerCase() === "encoder" ? decoder.wanted : encoder.wanted;
	if (await isWhole(path)) return foundFile("onnx", path);
	throw missingHalf(path, missing);
}
async function isWhole(path) {
	const { readOnnx } = await import("./onnx.js").then((n) => n.read_onnx_exports);
	const { graph } = await readOnnx(path);
	const weights = new Set(graph.initializer.map(({ name }) => name));
	const image = graph.input.filter(({ name }) => !weights.has(name)).map(sizesOf).find(({ length }) => length === 3);
	return image !== void 0 && graph.output.some((output) => givesImage(output, image));
}
const sizesOf = ({ type }) => type?.tensorType?.shape?.dim.slice(1).map(({ dimValue }) => dimValue) ?? [];
function givesImage(output, image) {
	const sizes = sizesOf(output);
	const values = (all) => all.reduce((product, size) => product * size, 1n);
	if (sizes.length === 1) return sizes[0] > 0n && sizes[0] === values(image);
	if (sizes.length !== 3 || /(^|[^a-z])(z|mu|mean|log|var|std|sigma|latent|code)/i.test(output.name)) return false;
	if (!sizes.includes(0n)) return [...sizes].sort().join() === [...image].sort().join();
	return sizes.some((size) => size > 0n) && sizes.every((size, i) => size === 0n || image[i] === 0n || size === image[i]);
}

// src/checkpoints/kinds/recorded-csv.ts
const HEADER_BYTES = 4096;
const axes = [
	"epoch",
	"step",
	"global_step",
	"iteration",
	"iter"
];
async function hasRecordedColumns(path) {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
		return namesScores(headerOf(buffer.subarray(0, bytesRead), path));
	} finally {
		await file.close();
	}
}
function namesScores(names) {
	if (names.includes("score") && names.includes("label")) return true;
	if (nameOf("score", names) === void 0 || names.some((name) => axes.includes(name.toLowerCase()))) return false;
	if (nameOf("label", names) !== void 0) return true;
	const known = ["", ...[
		"score",
		"image",
		"group"
	].map((column) => nameOf(column, names))];
	return names.every((name) => known.includes(name));
}
function headerOf(bytes, path) {
	const { lines, given } = withoutSeparatorLine(linesOf$1(textOf(bytes, path)));
	const header = lines.find((line) => line.trim() !== "") ?? "";
	return header.split(given ?? densestSeparator(header) ?? ",").map((name) => name.trim().replace(/^"(.*)"$/, "$1").trim());
}
function textOf(bytes, path) {
	if (!(bytes.length >= 2 && (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255))) return bytes.toString("utf8").replace(/^\uFEFF/, "");
	return decodeText(bytes.subarray(0, bytes.length - bytes.length % 2), path);
}

// src/checkpoints/kinds/recorded.ts
async function recognizeNpz({ path, isFolder }) {
	return !isFolder && extname(path).toLowerCase() === ".npz" ? foundFile("recorded-npz", path) : void 0;
}
async function recognizeCsv({ path, isFolder, named }) {
	if (isFolder || ![".csv", ".tsv"].includes(extname(path).toLowerCase())) return void 0;
	return named || await hasRecordedColumns(path) ? foundFile("recorded-csv", path) : null;
}

// src/checkpoints/lfs-pointer.ts
const POINTER = "version https://git-lfs.github.com/spec/";
function refuseLfsPointer(head, path) {
	if (Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 40)).toString("latin1") === POINTER) throw new InputError(`${path} is a Git LFS pointer, not the file itself. Check out with LFS: "lfs: true" in actions/checkout, or "git lfs pull".`);
}

// src/checkpoints/kinds/tensorflow-files.ts
async function tfjsModel(folder) {
	const path = join(folder, "model.json");
	await refuseUnreadable(path, "file");
	const bytes = await readFile(path);
	refuseLfsPointer(bytes, path);
	let model;
	try {
		model = parseJson(bytes.toString("utf8"), path);
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(`${path} is not valid JSON (${error.message}). Was it copied in full? Export the model again.`);
	}
	if (typeof model !== "object" || model === null || typeof model.modelTopology !== "object" || model.modelTopology === null) return null;
	const isGraph = model.format === void 0 ? Array.isArray(model.modelTopology.node) : model.format === "graph-model";
	const shards = (Array.isArray(model.weightsManifest) ? model.weightsManifest : []).flatMap((group) => Array.isArray(group?.paths) ? group.paths : []);
	const files = [path];
	for (const shard of shards) {
		if (typeof shard !== "string" || /^([/\\]|[A-Za-z]+:)/.test(shard) || shard.split(/[/\\]/).includes("..")) throw new InputError(`${path} names the weight file ${JSON.stringify(shard)}, which lies outside its folder. Export the model again.`);
		const file = join(folder, shard);
		await stat(file).catch(() => {
			throw new InputError(`${path} names the weight file "${shard}", which is missing. Copy it beside model.json.`);
		});
		files.push(file);
	}
	return {
		kind: isGraph ? "tfjs-graph" : "tfjs-layers",
		files
	};
}
async function savedModelFiles(folder) {
	const files = [];
	for (const entry of (await readdir$1(folder, { withFileTypes: true })).sort((a, b) => a.name < b.name ? -1 : 1)) {
		const path = join(folder, entry.name);
		if ([
			"variables",
			"assets",
			"assets.extra"
		].includes(entry.name) && !entry.isFile()) files.push(...await filesUnder(path));
		else if (entry.name.endsWith(".pb")) files.push(path);
	}
	return files;
}
async function filesUnder(folder) {
	await refuseUnreadable(folder);
	const files = [];
	for (const path of (await entriesOf(folder)).map((name) => join(folder, name)).sort()) {
		await refuseUnreadable(path);
		files.push(...(await stat(path)).isDirectory() ? await filesUnder(path) : [path]);
	}
	return files;
}

// src/checkpoints/kinds/saved-model.ts
async function recognizeSavedModel({ path, isFolder }) {
	if (isFolder) return recognizeFolder$1(resolve(path));
	const folder = dirname(resolve(path));
	const own = await recognizeFolder$1(folder);
	if (own !== void 0 || ![
		"variables",
		"assets",
		"assets.extra"
	].includes(basename(folder))) return own;
	return recognizeFolder$1(dirname(folder));
}
async function recognizeFolder$1(path) {
	if ((await entriesOf(path)).includes("saved_model.pb")) return ["encoder", "decoder"].includes(basename(path)) ? recognizeFolder$1(dirname(path)) : foundFolder("saved-model", path, await savedModelFiles(path));
	const [encoder, decoder] = ["encoder", "decoder"].map((part) => join(path, part, "saved_model.pb"));
	const [hasEncoder, hasDecoder] = [await exists(encoder), await exists(decoder)];
	if (!hasEncoder && !hasDecoder) return void 0;
	if (!hasDecoder) throw missingHalf(encoder, decoder);
	if (!hasEncoder) throw missingHalf(decoder, encoder);
	const weights = [...await savedModelFiles(dirname(encoder)), ...await savedModelFiles(dirname(decoder))].filter((file) => file !== encoder && file !== decoder);
	return foundFolder("saved-model-pair", path, [
		encoder,
		decoder,
		...weights
	]);
}

// src/checkpoints/kinds/tensorflow-js.ts
async function recognizeTensorFlowJs({ path, isFolder }) {
	return recognizeFolder(resolve(isFolder ? path : dirname(path)));
}
async function recognizeFolder(path) {
	if ((await entriesOf(path)).includes("model.json")) {
		const model = await tfjsModel(path);
		if (model === null) return null;
		return ["encoder", "decoder"].includes(basename(path)) ? recognizeFolder(dirname(path)) : foundFolder(model.kind, path, model.files);
	}
	const [encoder, decoder] = ["encoder", "decoder"].map((part) => join(path, part, "model.json"));
	const [hasEncoder, hasDecoder] = [await exists(encoder), await exists(decoder)];
	if (!hasEncoder && !hasDecoder) return void 0;
	const halves = [hasEncoder && await tfjsModel(dirname(encoder)), hasDecoder && await tfjsModel(dirname(decoder))];
	if (halves[0] && halves[1]) {
		const weights = [...halves[0].files.slice(1), ...halves[1].files.slice(1)];
		return foundFolder("tfjs-pair", path, [
			encoder,
			decoder,
			...weights
		]);
	}
	if (halves[0]) throw missingHalf(encoder, decoder);
	if (halves[1]) throw missingHalf(decoder, encoder);
}

// src/checkpoints/kinds.ts
const model = (recognize, engine, graphs, more = {}) => ({
	recognize,
	engine,
	graphs,
	sideFiles: engine === "onnx",
	program: false,
	...more
});
const recorded = (recognize) => ({
	recognize,
	engine: null,
	sideFiles: false,
	program: false
});
const checkpointKinds = {
	onnx: model(recognizeOnnx, "onnx", 1),
	"recorded-npz": recorded(recognizeNpz),
	"recorded-csv": recorded(recognizeCsv),
	"tfjs-layers": model(recognizeTensorFlowJs, "tensorflow", 1),
	"tfjs-graph": model(recognizeTensorFlowJs, "tensorflow", 1),
	"tfjs-pair": model(recognizeTensorFlowJs, "tensorflow", 2),
	"saved-model": model(recognizeSavedModel, "tensorflow", 1, { program: true }),
	"saved-model-pair": model(recognizeSavedModel, "tensorflow", 2, { program: true }),
	"onnx-pair": model(recognizeOnnxFolder, "onnx", 2)
};
function engineOf({ kind }) {
	return checkpointKinds[kind].engine;
}
function isRecorded({ kind }) {
	return engineOf({ kind }) === null;
}
function graphFilesOf({ kind, files }) {
	const of = checkpointKinds[kind];
	return of.engine === null ? [] : files.slice(0, of.graphs);
}

// src/evaluation-set/plan/doubtful-masks.ts
function describeDoubtfulMasks(odd) {
	const { masks, distinct, partial } = odd;
	const many = [
		[odd.empty, "are empty"],
		[odd.covering, "cover the whole image"],
		[odd.itself, "are the images themselves"],
		[odd.fromAlpha, "have one color throughout, so that their transparency was read instead"]
	].filter(([count]) => count > 0 && 2 * count >= masks).map(([count, what]) => `${count} of ${masks} ${what}`);
	const same = partial > 1 && distinct === 1 ? [`all ${partial} that mark a part of their image mark the same pixels`] : [];
	const reasons = [...many, ...same];
	return reasons.length === 0 ? null : `Of the masks of defective images ${reasons.join(", and ")}.`;
}
function besideDoubtful(doubtful) {
	return `${doubtful} Pixel-level figures go by them: look at some masks over their images.`;
}

// src/evaluation-set/plan/sentences.ts
function shorten(names) {
	return names.slice(0, 3).join(", ") + (names.length > 3 ? ", …" : "");
}
function count$1(number, what) {
	return `${number} ${what}${number === 1 ? "" : "s"}`;
}

// src/evaluation-set/plan/describe-left-out.ts
function describeLeftOut(leftOut, used) {
	const byReason = /* @__PURE__ */ new Map();
	for (const { name, reason } of leftOut) byReason.set(reason, [...byReason.get(reason) ?? [], name]);
	return [...byReason].map(([reason, names]) => {
		const share = Math.round(100 * names.length / (leftOut.length + used));
		return `${count$1(names.length, "image")} left out (${share} % of all: ${shorten(names)}): ${reason}.`;
	});
}
const TELLING_SHARE = .1;
function describeMuchLeftOut(leftOut, used) {
	const usedOf = (label) => used.filter((one) => one === label).length;
	const words = {
		0: "defect-free images",
		1: "defective images"
	};
	return [
		0,
		1,
		void 0
	].flatMap((label) => {
		const lost = leftOut.filter((one) => one.label === label && !one.asked);
		const rest = label === void 0 ? Math.min(usedOf(0), usedOf(1)) : usedOf(label);
		if (lost.length <= TELLING_SHARE * (lost.length + rest)) return [];
		const reasons = [...new Set(lost.map(({ reason }) => reason))];
		const who = label === void 0 ? `${count$1(lost.length, "image")} without a label beside ${used.length} in use` : `${lost.length} of ${lost.length + rest} ${words[label]}`;
		const others = reasons.length === 1 ? "" : ` (and ${count$1(reasons.length - 1, "other reason")})`;
		return [`${who} (${shorten(lost.map(({ name }) => name))}): ${reasons[0]}${others}.`];
	});
}

// src/evaluation-set/plan/mark-sample.ts
const SAMPLE_SIZE = 256;
function markSample(patches, seed) {
	let smallest = /* @__PURE__ */ new Map();
	let bound = "g";
	for (const { id, label } of patches) {
		if (label !== 0) continue;
		const digest = hash("sha256", `${seed}:${id}`);
		if (digest <= bound) smallest.set(digest, id);
		if (smallest.size < 4 * SAMPLE_SIZE) continue;
		smallest = firstOf(smallest);
		bound = [...smallest.keys()].at(-1);
	}
	const chosen = new Set(firstOf(smallest).values());
	return patches.map((patch) => ({
		...patch,
		sampled: chosen.has(patch.id)
	}));
}
function firstOf(hashes) {
	return new Map([...hashes].sort(([a], [b]) => a < b ? -1 : 1).slice(0, SAMPLE_SIZE));
}

// src/evidence/alignment/plan-alignment.ts
const MAX_IMAGES = 128;
const MAX_CELLS = 128 ** 2;
function planAlignment(patches, isDefective, { height, width }, seed) {
	const defective = patches.filter(({ image }) => isDefective(image));
	const images = [...new Set(defective.map(({ image }) => image))].sort((a, b) => a - b);
	if (images.length === 0) return null;
	const start = images.length <= 128 ? 0 : Math.floor(seededRandom(seed)() * images.length);
	const kept = images.length <= 128 ? images : [...images, ...images].slice(start, start + 128);
	const bottom = defective.reduce((extent, { y }) => Math.max(extent, y + height), 0);
	const right = defective.reduce((extent, { x }) => Math.max(extent, x + width), 0);
	let resolution = 1;
	while (Math.ceil(bottom / resolution) * Math.ceil(right / resolution) > MAX_CELLS) resolution++;
	return {
		images: new Set(kept),
		resolution,
		height: Math.ceil(bottom / resolution),
		width: Math.ceil(right / resolution)
	};
}

// src/evaluation-set/finding/picture-words.ts
const maskFolders = [
	"ground_truth",
	"gt",
	"ground-truth",
	"groundtruth",
	"masks",
	"mask",
	"labels",
	"label"
];
const testFolders = ["test", "test_public"];
const otherRecordings = [
	"xyz",
	"depth",
	"pointcloud",
	"pcd",
	"ply"
];
const pictureFolders = [
	"rgb",
	"image",
	"images",
	"img",
	"imgs",
	"pictures"
];
const maskSuffix = /[_-](gt|mask\d*|masks|label|labels|seg|segmentation|ground_truth|groundtruth)$/;
function plainName(name) {
	return name.normalize("NFC").toLowerCase();
}
function isMaskFolder(name) {
	return maskFolders.includes(plainName(name));
}
function isSurelyMaskFolder(name) {
	return maskFolders.slice(0, 4).includes(plainName(name));
}
function isPictureFolder(name) {
	return pictureFolders.includes(plainName(name));
}
function isOtherRecording(name) {
	return otherRecordings.includes(plainName(name));
}
function withoutMaskSuffix(key) {
	return maskSuffix.test(key) ? key.replace(maskSuffix, "") : null;
}
function nameKey(below) {
	const parts = below.replace(/\.[^./]+$/, "").split("/").map(plainName);
	return [...parts.slice(0, -1).filter((name) => !isMaskFolder(name) && !isPictureFolder(name)), parts.at(-1)].join("/");
}

// src/evaluation-set/finding/by-split.ts
const splitWords$1 = {
	test: [
		"test",
		"testing",
		"eval",
		"evaluation"
	],
	validation: [
		"valid",
		"val",
		"validation",
		"dev",
		"calibration"
	],
	train: [
		"train",
		"training",
		"fit"
	]
};
function bySplit$1(rows, shown) {
	const of = (words) => rows.filter(({ split }) => words.includes(plainName(split)));
	const test = of(splitWords$1.test);
	const validation = of(splitWords$1.validation);
	const train = of(splitWords$1.train);
	if (test.length + validation.length + train.length === 0) {
		const own = [...new Set(rows.map(({ split }) => split))].filter((word) => word !== "");
		const note = `The column split names neither train, valid nor test (${own.slice(0, 3).join(", ")}): all rows are evaluated.`;
		return {
			test: rows.map(({ row }) => row),
			calibration: [],
			train: [],
			leftOut: [],
			notes: own.length > 0 ? [note] : []
		};
	}
	if (test.length === 0) throw new InputError(`${shown} has a column split, but no row of it is test: write test for the rows to evaluate, or take the column out`);
	const calibration = validation.filter(({ label }) => label === 0);
	const used = /* @__PURE__ */ new Set([...test, ...calibration]);
	const others = rows.filter((row) => !used.has(row));
	const counts = /* @__PURE__ */ new Map();
	for (const { split } of others) counts.set(split || "(empty)", (counts.get(split || "(empty)") ?? 0) + 1);
	const counted = [...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([word, count]) => `${count} of ${word}`);
	return {
		test: test.map(({ row }) => row),
		calibration: calibration.map(({ row }) => row),
		train: train.map(({ row }) => row),
		leftOut: others.map(({ name, split }) => ({
			name,
			reason: `its split is ${split || "empty"}, not test`,
			asked: true
		})),
		notes: [`The column split decides: ${test.length} rows of test are evaluated${calibration.length > 0 ? `, ${calibration.length} defect-free ones of validation calibrate` : ""}${others.length > 0 ? `, and ${counted.join(", ")} are not used` : ""}.`]
	};
}

// src/evaluation-set/finding/label-words.ts
const defectFree = [
	"good",
	"normal",
	"ok",
	"no_defect",
	"nodefect",
	"defect_free",
	"defect-free"
];
const defective = [
	"defect",
	"anomaly",
	"bad",
	"ng",
	"defective",
	"abnormal",
	"anomalous",
	"nok",
	"ko",
	"not_ok"
];
const more = [
	"defects",
	"anomalies",
	"not_good",
	"no_good",
	"faulty",
	"not-good",
	"not-ok"
];
const folderWords = `${defectFree.slice(0, 5).join(" | ")} beside ${defective.slice(0, 8).join(" | ")}`;
function labelOfFolder(name) {
	const word = plainName(name);
	return defectFree.includes(word) ? 0 : defective.includes(word) || more.includes(word) ? 1 : null;
}
function labelOfFolderPart(name) {
	const whole = labelOfFolder(name);
	if (whole !== null) return whole;
	const words = plainName(name).split(/[\s_.-]+/);
	if (words.some((word) => [
		"not",
		"no",
		"non",
		"def"
	].includes(word) || labelOfFolder(word) === 1)) return 1;
	return words.some((word) => labelOfFolder(word) === 0) ? 0 : null;
}
const manifestWords = "0 | good | normal | ok, or 1 | defect | anomaly | bad | ng";
function labelOfWord(text) {
	const word = plainName(text.trim());
	if (/^[+]?[01]([.,]0*)?$/.test(word)) return word.includes("1") ? 1 : 0;
	if (word === "false" || word === "true") return word === "true" ? 1 : 0;
	return labelOfFolder(word.replaceAll(" ", "_"));
}

// src/evaluation-set/finding/choose-labels.ts
const surer = [
	"gt_label",
	"label_index",
	"y_true",
	"true_label"
];
function chooseLabels(columns, names, cellsOf, where) {
	const [own, ...others] = namesOf$1("label", names);
	const other = others.find((name) => surer.includes(name.toLowerCase()));
	if (own?.toLowerCase() !== "label" || other === void 0) return columns;
	const words = cellsOf(own);
	const truth = cellsOf(other).map(labelOfWord);
	if (truth.includes(null)) return columns;
	if (words.some((word) => labelOfWord(word) === null)) {
		const kinds = columns.has("kind") ? /* @__PURE__ */ new Map() : /* @__PURE__ */ new Map([["kind", own]]);
		return new Map([
			...columns,
			...kinds,
			["label", other]
		]);
	}
	const row = words.findIndex((word, i) => labelOfWord(word) !== truth[i]);
	if (row < 0) return columns;
	throw new InputError(`${where(row)}: ${own} says "${words[row]}" and ${other} "${cellsOf(other)[row]}"; keep the column that is the truth`);
}

// src/tables/read-table.ts
function readTextTable(text, shown) {
	const { lines: all, given } = withoutSeparatorLine(linesOf$1(text));
	const header = all.find((line) => line.trim() !== "") ?? "";
	const separator = given ?? densestSeparator(header) ?? ",";
	const table = {
		names: [],
		columns: [],
		lines: [],
		separator
	};
	try {
		parse$1(all.join("\n"), {
			delimiter: separator,
			record_delimiter: "\n",
			relax_column_count: true,
			skip_empty_lines: true,
			trim: separator !== "	",
			on_record: (record, { lines }) => {
				const cells = record.map((cell) => cell.trim());
				if (cells.every((cell) => cell === "")) return null;
				if (table.names.length === 0) {
					table.names = cells;
					table.columns = cells.map(() => []);
					return null;
				}
				if (cells.length !== table.names.length) throw otherLength(cells, table, `${shown}, line ${lines}`);
				cells.forEach((cell, i) => table.columns[i].push(cell));
				table.lines.push(lines);
				return null;
			}
		});
	} catch (error) {
		if (error instanceof InputError) throw error;
		const { lines, message } = error;
		throw new InputError(`${shown}${lines === void 0 ? "" : `, line ${lines}`}: is no valid CSV: ${message}`);
	}
	return table;
}
function otherLength(cells, { names, separator }, where) {
	const isMore = cells.length > names.length;
	const cure = isMore && separator === "," ? "quote cells that hold commas, and write decimals with points or separate the columns by semicolons" : isMore ? "quote cells that hold the separator" : "write the missing ones, or is the file cut?";
	return new InputError(`${where}: has ${cells.length} cell${cells.length === 1 ? "" : "s"} under ${names.length} column${names.length === 1 ? "" : "s"}; ${cure}`);
}

// src/inference/conventions.ts
const SMALLEST_VARIANCE = 2 ** -126;
const IMAGE_SCALE = {
	range: [0, 1],
	mean: 0,
	std: 1
};
function reconstructionScale({ input, reconstruction }) {
	return reconstruction ?? input;
}
function channelMaps({ range: [low, high], mean, std }, channels, of = "model.input") {
	const perChannel = (value, key) => {
		if (!Array.isArray(value)) return new Array(channels).fill(value);
		if (value.length === channels) return value;
		if (value.length === 1) return new Array(channels).fill(value[0]);
		throw new InputError(`${of}.${key} has ${value.length} values, but the model has ${channels} channel${channels === 1 ? "" : "s"}. Give one number, or one a channel.`);
	};
	const means = perChannel(mean, "mean");
	const stds = perChannel(std, "std");
	return means.map((value, c) => ({
		scale: (high - low) / stds[c],
		offset: (low - value) / stds[c]
	}));
}
function toModelScale(pixels, channels, plane, settings) {
	const maps = channelMaps(settings, channels);
	if (maps.every(isIdentity)) return pixels;
	const scaled = new Float32Array(pixels.length);
	for (let start = 0, c = 0; start < pixels.length; start += plane, c = (c + 1) % channels) {
		const { scale, offset } = maps[c];
		for (let i = start; i < start + plane; i++) scaled[i] = pixels[i] * scale + offset;
	}
	return scaled;
}
function toImageScale(values, channels, plane, settings, of = "model.reconstruction") {
	const maps = channelMaps(settings, channels, of);
	if (maps.every(isIdentity)) return values;
	const pixels = new Float32Array(values.length);
	for (let start = 0, c = 0; start < values.length; start += plane, c = (c + 1) % channels) {
		const { scale, offset } = maps[c];
		for (let i = start; i < start + plane; i++) pixels[i] = (values[i] - offset) / scale;
	}
	return pixels;
}
function isIdentity({ scale, offset }) {
	return scale === 1 && offset === 0;
}
function channelsLast(values, channels, plane) {
	if (channels === 1 || plane === 1) return values;
	const size = channels * plane;
	const moved = new Float32Array(values.length);
	for (let start = 0; start < values.length; start += size) for (let c = 0; c < channels; c++) for (let p = 0; p < plane; p++) moved[start + p * channels + c] = values[start + c * plane + p];
	return moved;
}
function channelsFirst(values, channels, plane) {
	return channelsLast(values, plane, channels);
}
function toLogVariance(values, convention, output) {
	if (convention === "log-variance") return values;
	if (convention === "log-sigma") return values.map((value) => 2 * value);
	const negative = values.find((value) => value < 0);
	if (negative !== void 0) throw new InputError(`${output.checkpoint}: output "${output.name}" was taken for ${convention}, but holds the negative value ${negative.toPrecision(4)}. If it is a log-variance, say so in the config:\nmodel:\n  outputs: { log-variance: ${JSON.stringify(output.name)} }`);
	return values.map((value) => Math.log(Math.max(convention === "sigma" ? value * value : value, SMALLEST_VARIANCE)));
}
const LARGEST_OUTPUT = 0x38d7ea4c68000;
function assertFinite(values, perImage, output) {
	let bad = 0;
	let first = -1;
	for (let i = 0; i < values.length; i++) if (!(Math.abs(values[i]) <= LARGEST_OUTPUT)) {
		if (first < 0) first = i;
		bad++;
	}
	if (bad > 0) throw new InputError(`${output.checkpoint}: output "${output.name}" holds ${bad} of ${values.length} values that are NaN or infinite (or beyond 1e15), first in image ${Math.floor(first / perImage)} of the batch. The checkpoint diverged in training, or its input is not on the scale it was trained on (model.input.range).`);
}

// src/inference/batches/beside-each-other.ts
function besideEachOther(levels, count) {
	const together = new Float32Array(levels.reduce((sum, { length }) => sum + length, 0));
	let end = 0;
	for (let i = 0; i < count; i++) for (const level of levels) {
		const units = level.length / count;
		together.set(level.subarray(i * units, (i + 1) * units), end);
		end += units;
	}
	return together;
}

// src/inference/latent-shape.ts
function latentShape(shape, layout) {
	const sizes = shape.slice(1);
	const channels = layout === "nchw" ? sizes[0] : sizes.at(-1);
	return {
		channels,
		positions: sizes.reduce((total, size) => total * size, 1) / channels
	};
}

// src/inference/float16.ts
const word = /* @__PURE__ */ new Float32Array(1);
const bits = new Uint32Array(word.buffer);
function toFloat16(values) {
	const halves = new Uint16Array(values.length);
	for (let i = 0; i < values.length; i++) {
		word[0] = values[i];
		const sign = bits[0] >>> 16 & 32768;
		const magnitude = bits[0] & 2147483647;
		if (magnitude >= 2139095040) halves[i] = sign | (magnitude > 2139095040 ? 32256 : 31744);
		else if (magnitude >= 947912704) halves[i] = sign | Math.min(roundedShift(magnitude - 939524096, 13), 31744);
		else halves[i] = sign | roundHalfToEven(Math.abs(values[i]) * 2 ** 24);
	}
	return halves;
}
function roundedShift(value, shift) {
	return roundHalfToEven(value / 2 ** shift);
}
function roundHalfToEven(value) {
	const floor = Math.floor(value);
	const rest = value - floor;
	return rest > .5 || rest === .5 && floor % 2 === 1 ? floor + 1 : floor;
}
function fromFloat16(halves) {
	const values = new Float32Array(halves.length);
	for (let i = 0; i < halves.length; i++) {
		const exponent = halves[i] >>> 10 & 31;
		const mantissa = halves[i] & 1023;
		const magnitude = exponent === 0 ? mantissa * 2 ** -24 : exponent === 31 ? mantissa ? NaN : Infinity : (1 + mantissa / 1024) * 2 ** (exponent - 15);
		values[i] = halves[i] & 32768 ? -magnitude : magnitude;
	}
	return values;
}

// src/stages/model/measured-with.ts
function measuredWith(settings) {
	const { model, calibration, seed } = settings;
	const { latent, ...ofErrors } = settings.score;
	const score = latent === "none" ? ofErrors : settings.score;
	const { orientation, ...input } = model.input;
	const known = orientation === "stored" ? {
		...model,
		input
	} : model;
	return JSON.stringify(sorted({
		model: known,
		score,
		calibration,
		seed
	}));
}
function sorted(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

// src/evaluation-set/images/decode-pool.ts
const MOST_WORKERS = 4;
const FAILURE = "decoding images in a worker thread failed";
const PATIENCE = {
	seconds: 30,
	late
};
function late(task) {
	if (task.kind === "facts") return null;
	const path = task.kind === "mask" ? task.paths[0] : task.path;
	return new InputError(`${showPath(path)} took more than ${PATIENCE.seconds} s to decode: save it anew, as PNG`);
}
const spareCores = () => Math.max(1, availableParallelism() - 1);
var DecodePool = class {
	capacity;
	#threads;
	constructor(workerFile = bundledFile("decode-worker.js"), size = Math.min(MOST_WORKERS, spareCores())) {
		const thread = (file) => new Thread(file, FAILURE, PATIENCE);
		this.#threads = workerFile === null ? [] : Array.from({ length: size }, () => thread(workerFile));
		this.capacity = workerFile === null ? 1 : 8 * size;
	}
	start() {
		for (const thread of this.#threads) thread.start();
	}
	run(task) {
		if (this.#threads.length === 0) return runDecodeTask(task);
		return this.#threads.reduce((best, thread) => thread.pending < best.pending ? thread : best).ask(task);
	}
	giveUp() {
		for (const thread of this.#threads) thread.giveUp();
	}
};
let shared$1 = null;
function decodePool() {
	return shared$1 ??= new DecodePool();
}

// src/evaluation-set/map-in-order.ts
async function mapInOrder(items, limit, work) {
	const results = new Array(items.length);
	let next = 0;
	let failed = false;
	const lane = async () => {
		while (!failed && next < items.length) {
			const index = next++;
			try {
				results[index] = await work(items[index]);
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
	return results;
}

// src/evaluation-set/plan/tile-grid.ts
function tileGrid(height, width, geometry) {
	if (geometry.mode === "resize") return {
		xs: [0],
		ys: [0]
	};
	return {
		xs: starts(width, geometry.width, geometry.stride[1]),
		ys: starts(height, geometry.height, geometry.stride[0])
	};
}
function starts(length, tile, stride) {
	const positions = [0];
	while (positions.at(-1) + tile < length) positions.push(Math.min(positions.at(-1) + stride, length - tile));
	return positions;
}
function coveredPixels({ xs, ys }, x, y, geometry) {
	const { height, width } = geometry;
	const left = overlap(xs, x, width);
	const top = overlap(ys, y, height);
	if (left === 0 && top === 0) return null;
	const covered = new Uint8Array(height * width).fill(1, 0, top * width);
	for (let row = top; row < height; row++) covered.fill(1, row * width, row * width + left);
	return covered;
}
function overlap(positions, position, tile) {
	const index = positions.indexOf(position);
	return index === 0 ? 0 : Math.max(0, positions[index - 1] + tile - position);
}

// src/evaluation-set/plan/inspect-masks.ts
function inspectMasks(images, facts, geometry, pool, orientation) {
	return mapInOrder(images.map((image, i) => ({
		image,
		...facts[i]
	})), pool.capacity, async (one) => ({
		...one,
		mask: await inspectMask(one.image, one.header, geometry, pool, orientation)
	}));
}
async function inspectMask(image, { width, height }, geometry, pool, orientation) {
	if (image.masks.length === 0) return null;
	const size = resizedTo(geometry);
	const mask = await pool.run({
		kind: "mask",
		paths: image.masks,
		size,
		orientation
	});
	if (mask.width !== width || mask.height !== height) throw new InputError(`${showPath(image.masks[0])} has ${mask.width}x${mask.height} pixels, but ${image.name} has ${width}x${height}: ` + (orientation === "exif" ? "a mask must be as large as its image, which EXIF turns and it does not say so itself: turn the mask, or set model.input.orientation to stored" : "a mask must be as large as its image"));
	if (image.label === 0 && mask.area > 0) throw new InputError(`${image.name} is labelled defect-free, but ${showPath(image.masks[0])} marks ${mask.area} defect pixels: correct one of them`);
	const grid = tileGrid(height, width, geometry);
	const tileAreas = geometry.mode === "resize" ? [mask.area] : grid.ys.flatMap((y) => grid.xs.map((x) => countInTile(mask.regions, width, x, y, geometry)));
	const { area, sizes: regionSizes, vanished, dropped, fromAlpha } = mask;
	return {
		area,
		tileAreas,
		regionSizes,
		vanished,
		dropped,
		fromAlpha,
		size: width * height
	};
}
function resizedTo(geometry) {
	return geometry.mode === "resize" ? [geometry.height, geometry.width] : null;
}
function countInTile(regions, imageWidth, x, y, { height, width }) {
	let count = 0;
	for (let row = y; row < y + height; row++) for (let p = row * imageWidth + x; p < row * imageWidth + x + width; p++) if (regions[p] !== 0) count++;
	return count;
}

// src/evaluation-set/images/sparse-regions.ts
function toSparse({ regions, sizes }, width) {
	const pixels = sizes.reduce((sum, size) => sum + size, 0);
	const sparse = {
		rows: new Uint32Array(pixels),
		columns: new Uint32Array(pixels),
		ids: new Int32Array(pixels)
	};
	for (let p = 0, k = 0; k < pixels; p++) {
		if (regions[p] === 0) continue;
		sparse.rows[k] = Math.floor(p / width);
		sparse.columns[k] = p % width;
		sparse.ids[k++] = regions[p];
	}
	return sparse;
}
function tileRegions({ rows, columns, ids }, { height, width }, { x, y }, offset) {
	let regions = null;
	for (let k = 0; k < ids.length; k++) {
		const row = rows[k] - y;
		const column = columns[k] - x;
		if (row < 0 || row >= height || column < 0 || column >= width) continue;
		regions ??= new Int32Array(height * width);
		regions[row * width + column] = offset + ids[k];
	}
	return regions;
}

// src/evaluation-set/read-batches.ts
const FEWEST_AHEAD = 4;
const VALUES_AHEAD = 2 ** 22;
async function* readBatches(plan, split, batchSize, decoded = null) {
	const patches = split === "test" ? plan.test : plan.calibration;
	const images = split === "test" ? plan.set.images : plan.set.calibration;
	if (patches === null || images === null) throw new Error("the plan has no calibration split");
	const pool = decodePool();
	const withTruth = split === "test" && plan.hasMasks;
	const size = plan.geometry.channels * plan.geometry.height * plan.geometry.width;
	let left = patches.length;
	let batch = emptyBatch(Math.min(batchSize, left), size, withTruth);
	const load = async (group) => {
		const index = group[0].image;
		const pair = decoded?.get(split, index) ?? await decode(plan, images[index], withTruth, pool);
		decoded?.keep(split, index, pair);
		return {
			patches: group,
			...pair
		};
	};
	const groups = groupByImage(patches);
	const depth = Math.min(pool.capacity, Math.max(FEWEST_AHEAD, Math.floor(VALUES_AHEAD / (size * (groups[0]?.length ?? 1)))));
	for await (const loaded of ahead(groups, depth, load)) for (const patch of loaded.patches) {
		copyTile(plan, patch, loaded.image, batch.pixels.subarray(batch.patches.length * size), images);
		batch.truth?.push(tileTruth(plan, patch, loaded));
		batch.patches.push(patch);
		if (batch.patches.length * size < batch.pixels.length) continue;
		left -= batch.patches.length;
		yield batch;
		batch = emptyBatch(Math.min(batchSize, left), size, withTruth);
	}
}
function emptyBatch(count, size, withTruth) {
	return {
		patches: [],
		pixels: new Float32Array(count * size),
		truth: withTruth ? [] : null
	};
}
function groupByImage(patches) {
	const groups = [];
	for (const patch of patches) {
		const last = groups.at(-1);
		if (last?.[0].image === patch.image) last.push(patch);
		else groups.push([patch]);
	}
	return groups;
}
async function* ahead(items, depth, work) {
	const queue = [];
	for (const item of items) {
		const result = work(item);
		result.catch(() => void 0);
		queue.push(result);
		if (queue.length >= depth) yield await queue.shift();
	}
	for (const result of queue) yield await result;
}
async function decode(plan, { path, masks }, withTruth, pool) {
	const size = resizedTo(plan.geometry);
	const { orientation } = plan.set;
	const image = pool.run({
		kind: "image",
		path,
		channels: plan.geometry.channels,
		size,
		orientation
	});
	const mask = withTruth && masks.length > 0 ? pool.run({
		kind: "mask",
		paths: masks,
		size,
		orientation
	}) : null;
	const [loadedImage, loadedMask] = await Promise.all([image, mask]);
	return {
		image: loadedImage,
		mask: loadedMask && toSparse(loadedMask, loadedImage.width)
	};
}
function copyTile({ geometry }, { image: index, x, y }, image, target, images) {
	const { channels, height, width } = geometry;
	const { xs, ys } = tileGrid(image.height, image.width, geometry);
	if (!xs.includes(x) || !ys.includes(y) || x + width > image.width || y + height > image.height) throw new InputError(`${images[index].name} changed its size while it was evaluated; run again on files that stay`);
	for (let c = 0; c < channels; c++) for (let row = 0; row < height; row++) {
		const from = (c * image.height + y + row) * image.width + x;
		copyRow(image.pixels, from, target, (c * height + row) * width, width);
	}
}
function copyRow(pixels, from, target, to, width) {
	if (pixels instanceof Float32Array) target.set(pixels.subarray(from, from + width), to);
	else for (let k = 0; k < width; k++) target[to + k] = BYTE_VALUES[pixels[from + k]];
}
function tileTruth({ geometry, regionOffsets }, patch, { image, mask }) {
	const regions = mask === null ? null : tileRegions(mask, geometry, patch, regionOffsets[patch.image]);
	const grid = tileGrid(image.height, image.width, geometry);
	return {
		regions,
		covered: coveredPixels(grid, patch.x, patch.y, geometry)
	};
}

// src/evidence/gallery/choose-pictures.ts
const FILM = 4;
function choosePictures(units, patchOf, patches, seed) {
	const chosen = /* @__PURE__ */ new Map();
	const add = (id, row, role) => {
		const known = chosen.get(id);
		if (known === void 0) chosen.set(id, {
			row,
			roles: [role]
		});
		else if (!known.roles.includes(role)) known.roles.push(role);
	};
	const ranked = (rows) => rows.sort((a, b) => units.score[a] - units.score[b]);
	const rows = units.label.map((_, row) => row);
	const good = ranked(rows.filter((row) => units.label[row] === 0));
	for (const [role, row] of extremes(good, "defect-free")) add(patchOf[row], row, role);
	for (const row of good.slice(-4)) add(patchOf[row], row, "defect-free-highest");
	const bad = rows.filter((row) => units.label[row] === 1);
	for (const kind of new Set(bad.map((row) => units.kind[row]))) {
		const ofKind = ranked(bad.filter((row) => units.kind[row] === kind));
		for (const [role, row] of extremes(ofKind, "defect")) add(patchOf[row], row, role);
	}
	const rowOf = new Map(units.id.map((id, row) => [id, row]));
	for (const patch of [...byLot(patches, 0, seed), ...byLot(patches, 1, seed)]) {
		const row = rowOf.get(patch.id) ?? rowOf.get(patch.id.replace(/@\d+,\d+$/, ""));
		if (row !== void 0) add(patch.id, row, "film");
	}
	return chosen;
}
function extremes(ranked, of) {
	if (ranked.length === 0) return [];
	return [
		[`${of}-lowest`, ranked[0]],
		[`${of}-median`, ranked[Math.floor((ranked.length - 1) / 2)]],
		[`${of}-highest`, ranked[ranked.length - 1]]
	];
}
function byLot(patches, wanted, seed) {
	const kinds = /* @__PURE__ */ new Map();
	for (const patch of patches) {
		if (patch.label !== wanted) continue;
		const ofKind = kinds.get(patch.kind) ?? [];
		kinds.set(patch.kind, ofKind);
		const digest = hash("sha256", `${seed}:film:${patch.id}`);
		ofKind.push({
			patch,
			digest
		});
		if (ofKind.length > 16) keepFirst(ofKind);
	}
	const queues = [...kinds.values()].map((ofKind) => keepFirst(ofKind));
	queues.sort((a, b) => a[0].digest < b[0].digest ? -1 : 1);
	const drawn = [];
	for (let turn = 0; drawn.length < FILM && queues.some((queue) => queue.length > turn); turn++) for (const queue of queues) if (queue.length > turn && drawn.length < FILM) drawn.push(queue[turn].patch);
	return drawn;
}
function keepFirst(drawn) {
	drawn.sort((a, b) => a.digest < b.digest ? -1 : 1);
	drawn.length = Math.min(drawn.length, FILM);
	return drawn;
}

// src/evidence/gallery/draw-picture.ts
const SIDE = 256;
function drawPicture(values, [channels, height, width]) {
	const block = blockOf(height, width);
	const [rows, columns] = [Math.ceil(height / block), Math.ceil(width / block)];
	const data = new Uint8Array(4 * rows * columns).fill(255);
	for (let c = 0; c < 3; c++) {
		const plane = values.subarray((channels === 3 ? c : 0) * height * width);
		for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) data[4 * (row * columns + column) + c] = meanOf(plane, row * block, column * block);
	}
	return {
		width: columns,
		height: rows,
		data
	};
	function meanOf(plane, top, left) {
		let [sum, count] = [0, 0];
		for (let y = top; y < Math.min(height, top + block); y++) for (let x = left; x < Math.min(width, left + block); x++) {
			sum += Math.min(1, Math.max(0, plane[y * width + x]));
			count++;
		}
		return Math.round(255 * sum / count);
	}
}
function blockOf(height, width) {
	return Math.ceil(Math.max(height, width) / SIDE);
}

// node_modules/d3-array/dist/d3-array.mjs
function ascending$1(a, b) {
	return a == null || b == null ? NaN : a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
}
function descending(a, b) {
	return a == null || b == null ? NaN : b < a ? -1 : b > a ? 1 : b >= a ? 0 : NaN;
}
function bisector(f) {
	let compare1, compare2, delta;
	if (f.length !== 2) {
		compare1 = ascending$1;
		compare2 = (d, x) => ascending$1(f(d), x);
		delta = (d, x) => f(d) - x;
	} else {
		compare1 = f === ascending$1 || f === descending ? f : zero;
		compare2 = f;
		delta = f;
	}
	function left(a, x, lo = 0, hi = a.length) {
		if (lo < hi) {
			if (compare1(x, x) !== 0) return hi;
			do {
				const mid = lo + hi >>> 1;
				if (compare2(a[mid], x) < 0) lo = mid + 1;
				else hi = mid;
			} while (lo < hi);
		}
		return lo;
	}
	function right(a, x, lo = 0, hi = a.length) {
		if (lo < hi) {
			if (compare1(x, x) !== 0) return hi;
			do {
				const mid = lo + hi >>> 1;
				if (compare2(a[mid], x) <= 0) lo = mid + 1;
				else hi = mid;
			} while (lo < hi);
		}
		return lo;
	}
	function center(a, x, lo = 0, hi = a.length) {
		const i = left(a, x, lo, hi - 1);
		return i > lo && delta(a[i - 1], x) > -delta(a[i], x) ? i - 1 : i;
	}
	return {
		left,
		center,
		right
	};
}
function zero() {
	return 0;
}
function number(x) {
	return x === null ? NaN : +x;
}
function* numbers(values, valueof) {
	if (valueof === void 0) {
		for (let value of values) if (value != null && (value = +value) >= value) yield value;
	} else {
		let index = -1;
		for (let value of values) if ((value = valueof(value, ++index, values)) != null && (value = +value) >= value) yield value;
	}
}
const ascendingBisect = bisector(ascending$1);
const bisectRight = ascendingBisect.right;
const bisectLeft = ascendingBisect.left;
const bisectCenter = bisector(number).center;
const blur2 = Blur2(blurf);
const blurImage = Blur2(blurfImage);
function Blur2(blur) {
	return function(data, rx, ry = rx) {
		if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
		if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
		let { data: values, width, height } = data;
		if (!((width = Math.floor(width)) >= 0)) throw new RangeError("invalid width");
		if (!((height = Math.floor(height !== void 0 ? height : values.length / width)) >= 0)) throw new RangeError("invalid height");
		if (!width || !height || !rx && !ry) return data;
		const blurx = rx && blur(rx);
		const blury = ry && blur(ry);
		const temp = values.slice();
		if (blurx && blury) {
			blurh(blurx, temp, values, width, height);
			blurh(blurx, values, temp, width, height);
			blurh(blurx, temp, values, width, height);
			blurv(blury, values, temp, width, height);
			blurv(blury, temp, values, width, height);
			blurv(blury, values, temp, width, height);
		} else if (blurx) {
			blurh(blurx, values, temp, width, height);
			blurh(blurx, temp, values, width, height);
			blurh(blurx, values, temp, width, height);
		} else if (blury) {
			blurv(blury, values, temp, width, height);
			blurv(blury, temp, values, width, height);
			blurv(blury, values, temp, width, height);
		}
		return data;
	};
}
function blurh(blur, T, S, w, h) {
	for (let y = 0, n = w * h; y < n;) blur(T, S, y, y += w, 1);
}
function blurv(blur, T, S, w, h) {
	for (let x = 0, n = w * h; x < w; ++x) blur(T, S, x, x + n, w);
}
function blurfImage(radius) {
	const blur = blurf(radius);
	return (T, S, start, stop, step) => {
		start <<= 2, stop <<= 2, step <<= 2;
		blur(T, S, start + 0, stop + 0, step);
		blur(T, S, start + 1, stop + 1, step);
		blur(T, S, start + 2, stop + 2, step);
		blur(T, S, start + 3, stop + 3, step);
	};
}
function blurf(radius) {
	const radius0 = Math.floor(radius);
	if (radius0 === radius) return bluri(radius);
	const t = radius - radius0;
	const w = 2 * radius + 1;
	return (T, S, start, stop, step) => {
		if (!((stop -= step) >= start)) return;
		let sum = radius0 * S[start];
		const s0 = step * radius0;
		const s1 = s0 + step;
		for (let i = start, j = start + s0; i < j; i += step) sum += S[Math.min(stop, i)];
		for (let i = start, j = stop; i <= j; i += step) {
			sum += S[Math.min(stop, i + s0)];
			T[i] = (sum + t * (S[Math.max(start, i - s1)] + S[Math.min(stop, i + s1)])) / w;
			sum -= S[Math.max(start, i - s0)];
		}
	};
}
function bluri(radius) {
	const w = 2 * radius + 1;
	return (T, S, start, stop, step) => {
		if (!((stop -= step) >= start)) return;
		let sum = radius * S[start];
		const s = step * radius;
		for (let i = start, j = start + s; i < j; i += step) sum += S[Math.min(stop, i)];
		for (let i = start, j = stop; i <= j; i += step) {
			sum += S[Math.min(stop, i + s)];
			T[i] = sum / w;
			sum -= S[Math.max(start, i - s)];
		}
	};
}
function count(values, valueof) {
	let count = 0;
	if (valueof === void 0) {
		for (let value of values) if (value != null && (value = +value) >= value) ++count;
	} else {
		let index = -1;
		for (let value of values) if ((value = valueof(value, ++index, values)) != null && (value = +value) >= value) ++count;
	}
	return count;
}
function variance(values, valueof) {
	let count = 0;
	let delta;
	let mean = 0;
	let sum = 0;
	if (valueof === void 0) {
		for (let value of values) if (value != null && (value = +value) >= value) {
			delta = value - mean;
			mean += delta / ++count;
			sum += delta * (value - mean);
		}
	} else {
		let index = -1;
		for (let value of values) if ((value = valueof(value, ++index, values)) != null && (value = +value) >= value) {
			delta = value - mean;
			mean += delta / ++count;
			sum += delta * (value - mean);
		}
	}
	if (count > 1) return sum / (count - 1);
}
function deviation$1(values, valueof) {
	const v = variance(values, valueof);
	return v ? Math.sqrt(v) : v;
}
function extent(values, valueof) {
	let min;
	let max;
	if (valueof === void 0) {
		for (const value of values) if (value != null) {
			if (min === void 0) {
				if (value >= value) min = max = value;
			} else {
				if (min > value) min = value;
				if (max < value) max = value;
			}
		}
	} else {
		let index = -1;
		for (let value of values) if ((value = valueof(value, ++index, values)) != null) {
			if (min === void 0) {
				if (value >= value) min = max = value;
			} else {
				if (min > value) min = value;
				if (max < value) max = value;
			}
		}
	}
	return [min, max];
}
var Adder = class {
	constructor() {
		this._partials = /* @__PURE__ */ new Float64Array(32);
		this._n = 0;
	}
	add(x) {
		const p = this._partials;
		let i = 0;
		for (let j = 0; j < this._n && j < 32; j++) {
			const y = p[j], hi = x + y, lo = Math.abs(x) < Math.abs(y) ? x - (hi - y) : y - (hi - x);
			if (lo) p[i++] = lo;
			x = hi;
		}
		p[i] = x;
		this._n = i + 1;
		return this;
	}
	valueOf() {
		const p = this._partials;
		let n = this._n, x, y, lo, hi = 0;
		if (n > 0) {
			hi = p[--n];
			while (n > 0) {
				x = hi;
				y = p[--n];
				hi = x + y;
				lo = y - (hi - x);
				if (lo) break;
			}
			if (n > 0 && (lo < 0 && p[n - 1] < 0 || lo > 0 && p[n - 1] > 0)) {
				y = lo * 2;
				x = hi + y;
				if (y == x - hi) hi = x;
			}
		}
		return hi;
	}
};
var InternMap = class extends Map {
	constructor(entries, key = keyof) {
		super();
		Object.defineProperties(this, {
			_intern: { value: /* @__PURE__ */ new Map() },
			_key: { value: key }
		});
		if (entries != null) for (const [key, value] of entries) this.set(key, value);
	}
	get(key) {
		return super.get(intern_get(this, key));
	}
	has(key) {
		return super.has(intern_get(this, key));
	}
	set(key, value) {
		return super.set(intern_set(this, key), value);
	}
	delete(key) {
		return super.delete(intern_delete(this, key));
	}
};
function intern_get({ _intern, _key }, value) {
	const key = _key(value);
	return _intern.has(key) ? _intern.get(key) : value;
}
function intern_set({ _intern, _key }, value) {
	const key = _key(value);
	if (_intern.has(key)) return _intern.get(key);
	_intern.set(key, value);
	return value;
}
function intern_delete({ _intern, _key }, value) {
	const key = _key(value);
	if (_intern.has(key)) {
		value = _intern.get(key);
		_intern.delete(key);
	}
	return value;
}
function keyof(value) {
	return value !== null && typeof value === "object" ? value.valueOf() : value;
}
function permute(source, keys) {
	return Array.from(keys, (key) => source[key]);
}
function compareDefined(compare = ascending$1) {
	if (compare === ascending$1) return ascendingDefined;
	if (typeof compare !== "function") throw new TypeError("compare is not a function");
	return (a, b) => {
		const x = compare(a, b);
		if (x || x === 0) return x;
		return (compare(b, b) === 0) - (compare(a, a) === 0);
	};
}
function ascendingDefined(a, b) {
	return (a == null || !(a >= a)) - (b == null || !(b >= b)) || (a < b ? -1 : a > b ? 1 : 0);
}
var slice$1 = Array.prototype.slice;
const e10 = Math.sqrt(50);
const e5 = Math.sqrt(10);
const e2 = Math.sqrt(2);
function tickSpec(start, stop, count) {
	const step = (stop - start) / Math.max(0, count), power = Math.floor(Math.log10(step)), error = step / Math.pow(10, power), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
	let i1, i2, inc;
	if (power < 0) {
		inc = Math.pow(10, -power) / factor;
		i1 = Math.round(start * inc);
		i2 = Math.round(stop * inc);
		if (i1 / inc < start) ++i1;
		if (i2 / inc > stop) --i2;
		inc = -inc;
	} else {
		inc = Math.pow(10, power) * factor;
		i1 = Math.round(start / inc);
		i2 = Math.round(stop / inc);
		if (i1 * inc < start) ++i1;
		if (i2 * inc > stop) --i2;
	}
	if (i2 < i1 && .5 <= count && count < 2) return tickSpec(start, stop, count * 2);
	return [
		i1,
		i2,
		inc
	];
}
function ticks(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	if (!(count > 0)) return [];
	if (start === stop) return [start];
	const reverse = stop < start, [i1, i2, inc] = reverse ? tickSpec(stop, start, count) : tickSpec(start, stop, count);
	if (!(i2 >= i1)) return [];
	const n = i2 - i1 + 1, ticks = new Array(n);
	if (reverse) {
		if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) / -inc;
		else for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) * inc;
	} else if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) / -inc;
	else for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) * inc;
	return ticks;
}
function tickIncrement(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	return tickSpec(start, stop, count)[2];
}
function tickStep(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	const reverse = stop < start, inc = reverse ? tickIncrement(stop, start, count) : tickIncrement(start, stop, count);
	return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
}
function nice(start, stop, count) {
	let prestep;
	while (true) {
		const step = tickIncrement(start, stop, count);
		if (step === prestep || step === 0 || !isFinite(step)) return [start, stop];
		else if (step > 0) {
			const i = Math.ceil(start / step);
			const j = Math.floor(stop / step);
			start = (i - (i * step > start)) * step;
			stop = (j + (j * step < stop)) * step;
		} else if (step < 0) {
			const s = -step;
			const i = Math.ceil(start * s);
			const j = Math.floor(stop * s);
			start = (i - (i / s > start)) / s;
			stop = (j + (j / s < stop)) / s;
		}
		prestep = step;
	}
}
function thresholdSturges(values) {
	return Math.max(1, Math.ceil(Math.log(count(values)) / Math.LN2) + 1);
}
function max(values, valueof) {
	let max;
	if (valueof === void 0) {
		for (const value of values) if (value != null && (max < value || max === void 0 && value >= value)) max = value;
	} else {
		let index = -1;
		for (let value of values) if ((value = valueof(value, ++index, values)) != null && (max < value || max === void 0 && value >= value)) max = value;
	}
	return max;
}
function min(values, valueof) {
	let min;
	if (valueof === void 0) {
		for (const value of values) if (value != null && (min > value || min === void 0 && value >= value)) min = value;
	} else {
		let index = -1;
		for (let value of values) if ((value = valueof(value, ++index, values)) != null && (min > value || min === void 0 && value >= value)) min = value;
	}
	return min;
}
function quickselect(array, k, left = 0, right = Infinity, compare) {
	k = Math.floor(k);
	left = Math.floor(Math.max(0, left));
	right = Math.floor(Math.min(array.length - 1, right));
	if (!(left <= k && k <= right)) return array;
	compare = compare === void 0 ? ascendingDefined : compareDefined(compare);
	while (right > left) {
		if (right - left > 600) {
			const n = right - left + 1;
			const m = k - left + 1;
			const z = Math.log(n);
			const s = .5 * Math.exp(2 * z / 3);
			const sd = .5 * Math.sqrt(z * s * (n - s) / n) * (m - n / 2 < 0 ? -1 : 1);
			const newLeft = Math.max(left, Math.floor(k - m * s / n + sd));
			const newRight = Math.min(right, Math.floor(k + (n - m) * s / n + sd));
			quickselect(array, k, newLeft, newRight, compare);
		}
		const t = array[k];
		let i = left;
		let j = right;
		swap(array, left, k);
		if (compare(array[right], t) > 0) swap(array, left, right);
		while (i < j) {
			swap(array, i, j), ++i, --j;
			while (compare(array[i], t) < 0) ++i;
			while (compare(array[j], t) > 0) --j;
		}
		if (compare(array[left], t) === 0) swap(array, left, j);
		else ++j, swap(array, j, right);
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
	return array;
}
function swap(array, i, j) {
	const t = array[i];
	array[i] = array[j];
	array[j] = t;
}
function quantile(values, p, valueof) {
	values = Float64Array.from(numbers(values, valueof));
	if (!(n = values.length) || isNaN(p = +p)) return;
	if (p <= 0 || n < 2) return min(values);
	if (p >= 1) return max(values);
	var n, i = (n - 1) * p, i0 = Math.floor(i), value0 = max(quickselect(values, i0).subarray(0, i0 + 1));
	return value0 + (min(values.subarray(i0 + 1)) - value0) * (i - i0);
}
function quantileSorted(values, p, valueof = number) {
	if (!(n = values.length) || isNaN(p = +p)) return;
	if (p <= 0 || n < 2) return +valueof(values[0], 0, values);
	if (p >= 1) return +valueof(values[n - 1], n - 1, values);
	var n, i = (n - 1) * p, i0 = Math.floor(i), value0 = +valueof(values[i0], i0, values);
	return value0 + (+valueof(values[i0 + 1], i0 + 1, values) - value0) * (i - i0);
}
function mean(values, valueof) {
	let count = 0;
	let sum = 0;
	if (valueof === void 0) {
		for (let value of values) if (value != null && (value = +value) >= value) ++count, sum += value;
	} else {
		let index = -1;
		for (let value of values) if ((value = valueof(value, ++index, values)) != null && (value = +value) >= value) ++count, sum += value;
	}
	if (count) return sum / count;
}
function median(values, valueof) {
	return quantile(values, .5, valueof);
}
function* flatten(arrays) {
	for (const array of arrays) yield* array;
}
function merge(arrays) {
	return Array.from(flatten(arrays));
}
function range(start, stop, step) {
	start = +start, stop = +stop, step = (n = arguments.length) < 2 ? (stop = start, start = 0, 1) : n < 3 ? 1 : +step;
	var i = -1, n = Math.max(0, Math.ceil((stop - start) / step)) | 0, range = new Array(n);
	while (++i < n) range[i] = start + i * step;
	return range;
}
var shuffle = shuffler(Math.random);
function shuffler(random) {
	return function shuffle(array, i0 = 0, i1 = array.length) {
		let m = i1 - (i0 = +i0);
		while (m) {
			const i = random() * m-- | 0, t = array[m + i0];
			array[m + i0] = array[i + i0];
			array[i + i0] = t;
		}
		return array;
	};
}
function sum(values, valueof) {
	let sum = 0;
	if (valueof === void 0) {
		for (let value of values) if (value = +value) sum += value;
	} else {
		let index = -1;
		for (let value of values) if (value = +valueof(value, ++index, values)) sum += value;
	}
	return sum;
}

// node_modules/d3-contour/dist/d3-contour.mjs
var slice = Array.prototype.slice;
function ascending(a, b) {
	return a - b;
}
function area(ring) {
	var i = 0, n = ring.length, area = ring[n - 1][1] * ring[0][0] - ring[n - 1][0] * ring[0][1];
	while (++i < n) area += ring[i - 1][1] * ring[i][0] - ring[i - 1][0] * ring[i][1];
	return area;
}
var constant = (x) => () => x;
function contains(ring, hole) {
	var i = -1, n = hole.length, c;
	while (++i < n) if (c = ringContains(ring, hole[i])) return c;
	return 0;
}
function ringContains(ring, point) {
	var x = point[0], y = point[1], contains = -1;
	for (var i = 0, n = ring.length, j = n - 1; i < n; j = i++) {
		var pi = ring[i], xi = pi[0], yi = pi[1], pj = ring[j], xj = pj[0], yj = pj[1];
		if (segmentContains(pi, pj, point)) return 0;
		if (yi > y !== yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) contains = -contains;
	}
	return contains;
}
function segmentContains(a, b, c) {
	var i;
	return collinear(a, b, c) && within(a[i = +(a[0] === b[0])], c[i], b[i]);
}
function collinear(a, b, c) {
	return (b[0] - a[0]) * (c[1] - a[1]) === (c[0] - a[0]) * (b[1] - a[1]);
}
function within(p, q, r) {
	return p <= q && q <= r || r <= q && q <= p;
}
function noop() {}
var cases = [
	[],
	[[[1, 1.5], [.5, 1]]],
	[[[1.5, 1], [1, 1.5]]],
	[[[1.5, 1], [.5, 1]]],
	[[[1, .5], [1.5, 1]]],
	[[[1, 1.5], [.5, 1]], [[1, .5], [1.5, 1]]],
	[[[1, .5], [1, 1.5]]],
	[[[1, .5], [.5, 1]]],
	[[[.5, 1], [1, .5]]],
	[[[1, 1.5], [1, .5]]],
	[[[.5, 1], [1, .5]], [[1.5, 1], [1, 1.5]]],
	[[[1.5, 1], [1, .5]]],
	[[[.5, 1], [1.5, 1]]],
	[[[1, 1.5], [1.5, 1]]],
	[[[.5, 1], [1, 1.5]]],
	[]
];
function Contours() {
	var dx = 1, dy = 1, threshold = thresholdSturges, smooth = smoothLinear;
	function contours(values) {
		var tz = threshold(values);
		if (!Array.isArray(tz)) {
			const e = extent(values, finite);
			tz = ticks(...nice(e[0], e[1], tz), tz);
			while (tz[tz.length - 1] >= e[1]) tz.pop();
			while (tz[1] < e[0]) tz.shift();
		} else tz = tz.slice().sort(ascending);
		return tz.map((value) => contour(values, value));
	}
	function contour(values, value) {
		const v = value == null ? NaN : +value;
		if (isNaN(v)) throw new Error(`invalid value: ${value}`);
		var polygons = [], holes = [];
		isorings(values, v, function(ring) {
			smooth(ring, values, v);
			if (area(ring) > 0) polygons.push([ring]);
			else holes.push(ring);
		});
		holes.forEach(function(hole) {
			for (var i = 0, n = polygons.length, polygon; i < n; ++i) if (contains((polygon = polygons[i])[0], hole) !== -1) {
				polygon.push(hole);
				return;
			}
		});
		return {
			type: "MultiPolygon",
			value,
			coordinates: polygons
		};
	}
	function isorings(values, value, callback) {
		var fragmentByStart = new Array(), fragmentByEnd = new Array(), x = y = -1, y, t0, t1 = above(values[0], value), t2, t3;
		cases[t1 << 1].forEach(stitch);
		while (++x < dx - 1) {
			t0 = t1, t1 = above(values[x + 1], value);
			cases[t0 | t1 << 1].forEach(stitch);
		}
		cases[t1 << 0].forEach(stitch);
		while (++y < dy - 1) {
			x = -1;
			t1 = above(values[y * dx + dx], value);
			t2 = above(values[y * dx], value);
			cases[t1 << 1 | t2 << 2].forEach(stitch);
			while (++x < dx - 1) {
				t0 = t1, t1 = above(values[y * dx + dx + x + 1], value);
				t3 = t2, t2 = above(values[y * dx + x + 1], value);
				cases[t0 | t1 << 1 | t2 << 2 | t3 << 3].forEach(stitch);
			}
			cases[t1 | t2 << 3].forEach(stitch);
		}
		x = -1;
		t2 = values[y * dx] >= value;
		cases[t2 << 2].forEach(stitch);
		while (++x < dx - 1) {
			t3 = t2, t2 = above(values[y * dx + x + 1], value);
			cases[t2 << 2 | t3 << 3].forEach(stitch);
		}
		cases[t2 << 3].forEach(stitch);
		function stitch(line) {
			var start = [line[0][0] + x, line[0][1] + y], end = [line[1][0] + x, line[1][1] + y], startIndex = index(start), endIndex = index(end), f, g;
			if (f = fragmentByEnd[startIndex]) {
				if (g = fragmentByStart[endIndex]) {
					delete fragmentByEnd[f.end];
					delete fragmentByStart[g.start];
					if (f === g) {
						f.ring.push(end);
						callback(f.ring);
					} else fragmentByStart[f.start] = fragmentByEnd[g.end] = {
						start: f.start,
						end: g.end,
						ring: f.ring.concat(g.ring)
					};
				} else {
					delete fragmentByEnd[f.end];
					f.ring.push(end);
					fragmentByEnd[f.end = endIndex] = f;
				}
			} else if (f = fragmentByStart[endIndex]) {
				if (g = fragmentByEnd[startIndex]) {
					delete fragmentByStart[f.start];
					delete fragmentByEnd[g.end];
					if (f === g) {
						f.ring.push(end);
						callback(f.ring);
					} else fragmentByStart[g.start] = fragmentByEnd[f.end] = {
						start: g.start,
						end: f.end,
						ring: g.ring.concat(f.ring)
					};
				} else {
					delete fragmentByStart[f.start];
					f.ring.unshift(start);
					fragmentByStart[f.start = startIndex] = f;
				}
			} else fragmentByStart[startIndex] = fragmentByEnd[endIndex] = {
				start: startIndex,
				end: endIndex,
				ring: [start, end]
			};
		}
	}
	function index(point) {
		return point[0] * 2 + point[1] * (dx + 1) * 4;
	}
	function smoothLinear(ring, values, value) {
		ring.forEach(function(point) {
			var x = point[0], y = point[1], xt = x | 0, yt = y | 0, v1 = valid(values[yt * dx + xt]);
			if (x > 0 && x < dx && xt === x) point[0] = smooth1(x, valid(values[yt * dx + xt - 1]), v1, value);
			if (y > 0 && y < dy && yt === y) point[1] = smooth1(y, valid(values[(yt - 1) * dx + xt]), v1, value);
		});
	}
	contours.contour = contour;
	contours.size = function(_) {
		if (!arguments.length) return [dx, dy];
		var _0 = Math.floor(_[0]), _1 = Math.floor(_[1]);
		if (!(_0 >= 0 && _1 >= 0)) throw new Error("invalid size");
		return dx = _0, dy = _1, contours;
	};
	contours.thresholds = function(_) {
		return arguments.length ? (threshold = typeof _ === "function" ? _ : Array.isArray(_) ? constant(slice.call(_)) : constant(_), contours) : threshold;
	};
	contours.smooth = function(_) {
		return arguments.length ? (smooth = _ ? smoothLinear : noop, contours) : smooth === smoothLinear;
	};
	return contours;
}
function finite(x) {
	return isFinite(x) ? x : NaN;
}
function above(x, value) {
	return x == null ? false : +x >= value;
}
function valid(v) {
	return v == null || isNaN(v = +v) ? -Infinity : v;
}
function smooth1(x, v0, v1, value) {
	const a = value - v0;
	const b = v1 - v0;
	const d = isFinite(a) || isFinite(b) ? a / b : Math.sign(a) / Math.sign(b);
	return isNaN(d) ? x : x + d - .5;
}

// src/evidence/gallery/mask-outline.ts
const MOST$1 = 2e4;
function maskOutline(regions, height, width) {
	if (regions === null) return null;
	const marked = Array.from(regions, (region) => region > 0 ? 1 : 0);
	const [outline] = Contours().size([width, height]).smooth(false).thresholds([.5])(marked);
	const block = blockOf(height, width);
	const rings = outline.coordinates.flat();
	if (rings.length === 0) return null;
	const scaled = (value) => Number((value / block).toFixed(1));
	const path = rings.map((ring) => `M${ring.map(([x, y]) => `${scaled(x)} ${scaled(y)}`).join("L")}Z`).join("");
	return path.length > MOST$1 ? null : path;
}

// src/stages/model/take-pictures.ts
async function takePictures(plan, scored, { seed, size, decoded }, run) {
	const chosen = choosePictures(scored.units, scored.patchIds, plan.test, seed);
	const test = plan.test.filter(({ id }) => chosen.has(id));
	const gallery = new GalleryBuilder(scored, chosen);
	for await (const batch of readBatches({
		...plan,
		test
	}, "test", size, decoded)) gallery.add(await run(batch));
	return gallery.finish();
}
function pictureRecorded(batch, scored, seed) {
	const gallery = new GalleryBuilder(scored, choosePictures(scored.units, scored.patchIds, batch.patches, seed));
	gallery.add(batch);
	return gallery.finish();
}
var GalleryBuilder = class {
	#scored;
	#chosen;
	#pictures = [];
	#files = [];
	constructor(scored, chosen) {
		this.#scored = scored;
		this.#chosen = chosen;
	}
	add(batch) {
		batch.patches.forEach((patch, i) => {
			const chosen = this.#chosen.get(patch.id);
			if (chosen !== void 0) this.#draw(batch, i, patch, chosen);
		});
	}
	#draw({ shape, pixels, outputs, truth }, i, patch, { row, roles }) {
		if (shape === null || pixels === null || outputs.reconstruction === null) return;
		const [channels, height, width] = shape;
		const values = (of) => patchSlice(of, i, channels * height * width);
		const input = drawPicture(values(pixels), shape);
		const name = String(this.#pictures.length + 1).padStart(3, "0");
		const { units } = this.#scored;
		this.#pictures.push({
			id: patch.id,
			unit: units.id[row],
			label: patch.label,
			kind: patch.kind,
			fabric: patch.fabric,
			score: units.score[row],
			roles,
			width: input.width,
			height: input.height,
			input: this.#keep(`${name}-input.png`, encodeRgba(input)),
			reconstruction: this.#keep(`${name}-reconstruction.png`, encodeRgba(drawPicture(values(outputs.reconstruction), shape))),
			outline: maskOutline(truth?.[i].regions ?? null, height, width)
		});
	}
	#keep(file, bytes) {
		this.#files.push({
			file,
			bytes
		});
		return {
			file,
			sha256: createHash("sha256").update(bytes).digest("hex")
		};
	}
	finish() {
		return {
			gallery: { pictures: this.#pictures },
			files: this.#files
		};
	}
};

// src/evaluation-set/finding/natural-order.ts
const collator = new Intl.Collator("en", { numeric: true });
function naturalOrder(a, b) {
	return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

// src/evaluation-set/finding/read-folder.ts
const systemFolders = [
	"@eadir",
	"__macosx",
	"$recycle.bin",
	"system volume information",
	"lost+found"
];
const image = /\.(png|jpe?g|bmp)$/i;
async function readFolder(folder) {
	return (await readdir$1(folder, { withFileTypes: true }).catch((error) => {
		throw new InputError(`${showPath(folder)} cannot be read: ${error.message}`);
	})).filter(({ name }) => !name.startsWith(".") && !systemFolders.includes(name.toLowerCase())).flatMap((entry) => {
		const path = join(folder, entry.name);
		const kind = entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : null;
		if (kind === null && image.test(entry.name)) throw notRegular(path);
		return kind === null ? [] : [{
			name: entry.name,
			path,
			kind
		}];
	}).sort((a, b) => naturalOrder(a.name, b.name));
}
function notRegular(path) {
	return new InputError(`${showPath(path)} is no regular file (a pipe or a device): take it out of the folder`);
}
async function followLink(link, root) {
	const shown = showPath(link.path);
	const target = await realpath(link.path).catch((error) => {
		throw new InputError(error.code === "ELOOP" ? `${shown} is a link that leads to itself: remove it, or put the file itself there` : `${shown} is a broken link: remove it, or put the file itself there`);
	});
	const found = await stat(target);
	if (found.isFile()) return "file";
	if (!found.isDirectory()) throw notRegular(link.path);
	if (`${await realpath(dirname(link.path))}${sep}`.startsWith(`${target}${sep}`)) throw new InputError(`${shown} is a link to a folder above itself, which never ends: remove it`);
	if (target.startsWith(await realpath(root) + sep)) throw new InputError(`${shown} is a link to a folder of the same set, whose images would count twice: remove it`);
	return "folder";
}
function followLinks(entries, root) {
	return Promise.all(entries.map(async (entry) => entry.kind === "link" ? {
		...entry,
		kind: await followLink(entry, root)
	} : entry));
}
async function findFolder(entries, names, root) {
	const found = (await followLinks(entries.filter(({ name, kind }) => kind !== "file" && names.includes(plainName(name))), root)).filter(({ kind }) => kind === "folder");
	if (found.length > 1) throw new InputError(`${found.map(({ path }) => showPath(path)).join(" and ")} mean the same folder: keep one of them`);
	return found[0] ?? null;
}
async function findFirstFolder(entries, names, root) {
	for (const name of names) {
		const found = await findFolder(entries, [name], root);
		if (found !== null) return found;
	}
	return null;
}

// src/evaluation-set/finding/describe-annotations.ts
const annotations = [
	{
		name: /^_annotations\.coco\.json$|^instances_.*\.json$|coco.*\.json$/,
		what: "a list of COCO annotations"
	},
	{
		name: /^data\.ya?ml$|^_darknet\.labels$/,
		what: "what YOLO reads its boxes by"
	},
	{
		name: /^_classes\.csv$/,
		what: "a table of classes (Roboflow)"
	},
	{
		name: /\.xml$/,
		what: "a box in the format of Pascal VOC"
	},
	{
		name: /^via_.*\.json$/,
		what: "a list of VIA annotations"
	},
	{
		name: /^labels?\.txt$/,
		what: "labels in a format of its own"
	},
	{
		name: /_metadata\.ya?ml$/,
		what: "a description of an image"
	}
];
const DEPTH = 2;
const FOLDERS = 20;
async function describeAnnotations(folder) {
	const found = await findAnnotations(folder, DEPTH);
	return found === null ? null : `${showPath(found.path)} holds ${found.what}, which is not read: list the images in a manifest (a CSV file with image,label[,mask]), label 1 where something is annotated`;
}
async function findAnnotations(folder, depth) {
	const entries = await readFolder(folder).catch(() => []);
	for (const { name, what } of annotations) {
		const file = entries.find((entry) => entry.kind === "file" && name.test(plainName(entry.name)));
		if (file !== void 0) return {
			path: join(folder, file.name),
			what
		};
	}
	if (depth === 0) return null;
	for (const { path } of entries.filter(({ kind }) => kind === "folder").slice(0, FOLDERS)) {
		const below = await findAnnotations(path, depth - 1);
		if (below !== null) return below;
	}
	return null;
}

// src/evaluation-set/finding/labels-of-folders.ts
const splitWords = {
	test: "test",
	testing: "test",
	train: "train",
	training: "train"
};
const defectiveSuffix = /(?<![\s_.-])[\s_.-]+(def|defects?|defective|bad|ng|anomaly|abnormal)$/;
function labelsOfFolders(names) {
	const whole = names.flatMap((name) => labelAndSplit(name) ?? []);
	if (whole.length > 0) return bySplit(whole);
	const parts = names.map((name) => [name, labelOfFolderPart(name)]);
	if ([0, 1].every((label) => parts.some(([, said]) => said === label))) {
		const of = new Map(parts.filter((part) => part[1] !== null));
		return {
			of,
			training: [],
			note: sayWhich(of, "by a part of the name")
		};
	}
	const pairs = pairsOf(names);
	if (pairs.length !== 1) return {
		of: /* @__PURE__ */ new Map(),
		training: [],
		note: null
	};
	const of = /* @__PURE__ */ new Map([[pairs[0].plain, 0], [pairs[0].defective, 1]]);
	return {
		of,
		training: [],
		note: sayWhich(of, "as one name is the other with a word behind it")
	};
}
function pairsOf(names) {
	return names.flatMap((defective) => {
		const stem = plainName(defective).replace(defectiveSuffix, "");
		const plain = names.find((name) => name !== defective && plainName(name) === stem);
		return plain === void 0 ? [] : [{
			plain,
			defective
		}];
	});
}
function labelAndSplit(name) {
	const label = labelOfFolder(name);
	if (label !== null) return {
		name,
		label,
		split: null
	};
	const words = plainName(name).split(/[\s_.-]+/);
	const at = words.findIndex((word) => word in splitWords);
	const rest = labelOfFolder(words.filter((_, i) => i !== at).join("_"));
	if (at < 0 || rest === null) return null;
	return {
		name,
		label: rest,
		split: splitWords[words[at]]
	};
}
function bySplit(all) {
	const isTested = (label) => all.some((one) => one.label === label && one.split === "test");
	const training = all.filter(({ label, split }) => split === "train" || split === null && isTested(label));
	const tested = all.filter((one) => !training.includes(one));
	const said = tested.filter(({ split }) => split === "test").map(({ name }) => name);
	return {
		of: new Map(tested.map(({ name, label }) => [name, label])),
		training: training.map(({ name }) => name),
		note: training.length === 0 ? null : `${said.length === 0 ? "" : `${said.join(", ")} taken as the test images, and `}${training.map(({ name }) => name).join(", ")} as images of the training, which are not evaluated.`
	};
}
function sayWhich(of, how) {
	const named = (label) => [...of].filter(([, said]) => said === label).map(([name]) => name);
	return `No folder bears a label's name: ${named(0).join(", ")} taken as defect-free and ${named(1).join(", ")} as defective, ${how}.`;
}

// src/evaluation-set/finding/list-images.ts
const decodable = /\.(png|jpe?g|bmp)$/i;
const undecodable = /\.(dib|tiff?|webp|gif|jp2|j2k|jxl|heic|heif|avif|jfif|jpe|p[gpbn]m|tga|exr|npy|raw|dcm)$/i;
async function listImages(folder, root) {
	const images = [];
	const others = [];
	const linked = /* @__PURE__ */ new Set();
	const walk = async (path, above) => {
		const entries = await readFolder(path);
		const beside = entries.some(({ name, kind }) => kind !== "file" && plainName(name) === "rgb");
		for (const entry of entries) {
			const below = above + entry.name;
			if ((entry.kind === "link" ? await followLink(entry, root) : entry.kind) === "folder") {
				if (beside && isOtherRecording(entry.name)) continue;
				if (entry.kind === "link") await seeOnce(entry.path, linked);
				await walk(entry.path, `${below}/`);
			} else if (decodable.test(entry.name)) images.push({
				path: entry.path,
				below
			});
			else if (undecodable.test(entry.name)) others.push(entry.path);
		}
	};
	await walk(folder, "");
	if (others.length > 0) throw otherFormat(others);
	return images;
}
function otherFormat(paths) {
	const [first] = paths;
	if (paths.length === 1) return new InputError(`${showPath(first)}: images of this format are not read. Convert it to PNG (${conversion(first)}) and take the original out of the folder`);
	const formats = [...new Set(paths.map((path) => extname(path).toLowerCase()))].join(", ");
	return new InputError(`${showPath(first)} and ${paths.length - 1} more file${paths.length === 2 ? "" : "s"}: images of this format are not read (${formats}). Convert them to PNG (${conversion(first)}) and take the originals out of the folder`);
}
function conversion(name) {
	return `ImageMagick does it: mogrify -format png "*${extname(name)}"`;
}
async function seeOnce(link, seen) {
	const target = await realpath(link);
	if (seen.has(target)) throw new InputError(`${showPath(link)} is a second link to ${target}, whose images would count twice: remove it`);
	seen.add(target);
}
function isImageName(name) {
	return decodable.test(name);
}
function withoutExtension(name) {
	return name.replace(/\.[^./]+$/, "");
}

// src/evaluation-set/finding/marked-folders.ts
async function findImagesFolder(entries, root) {
	if (entries.some(({ name, kind }) => kind !== "file" && labelOfFolder(name) !== null)) return null;
	const folder = (all, name) => all.find((entry) => entry.kind !== "file" && plainName(entry.name) === name) ?? null;
	const data = folder(entries, "data");
	const inData = data === null ? [] : await followLinks(await readFolder(data.path), root);
	for (const [images, around] of [[folder(entries, "images"), root], [folder(inData, "images"), data?.path]]) {
		if (images === null || around === void 0) continue;
		if ((await readFolder(images.path)).some(({ name, kind }) => kind !== "file" && labelOfFolder(name) !== null)) return [images.path, around];
	}
	return null;
}
async function isMarked(entries) {
	if (isPaired(entries) || await isBeside(entries)) return true;
	for (const { path } of entries.filter(({ kind }) => kind === "folder")) {
		const inside = await readFolder(path);
		if (isPaired(inside)) return true;
		const pictures = inside.find(({ name, kind }) => kind === "folder" && isPictureFolder(name));
		if (pictures !== void 0 && !await isBeside(inside) && isPaired(await readFolder(pictures.path))) return true;
	}
	return false;
}
function isPaired(entries) {
	const keys = entries.filter(({ kind, name }) => kind !== "folder" && isImageName(name)).map(({ name }) => name).map(nameKey);
	const known = new Set(keys);
	return known.size < keys.length || keys.some((key) => known.has(withoutMaskSuffix(key) ?? ""));
}
async function isBeside(entries) {
	const folders = entries.filter(({ kind }) => kind !== "file");
	if (!folders.some(({ name }) => isPictureFolder(name))) return false;
	for (const { path } of folders.filter(({ name }) => isMaskFolder(name))) if ((await readFolder(path)).some(({ name, kind }) => kind !== "folder" && isImageName(name))) return true;
	return false;
}

// src/evaluation-set/finding/detect-layout.ts
async function detectLayout(folder) {
	const entries = await readFolder(folder);
	const shown = showPath(folder);
	const layouts = await fittingLayouts(entries, folder);
	const above = dirname(folder);
	const insideMvtec = basename(folder).toLowerCase() === "test" && await hasGroundTruth(above);
	if (layouts.length === 1 && !insideMvtec) return layouts[0];
	if (layouts.length > 1) throw new InputError(`dataset: ${shown} fits the layouts ${layouts.join(" and ")}; set dataset-layout to one of them`);
	throw new InputError(`dataset: ${insideMvtec ? `${shown} is a part of an MVTec set` : `cannot tell the layout of ${shown}`}; ${await cure(folder, entries) ?? `found ${describe$2(entries)}.\n${expected}`}`);
}
const expected = [
	"One of these is expected:",
	"  mvtec     test/good, test/<defect>, ground_truth/<defect>/<stem>_mask.png",
	"  aitex     NODefect_images/<fabric>, Defect_images, Mask_images",
	`  folders   ${folderWords}, optional masks`,
	"  manifest  a CSV or JSON Lines file with image,label[,mask][,group]",
	"Call the folders so, or list the images in a manifest."
].join("\n");
async function fittingLayouts(entries, root) {
	const folders = entries.filter(({ kind }) => kind !== "file");
	const names = folders.map(({ name }) => name.toLowerCase());
	const layouts = [];
	if (folders.find(({ name }) => ["test", "test_public"].includes(plainName(name))) !== void 0) layouts.push("mvtec");
	if (names.includes("nodefect_images") || names.includes("defect_images")) layouts.push("aitex");
	if (names.some((name) => labelOfFolder(name) !== null)) layouts.push("folders");
	if (layouts.length > 0) return layouts;
	return labelsOfFolders(names).of.size > 0 || await findImagesFolder(entries, root) !== null || await isMarked(entries) ? ["folders"] : [];
}
async function hasGroundTruth(folder) {
	return (await readFolder(folder).catch(() => [])).some(({ name, kind }) => kind === "folder" && name.toLowerCase() === "ground_truth");
}
async function cure(folder, entries) {
	const above = dirname(folder);
	const part = basename(folder).toLowerCase();
	if (/^test_private/.test(part) || part !== "test_public" && hasPrivateTestsAlone(entries)) return "the labels of test_private are not published: give the folder that holds test_public, or label the images in a manifest";
	if ([
		"test",
		"train",
		"ground_truth",
		"defect_images",
		"nodefect_images",
		"mask_images"
	].includes(part)) {
		if ((await fittingLayouts(await readFolder(above).catch(() => []), above)).some((layout) => layout !== "folders")) return `give the folder above it: dataset: ${showPath(above)}`;
	}
	const below = await setsBelow(entries);
	if (below.length === 1) return `give the folder in it: dataset: ${showPath(below[0])}`;
	if (below.length > 1) {
		const names = below.map((path) => basename(path));
		return `it holds several sets (${`${names.slice(0, NAMED$1).join(", ")}${names.length > NAMED$1 ? `, and ${names.length - NAMED$1} more` : ""}`}); give one of them, for example dataset: ${showPath(below[0])}`;
	}
	const pairs = pairsOf(entries.filter(({ kind }) => kind !== "file").map(({ name }) => name));
	if (pairs.length > 1) {
		const [{ plain, defective }] = pairs;
		return `it holds several sets (${pairs.map((pair) => pair.plain).join(", ")}); put one of them, such as ${plain} with ${defective}, into a folder of its own`;
	}
	const annotations = await describeAnnotations(folder);
	if (annotations !== null) return annotations;
	const manifest = entries.filter(({ name, kind }) => kind === "file" && /\.(csv|tsv|jsonl|ndjson)$/i.test(name)).find(({ name }) => !/submission/i.test(name));
	return manifest === void 0 ? labelledNames(entries) : `give the manifest itself: dataset: ${showPath(manifest.path)}`;
}
const NAMED$1 = 8;
function hasPrivateTestsAlone(entries) {
	return entries.some(({ name, kind }) => kind !== "file" && /^test_private/i.test(name));
}
async function setsBelow(entries, depth = 2) {
	const folders = entries.filter(({ name, kind }) => kind === "folder" && !isPartOfSet(name));
	const inside = await Promise.all(folders.map(async ({ path }) => ({
		path,
		entries: await readFolder(path)
	})));
	const found = [];
	for (const one of inside) if ((await fittingLayouts(one.entries, one.path)).length > 0) found.push(one.path);
	if (found.length > 0 || depth === 1) return found;
	return (await Promise.all(inside.map((one) => setsBelow(one.entries, depth - 1)))).flat();
}
function isPartOfSet(name) {
	return /^(train|test|val|valid|validation)(ing)?$/.test(plainName(name)) || isMaskFolder(name);
}
function labelledNames(entries) {
	const words = entries.filter(({ name, kind }) => kind !== "folder" && isImageName(name)).flatMap(({ name }) => /^[a-z]+(?=[\s_.-])/i.exec(name)?.[0] ?? []);
	const wordOf = (label) => words.find((word) => labelOfFolder(word) === label);
	const [good, bad] = [wordOf(0), wordOf(1)];
	if (good === void 0 || bad === void 0) return null;
	const move = (word) => `mv ${word}[_.-]* ${word}/`;
	return `labels in names of files are not read: move the images into folders, for example mkdir ${good} ${bad}; ${move(good)}; ${move(bad)}`;
}
function isManifestName(name) {
	return /\.(csv|tsv|json|jsonl|ndjson)$/i.test(name);
}
function describe$2(entries) {
	const folders = entries.filter(({ kind }) => kind !== "file").map(({ name }) => `${name}/`);
	const images = entries.filter(({ name, kind }) => kind === "file" && isImageName(name)).length;
	const parts = [
		...folders.slice(0, 8),
		...folders.length > 8 ? [`${folders.length - 8} more folders`] : [],
		...images > 0 ? [`${images} images without a label`] : []
	];
	return parts.length === 0 ? "no folder and no image" : parts.join(", ");
}

// src/evaluation-set/finding/match-masks.ts
const imageExtension = /\.(png|jpe?g|bmp)$/;
function namesMeant(mask) {
	const key = nameKey(mask.below);
	const folder = key.slice(0, Math.max(0, key.lastIndexOf("/")));
	const names = [
		key,
		withoutMaskSuffix(key),
		folder,
		withoutMaskSuffix(folder)
	].filter((name) => name !== null && name !== "");
	return [...names, ...names.filter((name) => imageExtension.test(name)).map((name) => name.replace(imageExtension, ""))];
}
function matchMasks(seekers, masks) {
	const owners = /* @__PURE__ */ new Map();
	const rivals = /* @__PURE__ */ new Map();
	const byFile = /* @__PURE__ */ new Map();
	for (const seeker of seekers) {
		for (const key of seeker.keys) if (owners.has(key) && owners.get(key) !== seeker.image) rivals.set(key, seeker.image);
		else owners.set(key, seeker.image);
		const file = fileOf(seeker.keys[0]);
		byFile.set(file, [...byFile.get(file) ?? [], seeker]);
	}
	return masks.filter((mask) => {
		const names = namesMeant(mask);
		const key = names.find((name) => owners.has(name));
		const owner = key === void 0 ? onlyOwner(names, byFile) : owners.get(key);
		if (owner === null) return true;
		const rival = key === void 0 ? void 0 : rivals.get(key);
		if (rival !== void 0) throw new InputError(`${showPath(mask.path)} could be the mask of ${owner.name} and of ${rival.name}: rename one of the images and its mask`);
		owner.masks.push(mask.path);
		return false;
	});
}
function onlyOwner(names, byFile) {
	for (const name of names) {
		const fitting = (byFile.get(fileOf(name)) ?? []).filter(({ keys }) => agree(foldersOf(name), foldersOf(keys[0])));
		if (fitting.length > 0) return fitting.length === 1 ? fitting[0].image : null;
	}
	return null;
}
function agree(a, b) {
	const [few, many] = a.length <= b.length ? [a, b] : [b, a];
	let at = 0;
	for (const name of many) if (name === few[at]) at++;
	return at === few.length;
}
function fileOf(key) {
	return key.slice(key.lastIndexOf("/") + 1);
}
function foldersOf(key) {
	return key.split("/").slice(0, -1);
}
function checkMaskNames(seekers, orphans, expected) {
	const missing = seekers.filter(({ image }) => image.masks.length === 0);
	const lost = orphans.filter(({ below }) => !below.split("/").slice(0, -1).some((name) => labelOfFolder(name) === 0));
	if (missing.length === 0 || lost.length === 0) return;
	throw new InputError(`${missing[0].image.name} has no mask, while ${showPath(lost[0].path)} fits no image${missing.length > 1 ? ` (${missing.length} images are without a mask)` : ""}: name the masks ${expected}`);
}

// src/evaluation-set/layouts/aitex.ts
const namePattern = /^\d+_(\d{2,3})_(\d{2})$/;
function parseAitexName(path) {
	const stem = withoutExtension(basename(path));
	const match = namePattern.exec(stem);
	if (match === null) throw new InputError(`${showPath(path)} is not named as AITEX images are (nnnn_ddd_ff.png: number, defect code, fabric code): rename it or take it out`);
	return {
		stem,
		defect: match[1],
		fabric: match[2]
	};
}
async function readAitex(root) {
	const entries = await readFolder(root);
	const nodefect = await findFolder(entries, ["nodefect_images"], root);
	const defect = await findFolder(entries, ["defect_images"], root);
	const mask = await findFolder(entries, ["mask_images"], root);
	if (nodefect === null && defect === null) throw new InputError(`${showPath(root)} has neither of the folders NODefect_images and Defect_images of the layout aitex`);
	const list = async (folder) => folder === null ? [] : listImages(folder.path, root);
	const defectFree = (await list(nodefect)).map((file) => toImage$1(nodefect.name, file, 0));
	const defective = (await list(defect)).map((file) => toImage$1(defect.name, file, 1));
	const seekers = defective.map((image) => ({
		image,
		keys: [plainName(image.group)]
	}));
	const masks = await list(mask);
	const orphans = matchMasks(seekers, masks);
	const masked = defective.filter((image) => image.masks.length > 0);
	if (masked.length === 0) {
		checkMaskNames(seekers, orphans, "Mask_images/nnnn_ddd_ff_mask.png");
		return {
			images: [...defectFree, ...defective],
			leftOut: [],
			notes: []
		};
	}
	const leftOut = defective.filter((image) => image.masks.length === 0).map(({ name, label }) => ({
		name,
		label,
		reason: `has no mask in ${mask.name}`
	}));
	return {
		images: [...defectFree, ...masked],
		leftOut,
		notes: []
	};
}
function toImage$1(folder, { path, below }, label) {
	const { stem, defect, fabric } = parseAitexName(path);
	if ((Number(defect) === 0 ? 0 : 1) !== label) throw new InputError(`${showPath(path)} lies in ${folder}, but its defect code ${defect} says otherwise: move it into the other folder`);
	const kind = label === 0 ? "good" : defect;
	return {
		name: `${folder}/${below}`,
		path,
		label,
		kind,
		fabric,
		group: stem,
		masks: [],
		condition: fabric
	};
}

// src/evaluation-set/finding/separate-masks.ts
const SAMPLED$1 = 8;
async function separateMasks(files) {
	const inFolder = files.filter(({ below }) => below.split("/").slice(0, -1).some(isMaskFolder));
	const others = files.filter((file) => !inFolder.includes(file));
	if (others.length === 0) return {
		images: files,
		masks: [],
		known: []
	};
	const keys = new Set(others.map(({ below }) => nameKey(below)));
	const byName = others.filter(({ below }) => {
		const image = withoutMaskSuffix(nameKey(below));
		return image !== null && keys.has(image);
	});
	const pictures = others.filter((file) => !byName.includes(file));
	const byValues = await masksAmongTwins(pictures);
	return {
		images: pictures.filter((file) => !byValues.has(file)),
		masks: [
			...inFolder,
			...byName,
			...byValues
		],
		known: [
			...known$1("folder", inFolder),
			...known$1("name", byName),
			...known$1("values", [...byValues])
		]
	};
}
function known$1(by, masks) {
	return masks.length === 0 ? [] : [{
		by,
		count: masks.length,
		example: masks[0].below
	}];
}
async function masksAmongTwins(files) {
	const byKey = /* @__PURE__ */ new Map();
	for (const file of files) {
		const key = nameKey(file.below);
		byKey.set(key, [...byKey.get(key) ?? [], file]);
	}
	const twins = [...byKey.values()].filter((group) => group.length > 1);
	const sampled = await masksOf(twins.slice(0, SAMPLED$1));
	const extension = commonExtension(sampled);
	const others = extension === null ? [] : twins.slice(0, SAMPLED$1).flat().filter((file) => !sampled.includes(file));
	if (extension === null || others.some((file) => extensionOf(file) === extension)) return /* @__PURE__ */ new Set([...sampled, ...await masksOf(twins.slice(SAMPLED$1))]);
	return new Set(twins.flat().filter((file) => extensionOf(file) === extension));
}
async function masksOf(groups) {
	const found = [];
	for (const group of groups) {
		const masks = [];
		for (const file of group) if (looksLikeMask(await decodeImage(file.path))) masks.push(file);
		if (masks.length < group.length) found.push(...masks);
	}
	return found;
}
function extensionOf({ below }) {
	return plainName(extname(below));
}
function commonExtension(files) {
	const extensions = new Set(files.map(extensionOf));
	return extensions.size === 1 ? [...extensions][0] : null;
}
const words = {
	folder: "by the folder that they lie in",
	name: "by names that are those of images with a word behind them",
	values: "as they bear the names of images and have few values"
};
function describeKnownMasks(found, ways = [
	"folder",
	"name",
	"values"
]) {
	return ways.flatMap((by) => {
		const all = found.flatMap(({ folder, known }) => known.filter((one) => one.by === by).map((one) => ({
			folder,
			one
		})));
		if (all.length === 0) return [];
		const count = all.reduce((sum, { one }) => sum + one.count, 0);
		const example = `${all[0].folder}${all[0].one.example}`;
		return [`${count} picture${count === 1 ? "" : "s"} beside images taken as masks, ${words[by]}: ${example}${count === 1 ? "" : ", …"}.`];
	});
}

// src/evaluation-set/find-calibration.ts
async function findCalibration(setting, root, layout) {
	const folder = setting === "auto" ? await validationFolder(root, layout) : resolve(setting);
	if (folder === null) return null;
	const found = await stat(folder).catch(() => null);
	if (found === null || !found.isDirectory()) throw new InputError(`calibration: ${setting} is no folder (looked at ${folder}); give a folder of defect-free images, or auto`);
	const inside = folder.startsWith(root + sep);
	const { images: files } = await separateMasks(await listImages(folder, inside ? root : folder));
	if (files.length === 0) throw new InputError(`calibration: ${showPath(folder)} holds no PNG or JPEG image; fill it or take it away`);
	const prefix = inside ? relative(root, folder).split(sep).join("/") : basename(folder);
	return files.map(({ path, below }) => {
		const name = `${prefix}/${below}`;
		const code = layout === "aitex" ? parseAitexName(path) : null;
		const fabric = code?.fabric ?? null;
		return {
			name,
			path,
			label: 0,
			kind: "good",
			fabric,
			group: code?.stem ?? name,
			masks: [],
			condition: fabric
		};
	});
}
async function validationFolder(root, layout) {
	if (layout === "manifest") return null;
	const validation = await findFolder(await readFolder(root), ["validation"], root);
	if (validation === null) return null;
	const good = await findFolder(await readFolder(validation.path), ["good"], root);
	return good === null ? null : join(validation.path, good.name);
}

// src/evaluation-set/layouts/label-by-masks.ts
async function labelByMasks(given) {
	const { images: files, masks, prefix, groupByFolder } = given;
	if (masks.length === 0) throw new InputError(`${showPath(files[0].path)} and the images beside it have no label: no folder is called ${folderWords}, and none of the pictures is a mask; move the images into such folders, or list them in a manifest`);
	const images = files.map(({ path, below }) => {
		const name = `${prefix}${below}`;
		const folders = below.split("/").slice(0, -1);
		const isPart = folders.length > 0 && !isPictureFolder(folders.at(-1));
		return {
			name,
			path,
			label: 0,
			kind: "good",
			fabric: null,
			group: groupByFolder && isPart ? `${prefix}${folders.join("/")}` : name,
			masks: [],
			condition: null
		};
	});
	const seekers = images.map((image, i) => ({
		image,
		keys: [nameKey(files[i].below)]
	}));
	const orphans = matchMasks(seekers, masks);
	if (orphans.length > 0) throw new InputError(`${showPath(orphans[0].path)} fits no image, while masks alone say which images are defective: name it after its image, or take it out`);
	const pool = decodePool();
	const masked = images.filter((image) => image.masks.length > 0);
	const areas = await mapInOrder(masked, pool.capacity, async (image) => {
		return (await pool.run({
			kind: "mask",
			paths: image.masks,
			size: null
		})).area;
	});
	masked.forEach((image, i) => {
		if (areas[i] > 0) Object.assign(image, {
			label: 1,
			kind: kindOf$1(image.name)
		});
		else image.masks = [];
	});
	const empty = areas.filter((area) => area === 0).length;
	const bare = images.length - masked.length;
	return {
		images,
		leftOut: [],
		notes: [`No folder names labels, so masks decide: ${masked.length - empty} images have defect pixels in their masks and are defective, ${empty} with an empty mask and ${bare} without a mask are defect-free.`]
	};
}
function kindOf$1(name) {
	const [pictures, kind] = name.split("/").slice(0, -1).reverse();
	return kind !== void 0 && isPictureFolder(pictures) && !testFolders.includes(plainName(kind)) ? kind : "defect";
}

// src/evaluation-set/layouts/folders.ts
const knownBeside = ["validation", "train"];
async function readFolders(root) {
	const top = await followLinks(await readFolder(root), root);
	const [folder, around] = await findImagesFolder(top, root) ?? [root, root];
	const entries = folder === root ? top : await followLinks(await readFolder(folder), root);
	const prefix = folder === root ? "" : `${relativeName(root, folder)}/`;
	const labels = labelsOfFolders(entries.filter(({ kind }) => kind === "folder").map(({ name }) => name));
	if (labels.of.size === 0) {
		if (await isMarked(entries)) return readMarked(root);
		throw new InputError(`${showPath(root)} has no folder that the layout folders knows: ${folderWords}`);
	}
	const outside = around === root ? top : await followLinks(await readFolder(around), root);
	const maskFolder = await findFirstFolder(outside, ["masks", ...maskFolders.filter((name) => name !== "masks")], root);
	const masks = maskFolder === null ? [] : await listImages(maskFolder.path, root);
	const kindsOfMasks = new Set(masks.map(({ below }) => plainName(below.split("/").length > 1 ? below.split("/")[0] : "")));
	const images = [];
	const keys = /* @__PURE__ */ new Map();
	const found = [];
	const leftOut = [];
	const byMasks = [];
	const outlines = [];
	const beside = [];
	for (const entry of entries) {
		if (entry.kind === "file" || isOwnPart(entry, maskFolder)) continue;
		const said = labels.of.get(entry.name) ?? null;
		if (said === null && knownBeside.includes(plainName(entry.name))) continue;
		const files = await listUnlessUnlabelled(entry, said, root);
		if (labels.training.includes(entry.name)) {
			leftOut.push(...files.map(({ below }) => ({
				name: `${prefix}${entry.name}/${below}`,
				reason: TRAINING,
				asked: true
			})));
			continue;
		}
		const label = said ?? (kindsOfMasks.has(plainName(entry.name)) && files.length > 0 ? 1 : null);
		if (label === null) {
			leftOut.push(...files.map(({ below }) => ({
				name: `${prefix}${entry.name}/${below}`,
				reason: unlabelled(entry)
			})));
			continue;
		}
		if (said === null) byMasks.push(entry.name);
		if (label === 1) outlines.push(...await describeOutlines(entry));
		const pictures = await separateMasks(files);
		found.push({
			folder: `${prefix}${entry.name}/`,
			known: pictures.known
		});
		for (const { path, below } of pictures.images) {
			const name = `${prefix}${entry.name}/${below}`;
			const image = {
				name,
				path,
				label,
				kind: label === 0 ? "good" : below.includes("/") && said === 1 ? kindOf(below, entry) : entry.name,
				fabric: null,
				group: name,
				masks: [],
				condition: null
			};
			images.push(image);
			keys.set(image, [nameKey(`${entry.name}/${below}`), nameKey(below)]);
		}
		if (label === 1) beside.push(...pictures.masks.map(({ path, below }) => ({
			path,
			below: `${entry.name}/${below}`
		})));
	}
	const seekers = images.filter(({ label }) => label === 1).map((image) => ({
		image,
		keys: keys.get(image)
	}));
	const orphans = matchMasks(seekers, [...masks, ...beside]);
	if (maskFolder !== null) checkMaskNames(seekers, orphans, `${maskFolder.name}/<stem>.png or ${maskFolder.name}/<stem>_mask.png`);
	const kinds = [...labels.note === null ? [] : [labels.note], ...describeKinds$1(byMasks, maskFolder)];
	return {
		images,
		leftOut,
		notes: [
			...describeKnownMasks(found),
			...kinds,
			...outlines
		],
		taken: [...describeKnownMasks(found, ["values"]), ...kinds]
	};
}
const TRAINING = "the folder's name says that it is of the training";
async function describeOutlines(folder) {
	const list = (await readFolder(folder.path)).find(({ name }) => /^labels?\.txt$/i.test(name));
	return list === void 0 ? [] : [`${folder.name}/${list.name} is not read: outlines in a text are no masks.`];
}
function isOwnPart(entry, maskFolder) {
	return entry.path === maskFolder?.path || isMaskFolder(entry.name) && labelOfFolder(entry.name) === null;
}
function kindOf(below, entry) {
	const first = below.slice(0, below.indexOf("/"));
	return plainName(first) === "rgb" ? entry.name : first;
}
async function listUnlessUnlabelled(entry, said, root) {
	if (said !== null) return listImages(entry.path, root);
	return listImages(entry.path, root).catch(() => []);
}
function unlabelled({ name }) {
	return `the folder's name gives its images no label: move ${name}/ into defect/ (or good/), or list its images in a manifest`;
}
function describeKinds$1(names, masks) {
	if (names.length === 0) return [];
	return [`${names.join(", ")} taken as kinds of defects, as ${masks.name} has folders of these names.`];
}
function relativeName(root, folder) {
	return folder.slice(root.length + 1).split(/[/\\]/).join("/");
}
async function readMarked(root) {
	const pictures = await separateMasks(await listImages(root, root));
	const marked = await labelByMasks({
		images: pictures.images,
		masks: pictures.masks,
		prefix: "",
		groupByFolder: true
	});
	const found = [{
		folder: "",
		known: pictures.known
	}];
	return {
		...marked,
		notes: [...describeKnownMasks(found), ...marked.notes],
		taken: [...describeKnownMasks(found, ["values"]), ...marked.notes]
	};
}

// src/evaluation-set/layouts/manifest-json.ts
const about = [
	"meta",
	"info",
	"licenses",
	"description"
];
const splits = [
	"train",
	"val",
	"valid",
	"validation",
	"test"
];
function parseJsonLists(text, shown) {
	let value;
	try {
		value = parseJson(text, shown);
	} catch (error) {
		if (error instanceof InputError) throw error;
		return null;
	}
	if (isObject(value) && Array.isArray(value.annotations) && Array.isArray(value.images)) throw new InputError(`${shown} holds COCO annotations, which are not read: list the images in a manifest (a CSV file with image,label[,mask]), label 1 where something is annotated`);
	const rows = rowsBelow(value, [], isObject(value) && isObject(value.meta) ? value.meta : {});
	if (rows.length > 0 || Array.isArray(value) && value.length === 0) return rows;
	if (isObject(value) && Object.values(value).every((one) => typeof one !== "object" || one === null)) return null;
	throw new InputError(`${shown} holds no list of images: a list of objects like {"image": "a.png", "label": 0} is expected, or such lists below train and test`);
}
function rowsBelow(value, keys, meta) {
	if (Array.isArray(value)) {
		const below = keys.length === 0 ? "" : ` of ${keys.join(".")}`;
		return value.flatMap((one, i) => isObject(one) ? [{
			place: `entry ${i + 1}${below}`,
			values: rowOf(one, keys, meta)
		}] : []);
	}
	if (!isObject(value) || keys.length === 2) return [];
	return Object.entries(value).flatMap(([key, one]) => about.includes(key) ? [] : rowsBelow(one, [...keys, key], meta));
}
function rowOf(values, keys, meta) {
	const split = keys.find((key) => splits.includes(key.toLowerCase()));
	const category = keys.find((key) => key !== split);
	const { normal_class: normal, prefix } = meta;
	const ofMeta = typeof normal === "string" && typeof values.anomaly_class === "string" ? {
		label: values.anomaly_class === normal ? 0 : 1,
		kind: values.anomaly_class
	} : {};
	const path = values.image_path;
	return {
		...split !== void 0 && { split },
		...category !== void 0 && { fabric: category },
		...ofMeta,
		...values,
		...typeof prefix === "string" && typeof path === "string" && { image_path: prefix + path },
		...typeof prefix === "string" && typeof values.mask_path === "string" && { mask_path: prefix + values.mask_path }
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/evaluation-set/layouts/manifest-rows.ts
const manifestColumns = [
	"image",
	"label",
	"mask",
	"group",
	"condition",
	"kind",
	"fabric",
	"split"
];
function parseManifest(text, format, shown) {
	const { names, rows } = parseRows(text, format, shown);
	if (names.length === 0) return {
		rows: [],
		notes: [],
		taken: []
	};
	const where = (row) => `${shown}, ${rows[row].place}`;
	const header = `${shown}, ${format === "csv" ? "line 1" : rows[0].place}`;
	const chosen = chooseColumns(names, manifestColumns, header);
	refuseSlips(chosen, names, manifestColumns, header);
	for (const required of ["image", "label"]) if (!chosen.has(required)) throw new InputError(`${header}: has no ${required}; ${whatInstead(names, format)}`);
	const cellsOf = (name) => rows.map(({ values }) => String(values[name] ?? "").trim());
	const columns = chooseLabels(chosen, names, cellsOf, where);
	return {
		rows: rows.map(({ place, values }) => toRow(values, columns, place, shown)),
		notes: [...describeRenamed(columns, "the manifest"), ...describeUnread(columns, names, "the manifest")],
		taken: describeRenamed(columns, "the manifest")
	};
}
function whatInstead(names, format) {
	const columns = "the columns are image,label[,mask][,group][,condition][,kind][,fabric][,split]";
	if (format !== "csv") return columns;
	if (names.some((name) => /^encodedpixels$/i.test(name))) return `run lengths (EncodedPixels) are not read: write a mask image for each defective image; ${columns}`;
	const blanks = names.length === 1 && /\.\w+\s+\S/.test(names[0]);
	if (names.some((name) => /\.(png|jpe?g|bmp|tiff?)(\s|$)/i.test(name))) return `it names an image, so that the line of the columns is missing${blanks ? ", and blanks do not separate columns" : ""}: begin with image,label; ${columns}`;
	return columns;
}
function parseRows(text, format, shown) {
	const lists = format === "json" ? parseJsonLists(text, shown) : null;
	if (lists !== null) return {
		names: namesOf(lists),
		rows: lists
	};
	return format === "csv" ? parseCsv(text, shown) : parseJsonLines(text, shown);
}
function namesOf(rows) {
	return [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
}
function parseCsv(text, shown) {
	const { names, columns, lines } = readTextTable(text, shown);
	return {
		names,
		rows: lines.map((line, row) => ({
			place: `line ${line}`,
			values: Object.fromEntries(names.map((name, column) => [name, columns[column][row]]))
		}))
	};
}
function parseJsonLines(text, shown) {
	const rows = text.split(/\r\n|\n|\r/).flatMap((content, index) => {
		if (content.trim() === "") return [];
		return [{
			place: `line ${index + 1}`,
			values: parseObject(content, `${shown}, line ${index + 1}`)
		}];
	});
	return {
		names: namesOf(rows),
		rows
	};
}
function parseObject(content, where) {
	let value;
	try {
		value = parseJson(content, where);
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(`${where}: is no valid JSON (one object a line is expected): ${error.message}`);
	}
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	throw new InputError(`${where}: is no JSON object; write {"image": "a.png", "label": 0}`);
}
function toRow(values, columns, place, shown) {
	const cell = (column) => {
		const name = columns.get(column);
		const value = name === void 0 ? "" : values[name] ?? "";
		if (typeof value === "string" || typeof value === "number") return [column, String(value).trim()];
		if (typeof value === "boolean" && column === "label") return [column, value ? "1" : "0"];
		throw new InputError(`${shown}, ${place}: ${column} is ${JSON.stringify(value)}; a text or a number is expected`);
	};
	return {
		place,
		cells: Object.fromEntries(manifestColumns.map(cell))
	};
}

// src/evaluation-set/layouts/manifest.ts
const MAX_BYTES = 64 * 2 ** 20;
async function readManifest(file) {
	const shown = showPath(file);
	const { rows: all, notes, taken } = parseManifest(await readText(file, shown), formatOf(file), shown);
	const { test: rows, calibration: validation, train, leftOut, notes: splitNotes } = bySplit$1(all.map((row) => ({
		row,
		split: row.cells.split,
		label: labelOfWord(row.cells.label),
		name: row.cells.image
	})), shown);
	const root = await chooseRoot(file, all);
	refuseUnread([...rows, ...validation], shown);
	const placeOf = /* @__PURE__ */ new Map();
	const read = async (row) => {
		const where = `${shown}, ${row.place}`;
		const path = await findFile(row.cells.image, root, `${where}: image`);
		const name = relative(root, path).split(sep).join("/");
		const earlier = placeOf.get(name);
		if (earlier !== void 0) {
			const on = earlier.startsWith("line") ? `on ${earlier}` : `in ${earlier}`;
			throw new InputError(`${where}: ${name} is already ${on}; keep one of them`);
		}
		placeOf.set(name, row.place);
		return toImage(row, where, name, path, row.cells.mask === "" ? null : await findFile(row.cells.mask, root, `${where}: mask`));
	};
	const images = [];
	for (const row of rows) images.push(await read(row));
	const calibration = [];
	for (const row of validation) calibration.push({
		...await read(row),
		masks: []
	});
	checkConditions([...rows, ...validation], shown);
	const rootNote = describeRoot(root, dirname(file));
	return {
		images,
		leftOut,
		notes: [
			...notes,
			...splitNotes,
			...describeKinds(rows),
			...rootNote
		],
		taken: [...taken, ...describeKinds(rows)],
		...calibration.length > 0 && { calibration },
		...train.length > 0 && { trained: await existing(train, root) }
	};
}
async function existing(rows, root) {
	const paths = await Promise.all(rows.map(({ cells }) => pathOf(cells.image, root)));
	const found = await Promise.all(paths.map(async (path) => path.startsWith(root + sep) && isImageName(path) && (await stat(path).catch(() => null))?.isFile() === true));
	return paths.filter((_, i) => found[i]).map((path) => ({
		name: relative(root, path).split(sep).join("/"),
		path
	}));
}
async function readText(file, shown) {
	const { size } = await stat(file);
	if (size > MAX_BYTES) throw new InputError(`${shown} has ${size} bytes; a manifest of at most ${MAX_BYTES} is read`);
	const bytes = await readNamedFile(file).catch((error) => {
		throw new InputError(`dataset: ${shown} ${error.message}; name a folder, or a manifest file`, { cause: error });
	});
	return decodeText(bytes, shown);
}
function formatOf(file) {
	if (/\.(csv|tsv)$/i.test(file)) return "csv";
	return /\.json$/i.test(file) ? "json" : "json-lines";
}
async function chooseRoot(file, rows) {
	const own = dirname(file);
	const cells = [
		rows[0],
		rows[rows.length >> 1],
		rows.at(-1)
	].flatMap((row) => row?.cells.image.replaceAll("\\", "/") || []);
	if (cells.length === 0 || cells.some((cell) => isAbsolute(cell) || cell.split("/").includes(".."))) return own;
	for (const folders of [
		[own],
		[dirname(own)],
		await foldersIn(own),
		await foldersIn(dirname(own))
	]) {
		const fitting = await Promise.all(folders.map((folder) => holdsAll(folder, cells)));
		const found = folders.filter((_, i) => fitting[i]);
		if (found.length > 0) return found.length === 1 ? found[0] : own;
	}
	return own;
}
async function foldersIn(folder) {
	return (await readFolder(folder).catch(() => [])).filter(({ kind }) => kind === "folder").map(({ path }) => path);
}
async function holdsAll(folder, cells) {
	for (const cell of cells) {
		const found = await stat(resolve(folder, cell)).catch(() => null);
		if (found === null || !found.isFile()) return false;
	}
	return true;
}
function describeRoot(root, own) {
	if (root === own) return [];
	return [`Paths of the manifest are relative to ${root === dirname(own) ? `the folder above it, ${basename(root)}` : dirname(root) === own ? `the folder ${basename(root)} beside it` : `${basename(dirname(root))}/${basename(root)}`}.`];
}
function refuseUnread(rows, shown) {
	const others = ["image", "mask"].flatMap((column) => rows.flatMap(({ place, cells }) => cells[column] !== "" && !isImageName(cells[column]) ? [{
		place,
		column,
		cell: cells[column]
	}] : []));
	if (others.length === 0) return;
	const [{ place, column, cell }] = others;
	const more = others.length === 1 ? "" : ` (${others.length} such files)`;
	throw new InputError(`${shown}, ${place}: ${column} "${cell}" is neither .png nor .jpg nor .bmp${more}; ${conversion(cell)}`);
}
async function findFile(cell, root, where) {
	if (cell === "") throw new InputError(`${where} is empty; give the path of a file relative to the manifest`);
	const path = await pathOf(cell, root);
	const outside = `${where} "${cell}" lies outside the manifest's folder; move the manifest above the images, or the images below it`;
	if (!path.startsWith(root + sep)) throw new InputError(outside);
	const real = await realpath(path).catch(() => null);
	if (real === null) throw new InputError(`${where} "${cell}" does not exist (looked at ${showPath(path)})`);
	if (!(await stat(real)).isFile()) throw new InputError(`${where} "${cell}" is no file`);
	return path;
}
async function pathOf(cell, root) {
	const ways = [cell, cell.replaceAll("\\", "/")].flatMap((way) => [
		way,
		way.normalize("NFC"),
		way.normalize("NFD")
	]);
	for (const way of ways) {
		const path = resolve(root, way);
		if (path.startsWith(root + sep) && await stat(path).catch(() => null) !== null) return path;
	}
	return resolve(root, cell);
}
function toImage(row, where, name, path, mask) {
	const { label: word, group, condition, kind, fabric } = row.cells;
	const label = labelOfWord(word) ?? (namesKind(row) ? 1 : null);
	if (label === null) throw new InputError(`${where}: label "${word}" is unknown; write ${manifestWords}`);
	return {
		name,
		path,
		label,
		kind: label === 0 ? "good" : kind || (namesKind(row) ? word : "defect"),
		fabric: fabric || null,
		group: group || name,
		masks: mask === null ? [] : [mask],
		condition: condition || null
	};
}
function namesKind({ cells }) {
	return cells.label !== "" && cells.mask !== "" && labelOfWord(cells.label) === null;
}
function describeKinds(rows) {
	const kinds = rows.filter(namesKind);
	if (kinds.length === 0) return [];
	return [`${kinds.length} rows of the manifest have a mask and no word for a label (${kinds[0].cells.label}${kinds.length > 1 ? ", …" : ""}): taken as defective, the word as the kind of defect.`];
}
function checkConditions(rows, shown) {
	const bare = rows.find(({ cells }) => cells.condition === "");
	if (bare === void 0 || rows.every(({ cells }) => cells.condition === "")) return;
	throw new InputError(`${shown}, ${bare.place}: has no condition, while other rows have one; fill it in`);
}

// src/evaluation-set/layouts/eyecandies.ts
const picture$1 = /^(\d+)_image_\d+\.\w+$/;
async function isEyecandies(kinds) {
	if (kinds.length !== 1 || plainName(kinds[0].name) !== "data") return false;
	return (await readFolder(kinds[0].path)).some(({ name }) => picture$1.test(name));
}
async function readEyecandies(test, data, root) {
	const files = await listImages(data.path, root);
	const masks = new Map(files.flatMap(({ below, path }) => {
		const object = /^(\d+)_mask\.\w+$/.exec(below)?.[1];
		return object === void 0 ? [] : [[object, path]];
	}));
	const pool = decodePool();
	const areas = new Map(await mapInOrder([...masks], pool.capacity, async ([object, path]) => {
		return [object, (await pool.run({
			kind: "mask",
			paths: [path],
			size: null
		})).area];
	}));
	const images = files.flatMap(({ below, path }) => {
		const object = picture$1.exec(below)?.[1];
		const mask = object === void 0 ? void 0 : masks.get(object);
		if (object === void 0 || mask === void 0) return [];
		const isDefective = areas.get(object) > 0;
		const place = `${test.name}/${data.name}/`;
		return [{
			name: `${place}${below}`,
			path,
			group: `${place}${object}`,
			fabric: null,
			condition: null,
			...isDefective ? {
				label: 1,
				kind: "defect",
				masks: [mask]
			} : {
				label: 0,
				kind: "good",
				masks: []
			}
		}];
	});
	const bare = files.filter(({ below }) => !masks.has(picture$1.exec(below)?.[1] ?? "") && picture$1.test(below));
	const defective = [...areas.values()].filter((area) => area > 0).length;
	const note = `Masks decide, as no folder names labels: ${defective} objects have defect pixels in NNN_mask.png and are defective, ${areas.size - defective} are defect-free. The pictures of one object are one group; depth and normals are not read.`;
	return {
		images,
		leftOut: bare.map(({ below }) => ({
			name: `${test.name}/${data.name}/${below}`,
			reason: "its object has no mask"
		})),
		notes: [note],
		taken: [note]
	};
}

// src/evaluation-set/layouts/holds-masks.ts
async function holdsMasks(files) {
	for (const { path } of files.slice(0, 3)) if (!looksLikeMask(await decodeImage(path))) return false;
	return true;
}

// src/evaluation-set/layouts/mvtec.ts
async function readMvtec(root) {
	const entries = await readFolder(root);
	const test = await findFirstFolder(entries, testFolders, root);
	if (test === null) throw new InputError(`${showPath(root)} has no folder test, which the layout mvtec needs: test/good and test/<defect>`);
	const { kinds, truths, files } = await partsOf(test, root);
	if (await isEyecandies(kinds)) return readEyecandies(test, kinds[0], root);
	const beside = await findFirstFolder(entries, maskFolders, root);
	if (beside !== null) truths.push(beside);
	const masks = (await Promise.all(truths.map(({ path }) => listImages(path, root)))).flat();
	if (files.length > 0) return readFlat(root, test, files, kinds, masks);
	const labelOf = labelsOfKinds(kinds.map(({ name }) => name));
	const images = [];
	const seekers = [];
	const found = [];
	for (const entry of kinds) {
		const label = labelOf(entry.name);
		const pictures = await separateMasks(await listImages(entry.path, root));
		found.push({
			folder: `${test.name}/${entry.name}/`,
			known: pictures.known
		});
		for (const { path, below } of pictures.images) {
			const name = `${test.name}/${entry.name}/${below}`;
			const image = {
				name,
				path,
				label,
				kind: label === 0 ? "good" : entry.name,
				fabric: null,
				group: name,
				masks: [],
				condition: null
			};
			images.push(image);
			if (label === 1) seekers.push({
				image,
				keys: [nameKey(`${entry.name}/${below}`)]
			});
		}
		if (label === 1) masks.push(...pictures.masks.map(({ path, below }) => ({
			path,
			below: `${entry.name}/${below}`
		})));
	}
	const orphans = matchMasks(seekers, masks);
	for (const { name } of kinds) {
		const ofKind = seekers.filter(({ image }) => image.kind === name);
		const lost = orphans.filter(({ below }) => firstFolder(nameKey(below)) === firstFolder(nameKey(`${name}/x`)));
		checkMaskNames(ofKind, lost, `ground_truth/${name}/<stem>_mask.png`);
	}
	const guessed = describeLabels(kinds, labelOf);
	return {
		images,
		leftOut: await privateTests(entries, root),
		notes: [
			...describeKnownMasks(found),
			...guessed,
			...await describeOtherParts(entries, root)
		],
		taken: [...describeKnownMasks(found, ["values"]), ...guessed]
	};
}
function firstFolder(key) {
	return key.includes("/") ? key.slice(0, key.indexOf("/")) : "";
}
async function partsOf(test, root) {
	const kinds = [];
	const truths = [];
	const files = [];
	for (const entry of await followLinks(await readFolder(test.path), root)) {
		if (entry.kind === "file") {
			if (isImageName(entry.name)) files.push({
				path: entry.path,
				below: entry.name
			});
			continue;
		}
		(isSurelyMaskFolder(entry.name) || isMaskFolder(entry.name) && await holdsMasks(await listImages(entry.path, root)) ? truths : kinds).push(entry);
	}
	if (kinds.length === 1 && files.length === 0 && isPictureFolder(kinds[0].name)) {
		const [{ name, path }] = kinds;
		return {
			kinds: [],
			truths,
			files: (await listImages(path, root)).map((file) => ({
				...file,
				below: `${name}/${file.below}`
			}))
		};
	}
	return {
		kinds,
		truths,
		files
	};
}
async function readFlat(root, test, files, kinds, masks) {
	const pictures = await separateMasks(files);
	const all = [...pictures.masks, ...masks];
	if (kinds.length > 0 || all.length === 0) {
		const annotations = kinds.length > 0 ? null : await describeAnnotations(root);
		throw new InputError(`${showPath(pictures.images[0].path)} lies in none of the folders test/good or test/<defect>, so it has no label: ` + (annotations ?? "move it into one"));
	}
	const marked = await labelByMasks({
		images: pictures.images,
		masks: all,
		prefix: `${test.name}/`,
		groupByFolder: false
	});
	const found = [{
		folder: `${test.name}/`,
		known: pictures.known
	}];
	return {
		...marked,
		notes: [...describeKnownMasks(found), ...marked.notes],
		taken: [...describeKnownMasks(found, ["values"]), ...marked.notes]
	};
}
function labelsOfKinds(names) {
	const known = names.some((name) => labelOfFolder(name) === 0);
	return (name) => (known ? labelOfFolder(name) : labelOfFolderPart(name)) === 0 ? 0 : 1;
}
function describeLabels(kinds, labelOf) {
	const names = kinds.map(({ name }) => name);
	const guessed = names.filter((name) => labelOf(name) === 0 && labelOfFolder(name) === null);
	if (guessed.length > 0) return [`No folder of test is called good: ${guessed.join(", ")} taken as defect-free by a part of the name, all others as kinds of defects.`];
	if (names.some((name) => labelOf(name) === 0) || names.every((name) => labelOfFolder(name) === 1)) return [];
	return [`No folder of test is called good or has such a word in its name: all of ${shorten(names)} taken as kinds of defects. Call that of the defect-free images good.`];
}
async function privateTests(entries, root) {
	const folders = entries.filter(({ name, kind }) => kind === "folder" && /^test_private/.test(plainName(name)));
	return (await Promise.all(folders.map(async ({ name, path }) => {
		const files = await listImages(path, root).catch(() => []);
		const reason = `the labels of ${name} are not published`;
		return files.map(({ below }) => ({
			name: `${name}/${below}`,
			reason,
			asked: true
		}));
	}))).flat();
}
async function describeOtherParts(entries, root) {
	if (entries.some(({ name }) => plainName(name) === "validation")) return [];
	for (const { name, path } of entries.filter(({ name, kind }) => kind !== "file" && otherValidation.includes(plainName(name)))) {
		const good = (await readFolder(path)).find((entry) => entry.kind !== "file" && labelOfFolder(entry.name) === 0);
		if (good === void 0) continue;
		const shown = showPath(join(root, name, good.name));
		return [`${name}/${good.name} is not used; with calibration: ${shown}, its images set the threshold.`];
	}
	return [];
}
const otherValidation = [
	"val",
	"valid",
	"dev",
	"calibration"
];

// src/evaluation-set/find-evaluation-set.ts
const readers = {
	mvtec: readMvtec,
	aitex: readAitex,
	folders: readFolders,
	manifest: readManifest
};
async function findEvaluationSet(settings) {
	if (settings.dataset === void 0) throw new InputError("dataset: none given; name the folder of the evaluation set, or a manifest file");
	const dataset = resolve(settings.dataset);
	const layout = await chooseLayout(settings.dataset, dataset, settings["dataset-layout"]);
	const { images, leftOut, notes, taken, trained, calibration: own } = await readers[layout](dataset);
	if (images.length === 0) throw new InputError(`dataset: ${showPath(dataset)} (layout ${layout}) holds no PNG or JPEG image${leftOut.length > 0 ? ` that can be used; ${leftOut.length} were left out: ${leftOut[0].reason}` : ""}; check the path, and that the images are checked out`);
	images.sort((a, b) => naturalOrder(a.name, b.name));
	const root = layout === "manifest" ? dirname(dataset) : dataset;
	const calibration = await findCalibration(settings.calibration, root, layout) ?? own ?? null;
	const conditions = new Set([...images, ...calibration ?? []].flatMap(({ condition }) => condition ?? []));
	return {
		layout,
		root,
		images,
		calibration,
		leftOut,
		notes,
		taken,
		trained,
		orientation: settings.model?.input.orientation,
		conditions: [...conditions].sort(naturalOrder)
	};
}
async function chooseLayout(given, dataset, setting) {
	const found = await stat(dataset).catch(() => null);
	if (found === null) {
		const isLink = (await lstat(dataset).catch(() => null))?.isSymbolicLink() ?? false;
		throw new InputError(`dataset: ${given} ${isLink ? "is a link that leads nowhere" : "does not exist"} (looked at ${dataset}); check the path`);
	}
	if (found.isDirectory()) {
		if (setting === "manifest") throw new InputError(`dataset: ${given} is a folder; with dataset-layout manifest, give the CSV or JSON Lines file`);
		return setting === "auto" ? detectLayout(dataset) : setting;
	}
	if (setting !== "auto" && setting !== "manifest") throw new InputError(`dataset: ${given} is a file, but dataset-layout ${setting} needs a folder; give the folder`);
	if (!isManifestName(dataset)) throw new InputError(`dataset: ${given} is neither a folder nor a manifest; a manifest's name ends in .csv, .tsv, .json, .jsonl or .ndjson${/\.(zip|tgz|tar|gz|7z|rar)$/i.test(dataset) ? "; unpack the archive first" : ""}`);
	return "manifest";
}

// src/evaluation-set/images/inspect-set.ts
const TASKS_AT_A_TIME = 16;
const IMAGES_A_TASK = 32;
const known = /* @__PURE__ */ new WeakMap();
function inspectSet(set, pool = { run: runDecodeTask }, signal) {
	let facts = known.get(set);
	if (facts === void 0) {
		facts = inspect(set, pool, signal);
		facts.catch(() => {
			if (signal?.aborted) known.delete(set);
		});
		known.set(set, facts);
	}
	return facts;
}
async function inspect(set, pool, signal) {
	const all = [...set.images, ...set.calibration ?? []];
	const tasks = Array.from({ length: Math.ceil(all.length / IMAGES_A_TASK) }, (_, i) => all.slice(i * IMAGES_A_TASK, (i + 1) * IMAGES_A_TASK).map(({ path, masks }) => ({
		path,
		masks
	})));
	const stored = (await mapInOrder(tasks, TASKS_AT_A_TIME, async (images) => {
		signal?.throwIfAborted();
		return pool.run({
			kind: "facts",
			images
		});
	})).flat();
	const facts = set.orientation === "exif" ? stored.map((one) => ({
		...one,
		header: uprightSize(one.header, one.orientation)
	})) : stored;
	return {
		images: facts.slice(0, set.images.length),
		calibration: facts.slice(set.images.length)
	};
}

// src/evidence/scales/channel-sums.ts
var ChannelSums = class {
	#sums;
	constructor(pixels, values, channels, plane) {
		this.#sums = Array.from({ length: channels }, () => ({
			n: 0,
			x: 0,
			y: 0,
			xx: 0,
			yy: 0,
			xy: 0
		}));
		for (let start = 0, c = 0; start < pixels.length; start += plane, c = (c + 1) % channels) {
			const sums = this.#sums[c];
			sums.n += plane;
			for (let i = start; i < start + plane; i++) {
				const x = pixels[i];
				const y = values[i];
				sums.x += x;
				sums.y += y;
				sums.xx += x * x;
				sums.yy += y * y;
				sums.xy += x * y;
			}
		}
	}
	get ofImages() {
		return {
			mean: this.#sums.map(({ n, x }) => x / n),
			std: this.#sums.map(({ n, x, xx }) => Math.sqrt(Math.max(0, xx / n - (x / n) ** 2)))
		};
	}
	rawError(scale) {
		const maps = channelMaps(scale, this.#sums.length);
		return this.#shareOfVariance(maps.map(({ scale: slope, offset }) => [1 / slope, -offset / slope]));
	}
	bestLine() {
		const lines = this.#sums.map(({ n, x, y, yy, xy }) => {
			const variance = yy / n - (y / n) ** 2;
			const slope = variance > 1e-12 * (yy / n) ? (xy / n - x / n * (y / n)) / variance : 0;
			return {
				slope,
				intercept: x / n - slope * y / n
			};
		});
		if (!lines.every(({ slope }) => slope > 0)) return null;
		const one = (values) => {
			const short = values.map((value) => Number(value.toPrecision(4)));
			return short.length === 1 ? short[0] : short;
		};
		return {
			range: [0, 1],
			mean: one(lines.map((l) => l.intercept)),
			std: one(lines.map((l) => l.slope))
		};
	}
	#shareOfVariance(lines) {
		let [n, x, xx, error] = [
			0,
			0,
			0,
			0
		];
		this.#sums.forEach((sums, c) => {
			const [a, b] = lines[c];
			n += sums.n;
			x += sums.x;
			xx += sums.xx;
			error += sums.xx - 2 * (a * sums.xy + b * sums.x) + a * a * sums.yy + 2 * a * b * sums.y + b * b * sums.n;
		});
		const variance = xx / n - (x / n) ** 2;
		return variance > 0 ? Math.max(0, error / n) / variance : Infinity;
	}
};

// src/evidence/scales/plausible-scales.ts
const plain = {
	mean: 0,
	std: 1
};
const unit = [0, 1];
const anyChannels = [
	{
		range: unit,
		...plain
	},
	{
		range: [0, 255],
		...plain
	},
	{
		range: [-1, 1],
		...plain
	},
	{
		range: [-.5, .5],
		...plain
	},
	{
		range: [-128, 127],
		...plain
	}
];
const grey = [
	{
		range: unit,
		mean: .449,
		std: .226
	},
	{
		range: unit,
		mean: .1307,
		std: .3081
	},
	{
		range: unit,
		mean: .286,
		std: .353
	}
];
const color = [
	{
		range: unit,
		mean: [
			.485,
			.456,
			.406
		],
		std: [
			.229,
			.224,
			.225
		]
	},
	{
		range: [0, 255],
		mean: [
			123.68,
			116.779,
			103.939
		],
		std: 1
	},
	{
		range: unit,
		mean: [
			.4914,
			.4822,
			.4465
		],
		std: [
			.247,
			.2435,
			.2616
		]
	},
	{
		range: unit,
		mean: [
			.481,
			.458,
			.408
		],
		std: [
			.269,
			.261,
			.276
		]
	}
];
function plausibleScales(channels, own) {
	const round = (values) => {
		const rounded = values.map((value) => Number(value.toPrecision(4)));
		return rounded.length === 1 ? rounded[0] : rounded;
	};
	const ofImages = own.std.every((std) => std > 0) ? [{
		range: unit,
		mean: round(own.mean),
		std: round(own.std)
	}] : [];
	return [
		...anyChannels,
		...channels === 1 ? grey : color,
		...ofImages
	];
}
function sameScale(a, b, channels) {
	const near = (x, y) => Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x), Math.abs(y));
	const [mapsA, mapsB] = [channelMaps(a, channels), channelMaps(b, channels)];
	return mapsA.every(({ scale, offset }, c) => near(scale, mapsB[c].scale) && near(offset, mapsB[c].offset));
}

// src/evidence/scales/try-scales.ts
const limits$1 = findings.P1.limits;
const SCALES_FIT = limits$1["tried-error"].default;
const AS_GOOD = 1.1;
const FAR_LESS = 3;
async function tryScales(model, batch, before, settings) {
	if (before.reconstruction === null) return null;
	const { channels } = batch;
	const plane = batch.height * batch.width;
	const configured = {
		input: onlyScale(settings.input),
		reconstruction: onlyScale(reconstructionScale(settings))
	};
	const ownValues = (given) => toModelScale(given, channels, plane, configured.reconstruction);
	const given = ownValues(before.reconstruction);
	const sumsOf = (values) => new ChannelSums(batch.pixels, values, channels, plane);
	const first = sumsOf(given);
	const rawError = first.rawError(configured.reconstruction);
	if (rawError <= SCALES_FIT) return null;
	const scales = distinct([configured.input, ...plausibleScales(channels, first.ofImages)], channels);
	const outputs = distinct([configured.reconstruction, ...scales], channels);
	const trials = [];
	for (const input of scales) {
		const values = input === scales[0] ? given : await fedAs(model, batch, input, configured);
		if (values === null) continue;
		const sums = input === scales[0] ? first : sumsOf(values);
		const asInput = {
			input,
			reconstruction: input,
			rawError: sums.rawError(input),
			measured: false
		};
		const others = outputs.map((reconstruction) => ({
			input,
			reconstruction,
			rawError: sums.rawError(reconstruction),
			measured: false
		}));
		const line = sums.bestLine();
		const picture = sumsOf(values.map((value) => 1 / (1 + Math.exp(-value))));
		trials.push(asInput, ...others);
		trials.push({
			input,
			reconstruction: IMAGE_SCALE,
			rawError: picture.rawError(IMAGE_SCALE),
			measured: false,
			logits: true
		});
		if (line !== null) trials.push({
			input,
			reconstruction: line,
			rawError: sums.rawError(line),
			measured: true
		});
	}
	const fitting = bestOf(trials.filter((trial) => fits(trial, rawError)));
	if (fitting === null) return null;
	const apart = settings.reconstruction !== void 0;
	return {
		images: batch.count,
		configured: {
			...configured,
			apart,
			rawError
		},
		fitting
	};
}
function onlyScale({ range, mean, std }) {
	return {
		range,
		mean,
		std
	};
}
function distinct(scales, channels) {
	return scales.filter((scale, i) => !scales.slice(0, i).some((other) => sameScale(scale, other, channels)));
}
async function fedAs(model, batch, input, configured) {
	const { pixels, channels } = batch;
	const plane = batch.height * batch.width;
	const wanted = toModelScale(pixels, channels, plane, input);
	try {
		const given = await model.run({
			...batch,
			pixels: toImageScale(wanted, channels, plane, configured.input)
		});
		if (given.reconstruction === null) return null;
		return toModelScale(given.reconstruction, channels, plane, configured.reconstruction);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return null;
	}
}
function fits({ rawError }, configured) {
	return rawError < limits$1["affine-error"].default && rawError < limits$1["pair-share"].default * configured;
}
function bestOf(trials) {
	const leastOf = (some) => Math.min(...some.map(({ rawError }) => rawError));
	const known = trials.filter(({ measured }) => !measured);
	const candidates = [known.filter(({ logits }) => !logits), known].find((some) => leastOf(some) <= FAR_LESS * leastOf(trials)) ?? trials;
	const least = leastOf(candidates);
	return candidates.find(({ rawError }) => rawError <= AS_GOOD * least) ?? null;
}

// src/inference/load-model.ts
const loaders = {
	onnx: async (...args) => (await import("./onnx.js").then((n) => n.load_onnx_exports)).loadOnnx(...args),
	tensorflow: async (...args) => (await import("./tensorflow.js").then((n) => n.load_tensorflow_exports)).loadTensorFlow(...args)
};
async function loadModel(checkpoint, settings) {
	const engine = engineOf(checkpoint);
	if (engine === null) throw new Error(`${checkpoint.name}: recorded outputs are read, not run`);
	return loaders[engine](checkpoint, settings);
}

// src/inference/batches/joined.ts
function joined$1(parts) {
	const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
	let end = 0;
	for (const part of parts) {
		all.set(part, end);
		end += part.length;
	}
	return all;
}

// src/inference/batches/part-of-batch.ts
function partOfBatch(batch, start, end) {
	const part = (values) => {
		const size = values.length / batch.count;
		return values.subarray(start * size, end * size);
	};
	return {
		...batch,
		count: end - start,
		pixels: part(batch.pixels),
		condition: batch.condition && part(batch.condition)
	};
}

// src/evidence/determinism/check-determinism.ts
const limits = findings.P3.limits;
async function checkDeterminism(model, batch, first, at) {
	const second = await runAgain(model, batch, at);
	const noise = scoreNoise(batch, first, second);
	const { trainingMode = [], quantizesDynamically = false } = model;
	const evidence = {
		images: batch.count,
		muChange: largestChange(first.mu, second.mu),
		reconstructionChange: largestChange(first.reconstruction, second.reconstruction),
		samples: model.samples,
		noiseTakenOut: model.noiseTakenOut,
		...changed(first, second) ? await repeat(model, batch, at, first, second) : {},
		...quantizesDynamically ? { quantizesDynamically } : {},
		...trainingMode.length > 0 ? { trainingMode } : {}
	};
	return (scoreVariance) => ({
		...evidence,
		noiseShare: noise === null || scoreVariance === 0 ? null : noise / scoreVariance
	});
}
function onlyNoiseOfBatch({ repeated, muNoiseShare, noiseShare }) {
	if (repeated === void 0) return false;
	const still = (change, limit) => change === null || change <= limit;
	return still(repeated.muChange, limits["mu-change"].default) && still(repeated.reconstructionChange, limits["reconstruction-change"].default) && still(muNoiseShare ?? null, limits["noise-share"].default) && still(noiseShare, limits["noise-share"].default);
}
function changed(first, second) {
	const ofMu = largestChange(first.mu, second.mu) ?? 0;
	const scale = first.mu === null || first.logVariance !== null ? 1 : deviation(first.mu);
	return ofMu > limits["mu-change"].default * scale || (largestChange(first.reconstruction, second.reconstruction) ?? 0) > limits["reconstruction-change"].default;
}
function deviation(values) {
	const mean = values.reduce((a, b) => a + b, 0) / values.length;
	return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
async function repeat(model, batch, at, first, second) {
	const third = await runAgain(model, batch, at);
	return {
		repeated: {
			muChange: largestChange(second.mu, third.mu),
			reconstructionChange: largestChange(second.reconstruction, third.reconstruction)
		},
		muNoiseShare: first.mu && second.mu && codeNoise(first.mu, second.mu, batch.count)
	};
}
function codeNoise(first, second, count) {
	const units = first.length / count;
	const total = (values) => {
		let sum = 0;
		for (let j = 0; j < units; j++) {
			let mean = 0;
			for (let i = 0; i < count; i++) mean += values[i * units + j] / count;
			for (let i = 0; i < count; i++) sum += (values[i * units + j] - mean) ** 2;
		}
		return sum;
	};
	const varied = total(first);
	return varied === 0 ? null : total(first.map((value, i) => value - second[i])) / 2 / varied;
}
function largestChange(a, b) {
	if (a === null || b === null) return null;
	let largest = 0;
	for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
	return largest;
}
function scoreNoise(batch, first, second) {
	if (first.reconstruction === null || second.reconstruction === null) return null;
	const size = batch.channels * batch.height * batch.width;
	const differences = Array.from({ length: batch.count }, (_, i) => {
		let difference = 0;
		for (let p = i * size; p < (i + 1) * size; p++) {
			const x = batch.pixels[p];
			difference += (x - first.reconstruction[p]) ** 2 - (x - second.reconstruction[p]) ** 2;
		}
		return difference / size;
	});
	const mean = differences.reduce((a, b) => a + b, 0) / differences.length;
	return differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (differences.length - 1) / 2;
}
async function runAgain(model, batch, at) {
	const { count, pixels, condition } = batch;
	const turned = {
		...batch,
		pixels: rolled(pixels, count, 1),
		condition: condition && rolled(condition, count, 1)
	};
	const size = at === 1 ? count : Math.ceil(count / 2);
	const parts = [];
	for (let start = 0; start < count; start += size) parts.push(await model.run(partOfBatch(turned, start, Math.min(count, start + size))));
	const whole = (name) => {
		const values = parts.map((outputs) => outputs[name]);
		return values.includes(null) ? null : rolled(joined$1(values), count, count - 1);
	};
	return {
		reconstruction: whole("reconstruction"),
		mu: whole("mu"),
		logVariance: whole("logVariance")
	};
}
function rolled(values, count, first) {
	const end = values.length / count * first;
	return joined$1([values.subarray(end), values.subarray(0, end)]);
}

// src/stages/model/describe-set.ts
function describeSet(plan, sample, leaks) {
	const { channels, height, width } = plan.geometry;
	return {
		hash: plan.hash,
		layout: plan.set.layout,
		unit: plan.unit,
		images: new Set(plan.test.map((patch) => patch.image)).size,
		patches: plan.test.length,
		leftOut: plan.set.leftOut.map(({ name, reason }) => ({
			name,
			reason
		})),
		notes: plan.notes,
		...plan.besideVerdict.length > 0 && { besideVerdict: plan.besideVerdict },
		calibration: plan.calibration === null ? "test" : "separate",
		duplicates: plan.duplicates,
		leaks,
		masks: plan.hasMasks,
		...plan.doubtfulMasks !== null && { doubtfulMasks: plan.doubtfulMasks },
		geometry: [
			channels,
			height,
			width
		],
		sample
	};
}

// src/evidence/determinism/determinism-probe.ts
const IMAGES = 32;
var DeterminismProbe = class {
	patches = [];
	#pixels = [];
	#outputs = {
		reconstruction: [],
		mu: [],
		logVariance: []
	};
	#most;
	constructor(batch) {
		this.#most = Math.max(2, Math.min(IMAGES, batch));
	}
	add({ patches, pixels, outputs }) {
		const copyOf = (values, i) => patchSlice(values, i, values.length / patches.length).slice();
		patches.forEach((patch, i) => {
			if (!patch.sampled || pixels === null || this.patches.length === this.#most) return;
			this.patches.push(patch);
			this.#pixels.push(copyOf(pixels, i));
			for (const name of [
				"reconstruction",
				"mu",
				"logVariance"
			]) {
				const values = outputs[name];
				if (values !== null) this.#outputs[name].push(copyOf(values, i));
			}
		});
	}
	get pixels() {
		return joined$1(this.#pixels);
	}
	get outputs() {
		const { reconstruction, mu, logVariance } = this.#outputs;
		const whole = (parts) => parts.length === 0 ? null : joined$1(parts);
		return {
			reconstruction: whole(reconstruction),
			mu: whole(mu),
			logVariance: whole(logVariance)
		};
	}
};

// src/statistics/jackknife-groups.ts
function jackknifeGroups(groups, figure, scale = "plain") {
	const names = [...new Set(groups)];
	const all = figure(new Float64Array(groups.length).fill(1));
	if (names.length < 2 || all === null) return null;
	const without = [];
	for (const name of names) {
		const value = figure(Float64Array.from(groups, (group) => group === name ? 0 : 1));
		if (value === null) return null;
		without.push(value);
	}
	return jackknifeInterval(all, without, scale);
}

// src/evidence/decoder/interventions.ts
const LEAST_USED_VARIANCE = 3;
const LEAST_USED_SHARE = .75;
var InterventionAccumulator = class {
	#permutation;
	#groups = [];
	#errors = [];
	#moves = [];
	constructor(permutation) {
		this.#permutation = permutation;
	}
	get images() {
		return this.#groups.length;
	}
	add({ group, pixels, reconstruction, swapped, drawn }) {
		this.#groups.push(group);
		this.#errors.push(squaredDistance(pixels, reconstruction) / pixels.length);
		this.#permutation.add(pixels, reconstruction, swapped);
		if (drawn !== null) this.#moves.push(squaredDistance(drawn, reconstruction));
	}
	finish(usedVariance, units) {
		const permutation = this.#permutation.finish();
		if (!hasEffectiveBeta(usedVariance, units) || this.#moves.length < this.images) return {
			permutation,
			effectiveBeta: null,
			decoderVariance: null
		};
		const variance = (w) => weightedMean(this.#moves, w) / usedVariance;
		return {
			permutation,
			effectiveBeta: this.#estimate((w) => {
				const error = weightedMean(this.#errors, w);
				return error === 0 ? null : variance(w) / error;
			}),
			decoderVariance: variance(this.#once())
		};
	}
	#once() {
		return new Float64Array(this.images).fill(1);
	}
	#estimate(figure) {
		const value = figure(this.#once());
		const interval = value === null ? null : jackknifeGroups(this.#groups, figure, "log");
		if (value === null || interval === null) return null;
		return {
			value,
			interval: [Math.min(value, interval[0]), Math.max(value, interval[1])]
		};
	}
};
function hasEffectiveBeta(usedVariance, units) {
	return usedVariance !== null && usedVariance >= Math.min(LEAST_USED_VARIANCE, LEAST_USED_SHARE * units);
}
function meanChange(a, b) {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
	return sum / a.length;
}
function weightedMean(values, weights) {
	let sum = 0;
	let total = 0;
	for (let i = 0; i < values.length; i++) {
		sum += weights[i] * values[i];
		total += weights[i];
	}
	return sum / total;
}

// src/evidence/decoder/permutation-effect.ts
const ROUNDING$1 = 1e-12;
var PermutationEffect = class {
	#names;
	#sums;
	#groups = /* @__PURE__ */ new Map();
	#swapped = {
		sum: 0,
		pairs: 0
	};
	#next = 0;
	constructor(groups, sums) {
		this.#names = groups;
		this.#sums = sums;
		for (const name of groups) {
			const group = this.#groups.get(name) ?? emptyGroup();
			group.images++;
			group.left++;
			this.#groups.set(name, group);
		}
	}
	add(x, r, swapped) {
		const name = this.#names[this.#next++];
		const group = this.#groups.get(name);
		let [error, xx, rr, xAllX, xAllR, rAllX] = [
			0,
			0,
			0,
			0,
			0,
			0
		];
		const { pixels, reconstruction } = this.#sums;
		for (let p = 0; p < x.length; p++) {
			const a = x[p];
			const b = r[p];
			error += (a - b) ** 2;
			xx += a * a;
			rr += b * b;
			xAllX += a * pixels[p];
			xAllR += a * reconstruction[p];
			rAllX += b * pixels[p];
		}
		group.error += error;
		group.xx += xx;
		group.rr += rr;
		group.xAllX += xAllX;
		group.xAllR += xAllR;
		group.rAllX += rAllX;
		addToGroup(group, x, r);
		if (swapped !== null) this.#addPair(x, swapped.picture, /* @__PURE__ */ new Set([name, this.#names[swapped.partner]]));
	}
	#addPair(x, picture, touched) {
		const distance = squaredDistance(x, picture);
		this.#swapped.sum += distance;
		this.#swapped.pairs++;
		for (const name of touched) {
			const group = this.#groups.get(name);
			group.swapped += distance;
			group.swappedPairs++;
		}
	}
	finish() {
		const falling = this.#fallingAway();
		if (falling.length < 3) return null;
		const all = this.#all(falling);
		const value = effect(all);
		const withoutOne = falling.map((away) => effect(without(all, away)));
		const scale = [...this.#groups.values()].reduce((sum, { xx }) => sum + xx, 0) / all.images;
		if (all.apart / all.pairs <= ROUNDING$1 * scale || ![value, ...withoutOne].every(Number.isFinite)) return null;
		const rounding = ROUNDING$1 * scale / (all.apart / all.pairs / 2);
		const [low, high] = jackknifeInterval(value, withoutOne);
		return {
			value,
			interval: [low - rounding, high + rounding]
		};
	}
	#fallingAway() {
		const groups = [...this.#groups.values()];
		const n = this.#names.length;
		const xx = groups.reduce((sum, group) => sum + group.xx, 0);
		const rr = groups.reduce((sum, group) => sum + group.rr, 0);
		return groups.map((group) => {
			const { images, error } = group;
			const pairs = 2 * images * (n - images);
			const outer = (own, all) => (n - images) * own + images * (all - own);
			const apart = 2 * outer(group.xx, xx) - 4 * (group.xAllX - group.ownXX);
			const crossed = group.xAllR + group.rAllX - 2 * group.ownXR;
			return this.#swapped.pairs > 0 ? {
				images,
				error,
				swapped: group.swapped,
				swappedPairs: group.swappedPairs,
				apart,
				pairs
			} : {
				images,
				error,
				swapped: outer(group.xx, xx) + outer(group.rr, rr) - 2 * crossed,
				swappedPairs: pairs,
				apart,
				pairs
			};
		});
	}
	#all(falling) {
		const sum = (key) => falling.reduce((total, terms) => total + terms[key], 0);
		const pairwise = this.#swapped.pairs > 0;
		return {
			images: sum("images"),
			error: sum("error"),
			swapped: pairwise ? this.#swapped.sum : sum("swapped") / 2,
			swappedPairs: pairwise ? this.#swapped.pairs : sum("swappedPairs") / 2,
			apart: sum("apart") / 2,
			pairs: sum("pairs") / 2
		};
	}
};
function emptyGroup() {
	return {
		images: 0,
		left: 0,
		error: 0,
		xx: 0,
		rr: 0,
		xAllX: 0,
		xAllR: 0,
		rAllX: 0,
		ownXX: 0,
		ownXR: 0,
		sums: null,
		swapped: 0,
		swappedPairs: 0
	};
}
function addToGroup(group, x, r) {
	group.left--;
	const sums = group.sums ??= {
		pixels: new Float64Array(x.length),
		reconstruction: new Float64Array(x.length)
	};
	for (let p = 0; p < x.length; p++) {
		sums.pixels[p] += x[p];
		sums.reconstruction[p] += r[p];
	}
	if (group.left > 0) return;
	for (let p = 0; p < x.length; p++) {
		group.ownXX += sums.pixels[p] ** 2;
		group.ownXR += sums.pixels[p] * sums.reconstruction[p];
	}
	group.sums = null;
}
function effect({ images, error, swapped, swappedPairs, apart, pairs }) {
	return (swapped / swappedPairs - error / images) / (apart / pairs / 2);
}
function without(all, away) {
	const keys = Object.keys(all);
	return Object.fromEntries(keys.map((key) => [key, all[key] - away[key]]));
}

// src/statistics/derangement.ts
function derangement(groups, seed) {
	const random = seededRandom(seed);
	const order = groups.map((_, i) => i);
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j], order[i]];
	}
	const members = /* @__PURE__ */ new Map();
	for (const i of order) members.set(groups[i], [...members.get(groups[i]) ?? [], i]);
	const inGroups = [...members.values()].flat();
	const largest = Math.max(...[...members.values()].map(({ length }) => length));
	const shift = largest === groups.length ? 1 : largest;
	const partner = new Array(groups.length);
	inGroups.forEach((item, place) => {
		partner[item] = inGroups[(place + shift) % inGroups.length];
	});
	return partner;
}

// src/statistics/seeded-normal.ts
function seededNormal(seed) {
	const random = seededRandom(seed);
	let spare = null;
	return () => {
		if (spare !== null) {
			const value = spare;
			spare = null;
			return value;
		}
		const radius = Math.sqrt(-2 * Math.log(1 - random()));
		const angle = 2 * Math.PI * random();
		spare = radius * Math.sin(angle);
		return radius * Math.cos(angle);
	};
}

// src/inference/batches/condition-vectors.ts
function conditionVectors(patches, set, size) {
	const positions = conditionPositions(set, size);
	const vectors = new Float32Array(patches.length * size);
	patches.forEach((patch, i) => {
		vectors[i * size + positions[patch.condition]] = 1;
	});
	return vectors;
}
function conditionPositions(set, size) {
	const { conditions, images } = set;
	const without = images.find((image) => image.condition === null);
	if (conditions.length === 0 || without !== void 0) throw new InputError(`the model takes a condition of ${size} values, but ${without?.name ?? "the evaluation set"} has none: use an AITEX layout (fabric code) or a manifest with a column \`condition\``);
	if (conditions.length === size) return conditions.map((_, i) => i);
	const numbers = conditions.map(Number);
	if (numbers.every((code) => Number.isInteger(code) && code >= 0 && code < size)) return numbers;
	throw new InputError(`the model takes a condition of ${size} values, but the evaluation set has ${conditions.length} (${conditions.slice(0, 8).join(", ")}): give the same codes as in training, or codes numbered from 0`);
}

// src/inference/batches/model-batch.ts
function modelBatch(model, patches, pixels, plan) {
	const { channels, height, width } = plan.geometry;
	const size = model.input.condition;
	const condition = size === null ? null : conditionVectors(patches, plan.set, size);
	return {
		pixels,
		count: patches.length,
		channels,
		height,
		width,
		condition
	};
}

// src/evidence/decoder/intervene.ts
const NUDGED_UNITS = 8;
const NUDGED_IMAGES = 8;
const COMPARED_IMAGES = 8;
const ROUNDING = .001;
async function intervene(model, plan, codes, latent, options) {
	const { skips } = model;
	const without = (reason) => ({
		skips,
		reason,
		images: 0,
		permutation: null,
		effectiveBeta: null,
		decoderVariance: null,
		nudges: []
	});
	const decode = await model.decoder();
	if (typeof decode === "string") return without(decode);
	if (latent === null || codes.patches.length < 2) return without("Fewer than two defect-free images have a code.");
	try {
		const measured = await measure(model, decode, plan, codes, latent, options);
		return typeof measured === "string" ? without(measured) : {
			skips,
			reason: null,
			...measured
		};
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return without(`The decoder cannot be run on other codes: ${error.message}`);
	}
}
async function measure(model, decode, plan, codes, latent, { seed, batchSize, decoded }) {
	const { channels, height, width } = plan.geometry;
	const size = channels * height * width;
	const groups = codes.patches.map(({ group }) => group);
	const partner = model.skips?.length === 0 && model.input.condition === null ? null : derangement(groups, seed);
	const normal = seededNormal(seed);
	const images = new InterventionAccumulator(new PermutationEffect(groups, codes.sums));
	const nudges = new Nudges(latent);
	const usedVariance = latent.spread?.usedVariance ?? null;
	const draws = codes.logVariance.length > 0 && hasEffectiveBeta(usedVariance, latent.dimensions);
	const batches = readBatches({
		...plan,
		test: codes.patches
	}, "test", batchSize, decoded);
	for await (const { patches, pixels } of batches) {
		const batch = modelBatch(model, patches, pixels, plan);
		const start = images.images;
		const end = start + patches.length;
		const mu = joined$1(codes.mu.slice(start, end));
		const kept = codes.reconstructions.slice(start, end);
		if (start === 0 && await differs(decode, batch, mu, kept)) return "The part behind the code does not give the reconstruction that the whole model gives.";
		const reconstruction = kept.length === patches.length ? joined$1(kept) : await decode(batch, mu);
		const partners = partner?.slice(start, end);
		const swapped = partners && await decode(batch, joined$1(partners.map((other) => codes.mu[other])));
		const drawn = draws ? await decode(batch, draw(mu, joined$1(codes.logVariance.slice(start, end)), normal)) : null;
		patches.forEach(({ group }, i) => images.add({
			group,
			pixels: patchSlice(pixels, i, size),
			reconstruction: patchSlice(reconstruction, i, size),
			swapped: swapped ? {
				picture: patchSlice(swapped, i, size),
				partner: partners[i]
			} : null,
			drawn: drawn && patchSlice(drawn, i, size)
		}));
		await nudges.add(decode, batch, mu, reconstruction);
		collectGarbage();
	}
	return {
		images: images.images,
		...images.finish(usedVariance, latent.dimensions),
		nudges: nudges.finish()
	};
}
var Nudges = class {
	#units;
	#images = 0;
	constructor({ top }) {
		this.#units = top.slice(0, NUDGED_UNITS).map(({ unit, muVariance, sigma }) => ({
			unit,
			step: 2 * Math.hypot(Math.sqrt(muVariance), sigma ?? 0),
			change: 0
		}));
	}
	async add(decode, batch, mu, reconstruction) {
		const count = Math.min(batch.count, NUDGED_IMAGES - this.#images);
		if (count === 0) return;
		const part = partOfBatch(batch, 0, count);
		const units = mu.length / batch.count;
		for (const nudge of this.#units) {
			const moved = mu.slice(0, count * units);
			for (let i = 0; i < count; i++) moved[i * units + nudge.unit] += nudge.step;
			const picture = await decode(part, moved);
			nudge.change += count * meanChange(picture, reconstruction.subarray(0, picture.length));
		}
		this.#images += count;
	}
	finish() {
		return this.#units.map(({ unit, change }) => ({
			unit,
			change: change / this.#images
		}));
	}
};
function draw(mu, logVariance, normal) {
	return mu.map((value, i) => value + Math.exp(logVariance[i] / 2) * normal());
}
async function differs(decode, batch, mu, whole) {
	const count = Math.min(batch.count, whole.length, COMPARED_IMAGES);
	const decoded = await decode(partOfBatch(batch, 0, count), mu.subarray(0, mu.length / batch.count * count));
	return joined$1(whole.slice(0, count)).some((value, i) => !(Math.abs(value - decoded[i]) <= ROUNDING));
}

// src/stages/model/check-scorable.ts
function checkScorable({ mu, logVariance }, { score }) {
	if (score.latent === "none") return;
	const configured = `score.latent: ${score.latent}`;
	if (mu === null) throw new InputError(`${configured} needs the code, and the model has no output that is taken for mu; export it, name it in model.outputs.mu, or leave score.latent out`);
	if (score.latent === "kl" && logVariance === null) throw new InputError(`${configured} needs the spread of the code, and the model has no output that is taken for it; export it, name it in model.outputs (log-variance, sigma or variance), or set score.latent to mahalanobis, which needs mu alone`);
}

// src/stages/model/accumulator-thread.ts
const MOST_WAITING = 2;
var AccumulatorThread = class {
	#thread;
	constructor(workerFile = bundledFile("accumulator-worker.js")) {
		this.#thread = workerFile === null ? null : new Thread(workerFile, "measuring in a worker thread failed");
	}
	prepare() {
		this.#thread?.start();
	}
	start(start) {
		const thread = this.#thread;
		if (thread === null) return accumulateHere(start);
		const ask = (request, transfer = []) => {
			const answered = thread.ask(request, transfer);
			answered.catch(() => void 0);
			return answered;
		};
		const underWay = [ask({ start })];
		return {
			add: async (batch, latent, statistics) => {
				underWay.push(ask({
					batch,
					latent,
					statistics
				}, buffersOf(batch)));
				if (underWay.length > MOST_WAITING) await underWay.shift();
			},
			scored: async () => {
				const scored = ask({ scored: true });
				await Promise.all([...underWay, scored]);
				return await scored;
			},
			finish: async () => {
				const last = ask({ finish: true });
				await Promise.all([...underWay, last]);
				return await last;
			}
		};
	}
};
function accumulateHere({ facts, defective, settings, codes }) {
	const images = new Set(defective);
	const accumulator = new EvidenceAccumulator({
		...facts,
		isDefective: (image) => images.has(image)
	}, settings, codes);
	return {
		add: async (batch, latent, statistics) => accumulator.add(batch, latent, statistics),
		scored: async () => accumulator.scored(),
		finish: async () => accumulator.finish()
	};
}
function buffersOf({ pixels, outputs }) {
	return [pixels, outputs.reconstruction].flatMap((values) => values !== null && values.buffer instanceof ArrayBuffer && values.byteLength === values.buffer.byteLength ? [values.buffer] : []);
}
let shared = null;
function accumulatorThread() {
	return shared ??= new AccumulatorThread();
}

// src/stages/model/memory-budget.ts
const DEFAULT = 256;
const MB = 2 ** 20;
const BATCH_VALUES = 2 ** 18;
const BYTES_PER_VALUE = 256;
function memoryBudget({ engines }) {
	const budget = (engines["memory-budget"] === "auto" ? DEFAULT : engines["memory-budget"]) * MB;
	return {
		images: budget / 8,
		batch: budget / 4,
		reconstructions: budget / 8,
		codes: budget / 8
	};
}
function batchSize({ channels, height, width }, settings) {
	const values = Math.min(BATCH_VALUES, memoryBudget(settings).batch / BYTES_PER_VALUE);
	return Math.max(1, Math.min(64, Math.floor(values / (channels * height * width))));
}

// src/inference/batches/one-by-one.ts
function oneByOne(model) {
	const images = ({ count }) => Array.from({ length: count }, (_, i) => i);
	const run = async (batch) => {
		const parts = [];
		for (const i of images(batch)) parts.push(await model.run(partOfBatch(batch, i, i + 1)));
		const whole = (name) => {
			const values = parts.map((outputs) => outputs[name]);
			return values.includes(null) ? null : joined$1(values);
		};
		return {
			reconstruction: whole("reconstruction"),
			mu: whole("mu"),
			logVariance: whole("logVariance")
		};
	};
	const decoder = async () => {
		const decode = await model.decoder();
		if (typeof decode === "string") return decode;
		return async (batch, z) => {
			const units = z.length / batch.count;
			const parts = [];
			for (const i of images(batch)) parts.push(await decode(partOfBatch(batch, i, i + 1), z.slice(i * units, (i + 1) * units)));
			return joined$1(parts);
		};
	};
	return Object.assign(Object.create(model), {
		run,
		decoder
	});
}

// src/evidence/decoder/sampled-codes.ts
var SampledCodes = class {
	#most;
	patches = [];
	mu = [];
	logVariance = [];
	reconstructions = [];
	sums = {
		pixels: /* @__PURE__ */ new Float64Array(0),
		reconstruction: /* @__PURE__ */ new Float64Array(0)
	};
	constructor(most) {
		this.#most = most;
	}
	add({ patches, pixels, outputs: { mu, logVariance, reconstruction } }) {
		if (mu === null) return;
		const units = mu.length / patches.length;
		patches.forEach((patch, i) => {
			if (!patch.sampled) return;
			this.patches.push(patch);
			this.mu.push(patchSlice(mu, i, units).slice());
			if (logVariance !== null) this.logVariance.push(patchSlice(logVariance, i, units).slice());
			if (pixels !== null && reconstruction !== null) this.#addImage(pixels, reconstruction, i, patches.length);
		});
	}
	#addImage(pixels, reconstruction, index, count) {
		const size = pixels.length / count;
		const { sums } = this;
		const kept = this.reconstructions.length;
		if (kept === 0 || (kept + 1) * size * Float32Array.BYTES_PER_ELEMENT <= this.#most) this.reconstructions.push(patchSlice(reconstruction, index, size).slice());
		if (sums.pixels.length === 0) {
			sums.pixels = new Float64Array(size);
			sums.reconstruction = new Float64Array(size);
		}
		for (let p = 0; p < size; p++) {
			sums.pixels[p] += pixels[index * size + p];
			sums.reconstruction[p] += reconstruction[index * size + p];
		}
	}
};

// src/stages/timed.ts
var timed_exports = /* @__PURE__ */ __exportAll({ timed: () => timed });
async function timed(phase, work) {
	const start = performance.now();
	try {
		return await work();
	} finally {
		const name = `vae-playbook ${phase}`;
		performance.measure(name, { start });
		performance.clearMeasures(name);
	}
}

// src/stages/model/evaluate-model.ts
async function evaluateModel(checkpoint, plans, settings, progress) {
	collectGarbage();
	const model = await timed("load", () => loadModel(checkpoint, settings));
	collectGarbage();
	try {
		const planned = await timed("plan", () => plans.for(model));
		const { plan, decoded } = planned;
		progress.start(checkpoint.name, plan.test.length + (plan.calibration?.length ?? 0));
		const fromTheStart = model.quantizesDynamically === true;
		let used = fromTheStart ? oneByOne(model) : model;
		let passed = await pass(used, planned, settings, progress);
		const atOnce = batchSize(plan.geometry, settings);
		const determinism = await timed("determinism", () => compareAgain(model, plan, passed.probe, fromTheStart ? 1 : atOnce));
		const again = !fromTheStart && determinism !== null && await dependsOnBatch(determinism, passed.finishing, settings);
		if (again) {
			progress.start(checkpoint.name, plan.test.length + (plan.calibration?.length ?? 0));
			used = oneByOne(model);
			passed = await pass(used, planned, settings, progress);
		}
		const { calibration, codes, latent, probe, scored, finishing } = passed;
		const leaks = planned.leaks();
		leaks.catch(() => void 0);
		const singly = fromTheStart || again ? { oneByOne: true } : {};
		const scales = await compareScales(used, plan, probe, finishing, settings);
		const gallery = await timed("gallery", () => picture(used, planned, scored, settings));
		const interventions = await timed("interventions", () => intervene(used, plan, codes, latent, {
			seed: settings.seed,
			batchSize: atOnce,
			decoded
		}));
		const { name, epoch, order, kind, sha256 } = checkpoint;
		const ofModel = {
			tool: toolOf(model),
			checkpoint: {
				name,
				epoch,
				order,
				kind,
				sha256
			},
			outputs: model.outputs
		};
		const measured = Promise.all([finishing, leaks]).then(([{ units, pixel, otherScores, reconstruction, sample }, leaks]) => ({
			evidence: {
				schemaVersion: 1,
				...ofModel,
				evaluationSet: describeSet(plan, sample, leaks),
				measuredWith: measuredWith(settings),
				units,
				calibration,
				pixel,
				otherScores,
				reconstruction,
				latent,
				determinism: determinism && {
					...determinism(scoreVariance(units, settings)),
					...singly
				},
				interventions,
				...scales === null ? {} : { scales },
				...gallery === null ? {} : { gallery: gallery.gallery }
			},
			pictures: gallery?.files ?? []
		}));
		measured.catch(() => void 0);
		return { measured };
	} finally {
		progress.finish();
		await model.dispose();
	}
}
async function pass(model, planned, settings, progress) {
	const { calibration, calibrated } = await measureCalibration(model, planned, settings, progress);
	const { accumulator, codes, codeStatistics, probe } = await measureTest(model, planned, calibrated, settings, progress);
	const scored = accumulator.scored();
	const finishing = accumulator.finish();
	for (const underWay of [scored, finishing]) underWay.catch(() => void 0);
	return {
		scored,
		calibration,
		codes,
		probe,
		latent: codeStatistics?.finish() ?? null,
		finishing
	};
}
async function dependsOnBatch(determinism, finishing, settings) {
	if (determinism(1).repeated === void 0) return false;
	const { units } = await finishing;
	return onlyNoiseOfBatch(determinism(scoreVariance(units, settings)));
}
function toolOf({ engine, device, deviceNotes = [] }) {
	const tool = {
		name: "vae-playbook",
		version: VERSION,
		engine,
		device
	};
	return deviceNotes.length === 0 ? tool : {
		...tool,
		deviceNotes
	};
}
async function measureCalibration(model, planned, settings, progress) {
	const { plan } = planned;
	if (plan.calibration === null) return {
		calibration: null,
		calibrated: null
	};
	const scores = new ScoreAccumulator(plan.unit);
	const { channels, height, width } = plan.geometry;
	const map = new Float32Array(height * width);
	let latent = null;
	for await (const batch of batches(planned, "calibration", settings)) {
		const evaluated = await run(model, batch, plan);
		checkScorable(evaluated.outputs, settings);
		const { mu, logVariance } = evaluated.outputs;
		if (mu !== null && model.latent !== null) latent ??= new LatentScores(plan.unit, model.latent, null, memoryBudget(settings).codes);
		batch.patches.forEach((patch, i) => {
			const { score, squaredError } = patchScore(evaluated, i, settings.score, map);
			const units = mu === null ? 0 : mu.length / batch.patches.length;
			const spread = logVariance === null ? null : patchSlice(logVariance, i, units);
			const kl = latent === null ? null : latent.add(patch, patchSlice(mu, i, units), spread, squaredError);
			scores.add(patch, codeScore(settings.score, score, kl));
		});
		progress.advance(batch.patches.length);
	}
	const { group, score: computed } = scores.columns;
	return {
		calibration: {
			score: settings.score.latent === "mahalanobis" ? distancesOf(latent?.finish(channels * height * width) ?? null) : computed,
			group
		},
		calibrated: latent?.calibrated() ?? null
	};
}
async function measureTest(model, planned, calibrated, settings, progress) {
	const { plan } = planned;
	const { unit, regionSizes, hasMasks } = plan;
	const defective = plan.set.images.flatMap(({ label }, image) => label === 1 ? [image] : []);
	const isDefective = (image) => plan.set.images[image].label === 1;
	const alignment = hasMasks ? planAlignment(plan.test, isDefective, plan.geometry, settings.seed) : null;
	const { score, seed } = settings;
	const accumulator = accumulatorThread().start({
		facts: {
			unit,
			regionSizes,
			hasMasks,
			alignment
		},
		defective,
		settings: {
			score,
			seed
		},
		codes: {
			calibrated,
			bytes: memoryBudget(settings).codes
		}
	});
	const probe = new DeterminismProbe(batchSize(plan.geometry, settings));
	const codes = new SampledCodes(memoryBudget(settings).reconstructions);
	let codeStatistics = null;
	for await (const batch of batches(planned, "test", settings)) {
		const evaluated = await run(model, batch, plan);
		checkScorable(evaluated.outputs, settings);
		codes.add(evaluated);
		probe.add(evaluated);
		progress.advance(batch.patches.length);
		if (model.latent !== null) {
			codeStatistics ??= new LatentAccumulator(model.latent);
			addCodes(codeStatistics, evaluated);
		}
		await timed("metrics", () => accumulator.add(evaluated, model.latent, false));
	}
	return {
		accumulator,
		probe,
		codes,
		codeStatistics
	};
}
async function* batches({ plan, decoded }, split, settings) {
	const reader = readBatches(plan, split, batchSize(plan.geometry, settings), decoded);
	for (;;) {
		const next = await timed("decode", () => reader.next());
		if (next.done === true) return;
		yield next.value;
		collectGarbage();
	}
}
async function compareAgain(model, plan, probe, atOnce) {
	if (probe.patches.length < 2) return null;
	return checkDeterminism(model, modelBatch(model, probe.patches, probe.pixels, plan), probe.outputs, atOnce);
}
async function compareScales(model, plan, probe, finishing, settings) {
	if (probe.patches.length < 2 || probe.outputs.reconstruction === null) return null;
	const batch = modelBatch(model, probe.patches, probe.pixels, plan);
	const plane = batch.height * batch.width;
	if (new ChannelSums(batch.pixels, probe.outputs.reconstruction, batch.channels, plane).rawError(IMAGE_SCALE) <= SCALES_FIT / 2) return null;
	const { reconstruction } = await finishing;
	if (reconstruction === null || reconstruction.scale.rawError <= SCALES_FIT) return null;
	return tryScales(model, batch, probe.outputs, settings.model);
}
async function picture(model, { plan, decoded }, scored, settings) {
	if (settings.gallery === "off" || model.outputs.reconstruction === null) return null;
	const { seed } = settings;
	const size = batchSize(plan.geometry, settings);
	return takePictures(plan, await scored, {
		seed,
		size,
		decoded
	}, (batch) => run(model, batch, plan));
}
function scoreVariance({ score, label }, settings) {
	if (settings.score.latent !== "none" || settings.score.error === "ssim") return 0;
	const defectFree = score.filter((_, i) => label[i] === 0);
	const mean = defectFree.reduce((a, b) => a + b, 0) / defectFree.length;
	return defectFree.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, defectFree.length - 1);
}
async function run(model, batch, plan) {
	const { channels, height, width } = plan.geometry;
	return {
		patches: batch.patches,
		shape: [
			channels,
			height,
			width
		],
		pixels: batch.pixels,
		outputs: await timed("inference", () => model.run(modelBatch(model, batch.patches, batch.pixels, plan))),
		truth: batch.truth,
		recordedScores: null
	};
}

// src/evaluation-set/plan/choose-geometry.ts
async function chooseGeometry(set, input, model) {
	const headers = await headersOf(set);
	const channels = chooseChannels(headers, input, model);
	const [height, width] = chooseSize(set, headers, input, model);
	const { mode: wanted, stride } = model.tiling;
	const mode = wanted === "auto" ? chooseMode(set, headers, height, width) : wanted;
	if (stride !== "auto" && stride > Math.min(height, width)) throw new InputError(`model.tiling.stride: ${stride} is more than the tile of ${width}x${height} has, so that pixels between the tiles would never be looked at; give ${Math.min(height, width)} or less`);
	return {
		channels,
		height,
		width,
		mode,
		stride: stride === "auto" ? [height, width] : [stride, stride]
	};
}
async function headersOf(set) {
	const { images, calibration } = await inspectSet(set);
	const sources = [...set.images, ...set.calibration ?? []];
	return [...images, ...calibration].map(({ header }, i) => ({
		...header,
		name: sources[i].name
	}));
}
function chooseChannels(headers, input, model) {
	const set = model.input.channels === "auto" ? null : model.input.channels;
	if (input.channels !== null && set !== null && input.channels !== set) throw new InputError(`model.input.channels: ${set}, but the model takes ${input.channels}; set it to auto`);
	const known = input.channels ?? set;
	if (known !== null) return known;
	const grey = headers.find(({ channels }) => channels === 1);
	const color = headers.find(({ channels }) => channels === 3);
	if (grey !== void 0 && color !== void 0) throw new InputError(`model.input.channels: neither the model nor the images say it (${grey.name} is grey, ${color.name} is RGB); set it to 1 or 3`);
	return grey === void 0 ? 3 : 1;
}
function chooseSize(set, headers, input, model) {
	const setting = model.input.size;
	const given = setting === "auto" ? null : typeof setting === "number" ? [setting, setting] : setting;
	if (given !== null && ((input.height ?? given[0]) !== given[0] || (input.width ?? given[1]) !== given[1])) throw new InputError(`model.input.size: ${given.join(" x ")}, but the model takes ${input.height ?? "any"} x ${input.width ?? "any"} (height x width); set it to auto`);
	if (given !== null) return [given[0], given[1]];
	if (input.height !== null && input.width !== null) return [input.height, input.width];
	const [height, width] = model.tiling.mode === "tile" || model.tiling.mode === "auto" && set.layout === "aitex" ? squareOfShortSide(headers) : commonSize(headers);
	return [input.height ?? height, input.width ?? width];
}
function squareOfShortSide(headers) {
	const side = Math.min(headers[0].width, headers[0].height);
	const other = headers.find(({ width, height }) => Math.min(width, height) !== side);
	if (other !== void 0) throw undecidedSize(headers[0], other);
	return [side, side];
}
function commonSize(headers) {
	const { width, height } = headers[0];
	const other = headers.find((header) => header.width !== width || header.height !== height);
	if (other !== void 0) throw undecidedSize(headers[0], other);
	return [height, width];
}
function undecidedSize(a, b) {
	return new InputError(`model.input.size: the model takes any size and the images differ (${describe$1(a)}, ${describe$1(b)}); set it to the size that the model was trained with`);
}
function describe$1({ name, width, height }) {
	return `${name}: ${width}x${height}`;
}
function chooseMode(set, headers, height, width) {
	if (set.layout === "aitex") return "tile";
	const same = (header) => header.width === width && header.height === height;
	const strip = (header) => !same(header) && Math.min(header.width, header.height) === Math.min(width, height) && header.width >= width && header.height >= height;
	const strips = headers.filter(strip);
	const others = headers.filter((header) => !same(header) && !strip(header));
	if (strips.length > 0 && others.length > 0) throw new InputError(`model.tiling.mode: ${describe$1(strips[0])} looks like a strip to be cut into tiles of ${width}x${height}, ${describe$1(others[0])} like an image to be resized; set it to tile or resize`);
	return others.length === 0 ? "tile" : "resize";
}

// src/evaluation-set/images/decoded-images.ts
var DecodedImages = class {
	#kept = /* @__PURE__ */ new Map();
	#fingerprints = /* @__PURE__ */ new Map();
	#budget;
	constructor(budget) {
		this.#budget = budget;
	}
	get(split, image) {
		return this.#kept.get(`${split} ${image}`);
	}
	fingerprint(split, image) {
		const found = this.#fingerprints.get(`${split} ${image}`);
		if (found === void 0) throw new Error(`image ${image} of ${split} was not decoded`);
		return found;
	}
	keep(split, image, pair) {
		const { mask } = pair;
		const bytes = pair.image.pixels.byteLength + (mask === null ? 0 : 3 * mask.ids.byteLength);
		const key = `${split} ${image}`;
		this.#fingerprints.set(key, pair.image.fingerprint);
		if (bytes > this.#budget.bytes || this.#kept.has(key)) return;
		this.#budget.bytes -= bytes;
		this.#kept.set(key, pair);
	}
};

// src/evaluation-set/leaks/find-trained.ts
async function findTrained(set) {
	const used = new Set([...set.images, ...set.calibration ?? []].map(({ path }) => path));
	try {
		return {
			images: (set.layout === "manifest" ? set.trained ?? [] : await inFolder(set.root)).filter(({ path }) => !used.has(path)),
			reason: null
		};
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return {
			images: [],
			reason: error.message
		};
	}
}
async function inFolder(root) {
	const isTest = testFolders.includes(plainName(basename(root)));
	const above = dirname(root);
	const train = await trainIn(root) ?? (isTest && above !== root ? await trainIn(above) : null);
	if (train === null) return [];
	const { images } = await separateMasks(await listImages(train.path, train.path));
	return images.map(({ path, below }) => ({
		name: `${train.name}/${below}`,
		path
	}));
}
async function trainIn(folder) {
	return findFolder(await readFolder(folder), ["train"], folder);
}

// src/evaluation-set/leaks/near-copies.ts
const FAR_BELOW = .2;
const FEW_CELLS = 8 * 8 / 8;
const LOCAL = .5;
const MOST_COMPARED = 256;
const FEWEST_COMPARED = 8;
function nearestDistance(pictures) {
	const step = Math.max(1, pictures.length / MOST_COMPARED);
	const some = Array.from({ length: Math.min(MOST_COMPARED, pictures.length) }, (_, i) => pictures[Math.floor(i * step)]);
	const nearest = some.flatMap((one) => {
		let least = Infinity;
		for (const other of some) if (other.pixels !== one.pixels) least = Math.min(least, squared(one, other, least));
		return least === Infinity ? [] : [distance(least, one)];
	});
	return nearest.length < FEWEST_COMPARED ? null : quantile$1(nearest, .5);
}
function asNearCopies(one, other, nearest) {
	if (one.pixels === other.pixels) return null;
	const limit = (FAR_BELOW * nearest) ** 2 * one.width * one.height;
	const found = squared(one, other, limit);
	return found < limit && !isLocal(one, other) ? distance(found, one) : null;
}
function distance(squaredSum, { width, height }) {
	return Math.sqrt(squaredSum / (width * height));
}
function squared({ sketch: a }, { sketch: b }, enough) {
	let sum = 0;
	for (let k = 0; k < a.length && sum < enough; k++) sum += (a[k] - b[k]) ** 2;
	return sum;
}
function isLocal({ sketch: a }, { sketch: b }) {
	const cells = new Float64Array(8 * 8);
	for (let k = 0; k < a.length; k++) cells[Math.floor(k / 4)] += (a[k] - b[k]) ** 2;
	cells.sort();
	const sum = (values) => values.reduce((total, value) => total + value, 0);
	return sum(cells.subarray(-FEW_CELLS)) > LOCAL * sum(cells);
}

// src/evaluation-set/leaks/find-leaks.ts
const sides = [
	"labels",
	"calibration",
	"train"
];
const NAMED = 20;
function findLeaks(pictures) {
	const known = pictures.filter((one) => one.fingerprint !== null);
	const pairs = [...pairsOfEqual(known), ...pairsOfNear(known)];
	const leaksOf = (wanted) => sides.flatMap((side) => leakOf(side, pairs.filter(({ kind, between }) => kind === wanted && between === side)));
	return {
		identical: leaksOf("identical"),
		near: leaksOf("near"),
		trained: pictures.filter(({ split }) => split === "train").length
	};
}
function leakOf(between, pairs) {
	if (pairs.length === 0) return [];
	return [{
		between,
		pictures: new Set(pairs.map(({ one }) => one.name)).size,
		files: pairs.slice(0, NAMED).map(({ one, other }) => [one.name, other.name])
	}];
}
function* pairsOfEqual(pictures) {
	for (const group of byKey(pictures, ({ fingerprint }) => fingerprint.pixels)) {
		const seen = /* @__PURE__ */ new Set();
		for (const pair of pairsAcross(group)) {
			const key = `${pair.between} ${pair.one.split} ${pair.one.name}`;
			if (!seen.has(key)) yield {
				kind: "identical",
				...pair
			};
			seen.add(key);
		}
	}
}
function* pairsOfNear(pictures) {
	for (const group of byKey(pictures, ({ fingerprint: { width, height } }) => `${width} ${height}`)) {
		const nearest = nearestDistance(group.map(({ fingerprint }) => fingerprint));
		if (nearest === null) continue;
		for (const pair of pairsAcross(group)) if (asNearCopies(pair.one.fingerprint, pair.other.fingerprint, nearest) !== null) yield {
			kind: "near",
			...pair
		};
	}
}
function* pairsAcross(group) {
	const of = (wanted) => group.filter(({ split }) => split === wanted);
	const [test, calibration, train] = [
		of("test"),
		of("calibration"),
		of("train")
	];
	const crossed = [
		[
			"labels",
			test.filter(({ label }) => label === 1),
			test.filter(({ label }) => label === 0)
		],
		[
			"calibration",
			test,
			calibration
		],
		[
			"train",
			[...test, ...calibration],
			train
		]
	];
	for (const [between, ones, others] of crossed) for (const one of ones) for (const other of others) yield {
		between,
		one,
		other
	};
}
function byKey(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === void 0) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return [...groups.values()];
}

// src/evaluation-set/leaks/compare-pictures.ts
const MOST_TRAINED = 1e4;
async function comparePictures(plan, decoded, pool) {
	const { set } = plan;
	const { images, reason } = await findTrained(set);
	const some = images.slice(0, MOST_TRAINED);
	const read = (await mapInOrder(some, pool.capacity, async ({ name, path }) => {
		try {
			const { fingerprint } = await pool.run({
				kind: "fingerprint",
				path,
				orientation: set.orientation
			});
			return {
				name,
				split: "train",
				label: 0,
				fingerprint
			};
		} catch (error) {
			if (error instanceof InputError) return null;
			throw error;
		}
	})).filter((one) => one !== null);
	const pictures = (split, of) => (of ?? []).map(({ name, label }, i) => ({
		name,
		label,
		split,
		fingerprint: decoded.fingerprint(split, i)
	}));
	return {
		...findLeaks([
			...pictures("test", set.images),
			...pictures("calibration", set.calibration),
			...read
		]),
		notCompared: images.length - read.length,
		...reason !== null && { reason }
	};
}

// src/evaluation-set/plan/describe-masks.ts
function describeOddMasks(all) {
	const masked = all.filter((one) => one.image.label === 1 && one.mask !== null);
	const faint = masked.filter(({ mask }) => mask.dropped > 0);
	const faintPixels = faint.reduce((sum, { mask }) => sum + mask.dropped, 0);
	const ofAll = (some) => `${some.length} of ${masked.length} defective images (${shorten(some.map(({ image }) => image.name))})`;
	const say = (some, what) => some.length === 0 ? [] : [`Masks of ${ofAll(some)} ${what}.`];
	return [
		...say(faint, `have soft values: what is above half of their range counts as defective, ${count$1(faintPixels, "fainter pixel")} ${faintPixels === 1 ? "does" : "do"} not`),
		...say(masked.filter(({ mask }) => mask.fromAlpha), "have one color throughout: their transparency was read instead"),
		...say(masked.filter(({ mask }) => mask.area === 0), "are empty: these images are left out"),
		...say(masked.filter(({ mask }) => mask.area === mask.size), "cover the whole image: nothing is outside of them"),
		...say(masked.filter(isItsOwnMask), "are the images themselves"),
		...describeSameMasks(masked)
	];
}
function countOddMasks(all) {
	const masked = all.filter((one) => one.image.label === 1 && one.mask !== null);
	const of = (isOdd) => masked.filter(isOdd).length;
	const partial = masked.filter(({ mask }) => mask.area > 0 && mask.area < mask.size);
	const images = new Set(partial.map(({ hash }) => hash)).size;
	return {
		masks: masked.length,
		fromAlpha: of(({ mask }) => mask.fromAlpha),
		empty: of(({ mask }) => mask.area === 0),
		covering: of(({ mask }) => mask.area === mask.size),
		itself: of(isItsOwnMask),
		distinct: images < 2 ? images : new Set(partial.map(({ maskHashes }) => maskHashes.join())).size,
		partial: images
	};
}
function isItsOwnMask({ hash, maskHashes }) {
	return maskHashes.includes(hash);
}
function describeSameMasks(masked) {
	const byMask = /* @__PURE__ */ new Map();
	for (const one of masked.filter((image) => image.mask.area > 0 && image.mask.area < image.mask.size)) {
		const key = one.maskHashes.join();
		byMask.set(key, [...byMask.get(key) ?? [], one]);
	}
	const groups = [...byMask.values()].filter((group) => new Set(group.map(({ hash }) => hash)).size > 1);
	if (groups.length === 0) return [];
	const images = groups.reduce((sum, group) => sum + group.length, 0);
	const example = groups[0].map(({ image }) => image.name);
	return [`Masks of ${images} of ${masked.length} defective images are the same, byte for byte, as another image's (${shorten(example)}).`];
}

// src/evaluation-set/plan/describe-plan.ts
const LISTED_SIZES = 4;
function describePlan(plan) {
	const images = [...plan.test, ...plan.calibration ?? []];
	return [
		...describeSizes(images, plan.geometry),
		...describeDepths(images),
		...describeOrientations(images, plan.orientation),
		...describeChannels(images, plan.geometry),
		...describeUnit(plan),
		...describeMasks(plan),
		...describeOddMasks([...plan.test, ...plan.empty]),
		...describeContradictions(plan.test)
	];
}
const TELLING_RATIO = 2;
function otherWay(width, height, geometry) {
	if (Math.min(width / geometry.width, height / geometry.height) < TELLING_RATIO) return "";
	return geometry.mode === "resize" ? "; model.tiling.mode: tile would cut them instead" : "; model.tiling.mode: resize would shrink them instead";
}
function describeSizes(images, geometry) {
	const counts = /* @__PURE__ */ new Map();
	for (const { header } of images) {
		const { width, height } = header;
		const entry = counts.get(`${width}x${height}`) ?? {
			width,
			height,
			count: 0
		};
		counts.set(`${width}x${height}`, {
			...entry,
			count: entry.count + 1
		});
	}
	const input = `${geometry.width}x${geometry.height}`;
	if (counts.size > LISTED_SIZES) {
		const done = geometry.mode === "resize" ? "resized to" : "cut into tiles of";
		return [`${count$1(images.length, "image")} of ${counts.size} different sizes ${done} ${input}.`];
	}
	return [...counts.values()].map(({ width, height, count }) => {
		const who = `${count$1(count, "image")} of ${width}x${height}`;
		if (width === geometry.width && height === geometry.height) return `${who} taken as they are.`;
		if (geometry.mode === "resize") return `${who} resized to ${input} (antialiased bilinear)${otherWay(width, height, geometry)}.`;
		const { xs, ys } = tileGrid(height, width, geometry);
		const extra = overlaps(xs, geometry.width) || overlaps(ys, geometry.height) ? "; some tiles overlap, and pixels in them count once" : "";
		return `${who} cut into ${count$1(xs.length * ys.length, "tile")} of ${input} each${extra}${otherWay(width, height, geometry)}.`;
	});
}
function overlaps(positions, tile) {
	return positions.some((position, index) => index > 0 && position - positions[index - 1] < tile);
}
function describeChannels(images, { channels }) {
	const alpha = images.filter(({ header }) => header.alpha).length;
	const others = images.filter(({ header }) => header.channels !== channels).length;
	return [...alpha > 0 ? [`The alpha channel of ${count$1(alpha, "image")} was dropped.`] : [], ...others === 0 ? [] : channels === 3 ? [`${count$1(others, "grey image")} repeated to three channels.`] : [`${count$1(others, "RGB image")} turned grey (ITU-R 601 luma).`]];
}
function describeDepths(images) {
	const deep = images.flatMap(({ largest }) => largest ?? []);
	if (deep.length === 0) return [];
	const most = Math.max(...deep);
	const bits = [
		10,
		12,
		14
	].find((count) => most < 2 ** count);
	if (bits === void 0 || most < 256) return [];
	const white = 2 ** bits - 1;
	return [`${count$1(deep.length, "image")} of 16 bits ${deep.length === 1 ? "holds" : "hold"} no value above ${most}: they look like ${bits} bits in 16, and are read as shares of 65535. If the model was trained on shares of ${white}, set model: { input: { range: [0, ${(65535 / white).toFixed(4)}] } }.`];
}
function describeOrientations(images, orientation) {
	const turned = images.filter((one) => one.orientation !== 1);
	if (turned.length === 0) return [];
	const who = `${count$1(turned.length, "image")} (${shorten(turned.map(({ image }) => image.name))}) with an EXIF orientation that turns or flips ${turned.length === 1 ? "it" : "them"}`;
	return [orientation === "exif" ? `${who}: it is applied (model.input.orientation), to masks only where they have one themselves.` : `${who}: it is not applied, pixels are taken as they are stored (as PIL's Image.open does); if training turned them, set model: { input: { orientation: exif } }.`];
}
function describeUnit({ unit, test, patches, maskPixels, geometry }) {
	const defective = test.filter(({ image }) => image.label === 1);
	if (unit === "patch") {
		if (defective.length === 0 || patches.length === test.length) return [];
		return [`A tile counts as defective from ${maskPixels} mask pixels on; a defective image's other tiles are defect-free.`];
	}
	const bare = defective.filter(({ mask }) => mask === null).length;
	return [`${bare === defective.length ? "Defective images have no masks" : `${bare} of ${defective.length} defective images have no mask`}: scores are counted per image${geometry.mode === "tile" && patches.length > test.length ? " (its highest tile)" : ""}, and pixel-level figures are not measured.`];
}
function describeMasks({ unit, test }) {
	if (unit === "image") return [];
	const vanished = test.reduce((sum, { mask }) => sum + (mask?.vanished ?? 0), 0);
	return [...vanished > 0 ? [`${count$1(vanished, "mask region")} too small to have a pixel after resizing; not counted.`] : []];
}
function describeContradictions(test) {
	const byHash = /* @__PURE__ */ new Map();
	const pairs = test.flatMap((one) => {
		const first = byHash.get(one.hash);
		byHash.set(one.hash, first ?? one);
		return first !== void 0 && first.image.label !== one.image.label ? [`${first.image.name} = ${one.image.name}`] : [];
	});
	return pairs.length === 0 ? [] : [`${count$1(pairs.length, "picture")} under both labels, defect-free and defective: ${shorten(pairs)}.`];
}

// src/evaluation-set/plan/hash-plan.ts
function hashPlan(test, calibration, geometry, maskPixels, orientation) {
	const turned = orientation === "exif" ? { orientation } : {};
	const lines = [JSON.stringify({
		...geometry,
		maskPixels,
		...turned
	}), ...linesOf("test", test)];
	if (calibration !== null) lines.push(...linesOf("calibration", calibration));
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}
function linesOf(split, images) {
	return images.map(({ image: { name, label, group, condition }, hash, maskHashes }) => JSON.stringify([
		split,
		name,
		label,
		group,
		condition,
		hash,
		...maskHashes
	])).sort();
}

// src/evaluation-set/plan/lay-out-patches.ts
function layOutPatches(images, rules) {
	return images.flatMap((inspected, index) => patchesOf(inspected, index, rules));
}
function patchesOf({ image, header, mask }, index, rules) {
	const { geometry, unit, maskPixels, conditions } = rules;
	if (geometry.mode === "tile" && (header.width < geometry.width || header.height < geometry.height)) throw new InputError(`${image.name} has ${header.width}x${header.height} pixels, less than a tile of ${geometry.width}x${geometry.height}: set model.tiling.mode to resize, or take the image out`);
	const { xs, ys } = tileGrid(header.height, header.width, geometry);
	const tiles = ys.flatMap((y) => xs.map((x) => ({
		x,
		y
	})));
	const byTile = unit === "patch" && image.label === 1 && tiles.length > 1 && mask !== null;
	return tiles.map(({ x, y }, tile) => {
		const label = byTile ? mask.tileAreas[tile] >= maskPixels ? 1 : 0 : image.label;
		return {
			id: tiles.length > 1 ? `${image.name}@${x},${y}` : image.name,
			image: index,
			x,
			y,
			label,
			kind: label === 0 ? "good" : image.kind,
			fabric: image.fabric,
			group: image.group,
			condition: image.condition === null ? -1 : conditions.indexOf(image.condition),
			sampled: false
		};
	});
}

// src/evaluation-set/plan/refuse-masks-as-images.ts
function refuseMasksAsImages(images) {
	const suspects = images.filter(({ twoValued }) => twoValued);
	if (suspects.length === 0) return;
	const defectFree = images.filter(({ image }) => image.label === 0);
	const typical = defectFree.length > 0 ? defectFree : images;
	if (2 * typical.filter(({ twoValued }) => twoValued).length > typical.length) return;
	const one = suspects.length === 1;
	throw new InputError(`${showPath(suspects[0].image.path)} has two values only, as a mask has, and would be evaluated as an image${one ? "" : ` (${suspects.length} such pictures)`}: name ${one ? "it after its image" : "masks after their images"} (<stem>_mask.png, or <stem>.png in a folder masks or ground_truth), or take ${one ? "it" : "them"} out`);
}

// src/evaluation-set/plan/plan-evaluation.ts
async function planEvaluation(set, geometry, settings) {
	const pool = decodePool();
	const maskPixels = settings.model.tiling["mask-pixels"];
	const facts = await inspectSet(set);
	const found = await inspectMasks(set.images, facts.images, geometry, pool, set.orientation);
	refuseMasksAsImages(found);
	const calibration = set.calibration === null ? null : await inspectMasks(set.calibration, facts.calibration, geometry, pool, set.orientation);
	const empty = found.filter(({ image, mask }) => image.label === 1 && mask?.area === 0);
	const marked = found.filter((one) => !empty.includes(one));
	if (marked.length === 0) throw new InputError(`dataset: the masks of all defective images are empty (${showPath(empty[0].image.masks[0])}: ${emptiness(empty[0])}); check them`);
	const unit = marked.every(({ image, mask }) => image.label === 0 || mask !== null) ? "patch" : "image";
	const lost = unit === "patch" ? marked.filter((one) => isLost(one, maskPixels)) : [];
	const test = marked.filter((one) => !lost.includes(one));
	if (test.length === 0) throw new InputError(`dataset: no tile holds ${maskPixels} mask pixels or more (${lost[0].image.name}): lower model.tiling.mask-pixels, or set model.tiling.mode to resize`);
	const rules = {
		geometry,
		unit,
		maskPixels,
		conditions: set.conditions
	};
	const patches = markSample(layOutPatches(test, rules), settings.seed);
	const { regionSizes, regionOffsets } = numberRegions(test, unit === "patch");
	const leftOut = [
		...set.leftOut,
		...empty.map((one) => ({
			name: one.image.name,
			label: 1,
			reason: emptiness(one)
		})),
		...lost.map(({ image }) => ({
			name: image.name,
			label: 1,
			reason: `no tile holds ${maskPixels} or more pixels of its mask`
		}))
	];
	const doubtfulMasks = describeDoubtfulMasks(countOddMasks([...test, ...empty]));
	return {
		set: {
			...set,
			images: test.map(({ image }) => image),
			leftOut
		},
		geometry,
		unit,
		test: patches,
		calibration: calibration === null ? null : layOutPatches(calibration, rules),
		regionSizes,
		regionOffsets,
		hasMasks: regionSizes.length > 0,
		doubtfulMasks,
		duplicates: findDuplicates(test, calibration),
		hash: hashPlan(test, calibration, geometry, maskPixels, set.orientation),
		besideVerdict: [
			...describeMuchLeftOut(leftOut, test.map(({ image }) => image.label)).map((text) => ({
				about: "left-out",
				text
			})),
			...(set.taken ?? []).map((text) => ({
				about: "taken",
				text
			})),
			...doubtfulMasks === null ? [] : [{
				about: "taken",
				text: besideDoubtful(doubtfulMasks)
			}]
		],
		notes: [
			...set.notes,
			...describeLeftOut(leftOut, test.length),
			...describePlan({
				orientation: set.orientation ?? "stored",
				geometry,
				unit,
				maskPixels,
				test,
				calibration,
				empty,
				patches
			})
		]
	};
}
function isLost({ image, mask }, maskPixels) {
	return image.label === 1 && mask.tileAreas.length > 1 && mask.tileAreas.every((area) => area < maskPixels);
}
function emptiness({ mask }) {
	return mask.dropped === 0 ? "its mask is empty" : `its mask has no value above half of its range (${mask.dropped} fainter pixels)`;
}
function numberRegions(test, use) {
	const regionSizes = [];
	return {
		regionSizes,
		regionOffsets: test.map(({ mask }) => {
			const offset = regionSizes.length;
			if (use && mask !== null) regionSizes.push(...mask.regionSizes);
			return offset;
		})
	};
}
function findDuplicates(test, calibration) {
	const hashes = new Set(calibration?.map(({ hash }) => hash));
	return test.filter(({ hash }) => hashes.has(hash)).map(({ image }) => image.name);
}

// src/stages/model/plans.ts
var Plans = class {
	#set;
	#settings;
	#plans = /* @__PURE__ */ new Map();
	#images;
	constructor(set, settings) {
		this.#set = set;
		this.#settings = settings;
		this.#images = { bytes: memoryBudget(settings).images };
	}
	async for(model) {
		const geometry = await chooseGeometry(this.#set, model.input, this.#settings.model);
		const key = JSON.stringify(geometry);
		const known = this.#plans.get(key);
		if (known !== void 0) return known;
		const plan = await planEvaluation(this.#set, geometry, this.#settings);
		const decoded = new DecodedImages(this.#images);
		let leaks = null;
		const planned = {
			plan,
			decoded,
			leaks: () => leaks ??= comparePictures(plan, decoded, decodePool())
		};
		this.#plans.set(key, planned);
		return planned;
	}
};

// src/stages/evaluators/in-this-process.ts
function evaluateInThisProcess(settings, progress, set = null) {
	let plans = null;
	const stop = new AbortController();
	return {
		async evaluate(checkpoint) {
			if (plans === null) {
				decodePool().start();
				accumulatorThread().prepare();
				const found = set ?? await findEvaluationSet(settings);
				inspectSet(found, decodePool(), stop.signal);
				plans = new Plans(found, settings);
			}
			return evaluateModel(checkpoint, plans, settings, progress);
		},
		close: () => {
			stop.abort();
			decodePool().giveUp();
		}
	};
}

// src/inference/engine-calls.ts
let watch = null;
let calls = 0;
function watchEngineCalls(by) {
	watch = by;
}
async function engineCall(subject, call) {
	if (watch === null) return call();
	const number = calls++;
	watch.began(number, subject);
	try {
		return await call();
	} finally {
		watch.ended(number);
	}
}

// src/inference/matching/halves.ts
const FIRST = " (first half)";
const SECOND = " (second half)";
const firstHalf = (name) => `${name}${FIRST}`;
const secondHalf = (name) => `${name}${SECOND}`;
const isFirstHalf = (name) => name.endsWith(FIRST);
const isSecondHalf = (name) => name.endsWith(SECOND);
function wholeOf(name) {
	if (isFirstHalf(name)) return name.slice(0, -13);
	return isSecondHalf(name) ? name.slice(0, -14) : name;
}
const channelAxis = (shape, layout) => layout === "nhwc" ? shape.length - 1 : 1;
function canBeHalved({ shape }, layout) {
	return shape.length >= 2 && shape[channelAxis(shape, layout)] % 2 === 0 && shape[channelAxis(shape, layout)] > 0;
}
function halvesOf(tensor, layout) {
	const { name, shape, values } = tensor;
	const axis = channelAxis(shape, layout);
	const inner = shape.slice(axis).reduce((product, size) => product * size, 1);
	const own = shape.map((size, i) => i === axis ? size / 2 : size);
	const half = (start) => {
		const taken = new Float32Array(values.length / 2);
		for (let from = start, to = 0; to < taken.length; from += inner, to += inner / 2) taken.set(values.subarray(from, from + inner / 2), to);
		return taken;
	};
	return [{
		name: firstHalf(name),
		shape: own,
		values: half(0)
	}, {
		name: secondHalf(name),
		shape: own,
		values: half(inner / 2)
	}];
}
function findOutput(tensors, name, layout) {
	if (name === null) return null;
	const found = tensors.find((other) => other.name === name);
	if (found) return found;
	const whole = tensors.find((other) => other.name === wholeOf(name));
	return whole ? halvesOf(whole, layout)[isFirstHalf(name) ? 0 : 1] : null;
}

// src/inference/matching/output-names.ts
const CODE$2 = /^(z|zs|latents?|codes?)$/;
const SAMPLED = /^(samples?|sampled|eps|epsilon|noise)$/;
const NO_IMAGE = new RegExp(`^(${[
	"anomal(y|ies|ous)(maps?|scores?)?|heat(maps?)?|amaps?|maps?|saliency|attn|attention|grads?|gradients?|uncertainty|confidence",
	"resid(ual)?s?|diffs?|differences?|delta|deviations?|minus|err(or)?s?|errmaps?|errormaps?",
	"loss(es)?|elbo|kl|kld|kldivergence|[rm]?mse|mae|l[12]|bce|nll|likelihood|(ms)?ssim|psnr|lpips|perceptual",
	"masks?|seg|segm|segmentations?|segmaps?|scores?|scoremaps?|distances?|thresholds?",
	"defects?|defective|detections?|detected|flags?|outliers?|novelty"
].join("|")})$`);
const NO_IMAGE_COMPOUND = /(error|residual|anomal|heatmap|segmentation|difference|scoremap|(recon|reconstruction)(loss|mse|mae|diff))/;
const NO_CODE = /^(logits?|probs?|probabilit(y|ies)|softmax|class(es)?|classifier|classification|cls|categor(y|ies)|labels?|pred(iction)?s?|ind(ex|exes|ices)|quant(ized|ised)?|codebooks?|embed_ind|inputs?|originals?|orig|targets?|groundtruth|bbox(es)?|boxes)$/;
function roleOfName(name) {
	if (isFirstHalf(name)) return "mu";
	if (isSecondHalf(name)) return "log-variance";
	for (const scope of scopesOf(name)) {
		const role = roleOfScope(wordsOf(scope));
		if (role !== null) return role;
	}
	return null;
}
function isNoImage(name) {
	const telling = scopesOf(name).map(wordsOf).find((words) => roleOfScope(words) !== null);
	return telling !== void 0 && saysNoImage(telling);
}
function isSample(name) {
	return scopesOf(name).some((scope) => wordsOf(scope).some((word) => SAMPLED.test(word)));
}
function scopesOf(name) {
	return name.replace(/:\d+$/, "").split(/[/:]/).filter((scope) => scope !== "").reverse();
}
function wordsOf(scope) {
	const words = scope.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
	while (words.length > 1 && /^\d+$/.test(words.at(-1))) words.pop();
	return words;
}
function saysNoImage(words) {
	return words.some((word) => NO_IMAGE.test(word)) || NO_IMAGE_COMPOUND.test(words.join(""));
}
function roleOfScope(words) {
	const joined = words.join("");
	if (saysNoImage(words)) return "ignored";
	if (words.some((word) => /^(x?recon|xhat|xrecs?$|recs?$|decoded)/.test(word)) || /(^|x)hat$/.test(joined)) return /(logvar|logsigma|logstd|sigma|std|stddev|variance)$/.test(joined) ? "ignored" : "reconstruction";
	if (isMoments(joined)) return "moments";
	if (/(log|ln)(var|cov|sigma2|sigmasq|std2|stdsq)/.test(joined)) return "log-variance";
	if (/(log|ln)(sigma|std|scale)/.test(joined)) return "log-sigma";
	if (/(sigma|std)(2|sq|squared?)$/.test(joined)) return "variance";
	if (words.some((word) => NO_CODE.test(word))) return "ignored";
	if (words.some((word) => /^z?(sigmas?|stds?|stddev|scale)\d*$/.test(word))) return "sigma";
	if (words.some((word) => /^z?(vars?|variances?)$/.test(word))) return "variance";
	if (words.some((word) => /^z?(mus?|means?|loc)\d*$/.test(word))) return words.some((word) => /^(squared|absolute)$/.test(word)) ? "ignored" : "mu";
	if (words.some((word) => SAMPLED.test(word))) return "ignored";
	if (/^z?(e|q|vq|quant(ized)?)$/.test(joined)) return "ignored";
	if (words.some((word) => CODE$2.test(word))) return "code";
	return words.some((word) => /^(decoder|decode)$/.test(word)) ? "reconstruction" : null;
}
function isMoments(joined) {
	return /(^|latent|dist|posterior|gaussian|z|q)(moments?|(dist)?params|(dist)?parameters)$/.test(joined) || /(mu|mean)s?(and)?z?(log|ln)(var|sigma2?|std)/.test(joined) || /(^|z)(mu|mean)s?(and)?z?(sigma|std|var|variance)s?$/.test(joined);
}

// src/inference/matching/context.ts
const withoutIndex = (name) => name.replace(/:\d+$/, "");
function findConfigured(tensors, key, { settings, checkpoint }) {
	const wanted = settings[key];
	if (wanted === void 0) return null;
	const [first] = [wanted].flat();
	return findNamed(tensors, key, first, { checkpoint });
}
function findNamed(tensors, key, wanted, { checkpoint }) {
	const found = tensors.find(({ name }) => name === wanted) ?? tensors.find(({ name }) => withoutIndex(name) === wanted);
	if (found) return found;
	const names = tensors.map(({ name }) => name);
	throw new InputError(`${checkpoint}: model.outputs.${key} names "${wanted}", but ` + (names.length === 0 ? "the model has no further output." : `the outputs are ${names.map((name) => `"${name}"`).join(", ")}. Did you mean "${closest(wanted, names)}"?`));
}
function withoutConfigured(tensors, { settings }) {
	const configured = new Set(Object.values(settings).flat());
	return tensors.filter(({ name }) => !configured.has(name) && !configured.has(withoutIndex(name)));
}
const isNamed = ({ name }) => roleOfName(name) !== null;
function sameShape(a, b) {
	return a.shape.length === b.shape.length && a.shape.every((size, i) => size === b.shape[i]);
}
function shapeText({ shape }, { inputShape }) {
	return `[${shape.map((size, i) => i === 0 && size === inputShape[0] ? "N" : size).join(",")}]`;
}
function candidates(tensors, context) {
	const outputs = tensors.map((tensor) => `"${tensor.name}" ${shapeText(tensor, context)}`).join(", ");
	return `Input: [N,${context.inputShape.slice(1).join(",")}]; outputs: ${outputs}.`;
}
function ambiguous(what, tensors, context, codes = [], decoded) {
	const levels = codes.length < 2 ? "" : `\nOr, where these are levels of one code, all of them and their spreads in the same order:\nmodel:\n  outputs: { mu: [${codes.map(({ name }) => JSON.stringify(name)).join(", ")}], log-variance: [NAME, NAME] }`;
	const name = (known) => known ? JSON.stringify(known) : "NAME";
	const shown = decoded === void 0 ? "" : ` The graph decodes "${decoded.mu}", so that is mu; nothing says what is its spread.`;
	const heads = `mu: ${name(decoded?.mu)}, log-variance: ${name(decoded?.spread)}`;
	return new InputError(`${context.checkpoint}: cannot tell which output is ${what}. ${candidates(tensors, context)}${shown}\nName them in the config (sigma: NAME or variance: NAME instead of log-variance where it is one):
model:\n  outputs: { ${decoded === void 0 ? "reconstruction: NAME, " : ""}${heads} }` + levels);
}

// src/inference/matching/image-form.ts
function imageForm(shape, context) {
	const layout = ownLayout(shape, imageShape(context), context.layout);
	if (layout !== null) return {
		layout,
		isGrey: false
	};
	const image = imageShape(context);
	if ((context.layout === "nchw" ? image[1] : image[3]) !== 3 || !isFedGrey(context)) return null;
	const ofGrey = ownLayout(shape, context.layout === "nchw" ? [
		image[0],
		1,
		image[2],
		image[3]
	] : [
		image[0],
		image[1],
		image[2],
		1
	], context.layout);
	return ofGrey === null ? null : {
		layout: ofGrey,
		isGrey: true
	};
}
function isImageShaped({ shape }, context) {
	return shape.length >= 3 && imageForm(shape, context) !== null;
}
function imageShape({ inputShape, pictureShape }) {
	return pictureShape ?? inputShape;
}
function ownLayout(shape, image, layout) {
	const equals = (other) => shape.length === other.length && shape.every((size, i) => size === other[i]);
	if (equals(image)) return layout;
	const [count, a, b, c] = image;
	if (equals(layout === "nchw" ? [
		count,
		b,
		c,
		a
	] : [
		count,
		c,
		a,
		b
	])) return layout === "nchw" ? "nhwc" : "nchw";
	const [channels, height, width] = layout === "nchw" ? [
		a,
		b,
		c
	] : [
		c,
		a,
		b
	];
	if (channels === 1 && equals([
		count,
		height,
		width
	])) return layout;
	return equals([count, a * b * c]) ? layout : null;
}
function isFedGrey({ image, layout, ...context }) {
	if (image === void 0) return false;
	const [count, a, b, c] = imageShape({
		layout,
		...context
	});
	const plane = layout === "nchw" ? b * c : a * b;
	const at = layout === "nchw" ? (n, p, ch) => (n * 3 + ch) * plane + p : (n, p, ch) => (n * plane + p) * 3 + ch;
	const [first, second, third] = [
		0,
		1,
		2
	].map((channel) => normalize$1(image, count, plane, channel, at));
	return first.every((value, i) => Math.abs(value - second[i]) < .001 && Math.abs(value - third[i]) < .001);
}
function normalize$1(image, count, plane, channel, at) {
	const values = new Float32Array(count * plane);
	for (let n = 0; n < count; n++) for (let p = 0; p < plane; p++) values[n * plane + p] = image[at(n, p, channel)];
	const low = values.reduce((a, b) => Math.min(a, b), Infinity);
	const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
	return values.map((value) => high > low ? (value - low) / (high - low) : 0);
}

// src/inference/matching/levels.ts
const SPREADS = [
	"log-variance",
	"log-sigma",
	"sigma",
	"variance"
];
const HEAD = /^(mu|mus|mean|means|loc|log|ln|logvar|logvars|logsigma|logstd|var|vars|variance|sigma|sigmas|std|stddev|scale|moments|params|parameters|zmu|zmean|zlogvar|zlog)$/;
const LEVEL = /^(\d+|t|m|b|top|mid|middle|bottom|global|local|coarse|fine|upper|lower|high|low|deep|shallow)$/;
function matchLevels(tensors, usable, context) {
	const { mu } = context.settings;
	if (mu !== void 0) return [mu].flat().length > 1 ? configuredLevels([mu].flat(), tensors, context) : null;
	const free = withoutConfigured(usable, context).filter((tensor) => !isImageShaped(tensor, context));
	const found = namedLevels(free, context) ?? sampledLevels(free, context);
	return found === null || hasCopies(found.levels) ? null : found;
}
function configuredLevels(mus, tensors, context) {
	const { settings, checkpoint, inputShape } = context;
	const convention = [
		"log-variance",
		"sigma",
		"variance"
	].find((key) => settings[key] !== void 0);
	const spreads = convention === void 0 ? null : [settings[convention]].flat();
	const levels = mus.map((name, i) => {
		const mu = findNamed(tensors, "mu", name, context);
		if (mu.shape.length < 2 || mu.shape[0] !== inputShape[0]) throw new InputError(`${checkpoint}: the configured mu "${name}" has the shape ${shapeText(mu, context)}; one row an image is needed.`);
		if (convention === void 0) return {
			mu,
			spread: null
		};
		const spread = findNamed(tensors, convention, spreads[i], context);
		if (!sameShape(mu, spread)) throw new InputError(`${checkpoint}: mu "${name}" is ${shapeText(mu, context)}, but the ${convention} of its level, "${spread.name}", is ${shapeText(spread, context)}. List both in the same order in the config (model.outputs).`);
		return {
			mu,
			spread: {
				name: spread.name,
				convention,
				guessed: false
			}
		};
	});
	const twice = mus.find((name, i) => mus.indexOf(name) !== i);
	if (twice !== void 0) throw new InputError(`${checkpoint}: model.outputs.mu names "${twice}" twice.`);
	return {
		levels,
		by: "configuration"
	};
}
function namedLevels(free, { heads }) {
	const mus = free.filter(({ name }) => roleOfName(name) === "mu");
	if (mus.length < 2 || !differInLevel(mus.map(({ name }) => levelWords(name)))) return null;
	for (const role of SPREADS) {
		const named = free.filter(({ name }) => spreadRole(name, free) === role);
		if (named.length === 0) continue;
		const levels = mus.map((mu) => {
			const own = named.filter(({ name }) => levelWords(name).join() === levelWords(mu.name).join());
			if (own.length !== 1 || !sameShape(own[0], mu)) return null;
			const [{ name }] = own;
			return {
				mu,
				spread: {
					name,
					convention: heads?.spreads[name] ?? role,
					guessed: false
				}
			};
		});
		return levels.includes(null) || named.length !== mus.length ? null : {
			levels,
			by: "name"
		};
	}
	return {
		levels: mus.map((mu) => ({
			mu,
			spread: null
		})),
		by: "name"
	};
}
function spreadRole(name, free) {
	const first = name.replace(/((?:sigma|std)_?)2$/i, "$11");
	return first !== name && free.some((other) => other.name === first) ? "sigma" : roleOfName(name);
}
function sampledLevels(free, { heads }) {
	const unnamed = free.filter(({ name }) => roleOfName(name) === null);
	const mus = unnamed.filter(({ name }) => heads?.mus.includes(name));
	if (mus.length < 2) return null;
	const levels = mus.map((mu) => {
		const own = unnamed.filter((tensor) => tensor.name in heads.spreads && sameShape(tensor, mu));
		const convention = heads.spreads[own[0]?.name];
		const rivals = mus.filter((other) => sameShape(other, mu));
		return own.length === 1 && rivals.length === 1 ? {
			mu,
			spread: {
				name: own[0].name,
				convention,
				guessed: false
			}
		} : null;
	});
	return levels.includes(null) ? null : {
		levels,
		by: "graph"
	};
}
function levelWords(name) {
	return (wholeOf(name).replace(/:\d+$/, "").replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().match(/[a-z]+|\d+/g) ?? []).filter((word) => !HEAD.test(word));
}
function differInLevel(names) {
	const [first] = names;
	if (names.some(({ length }) => length !== first.length)) return false;
	const places = first.flatMap((_, i) => names.every((words) => words[i] === first[i]) ? [] : [i]);
	return places.length === 1 && names.every((words) => LEVEL.test(words[places[0]])) && new Set(names.map((words) => words[places[0]])).size === names.length;
}
function hasCopies(levels) {
	return levels.some(({ mu }, i) => levels.slice(0, i).some((other) => sameShape(mu, other.mu) && mu.values.every((value, j) => value === other.mu.values[j])));
}

// src/inference/matching/refuse-contradiction.ts
function refuseContradiction({ mu, spread }, { heads, checkpoint }, { reconstruction }) {
	if (!heads || !mu || !spread) return;
	const [mean, scale] = [mu.value.name, spread.value.name];
	const isSpread = (name) => name in heads.spreads && !heads.mus.includes(name);
	const isMean = (name) => heads.mus.includes(name) && !(name in heads.spreads);
	const isSampled = heads.mus.length > 0 || Object.keys(heads.spreads).length > 0;
	const decodes = (name, asItIs) => reconstruction !== null && heads.ways !== void 0 && heads.ways.sources(reconstruction, asItIs).includes(name);
	const isDecodedInstead = !isSampled && decodes(scale, true) && !decodes(mean, false);
	const byName = [...mu.by === "name" ? [mean] : [], ...spread.by === "name" ? [scale] : []];
	const wrong = mu.by === "name" && isSpread(mean) || spread.by === "name" && isMean(scale);
	if (byName.length === 0 || !(wrong || isDecodedInstead)) return;
	const shown = isDecodedInstead ? `the graph decodes "${scale}", not "${mean}"` : `the graph samples with "${scale}" as the mean and "${mean}" as what the noise is scaled by`;
	const convention = heads.spreads[mean] === "sigma" || heads.spreads[mean] === "variance" ? heads.spreads[mean] : "log-variance";
	throw new InputError(`${checkpoint}: the names of the heads "${mean}" and "${scale}" say otherwise than the graph: by name the first is mu and the second the ${spread.value.convention}, but ${shown}. Are the names swapped? Export them under the right names, or say which is which in the config:
model:
  outputs: { mu: ${JSON.stringify(scale)}, ${convention}: ${JSON.stringify(mean)} }`);
}

// src/inference/matching/spread-convention.ts
function conventionOfValues(mu, spread) {
	if (spread.values.some((value) => value < 0)) return {
		convention: "log-variance",
		guessed: false
	};
	return {
		convention: Math.abs(medianTotalVariance(mu, spread, (value) => value * value) - 1) <= Math.abs(medianTotalVariance(mu, spread, (value) => value) - 1) ? "sigma" : "variance",
		guessed: true
	};
}
function isSignedBesidePositive(mu, spread) {
	return mu.values.length >= 8 && mu.values.some((value) => value < 0) && mu.values.some((value) => value > 0) && spread.values.every((value) => value > 0);
}
function medianTotalVariance(mu, spread, variance) {
	const images = mu.shape[0];
	const units = mu.values.length / images;
	const totals = Array.from({ length: units }, (_, unit) => {
		let sum = 0;
		let squares = 0;
		let spreads = 0;
		for (let image = 0; image < images; image++) {
			const value = mu.values[image * units + unit];
			sum += value;
			squares += value * value;
			spreads += variance(spread.values[image * units + unit]);
		}
		return squares / images - (sum / images) ** 2 + spreads / images;
	});
	return quantileSorted$1(totals.sort((a, b) => a - b), .5);
}

// src/inference/matching/match-code.ts
const CONVENTIONS = [
	"log-variance",
	"log-sigma",
	"sigma",
	"variance"
];
function matchCode(outputs, context, source) {
	const { tensors, halved } = withHalves(outputs, context);
	const levels = matchLevels(tensors, tensors.filter((tensor) => isCode$1(tensor, context)), context);
	const code = levels === null ? matchHeads(tensors, context, source) : codeOfLevels(levels);
	for (const { mu, spread } of levels?.levels ?? []) refuseContradiction({
		mu: {
			value: mu,
			by: levels.by
		},
		spread: spread && {
			value: spread,
			by: levels.by
		}
	}, context, source);
	if (levels === null) refuseContradiction(code, context, source);
	const mus = [code.mu?.value.name, ...(code.levels ?? []).map(({ mu }) => mu.name)];
	const notes = halved.filter((name) => mus.includes(firstHalf(name))).map((name) => `"${name}" was split along its channels: the first half is the mean, the second the log-variance.`);
	return notes.length === 0 ? code : {
		...code,
		notes: [...code.notes ?? [], ...notes]
	};
}
function codeOfLevels({ levels, by }) {
	const count = levels[0].mu.shape[0];
	const units = levels.reduce((sum, { mu }) => sum + mu.values.length / count, 0);
	const together = (names) => names.join(" + ");
	const [{ spread }] = levels;
	return {
		mu: {
			value: {
				name: together(levels.map(({ mu }) => mu.name)),
				shape: [count, units],
				values: new Float32Array(count * units)
			},
			by
		},
		spread: spread && {
			value: {
				...spread,
				name: together(levels.map((level) => level.spread.name))
			},
			by
		},
		notes: [`${levels.length} latent levels, judged together and each.`],
		levels
	};
}
function withHalves(outputs, context) {
	const free = withoutConfigured(outputs, context).filter((tensor) => hasRows$1(tensor, context) && canBeHalved(tensor, context.layout));
	const hasHeads = outputs.some(({ name }) => [
		"mu",
		"log-variance",
		"log-sigma"
	].includes(roleOfName(name) ?? ""));
	const configured = context.settings.mu !== void 0;
	const named = hasHeads || configured ? [] : free.filter(({ name }) => roleOfName(name) === "moments");
	const read = free.filter(({ name }) => roleOfName(name) === null && context.heads?.ways?.halved.includes(name));
	const takes = context.decoderTakes ?? null;
	const isTwice = ({ shape }) => shape.slice(1).reduce((a, b) => a * b, 1) === 2 * takes;
	const fed = takes !== null && outputs.length === 1 && !configured ? free.filter((tensor) => roleOfName(tensor.name) === null && isTwice(tensor)) : [];
	const whole = named.length > 1 ? named : [
		...named,
		...read,
		...fed
	].slice(0, 1);
	return {
		tensors: outputs.flatMap((tensor) => whole.includes(tensor) ? halvesOf(tensor, context.layout) : [tensor]),
		halved: whole.map(({ name }) => name)
	};
}
function matchHeads(tensors, context, source) {
	const usable = tensors.filter((tensor) => isCode$1(tensor, context));
	const mu = configuredMu(tensors, context) ?? namedMu(usable, context) ?? sampledMu(usable, context);
	const spread = configuredSpread(tensors, context) ?? namedSpread(usable, mu, context) ?? sampledSpread(usable, mu, context);
	if (mu && spread) return {
		mu,
		spread: spreadOf(mu.value, spread, tensors, context)
	};
	const open = withoutConfigured(usable, context).filter((tensor) => !isNamed(tensor));
	if (mu) return {
		mu,
		spread: spreadByShape(mu.value, open, tensors, context)
	};
	if (spread) {
		const own = tensors.find(({ name }) => name === spread.value.name);
		const alike = open.filter((tensor) => sameShape(tensor, own));
		if (alike.length !== 1) throw ambiguous("mu", tensors, context);
		return {
			mu: {
				value: alike[0],
				by: "shape",
				isAlone: true
			},
			spread
		};
	}
	const code = unnamedCode(open, tensors, context, source);
	return code.mu === null ? {
		...code,
		mu: decodedByName(tensors, context, source)
	} : code;
}
function decodedByName(tensors, context, { reconstruction }) {
	if (reconstruction === null) return null;
	const sources = context.heads?.ways?.sources(reconstruction) ?? [];
	const found = withoutConfigured(tensors, context).filter((tensor) => hasRows$1(tensor, context) && !isImageShaped(tensor, context) && roleOfName(tensor.name) === "code" && sources.includes(tensor.name));
	return found.length === 1 ? {
		value: found[0],
		by: "name",
		because: "and the graph decodes it"
	} : null;
}
function unnamedCode(all, tensors, context, { reconstruction }) {
	if (all.length === 0) return {
		mu: null,
		spread: null
	};
	const ways = context.heads?.ways;
	if (reconstruction !== null && ways) {
		const sources = ways.sources(reconstruction);
		const decoded = all.filter(({ name }) => sources.includes(name));
		if (decoded.length === 0) return {
			mu: null,
			spread: null,
			notes: [noCode(all, context)]
		};
		const last = decoded.length > 1 ? lastOnTheWay(decoded, reconstruction, ways) : decoded;
		if (last.length === 1) return decodedCode(last[0], all, tensors, context);
	}
	const open = reconstruction === null ? fittingDecoder(all, context) : all;
	if (open.length === 1) return reconstruction === null ? {
		mu: {
			value: open[0],
			by: "shape",
			because: "the decoder takes it"
		},
		spread: null
	} : {
		mu: null,
		spread: null,
		notes: [noCode(open, context)]
	};
	const [first, second] = open;
	if (open.length === 2 && sameShape(first, second)) {
		for (const [mu, spread] of [[first, second], [second, first]]) if (isSignedBesidePositive(mu, spread)) {
			const value = {
				name: spread.name,
				...conventionOfValues(mu, spread),
				guessed: true
			};
			return {
				mu: {
					value: mu,
					by: "values",
					isAlone: true
				},
				spread: {
					value,
					by: "values",
					isAlone: true
				}
			};
		}
	}
	throw ambiguous("mu and which the log-variance", tensors, context);
}
function lastOnTheWay(decoded, reconstruction, ways) {
	return decoded.filter((tensor) => {
		const before = ways.sources(tensor.name);
		return ways.isDecoded(reconstruction, [tensor.name]) && decoded.every((other) => other === tensor || before.includes(other.name));
	});
}
function decodedCode(mu, all, tensors, context) {
	const found = {
		value: mu,
		by: "graph"
	};
	const alike = all.filter((tensor) => tensor !== mu && sameShape(tensor, mu));
	if (alike.length === 0) return {
		mu: found,
		spread: null
	};
	if (alike.length > 1 || !isSignedBesidePositive(mu, alike[0])) throw ambiguous("mu and which the log-variance", tensors, context, [], {
		mu: mu.name,
		spread: alike.length === 1 ? alike[0].name : null
	});
	return {
		mu: found,
		spread: {
			value: {
				name: alike[0].name,
				...conventionOfValues(mu, alike[0]),
				guessed: true
			},
			by: "values",
			isAlone: true
		}
	};
}
function fittingDecoder(open, { decoderTakes }) {
	const fitting = open.filter(({ shape }) => shape.slice(1).reduce((a, b) => a * b, 1) === decoderTakes);
	return fitting.length > 0 ? fitting : open;
}
function noCode(tensors, context) {
	const listed = tensors.map((tensor) => `"${tensor.name}" ${shapeText(tensor, context)}`).join(", ");
	const [has, it] = tensors.length === 1 ? ["has", "it"] : ["have", "them"];
	return `${listed} ${has} no name of a code, and the graph does not show that the reconstruction is computed from ${it}: if one is the code, name it (model.outputs.mu).`;
}
function spreadByShape(mu, open, tensors, context) {
	const alike = open.filter((tensor) => sameShape(tensor, mu));
	if (alike.length > 1) throw ambiguous("the log-variance, sigma or variance", tensors, context);
	if (alike.length === 0) return null;
	return {
		value: {
			name: alike[0].name,
			...conventionOfValues(mu, alike[0])
		},
		by: "shape",
		isAlone: true
	};
}
function configuredMu(tensors, context) {
	const tensor = findConfigured(tensors, "mu", context);
	if (tensor && !hasRows$1(tensor, context)) throw new InputError(`${context.checkpoint}: the configured mu "${tensor.name}" has the shape ${shapeText(tensor, context)}; one row an image is needed.`);
	return tensor && {
		value: tensor,
		by: "configuration"
	};
}
function configuredSpread(tensors, context) {
	for (const convention of [
		"log-variance",
		"sigma",
		"variance"
	]) {
		const tensor = findConfigured(tensors, convention, context);
		if (tensor) return {
			value: {
				name: tensor.name,
				convention,
				guessed: false
			},
			by: "configuration"
		};
	}
	return null;
}
function namedMu(tensors, context) {
	const named = withoutConfigured(tensors, context).filter(({ name }) => roleOfName(name) === "mu");
	const codes = named.length > 1 ? named.filter((tensor) => !isImageShaped(tensor, context)) : named;
	if (codes.length > 1) throw ambiguous("mu", tensors, context, codes);
	return codes.length === 1 ? {
		value: codes[0],
		by: "name"
	} : null;
}
function namedSpread(tensors, mu, context) {
	const free = withoutConfigured(tensors, context);
	const fitting = mu ? free.filter((tensor) => sameShape(tensor, mu.value)) : free;
	for (const pool of [fitting, free.filter((tensor) => !isImageShaped(tensor, context))]) for (const convention of CONVENTIONS) {
		const named = pool.filter(({ name }) => roleOfName(name) === convention);
		if (named.length > 1) throw ambiguous(`the ${convention}`, tensors, context);
		if (named.length === 1) {
			const [{ name }] = named;
			return {
				value: {
					name,
					convention: context.heads?.spreads[name] ?? convention,
					guessed: false
				},
				by: "name"
			};
		}
	}
	return null;
}
function sampledMu(tensors, context) {
	const found = withoutConfigured(tensors, context).filter((tensor) => !isNamed(tensor)).filter(({ name }) => context.heads?.mus.includes(name));
	return found.length === 1 ? {
		value: found[0],
		by: "graph"
	} : null;
}
function sampledSpread(tensors, mu, context) {
	const unnamed = withoutConfigured(tensors, context).filter((tensor) => !isNamed(tensor) && tensor !== mu?.value);
	for (const convention of CONVENTIONS) {
		const found = unnamed.find(({ name }) => context.heads?.spreads[name] === convention);
		if (found) return {
			value: {
				name: found.name,
				convention,
				guessed: false
			},
			by: "graph"
		};
	}
	return null;
}
function spreadOf(mu, spread, tensors, context) {
	const { checkpoint } = context;
	const { name, convention } = spread.value;
	const tensor = tensors.find((other) => other.name === name);
	if (tensor === mu) throw new InputError(`${checkpoint}: the config names "${name}" both as mu and as ${convention}.`);
	if (!sameShape(tensor, mu)) throw new InputError(`${checkpoint}: mu "${mu.name}" is ${shapeText(mu, context)}, but the ${convention} "${name}" is ${shapeText(tensor, context)}; both need one value a latent unit. Name the right outputs in the config (model.outputs).`);
	return spread;
}
const hasRows$1 = ({ shape }, { inputShape }) => shape.length >= 2 && shape[0] === inputShape[0];
function isCode$1(tensor, context) {
	if (!hasRows$1(tensor, context) || tensor.values.length === 0) return false;
	const role = roleOfName(tensor.name);
	if (role === null) return !isImageShaped(tensor, context);
	return ![
		"ignored",
		"code",
		"moments",
		"reconstruction"
	].includes(role);
}

// src/inference/matching/no-reconstruction.ts
function notFound(what, tensors, context) {
	const alone = encoderAlone(tensors, context);
	return new InputError(`${context.checkpoint}: ${what}. ${candidates(tensors, context)}${otherChannels(tensors, context) || otherForm(tensors, context)}\n${alone ?? "Export the decoder's image as an output named \"recon\", or name it in the config:\nmodel:\n  outputs: { reconstruction: NAME }"}`);
}
const GIVE_DECODER = "Export the decoder too, and give both (NAME_encoder.onnx beside NAME_decoder.onnx, or folders encoder/ and decoder/) or one graph of both";
function encoderAlone(tensors, context) {
	const image = imageShape(context).reduce((product, size) => product * size, 1);
	if (context.isDecoder || tensors.some(({ values }) => values.length >= image)) return null;
	if (tensors.map(({ name }) => roleOfName(name)).some((role) => role !== null && HEADS.has(role))) return `These are the outputs of an encoder alone. ${GIVE_DECODER}.`;
	const code = tensors.find(({ name }) => roleOfName(name) === "code" || isSample(name));
	return code === void 0 ? `No output is as large as the image: is this an encoder alone? ${GIVE_DECODER}, with the decoder's image as an output named "recon".` : `This is an encoder alone, and one that gives only "${code.name}": of a VAE a sample of the code, with which scores would be random. ${GIVE_DECODER}, with mean and log-variance as the outputs mu and logvar.`;
}
const HEADS = /* @__PURE__ */ new Set([
	"mu",
	"log-variance",
	"log-sigma",
	"sigma",
	"variance",
	"moments"
]);
function otherForm(tensors, context) {
	const image = imageShape(context);
	const [count, ...sizes] = image;
	const picture = sizes.reduce((product, size) => product * size, 1);
	const wanted = `[N,${sizes.join(",")}]`;
	for (const tensor of tensors) {
		const { name, shape, values } = tensor;
		if (isNoImage(name) || shape[0] !== count || imageForm(shape, context) !== null) continue;
		if (shape.length === image.length + 1 && sizes.every((size, i) => shape[i + 2] === size) && shape[1] > 1) return `\n"${name}" holds ${shape[1]} pictures an image: export one, as ${wanted}.`;
		if (shape.length > 2 && values.length === count * picture) return `\n"${name}" ${shapeText(tensor, context)} holds as many values as the image in another shape: put the picture together in the export, as ${wanted}.`;
	}
	return "";
}
function otherChannels(tensors, context) {
	const [, ...sizes] = imageShape(context);
	const [channels, height, width] = context.layout === "nchw" ? sizes : [
		sizes[2],
		sizes[0],
		sizes[1]
	];
	for (const { name, shape } of tensors) {
		if (shape.length !== 4 || isNoImage(name)) continue;
		const [, a, b, c] = shape;
		const own = b === height && c === width ? a : a === height && b === width ? c : null;
		if (own === null || own === channels) continue;
		return `\n"${name}" has ${own} channel${own === 1 ? "" : "s"}, the input ${channels}. ${own === 1 ? "The image has colour, the output has none: judge the model on grey images, or export one that takes 1 channel." : `A reconstruction has the channels of the image: export the decoder's mean alone.`}`;
	}
	return "";
}

// src/inference/matching/resemblance.ts
function resemblance({ shape, values }, context) {
	const form = imageForm(shape, context);
	if (form === null || context.image === void 0) return 0;
	const [count, a, b, c] = imageShape(context);
	const [channels, plane] = context.layout === "nchw" ? [a, b * c] : [c, a * b];
	const image = context.layout === "nhwc" ? channelsFirst(context.image, channels, plane) : context.image;
	if (form.isGrey) return correlation(firstChannel(image, count, channels, plane), values);
	return correlation(image, form.layout === "nhwc" ? channelsFirst(values, channels, plane) : values);
}
function isCopyOfImage({ shape, values }, context) {
	const { image, layout } = context;
	const form = imageForm(shape, context);
	if (image === void 0 || form === null || form.isGrey || form.layout !== layout) return false;
	return values.length === image.length && values.every((value, i) => Math.abs(value - image[i]) <= 1e-6 * Math.max(1, Math.abs(image[i])));
}
function firstChannel(image, count, channels, plane) {
	const values = new Float32Array(count * plane);
	for (let n = 0; n < count; n++) values.set(image.subarray(n * channels * plane, (n * channels + 1) * plane), n * plane);
	return values;
}
function correlation(a, b) {
	const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [meanA, meanB] = [mean(a), mean(b)];
	let [ab, aa, bb] = [
		0,
		0,
		0
	];
	for (let i = 0; i < a.length; i++) {
		const [da, db] = [a[i] - meanA, b[i] - meanB];
		ab += da * db;
		aa += da * da;
		bb += db * db;
	}
	return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

// src/inference/matching/match-reconstruction.ts
const ALIKE = .5;
const ALIKE_DESPITE_DIFFERENCE = .8;
function matchReconstruction(tensors, context, codes = []) {
	const configured = findConfigured(tensors, "reconstruction", context);
	if (configured) {
		if (imageForm(configured.shape, context) === null) throw new InputError(`${context.checkpoint}: the configured reconstruction "${configured.name}" has the shape ${shapeText(configured, context)}, but the input is [N,${context.inputShape.slice(1).join(",")}].` + otherChannels([configured], context));
		return {
			value: configured,
			by: "configuration"
		};
	}
	const fitting = withoutCopies(withoutConfigured(tensors, context).filter(({ shape }) => imageForm(shape, context) !== null), context);
	const named = fitting.filter(({ name }) => roleOfName(name) === "reconstruction");
	if (named.length === 1) return {
		value: named[0],
		by: "name"
	};
	const means = decodersMeans(fitting, tensors, context, codes);
	if (named.length === 0 && means.length === 1) return {
		value: means[0],
		by: "name",
		because: "the mean of a picture"
	};
	const images = fitting.filter(({ name }) => !isNoImage(name));
	const untold = images.filter((tensor) => !isNamed(tensor));
	const isAlone = tensors.length === 1;
	const unnamed = untold.length > 0 ? untold : images.filter(({ name }) => isAlone || roleOfName(name) === "ignored");
	const inFull = unnamed.filter((tensor) => isImageShaped(tensor, context));
	const pool = named.length > 1 ? named : inFull.length > 0 ? inFull : unnamed;
	if (pool.length === 1 && named.length === 0 && isCopyOfImage(pool[0], context) && !context.isDecoder) throw notFound(`the output "${pool[0].name}" is a copy of the image that was fed, and no reconstruction`, tensors, context);
	if (pool.length === 1) return {
		value: pool[0],
		by: "shape",
		...pictureBecause(pool[0], tensors, context, codes)
	};
	if (pool.length > 1) throw ambiguous("the reconstruction", tensors, context);
	throw notFound("no output can be the reconstruction of the input", tensors, context);
}
function decodersMeans(fitting, tensors, context, codes) {
	const isMean = ({ name }) => roleOfName(name) === "mu";
	const pictures = fitting.filter((tensor) => isMean(tensor) && isImageShaped(tensor, context));
	const hasOther = tensors.some((tensor) => isMean(tensor) && !isImageShaped(tensor, context));
	const others = codes.filter((code) => !pictures.some(({ name }) => name === code));
	return pictures.filter(({ name }) => hasOther || context.isDecoder || others.length > 0 && context.heads?.ways?.isDecoded(name, others));
}
function pictureBecause(tensor, tensors, context, codes) {
	const { image, isDecoder = false, heads } = context;
	if (isDecoder) return { because: "the decoder gives no other" };
	if (image === void 0) return {};
	if (heads?.ways?.isDecoded(tensor.name, codes)) return { because: "the graph computes it from the code" };
	const likeness = resemblance(tensor, context);
	const enough = heads?.ways && !heads.ways.takesImageOff(tensor.name) ? ALIKE : ALIKE_DESPITE_DIFFERENCE;
	if (likeness >= enough) return {
		because: `it resembles the image, correlation ${likeness.toFixed(2)}`,
		isAlone: true
	};
	throw notFound(`the output "${tensor.name}" has the shape of the image, but nothing says that it is the reconstruction: not its name, not the graph, and it does not resemble the image (correlation ${likeness.toFixed(2)}, ${enough} is asked for)`, tensors, context);
}
function withoutCopies(tensors, context) {
	const others = tensors.filter((tensor) => !isCopyOfImage(tensor, context));
	return others.some(({ name }) => !isNoImage(name)) ? others : tensors;
}

// src/inference/match-outputs.ts
function matchOutputs(tensors, context) {
	const reconstruction = matchReconstruction(tensors, context, headsOf(tensors, context));
	const rest = tensors.filter((tensor) => tensor !== reconstruction.value);
	return combine(reconstruction, matchCode(rest, context, { reconstruction: reconstruction.value.name }), context);
}
function matchPair(encoder, decoder, context) {
	const { reconstruction: configured } = context.settings;
	const settings = configured === void 0 ? {} : { reconstruction: configured };
	return combine(matchReconstruction(decoder, {
		...context,
		settings,
		isDecoder: true
	}), matchCode(encoder, ofEncoder(context), { reconstruction: null }), context);
}
function ofEncoder(context) {
	return {
		...context,
		settings: {
			...context.settings,
			reconstruction: void 0
		}
	};
}
function matchMu(encoder, context) {
	const { mu, levels } = matchCode(encoder, ofEncoder(context), { reconstruction: null });
	if (levels) throw new InputError(`${context.checkpoint}: the encoder has several latent levels (${levels.map((level) => `"${level.mu.name}"`).join(", ")}), and the decoder of a pair is fed with one code. Export encoder and decoder as one graph, or name the code that the decoder takes in the config:\nmodel:\n  outputs: { mu: NAME }`);
	if (mu) return mu.value;
	const sampled = encoder.find(({ name }) => ["code", "ignored"].includes(roleOfName(name) ?? ""));
	throw new InputError(`${context.checkpoint}: the encoder has no output that can be mu. ${candidates(encoder, context)}` + (sampled === void 0 ? "" : `\n"${sampled.name}" is called as a sample is, and a sample of the code is no mu: scores would be random. Export the encoder with its mean and log-variance as the outputs mu and logvar, or, if "${sampled.name}" is the mean, say so in the config:\nmodel:\n  outputs: { mu: ${JSON.stringify(sampled.name)} }`));
}
function headsOf(tensors, { heads, settings }) {
	const configured = [
		settings.mu,
		settings["log-variance"],
		settings.sigma,
		settings.variance
	].flat();
	const isHead = (name) => {
		const role = roleOfName(name);
		return role !== null && ![
			"reconstruction",
			"code",
			"ignored"
		].includes(role);
	};
	return [
		...tensors.map(({ name }) => name).filter((name) => configured.includes(name) || isHead(name)),
		...heads?.mus ?? [],
		...Object.keys(heads?.spreads ?? {})
	];
}
function combine(reconstruction, { mu, spread, notes = [], levels }, context) {
	const guess = spread?.value.guessed ? ", a guess from its values" : "";
	const form = imageForm(reconstruction.value.shape, context);
	const how = ({ by, because }) => `by ${by}${because === void 0 ? "" : `: ${because}`}`;
	const parts = [
		`reconstruction = "${reconstruction.value.name}" (${how(reconstruction)})`,
		mu ? `mu = "${mu.value.name}" (${how(mu)})` : "no mu",
		spread ? `${spread.value.convention} = "${spread.value.name}" (${how(spread)}${guess})` : "no log-variance, sigma or variance"
	];
	const alone = [
		reconstruction,
		mu,
		spread
	].flatMap((found, i) => found?.isAlone ? [parts[i]] : []);
	const grey = form?.isGrey ? [`"${reconstruction.value.name}" has one channel: it stands for all three of the grey images.`] : [];
	return {
		outputs: {
			reconstruction: reconstruction.value.name,
			mu: mu?.value.name ?? null,
			spread: spread?.value ?? null,
			...levels && { levels: levels.map((level) => ({
				mu: level.mu.name,
				spread: level.spread
			})) },
			how: [
				`Outputs taken: ${parts.join(", ")}.`,
				...notes,
				...grey
			].join(" "),
			...alone.length > 0 && { alone }
		},
		latent: mu && {
			...latentShape(mu.value.shape, context.layout),
			...levels && { levels: levels.map(levelShape) }
		},
		reconstructionLayout: form?.layout ?? context.layout,
		...form?.isGrey ? { isGrey: true } : {}
	};
}
function levelShape({ mu }) {
	return {
		name: mu.name,
		units: mu.shape.slice(1).reduce((product, size) => product * size, 1)
	};
}
function muOf(tensors, { outputs }, layout) {
	return findOutput(tensors, outputs.mu, layout);
}

// src/inference/model-outputs.ts
function toModelOutputs(tensors, match, batch, layout, scale, checkpoint) {
	const { outputs, latent, reconstructionLayout } = match;
	const plane = batch.height * batch.width;
	const { encoder, decoder } = Array.isArray(tensors) ? {
		encoder: tensors,
		decoder: tensors
	} : tensors;
	for (const { name, values } of Array.isArray(tensors) ? tensors : [...encoder, ...decoder]) assertFinite(values, values.length / batch.count, {
		checkpoint,
		name
	});
	const take = (from, name) => findOutput(from, name, layout);
	const code = (tensor) => layout === "nhwc" && latent !== null ? channelsFirst(tensor.values, latent.channels, latent.positions) : tensor.values;
	const image = take(decoder, outputs.reconstruction);
	if (match.isGrey) assertGrey(batch, outputs.reconstruction, checkpoint);
	const logs = (tensor, { convention }, values) => toLogVariance(values, convention, {
		checkpoint,
		name: tensor.name
	});
	const levels = outputs.levels?.map((level) => {
		const [mu, spread] = [take(encoder, level.mu), take(encoder, level.spread?.name ?? null)];
		return {
			mu: inOwnOrder(mu, layout),
			logVariance: spread && logs(spread, level.spread, inOwnOrder(spread, layout))
		};
	});
	const mu = levels ? null : take(encoder, outputs.mu);
	const spread = levels ? null : take(encoder, outputs.spread?.name ?? null);
	return {
		reconstruction: image && toImageScale(match.isGrey ? inAllChannels(image.values, batch.channels, plane) : reconstructionLayout === "nhwc" ? channelsFirst(image.values, batch.channels, plane) : image.values, batch.channels, plane, scale),
		mu: levels && encoder.length > 0 ? besideEachOther(levels.map((level) => level.mu), batch.count) : mu && code(mu),
		logVariance: levels && outputs.spread ? besideEachOther(levels.map((level) => level.logVariance), batch.count) : spread && logs(spread, outputs.spread, code(spread))
	};
}
function inOwnOrder({ shape, values }, layout) {
	const { channels, positions } = latentShape(shape, layout);
	return layout === "nhwc" ? channelsFirst(values, channels, positions) : values;
}
function inAllChannels(values, channels, plane) {
	const all = new Float32Array(values.length * channels);
	for (let start = 0, to = 0; start < values.length; start += plane) for (let c = 0; c < channels; c++, to += plane) all.set(values.subarray(start, start + plane), to);
	return all;
}
function assertGrey({ pixels, count, channels, height, width }, name, checkpoint) {
	const plane = height * width;
	const size = channels * plane;
	for (let i = 0; i < count * size; i++) {
		const first = pixels[Math.floor(i / size) * size + i % plane];
		if (Math.abs(pixels[i] - first) > .001) throw new InputError(`${checkpoint}: the output "${name}" has 1 channel and the input ${channels}, which holds for grey images only, but image ${Math.floor(i / size)} of a batch has colour. Judge the model on grey images, or export one that gives all channels.`);
	}
}

// src/inference/graph/code-decoder.ts
function codeDecoder(decode, { match, muShape, layout, scale, checkpoint }) {
	const { channels, positions } = match.latent;
	return async (batch, z) => {
		const values = layout === "nhwc" ? channelsLast(z, channels, positions) : z;
		const decoder = await decode(batch, {
			name: match.outputs.mu,
			shape: [batch.count, ...muShape.slice(1)],
			values
		});
		return toModelOutputs({
			encoder: [],
			decoder
		}, match, batch, layout, scale, checkpoint).reconstruction;
	};
}

// src/inference/graph/graph-session.ts
const FEEDABLE = [
	"float32",
	"uint8",
	"float16",
	"float64"
];
function isFeedable(elementType) {
	return FEEDABLE.includes(elementType);
}

// src/inference/graph/model-inputs.ts
function chooseInputs(inputs, settings, path, { layout = null, decoderInputs = [] } = {}) {
	const image = configured(inputs, settings.inputs.image, "image", path) ?? onlyImage(inputs, settings, path);
	if (!isFeedable(image.elementType)) throw wrongType(image, path);
	const name = settings.inputs.condition;
	const condition = configured(inputs, !inputs.some((input) => input.name === name) && decoderInputs.some((input) => input.name === name) ? void 0 : name, "condition", path) ?? onlyCondition(inputs, image);
	const unused = inputs.filter((input) => input !== image && input !== condition);
	if (unused.length > 0) throw new InputError(`${path}: nothing is known to feed the input ${describe(unused[0])} with. Export the model with the image (and, for a conditional VAE, a one-hot condition [N,k]) as its only inputs; noise belongs inside, or better: decode mu.`);
	if (condition && conditionLength(condition) === null) throw new InputError(`${path}: the condition ${describe(condition)} must have the shape [N,k] with a fixed k and be float. Export it so.`);
	return {
		image: withGeometry(image, settings, layout, path),
		condition
	};
}
function conditionLength({ shape, elementType }) {
	return shape?.length === 2 && elementType !== "uint8" && isFeedable(elementType) ? shape[1] : null;
}
function describe({ name, shape }) {
	return `"${name}" ${shape === null ? "of unknown rank" : `[${shape.map((size) => size ?? "?").join(",")}]`}`;
}
function configured(inputs, wanted, key, path) {
	if (wanted === void 0) return null;
	const found = inputs.find(({ name }) => name === wanted);
	if (found) return found;
	const all = inputs.map(({ name }) => name);
	throw new InputError(`${path}: model.inputs.${key} names "${wanted}", but the model has ${all.map((name) => `"${name}"`).join(", ")}. Did you mean "${closest(wanted, all)}"?`);
}
function onlyImage(inputs, settings, path) {
	const images = inputs.filter(({ shape }) => shape === null || shape.length === 4);
	if (images.length === 1) return images[0];
	const listed = inputs.map(describe).join(", ");
	if (images.length > 1) throw new InputError(`${path}: which input takes the image? ${listed}. Say so in the config:\nmodel:\n  inputs: { image: NAME }`);
	const largest = inputs.filter(isFlat).filter(({ name }) => name !== settings.inputs.condition).sort((a, b) => valuesOf(b) - valuesOf(a))[0];
	if (largest !== void 0 && settings.input.size !== "auto") return largest;
	const isCode = ({ name, shape }) => /^(z|latents?|codes?)([^a-z]|$)/i.test(name) && shape !== null;
	if (inputs.length > 0 && inputs.every(isCode)) throw new InputError(`${path}: the input ${describe(inputs[0])} takes a code, not images: this is a decoder alone. ${GIVE_ENCODER}.`);
	if (largest !== void 0) {
		const side = Math.sqrt(valuesOf(largest));
		const sides = Number.isInteger(side) ? `${side}` : "[HEIGHT, WIDTH]";
		throw new InputError(`${path}: no input takes images [N,C,H,W] or [N,H,W,C] (inputs: ${listed}). If ${describe(largest)} takes them flat, say which size they have in the config:\nmodel:\n  input: { size: ${sides} }\nIf it takes a code, this is a decoder alone. ${GIVE_ENCODER}.`);
	}
	throw new InputError(`${path}: no input takes images [N,C,H,W] or [N,H,W,C] (inputs: ${listed || "none"}). Export the model with an image as its input.`);
}
const GIVE_ENCODER = "Give its encoder with it (NAME_encoder.onnx beside NAME_decoder.onnx, or folders encoder/ and decoder/), or export both as one graph";
function isFlat({ shape, elementType }) {
	const rank = shape?.length ?? 0;
	return (rank === 2 || rank === 3) && isFeedable(elementType) && shape.slice(1).every((size) => size !== null);
}
function valuesOf({ shape }) {
	return shape.slice(1).reduce((product, size) => product * (size ?? 0), 1);
}
function onlyCondition(inputs, image) {
	const flat = inputs.filter((input) => input !== image && !/^(eps|epsilon|noise)/i.test(input.name)).filter(({ shape }) => shape?.length === 2);
	return flat.length === 1 ? flat[0] : null;
}
function withGeometry(image, { input: settings }, usual, path) {
	const { shape } = image;
	if (shape !== null && isFlat(image) && settings.size !== "auto") return flatGeometry(image, settings, usual, path);
	if (shape !== null && shape.length !== 4) throw new InputError(`${path}: the input ${describe(image)} is not an image [N,C,H,W] or [N,H,W,C]. Export the model with an image as its input.`);
	const layout = settings.layout === "auto" ? layoutOf(image, usual, path) : settings.layout;
	const [channels, height, width] = shape === null ? [
		null,
		null,
		null
	] : layout === "nchw" ? shape.slice(1) : [
		shape[3],
		shape[1],
		shape[2]
	];
	if (channels !== null && channels !== 1 && channels !== 3) throw new InputError(`${path}: the input ${describe(image)} has ${channels} channels in ${layout.toUpperCase()} order; images have 1 (grey) or 3 (RGB). Check model.input.layout.`);
	return {
		...image,
		layout,
		channels,
		height,
		width
	};
}
function flatGeometry(image, settings, usual, path) {
	const [height, width] = Array.isArray(settings.size) ? settings.size : [Number(settings.size), Number(settings.size)];
	const channels = valuesOf(image) / (height * width);
	const isPlane = image.shape.length === 3;
	if (!(isPlane ? image.shape[1] === height && image.shape[2] === width : channels === 1 || channels === 3)) throw new InputError(`${path}: the input ${describe(image)} holds ${valuesOf(image)} values, which are no images of 1 or 3 channels and ${height}x${width} pixels (height x width). Check model.input.size.`);
	const layout = settings.layout === "auto" ? usual ?? "nchw" : settings.layout;
	const form = isPlane ? "plane" : "flat";
	return {
		...image,
		layout,
		channels: isPlane ? 1 : channels,
		height,
		width,
		form
	};
}
function layoutOf(image, usual, path) {
	const isChannels = (size) => size === 1 || size === 3;
	const [first, last] = [isChannels(image.shape?.[1]), isChannels(image.shape?.[3])];
	if (first !== last) return first ? "nchw" : "nhwc";
	const sizes = image.shape?.slice(1) ?? [null];
	if (!first && sizes.every((size) => size !== null)) throw new InputError(`${path}: the input ${describe(image)} has neither 1 (grey) nor 3 (RGB) channels. Only such images can be fed.`);
	if (usual !== null) return usual;
	throw new InputError(`${path}: the input ${describe(image)} can be NCHW (channels first) or NHWC (channels last). Say which in the config:\nmodel:\n  input: { layout: nchw }`);
}
function wrongType(input, path) {
	return new InputError(`${path}: the input ${describe(input)} takes ${input.elementType}. Export the model with a float32 input.`);
}

// src/inference/graph/decoder-inputs.ts
const CODE$1 = /^(z|latents?|codes?|mu|samples?)([^a-z]|$)/i;
const CONDITION = /^(c|cond|condition|y|labels?|class|onehot|one_hot)([^a-z]|$)/i;
function chooseDecoderInputs(inputs, { inputs: { condition: configured } }, path) {
	const listed = inputs.map(describe).join(", ");
	if (inputs.length > 1 && inputs.every(({ name }) => CODE$1.test(name)) && configured === void 0) throw new InputError(`${path}: the decoder takes several codes (${listed}), and one of a pair is fed with one. A model of several latent levels is judged as one graph: export encoder and decoder together, with every level's mean and log-variance as outputs.`);
	if (inputs.length === 0 || inputs.length > 2) throw new InputError(`${path}: a decoder takes the code and, for a conditional VAE, a condition [N,k]; this one takes ${listed || "nothing"}. Export it so, or export encoder and decoder as one graph.`);
	const [code, condition = null] = inputs.length === 1 ? inputs : twoInputs(inputs, configured, path);
	if (!isFeedable(code.elementType) || code.elementType === "uint8") throw new InputError(`${path}: the code ${describe(code)} is ${code.elementType}. Export the decoder with a float32 code.`);
	if (condition && conditionLength(condition) === null) throw new InputError(`${path}: the condition ${describe(condition)} must have the shape [N,k] with a fixed k and be float. Export it so.`);
	return {
		code,
		condition
	};
}
function twoInputs(inputs, configured, path) {
	const rules = [
		({ name }) => name !== configured && inputs.some((other) => other.name === configured),
		({ name }) => CODE$1.test(name),
		({ name }) => !CONDITION.test(name),
		({ shape }) => shape !== null && shape.length > 2
	];
	for (const isCode of rules) {
		const codes = inputs.filter(isCode);
		if (codes.length === 1) return [codes[0], inputs.find((input) => input !== codes[0])];
	}
	throw new InputError(`${path}: which input of the decoder takes the condition? ${inputs.map(describe).join(", ")}. Say so in the config:\nmodel:\n  inputs: { condition: NAME }`);
}
function codeLength({ shape }) {
	return (shape?.slice(1) ?? [null]).reduce((a, b) => a === null || b === null ? null : a * b, 1);
}
function codeFeed(mu, input, path) {
	const [count, ...own] = mu.shape;
	const wanted = input.shape?.slice(1) ?? own;
	if (wanted.length === own.length && wanted.every((size, i) => size === null || size === own[i])) return {
		input,
		shape: mu.shape,
		values: mu.values
	};
	const units = own.reduce((total, size) => total * size, 1);
	const fixed = wanted.filter((size) => size !== null);
	if (fixed.length === wanted.length && fixed.reduce((total, size) => total * size, 1) === units) return {
		input,
		shape: [count, ...fixed],
		values: mu.values
	};
	throw new InputError(`${path}: the decoder takes a code ${describe(input)}, but the encoder's mu "${mu.name}" is [N,${own.join(",")}]. Are the two halves from the same training?`);
}

// src/inference/graph/batch-size.ts
const found = /* @__PURE__ */ new WeakMap();
function foundBatchSize(session) {
	return found.get(session) ?? null;
}
async function tryBatchSizes(session, count, run) {
	const whole = await run(null).catch((error) => {
		if (error instanceof InputError) return error;
		throw error;
	});
	if (!(whole instanceof InputError) && !whole.some((output) => hasLostRows(output, count))) return whole;
	const rowsOf = (outputs, size) => outputs.filter((output) => hasRows(output, size)).length;
	const atOnce = whole instanceof InputError ? 0 : rowsOf(whole, count);
	for (const size of /* @__PURE__ */ new Set([1, ...session.batchSizes ?? []])) {
		if (size === count) continue;
		if (rowsOf(await run(size).catch((error) => {
			if (error instanceof InputError) return [];
			throw error;
		}), size) <= atOnce) continue;
		found.set(session, size);
		return size;
	}
	if (whole instanceof InputError) throw whole;
	return whole;
}
function hasRows({ shape }, count) {
	return shape.length >= 2 && shape[0] === count;
}
function hasLostRows({ shape, values }, count) {
	return shape.length >= 2 && shape[0] !== count && values.length > count && values.length % count === 0;
}

// src/inference/graph/image-feed.ts
function imageFeed(batch, input, settings, path) {
	const { channels, height, width } = batch;
	const fits = (own, given) => own === null || own === given;
	if (!fits(input.channels, channels) || !fits(input.height, height) || !fits(input.width, width)) throw new InputError(`${path}: the model takes images of ${input.channels ?? "any"} channels, ${input.width ?? "any"}x${input.height ?? "any"} pixels, but was given ${channels} channels, ${width}x${height}. Check model.input.size and model.input.channels.`);
	const scaled = toModelScale(batch.pixels, channels, height * width, settings);
	const values = input.layout === "nhwc" ? channelsLast(scaled, channels, height * width) : scaled;
	if (input.elementType === "uint8") assertBytes(values, input, path);
	return {
		input,
		shape: feedShape(pictureShape(batch, input), input),
		values
	};
}
function pictureShape({ count, channels, height, width }, { layout }) {
	return layout === "nhwc" ? [
		count,
		height,
		width,
		channels
	] : [
		count,
		channels,
		height,
		width
	];
}
function feedShape(picture, { form, shape }) {
	return form === void 0 ? picture : [picture[0], ...shape.slice(1).map((size) => size)];
}
function conditionFeed(batch, input, path) {
	const length = conditionLength(input);
	if (batch.condition === null || batch.condition.length !== batch.count * length) throw new InputError(`${path}: the model takes a condition of ${length} values an image ("${input.name}"), but none was given.`);
	return {
		input,
		shape: [batch.count, length],
		values: batch.condition
	};
}
function assertBytes(values, { name }, path) {
	if (!(values.every((value) => value >= -.5 && value < 255.5) && values.some((value) => value > 1.001)) && values.some((value) => value !== 0)) throw new InputError(`${path}: the input "${name}" takes uint8, so its range is 0 to 255. Set it in the config, with the range of the answer:\nmodel:\n  input: { range: [0, 255] }\n  reconstruction: { range: [0, 1] } # or [0, 255], as the decoder answers`);
}

// src/inference/graph/run-in-batches.ts
async function runInBatches(session, feeds) {
	const run = (some) => engineCall(session.path, () => session.run(some));
	const count = feeds[0].shape[0];
	let fixed = feeds.map(({ input }) => input.shape?.[0] ?? null).find((size) => size !== null) ?? null ?? foundBatchSize(session);
	if (fixed === null) {
		const tried = await tryBatchSizes(session, count, (size) => run(size === null ? feeds : feeds.map((feed) => part(feed, 0, size))));
		if (typeof tried !== "number") return ofImages(tried, count, session);
		fixed = tried;
	}
	if (fixed === count) return ofImages(await run(feeds), count, session);
	const parts = [];
	const size = fixed;
	for (let start = 0; start < count; start += size) {
		const outputs = await run(feeds.map((feed) => part(feed, start, size)));
		parts.push(ofImages(outputs, size, session));
	}
	return parts[0].map(({ name, shape }, output) => joined(name, shape, parts.map((outputs) => outputs[output].values), count));
}
function ofImages(outputs, count, { path }) {
	const usable = outputs.filter(({ shape }) => shape.length >= 2 && shape[0] === count);
	if (usable.length > 0) return usable;
	const given = outputs.map(({ name, shape }) => `"${name}" [${shape.join(",")}]`).join(", ") || "none of real numbers";
	if (count > 1 && outputs.some(({ shape }) => shape.length === 1 && shape[0] === count)) throw new InputError(`${path}: no output is a picture (${count} images were fed; outputs: ${given}), so that there is no reconstruction to judge. Export the decoder's image too; or hand over the scores alone, as a CSV file with the columns score and label.`);
	throw new InputError(`${path}: no output has one row an image (${count} were fed; outputs: ${given}). Export it with a dynamic batch axis for inputs and outputs.`);
}
function part({ input, shape, values }, start, size) {
	const perImage = values.length / shape[0];
	const filled = new Float32Array(size * perImage);
	for (let i = 0; i < size; i++) {
		const image = Math.min(start + i, shape[0] - 1);
		filled.set(values.subarray(image * perImage, (image + 1) * perImage), i * perImage);
	}
	return {
		input,
		shape: [size, ...shape.slice(1)],
		values: filled
	};
}
function joined(name, [size, ...rest], parts, count) {
	const perImage = parts[0].length / size;
	const values = new Float32Array(count * perImage);
	parts.forEach((outputs, i) => values.set(outputs.subarray(0, Math.min(size, count - i * size) * perImage), i * size * perImage));
	return {
		name,
		shape: [count, ...rest],
		values
	};
}

// src/inference/graph/own-decoder.ts
async function openOwnDecoder({ open }, path, feed) {
	if (typeof open === "string") return open;
	try {
		const { session, code } = await engineCall(path, open);
		const others = session.inputs.filter((input) => input !== code);
		return {
			decode: (batch, { shape, values }) => runInBatches(session, [{
				input: code,
				shape,
				values
			}, ...others.map((input) => feed(input, batch))]),
			release: () => session.release()
		};
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return `The part of the graph behind the code does not run on its own: ${error.message}`;
	}
}

// src/inference/graph/open-model.ts
async function openModel(open, checkpoint, settings) {
	const sessions = [];
	try {
		for (const one of open) sessions.push(await engineCall(checkpoint.name, one));
		return toModel(sessions[0], sessions[1] ?? null, checkpoint, settings);
	} catch (error) {
		for (const session of sessions) await session.release();
		throw error;
	}
}
const SEVERAL_LEVELS = "The model has several latent levels, and codes of several levels at once are neither swapped nor drawn here.";
function toModel(session, decoder, checkpoint, settings) {
	const { image, condition } = chooseInputs(session.inputs, settings.model, session.path, {
		layout: session.layout,
		decoderInputs: decoder?.inputs
	});
	const decoderInputs = decoder && chooseDecoderInputs(decoder.inputs, settings.model, decoder.path);
	const anyCondition = condition ?? decoderInputs?.condition ?? null;
	const sampling = [session, decoder].filter((one) => one !== null).filter(({ samples }) => samples !== false);
	let known = null;
	let own = null;
	const feedImage = (batch) => imageFeed(batch, image, settings.model.input, session.path);
	async function encode(batch, feed) {
		return runInBatches(session, condition ? [feed, conditionFeed(batch, condition, session.path)] : [feed]);
	}
	async function decode(batch, mu) {
		const { code, condition: decoderCondition } = decoderInputs;
		const feed = codeFeed(mu, code, decoder.path);
		return runInBatches(decoder, decoderCondition ? [feed, conditionFeed(batch, decoderCondition, decoder.path)] : [feed]);
	}
	async function execute(batch) {
		const feed = feedImage(batch);
		const encoder = await encode(batch, feed);
		const context = {
			checkpoint: checkpoint.name,
			settings: settings.model.outputs,
			inputShape: feed.shape,
			pictureShape: pictureShape(batch, image),
			layout: image.layout,
			image: feed.values,
			...decoderInputs && { decoderTakes: codeLength(decoderInputs.code) },
			heads: session.heads
		};
		if (decoder === null) {
			const match = known?.match ?? matchOutputs(encoder, context);
			known ??= {
				match,
				...wayFromCode(encoder, match)
			};
			return {
				tensors: encoder,
				match
			};
		}
		const mu = (known && muOf(encoder, known.match, image.layout)) ?? matchMu(encoder, context);
		const decoded = await decode(batch, mu);
		known ??= {
			match: matchPair(encoder, decoded, context),
			muShape: mu.shape,
			part: null,
			skips: []
		};
		return {
			tensors: {
				encoder,
				decoder: decoded
			},
			match: known.match
		};
	}
	function wayFromCode(tensors, match) {
		const { mu, reconstruction, spread } = match.outputs;
		const muShape = muOf(tensors, match, image.layout)?.shape ?? [];
		if (mu === null) return {
			muShape,
			part: null,
			skips: null
		};
		if (match.outputs.levels) return {
			muShape,
			part: {
				skips: null,
				open: SEVERAL_LEVELS
			},
			skips: null
		};
		const names = {
			image: image.name,
			mu,
			spread: spread?.name ?? null,
			reconstruction
		};
		const part = session.decoderPart(names, [image.shape?.[0] ?? null, ...muShape.slice(1)]);
		return {
			muShape,
			part,
			skips: part.skips
		};
	}
	async function openDecoder() {
		if (known === null) throw new Error("the outputs are not known before the first run");
		const { match, muShape, part } = known;
		const facts = {
			match,
			muShape,
			layout: image.layout,
			scale: reconstructionScale(settings.model),
			checkpoint: checkpoint.name
		};
		if (decoder !== null) return codeDecoder(decode, facts);
		if (part === null) return "The model exports no code (mu).";
		own ??= await openOwnDecoder(part, session.path, (input, batch) => input.name === image.name ? feedImage(batch) : conditionFeed(batch, input, session.path));
		return typeof own === "string" ? own : codeDecoder(own.decode, facts);
	}
	return {
		get engine() {
			return session.engine;
		},
		get device() {
			return session.device ?? "cpu";
		},
		get deviceNotes() {
			return [...session.deviceNotes ?? []];
		},
		input: {
			channels: image.channels,
			height: image.height,
			width: image.width,
			layout: image.layout,
			condition: anyCondition && conditionLength(anyCondition)
		},
		get outputs() {
			if (known === null) return {
				reconstruction: null,
				mu: null,
				spread: null,
				how: "Not run yet."
			};
			const { outputs } = known.match;
			return {
				...outputs,
				how: outputs.how + batchNotes([session, decoder])
			};
		},
		get latent() {
			return known?.match.latent ?? null;
		},
		samples: anySamples(session.samples, decoder?.samples ?? false),
		trainingMode: [session, decoder].flatMap((one) => one?.trainingMode ?? []),
		quantizesDynamically: [session, decoder].some((one) => one?.quantizesDynamically === true),
		noiseTakenOut: sampling.length > 0 && sampling.every(({ noiseTakenOut }) => noiseTakenOut === true),
		get skips() {
			return known?.skips ?? null;
		},
		async run(batch) {
			const { tensors, match } = await execute(batch);
			return toModelOutputs(tensors, match, batch, image.layout, reconstructionScale(settings.model), checkpoint.name);
		},
		decoder: openDecoder,
		async dispose() {
			await session.release();
			await decoder?.release();
			if (own !== null && typeof own !== "string") await own.release();
		}
	};
}
function batchNotes(sessions) {
	return sessions.map((session) => session && foundBatchSize(session)).filter((size) => size !== null).map((size) => ` A batch size of ${size} is written into the graph, although its inputs leave it open: it runs at that size.`).slice(0, 1).join("");
}
function anySamples(a, b) {
	if (a === true || b === true) return true;
	return a === null || b === null ? null : false;
}

// src/inference/graph/refuse-bytes.ts
const BYTES = /* @__PURE__ */ new Set([
	"uint8",
	"int8",
	"int32"
]);
function refuseBytes(all, outputs, feeds, path) {
	const lengths = feeds.map(({ values }) => values.length);
	if (outputs.some(({ values }) => lengths.includes(values.length))) return;
	const size = (shape) => shape.reduce((product, one) => product * one, 1);
	const picture = all.find(({ type, shape }) => BYTES.has(type) && lengths.includes(size(shape)));
	if (picture === void 0) return;
	throw new InputError(`${path}: the output "${picture.name}" [${picture.shape.join(",")}] is ${picture.type}: rounded to whole numbers and clipped, a reconstruction hides the errors that it is judged by. Export it as float32, before it is made into bytes.`);
}

// src/inference/graph/surgery/aliases-of.ts
function aliasesOf(tensor, index) {
	const aliases = [{
		tensor,
		steps: []
	}];
	for (let operation = index.producer(tensor); operation?.kind === "pass"; operation = index.producer(operation.input[0])) aliases.push({
		tensor: operation.input[0],
		steps: [operation, ...aliases.at(-1).steps]
	});
	return aliases;
}

// src/inference/graph/surgery/graph-index.ts
var GraphIndex = class {
	#operations;
	#producers = /* @__PURE__ */ new Map();
	constructor({ operations }) {
		this.#operations = operations;
		for (const operation of operations) for (const name of operation.output) if (name !== "") this.#producers.set(name, operation);
	}
	producer(tensor) {
		return this.#producers.get(tensor);
	}
	dependents(sources, without = /* @__PURE__ */ new Set()) {
		const reached = /* @__PURE__ */ new Set();
		for (const source of sources) if (!without.has(source)) reached.add(source);
		for (const { kind, takes, output } of this.#operations) {
			if (kind === "shape" || !takes.some((name) => reached.has(name))) continue;
			for (const name of output) if (name !== "" && !without.has(name)) reached.add(name);
		}
		return reached;
	}
	ancestors(tensor, given = /* @__PURE__ */ new Set()) {
		const needed = /* @__PURE__ */ new Set();
		const open = [tensor];
		for (let name = open.pop(); name !== void 0; name = open.pop()) {
			const operation = given.has(name) ? void 0 : this.producer(name);
			if (operation === void 0 || needed.has(operation)) continue;
			needed.add(operation);
			open.push(...operation.takes);
		}
		return this.#operations.filter((operation) => needed.has(operation));
	}
};

// src/inference/graph/surgery/endpoints-of.ts
function endpointsOf(graph) {
	const index = new GraphIndex(graph);
	return graph.outputs.flatMap((endpoint) => {
		const { first = null, second = null } = aliasesOf(endpoint.tensor, index).map(({ tensor }) => graph.halves?.(tensor) ?? null).find((found) => found !== null) ?? {};
		return [
			endpoint,
			...first === null ? [] : [{
				name: firstHalf(endpoint.name),
				tensor: first
			}],
			...second === null ? [] : [{
				name: secondHalf(endpoint.name),
				tensor: second
			}]
		];
	});
}
function outputTensor(name, graph) {
	return (wholeOf(name) === name ? graph.outputs : endpointsOf(graph)).find((endpoint) => endpoint.name === name)?.tensor ?? null;
}

// src/inference/graph/surgery/read-ways.ts
function readWays(graph, { mus, spreads }) {
	const index = new GraphIndex(graph);
	const endpoints = endpointsOf(graph);
	const images = graph.inputs.map(({ tensor }) => tensor);
	const ofImage = index.dependents(images);
	const tensorOf = (name) => endpoints.find((endpoint) => endpoint.name === name)?.tensor ?? name;
	const isHalf = ({ name }) => wholeOf(name) !== name;
	return {
		halved: graph.outputs.map(({ name }) => name).filter((name) => mus.includes(firstHalf(name)) && secondHalf(name) in spreads),
		sources(output, asTheyAre = false) {
			const target = tensorOf(output);
			const originOf = (tensor) => asTheyAre ? aliasesOf(tensor, index).at(-1).tensor : originsOf(tensor, index, ofImage).at(-1);
			const own = originOf(target);
			return endpoints.filter((endpoint) => endpoint.name !== output && (isHalf(endpoint) || ofImage.has(endpoint.tensor))).filter(({ tensor }) => {
				const origin = originOf(tensor);
				return origin !== own && !images.includes(origin) && index.dependents([origin]).has(target);
			}).map(({ name }) => name);
		},
		isDecoded(output, codes) {
			const target = tensorOf(output);
			const past = (barred) => index.dependents(images, new Set(barred)).has(target);
			const barred = codes.flatMap((code) => originsOf(tensorOf(code), index, ofImage));
			if (!ofImage.has(target) || barred.includes(target)) return false;
			if (codes.length > 0 && !past(barred)) return true;
			const behind = index.ancestors(target);
			return behind.some(({ kind, output: [vector] }, i) => kind === "dense" && ofImage.has(vector) && !past([vector]) && computes(behind.slice(i + 1), vector, index, ofImage));
		},
		takesImageOff(output) {
			return index.ancestors(tensorOf(output)).some(({ kind, input }) => {
				if (kind !== "subtract" || !input.every((name) => ofImage.has(name))) return false;
				return input.some((name) => images.includes(originsOf(name, index, ofImage).at(-1)));
			});
		}
	};
}
function originsOf(tensor, index, ofImage) {
	const origins = [tensor];
	for (let next = tensor; next !== null;) {
		next = before(index.producer(next), ofImage);
		if (next !== null) origins.push(next);
	}
	return origins;
}
const SCALED = /* @__PURE__ */ new Set([
	"add",
	"subtract",
	"multiply",
	"divide"
]);
function before(operation, ofImage) {
	if (operation === void 0) return null;
	const { kind, input } = operation;
	if (kind === "pass" || kind === "clip") return input[0] ?? null;
	if (!SCALED.has(kind)) return null;
	const open = input.filter((name) => ofImage.has(name));
	return open.length === 1 && input.length === 2 ? open[0] : null;
}
function computes(later, vector, index, ofImage) {
	const ofVector = index.dependents([vector]);
	const made = later.filter(({ kind, takes }) => (kind === "dense" || kind === "other") && takes.some((name) => ofVector.has(name)));
	return made.length > 1 || made.some(({ kind, takes }) => kind === "dense" || takes.some((name) => !ofImage.has(name)));
}

// src/inference/graph/surgery/read-heads.ts
const EXP = {
	"log-variance": "variance",
	"log-sigma": "sigma"
};
const LOG = {
	variance: "log-variance",
	sigma: "log-sigma"
};
function readHeads(graph, noise) {
	const index = new GraphIndex(graph);
	const ofImage = index.dependents(graph.inputs.map(({ tensor }) => tensor));
	const conventions = /* @__PURE__ */ new Map();
	const means = /* @__PURE__ */ new Set();
	for (const tensor of noise) {
		const ofNoise = index.dependents([tensor]);
		const fromImage = (name) => ofImage.has(name) && !ofNoise.has(name);
		const partner = (kind) => {
			return graph.operations.find(({ kind: own, input }) => own === kind && input.some((name) => ofNoise.has(name)) && input.some(fromImage))?.input.find(fromImage);
		};
		const [sigma, mean] = [partner("multiply"), partner("add")];
		if (sigma !== void 0) readBackwards(sigma, "sigma", graph, index, conventions);
		if (mean !== void 0) for (const alias of aliasesOf(mean, index)) means.add(alias.tensor);
	}
	readScaledSums(graph, index, conventions, means);
	const endpoints = endpointsOf(graph);
	const spreads = endpoints.flatMap(({ name, tensor }) => {
		const convention = conventionOf(tensor, graph, index, conventions);
		return convention === null ? [] : [[name, convention]];
	});
	const heads = {
		mus: endpoints.filter(({ tensor }) => aliasesOf(tensor, index).some((alias) => means.has(alias.tensor))).map(({ name }) => name),
		spreads: Object.fromEntries(spreads)
	};
	return {
		...heads,
		ways: readWays(graph, heads)
	};
}
function readScaledSums(graph, index, conventions, means) {
	const exported = new Set(endpointsOf(graph).map(({ tensor }) => tensor));
	for (const { kind, input } of graph.operations) {
		if (kind !== "add" || input.length !== 2) continue;
		for (const [mean, scaled] of [input, [...input].reverse()]) {
			const heads = aliasesOf(mean, index).map(({ tensor }) => tensor);
			if (!heads.some((tensor) => exported.has(tensor))) continue;
			const product = index.producer(scaled);
			for (const factor of product?.kind === "multiply" ? product.input : [scaled]) {
				const found = /* @__PURE__ */ new Map();
				readBackwards(factor, "sigma", graph, index, found);
				if (![...found.values()].some((convention) => convention !== "sigma") || ![...found.keys()].some((tensor) => exported.has(tensor))) continue;
				for (const [tensor, convention] of found) conventions.set(tensor, convention);
				for (const tensor of heads) means.add(tensor);
			}
		}
	}
}
function readBackwards(tensor, convention, graph, index, found) {
	found.set(tensor, convention);
	const operation = index.producer(tensor);
	if (operation === void 0) return;
	const { kind, input } = operation;
	const on = (next, from = input[0]) => readBackwards(from, next, graph, index, found);
	if (kind === "pass" || kind === "clip") return on(convention);
	if (kind === "exp" && convention === "sigma") return on("log-sigma");
	if (kind === "exp" && convention === "variance") return on("log-variance");
	if (kind === "sqrt" && convention === "sigma") return on("variance");
	const scaled = timesConstant(operation, graph);
	if (convention === "log-sigma" && scaled?.factor === .5) return on("log-variance", scaled.tensor);
}
function conventionOf(tensor, graph, index, known) {
	const own = known.get(tensor);
	if (own !== void 0) return own;
	const operation = index.producer(tensor);
	if (operation === void 0) return null;
	const scaled = timesConstant(operation, graph);
	const origin = scaled?.tensor ?? operation.input[0];
	if (origin === void 0) return null;
	const { kind } = operation;
	const before = () => conventionOf(origin, graph, index, known);
	if (kind === "pass" || kind === "clip") return before();
	if (kind === "exp") return EXP[before() ?? ""] ?? null;
	if (kind === "log") return LOG[before() ?? ""] ?? null;
	if (kind === "sqrt") return before() === "variance" ? "sigma" : null;
	if (scaled?.factor === .5) return before() === "log-variance" ? "log-sigma" : null;
	if (scaled?.factor === 2) return before() === "log-sigma" ? "log-variance" : null;
	return null;
}
function timesConstant({ kind, input }, { constant }) {
	if (kind !== "multiply" && kind !== "divide") return null;
	const [first, second] = input;
	const divisor = constant(second);
	if (divisor !== null) return {
		tensor: first,
		factor: kind === "multiply" ? divisor : 1 / divisor
	};
	const factor = kind === "multiply" ? constant(first) : null;
	return factor === null ? null : {
		tensor: second,
		factor
	};
}

// src/inference/graph/surgery/find-code.ts
function findCode(graph, index, { mu, reconstruction, noise }) {
	const code = aliasesOf(mu, index).find(({ tensor }) => index.dependents([tensor]).has(reconstruction));
	if (code === void 0 || code.tensor === reconstruction) return null;
	return {
		tensor: sampledFrom(code.tensor, graph, index, noise) ?? code.tensor,
		steps: code.steps
	};
}
function sampledFrom(mu, { operations }, index, noise) {
	const ofNoise = index.dependents(noise);
	const isMu = (name) => !ofNoise.has(name) && aliasesOf(name, index).some(({ tensor }) => tensor === mu);
	const sums = operations.filter(({ kind, input }) => kind === "add" && input.some(isMu) && input.some((name) => ofNoise.has(name)));
	return sums.length === 1 ? sums[0].output[0] : null;
}

// src/inference/graph/surgery/find-skips.ts
const MOST = 8;
function findSkips(index, { image, code, reconstruction }) {
	const past = index.dependents([image], new Set(code));
	if (!past.has(reconstruction)) return [];
	const decoder = index.dependents(code);
	const entering = index.ancestors(reconstruction).filter(({ output }) => output.some((name) => decoder.has(name) && !code.includes(name))).flatMap(({ takes }) => takes).filter((name) => past.has(name) && !decoder.has(name));
	const names = [...new Set(entering)];
	return names.length === 0 ? [reconstruction] : names.slice(0, MOST);
}

// src/inference/graph/surgery/tensor-of.ts
function tensorOf(name, endpoints) {
	return endpoints.find((endpoint) => endpoint.name === name).tensor;
}

// src/inference/graph/surgery/way-from-code.ts
function wayFromCode(graph, noise, names) {
	const index = new GraphIndex(graph);
	const image = tensorOf(names.image, graph.inputs);
	const mu = outputTensor(names.mu, graph);
	const reconstruction = tensorOf(names.reconstruction, graph.outputs);
	const code = mu === null ? null : findCode(graph, index, {
		mu,
		reconstruction,
		noise
	});
	if (code === null) {
		const heads = [mu, names.spread === null ? null : outputTensor(names.spread, graph)].filter((tensor) => tensor !== null);
		return {
			skips: findSkips(index, {
				image,
				code: heads,
				reconstruction
			}).length === 0 ? [] : null,
			code: `The reconstruction is not computed from mu ("${names.mu}").`
		};
	}
	return {
		skips: findSkips(index, {
			image,
			code: [code.tensor],
			reconstruction
		}),
		code
	};
}

// src/inference/graph/surgery/is-sampling-noise.ts
const CODE = /* @__PURE__ */ new Set([
	"mu",
	"log-variance",
	"log-sigma",
	"sigma",
	"variance"
]);
function isSamplingNoise(noise, graph, configured) {
	const index = new GraphIndex(graph);
	const reached = index.dependents([noise]);
	const random = graph.outputs.filter(({ tensor }) => reached.has(tensor));
	if (random.length === 0) return false;
	if (random.some(({ name }) => isCode(name, configured))) return samplesLevelAbove(noise, reached, graph, index, configured);
	return random.length < graph.outputs.length || isScaledByImage(reached, graph, index);
}
function samplesLevelAbove(noise, ofNoise, graph, index, configured) {
	const means = new Set(graph.outputs.filter(({ name, tensor }) => isMean(name, configured) && !ofNoise.has(tensor)).flatMap(({ tensor }) => aliasesOf(tensor, index).map((alias) => alias.tensor)));
	return isScaledByImage(/* @__PURE__ */ new Set([noise]), graph, index) && graph.operations.some(({ kind, input }) => kind === "add" && input.some((name) => ofNoise.has(name)) && input.some((name) => aliasesOf(name, index).some(({ tensor }) => means.has(tensor))));
}
function isMean(name, { mu }) {
	return mu === void 0 ? roleOfName(name) === "mu" : [mu].flat().includes(name);
}
function isCode(name, { reconstruction, ...code }) {
	if (name === reconstruction) return false;
	return Object.values(code).flat().includes(name) || CODE.has(roleOfName(name) ?? "");
}
function isScaledByImage(ofNoise, { operations, inputs }, index) {
	const ofImage = index.dependents(inputs.map(({ tensor }) => tensor));
	return operations.some(({ kind, input }) => kind === "multiply" && input.some((name) => ofNoise.has(name)) && input.some((name) => ofImage.has(name) && !ofNoise.has(name)));
}

export { Adder, ChannelSums, GraphIndex, IMAGE_SCALE, InternMap, Plans, Progress, SCALES_FIT, arrayNamesOf, ascending$1 as ascending, assertFinite, besideDoubtful, besideEachOther, bisectLeft, bisectRight, bisector, bySplit$1 as bySplit, checkpointKinds, chooseColumns, chooseLabels, decodePool, densestSeparator, describeDoubtfulMasks, describeMuchLeftOut, describeRenamed, describeUnread, deviation$1 as deviation, engineCall, engineOf, entriesOf, evaluateInThisProcess, findEvaluationSet, fromFloat16, graphFilesOf, inspectMasks, inspectSet, isRecorded, isSamplingNoise, labelOfWord, latentShape, linesOf$1 as linesOf, loadModel, manifestWords, markSample, max, mean, measuredWith, median, merge, min, modelBatch, namesOf$1 as namesOf, openModel, parse$1 as parse, permute, pictureRecorded, planAlignment, progress_exports, quantile, quantileSorted, range, readBatches, readHeads, readTextTable, reconstructionScale, refuseBrokenLink, refuseBytes, refuseLfsPointer, refuseTooManyColumns, refuseUnreadable, sum, tensorOf, tickIncrement, tickStep, ticks, timed, timed_exports, toFloat16, toImageScale, toLogVariance, tryScales, unlistable, watchEngineCalls, wayFromCode, wholeOf, withoutSeparatorLine };