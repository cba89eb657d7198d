import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  fromFloat16
} from "./chunk-UVSK6YQG.js";
import {
  assertFinite,
  latentShape,
  medianSorted,
  quantileSorted,
  sampleVariance,
  shuffle,
  standardDeviation,
  toImageScale,
  toLogVariance
} from "./chunk-GI6HXKHR.js";
import {
  VERSION,
  nearest
} from "./chunk-ZMUPIE7E.js";
import {
  closest,
  distance
} from "./chunk-LDX5YYGH.js";
import {
  inspectImage,
  labelRegions,
  readImageFile,
  readImageHeader,
  runDecodeTask,
  showPath
} from "./chunk-6BYZWY4H.js";
import {
  precedence
} from "./chunk-CNZ32GBS.js";
import {
  curveKinds,
  diagnosisPath,
  diagnosisSchema,
  parseDiagnosis,
  reportPath,
  writeDiagnosis,
  writeFileWhole
} from "./chunk-P2GU3C52.js";
import {
  external_exports,
  rules,
  symptomIds,
  verdictOf
} from "./chunk-NJTEITXF.js";
import {
  fileDesc,
  fromBinary,
  messageDesc
} from "./chunk-7KMPLSPT.js";
import {
  refuseLfsPointer
} from "./chunk-KHPOYWLY.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-RIDYPKSR.js";

// node_modules/@stdlib/utils-define-property/lib/define_property.js
var require_define_property = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/define_property.js"(exports, module) {
    "use strict";
    var main = typeof Object.defineProperty === "function" ? Object.defineProperty : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js
var require_has_define_property_support = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js"(exports, module) {
    "use strict";
    var defineProperty = require_define_property();
    function hasDefinePropertySupport() {
      try {
        defineProperty({}, "x", {});
        return true;
      } catch (err2) {
        return false;
      }
    }
    module.exports = hasDefinePropertySupport;
  }
});

// node_modules/@stdlib/utils-define-property/lib/builtin.js
var require_builtin = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/builtin.js"(exports, module) {
    "use strict";
    var defineProperty = Object.defineProperty;
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js
var require_is_number = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js"(exports, module) {
    "use strict";
    function isNumber(value) {
      return typeof value === "number";
    }
    module.exports = isNumber;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js
var require_zero_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js"(exports, module) {
    "use strict";
    function startsWithMinus(str) {
      return str[0] === "-";
    }
    function zeros(n) {
      var out = "";
      var i2;
      for (i2 = 0; i2 < n; i2++) {
        out += "0";
      }
      return out;
    }
    function zeroPad(str, width, right) {
      var negative = false;
      var pad = width - str.length;
      if (pad < 0) {
        return str;
      }
      if (startsWithMinus(str)) {
        negative = true;
        str = str.substr(1);
      }
      str = right ? str + zeros(pad) : zeros(pad) + str;
      if (negative) {
        str = "-" + str;
      }
      return str;
    }
    module.exports = zeroPad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js
var require_format_integer = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js"(exports, module) {
    "use strict";
    var isNumber = require_is_number();
    var zeroPad = require_zero_pad();
    var lowercase = String.prototype.toLowerCase;
    var uppercase = String.prototype.toUpperCase;
    function formatInteger(token) {
      var base;
      var out;
      var i2;
      switch (token.specifier) {
        case "b":
          base = 2;
          break;
        case "o":
          base = 8;
          break;
        case "x":
        case "X":
          base = 16;
          break;
        case "d":
        case "i":
        case "u":
        default:
          base = 10;
          break;
      }
      out = token.arg;
      i2 = parseInt(out, 10);
      if (!isFinite(i2)) {
        if (!isNumber(out)) {
          throw new Error("invalid integer. Value: " + out);
        }
        i2 = 0;
      }
      if (i2 < 0 && (token.specifier === "u" || base !== 10)) {
        i2 = 4294967295 + i2 + 1;
      }
      if (i2 < 0) {
        out = (-i2).toString(base);
        if (token.precision) {
          out = zeroPad(out, token.precision, token.padRight);
        }
        out = "-" + out;
      } else {
        out = i2.toString(base);
        if (!i2 && !token.precision) {
          out = "";
        } else if (token.precision) {
          out = zeroPad(out, token.precision, token.padRight);
        }
        if (token.sign) {
          out = token.sign + out;
        }
      }
      if (base === 16) {
        if (token.alternate) {
          out = "0x" + out;
        }
        out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out);
      }
      if (base === 8) {
        if (token.alternate && out.charAt(0) !== "0") {
          out = "0" + out;
        }
      }
      return out;
    }
    module.exports = formatInteger;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js
var require_is_string = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js"(exports, module) {
    "use strict";
    function isString(value) {
      return typeof value === "string";
    }
    module.exports = isString;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js
var require_format_double = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js"(exports, module) {
    "use strict";
    var abs = Math.abs;
    var lowercase = String.prototype.toLowerCase;
    var uppercase = String.prototype.toUpperCase;
    var replace = String.prototype.replace;
    var RE_EXP_POS_DIGITS = /e\+(\d)$/;
    var RE_EXP_NEG_DIGITS = /e-(\d)$/;
    var RE_ONLY_DIGITS = /^(\d+)$/;
    var RE_DIGITS_BEFORE_EXP = /^(\d+)e/;
    var RE_TRAILING_PERIOD_ZERO = /\.0$/;
    var RE_PERIOD_ZERO_EXP = /\.0*e/;
    var RE_ZERO_BEFORE_EXP = /(\..*[^0])0*e/;
    function formatDouble(f, token) {
      var digits;
      var out;
      switch (token.specifier) {
        case "e":
        case "E":
          out = f.toExponential(token.precision);
          break;
        case "f":
        case "F":
          out = f.toFixed(token.precision);
          break;
        case "g":
        case "G":
          if (abs(f) < 1e-4) {
            digits = token.precision;
            if (digits > 0) {
              digits -= 1;
            }
            out = f.toExponential(digits);
          } else {
            out = f.toPrecision(token.precision);
          }
          if (!token.alternate) {
            out = replace.call(out, RE_ZERO_BEFORE_EXP, "$1e");
            out = replace.call(out, RE_PERIOD_ZERO_EXP, "e");
            out = replace.call(out, RE_TRAILING_PERIOD_ZERO, "");
          }
          break;
        default:
          throw new Error("invalid double notation. Value: " + token.specifier);
      }
      out = replace.call(out, RE_EXP_POS_DIGITS, "e+0$1");
      out = replace.call(out, RE_EXP_NEG_DIGITS, "e-0$1");
      if (token.alternate) {
        out = replace.call(out, RE_ONLY_DIGITS, "$1.");
        out = replace.call(out, RE_DIGITS_BEFORE_EXP, "$1.e");
      }
      if (f >= 0 && token.sign) {
        out = token.sign + out;
      }
      out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out);
      return out;
    }
    module.exports = formatDouble;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js
var require_space_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js"(exports, module) {
    "use strict";
    function spaces(n) {
      var out = "";
      var i2;
      for (i2 = 0; i2 < n; i2++) {
        out += " ";
      }
      return out;
    }
    function spacePad(str, width, right) {
      var pad = width - str.length;
      if (pad < 0) {
        return str;
      }
      str = right ? str + spaces(pad) : spaces(pad) + str;
      return str;
    }
    module.exports = spacePad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/main.js"(exports, module) {
    "use strict";
    var formatInteger = require_format_integer();
    var isString = require_is_string();
    var isNumber = require_is_number();
    var formatDouble = require_format_double();
    var spacePad = require_space_pad();
    var zeroPad = require_zero_pad();
    var fromCharCode = String.fromCharCode;
    var isArray = Array.isArray;
    function isnan(value) {
      return value !== value;
    }
    function initialize(token) {
      var out = {};
      out.specifier = token.specifier;
      out.precision = token.precision === void 0 ? 1 : token.precision;
      out.width = token.width;
      out.flags = token.flags || "";
      out.mapping = token.mapping;
      return out;
    }
    function formatInterpolate(tokens) {
      var hasPeriod;
      var flags;
      var token;
      var flag;
      var num;
      var out;
      var pos;
      var f;
      var i2;
      var j;
      if (!isArray(tokens)) {
        throw new TypeError("invalid argument. First argument must be an array. Value: `" + tokens + "`.");
      }
      out = "";
      pos = 1;
      for (i2 = 0; i2 < tokens.length; i2++) {
        token = tokens[i2];
        if (isString(token)) {
          out += token;
        } else {
          hasPeriod = token.precision !== void 0;
          token = initialize(token);
          if (!token.specifier) {
            throw new TypeError("invalid argument. Token is missing `specifier` property. Index: `" + i2 + "`. Value: `" + token + "`.");
          }
          if (token.mapping) {
            pos = token.mapping;
          }
          flags = token.flags;
          for (j = 0; j < flags.length; j++) {
            flag = flags.charAt(j);
            switch (flag) {
              case " ":
                token.sign = " ";
                break;
              case "+":
                token.sign = "+";
                break;
              case "-":
                token.padRight = true;
                token.padZeros = false;
                break;
              case "0":
                token.padZeros = flags.indexOf("-") < 0;
                break;
              case "#":
                token.alternate = true;
                break;
              default:
                throw new Error("invalid flag: " + flag);
            }
          }
          if (token.width === "*") {
            token.width = parseInt(arguments[pos], 10);
            pos += 1;
            if (isnan(token.width)) {
              throw new TypeError("the argument for * width at position " + pos + " is not a number. Value: `" + token.width + "`.");
            }
            if (token.width < 0) {
              token.padRight = true;
              token.width = -token.width;
            }
          }
          if (hasPeriod) {
            if (token.precision === "*") {
              token.precision = parseInt(arguments[pos], 10);
              pos += 1;
              if (isnan(token.precision)) {
                throw new TypeError("the argument for * precision at position " + pos + " is not a number. Value: `" + token.precision + "`.");
              }
              if (token.precision < 0) {
                token.precision = 1;
                hasPeriod = false;
              }
            }
          }
          token.arg = arguments[pos];
          switch (token.specifier) {
            case "b":
            case "o":
            case "x":
            case "X":
            case "d":
            case "i":
            case "u":
              if (hasPeriod) {
                token.padZeros = false;
              }
              token.arg = formatInteger(token);
              break;
            case "s":
              token.maxWidth = hasPeriod ? token.precision : -1;
              token.arg = String(token.arg);
              break;
            case "c":
              if (!isnan(token.arg)) {
                num = parseInt(token.arg, 10);
                if (num < 0 || num > 127) {
                  throw new Error("invalid character code. Value: " + token.arg);
                }
                token.arg = isnan(num) ? String(token.arg) : fromCharCode(num);
              }
              break;
            case "e":
            case "E":
            case "f":
            case "F":
            case "g":
            case "G":
              if (!hasPeriod) {
                token.precision = 6;
              }
              f = parseFloat(token.arg);
              if (!isFinite(f)) {
                if (!isNumber(token.arg)) {
                  throw new Error("invalid floating-point number. Value: " + out);
                }
                f = token.arg;
                token.padZeros = false;
              }
              token.arg = formatDouble(f, token);
              break;
            default:
              throw new Error("invalid specifier: " + token.specifier);
          }
          if (token.maxWidth >= 0 && token.arg.length > token.maxWidth) {
            token.arg = token.arg.substring(0, token.maxWidth);
          }
          if (token.padZeros) {
            token.arg = zeroPad(token.arg, token.width || token.precision, token.padRight);
          } else if (token.width) {
            token.arg = spacePad(token.arg, token.width, token.padRight);
          }
          out += token.arg || "";
          pos += 1;
        }
      }
      return out;
    }
    module.exports = formatInterpolate;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/index.js
var require_lib = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main();
    module.exports = main;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/main.js"(exports, module) {
    "use strict";
    var RE = /%(?:([1-9]\d*)\$)?([0 +\-#]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([%A-Za-z])/g;
    function parse2(match) {
      var token = {
        "mapping": match[1] ? parseInt(match[1], 10) : void 0,
        "flags": match[2],
        "width": match[3],
        "precision": match[5],
        "specifier": match[6]
      };
      if (match[4] === "." && match[5] === void 0) {
        token.precision = "1";
      }
      return token;
    }
    function formatTokenize(str) {
      var content;
      var tokens;
      var match;
      var prev;
      tokens = [];
      prev = 0;
      match = RE.exec(str);
      while (match) {
        content = str.slice(prev, RE.lastIndex - match[0].length);
        if (content.length) {
          tokens.push(content);
        }
        if (match[6] === "%") {
          tokens.push("%");
        } else {
          tokens.push(parse2(match));
        }
        prev = RE.lastIndex;
        match = RE.exec(str);
      }
      content = str.slice(prev);
      if (content.length) {
        tokens.push(content);
      }
      return tokens;
    }
    module.exports = formatTokenize;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/index.js
var require_lib2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main2();
    module.exports = main;
  }
});

// node_modules/@stdlib/string-format/lib/is_string.js
var require_is_string2 = __commonJS({
  "node_modules/@stdlib/string-format/lib/is_string.js"(exports, module) {
    "use strict";
    function isString(value) {
      return typeof value === "string";
    }
    module.exports = isString;
  }
});

// node_modules/@stdlib/string-format/lib/main.js
var require_main3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/main.js"(exports, module) {
    "use strict";
    var interpolate = require_lib();
    var tokenize = require_lib2();
    var isString = require_is_string2();
    function format(str) {
      var args;
      var i2;
      if (!isString(str)) {
        throw new TypeError(format("invalid argument. First argument must be a string. Value: `%s`.", str));
      }
      args = [tokenize(str)];
      for (i2 = 1; i2 < arguments.length; i2++) {
        args.push(arguments[i2]);
      }
      return interpolate.apply(null, args);
    }
    module.exports = format;
  }
});

// node_modules/@stdlib/string-format/lib/index.js
var require_lib3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main3();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/polyfill.js
var require_polyfill = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/polyfill.js"(exports, module) {
    "use strict";
    var format = require_lib3();
    var objectProtoype = Object.prototype;
    var toStr = objectProtoype.toString;
    var defineGetter = objectProtoype.__defineGetter__;
    var defineSetter = objectProtoype.__defineSetter__;
    var lookupGetter = objectProtoype.__lookupGetter__;
    var lookupSetter = objectProtoype.__lookupSetter__;
    function defineProperty(obj, prop, descriptor) {
      var prototype;
      var hasValue;
      var hasGet;
      var hasSet;
      if (typeof obj !== "object" || obj === null || toStr.call(obj) === "[object Array]") {
        throw new TypeError(format("invalid argument. First argument must be an object. Value: `%s`.", obj));
      }
      if (typeof descriptor !== "object" || descriptor === null || toStr.call(descriptor) === "[object Array]") {
        throw new TypeError(format("invalid argument. Property descriptor must be an object. Value: `%s`.", descriptor));
      }
      hasValue = "value" in descriptor;
      if (hasValue) {
        if (lookupGetter.call(obj, prop) || lookupSetter.call(obj, prop)) {
          prototype = obj.__proto__;
          obj.__proto__ = objectProtoype;
          delete obj[prop];
          obj[prop] = descriptor.value;
          obj.__proto__ = prototype;
        } else {
          obj[prop] = descriptor.value;
        }
      }
      hasGet = "get" in descriptor;
      hasSet = "set" in descriptor;
      if (hasValue && (hasGet || hasSet)) {
        throw new Error("invalid argument. Cannot specify one or more accessors and a value or writable attribute in the property descriptor.");
      }
      if (hasGet && defineGetter) {
        defineGetter.call(obj, prop, descriptor.get);
      }
      if (hasSet && defineSetter) {
        defineSetter.call(obj, prop, descriptor.set);
      }
      return obj;
    }
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-property/lib/index.js
var require_lib4 = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/index.js"(exports, module) {
    "use strict";
    var hasDefinePropertySupport = require_has_define_property_support();
    var builtin = require_builtin();
    var polyfill = require_polyfill();
    var defineProperty;
    if (hasDefinePropertySupport()) {
      defineProperty = builtin;
    } else {
      defineProperty = polyfill;
    }
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js
var require_main4 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js"(exports, module) {
    "use strict";
    var defineProperty = require_lib4();
    function setNonEnumerableReadOnly(obj, prop, value) {
      defineProperty(obj, prop, {
        "configurable": false,
        "enumerable": false,
        "writable": false,
        "value": value
      });
    }
    module.exports = setNonEnumerableReadOnly;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js
var require_lib5 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main4();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/main.js
var require_main5 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/main.js"(exports, module) {
    "use strict";
    function isnan(x2) {
      return x2 !== x2;
    }
    module.exports = isnan;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/index.js
var require_lib6 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main5();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/main.js
var require_main6 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/main.js"(exports, module) {
    "use strict";
    var floor = Math.floor;
    module.exports = floor;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/index.js
var require_lib7 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main6();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/main.js
var require_main7 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/main.js"(exports, module) {
    "use strict";
    var ceil = Math.ceil;
    module.exports = ceil;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/index.js
var require_lib8 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main7();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/main.js
var require_main8 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib7();
    var ceil = require_lib8();
    function trunc(x2) {
      if (x2 < 0) {
        return ceil(x2);
      }
      return floor(x2);
    }
    module.exports = trunc;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/index.js
var require_lib9 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main8();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-ctor/lib/main.js
var require_main9 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/main.js"(exports, module) {
    "use strict";
    module.exports = Number;
  }
});

// node_modules/@stdlib/number-ctor/lib/index.js
var require_lib10 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main9();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-ninf/lib/index.js
var require_lib11 = __commonJS({
  "node_modules/@stdlib/constants-float64-ninf/lib/index.js"(exports, module) {
    "use strict";
    var Number2 = require_lib10();
    var FLOAT64_NINF = Number2.NEGATIVE_INFINITY;
    module.exports = FLOAT64_NINF;
  }
});

// node_modules/@stdlib/constants-float64-pinf/lib/index.js
var require_lib12 = __commonJS({
  "node_modules/@stdlib/constants-float64-pinf/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_PINF = Number.POSITIVE_INFINITY;
    module.exports = FLOAT64_PINF;
  }
});

// node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js
var require_lib13 = __commonJS({
  "node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_EXPONENT_BIAS = 1023 | 0;
    module.exports = FLOAT64_EXPONENT_BIAS;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js
var require_lib14 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT = 1023 | 0;
    module.exports = FLOAT64_MAX_BASE2_EXPONENT;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js
var require_lib15 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL = -1023 | 0;
    module.exports = FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js
var require_lib16 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL = -1074 | 0;
    module.exports = FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js
var require_main10 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib12();
    var NINF = require_lib11();
    function isInfinite(x2) {
      return x2 === PINF || x2 === NINF;
    }
    module.exports = isInfinite;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js
var require_lib17 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main10();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js
var require_lib18 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGN_MASK = 2147483648 >>> 0;
    module.exports = FLOAT64_HIGH_WORD_SIGN_MASK;
  }
});

// node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js
var require_lib19 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_ABS_MASK = 2147483647 >>> 0;
    module.exports = FLOAT64_HIGH_WORD_ABS_MASK;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/main.js
var require_main11 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/main.js"(exports, module) {
    "use strict";
    function hasSymbolSupport() {
      return typeof Symbol === "function" && typeof /* @__PURE__ */ Symbol("foo") === "symbol";
    }
    module.exports = hasSymbolSupport;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/index.js
var require_lib20 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main11();
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js
var require_main12 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js"(exports, module) {
    "use strict";
    var hasSymbols = require_lib20();
    var FLG = hasSymbols();
    function hasToStringTagSupport() {
      return FLG && typeof Symbol.toStringTag === "symbol";
    }
    module.exports = hasToStringTagSupport;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js
var require_lib21 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main12();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostring.js
var require_tostring = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostring.js"(exports, module) {
    "use strict";
    var toStr = Object.prototype.toString;
    module.exports = toStr;
  }
});

// node_modules/@stdlib/utils-native-class/lib/main.js
var require_main13 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/main.js"(exports, module) {
    "use strict";
    var toStr = require_tostring();
    function nativeClass(v) {
      return toStr.call(v);
    }
    module.exports = nativeClass;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/main.js
var require_main14 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/main.js"(exports, module) {
    "use strict";
    var has = Object.prototype.hasOwnProperty;
    function hasOwnProp(value, property) {
      if (value === void 0 || value === null) {
        return false;
      }
      return has.call(value, property);
    }
    module.exports = hasOwnProp;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/index.js
var require_lib22 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main14();
    module.exports = main;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/main.js
var require_main15 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/main.js"(exports, module) {
    "use strict";
    var Sym = typeof Symbol === "function" ? Symbol : void 0;
    module.exports = Sym;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/index.js
var require_lib23 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main15();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostringtag.js
var require_tostringtag = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostringtag.js"(exports, module) {
    "use strict";
    var Symbol2 = require_lib23();
    var toStrTag = typeof Symbol2 === "function" ? Symbol2.toStringTag : "";
    module.exports = toStrTag;
  }
});

// node_modules/@stdlib/utils-native-class/lib/polyfill.js
var require_polyfill2 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/polyfill.js"(exports, module) {
    "use strict";
    var hasOwnProp = require_lib22();
    var toStringTag = require_tostringtag();
    var toStr = require_tostring();
    function nativeClass(v) {
      var isOwn;
      var tag;
      var out;
      if (v === null || v === void 0) {
        return toStr.call(v);
      }
      tag = v[toStringTag];
      isOwn = hasOwnProp(v, toStringTag);
      try {
        v[toStringTag] = void 0;
      } catch (err2) {
        return toStr.call(v);
      }
      out = toStr.call(v);
      if (isOwn) {
        v[toStringTag] = tag;
      } else {
        delete v[toStringTag];
      }
      return out;
    }
    module.exports = nativeClass;
  }
});

// node_modules/@stdlib/utils-native-class/lib/index.js
var require_lib24 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/index.js"(exports, module) {
    "use strict";
    var hasToStringTag = require_lib21();
    var builtin = require_main13();
    var polyfill = require_polyfill2();
    var main;
    if (hasToStringTag()) {
      main = polyfill;
    } else {
      main = builtin;
    }
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/main.js
var require_main16 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib24();
    var hasUint32Array = typeof Uint32Array === "function";
    function isUint32Array(value) {
      return hasUint32Array && value instanceof Uint32Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint32Array]";
    }
    module.exports = isUint32Array;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/index.js
var require_lib25 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/index.js"(exports, module) {
    "use strict";
    var isUint32Array = require_main16();
    module.exports = isUint32Array;
  }
});

// node_modules/@stdlib/constants-uint32-max/lib/index.js
var require_lib26 = __commonJS({
  "node_modules/@stdlib/constants-uint32-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT32_MAX = 4294967295;
    module.exports = UINT32_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js
var require_uint32array = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js"(exports, module) {
    "use strict";
    var main = typeof Uint32Array === "function" ? Uint32Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/main.js
var require_main17 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint32Array = require_lib25();
    var UINT32_MAX = require_lib26();
    var GlobalUint32Array = require_uint32array();
    function hasUint32ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint32Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT32_MAX + 1, UINT32_MAX + 2];
        arr = new GlobalUint32Array(arr);
        bool = isUint32Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT32_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err2) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/index.js
var require_lib27 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint32ArraySupport = require_main17();
    module.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/array-uint32/lib/main.js
var require_main18 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint32Array === "function" ? Uint32Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint32/lib/polyfill.js
var require_polyfill3 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint32/lib/index.js
var require_lib28 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/index.js"(exports, module) {
    "use strict";
    var hasUint32ArraySupport = require_lib27();
    var builtin = require_main18();
    var polyfill = require_polyfill3();
    var ctor;
    if (hasUint32ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/main.js
var require_main19 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib24();
    var hasFloat64Array = typeof Float64Array === "function";
    function isFloat64Array(value) {
      return hasFloat64Array && value instanceof Float64Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Float64Array]";
    }
    module.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/index.js
var require_lib29 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/index.js"(exports, module) {
    "use strict";
    var isFloat64Array = require_main19();
    module.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js
var require_float64array = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js"(exports, module) {
    "use strict";
    var main = typeof Float64Array === "function" ? Float64Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/main.js
var require_main20 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/main.js"(exports, module) {
    "use strict";
    var isFloat64Array = require_lib29();
    var GlobalFloat64Array = require_float64array();
    function hasFloat64ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalFloat64Array !== "function") {
        return false;
      }
      try {
        arr = new GlobalFloat64Array([1, 3.14, -3.14, NaN]);
        bool = isFloat64Array(arr) && arr[0] === 1 && arr[1] === 3.14 && arr[2] === -3.14 && arr[3] !== arr[3];
      } catch (err2) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/index.js
var require_lib30 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasFloat64ArraySupport = require_main20();
    module.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/array-float64/lib/main.js
var require_main21 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Float64Array === "function" ? Float64Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-float64/lib/polyfill.js
var require_polyfill4 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-float64/lib/index.js
var require_lib31 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/index.js"(exports, module) {
    "use strict";
    var hasFloat64ArraySupport = require_lib30();
    var builtin = require_main21();
    var polyfill = require_polyfill4();
    var ctor;
    if (hasFloat64ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/main.js
var require_main22 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib24();
    var hasUint8Array = typeof Uint8Array === "function";
    function isUint8Array(value) {
      return hasUint8Array && value instanceof Uint8Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint8Array]";
    }
    module.exports = isUint8Array;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/index.js
var require_lib32 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/index.js"(exports, module) {
    "use strict";
    var isUint8Array = require_main22();
    module.exports = isUint8Array;
  }
});

// node_modules/@stdlib/constants-uint8-max/lib/index.js
var require_lib33 = __commonJS({
  "node_modules/@stdlib/constants-uint8-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT8_MAX = 255 | 0;
    module.exports = UINT8_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js
var require_uint8array = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js"(exports, module) {
    "use strict";
    var main = typeof Uint8Array === "function" ? Uint8Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/main.js
var require_main23 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint8Array = require_lib32();
    var UINT8_MAX = require_lib33();
    var GlobalUint8Array = require_uint8array();
    function hasUint8ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint8Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT8_MAX + 1, UINT8_MAX + 2];
        arr = new GlobalUint8Array(arr);
        bool = isUint8Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT8_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err2) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/index.js
var require_lib34 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint8ArraySupport = require_main23();
    module.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/array-uint8/lib/main.js
var require_main24 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint8Array === "function" ? Uint8Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint8/lib/polyfill.js
var require_polyfill5 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint8/lib/index.js
var require_lib35 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/index.js"(exports, module) {
    "use strict";
    var hasUint8ArraySupport = require_lib34();
    var builtin = require_main24();
    var polyfill = require_polyfill5();
    var ctor;
    if (hasUint8ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/main.js
var require_main25 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib24();
    var hasUint16Array = typeof Uint16Array === "function";
    function isUint16Array(value) {
      return hasUint16Array && value instanceof Uint16Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint16Array]";
    }
    module.exports = isUint16Array;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/index.js
var require_lib36 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/index.js"(exports, module) {
    "use strict";
    var isUint16Array = require_main25();
    module.exports = isUint16Array;
  }
});

// node_modules/@stdlib/constants-uint16-max/lib/index.js
var require_lib37 = __commonJS({
  "node_modules/@stdlib/constants-uint16-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT16_MAX = 65535 | 0;
    module.exports = UINT16_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js
var require_uint16array = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js"(exports, module) {
    "use strict";
    var main = typeof Uint16Array === "function" ? Uint16Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/main.js
var require_main26 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint16Array = require_lib36();
    var UINT16_MAX = require_lib37();
    var GlobalUint16Array = require_uint16array();
    function hasUint16ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint16Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT16_MAX + 1, UINT16_MAX + 2];
        arr = new GlobalUint16Array(arr);
        bool = isUint16Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT16_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err2) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/index.js
var require_lib38 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint16ArraySupport = require_main26();
    module.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/array-uint16/lib/main.js
var require_main27 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint16Array === "function" ? Uint16Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint16/lib/polyfill.js
var require_polyfill6 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint16/lib/index.js
var require_lib39 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/index.js"(exports, module) {
    "use strict";
    var hasUint16ArraySupport = require_lib38();
    var builtin = require_main27();
    var polyfill = require_polyfill6();
    var ctor;
    if (hasUint16ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/ctors.js
var require_ctors = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/ctors.js"(exports, module) {
    "use strict";
    var Uint8Array2 = require_lib35();
    var Uint16Array2 = require_lib39();
    var ctors = {
      "uint16": Uint16Array2,
      "uint8": Uint8Array2
    };
    module.exports = ctors;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/main.js
var require_main28 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/main.js"(exports, module) {
    "use strict";
    var ctors = require_ctors();
    var bool;
    function isLittleEndian() {
      var uint16view;
      var uint8view;
      uint16view = new ctors["uint16"](1);
      uint16view[0] = 4660;
      uint8view = new ctors["uint8"](uint16view.buffer);
      return uint8view[0] === 52;
    }
    bool = isLittleEndian();
    module.exports = bool;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/index.js
var require_lib40 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/index.js"(exports, module) {
    "use strict";
    var IS_LITTLE_ENDIAN = require_main28();
    module.exports = IS_LITTLE_ENDIAN;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/indices.js
var require_indices = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/indices.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib40();
    var indices2;
    var HIGH;
    var LOW;
    if (isLittleEndian === true) {
      HIGH = 1;
      LOW = 0;
    } else {
      HIGH = 0;
      LOW = 1;
    }
    indices2 = {
      "HIGH": HIGH,
      "LOW": LOW
    };
    module.exports = indices2;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/assign.js
var require_assign = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/assign.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib28();
    var Float64Array2 = require_lib31();
    var indices2 = require_indices();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    var HIGH = indices2.HIGH;
    var LOW = indices2.LOW;
    function toWords(x2, out, stride, offset) {
      FLOAT64_VIEW[0] = x2;
      out[offset] = UINT32_VIEW[HIGH];
      out[offset + stride] = UINT32_VIEW[LOW];
      return out;
    }
    module.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/main.js
var require_main29 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/main.js"(exports, module) {
    "use strict";
    var fcn = require_assign();
    function toWords(x2) {
      return fcn(x2, [0 >>> 0, 0 >>> 0], 1, 0);
    }
    module.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/index.js
var require_lib41 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main29();
    var assign2 = require_assign();
    setReadOnly(main, "assign", assign2);
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js
var require_high = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib40();
    var HIGH;
    if (isLittleEndian === true) {
      HIGH = 1;
    } else {
      HIGH = 0;
    }
    module.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js
var require_main30 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib28();
    var Float64Array2 = require_lib31();
    var HIGH = require_high();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getHighWord(x2) {
      FLOAT64_VIEW[0] = x2;
      return UINT32_VIEW[HIGH];
    }
    module.exports = getHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js
var require_lib42 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main30();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/indices.js
var require_indices2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/indices.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib40();
    var indices2;
    var HIGH;
    var LOW;
    if (isLittleEndian === true) {
      HIGH = 1;
      LOW = 0;
    } else {
      HIGH = 0;
      LOW = 1;
    }
    indices2 = {
      "HIGH": HIGH,
      "LOW": LOW
    };
    module.exports = indices2;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/main.js
var require_main31 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib28();
    var Float64Array2 = require_lib31();
    var indices2 = require_indices2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    var HIGH = indices2.HIGH;
    var LOW = indices2.LOW;
    function fromWords(high, low) {
      UINT32_VIEW[HIGH] = high;
      UINT32_VIEW[LOW] = low;
      return FLOAT64_VIEW[0];
    }
    module.exports = fromWords;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/index.js
var require_lib43 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main31();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/main.js
var require_main32 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/main.js"(exports, module) {
    "use strict";
    var SIGN_MASK = require_lib18();
    var ABS_MASK = require_lib19();
    var toWords = require_lib41();
    var getHighWord = require_lib42();
    var fromWords = require_lib43();
    var WORDS = [0, 0];
    function copysign(x2, y) {
      var hx;
      var hy;
      toWords.assign(x2, WORDS, 1, 0);
      hx = WORDS[0];
      hx &= ABS_MASK;
      hy = getHighWord(y);
      hy &= SIGN_MASK;
      hx |= hy;
      return fromWords(hx, WORDS[1]);
    }
    module.exports = copysign;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/index.js
var require_lib44 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main32();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js
var require_lib45 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = 22250738585072014e-324;
    module.exports = FLOAT64_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/main.js
var require_main33 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/main.js"(exports, module) {
    "use strict";
    function abs(x2) {
      return Math.abs(x2);
    }
    module.exports = abs;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/index.js
var require_lib46 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main33();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/assign.js
var require_assign2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/assign.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = require_lib45();
    var isInfinite = require_lib17();
    var isnan = require_lib6();
    var abs = require_lib46();
    var SCALAR = 4503599627370496;
    function normalize2(x2, out, stride, offset) {
      if (isnan(x2) || isInfinite(x2)) {
        out[offset] = x2;
        out[offset + stride] = 0;
        return out;
      }
      if (x2 !== 0 && abs(x2) < FLOAT64_SMALLEST_NORMAL) {
        out[offset] = x2 * SCALAR;
        out[offset + stride] = -52;
        return out;
      }
      out[offset] = x2;
      out[offset + stride] = 0;
      return out;
    }
    module.exports = normalize2;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/main.js
var require_main34 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/main.js"(exports, module) {
    "use strict";
    var fcn = require_assign2();
    function normalize2(x2) {
      return fcn(x2, [0, 0], 1, 0);
    }
    module.exports = normalize2;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/index.js
var require_lib47 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main34();
    var assign2 = require_assign2();
    setReadOnly(main, "assign", assign2);
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js
var require_lib48 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_EXPONENT_MASK = 2146435072;
    module.exports = FLOAT64_HIGH_WORD_EXPONENT_MASK;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/main.js
var require_main35 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib42();
    var EXP_MASK = require_lib48();
    var BIAS = require_lib13();
    function exponent(x2) {
      var high = getHighWord(x2);
      high = (high & EXP_MASK) >>> 20;
      return high - BIAS | 0;
    }
    module.exports = exponent;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/index.js
var require_lib49 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main35();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/main.js
var require_main36 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib12();
    var NINF = require_lib11();
    var BIAS = require_lib13();
    var MAX_EXPONENT = require_lib14();
    var MAX_SUBNORMAL_EXPONENT = require_lib15();
    var MIN_SUBNORMAL_EXPONENT = require_lib16();
    var isnan = require_lib6();
    var isInfinite = require_lib17();
    var copysign = require_lib44();
    var normalize2 = require_lib47().assign;
    var floatExp = require_lib49();
    var toWords = require_lib41();
    var fromWords = require_lib43();
    var TWO52_INV = 2220446049250313e-31;
    var CLEAR_EXP_MASK = 2148532223 >>> 0;
    var FRAC = [0, 0];
    var WORDS = [0, 0];
    function ldexp(frac, exp) {
      var high;
      var m;
      if (exp === 0 || frac === 0 || // handles +-0
      isnan(frac) || isInfinite(frac)) {
        return frac;
      }
      normalize2(frac, FRAC, 1, 0);
      frac = FRAC[0];
      exp += FRAC[1];
      exp += floatExp(frac);
      if (exp < MIN_SUBNORMAL_EXPONENT) {
        return copysign(0, frac);
      }
      if (exp > MAX_EXPONENT) {
        if (frac < 0) {
          return NINF;
        }
        return PINF;
      }
      if (exp <= MAX_SUBNORMAL_EXPONENT) {
        exp += 52;
        m = TWO52_INV;
      } else {
        m = 1;
      }
      toWords.assign(frac, WORDS, 1, 0);
      high = WORDS[0];
      high &= CLEAR_EXP_MASK;
      high |= exp + BIAS << 20;
      return m * fromWords(high, WORDS[1]);
    }
    module.exports = ldexp;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/index.js
var require_lib50 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main36();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js
var require_polyval_p = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.16666666666666602;
      }
      return 0.16666666666666602 + x2 * (-0.0027777777777015593 + x2 * (6613756321437934e-20 + x2 * (-16533902205465252e-22 + x2 * 41381367970572385e-24)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/expmulti.js
var require_expmulti = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/expmulti.js"(exports, module) {
    "use strict";
    var ldexp = require_lib50();
    var polyvalP = require_polyval_p();
    function expmulti(hi, lo, k) {
      var r;
      var t;
      var c;
      var y;
      r = hi - lo;
      t = r * r;
      c = r - t * polyvalP(t);
      y = 1 - (lo - r * c / (2 - c) - hi);
      return ldexp(y, k);
    }
    module.exports = expmulti;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/main.js
var require_main37 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var trunc = require_lib9();
    var NINF = require_lib11();
    var PINF = require_lib12();
    var expmulti = require_expmulti();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var LOG2_E = 1.4426950408889634;
    var OVERFLOW = 709.782712893384;
    var UNDERFLOW = -745.1332191019411;
    var NEARZERO = 1 / (1 << 28);
    var NEG_NEARZERO = -NEARZERO;
    function exp(x2) {
      var hi;
      var lo;
      var k;
      if (isnan(x2) || x2 === PINF) {
        return x2;
      }
      if (x2 === NINF) {
        return 0;
      }
      if (x2 > OVERFLOW) {
        return PINF;
      }
      if (x2 < UNDERFLOW) {
        return 0;
      }
      if (x2 > NEG_NEARZERO && x2 < NEARZERO) {
        return 1 + x2;
      }
      if (x2 < 0) {
        k = trunc(LOG2_E * x2 - 0.5);
      } else {
        k = trunc(LOG2_E * x2 + 0.5);
      }
      hi = x2 - k * LN2_HI;
      lo = k * LN2_LO;
      return expmulti(hi, lo, k);
    }
    module.exports = exp;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/index.js
var require_lib51 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main37();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js
var require_low = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib40();
    var LOW;
    if (isLittleEndian === true) {
      LOW = 0;
    } else {
      LOW = 1;
    }
    module.exports = LOW;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js
var require_main38 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib28();
    var Float64Array2 = require_lib31();
    var LOW = require_low();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setLowWord(x2, low) {
      FLOAT64_VIEW[0] = x2;
      UINT32_VIEW[LOW] = low >>> 0;
      return FLOAT64_VIEW[0];
    }
    module.exports = setLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js
var require_lib52 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main38();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js
var require_polyval_pp = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.3250421072470015;
      }
      return -0.3250421072470015 + x2 * (-0.02848174957559851 + x2 * (-0.005770270296489442 + x2 * -23763016656650163e-21));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js
var require_polyval_qq = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.39791722395915535;
      }
      return 0.39791722395915535 + x2 * (0.0650222499887673 + x2 * (0.005081306281875766 + x2 * (13249473800432164e-20 + x2 * -3960228278775368e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js
var require_polyval_pa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.41485611868374833;
      }
      return 0.41485611868374833 + x2 * (-0.3722078760357013 + x2 * (0.31834661990116175 + x2 * (-0.11089469428239668 + x2 * (0.035478304325618236 + x2 * -0.002166375594868791))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js
var require_polyval_qa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.10642088040084423;
      }
      return 0.10642088040084423 + x2 * (0.540397917702171 + x2 * (0.07182865441419627 + x2 * (0.12617121980876164 + x2 * (0.01363708391202905 + x2 * 0.011984499846799107))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js
var require_polyval_ra = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.6938585727071818;
      }
      return -0.6938585727071818 + x2 * (-10.558626225323291 + x2 * (-62.375332450326006 + x2 * (-162.39666946257347 + x2 * (-184.60509290671104 + x2 * (-81.2874355063066 + x2 * -9.814329344169145)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js
var require_polyval_sa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 19.651271667439257;
      }
      return 19.651271667439257 + x2 * (137.65775414351904 + x2 * (434.56587747522923 + x2 * (645.3872717332679 + x2 * (429.00814002756783 + x2 * (108.63500554177944 + x2 * (6.570249770319282 + x2 * -0.0604244152148581))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js
var require_polyval_rb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.799283237680523;
      }
      return -0.799283237680523 + x2 * (-17.757954917754752 + x2 * (-160.63638485582192 + x2 * (-637.5664433683896 + x2 * (-1025.0951316110772 + x2 * -483.5191916086514))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js
var require_polyval_sb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 30.33806074348246;
      }
      return 30.33806074348246 + x2 * (325.7925129965739 + x2 * (1536.729586084437 + x2 * (3199.8582195085955 + x2 * (2553.0504064331644 + x2 * (474.52854120695537 + x2 * -22.44095244658582)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/main.js
var require_main39 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var exp = require_lib51();
    var setLowWord = require_lib52();
    var PINF = require_lib12();
    var NINF = require_lib11();
    var polyvalPP = require_polyval_pp();
    var polyvalQQ = require_polyval_qq();
    var polyvalPA = require_polyval_pa();
    var polyvalQA = require_polyval_qa();
    var polyvalRA = require_polyval_ra();
    var polyvalSA = require_polyval_sa();
    var polyvalRB = require_polyval_rb();
    var polyvalSB = require_polyval_sb();
    var TINY = 1e-300;
    var SMALL = 13877787807814457e-33;
    var ERX = 0.8450629115104675;
    var PPC = 0.12837916709551256;
    var QQC = 1;
    var PAC = -0.0023621185607526594;
    var QAC = 1;
    var RAC = -0.009864944034847148;
    var SAC = 1;
    var RBC = -0.0098649429247001;
    var SBC = 1;
    function erfc(x2) {
      var sign;
      var ax;
      var z;
      var r;
      var s;
      var y;
      var p;
      var q;
      if (isnan(x2)) {
        return NaN;
      }
      if (x2 === PINF) {
        return 0;
      }
      if (x2 === NINF) {
        return 2;
      }
      if (x2 === 0) {
        return 1;
      }
      if (x2 < 0) {
        sign = true;
        ax = -x2;
      } else {
        sign = false;
        ax = x2;
      }
      if (ax < 0.84375) {
        if (ax < SMALL) {
          return 1 - x2;
        }
        z = x2 * x2;
        r = PPC + z * polyvalPP(z);
        s = QQC + z * polyvalQQ(z);
        y = r / s;
        if (x2 < 0.25) {
          return 1 - (x2 + x2 * y);
        }
        r = x2 * y;
        r += x2 - 0.5;
        return 0.5 - r;
      }
      if (ax < 1.25) {
        s = ax - 1;
        p = PAC + s * polyvalPA(s);
        q = QAC + s * polyvalQA(s);
        if (sign) {
          return 1 + ERX + p / q;
        }
        return 1 - ERX - p / q;
      }
      if (ax < 28) {
        s = 1 / (ax * ax);
        if (ax < 2.857142857142857) {
          r = RAC + s * polyvalRA(s);
          s = SAC + s * polyvalSA(s);
        } else {
          if (x2 < -6) {
            return 2 - TINY;
          }
          r = RBC + s * polyvalRB(s);
          s = SBC + s * polyvalSB(s);
        }
        z = setLowWord(ax, 0);
        r = exp(-(z * z) - 0.5625) * exp((z - ax) * (z + ax) + r / s);
        if (sign) {
          return 2 - r / ax;
        }
        return r / ax;
      }
      if (sign) {
        return 2 - TINY;
      }
      return TINY * TINY;
    }
    module.exports = erfc;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/index.js
var require_lib53 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main39();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/main.js
var require_main40 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/main.js"(exports, module) {
    "use strict";
    var sqrt = Math.sqrt;
    module.exports = sqrt;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/index.js
var require_lib54 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main40();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-cdf/lib/main.js
var require_main41 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-cdf/lib/main.js"(exports, module) {
    "use strict";
    var erfc = require_lib53();
    var sqrt = require_lib54();
    var isnan = require_lib6();
    function cdf(x2, mu, sigma) {
      var denom;
      var xc;
      if (isnan(x2) || isnan(mu) || isnan(sigma) || sigma < 0) {
        return NaN;
      }
      if (sigma === 0) {
        return x2 < mu ? 0 : 1;
      }
      denom = sigma * sqrt(2);
      xc = x2 - mu;
      return 0.5 * erfc(-xc / denom);
    }
    module.exports = cdf;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/main.js
var require_main42 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/main.js"(exports, module) {
    "use strict";
    function wrap(value) {
      return constantFunction;
      function constantFunction() {
        return value;
      }
    }
    module.exports = wrap;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/index.js
var require_lib55 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main42();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/main.js
var require_main43 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    function cdf(x2, mu) {
      if (isnan(x2) || isnan(mu)) {
        return NaN;
      }
      return x2 < mu ? 0 : 1;
    }
    module.exports = cdf;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib55();
    var isnan = require_lib6();
    function factory(mu) {
      if (isnan(mu)) {
        return constantFunction(NaN);
      }
      return cdf;
      function cdf(x2) {
        if (isnan(x2)) {
          return NaN;
        }
        return x2 < mu ? 0 : 1;
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/index.js
var require_lib56 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main43();
    var factory = require_factory();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-cdf/lib/factory.js
var require_factory2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib55();
    var degenerate = require_lib56().factory;
    var isnan = require_lib6();
    var sqrt = require_lib54();
    var erfc = require_lib53();
    function factory(mu, sigma) {
      var denom;
      if (isnan(mu) || isnan(sigma) || sigma < 0) {
        return constantFunction(NaN);
      }
      if (sigma === 0) {
        return degenerate(mu);
      }
      denom = sigma * sqrt(2);
      return cdf;
      function cdf(x2) {
        var xc;
        if (isnan(x2)) {
          return NaN;
        }
        xc = x2 - mu;
        return 0.5 * erfc(-xc / denom);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var require_lib57 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main41();
    var factory = require_factory2();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js
var require_high2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib40();
    var HIGH;
    if (isLittleEndian === true) {
      HIGH = 1;
    } else {
      HIGH = 0;
    }
    module.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js
var require_main44 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib28();
    var Float64Array2 = require_lib31();
    var HIGH = require_high2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setHighWord(x2, high) {
      FLOAT64_VIEW[0] = x2;
      UINT32_VIEW[HIGH] = high >>> 0;
      return FLOAT64_VIEW[0];
    }
    module.exports = setHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js
var require_lib58 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main44();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js
var require_polyval_p2 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.3999999999940942;
      }
      return 0.3999999999940942 + x2 * (0.22222198432149784 + x2 * 0.15313837699209373);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js
var require_polyval_q = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.6666666666666735;
      }
      return 0.6666666666666735 + x2 * (0.2857142874366239 + x2 * (0.1818357216161805 + x2 * 0.14798198605116586));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/main.js
var require_main45 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib42();
    var setHighWord = require_lib58();
    var isnan = require_lib6();
    var BIAS = require_lib13();
    var NINF = require_lib11();
    var polyvalP = require_polyval_p2();
    var polyvalQ = require_polyval_q();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var TWO54 = 18014398509481984;
    var ONE_THIRD = 0.3333333333333333;
    var HIGH_SIGNIFICAND_MASK = 1048575 | 0;
    var HIGH_MAX_NORMAL_EXP = 2146435072 | 0;
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    function ln(x2) {
      var hfsq;
      var hx;
      var t2;
      var t1;
      var k;
      var R;
      var f;
      var i2;
      var j;
      var s;
      var w;
      var z;
      if (x2 === 0) {
        return NINF;
      }
      if (isnan(x2) || x2 < 0) {
        return NaN;
      }
      hx = getHighWord(x2);
      k = 0 | 0;
      if (hx < HIGH_MIN_NORMAL_EXP) {
        k -= 54 | 0;
        x2 *= TWO54;
        hx = getHighWord(x2);
      }
      if (hx >= HIGH_MAX_NORMAL_EXP) {
        return x2 + x2;
      }
      k += (hx >> 20) - BIAS | 0;
      hx &= HIGH_SIGNIFICAND_MASK;
      i2 = hx + 614244 & 1048576 | 0;
      x2 = setHighWord(x2, hx | i2 ^ HIGH_BIASED_EXP_0);
      k += i2 >> 20 | 0;
      f = x2 - 1;
      if ((HIGH_SIGNIFICAND_MASK & 2 + hx) < 3) {
        if (f === 0) {
          if (k === 0) {
            return 0;
          }
          return k * LN2_HI + k * LN2_LO;
        }
        R = f * f * (0.5 - ONE_THIRD * f);
        if (k === 0) {
          return f - R;
        }
        return k * LN2_HI - (R - k * LN2_LO - f);
      }
      s = f / (2 + f);
      z = s * s;
      i2 = hx - 398458 | 0;
      w = z * z;
      j = 440401 - hx | 0;
      t1 = w * polyvalP(w);
      t2 = z * polyvalQ(w);
      i2 |= j;
      R = t2 + t1;
      if (i2 > 0) {
        hfsq = 0.5 * f * f;
        if (k === 0) {
          return f - (hfsq - s * (hfsq + R));
        }
        return k * LN2_HI - (hfsq - (s * (hfsq + R) + k * LN2_LO) - f);
      }
      if (k === 0) {
        return f - s * (f - R);
      }
      return k * LN2_HI - (s * (f - R) - k * LN2_LO - f);
    }
    module.exports = ln;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/index.js
var require_lib59 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main45();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-erfinv/lib/rational_p1q1.js
var require_rational_p1q1 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfinv/lib/rational_p1q1.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -5087819496582806e-19;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -5087819496582806e-19 + x2 * (-0.008368748197417368 + x2 * (0.03348066254097446 + x2 * (-0.012692614766297404 + x2 * (-0.03656379714117627 + x2 * (0.02198786811111689 + x2 * (0.008226878746769157 + x2 * (-0.005387729650712429 + x2 * (0 + x2 * 0))))))));
        s2 = 1 + x2 * (-0.9700050433032906 + x2 * (-1.5657455823417585 + x2 * (1.5622155839842302 + x2 * (0.662328840472003 + x2 * (-0.7122890234154284 + x2 * (-0.05273963823400997 + x2 * (0.07952836873415717 + x2 * (-0.0023339375937419 + x2 * 8862163904564247e-19))))))));
      } else {
        x2 = 1 / x2;
        s1 = 0 + x2 * (0 + x2 * (-0.005387729650712429 + x2 * (0.008226878746769157 + x2 * (0.02198786811111689 + x2 * (-0.03656379714117627 + x2 * (-0.012692614766297404 + x2 * (0.03348066254097446 + x2 * (-0.008368748197417368 + x2 * -5087819496582806e-19))))))));
        s2 = 8862163904564247e-19 + x2 * (-0.0023339375937419 + x2 * (0.07952836873415717 + x2 * (-0.05273963823400997 + x2 * (-0.7122890234154284 + x2 * (0.662328840472003 + x2 * (1.5622155839842302 + x2 * (-1.5657455823417585 + x2 * (-0.9700050433032906 + x2 * 1))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfinv/lib/rational_p2q2.js
var require_rational_p2q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfinv/lib/rational_p2q2.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.20243350835593876;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.20243350835593876 + x2 * (0.10526468069939171 + x2 * (8.3705032834312 + x2 * (17.644729840837403 + x2 * (-18.851064805871424 + x2 * (-44.6382324441787 + x2 * (17.445385985570866 + x2 * (21.12946554483405 + x2 * -3.6719225470772936)))))));
        s2 = 1 + x2 * (6.242641248542475 + x2 * (3.971343795334387 + x2 * (-28.66081804998 + x2 * (-20.14326346804852 + x2 * (48.560921310873994 + x2 * (10.826866735546016 + x2 * (-22.643693341313973 + x2 * 1.7211476576120028)))))));
      } else {
        x2 = 1 / x2;
        s1 = -3.6719225470772936 + x2 * (21.12946554483405 + x2 * (17.445385985570866 + x2 * (-44.6382324441787 + x2 * (-18.851064805871424 + x2 * (17.644729840837403 + x2 * (8.3705032834312 + x2 * (0.10526468069939171 + x2 * -0.20243350835593876)))))));
        s2 = 1.7211476576120028 + x2 * (-22.643693341313973 + x2 * (10.826866735546016 + x2 * (48.560921310873994 + x2 * (-20.14326346804852 + x2 * (-28.66081804998 + x2 * (3.971343795334387 + x2 * (6.242641248542475 + x2 * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfinv/lib/rational_p3q3.js
var require_rational_p3q3 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfinv/lib/rational_p3q3.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.1311027816799519;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.1311027816799519 + x2 * (-0.16379404719331705 + x2 * (0.11703015634199525 + x2 * (0.38707973897260434 + x2 * (0.3377855389120359 + x2 * (0.14286953440815717 + x2 * (0.029015791000532906 + x2 * (0.0021455899538880526 + x2 * (-6794655751811263e-22 + x2 * (28522533178221704e-24 + x2 * -681149956853777e-24)))))))));
        s2 = 1 + x2 * (3.4662540724256723 + x2 * (5.381683457070069 + x2 * (4.778465929458438 + x2 * (2.5930192162362027 + x2 * (0.848854343457902 + x2 * (0.15226433829533179 + x2 * (0.011059242293464892 + x2 * (0 + x2 * (0 + x2 * 0)))))))));
      } else {
        x2 = 1 / x2;
        s1 = -681149956853777e-24 + x2 * (28522533178221704e-24 + x2 * (-6794655751811263e-22 + x2 * (0.0021455899538880526 + x2 * (0.029015791000532906 + x2 * (0.14286953440815717 + x2 * (0.3377855389120359 + x2 * (0.38707973897260434 + x2 * (0.11703015634199525 + x2 * (-0.16379404719331705 + x2 * -0.1311027816799519)))))))));
        s2 = 0 + x2 * (0 + x2 * (0 + x2 * (0.011059242293464892 + x2 * (0.15226433829533179 + x2 * (0.848854343457902 + x2 * (2.5930192162362027 + x2 * (4.778465929458438 + x2 * (5.381683457070069 + x2 * (3.4662540724256723 + x2 * 1)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfinv/lib/rational_p4q4.js
var require_rational_p4q4 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfinv/lib/rational_p4q4.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.0350353787183178;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.0350353787183178 + x2 * (-0.0022242652921344794 + x2 * (0.018557330651423107 + x2 * (0.009508047013259196 + x2 * (0.0018712349281955923 + x2 * (15754461742496055e-20 + x2 * (460469890584318e-20 + x2 * (-2304047769118826e-25 + x2 * 26633922742578204e-28)))))));
        s2 = 1 + x2 * (1.3653349817554064 + x2 * (0.7620591645536234 + x2 * (0.22009110576413124 + x2 * (0.03415891436709477 + x2 * (0.00263861676657016 + x2 * (7646752923027944e-20 + x2 * (0 + x2 * 0)))))));
      } else {
        x2 = 1 / x2;
        s1 = 26633922742578204e-28 + x2 * (-2304047769118826e-25 + x2 * (460469890584318e-20 + x2 * (15754461742496055e-20 + x2 * (0.0018712349281955923 + x2 * (0.009508047013259196 + x2 * (0.018557330651423107 + x2 * (-0.0022242652921344794 + x2 * -0.0350353787183178)))))));
        s2 = 0 + x2 * (0 + x2 * (7646752923027944e-20 + x2 * (0.00263861676657016 + x2 * (0.03415891436709477 + x2 * (0.22009110576413124 + x2 * (0.7620591645536234 + x2 * (1.3653349817554064 + x2 * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfinv/lib/rational_p5q5.js
var require_rational_p5q5 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfinv/lib/rational_p5q5.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.016743100507663373;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.016743100507663373 + x2 * (-0.0011295143874558028 + x2 * (0.001056288621524929 + x2 * (20938631748758808e-20 + x2 * (14962478375834237e-21 + x2 * (44969678992770644e-23 + x2 * (4625961635228786e-24 + x2 * (-2811287356288318e-29 + x2 * 9905570997331033e-32)))))));
        s2 = 1 + x2 * (0.5914293448864175 + x2 * (0.1381518657490833 + x2 * (0.016074608709367652 + x2 * (9640118070051656e-19 + x2 * (27533547476472603e-21 + x2 * (282243172016108e-21 + x2 * (0 + x2 * 0)))))));
      } else {
        x2 = 1 / x2;
        s1 = 9905570997331033e-32 + x2 * (-2811287356288318e-29 + x2 * (4625961635228786e-24 + x2 * (44969678992770644e-23 + x2 * (14962478375834237e-21 + x2 * (20938631748758808e-20 + x2 * (0.001056288621524929 + x2 * (-0.0011295143874558028 + x2 * -0.016743100507663373)))))));
        s2 = 0 + x2 * (0 + x2 * (282243172016108e-21 + x2 * (27533547476472603e-21 + x2 * (9640118070051656e-19 + x2 * (0.016074608709367652 + x2 * (0.1381518657490833 + x2 * (0.5914293448864175 + x2 * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfinv/lib/main.js
var require_main46 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var sqrt = require_lib54();
    var ln = require_lib59();
    var PINF = require_lib12();
    var NINF = require_lib11();
    var rationalFcnR1 = require_rational_p1q1();
    var rationalFcnR2 = require_rational_p2q2();
    var rationalFcnR3 = require_rational_p3q3();
    var rationalFcnR4 = require_rational_p4q4();
    var rationalFcnR5 = require_rational_p5q5();
    var Y1 = 0.08913147449493408;
    var Y2 = 2.249481201171875;
    var Y3 = 0.807220458984375;
    var Y4 = 0.9399557113647461;
    var Y5 = 0.9836282730102539;
    function erfinv(x2) {
      var sign;
      var ax;
      var qs;
      var q;
      var g;
      var r;
      if (isnan(x2)) {
        return NaN;
      }
      if (x2 === 1) {
        return PINF;
      }
      if (x2 === -1) {
        return NINF;
      }
      if (x2 === 0) {
        return x2;
      }
      if (x2 > 1 || x2 < -1) {
        return NaN;
      }
      if (x2 < 0) {
        sign = -1;
        ax = -x2;
      } else {
        sign = 1;
        ax = x2;
      }
      q = 1 - ax;
      if (ax <= 0.5) {
        g = ax * (ax + 10);
        r = rationalFcnR1(ax);
        return sign * (g * Y1 + g * r);
      }
      if (q >= 0.25) {
        g = sqrt(-2 * ln(q));
        q -= 0.25;
        r = rationalFcnR2(q);
        return sign * (g / (Y2 + r));
      }
      q = sqrt(-ln(q));
      if (q < 3) {
        qs = q - 1.125;
        r = rationalFcnR3(qs);
        return sign * (Y3 * q + r * q);
      }
      if (q < 6) {
        qs = q - 3;
        r = rationalFcnR4(qs);
        return sign * (Y4 * q + r * q);
      }
      qs = q - 6;
      r = rationalFcnR5(qs);
      return sign * (Y5 * q + r * q);
    }
    module.exports = erfinv;
  }
});

// node_modules/@stdlib/math-base-special-erfinv/lib/index.js
var require_lib60 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main46();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-quantile/lib/main.js
var require_main47 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-quantile/lib/main.js"(exports, module) {
    "use strict";
    var erfinv = require_lib60();
    var isnan = require_lib6();
    var sqrt = require_lib54();
    function quantile2(p, mu, sigma) {
      var A;
      var B;
      if (isnan(mu) || isnan(sigma) || isnan(p) || sigma < 0 || p < 0 || p > 1) {
        return NaN;
      }
      if (sigma === 0) {
        return mu;
      }
      A = mu;
      B = sigma * sqrt(2);
      return A + B * erfinv(2 * p - 1);
    }
    module.exports = quantile2;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-quantile/lib/main.js
var require_main48 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-quantile/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    function quantile2(p, mu) {
      if (isnan(p) || p < 0 || p > 1) {
        return NaN;
      }
      return mu;
    }
    module.exports = quantile2;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-quantile/lib/factory.js
var require_factory3 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-quantile/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib55();
    var isnan = require_lib6();
    function factory(mu) {
      if (isnan(mu)) {
        return constantFunction(NaN);
      }
      return quantile2;
      function quantile2(p) {
        if (isnan(p) || p < 0 || p > 1) {
          return NaN;
        }
        return mu;
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-quantile/lib/index.js
var require_lib61 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-quantile/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main48();
    var factory = require_factory3();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-quantile/lib/factory.js
var require_factory4 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-quantile/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib55();
    var degenerate = require_lib61().factory;
    var erfinv = require_lib60();
    var isnan = require_lib6();
    var sqrt = require_lib54();
    function factory(mu, sigma) {
      var A;
      var B;
      if (isnan(mu) || isnan(sigma) || sigma < 0) {
        return constantFunction(NaN);
      }
      if (sigma === 0) {
        degenerate(mu);
      }
      A = mu;
      B = sigma * sqrt(2);
      return quantile2;
      function quantile2(p) {
        if (isnan(p) || p < 0 || p > 1) {
          return NaN;
        }
        return A + B * erfinv(2 * p - 1);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var require_lib62 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main47();
    var factory = require_factory4();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js
var require_main49 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js"(exports, module) {
    "use strict";
    function evalpoly(c, x2) {
      var p;
      var i2;
      i2 = c.length;
      if (i2 < 2 || x2 === 0) {
        if (i2 === 0) {
          return 0;
        }
        return c[0];
      }
      i2 -= 1;
      p = c[i2] * x2 + c[i2 - 1];
      i2 -= 2;
      while (i2 >= 0) {
        p = p * x2 + c[i2];
        i2 -= 1;
      }
      return p;
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/function-ctor/lib/main.js
var require_main50 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/main.js"(exports, module) {
    "use strict";
    var Fcn = Function;
    module.exports = Fcn;
  }
});

// node_modules/@stdlib/function-ctor/lib/index.js
var require_lib63 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main50();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js
var require_factory5 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js"(exports, module) {
    "use strict";
    var Fcn = require_lib63();
    var evalpoly = require_main49();
    function factory(c) {
      var f;
      var n;
      var m;
      var i2;
      if (c.length > 500) {
        return polyval;
      }
      f = "return function evalpoly(x){";
      n = c.length;
      if (n === 0) {
        f += "return 0.0;";
      } else if (n === 1) {
        f += "return " + c[0] + ";";
      } else {
        f += "if(x===0.0){return " + c[0] + ";}";
        f += "return " + c[0];
        m = n - 1;
        for (i2 = 1; i2 < n; i2++) {
          f += "+x*";
          if (i2 < m) {
            f += "(";
          }
          f += c[i2];
        }
        for (i2 = 0; i2 < m - 1; i2++) {
          f += ")";
        }
        f += ";";
      }
      f += "}";
      f += "//# sourceURL=evalpoly.factory.js";
      return new Fcn(f)();
      function polyval(x2) {
        return evalpoly(c, x2);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js
var require_lib64 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main49();
    var factory = require_factory5();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js
var require_lib65 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js"(exports, module) {
    "use strict";
    var HALF_LN2 = 0.34657359027997264;
    module.exports = HALF_LN2;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js
var require_polyval_q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.03333333333333313;
      }
      return -0.03333333333333313 + x2 * (0.0015873015872548146 + x2 * (-793650757867488e-19 + x2 * (4008217827329362e-21 + x2 * -20109921818362437e-23)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/main.js
var require_main51 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var getHighWord = require_lib42();
    var setHighWord = require_lib58();
    var fromWords = require_lib43();
    var PINF = require_lib12();
    var NINF = require_lib11();
    var FLOAT64_EXPONENT_BIAS = require_lib13();
    var HALF_LN2 = require_lib65();
    var polyval = require_polyval_q2();
    var OVERFLOW_THRESHOLD = 709.782712893384;
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var LN2_INV = 1.4426950408889634;
    var LN2x56 = 38.816242111356935;
    var LN2_HALFX3 = 1.0397207708399179;
    function expm1(x2) {
      var halfX;
      var twopk;
      var sign;
      var hi;
      var lo;
      var hx;
      var r1;
      var y;
      var z;
      var c;
      var t;
      var e;
      var k;
      if (x2 === PINF || isnan(x2)) {
        return x2;
      }
      if (x2 === NINF) {
        return -1;
      }
      if (x2 === 0) {
        return x2;
      }
      if (x2 < 0) {
        sign = true;
        y = -x2;
      } else {
        sign = false;
        y = x2;
      }
      if (y >= LN2x56) {
        if (sign) {
          return -1;
        }
        if (y >= OVERFLOW_THRESHOLD) {
          return PINF;
        }
      }
      hx = getHighWord(y) | 0;
      if (y > HALF_LN2) {
        if (y < LN2_HALFX3) {
          if (sign) {
            hi = x2 + LN2_HI;
            lo = -LN2_LO;
            k = -1;
          } else {
            hi = x2 - LN2_HI;
            lo = LN2_LO;
            k = 1;
          }
        } else {
          if (sign) {
            k = LN2_INV * x2 - 0.5;
          } else {
            k = LN2_INV * x2 + 0.5;
          }
          k |= 0;
          t = k;
          hi = x2 - t * LN2_HI;
          lo = t * LN2_LO;
        }
        x2 = hi - lo;
        c = hi - x2 - lo;
      } else if (hx < 1016070144) {
        return x2;
      } else {
        k = 0;
      }
      halfX = 0.5 * x2;
      z = x2 * halfX;
      r1 = 1 + z * polyval(z);
      t = 3 - r1 * halfX;
      e = z * ((r1 - t) / (6 - x2 * t));
      if (k === 0) {
        return x2 - (x2 * e - z);
      }
      twopk = fromWords(FLOAT64_EXPONENT_BIAS + k << 20, 0);
      e = x2 * (e - c) - c;
      e -= z;
      if (k === -1) {
        return 0.5 * (x2 - e) - 0.5;
      }
      if (k === 1) {
        if (x2 < -0.25) {
          return -2 * (e - (x2 + 0.5));
        }
        return 1 + 2 * (x2 - e);
      }
      if (k <= -2 || k > 56) {
        y = 1 - (e - x2);
        if (k === 1024) {
          hi = getHighWord(y) + (k << 20) | 0;
          y = setHighWord(y, hi);
        } else {
          y *= twopk;
        }
        return y - 1;
      }
      t = 1;
      if (k < 20) {
        hi = 1072693248 - (2097152 >> k) | 0;
        t = setHighWord(t, hi);
        y = t - (e - x2);
      } else {
        hi = FLOAT64_EXPONENT_BIAS - k << 20 | 0;
        t = setHighWord(t, hi);
        y = x2 - (e + t);
        y += 1;
      }
      y *= twopk;
      return y;
    }
    module.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/index.js
var require_lib66 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/index.js"(exports, module) {
    "use strict";
    var expm1 = require_main51();
    module.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js
var require_polyval_lp = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.6666666666666735;
      }
      return 0.6666666666666735 + x2 * (0.3999999999940942 + x2 * (0.2857142874366239 + x2 * (0.22222198432149784 + x2 * (0.1818357216161805 + x2 * (0.15313837699209373 + x2 * 0.14798198605116586)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/main.js
var require_main52 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var getHighWord = require_lib42();
    var setHighWord = require_lib58();
    var PINF = require_lib12();
    var NINF = require_lib11();
    var FLOAT64_EXPONENT_BIAS = require_lib13();
    var polyval = require_polyval_lp();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var SQRT2M1 = 0.41421356237309503;
    var SQRT2HALFM1 = -0.2928932188134525;
    var SMALL = 1862645149230957e-24;
    var TINY = 5551115123125783e-32;
    var TWO53 = 9007199254740992;
    var TWO_THIRDS = 0.6666666666666666;
    function log1p(x2) {
      var hfsq;
      var hu;
      var y;
      var f;
      var c;
      var s;
      var z;
      var R;
      var u;
      var k;
      if (x2 < -1 || isnan(x2)) {
        return NaN;
      }
      if (x2 === -1) {
        return NINF;
      }
      if (x2 === PINF) {
        return x2;
      }
      if (x2 === 0) {
        return x2;
      }
      if (x2 < 0) {
        y = -x2;
      } else {
        y = x2;
      }
      k = 1;
      if (y < SQRT2M1) {
        if (y < SMALL) {
          if (y < TINY) {
            return x2;
          }
          return x2 - x2 * x2 * 0.5;
        }
        if (x2 > SQRT2HALFM1) {
          k = 0;
          f = x2;
          hu = 1;
        }
      }
      if (k !== 0) {
        if (y < TWO53) {
          u = 1 + x2;
          hu = getHighWord(u);
          k = (hu >> 20) - FLOAT64_EXPONENT_BIAS;
          if (k > 0) {
            c = 1 - (u - x2);
          } else {
            c = x2 - (u - 1);
          }
          c /= u;
        } else {
          u = x2;
          hu = getHighWord(u);
          k = (hu >> 20) - FLOAT64_EXPONENT_BIAS;
          c = 0;
        }
        hu &= 1048575;
        if (hu < 434334) {
          u = setHighWord(u, hu | 1072693248);
        } else {
          k += 1;
          u = setHighWord(u, hu | 1071644672);
          hu = 1048576 - hu >> 2;
        }
        f = u - 1;
      }
      hfsq = 0.5 * f * f;
      if (hu === 0) {
        if (f === 0) {
          c += k * LN2_LO;
          return k * LN2_HI + c;
        }
        R = hfsq * (1 - TWO_THIRDS * f);
        return k * LN2_HI - (R - (k * LN2_LO + c) - f);
      }
      s = f / (2 + f);
      z = s * s;
      R = z * polyval(z);
      if (k === 0) {
        return f - (hfsq - s * (hfsq + R));
      }
      return k * LN2_HI - (hfsq - (s * (hfsq + R) + (k * LN2_LO + c)) - f);
    }
    module.exports = log1p;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/index.js
var require_lib67 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/index.js"(exports, module) {
    "use strict";
    var log1p = require_main52();
    module.exports = log1p;
  }
});

// node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js
var require_lib68 = __commonJS({
  "node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js"(exports, module) {
    "use strict";
    var FOURTH_PI = 0.7853981633974483;
    module.exports = FOURTH_PI;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js
var require_rational_pq = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 0.16666666666666713;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -8.198089802484825 + x2 * (19.562619833175948 + x2 * (-16.262479672107002 + x2 * (5.444622390564711 + x2 * (-0.6019598008014124 + x2 * 0.004253011369004428))));
        s2 = -49.18853881490881 + x2 * (139.51056146574857 + x2 * (-147.1791292232726 + x2 * (70.49610280856842 + x2 * (-14.740913729888538 + x2 * 1))));
      } else {
        x2 = 1 / x2;
        s1 = 0.004253011369004428 + x2 * (-0.6019598008014124 + x2 * (5.444622390564711 + x2 * (-16.262479672107002 + x2 * (19.562619833175948 + x2 * -8.198089802484825))));
        s2 = 1 + x2 * (-14.740913729888538 + x2 * (70.49610280856842 + x2 * (-147.1791292232726 + x2 * (139.51056146574857 + x2 * -49.18853881490881))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js
var require_rational_rs = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 0.08333333333333809;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 28.536655482610616 + x2 * (-25.56901049652825 + x2 * (6.968710824104713 + x2 * (-0.5634242780008963 + x2 * 0.002967721961301243)));
        s2 = 342.43986579130785 + x2 * (-383.8770957603691 + x2 * (147.0656354026815 + x2 * (-21.947795316429207 + x2 * 1)));
      } else {
        x2 = 1 / x2;
        s1 = 0.002967721961301243 + x2 * (-0.5634242780008963 + x2 * (6.968710824104713 + x2 * (-25.56901049652825 + x2 * 28.536655482610616)));
        s2 = 1 + x2 * (-21.947795316429207 + x2 * (147.0656354026815 + x2 * (-383.8770957603691 + x2 * 342.43986579130785)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/main.js
var require_main53 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var sqrt = require_lib54();
    var PIO4 = require_lib68();
    var ratevalPQ = require_rational_pq();
    var ratevalRS = require_rational_rs();
    var MOREBITS = 6123233995736766e-32;
    function asin(x2) {
      var sgn;
      var zz;
      var a;
      var p;
      var z;
      if (isnan(x2)) {
        return NaN;
      }
      if (x2 > 0) {
        a = x2;
      } else {
        sgn = true;
        a = -x2;
      }
      if (a > 1) {
        return NaN;
      }
      if (a > 0.625) {
        zz = 1 - a;
        p = zz * ratevalRS(zz);
        zz = sqrt(zz + zz);
        z = PIO4 - zz;
        zz = zz * p - MOREBITS;
        z -= zz;
        z += PIO4;
      } else {
        if (a < 1e-8) {
          return x2;
        }
        zz = a * a;
        z = zz * ratevalPQ(zz);
        z = a * z + a;
      }
      return sgn ? -z : z;
    }
    module.exports = asin;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/index.js
var require_lib69 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main53();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/main.js
var require_main54 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib7();
    function isInteger(x2) {
      return floor(x2) === x2;
    }
    module.exports = isInteger;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/index.js
var require_lib70 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main54();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/main.js
var require_main55 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/main.js"(exports, module) {
    "use strict";
    var isInteger = require_lib70();
    function isEven(x2) {
      return isInteger(x2 / 2);
    }
    module.exports = isEven;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/index.js
var require_lib71 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main55();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/main.js
var require_main56 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/main.js"(exports, module) {
    "use strict";
    var isEven = require_lib71();
    function isOdd(x2) {
      if (x2 > 0) {
        return isEven(x2 - 1);
      }
      return isEven(x2 + 1);
    }
    module.exports = isOdd;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/index.js
var require_lib72 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main56();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js
var require_main57 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js"(exports, module) {
    "use strict";
    function uint32ToInt32(x2) {
      return x2 | 0;
    }
    module.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js
var require_lib73 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js"(exports, module) {
    "use strict";
    var uint32ToInt32 = require_main57();
    module.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js
var require_x_is_zero = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js"(exports, module) {
    "use strict";
    var isOdd = require_lib72();
    var copysign = require_lib44();
    var NINF = require_lib11();
    var PINF = require_lib12();
    function pow(x2, y) {
      if (y === NINF) {
        return PINF;
      }
      if (y === PINF) {
        return 0;
      }
      if (y > 0) {
        if (isOdd(y)) {
          return x2;
        }
        return 0;
      }
      if (isOdd(y)) {
        return copysign(PINF, x2);
      }
      return PINF;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js
var require_y_is_huge = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js"(exports, module) {
    "use strict";
    var ABS_MASK = require_lib19();
    var getHighWord = require_lib42();
    var HIGH_MAX_NEAR_UNITY = 1072693247 | 0;
    var HUGE = 1e300;
    var TINY = 1e-300;
    function pow(x2, y) {
      var ahx;
      var hx;
      hx = getHighWord(x2);
      ahx = hx & ABS_MASK;
      if (ahx <= HIGH_MAX_NEAR_UNITY) {
        if (y < 0) {
          return HUGE * HUGE;
        }
        return TINY * TINY;
      }
      if (y > 0) {
        return HUGE * HUGE;
      }
      return TINY * TINY;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js
var require_y_is_infinite = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var PINF = require_lib12();
    function pow(x2, y) {
      if (x2 === -1) {
        return (x2 - x2) / (x2 - x2);
      }
      if (x2 === 1) {
        return 1;
      }
      if (abs(x2) < 1 === (y === PINF)) {
        return 0;
      }
      return PINF;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js
var require_lib74 = __commonJS({
  "node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS = 20 | 0;
    module.exports = FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js
var require_polyval_l = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.5999999999999946;
      }
      return 0.5999999999999946 + x2 * (0.4285714285785502 + x2 * (0.33333332981837743 + x2 * (0.272728123808534 + x2 * (0.23066074577556175 + x2 * 0.20697501780033842))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/log2ax.js
var require_log2ax = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/log2ax.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib42();
    var setLowWord = require_lib52();
    var setHighWord = require_lib58();
    var BIAS = require_lib13();
    var HIGH_NUM_SIGNIFICAND_BITS = require_lib74();
    var polyvalL = require_polyval_l();
    var HIGH_SIGNIFICAND_MASK = 1048575 | 0;
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    var HIGH_BIASED_EXP_NEG_512 = 536870912 | 0;
    var HIGH_SIGNIFICAND_HALF = 524288 | 0;
    var TWO53 = 9007199254740992;
    var CP = 0.9617966939259756;
    var CP_HI = 0.9617967009544373;
    var CP_LO = -7028461650952758e-24;
    var BP = [
      1,
      1.5
    ];
    var DP_HI = [
      0,
      0.5849624872207642
      // 0x3FE2B803, 0x40000000
    ];
    var DP_LO = [
      0,
      1350039202129749e-23
      // 0x3E4CFDEB, 0x43CFD006
    ];
    function log2ax(out, ax, ahx) {
      var tmp;
      var ss;
      var s2;
      var hs;
      var ls;
      var ht;
      var lt;
      var bp;
      var dp;
      var hp;
      var lp;
      var hz;
      var lz;
      var t1;
      var t2;
      var t;
      var r;
      var u;
      var v;
      var n;
      var j;
      var k;
      n = 0 | 0;
      if (ahx < HIGH_MIN_NORMAL_EXP) {
        ax *= TWO53;
        n -= 53 | 0;
        ahx = getHighWord(ax);
      }
      n += (ahx >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
      j = ahx & HIGH_SIGNIFICAND_MASK | 0;
      ahx = j | HIGH_BIASED_EXP_0 | 0;
      if (j <= 235662) {
        k = 0;
      } else if (j < 767610) {
        k = 1;
      } else {
        k = 0;
        n += 1 | 0;
        ahx -= HIGH_MIN_NORMAL_EXP;
      }
      ax = setHighWord(ax, ahx);
      bp = BP[k];
      u = ax - bp;
      v = 1 / (ax + bp);
      ss = u * v;
      hs = setLowWord(ss, 0);
      tmp = (ahx >> 1 | HIGH_BIASED_EXP_NEG_512) + HIGH_SIGNIFICAND_HALF;
      tmp += k << 18;
      ht = setHighWord(0, tmp);
      lt = ax - (ht - bp);
      ls = v * (u - hs * ht - hs * lt);
      s2 = ss * ss;
      r = s2 * s2 * polyvalL(s2);
      r += ls * (hs + ss);
      s2 = hs * hs;
      ht = 3 + s2 + r;
      ht = setLowWord(ht, 0);
      lt = r - (ht - 3 - s2);
      u = hs * ht;
      v = ls * ht + lt * ss;
      hp = u + v;
      hp = setLowWord(hp, 0);
      lp = v - (hp - u);
      hz = CP_HI * hp;
      lz = CP_LO * hp + lp * CP + DP_LO[k];
      dp = DP_HI[k];
      t = n;
      t1 = hz + lz + dp + t;
      t1 = setLowWord(t1, 0);
      t2 = lz - (t1 - t - dp - hz);
      out[0] = t1;
      out[1] = t2;
      return out;
    }
    module.exports = log2ax;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js
var require_polyval_w = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.5;
      }
      return 0.5 + x2 * (-0.3333333333333333 + x2 * 0.25);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/logx.js
var require_logx = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/logx.js"(exports, module) {
    "use strict";
    var setLowWord = require_lib52();
    var polyvalW = require_polyval_w();
    var INV_LN2 = 1.4426950408889634;
    var INV_LN2_HI = 1.4426950216293335;
    var INV_LN2_LO = 19259629911266175e-24;
    function logx(out, ax) {
      var t2;
      var t1;
      var t;
      var w;
      var u;
      var v;
      t = ax - 1;
      w = t * t * polyvalW(t);
      u = INV_LN2_HI * t;
      v = t * INV_LN2_LO - w * INV_LN2;
      t1 = u + v;
      t1 = setLowWord(t1, 0);
      t2 = v - (t1 - u);
      out[0] = t1;
      out[1] = t2;
      return out;
    }
    module.exports = logx;
  }
});

// node_modules/@stdlib/constants-float64-ln-two/lib/index.js
var require_lib75 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-two/lib/index.js"(exports, module) {
    "use strict";
    var LN2 = 0.6931471805599453;
    module.exports = LN2;
  }
});

// node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js
var require_lib76 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGNIFICAND_MASK = 1048575;
    module.exports = FLOAT64_HIGH_WORD_SIGNIFICAND_MASK;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js
var require_polyval_p3 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.16666666666666602;
      }
      return 0.16666666666666602 + x2 * (-0.0027777777777015593 + x2 * (6613756321437934e-20 + x2 * (-16533902205465252e-22 + x2 * 41381367970572385e-24)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/pow2.js
var require_pow2 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/pow2.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib42();
    var setHighWord = require_lib58();
    var setLowWord = require_lib52();
    var uint32ToInt32 = require_lib73();
    var ldexp = require_lib50();
    var LN2 = require_lib75();
    var BIAS = require_lib13();
    var ABS_MASK = require_lib19();
    var HIGH_SIGNIFICAND_MASK = require_lib76();
    var HIGH_NUM_SIGNIFICAND_BITS = require_lib74();
    var polyvalP = require_polyval_p3();
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_NEG_1 = 1071644672 | 0;
    var LN2_HI = 0.6931471824645996;
    var LN2_LO = -1904654299957768e-24;
    function pow2(j, hp, lp) {
      var tmp;
      var t1;
      var t;
      var r;
      var u;
      var v;
      var w;
      var z;
      var n;
      var i2;
      var k;
      i2 = j & ABS_MASK | 0;
      k = (i2 >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
      n = 0;
      if (i2 > HIGH_BIASED_EXP_NEG_1) {
        n = j + (HIGH_MIN_NORMAL_EXP >> k + 1) >>> 0;
        k = ((n & ABS_MASK) >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
        tmp = (n & ~(HIGH_SIGNIFICAND_MASK >> k)) >>> 0;
        t = setHighWord(0, tmp);
        n = (n & HIGH_SIGNIFICAND_MASK | HIGH_MIN_NORMAL_EXP) >> HIGH_NUM_SIGNIFICAND_BITS - k >>> 0;
        if (j < 0) {
          n = -n;
        }
        hp -= t;
      }
      t = lp + hp;
      t = setLowWord(t, 0);
      u = t * LN2_HI;
      v = (lp - (t - hp)) * LN2 + t * LN2_LO;
      z = u + v;
      w = v - (z - u);
      t = z * z;
      t1 = z - t * polyvalP(t);
      r = z * t1 / (t1 - 2) - (w + z * w);
      z = 1 - (r - z);
      j = getHighWord(z);
      j = uint32ToInt32(j);
      j += n << HIGH_NUM_SIGNIFICAND_BITS >>> 0;
      if (j >> HIGH_NUM_SIGNIFICAND_BITS <= 0) {
        z = ldexp(z, n);
      } else {
        z = setHighWord(z, j);
      }
      return z;
    }
    module.exports = pow2;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/main.js
var require_main58 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var isOdd = require_lib72();
    var isInfinite = require_lib17();
    var isInteger = require_lib70();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var toWords = require_lib41();
    var setLowWord = require_lib52();
    var uint32ToInt32 = require_lib73();
    var NINF = require_lib11();
    var PINF = require_lib12();
    var ABS_MASK = require_lib19();
    var xIsZero = require_x_is_zero();
    var yIsHuge = require_y_is_huge();
    var yIsInfinite = require_y_is_infinite();
    var log2ax = require_log2ax();
    var logx = require_logx();
    var pow2 = require_pow2();
    var HIGH_MAX_NEAR_UNITY = 1072693247 | 0;
    var HIGH_BIASED_EXP_31 = 1105199104 | 0;
    var HIGH_BIASED_EXP_64 = 1139802112 | 0;
    var HIGH_BIASED_EXP_10 = 1083179008 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    var HIGH_1075 = 1083231232 | 0;
    var HIGH_NEG_1075 = 3230714880 >>> 0;
    var HIGH_NUM_NONSIGN_BITS = 31 | 0;
    var HUGE = 1e300;
    var TINY = 1e-300;
    var OVT = 8008566259537294e-32;
    var WORDS = [0 | 0, 0 | 0];
    var LOG_WORKSPACE = [0, 0];
    function pow(x2, y) {
      var ahx;
      var ahy;
      var ax;
      var hx;
      var lx;
      var hy;
      var ly;
      var sx;
      var sy;
      var y1;
      var hp;
      var lp;
      var t;
      var z;
      var j;
      var i2;
      if (isnan(x2) || isnan(y)) {
        return NaN;
      }
      toWords.assign(y, WORDS, 1, 0);
      hy = WORDS[0];
      ly = WORDS[1];
      if (ly === 0) {
        if (y === 0) {
          return 1;
        }
        if (y === 1) {
          return x2;
        }
        if (y === -1) {
          return 1 / x2;
        }
        if (y === 0.5) {
          return sqrt(x2);
        }
        if (y === -0.5) {
          return 1 / sqrt(x2);
        }
        if (y === 2) {
          return x2 * x2;
        }
        if (y === 3) {
          return x2 * x2 * x2;
        }
        if (y === 4) {
          x2 *= x2;
          return x2 * x2;
        }
        if (isInfinite(y)) {
          return yIsInfinite(x2, y);
        }
      }
      toWords.assign(x2, WORDS, 1, 0);
      hx = WORDS[0];
      lx = WORDS[1];
      if (lx === 0) {
        if (hx === 0) {
          return xIsZero(x2, y);
        }
        if (x2 === 1) {
          return 1;
        }
        if (x2 === -1 && isOdd(y)) {
          return -1;
        }
        if (isInfinite(x2)) {
          if (x2 === NINF) {
            return pow(-0, -y);
          }
          if (y < 0) {
            return 0;
          }
          return PINF;
        }
      }
      if (x2 < 0 && isInteger(y) === false) {
        return (x2 - x2) / (x2 - x2);
      }
      ax = abs(x2);
      ahx = hx & ABS_MASK | 0;
      ahy = hy & ABS_MASK | 0;
      sx = hx >>> HIGH_NUM_NONSIGN_BITS | 0;
      sy = hy >>> HIGH_NUM_NONSIGN_BITS | 0;
      if (sx && isOdd(y)) {
        sx = -1;
      } else {
        sx = 1;
      }
      if (ahy > HIGH_BIASED_EXP_31) {
        if (ahy > HIGH_BIASED_EXP_64) {
          return yIsHuge(x2, y);
        }
        if (ahx < HIGH_MAX_NEAR_UNITY) {
          if (sy === 1) {
            return sx * HUGE * HUGE;
          }
          return sx * TINY * TINY;
        }
        if (ahx > HIGH_BIASED_EXP_0) {
          if (sy === 0) {
            return sx * HUGE * HUGE;
          }
          return sx * TINY * TINY;
        }
        t = logx(LOG_WORKSPACE, ax);
      } else {
        t = log2ax(LOG_WORKSPACE, ax, ahx);
      }
      y1 = setLowWord(y, 0);
      lp = (y - y1) * t[0] + y * t[1];
      hp = y1 * t[0];
      z = lp + hp;
      toWords.assign(z, WORDS, 1, 0);
      j = uint32ToInt32(WORDS[0]);
      i2 = uint32ToInt32(WORDS[1]);
      if (j >= HIGH_BIASED_EXP_10) {
        if ((j - HIGH_BIASED_EXP_10 | i2) !== 0) {
          return sx * HUGE * HUGE;
        }
        if (lp + OVT > z - hp) {
          return sx * HUGE * HUGE;
        }
      } else if ((j & ABS_MASK) >= HIGH_1075) {
        if ((j - HIGH_NEG_1075 | i2) !== 0) {
          return sx * TINY * TINY;
        }
        if (lp <= z - hp) {
          return sx * TINY * TINY;
        }
      }
      z = pow2(j, hp, lp);
      return sx * z;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/index.js
var require_lib77 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main58();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-e/lib/index.js
var require_lib78 = __commonJS({
  "node_modules/@stdlib/constants-float64-e/lib/index.js"(exports, module) {
    "use strict";
    var E = 2.718281828459045;
    module.exports = E;
  }
});

// node_modules/@stdlib/constants-float64-eps/lib/index.js
var require_lib79 = __commonJS({
  "node_modules/@stdlib/constants-float64-eps/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_EPSILON = 2220446049250313e-31;
    module.exports = FLOAT64_EPSILON;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js
var require_lanczos_sum_expg_scaled = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return Infinity;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 709811.662581658 + x2 * (679979.8474157227 + x2 * (293136.7857211597 + x2 * (74887.54032914672 + x2 * (12555.290582413863 + x2 * (1443.4299244417066 + x2 * (115.24194596137347 + x2 * (6.309239205732627 + x2 * (0.22668404630224365 + x2 * (0.004826466289237662 + x2 * 4624429436045379e-20)))))))));
        s2 = 0 + x2 * (362880 + x2 * (1026576 + x2 * (1172700 + x2 * (723680 + x2 * (269325 + x2 * (63273 + x2 * (9450 + x2 * (870 + x2 * (45 + x2 * 1)))))))));
      } else {
        x2 = 1 / x2;
        s1 = 4624429436045379e-20 + x2 * (0.004826466289237662 + x2 * (0.22668404630224365 + x2 * (6.309239205732627 + x2 * (115.24194596137347 + x2 * (1443.4299244417066 + x2 * (12555.290582413863 + x2 * (74887.54032914672 + x2 * (293136.7857211597 + x2 * (679979.8474157227 + x2 * 709811.662581658)))))))));
        s2 = 1 + x2 * (45 + x2 * (870 + x2 * (9450 + x2 * (63273 + x2 * (269325 + x2 * (723680 + x2 * (1172700 + x2 * (1026576 + x2 * (362880 + x2 * 0)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/main.js
var require_main59 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var log1p = require_lib67();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var exp = require_lib51();
    var pow = require_lib77();
    var E = require_lib78();
    var EPSILON = require_lib79();
    var lanczosSumExpGScaled = require_lanczos_sum_expg_scaled();
    var G = 10.900511;
    function beta(a, b) {
      var ambh;
      var agh;
      var bgh;
      var cgh;
      var res;
      var tmp;
      var c;
      if (isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a < 0 || b < 0) {
        return NaN;
      }
      if (b === 1) {
        return 1 / a;
      }
      if (a === 1) {
        return 1 / b;
      }
      c = a + b;
      if (c < EPSILON) {
        res = c / a;
        res /= b;
        return res;
      }
      if (c === a && b < EPSILON) {
        return 1 / b;
      }
      if (c === b && a < EPSILON) {
        return 1 / a;
      }
      if (a < b) {
        tmp = b;
        b = a;
        a = tmp;
      }
      agh = a + G - 0.5;
      bgh = b + G - 0.5;
      cgh = c + G - 0.5;
      res = lanczosSumExpGScaled(a) * (lanczosSumExpGScaled(b) / lanczosSumExpGScaled(c));
      ambh = a - 0.5 - b;
      if (abs(b * ambh) < cgh * 100 && a > 100) {
        res *= exp(ambh * log1p(-b / cgh));
      } else {
        res *= pow(agh / cgh, ambh);
      }
      if (cgh > 1e10) {
        res *= pow(agh / cgh * (bgh / cgh), b);
      } else {
        res *= pow(agh * bgh / (cgh * cgh), b);
      }
      res *= sqrt(E / bgh);
      return res;
    }
    module.exports = beta;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/index.js
var require_lib80 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main59();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js
var require_main60 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib12();
    function isPositiveZero(x2) {
      return x2 === 0 && 1 / x2 === PINF;
    }
    module.exports = isPositiveZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js
var require_lib81 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main60();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/main.js
var require_main61 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/main.js"(exports, module) {
    "use strict";
    var isPositiveZero = require_lib81();
    var isnan = require_lib6();
    var PINF = require_lib12();
    function max4(x2, y) {
      if (isnan(x2) || isnan(y)) {
        return NaN;
      }
      if (x2 === PINF || y === PINF) {
        return PINF;
      }
      if (x2 === y && x2 === 0) {
        if (isPositiveZero(x2)) {
          return x2;
        }
        return y;
      }
      if (x2 > y) {
        return x2;
      }
      return y;
    }
    module.exports = max4;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/index.js
var require_lib82 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/index.js"(exports, module) {
    "use strict";
    var max4 = require_main61();
    module.exports = max4;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js
var require_main62 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js"(exports, module) {
    "use strict";
    var NINF = require_lib11();
    function isNegativeZero(x2) {
      return x2 === 0 && 1 / x2 === NINF;
    }
    module.exports = isNegativeZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js
var require_lib83 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main62();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/main.js
var require_main63 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/main.js"(exports, module) {
    "use strict";
    var isNegativeZero = require_lib83();
    var isnan = require_lib6();
    var NINF = require_lib11();
    function min(x2, y) {
      if (isnan(x2) || isnan(y)) {
        return NaN;
      }
      if (x2 === NINF || y === NINF) {
        return NINF;
      }
      if (x2 === y && x2 === 0) {
        if (isNegativeZero(x2)) {
          return x2;
        }
        return y;
      }
      if (x2 < y) {
        return x2;
      }
      return y;
    }
    module.exports = min;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/index.js
var require_lib84 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/index.js"(exports, module) {
    "use strict";
    var min = require_main63();
    module.exports = min;
  }
});

// node_modules/@stdlib/constants-float64-max/lib/index.js
var require_lib85 = __commonJS({
  "node_modules/@stdlib/constants-float64-max/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX = 17976931348623157e292;
    module.exports = FLOAT64_MAX;
  }
});

// node_modules/@stdlib/constants-int32-max/lib/index.js
var require_lib86 = __commonJS({
  "node_modules/@stdlib/constants-int32-max/lib/index.js"(exports, module) {
    "use strict";
    var INT32_MAX = 2147483647 | 0;
    module.exports = INT32_MAX;
  }
});

// node_modules/@stdlib/constants-float64-half-pi/lib/index.js
var require_lib87 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-pi/lib/index.js"(exports, module) {
    "use strict";
    var HALF_PI = 1.5707963267948966;
    module.exports = HALF_PI;
  }
});

// node_modules/@stdlib/constants-float64-pi/lib/index.js
var require_lib88 = __commonJS({
  "node_modules/@stdlib/constants-float64-pi/lib/index.js"(exports, module) {
    "use strict";
    var PI = 3.141592653589793;
    module.exports = PI;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js
var require_polyval_c13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.0416666666666666;
      }
      return 0.0416666666666666 + x2 * (-0.001388888888887411 + x2 * 2480158728947673e-20);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js
var require_polyval_c46 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -27557314351390663e-23;
      }
      return -27557314351390663e-23 + x2 * (2087572321298175e-24 + x2 * -11359647557788195e-27);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js
var require_main64 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js"(exports, module) {
    "use strict";
    var polyval13 = require_polyval_c13();
    var polyval46 = require_polyval_c46();
    function kernelCos(x2, y) {
      var hz;
      var r;
      var w;
      var z;
      z = x2 * x2;
      w = z * z;
      r = z * polyval13(z);
      r += w * w * polyval46(z);
      hz = 0.5 * z;
      w = 1 - hz;
      return w + (1 - w - hz + (z * r - x2 * y));
    }
    module.exports = kernelCos;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js
var require_lib89 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main64();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js
var require_main65 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js"(exports, module) {
    "use strict";
    var S1 = -0.16666666666666632;
    var S2 = 0.00833333333332249;
    var S3 = -1984126982985795e-19;
    var S4 = 27557313707070068e-22;
    var S5 = -25050760253406863e-24;
    var S6 = 158969099521155e-24;
    function kernelSin(x2, y) {
      var r;
      var v;
      var w;
      var z;
      z = x2 * x2;
      w = z * z;
      r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
      v = z * x2;
      if (y === 0) {
        return x2 + v * (S1 + z * r);
      }
      return x2 - (z * (0.5 * y - v * r) - y - v * S1);
    }
    module.exports = kernelSin;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js
var require_lib90 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main65();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js
var require_low2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib40();
    var LOW;
    if (isLittleEndian === true) {
      LOW = 0;
    } else {
      LOW = 1;
    }
    module.exports = LOW;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js
var require_main66 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib28();
    var Float64Array2 = require_lib31();
    var LOW = require_low2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getLowWord(x2) {
      FLOAT64_VIEW[0] = x2;
      return UINT32_VIEW[LOW];
    }
    module.exports = getLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js
var require_lib91 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main66();
    module.exports = main;
  }
});

// node_modules/@stdlib/array-base-filled/lib/main.js
var require_main67 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/main.js"(exports, module) {
    "use strict";
    function filled(value, len) {
      var arr;
      var i2;
      arr = [];
      for (i2 = 0; i2 < len; i2++) {
        arr.push(value);
      }
      return arr;
    }
    module.exports = filled;
  }
});

// node_modules/@stdlib/array-base-filled/lib/index.js
var require_lib92 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main67();
    module.exports = main;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/main.js
var require_main68 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/main.js"(exports, module) {
    "use strict";
    var filled = require_lib92();
    function zeros(len) {
      return filled(0, len);
    }
    module.exports = zeros;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/index.js
var require_lib93 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main68();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js
var require_kernel_rempio2 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js"(exports, module) {
    "use strict";
    var floor = require_lib7();
    var ldexp = require_lib50();
    var zeros = require_lib93();
    var IPIO2 = [
      10680707,
      7228996,
      1387004,
      2578385,
      16069853,
      12639074,
      9804092,
      4427841,
      16666979,
      11263675,
      12935607,
      2387514,
      4345298,
      14681673,
      3074569,
      13734428,
      16653803,
      1880361,
      10960616,
      8533493,
      3062596,
      8710556,
      7349940,
      6258241,
      3772886,
      3769171,
      3798172,
      8675211,
      12450088,
      3874808,
      9961438,
      366607,
      15675153,
      9132554,
      7151469,
      3571407,
      2607881,
      12013382,
      4155038,
      6285869,
      7677882,
      13102053,
      15825725,
      473591,
      9065106,
      15363067,
      6271263,
      9264392,
      5636912,
      4652155,
      7056368,
      13614112,
      10155062,
      1944035,
      9527646,
      15080200,
      6658437,
      6231200,
      6832269,
      16767104,
      5075751,
      3212806,
      1398474,
      7579849,
      6349435,
      12618859
    ];
    var PIO2 = [
      1.570796251296997,
      // 0x3FF921FB, 0x40000000
      7549789415861596e-23,
      // 0x3E74442D, 0x00000000
      5390302529957765e-30,
      // 0x3CF84698, 0x80000000
      3282003415807913e-37,
      // 0x3B78CC51, 0x60000000
      1270655753080676e-44,
      // 0x39F01B83, 0x80000000
      12293330898111133e-52,
      // 0x387A2520, 0x40000000
      27337005381646456e-60,
      // 0x36E38222, 0x80000000
      21674168387780482e-67
      // 0x3569F31D, 0x00000000
    ];
    var TWO24 = 16777216;
    var TWON24 = 5960464477539063e-23;
    var F = zeros(20);
    var Q = zeros(20);
    var FQ = zeros(20);
    var IQ = zeros(20);
    function compute(x2, y, jz, q, q0, jk, jv, jx, f) {
      var carry;
      var fw;
      var ih;
      var jp;
      var i2;
      var k;
      var n;
      var j;
      var z;
      jp = jk;
      z = q[jz];
      j = jz;
      for (i2 = 0; j > 0; i2++) {
        fw = TWON24 * z | 0;
        IQ[i2] = z - TWO24 * fw | 0;
        z = q[j - 1] + fw;
        j -= 1;
      }
      z = ldexp(z, q0);
      z -= 8 * floor(z * 0.125);
      n = z | 0;
      z -= n;
      ih = 0;
      if (q0 > 0) {
        i2 = IQ[jz - 1] >> 24 - q0;
        n += i2;
        IQ[jz - 1] -= i2 << 24 - q0;
        ih = IQ[jz - 1] >> 23 - q0;
      } else if (q0 === 0) {
        ih = IQ[jz - 1] >> 23;
      } else if (z >= 0.5) {
        ih = 2;
      }
      if (ih > 0) {
        n += 1;
        carry = 0;
        for (i2 = 0; i2 < jz; i2++) {
          j = IQ[i2];
          if (carry === 0) {
            if (j !== 0) {
              carry = 1;
              IQ[i2] = 16777216 - j;
            }
          } else {
            IQ[i2] = 16777215 - j;
          }
        }
        if (q0 > 0) {
          switch (q0) {
            // eslint-disable-line default-case
            case 1:
              IQ[jz - 1] &= 8388607;
              break;
            case 2:
              IQ[jz - 1] &= 4194303;
              break;
          }
        }
        if (ih === 2) {
          z = 1 - z;
          if (carry !== 0) {
            z -= ldexp(1, q0);
          }
        }
      }
      if (z === 0) {
        j = 0;
        for (i2 = jz - 1; i2 >= jk; i2--) {
          j |= IQ[i2];
        }
        if (j === 0) {
          for (k = 1; IQ[jk - k] === 0; k++) {
          }
          for (i2 = jz + 1; i2 <= jz + k; i2++) {
            f[jx + i2] = IPIO2[jv + i2];
            fw = 0;
            for (j = 0; j <= jx; j++) {
              fw += x2[j] * f[jx + (i2 - j)];
            }
            q[i2] = fw;
          }
          jz += k;
          return compute(x2, y, jz, q, q0, jk, jv, jx, f);
        }
        jz -= 1;
        q0 -= 24;
        while (IQ[jz] === 0) {
          jz -= 1;
          q0 -= 24;
        }
      } else {
        z = ldexp(z, -q0);
        if (z >= TWO24) {
          fw = TWON24 * z | 0;
          IQ[jz] = z - TWO24 * fw | 0;
          jz += 1;
          q0 += 24;
          IQ[jz] = fw;
        } else {
          IQ[jz] = z | 0;
        }
      }
      fw = ldexp(1, q0);
      for (i2 = jz; i2 >= 0; i2--) {
        q[i2] = fw * IQ[i2];
        fw *= TWON24;
      }
      for (i2 = jz; i2 >= 0; i2--) {
        fw = 0;
        for (k = 0; k <= jp && k <= jz - i2; k++) {
          fw += PIO2[k] * q[i2 + k];
        }
        FQ[jz - i2] = fw;
      }
      fw = 0;
      for (i2 = jz; i2 >= 0; i2--) {
        fw += FQ[i2];
      }
      if (ih === 0) {
        y[0] = fw;
      } else {
        y[0] = -fw;
      }
      fw = FQ[0] - fw;
      for (i2 = 1; i2 <= jz; i2++) {
        fw += FQ[i2];
      }
      if (ih === 0) {
        y[1] = fw;
      } else {
        y[1] = -fw;
      }
      return n & 7;
    }
    function kernelRempio2(x2, y, e0, nx) {
      var fw;
      var jk;
      var jv;
      var jx;
      var jz;
      var q0;
      var i2;
      var j;
      var m;
      jk = 4;
      jx = nx - 1;
      jv = (e0 - 3) / 24 | 0;
      if (jv < 0) {
        jv = 0;
      }
      q0 = e0 - 24 * (jv + 1);
      j = jv - jx;
      m = jx + jk;
      for (i2 = 0; i2 <= m; i2++) {
        if (j < 0) {
          F[i2] = 0;
        } else {
          F[i2] = IPIO2[j];
        }
        j += 1;
      }
      for (i2 = 0; i2 <= jk; i2++) {
        fw = 0;
        for (j = 0; j <= jx; j++) {
          fw += x2[j] * F[jx + (i2 - j)];
        }
        Q[i2] = fw;
      }
      jz = jk;
      return compute(x2, y, jz, Q, q0, jk, jv, jx, F);
    }
    module.exports = kernelRempio2;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/main.js
var require_main69 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/main.js"(exports, module) {
    "use strict";
    var round = Math.round;
    module.exports = round;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/index.js
var require_lib94 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main69();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js
var require_rempio2_medium = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js"(exports, module) {
    "use strict";
    var round = require_lib94();
    var getHighWord = require_lib42();
    var INVPIO2 = 0.6366197723675814;
    var PIO2_1 = 1.5707963267341256;
    var PIO2_1T = 6077100506506192e-26;
    var PIO2_2 = 6077100506303966e-26;
    var PIO2_2T = 20222662487959506e-37;
    var PIO2_3 = 20222662487111665e-37;
    var PIO2_3T = 84784276603689e-45;
    var EXPONENT_MASK = 2047 | 0;
    function rempio2Medium(x2, ix, y) {
      var high;
      var n;
      var t;
      var r;
      var w;
      var i2;
      var j;
      n = round(x2 * INVPIO2);
      r = x2 - n * PIO2_1;
      w = n * PIO2_1T;
      j = ix >> 20 | 0;
      y[0] = r - w;
      high = getHighWord(y[0]);
      i2 = j - (high >> 20 & EXPONENT_MASK);
      if (i2 > 16) {
        t = r;
        w = n * PIO2_2;
        r = t - w;
        w = n * PIO2_2T - (t - r - w);
        y[0] = r - w;
        high = getHighWord(y[0]);
        i2 = j - (high >> 20 & EXPONENT_MASK);
        if (i2 > 49) {
          t = r;
          w = n * PIO2_3;
          r = t - w;
          w = n * PIO2_3T - (t - r - w);
          y[0] = r - w;
        }
      }
      y[1] = r - y[0] - w;
      return n;
    }
    module.exports = rempio2Medium;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/main.js
var require_main70 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/main.js"(exports, module) {
    "use strict";
    var ABS_MASK = require_lib19();
    var EXPONENT_MASK = require_lib48();
    var SIGNIFICAND_MASK = require_lib76();
    var getHighWord = require_lib42();
    var getLowWord = require_lib91();
    var fromWords = require_lib43();
    var rempio2Kernel = require_kernel_rempio2();
    var rempio2Medium = require_rempio2_medium();
    var ZERO = 0;
    var TWO24 = 16777216;
    var PIO2_1 = 1.5707963267341256;
    var PIO2_1T = 6077100506506192e-26;
    var TWO_PIO2_1T = 2 * PIO2_1T;
    var THREE_PIO2_1T = 3 * PIO2_1T;
    var FOUR_PIO2_1T = 4 * PIO2_1T;
    var PI_HIGH_WORD_SIGNIFICAND = 598523 | 0;
    var PIO4_HIGH_WORD = 1072243195 | 0;
    var THREE_PIO4_HIGH_WORD = 1073928572 | 0;
    var FIVE_PIO4_HIGH_WORD = 1074752122 | 0;
    var THREE_PIO2_HIGH_WORD = 1074977148 | 0;
    var SEVEN_PIO4_HIGH_WORD = 1075183036 | 0;
    var TWO_PI_HIGH_WORD = 1075388923 | 0;
    var NINE_PIO4_HIGH_WORD = 1075594811 | 0;
    var MEDIUM = 1094263291 | 0;
    var TX = [0, 0, 0];
    var TY = [0, 0];
    function rempio2(x2, y) {
      var low;
      var e0;
      var hx;
      var ix;
      var nx;
      var i2;
      var n;
      var z;
      hx = getHighWord(x2) | 0;
      ix = hx & ABS_MASK | 0;
      if (ix <= PIO4_HIGH_WORD) {
        y[0] = x2;
        y[1] = 0;
        return 0;
      }
      if (ix <= FIVE_PIO4_HIGH_WORD) {
        if ((ix & SIGNIFICAND_MASK) === PI_HIGH_WORD_SIGNIFICAND) {
          return rempio2Medium(x2, ix, y);
        }
        if (ix <= THREE_PIO4_HIGH_WORD) {
          if (hx > 0) {
            z = x2 - PIO2_1;
            y[0] = z - PIO2_1T;
            y[1] = z - y[0] - PIO2_1T;
            return 1;
          }
          z = x2 + PIO2_1;
          y[0] = z + PIO2_1T;
          y[1] = z - y[0] + PIO2_1T;
          return -1;
        }
        if (hx > 0) {
          z = x2 - 2 * PIO2_1;
          y[0] = z - TWO_PIO2_1T;
          y[1] = z - y[0] - TWO_PIO2_1T;
          return 2;
        }
        z = x2 + 2 * PIO2_1;
        y[0] = z + TWO_PIO2_1T;
        y[1] = z - y[0] + TWO_PIO2_1T;
        return -2;
      }
      if (ix <= NINE_PIO4_HIGH_WORD) {
        if (ix <= SEVEN_PIO4_HIGH_WORD) {
          if (ix === THREE_PIO2_HIGH_WORD) {
            return rempio2Medium(x2, ix, y);
          }
          if (hx > 0) {
            z = x2 - 3 * PIO2_1;
            y[0] = z - THREE_PIO2_1T;
            y[1] = z - y[0] - THREE_PIO2_1T;
            return 3;
          }
          z = x2 + 3 * PIO2_1;
          y[0] = z + THREE_PIO2_1T;
          y[1] = z - y[0] + THREE_PIO2_1T;
          return -3;
        }
        if (ix === TWO_PI_HIGH_WORD) {
          return rempio2Medium(x2, ix, y);
        }
        if (hx > 0) {
          z = x2 - 4 * PIO2_1;
          y[0] = z - FOUR_PIO2_1T;
          y[1] = z - y[0] - FOUR_PIO2_1T;
          return 4;
        }
        z = x2 + 4 * PIO2_1;
        y[0] = z + FOUR_PIO2_1T;
        y[1] = z - y[0] + FOUR_PIO2_1T;
        return -4;
      }
      if (ix < MEDIUM) {
        return rempio2Medium(x2, ix, y);
      }
      if (ix >= EXPONENT_MASK) {
        y[0] = NaN;
        y[1] = NaN;
        return 0;
      }
      low = getLowWord(x2);
      e0 = (ix >> 20) - 1046;
      z = fromWords(ix - (e0 << 20 | 0), low);
      for (i2 = 0; i2 < 2; i2++) {
        TX[i2] = z | 0;
        z = (z - TX[i2]) * TWO24;
      }
      TX[2] = z;
      nx = 3;
      while (TX[nx - 1] === ZERO) {
        nx -= 1;
      }
      n = rempio2Kernel(TX, TY, e0, nx, 1);
      if (hx < 0) {
        y[0] = -TY[0];
        y[1] = -TY[1];
        return -n;
      }
      y[0] = TY[0];
      y[1] = TY[1];
      return n;
    }
    module.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/index.js
var require_lib95 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/index.js"(exports, module) {
    "use strict";
    var rempio2 = require_main70();
    module.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/main.js
var require_main71 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/main.js"(exports, module) {
    "use strict";
    var HIGH_WORD_ABS_MASK = require_lib19();
    var HIGH_WORD_EXPONENT_MASK = require_lib48();
    var getHighWord = require_lib42();
    var kernelCos = require_lib89();
    var kernelSin = require_lib90();
    var rempio2 = require_lib95();
    var PIO4_HIGH_WORD = 1072243195 | 0;
    var SMALL_HIGH_WORD = 1045430272 | 0;
    var Y = [0, 0];
    function sin(x2) {
      var ix;
      var n;
      ix = getHighWord(x2);
      ix &= HIGH_WORD_ABS_MASK;
      if (ix <= PIO4_HIGH_WORD) {
        if (ix < SMALL_HIGH_WORD) {
          return x2;
        }
        return kernelSin(x2, 0);
      }
      if (ix >= HIGH_WORD_EXPONENT_MASK) {
        return NaN;
      }
      n = rempio2(x2, Y);
      switch (n & 3) {
        case 0:
          return kernelSin(Y[0], Y[1]);
        case 1:
          return kernelCos(Y[0], Y[1]);
        case 2:
          return -kernelSin(Y[0], Y[1]);
        default:
          return -kernelCos(Y[0], Y[1]);
      }
    }
    module.exports = sin;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/index.js
var require_lib96 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main71();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js
var require_lib97 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var SQRT_TWO_PI = 2.5066282746310007;
    module.exports = SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js
var require_polyval_s = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.08333333333334822;
      }
      return 0.08333333333334822 + x2 * (0.0034722222160545866 + x2 * (-0.0026813261780578124 + x2 * (-22954996161337813e-20 + x2 * 7873113957930937e-19)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js
var require_stirling_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js"(exports, module) {
    "use strict";
    var SQRT_TWO_PI = require_lib97();
    var pow = require_lib77();
    var exp = require_lib51();
    var polyval = require_polyval_s();
    var MAX_STIRLING = 143.01608;
    function gamma(x2) {
      var w;
      var y;
      var v;
      w = 1 / x2;
      w = 1 + w * polyval(w);
      y = exp(x2);
      if (x2 > MAX_STIRLING) {
        v = pow(x2, 0.5 * x2 - 0.25);
        y = v * (v / y);
      } else {
        y = pow(x2, x2 - 0.5) / y;
      }
      return SQRT_TWO_PI * y * w;
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/constants-float64-eulergamma/lib/index.js
var require_lib98 = __commonJS({
  "node_modules/@stdlib/constants-float64-eulergamma/lib/index.js"(exports, module) {
    "use strict";
    var EULERGAMMA = 0.5772156649015329;
    module.exports = EULERGAMMA;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js
var require_small_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js"(exports, module) {
    "use strict";
    var EULER = require_lib98();
    function gamma(x2, z) {
      return z / ((1 + EULER * x2) * x2);
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js
var require_rational_pq2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 1;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 1 + x2 * (0.4942148268014971 + x2 * (0.20744822764843598 + x2 * (0.04763678004571372 + x2 * (0.010421379756176158 + x2 * (0.0011913514700658638 + x2 * (16011952247675185e-20 + x2 * 0))))));
        s2 = 1 + x2 * (0.0714304917030273 + x2 * (-0.23459179571824335 + x2 * (0.035823639860549865 + x2 * (0.011813978522206043 + x2 * (-0.004456419138517973 + x2 * (5396055804933034e-19 + x2 * -23158187332412014e-21))))));
      } else {
        x2 = 1 / x2;
        s1 = 0 + x2 * (16011952247675185e-20 + x2 * (0.0011913514700658638 + x2 * (0.010421379756176158 + x2 * (0.04763678004571372 + x2 * (0.20744822764843598 + x2 * (0.4942148268014971 + x2 * 1))))));
        s2 = -23158187332412014e-21 + x2 * (5396055804933034e-19 + x2 * (-0.004456419138517973 + x2 * (0.011813978522206043 + x2 * (0.035823639860549865 + x2 * (-0.23459179571824335 + x2 * (0.0714304917030273 + x2 * 1))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/main.js
var require_main72 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var isInteger = require_lib70();
    var isNegativeZero = require_lib83();
    var abs = require_lib46();
    var floor = require_lib7();
    var sin = require_lib96();
    var PINF = require_lib12();
    var NINF = require_lib11();
    var PI = require_lib88();
    var stirlingApprox = require_stirling_approximation();
    var smallApprox = require_small_approximation();
    var rateval = require_rational_pq2();
    function gamma(x2) {
      var sign;
      var q;
      var p;
      var z;
      if (isInteger(x2) && x2 < 0 || x2 === NINF || isnan(x2)) {
        return NaN;
      }
      if (x2 === 0) {
        if (isNegativeZero(x2)) {
          return NINF;
        }
        return PINF;
      }
      if (x2 > 171.61447887182297) {
        return PINF;
      }
      if (x2 < -170.5674972726612) {
        return 0;
      }
      q = abs(x2);
      if (q > 33) {
        if (x2 >= 0) {
          return stirlingApprox(x2);
        }
        p = floor(q);
        if ((p & 1) === 0) {
          sign = -1;
        } else {
          sign = 1;
        }
        z = q - p;
        if (z > 0.5) {
          p += 1;
          z = q - p;
        }
        z = q * sin(PI * z);
        return sign * PI / (abs(z) * stirlingApprox(q));
      }
      z = 1;
      while (x2 >= 3) {
        x2 -= 1;
        z *= x2;
      }
      while (x2 < 0) {
        if (x2 > -1e-9) {
          return smallApprox(x2, z);
        }
        z /= x2;
        x2 += 1;
      }
      while (x2 < 2) {
        if (x2 < 1e-9) {
          return smallApprox(x2, z);
        }
        z /= x2;
        x2 += 1;
      }
      if (x2 === 2) {
        return z;
      }
      x2 -= 2;
      return z * rateval(x2);
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/index.js
var require_lib99 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main72();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js
var require_lib100 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_NTH_FACTORIAL = 170 | 0;
    module.exports = FLOAT64_MAX_NTH_FACTORIAL;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/factorials.json
var require_factorials = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/factorials.json"(exports, module) {
    module.exports = [
      1,
      1,
      2,
      6,
      24,
      120,
      720,
      5040,
      40320,
      362880,
      3628800,
      39916800,
      479001600,
      6227020800,
      87178291200,
      1307674368e3,
      20922789888e3,
      355687428096e3,
      6402373705728e3,
      121645100408832e3,
      243290200817664e4,
      5109094217170944e4,
      11240007277776077e5,
      2585201673888498e7,
      6204484017332394e8,
      15511210043330986e9,
      40329146112660565e10,
      10888869450418352e12,
      30488834461171387e13,
      8841761993739702e15,
      26525285981219107e16,
      8222838654177922e18,
      2631308369336935e20,
      8683317618811886e21,
      29523279903960416e22,
      10333147966386145e24,
      37199332678990125e25,
      13763753091226346e27,
      5230226174666011e29,
      20397882081197444e30,
      8159152832478977e32,
      3345252661316381e34,
      140500611775288e37,
      6041526306337383e37,
      2658271574788449e39,
      11962222086548019e40,
      5502622159812089e42,
      25862324151116818e43,
      12413915592536073e45,
      6082818640342675e47,
      30414093201713376e48,
      15511187532873822e50,
      8065817517094388e52,
      42748832840600255e53,
      2308436973392414e56,
      12696403353658276e57,
      7109985878048635e59,
      40526919504877214e60,
      23505613312828785e62,
      13868311854568984e64,
      832098711274139e67,
      5075802138772248e68,
      3146997326038794e70,
      198260831540444e73,
      12688693218588417e73,
      8247650592082472e75,
      5443449390774431e77,
      3647111091818868e79,
      24800355424368305e80,
      1711224524281413e83,
      11978571669969892e84,
      8504785885678623e86,
      61234458376886085e87,
      44701154615126844e89,
      3307885441519386e92,
      248091408113954e95,
      18854947016660504e95,
      14518309202828587e97,
      11324281178206297e99,
      8946182130782976e101,
      7156945704626381e103,
      5797126020747368e105,
      4753643337012842e107,
      3945523969720659e109,
      3314240134565353e111,
      281710411438055e114,
      24227095383672734e114,
      2107757298379528e117,
      18548264225739844e118,
      1650795516090846e121,
      14857159644817615e122,
      1352001527678403e125,
      12438414054641308e126,
      11567725070816416e128,
      1087366156656743e131,
      1032997848823906e133,
      9916779348709496e134,
      9619275968248212e136,
      9426890448883248e138,
      9332621544394415e140,
      9332621544394415e142,
      942594775983836e145,
      9614466715035127e146,
      990290071648618e149,
      10299016745145628e150,
      1081396758240291e153,
      11462805637347084e154,
      1226520203196138e157,
      1324641819451829e159,
      14438595832024937e160,
      1588245541522743e163,
      17629525510902446e164,
      1974506857221074e167,
      22311927486598138e168,
      25435597334721877e170,
      2925093693493016e173,
      3393108684451898e175,
      3969937160808721e177,
      4684525849754291e179,
      5574585761207606e181,
      6689502913449127e183,
      8094298525273444e185,
      9875044200833601e187,
      1214630436702533e190,
      1506141741511141e192,
      1882677176888926e194,
      2372173242880047e196,
      30126600184576594e197,
      3856204823625804e200,
      4974504222477287e202,
      6466855489220474e204,
      847158069087882e207,
      11182486511960043e208,
      14872707060906857e210,
      19929427461615188e212,
      26904727073180504e214,
      3659042881952549e217,
      5012888748274992e219,
      6917786472619489e221,
      9615723196941089e223,
      13462012475717526e225,
      1898143759076171e228,
      2695364137888163e230,
      3854370717180073e232,
      55502938327393044e233,
      8047926057471992e236,
      11749972043909107e238,
      1727245890454639e241,
      25563239178728654e242,
      380892263763057e246,
      5713383956445855e247,
      862720977423324e250,
      13113358856834524e251,
      20063439050956823e253,
      30897696138473508e255,
      4789142901463394e258,
      7471062926282894e260,
      11729568794264145e262,
      1853271869493735e265,
      29467022724950384e266,
      47147236359920616e268,
      7590705053947219e271,
      12296942187394494e273,
      20044015765453026e275,
      3287218585534296e278,
      5423910666131589e280,
      9003691705778438e282,
      1503616514864999e285,
      25260757449731984e286,
      4269068009004705e289,
      7257415615307999e291
    ];
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/main.js
var require_main73 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var isInteger = require_lib70();
    var gamma = require_lib99();
    var PINF = require_lib12();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib100();
    var FACTORIALS = require_factorials();
    function factorial(x2) {
      if (isnan(x2)) {
        return NaN;
      }
      if (isInteger(x2)) {
        if (x2 < 0) {
          return NaN;
        }
        if (x2 <= FLOAT64_MAX_NTH_FACTORIAL) {
          return FACTORIALS[x2];
        }
        return PINF;
      }
      return gamma(x2 + 1);
    }
    module.exports = factorial;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/index.js
var require_lib101 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main73();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js
var require_rational_pq3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return Infinity;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 3847467039331777e-5 + x2 * (3685766504351951e-5 + x2 * (1588920245372942e-5 + x2 * (4059208354298835e-6 + x2 * (6805476611834733e-7 + x2 * (7823975500312005e-8 + x2 * (6246580776401795e-9 + x2 * (341986.3488721347 + x2 * (12287.194511824551 + x2 * (261.61404416416684 + x2 * 2.5066282746310007)))))))));
        s2 = 0 + x2 * (362880 + x2 * (1026576 + x2 * (1172700 + x2 * (723680 + x2 * (269325 + x2 * (63273 + x2 * (9450 + x2 * (870 + x2 * (45 + x2 * 1)))))))));
      } else {
        x2 = 1 / x2;
        s1 = 2.5066282746310007 + x2 * (261.61404416416684 + x2 * (12287.194511824551 + x2 * (341986.3488721347 + x2 * (6246580776401795e-9 + x2 * (7823975500312005e-8 + x2 * (6805476611834733e-7 + x2 * (4059208354298835e-6 + x2 * (1588920245372942e-5 + x2 * (3685766504351951e-5 + x2 * 3847467039331777e-5)))))))));
        s2 = 1 + x2 * (45 + x2 * (870 + x2 * (9450 + x2 * (63273 + x2 * (269325 + x2 * (723680 + x2 * (1172700 + x2 * (1026576 + x2 * (362880 + x2 * 0)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js
var require_main74 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js"(exports, module) {
    "use strict";
    var gammaLanczosSum = require_rational_pq3();
    module.exports = gammaLanczosSum;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js
var require_lib102 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main74();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js
var require_lib103 = __commonJS({
  "node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_GAMMA_LANCZOS_G = 10.900511;
    module.exports = FLOAT64_GAMMA_LANCZOS_G;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js
var require_gamma_delta_ratio_lanczos = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js"(exports, module) {
    "use strict";
    var lanczosSum = require_lib102();
    var gamma = require_lib99();
    var log1p = require_lib67();
    var abs = require_lib46();
    var exp = require_lib51();
    var pow = require_lib77();
    var EPSILON = require_lib79();
    var E = require_lib78();
    var G = require_lib103();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib100();
    var FACTORIAL_169 = 4269068009004705e289;
    function gammaDeltaRatioLanczos(z, delta) {
      var result;
      var ratio;
      var zgh;
      if (z < EPSILON) {
        if (delta >= FLOAT64_MAX_NTH_FACTORIAL) {
          ratio = gammaDeltaRatioLanczos(delta, FLOAT64_MAX_NTH_FACTORIAL - delta);
          ratio *= z;
          ratio *= FACTORIAL_169;
          return 1 / ratio;
        }
        return 1 / (z * gamma(z + delta));
      }
      zgh = z + G - 0.5;
      if (z + delta === z) {
        if (abs(delta / zgh) < EPSILON) {
          result = exp(-delta);
        } else {
          result = 1;
        }
      } else {
        if (abs(delta) < 10) {
          result = exp((0.5 - z) * log1p(delta / zgh));
        } else {
          result = pow(zgh / (zgh + delta), z - 0.5);
        }
        result *= lanczosSum(z) / lanczosSum(z + delta);
      }
      result *= pow(E / (zgh + delta), delta);
      return result;
    }
    module.exports = gammaDeltaRatioLanczos;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js
var require_main75 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var floor = require_lib7();
    var gamma = require_lib99();
    var factorial = require_lib101();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib100();
    var gammaDeltaRatioLanczos = require_gamma_delta_ratio_lanczos();
    function gammaDeltaRatio(z, delta) {
      var result;
      var idelta;
      var iz;
      if (z <= 0 || z + delta <= 0) {
        return gamma(z) / gamma(z + delta);
      }
      idelta = floor(delta);
      if (idelta === delta) {
        iz = floor(z);
        if (iz === z) {
          if (z <= FLOAT64_MAX_NTH_FACTORIAL && z + delta <= FLOAT64_MAX_NTH_FACTORIAL) {
            return factorial(iz - 1) / factorial(idelta + iz - 1);
          }
        }
        if (abs(delta) < 20) {
          if (delta === 0) {
            return 1;
          }
          if (delta < 0) {
            z -= 1;
            result = z;
            delta += 1;
            while (delta !== 0) {
              z -= 1;
              result *= z;
              delta += 1;
            }
            return result;
          }
          result = 1 / z;
          delta -= 1;
          while (delta !== 0) {
            z += 1;
            result /= z;
            delta -= 1;
          }
          return result;
        }
      }
      return gammaDeltaRatioLanczos(z, delta);
    }
    module.exports = gammaDeltaRatio;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js
var require_lib104 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main75();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/main.js
var require_main76 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib42();
    var kernelCos = require_lib89();
    var kernelSin = require_lib90();
    var rempio2 = require_lib95();
    var ABS_MASK = require_lib19();
    var EXPONENT_MASK = require_lib48();
    var buffer = [0, 0];
    var HIGH_WORD_PIO4 = 1072243195 | 0;
    var HIGH_WORD_TWO_NEG_27 = 1044381696 | 0;
    function cos(x2) {
      var ix;
      var n;
      ix = getHighWord(x2);
      ix &= ABS_MASK;
      if (ix <= HIGH_WORD_PIO4) {
        if (ix < HIGH_WORD_TWO_NEG_27) {
          return 1;
        }
        return kernelCos(x2, 0);
      }
      if (ix >= EXPONENT_MASK) {
        return NaN;
      }
      n = rempio2(x2, buffer);
      switch (n & 3) {
        case 0:
          return kernelCos(buffer[0], buffer[1]);
        case 1:
          return -kernelSin(buffer[0], buffer[1]);
        case 2:
          return -kernelCos(buffer[0], buffer[1]);
        default:
          return kernelSin(buffer[0], buffer[1]);
      }
    }
    module.exports = cos;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/index.js
var require_lib105 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main76();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/main.js
var require_main77 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var isInfinite = require_lib17();
    var cos = require_lib105();
    var sin = require_lib96();
    var abs = require_lib46();
    var copysign = require_lib44();
    var PI = require_lib88();
    function sinpi(x2) {
      var ar;
      var r;
      if (isnan(x2)) {
        return NaN;
      }
      if (isInfinite(x2)) {
        return NaN;
      }
      r = x2 % 2;
      ar = abs(r);
      if (ar === 0 || ar === 1) {
        return copysign(0, r);
      }
      if (ar < 0.25) {
        return sin(PI * r);
      }
      if (ar < 0.75) {
        ar = 0.5 - ar;
        return copysign(cos(PI * ar), r);
      }
      if (ar < 1.25) {
        r = copysign(1, r) - r;
        return sin(PI * r);
      }
      if (ar < 1.75) {
        ar -= 1.5;
        return -copysign(cos(PI * ar), r);
      }
      r -= copysign(2, r);
      return sin(PI * r);
    }
    module.exports = sinpi;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/index.js
var require_lib106 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main77();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js
var require_polyval_a1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.06735230105312927;
      }
      return 0.06735230105312927 + x2 * (0.007385550860814029 + x2 * (0.0011927076318336207 + x2 * (22086279071390839e-20 + x2 * 25214456545125733e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js
var require_polyval_a2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.020580808432516733;
      }
      return 0.020580808432516733 + x2 * (0.0028905138367341563 + x2 * (5100697921535113e-19 + x2 * (10801156724758394e-20 + x2 * 44864094961891516e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js
var require_polyval_r = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 1.3920053346762105;
      }
      return 1.3920053346762105 + x2 * (0.7219355475671381 + x2 * (0.17193386563280308 + x2 * (0.01864591917156529 + x2 * (7779424963818936e-19 + x2 * 7326684307446256e-21))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js
var require_polyval_s2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.21498241596060885;
      }
      return 0.21498241596060885 + x2 * (0.325778796408931 + x2 * (0.14635047265246445 + x2 * (0.02664227030336386 + x2 * (0.0018402845140733772 + x2 * 3194753265841009e-20))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js
var require_polyval_t1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.032788541075985965;
      }
      return -0.032788541075985965 + x2 * (0.006100538702462913 + x2 * (-0.0014034646998923284 + x2 * 31563207090362595e-20));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js
var require_polyval_t2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.01797067508118204;
      }
      return 0.01797067508118204 + x2 * (-0.0036845201678113826 + x2 * (881081882437654e-18 + x2 * -31275416837512086e-20));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js
var require_polyval_t3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.010314224129834144;
      }
      return -0.010314224129834144 + x2 * (0.0022596478090061247 + x2 * (-5385953053567405e-19 + x2 * 3355291926355191e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js
var require_polyval_u = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.6328270640250934;
      }
      return 0.6328270640250934 + x2 * (1.4549225013723477 + x2 * (0.9777175279633727 + x2 * (0.22896372806469245 + x2 * 0.013381091853678766)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js
var require_polyval_v = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 2.4559779371304113;
      }
      return 2.4559779371304113 + x2 * (2.128489763798934 + x2 * (0.7692851504566728 + x2 * (0.10422264559336913 + x2 * 0.003217092422824239)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js
var require_polyval_w2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.08333333333333297;
      }
      return 0.08333333333333297 + x2 * (-0.0027777777772877554 + x2 * (7936505586430196e-19 + x2 * (-59518755745034e-17 + x2 * (8363399189962821e-19 + x2 * -0.0016309293409657527))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/main.js
var require_main78 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var isInfinite = require_lib17();
    var abs = require_lib46();
    var ln = require_lib59();
    var trunc = require_lib9();
    var sinpi = require_lib106();
    var PI = require_lib88();
    var PINF = require_lib12();
    var polyvalA1 = require_polyval_a1();
    var polyvalA2 = require_polyval_a2();
    var polyvalR = require_polyval_r();
    var polyvalS = require_polyval_s2();
    var polyvalT1 = require_polyval_t1();
    var polyvalT2 = require_polyval_t2();
    var polyvalT3 = require_polyval_t3();
    var polyvalU = require_polyval_u();
    var polyvalV = require_polyval_v();
    var polyvalW = require_polyval_w2();
    var A1C = 0.07721566490153287;
    var A2C = 0.3224670334241136;
    var RC = 1;
    var SC = -0.07721566490153287;
    var T1C = 0.48383612272381005;
    var T2C = -0.1475877229945939;
    var T3C = 0.06462494023913339;
    var UC = -0.07721566490153287;
    var VC = 1;
    var WC = 0.4189385332046727;
    var YMIN = 1.4616321449683622;
    var TWO52 = 4503599627370496;
    var TWO56 = 72057594037927940;
    var TINY = 13877787807814457e-33;
    var TC = 1.4616321449683622;
    var TF = -0.12148629053584961;
    var TT = -3638676997039505e-33;
    function gammaln(x2) {
      var isNegative;
      var nadj;
      var flg;
      var p3;
      var p2;
      var p1;
      var p;
      var q;
      var t;
      var w;
      var y;
      var z;
      var r;
      if (isnan(x2) || isInfinite(x2)) {
        return x2;
      }
      if (x2 === 0) {
        return PINF;
      }
      if (x2 < 0) {
        isNegative = true;
        x2 = -x2;
      } else {
        isNegative = false;
      }
      if (x2 < TINY) {
        return -ln(x2);
      }
      if (isNegative) {
        if (x2 >= TWO52) {
          return PINF;
        }
        t = sinpi(x2);
        if (t === 0) {
          return PINF;
        }
        nadj = ln(PI / abs(t * x2));
      }
      if (x2 === 1 || x2 === 2) {
        return 0;
      }
      if (x2 < 2) {
        if (x2 <= 0.9) {
          r = -ln(x2);
          if (x2 >= YMIN - 1 + 0.27) {
            y = 1 - x2;
            flg = 0;
          } else if (x2 >= YMIN - 1 - 0.27) {
            y = x2 - (TC - 1);
            flg = 1;
          } else {
            y = x2;
            flg = 2;
          }
        } else {
          r = 0;
          if (x2 >= YMIN + 0.27) {
            y = 2 - x2;
            flg = 0;
          } else if (x2 >= YMIN - 0.27) {
            y = x2 - TC;
            flg = 1;
          } else {
            y = x2 - 1;
            flg = 2;
          }
        }
        switch (flg) {
          // eslint-disable-line default-case
          case 0:
            z = y * y;
            p1 = A1C + z * polyvalA1(z);
            p2 = z * (A2C + z * polyvalA2(z));
            p = y * p1 + p2;
            r += p - 0.5 * y;
            break;
          case 1:
            z = y * y;
            w = z * y;
            p1 = T1C + w * polyvalT1(w);
            p2 = T2C + w * polyvalT2(w);
            p3 = T3C + w * polyvalT3(w);
            p = z * p1 - (TT - w * (p2 + y * p3));
            r += TF + p;
            break;
          case 2:
            p1 = y * (UC + y * polyvalU(y));
            p2 = VC + y * polyvalV(y);
            r += -0.5 * y + p1 / p2;
            break;
        }
      } else if (x2 < 8) {
        flg = trunc(x2);
        y = x2 - flg;
        p = y * (SC + y * polyvalS(y));
        q = RC + y * polyvalR(y);
        r = 0.5 * y + p / q;
        z = 1;
        switch (flg) {
          // eslint-disable-line default-case
          case 7:
            z *= y + 6;
          /* Falls through */
          case 6:
            z *= y + 5;
          /* Falls through */
          case 5:
            z *= y + 4;
          /* Falls through */
          case 4:
            z *= y + 3;
          /* Falls through */
          case 3:
            z *= y + 2;
            r += ln(z);
        }
      } else if (x2 < TWO56) {
        t = ln(x2);
        z = 1 / x2;
        y = z * z;
        w = WC + z * polyvalW(y);
        r = (x2 - 0.5) * (t - 1) + w;
      } else {
        r = x2 * (ln(x2) - 1);
      }
      if (isNegative) {
        r = nadj - r;
      }
      return r;
    }
    module.exports = gammaln;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/index.js
var require_lib107 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main78();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-ln/lib/index.js
var require_lib108 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-ln/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_LN = 709.782712893384;
    module.exports = FLOAT64_MAX_LN;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js
var require_lib109 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SQRT_EPSILON = 14901161193847656e-24;
    module.exports = FLOAT64_SQRT_EPSILON;
  }
});

// node_modules/@stdlib/utils-eval/lib/index.js
var require_lib110 = __commonJS({
  "node_modules/@stdlib/utils-eval/lib/index.js"(exports, module) {
    "use strict";
    var evil = eval;
    module.exports = evil;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/main.js
var require_main79 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/main.js"(exports, module) {
    "use strict";
    var evil = require_lib110();
    function hasGeneratorSupport() {
      var bool;
      try {
        evil('"use strict"; (function* () {})');
        bool = true;
      } catch (err2) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasGeneratorSupport;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/index.js
var require_lib111 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main79();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js
var require_generators = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var EPS = require_lib79();
    var MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var isgenerator;
      var tolerance2;
      var nextTerm;
      var counter;
      var result;
      var opts;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      tolerance2 = opts.tolerance || EPS;
      counter = opts.maxTerms || MAX_TERMS;
      result = opts.initialValue || 0;
      isgenerator = typeof generator.next === "function";
      if (isgenerator === true) {
        for (nextTerm of generator) {
          result += nextTerm;
          if (abs(tolerance2 * result) >= abs(nextTerm) || --counter === 0) {
            break;
          }
        }
      } else {
        do {
          nextTerm = generator();
          result += nextTerm;
        } while (abs(tolerance2 * result) < abs(nextTerm) && --counter);
      }
      return result;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js
var require_basic = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var EPS = require_lib79();
    var MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var tolerance2;
      var nextTerm;
      var counter;
      var result;
      var opts;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      tolerance2 = opts.tolerance || EPS;
      counter = opts.maxTerms || MAX_TERMS;
      result = opts.initialValue || 0;
      do {
        nextTerm = generator();
        result += nextTerm;
      } while (abs(tolerance2 * result) < abs(nextTerm) && --counter);
      return result;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/index.js
var require_lib112 = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/index.js"(exports, module) {
    "use strict";
    var hasGeneratorSupport = require_lib111();
    var generator = require_generators();
    var basic = require_basic();
    var sumSeries;
    if (hasGeneratorSupport()) {
      sumSeries = generator;
    } else {
      sumSeries = basic;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js
var require_tgamma_i_large_x_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js"(exports, module) {
    "use strict";
    function tgammaILargeXSeries(a1, x1) {
      var result = 1;
      var a = a1;
      var x2 = x1;
      return next;
      function next() {
        var r = result;
        result *= a / x2;
        a -= 1;
        return r;
      }
    }
    module.exports = tgammaILargeXSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js
var require_tgamma_i_large_x = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js"(exports, module) {
    "use strict";
    var sumSeries = require_lib112();
    var tgammaILargeXSeries = require_tgamma_i_large_x_series();
    function tgammaILargeX(a, x2) {
      var result;
      var s;
      s = tgammaILargeXSeries(a, x2);
      result = sumSeries(s);
      return result;
    }
    module.exports = tgammaILargeX;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js
var require_finite_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js"(exports, module) {
    "use strict";
    var exp = require_lib51();
    function finiteGammaQ(a, x2) {
      var term;
      var sum2;
      var e;
      var n;
      e = exp(-x2);
      sum2 = e;
      if (sum2 !== 0) {
        term = sum2;
        for (n = 1; n < a; ++n) {
          term /= n;
          term *= x2;
          sum2 += term;
        }
      }
      return sum2;
    }
    module.exports = finiteGammaQ;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js
var require_finite_half_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js"(exports, module) {
    "use strict";
    var erfc = require_lib53();
    var sqrt = require_lib54();
    var exp = require_lib51();
    var PI = require_lib88();
    function finiteHalfGammaQ(a, x2) {
      var half;
      var term;
      var sum2;
      var e;
      var n;
      e = erfc(sqrt(x2));
      if (e !== 0 && a > 1) {
        term = exp(-x2) / sqrt(PI * x2);
        term *= x2;
        half = 0.5;
        term /= half;
        sum2 = term;
        for (n = 2; n < a; ++n) {
          term /= n - half;
          term *= x2;
          sum2 += term;
        }
        e += sum2;
      }
      return e;
    }
    module.exports = finiteHalfGammaQ;
  }
});

// node_modules/@stdlib/constants-float64-min-ln/lib/index.js
var require_lib113 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-ln/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MIN_LN = -708.3964185322641;
    module.exports = FLOAT64_MIN_LN;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js"(exports, module) {
    "use strict";
    var exp = require_lib51();
    var pow = require_lib77();
    var ln = require_lib59();
    var MAX_LN = require_lib108();
    var MIN_LN = require_lib113();
    function fullIGammaPrefix(a, z) {
      var prefix;
      var alz;
      alz = a * ln(z);
      if (z >= 1) {
        if (alz < MAX_LN && -z > MIN_LN) {
          prefix = pow(z, a) * exp(-z);
        } else if (a >= 1) {
          prefix = pow(z / exp(z / a), a);
        } else {
          prefix = exp(alz - z);
        }
      } else {
        if (alz > MIN_LN) {
          prefix = pow(z, a) * exp(-z);
        } else if (z / a < MAX_LN) {
          prefix = pow(z / exp(z / a), a);
        } else {
          prefix = exp(alz - z);
        }
      }
      return prefix;
    }
    module.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js
var require_log1p_series = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js"(exports, module) {
    "use strict";
    function log1pSeries(x2) {
      var mMult = -x2;
      var mProd = -1;
      var k = 0;
      return next;
      function next() {
        mProd *= mMult;
        k += 1;
        return mProd / k;
      }
    }
    module.exports = log1pSeries;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/main.js
var require_main80 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var ln = require_lib59();
    var FLOAT_EPS = require_lib79();
    var sumSeries = require_lib112();
    var log1pSeries = require_log1p_series();
    function log1pmx(x2) {
      var opts;
      var ax;
      if (x2 <= -1) {
        return NaN;
      }
      ax = abs(x2);
      if (ax > 0.95) {
        return ln(1 + x2) - x2;
      }
      if (ax < FLOAT_EPS) {
        return -x2 * x2 / 2;
      }
      opts = {
        "initialValue": -x2
      };
      return sumSeries(log1pSeries(x2), opts);
    }
    module.exports = log1pmx;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/index.js
var require_lib114 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/index.js"(exports, module) {
    "use strict";
    var log1pmx = require_main80();
    module.exports = log1pmx;
  }
});

// node_modules/@stdlib/constants-float64-two-pi/lib/index.js
var require_lib115 = __commonJS({
  "node_modules/@stdlib/constants-float64-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var TWO_PI = 6.283185307179586;
    module.exports = TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js
var require_polyval_c0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.3333333333333333;
      }
      return -0.3333333333333333 + x2 * (0.08333333333333333 + x2 * (-0.014814814814814815 + x2 * (0.0011574074074074073 + x2 * (3527336860670194e-19 + x2 * (-1787551440329218e-19 + x2 * (3919263178522438e-20 + x2 * (-21854485106799924e-22 + x2 * (-185406221071516e-20 + x2 * (8296711340953087e-22 + x2 * (-17665952736826078e-23 + x2 * (6707853543401498e-24 + x2 * (10261809784240309e-24 + x2 * (-4382036018453353e-24 + x2 * 914769958223679e-24)))))))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js
var require_polyval_c1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -0.001851851851851852;
      }
      return -0.001851851851851852 + x2 * (-0.003472222222222222 + x2 * (0.0026455026455026454 + x2 * (-9902263374485596e-19 + x2 * (20576131687242798e-20 + x2 * (-4018775720164609e-22 + x2 * (-18098550334489977e-21 + x2 * (764916091608111e-20 + x2 * (-16120900894563446e-22 + x2 * (4647127802807434e-24 + x2 * (1378633446915721e-22 + x2 * (-5752545603517705e-23 + x2 * 11951628599778148e-24)))))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js
var require_polyval_c2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.004133597883597883;
      }
      return 0.004133597883597883 + x2 * (-0.0026813271604938273 + x2 * (7716049382716049e-19 + x2 * (20093878600823047e-22 + x2 * (-10736653226365161e-20 + x2 * (52923448829120125e-21 + x2 * (-12760635188618728e-21 + x2 * (3423578734096138e-23 + x2 * (13721957309062932e-22 + x2 * (-6298992138380055e-22 + x2 * 14280614206064242e-23)))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js
var require_polyval_c3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 6494341563786008e-19;
      }
      return 6494341563786008e-19 + x2 * (22947209362139917e-20 + x2 * (-4691894943952557e-19 + x2 * (26772063206283885e-20 + x2 * (-7561801671883977e-20 + x2 * (-2396505113867297e-22 + x2 * (11082654115347302e-21 + x2 * (-56749528269915965e-22 + x2 * 14230900732435883e-22)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js
var require_polyval_c4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -8618882909167117e-19;
      }
      return -8618882909167117e-19 + x2 * (7840392217200666e-19 + x2 * (-2990724803031902e-19 + x2 * (-14638452578843418e-22 + x2 * (6641498215465122e-20 + x2 * (-3968365047179435e-20 + x2 * 11375726970678419e-21)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js
var require_polyval_c5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -33679855336635813e-20;
      }
      return -33679855336635813e-20 + x2 * (-6972813758365858e-20 + x2 * (2772753244959392e-19 + x2 * (-19932570516188847e-20 + x2 * (6797780477937208e-20 + x2 * (1419062920643967e-22 + x2 * (-13594048189768693e-21 + x2 * (8018470256334202e-21 + x2 * -2291481176508095e-21)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js
var require_polyval_c6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 5313079364639922e-19;
      }
      return 5313079364639922e-19 + x2 * (-5921664373536939e-19 + x2 * (2708782096718045e-19 + x2 * (7902353232660328e-22 + x2 * (-8153969367561969e-20 + x2 * (561168275310625e-19 + x2 * -18329116582843375e-21)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js
var require_polyval_c7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 34436760689237765e-20;
      }
      return 34436760689237765e-20 + x2 * (5171790908260592e-20 + x2 * (-33493161081142234e-20 + x2 * (2812695154763237e-19 + x2 * -10976582244684731e-20)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js
var require_polyval_c8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -6526239185953094e-19;
      }
      return -6526239185953094e-19 + x2 * (8394987206720873e-19 + x2 * -438297098541721e-18);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js
var require_igamma_temme_large = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib64();
    var log1pmx = require_lib114();
    var erfc = require_lib53();
    var sqrt = require_lib54();
    var exp = require_lib51();
    var TWO_PI = require_lib115();
    var polyvalC0 = require_polyval_c0();
    var polyvalC1 = require_polyval_c1();
    var polyvalC2 = require_polyval_c2();
    var polyvalC3 = require_polyval_c3();
    var polyvalC4 = require_polyval_c4();
    var polyvalC5 = require_polyval_c5();
    var polyvalC6 = require_polyval_c6();
    var polyvalC7 = require_polyval_c7();
    var polyvalC8 = require_polyval_c8();
    var workspace = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function igammaTemmeLarge(a, x2) {
      var result;
      var sigma;
      var phi;
      var y;
      var z;
      sigma = (x2 - a) / a;
      phi = -log1pmx(sigma);
      y = a * phi;
      z = sqrt(2 * phi);
      if (x2 < a) {
        z = -z;
      }
      workspace[0] = polyvalC0(z);
      workspace[1] = polyvalC1(z);
      workspace[2] = polyvalC2(z);
      workspace[3] = polyvalC3(z);
      workspace[4] = polyvalC4(z);
      workspace[5] = polyvalC5(z);
      workspace[6] = polyvalC6(z);
      workspace[7] = polyvalC7(z);
      workspace[8] = polyvalC8(z);
      workspace[9] = -5967612901927463e-19;
      result = evalpoly(workspace, 1 / a);
      result *= exp(-y) / sqrt(TWO_PI * a);
      if (x2 < a) {
        result = -result;
      }
      result += erfc(sqrt(y)) / 2;
      return result;
    }
    module.exports = igammaTemmeLarge;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js
var require_lower_incomplete_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js"(exports, module) {
    "use strict";
    function lowerIncompleteGammaSeries(a1, z1) {
      var result = 1;
      var a = a1;
      var z = z1;
      return next;
      function next() {
        var r = result;
        a += 1;
        result *= z / a;
        return r;
      }
    }
    module.exports = lowerIncompleteGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js
var require_lower_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js"(exports, module) {
    "use strict";
    var sumSeries = require_lib112();
    var lowerIncompleteGammaSeries = require_lower_incomplete_gamma_series();
    function lowerGammaSeries(a, z, initialValue) {
      var result;
      var s;
      initialValue = initialValue || 0;
      s = lowerIncompleteGammaSeries(a, z);
      result = sumSeries(s, {
        "initialValue": initialValue
      });
      return result;
    }
    module.exports = lowerGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js
var require_rational_pq4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return Infinity;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 709811.662581658 + x2 * (679979.8474157227 + x2 * (293136.7857211597 + x2 * (74887.54032914672 + x2 * (12555.290582413863 + x2 * (1443.4299244417066 + x2 * (115.24194596137347 + x2 * (6.309239205732627 + x2 * (0.22668404630224365 + x2 * (0.004826466289237662 + x2 * 4624429436045379e-20)))))))));
        s2 = 0 + x2 * (362880 + x2 * (1026576 + x2 * (1172700 + x2 * (723680 + x2 * (269325 + x2 * (63273 + x2 * (9450 + x2 * (870 + x2 * (45 + x2 * 1)))))))));
      } else {
        x2 = 1 / x2;
        s1 = 4624429436045379e-20 + x2 * (0.004826466289237662 + x2 * (0.22668404630224365 + x2 * (6.309239205732627 + x2 * (115.24194596137347 + x2 * (1443.4299244417066 + x2 * (12555.290582413863 + x2 * (74887.54032914672 + x2 * (293136.7857211597 + x2 * (679979.8474157227 + x2 * 709811.662581658)))))))));
        s2 = 1 + x2 * (45 + x2 * (870 + x2 * (9450 + x2 * (63273 + x2 * (269325 + x2 * (723680 + x2 * (1172700 + x2 * (1026576 + x2 * (362880 + x2 * 0)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js
var require_main81 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js"(exports, module) {
    "use strict";
    var gammaLanczosSumExpGScaled = require_rational_pq4();
    module.exports = gammaLanczosSumExpGScaled;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js
var require_lib116 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main81();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js
var require_regularised_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib116();
    var gammaln = require_lib107();
    var gamma = require_lib99();
    var log1pmx = require_lib114();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var exp = require_lib51();
    var pow = require_lib77();
    var max4 = require_lib82();
    var min = require_lib84();
    var ln = require_lib59();
    var FLOAT64_MAX = require_lib85();
    var MAX_LN = require_lib108();
    var MIN_LN = require_lib113();
    var G = require_lib103();
    var E = require_lib78();
    function regularisedGammaPrefix(a, z) {
      var prefix;
      var amza;
      var agh;
      var alz;
      var amz;
      var sq;
      var d;
      agh = a + G - 0.5;
      d = (z - a - G + 0.5) / agh;
      if (a < 1) {
        if (z <= MIN_LN || a < 1 / FLOAT64_MAX) {
          return exp(a * ln(z) - z - gammaln(a));
        }
        return pow(z, a) * exp(-z) / gamma(a);
      }
      if (abs(d * d * a) <= 100 && a > 150) {
        prefix = a * log1pmx(d) + z * (0.5 - G) / agh;
        prefix = exp(prefix);
      } else {
        alz = a * ln(z / agh);
        amz = a - z;
        if (min(alz, amz) <= MIN_LN || max4(alz, amz) >= MAX_LN) {
          amza = amz / a;
          if (min(alz, amz) / 2 > MIN_LN && max4(alz, amz) / 2 < MAX_LN) {
            sq = pow(z / agh, a / 2) * exp(amz / 2);
            prefix = sq * sq;
          } else if (min(alz, amz) / 4 > MIN_LN && max4(alz, amz) / 4 < MAX_LN && z > a) {
            sq = pow(z / agh, a / 4) * exp(amz / 4);
            prefix = sq * sq;
            prefix *= prefix;
          } else if (amza > MIN_LN && amza < MAX_LN) {
            prefix = pow(z * exp(amza) / agh, a);
          } else {
            prefix = exp(alz + amz);
          }
        } else {
          prefix = pow(z / agh, a) * exp(amz);
        }
      }
      prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a);
      return prefix;
    }
    module.exports = regularisedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/main.js
var require_main82 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var isinfinite = require_lib17();
    var abs = require_lib46();
    var expm1 = require_lib66();
    var ln = require_lib59();
    var pow = require_lib77();
    var trunc = require_lib9();
    function powm1(b, x2) {
      var result;
      var y;
      if (isnan(b) || isnan(x2)) {
        return NaN;
      }
      if (x2 === 0) {
        return 0;
      }
      if (b === 0) {
        return -1;
      }
      if (b < 0 && x2 % 2 === 0) {
        b = -b;
      }
      if (b > 0) {
        if (abs(x2 * (b - 1)) < 0.5 || abs(x2) < 0.2) {
          y = ln(b) * x2;
          if (y < 0.5) {
            return expm1(y);
          }
        }
      } else if (trunc(x2) !== x2) {
        return NaN;
      }
      result = pow(b, x2) - 1;
      if (isinfinite(result) || isnan(result)) {
        return NaN;
      }
      return result;
    }
    module.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/index.js
var require_lib117 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/index.js"(exports, module) {
    "use strict";
    var powm1 = require_main82();
    module.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js
var require_rational_p1q12 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.01803556856784494;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.01803556856784494 + x2 * (0.02512664961998968 + x2 * (0.049410315156753225 + x2 * (0.0172491608709614 + x2 * (-2594535632054381e-19 + x2 * (-5410098692152044e-19 + x2 * (-3245886498259485e-20 + x2 * 0))))));
        s2 = 1 + x2 * (1.962029871977952 + x2 * (1.4801966942423133 + x2 * (0.5413914320717209 + x2 * (0.09885042511280101 + x2 * (0.008213096746488934 + x2 * (22493629192211576e-20 + x2 * -22335276320861708e-23))))));
      } else {
        x2 = 1 / x2;
        s1 = 0 + x2 * (-3245886498259485e-20 + x2 * (-5410098692152044e-19 + x2 * (-2594535632054381e-19 + x2 * (0.0172491608709614 + x2 * (0.049410315156753225 + x2 * (0.02512664961998968 + x2 * -0.01803556856784494))))));
        s2 = -22335276320861708e-23 + x2 * (22493629192211576e-20 + x2 * (0.008213096746488934 + x2 * (0.09885042511280101 + x2 * (0.5413914320717209 + x2 * (1.4801966942423133 + x2 * (1.962029871977952 + x2 * 1))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js
var require_rational_p2q22 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 0.04906224540690395;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 0.04906224540690395 + x2 * (-0.09691175301595212 + x2 * (-0.4149833583594954 + x2 * (-0.4065671242119384 + x2 * (-0.1584135863906922 + x2 * (-0.024014982064857155 + x2 * -0.0010034668769627955)))));
        s2 = 1 + x2 * (3.0234982984646304 + x2 * (3.4873958536072385 + x2 * (1.9141558827442668 + x2 * (0.5071377386143635 + x2 * (0.05770397226904519 + x2 * 0.001957681026011072)))));
      } else {
        x2 = 1 / x2;
        s1 = -0.0010034668769627955 + x2 * (-0.024014982064857155 + x2 * (-0.1584135863906922 + x2 * (-0.4065671242119384 + x2 * (-0.4149833583594954 + x2 * (-0.09691175301595212 + x2 * 0.04906224540690395)))));
        s2 = 0.001957681026011072 + x2 * (0.05770397226904519 + x2 * (0.5071377386143635 + x2 * (1.9141558827442668 + x2 * (3.4873958536072385 + x2 * (3.0234982984646304 + x2 * 1)))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js
var require_rational_p3q32 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.029232972183027003;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.029232972183027003 + x2 * (0.14421626775719232 + x2 * (-0.14244039073863127 + x2 * (0.05428096940550536 + x2 * (-0.008505359768683364 + x2 * (4311713426792973e-19 + x2 * 0)))));
        s2 = 1 + x2 * (-1.5016935605448505 + x2 * (0.846973248876495 + x2 * (-0.22009515181499575 + x2 * (0.02558279715597587 + x2 * (-0.0010066679553914337 + x2 * -8271935218912905e-22)))));
      } else {
        x2 = 1 / x2;
        s1 = 0 + x2 * (4311713426792973e-19 + x2 * (-0.008505359768683364 + x2 * (0.05428096940550536 + x2 * (-0.14244039073863127 + x2 * (0.14421626775719232 + x2 * -0.029232972183027003)))));
        s2 = -8271935218912905e-22 + x2 * (-0.0010066679553914337 + x2 * (0.02558279715597587 + x2 * (-0.22009515181499575 + x2 * (0.846973248876495 + x2 * (-1.5016935605448505 + x2 * 1)))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js
var require_lgamma_small_imp = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js"(exports, module) {
    "use strict";
    var ln = require_lib59();
    var EPS = require_lib79();
    var rateval1 = require_rational_p1q12();
    var rateval2 = require_rational_p2q22();
    var rateval3 = require_rational_p3q32();
    var Y1 = 0.15896368026733398;
    var Y2 = 0.5281534194946289;
    var Y3 = 0.45201730728149414;
    function lgammaSmallImp(z, zm1, zm2) {
      var prefix;
      var result;
      var r;
      var R;
      if (z < EPS) {
        return -ln(z);
      }
      if (zm1 === 0 || zm2 === 0) {
        return 0;
      }
      result = 0;
      if (z > 2) {
        if (z >= 3) {
          do {
            z -= 1;
            zm2 -= 1;
            result += ln(z);
          } while (z >= 3);
          zm2 = z - 2;
        }
        r = zm2 * (z + 1);
        R = rateval1(zm2);
        result += r * Y1 + r * R;
        return result;
      }
      if (z < 1) {
        result += -ln(z);
        zm2 = zm1;
        zm1 = z;
        z += 1;
      }
      if (z <= 1.5) {
        r = rateval2(zm1);
        prefix = zm1 * zm2;
        result += prefix * Y2 + prefix * r;
        return result;
      }
      r = zm2 * zm1;
      R = rateval3(-zm2);
      result += r * Y3 + r * R;
      return result;
    }
    module.exports = lgammaSmallImp;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js
var require_main83 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js"(exports, module) {
    "use strict";
    var gamma = require_lib99();
    var expm1 = require_lib66();
    var log1p = require_lib67();
    var isnan = require_lib6();
    var lgammaSmallImp = require_lgamma_small_imp();
    function gamma1pm1(x2) {
      if (isnan(x2)) {
        return NaN;
      }
      if (x2 < 0) {
        if (x2 < -0.5) {
          return gamma(1 + x2) - 1;
        }
        return expm1(-log1p(x2) + lgammaSmallImp(x2 + 2, x2 + 1, x2));
      }
      if (x2 < 2) {
        return expm1(lgammaSmallImp(x2 + 1, x2, x2 - 1));
      }
      return gamma(1 + x2) - 1;
    }
    module.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js
var require_lib118 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js"(exports, module) {
    "use strict";
    var gamma1pm1 = require_main83();
    module.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js
var require_small_gamma2_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js"(exports, module) {
    "use strict";
    function smallGamma2Series(a, x2) {
      var result;
      var apn;
      var n;
      var r;
      result = -x2;
      x2 = -x2;
      apn = a + 1;
      n = 1;
      return next;
      function next() {
        r = result / apn;
        result *= x2;
        n += 1;
        result /= n;
        apn += 1;
        return r;
      }
    }
    module.exports = smallGamma2Series;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js
var require_tgamma_small_upper_part = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js"(exports, module) {
    "use strict";
    var powm1 = require_lib117();
    var sumSeries = require_lib112();
    var gamma1pm1 = require_lib118();
    var smallGamma2Series = require_small_gamma2_series();
    function tgammaSmallUpperPart(a, x2, invert) {
      var initialValue;
      var result;
      var pgam;
      var p;
      var s;
      result = gamma1pm1(a);
      pgam = (result + 1) / a;
      p = powm1(x2, a);
      result -= p;
      result /= a;
      s = smallGamma2Series(a, x2);
      p += 1;
      initialValue = invert ? pgam : 0;
      result = -p * sumSeries(s, {
        "initialValue": (initialValue - result) / p
      });
      if (invert) {
        result = -result;
      }
      return [result, pgam];
    }
    module.exports = tgammaSmallUpperPart;
  }
});

// node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js
var require_lib119 = __commonJS({
  "node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT32_SMALLEST_NORMAL = 11754943508222875e-54;
    module.exports = FLOAT32_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js
var require_generators2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var FLOAT32_SMALLEST_NORMAL = require_lib119();
    var EPS = require_lib79();
    var MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var isgenerator;
      var delta;
      var a0;
      var f;
      var C;
      var D;
      var v;
      isgenerator = typeof gen.next === "function";
      v = isgenerator ? gen.next().value : gen();
      f = v[1];
      a0 = v[0];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      if (isgenerator === true) {
        do {
          v = gen.next().value;
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (abs(delta - 1) > factor && --maxIter);
      } else {
        do {
          v = gen();
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs(delta - 1) > factor && --maxIter);
      }
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var isgenerator;
      var delta;
      var f;
      var C;
      var D;
      var v;
      isgenerator = typeof gen.next === "function";
      v = isgenerator ? gen.next().value : gen();
      f = v[1];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      if (isgenerator === true) {
        do {
          v = gen.next().value;
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs(delta - 1) > factor && --maxIter);
      } else {
        do {
          v = gen();
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs(delta - 1) > factor && --maxIter);
      }
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter;
      var opts;
      var eps;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      maxIter = opts.maxIter || MAX_ITER;
      eps = opts.tolerance || EPS;
      if (opts.keep) {
        return continuedFractionB(generator, eps, maxIter);
      }
      return continuedFractionA(generator, eps, maxIter);
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js
var require_basic2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var EPS = require_lib79();
    var FLOAT32_SMALLEST_NORMAL = require_lib119();
    var MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var delta;
      var a0;
      var C;
      var D;
      var f;
      var v;
      v = gen();
      f = v[1];
      a0 = v[0];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      do {
        v = gen();
        if (v) {
          D = v[1] + v[0] * D;
          if (D === 0) {
            D = FLOAT32_SMALLEST_NORMAL;
          }
          C = v[1] + v[0] / C;
          if (C === 0) {
            C = FLOAT32_SMALLEST_NORMAL;
          }
          D = 1 / D;
          delta = C * D;
          f *= delta;
        }
      } while (v && abs(delta - 1) > factor && --maxIter);
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var delta;
      var C;
      var D;
      var f;
      var v;
      v = gen();
      f = v[1];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      do {
        v = gen();
        if (v) {
          D = v[1] + v[0] * D;
          if (D === 0) {
            D = FLOAT32_SMALLEST_NORMAL;
          }
          C = v[1] + v[0] / C;
          if (C === 0) {
            C = FLOAT32_SMALLEST_NORMAL;
          }
          D = 1 / D;
          delta = C * D;
          f *= delta;
        }
      } while (v && abs(delta - 1) > factor && --maxIter);
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter;
      var opts;
      var eps;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      eps = opts.tolerance || EPS;
      maxIter = opts.maxIter || MAX_ITER;
      if (opts.keep) {
        return continuedFractionB(generator, eps, maxIter);
      }
      return continuedFractionA(generator, eps, maxIter);
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js
var require_lib120 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js"(exports, module) {
    "use strict";
    var hasGeneratorSupport = require_lib111();
    var generator = require_generators2();
    var basic = require_basic2();
    var continuedFraction;
    if (hasGeneratorSupport()) {
      continuedFraction = generator;
    } else {
      continuedFraction = basic;
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js
var require_upper_incomplete_gamma_fract = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js"(exports, module) {
    "use strict";
    function upperIncompleteGammaFract(a1, z1) {
      var z = z1 - a1 + 1;
      var a = a1;
      var k = 0;
      return next;
      function next() {
        k += 1;
        z += 2;
        return [
          k * (a - k),
          z
        ];
      }
    }
    module.exports = upperIncompleteGammaFract;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js
var require_upper_gamma_fraction = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js"(exports, module) {
    "use strict";
    var continuedFraction = require_lib120();
    var upperIncompleteGammaFract = require_upper_incomplete_gamma_fract();
    function upperGammaFraction(a, z) {
      var f = upperIncompleteGammaFract(a, z);
      return 1 / (z - a + 1 + continuedFraction(f));
    }
    module.exports = upperGammaFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js
var require_igamma_final = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js"(exports, module) {
    "use strict";
    var floor = require_lib7();
    var gamma = require_lib99();
    var abs = require_lib46();
    var pow = require_lib77();
    var ln = require_lib59();
    var SQRT_EPSILON = require_lib109();
    var FLOAT64_MAX = require_lib85();
    var MAX_LN = require_lib108();
    var tgammaILargeX = require_tgamma_i_large_x();
    var finiteGammaQ = require_finite_gamma_q();
    var finiteHalfGammaQ = require_finite_half_gamma_q();
    var fullIGammaPrefix = require_full_igamma_prefix();
    var igammaTemmeLarge = require_igamma_temme_large();
    var lowerGammaSeries = require_lower_gamma_series();
    var regularisedGammaPrefix = require_regularised_gamma_prefix();
    var tgammaSmallUpperPart = require_tgamma_small_upper_part();
    var upperGammaFraction = require_upper_gamma_fraction();
    function igammaFinal(x2, a, regularized, upper) {
      var optimisedInvert;
      var evalMethod;
      var isHalfInt;
      var initValue;
      var useTemme;
      var isSmallA;
      var result;
      var invert;
      var isInt;
      var sigma;
      var res;
      var gam;
      var fa;
      var g;
      result = 0;
      invert = upper;
      isSmallA = a < 30 && a <= x2 + 1 && x2 < MAX_LN;
      if (isSmallA) {
        fa = floor(a);
        isInt = fa === a;
        isHalfInt = isInt ? false : abs(fa - a) === 0.5;
      } else {
        isInt = false;
        isHalfInt = false;
      }
      if (isInt && x2 > 0.6) {
        invert = !invert;
        evalMethod = 0;
      } else if (isHalfInt && x2 > 0.2) {
        invert = !invert;
        evalMethod = 1;
      } else if (x2 < SQRT_EPSILON && a > 1) {
        evalMethod = 6;
      } else if (x2 > 1e3 && (a < x2 || abs(a - 50) / x2 < 1)) {
        invert = !invert;
        evalMethod = 7;
      } else if (x2 < 0.5) {
        if (-0.4 / ln(x2) < a) {
          evalMethod = 2;
        } else {
          evalMethod = 3;
        }
      } else if (x2 < 1.1) {
        if (x2 * 0.75 < a) {
          evalMethod = 2;
        } else {
          evalMethod = 3;
        }
      } else {
        useTemme = false;
        if (regularized && a > 20) {
          sigma = abs((x2 - a) / a);
          if (a > 200) {
            if (20 / a > sigma * sigma) {
              useTemme = true;
            }
          } else if (sigma < 0.4) {
            useTemme = true;
          }
        }
        if (useTemme) {
          evalMethod = 5;
        } else if (x2 - 1 / (3 * x2) < a) {
          evalMethod = 2;
        } else {
          evalMethod = 4;
          invert = !invert;
        }
      }
      switch (evalMethod) {
        case 0:
          result = finiteGammaQ(a, x2);
          if (regularized === false) {
            result *= gamma(a);
          }
          break;
        case 1:
          result = finiteHalfGammaQ(a, x2);
          if (regularized === false) {
            result *= gamma(a);
          }
          break;
        case 2:
          result = regularized ? regularisedGammaPrefix(a, x2) : fullIGammaPrefix(a, x2);
          if (result !== 0) {
            initValue = 0;
            optimisedInvert = false;
            if (invert) {
              initValue = regularized ? 1 : gamma(a);
              if (regularized || result >= 1 || FLOAT64_MAX * result > initValue) {
                initValue /= result;
                if (regularized || a < 1 || FLOAT64_MAX / a > initValue) {
                  initValue *= -a;
                  optimisedInvert = true;
                } else {
                  initValue = 0;
                }
              } else {
                initValue = 0;
              }
            }
            result *= lowerGammaSeries(a, x2, initValue) / a;
            if (optimisedInvert) {
              invert = false;
              result = -result;
            }
          }
          break;
        case 3:
          invert = !invert;
          res = tgammaSmallUpperPart(a, x2, invert);
          result = res[0];
          g = res[1];
          invert = false;
          if (regularized) {
            result /= g;
          }
          break;
        case 4:
          result = regularized ? regularisedGammaPrefix(a, x2) : fullIGammaPrefix(a, x2);
          if (result !== 0) {
            result *= upperGammaFraction(a, x2);
          }
          break;
        case 5:
          result = igammaTemmeLarge(a, x2);
          if (x2 >= a) {
            invert = !invert;
          }
          break;
        case 6:
          result = regularized ? pow(x2, a) / gamma(a + 1) : pow(x2, a) / a;
          result *= 1 - a * x2 / (a + 1);
          break;
        case 7:
          result = regularized ? regularisedGammaPrefix(a, x2) : fullIGammaPrefix(a, x2);
          result /= x2;
          if (result !== 0) {
            result *= tgammaILargeX(a, x2);
          }
          break;
      }
      if (regularized && result > 1) {
        result = 1;
      }
      if (invert) {
        gam = regularized ? 1 : gamma(a);
        result = gam - result;
      }
      return result;
    }
    module.exports = igammaFinal;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/main.js
var require_main84 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/main.js"(exports, module) {
    "use strict";
    var gammaln = require_lib107();
    var exp = require_lib51();
    var ln = require_lib59();
    var SQRT_TWO_PI = require_lib97();
    var MAX_LN = require_lib108();
    var PINF = require_lib12();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib100();
    var igammaFinal = require_igamma_final();
    var lowerGammaSeries = require_lower_gamma_series();
    var upperGammaFraction = require_upper_gamma_fraction();
    function gammainc(x2, a, regularized, upper) {
      var normalized;
      var initValue;
      var invert;
      var result;
      if (x2 < 0 || a <= 0) {
        return NaN;
      }
      normalized = regularized === void 0 ? true : regularized;
      invert = upper;
      if (a >= FLOAT64_MAX_NTH_FACTORIAL && !normalized) {
        if (invert && a * 4 < x2) {
          result = a * ln(x2) - x2;
          result += ln(upperGammaFraction(a, x2));
        } else if (!invert && a > 4 * x2) {
          result = a * ln(x2) - x2;
          initValue = 0;
          result += ln(lowerGammaSeries(a, x2, initValue) / a);
        } else {
          result = igammaFinal(x2, a, true, invert);
          if (result === 0) {
            if (invert) {
              result = 1 + 1 / (12 * a) + 1 / (288 * a * a);
              result = ln(result) - a + (a - 0.5) * ln(a);
              result += ln(SQRT_TWO_PI);
            } else {
              result = a * ln(x2) - x2;
              initValue = 0;
              result += ln(lowerGammaSeries(a, x2, initValue) / a);
            }
          } else {
            result = ln(result) + gammaln(a);
          }
        }
        if (result > MAX_LN) {
          return PINF;
        }
        return exp(result);
      }
      return igammaFinal(x2, a, normalized, invert);
    }
    module.exports = gammainc;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/index.js
var require_lib121 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main84();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js"(exports, module) {
    "use strict";
    var exp = require_lib51();
    var pow = require_lib77();
    var ln = require_lib59();
    var MAX_LN = require_lib108();
    var MIN_LN = require_lib113();
    function fullIGammaPrefix(a, z) {
      var prefix;
      var alz;
      alz = a * ln(z);
      if (z >= 1) {
        if (alz < MAX_LN && -z > MIN_LN) {
          prefix = pow(z, a) * exp(-z);
        } else if (a >= 1) {
          prefix = pow(z / exp(z / a), a);
        } else {
          prefix = exp(alz - z);
        }
      } else if (alz > MIN_LN) {
        prefix = pow(z, a) * exp(-z);
      } else if (z / a < MAX_LN) {
        prefix = pow(z / exp(z / a), a);
      } else {
        prefix = exp(alz - z);
      }
      return prefix;
    }
    module.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js
var require_regularized_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib116();
    var gammaln = require_lib107();
    var gamma = require_lib99();
    var log1p = require_lib67();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var exp = require_lib51();
    var pow = require_lib77();
    var max4 = require_lib82();
    var min = require_lib84();
    var ln = require_lib59();
    var MAX_LN = require_lib108();
    var MIN_LN = require_lib113();
    var G = require_lib103();
    var E = require_lib78();
    function regularizedGammaPrefix(a, z) {
      var prefix;
      var amza;
      var agh;
      var alz;
      var amz;
      var sq;
      var d;
      agh = a + G - 0.5;
      d = (z - a - G + 0.5) / agh;
      if (a < 1) {
        if (z <= MIN_LN) {
          return exp(a * ln(z) - z - gammaln(a));
        }
        return pow(z, a) * exp(-z) / gamma(a);
      }
      if (abs(d * d * a) <= 100 && a > 150) {
        prefix = a * (log1p(d) - d) + z * (0.5 - G) / agh;
        prefix = exp(prefix);
      } else {
        alz = a * ln(z / agh);
        amz = a - z;
        if (min(alz, amz) <= MIN_LN || max4(alz, amz) >= MAX_LN) {
          amza = amz / a;
          if (min(alz, amz) / 2 > MIN_LN && max4(alz, amz) / 2 < MAX_LN) {
            sq = pow(z / agh, a / 2) * exp(amz / 2);
            prefix = sq * sq;
          } else if (min(alz, amz) / 4 > MIN_LN && max4(alz, amz) / 4 < MAX_LN && z > a) {
            sq = pow(z / agh, a / 4) * exp(amz / 4);
            prefix = sq * sq;
            prefix *= prefix;
          } else if (amza > MIN_LN && amza < MAX_LN) {
            prefix = pow(z * exp(amza) / agh, a);
          } else {
            prefix = exp(alz + amz);
          }
        } else {
          prefix = pow(z / agh, a) * exp(amz);
        }
      }
      prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a);
      return prefix;
    }
    module.exports = regularizedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js
var require_beta_small_b_large_a_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib104();
    var factorial = require_lib101();
    var gammainc = require_lib121();
    var log1p = require_lib67();
    var abs = require_lib46();
    var pow = require_lib77();
    var ln = require_lib59();
    var MIN_VALUE = require_lib45();
    var EPSILON = require_lib79();
    var fullIGammaPrefix = require_full_igamma_prefix2();
    var regularizedGammaPrefix = require_regularized_gamma_prefix();
    var p = new Array(30);
    function betaSmallBLargeASeries(a, b, x2, y, s0, mult, normalized) {
      var prefix;
      var tmp1;
      var tnp1;
      var sum2;
      var b2n;
      var bm1;
      var lx2;
      var lxp;
      var mbn;
      var lx;
      var t4;
      var h;
      var j;
      var m;
      var n;
      var r;
      var t;
      var u;
      bm1 = b - 1;
      t = a + bm1 / 2;
      if (y < 0.35) {
        lx = log1p(-y);
      } else {
        lx = ln(x2);
      }
      u = -t * lx;
      h = regularizedGammaPrefix(b, u);
      if (h <= MIN_VALUE) {
        return s0;
      }
      if (normalized) {
        prefix = h / gammaDeltaRatio(a, b);
        prefix /= pow(t, b);
      } else {
        prefix = fullIGammaPrefix(b, u) / pow(t, b);
      }
      prefix *= mult;
      p[0] = 1;
      j = gammainc(u, b, true, true);
      j /= h;
      sum2 = s0 + prefix * j;
      tnp1 = 1;
      lx2 = lx / 2;
      lx2 *= lx2;
      lxp = 1;
      t4 = 4 * t * t;
      b2n = b;
      for (n = 1; n < p.length; ++n) {
        tnp1 += 2;
        p[n] = 0;
        mbn = b - n;
        tmp1 = 3;
        for (m = 1; m < n; ++m) {
          mbn = m * b - n;
          p[n] += mbn * p[n - m] / factorial(tmp1);
          tmp1 += 2;
        }
        p[n] /= n;
        p[n] += bm1 / factorial(tnp1);
        j = (b2n * (b2n + 1) * j + (u + b2n + 1) * lxp) / t4;
        lxp *= lx2;
        b2n += 2;
        r = prefix * p[n] * j;
        sum2 += r;
        if (r > 1) {
          if (abs(r) < abs(EPSILON * sum2)) {
            break;
          }
        } else if (abs(r / EPSILON) < abs(sum2)) {
          break;
        }
      }
      return sum2;
    }
    module.exports = betaSmallBLargeASeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js
var require_rising_factorial_ratio = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js"(exports, module) {
    "use strict";
    function risingFactorialRatio(a, b, k) {
      var result;
      var i2;
      if (k === 0) {
        return 1;
      }
      result = 1;
      for (i2 = 0; i2 < k; i2++) {
        result *= (a + i2) / (b + i2);
      }
      return result;
    }
    module.exports = risingFactorialRatio;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/main.js
var require_main85 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var max4 = require_lib82();
    function maxabs(x2, y) {
      return max4(abs(x2), abs(y));
    }
    module.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/index.js
var require_lib122 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/index.js"(exports, module) {
    "use strict";
    var maxabs = require_main85();
    module.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/main.js
var require_main86 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var min = require_lib84();
    function minabs(x2, y) {
      return min(abs(x2), abs(y));
    }
    module.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/index.js
var require_lib123 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/index.js"(exports, module) {
    "use strict";
    var minabs = require_main86();
    module.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js
var require_ibeta_power_terms = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib116();
    var maxabs = require_lib122();
    var minabs = require_lib123();
    var expm1 = require_lib66();
    var log1p = require_lib67();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var exp = require_lib51();
    var pow = require_lib77();
    var min = require_lib84();
    var ln = require_lib59();
    var MAX_LN = require_lib108();
    var MIN_LN = require_lib113();
    var G = require_lib103();
    var E = require_lib78();
    function ibetaPowerTerms(a, b, x2, y, normalized) {
      var result;
      var smallA;
      var ratio;
      var agh;
      var bgh;
      var cgh;
      var l1;
      var l2;
      var l3;
      var p1;
      var b1;
      var b22;
      var c;
      var l;
      if (!normalized) {
        return pow(x2, a) * pow(y, b);
      }
      c = a + b;
      agh = a + G - 0.5;
      bgh = b + G - 0.5;
      cgh = c + G - 0.5;
      result = lanczosSumExpGScaled(c);
      result /= lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b);
      result *= sqrt(bgh / E);
      result *= sqrt(agh / cgh);
      l1 = (x2 * b - y * agh) / agh;
      l2 = (y * a - x2 * bgh) / bgh;
      if (minabs(l1, l2) < 0.2) {
        if (l1 * l2 > 0 || min(a, b) < 1) {
          if (abs(l1) < 0.1) {
            result *= exp(a * log1p(l1));
          } else {
            result *= pow(x2 * cgh / agh, a);
          }
          if (abs(l2) < 0.1) {
            result *= exp(b * log1p(l2));
          } else {
            result *= pow(y * cgh / bgh, b);
          }
        } else if (maxabs(l1, l2) < 0.5) {
          smallA = a < b;
          ratio = b / a;
          if (smallA && ratio * l2 < 0.1 || !smallA && l1 / ratio > 0.1) {
            l3 = expm1(ratio * log1p(l2));
            l3 = l1 + l3 + l3 * l1;
            l3 = a * log1p(l3);
            result *= exp(l3);
          } else {
            l3 = expm1(log1p(l1) / ratio);
            l3 = l2 + l3 + l3 * l2;
            l3 = b * log1p(l3);
            result *= exp(l3);
          }
        } else if (abs(l1) < abs(l2)) {
          l = a * log1p(l1) + b * ln(y * cgh / bgh);
          if (l <= MIN_LN || l >= MAX_LN) {
            l += ln(result);
            if (l >= MAX_LN) {
              return NaN;
            }
            result = exp(l);
          } else {
            result *= exp(l);
          }
        } else {
          l = b * log1p(l2) + a * ln(x2 * cgh / agh);
          if (l <= MIN_LN || l >= MAX_LN) {
            l += ln(result);
            if (l >= MAX_LN) {
              return NaN;
            }
            result = exp(l);
          } else {
            result *= exp(l);
          }
        }
      } else {
        b1 = x2 * cgh / agh;
        b22 = y * cgh / bgh;
        l1 = a * ln(b1);
        l2 = b * ln(b22);
        if (l1 >= MAX_LN || l1 <= MIN_LN || l2 >= MAX_LN || l2 <= MIN_LN) {
          if (a < b) {
            p1 = pow(b22, b / a);
            l3 = a * (ln(b1) + ln(p1));
            if (l3 < MAX_LN && l3 > MIN_LN) {
              result *= pow(p1 * b1, a);
            } else {
              l2 += l1 + ln(result);
              if (l2 >= MAX_LN) {
                return NaN;
              }
              result = exp(l2);
            }
          } else {
            p1 = pow(b1, a / b);
            l3 = (ln(p1) + ln(b22)) * b;
            if (l3 < MAX_LN && l3 > MIN_LN) {
              result *= pow(p1 * b22, b);
            } else {
              l2 += l1 + ln(result);
              if (l2 >= MAX_LN) {
                return NaN;
              }
              result = exp(l2);
            }
          }
        } else {
          result *= pow(b1, a) * pow(b22, b);
        }
      }
      return result;
    }
    module.exports = ibetaPowerTerms;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js
var require_ibeta_fraction2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js"(exports, module) {
    "use strict";
    var continuedFraction = require_lib120();
    var ibetaPowerTerms = require_ibeta_power_terms();
    var OPTS = {
      "keep": true,
      "maxIter": 1e3
    };
    function ibetaFraction2t(a, b, x2, y) {
      var m = 0;
      return next;
      function next() {
        var denom;
        var aN;
        var bN;
        aN = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x2 * x2;
        denom = a + 2 * m - 1;
        aN /= denom * denom;
        bN = m;
        bN += m * (b - m) * x2 / (a + 2 * m - 1);
        bN += (a + m) * (a * y - b * x2 + 1 + m * (2 - x2)) / (a + 2 * m + 1);
        m += 1;
        return [aN, bN];
      }
    }
    function ibetaFraction2(a, b, x2, y, normalized, out) {
      var result;
      var fract;
      var f;
      result = ibetaPowerTerms(a, b, x2, y, normalized);
      if (out) {
        out[1] = result;
      }
      if (result === 0) {
        return result;
      }
      f = ibetaFraction2t(a, b, x2, y);
      fract = continuedFraction(f, OPTS);
      return result / fract;
    }
    module.exports = ibetaFraction2;
  }
});

// node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js
var require_lib124 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_SAFE_INTEGER = 9007199254740991;
    module.exports = FLOAT64_MAX_SAFE_INTEGER;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js
var require_bitwise_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js"(exports, module) {
    "use strict";
    function gcd(a, b) {
      var k = 0;
      var t;
      if (a === 0) {
        return b;
      }
      if (b === 0) {
        return a;
      }
      while ((a & 1) === 0 && (b & 1) === 0) {
        a >>>= 1;
        b >>>= 1;
        k += 1;
      }
      while ((a & 1) === 0) {
        a >>>= 1;
      }
      while (b) {
        while ((b & 1) === 0) {
          b >>>= 1;
        }
        if (a > b) {
          t = b;
          b = a;
          a = t;
        }
        b -= a;
      }
      return a << k;
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js
var require_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js"(exports, module) {
    "use strict";
    function gcd(a, b) {
      var k = 1;
      var t;
      if (a === 0) {
        return b;
      }
      if (b === 0) {
        return a;
      }
      while (a % 2 === 0 && b % 2 === 0) {
        a /= 2;
        b /= 2;
        k *= 2;
      }
      while (a % 2 === 0) {
        a /= 2;
      }
      while (b) {
        while (b % 2 === 0) {
          b /= 2;
        }
        if (a > b) {
          t = b;
          b = a;
          a = t;
        }
        b -= a;
      }
      return k * a;
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/main.js
var require_main87 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var isInteger = require_lib70();
    var PINF = require_lib12();
    var NINF = require_lib11();
    var INT32_MAX = require_lib86();
    var bitwise = require_bitwise_binary_gcd();
    var largeIntegers = require_binary_gcd();
    function gcd(a, b) {
      if (isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a === PINF || b === PINF || a === NINF || b === NINF) {
        return NaN;
      }
      if (!(isInteger(a) && isInteger(b))) {
        return NaN;
      }
      if (a < 0) {
        a = -a;
      }
      if (b < 0) {
        b = -b;
      }
      if (a <= INT32_MAX && b <= INT32_MAX) {
        return bitwise(a, b);
      }
      return largeIntegers(a, b);
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/index.js
var require_lib125 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main87();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/main.js
var require_main88 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/main.js"(exports, module) {
    "use strict";
    var MAX_SAFE_INTEGER = require_lib124();
    var PINF = require_lib12();
    var isInteger = require_lib70();
    var isnan = require_lib6();
    var isOdd = require_lib72();
    var floor = require_lib7();
    var gcd = require_lib125();
    function binomcoef(n, k) {
      var res;
      var sgn;
      var b;
      var c;
      var d;
      var g;
      var s;
      if (isnan(n) || isnan(k)) {
        return NaN;
      }
      if (!isInteger(n) || !isInteger(k)) {
        return NaN;
      }
      if (k < 0) {
        return 0;
      }
      sgn = 1;
      if (n < 0) {
        n = -n + k - 1;
        if (isOdd(k)) {
          sgn *= -1;
        }
      }
      if (k > n) {
        return 0;
      }
      if (k === 0 || k === n) {
        return sgn;
      }
      if (k === 1 || k === n - 1) {
        return sgn * n;
      }
      if (n - k < k) {
        k = n - k;
      }
      s = floor(MAX_SAFE_INTEGER / n);
      res = 1;
      for (d = 1; d <= k; d++) {
        if (res > s) {
          break;
        }
        res *= n;
        res /= d;
        n -= 1;
      }
      if (d > k) {
        return sgn * res;
      }
      b = binomcoef(n, k - d + 1);
      if (b === PINF) {
        return sgn * b;
      }
      c = binomcoef(k, k - d + 1);
      g = gcd(b, c);
      b /= g;
      c /= g;
      res /= c;
      return sgn * res * b;
    }
    module.exports = binomcoef;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/index.js
var require_lib126 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main88();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js
var require_binomial_ccdf = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js"(exports, module) {
    "use strict";
    var binomcoef = require_lib126();
    var floor = require_lib7();
    var pow = require_lib77();
    var MIN_VALUE = require_lib45();
    function binomialCCDF(n, k, x2, y) {
      var startTerm;
      var result;
      var start;
      var term;
      var i2;
      result = pow(x2, n);
      if (result > MIN_VALUE) {
        term = result;
        for (i2 = floor(n - 1); i2 > k; i2--) {
          term *= (i2 + 1) * y / ((n - i2) * x2);
          result += term;
        }
      } else {
        start = floor(n * x2);
        if (start <= k + 1) {
          start = floor(k + 2);
        }
        result = pow(x2, start) * pow(y, n - start);
        result *= binomcoef(floor(n), floor(start));
        if (result === 0) {
          for (i2 = start - 1; i2 > k; i2--) {
            result += pow(x2, i2) * pow(y, n - i2);
            result *= binomcoef(floor(n), floor(i2));
          }
        } else {
          term = result;
          startTerm = result;
          for (i2 = start - 1; i2 > k; i2--) {
            term *= (i2 + 1) * y / ((n - i2) * x2);
            result += term;
          }
          term = startTerm;
          for (i2 = start + 1; i2 <= n; i2++) {
            term *= (n - i2 + 1) * x2 / (i2 * y);
            result += term;
          }
        }
      }
      return result;
    }
    module.exports = binomialCCDF;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js
var require_ibeta_a_step = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js"(exports, module) {
    "use strict";
    var ibetaPowerTerms = require_ibeta_power_terms();
    function ibetaAStep(a, b, x2, y, k, normalized, out) {
      var prefix;
      var term;
      var sum2;
      var i2;
      prefix = ibetaPowerTerms(a, b, x2, y, normalized);
      if (out) {
        out[1] = prefix;
      }
      prefix /= a;
      if (prefix === 0) {
        return prefix;
      }
      sum2 = 1;
      term = 1;
      for (i2 = 0; i2 < k - 1; ++i2) {
        term *= (a + b + i2) * x2 / (a + i2 + 1);
        sum2 += term;
      }
      prefix *= sum2;
      return prefix;
    }
    module.exports = ibetaAStep;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js
var require_ibeta_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib116();
    var sumSeries = require_lib112();
    var log1p = require_lib67();
    var sqrt = require_lib54();
    var exp = require_lib51();
    var pow = require_lib77();
    var ln = require_lib59();
    var MIN_VALUE = require_lib45();
    var MAX_LN = require_lib108();
    var MIN_LN = require_lib113();
    var G = require_lib103();
    var E = require_lib78();
    var opts = {
      "maxTerms": 100
    };
    function ibetaSeriesT(a, b, x2, result) {
      var poch = 1 - b;
      var n = 1;
      return next;
      function next() {
        var r = result / a;
        a += 1;
        result *= poch * x2 / n;
        n += 1;
        poch += 1;
        return r;
      }
    }
    function ibetaSeries(a, b, x2, s0, normalized, out, y) {
      var result;
      var agh;
      var bgh;
      var cgh;
      var l1;
      var l2;
      var c;
      var s;
      if (normalized) {
        c = a + b;
        agh = a + G - 0.5;
        bgh = b + G - 0.5;
        cgh = c + G - 0.5;
        result = lanczosSumExpGScaled(c) / (lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b));
        l1 = ln(cgh / bgh) * (b - 0.5);
        l2 = ln(x2 * cgh / agh) * a;
        if (l1 > MIN_LN && l1 < MAX_LN && l2 > MIN_LN && l2 < MAX_LN) {
          if (a * b < bgh * 10) {
            result *= exp((b - 0.5) * log1p(a / bgh));
          } else {
            result *= pow(cgh / bgh, b - 0.5);
          }
          result *= pow(x2 * cgh / agh, a);
          result *= sqrt(agh / E);
          if (out) {
            out[1] = result * pow(y, b);
          }
        } else {
          result = ln(result) + l1 + l2 + (ln(agh) - 1) / 2;
          if (out) {
            out[1] = exp(result + b * ln(y));
          }
          result = exp(result);
        }
      } else {
        result = pow(x2, a);
      }
      if (result < MIN_VALUE) {
        return s0;
      }
      s = ibetaSeriesT(a, b, x2, result);
      opts.initialValue = s0;
      return sumSeries(s, opts);
    }
    module.exports = ibetaSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js
var require_assign3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var expm1 = require_lib66();
    var floor = require_lib7();
    var log1p = require_lib67();
    var asin = require_lib69();
    var beta = require_lib80();
    var sqrt = require_lib54();
    var exp = require_lib51();
    var pow = require_lib77();
    var max4 = require_lib82();
    var min = require_lib84();
    var MAX_FLOAT64 = require_lib85();
    var MIN_FLOAT64 = require_lib45();
    var MAX_INT32 = require_lib86();
    var HALF_PI = require_lib87();
    var PI = require_lib88();
    var betaSmallBLargeASeries = require_beta_small_b_large_a_series();
    var risingFactorialRatio = require_rising_factorial_ratio();
    var ibetaPowerTerms = require_ibeta_power_terms();
    var ibetaFraction2 = require_ibeta_fraction2();
    var binomialCCDF = require_binomial_ccdf();
    var ibetaAStep = require_ibeta_a_step();
    var ibetaSeries = require_ibeta_series();
    var ONE_OVER_PI = 1 / PI;
    function ibetaImp(x2, a, b, regularized, upper, out, stride, offset) {
      var lambda;
      var prefix;
      var fract;
      var bbar;
      var div;
      var tmp;
      var i0;
      var i1;
      var k;
      var n;
      var p;
      var y;
      y = 1 - x2;
      i0 = offset;
      i1 = offset + stride;
      out[i1] = -1;
      if (isnan(x2) || x2 < 0 || x2 > 1) {
        out[i0] = NaN;
        out[i1] = NaN;
        return out;
      }
      if (regularized) {
        if (a < 0 || b < 0) {
          out[i0] = NaN;
          out[i1] = NaN;
          return out;
        }
        if (a === 0) {
          if (b === 0) {
            out[i0] = NaN;
            out[i1] = NaN;
            return out;
          }
          if (b > 0) {
            out[i0] = upper ? 0 : 1;
            return out;
          }
        } else if (b === 0) {
          if (a > 0) {
            out[i0] = upper ? 1 : 0;
            return out;
          }
        }
      } else if (a <= 0 || b <= 0) {
        out[i0] = NaN;
        out[i1] = NaN;
        return out;
      }
      if (x2 === 0) {
        if (a === 1) {
          out[i1] = 1;
        } else {
          out[i1] = a < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2;
        }
        if (upper) {
          out[i0] = regularized ? 1 : beta(a, b);
          return out;
        }
        out[i0] = 0;
        return out;
      }
      if (x2 === 1) {
        if (b === 1) {
          out[i1] = 1;
        } else {
          out[i1] = b < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2;
        }
        if (upper) {
          out[i0] = 0;
        } else {
          out[i0] = regularized ? 1 : beta(a, b);
        }
        return out;
      }
      if (a === 0.5 && b === 0.5) {
        out[i1] = ONE_OVER_PI * sqrt(y * x2);
        p = upper ? asin(sqrt(y)) : asin(sqrt(x2));
        p /= HALF_PI;
        if (!regularized) {
          p *= PI;
        }
        out[i0] = p;
        return out;
      }
      if (a === 1) {
        tmp = b;
        b = a;
        a = tmp;
        tmp = y;
        y = x2;
        x2 = tmp;
        upper = !upper;
      }
      if (b === 1) {
        if (a === 1) {
          out[i0] = upper ? y : x2;
          out[i1] = 1;
          return out;
        }
        out[i1] = a * pow(x2, a - 1);
        if (y < 0.5) {
          p = upper ? -expm1(a * log1p(-y)) : exp(a * log1p(-y));
        } else {
          p = upper ? -(pow(x2, a) - 1) : pow(x2, a);
        }
        if (!regularized) {
          p /= a;
        }
        out[i0] = p;
        return out;
      }
      if (min(a, b) <= 1) {
        if (x2 > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x2;
          x2 = tmp;
          upper = !upper;
        }
        if (max4(a, b) <= 1) {
          if (a >= min(0.2, b) || pow(x2, a) <= 0.9) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x2, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x2, 0, regularized, out, y);
            }
          } else {
            tmp = b;
            b = a;
            a = tmp;
            tmp = y;
            y = x2;
            x2 = tmp;
            upper = !upper;
            if (y >= 0.3) {
              if (upper) {
                fract = -(regularized ? 1 : beta(a, b));
                upper = false;
                fract = -ibetaSeries(a, b, x2, fract, regularized, out, y);
              } else {
                fract = ibetaSeries(a, b, x2, 0, regularized, out, y);
              }
            } else {
              if (regularized) {
                prefix = 1;
              } else {
                prefix = risingFactorialRatio(a + b, a, 20);
              }
              fract = ibetaAStep(a, b, x2, y, 20, regularized, out);
              if (upper) {
                fract -= regularized ? 1 : beta(a, b);
                upper = false;
                fract = -betaSmallBLargeASeries(a + 20, b, x2, y, fract, prefix, regularized);
              } else {
                fract = betaSmallBLargeASeries(a + 20, b, x2, y, fract, prefix, regularized);
              }
            }
          }
        } else if (b <= 1 || x2 < 0.1 && pow(b * x2, a) <= 0.7) {
          if (upper) {
            fract = -(regularized ? 1 : beta(a, b));
            upper = false;
            fract = -ibetaSeries(a, b, x2, fract, regularized, out, y);
          } else {
            fract = ibetaSeries(a, b, x2, 0, regularized, out, y);
          }
        } else {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x2;
          x2 = tmp;
          upper = !upper;
          if (y >= 0.3) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x2, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x2, 0, regularized, out, y);
            }
          } else if (a >= 15) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -betaSmallBLargeASeries(a, b, x2, y, fract, 1, regularized);
            } else {
              fract = betaSmallBLargeASeries(a, b, x2, y, 0, 1, regularized);
            }
          } else {
            if (regularized) {
              prefix = 1;
            } else {
              prefix = risingFactorialRatio(a + b, a, 20);
            }
            fract = ibetaAStep(a, b, x2, y, 20, regularized, out);
            if (upper) {
              fract -= regularized ? 1 : beta(a, b);
              upper = false;
              fract = -betaSmallBLargeASeries(a + 20, b, x2, y, fract, prefix, regularized);
            } else {
              fract = betaSmallBLargeASeries(a + 20, b, x2, y, fract, prefix, regularized);
            }
          }
        }
      } else {
        if (a < b) {
          lambda = a - (a + b) * x2;
        } else {
          lambda = (a + b) * y - b;
        }
        if (lambda < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x2;
          x2 = tmp;
          upper = !upper;
        }
        if (b < 40) {
          if (floor(a) === a && floor(b) === b && a < MAX_INT32 - 100) {
            k = a - 1;
            n = b + k;
            fract = binomialCCDF(n, k, x2, y);
            if (!regularized) {
              fract *= beta(a, b);
            }
          } else if (b * x2 <= 0.7) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x2, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x2, 0, regularized, out, y);
            }
          } else if (a > 15) {
            n = floor(b);
            if (n === b) {
              n -= 1;
            }
            bbar = b - n;
            if (regularized) {
              prefix = 1;
            } else {
              prefix = risingFactorialRatio(a + bbar, bbar, n);
            }
            fract = ibetaAStep(bbar, a, y, x2, n, regularized);
            fract = betaSmallBLargeASeries(a, bbar, x2, y, fract, 1, regularized);
            fract /= prefix;
          } else if (regularized) {
            n = floor(b);
            bbar = b - n;
            if (bbar <= 0) {
              n -= 1;
              bbar += 1;
            }
            fract = ibetaAStep(bbar, a, y, x2, n, regularized);
            fract += ibetaAStep(a, bbar, x2, y, 20, regularized);
            if (upper) {
              fract -= 1;
            }
            fract = betaSmallBLargeASeries(a + 20, bbar, x2, y, fract, 1, regularized);
            if (upper) {
              fract = -fract;
              upper = false;
            }
          } else {
            fract = ibetaFraction2(a, b, x2, y, regularized, out);
          }
        } else {
          fract = ibetaFraction2(a, b, x2, y, regularized, out);
        }
      }
      if (out[i1] < 0) {
        out[i1] = ibetaPowerTerms(a, b, x2, y, true);
      }
      div = y * x2;
      if (out[i1] !== 0) {
        if (MAX_FLOAT64 * div < out[i1]) {
          out[i1] = MAX_FLOAT64 / 2;
        } else {
          out[i1] /= div;
        }
      }
      out[i0] = upper ? (regularized ? 1 : beta(a, b)) - fract : fract;
      return out;
    }
    module.exports = ibetaImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js
var require_main89 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js"(exports, module) {
    "use strict";
    var compute = require_assign3();
    function kernelBetainc(x2, a, b, regularized, upper) {
      return compute(x2, a, b, regularized, upper, [0, 0], 1, 0);
    }
    module.exports = kernelBetainc;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js
var require_lib127 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main89();
    var assign2 = require_assign3();
    setReadOnly(main, "assign", assign2);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/main.js
var require_main90 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/main.js"(exports, module) {
    "use strict";
    var kernelBetainc = require_lib127().assign;
    function betainc(x2, a, b, regularized, upper) {
      var out = [0, 0];
      regularized = regularized === false ? false : true;
      upper = upper === true ? true : false;
      kernelBetainc(x2, a, b, regularized, upper, out, 1, 0);
      return out[0];
    }
    module.exports = betainc;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/index.js
var require_lib128 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main90();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js
var require_rational_p1q13 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -5087819496582806e-19;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -5087819496582806e-19 + x2 * (-0.008368748197417368 + x2 * (0.03348066254097446 + x2 * (-0.012692614766297404 + x2 * (-0.03656379714117627 + x2 * (0.02198786811111689 + x2 * (0.008226878746769157 + x2 * (-0.005387729650712429 + x2 * (0 + x2 * 0))))))));
        s2 = 1 + x2 * (-0.9700050433032906 + x2 * (-1.5657455823417585 + x2 * (1.5622155839842302 + x2 * (0.662328840472003 + x2 * (-0.7122890234154284 + x2 * (-0.05273963823400997 + x2 * (0.07952836873415717 + x2 * (-0.0023339375937419 + x2 * 8862163904564247e-19))))))));
      } else {
        x2 = 1 / x2;
        s1 = 0 + x2 * (0 + x2 * (-0.005387729650712429 + x2 * (0.008226878746769157 + x2 * (0.02198786811111689 + x2 * (-0.03656379714117627 + x2 * (-0.012692614766297404 + x2 * (0.03348066254097446 + x2 * (-0.008368748197417368 + x2 * -5087819496582806e-19))))))));
        s2 = 8862163904564247e-19 + x2 * (-0.0023339375937419 + x2 * (0.07952836873415717 + x2 * (-0.05273963823400997 + x2 * (-0.7122890234154284 + x2 * (0.662328840472003 + x2 * (1.5622155839842302 + x2 * (-1.5657455823417585 + x2 * (-0.9700050433032906 + x2 * 1))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js
var require_rational_p2q23 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.20243350835593876;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.20243350835593876 + x2 * (0.10526468069939171 + x2 * (8.3705032834312 + x2 * (17.644729840837403 + x2 * (-18.851064805871424 + x2 * (-44.6382324441787 + x2 * (17.445385985570866 + x2 * (21.12946554483405 + x2 * -3.6719225470772936)))))));
        s2 = 1 + x2 * (6.242641248542475 + x2 * (3.971343795334387 + x2 * (-28.66081804998 + x2 * (-20.14326346804852 + x2 * (48.560921310873994 + x2 * (10.826866735546016 + x2 * (-22.643693341313973 + x2 * 1.7211476576120028)))))));
      } else {
        x2 = 1 / x2;
        s1 = -3.6719225470772936 + x2 * (21.12946554483405 + x2 * (17.445385985570866 + x2 * (-44.6382324441787 + x2 * (-18.851064805871424 + x2 * (17.644729840837403 + x2 * (8.3705032834312 + x2 * (0.10526468069939171 + x2 * -0.20243350835593876)))))));
        s2 = 1.7211476576120028 + x2 * (-22.643693341313973 + x2 * (10.826866735546016 + x2 * (48.560921310873994 + x2 * (-20.14326346804852 + x2 * (-28.66081804998 + x2 * (3.971343795334387 + x2 * (6.242641248542475 + x2 * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js
var require_rational_p3q33 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.1311027816799519;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.1311027816799519 + x2 * (-0.16379404719331705 + x2 * (0.11703015634199525 + x2 * (0.38707973897260434 + x2 * (0.3377855389120359 + x2 * (0.14286953440815717 + x2 * (0.029015791000532906 + x2 * (0.0021455899538880526 + x2 * (-6794655751811263e-22 + x2 * (28522533178221704e-24 + x2 * -681149956853777e-24)))))))));
        s2 = 1 + x2 * (3.4662540724256723 + x2 * (5.381683457070069 + x2 * (4.778465929458438 + x2 * (2.5930192162362027 + x2 * (0.848854343457902 + x2 * (0.15226433829533179 + x2 * (0.011059242293464892 + x2 * (0 + x2 * (0 + x2 * 0)))))))));
      } else {
        x2 = 1 / x2;
        s1 = -681149956853777e-24 + x2 * (28522533178221704e-24 + x2 * (-6794655751811263e-22 + x2 * (0.0021455899538880526 + x2 * (0.029015791000532906 + x2 * (0.14286953440815717 + x2 * (0.3377855389120359 + x2 * (0.38707973897260434 + x2 * (0.11703015634199525 + x2 * (-0.16379404719331705 + x2 * -0.1311027816799519)))))))));
        s2 = 0 + x2 * (0 + x2 * (0 + x2 * (0.011059242293464892 + x2 * (0.15226433829533179 + x2 * (0.848854343457902 + x2 * (2.5930192162362027 + x2 * (4.778465929458438 + x2 * (5.381683457070069 + x2 * (3.4662540724256723 + x2 * 1)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js
var require_rational_p4q42 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.0350353787183178;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.0350353787183178 + x2 * (-0.0022242652921344794 + x2 * (0.018557330651423107 + x2 * (0.009508047013259196 + x2 * (0.0018712349281955923 + x2 * (15754461742496055e-20 + x2 * (460469890584318e-20 + x2 * (-2304047769118826e-25 + x2 * 26633922742578204e-28)))))));
        s2 = 1 + x2 * (1.3653349817554064 + x2 * (0.7620591645536234 + x2 * (0.22009110576413124 + x2 * (0.03415891436709477 + x2 * (0.00263861676657016 + x2 * (7646752923027944e-20 + x2 * (0 + x2 * 0)))))));
      } else {
        x2 = 1 / x2;
        s1 = 26633922742578204e-28 + x2 * (-2304047769118826e-25 + x2 * (460469890584318e-20 + x2 * (15754461742496055e-20 + x2 * (0.0018712349281955923 + x2 * (0.009508047013259196 + x2 * (0.018557330651423107 + x2 * (-0.0022242652921344794 + x2 * -0.0350353787183178)))))));
        s2 = 0 + x2 * (0 + x2 * (7646752923027944e-20 + x2 * (0.00263861676657016 + x2 * (0.03415891436709477 + x2 * (0.22009110576413124 + x2 * (0.7620591645536234 + x2 * (1.3653349817554064 + x2 * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js
var require_rational_p5q52 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.016743100507663373;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.016743100507663373 + x2 * (-0.0011295143874558028 + x2 * (0.001056288621524929 + x2 * (20938631748758808e-20 + x2 * (14962478375834237e-21 + x2 * (44969678992770644e-23 + x2 * (4625961635228786e-24 + x2 * (-2811287356288318e-29 + x2 * 9905570997331033e-32)))))));
        s2 = 1 + x2 * (0.5914293448864175 + x2 * (0.1381518657490833 + x2 * (0.016074608709367652 + x2 * (9640118070051656e-19 + x2 * (27533547476472603e-21 + x2 * (282243172016108e-21 + x2 * (0 + x2 * 0)))))));
      } else {
        x2 = 1 / x2;
        s1 = 9905570997331033e-32 + x2 * (-2811287356288318e-29 + x2 * (4625961635228786e-24 + x2 * (44969678992770644e-23 + x2 * (14962478375834237e-21 + x2 * (20938631748758808e-20 + x2 * (0.001056288621524929 + x2 * (-0.0011295143874558028 + x2 * -0.016743100507663373)))))));
        s2 = 0 + x2 * (0 + x2 * (282243172016108e-21 + x2 * (27533547476472603e-21 + x2 * (9640118070051656e-19 + x2 * (0.016074608709367652 + x2 * (0.1381518657490833 + x2 * (0.5914293448864175 + x2 * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/main.js
var require_main91 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var sqrt = require_lib54();
    var ln = require_lib59();
    var PINF = require_lib12();
    var NINF = require_lib11();
    var rationalFcnR1 = require_rational_p1q13();
    var rationalFcnR2 = require_rational_p2q23();
    var rationalFcnR3 = require_rational_p3q33();
    var rationalFcnR4 = require_rational_p4q42();
    var rationalFcnR5 = require_rational_p5q52();
    var Y1 = 0.08913147449493408;
    var Y2 = 2.249481201171875;
    var Y3 = 0.807220458984375;
    var Y4 = 0.9399557113647461;
    var Y5 = 0.9836282730102539;
    function erfcinv(x2) {
      var sign;
      var qs;
      var q;
      var g;
      var r;
      if (isnan(x2)) {
        return NaN;
      }
      if (x2 === 0) {
        return PINF;
      }
      if (x2 === 2) {
        return NINF;
      }
      if (x2 === 1) {
        return 0;
      }
      if (x2 > 2 || x2 < 0) {
        return NaN;
      }
      if (x2 > 1) {
        sign = -1;
        q = 2 - x2;
      } else {
        sign = 1;
        q = x2;
      }
      x2 = 1 - q;
      if (x2 <= 0.5) {
        g = x2 * (x2 + 10);
        r = rationalFcnR1(x2);
        return sign * (g * Y1 + g * r);
      }
      if (q >= 0.25) {
        g = sqrt(-2 * ln(q));
        q -= 0.25;
        r = rationalFcnR2(q);
        return sign * (g / (Y2 + r));
      }
      q = sqrt(-ln(q));
      if (q < 3) {
        qs = q - 1.125;
        r = rationalFcnR3(qs);
        return sign * (Y3 * q + r * q);
      }
      if (q < 6) {
        qs = q - 3;
        r = rationalFcnR4(qs);
        return sign * (Y4 * q + r * q);
      }
      qs = q - 6;
      r = rationalFcnR5(qs);
      return sign * (Y5 * q + r * q);
    }
    module.exports = erfcinv;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/index.js
var require_lib129 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main91();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/main.js
var require_main92 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var asin = require_lib69();
    var sqrt = require_lib54();
    var PIO4 = require_lib68();
    var MOREBITS = 6123233995736766e-32;
    function acos(x2) {
      var z;
      if (isnan(x2)) {
        return NaN;
      }
      if (x2 < -1 || x2 > 1) {
        return NaN;
      }
      if (x2 > 0.5) {
        return 2 * asin(sqrt(0.5 - 0.5 * x2));
      }
      z = PIO4 - asin(x2);
      z += MOREBITS;
      z += PIO4;
      return z;
    }
    module.exports = acos;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/index.js
var require_lib130 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main92();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js
var require_lib131 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js"(exports, module) {
    "use strict";
    var SQRT2 = 1.4142135623730951;
    module.exports = SQRT2;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js
var require_polyval_co14 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.16666666666666666;
      }
      return 0.16666666666666666 + x2 * 0.16666666666666666;
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js
var require_polyval_co15 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.058333333333333334;
      }
      return 0.058333333333333334 + x2 * (0.06666666666666667 + x2 * 0.008333333333333333);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js
var require_polyval_co16 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.0251984126984127;
      }
      return 0.0251984126984127 + x2 * (0.026785714285714284 + x2 * (0.0017857142857142857 + x2 * 1984126984126984e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js
var require_polyval_co17 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.012039792768959435;
      }
      return 0.012039792768959435 + x2 * (0.010559964726631394 + x2 * (-0.0011078042328042327 + x2 * (3747795414462081e-19 + x2 * 27557319223985893e-22)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js
var require_polyval_co18 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.003837005972422639;
      }
      return 0.003837005972422639 + x2 * (0.00610392115600449 + x2 * (-0.0016095979637646305 + x2 * (5945867404200738e-19 + x2 * (-6270542728876062e-20 + x2 * 2505210838544172e-23))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js
var require_polyval_co19 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.0032177478835464946;
      }
      return 0.0032177478835464946 + x2 * (0.0010898206731540065 + x2 * (-0.0012579159844784845 + x2 * (6908420797309686e-19 + x2 * (-16376804137220805e-20 + x2 * (154012654012654e-19 + x2 * 16059043836821613e-26)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js
var require_polyval_co20 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.001743826229834001;
      }
      return 0.001743826229834001 + x2 * (3353097688001788e-20 + x2 * (-7624513544032393e-19 + x2 * (6451304695145635e-19 + x2 * (-249472580470431e-18 + x2 * (49255746366361444e-21 + x2 * (-39851014346715405e-22 + x2 * 7647163731819816e-28))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js
var require_polyval_co21 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 9647274732138864e-19;
      }
      return 9647274732138864e-19 + x2 * (-3110108632631878e-19 + x2 * (-36307660358786886e-20 + x2 * (5140660578834113e-19 + x2 * (-29133414466938067e-20 + x2 * (9086710793521991e-20 + x2 * (-15303004486655377e-21 + x2 * (10914179173496788e-22 + x2 * 28114572543455206e-31)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js
var require_polyval_co22 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 5422926281312969e-19;
      }
      return 5422926281312969e-19 + x2 * (-3694266780000966e-19 + x2 * (-10230378073700413e-20 + x2 * (35764655430568635e-20 + x2 * (-28690924218514614e-20 + x2 * (12645437628698076e-20 + x2 * (-33202652391372056e-21 + x2 * (4890304529197534e-21 + x2 * (-3123956959982987e-22 + x2 * 822063524662433e-32))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js
var require_inverse_students_t_body_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib104();
    var evalpoly = require_lib64();
    var sqrt = require_lib54();
    var PI = require_lib88();
    var polyval1 = require_polyval_co14();
    var polyval2 = require_polyval_co15();
    var polyval3 = require_polyval_co16();
    var polyval4 = require_polyval_co17();
    var polyval5 = require_polyval_co18();
    var polyval6 = require_polyval_co19();
    var polyval7 = require_polyval_co20();
    var polyval8 = require_polyval_co21();
    var polyval9 = require_polyval_co22();
    var c0 = 0;
    var c = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTBodySeries(df, u) {
      var idf;
      var v;
      v = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * (u - 0.5);
      idf = 1 / df;
      c[1] = polyval1(idf);
      c[2] = polyval2(idf);
      c[3] = polyval3(idf);
      c[4] = polyval4(idf);
      c[5] = polyval5(idf);
      c[6] = polyval6(idf);
      c[7] = polyval7(idf);
      c[8] = polyval8(idf);
      c[9] = polyval9(idf);
      return c0 + v * evalpoly(c, v * v);
    }
    module.exports = inverseStudentsTBodySeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js
var require_inverse_students_t_tail_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib104();
    var evalpoly = require_lib64();
    var sqrt = require_lib54();
    var pow = require_lib77();
    var PI = require_lib88();
    var d = [0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTTailSeries(df, v) {
      var result;
      var power;
      var div;
      var np2;
      var np4;
      var np6;
      var rn;
      var w;
      w = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * v;
      np2 = df + 2;
      np4 = df + 4;
      np6 = df + 6;
      d[0] = 1;
      d[1] = -(df + 1) / (2 * np2);
      np2 *= df + 2;
      d[2] = -df * (df + 1) * (df + 3) / (8 * np2 * np4);
      np2 *= df + 2;
      d[3] = -df * (df + 1) * (df + 5) * ((3 * df + 7) * df - 2) / (48 * np2 * np4 * np6);
      np2 *= df + 2;
      np4 *= df + 4;
      d[4] = -df * (df + 1) * (df + 7) * (((((15 * df + 154) * df + 465) * df + 286) * df - 336) * df + 64) / (384 * np2 * np4 * np6 * (df + 8));
      np2 *= df + 2;
      d[5] = -df * (df + 1) * (df + 3) * (df + 9) * ((((((35 * df + 452) * df + 1573) * df + 600) * df - 2020) * df + 928) * df - 128) / (1280 * np2 * np4 * np6 * (df + 8) * (df + 10));
      np2 *= df + 2;
      np4 *= df + 4;
      np6 *= df + 6;
      d[6] = -df * (df + 1) * (df + 11) * (((((((((((945 * df + 31506) * df + 425858) * df + 2980236) * df + 11266745) * df + 20675018) * df + 7747124) * df - 22574632) * df - 8565600) * df + 18108416) * df - 7099392) * df + 884736) / (46080 * np2 * np4 * np6 * (df + 8) * (df + 10) * (df + 12));
      rn = sqrt(df);
      div = pow(rn * w, 1 / df);
      power = div * div;
      result = evalpoly(d, power);
      result *= rn;
      result /= div;
      return -result;
    }
    module.exports = inverseStudentsTTailSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js
var require_inverse_students_t_hill = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js"(exports, module) {
    "use strict";
    var erfcinv = require_lib129();
    var expm1 = require_lib66();
    var sqrt = require_lib54();
    var pow = require_lib77();
    var HALF_PI = require_lib87();
    var SQRT2 = require_lib131();
    function inverseStudentsTHill(ndf, u) {
      var a;
      var b;
      var c;
      var d;
      var q;
      var x2;
      var y;
      if (ndf > 1e20) {
        return -erfcinv(2 * u) * SQRT2;
      }
      a = 1 / (ndf - 0.5);
      b = 48 / (a * a);
      c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
      d = ((94.5 / (b + c) - 3) / b + 1) * sqrt(a * HALF_PI) * ndf;
      y = pow(d * 2 * u, 2 / ndf);
      if (y > 0.05 + a) {
        x2 = -erfcinv(2 * u) * SQRT2;
        y = x2 * x2;
        if (ndf < 5) {
          c += 0.3 * (ndf - 4.5) * (x2 + 0.6);
        }
        c += (((0.05 * d * x2 - 5) * x2 - 7) * x2 - 2) * x2 + b;
        y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x2;
        y = expm1(a * y * y);
      } else {
        y = ((1 / (((ndf + 6) / (ndf * y) - 0.089 * d - 0.822) * (ndf + 2) * 3) + 0.5 / (ndf + 4)) * y - 1) * (ndf + 1) / (ndf + 2) + 1 / y;
      }
      q = sqrt(ndf * y);
      return -q;
    }
    module.exports = inverseStudentsTHill;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js
var require_inverse_students_t = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js"(exports, module) {
    "use strict";
    var erfcinv = require_lib129();
    var floor = require_lib7();
    var ldexp = require_lib50();
    var round = require_lib94();
    var acos = require_lib130();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var cos = require_lib105();
    var pow = require_lib77();
    var sin = require_lib96();
    var SQRT2 = require_lib131();
    var PI = require_lib88();
    var inverseStudentsTBodySeries = require_inverse_students_t_body_series();
    var inverseStudentsTTailSeries = require_inverse_students_t_tail_series();
    var inverseStudentsTHill = require_inverse_students_t_hill();
    var DF_THRESHOLD = 268435456;
    var ONE_THIRD = 1 / 3;
    var EXP = 2 * 53 / 3;
    var C = 0.8549879733383485;
    function inverseStudentsT(df, u, v) {
      var crossover;
      var tolerance2;
      var rootAlpha;
      var invert;
      var result;
      var alpha;
      var tmp;
      var p0;
      var p2;
      var p4;
      var p5;
      var p;
      var r;
      var x2;
      var a;
      var b;
      result = 0;
      if (u > v) {
        tmp = v;
        v = u;
        u = tmp;
        invert = true;
      } else {
        invert = false;
      }
      if (floor(df) === df && df < 20) {
        tolerance2 = ldexp(1, EXP);
        switch (floor(df)) {
          case 1:
            if (u === 0.5) {
              result = 0;
            } else {
              result = -cos(PI * u) / sin(PI * u);
            }
            break;
          case 2:
            result = (2 * u - 1) / sqrt(2 * u * v);
            break;
          case 4:
            alpha = 4 * u * v;
            rootAlpha = sqrt(alpha);
            r = 4 * cos(acos(rootAlpha) / 3) / rootAlpha;
            x2 = sqrt(r - 4);
            result = u - 0.5 < 0 ? -x2 : x2;
            break;
          case 6:
            if (u < 1e-150) {
              return (invert ? -1 : 1) * inverseStudentsTHill(df, u);
            }
            a = 4 * (u - u * u);
            b = pow(a, ONE_THIRD);
            p = 6 * (1 + C * (1 / b - 1));
            do {
              p2 = p * p;
              p4 = p2 * p2;
              p5 = p * p4;
              p0 = p;
              p = 2 * (8 * a * p5 - 270 * p2 + 2187) / (5 * (4 * a * p4 - 216 * p - 243));
            } while (abs((p - p0) / p) > tolerance2);
            p = sqrt(p - df);
            result = u - 0.5 < 0 ? -p : p;
            break;
          default:
            if (df > DF_THRESHOLD) {
              result = erfcinv(2 * u) * SQRT2;
            } else if (df < 3) {
              crossover = 0.2742 - df * 0.0242143;
              if (u > crossover) {
                result = inverseStudentsTBodySeries(df, u);
              } else {
                result = inverseStudentsTTailSeries(df, u);
              }
            } else {
              crossover = ldexp(1, round(df / -0.654));
              if (u > crossover) {
                result = inverseStudentsTHill(df, u);
              } else {
                result = inverseStudentsTTailSeries(df, u);
              }
            }
        }
      } else if (df > DF_THRESHOLD) {
        result = -erfcinv(2 * u) * SQRT2;
      } else if (df < 3) {
        crossover = 0.2742 - df * 0.0242143;
        if (u > crossover) {
          result = inverseStudentsTBodySeries(df, u);
        } else {
          result = inverseStudentsTTailSeries(df, u);
        }
      } else {
        crossover = ldexp(1, round(df / -0.654));
        if (u > crossover) {
          result = inverseStudentsTHill(df, u);
        } else {
          result = inverseStudentsTTailSeries(df, u);
        }
      }
      return invert ? -result : result;
    }
    module.exports = inverseStudentsT;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js
var require_find_ibeta_inv_from_t_dist = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js"(exports, module) {
    "use strict";
    var inverseStudentsT = require_inverse_students_t();
    function findIBetaInvFromTDist(a, p, py) {
      var df;
      var u;
      var v;
      var t;
      u = p / 2;
      v = 1 - u;
      df = a * 2;
      t = inverseStudentsT(df, u, v);
      if (py) {
        py.value = t * t / (df + t * t);
      }
      return df / (df + t * t);
    }
    module.exports = findIBetaInvFromTDist;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js
var require_temme1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib64();
    var erfcinv = require_lib129();
    var sqrt = require_lib54();
    var exp = require_lib51();
    var SQRT2 = require_lib131();
    var workspace = [0, 0, 0, 0, 0, 0, 0];
    var terms = [0, 0, 0, 0];
    function temme1(a, b, z) {
      var eta0;
      var eta2;
      var eta;
      var B2;
      var B3;
      var B;
      var c;
      eta0 = erfcinv(2 * z);
      eta0 /= -sqrt(a / 2);
      terms[0] = eta0;
      B = b - a;
      B2 = B * B;
      B3 = B2 * B;
      workspace[0] = -B * SQRT2 / 2;
      workspace[1] = (1 - 2 * B) / 8;
      workspace[2] = -(B * SQRT2 / 48);
      workspace[3] = -1 / 192;
      workspace[4] = -B * SQRT2 / 3840;
      workspace[5] = 0;
      workspace[6] = 0;
      terms[1] = evalpoly(workspace, eta0);
      workspace[0] = B * SQRT2 * (3 * B - 2) / 12;
      workspace[1] = (20 * B2 - 12 * B + 1) / 128;
      workspace[2] = B * SQRT2 * (20 * B - 1) / 960;
      workspace[3] = (16 * B2 + 30 * B - 15) / 4608;
      workspace[4] = B * SQRT2 * (21 * B + 32) / 53760;
      workspace[5] = (-(32 * B2) + 63) / 368640;
      workspace[6] = -B * SQRT2 * (120 * B + 17) / 25804480;
      terms[2] = evalpoly(workspace, eta0);
      workspace[0] = B * SQRT2 * (-75 * B2 + 80 * B - 16) / 480;
      workspace[1] = (-1080 * B3 + 868 * B2 - 90 * B - 45) / 9216;
      workspace[2] = B * SQRT2 * (-1190 * B2 + 84 * B + 373) / 53760;
      workspace[3] = (-2240 * B3 - 2508 * B2 + 2100 * B - 165) / 368640;
      workspace[4] = 0;
      workspace[5] = 0;
      workspace[6] = 0;
      terms[3] = evalpoly(workspace, eta0);
      eta = evalpoly(terms, 1 / a);
      eta2 = eta * eta;
      c = -exp(-eta2 / 2);
      if (eta2 === 0) {
        return 0.5;
      }
      return (1 + eta * sqrt((1 + c) / eta2)) / 2;
    }
    module.exports = temme1;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js
var require_root_finder = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js"(exports, module) {
    "use strict";
    var ln = require_lib59();
    var MAX_VALUE = require_lib85();
    var BIG = MAX_VALUE / 4;
    function temmeRootFinder(t, a) {
      return roots;
      function roots(x2) {
        var f1;
        var f;
        var y;
        y = 1 - x2;
        if (y === 0) {
          return [-BIG, -BIG];
        }
        if (x2 === 0) {
          return [-BIG, -BIG];
        }
        f = ln(x2) + a * ln(y) + t;
        f1 = 1 / x2 - a / y;
        return [f, f1];
      }
    }
    module.exports = temmeRootFinder;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/main.js
var require_main93 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    function signum(x2) {
      if (x2 === 0 || isnan(x2)) {
        return x2;
      }
      return x2 < 0 ? -1 : 1;
    }
    module.exports = signum;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/index.js
var require_lib132 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main93();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js
var require_newton_raphson = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js"(exports, module) {
    "use strict";
    var sign = require_lib132();
    var abs = require_lib46();
    var ldexp = require_lib50();
    var MAX_VALUE = require_lib85();
    function newtonRaphsonIterate(fun, guess, min, max4, digits, maxIter) {
      var f0last;
      var delta1;
      var delta2;
      var factor;
      var result;
      var count4;
      var delta;
      var res;
      var f0;
      var f1;
      f0 = 0;
      f0last = 0;
      result = guess;
      factor = ldexp(1, 1 - digits);
      delta = MAX_VALUE;
      delta1 = MAX_VALUE;
      delta2 = MAX_VALUE;
      count4 = maxIter;
      do {
        f0last = f0;
        delta2 = delta1;
        delta1 = delta;
        res = fun(result);
        f0 = res[0];
        f1 = res[1];
        count4 -= 1;
        if (f0 === 0) {
          break;
        }
        if (f1 === 0) {
          if (f0last === 0) {
            if (result === min) {
              guess = max4;
            } else {
              guess = min;
            }
            f0last = fun(guess);
            delta = guess - result;
          }
          if (sign(f0last) * sign(f0) < 0) {
            if (delta < 0) {
              delta = (result - min) / 2;
            } else {
              delta = (result - max4) / 2;
            }
          } else if (delta < 0) {
            delta = (result - max4) / 2;
          } else {
            delta = (result - min) / 2;
          }
        } else {
          delta = f0 / f1;
        }
        if (abs(delta * 2) > abs(delta2)) {
          delta = delta > 0 ? (result - min) / 2 : (result - max4) / 2;
        }
        guess = result;
        result -= delta;
        if (result <= min) {
          delta = 0.5 * (guess - min);
          result = guess - delta;
          if (result === min || result === max4) {
            break;
          }
        } else if (result >= max4) {
          delta = 0.5 * (guess - max4);
          result = guess - delta;
          if (result === min || result === max4) {
            break;
          }
        }
        if (delta > 0) {
          max4 = guess;
        } else {
          min = guess;
        }
      } while (count4 && abs(result * factor) < abs(delta));
      return result;
    }
    module.exports = newtonRaphsonIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js
var require_polyval_co1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -1;
      }
      return -1 + x2 * (-5 + x2 * 5);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js
var require_polyval_co2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 1;
      }
      return 1 + x2 * (21 + x2 * (-69 + x2 * 46));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js
var require_polyval_co3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 7;
      }
      return 7 + x2 * (-2 + x2 * (33 + x2 * (-62 + x2 * 31)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js
var require_polyval_co4 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 25;
      }
      return 25 + x2 * (-52 + x2 * (-17 + x2 * (88 + x2 * (-115 + x2 * 46))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js
var require_polyval_co5 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 7;
      }
      return 7 + x2 * (12 + x2 * (-78 + x2 * 52));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js
var require_polyval_co6 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -7;
      }
      return -7 + x2 * (2 + x2 * (183 + x2 * (-370 + x2 * 185)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js
var require_polyval_co7 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -533;
      }
      return -533 + x2 * (776 + x2 * (-1835 + x2 * (10240 + x2 * (-13525 + x2 * 5410))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js
var require_polyval_co8 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return -1579;
      }
      return -1579 + x2 * (3747 + x2 * (-3372 + x2 * (-15821 + x2 * (45588 + x2 * (-45213 + x2 * 15071)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js
var require_polyval_co9 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 449;
      }
      return 449 + x2 * (-1259 + x2 * (-769 + x2 * (6686 + x2 * (-9260 + x2 * 3704))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js
var require_polyval_co10 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 63149;
      }
      return 63149 + x2 * (-151557 + x2 * (140052 + x2 * (-727469 + x2 * (2239932 + x2 * (-2251437 + x2 * 750479)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js
var require_polyval_co11 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 29233;
      }
      return 29233 + x2 * (-78755 + x2 * (105222 + x2 * (146879 + x2 * (-1602610 + x2 * (3195183 + x2 * (-2554139 + x2 * 729754))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js
var require_polyval_co12 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 1;
      }
      return 1 + x2 * (-13 + x2 * 13);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js
var require_polyval_co13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 1;
      }
      return 1 + x2 * (21 + x2 * (-69 + x2 * 46));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js
var require_temme2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib64();
    var erfcinv = require_lib129();
    var abs = require_lib46();
    var exp = require_lib51();
    var ln = require_lib59();
    var sqrt = require_lib54();
    var sin = require_lib96();
    var cos = require_lib105();
    var temmeRootFinder = require_root_finder();
    var newtonRaphsonIterate = require_newton_raphson();
    var polyval1 = require_polyval_co1();
    var polyval2 = require_polyval_co2();
    var polyval3 = require_polyval_co3();
    var polyval4 = require_polyval_co4();
    var polyval5 = require_polyval_co5();
    var polyval6 = require_polyval_co6();
    var polyval7 = require_polyval_co7();
    var polyval8 = require_polyval_co8();
    var polyval9 = require_polyval_co9();
    var polyval10 = require_polyval_co10();
    var polyval11 = require_polyval_co11();
    var polyval12 = require_polyval_co12();
    var polyval13 = require_polyval_co13();
    var workspace = [0, 0, 0, 0, 0, 0];
    var terms = [0, 0, 0, 0];
    function temme2(z, r, theta) {
      var upper;
      var lower2;
      var alpha;
      var roots;
      var eta0;
      var eta;
      var sc7;
      var sc6;
      var sc5;
      var sc4;
      var sc3;
      var sc2;
      var sc;
      var lu;
      var s2;
      var c2;
      var c;
      var s;
      var u;
      var x2;
      eta0 = erfcinv(2 * z) / -sqrt(r / 2);
      s = sin(theta);
      c = cos(theta);
      terms[0] = eta0;
      s2 = s * s;
      c2 = c * c;
      sc = s * c;
      sc2 = sc * sc;
      sc3 = sc2 * sc;
      sc4 = sc2 * sc2;
      sc5 = sc2 * sc3;
      sc6 = sc3 * sc3;
      sc7 = sc4 * sc3;
      workspace[0] = (2 * s2 - 1) / (3 * sc);
      workspace[1] = -polyval1(s2) / (36 * sc2);
      workspace[2] = polyval2(s2) / (1620 * sc3);
      workspace[3] = polyval3(s2) / (6480 * sc4);
      workspace[4] = polyval4(s2) / (90720 * sc5);
      workspace[5] = 0;
      terms[1] = evalpoly(workspace, eta0);
      workspace[0] = -polyval5(s2) / (405 * sc3);
      workspace[1] = polyval6(s2) / (2592 * sc4);
      workspace[2] = -polyval7(s2) / (204120 * sc5);
      workspace[3] = -polyval8(s2) / (2099520 * sc6);
      workspace[4] = 0;
      workspace[5] = 0;
      terms[2] = evalpoly(workspace, eta0);
      workspace[0] = polyval9(s2) / (102060 * sc5);
      workspace[1] = -polyval10(s2) / (20995200 * sc6);
      workspace[2] = polyval11(s2) / (36741600 * sc7);
      workspace[3] = 0;
      workspace[4] = 0;
      workspace[5] = 0;
      terms[3] = evalpoly(workspace, eta0);
      eta = evalpoly(terms, 1 / r);
      alpha = c / s;
      alpha *= alpha;
      lu = -(eta * eta) / (2 * s2) + ln(s2) + c2 * ln(c2) / s2;
      if (abs(eta) < 0.7) {
        workspace[0] = s2;
        workspace[1] = sc;
        workspace[2] = (1 - 2 * s2) / 3;
        workspace[3] = polyval12(s2) / (36 * sc);
        workspace[4] = polyval13(s2) / (270 * sc2);
        workspace[5] = 0;
        x2 = evalpoly(workspace, eta);
      } else {
        u = exp(lu);
        workspace[0] = u;
        workspace[1] = alpha;
        workspace[2] = 0;
        workspace[3] = 3 * alpha * (3 * alpha + 1) / 6;
        workspace[4] = 4 * alpha * (4 * alpha + 1) * (4 * alpha + 2) / 24;
        workspace[5] = 5 * alpha * (5 * alpha + 1) * (5 * alpha + 2) * (5 * alpha + 3) / 120;
        x2 = evalpoly(workspace, u);
        if ((x2 - s2) * eta < 0) {
          x2 = 1 - x2;
        }
      }
      if (eta < 0) {
        lower2 = 0;
        upper = s2;
      } else {
        lower2 = s2;
        upper = 1;
      }
      if (x2 < lower2 || x2 > upper) {
        x2 = (lower2 + upper) / 2;
      }
      roots = temmeRootFinder(-lu, alpha);
      x2 = newtonRaphsonIterate(roots, x2, lower2, upper, 32, 100);
      return x2;
    }
    module.exports = temme2;
  }
});

// node_modules/ms/index.js
var require_ms = __commonJS({
  "node_modules/ms/index.js"(exports, module) {
    var s = 1e3;
    var m = s * 60;
    var h = m * 60;
    var d = h * 24;
    var y = d * 365.25;
    module.exports = function(val, options) {
      options = options || {};
      var type = typeof val;
      if (type === "string" && val.length > 0) {
        return parse2(val);
      } else if (type === "number" && isNaN(val) === false) {
        return options.long ? fmtLong(val) : fmtShort(val);
      }
      throw new Error(
        "val is not a non-empty string or a valid number. val=" + JSON.stringify(val)
      );
    };
    function parse2(str) {
      str = String(str);
      if (str.length > 100) {
        return;
      }
      var match = /^((?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|years?|yrs?|y)?$/i.exec(
        str
      );
      if (!match) {
        return;
      }
      var n = parseFloat(match[1]);
      var type = (match[2] || "ms").toLowerCase();
      switch (type) {
        case "years":
        case "year":
        case "yrs":
        case "yr":
        case "y":
          return n * y;
        case "days":
        case "day":
        case "d":
          return n * d;
        case "hours":
        case "hour":
        case "hrs":
        case "hr":
        case "h":
          return n * h;
        case "minutes":
        case "minute":
        case "mins":
        case "min":
        case "m":
          return n * m;
        case "seconds":
        case "second":
        case "secs":
        case "sec":
        case "s":
          return n * s;
        case "milliseconds":
        case "millisecond":
        case "msecs":
        case "msec":
        case "ms":
          return n;
        default:
          return void 0;
      }
    }
    function fmtShort(ms) {
      if (ms >= d) {
        return Math.round(ms / d) + "d";
      }
      if (ms >= h) {
        return Math.round(ms / h) + "h";
      }
      if (ms >= m) {
        return Math.round(ms / m) + "m";
      }
      if (ms >= s) {
        return Math.round(ms / s) + "s";
      }
      return ms + "ms";
    }
    function fmtLong(ms) {
      return plural2(ms, d, "day") || plural2(ms, h, "hour") || plural2(ms, m, "minute") || plural2(ms, s, "second") || ms + " ms";
    }
    function plural2(ms, n, name) {
      if (ms < n) {
        return;
      }
      if (ms < n * 1.5) {
        return Math.floor(ms / n) + " " + name;
      }
      return Math.ceil(ms / n) + " " + name + "s";
    }
  }
});

// node_modules/debug/src/debug.js
var require_debug = __commonJS({
  "node_modules/debug/src/debug.js"(exports, module) {
    exports = module.exports = createDebug.debug = createDebug["default"] = createDebug;
    exports.coerce = coerce;
    exports.disable = disable;
    exports.enable = enable;
    exports.enabled = enabled;
    exports.humanize = require_ms();
    exports.names = [];
    exports.skips = [];
    exports.formatters = {};
    var prevTime;
    function selectColor(namespace) {
      var hash = 0, i2;
      for (i2 in namespace) {
        hash = (hash << 5) - hash + namespace.charCodeAt(i2);
        hash |= 0;
      }
      return exports.colors[Math.abs(hash) % exports.colors.length];
    }
    function createDebug(namespace) {
      function debug() {
        if (!debug.enabled) return;
        var self = debug;
        var curr = +/* @__PURE__ */ new Date();
        var ms = curr - (prevTime || curr);
        self.diff = ms;
        self.prev = prevTime;
        self.curr = curr;
        prevTime = curr;
        var args = new Array(arguments.length);
        for (var i2 = 0; i2 < args.length; i2++) {
          args[i2] = arguments[i2];
        }
        args[0] = exports.coerce(args[0]);
        if ("string" !== typeof args[0]) {
          args.unshift("%O");
        }
        var index = 0;
        args[0] = args[0].replace(/%([a-zA-Z%])/g, function(match, format) {
          if (match === "%%") return match;
          index++;
          var formatter = exports.formatters[format];
          if ("function" === typeof formatter) {
            var val = args[index];
            match = formatter.call(self, val);
            args.splice(index, 1);
            index--;
          }
          return match;
        });
        exports.formatArgs.call(self, args);
        var logFn = debug.log || exports.log || console.log.bind(console);
        logFn.apply(self, args);
      }
      debug.namespace = namespace;
      debug.enabled = exports.enabled(namespace);
      debug.useColors = exports.useColors();
      debug.color = selectColor(namespace);
      if ("function" === typeof exports.init) {
        exports.init(debug);
      }
      return debug;
    }
    function enable(namespaces) {
      exports.save(namespaces);
      exports.names = [];
      exports.skips = [];
      var split2 = (typeof namespaces === "string" ? namespaces : "").split(/[\s,]+/);
      var len = split2.length;
      for (var i2 = 0; i2 < len; i2++) {
        if (!split2[i2]) continue;
        namespaces = split2[i2].replace(/\*/g, ".*?");
        if (namespaces[0] === "-") {
          exports.skips.push(new RegExp("^" + namespaces.substr(1) + "$"));
        } else {
          exports.names.push(new RegExp("^" + namespaces + "$"));
        }
      }
    }
    function disable() {
      exports.enable("");
    }
    function enabled(name) {
      var i2, len;
      for (i2 = 0, len = exports.skips.length; i2 < len; i2++) {
        if (exports.skips[i2].test(name)) {
          return false;
        }
      }
      for (i2 = 0, len = exports.names.length; i2 < len; i2++) {
        if (exports.names[i2].test(name)) {
          return true;
        }
      }
      return false;
    }
    function coerce(val) {
      if (val instanceof Error) return val.stack || val.message;
      return val;
    }
  }
});

// node_modules/debug/src/browser.js
var require_browser = __commonJS({
  "node_modules/debug/src/browser.js"(exports, module) {
    exports = module.exports = require_debug();
    exports.log = log2;
    exports.formatArgs = formatArgs;
    exports.save = save;
    exports.load = load;
    exports.useColors = useColors;
    exports.storage = "undefined" != typeof chrome && "undefined" != typeof chrome.storage ? chrome.storage.local : localstorage();
    exports.colors = [
      "lightseagreen",
      "forestgreen",
      "goldenrod",
      "dodgerblue",
      "darkorchid",
      "crimson"
    ];
    function useColors() {
      if (typeof window !== "undefined" && window.process && window.process.type === "renderer") {
        return true;
      }
      return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || // is firebug? http://stackoverflow.com/a/398120/376773
      typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || // is firefox >= v31?
      // https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
      typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/) && parseInt(RegExp.$1, 10) >= 31 || // double check webkit in userAgent just in case we are in a worker
      typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
    }
    exports.formatters.j = function(v) {
      try {
        return JSON.stringify(v);
      } catch (err2) {
        return "[UnexpectedJSONParseError]: " + err2.message;
      }
    };
    function formatArgs(args) {
      var useColors2 = this.useColors;
      args[0] = (useColors2 ? "%c" : "") + this.namespace + (useColors2 ? " %c" : " ") + args[0] + (useColors2 ? "%c " : " ") + "+" + exports.humanize(this.diff);
      if (!useColors2) return;
      var c = "color: " + this.color;
      args.splice(1, 0, c, "color: inherit");
      var index = 0;
      var lastC = 0;
      args[0].replace(/%[a-zA-Z%]/g, function(match) {
        if ("%%" === match) return;
        index++;
        if ("%c" === match) {
          lastC = index;
        }
      });
      args.splice(lastC, 0, c);
    }
    function log2() {
      return "object" === typeof console && console.log && Function.prototype.apply.call(console.log, console, arguments);
    }
    function save(namespaces) {
      try {
        if (null == namespaces) {
          exports.storage.removeItem("debug");
        } else {
          exports.storage.debug = namespaces;
        }
      } catch (e) {
      }
    }
    function load() {
      var r;
      try {
        r = exports.storage.debug;
      } catch (e) {
      }
      if (!r && typeof process !== "undefined" && "env" in process) {
        r = process.env.DEBUG;
      }
      return r;
    }
    exports.enable(load());
    function localstorage() {
      try {
        return window.localStorage;
      } catch (e) {
      }
    }
  }
});

// node_modules/debug/src/node.js
var require_node = __commonJS({
  "node_modules/debug/src/node.js"(exports, module) {
    var tty = __require("tty");
    var util = __require("util");
    exports = module.exports = require_debug();
    exports.init = init;
    exports.log = log2;
    exports.formatArgs = formatArgs;
    exports.save = save;
    exports.load = load;
    exports.useColors = useColors;
    exports.colors = [6, 2, 3, 4, 5, 1];
    exports.inspectOpts = Object.keys(process.env).filter(function(key) {
      return /^debug_/i.test(key);
    }).reduce(function(obj, key) {
      var prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, function(_, k) {
        return k.toUpperCase();
      });
      var val = process.env[key];
      if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
      else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
      else if (val === "null") val = null;
      else val = Number(val);
      obj[prop] = val;
      return obj;
    }, {});
    var fd2 = parseInt(process.env.DEBUG_FD, 10) || 2;
    if (1 !== fd2 && 2 !== fd2) {
      util.deprecate(function() {
      }, "except for stderr(2) and stdout(1), any other usage of DEBUG_FD is deprecated. Override debug.log if you want to use a different log function (https://git.io/debug_fd)")();
    }
    var stream = 1 === fd2 ? process.stdout : 2 === fd2 ? process.stderr : createWritableStdioStream(fd2);
    function useColors() {
      return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(fd2);
    }
    exports.formatters.o = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts).split("\n").map(function(str) {
        return str.trim();
      }).join(" ");
    };
    exports.formatters.O = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts);
    };
    function formatArgs(args) {
      var name = this.namespace;
      var useColors2 = this.useColors;
      if (useColors2) {
        var c = this.color;
        var prefix = "  \x1B[3" + c + ";1m" + name + " \x1B[0m";
        args[0] = prefix + args[0].split("\n").join("\n" + prefix);
        args.push("\x1B[3" + c + "m+" + exports.humanize(this.diff) + "\x1B[0m");
      } else {
        args[0] = (/* @__PURE__ */ new Date()).toUTCString() + " " + name + " " + args[0];
      }
    }
    function log2() {
      return stream.write(util.format.apply(util, arguments) + "\n");
    }
    function save(namespaces) {
      if (null == namespaces) {
        delete process.env.DEBUG;
      } else {
        process.env.DEBUG = namespaces;
      }
    }
    function load() {
      return process.env.DEBUG;
    }
    function createWritableStdioStream(fd3) {
      var stream2;
      var tty_wrap = process.binding("tty_wrap");
      switch (tty_wrap.guessHandleType(fd3)) {
        case "TTY":
          stream2 = new tty.WriteStream(fd3);
          stream2._type = "tty";
          if (stream2._handle && stream2._handle.unref) {
            stream2._handle.unref();
          }
          break;
        case "FILE":
          var fs = __require("fs");
          stream2 = new fs.SyncWriteStream(fd3, { autoClose: false });
          stream2._type = "fs";
          break;
        case "PIPE":
        case "TCP":
          var net = __require("net");
          stream2 = new net.Socket({
            fd: fd3,
            readable: false,
            writable: true
          });
          stream2.readable = false;
          stream2.read = null;
          stream2._type = "pipe";
          if (stream2._handle && stream2._handle.unref) {
            stream2._handle.unref();
          }
          break;
        default:
          throw new Error("Implement me. Unknown stream file type!");
      }
      stream2.fd = fd3;
      stream2._isStdio = true;
      return stream2;
    }
    function init(debug) {
      debug.inspectOpts = {};
      var keys = Object.keys(exports.inspectOpts);
      for (var i2 = 0; i2 < keys.length; i2++) {
        debug.inspectOpts[keys[i2]] = exports.inspectOpts[keys[i2]];
      }
    }
    exports.enable(load());
  }
});

// node_modules/debug/src/index.js
var require_src = __commonJS({
  "node_modules/debug/src/index.js"(exports, module) {
    if (typeof process !== "undefined" && process.type === "renderer") {
      module.exports = require_browser();
    } else {
      module.exports = require_node();
    }
  }
});

// node_modules/@stdlib/constants-float32-max/lib/index.js
var require_lib133 = __commonJS({
  "node_modules/@stdlib/constants-float32-max/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT32_MAX = 34028234663852886e22;
    module.exports = FLOAT32_MAX;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js
var require_higher_newton = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js"(exports, module) {
    "use strict";
    var logger = require_src();
    var gammainc = require_lib121();
    var abs = require_lib46();
    var exp = require_lib51();
    var ln = require_lib59();
    var MAX_FLOAT32 = require_lib133();
    var debug = logger("gammaincinv:higher_newton");
    function higherNewton(x0, a, m, p, q, lgama, invfp, pcase) {
      var dlnr;
      var xini;
      var ck0;
      var ck1;
      var ck2;
      var a2;
      var x2;
      var px;
      var qx;
      var xr;
      var t;
      var n;
      var r;
      var x3;
      x3 = x0;
      t = 1;
      n = 1;
      a2 = a * a;
      xini = x0;
      do {
        x3 = x0;
        x2 = x3 * x3;
        if (m === 0) {
          dlnr = (1 - a) * ln(x3) + x3 + lgama;
          if (dlnr > ln(MAX_FLOAT32)) {
            debug("Warning: overflow problems in one or more steps of the computation. The initial approximation to the root is returned.");
            return xini;
          }
          r = exp(dlnr);
        } else {
          r = -invfp * x3;
        }
        if (pcase) {
          px = gammainc(x3, a, true, false);
          ck0 = -r * (px - p);
        } else {
          qx = gammainc(x3, a, true, true);
          ck0 = r * (qx - q);
        }
        r = ck0;
        if (p > 1e-120 || n > 1) {
          ck1 = 0.5 * (x3 - a + 1) / x3;
          ck2 = (2 * x2 - 4 * x3 * a + 4 * x3 + 2 * a2 - 3 * a + 1) / x2;
          ck2 /= 6;
          x0 = x3 + r * (1 + r * (ck1 + r * ck2));
        } else {
          x0 = x3 + r;
        }
        t = abs(x3 / x0 - 1);
        n += 1;
        x3 = x0;
        if (x3 < 0) {
          x3 = xini;
          n = 100;
        }
      } while (t > 2e-14 && n < 35);
      if (t > 2e-14 || n > 99) {
        debug("Warning: the number of iterations in the Newton method reached the upper limit N=35. The last value obtained for the root is given as output.");
      }
      xr = x3 || 0;
      return xr;
    }
    module.exports = higherNewton;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js
var require_polyval_ak1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0;
      }
      return 0 + x2 * (1 + x2 * (1 + x2 * (1.5 + x2 * (2.6666666666666665 + x2 * (5.208333333333333 + x2 * 10.8)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js
var require_polyval_ak2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 1;
      }
      return 1 + x2 * (1 + x2 * (0.3333333333333333 + x2 * (0.027777777777777776 + x2 * (-0.003703703703703704 + x2 * (2314814814814815e-19 + x2 * 5878894767783657e-20)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js
var require_lambdaeta = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var exp = require_lib51();
    var ln = require_lib59();
    var evalpoly = require_lib64();
    var polyvalAK1 = require_polyval_ak1();
    var polyvalAK2 = require_polyval_ak2();
    var THRESHOLD = 1e-8;
    var ONEO12 = 0.08333333333333333;
    var ONEO120 = 0.008333333333333333;
    var AK = [1, 0, 0, 0, 0, 0];
    function lambdaeta(eta) {
      var L2;
      var L3;
      var L4;
      var L5;
      var la;
      var L;
      var q;
      var r;
      var s;
      s = eta * eta * 0.5;
      if (eta === 0) {
        la = 0;
      } else if (eta < -1) {
        r = exp(-1 - s);
        la = polyvalAK1(r);
      } else if (eta < 1) {
        r = eta;
        la = polyvalAK2(r);
      } else {
        r = 11 + s;
        L = ln(r);
        la = r + L;
        r = 1 / r;
        L2 = L * L;
        L3 = L2 * L;
        L4 = L3 * L;
        L5 = L4 * L;
        AK[1] = (2 - L) * 0.5;
        AK[2] = (-9 * L + 6 + 2 * L2) / 6;
        AK[3] = -(3 * L3 + 36 * L - 22 * L2 - 12) * ONEO12;
        AK[4] = (60 + 350 * L2 - 300 * L - 125 * L3 + 12 * L4) / 60;
        AK[5] = -(-120 - 274 * L4 + 900 * L - 1700 * L2 + 1125 * L3 + 20 * L5) * ONEO120;
        la += L * r * evalpoly(AK, r);
      }
      r = 1;
      if (eta > -3.5 && eta < -0.03 || eta > 0.03 && eta < 40) {
        r = 1;
        q = la;
        do {
          la = q * (s + ln(q)) / (q - 1);
          r = abs(q / la - 1);
          q = la;
        } while (r > THRESHOLD);
      }
      return la;
    }
    module.exports = lambdaeta;
  }
});

// node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js
var require_lib134 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var LN_SQRT_TWO_PI = 0.9189385332046728;
    module.exports = LN_SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js
var require_chepolsum = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js"(exports, module) {
    "use strict";
    var A = [
      1.9963790515900766,
      -0.0017971032528832887,
      13129285796384672e-21,
      -2340875228178749e-22,
      72291210671127e-22,
      -3280997607821e-22,
      19875070901e-21,
      -1509214183e-21,
      1375340084e-22,
      -145728923e-22,
      17532367e-22,
      -2351465e-22,
      346551e-22,
      -55471e-22,
      9548e-22,
      -1748e-22,
      332e-22,
      -58e-22
    ];
    function chepolsum(n, t) {
      var tt;
      var u0;
      var u1;
      var u2;
      var k;
      u0 = 0;
      u1 = 0;
      tt = t + t;
      k = n;
      do {
        u2 = u1;
        u1 = u0;
        u0 = tt * u1 - u2 + A[k];
        k -= 1;
      } while (k >= 0);
      return (u0 - u2) / 2;
    }
    module.exports = chepolsum;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js
var require_polyval_c = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.025721014990011306;
      }
      return 0.025721014990011306 + x2 * (0.08247596616699963 + x2 * (-0.0025328157302663564 + x2 * (6099292666946337e-19 + x2 * (-33543297638406e-17 + x2 * 250505279903e-15))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js
var require_polyval_d = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js"(exports, module) {
    "use strict";
    function evalpoly(x2) {
      if (x2 === 0) {
        return 0.08333333333333333;
      }
      return 0.08333333333333333 + x2 * (-0.002777777777777778 + x2 * (7936507936507937e-19 + x2 * -5952380952380953e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js
var require_stirling = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js"(exports, module) {
    "use strict";
    var gammaln = require_lib107();
    var ln = require_lib59();
    var LN_SQRT_TWO_PI = require_lib134();
    var SMALLEST_FLOAT32 = require_lib119();
    var MAX_FLOAT32 = require_lib133();
    var chepolsum = require_chepolsum();
    var polyvalC = require_polyval_c();
    var polyvalD = require_polyval_d();
    var C6 = 0.30865217988013566;
    function stirling(x2) {
      var z;
      if (x2 < SMALLEST_FLOAT32) {
        return MAX_FLOAT32;
      }
      if (x2 < 1) {
        return gammaln(x2 + 1) - (x2 + 0.5) * ln(x2) + x2 - LN_SQRT_TWO_PI;
      }
      if (x2 < 2) {
        return gammaln(x2) - (x2 - 0.5) * ln(x2) + x2 - LN_SQRT_TWO_PI;
      }
      if (x2 < 3) {
        return gammaln(x2 - 1) - (x2 - 0.5) * ln(x2) + x2 - LN_SQRT_TWO_PI + ln(x2 - 1);
      }
      if (x2 < 12) {
        z = 18 / (x2 * x2) - 1;
        return chepolsum(17, z) / (12 * x2);
      }
      z = 1 / (x2 * x2);
      if (x2 < 1e3) {
        return polyvalC(z) / (C6 + z) / x2;
      }
      return polyvalD(z) / x2;
    }
    module.exports = stirling;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js
var require_gamstar = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js"(exports, module) {
    "use strict";
    var exp = require_lib51();
    var gamma = require_lib99();
    var ln = require_lib59();
    var FLOAT32_MAX = require_lib133();
    var SQRT_TWO_PI = require_lib97();
    var stirling = require_stirling();
    function gamstar(x2) {
      if (x2 >= 3) {
        return exp(stirling(x2));
      }
      if (x2 > 0) {
        return gamma(x2) / (exp(-x2 + (x2 - 0.5) * ln(x2)) * SQRT_TWO_PI);
      }
      return FLOAT32_MAX;
    }
    module.exports = gamstar;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js
var require_rational_ak0bk0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.3333333333438;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.3333333333438 + x2 * (-0.2070740359969 + x2 * (-0.05041806657154 + x2 * (-0.004923635739372 + x2 * -4293658292782e-17)));
        s2 = 1 + x2 * (0.7045554412463 + x2 * (0.2118190062224 + x2 * (0.03048648397436 + x2 * 0.001605037988091)));
      } else {
        x2 = 1 / x2;
        s1 = -4293658292782e-17 + x2 * (-0.004923635739372 + x2 * (-0.05041806657154 + x2 * (-0.2070740359969 + x2 * -0.3333333333438)));
        s2 = 0.001605037988091 + x2 * (0.03048648397436 + x2 * (0.2118190062224 + x2 * (0.7045554412463 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js
var require_eps1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var ln = require_lib59();
    var lambdaeta = require_lambdaeta();
    var rateval = require_rational_ak0bk0();
    function eps1(eta) {
      var la;
      if (abs(eta) < 1) {
        return rateval(eta);
      }
      la = lambdaeta(eta);
      return ln(eta / (la - 1)) / eta;
    }
    module.exports = eps1;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js
var require_rational_ak1bk1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.0172847633523;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.0172847633523 + x2 * (-0.0159372646475 + x2 * (-0.00464910887221 + x2 * (-60683488776e-14 + x2 * -614830384279e-17)));
        s2 = 1 + x2 * (0.764050615669 + x2 * (0.297143406325 + x2 * (0.0579490176079 + x2 * 0.00574558524851)));
      } else {
        x2 = 1 / x2;
        s1 = -614830384279e-17 + x2 * (-60683488776e-14 + x2 * (-0.00464910887221 + x2 * (-0.0159372646475 + x2 * -0.0172847633523)));
        s2 = 0.00574558524851 + x2 * (0.0579490176079 + x2 * (0.297143406325 + x2 * (0.764050615669 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js
var require_rational_ak2bk2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.0172839517431;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.0172839517431 + x2 * (-0.0146362417966 + x2 * (-0.00357406772616 + x2 * (-391032032692e-15 + x2 * 249634036069e-17)));
        s2 = 1 + x2 * (0.690560400696 + x2 * (0.249962384741 + x2 * (0.0443843438769 + x2 * 0.00424073217211)));
      } else {
        x2 = 1 / x2;
        s1 = 249634036069e-17 + x2 * (-391032032692e-15 + x2 * (-0.00357406772616 + x2 * (-0.0146362417966 + x2 * -0.0172839517431)));
        s2 = 0.00424073217211 + x2 * (0.0443843438769 + x2 * (0.249962384741 + x2 * (0.690560400696 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js
var require_rational_ak3bk3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 0.99994466948;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 0.99994466948 + x2 * (104.649839762 + x2 * (857.204033806 + x2 * (731.901559577 + x2 * 45.5174411671)));
        s2 = 1 + x2 * (104.526456943 + x2 * (823.313447808 + x2 * (3119.93802124 + x2 * 3970.03311219)));
      } else {
        x2 = 1 / x2;
        s1 = 45.5174411671 + x2 * (731.901559577 + x2 * (857.204033806 + x2 * (104.649839762 + x2 * 0.99994466948)));
        s2 = 3970.03311219 + x2 * (3119.93802124 + x2 * (823.313447808 + x2 * (104.526456943 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js
var require_eps2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js"(exports, module) {
    "use strict";
    var ln = require_lib59();
    var rateval1 = require_rational_ak1bk1();
    var rateval2 = require_rational_ak2bk2();
    var rateval3 = require_rational_ak3bk3();
    function eps2(eta) {
      var lnmeta;
      var x2;
      if (eta < -5) {
        x2 = eta * eta;
        lnmeta = ln(-eta);
        return (12 - x2 - 6 * (lnmeta * lnmeta)) / (12 * x2 * eta);
      }
      if (eta < -2) {
        return rateval1(eta);
      }
      if (eta < 2) {
        return rateval2(eta);
      }
      if (eta < 1e3) {
        x2 = 1 / eta;
        return rateval3(eta) / (-12 * eta);
      }
      return -1 / (12 * eta);
    }
    module.exports = eps2;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js
var require_rational_ak4bk4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 0.0495346498136;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 0.0495346498136 + x2 * (0.0299521337141 + x2 * (0.00688296911516 + x2 * (512634846317e-15 + x2 * -201411722031e-16)));
        s2 = 1 + x2 * (0.759803615283 + x2 * (0.261547111595 + x2 * (0.0464854522477 + x2 * 0.00403751193496)));
      } else {
        x2 = 1 / x2;
        s1 = -201411722031e-16 + x2 * (512634846317e-15 + x2 * (0.00688296911516 + x2 * (0.0299521337141 + x2 * 0.0495346498136)));
        s2 = 0.00403751193496 + x2 * (0.0464854522477 + x2 * (0.261547111595 + x2 * (0.759803615283 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js
var require_rational_ak5bk5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 0.00452313583942;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 0.00452313583942 + x2 * (0.00120744920113 + x2 * (-789724156582e-16 + x2 * (-504476066942e-16 + x2 * -535770949796e-17)));
        s2 = 1 + x2 * (0.912203410349 + x2 * (0.405368773071 + x2 * (0.0901638932349 + x2 * 0.00948935714996)));
      } else {
        x2 = 1 / x2;
        s1 = -535770949796e-17 + x2 * (-504476066942e-16 + x2 * (-789724156582e-16 + x2 * (0.00120744920113 + x2 * 0.00452313583942)));
        s2 = 0.00948935714996 + x2 * (0.0901638932349 + x2 * (0.405368773071 + x2 * (0.912203410349 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js
var require_rational_ak6bk6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return 0.00439937562904;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = 0.00439937562904 + x2 * (487225670639e-15 + x2 * (-128470657374e-15 + x2 * (529110969589e-17 + x2 * 15716677175e-17)));
        s2 = 1 + x2 * (0.794435257415 + x2 * (0.333094721709 + x2 * (0.0703527806143 + x2 * 0.00806110846078)));
      } else {
        x2 = 1 / x2;
        s1 = 15716677175e-17 + x2 * (529110969589e-17 + x2 * (-128470657374e-15 + x2 * (487225670639e-15 + x2 * 0.00439937562904)));
        s2 = 0.00806110846078 + x2 * (0.0703527806143 + x2 * (0.333094721709 + x2 * (0.794435257415 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js
var require_rational_ak7bk7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -0.0011481191232;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -0.0011481191232 + x2 * (-0.112850923276 + x2 * (1.51623048511 + x2 * (-0.218472031183 + x2 * 0.0730002451555)));
        s2 = 1 + x2 * (14.2482206905 + x2 * (69.7360396285 + x2 * (218.938950816 + x2 * 277.067027185)));
      } else {
        x2 = 1 / x2;
        s1 = 0.0730002451555 + x2 * (-0.218472031183 + x2 * (1.51623048511 + x2 * (-0.112850923276 + x2 * -0.0011481191232)));
        s2 = 277.067027185 + x2 * (218.938950816 + x2 * (69.7360396285 + x2 * (14.2482206905 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js
var require_rational_ak8bk8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js"(exports, module) {
    "use strict";
    function evalrational(x2) {
      var ax;
      var s1;
      var s2;
      if (x2 === 0) {
        return -145727889667e-15;
      }
      if (x2 < 0) {
        ax = -x2;
      } else {
        ax = x2;
      }
      if (ax <= 1) {
        s1 = -145727889667e-15 + x2 * (-0.290806748131 + x2 * (-13.308504545 + x2 * (199.722374056 + x2 * -11.4311378756)));
        s2 = 1 + x2 * (139.612587808 + x2 * (2189.01116348 + x2 * (7115.24019009 + x2 * 45574.6081453)));
      } else {
        x2 = 1 / x2;
        s1 = -11.4311378756 + x2 * (199.722374056 + x2 * (-13.308504545 + x2 * (-0.290806748131 + x2 * -145727889667e-15)));
        s2 = 45574.6081453 + x2 * (7115.24019009 + x2 * (2189.01116348 + x2 * (139.612587808 + x2 * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js
var require_eps3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js"(exports, module) {
    "use strict";
    var ln = require_lib59();
    var rational1 = require_rational_ak4bk4();
    var rational2 = require_rational_ak5bk5();
    var rational3 = require_rational_ak6bk6();
    var rational4 = require_rational_ak7bk7();
    var rational5 = require_rational_ak8bk8();
    function eps3(eta) {
      var x2;
      var y;
      if (eta < -8) {
        x2 = eta * eta;
        y = ln(-eta) / eta;
        return (-30 + eta * y * (6 * x2 * y * y - 12 + x2)) / (12 * eta * x2 * x2);
      }
      if (eta < -4) {
        return rational1(eta) / (eta * eta);
      }
      if (eta < -2) {
        return rational2(eta);
      }
      if (eta < 2) {
        return rational3(eta);
      }
      if (eta < 10) {
        x2 = 1 / eta;
        return rational4(x2) / (eta * eta);
      }
      if (eta < 100) {
        x2 = 1 / eta;
        return rational5(x2) / (eta * eta);
      }
      return -ln(eta) / (12 * eta * eta * eta);
    }
    module.exports = eps3;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js
var require_compute = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js"(exports, module) {
    "use strict";
    var logger = require_src();
    var evalpoly = require_lib64();
    var gammaln = require_lib107();
    var erfcinv = require_lib129();
    var gamma = require_lib99();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var exp = require_lib51();
    var min = require_lib84();
    var pow = require_lib77();
    var ln = require_lib59();
    var SQRT_TWO_PI = require_lib97();
    var MAX_FLOAT32 = require_lib133();
    var TWO_PI = require_lib115();
    var higherNewton = require_higher_newton();
    var lambdaeta = require_lambdaeta();
    var gamstar = require_gamstar();
    var eps1 = require_eps1();
    var eps2 = require_eps2();
    var eps3 = require_eps3();
    var debug = logger("gammaincinv:compute");
    var HALF = 0.5;
    var ONEO3 = 0.3333333333333333;
    var ONEO4 = 0.25;
    var ONEO5 = 0.2;
    var ONEO6 = 0.16666666666666666;
    var ONEO12 = 0.08333333333333333;
    var ONEO24 = 0.041666666666666664;
    var CK = [0, 0, 0, 0, 0];
    function compute(a, p, q) {
      var ap1inv;
      var invfp;
      var lgama;
      var pcase;
      var porq;
      var ainv;
      var logr;
      var ap22;
      var ap14;
      var ap13;
      var ap12;
      var vgam;
      var vmin;
      var xini;
      var ap1;
      var ap2;
      var ap3;
      var eta;
      var p6;
      var p5;
      var x0;
      var a2;
      var L2;
      var L3;
      var L4;
      var b22;
      var b3;
      var p3;
      var a4;
      var fp;
      var p4;
      var p2;
      var a3;
      var xr;
      var ck;
      var b;
      var L;
      var i2;
      var k;
      var m;
      var r;
      var s;
      var t;
      var y;
      if (p < HALF) {
        pcase = true;
        porq = p;
        s = -1;
      } else {
        pcase = false;
        porq = q;
        s = 1;
      }
      k = 0;
      if (abs(a - 1) < 1e-4) {
        m = 0;
        if (pcase) {
          if (p < 1e-3) {
            p2 = p * p;
            p3 = p2 * p;
            p4 = p3 * p;
            p5 = p4 * p;
            p6 = p5 * p;
            x0 = p + p2 * HALF + p3 * ONEO3 + p4 * ONEO4 + p5 * ONEO5 + p6 * ONEO6;
          } else {
            x0 = -ln(1 - p);
          }
        } else {
          x0 = -ln(q);
        }
        if (a === 1) {
          k = 2;
          xr = x0;
        } else {
          lgama = gammaln(a);
          k = 1;
        }
      }
      if (q < 1e-30 && a < HALF) {
        m = 0;
        x0 = -ln(q * gamma(a)) + (a - 1) * ln(-ln(q * gamma(a)));
        k = 1;
        lgama = gammaln(a);
      }
      if (a > 1 && a < 500 && p < 1e-80) {
        m = 0;
        ainv = 1 / a;
        ap1inv = 1 / (a + 1);
        x0 = (gammaln(a + 1) + ln(p)) * ainv;
        x0 = exp(x0);
        xini = x0;
        for (i2 = 0; i2 < 10; i2++) {
          x0 = xini * exp(x0 * ainv) * pow(1 - x0 * ap1inv, ainv);
        }
        k = 1;
        lgama = gammaln(a);
      }
      logr = 1 / a * (ln(p) + gammaln(a + 1));
      if (logr < ln(ONEO5 * (1 + a)) && k === 0) {
        r = exp(logr);
        m = 0;
        a2 = a * a;
        a3 = a2 * a;
        a4 = a3 * a;
        ap1 = a + 1;
        ap12 = ap1 * ap1;
        ap13 = ap1 * ap12;
        ap14 = ap12 * ap12;
        ap2 = a + 2;
        ap22 = ap2 * ap2;
        ap3 = a + 3;
        CK[0] = 1;
        CK[1] = 1 / ap1;
        CK[2] = HALF * (3 * a + 5) / (ap12 * ap2);
        CK[3] = ONEO3 * (31 + 8 * a2 + 33 * a) / (ap13 * ap2 * ap3);
        CK[4] = ONEO24 * (2888 + 1179 * a3 + 125 * a4 + 3971 * a2 + 5661 * a) / (ap14 * ap22 * ap3 * (a + 4));
        x0 = r * evalpoly(CK, r);
        lgama = gammaln(a);
        k = 1;
      }
      if (a < 10 && k === 0) {
        vgam = sqrt(a) / (gamstar(a) * SQRT_TWO_PI);
        vmin = min(0.02, vgam);
        if (q < vmin) {
          m = 0;
          b = 1 - a;
          b22 = b * b;
          b3 = b22 * b;
          eta = sqrt(-2 / a * ln(q / vgam));
          x0 = a * lambdaeta(eta);
          L = ln(x0);
          if (x0 > 5) {
            L2 = L * L;
            L3 = L2 * L;
            L4 = L3 * L;
            r = 1 / x0;
            CK[0] = L - 1;
            CK[1] = (3 * b - 2 * b * L + L2 - 2 * L + 2) * HALF;
            CK[2] = (24 * b * L - 11 * b22 - 24 * b - 6 * L2 + 12 * L - 12 - 9 * b * L2 + 6 * b22 * L + 2 * L3) * ONEO6;
            CK[3] = (-12 * b3 * L + 8.04 * b * L2 - 114 * b22 * L + (72 + 36 * L2) + (3 * L4 - 72 * L + 162) * (b - 168 * b * L) - (12 * L3 + 25 * b3) - (22 * b * L3 + 36 * b22 * L2 + 120 * b22)) * ONEO12;
            CK[4] = 0;
            x0 = x0 - L + b * r * evalpoly(CK, r);
          } else {
            r = 1 / x0;
            L2 = L * L;
            ck = L - 1;
            t = L - b * r * ck;
            if (t < x0) {
              x0 -= t;
            }
          }
          lgama = gammaln(a);
          k = 1;
        }
      }
      if (abs(porq - HALF) < 1e-5 && k === 0) {
        m = 0;
        ainv = 1 / a;
        x0 = a - ONEO3 + (0.019753086419753086 + 0.007211444248481286 * ainv) * ainv;
        lgama = gammaln(a);
        k = 1;
      }
      if (a < 1 && k === 0) {
        m = 0;
        if (pcase) {
          x0 = exp(1 / a * (ln(porq) + gammaln(a + 1)));
        } else {
          x0 = exp(1 / a * (ln(1 - porq) + gammaln(a + 1)));
        }
        lgama = gammaln(a);
        k = 1;
      }
      if (k === 0) {
        m = 1;
        ainv = 1 / a;
        r = erfcinv(2 * porq);
        eta = s * r / sqrt(a * HALF);
        if (r < MAX_FLOAT32) {
          eta += (eps1(eta) + (eps2(eta) + eps3(eta) * ainv) * ainv) * ainv;
          x0 = a * lambdaeta(eta);
          y = eta;
          fp = -sqrt(a / TWO_PI) * exp(-HALF * a * y * y) / gamstar(a);
          invfp = 1 / fp;
        } else {
          debug("Warning: Overflow problems in one or more steps of the computation.");
          return NaN;
        }
      }
      if (k < 2) {
        xr = higherNewton(x0, a, m, p, q, lgama, invfp, pcase);
      }
      return xr;
    }
    module.exports = compute;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js
var require_main94 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var FLOAT32_SMALLEST = require_lib119();
    var PINF = require_lib12();
    var compute = require_compute();
    function gammaincinv(p, a, upper) {
      if (isnan(p) || isnan(a)) {
        return NaN;
      }
      if (a < FLOAT32_SMALLEST) {
        return NaN;
      }
      if (p > 1 || p < 0) {
        return NaN;
      }
      if (upper === true) {
        if (p === 0) {
          return PINF;
        }
        if (p === 1) {
          return 0;
        }
        return compute(a, 1 - p, p);
      }
      if (p === 0) {
        return 0;
      }
      if (p === 1) {
        return PINF;
      }
      return compute(a, p, 1 - p);
    }
    module.exports = gammaincinv;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js
var require_lib135 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main94();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js
var require_lib136 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_SUBNORMAL = 5e-324;
    module.exports = FLOAT64_SMALLEST_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js
var require_temme3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js"(exports, module) {
    "use strict";
    var gammaincinv = require_lib135();
    var ln = require_lib59();
    var sqrt = require_lib54();
    var SMALLEST_SUBNORMAL = require_lib136();
    var temmeRootFinder = require_root_finder();
    var newtonRaphsonIterate = require_newton_raphson();
    function temme3(a, b, p, q) {
      var cross;
      var roots;
      var lower2;
      var upper;
      var eta0;
      var eta;
      var w10;
      var w12;
      var w13;
      var w14;
      var e1;
      var e2;
      var e3;
      var mu;
      var d2;
      var d3;
      var d4;
      var w2;
      var w3;
      var w4;
      var w5;
      var w6;
      var w7;
      var w8;
      var w9;
      var w1;
      var d;
      var w;
      var u;
      var x2;
      if (p < q) {
        eta0 = gammaincinv(p, b, true);
      } else {
        eta0 = gammaincinv(q, b, false);
      }
      eta0 /= a;
      mu = b / a;
      w = sqrt(1 + mu);
      w2 = w * w;
      w3 = w2 * w;
      w4 = w2 * w2;
      w5 = w3 * w2;
      w6 = w3 * w3;
      w7 = w4 * w3;
      w8 = w4 * w4;
      w9 = w5 * w4;
      w10 = w5 * w5;
      d = eta0 - mu;
      d2 = d * d;
      d3 = d2 * d;
      d4 = d2 * d2;
      w1 = w + 1;
      w12 = w1 * w1;
      w13 = w1 * w12;
      w14 = w12 * w12;
      e1 = (w + 2) * (w - 1) / (3 * w);
      e1 += (w3 + 9 * w2 + 21 * w + 5) * d / (36 * w2 * w1);
      e1 -= (w4 - 13 * w3 + 69 * w2 + 167 * w + 46) * d2 / (1620 * w12 * w3);
      e1 -= (7 * w5 + 21 * w4 + 70 * w3 + 26 * w2 - 93 * w - 31) * d3 / (6480 * w13 * w4);
      e1 -= (75 * w6 + 202 * w5 + 188 * w4 - 888 * w3 - 1345 * w2 + 118 * w + 138) * d4 / (272160 * w14 * w5);
      e2 = (28 * w4 + 131 * w3 + 402 * w2 + 581 * w + 208) * (w - 1) / (1620 * w1 * w3);
      e2 -= (35 * w6 - 154 * w5 - 623 * w4 - 1636 * w3 - 3983 * w2 - 3514 * w - 925) * d / (12960 * w12 * w4);
      e2 -= (2132 * w7 + 7915 * w6 + 16821 * w5 + 35066 * w4 + 87490 * w3 + 141183 * w2 + 95993 * w + 21640) * d2 / (816480 * w5 * w13);
      e2 -= (11053 * w8 + 53308 * w7 + 117010 * w6 + 163924 * w5 + 116188 * w4 - 258428 * w3 - 677042 * w2 - 481940 * w - 105497) * d3 / (14696640 * w14 * w6);
      e3 = -((3592 * w7 + 8375 * w6 - 1323 * w5 - 29198 * w4 - 89578 * w3 - 154413 * w2 - 116063 * w - 29632) * (w - 1)) / (816480 * w5 * w12);
      e3 -= (442043 * w9 + 2054169 * w8 + 3803094 * w7 + 3470754 * w6 + 2141568 * w5 - 2393568 * w4 - 19904934 * w3 - 34714674 * w2 - 23128299 * w - 5253353) * d / (146966400 * w6 * w13);
      e3 -= (116932 * w10 + 819281 * w9 + 2378172 * w8 + 4341330 * w7 + 6806004 * w6 + 10622748 * w5 + 18739500 * w4 + 30651894 * w3 + 30869976 * w2 + 15431867 * w + 2919016) * d2 / (146966400 * w14 * w7);
      eta = eta0 + e1 / a + e2 / (a * a) + e3 / (a * a * a);
      if (eta <= 0) {
        eta = SMALLEST_SUBNORMAL;
      }
      u = eta - mu * ln(eta) + (1 + mu) * ln(1 + mu) - mu;
      cross = 1 / (1 + mu);
      lower2 = eta < mu ? cross : 0;
      upper = eta < mu ? 1 : cross;
      x2 = (lower2 + upper) / 2;
      roots = temmeRootFinder(u, mu);
      return newtonRaphsonIterate(roots, x2, lower2, upper, 32, 100);
    }
    module.exports = temme3;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js
var require_halley_iterate = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js"(exports, module) {
    "use strict";
    var abs = require_lib46();
    var ldexp = require_lib50();
    var sign = require_lib132();
    var max4 = require_lib82();
    var MAX_VALUE = require_lib85();
    function halleyIterate(fun, guess, minimum, maximum, digits, maxIter) {
      var convergence;
      var outOfBounds;
      var delta1;
      var delta2;
      var factor;
      var result;
      var f0Last;
      var count4;
      var delta;
      var denom;
      var diff;
      var num;
      var res;
      var f0;
      var f1;
      var f2;
      f0 = 0;
      outOfBounds = false;
      result = guess;
      factor = ldexp(1, 1 - digits);
      delta = max4(1e7 * guess, 1e7);
      f0Last = 0;
      delta1 = delta;
      delta2 = delta;
      count4 = maxIter;
      do {
        f0Last = f0;
        delta2 = delta1;
        delta1 = delta;
        res = fun(result);
        f0 = res[0];
        f1 = res[1];
        f2 = res[2];
        count4 -= 1;
        if (f0 === 0) {
          break;
        }
        if (f1 === 0) {
          if (f0Last === 0) {
            if (result === minimum) {
              guess = maximum;
            } else {
              guess = minimum;
            }
            f0Last = fun(guess);
            delta = guess - result;
          }
          if (sign(f0Last) * sign(f0) < 0) {
            if (delta < 0) {
              delta = (result - minimum) / 2;
            } else {
              delta = (result - maximum) / 2;
            }
          } else if (delta < 0) {
            delta = (result - maximum) / 2;
          } else {
            delta = (result - minimum) / 2;
          }
        } else if (f2 === 0) {
          delta = f0 / f1;
        } else {
          denom = 2 * f0;
          num = 2 * f1 - f0 * (f2 / f1);
          if (abs(num) < 1 && abs(denom) >= abs(num) * MAX_VALUE) {
            delta = f0 / f1;
          } else {
            delta = denom / num;
          }
          if (delta * f1 / f0 < 0) {
            delta = f0 / f1;
            if (abs(delta) > 2 * abs(guess)) {
              delta = (delta < 0 ? -1 : 1) * 2 * abs(guess);
            }
          }
        }
        convergence = abs(delta / delta2);
        if (convergence > 0.8 && convergence < 2) {
          delta = delta > 0 ? (result - minimum) / 2 : (result - maximum) / 2;
          if (abs(delta) > result) {
            delta = sign(delta) * result;
          }
          delta2 = delta * 3;
        }
        guess = result;
        result -= delta;
        if (result < minimum) {
          if (abs(minimum) < 1 && abs(result) > 1 && MAX_VALUE / abs(result) < abs(minimum)) {
            diff = 1e3;
          } else {
            diff = result / minimum;
          }
          if (abs(diff) < 1) {
            diff = 1 / diff;
          }
          if (!outOfBounds && diff > 0 && diff < 3) {
            delta = 0.99 * (guess - minimum);
            result = guess - delta;
            outOfBounds = true;
          } else {
            delta = (guess - minimum) / 2;
            result = guess - delta;
            if (result === minimum || result === maximum) {
              break;
            }
          }
        } else if (result > maximum) {
          if (abs(maximum) < 1 && abs(result) > 1 && MAX_VALUE / abs(result) < abs(maximum)) {
            diff = 1e3;
          } else {
            diff = result / maximum;
          }
          if (abs(diff) < 1) {
            diff = 1 / diff;
          }
          if (!outOfBounds && diff > 0 && diff < 3) {
            delta = 0.99 * (guess - maximum);
            result = guess - delta;
            outOfBounds = true;
          } else {
            delta = (guess - maximum) / 2;
            result = guess - delta;
            if (result === minimum || result === maximum) {
              break;
            }
          }
        }
        if (delta > 0) {
          maximum = guess;
        } else {
          minimum = guess;
        }
      } while (count4 && abs(result * factor) < abs(delta));
      return result;
    }
    module.exports = halleyIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js
var require_ibeta_roots = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js"(exports, module) {
    "use strict";
    var kernelBetainc = require_lib127().assign;
    var abs = require_lib46();
    var FLOAT64_MAX = require_lib85();
    var FLOAT64_MIN_NORM = require_lib45();
    function ibetaRoots(a, b, target, invert) {
      return roots;
      function roots(x2) {
        var buf;
        var f1;
        var f2;
        var f;
        var y;
        y = 1 - x2;
        buf = [0, 0];
        kernelBetainc(x2, a, b, true, invert, buf, 1, 0);
        f = buf[0] - target;
        f1 = buf[1];
        if (invert) {
          f1 = -f1;
        }
        if (y === 0) {
          y = FLOAT64_MIN_NORM * 64;
        }
        if (x2 === 0) {
          x2 = FLOAT64_MIN_NORM * 64;
        }
        f2 = f1 * (-(y * a) + (b - 2) * x2 + 1);
        if (abs(f2) < y * x2 * FLOAT64_MAX) {
          f2 /= y * x2;
        }
        if (invert) {
          f2 = -f2;
        }
        if (f1 === 0) {
          f1 = (invert ? -1 : 1) * FLOAT64_MIN_NORM * 64;
        }
        return [f, f1, f2];
      }
    }
    module.exports = ibetaRoots;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js
var require_main95 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib64();
    var betainc = require_lib128();
    var expm1 = require_lib66();
    var log1p = require_lib67();
    var asin = require_lib69();
    var beta = require_lib80();
    var sqrt = require_lib54();
    var abs = require_lib46();
    var exp = require_lib51();
    var pow = require_lib77();
    var sin = require_lib96();
    var max4 = require_lib82();
    var min = require_lib84();
    var ln = require_lib59();
    var FLOAT64_MIN_NORM = require_lib45();
    var HALF_PI = require_lib87();
    var EPSILON = require_lib79();
    var findIBetaInvFromTDist = require_find_ibeta_inv_from_t_dist();
    var temme1 = require_temme1();
    var temme2 = require_temme2();
    var temme3 = require_temme3();
    var halleyIterate = require_halley_iterate();
    var ibetaRoots = require_ibeta_roots();
    var DIGITS = 32;
    var MAX_ITERATIONS = 1e3;
    var terms = [0, 0, 0, 0, 0];
    function ibetaInvImp(a, b, p, q) {
      var digits;
      var invert;
      var lambda;
      var lower2;
      var theta;
      var upper;
      var roots;
      var maxv;
      var minv;
      var bet;
      var ppa;
      var tmp;
      var xs2;
      var ap1;
      var bm1;
      var fs;
      var lx;
      var ps;
      var xg;
      var xs;
      var yp;
      var a2;
      var a3;
      var b22;
      var r;
      var l;
      var u;
      var x2;
      var y;
      invert = false;
      if (q === 0) {
        return [1, 0];
      }
      if (p === 0) {
        return [0, 1];
      }
      if (a === 1) {
        if (b === 1) {
          return [p, 1 - p];
        }
        tmp = b;
        b = a;
        a = tmp;
        tmp = q;
        q = p;
        p = tmp;
        invert = true;
      }
      x2 = 0;
      lower2 = 0;
      upper = 1;
      if (a === 0.5) {
        if (b === 0.5) {
          x2 = sin(p * HALF_PI);
          x2 *= x2;
          y = sin(q * HALF_PI);
          y *= y;
          return [x2, y];
        }
        if (b > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
        }
      }
      if (b === 0.5 && a >= 0.5 && p !== 1) {
        yp = {};
        x2 = findIBetaInvFromTDist(a, p, yp);
        y = yp.value;
      } else if (b === 1) {
        if (p < q) {
          if (a > 1) {
            x2 = pow(p, 1 / a);
            y = -expm1(ln(p) / a);
          } else {
            x2 = pow(p, 1 / a);
            y = 1 - x2;
          }
        } else {
          x2 = exp(log1p(-q) / a);
          y = -expm1(log1p(-q) / a);
        }
        if (invert) {
          tmp = y;
          y = x2;
          x2 = tmp;
        }
        return [x2, y];
      } else if (a + b > 5) {
        if (p > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
        }
        minv = min(a, b);
        maxv = max4(a, b);
        if (sqrt(minv) > maxv - minv && minv > 5) {
          x2 = temme1(a, b, p);
          y = 1 - x2;
        } else {
          r = a + b;
          theta = asin(sqrt(a / r));
          lambda = minv / r;
          if (lambda >= 0.2 && lambda <= 0.8 && r >= 10) {
            ppa = pow(p, 1 / a);
            if (ppa < 25e-4 && a + b < 200) {
              x2 = ppa * pow(a * beta(a, b), 1 / a);
            } else {
              x2 = temme2(p, r, theta);
            }
            y = 1 - x2;
          } else {
            if (a < b) {
              tmp = b;
              b = a;
              a = tmp;
              tmp = q;
              q = p;
              p = tmp;
              invert = !invert;
            }
            bet = 0;
            if (b < 2) {
              bet = beta(a, b);
            }
            if (bet === 0) {
              y = 1;
            } else {
              y = pow(b * q * bet, 1 / b);
              x2 = 1 - y;
            }
          }
          if (y > 1e-5) {
            x2 = temme3(a, b, p, q);
            y = 1 - x2;
          }
        }
      } else if (a < 1 && b < 1) {
        xs = (1 - a) / (2 - a - b);
        fs = betainc(xs, a, b) - p;
        if (abs(fs) / p < EPSILON * 3) {
          if (invert) {
            return [1 - xs, xs];
          }
          return [xs, 1 - xs];
        }
        if (fs < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
          xs = 1 - xs;
        }
        xg = pow(a * p * beta(a, b), 1 / a);
        x2 = xg / (1 + xg);
        y = 1 / (1 + xg);
        if (x2 > xs) {
          x2 = xs;
        }
        upper = xs;
      } else if (a > 1 && b > 1) {
        xs = (a - 1) / (a + b - 2);
        xs2 = (b - 1) / (a + b - 2);
        ps = betainc(xs, a, b) - p;
        if (ps < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          tmp = xs2;
          xs2 = xs;
          xs = tmp;
          invert = !invert;
        }
        lx = ln(p * a * beta(a, b)) / a;
        x2 = exp(lx);
        y = x2 < 0.9 ? 1 - x2 : -expm1(lx);
        if (b < a && x2 < 0.2) {
          ap1 = a - 1;
          bm1 = b - 1;
          a2 = a * a;
          a3 = a * a2;
          b22 = b * b;
          terms[0] = 0;
          terms[1] = 1;
          terms[2] = bm1 / ap1;
          ap1 *= ap1;
          terms[3] = bm1 * (3 * a * b + 5 * b + a2 - a - 4) / (2 * (a + 2) * ap1);
          ap1 *= a + 1;
          terms[4] = bm1 * (33 * a * b22 + 31 * b22 + 8 * a2 * b22 - 30 * a * b - 47 * b + 11 * a2 * b + 6 * a3 * b + 18 + 4 * a - a3 + a2 * a2 - 10 * a2);
          terms[4] /= 3 * (a + 3) * (a + 2) * ap1;
          x2 = evalpoly(terms, x2);
        }
        if (x2 > xs) {
          x2 = xs;
        }
        upper = xs;
      } else {
        if (b < a) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
        }
        if (pow(p, 1 / a) < 0.5) {
          x2 = pow(p * a * beta(a, b), 1 / a);
          if (x2 === 0) {
            x2 = FLOAT64_MIN_NORM;
          }
          y = 1 - x2;
        } else {
          y = pow(1 - pow(p, b * beta(a, b)), 1 / b);
          if (y === 0) {
            y = FLOAT64_MIN_NORM;
          }
          x2 = 1 - y;
        }
      }
      if (x2 > 0.5) {
        tmp = b;
        b = a;
        a = tmp;
        tmp = q;
        q = p;
        p = tmp;
        tmp = y;
        y = x2;
        x2 = tmp;
        invert = !invert;
        l = 1 - upper;
        u = 1 - lower2;
        lower2 = l;
        upper = u;
      }
      if (lower2 === 0) {
        if (invert) {
          lower2 = EPSILON;
          if (x2 < lower2) {
            x2 = lower2;
          }
        } else {
          lower2 = FLOAT64_MIN_NORM;
        }
        if (x2 < lower2) {
          x2 = lower2;
        }
      }
      digits = DIGITS;
      if (x2 < 1e-50 && (a < 1 || b < 1)) {
        digits *= 3;
        digits /= 2;
      }
      roots = ibetaRoots(a, b, p < q ? p : q, p >= q);
      x2 = halleyIterate(roots, x2, lower2, upper, digits, MAX_ITERATIONS);
      if (x2 === lower2) {
        x2 = 0;
      }
      if (invert) {
        return [1 - x2, x2];
      }
      return [x2, 1 - x2];
    }
    module.exports = ibetaInvImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js
var require_lib137 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main95();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betaincinv/lib/main.js
var require_main96 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaincinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    var kernelBetaincinv = require_lib137();
    function betaincinv(p, a, b, upper) {
      if (isnan(p) || isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a <= 0 || b <= 0) {
        return NaN;
      }
      if (p < 0 || p > 1) {
        return NaN;
      }
      if (upper) {
        return kernelBetaincinv(a, b, 1 - p, p)[0];
      }
      return kernelBetaincinv(a, b, p, 1 - p)[0];
    }
    module.exports = betaincinv;
  }
});

// node_modules/@stdlib/math-base-special-betaincinv/lib/index.js
var require_lib138 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main96();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js
var require_main97 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js"(exports, module) {
    "use strict";
    var betaincinv = require_lib138();
    var isnan = require_lib6();
    function quantile2(p, alpha, beta) {
      if (isnan(p) || isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0 || p < 0 || p > 1) {
        return NaN;
      }
      return betaincinv(p, alpha, beta);
    }
    module.exports = quantile2;
  }
});

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js
var require_factory6 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib55();
    var betaincinv = require_lib138();
    var isnan = require_lib6();
    function factory(alpha, beta) {
      if (isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) {
        return constantFunction(NaN);
      }
      return quantile2;
      function quantile2(p) {
        if (isnan(p) || p < 0 || p > 1) {
          return NaN;
        }
        return betaincinv(p, alpha, beta);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js
var require_lib139 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main97();
    var factory = require_factory6();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/main.js
var require_main98 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/main.js"(exports, module) {
    "use strict";
    var kernelBetaincinv = require_lib137();
    var isnan = require_lib6();
    var sign = require_lib132();
    var sqrt = require_lib54();
    function quantile2(p, v) {
      var prob;
      var xs;
      if (isnan(v) || isnan(p) || v <= 0 || p < 0 || p > 1) {
        return NaN;
      }
      prob = p > 0.5 ? 1 - p : p;
      xs = kernelBetaincinv(v / 2, 0.5, 2 * prob, 1 - 2 * prob);
      return sign(p - 0.5) * sqrt(v * xs[1] / xs[0]);
    }
    module.exports = quantile2;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/factory.js
var require_factory7 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib55();
    var kernelBetaincinv = require_lib137();
    var isnan = require_lib6();
    var sign = require_lib132();
    var sqrt = require_lib54();
    function factory(v) {
      if (isnan(v) || v <= 0) {
        return constantFunction(NaN);
      }
      return quantile2;
      function quantile2(p) {
        var prob;
        var xs;
        if (isnan(p) || p < 0 || p > 1) {
          return NaN;
        }
        prob = p > 0.5 ? 1 - p : p;
        xs = kernelBetaincinv(v / 2, 0.5, 2 * prob, 1 - 2 * prob);
        return sign(p - 0.5) * sqrt(v * xs[1] / xs[0]);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var require_lib140 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main98();
    var factory = require_factory7();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path, { windows } = {}) => {
      const segs = path.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code = advance();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob2 = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob2 = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob2 = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob2) glob2 = utils.removeBackslashes(glob2);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob: glob2,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i2 = slashes[idx];
          const value2 = input.slice(n2, i2);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i2 >= start) {
            parts.push(value2);
            prevIndex = i2;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i2 = 0; i2 < values.length; i2++) {
        for (let j = i2 + 1; j < values.length; j++) {
          const a = values[i2];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped = false;
      for (let i2 = 1; i2 < pattern.length; i2++) {
        const ch = pattern[i2];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i2 !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i2),
              end: i2
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match = parseRepeatedExtglob(value);
      while (match) {
        depth++;
        value = match.body.trim();
        match = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max4 = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal = normalizeSimpleBranch(branch);
        if (literal && literal.length === 1) {
          safeChars.push(literal);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max4) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse2 = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max4 = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max4) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max4}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants.globChars(opts.windows);
      const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count4 = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count4++;
        }
        if (count4 % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open2 = tokens[token.tokensIndex];
          open2.type = "text";
          open2.value = literal;
          open2.output = safeOutput || utils.escapeRegex(literal);
          for (let i2 = token.tokensIndex + 1; i2 < tokens.length; i2++) {
            tokens[i2].value = "";
            tokens[i2].output = "";
            delete tokens[i2].suffix;
          }
          state.output = token.output + open2.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse2(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m;
          }
          if (first === "?") {
            if (esc) {
              return esc + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc) {
              return esc + first + (rest ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix2 = POSIX_REGEX_SOURCE[rest2];
                if (posix2) {
                  prev.value = pre + posix2;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open2 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open2);
          push(open2);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range2 = [];
            for (let i2 = arr.length - 1; i2 >= 0; i2--) {
              tokens.pop();
              if (arr[i2].type === "brace") {
                break;
              }
              if (arr[i2].type !== "dots") {
                range2.unshift(arr[i2].value);
              }
            }
            output = expandRange(range2, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse2.fastpaths = (input, options) => {
      const opts = { ...options };
      const max4 = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max4) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max4}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse2;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse2 = require_parse();
    var utils = require_utils();
    var constants = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob2, options, returnState = false) => {
      if (Array.isArray(glob2)) {
        const fns = glob2.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob2) && glob2.tokens && glob2.input;
      if (glob2 === "" || typeof glob2 !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix2 = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob2, options) : picomatch2.makeRe(glob2, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match, output } = picomatch2.test(input, regex, options, { glob: glob2, posix: posix2 });
        const result = { glob: glob2, state, regex, posix: posix2, input, output, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch2.test = (input, regex, options, { glob: glob2, posix: posix2 } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix2 ? utils.toPosixSlashes : null);
      let match = input === glob2;
      let output = match && format ? format(input) : input;
      if (match === false) {
        output = format ? format(input) : input;
        match = output === glob2;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch2.matchBase(input, regex, options, posix2);
        } else {
          match = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match), match, output };
    };
    picomatch2.matchBase = (input, glob2, options, posix2 = options && options.windows) => {
      const regex = glob2 instanceof RegExp ? glob2 : picomatch2.makeRe(glob2, options);
      return regex.test(utils.basename(input, { windows: posix2 }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse2(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse2.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse2(input, options);
      }
      return picomatch2.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err2) {
        if (options && options.debug === true) throw err2;
        return /$^/;
      }
    };
    picomatch2.constants = constants;
    module.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch2(glob2, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob2, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module.exports = picomatch2;
  }
});

// node_modules/fft.js/lib/fft.js
var require_fft = __commonJS({
  "node_modules/fft.js/lib/fft.js"(exports, module) {
    "use strict";
    function FFT2(size) {
      this.size = size | 0;
      if (this.size <= 1 || (this.size & this.size - 1) !== 0)
        throw new Error("FFT size must be a power of two and bigger than 1");
      this._csize = size << 1;
      var table2 = new Array(this.size * 2);
      for (var i2 = 0; i2 < table2.length; i2 += 2) {
        const angle = Math.PI * i2 / this.size;
        table2[i2] = Math.cos(angle);
        table2[i2 + 1] = -Math.sin(angle);
      }
      this.table = table2;
      var power = 0;
      for (var t = 1; this.size > t; t <<= 1)
        power++;
      this._width = power % 2 === 0 ? power - 1 : power;
      this._bitrev = new Array(1 << this._width);
      for (var j = 0; j < this._bitrev.length; j++) {
        this._bitrev[j] = 0;
        for (var shift = 0; shift < this._width; shift += 2) {
          var revShift = this._width - shift - 2;
          this._bitrev[j] |= (j >>> shift & 3) << revShift;
        }
      }
      this._out = null;
      this._data = null;
      this._inv = 0;
    }
    module.exports = FFT2;
    FFT2.prototype.fromComplexArray = function fromComplexArray(complex, storage) {
      var res = storage || new Array(complex.length >>> 1);
      for (var i2 = 0; i2 < complex.length; i2 += 2)
        res[i2 >>> 1] = complex[i2];
      return res;
    };
    FFT2.prototype.createComplexArray = function createComplexArray() {
      const res = new Array(this._csize);
      for (var i2 = 0; i2 < res.length; i2++)
        res[i2] = 0;
      return res;
    };
    FFT2.prototype.toComplexArray = function toComplexArray(input, storage) {
      var res = storage || this.createComplexArray();
      for (var i2 = 0; i2 < res.length; i2 += 2) {
        res[i2] = input[i2 >>> 1];
        res[i2 + 1] = 0;
      }
      return res;
    };
    FFT2.prototype.completeSpectrum = function completeSpectrum(spectrum) {
      var size = this._csize;
      var half = size >>> 1;
      for (var i2 = 2; i2 < half; i2 += 2) {
        spectrum[size - i2] = spectrum[i2];
        spectrum[size - i2 + 1] = -spectrum[i2 + 1];
      }
    };
    FFT2.prototype.transform = function transform2(out, data2) {
      if (out === data2)
        throw new Error("Input and output buffers must be different");
      this._out = out;
      this._data = data2;
      this._inv = 0;
      this._transform4();
      this._out = null;
      this._data = null;
    };
    FFT2.prototype.realTransform = function realTransform(out, data2) {
      if (out === data2)
        throw new Error("Input and output buffers must be different");
      this._out = out;
      this._data = data2;
      this._inv = 0;
      this._realTransform4();
      this._out = null;
      this._data = null;
    };
    FFT2.prototype.inverseTransform = function inverseTransform(out, data2) {
      if (out === data2)
        throw new Error("Input and output buffers must be different");
      this._out = out;
      this._data = data2;
      this._inv = 1;
      this._transform4();
      for (var i2 = 0; i2 < out.length; i2++)
        out[i2] /= this.size;
      this._out = null;
      this._data = null;
    };
    FFT2.prototype._transform4 = function _transform4() {
      var out = this._out;
      var size = this._csize;
      var width = this._width;
      var step = 1 << width;
      var len = size / step << 1;
      var outOff;
      var t;
      var bitrev = this._bitrev;
      if (len === 4) {
        for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
          const off = bitrev[t];
          this._singleTransform2(outOff, off, step);
        }
      } else {
        for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
          const off = bitrev[t];
          this._singleTransform4(outOff, off, step);
        }
      }
      var inv = this._inv ? -1 : 1;
      var table2 = this.table;
      for (step >>= 2; step >= 2; step >>= 2) {
        len = size / step << 1;
        var quarterLen = len >>> 2;
        for (outOff = 0; outOff < size; outOff += len) {
          var limit = outOff + quarterLen;
          for (var i2 = outOff, k = 0; i2 < limit; i2 += 2, k += step) {
            const A = i2;
            const B = A + quarterLen;
            const C = B + quarterLen;
            const D = C + quarterLen;
            const Ar = out[A];
            const Ai = out[A + 1];
            const Br = out[B];
            const Bi = out[B + 1];
            const Cr = out[C];
            const Ci = out[C + 1];
            const Dr = out[D];
            const Di = out[D + 1];
            const MAr = Ar;
            const MAi = Ai;
            const tableBr = table2[k];
            const tableBi = inv * table2[k + 1];
            const MBr = Br * tableBr - Bi * tableBi;
            const MBi = Br * tableBi + Bi * tableBr;
            const tableCr = table2[2 * k];
            const tableCi = inv * table2[2 * k + 1];
            const MCr = Cr * tableCr - Ci * tableCi;
            const MCi = Cr * tableCi + Ci * tableCr;
            const tableDr = table2[3 * k];
            const tableDi = inv * table2[3 * k + 1];
            const MDr = Dr * tableDr - Di * tableDi;
            const MDi = Dr * tableDi + Di * tableDr;
            const T0r = MAr + MCr;
            const T0i = MAi + MCi;
            const T1r = MAr - MCr;
            const T1i = MAi - MCi;
            const T2r = MBr + MDr;
            const T2i = MBi + MDi;
            const T3r = inv * (MBr - MDr);
            const T3i = inv * (MBi - MDi);
            const FAr = T0r + T2r;
            const FAi = T0i + T2i;
            const FCr = T0r - T2r;
            const FCi = T0i - T2i;
            const FBr = T1r + T3i;
            const FBi = T1i - T3r;
            const FDr = T1r - T3i;
            const FDi = T1i + T3r;
            out[A] = FAr;
            out[A + 1] = FAi;
            out[B] = FBr;
            out[B + 1] = FBi;
            out[C] = FCr;
            out[C + 1] = FCi;
            out[D] = FDr;
            out[D + 1] = FDi;
          }
        }
      }
    };
    FFT2.prototype._singleTransform2 = function _singleTransform2(outOff, off, step) {
      const out = this._out;
      const data2 = this._data;
      const evenR = data2[off];
      const evenI = data2[off + 1];
      const oddR = data2[off + step];
      const oddI = data2[off + step + 1];
      const leftR = evenR + oddR;
      const leftI = evenI + oddI;
      const rightR = evenR - oddR;
      const rightI = evenI - oddI;
      out[outOff] = leftR;
      out[outOff + 1] = leftI;
      out[outOff + 2] = rightR;
      out[outOff + 3] = rightI;
    };
    FFT2.prototype._singleTransform4 = function _singleTransform4(outOff, off, step) {
      const out = this._out;
      const data2 = this._data;
      const inv = this._inv ? -1 : 1;
      const step2 = step * 2;
      const step3 = step * 3;
      const Ar = data2[off];
      const Ai = data2[off + 1];
      const Br = data2[off + step];
      const Bi = data2[off + step + 1];
      const Cr = data2[off + step2];
      const Ci = data2[off + step2 + 1];
      const Dr = data2[off + step3];
      const Di = data2[off + step3 + 1];
      const T0r = Ar + Cr;
      const T0i = Ai + Ci;
      const T1r = Ar - Cr;
      const T1i = Ai - Ci;
      const T2r = Br + Dr;
      const T2i = Bi + Di;
      const T3r = inv * (Br - Dr);
      const T3i = inv * (Bi - Di);
      const FAr = T0r + T2r;
      const FAi = T0i + T2i;
      const FBr = T1r + T3i;
      const FBi = T1i - T3r;
      const FCr = T0r - T2r;
      const FCi = T0i - T2i;
      const FDr = T1r - T3i;
      const FDi = T1i + T3r;
      out[outOff] = FAr;
      out[outOff + 1] = FAi;
      out[outOff + 2] = FBr;
      out[outOff + 3] = FBi;
      out[outOff + 4] = FCr;
      out[outOff + 5] = FCi;
      out[outOff + 6] = FDr;
      out[outOff + 7] = FDi;
    };
    FFT2.prototype._realTransform4 = function _realTransform4() {
      var out = this._out;
      var size = this._csize;
      var width = this._width;
      var step = 1 << width;
      var len = size / step << 1;
      var outOff;
      var t;
      var bitrev = this._bitrev;
      if (len === 4) {
        for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
          const off = bitrev[t];
          this._singleRealTransform2(outOff, off >>> 1, step >>> 1);
        }
      } else {
        for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
          const off = bitrev[t];
          this._singleRealTransform4(outOff, off >>> 1, step >>> 1);
        }
      }
      var inv = this._inv ? -1 : 1;
      var table2 = this.table;
      for (step >>= 2; step >= 2; step >>= 2) {
        len = size / step << 1;
        var halfLen = len >>> 1;
        var quarterLen = halfLen >>> 1;
        var hquarterLen = quarterLen >>> 1;
        for (outOff = 0; outOff < size; outOff += len) {
          for (var i2 = 0, k = 0; i2 <= hquarterLen; i2 += 2, k += step) {
            var A = outOff + i2;
            var B = A + quarterLen;
            var C = B + quarterLen;
            var D = C + quarterLen;
            var Ar = out[A];
            var Ai = out[A + 1];
            var Br = out[B];
            var Bi = out[B + 1];
            var Cr = out[C];
            var Ci = out[C + 1];
            var Dr = out[D];
            var Di = out[D + 1];
            var MAr = Ar;
            var MAi = Ai;
            var tableBr = table2[k];
            var tableBi = inv * table2[k + 1];
            var MBr = Br * tableBr - Bi * tableBi;
            var MBi = Br * tableBi + Bi * tableBr;
            var tableCr = table2[2 * k];
            var tableCi = inv * table2[2 * k + 1];
            var MCr = Cr * tableCr - Ci * tableCi;
            var MCi = Cr * tableCi + Ci * tableCr;
            var tableDr = table2[3 * k];
            var tableDi = inv * table2[3 * k + 1];
            var MDr = Dr * tableDr - Di * tableDi;
            var MDi = Dr * tableDi + Di * tableDr;
            var T0r = MAr + MCr;
            var T0i = MAi + MCi;
            var T1r = MAr - MCr;
            var T1i = MAi - MCi;
            var T2r = MBr + MDr;
            var T2i = MBi + MDi;
            var T3r = inv * (MBr - MDr);
            var T3i = inv * (MBi - MDi);
            var FAr = T0r + T2r;
            var FAi = T0i + T2i;
            var FBr = T1r + T3i;
            var FBi = T1i - T3r;
            out[A] = FAr;
            out[A + 1] = FAi;
            out[B] = FBr;
            out[B + 1] = FBi;
            if (i2 === 0) {
              var FCr = T0r - T2r;
              var FCi = T0i - T2i;
              out[C] = FCr;
              out[C + 1] = FCi;
              continue;
            }
            if (i2 === hquarterLen)
              continue;
            var ST0r = T1r;
            var ST0i = -T1i;
            var ST1r = T0r;
            var ST1i = -T0i;
            var ST2r = -inv * T3i;
            var ST2i = -inv * T3r;
            var ST3r = -inv * T2i;
            var ST3i = -inv * T2r;
            var SFAr = ST0r + ST2r;
            var SFAi = ST0i + ST2i;
            var SFBr = ST1r + ST3i;
            var SFBi = ST1i - ST3r;
            var SA = outOff + quarterLen - i2;
            var SB = outOff + halfLen - i2;
            out[SA] = SFAr;
            out[SA + 1] = SFAi;
            out[SB] = SFBr;
            out[SB + 1] = SFBi;
          }
        }
      }
    };
    FFT2.prototype._singleRealTransform2 = function _singleRealTransform2(outOff, off, step) {
      const out = this._out;
      const data2 = this._data;
      const evenR = data2[off];
      const oddR = data2[off + step];
      const leftR = evenR + oddR;
      const rightR = evenR - oddR;
      out[outOff] = leftR;
      out[outOff + 1] = 0;
      out[outOff + 2] = rightR;
      out[outOff + 3] = 0;
    };
    FFT2.prototype._singleRealTransform4 = function _singleRealTransform4(outOff, off, step) {
      const out = this._out;
      const data2 = this._data;
      const inv = this._inv ? -1 : 1;
      const step2 = step * 2;
      const step3 = step * 3;
      const Ar = data2[off];
      const Br = data2[off + step];
      const Cr = data2[off + step2];
      const Dr = data2[off + step3];
      const T0r = Ar + Cr;
      const T1r = Ar - Cr;
      const T2r = Br + Dr;
      const T3r = inv * (Br - Dr);
      const FAr = T0r + T2r;
      const FBr = T1r;
      const FBi = -T3r;
      const FCr = T0r - T2r;
      const FDr = T1r;
      const FDi = T3r;
      out[outOff] = FAr;
      out[outOff + 1] = 0;
      out[outOff + 2] = FBr;
      out[outOff + 3] = FBi;
      out[outOff + 4] = FCr;
      out[outOff + 5] = 0;
      out[outOff + 6] = FDr;
      out[outOff + 7] = FDi;
    };
  }
});

// src/playbook/build-finding.ts
function buildFinding(id, symptoms, assessment18) {
  const { name, severity: usual } = rules[id];
  const wanted = symptoms[id].severity;
  const severity = wanted === void 0 || wanted === "off" ? usual : wanted;
  if (wanted === "off") return notAssessable(id, name, usual, "Turned off in the configuration.", []);
  if (assessment18.status === "not-assessable") {
    return notAssessable(id, name, severity, assessment18.reason, assessment18.measurements ?? []);
  }
  if (assessment18.status === "absent") {
    const { summary: summary2, measurements: measurements2 } = assessment18;
    return { id, name, status: "absent", severity, summary: summary2, measurements: measurements2, causes: [], actions: [], reason: null };
  }
  const { summary, measurements, causes: causes7, actions: actions4 } = assessment18;
  return {
    id,
    name,
    status: "present",
    severity: wanted ?? assessment18.severity,
    summary,
    measurements,
    causes: causes7,
    actions: actions4,
    reason: null
  };
}
function notAssessable(id, name, severity, reason, measurements) {
  return {
    id,
    name,
    status: "not-assessable",
    severity,
    summary: `Could not be judged. ${reason}`,
    measurements,
    causes: [],
    actions: [],
    reason
  };
}

// src/playbook/format.ts
function figure(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}
function percent(share) {
  const value = share * 100;
  if (value !== 0 && Math.abs(value) < 0.05) return "less than 0.1%";
  return `${Number(value.toFixed(Math.abs(value) >= 9.95 ? 0 : 1))}%`;
}
function rate(value) {
  const two = value.toFixed(2);
  return two === "1.00" && value < 1 || two === "0.00" && value > 0 ? value.toFixed(3) : two;
}
function range([low, high]) {
  return `[${rate(low)}, ${rate(high)}]`;
}
function count(n, noun) {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
function sentence(clause) {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

// src/playbook/d1-no-verdict-possible.ts
function assessD1(context, findings) {
  return buildFinding("D1", context.symptoms, assessment(context, findings));
}
function assessment(context, findings) {
  const {
    units: { label: label2 },
    unlabeled
  } = context.judged.evidence;
  if (unlabeled) return withoutLabels(unlabeled.score.length);
  const defective2 = label2.filter((value) => value === 1).length;
  const defectFree2 = label2.length - defective2;
  const { units } = context.symptoms.D1.limits;
  const judged = findings.filter(({ id, status }) => isSymptom(id) && status !== "not-assessable").length;
  const { imageAuroc, imageAurocInterval } = context.judged.metrics;
  const near = imageAuroc !== null && imageAuroc < context.symptoms.S6.limits["auroc-upper"];
  const chance = near && holdsChance(imageAurocInterval, findings);
  const measurements = [
    { metric: "defectFreeUnits", value: defectFree2, operator: "<", limit: units },
    { metric: "defectiveUnits", value: defective2, operator: "<", limit: 1 },
    { metric: "symptomsJudged", value: judged, operator: "<", limit: 1 }
  ];
  const reasons = [
    ...defectFree2 < units ? [`it holds ${count(defectFree2, "defect-free unit")}, and ${units} are the least`] : [],
    ...defective2 === 0 ? ["it holds no defective unit, so nobody can tell whether defects are found"] : [],
    ...judged === 0 ? ["none of the six symptoms could be judged"] : [],
    ...chance ? [`an AUROC of ${rate(imageAuroc)} ${range(imageAurocInterval)} on it is no different from guessing`] : []
  ];
  if (reasons.length === 0) {
    const summary = `The set supports a verdict: ${defectFree2} defect-free and ${defective2} defective units.`;
    return { status: "absent", summary, measurements };
  }
  return {
    status: "present",
    severity: "warning",
    summary: `This evaluation cannot support a verdict: ${reasons.join("; ")}.`,
    measurements,
    causes: [
      {
        cause: defectFree2 < units || defective2 === 0 ? "evaluation-set-too-small" : "too-little-recorded",
        likelihood: "likely",
        because: `${count(defectFree2, "defect-free unit")}, ${count(defective2, "defective unit")}, ${judged} of 6 symptoms judged.`
      }
    ],
    actions: [
      ...defectFree2 < units ? [`Add defect-free images: ${units} are the least, 59 or more give a threshold that can be trusted.`] : [],
      ...defective2 === 0 ? ["Add defective images, 20 or more, labeled as such."] : [],
      ...judged === 0 ? ["Hand over reconstructions, mu and log-variance along with the scores, and enough images for them."] : [],
      ...chance ? [
        "Add units of both classes, from more than one image or roll, until the interval of AUROC leaves 0.5 out on one side."
      ] : []
    ]
  };
}
function withoutLabels(units) {
  return {
    status: "present",
    severity: "warning",
    summary: `This evaluation cannot support a verdict: its ${count(units, "unit")} ${units === 1 ? "has" : "have"} no labels.`,
    measurements: [{ metric: "symptomsJudged", value: 0, operator: "<", limit: 1 }],
    causes: [
      {
        cause: "labels-missing",
        likelihood: "likely",
        because: "The recording holds scores, and no label beside them."
      }
    ],
    actions: [
      "Record the label of each unit, 0 for defect-free and 1 for defective: 59 or more defect-free ones and 20 or more defective ones."
    ]
  };
}
function holdsChance(interval, findings) {
  const undecided = findings.some(({ id, status }) => id === "S6" && status === "not-assessable");
  return undecided && interval !== null && interval[0] <= 0.5 && interval[1] >= 0.5;
}
function isSymptom(id) {
  return symptomIds.includes(id);
}

// src/playbook/both-classes.ts
function needsBothClasses(what, { judged }) {
  const sentence2 = `${what} needs both defect-free and defective units`;
  return judged.evidence.unlabeled ? `${sentence2}, and these have no labels.` : `${sentence2}.`;
}

// src/statistics/check-units.ts
function checkUnits(scores, labels) {
  if (scores.length !== labels.length) {
    throw new RangeError(`${scores.length} scores, but ${labels.length} labels`);
  }
  checkFinite(scores);
  for (let i2 = 0; i2 < labels.length; i2++) {
    if (labels[i2] !== 0 && labels[i2] !== 1) throw new RangeError(`label ${i2} is ${labels[i2]}, not 0 or 1`);
  }
}
function checkFinite(values) {
  for (let i2 = 0; i2 < values.length; i2++) {
    if (!Number.isFinite(values[i2])) throw new RangeError(`value ${i2} is ${values[i2]}, not a finite number`);
  }
}

// src/statistics/auroc-components.ts
function aurocComponents(scores, labels) {
  checkUnits(scores, labels);
  const n = scores.length;
  let positives = 0;
  for (let i2 = 0; i2 < n; i2++) positives += labels[i2];
  const negatives = n - positives;
  if (positives === 0 || negatives === 0) return null;
  const order = Uint32Array.from(scores, (_, i2) => i2).sort((a, b) => scores[a] - scores[b]);
  const component = new Float64Array(n);
  let positivesBelow = 0;
  let negativesBelow = 0;
  let twice = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    let tiedPositives = 0;
    while (end < n && scores[order[end]] === scores[order[start]]) tiedPositives += labels[order[end++]];
    const tiedNegatives = end - start - tiedPositives;
    for (let i2 = start; i2 < end; i2++) {
      component[order[i2]] = labels[order[i2]] === 1 ? (negativesBelow + tiedNegatives / 2) / negatives : (positives - positivesBelow - tiedPositives / 2) / positives;
    }
    twice += tiedPositives * (2 * negativesBelow + tiedNegatives);
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
  }
  return { auroc: twice / (2 * positives * negatives), component, positives, negatives };
}

// src/statistics/degrees-of-freedom.ts
function degreesOfFreedom(n, squares, fourths) {
  const excess = squares > 0 ? Math.max(0, n * fourths / (squares * squares) - 3) : 0;
  return (n - 1) / (1 + excess / 2 * ((n - 1) / n));
}

// src/statistics/auroc-variance.ts
function aurocVariance(component, labels, groups) {
  const [negative, positive] = [classMean(component, labels, 0), classMean(component, labels, 1)];
  const sums = /* @__PURE__ */ new Map();
  for (let i2 = 0; i2 < component.length; i2++) {
    const sum2 = sums.get(groups[i2]) ?? { v: null, w: null };
    if (labels[i2] === 1) sum2.v = (sum2.v ?? 0) + component[i2] - positive.mean;
    else sum2.w = (sum2.w ?? 0) + component[i2] - negative.mean;
    sums.set(groups[i2], sum2);
  }
  let [positiveGroups, negativeGroups, vv, ww, vw, v4, w4] = [0, 0, 0, 0, 0, 0, 0];
  for (const { v, w } of sums.values()) {
    if (v !== null) [positiveGroups, vv, v4] = [positiveGroups + 1, vv + v * v, v4 + v ** 4];
    if (w !== null) [negativeGroups, ww, w4] = [negativeGroups + 1, ww + w * w, w4 + w ** 4];
    vw += (v ?? 0) * (w ?? 0);
  }
  if (positiveGroups < 2 || negativeGroups < 2) return null;
  const [m, n] = [positive.count, negative.count];
  const within = (count4) => count4 / (count4 - 1);
  const ofPositives = within(positiveGroups) * vv / (m * m);
  const ofNegatives = within(negativeGroups) * ww / (n * n);
  const together = 2 * within(sums.size) * vw / (m * n);
  const spread = ofPositives ** 2 / degreesOfFreedom(positiveGroups, vv, v4) + ofNegatives ** 2 / degreesOfFreedom(negativeGroups, ww, w4);
  return {
    // Few groups of both classes can make the estimate negative, which no variance is.
    variance: Math.max(0, ofPositives + ofNegatives + together),
    degreesOfFreedom: spread > 0 ? (ofPositives + ofNegatives) ** 2 / spread : Math.min(positiveGroups, negativeGroups) - 1
  };
}
function classMean(component, labels, label2) {
  let [sum2, count4] = [0, 0];
  for (let i2 = 0; i2 < component.length; i2++) {
    if (labels[i2] === label2) [sum2, count4] = [sum2 + component[i2], count4 + 1];
  }
  return { mean: sum2 / count4, count: count4 };
}

// src/statistics/group-sizes.ts
function groupSizes(groups, include = () => true) {
  const sizes = /* @__PURE__ */ new Map();
  let units = 0;
  for (let i2 = 0; i2 < groups.length; i2++) {
    if (!include(i2)) continue;
    units++;
    sizes.set(groups[i2], (sizes.get(groups[i2]) ?? 0) + 1);
  }
  let squares = 0;
  for (const size of sizes.values()) squares += size * size;
  return {
    units,
    groups: sizes.size,
    grouped: sizes.size < units,
    largestDesignEffect: units === 0 ? 1 : squares / units
  };
}

// src/statistics/normal.ts
var import_stats_base_dists_normal_cdf = __toESM(require_lib57(), 1);
var import_stats_base_dists_normal_quantile = __toESM(require_lib62(), 1);
function standardNormalCdf(z) {
  return (0, import_stats_base_dists_normal_cdf.default)(z, 0, 1);
}
function standardNormalQuantile(p) {
  return (0, import_stats_base_dists_normal_quantile.default)(p, 0, 1);
}
var z95 = standardNormalQuantile(0.975);

// src/statistics/seeded-random.ts
function seededRandom(seed) {
  let state = seed | 0;
  const splitmix = () => {
    state = state + 2654435769 | 0;
    let t = state ^ state >>> 16;
    t = Math.imul(t, 569420461);
    t ^= t >>> 15;
    t = Math.imul(t, 1935289751);
    return t ^ t >>> 15 | 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = 1;
  return () => {
    const sum2 = (a + b | 0) + counter | 0;
    counter = counter + 1 | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + sum2 | 0;
    return (sum2 >>> 0) / 4294967296;
  };
}

// src/statistics/paired-permutation.ts
var draws = 2e3;
function pairedPermutation(a, b, labels, groups, seed) {
  const n = labels.length;
  const [ranksOfA, ranksOfB] = [doubledMidranks(a), doubledMidranks(b)];
  const numbers = /* @__PURE__ */ new Map();
  const groupOf = Uint32Array.from({ length: n }, (_, i2) => {
    if (!numbers.has(groups[i2])) numbers.set(groups[i2], numbers.size);
    return numbers.get(groups[i2]);
  });
  const swapped = new Uint8Array(numbers.size);
  const counts = [0, 1].map(() => [new Int32Array(2 * n + 1), new Int32Array(2 * n + 1)]);
  const difference = () => {
    for (const classes of counts) for (const perRank of classes) perRank.fill(0);
    for (let i2 = 0; i2 < n; i2++) {
      const swap = swapped[groupOf[i2]] === 1;
      counts[0][labels[i2]][swap ? ranksOfB[i2] : ranksOfA[i2]]++;
      counts[1][labels[i2]][swap ? ranksOfA[i2] : ranksOfB[i2]]++;
    }
    return doubledPairsWon(counts[0]) - doubledPairsWon(counts[1]);
  };
  const observed = difference();
  const random = seededRandom(seed);
  let [twoSided, greater, less] = [1, 1, 1];
  for (let draw2 = 0; draw2 < draws; draw2++) {
    for (let group = 0; group < swapped.length; group++) swapped[group] = random() < 0.5 ? 1 : 0;
    const value = difference();
    if (Math.abs(value) >= Math.abs(observed)) twoSided++;
    if (value >= observed) greater++;
    if (value <= observed) less++;
  }
  return { twoSided: twoSided / (draws + 1), greater: greater / (draws + 1), less: less / (draws + 1) };
}
function doubledMidranks(scores) {
  const order = Uint32Array.from(scores, (_, i2) => i2).sort((i2, j) => scores[i2] - scores[j]);
  const ranks = new Uint32Array(scores.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && scores[order[end]] === scores[order[start]]) end++;
    for (let i2 = start; i2 < end; i2++) ranks[order[i2]] = start + end + 1;
  }
  return ranks;
}
function doubledPairsWon([negatives, positives]) {
  let below = 0;
  let won = 0;
  for (let rank = 0; rank < negatives.length; rank++) {
    won += positives[rank] * (2 * below + negatives[rank]);
    below += negatives[rank];
  }
  return won;
}

// src/statistics/paired-auroc-test.ts
var enoughUnits = 30;
var enoughGroups = 20;
var nearlyPerfect = 0.97;
function pairedAurocTest(a, b, labels, groups, seed = 0) {
  const ofA = aurocComponents(a, labels);
  const ofB = aurocComponents(b, labels);
  if (ofA === null || ofB === null) return null;
  const names3 = groups ?? Array.from(labels, (_, i2) => String(i2));
  if (names3.length !== labels.length) throw new RangeError(`${labels.length} labels, but ${names3.length} groups`);
  const difference = ofA.auroc - ofB.auroc;
  const components2 = ofA.component.map((value, i2) => value - ofB.component[i2]);
  if (components2.every((value) => value === 0)) {
    return { difference, twoSided: 1, greater: 1, less: 1, method: "identical", standardError: 0, degreesOfFreedom: null };
  }
  const grouped = groupSizes(names3).grouped;
  const perClass = [0, 1].map((label2) => groupSizes(names3, (i2) => labels[i2] === label2).groups);
  const enough = Math.min(...perClass) >= (grouped ? enoughGroups : enoughUnits);
  const estimated = aurocVariance(components2, labels, names3);
  const standardError = estimated !== null && estimated.variance > 0 ? Math.sqrt(estimated.variance) : null;
  const degreesOfFreedom2 = standardError === null ? null : estimated.degreesOfFreedom;
  if (enough && Math.max(ofA.auroc, ofB.auroc) < nearlyPerfect) {
    if (standardError !== null) {
      const z = difference / standardError;
      return {
        difference,
        twoSided: Math.min(1, 2 * standardNormalCdf(-Math.abs(z))),
        greater: standardNormalCdf(-z),
        less: standardNormalCdf(z),
        method: grouped ? "obuchowski" : "delong",
        standardError,
        degreesOfFreedom: degreesOfFreedom2
      };
    }
  }
  return { difference, ...pairedPermutation(a, b, labels, names3, seed), method: "permutation", standardError, degreesOfFreedom: degreesOfFreedom2 };
}

// src/playbook/compare-auroc.ts
function compareAuroc(a, b, { seed }) {
  const { score, label: label2, group } = a.evidence.units;
  return pairedAurocTest(score, b.evidence.units.score, label2, group, seed);
}

// src/playbook/history-facts.ts
var progress = 0.02;
var collapsedNats = 0.02;
var atTarget = 0.9;
function moment({ axis }, at) {
  return `${axis} ${at}`;
}
function untilJudged(context, curve) {
  if (!curve) return null;
  const { epoch } = context.judged.evidence.checkpoint;
  if (context.history?.axis !== "epoch" || epoch === null) return curve;
  const length = curve.at.filter((at) => at <= epoch).length;
  return length === 0 ? curve : { ...curve, at: curve.at.slice(0, length), value: curve.value.slice(0, length) };
}
function lossTrend(context) {
  const { history } = context;
  const curve = untilJudged(context, history?.curves.reconstruction ?? history?.curves.loss);
  if (history === null || curve === null || curve.value.length < 4) return null;
  const half = Math.max(2, Math.ceil(curve.value.length / 8));
  const median = (values) => medianSorted([...values].sort((a, b) => a - b));
  const before = median(curve.value.slice(-2 * half, -half));
  const now = median(curve.value.slice(-half));
  if (before <= 0 || now < 0) return null;
  const drop = 1 - now / before;
  return { falling: drop >= progress, drop, since: moment(history, curve.at[curve.at.length - 2 * half]) };
}
function klWeight(context) {
  const { history } = context;
  if (history === null) return null;
  const { klWeight: logged, loss, reconstruction, kl } = history.curves;
  const curve = untilJudged(context, logged);
  if (curve !== null) return { curve, implied: false };
  if (loss === null || reconstruction === null || kl === null) return null;
  const points = untilJudged(context, loss).at.flatMap((at, i2) => {
    const [r, k] = [valueAt(reconstruction, at), valueAt(kl, at)];
    if (r === null || k === null || k <= 0) return [];
    const weight2 = (loss.value[i2] - r) / k;
    return weight2 < -1e-6 ? [] : [{ at, weight: Math.max(0, weight2) }];
  });
  if (points.length === 0) return null;
  return {
    curve: { name: "loss - reconstruction", at: points.map(({ at }) => at), value: points.map(({ weight: weight2 }) => weight2) },
    implied: true
  };
}
function valueAt({ at, value }, wanted) {
  const i2 = at.indexOf(wanted);
  return i2 < 0 ? null : value[i2];
}
function klOnset(context) {
  const { history } = context;
  const curve = untilJudged(context, history?.curves.kl);
  const dimensions = context.judged.evidence.latent?.dimensions;
  if (history === null || curve === null || curve.value.length < 3 || dimensions === void 0) return null;
  const point = (i2) => ({ value: curve.value[i2], at: moment(history, curve.at[i2]) });
  const last = curve.value.length - 1;
  const then = Math.max(1, Math.ceil(curve.value.length / 10) - 1);
  const top = curve.value.indexOf(curve.value.reduce((a, b) => Math.max(a, b)));
  const level = collapsedNats * dimensions;
  const peak2 = curve.value[top];
  const onlyFell = top <= then || curve.value[then] <= 0.1 * peak2;
  return {
    early: curve.value[then] <= level && onlyFell,
    late: curve.value[last] <= level && (curve.value[last] <= 0.1 * peak2 || peak2 <= level),
    highest: point(top),
    then: point(then),
    now: point(last),
    weight: weightsAt(context, [curve.at[then], curve.at[last]])
  };
}
function weightsAt(context, [then, now]) {
  const weight2 = klWeight(context);
  if (weight2 === null) return null;
  const { curve, implied } = weight2;
  const latest = (at) => {
    const i2 = curve.at.filter((own) => own <= at).length - 1;
    return curve.value[Math.max(0, i2)];
  };
  const highest = curve.value.reduce((a, b) => Math.max(a, b));
  const share = implied ? 0.5 : atTarget;
  return {
    then: latest(then),
    now: latest(now),
    highest,
    implied,
    atTarget: highest > 0 && latest(then) >= share * highest
  };
}
function overfitSince(context) {
  const { history } = context;
  const curves = history?.curves;
  const validation2 = untilJudged(context, curves?.validationLoss ?? curves?.validationReconstruction);
  const training = untilJudged(context, curves?.validationLoss ? curves.loss : curves?.reconstruction);
  if (history === null || validation2 === null || validation2.value.length < 4) return null;
  const best = validation2.value.indexOf(validation2.value.reduce((a, b) => Math.min(a, b)));
  const [lowest, now] = [validation2.value[best], validation2.value[validation2.value.length - 1]];
  if (lowest <= 0 || now < 1.05 * lowest) return null;
  const then = training === null ? null : valueAt(training, validation2.at[best]);
  if (training !== null && then !== null && training.value[training.value.length - 1] > then) return null;
  return { best: moment(history, validation2.at[best]), lowest, now };
}
function learningRateLeft(context) {
  const curve = untilJudged(context, context.history?.curves.learningRate);
  if (curve === null) return null;
  const highest = curve.value.reduce((a, b) => Math.max(a, b));
  const last = curve.value[curve.value.length - 1];
  return highest > 0 ? { last, highest, share: last / highest } : null;
}

// src/playbook/separation.ts
function scoresOf(units, label2) {
  return units.score.filter((_, i2) => units.label[i2] === label2).sort((a, b) => a - b);
}
function errorGap({ evidence }) {
  const normal = scoresOf(evidence.units, 0);
  const defective2 = scoresOf(evidence.units, 1);
  if (normal.length === 0 || defective2.length === 0) return null;
  const center = medianSorted(normal);
  const deviation = medianSorted(normal.map((score) => Math.abs(score - center)).sort((a, b) => a - b));
  return deviation === 0 ? null : (medianSorted(defective2) - center) / deviation;
}
function bestByAuroc(checkpoints) {
  let best = null;
  for (const checkpoint of checkpoints) {
    const { imageAuroc } = checkpoint.metrics;
    if (imageAuroc !== null && (best === null || imageAuroc > best.metrics.imageAuroc)) best = checkpoint;
  }
  return best;
}

// src/playbook/e1-best-checkpoint-earlier.ts
function assessE1(context) {
  return buildFinding("E1", context.symptoms, assessment2(context));
}
function assessment2(context) {
  if (context.checkpoints.length < 2) {
    return { status: "not-assessable", reason: "There is only one checkpoint; early stopping needs several." };
  }
  const best = bestByAuroc(context.checkpoints);
  const last = context.checkpoints[context.checkpoints.length - 1];
  const comparison = best === null || last.metrics.imageAuroc === null ? null : compareAuroc(best, last, context);
  if (best === null || comparison === null) {
    return { status: "not-assessable", reason: needsBothClasses("AUROC", context) };
  }
  const limits = context.symptoms.E1.limits;
  const measurements = [
    { metric: "bestMinusLast", value: comparison.difference, operator: ">=", limit: limits.gain },
    { metric: "bestMinusLastP", value: comparison.greater, operator: "<", limit: limits.p }
  ];
  const name = best.evidence.checkpoint.name;
  if (best === last || comparison.difference < limits.gain || comparison.greater >= limits.p) {
    const summary = best === last ? `The last checkpoint, ${name}, is also the best.` : `The best checkpoint, ${name}, is not clearly better than the last (by ${rate(comparison.difference)}).`;
    return { status: "absent", summary, measurements };
  }
  const when = best.evidence.checkpoint.epoch === null ? name : `epoch ${best.evidence.checkpoint.epoch} (${name})`;
  return {
    status: "present",
    severity: "warning",
    summary: `Training went on too long: ${when} tells defects apart better than the last checkpoint (AUROC ${rate(best.metrics.imageAuroc)} against ${rate(last.metrics.imageAuroc)}).`,
    measurements,
    causes: [{ cause: "overtrained", likelihood: "likely", because: overtraining(context, best, last) }],
    actions: [
      `Ship ${when} instead of the last checkpoint, or stop training there.`,
      "Watch the AUROC, or the gap between defective and defect-free errors, on a validation set during training and stop when it no longer rises."
    ]
  };
}
function overtraining(context, best, last) {
  const overfit = overfitSince(context);
  const validated = overfit === null ? "" : ` The validation loss was lowest at ${overfit.best} (${figure(overfit.lowest)}) and has risen to ${figure(overfit.now)} since.`;
  return `${errorSentence(context, best, last)}${validated}`;
}
function errorSentence(context, best, last) {
  const before = best.evidence.reconstruction?.meanSquaredError;
  const after = last.evidence.reconstruction?.meanSquaredError;
  const steps2 = context.checkpoints.indexOf(last) - context.checkpoints.indexOf(best);
  const falls = `The AUROC fell by ${rate(best.metrics.imageAuroc - last.metrics.imageAuroc)} over the ${steps2 === 1 ? "last checkpoint" : `last ${steps2} checkpoints`}`;
  if (before === void 0 || after === void 0) return `${falls}.`;
  return after < before ? `${falls} while the error on defect-free patches still fell (${figure(before)} to ${figure(after)}): the model learns to rebuild defects as well.` : `${falls}, and the error on defect-free patches did not fall (${figure(before)} to ${figure(after)}).`;
}

// src/playbook/m1-masks-misaligned.ts
function assessM1(context) {
  return buildFinding("M1", context.symptoms, assessment3(context));
}
function masksAlign(context) {
  return assessM1(context).status !== "present";
}
function assessment3(context) {
  const { pixel, evaluationSet } = context.judged.evidence;
  const limits = context.symptoms.M1.limits;
  if (pixel === null) {
    const reason = evaluationSet.masks ? "No error maps to hold the masks against." : "There are no masks to check.";
    return { status: "not-assessable", reason };
  }
  const { alignment } = pixel;
  if (alignment === null || alignment.images < limits.images) {
    const reason = `Only ${count(alignment?.images ?? 0, "defective image")} whose masks have an inside and an outside; this needs ${limits.images} or more.`;
    return { status: "not-assessable", reason };
  }
  const needed = limits.ratio * Math.max(alignment.matched.z, limits.identity);
  const placements = otherPlacements(alignment);
  const better = placements.filter(({ z, p }) => z > limits.score && z >= needed && p !== null && p <= limits.p).sort((a, b) => b.z - a.z);
  const [best] = better;
  const shown2 = best ?? placements.reduce((a, b) => b.z > a.z ? b : a);
  const measurements = [
    { metric: "maskFit", value: alignment.matched.z, operator: "<=", limit: shown2.z / limits.ratio },
    { metric: shown2.metric, value: shown2.z, operator: ">=", limit: Math.max(limits.score, needed) },
    { metric: "placementP", value: shown2.p, operator: "<=", limit: limits.p }
  ];
  const own = `${figure(alignment.matched.z)} standard deviations`;
  if (best === void 0) {
    const found2 = (alignment.matched.p ?? 1) <= limits.p;
    return {
      status: "absent",
      summary: found2 ? `The masks lie where the error is: inside them it stands ${own} above an image's mean, and no shift, flip, inversion or exchange fits better.` : `The error maps hardly point to the masks (${own} from an image's mean inside them), but no shift, flip, inversion or exchange of the masks fits better.`,
      measurements
    };
  }
  return {
    status: "present",
    severity: "warning",
    summary: `The masks do not lie on the defects: inside them the error lies ${own} from an image's mean, ${best.placed} ${figure(best.z)} above it. Nothing that is measured with these masks can be used.`,
    measurements,
    causes: placements.map(({ cause, placed, z, p }) => ({
      cause,
      likelihood: cause === best.cause ? "likely" : better.some((other) => other.cause === cause) ? "possible" : "ruled-out",
      because: `${placed.charAt(0).toUpperCase()}${placed.slice(1)} the error inside lies ${figure(z)} standard deviations from an image's mean${p === null ? "" : ` (p ${figure(p)})`}.`
    })),
    actions: [best.cure, labelsAdvice(context)]
  };
}
function otherPlacements({ shift, turn, inverted, pairing, resolution }) {
  const { dx, dy } = shift;
  const about = resolution > 1 ? "about " : "";
  const moved = `${about}dx = ${dx}, dy = ${dy} pixels of the model's input`;
  return [
    {
      cause: "masks-shifted",
      metric: "shiftedMaskFit",
      z: shift.z,
      p: shift.p,
      placed: `with the masks moved by ${moved}`,
      cure: `Move all masks by ${moved} (${direction(dx, "right", "left")}, ${direction(dy, "down", "up")}), or find the crop or padding that images and masks went through differently.`
    },
    {
      cause: "masks-flipped-or-rotated",
      metric: "turnedMaskFit",
      z: turn.z,
      p: turn.p,
      placed: `with the masks ${operations[turn.operation]}`,
      cure: `Apply to all masks what fits: ${operations[turn.operation]}; or find the step that turned only the images.`
    },
    {
      cause: "masks-inverted",
      metric: "invertedMaskFit",
      z: inverted.z,
      p: inverted.p,
      placed: "with the masks inverted",
      cure: "Invert all masks: what is black now is the defect."
    },
    ...pairing === null ? [] : [
      {
        cause: "masks-of-other-images",
        metric: "exchangedMaskFit",
        z: pairing.z,
        p: pairing.p,
        placed: "with the masks exchanged between the images",
        cure: `Pair masks and images by name instead of by order; for example ${pairing.examples.map(({ image, mask }) => `the mask of ${mask} fits ${image}`).join("; ")}.`
      }
    ]
  ];
}
var operations = {
  "flip-horizontal": "flipped left to right",
  "flip-vertical": "flipped upside down",
  "rotate-180": "rotated by 180 degrees",
  "rotate-90": "rotated by 90 degrees clockwise",
  "rotate-270": "rotated by 90 degrees counterclockwise",
  transpose: "transposed (rows and columns exchanged)",
  "anti-transpose": "transposed along the other diagonal"
};
function direction(pixels, positive, negative) {
  return `${Math.abs(pixels)} ${pixels < 0 ? negative : positive}`;
}
function labelsAdvice({ judged }) {
  const { unit, patches, images } = judged.evidence.evaluationSet;
  return unit === "patch" && patches > images ? "Then evaluate again: the labels of the tiles come from the masks too, so every figure of this report is in doubt until then." : "Then evaluate again: pixel AUROC, AUPRO and all else that masks decide are left out of this report.";
}

// src/statistics/proportion-interval.ts
var import_stats_base_dists_beta_quantile = __toESM(require_lib139(), 1);

// src/statistics/student-t.ts
var import_stats_base_dists_t_quantile = __toESM(require_lib140(), 1);
function t95(degreesOfFreedom2) {
  return (0, import_stats_base_dists_t_quantile.default)(0.975, Math.max(1, degreesOfFreedom2));
}

// src/statistics/proportion-interval.ts
function proportionInterval(hits, groups) {
  const n = hits.length;
  if (n === 0) return null;
  let successes = 0;
  for (let i2 = 0; i2 < n; i2++) successes += hits[i2];
  const sizes = groupSizes(groups);
  if (!sizes.grouped) return exactInterval(successes, n);
  const p = successes / n;
  const residuals = /* @__PURE__ */ new Map();
  for (let i2 = 0; i2 < n; i2++) residuals.set(groups[i2], (residuals.get(groups[i2]) ?? 0) + hits[i2] - p);
  let [squares, fourths] = [0, 0];
  for (const residual of residuals.values()) {
    squares += residual ** 2;
    fourths += residual ** 4;
  }
  const between = sizes.groups / Math.max(1, sizes.groups - 1) * squares / (n * n);
  const binomial = p * (1 - p) / n;
  const known = sizes.groups > 1 && binomial > 0;
  const designEffect2 = known ? Math.min(Math.max(1, between / binomial), sizes.largestDesignEffect) : sizes.largestDesignEffect;
  const shrink = (z95 / t95(known ? degreesOfFreedom(sizes.groups, squares, fourths) : sizes.groups - 1)) ** 2;
  return exactInterval(successes * shrink / designEffect2, n * shrink / designEffect2);
}
function exactInterval(successes, n) {
  const failures = n - successes;
  return [
    successes <= 0 ? 0 : (0, import_stats_base_dists_beta_quantile.default)(0.025, successes, failures + 1),
    failures <= 0 ? 1 : (0, import_stats_base_dists_beta_quantile.default)(0.975, successes + 1, failures)
  ];
}

// src/statistics/median-interval.ts
function medianInterval(values, groups) {
  checkFinite(values);
  if (groups !== void 0 && groups.length !== values.length) {
    throw new RangeError(`${values.length} values, but ${groups.length} groups`);
  }
  const n = values.length;
  if (n === 0) return null;
  const sorted2 = Array.from(Float64Array.from(values).sort());
  const value = quantileSorted(sorted2, 0.5);
  const sizes = groups === void 0 ? null : groupSizes(groups);
  if (groups !== void 0 && sizes !== null && sizes.grouped) {
    if (binomialHalfQuantile(sizes.groups) === 0) return { value, interval: null };
    const below = Array.from(values, (x2) => x2 < value ? 1 : 0);
    const [low, high] = proportionInterval(below, groups);
    return { value, interval: [sorted2[Math.floor(low * n)], sorted2[Math.min(n, Math.ceil(high * n)) - 1]] };
  }
  const k = binomialHalfQuantile(n);
  return { value, interval: k === 0 ? null : [sorted2[k - 1], sorted2[n - k]] };
}
function binomialHalfQuantile(n) {
  let logMass = -n * Math.LN2;
  let cumulative = Math.exp(logMass);
  let k = 0;
  while (cumulative <= 0.025) {
    k++;
    logMass += Math.log((n - k + 1) / k);
    cumulative += Math.exp(logMass);
  }
  return k;
}

// src/playbook/too-few.ts
function tooFew(patches, context) {
  return patches < context.symptoms.D1.limits.units;
}
function tooFewReason(patches, context) {
  return `Only ${patches} usable defect-free ${patches === 1 ? "patch" : "patches"}; this needs ${context.symptoms.D1.limits.units} or more.`;
}

// src/playbook/reconstruction-state.ts
function reconstructionOf(context) {
  const { reconstruction } = context.judged.evidence;
  if (reconstruction === null) return "No reconstructions to look at: only scores, or no images, were recorded.";
  if (tooFew(reconstruction.units, context)) return tooFewReason(reconstruction.units, context);
  return reconstruction;
}
function diversityState(context) {
  const reconstruction = reconstructionOf(context);
  if (typeof reconstruction === "string") return reconstruction;
  const { diversity, inputCorrelation, predictableShare } = reconstruction;
  const limits = context.symptoms.S2.limits;
  if (diversity === null) {
    return "The defect-free images do not differ from each other, so nor need their reconstructions.";
  }
  if (inputCorrelation > limits["inputs-alike"]) {
    return `The defect-free images are themselves alike (mean correlation ${figure(inputCorrelation)}), so alike reconstructions prove nothing.`;
  }
  const predictable = Math.max(predictableShare, limits["predictable-floor"]);
  const upper = diversity.interval[1];
  const grade = upper < limits.diversity * predictable ? "none" : upper < limits["diversity-warning"] * predictable ? "low" : "enough";
  return { value: diversity.value, interval: diversity.interval, predictable, grade };
}
function errorState(context) {
  const reconstruction = reconstructionOf(context);
  if (typeof reconstruction === "string") return reconstruction;
  const { errorToVariance, patchGroups } = reconstruction;
  const measured = errorToVariance.map((ratio) => ratio !== null);
  const ratios = errorToVariance.filter((ratio) => ratio !== null);
  if (tooFew(ratios.length, context)) return `Most images are blank. ${tooFewReason(ratios.length, context)}`;
  const groups = patchGroups?.filter((_, i2) => measured[i2]);
  const { value: median, interval } = medianInterval(ratios, groups);
  const limits = context.symptoms.S3.limits;
  const { noise, meanSquaredError } = reconstruction;
  return {
    median,
    interval,
    grade: median >= limits["error-to-variance"] ? "failed" : median >= limits["error-to-variance-warning"] ? "poor" : "fair",
    conclusive: median >= limits["error-to-variance"] && interval !== null && interval[0] >= limits["error-to-variance-bound"],
    onlyNoise: noise.usable && meanSquaredError <= 1.5 * noise.sigma ** 2
  };
}
function reconstructsWell(context) {
  const diversity = diversityState(context);
  const error = errorState(context);
  return typeof diversity !== "string" && diversity.grade === "enough" && diversity.value >= context.symptoms.S2.limits["diversity-warning"] * diversity.predictable && typeof error !== "string" && (error.grade === "fair" || error.onlyNoise);
}

// src/playbook/p1-scale-mismatch.ts
function assessP1(context) {
  return buildFinding("P1", context.symptoms, assessment4(context));
}
function assessment4(context) {
  const reconstruction = reconstructionOf(context);
  if (typeof reconstruction === "string") return { status: "not-assessable", reason: reconstruction };
  const { rawError, affineError, slope, intercept } = reconstruction.scale;
  const limits = context.symptoms.P1.limits;
  const measurements = [
    { metric: "rawError", value: rawError, operator: ">", limit: limits["raw-error"] },
    {
      metric: "affineError",
      value: affineError,
      operator: "<",
      limit: Math.min(limits["affine-error"], limits["affine-share"] * rawError)
    }
  ];
  const mismatch = rawError > limits["raw-error"] && affineError < limits["affine-share"] * rawError && affineError < limits["affine-error"];
  if (!mismatch) {
    return { status: "absent", summary: "Reconstructions and images are on the same scale.", measurements };
  }
  const known = nearestKnownScale(slope, intercept);
  const line = `image = ${figure(intercept)} + ${figure(slope)} x reconstruction`;
  return {
    status: "present",
    severity: "warning",
    summary: `Reconstructions have the pattern of the images but another scale of brightness (${line}). Every error and every score is wrong until that is settled, so the model cannot be judged.`,
    measurements,
    causes: [
      {
        cause: known === null ? "unknown-scale" : known.cause,
        likelihood: known === null ? "possible" : "likely",
        because: `The best fit is ${line}${known === null ? ", which is none of the usual maps" : `: ${known.reading}`}.`
      }
    ],
    actions: [
      `Set model.input.range (and mean, std) to what the training code fed the model${known === null ? "" : `; the fit points to ${known.cure}`}. All figures change with it, so evaluate again.`
    ]
  };
}
var knownScales = [
  {
    slope: 255,
    intercept: 0,
    cause: "output-0-to-1-read-as-0-to-255",
    reading: "the model gives 0..1 where 0..255 is configured",
    cure: "range: [0, 1]"
  },
  {
    slope: 1 / 255,
    intercept: 0,
    cause: "output-0-to-255-read-as-0-to-1",
    reading: "the model gives 0..255 where 0..1 is configured",
    cure: "range: [0, 255]"
  },
  {
    slope: 0.5,
    intercept: 0.5,
    cause: "output-minus-1-to-1-read-as-0-to-1",
    reading: "the model gives -1..1 where 0..1 is configured",
    cure: "range: [-1, 1]"
  },
  {
    slope: 2,
    intercept: -1,
    cause: "output-0-to-1-read-as-minus-1-to-1",
    reading: "the model gives 0..1 where -1..1 is configured",
    cure: "range: [0, 1]"
  },
  {
    slope: 0.226,
    intercept: 0.449,
    cause: "output-standardized-like-imagenet",
    reading: "the model gives values standardized with the ImageNet mean and deviation",
    cure: "mean: [0.485, 0.456, 0.406] and std: [0.229, 0.224, 0.225]"
  }
];
function nearestKnownScale(slope, intercept) {
  const distance2 = (scale) => Math.abs(Math.log(slope / scale.slope)) + Math.abs(intercept - scale.intercept) / Math.max(1, scale.slope);
  if (slope <= 0) return null;
  const near = knownScales.filter(
    (scale) => Math.abs(Math.log(slope / scale.slope)) < Math.log(1.25) && Math.abs(intercept - scale.intercept) < 0.2 * Math.max(1, scale.slope)
  );
  return near.sort((a, b) => distance2(a) - distance2(b))[0] ?? null;
}

// src/playbook/p2-channel-order.ts
function assessP2(context) {
  return buildFinding("P2", context.symptoms, assessment5(context));
}
function assessment5(context) {
  const reconstruction = reconstructionOf(context);
  if (typeof reconstruction === "string") return { status: "not-assessable", reason: reconstruction };
  const correlation2 = reconstruction.channelCorrelation;
  const channels = correlation2.length;
  if (channels < 2)
    return { status: "not-assessable", reason: "Gray images have one channel, hence no order of channels." };
  const mean4 = (order) => order.reduce((sum2, from, to) => sum2 + correlation2[to][from], 0) / channels;
  const identity = mean4([...correlation2.keys()]);
  const best = permutations([...correlation2.keys()]).reduce((a, b) => mean4(b) > mean4(a) ? b : a);
  const gain = mean4(best) - identity;
  const { margin } = context.symptoms.P2.limits;
  const measurements = [{ metric: "channelCorrelationGain", value: gain, operator: ">", limit: margin }];
  if (gain <= margin) {
    return {
      status: "absent",
      summary: "The channels of images and reconstructions are in the same order.",
      measurements
    };
  }
  const because = `In the order ${best.join(", ")} the channels correlate ${rate(mean4(best))} with the images', in the present order ${rate(identity)}.`;
  return {
    status: "present",
    severity: "warning",
    summary: "The color channels of the reconstruction fit the images better in another order, so part of the error is no fault of the model.",
    measurements,
    causes: [{ cause: "rgb-read-as-bgr", likelihood: best.join() === "2,1,0" ? "likely" : "possible", because }],
    actions: [
      "Export the model so that it takes and gives RGB, as images are read here, or swap the channels in its first and last layer."
    ]
  };
}
function permutations(items) {
  if (items.length < 2) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

// src/playbook/p3-outputs-change-between-runs.ts
function assessP3(context) {
  return buildFinding("P3", context.symptoms, assessment6(context));
}
function assessment6(context) {
  const { determinism } = context.judged.evidence;
  if (determinism === null) {
    return { status: "not-assessable", reason: "The model was not run twice: recorded outputs hold a single run." };
  }
  const { muChange, reconstructionChange, noiseShare: noiseShare2, samples, noiseTakenOut, images } = determinism;
  if (muChange === null && reconstructionChange === null) {
    return { status: "not-assessable", reason: "The model gives neither mu nor a reconstruction to compare." };
  }
  const limits = context.symptoms.P3.limits;
  const measurements = [
    { metric: "muChange", value: muChange, operator: ">", limit: limits["mu-change"] },
    {
      metric: "reconstructionChange",
      value: reconstructionChange,
      operator: ">",
      limit: limits["reconstruction-change"]
    },
    { metric: "scoreNoiseShare", value: noiseShare2, operator: ">", limit: limits["noise-share"] }
  ];
  const twice = `Two runs over the same ${images} images`;
  if (muChange !== null && muChange > limits["mu-change"]) {
    return {
      status: "present",
      severity: "critical",
      summary: `${twice} give different codes (mu differs by up to ${figure(muChange)}): the encoder itself is random, so no score can be repeated.`,
      measurements,
      causes: [
        {
          cause: "training-mode-left-on",
          likelihood: "likely",
          because: `mu, which is never sampled, changed by ${figure(muChange)}: dropout or batch statistics are active.`
        }
      ],
      actions: [
        "Put the model into evaluation mode before the export (PyTorch: model.eval(), Keras: training=False) and export it again."
      ]
    };
  }
  if (reconstructionChange !== null && reconstructionChange > limits["reconstruction-change"]) {
    const weight2 = noiseShare2 === null ? "" : ` That noise makes up ${percent(noiseShare2)} of the variance of the scores${noiseShare2 > limits["noise-share"] ? ", enough to change the ranking" : ""}.`;
    return {
      status: "present",
      severity: "warning",
      summary: `${twice} give different reconstructions (by up to ${figure(reconstructionChange)}), so every run scores anew.${weight2}`,
      measurements,
      causes: [
        {
          cause: "sampling-left-in-the-graph",
          likelihood: samples === true ? "likely" : "possible",
          because: samples === true ? "Operators that draw random numbers stand in the graph." : muChange === null ? "The reconstruction changes; mu is not exported, so the encoder cannot be told apart." : "mu stays the same and only the reconstruction changes."
        }
      ],
      actions: [
        "Decode mu instead of a sampled code when exporting (z = mu), so that the same image always gets the same score."
      ]
    };
  }
  if (samples === true) {
    return {
      status: "present",
      severity: "notice",
      summary: noiseTakenOut ? "The graph draws random numbers for a sampled code. The noise was taken out here, so the reconstructions are those of mu and two runs agree. In production the same file gives noisy scores." : "The graph draws random numbers, yet two runs agree: they reach neither mu nor the reconstruction.",
      measurements,
      causes: [
        {
          cause: "sampling-left-in-the-graph",
          likelihood: "likely",
          because: "Operators that draw random numbers stand in the graph."
        }
      ],
      actions: [
        "Decode mu instead of a sampled code when exporting (z = mu), so that production scores as this report does."
      ]
    };
  }
  return { status: "absent", summary: `${twice} give the same outputs.`, measurements };
}

// src/playbook/p4-threshold-on-another-scale.ts
function assessP4(context) {
  return buildFinding("P4", context.symptoms, assessment7(context));
}
function assessment7(context) {
  const { thresholds } = context;
  const { evidence } = context.judged;
  const threshold = thresholds.operating?.policy === "absolute" ? thresholds.operating.threshold : null;
  if (threshold === null) {
    return {
      status: "not-assessable",
      reason: "No threshold is configured; a percentile is always on the scale of the scores."
    };
  }
  const scores = [...evidence.units.score, ...evidence.calibration?.score ?? []];
  if (scores.length === 0) return { status: "not-assessable", reason: "There are no scores." };
  const lowest = scores.reduce((a, b) => Math.min(a, b));
  const highest = scores.reduce((a, b) => Math.max(a, b));
  const bothClasses = scoresOf(evidence.units, 0).length > 0 && scoresOf(evidence.units, 1).length > 0;
  const { factor } = context.symptoms.P4.limits;
  const low = bothClasses ? lowest : lowest > 0 ? lowest / factor : -Infinity;
  const high = bothClasses ? highest : highest > 0 ? highest * factor : Infinity;
  const measurements = [];
  if (Number.isFinite(low)) measurements.push({ metric: "threshold", value: threshold, operator: "<", limit: low });
  if (Number.isFinite(high)) measurements.push({ metric: "threshold", value: threshold, operator: ">", limit: high });
  const scale = `scores run from ${figure(lowest)} to ${figure(highest)}`;
  if (threshold >= low && threshold <= high) {
    return {
      status: "absent",
      summary: `The configured threshold ${figure(threshold)} lies on the scale of the scores.`,
      measurements
    };
  }
  const because = `The threshold is ${figure(threshold)}, the ${scale}.`;
  const { recommended } = thresholds;
  const instead = recommended === null || recommended.threshold === null ? "Leave it out, so that a percentile of the defect-free scores serves" : `Set it anew on these scores: ${figure(recommended.threshold)} is recommended here`;
  return {
    status: "present",
    severity: "warning",
    summary: `The configured threshold ${figure(threshold)} is off the scale of this model: its ${scale}. It flags ${threshold > high ? "nothing" : "everything"}.`,
    measurements,
    causes: [{ cause: "threshold-of-another-score", likelihood: "likely", because }],
    actions: [`${instead}. A threshold holds only for the score (error, reduction, image range) that it was set on.`]
  };
}

// src/statistics/enough-units.ts
var enoughUnits2 = 20;
var enoughGroups2 = 40;
function tooFewForIntervals(labels, groups) {
  const all = groupSizes(groups);
  const few = [1, 0].flatMap((label2) => {
    const own = groupSizes(groups, (i2) => labels[i2] === label2);
    const what = label2 === 1 ? "defective" : "defect-free";
    if (own.units === 0 || own.groups >= enoughUnits2) return [];
    if (!all.grouped || own.units < enoughUnits2) return [`${own.units} ${what} unit${own.units === 1 ? "" : "s"}`];
    return [`${own.groups} group${own.groups === 1 ? "" : "s"} of ${what} units`];
  });
  if (few.length > 0) return few.join(" and ");
  return all.grouped && all.groups < enoughGroups2 ? `${all.groups} groups of units` : null;
}

// src/statistics/holm.ts
function holm(pValues) {
  const adjusted = new Array(pValues.length);
  const order = [...pValues.keys()].sort((a, b) => pValues[a] - pValues[b]);
  let highest = 0;
  order.forEach((test, rank) => {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[test]));
    adjusted[test] = highest;
  });
  return adjusted;
}

// src/statistics/mcnemar.ts
function mcnemar(before, after, groups) {
  if (before.length !== after.length) throw new RangeError(`${before.length} outcomes, but ${after.length} to compare`);
  if (groups !== void 0 && groups.length !== before.length) {
    throw new RangeError(`${before.length} outcomes, but ${groups.length} groups`);
  }
  let [lost, gained] = [0, 0];
  const change = /* @__PURE__ */ new Map();
  const grouped = groups !== void 0 && groupSizes(groups).grouped;
  for (let i2 = 0; i2 < before.length; i2++) {
    const step = after[i2] - before[i2];
    if (step === 0) continue;
    if (step < 0) lost++;
    else gained++;
    if (grouped) change.set(groups[i2], (change.get(groups[i2]) ?? 0) + step);
  }
  const ways = [...change.values()];
  const [down, up] = grouped ? [ways.filter((way) => way < 0).length, ways.filter((way) => way > 0).length] : [lost, gained];
  const fewer = atLeast(down, down + up);
  const more = atLeast(up, down + up);
  return { lost, gained, twoSided: Math.min(1, 2 * Math.min(fewer, more)), fewer, more };
}
function atLeast(k, n) {
  let logMass = -n * Math.LN2;
  let sum2 = 0;
  for (let i2 = n; i2 >= k; i2--) {
    sum2 += Math.exp(logMass);
    logMass += Math.log(i2 / (n - i2 + 1));
  }
  return Math.min(1, sum2);
}

// src/statistics/ranked-scores.ts
function rankedScores(scores, labels) {
  checkUnits(scores, labels);
  const order = Uint32Array.from(scores, (_, i2) => i2).sort((a, b) => scores[b] - scores[a]);
  return rankSorted(
    Float64Array.from(order, (i2) => scores[i2]),
    Uint8Array.from(order, (i2) => labels[i2])
  );
}
function rankSorted(scores, labels) {
  const distinct = [];
  const truePositives = [];
  const falsePositives = [];
  let positives = 0;
  for (let i2 = 0; i2 < scores.length; i2++) {
    positives += labels[i2];
    if (i2 + 1 < scores.length && scores[i2 + 1] === scores[i2]) continue;
    distinct.push(scores[i2]);
    truePositives.push(positives);
    falsePositives.push(i2 + 1 - positives);
  }
  return {
    scores: Float64Array.from(distinct),
    truePositives: Float64Array.from(truePositives),
    falsePositives: Float64Array.from(falsePositives),
    positives,
    negatives: scores.length - positives
  };
}
function negativeScores({ scores, falsePositives, negatives }) {
  const ascending = new Array(negatives);
  let end = 0;
  for (let i2 = scores.length - 1; i2 >= 0; i2--) {
    const start = end;
    end = negatives - (i2 === 0 ? 0 : falsePositives[i2 - 1]);
    ascending.fill(scores[i2], start, end);
  }
  return ascending;
}

// src/statistics/roc-auc.ts
function rocAuc(scores, labels) {
  const { truePositives, falsePositives, positives, negatives } = rankedScores(scores, labels);
  if (positives === 0 || negatives === 0) return null;
  let twice = 0;
  for (let i2 = 0; i2 < truePositives.length; i2++) {
    const before = i2 === 0 ? 0 : truePositives[i2 - 1];
    twice += (falsePositives[i2] - (i2 === 0 ? 0 : falsePositives[i2 - 1])) * (before + truePositives[i2]);
  }
  return twice / (2 * positives * negatives);
}

// src/playbook/median-error.ts
function medianErrorToVariance({ reconstruction }) {
  const ratios = reconstruction?.errorToVariance.filter((ratio) => ratio !== null) ?? [];
  return medianInterval(ratios)?.value ?? null;
}

// src/playbook/compare-baseline.ts
var detectable = 2.49;
function compareBaseline({ evidence }, baseline, threshold, limits, seed) {
  const { units } = evidence;
  const auroc = pairedAurocTest(units.score, baseline.score, units.label, units.group, seed);
  const ungraded = [
    ...aurocTest(auroc, units, baseline),
    ...outcomeTest("recall", units, baseline, threshold),
    ...outcomeTest("falsePositiveRate", units, baseline, threshold)
  ];
  const adjusted = holm(ungraded.map(({ pValue }) => pValue));
  const tests = ungraded.map((test, i2) => {
    const drop = test.metric === "falsePositiveRate" ? test.change : -test.change;
    const regressed = drop >= limits.drop && adjusted[i2] < limits.p;
    return { ...test, adjustedPValue: adjusted[i2], regressed };
  });
  const error = auroc?.standardError ?? null;
  return {
    name: baseline.name,
    source: baseline.source,
    sha256: baseline.sha256,
    deltaAuroc: auroc?.difference ?? null,
    interval: auroc === null ? null : intervalOf(auroc),
    pValue: tests.find(({ metric }) => metric === "imageAuroc")?.adjustedPValue ?? null,
    regressed: auroc === null ? null : tests.some((test) => test.regressed && !isTrade(test, tests, limits.p)),
    method: auroc?.method ?? null,
    approximate: auroc?.method === "permutation" || tooFewForIntervals(units.label, units.group) !== null,
    minimumDetectableDrop: error === null || error === 0 ? null : detectable * error,
    tests,
    liveUnits: { baseline: baseline.liveUnits, judged: evidence.latent?.spread?.liveUnits ?? null },
    errorToVariance: { baseline: baseline.errorToVariance, judged: medianErrorToVariance(evidence) },
    threshold: { baseline: baseline.threshold, judged: threshold },
    bestOf: baseline.bestOf
  };
}
function isTrade({ metric }, tests, p) {
  const other = { imageAuroc: null, recall: "falsePositiveRate", falsePositiveRate: "recall" }[metric];
  return tests.some((test) => test.metric === other && test.betterPValue < p);
}
function aurocTest(test, units, baseline) {
  if (test === null) return [];
  return [
    {
      metric: "imageAuroc",
      baseline: rocAuc(baseline.score, units.label),
      judged: rocAuc(units.score, units.label),
      change: test.difference,
      pValue: test.less,
      betterPValue: test.greater,
      worse: null,
      better: null
    }
  ];
}
function outcomeTest(metric, units, baseline, threshold) {
  const own = [...units.label.keys()].filter((i2) => units.label[i2] === (metric === "recall" ? 1 : 0));
  if (own.length === 0 || threshold === null || baseline.threshold === null) return [];
  const flagged = (score, t) => own.map((i2) => score[i2] > t ? 1 : 0);
  const [before, after] = [flagged(baseline.score, baseline.threshold), flagged(units.score, threshold)];
  const share = (hits) => hits.reduce((sum2, hit) => sum2 + hit, 0) / own.length;
  const test = mcnemar(
    before,
    after,
    own.map((i2) => units.group[i2])
  );
  const found2 = metric === "recall";
  return [
    {
      metric,
      baseline: share(before),
      judged: share(after),
      change: (test.gained - test.lost) / own.length,
      pValue: found2 ? test.fewer : test.more,
      betterPValue: found2 ? test.more : test.fewer,
      worse: found2 ? test.lost : test.gained,
      better: found2 ? test.gained : test.lost
    }
  ];
}
function intervalOf({ difference, standardError, degreesOfFreedom: degreesOfFreedom2 }) {
  if (standardError === null) return null;
  const half = degreesOfFreedom2 === null ? 0 : t95(degreesOfFreedom2) * standardError;
  return [Math.max(-1, difference - half), Math.min(1, difference + half)];
}

// src/playbook/r1-worse-than-baseline.ts
function assessR1(context) {
  return buildFinding("R1", context.symptoms, assessment8(context));
}
function assessment8(context) {
  const { baseline } = context;
  if (baseline === null) return { status: "not-assessable", reason: "No baseline is configured." };
  if (baseline.deltaAuroc === null) {
    return { status: "not-assessable", reason: needsBothClasses("AUROC", context) };
  }
  const limits = context.symptoms.R1.limits;
  const measurements = measure(baseline, limits);
  const worse = baseline.tests.filter((test) => test.regressed && !isTrade(test, baseline.tests, limits.p));
  const moved = baseline.tests.filter((test) => test.regressed && isTrade(test, baseline.tests, limits.p));
  const drop = -baseline.deltaAuroc;
  const reach = baseline.interval === null ? drop : -baseline.interval[0];
  const suspected = drop > 0 && reach >= limits.drop;
  const shrunk = unitsLost(baseline) >= limits["live-loss"];
  if (worse.length === 0 && !suspected && moved.length === 0 && !shrunk) {
    return { status: "absent", summary: noRegression(baseline), measurements };
  }
  const sentences = [
    ...worse.map((test) => `${told(test, baseline)}.`),
    ...worse.length === 0 && suspected ? [
      `The AUROC is ${rate(drop)} lower than that of ${baseline.name}, and a drop of ${rate(limits.drop)} or more cannot be ruled out (interval up to ${rate(reach)}).`
    ] : [],
    ...moved.map((test) => `${told(test, baseline)}, in exchange for the other: the threshold has moved.`),
    ...shrunk ? [
      `Of ${count(baseline.liveUnits.baseline, "live latent unit")} in ${baseline.name}, ${baseline.liveUnits.judged} are left.`
    ] : []
  ];
  return {
    status: "present",
    severity: worse.length > 0 ? "critical" : "warning",
    summary: sentences.join(" "),
    measurements,
    causes: causes(baseline, moved, limits["live-loss"]),
    actions: actions(context, baseline, worse.length > 0)
  };
}
var names = { imageAuroc: "AUROC", recall: "recall", falsePositiveRate: "false positive rate" };
function told({ metric, baseline, judged, change }, { name }) {
  return `The ${names[metric]} ${change < 0 ? "fell" : "rose"} from ${rate(baseline)} (${name}) to ${rate(judged)}`;
}
function noRegression(baseline) {
  const { name, method, tests, minimumDetectableDrop: detectable2 } = baseline;
  if (method === "identical") return `Identical: every unit is ranked as by ${name}.`;
  const auroc = tests.find(({ metric }) => metric === "imageAuroc");
  const power = detectable2 === null ? "How small a drop this set could show is not known." : `This set would show a drop of ${rate(detectable2)} or more in 8 of 10 cases; a smaller one may go unseen.`;
  return `No regression against ${name}: AUROC ${rate(auroc.judged)} against ${rate(auroc.baseline)}. ${power}`;
}
function measure(baseline, limits) {
  const { interval, liveUnits } = baseline;
  const prefix = { imageAuroc: "aurocDrop", recall: "recallDrop", falsePositiveRate: "falseAlarmRise" };
  const list2 = baseline.tests.flatMap(({ metric, change, adjustedPValue }) => [
    {
      metric: prefix[metric],
      value: metric === "falsePositiveRate" ? change : 0 - change,
      operator: ">=",
      limit: limits.drop,
      ...metric === "imageAuroc" && interval !== null ? { interval: [0 - interval[1], 0 - interval[0]] } : {}
    },
    { metric: `${prefix[metric]}P`, value: adjustedPValue, operator: "<", limit: limits.p }
  ]);
  if (liveUnits.baseline !== null && liveUnits.judged !== null && liveUnits.baseline > 0) {
    list2.push({ metric: "liveUnitsLost", value: unitsLost(baseline), operator: ">=", limit: limits["live-loss"] });
  }
  return list2;
}
function unitsLost({ liveUnits: { baseline, judged } }) {
  return baseline === null || judged === null || baseline === 0 ? 0 : Math.max(0, 1 - judged / baseline);
}
var noticeable = 0.1;
function causes(baseline, moved, liveLoss) {
  const { liveUnits, errorToVariance: error } = baseline;
  const list2 = [];
  if (liveUnits.baseline !== null && liveUnits.judged !== null) {
    list2.push({
      cause: "latent-code-shrank",
      likelihood: liveUnits.baseline > 0 && unitsLost(baseline) >= liveLoss ? "likely" : "ruled-out",
      because: `${count(liveUnits.judged, "live latent unit")} against ${liveUnits.baseline} in the baseline.`
    });
  }
  if (error.baseline !== null && error.judged !== null) {
    const ratio = error.baseline === 0 ? error.judged === 0 ? 1 : Infinity : error.judged / error.baseline;
    const because = `The median error on defect-free patches is ${percent(error.judged)} of their own variance, against ${percent(error.baseline)} in the baseline.`;
    const worse = ratio > 1 + noticeable;
    list2.push(
      { cause: "poorer-reconstruction", likelihood: worse ? "likely" : "ruled-out", because },
      {
        cause: "rebuilds-defects-too",
        likelihood: ratio < 1 - noticeable ? "likely" : worse ? "ruled-out" : "possible",
        because
      }
    );
  }
  if (moved.length > 0 && baseline.threshold.baseline !== null && baseline.threshold.judged !== null) {
    const { baseline: before, judged: now } = baseline.threshold;
    const because = `The operating threshold is ${figure(now)}, against ${figure(before)} in the baseline.`;
    list2.push({ cause: "threshold-moved", likelihood: "likely", because });
  }
  if (baseline.bestOf !== null) {
    list2.push({
      cause: "baseline-flattered",
      likelihood: "possible",
      because: `The baseline was the best of ${baseline.bestOf} checkpoints on this very set, so some of its lead is luck.`
    });
  }
  return list2;
}
function actions(context, baseline, worse) {
  const best = bestByAuroc(context.checkpoints);
  const reference = baseline.tests.find(({ metric }) => metric === "imageAuroc").baseline;
  const other = best !== null && best !== context.judged && best.metrics.imageAuroc > reference - context.symptoms.R1.limits.drop ? [
    `Try ${best.evidence.checkpoint.name} of this run: its AUROC is ${rate(best.metrics.imageAuroc)}, against ${rate(reference)} of the baseline.`
  ] : [];
  return [
    worse ? `Keep ${baseline.name}: this checkpoint should not replace it.` : `Do not replace ${baseline.name} on this evidence alone.`,
    ...other,
    "Go through what changed between the two trainings (data, loss weights, epochs, preprocessing), one change at a time.",
    ...baseline.minimumDetectableDrop !== null && baseline.minimumDetectableDrop > context.symptoms.R1.limits.drop ? [
      `Add labeled images, defective ones above all: this set shows a drop reliably only from ${rate(baseline.minimumDetectableDrop)} on.`
    ] : []
  ];
}

// src/statistics/binormal-recall.ts
function binormalRecall(auroc, falsePositiveRate = 0.05) {
  if (!(auroc >= 0 && auroc <= 1)) throw new RangeError(`AUROC ${auroc} is not within 0..1`);
  if (!(falsePositiveRate >= 0 && falsePositiveRate <= 1)) {
    throw new RangeError(`false positive rate ${falsePositiveRate} is not within 0..1`);
  }
  if (auroc === 0 || auroc === 1) return auroc;
  if (falsePositiveRate === 0 || falsePositiveRate === 1) return falsePositiveRate;
  return standardNormalCdf(Math.SQRT2 * standardNormalQuantile(auroc) - standardNormalQuantile(1 - falsePositiveRate));
}
function chanceOfNoHit(auroc, positives, falsePositiveRate = 0.05) {
  return (1 - binormalRecall(auroc, falsePositiveRate)) ** positives;
}

// src/statistics/quantile.ts
function quantile(values, p) {
  if (values.length === 0) throw new RangeError("no values to take a quantile of");
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile ${p} is not within 0..1`);
  checkFinite(values);
  return sortedQuantile(Array.from(Float64Array.from(values).sort()), p);
}
function sortedQuantile(ascending, p) {
  return quantileSorted(ascending, p);
}
function percentile(values, percentile2) {
  return quantile(values, percentile2 / 100);
}

// src/playbook/spectrum-state.ts
var mostlyNoise = 0.5;
var weak = 0.3;
var strong = 0.9;
var loud = 1.5;
var peak = 6;
var peakShare = 0.1;
var minorShare = 0.01;
var partialFrom = 0.3;
var partialTo = 0.7;
function spectrumState(context) {
  const { reconstruction } = context.judged.evidence;
  if (reconstruction === null || reconstruction.bands === null || tooFew(reconstruction.units, context)) return null;
  const { bands, checkerboard } = reconstruction;
  const shareOf = (fits) => bands.reduce((sum2, band, i2) => sum2 + (fits(band, i2) ? band.errorShare : 0), 0);
  const intactBelow = (i2) => bands.slice(0, Math.min(i2, 2)).every(({ share, coherence }) => share < minorShare || (coherence ?? 0) > strong);
  return {
    bands,
    weave: bands.reduce((a, b) => b.share > a.share ? b : a),
    blurred: shareOf((band, i2) => i2 > 0 && treatmentOf(band) === "lost" && intactBelow(i2)),
    nothing: shareOf((band, i2) => treatmentOf(band) === "lost" && !(i2 > 0 && intactBelow(i2))),
    invented: shareOf((band) => treatmentOf(band) === "invented"),
    otherTexture: shareOf((band) => treatmentOf(band) === "other-texture"),
    checkerboard: checkerboard !== null && checkerboard.excess > peak && checkerboard.errorShare >= peakShare ? { excess: checkerboard.excess, period: checkerboard.frequency.some((f) => f % 0.5 !== 0) ? "4" : "2" } : null
  };
}
function treatmentOf({ gain, error, coherence, noise }) {
  if (gain === null || error === null) return "rebuilt";
  if ((noise ?? 0) >= mostlyNoise) return gain > loud ? "invented" : "noise";
  if (gain > loud && error > 1) return "invented";
  if (gain < weak && error > partialTo) return "lost";
  if (gain >= 0.5 && (coherence ?? 0) < 0.5 && error > 1) return "other-texture";
  return error < weak ? "rebuilt" : "partial";
}
function noisyBands(context) {
  const bands = context.judged.evidence.reconstruction?.bands ?? [];
  return bands.filter(({ noise }) => noise !== null && noise >= mostlyNoise);
}
function weaveRebuilt(context) {
  const coherence = spectrumState(context)?.weave.coherence ?? null;
  if (coherence === null) return null;
  return { coherence, grade: coherence < partialFrom ? "none" : coherence <= partialTo ? "part" : "all" };
}
function bandName({ from, to }) {
  const period = (frequency) => figure(Number((1 / frequency).toFixed(1)));
  return from === 0 ? `structure over ${period(to)} pixels` : `structure of ${period(to)} to ${period(from)} pixels`;
}
function mainError({ bands }) {
  const main = bands.reduce((a, b) => b.errorShare > a.errorShare ? b : a);
  const kept = main.gain === null ? "which the images do not have" : `of which the reconstruction has ${percent(main.gain)} of the power${main.coherence === null ? "" : ` (coherence ${figure(main.coherence)})`}`;
  return `${percent(main.errorShare)} of the error lies in ${bandName(main)}, ${kept}`;
}

// src/playbook/s1-causes.ts
var narrow = 0.7;
var weakAuroc = 0.65;
var smoothedShare = 0.1;
var trimmed = 0.02;
var trimmedFall = 0.25;
var farOut = 8;
var gapLoss = 0.2;
function thresholdCauses(context, operating) {
  return [
    tooHigh(context, operating),
    ...otherScale(context),
    narrowDefectErrors(context),
    littleSeparation(context),
    outliers(context, operating),
    trainedPastTheBest(context)
  ];
}
function tooHigh({ thresholds }, operating) {
  const cause = "threshold-too-high";
  const lower2 = thresholds.sweep.filter(
    ({ threshold, f1 }) => threshold !== null && f1 !== null && threshold < operating.threshold
  );
  if (lower2.length === 0) {
    return {
      cause,
      likelihood: "possible",
      because: "Not measured: no lower percentile of the sweep could be evaluated."
    };
  }
  const best = lower2.reduce((a, b) => b.f1 > a.f1 ? b : a);
  const at = `At percentile ${figure(best.percentile)} (${figure(best.threshold)})`;
  return best.f1 > (operating.f1 ?? 0) ? { cause, likelihood: "likely", because: `${at} F1 is ${rate(best.f1)} with a recall of ${rate(best.recall)}.` } : {
    cause,
    likelihood: "ruled-out",
    because: `No percentile down to ${figure(lower2[0].percentile)} does better.`
  };
}
function otherScale(context) {
  const { status, summary } = assessP4(context);
  if (status === "not-assessable") return [];
  return [
    {
      cause: "threshold-of-another-score",
      likelihood: status === "present" ? "likely" : "ruled-out",
      because: summary
    }
  ];
}
function narrowDefectErrors(context) {
  const { judged } = context;
  const cause = "errors-over-smoothed";
  const [normal, defective2] = [scoresOf(judged.evidence.units, 0), scoresOf(judged.evidence.units, 1)];
  const spread = normal.length > 1 ? standardDeviation(normal) : 0;
  if (defective2.length < 2 || spread === 0) {
    return {
      cause,
      likelihood: "possible",
      because: "Not measured: needs two defective units and defect-free scores that differ."
    };
  }
  const ratio = standardDeviation(defective2) / spread;
  const spreads = `The scores of defective units spread ${figure(ratio)} times as wide as those of defect-free ones`;
  const blurred = spectrumState(context)?.blurred ?? 0;
  const smoothed = blurred < smoothedShare ? "" : `; ${percent(blurred)} of the error on defect-free patches is smoothed-away detail`;
  return {
    cause,
    likelihood: ratio < narrow ? "likely" : smoothed === "" ? "ruled-out" : "possible",
    because: `${spreads}${smoothed}.`
  };
}
function littleSeparation({ judged }) {
  const auroc = judged.metrics.imageAuroc;
  return {
    cause: "little-separation",
    likelihood: auroc < weakAuroc ? "likely" : "ruled-out",
    because: `The AUROC is ${rate(auroc)}.`
  };
}
function outliers(context, { policy, percentile: percentile2, threshold }) {
  const cause = "outliers-among-defect-free";
  if (policy !== "percentile" || percentile2 === null || threshold === null) {
    return { cause, likelihood: "ruled-out", because: "The threshold was configured, not taken from the scores." };
  }
  const { scores, outlying, limit } = outlyingScores(context);
  if (threshold > limit) {
    const because2 = `The threshold stands among ${outlying} of ${scores.length} defect-free scores that lie far above the rest (over ${figure(limit)}).`;
    return { cause, likelihood: "likely", because: because2 };
  }
  const kept = scores.slice(0, scores.length - Math.ceil(trimmed * scores.length));
  if (kept.length === 0 || threshold <= 0) {
    return { cause, likelihood: "possible", because: "Not measured: needs positive scores." };
  }
  const fall = Math.max(0, 1 - percentile(kept, percentile2) / threshold);
  const because = `Without the highest ${percent(trimmed)} of the defect-free scores the threshold would be ${percent(fall)} lower.`;
  return { cause, likelihood: fall > trimmedFall ? "likely" : "ruled-out", because };
}
function outlyingScores({ judged }) {
  const { calibration, units } = judged.evidence;
  const scores = [...calibration?.score ?? scoresOf(units, 0)].sort((a, b) => a - b);
  const center = medianSorted(scores);
  const deviation = 1.4826 * medianSorted(scores.map((score) => Math.abs(score - center)).sort((a, b) => a - b));
  const limit = deviation === 0 ? Infinity : center + farOut * deviation;
  return { scores, outlying: scores.filter((score) => score > limit).length, limit };
}
function trainedPastTheBest(context) {
  const cause = "trained-past-the-best";
  const gaps = context.checkpoints.slice(0, context.checkpoints.indexOf(context.judged) + 1).map((checkpoint) => ({ name: checkpoint.evidence.checkpoint.name, gap: errorGap(checkpoint) })).filter((entry) => entry.gap !== null);
  const overfit = overfitSince(context);
  if (gaps.length < 2 && overfit !== null) {
    const because = `The validation loss was lowest at ${overfit.best} (${figure(overfit.lowest)}) and has risen to ${figure(overfit.now)} since.`;
    return { cause, likelihood: "likely", because };
  }
  if (gaps.length < 2) {
    return { cause, likelihood: "possible", because: "Not measured: needs an earlier checkpoint." };
  }
  const last = gaps[gaps.length - 1];
  const peak2 = gaps.reduce((a, b) => b.gap > a.gap ? b : a);
  const now = `the gap between defective and defect-free scores is ${figure(last.gap)} deviations`;
  if (peak2 === last)
    return { cause, likelihood: "ruled-out", because: `Now ${now}, as wide as at no earlier checkpoint.` };
  return last.gap > (1 - gapLoss) * peak2.gap ? {
    cause,
    likelihood: "ruled-out",
    because: `Now ${now}, hardly less than at its widest (${peak2.name}: ${figure(peak2.gap)}).`
  } : { cause, likelihood: "likely", because: `Now ${now}; at ${peak2.name} it was ${figure(peak2.gap)}.` };
}

// src/playbook/s1-actions.ts
function thresholdActions(context, operating) {
  return [
    lower(context, operating),
    ...playbookRange(context, operating),
    ...checkOutliers(context, operating),
    histogram(context),
    stopEarly(context)
  ];
}
function lower({ thresholds }, operating) {
  const { recommended, sweep, reason } = thresholds;
  const better = (t) => t.threshold !== null && t.threshold < operating.threshold && t.f1 !== null && t.f1 > (operating.f1 ?? 0);
  const swept = sweep.filter(better).reduce((a, b) => a === null || b.f1 > a.f1 ? b : a, null);
  const choice = recommended !== null && better(recommended) ? recommended : swept;
  if (choice === null) {
    return `No lower threshold finds more than it raises in false alarms${reason === null ? "" : ` (${reason.replace(/\.$/, "")})`}: the model has to improve first.`;
  }
  const crossFitted = choice.crossFittedF1 ?? null;
  const honest = crossFitted === null ? "" : ` (cross-fitted F1 ${rate(crossFitted)})`;
  const where = choice.percentile === null ? "" : ` (percentile ${figure(choice.percentile)} of the defect-free scores)`;
  return `Lower the threshold to ${figure(choice.threshold)}${where}: evaluated again here, ${evaluated(choice)}${honest}.`;
}
function playbookRange({ thresholds }, operating) {
  const steps2 = thresholds.sweep.filter(
    ({ percentile: percentile2, threshold, f1 }) => percentile2 !== null && percentile2 >= 85 && percentile2 <= 90 && f1 !== null && threshold < operating.threshold
  );
  if (steps2.length === 0) return [];
  const shown2 = steps2.map((step) => `${figure(step.percentile)} gives ${evaluated(step)}`);
  return [`By hand, try percentiles from 85 to 90. Evaluated again here: ${shown2.join("; ")}.`];
}
function checkOutliers(context, { policy, threshold }) {
  const { scores, outlying, limit } = outlyingScores(context);
  if (policy !== "percentile" || threshold <= limit) return [];
  return [
    `Look at the ${outlying} of ${scores.length} defect-free calibration images that score over ${figure(limit)}: they may be misfiled or defective, and they alone hold the threshold up.`
  ];
}
function evaluated({ precision, recall, f1, falsePositiveRate }) {
  const figures = [
    ["precision", precision],
    ["recall", recall],
    ["F1", f1],
    ["false positive rate", falsePositiveRate]
  ];
  return figures.flatMap(([name, value]) => value === null ? [] : [`${name} ${rate(value)}`]).join(", ");
}
function histogram({ judged }) {
  const gap = errorGap(judged);
  const where = gap === null ? "" : ` (their medians lie ${figure(gap)} deviations apart)`;
  return `Look at the score histogram in this report, defect-free against defective${where}: a threshold is worth moving only where the two part.`;
}
function stopEarly(context) {
  const best = bestByAuroc(context.checkpoints);
  const ahead2 = best === null || best === context.judged ? 0 : best.metrics.imageAuroc - context.judged.metrics.imageAuroc;
  if (ahead2 >= context.symptoms.E1.limits.gain) {
    return `Stop training earlier: ${best.evidence.checkpoint.name} separates better (AUROC ${rate(best.metrics.imageAuroc)} against ${rate(context.judged.metrics.imageAuroc)}).`;
  }
  return context.checkpoints.length > 1 ? `Stopping the training earlier would not help: none of the ${context.checkpoints.length} checkpoints separates clearly better.` : "Stop training before the reconstruction smooths the difference away: hand over earlier checkpoints too, and the best is named here.";
}

// src/playbook/usable-threshold.ts
function usableThreshold(units, falsePositiveRate) {
  const normal = scoresOf(units, 0);
  const defects = units.score.flatMap((score, i2) => units.label[i2] === 1 ? [{ score, group: units.group[i2] }] : []);
  if (normal.length === 0 || defects.length === 0) return null;
  const allowed = Math.floor(falsePositiveRate * normal.length);
  const threshold = allowed >= normal.length ? normal[0] : normal[normal.length - 1 - allowed];
  const hits = defects.map(({ score }) => score > threshold ? 1 : 0);
  const interval = proportionInterval(
    hits,
    defects.map(({ group }) => group)
  );
  return { threshold, recall: hits.reduce((sum2, hit) => sum2 + hit, 0) / hits.length, interval };
}

// src/playbook/s1-threshold-finds-nothing.ts
var fewestCalibrationUnits = 19;
function assessS1(context) {
  return buildFinding("S1", context.symptoms, assessment9(context));
}
function assessment9(context) {
  const { evidence, metrics } = context.judged;
  const { thresholds } = context;
  const { operating } = thresholds;
  const { imageAuroc, imageAurocInterval } = metrics;
  if (imageAuroc === null || imageAurocInterval === null) {
    return { status: "not-assessable", reason: needsBothClasses("It", context) };
  }
  if (operating === null || operating.threshold === null || operating.recall === null) {
    return { status: "not-assessable", reason: "There is no operating threshold." };
  }
  if (operating.policy !== "absolute" && thresholds.calibrationUnits < fewestCalibrationUnits) {
    const reason = `The threshold is a percentile of only ${thresholds.calibrationUnits} defect-free scores; ${fewestCalibrationUnits} are the least.`;
    return { status: "not-assessable", reason };
  }
  const limits = context.symptoms.S1.limits;
  const ranking = {
    metric: "imageAuroc",
    value: imageAuroc,
    operator: ">",
    limit: limits.auroc,
    interval: imageAurocInterval
  };
  const found2 = { metric: "truePositives", value: operating.truePositives, operator: "<=", limit: 0 };
  if (imageAuroc <= limits.auroc) {
    const measurements = [ranking, found2];
    if (imageAurocInterval[1] > limits.auroc) {
      const reason = `Whether the score ranks better than chance cannot be told (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}).`;
      return { status: "not-assessable", reason, measurements };
    }
    const summary = `The score ranks no better than chance (AUROC ${rate(imageAuroc)}), so the threshold is not what is wrong.`;
    return { status: "absent", summary, measurements };
  }
  if (operating.truePositives !== 0) return nearMatch(context, operating, [found2, ranking]);
  const defectGroups = new Set(evidence.units.group.filter((_, i2) => evidence.units.label[i2] === 1)).size;
  const chance = chanceOfNoHit(imageAuroc, defectGroups, nominalRate(operating));
  const usable = usableThreshold(evidence.units, limits["false-positive-rate"]);
  const isUsable = usable.interval[0] > limits.recall;
  const ranksForSure = imageAurocInterval[0] > limits.auroc;
  const conclusive = ranksForSure && chance <= limits.chance;
  const doubt = [
    ...ranksForSure ? [] : [`the interval of the AUROC ${range(imageAurocInterval)} reaches down to chance`],
    ...chance > limits.chance ? [`so few defects would all be missed with a probability of ${percent(chance)} anyway`] : [],
    ...isUsable ? [] : [`no threshold at ${percent(limits["false-positive-rate"])} false alarms is sure to find a fifth of them`]
  ];
  const facts = `The threshold ${figure(operating.threshold)} finds none of the defects, although the score ranks them better than chance (AUROC ${rate(imageAuroc)}).`;
  return {
    status: "present",
    severity: conclusive && isUsable ? "critical" : "warning",
    summary: doubt.length === 0 ? `${facts} The model is usable with a lower threshold, and useless with this one.` : `${facts} The symptom matches, but ${conclusive ? "a usable model is not proven" : "it is not conclusive"}: ${doubt.join("; ")}.`,
    measurements: [
      found2,
      ranking,
      { metric: "chanceOfNoHit", value: chance, operator: "<=", limit: limits.chance },
      {
        metric: "reachableRecall",
        value: usable.recall,
        operator: ">",
        limit: limits.recall,
        interval: usable.interval
      }
    ],
    causes: thresholdCauses(context, operating),
    actions: thresholdActions(context, operating)
  };
}
function nominalRate({ policy, percentile: percentile2 }) {
  return policy === "percentile" && percentile2 !== null ? 1 - percentile2 / 100 : 0.05;
}
function nearMatch(context, operating, literal) {
  const limits = context.symptoms.S1.limits;
  const { recall, recallInterval, f1, falsePositiveRate, threshold } = operating;
  const best = context.thresholds.candidates.find(({ policy }) => policy === "max-f1");
  const measurements = [...literal];
  const reasons = [];
  if (recallInterval !== null && falsePositiveRate !== null && falsePositiveRate <= limits["false-positive-rate"]) {
    const limit = 2 * falsePositiveRate;
    measurements.push({ metric: "recall", value: recall, operator: "<", limit, interval: recallInterval });
    if (recallInterval[1] < limit) {
      reasons.push(
        `it flags ${percent(recall)} of the defective units and ${percent(falsePositiveRate)} of the defect-free ones`
      );
    }
  }
  const reachable = best?.crossFittedF1 ?? null;
  if (f1 !== null && reachable !== null && best.threshold !== null && best.threshold < threshold) {
    const limit = limits["near-f1-ratio"] * reachable;
    measurements.push({ metric: "f1", value: f1, operator: "<", limit });
    if (f1 < limit) reasons.push(`its F1 is ${rate(f1)}, where ${rate(reachable)} can be had`);
  }
  if (reasons.length === 0) {
    const summary = `The threshold ${figure(threshold)} finds ${percent(recall)} of the defective units.`;
    return { status: "absent", summary, measurements };
  }
  return {
    status: "present",
    severity: "warning",
    summary: `The threshold ${figure(threshold)} finds next to nothing: ${reasons.join("; ")}.`,
    // The side that decides comes first.
    measurements: [...measurements.slice(literal.length), ...literal],
    causes: thresholdCauses(context, operating),
    actions: thresholdActions(context, operating)
  };
}

// src/playbook/decoder-state.ts
var clearEffect = 0.1;
function decoderState(context) {
  const { interventions } = context.judged.evidence;
  if (interventions === null) return "recorded outputs hold no decoder to try other codes on.";
  const { permutation: effect2, reason } = interventions;
  if (effect2 === null) return reason ?? "the defect-free images do not differ, or are all of one group.";
  const [lower2, upper] = effect2.interval;
  const usesCode = upper < context.symptoms.X2.limits.permutation ? "no" : lower2 > clearEffect ? "yes" : "hardly";
  const words = `decoding another image's code raises the error by ${percent(Math.max(0, effect2.value))} of the images' variance`;
  return { effect: effect2, usesCode, words };
}
function skipsOf(context) {
  return context.judged.evidence.interventions?.skips ?? null;
}
function skipWords(skips) {
  const named = skips.slice(0, 3).map((name) => `"${name.length > 80 ? `${name.slice(0, 79)}…` : name}"`);
  const more = skips.length > named.length ? ` and ${skips.length - named.length} more` : "";
  return `the graph leads past the code by way of ${named.join(", ")}${more}`;
}
function effectiveBeta(context) {
  const beta = context.judged.evidence.interventions?.effectiveBeta ?? null;
  return beta && { ...beta, words: `the effective beta is ${figure(beta.value)} (1: sigma fits the error that is left)` };
}

// src/playbook/latent-state.ts
var deadSpread = 1e-6;
function latentState(context, checkpoint = context.judged) {
  const { latent, outputs, interventions } = checkpoint.evidence;
  if (latent === null) return "The model exports no latent code (mu).";
  if (tooFew(latent.images, context)) return tooFewReason(latent.images, context);
  const dead = latent.muSpread < deadSpread;
  const { spread } = latent;
  if (spread === null) {
    const state = latent.activeUnits === 0 ? "collapsed" : "alive";
    return { state, conclusive: false, latent, carrying: latent.activeUnits, dead };
  }
  const limits = context.symptoms.S4.limits;
  const { value, interval } = spread.signalInformation;
  const common = { latent, carrying: spread.liveUnits, dead };
  if (spread.liveUnits === 0 || value < limits.information) {
    const effect2 = interventions?.permutation ?? null;
    const decoderUsesCode = effect2 !== null && effect2.interval[0] > context.symptoms.X2.limits.permutation;
    const certain = interval[1] < limits.information || spread.liveUnits === 0 && !decoderUsesCode;
    return { state: "collapsed", conclusive: certain && outputs.spread?.guessed !== true, ...common };
  }
  const partly = spread.liveUnits / latent.dimensions < limits["live-fraction-warning"] && spread.collapsedFraction > limits["collapsed-fraction-warning"];
  return { state: partly ? "partly-collapsed" : "alive", conclusive: false, ...common };
}
function collapsedLatent(context) {
  const state = latentState(context);
  return typeof state === "string" || state.state === "alive" ? null : state;
}

// src/playbook/training-progress.ts
var progress2 = 0.02;
function stillImproving(context) {
  const measured = betweenCheckpoints(context);
  const trained = lossTrend(context);
  if (trained === null) return measured;
  const byLoss = { improving: trained.falling, before: trained.since, drop: trained.drop };
  if (measured === null) return byLoss;
  return measured.drop >= progress2 / 4 ? byLoss : measured;
}
function betweenCheckpoints(context) {
  const previous = context.checkpoints[context.checkpoints.indexOf(context.judged) - 1];
  const now = context.judged.evidence.reconstruction;
  const then = previous?.evidence.reconstruction;
  if (!now || !then || then.meanSquaredError === 0) return null;
  const drop = 1 - now.meanSquaredError / then.meanSquaredError;
  return { improving: drop >= progress2, before: previous.evidence.checkpoint.name, drop };
}
function collapseOnset(context) {
  const [first] = context.checkpoints;
  if (first === context.judged) return null;
  const state = latentState(context, first);
  if (typeof state === "string") return null;
  return { first: first.evidence.checkpoint.name, fromTheStart: state.state !== "alive" };
}

// src/playbook/kl-history.ts
var risen = 2;
var negligible = 1e-4;
function klTooEarlyByHistory(context, bypassed) {
  const onset = klOnset(context);
  if (onset === null) return null;
  const { highest, then, weight: weight2, early, late } = onset;
  if (!early) {
    return late || highest.value > then.value ? {
      likelihood: "ruled-out",
      because: `The KL divergence was still ${figure(then.value)} at ${then.at} and highest at ${highest.at} (${figure(highest.value)}): the code was in use at first.`
    } : null;
  }
  const fell = `The KL divergence was down to ${figure(then.value)} at ${then.at} already`;
  if (collapseOnset(context)?.fromTheStart === false) return null;
  if (weight2 === null) {
    return { likelihood: "possible", because: `${fell}; whether the KL weight was at its target then is not logged.` };
  }
  const at = `the KL weight${impliedWords(weight2)} was ${figure(weight2.then)}`;
  if (!weight2.atTarget) {
    return {
      likelihood: "possible",
      because: `${fell}, while ${at}, under its highest of ${figure(weight2.highest)}: even that was too much.`
    };
  }
  return { likelihood: bypassed ? "possible" : "likely", because: `${fell}, and ${at}, its full target.` };
}
function klWeightByHistory(context) {
  const onset = klOnset(context);
  if (onset === null || onset.early || !onset.late || onset.weight === null) return null;
  const { highest, now, weight: weight2 } = onset;
  if (weight2.then <= 0 || weight2.now < risen * weight2.then) return null;
  return {
    likelihood: "likely",
    because: `The KL divergence fell from ${figure(highest.value)} (${highest.at}) to ${figure(now.value)} (${now.at}) while the KL weight${impliedWords(weight2)} rose from ${figure(weight2.then)} to ${figure(weight2.now)}.`
  };
}
function klOffByHistory(context) {
  const cause = "kl-weight-too-low";
  const loss = context.history?.curves.loss ?? null;
  const kl = context.history?.curves.kl ?? null;
  const weight2 = klWeight(context);
  if (weight2 === null || loss === null || kl === null) return null;
  const term = weight2.curve.value[weight2.curve.value.length - 1] * kl.value[kl.value.length - 1];
  const share = Math.abs(term / loss.value[loss.value.length - 1]);
  if (!Number.isFinite(share)) return null;
  return share < negligible ? {
    cause,
    likelihood: "likely",
    because: `The KL term made up ${share === 0 ? "nothing" : percent(share)} of the loss at the end of the training: as good as off.`
  } : {
    cause,
    likelihood: "possible",
    because: `The KL term made up ${percent(share)} of the loss at the end of the training; whether that is too little needs the effective beta of a decoder.`
  };
}
function impliedWords({ implied }) {
  return implied ? " (as loss, reconstruction and KL imply it)" : "";
}

// src/playbook/latent-causes.ts
function carryingUnits({ latent, carrying }) {
  const information = latent.spread === null ? "" : ` (${figure(latent.spread.signalInformation.value)} nat in all)`;
  return `${carrying} of ${latent.dimensions} latent units ${carrying === 1 ? "carries" : "carry"} information about the image${information}`;
}
var atThePrior = 0.9;
var betaTooHigh = 30;
var betaFine = 15;
function klWeightCause(context, bypassed) {
  const cause = "kl-weight-too-high";
  const trained = klWeightByHistory(context);
  if (trained !== null && !bypassed) return { cause, ...trained };
  const state = latentState(context);
  if (typeof state === "string" || state.latent.spread === null) {
    return {
      cause,
      likelihood: "possible",
      because: "Not measured: needs the spread of the latent code (log-variance)."
    };
  }
  const { passiveUnits } = state.latent.spread;
  const prior = `${passiveUnits} of ${state.latent.dimensions} units sit at the prior (mean 0, sigma 1)`;
  if (bypassed) {
    const because = `${prior}, but the decoder rebuilds the images without them, so they need not be pressed there by the KL term.`;
    return { cause, likelihood: "possible", because };
  }
  if (state.state !== "alive" && !state.dead && passiveUnits >= atThePrior * state.latent.dimensions) {
    return { cause, likelihood: "likely", because: `${prior}, which is where the KL term alone would put them.` };
  }
  const beta = effectiveBeta(context);
  if (beta === null) {
    const because = `${prior}; the weight itself is not measured: the effective beta needs a decoder and at least three units in use.`;
    return { cause, likelihood: "possible", because };
  }
  const [lower2, upper] = beta.interval;
  const likelihood = lower2 > betaTooHigh ? "likely" : upper < betaFine ? "ruled-out" : "possible";
  return { cause, likelihood, because: `${sentence(beta.words)}; ${prior}.` };
}
function klTooEarlyCause(context, bypassed) {
  const cause = "kl-too-early";
  const trained = klTooEarlyByHistory(context, bypassed);
  if (trained !== null) return { cause, ...trained };
  const onset = collapseOnset(context);
  if (onset === null) {
    return {
      cause,
      likelihood: "possible",
      because: "Not measured: needs an earlier checkpoint or the training history."
    };
  }
  return onset.fromTheStart ? {
    cause,
    likelihood: bypassed ? "possible" : "likely",
    because: `The code is already collapsed in the first checkpoint, ${onset.first}.`
  } : { cause, likelihood: "ruled-out", because: `The code was still in use in the first checkpoint, ${onset.first}.` };
}

// src/playbook/capacity-causes.ts
var fewDimensions = 8;
var carriesMuch = 25;
var carriesLittle = 5;
function capacityCauses(context) {
  const [latentCause, decoderCause] = ["latent-too-small", "decoder-too-weak"];
  const both = (because) => [
    { cause: latentCause, likelihood: "possible", because },
    { cause: decoderCause, likelihood: "possible", because }
  ];
  const state = latentState(context);
  if (typeof state === "string") return both(`Not measured: ${state}`);
  const carrying = carryingUnits(state);
  if (state.state !== "alive") return both(`${carrying}: with a code that is not in use, capacity cannot be judged.`);
  const { dimensions, spread } = state.latent;
  const signal = spread?.signalToNoise ?? null;
  if (signal === null) return both("Not measured: needs the spread of the latent code (log-variance).");
  const ratio = `${dimensions} latent dimensions with a median signal of ${figure(signal)} dB over their noise`;
  const tight = dimensions < fewDimensions && signal > carriesMuch;
  const progress3 = stillImproving(context);
  const partly = weaveRebuilt(context);
  const found2 = partly === null ? "" : `; the reconstruction's coherence with the weave is ${figure(partly.coherence)}`;
  const leveled = progress3 !== null && !progress3.improving && !onPlateau(context);
  const slack = dimensions >= fewDimensions && signal < carriesLittle;
  return [
    {
      cause: latentCause,
      likelihood: tight ? "likely" : slack ? "ruled-out" : "possible",
      because: `${ratio}: ${tight ? "the code is filled to the brim" : slack ? "the code has room left" : "neither full nor idle"}${found2}.`
    },
    {
      cause: decoderCause,
      likelihood: slack && leveled ? "likely" : "possible",
      because: leveled ? `${ratio}, and the error no longer falls (since ${progress3.before}).` : `${ratio}; whether the error has leveled off ${progress3 === null ? "is not measured: needs an earlier checkpoint" : "is still open"}.`
    }
  ];
}
var nearlyOff = 0.01;
function undertrainedCause(context) {
  const cause = "undertrained";
  const progress3 = stillImproving(context);
  const weave = weaveRebuilt(context);
  const state = latentState(context);
  if (weave?.grade === "none" && typeof state !== "string" && state.state === "alive" && !progress3?.improving) {
    const because = `The code is in use (${carryingUnits(state)}), but the reconstruction has next to nothing of the weave yet (coherence ${figure(weave.coherence)}).`;
    return { cause, likelihood: "likely", because };
  }
  if (progress3 === null) {
    const because = "Not measured: needs an earlier checkpoint or the training history, to see whether the error still falls.";
    return { cause, likelihood: "possible", because };
  }
  const { improving, before, drop } = progress3;
  const rate2 = learningRateLeft(context);
  const slowed = rate2 === null || rate2.share >= nearlyOff ? "" : ` The learning rate has come down to ${figure(rate2.last)}, ${percent(rate2.share)} of its highest: little can follow.`;
  if (improving)
    return {
      cause,
      likelihood: "likely",
      because: `The error still fell by ${percent(drop)} since ${before}.${slowed}`
    };
  const change = `the error changed by ${percent(-drop)} since ${before}`;
  return onPlateau(context) ? {
    cause,
    likelihood: "possible",
    because: `${sentence(change)}, but next to nothing is reconstructed yet: this may be the plateau before the code comes into use.`
  } : { cause, likelihood: "ruled-out", because: `Training has leveled off: ${change}.${slowed}` };
}
function onPlateau(context) {
  const onset = klOnset(context);
  if (onset !== null && !onset.early && onset.late) return false;
  const error = errorState(context);
  return typeof error !== "string" && error.grade === "failed";
}
function dimensionsAdvice(context) {
  const state = latentState(context);
  const dimensions = context.judged.evidence.latent?.dimensions;
  if (typeof state !== "string" && state.state !== "alive") {
    return `More latent dimensions will not help yet: ${carryingUnits(state)}. Bring the code back into use first (S4).`;
  }
  const signal = typeof state === "string" ? null : state.latent.spread?.signalToNoise ?? null;
  return signal !== null && dimensions >= fewDimensions && signal < carriesLittle ? `Give the latent code more dimensions, ${moreDimensions(dimensions)}, only after a wider decoder: the present units carry little each (${figure(signal)} dB over their noise).` : `Give the latent code more dimensions, ${moreDimensions(dimensions)}.`;
}
function moreDimensions(dimensions) {
  if (dimensions === void 0) return "for example from 32 to 64 or 128";
  return dimensions < 32 ? `from ${dimensions} to 32 or 64` : `from ${dimensions} to ${2 * dimensions} or ${4 * dimensions}`;
}

// src/playbook/s2-reconstructions-look-the-same.ts
function assessS2(context) {
  return buildFinding("S2", context.symptoms, assessment10(context));
}
function assessment10(context) {
  const diversity = diversityState(context);
  if (typeof diversity === "string") return { status: "not-assessable", reason: diversity };
  const limits = context.symptoms.S2.limits;
  const share = limits[diversity.grade === "none" ? "diversity" : "diversity-warning"] * diversity.predictable;
  const measurements = [
    {
      metric: "reconstructionDiversity",
      value: diversity.value,
      operator: "<",
      limit: share,
      interval: diversity.interval
    }
  ];
  const kept = `${percent(diversity.value)} of the variation between the images`;
  if (diversity.grade === "enough") {
    return { status: "absent", summary: `Reconstructions differ as their images do: they keep ${kept}.`, measurements };
  }
  return {
    status: "present",
    severity: diversity.grade === "none" ? "critical" : "warning",
    summary: diversity.grade === "none" ? `Whatever image goes in, nearly the same picture comes out: reconstructions keep ${kept}. The error then shows how an image differs from that one picture, not where a defect is.` : `Reconstructions of different images are much alike: they keep ${kept}.`,
    measurements,
    causes: causes2(context),
    actions: actions2(context)
  };
}
function causes2(context) {
  const state = latentState(context);
  const underused = "latent-underused";
  if (typeof state === "string") {
    const unknown = `Not measured: ${state}`;
    return [
      { cause: "posterior-collapse", likelihood: "possible", because: unknown },
      { cause: "decoder-ignores-code", likelihood: "possible", because: unknown },
      klWeightCause(context, false),
      { cause: underused, likelihood: "possible", because: unknown },
      ...capacityCauses(context),
      undertrainedCause(context)
    ];
  }
  const carrying = `${carryingUnits(state)}.`;
  const collapsed = state.state !== "alive";
  return [
    { cause: "posterior-collapse", likelihood: collapsed ? "likely" : "ruled-out", because: carrying },
    ignoresCodeCause(context, collapsed, carrying),
    klWeightCause(context, false),
    ...collapsed ? [klTooEarlyCause(context, false)] : [],
    {
      cause: underused,
      likelihood: 2 * state.carrying < state.latent.dimensions ? "likely" : "ruled-out",
      because: carrying
    },
    ...capacityCauses(context),
    undertrainedCause(context)
  ];
}
function ignoresCodeCause(context, collapsed, carrying) {
  const cause = "decoder-ignores-code";
  const decoder = decoderState(context);
  const measured = typeof decoder !== "string";
  if (collapsed) {
    const because = `The code has next to nothing in it that the decoder could use: ${carrying}`;
    return { cause, likelihood: "possible", because: measured ? `${because} ${sentence(decoder.words)}.` : because };
  }
  if (!measured) {
    const because = `The code is in use, yet the pictures are alike. Not measured with swapped codes: ${decoder}`;
    return { cause, likelihood: "possible", because };
  }
  const likelihood = decoder.usesCode === "no" ? "likely" : decoder.usesCode === "yes" ? "ruled-out" : "possible";
  return { cause, likelihood, because: `${sentence(decoder.words)}. ${carrying}` };
}
function actions2(context) {
  const state = latentState(context);
  const known = typeof state !== "string";
  const collapsed = collapsedLatent(context) !== null;
  const fabrics = new Set(context.judged.evidence.units.fabric.filter((fabric) => fabric !== null)).size;
  const progress3 = stillImproving(context);
  return [
    ...progress3?.improving ? [`Train longer first: the error still fell by ${percent(progress3.drop)} since ${progress3.before}.`] : [],
    known && !collapsed ? `The KL weight is not the first thing to change: ${carryingUnits(state)}, so the code has not collapsed. If nothing else helps, lower it, or raise it from 0 over the epochs (annealing).` : "Train again with a KL weight ten times lower, or raise it from 0 to its target over the first third of the epochs (annealing).",
    collapsed ? "Once the latent code is in use again, give the decoder more capacity: further transposed convolutions or residual blocks." : "Give the decoder more capacity: further transposed convolutions or residual blocks.",
    known ? `Read the histograms of mu and sigma in this report: ${carryingUnits(state)}.${collapsed ? " They should widen (mu) and drop below 1 (sigma) once the code is in use." : ""}` : "Export mu and the log-variance with the model, so that their histograms can show whether the code is in use.",
    fabrics > 1 ? `The set holds ${fabrics} fabrics: try a conditional VAE that gets the fabric code as a second input, so that the latent code is left for what the fabric does not say.` : "If the model is trained on several fabrics, try a conditional VAE that gets the fabric code as a second input."
  ];
}

// src/playbook/spectrum-causes.ts
var mostOfIt = 0.5;
var littleOfIt = 0.1;
function spectrumCauses(context) {
  const blurOrNoise = "blurred-or-noisy-reconstruction";
  const state = spectrumState(context);
  if (state === null) {
    const because = "Not measured: needs reconstructions of 16 pixels or more with some structure.";
    return [{ cause: blurOrNoise, likelihood: "possible", because }];
  }
  const { blurred, invented, otherTexture, checkerboard } = state;
  const parts = [
    ...blurred > littleOfIt ? [`${percent(blurred)} of the error is fine detail that is smoothed away`] : [],
    ...invented > littleOfIt ? [`${percent(invented)} of the error is detail that the images do not have`] : [],
    ...checkerboard === null ? [] : [
      `a pattern of period ${checkerboard.period} stands out by ${figure(checkerboard.excess)} dB, as transposed convolutions leave it`
    ]
  ];
  return [
    {
      cause: blurOrNoise,
      likelihood: checkerboard === null ? graded(blurred + invented) : "likely",
      because: parts.length === 0 ? `${sentence(mainError(state))}.` : `${sentence(parts.join("; "))}.`
    },
    {
      cause: "wrong-texture",
      likelihood: graded(otherTexture),
      because: `${percent(otherTexture)} of the error is structure as strong as that of the images, but in other places.`
    }
  ];
}
function graded(share) {
  return share >= mostOfIt ? "likely" : share <= littleOfIt ? "ruled-out" : "possible";
}

// src/playbook/s3-causes-and-actions.ts
function heatMapCauses(context, error) {
  const { ssim, r2 } = context.judged.evidence.reconstruction;
  const state = latentState(context);
  const diversity = diversityState(context);
  const alike = typeof diversity !== "string" && diversity.grade === "none";
  const collapsed = collapsedLatent(context);
  const spectrum = spectrumState(context);
  const similarity = ssim === null ? "" : `, SSIM ${figure(ssim)}`;
  const explained = `R2 ${figure(r2)}${similarity}`;
  return [
    {
      cause: "almost-nothing-reconstructed",
      likelihood: error.grade === "failed" ? "likely" : "ruled-out",
      because: `The median error is ${percent(error.median)} of a patch's own variance (${explained})${spectrum === null ? "" : `; ${mainError(spectrum)}`}.`
    },
    undertrainedCause(context),
    ...spectrumCauses(context),
    {
      cause: "posterior-collapse",
      likelihood: typeof state === "string" ? alike ? "likely" : "possible" : collapsed ? "likely" : "ruled-out",
      because: typeof state !== "string" ? `${carryingUnits(state)}.` : alike ? "All reconstructions look the same (S2)." : `Not measured: ${state}`
    },
    ...capacityCauses(context)
  ];
}
function heatMapActions(context) {
  const progress3 = stillImproving(context);
  return [
    progress3 === null ? "Train longer if this is an early checkpoint, and hand over several checkpoints: they show whether the error still falls." : progress3.improving ? `Train longer: the error still fell by ${percent(progress3.drop)} since ${progress3.before}.` : onPlateau(context) ? `Train longer if this is an early checkpoint: the error has hardly moved since ${progress3.before}, but a VAE may stay so for some epochs before it learns.` : `Do not just train longer: the error has hardly moved since ${progress3.before}.`,
    dimensionsAdvice(context),
    "Put BatchNorm between the layers of the decoder, or start it from a better initialization (He for ReLU layers).",
    "Try skip connections or a shallow U-Net decoder, at the low resolutions only: skips near the output copy defects into the reconstruction and hide them."
  ];
}

// src/playbook/s3-heat-maps-red-or-uniform.ts
function assessS3(context) {
  return buildFinding("S3", context.symptoms, assessment11(context));
}
function assessment11(context) {
  const error = errorState(context);
  if (typeof error === "string") return { status: "not-assessable", reason: error };
  const limits = context.symptoms.S3.limits;
  const { redShare } = context.judged.evidence.reconstruction;
  const measurements = [
    {
      metric: "errorToVariance",
      value: error.median,
      operator: ">=",
      limit: limits[error.grade === "failed" ? "error-to-variance" : "error-to-variance-warning"],
      ...error.interval === null ? {} : { interval: error.interval }
    },
    ...uniformity(context)
  ];
  const lost = `on half of the defect-free patches the error is ${percent(error.median)} or more of the patch's own variance`;
  const red = `${percent(redShare)} of all pixels are off by more than half their patch's spread`;
  if (error.grade === "fair" || error.onlyNoise) {
    const noise = "What the reconstruction misses on defect-free patches is no more than the noise of the images.";
    const fair = `Defect-free patches are rebuilt well enough for a heat map: the median error is ${percent(error.median)} of their own variance.`;
    return { status: "absent", summary: error.grade === "fair" ? fair : noise, measurements };
  }
  const uniform = isUniform(context) ? " On defective images the map is as high outside the masks as inside." : "";
  return {
    status: "present",
    severity: error.conclusive ? "critical" : "warning",
    summary: error.grade === "failed" ? `The heat map is red nearly everywhere: the reconstruction is hardly better than painting each patch in its mean color, and ${red}.${uniform}` : `The heat map is raised everywhere: ${lost}, and ${red}.${uniform}`,
    measurements,
    causes: heatMapCauses(context, error),
    actions: heatMapActions(context)
  };
}
function uniformity(context) {
  const { reconstruction } = context.judged.evidence;
  const pixel = masksAlign(context) ? context.judged.evidence.pixel : null;
  const limits = context.symptoms.S3.limits;
  const list2 = [];
  if (pixel !== null && pixel.insideOutsideRatio !== null) {
    const limit = limits["inside-outside-ratio"];
    list2.push({ metric: "insideOutsideRatio", value: pixel.insideOutsideRatio, operator: "<", limit });
  }
  if (pixel?.blurredAuroc) {
    const { value, interval } = pixel.blurredAuroc;
    list2.push({ metric: "blurredPixelAuroc", value, operator: "<=", limit: limits["blurred-pixel-auroc"], interval });
  }
  const ratio = reconstruction?.coefficientOfVariationRatio ?? null;
  if (ratio !== null) {
    list2.push({ metric: "coefficientOfVariationRatio", value: ratio, operator: "<=", limit: flatMaps });
  }
  return list2;
}
var flatMaps = 1.5;
function isUniform(context) {
  const { pixel } = context.judged.evidence;
  const limits = context.symptoms.S3.limits;
  return pixel !== null && masksAlign(context) && pixel.insideOutsideRatio !== null && pixel.insideOutsideRatio < limits["inside-outside-ratio"] && pixel.blurredAuroc !== null && pixel.blurredAuroc.interval[1] <= limits["blurred-pixel-auroc"];
}

// src/playbook/s4-latent-means-flat.ts
function assessS4(context) {
  return buildFinding("S4", context.symptoms, assessment12(context));
}
function assessment12(context) {
  const state = latentState(context);
  if (typeof state === "string") return { status: "not-assessable", reason: state };
  const measurements = measure2(context, state);
  const carrying = carryingUnits(state);
  if (state.state === "alive")
    return { status: "absent", summary: `The latent code is in use: ${carrying}.`, measurements };
  const skips = skipsOf(context);
  const bypassed = state.state === "collapsed" && !state.dead && reconstructsWell(context) && skips?.length !== 0;
  return {
    status: "present",
    severity: state.state === "collapsed" && state.conclusive ? "critical" : "warning",
    summary: `${title(state, bypassed, skips)} ${carrying}.${caveat(context)}`,
    measurements,
    causes: causes3(context, state, bypassed),
    actions: actions3(context, state, bypassed)
  };
}
function title({ state, dead, latent }, bypassed, skips) {
  if (dead) {
    return "Dead encoder: mu is the same for every image, to the sixth digit. Training alone hardly does that; the export is most often to blame.";
  }
  if (bypassed) {
    const past = skips === null ? "Something else, as a rule skip connections, carries them past it, and a defect along with them." : `Skip connections carry them past it, and a defect along with them: ${skipWords(skips)}.`;
    return `Latent bypassed: the images are rebuilt well, but not by way of the latent code. ${past}`;
  }
  if (state === "collapsed" && farFromPrior(latent)) {
    return "Mu hardly varies between images although the code is far from the prior, so it is not the KL term that holds it: the encoder sees next to no difference between the images.";
  }
  return state === "collapsed" ? "Posterior collapse: the encoder says the same about every image, so the decoder cannot know which one it has to rebuild." : "Partial posterior collapse: nearly all of the latent code lies idle.";
}
function farFromPrior({ spread, dimensions }) {
  return spread !== null && spread.passiveUnits < dimensions / 2;
}
function caveat(context) {
  const { latent, outputs } = context.judged.evidence;
  if (latent.spread === null) {
    return " The model exports no log-variance, so only the variance of mu could be judged; hence a warning at most.";
  }
  if (outputs.spread?.guessed) {
    return ` Whether "${outputs.spread.name}" is a ${outputs.spread.convention} was guessed; hence a warning at most. Name it under model.outputs.`;
  }
  return "";
}
function measure2(context, { state, latent, carrying }) {
  const limits = context.symptoms.S4.limits;
  const { spread } = latent;
  const decoder = decoderState(context);
  const swapped = typeof decoder === "string" ? [] : [
    {
      metric: "permutationEffect",
      value: decoder.effect.value,
      operator: "<",
      limit: context.symptoms.X2.limits.permutation,
      interval: decoder.effect.interval
    }
  ];
  if (spread === null) {
    return [{ metric: "activeUnits", value: latent.activeUnits, operator: "<=", limit: 0 }, ...swapped];
  }
  const { value, interval } = spread.signalInformation;
  const live = {
    metric: "liveUnits",
    value: carrying,
    operator: "<=",
    limit: 0,
    unit: `of ${latent.dimensions}`
  };
  const information = {
    metric: "signalInformation",
    value,
    operator: "<",
    limit: limits.information,
    interval,
    unit: "nat"
  };
  if (state === "collapsed") return [live, information, ...swapped];
  return [
    information,
    {
      metric: "liveFraction",
      value: carrying / latent.dimensions,
      operator: "<",
      limit: limits["live-fraction-warning"]
    },
    {
      metric: "collapsedFraction",
      value: spread.collapsedFraction,
      operator: ">",
      limit: limits["collapsed-fraction-warning"]
    },
    ...swapped
  ];
}
function causes3(context, state, bypassed) {
  const carrying = `${carryingUnits(state)}.`;
  const collapse = {
    cause: "posterior-collapse",
    likelihood: bypassed ? "possible" : "likely",
    because: carrying
  };
  const without2 = bypassedCause(context, state, bypassed);
  const { muSpread } = state.latent;
  const dead = {
    cause: "dead-encoder",
    likelihood: state.dead ? "likely" : "ruled-out",
    because: `The largest departure of mu from its mean is ${figure(muSpread)}.`
  };
  const rest = [klWeightCause(context, bypassed), klTooEarlyCause(context, bypassed || state.dead)];
  if (state.dead) return [dead, { ...collapse, likelihood: "possible" }, without2, ...rest];
  return bypassed ? [without2, collapse, ...rest, dead] : [collapse, ...rest, without2, dead];
}
function bypassedCause(context, state, bypassed) {
  const cause = "latent-bypassed";
  const error = errorState(context);
  if (typeof error === "string") return { cause, likelihood: "possible", because: `Not measured: ${error}` };
  const fit = `R2 is ${figure(context.judged.evidence.reconstruction.r2)}`;
  const skips = skipsOf(context);
  const decoder = decoderState(context);
  const swapped = typeof decoder === "string" ? "" : `; ${decoder.words}`;
  if (bypassed) {
    const way = skips === null ? "the images must come through another way" : skipWords(skips);
    const because = `${fit} although the code carries next to nothing: ${way}${swapped}.`;
    return { cause, likelihood: "likely", because };
  }
  if (skips?.length === 0) {
    const because = `In the graph the image reaches the reconstruction through the code alone${swapped}.`;
    return { cause, likelihood: "ruled-out", because };
  }
  if (error.grade === "fair" && !state.dead) {
    if (typeof decoder !== "string") {
      const likelihood = decoder.usesCode === "no" ? "likely" : decoder.usesCode === "yes" ? "ruled-out" : "possible";
      return { cause, likelihood, because: `${fit}${swapped}.` };
    }
    const because = `${fit}; whether by way of the ${state.carrying} units in use is not measured with swapped codes: ${decoder}`;
    return { cause, likelihood: "possible", because };
  }
  return {
    cause,
    likelihood: "ruled-out",
    because: `The reconstructions are poor too (${fit}), so nothing leads around the code.`
  };
}
function actions3(context, state, bypassed) {
  const { spread } = state.latent;
  const watch = `Look at the histograms of mu and sigma at every checkpoint: here ${carryingUnits(state)}${spread === null ? "" : `, and ${percent(spread.passiveUnits / state.latent.dimensions)} of the units sit at the prior`}.`;
  if (state.dead) {
    return [
      "Export the model again and compare mu of two different images in the training code: if they differ there, the export lost the encoder.",
      "If they do not differ there either, train with a KL warm-up from 0 and a lower KL weight.",
      watch
    ];
  }
  if (bypassed) {
    return [
      "Gate or drop the skip connections nearest to the output, so that images can only pass through the latent code.",
      "Lowering the KL weight alone will not help: the decoder does without the code, so nothing would draw it back. Combine a KL warm-up from 0 with the weakened skips.",
      watch
    ];
  }
  if (state.state === "collapsed" && farFromPrior(state.latent)) {
    return [
      "Compare model.input (range, mean, std) with the training code first: images on another scale than in training look all the same to the encoder.",
      `Leave the KL weight alone for now: only ${spread.passiveUnits} of ${state.latent.dimensions} units sit at the prior, so a warm-up or a lower weight would change little.`,
      watch
    ];
  }
  const shrink = state.state === "partly-collapsed" && reconstructsWell(context) ? [
    `The images are rebuilt well as it is: shrinking the latent code to about ${state.carrying} units would lose nothing.`
  ] : [];
  return [
    ...shrink,
    "Start with a KL weight of 0 and raise it to its target over the first third of the epochs (warm-up), or anneal it in cycles.",
    "Lower the target KL weight, ten times at first; divide it by the number of pixels if the reconstruction loss is a mean over pixels while the KL term is a sum over units.",
    watch
  ];
}

// src/playbook/s5-latent-spread-vanishes.ts
function assessS5(context) {
  return buildFinding("S5", context.symptoms, assessment13(context));
}
function assessment13(context) {
  const { latent, outputs, interventions } = context.judged.evidence;
  if (latent === null)
    return { status: "not-assessable", reason: "The model exports no latent code (mu, log-variance)." };
  if (latent.spread === null) {
    return { status: "not-assessable", reason: "The model exports no log-variance, sigma or variance." };
  }
  if (tooFew(latent.images, context)) return { status: "not-assessable", reason: tooFewReason(latent.images, context) };
  const { meanSigmaLive, signalToNoise, pinned } = latent.spread;
  const limits = context.symptoms.S5.limits;
  const isPinned = pinned.fraction >= limits["pinned-fraction"] && pinned.logVariance < limits["pinned-log-variance"];
  const narrow2 = meanSigmaLive !== null && signalToNoise !== null && meanSigmaLive < limits.sigma && signalToNoise > limits["signal-to-noise"];
  const beta = effectiveBeta(context);
  const weak2 = beta !== null && beta.value < limits["effective-beta"];
  const measurements = [
    ...beta === null ? [] : [
      {
        metric: "effectiveBeta",
        value: beta.value,
        operator: "<",
        limit: limits["effective-beta"],
        interval: beta.interval
      }
    ],
    { metric: "meanSigmaLive", value: meanSigmaLive, operator: "<", limit: limits.sigma },
    { metric: "signalToNoise", value: signalToNoise, operator: ">", limit: limits["signal-to-noise"], unit: "dB" },
    { metric: "pinnedFraction", value: pinned.fraction, operator: ">=", limit: limits["pinned-fraction"] },
    { metric: "pinnedLogVariance", value: pinned.logVariance, operator: "<", limit: limits["pinned-log-variance"] }
  ];
  if (!isPinned && !(beta === null ? narrow2 : weak2)) {
    const fits = beta === null ? "" : `; ${beta.words}`;
    const summary = meanSigmaLive === null ? "No latent unit is in use, so none has a vanishing sigma." : `Sigma has not vanished: it averages ${figure(meanSigmaLive)} on the units in use${fits}.`;
    return { status: "absent", summary, measurements };
  }
  const guessed = outputs.spread?.guessed ? ` Whether "${outputs.spread.name}" is a ${outputs.spread.convention} was guessed.` : "";
  const what = isPinned ? `The log-variance stands at one lowest value (${figure(pinned.logVariance)}) in ${percent(pinned.fraction)} of all cases.` : signalToNoise === null ? "Sigma is far smaller than the error that is left would call for." : `Sigma averages ${figure(meanSigmaLive)} on the latent units in use, ${figure(signalToNoise)} dB below their signal.`;
  return {
    status: "present",
    severity: "warning",
    summary: `${what} The encoder claims to be all but certain of its code: the VAE works as a plain autoencoder, with no usable notion of what is normal in latent space.${guessed}`,
    measurements,
    causes: causes4(what, isPinned, weightCause(beta, weak2, interventions?.decoderVariance ?? null, context)),
    actions: [
      "Add mild noise to the training images (sd 0.01 to 0.05 on a 0..1 scale), so that codes of nearly equal images have to overlap.",
      "Make the encoder shallower, or give it fewer channels, so that it cannot tell every image apart exactly.",
      "Raise the KL weight, or learn the variance of the decoder. The usual advice for this symptom is to lower the weight, but measured on trained models that makes sigma smaller still.",
      ...isPinned ? ["Check the clamp on the log-variance in the training code: its lower end is where the values stand."] : []
    ]
  };
}
function weightCause(beta, weak2, implied, context) {
  const cause = "kl-weight-too-low";
  if (beta === null) {
    const trained = klOffByHistory(context);
    if (trained !== null) return trained;
    const because2 = "Not measured: the effective beta needs a decoder that can be fed codes. In trials sigma vanished with the KL term off.";
    return { cause, likelihood: "possible", because: because2 };
  }
  const error = context.judged.evidence.reconstruction.meanSquaredError;
  const because = `${sentence(beta.words)}: sigma implies a decoder variance of ${figure(implied)}, and the mean squared error is ${figure(error)}.`;
  return { cause, likelihood: weak2 ? "likely" : "ruled-out", because };
}
function causes4(what, isPinned, weight2) {
  return [
    { cause: "over-confident-encoder", likelihood: "likely", because: what },
    weight2,
    {
      cause: "latent-space-not-explored",
      likelihood: "likely",
      because: "With so small a sigma, sampling returns mu itself: no code beside those of the training images was ever decoded."
    },
    {
      cause: "no-uncertainty-modeled",
      likelihood: "likely",
      because: "A sigma that hardly differs from 0 says the same about clear and doubtful images."
    },
    {
      cause: "log-variance-clamped",
      likelihood: isPinned ? "likely" : "ruled-out",
      because: isPinned ? what : "The log-variances do not gather at one lowest value."
    }
  ];
}

// src/statistics/mann-kendall.ts
var longestExact = 40;
function mannKendall(series) {
  checkFinite(series);
  const n = series.length;
  if (n < 2) return null;
  let s = 0;
  const occurrences = /* @__PURE__ */ new Map();
  for (let j = 0; j < n; j++) {
    for (let i2 = 0; i2 < j; i2++) s += Math.sign(series[j] - series[i2]);
    occurrences.set(series[j], (occurrences.get(series[j]) ?? 0) + 1);
  }
  const tied = [...occurrences.values()].filter((t) => t > 1);
  const spread = (t) => t * (t - 1) * (2 * t + 5);
  const variance = (spread(n) - tied.reduce((sum2, t) => sum2 + spread(t), 0)) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const exact = tied.length === 0 && n <= longestExact;
  const atLeast2 = exact ? (value) => exactUpperTail(n, value) : (value) => variance === 0 ? 1 : standardNormalCdf((1 - value) / Math.sqrt(variance));
  const increasing = atLeast2(s);
  const decreasing = atLeast2(-s);
  const twoSided = s === 0 ? 1 : Math.min(1, 2 * Math.min(increasing, decreasing));
  return { s, variance, z, twoSided, increasing, decreasing, exact };
}
function exactUpperTail(n, s) {
  const pairs = n * (n - 1) / 2;
  let share = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array(size * (size - 1) / 2 + 1).fill(0);
    share.forEach((mass, inversions) => {
      for (let added = 0; added < size; added++) next[inversions + added] += mass / size;
    });
    share = next;
  }
  const most = (pairs - s) / 2;
  return Math.min(
    1,
    share.slice(0, most + 1).reduce((sum2, mass) => sum2 + mass, 0)
  );
}

// src/playbook/x2-copies-its-input.ts
function assessX2(context) {
  return buildFinding("X2", context.symptoms, assessment14(context));
}
function assessment14(context) {
  const reconstruction = reconstructionOf(context);
  if (typeof reconstruction === "string") return { status: "not-assessable", reason: reconstruction };
  const error = errorState(context);
  if (typeof error === "string") return { status: "not-assessable", reason: error };
  const copying = clausesOf(context, reconstruction, error.median);
  const measurements = measure3(context, reconstruction, copying);
  const { clauses, missed, ratio } = copying;
  if (clauses.every((clause) => clause === null)) {
    const reason = "Needs masks that can be used, or a known noise of the images, to tell copying from good rebuilding.";
    return { status: "not-assessable", reason, measurements };
  }
  if (!clauses.includes(true)) {
    return { status: "absent", summary: absence(copying), measurements };
  }
  const vanishing = ratio === null ? "" : `; inside the masks the error is only ${figure(ratio)} times that outside`;
  return {
    status: "present",
    severity: missed ? "critical" : "warning",
    summary: `The model passes its input on, defects included: the error is down to ${percent(error.median)} of a patch's own variance${vanishing}. What is copied leaves no error to find it by.`,
    measurements,
    causes: causes5(context, copying),
    actions: [
      "Drop or gate the skip connections nearest to the output, so that images can only pass through the latent code.",
      "Narrow the latent code, above all a spatial one of high resolution: it must not have room for single threads.",
      "Train with noise or with blotted-out squares in the input, and the clean image as the target: copying then no longer pays."
    ]
  };
}
function clausesOf(context, reconstruction, error) {
  const limits = context.symptoms.X2.limits;
  const { highBandCorrelation, meanSquaredError, noise } = reconstruction;
  const pixel = usablePixels(context);
  const ratio = pixel?.insideOutsideRatio ?? null;
  const bound2 = lowestBound(context, pixel);
  const missed = bound2 !== null && bound2.value < limits.auroc;
  const vanish = ratio !== null && ratio < limits["inside-outside-ratio"];
  const fine = highBandCorrelation === null ? null : highBandCorrelation > limits["high-band-correlation"];
  const noisy = noisyBands(context);
  const noiseStaysOut = noisy.length > 0 && fine === false && noisy.every(({ coherence }) => Math.abs(coherence ?? 0) < limits["noise-coherence"]);
  const nearNoise = meanSquaredError < limits["error-to-noise"] * noise.sigma ** 2;
  const detail = fine === false ? false : fine === null || !noise.usable ? null : nearNoise && (vanish || missed);
  const contrast = ratio === null ? null : vanish && error < limits["error-to-variance"] && !noiseStaysOut;
  return {
    clauses: [detail, contrast, skipsAroundTheCode(context)],
    missed,
    noiseStaysOut,
    error,
    ratio,
    bound: bound2
  };
}
function skipsAroundTheCode(context) {
  const skips = skipsOf(context);
  const decoder = decoderState(context);
  if (skips === null || typeof decoder === "string") return null;
  return skips.length > 0 && decoder.usesCode === "no";
}
function usablePixels(context) {
  return masksAlign(context) ? context.judged.evidence.pixel : null;
}
function lowestBound({ judged }, pixel) {
  const { imageAurocInterval } = judged.metrics;
  const bounds = [
    ...imageAurocInterval === null ? [] : [{ metric: "imageAurocLowerBound", value: imageAurocInterval[0] }],
    ...pixel?.blurredAuroc ? [{ metric: "blurredPixelAurocLowerBound", value: pixel.blurredAuroc.interval[0] }] : []
  ];
  return bounds.length === 0 ? null : bounds.reduce((a, b) => b.value < a.value ? b : a);
}
function measure3(context, { highBandCorrelation, meanSquaredError, noise }, { error, ratio, bound: bound2 }) {
  const limits = context.symptoms.X2.limits;
  const loudest = noisyBands(context).reduce(
    (a, { coherence }) => Math.max(a ?? -1, coherence ?? -1),
    null
  );
  return [
    {
      metric: "highBandCorrelation",
      value: highBandCorrelation,
      operator: ">",
      limit: limits["high-band-correlation"]
    },
    ...noise.usable && noise.sigma > 0 ? [
      {
        metric: "errorToNoise",
        value: meanSquaredError / noise.sigma ** 2,
        operator: "<",
        limit: limits["error-to-noise"]
      }
    ] : [],
    { metric: "insideOutsideRatio", value: ratio, operator: "<", limit: limits["inside-outside-ratio"] },
    { metric: "errorToVariance", value: error, operator: "<", limit: limits["error-to-variance"] },
    ...loudest === null ? [] : [{ metric: "noiseCoherence", value: loudest, operator: ">=", limit: limits["noise-coherence"] }],
    ...bound2 === null ? [] : [{ ...bound2, operator: "<", limit: limits.auroc }]
  ];
}
function absence({ noiseStaysOut, ratio, error }) {
  if (noiseStaysOut) return "The noise of the images does not come through, so the model does not copy its input.";
  return ratio === null ? `The finest detail of the images does not come through to the level of their noise (error ${percent(error)} of a patch's variance).` : `Defects do not come through: the error inside the masks is ${figure(ratio)} times that outside, at ${percent(error)} of a patch's variance.`;
}
function causes5(context, { bound: bound2, missed }) {
  const { latent } = context.judged.evidence;
  const collapsed = collapsedLatent(context);
  const skips = {
    cause: "skip-connections",
    likelihood: collapsed === null ? "possible" : "likely",
    because: collapsed === null ? "The latent code is in use, so it may carry the images, or share the work with a way around it." : `The code carries next to nothing (${collapsed.carrying} of ${collapsed.latent.dimensions} units), so the images come through another way.`
  };
  const wide = {
    cause: "latent-too-wide",
    likelihood: collapsed === null ? "possible" : "ruled-out",
    because: latent === null ? "Not measured: no latent code is exported." : `The code has ${latent.dimensions} dimensions.`
  };
  const faint = {
    cause: "defects-too-faint",
    likelihood: "possible",
    because: bound2 === null ? "Not measured: needs labels of both kinds." : `The lowest bound of an AUROC is ${rate(bound2.value)}${missed ? ": defects go unnoticed" : ", so defects are still found"}.`
  };
  return [skips, wide, faint];
}

// src/playbook/s6-causes-and-actions.ts
var mapFinds = 0.8;
function stuckCauses(context) {
  return [...illnesses(context), scoreCause(context), ...capacity(context), ...data(context)];
}
function illnesses(context) {
  const state = latentState(context);
  const diversity = diversityState(context);
  const error = errorState(context);
  const list2 = [];
  if (typeof state !== "string") {
    const likelihood = state.state === "alive" ? "ruled-out" : "likely";
    list2.push({ cause: "posterior-collapse", likelihood, because: `${carryingUnits(state)}.` });
  }
  if (typeof diversity !== "string") {
    const likelihood = diversity.grade === "enough" ? "ruled-out" : "likely";
    const because = `Reconstructions keep ${percent(diversity.value)} of the variation between the images.`;
    list2.push({ cause: "reconstructions-look-the-same", likelihood, because });
  }
  if (typeof error !== "string") {
    const likelihood = error.grade === "fair" || error.onlyNoise ? "ruled-out" : "likely";
    const because = `The median error is ${percent(error.median)} of a defect-free patch's own variance.`;
    list2.push({ cause: "poor-reconstruction", likelihood, because });
  }
  const copying = assessX2(context);
  if (copying.status !== "not-assessable") {
    const likelihood = copying.status === "present" ? "likely" : "ruled-out";
    list2.push({ cause: "copies-its-input", likelihood, because: copying.summary });
  }
  return list2;
}
function scoreCause(context) {
  const cause = "score-hides-defects";
  const better = betterReduction(context);
  if (better !== null) {
    const because2 = `Reduced by ${better.reduce}, the same error maps give an AUROC of ${rate(better.auroc)}, ${rate(better.gain)} more (p ${figure(better.p)}).`;
    return { cause, likelihood: "likely", because: because2 };
  }
  const measured = context.judged.evidence.otherScores;
  if (measured !== null) {
    const best = measured.reductions.reduce((a, b) => b.auroc > a.auroc ? b : a);
    const because2 = `Of the same error maps, no other reduction is clearly better: the best, ${best.reduce}, gives an AUROC of ${rate(best.auroc)}.`;
    return { cause, likelihood: "ruled-out", because: because2 };
  }
  const pixel = masksAlign(context) ? context.judged.evidence.pixel : null;
  if (pixel === null) return { cause, likelihood: "possible", because: "Not measured: needs masks and error maps." };
  const because = `Pixel by pixel, the error map has an AUROC of ${rate(pixel.auroc)}`;
  return pixel.auroc >= mapFinds ? {
    cause,
    likelihood: "likely",
    because: `${because}: it finds the defects, but the score of the image averages them away.`
  } : { cause, likelihood: "possible", because: `${because}; other scores of the same maps are not measured.` };
}
function capacity(context) {
  const error = errorState(context);
  const { latent } = context.judged.evidence;
  const cause = "latent-or-decoder-not-expressive-enough";
  const cues = "no-capacity-for-cues-of-anomalies";
  const size = latent === null ? "" : ` with ${latent.dimensions} latent dimensions`;
  if (typeof error === "string") {
    const because = `Not measured: ${error}`;
    return [
      { cause, likelihood: "possible", because },
      { cause: cues, likelihood: "possible", because }
    ];
  }
  const missing = `The median error is ${percent(error.median)} of a defect-free patch's own variance${size}.`;
  const spectrum = spectrumState(context);
  const fair = error.grade === "fair" || error.onlyNoise;
  return [
    { cause, likelihood: fair || collapsedLatent(context) ? "possible" : "likely", because: missing },
    {
      cause: cues,
      likelihood: "possible",
      because: spectrum === null ? `${missing} Which detail that is, coarse or fine, is not measured: needs the spectrum of the error.` : `${missing} ${sentence(mainError(spectrum))}.`
    }
  ];
}
function data(context) {
  return [...visibleDifference(context), ...tinyDefects(context), misalignedMasks(context)];
}
function visibleDifference(context) {
  const { otherScores } = context.judged.evidence;
  const pixel = masksAlign(context) ? context.judged.evidence.pixel : null;
  const ratio = pixel?.insideOutsideRatio ?? null;
  const inside = ratio === null ? "" : `On defective images the error inside the masks is ${figure(ratio)} times that outside. `;
  const cause = "no-visible-difference";
  if (otherScores === null) {
    const because = ratio === null ? "Not measured: needs masks, or images to score without a model." : inside.trim();
    return [{ cause, likelihood: "possible", because }];
  }
  const best = otherScores.trivial.reduce((a, b) => b.auroc > a.auroc ? b : a);
  const words = `${trivialNames[best.score]} alone, which needs no model, gives an AUROC of ${rate(best.auroc)}`;
  const limits = context.symptoms.S6.limits;
  const beaten = best.gain >= limits["other-score-gain"] && best.p !== null && best.p < limits["other-score-p"];
  return [
    { cause, likelihood: beaten ? "ruled-out" : "possible", because: `${inside}${sentence(words)}.` },
    {
      cause: "model-ignores-plain-signal",
      likelihood: beaten ? "likely" : "ruled-out",
      because: `${sentence(words)}${beaten ? `, ${rate(best.gain)} more than the model: defects are ${best.higher ? "higher" : "lower"} in it` : ", which is not clearly more than the model"}.`
    }
  ];
}
var trivialNames = {
  mean: "the mean brightness of an image",
  deviation: "the contrast of an image",
  "gradient-energy": "the strength of an image's edges"
};
function tinyDefects(context) {
  const { pixel } = context.judged.evidence;
  if (pixel === null || pixel.medianMaskArea === null || !masksAlign(context)) return [];
  const tiny = pixel.medianMaskArea < context.symptoms.S6.limits["mask-area"];
  return [
    {
      cause: "tiny-defects",
      likelihood: tiny ? "likely" : "ruled-out",
      because: `The median defect covers ${percent(pixel.medianMaskArea)} of its image.`
    }
  ];
}
function misalignedMasks(context) {
  const cause = "masks-misaligned";
  if (!context.judged.evidence.evaluationSet.masks) {
    return { cause, likelihood: "ruled-out", because: "No masks are used, so the label of a whole image decides." };
  }
  const { status, summary, reason } = assessM1(context);
  return status === "not-assessable" ? { cause, likelihood: "possible", because: `Not measured: ${reason}` } : { cause, likelihood: status === "present" ? "likely" : "ruled-out", because: summary };
}
function betterReduction(context) {
  const limits = context.symptoms.S6.limits;
  const better = (context.judged.evidence.otherScores?.reductions ?? []).filter(
    (other) => other.reduce !== "top-0.1%" && other.gain >= limits["other-score-gain"] && other.p !== null && other.p < limits["other-score-p"]
  );
  return better.length === 0 ? null : better.reduce((a, b) => b.auroc > a.auroc ? b : a);
}
function stuckActions(context) {
  const { pixel, units, evaluationSet, otherScores } = context.judged.evidence;
  const fabrics = new Set(units.fabric.filter((fabric) => fabric !== null)).size;
  const better = betterReduction(context);
  const ill = illnesses(context).some(({ likelihood }) => likelihood === "likely");
  const score = better !== null ? [
    `${ill ? "The score is worth a change too, once the model is put right" : "Change the score, not the model"}: score: { reduce: ${better.reduce} } raises the AUROC from ${rate(better.auroc - better.gain)} to ${rate(better.auroc)} on these images.`
  ] : otherScores === null && pixel !== null && masksAlign(context) && pixel.auroc >= mapFinds ? [
    `Change the score before the model: the error map finds the defects (pixel AUROC ${rate(pixel.auroc)}), so set score.reduce to another of mean, max, top-1% and blurred-max and evaluate again.`
  ] : [];
  return [
    ...score,
    ...collapsedLatent(context) === null ? ["Give the decoder more width (channels), so that it can follow the fabric."] : [],
    dimensionsAdvice(context),
    "Add a loss term that weighs high frequencies more (a gradient, Laplacian or FFT term), so that fine threads count as much as brightness.",
    fabrics > 1 ? `The set holds ${fabrics} fabrics: train on all of them together, if the model saw only one.` : "Train on several fabrics at once, if the model has seen only one.",
    assessM1(context).status === "present" ? "Put the masks right first (M1): every mask has to lie on its defect in its patch." : evaluationSet.masks ? "Check that every mask lies on its defect in its patch: pairs by name, the same size, no flip and no shift." : "Check that labels belong to their images; with masks, the error could be compared inside and outside of defects."
  ];
}

// src/playbook/s6-auroc-stuck.ts
var CHANCE = 0.5;
function assessS6(context) {
  return buildFinding("S6", context.symptoms, assessment15(context));
}
function assessment15(context) {
  const { imageAuroc, imageAurocInterval } = context.judged.metrics;
  if (imageAuroc === null || imageAurocInterval === null) {
    return { status: "not-assessable", reason: needsBothClasses("AUROC", context) };
  }
  const limits = context.symptoms.S6.limits;
  const weak2 = imageAurocInterval[0] > limits["auroc-lower"] && imageAurocInterval[1] < limits["auroc-upper"];
  const measurements = [
    {
      metric: "imageAuroc",
      value: imageAuroc,
      operator: "<",
      limit: limits["auroc-upper"],
      interval: imageAurocInterval
    }
  ];
  const trend = trendOf(context);
  if (trend !== null) measurements.push(...trend.measurements);
  const stuck = trend !== null && trend.stuck;
  const found2 = `The AUROC of ${rate(imageAuroc)} (interval ${range(imageAurocInterval)})`;
  if (!weak2 && !stuck) {
    if (imageAurocInterval[0] <= CHANCE && CHANCE <= imageAurocInterval[1]) {
      const reason = `${found2} leaves open whether it is better than a guess (0.50); more units would tell.`;
      return { status: "not-assessable", reason, measurements };
    }
    const summary = `${found2} reaches beyond the range of a guess.`;
    return { status: "absent", summary, measurements };
  }
  return {
    status: "present",
    severity: stuck ? "critical" : "warning",
    summary: stuck ? `Over ${trend.checkpoints} checkpoints the AUROC never came clear of chance and did not rise: best ${rate(trend.best)}, median ${rate(trend.median)}, last ${rate(trend.last)}. Nothing here suggests that more of the same training will help.` : `${found2} is little better than a guess (0.50). ${trendRemark(context, trend)}`,
    measurements,
    causes: stuckCauses(context),
    actions: stuckActions(context)
  };
}
function trendOf(context) {
  const limits = context.symptoms.S6.limits;
  const rated = context.checkpoints.filter(({ metrics }) => metrics.imageAuroc !== null);
  if (rated.length < limits.checkpoints) return null;
  const series = rated.map(({ metrics }) => metrics.imageAuroc);
  const rise = mannKendall(series);
  const change = compareAuroc(rated[rated.length - 1], rated[0], context);
  const reach = Math.max(...rated.map(upperBound));
  if (rise === null || change === null) return null;
  const sorted2 = [...series].sort((a, b) => a - b);
  return {
    stuck: reach < limits["auroc-upper"] && rise.increasing > limits.trend && change.difference < limits.gain,
    checkpoints: rated.length,
    best: sorted2[sorted2.length - 1],
    median: (sorted2[sorted2.length - 1 >> 1] + sorted2[sorted2.length >> 1]) / 2,
    last: series[series.length - 1],
    gain: change.difference,
    cleared: reach >= limits["auroc-upper"],
    measurements: [
      { metric: "highestAurocBound", value: reach, operator: "<", limit: limits["auroc-upper"] },
      { metric: "riseP", value: rise.increasing, operator: ">", limit: limits.trend },
      { metric: "gainOverFirst", value: change.difference, operator: "<", limit: limits.gain }
    ]
  };
}
function upperBound({ metrics }) {
  return metrics.imageAurocInterval === null ? 1 : metrics.imageAurocInterval[1];
}
function trendRemark(context, trend) {
  if (trend !== null) {
    return trend.cleared ? `Another checkpoint came clear of that: the best reached ${rate(trend.best)}.` : `Over ${trend.checkpoints} checkpoints it rose a little, by ${rate(trend.gain)}, so it may be slow rather than stuck.`;
  }
  const { checkpoints } = context.symptoms.S6.limits;
  return `Whether it is stuck cannot be told from ${count(context.checkpoints.length, "checkpoint")}; ${checkpoints} show a trend.`;
}

// src/playbook/u1-unused-latent-units.ts
function assessU1(context) {
  return buildFinding("U1", context.symptoms, assessment16(context));
}
function assessment16(context) {
  const state = latentState(context);
  if (typeof state === "string") return { status: "not-assessable", reason: state };
  const { carrying, latent } = state;
  const share = carrying / latent.dimensions;
  const limit = context.symptoms.U1.limits["live-fraction"];
  const measurements = [{ metric: "liveFraction", value: share, operator: "<", limit }];
  const summary = `${carryingUnits(state)}.`;
  if (share >= limit) return { status: "absent", summary, measurements };
  const spare = latent.dimensions - carrying;
  return {
    status: "present",
    severity: "notice",
    summary: state.state === "alive" ? `${summary} The other ${spare} could be left out.` : summary,
    measurements,
    causes: [
      {
        cause: "latent-larger-than-needed",
        likelihood: state.state === "alive" ? "likely" : "possible",
        because: summary
      }
    ],
    actions: state.state === "alive" ? [`A latent code of about ${carrying} dimensions would do; a smaller one trains faster and copies less.`] : ["Leave the size of the latent code as it is until the code is in use (S4)."]
  };
}

// src/playbook/x1-score-ranks-backwards.ts
function assessX1(context) {
  return buildFinding("X1", context.symptoms, assessment17(context));
}
function assessment17(context) {
  const { imageAuroc, imageAurocInterval } = context.judged.metrics;
  if (imageAuroc === null || imageAurocInterval === null) {
    return { status: "not-assessable", reason: needsBothClasses("AUROC", context) };
  }
  const limit = context.symptoms.X1.limits.auroc;
  const measurements = [
    { metric: "imageAuroc", value: imageAuroc, operator: "<", limit, interval: imageAurocInterval }
  ];
  if (imageAurocInterval[1] >= limit) {
    return {
      status: "absent",
      summary: `Defective units do not score below defect-free ones (AUROC ${rate(imageAuroc)}).`,
      measurements
    };
  }
  return {
    status: "present",
    severity: "critical",
    summary: `The score ranks backwards: defective units score lower than defect-free ones (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}). No threshold can repair that.`,
    measurements,
    causes: causes6(context),
    actions: [
      "Do not normalize error maps or scores image by image (min-max): keep one scale for the whole set.",
      "Make sure that a higher score means more anomalous: a similarity or a likelihood has to be negated.",
      "Check the labels: 1 is defective, 0 is defect-free."
    ]
  };
}
function causes6(context) {
  const pixel = masksAlign(context) ? context.judged.evidence.pixel : null;
  const normalized = "per-image-normalization";
  const swapped = "labels-swapped";
  const similarity = "similarity-used-as-error";
  if (pixel === null) {
    const because = "Not measured: needs masks and error maps, to see whether the maps rank backwards too.";
    return [normalized, similarity, swapped].map((cause) => ({ cause, likelihood: "possible", because }));
  }
  const map = `Pixel by pixel, the error map has an AUROC of ${rate(pixel.auroc)}`;
  if (pixel.auroc > 0.5) {
    return [
      {
        cause: normalized,
        likelihood: "possible",
        because: `${map}: the maps rank forwards, so the score turns them around.`
      },
      { cause: similarity, likelihood: "ruled-out", because: `${map}: the error itself is higher on defects.` },
      {
        cause: swapped,
        likelihood: "possible",
        because: `${map}, by masks that belong to the images labeled as defective.`
      }
    ];
  }
  return [
    { cause: similarity, likelihood: "possible", because: `${map}: the maps rank backwards as well.` },
    { cause: swapped, likelihood: "possible", because: `${map}: the maps rank backwards as well.` },
    {
      cause: normalized,
      likelihood: "possible",
      because: `${map}; the score was computed from these maps by this tool, without normalization.`
    }
  ];
}

// src/playbook/assess-playbook.ts
function assessPlaybook(context) {
  const symptoms = [assessS1, assessS2, assessS3, assessS4, assessS5, assessS6].map((assess) => assess(context));
  const checks = [
    assessP1,
    assessP2,
    assessP3,
    assessP4,
    assessX1,
    assessX2,
    assessM1,
    assessE1,
    assessU1,
    assessR1
  ].map((assess) => assess(context));
  return [...symptoms, ...checks, assessD1(context, symptoms)];
}

// src/playbook/explain.ts
var explains = {
  P1: ["X1", "S4", "S2", "X2", "S3", "S6", "S1", "S5"],
  X1: ["S6", "S1"],
  S4: ["X2", "S3", "S6", "S1", "U1"],
  S2: ["S3", "S6", "S1"],
  X2: ["S6", "S1"],
  S3: ["S6", "S1"],
  S6: ["S1"]
};
var weights = { notice: 0, warning: 1, critical: 2 };
function weight({ id, severity }) {
  return id === "P1" ? weights.critical : weights[severity];
}
function explainFindings(findings) {
  const standing = findings.filter(({ status, waived }) => status === "present" && waived === void 0).sort((a, b) => place(a) - place(b));
  return findings.map((finding) => {
    if (!standing.includes(finding)) return finding;
    const cause = standing.find(
      (other) => explains[other.id]?.includes(finding.id) && weight(other) >= weight(finding)
    );
    return cause === void 0 ? finding : { ...finding, severity: "notice", explainedBy: cause.id };
  });
}
function place({ id }) {
  const index = precedence.indexOf(id);
  return index < 0 ? precedence.length : index;
}

// src/thresholds/conformal.ts
var import_stats_base_dists_beta_quantile2 = __toESM(require_lib139(), 1);
function conformalThreshold(sorted2, target) {
  const n = sorted2.length;
  const k = Math.max(1, Math.ceil((n + 1) * (1 - target) - 1e-9));
  return k > n ? null : { threshold: sorted2[k - 1], bound: (0, import_stats_base_dists_beta_quantile2.default)(0.95, n + 1 - k, k) };
}
function conformalUnits(target) {
  return Math.ceil(1 / target - 1 - 1e-9);
}

// src/statistics/cut-points.ts
function cutPoints(ranked) {
  const { scores, truePositives, falsePositives } = ranked;
  const n = scores.length;
  if (n < 2) return [];
  const cuts = [{ threshold: outside(scores[0], scores[1]), truePositives: 0, falsePositives: 0 }];
  for (let i2 = 0; i2 < n; i2++) {
    const threshold = i2 + 1 < n ? halfway(scores[i2 + 1], scores[i2]) : outside(scores[n - 1], scores[n - 2]);
    cuts.push({ threshold, truePositives: truePositives[i2], falsePositives: falsePositives[i2] });
  }
  return cuts;
}
function halfway(lower2, upper) {
  const middle = lower2 / 2 + upper / 2;
  return middle >= lower2 && middle < upper ? middle : lower2;
}
function outside(outermost, neighbor) {
  const beyond = outermost + (outermost / 2 - neighbor / 2);
  if (beyond !== outermost && Number.isFinite(beyond)) return beyond;
  return outermost > neighbor ? outermost : nextBelow(outermost);
}
function nextBelow(x2) {
  const step = Math.max(Math.abs(x2) * Number.EPSILON, Number.MIN_VALUE);
  return Math.max(x2 - step, -Number.MAX_VALUE);
}

// src/statistics/best-f1.ts
function f1Score(truePositives, falsePositives, positives) {
  return 2 * truePositives / (truePositives + falsePositives + positives);
}
function bestF1(scores, labels) {
  return bestF1OfRanked(rankedScores(scores, labels));
}
function bestF1OfRanked(ranked) {
  const { positives, negatives } = ranked;
  if (positives === 0) return null;
  if (negatives === 0) return { f1: 1, threshold: null };
  let best = { f1: f1Score(positives, negatives, positives), threshold: null };
  let found2 = false;
  for (const cut of cutPoints(ranked)) {
    const f1 = f1Score(cut.truePositives, cut.falsePositives, positives);
    if (found2 && f1 <= best.f1) continue;
    best = { f1, threshold: cut.threshold };
    found2 = true;
  }
  return best;
}

// src/thresholds/percentile-of.ts
function percentileOf(sorted2, threshold) {
  const n = sorted2.length;
  if (n === 0) return null;
  if (threshold < sorted2[0]) return 0;
  if (threshold >= sorted2[n - 1]) return 100;
  let [low, high] = [0, n - 1];
  while (high - low > 1) {
    const middle = low + high >> 1;
    if (sorted2[middle] <= threshold) low = middle;
    else high = middle;
  }
  const into = (threshold / 2 - sorted2[low] / 2) / (sorted2[low + 1] / 2 - sorted2[low] / 2);
  return 100 * (low + Math.min(1, into)) / (n - 1);
}

// src/thresholds/evaluate-threshold.ts
function evaluateThreshold(threshold, { test, calibration }, row2) {
  const flagged = test.score.map((score) => score > threshold ? 1 : 0);
  const positive = ofClass(test, flagged, 1);
  const negative = ofClass(test, flagged, 0);
  const [tp, fp] = [positive.count, negative.count];
  const hasPositives = positive.hits.length > 0;
  const hasNegatives = negative.hits.length > 0;
  return {
    percentile: percentileOf(calibration.sorted, threshold),
    threshold,
    truePositives: hasPositives ? tp : null,
    falsePositives: hasNegatives ? fp : null,
    precision: hasPositives ? tp === 0 ? 0 : tp / (tp + fp) : null,
    recall: hasPositives ? tp / positive.hits.length : null,
    recallInterval: proportionInterval(positive.hits, positive.groups),
    f1: hasPositives ? f1Score(tp, fp, positive.hits.length) : null,
    falsePositiveRate: hasNegatives ? fp / negative.hits.length : null,
    falsePositiveRateInterval: proportionInterval(negative.hits, negative.groups),
    note: null,
    ...row2
  };
}
function ofClass(test, flagged, label2) {
  const hits = flagged.filter((_, i2) => test.label[i2] === label2);
  const groups = test.group.filter((_, i2) => test.label[i2] === label2);
  return { hits, groups, count: hits.reduce((sum2, hit) => sum2 + hit, 0) };
}

// src/thresholds/in-words.ts
function percent2(share) {
  return `${Number((100 * share).toPrecision(2))}%`;
}
function figure2(value) {
  return String(Number(value.toPrecision(3)));
}
function count2(n, what) {
  return `${n} ${what} unit${n === 1 ? "" : "s"}`;
}
function note(...sentences) {
  return sentences.filter(Boolean).join(" ") || null;
}

// src/thresholds/lowest-cost.ts
function lowestCost(ranked, costs) {
  if (ranked.positives === 0 || ranked.negatives === 0) return null;
  const share = costs.prevalence;
  let best = null;
  for (const { threshold, truePositives, falsePositives } of cutPoints(ranked)) {
    const found2 = share * (truePositives / ranked.positives);
    const alarms = (1 - share) * (falsePositives / ranked.negatives);
    const cost = costs.miss * (share - found2) + costs["false-alarm"] * alarms;
    if (best !== null && cost >= best.cost) continue;
    best = { threshold, cost, precision: found2 + alarms === 0 ? null : found2 / (found2 + alarms) };
  }
  return best;
}

// src/statistics/wilson.ts
function wilsonWithin(successes, n, z) {
  const p = successes / n;
  const z2 = z * z;
  const center = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return [p === 0 ? 0 : Math.max(0, center - half), p === 1 ? 1 : Math.min(1, center + half)];
}

// src/thresholds/cross-fitted-f1-interval.ts
function crossFittedF1Interval(positives, repeats2, f1s) {
  const groups = positives.length;
  const residuals = new Float64Array(groups);
  repeats2.forEach(({ truePositives, falsePositives }, r) => {
    const size = (g) => truePositives[g] + falsePositives[g] + positives[g];
    let total = 0;
    for (let g = 0; g < groups; g++) total += size(g);
    for (let g = 0; g < groups; g++) {
      residuals[g] += (2 * truePositives[g] - f1s[r] * size(g)) / (total * repeats2.length);
    }
  });
  const squares = residuals.reduce((total, residual) => total + residual * residual, 0);
  const variance = groups / (groups - 1) * squares;
  const f1 = f1s.reduce((a, b) => a + b, 0) / f1s.length;
  const trials = variance > 0 && f1 > 0 && f1 < 1 ? f1 * (1 - f1) / variance : positives.filter((count4) => count4 > 0).length;
  return wilsonWithin(f1 * trials, trials, t95(groups - 2));
}

// src/thresholds/cross-fit.ts
function crossFit(plan, choose) {
  const repeats2 = [];
  for (const foldOf of plan.foldOf) {
    const flagged = heldOutFlags(plan, foldOf, choose);
    if (flagged === null) return null;
    repeats2.push(flagged);
  }
  const positives = sum(plan.positives);
  const negatives = sum(plan.units) - positives;
  const f1s = repeats2.map(
    (r) => positives === 0 ? 0 : f1Score(sum(r.truePositives), sum(r.falsePositives), positives)
  );
  const alarms = repeats2.reduce((total, r) => total + sum(r.falsePositives), 0);
  return {
    f1: positives === 0 ? null : f1s.reduce((a, b) => a + b, 0) / f1s.length,
    f1Interval: positives === 0 ? null : crossFittedF1Interval(plan.positives, repeats2, f1s),
    falsePositiveRate: negatives === 0 ? null : alarms / (repeats2.length * negatives)
  };
}
function heldOutFlags({ scores, labels, groupOf, units, folds }, foldOf, choose) {
  const truePositives = new Uint32Array(units.length);
  const falsePositives = new Uint32Array(units.length);
  for (let fold = 0; fold < folds; fold++) {
    const training = (_, i2) => foldOf[groupOf[i2]] !== fold;
    const threshold = choose(rankSorted(scores.filter(training), labels.filter(training)));
    if (threshold === null) return null;
    for (let i2 = 0; i2 < scores.length && scores[i2] > threshold; i2++) {
      if (foldOf[groupOf[i2]] === fold) (labels[i2] === 1 ? truePositives : falsePositives)[groupOf[i2]]++;
    }
  }
  return { truePositives, falsePositives };
}
function sum(values) {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

// src/thresholds/with-cross-fit.ts
function withCrossFit(row2, { plan }, choose) {
  const fit = plan && crossFit(plan, choose);
  if (!fit) return row2;
  const alarms = fit.falsePositiveRate ?? 0;
  return {
    ...row2,
    note: note(
      row2.note,
      alarms > 0.5 && `Expect it to flag ${percent2(alarms)} of new defect-free images: it hardly separates anything.`
    ),
    f1Interval: fit.f1Interval,
    crossFittedF1: fit.f1,
    crossFittedFalsePositiveRate: fit.falsePositiveRate
  };
}

// src/thresholds/cost-policy.ts
function costPolicy(costs, context) {
  const best = lowestCost(context.ranked, costs);
  if (best === null) return null;
  const row2 = evaluateThreshold(best.threshold, context, {
    policy: "cost",
    note: note(
      `Expected cost ${figure2(best.cost)} a unit at ${percent2(costs.prevalence)} defects.`,
      best.precision === null ? "It is cheapest to flag nothing." : `Precision there: ${percent2(best.precision)}.`
    )
  });
  return withCrossFit(row2, context, (training) => lowestCost(training, costs)?.threshold ?? null);
}

// src/statistics/number-groups.ts
function numberGroups(groups) {
  const numbers = /* @__PURE__ */ new Map();
  const groupOf = Uint32Array.from(groups, (name) => {
    const known = numbers.get(name);
    if (known !== void 0) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
  return { count: numbers.size, groupOf };
}

// src/thresholds/group-folds.ts
function groupFolds(positives, units, folds, random) {
  const dealtPositives = new Float64Array(folds);
  const dealtUnits = new Float64Array(folds);
  const foldOf = new Uint8Array(units.length);
  const order = shuffle(
    Array.from(units, (_, g) => g),
    random
  ).sort((a, b) => positives[b] - positives[a] || units[b] - units[a]);
  for (const g of order) {
    let least = 0;
    for (let fold = 1; fold < folds; fold++) {
      const byPositives = positives[g] > 0 ? dealtPositives[fold] - dealtPositives[least] : 0;
      if ((byPositives || dealtUnits[fold] - dealtUnits[least]) < 0) least = fold;
    }
    dealtPositives[least] += positives[g];
    dealtUnits[least] += units[g];
    foldOf[g] = least;
  }
  return foldOf;
}

// src/thresholds/cross-fit-plan.ts
var repeats = 10;
var mostFolds = 5;
function planCrossFit({ score, label: label2, group }, seed) {
  const { count: count4, groupOf } = numberGroups(group);
  const positives = new Uint32Array(count4);
  const units = new Uint32Array(count4);
  groupOf.forEach((g, i2) => {
    positives[g] += label2[i2];
    units[g]++;
  });
  const withPositives = positives.filter((count5) => count5 > 0).length;
  const withNegatives = units.filter((count5, g) => count5 > positives[g]).length;
  const folds = Math.min(mostFolds, withPositives || Infinity, withNegatives || Infinity);
  if (folds < 2 || score.length === 0) return null;
  const random = seededRandom(seed);
  const order = Uint32Array.from(score, (_, i2) => i2).sort((a, b) => score[b] - score[a]);
  return {
    scores: Float64Array.from(order, (i2) => score[i2]),
    labels: Uint8Array.from(order, (i2) => label2[i2]),
    groupOf: Uint32Array.from(order, (i2) => groupOf[i2]),
    positives,
    units,
    folds,
    foldOf: Array.from({ length: repeats }, () => groupFolds(positives, units, folds, random))
  };
}

// src/statistics/bootstrap-draws.ts
function bootstrapDraws(groups, figure3, seed, draws2 = 500) {
  if (groups < 2) return null;
  const random = seededRandom(seed);
  const figures = [];
  for (let draw2 = 0; draw2 < draws2; draw2++) {
    const times = new Uint32Array(groups);
    for (let g = 0; g < groups; g++) times[Math.floor(random() * groups)]++;
    const value = figure3(times);
    if (value !== null) figures.push(value);
  }
  return figures.length === 0 ? null : [quantile(figures, 0.025), quantile(figures, 0.975)];
}

// src/thresholds/max-f1-stability.ts
var nearly = 0.95;
function f1Plateau(ranked, highest) {
  const cuts = cutPoints(ranked).filter(
    (cut) => f1Score(cut.truePositives, cut.falsePositives, ranked.positives) >= nearly * highest
  );
  return [cuts[cuts.length - 1].threshold, cuts[0].threshold];
}
function maxF1ThresholdInterval(plan, seed) {
  return bootstrapDraws(plan.units.length, (times) => bestOfDraw(plan, times), seed);
}
function bestOfDraw({ scores, labels, groupOf, positives, units }, times) {
  let [total, defects] = [0, 0];
  for (let g = 0; g < times.length; g++) {
    total += times[g] * units[g];
    defects += times[g] * positives[g];
  }
  if (defects === 0 || defects === total) return null;
  let best = 0;
  let threshold = null;
  let [flagged, found2] = [0, 0];
  let above = Infinity;
  for (let i2 = 0; i2 < scores.length; i2++) {
    const drawn = times[groupOf[i2]];
    if (drawn === 0) continue;
    if (scores[i2] < above && flagged > 0) {
      const f1 = f1Score(found2, flagged - found2, defects);
      if (f1 > best) [best, threshold] = [f1, scores[i2] / 2 + above / 2];
    }
    above = scores[i2];
    flagged += drawn;
    if (labels[i2] === 1) found2 += drawn;
    if (f1Score(defects, flagged - defects, defects) <= best) return threshold;
  }
  return f1Score(defects, total - defects, defects) > best ? above : threshold;
}

// src/thresholds/max-f1-policy.ts
var enoughDefects = 20;
function maxF1Policy(context) {
  const best = bestF1OfRanked(context.ranked);
  if (best === null || best.threshold === null) return null;
  const row2 = evaluateThreshold(best.threshold, context, {
    policy: "max-f1",
    plateau: f1Plateau(context.ranked, best.f1),
    thresholdInterval: context.plan && maxF1ThresholdInterval(context.plan, context.seed)
  });
  const fitted = withCrossFit(row2, context, (training) => bestF1OfRanked(training)?.threshold ?? null);
  return { ...fitted, note: explain(fitted, context) };
}
function flagsEverything({ threshold }, test) {
  return threshold !== null && test.score.every((score) => score > threshold);
}
function explain(row2, { test, ranked }) {
  if (flagsEverything(row2, test)) return "Flags every unit: no other threshold has a higher F1.";
  const { positives, negatives } = ranked;
  const trivial2 = f1Score(positives, negatives, positives);
  const honest = row2.crossFittedF1 ?? null;
  return note(
    honest === null ? "Chosen on these very units, and too few groups to cross-fit: the F1 is too good." : `Chosen on these very units: expect F1 ${figure2(honest)} on new ones.`,
    honest !== null && honest <= trivial2 && `Flagging every unit has ${figure2(trivial2)}.`,
    positives < enoughDefects && `Only ${count2(positives, "defective")}: unstable.`,
    row2.note
  );
}

// src/thresholds/percentile-policy.ts
var steps = [85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9];
function percentilePolicy(percentile2, context) {
  const { sorted: sorted2, from } = context.calibration;
  const n = sorted2.length;
  if (n === 0) return null;
  const row2 = atPercentile(percentile2, context);
  const nominal = 1 - percentile2 / 100;
  const expected2 = 1 - ((n - 1) * (percentile2 / 100) + 1) / (n + 1);
  const off = expected2 > 1.1 * nominal && `Expect about ${percent2(expected2)} false alarms on new images, not ${percent2(nominal)}.`;
  const withNote = { ...row2, note: note(row2.note, off) };
  if (from === "separate") return withNote;
  return withCrossFit(
    withNote,
    context,
    (training) => training.negatives === 0 ? null : sortedQuantile(negativeScores(training), percentile2 / 100)
  );
}
function percentileSweep(context) {
  if (context.calibration.sorted.length === 0) return [];
  return steps.map((percentile2) => atPercentile(percentile2, context));
}
function atPercentile(percentile2, context) {
  const { sorted: sorted2 } = context.calibration;
  const needed = Math.ceil(100 / (100 - percentile2) - 1e-9);
  return evaluateThreshold(sortedQuantile(sorted2, percentile2 / 100), context, {
    policy: "percentile",
    percentile: percentile2,
    note: note(
      sorted2.length < needed && `Close to the highest of only ${sorted2.length} calibration scores; this percentile needs ${needed}.`
    )
  });
}

// src/statistics/generalized-pareto.ts
var steepest = 0.5;
var gridSteps = 24;
var tolerance = 1e-7;
var golden = (Math.sqrt(5) - 1) / 2;
function fitGeneralizedPareto(excesses) {
  const n = excesses.length;
  const mean4 = excesses.reduce((sum2, y) => sum2 + y / n, 0);
  const unit = excesses.map((y) => y / mean4);
  const highest = unit.reduce((a2, b3) => Math.max(a2, b3));
  const median = Float64Array.from(unit).sort()[n - 1 >> 1];
  const low = -Math.log(2 * n);
  const step = (Math.log1p(2 * highest / median) - low) / gridSteps;
  const at = (a2) => profile(unit, Math.expm1(a2) / highest);
  let best = 0;
  let height = -Infinity;
  for (let i2 = 0; i2 <= gridSteps; i2++) {
    const { logLikelihood: logLikelihood3 } = at(low + i2 * step);
    if (logLikelihood3 > height) [best, height] = [i2, logLikelihood3];
  }
  let [left, right] = [low + (best - 1) * step, low + (best + 1) * step];
  let [a, b] = [right - golden * (right - left), left + golden * (right - left)];
  let [first, second] = [at(a).logLikelihood, at(b).logLikelihood];
  while (right - left > tolerance) {
    if (first >= second) {
      ;
      [right, b, second] = [b, a, first];
      a = right - golden * (right - left);
      first = at(a).logLikelihood;
    } else {
      ;
      [left, a, first] = [a, b, second];
      b = left + golden * (right - left);
      second = at(b).logLikelihood;
    }
  }
  const { shape, scale, logLikelihood: logLikelihood2 } = at((left + right) / 2);
  return { shape, scale: scale * mean4, logLikelihood: logLikelihood2 - n * Math.log(mean4) };
}
function profile(y, theta) {
  const near = Math.abs(theta) < 1e-3;
  let logs = 0;
  for (const value of y) logs += near ? Math.log1p(theta * value) : Math.log(1 + theta * value);
  logs /= y.length;
  if (Math.abs(theta) < 1e-12) return { shape: 0, scale: 1, logLikelihood: -y.length };
  const shape = Math.max(-steepest, Math.min(steepest, logs));
  const scale = shape / theta;
  return { shape, scale, logLikelihood: -y.length * (Math.log(scale) + logs + logs / shape) };
}

// src/statistics/tail-quantile.ts
var golden2 = (Math.sqrt(5) - 1) / 2;
var shapeSteps = 16;
var boundSteps = 30;
function tailQuantile({ shape, scale }, share) {
  return scale * growth(shape, share);
}
function fitTailQuantile(excesses, share, drop) {
  const fit = fitGeneralizedPareto(excesses);
  const quantile2 = tailQuantile(fit, share);
  const inside = (value) => fit.logLikelihood - profile2(excesses, value, share) <= drop;
  let beyond = 2 * quantile2;
  while (inside(beyond)) beyond *= 2;
  return { ...fit, quantile: quantile2, interval: [bound(quantile2, 0, inside), bound(quantile2, beyond, inside)] };
}
function bound(from, to, inside) {
  for (let i2 = 0; i2 < boundSteps && Math.abs(to - from) > 1e-6 * Math.abs(from); i2++) {
    const middle = (from + to) / 2;
    if (inside(middle)) from = middle;
    else to = middle;
  }
  return from;
}
function profile2(excesses, quantile2, share) {
  const at = (shape) => logLikelihood(excesses, shape, quantile2 / growth(shape, share));
  let [left, right] = [-steepest, steepest];
  let [a, b] = [right - golden2 * (right - left), left + golden2 * (right - left)];
  let [first, second] = [at(a), at(b)];
  for (let i2 = 0; i2 < shapeSteps; i2++) {
    if (first >= second && first > -Infinity) {
      ;
      [right, b, second] = [b, a, first];
      a = right - golden2 * (right - left);
      first = at(a);
    } else {
      ;
      [left, a, first] = [a, b, second];
      b = left + golden2 * (right - left);
      second = at(b);
    }
  }
  return Math.max(first, second);
}
function growth(shape, share) {
  const log2 = -Math.log(share);
  return shape === 0 ? log2 : Math.expm1(shape * log2) / shape;
}
function logLikelihood(excesses, shape, scale) {
  const n = excesses.length;
  let sum2 = 0;
  if (Math.abs(shape) < 1e-6) {
    for (const y of excesses) sum2 += y / scale;
    return -n * Math.log(scale) - sum2;
  }
  const theta = shape / scale;
  for (const y of excesses) {
    const factor = 1 + theta * y;
    if (factor <= 0) return -Infinity;
    sum2 += Math.log(factor);
  }
  return -n * Math.log(scale) - (1 + 1 / shape) * sum2;
}

// src/thresholds/peaks-over-threshold.ts
var fewestPeaks = 30;
var tail = 0.02;
function peaksOverThreshold(sorted2, target) {
  const found2 = findTail(sorted2, target);
  if (found2 === null || found2.share >= 1) return found2 && empirical(sorted2, target, found2);
  const fit = fitGeneralizedPareto(found2.excesses);
  const threshold = found2.start + tailQuantile(fit, found2.share);
  return { threshold, peaks: found2.excesses.length, shape: fit.shape };
}
function peaksWithInterval(calibration, target) {
  const { sorted: sorted2 } = calibration;
  const found2 = findTail(sorted2, target);
  if (found2 === null || found2.share >= 1) {
    return found2 && { ...empirical(sorted2, target, found2), interval: null };
  }
  const peaks = found2.excesses.length;
  const effect2 = designEffect(calibration, peaks);
  const t = t95(Math.max(1, peaks / effect2 - 2));
  const fit = fitTailQuantile(found2.excesses, found2.share, effect2 * t * t / 2);
  const slope = fit.scale * found2.share ** -fit.shape;
  const ofCount = t * slope * Math.sqrt(effect2 * (1 - peaks / sorted2.length) / peaks);
  const [below, above] = fit.interval.map((bound2) => Math.hypot(bound2 - fit.quantile, ofCount));
  const threshold = found2.start + fit.quantile;
  return { threshold, peaks, shape: fit.shape, interval: [threshold - below, threshold + above] };
}
function findTail(sorted2, target) {
  const n = sorted2.length;
  if (n <= fewestPeaks) return null;
  let start = sortedQuantile(sorted2, 1 - tail);
  let first = n - Math.floor(tail * n) - 1;
  while (first < n && sorted2[first] <= start) first++;
  if (n - first < fewestPeaks) {
    first = n - fewestPeaks;
    while (first > 0 && sorted2[first - 1] === sorted2[n - fewestPeaks]) first--;
    if (first === 0) return null;
    start = sorted2[first - 1];
  }
  const excesses = Float64Array.from({ length: n - first }, (_, i2) => sorted2[first + i2] - start);
  return { start, excesses, share: target * n / excesses.length };
}
function empirical(sorted2, target, { excesses }) {
  return { threshold: sortedQuantile(sorted2, 1 - target), peaks: excesses.length, shape: null };
}
function designEffect({ sorted: sorted2, groupOf, groups }, peaks) {
  const n = sorted2.length;
  if (groups === n || groups < 2) return 1;
  const share = peaks / n;
  const residuals = new Float64Array(groups);
  for (let i2 = 0; i2 < n; i2++) residuals[groupOf[i2]] += (i2 >= n - peaks ? 1 : 0) - share;
  const squares = residuals.reduce((sum2, residual) => sum2 + residual * residual, 0);
  return Math.max(1, groups / (groups - 1) * squares / (peaks * (1 - share)));
}

// src/thresholds/pot-policy.ts
var enoughForTail = 500;
function potPolicy(target, context) {
  const { sorted: sorted2, from } = context.calibration;
  if (sorted2.length < enoughForTail) return null;
  const chosen = peaksWithInterval(context.calibration, target);
  if (chosen === null) return null;
  const row2 = evaluateThreshold(chosen.threshold, context, {
    policy: "pot",
    thresholdInterval: chosen.interval,
    note: explain2(chosen, target, context.calibration)
  });
  if (from === "separate") return row2;
  return withCrossFit(
    row2,
    context,
    (training) => peaksOverThreshold(negativeScores(training), target)?.threshold ?? null
  );
}
function explain2({ peaks, shape }, target, { sorted: sorted2, groups }) {
  const n = sorted2.length;
  const aim = `aims at ${percent2(target)} false alarms on new defect-free images`;
  if (shape === null) return note(`The empirical quantile of ${n} defect-free scores, which ${aim}.`);
  const tail2 = `from a generalized Pareto tail (shape ${shape.toFixed(2)}) of the highest ${peaks} of ${n} defect-free scores`;
  return note(
    n < conformalUnits(target) ? `Extrapolated ${tail2}: it ${aim}, a rate that so few scores have not shown; nothing guarantees it.` : `Smoothed, ${tail2}: it ${aim}; unlike the conformal threshold it does not guarantee them.`,
    groups < 20 && `Only ${groups} groups of scores: its interval is rough.`
  );
}

// src/thresholds/recommend.ts
function recommend(candidates, atPercentile2, context, { thresholds }) {
  if (context.ranked.scores.length === 1) return nothing("All scores are equal: no threshold can separate.");
  const byPolicy = (name) => candidates.find((candidate) => candidate.policy === name);
  const { policy } = thresholds;
  const reasons = {
    "max-f1": whyNotMaxF1(byPolicy("max-f1"), context, policy === "auto" ? enoughDefects : 2),
    "target-fpr": byPolicy("target-fpr") ? null : tooFewNormals(thresholds["target-fpr"], context.calibration),
    youden: byPolicy("youden") ? null : "Youden's J: no threshold is better than chance on these units.",
    pot: byPolicy("pot") ? null : tooShortTail(context.calibration),
    cost: byPolicy("cost") ? null : "Lowest cost: needs thresholds.cost, and units of both classes.",
    percentile: atPercentile2 ? null : "Percentile: there are no defect-free scores to take it of."
  };
  if (policy === "auto") {
    if (reasons["max-f1"] === null) return { recommended: byPolicy("max-f1"), reason: null };
    if (reasons["target-fpr"] === null) return { recommended: byPolicy("target-fpr"), reason: null };
    const extrapolated = byPolicy("pot") ? " An extrapolated one can be had with `thresholds.policy: pot`." : "";
    return nothing(`${reasons["max-f1"]} ${reasons["target-fpr"]}${extrapolated}`);
  }
  const reason = reasons[policy];
  if (reason !== null) return nothing(reason);
  return { recommended: policy === "percentile" ? atPercentile2 : byPolicy(policy), reason: null };
}
function nothing(reason) {
  return { recommended: null, reason };
}
function whyNotMaxF1(candidate, { ranked, test }, needed) {
  if (ranked.positives < needed) {
    return `Highest F1: needs ${count2(needed, "defective")}, there ${ranked.positives === 1 ? "is" : "are"} ${ranked.positives}.`;
  }
  if (candidate === void 0) return "Highest F1: needs defect-free units too.";
  if (flagsEverything(candidate, test)) return "Highest F1: only flagging every unit reaches it.";
  if ((candidate.crossFittedF1 ?? null) === null) return "Highest F1: too few groups of each class to cross-fit it.";
  return null;
}
function tooFewNormals(target, calibration) {
  const needed = conformalUnits(target);
  const given = calibration.sorted.length;
  return `A false positive rate of ${percent2(target)}: needs ${count2(needed, "defect-free")}, there ${given === 1 ? "is" : "are"} ${given}.`;
}
function tooShortTail({ sorted: sorted2 }) {
  return sorted2.length < enoughForTail ? `Peaks over threshold: needs ${count2(enoughForTail, "defect-free")}, there ${sorted2.length === 1 ? "is" : "are"} ${sorted2.length}.` : "Peaks over threshold: too many of the highest defect-free scores are equal.";
}

// src/thresholds/sort-calibration.ts
function sortCalibration({ score, group }, from) {
  checkFinite(score);
  const { count: count4, groupOf } = numberGroups(group);
  const order = Uint32Array.from(score, (_, i2) => i2).sort((a, b) => score[a] - score[b]);
  return {
    sorted: Array.from(order, (i2) => score[i2]),
    groupOf: Uint32Array.from(order, (i2) => groupOf[i2]),
    groups: count4,
    from
  };
}

// src/thresholds/target-fpr-policy.ts
function targetFprPolicy(target, context) {
  const { sorted: sorted2, groups, from } = context.calibration;
  const chosen = conformalThreshold(sorted2, target);
  if (chosen === null) return null;
  const row2 = evaluateThreshold(chosen.threshold, context, {
    policy: "target-fpr",
    falsePositiveRateBound: chosen.bound,
    note: note(
      `Expect at most ${percent2(target)} false alarms on new defect-free images, with 95% confidence at most ${percent2(chosen.bound)}.`,
      groups < sorted2.length && "This takes units of one group as independent, which they are not."
    )
  });
  if (from === "separate") return row2;
  return withCrossFit(
    row2,
    context,
    (training) => conformalThreshold(negativeScores(training), target)?.threshold ?? null
  );
}

// src/thresholds/threshold-notes.ts
function thresholdNotes(operating, target, { test, ranked, calibration }) {
  const { positives, negatives } = ranked;
  const normals = calibration.sorted.length;
  const few = tooFewForIntervals(test.label, test.group);
  const notes = [
    operating === null && "There are no defect-free scores to take the operating percentile of.",
    ranked.scores.length === 1 && "All scores are equal: no threshold can separate.",
    positives === 0 && "No defective units: recall, precision and F1 cannot be measured.",
    negatives === 0 && "No defect-free test units: false alarms cannot be measured.",
    positives === 1 && negatives > 0 && rankOfOnly(test.score[test.label.indexOf(1)], test.score, negatives),
    normals < conformalUnits(target) && `A false positive rate of ${percent2(target)} cannot be promised from ${count2(normals, "defect-free")}; it needs ${conformalUnits(target)}.`,
    calibration.from === "test" && normals > 0 && sameUnits(operating),
    few !== null && `Only ${few}: the 95% intervals are approximate (they hold from ${enoughUnits2} of each class, and ${enoughGroups2} groups of units, on).`
  ];
  return notes.filter((sentence2) => sentence2 !== false);
}
function rankOfOnly(score, all, negatives) {
  const atLeast2 = all.filter((other) => other >= score).length - 1;
  return `Only one defective unit: ${atLeast2} of ${count2(negatives, "defect-free")} score at least as high.`;
}
function sameUnits(operating) {
  const rate2 = operating?.crossFittedFalsePositiveRate ?? null;
  const f1 = operating?.crossFittedF1 ?? null;
  const honest = [rate2 !== null && `${percent2(rate2)} false alarms`, f1 !== null && `F1 ${figure2(f1)}`].filter(Boolean);
  const figures = honest.length > 0 ? ` Cross-fitted, the operating threshold has ${honest.join(" and ")}.` : "";
  return `No calibration images of their own: the defect-free test units also set the thresholds.${figures}`;
}

// src/statistics/youden.ts
function youden(scores, labels) {
  return youdenOfRanked(rankedScores(scores, labels));
}
function youdenOfRanked(ranked) {
  const { positives, negatives } = ranked;
  if (positives === 0 || negatives === 0) return null;
  let most = 0;
  let threshold = null;
  for (const cut of cutPoints(ranked)) {
    const pairs = cut.truePositives * negatives - cut.falsePositives * positives;
    if (pairs > most) {
      most = pairs;
      threshold = cut.threshold;
    }
  }
  return { index: most / (positives * negatives), threshold };
}

// src/thresholds/youden-policy.ts
function youdenPolicy(context) {
  const best = youdenOfRanked(context.ranked);
  if (best === null || best.threshold === null) return null;
  const row2 = evaluateThreshold(best.threshold, context, {
    policy: "youden",
    note: "Chosen on these very units: its plain figures are too good."
  });
  return withCrossFit(row2, context, (training) => youdenOfRanked(training)?.threshold ?? null);
}

// src/thresholds/assess-thresholds.ts
function assessThresholds(input, settings) {
  const { test } = input;
  if (test.group.length !== test.score.length) {
    throw new RangeError(`${test.score.length} scores, but ${test.group.length} groups`);
  }
  const context = {
    test,
    ranked: rankedScores(test.score, test.label),
    calibration: calibrate(input),
    plan: planCrossFit(test, settings.seed),
    seed: settings.seed
  };
  const { policy, cost, "target-fpr": target } = settings.thresholds;
  const atPercentile2 = percentilePolicy(settings["threshold-percentile"], context);
  const operating = settings.threshold === void 0 ? atPercentile2 : evaluateThreshold(settings.threshold, context, { policy: "absolute" });
  const candidates = [
    maxF1Policy(context),
    targetFprPolicy(target, context),
    youdenPolicy(context),
    cost ? costPolicy(cost, context) : null,
    // What can be promised needs no extrapolation, unless it is asked for.
    policy === "pot" || context.calibration.sorted.length < conformalUnits(target) ? potPolicy(target, context) : null
  ].filter((candidate) => candidate !== null);
  return {
    operating,
    ...recommend(candidates, atPercentile2, context, settings),
    candidates,
    sweep: percentileSweep(context),
    calibration: context.calibration.from,
    calibrationUnits: context.calibration.sorted.length,
    notes: thresholdNotes(operating, target, context)
  };
}
function calibrate({ test, calibration }) {
  const normal = (_, i2) => test.label[i2] === 0;
  return sortCalibration(
    calibration ?? { score: test.score.filter(normal), group: test.group.filter(normal) },
    calibration === null ? "test" : "separate"
  );
}

// src/statistics/normal-mixture.ts
var starts = [0.05, 0.2, 0.5];
var mostSteps = 300;
var narrowest = 1e-4;
function fitNormalMixture(values) {
  const n = values.length;
  if (n < 10 || values.every((x2) => x2 === values[0])) return null;
  const mean4 = values.reduce((sum2, x2) => sum2 + x2 / n, 0);
  const variance = values.reduce((sum2, x2) => sum2 + (x2 - mean4) ** 2 / n, 0);
  if (!(variance > 0)) return null;
  const sorted2 = Float64Array.from(values, (x2) => (x2 - mean4) / Math.sqrt(variance)).sort();
  const fits = starts.map((share) => climb(sorted2, Math.max(1, Math.round(share * n))));
  const best = fits.reduce((a, b) => b.logLikelihood > a.logLikelihood ? b : a);
  const single2 = -n / 2 * (1 + Math.log(2 * Math.PI));
  const components2 = best.components.map(({ weight: weight2, mean: at, deviation }) => ({
    weight: weight2,
    mean: mean4 + at * Math.sqrt(variance),
    deviation: deviation * Math.sqrt(variance)
  }));
  components2.sort((a, b) => a.mean - b.mean);
  return {
    components: components2,
    gain: 2 * (best.logLikelihood - single2) - 3 * Math.log(n)
  };
}
function climb(sorted2, upper) {
  const n = sorted2.length;
  const share = Float64Array.from(sorted2, (_, i2) => i2 >= n - upper ? 1 : 0);
  let fit = { components: components(sorted2, share), logLikelihood: -Infinity };
  for (let step = 0; step < mostSteps; step++) {
    const logLikelihood2 = weigh(sorted2, fit.components, share);
    const gained = logLikelihood2 - fit.logLikelihood;
    fit = { components: fit.components, logLikelihood: logLikelihood2 };
    if (gained < 1e-9 * n) break;
    fit = { components: components(sorted2, share), logLikelihood: logLikelihood2 };
  }
  return { ...fit, logLikelihood: weigh(sorted2, fit.components, share) };
}
function weigh(values, [lower2, upper], share) {
  let total = 0;
  for (let i2 = 0; i2 < values.length; i2++) {
    const [a, b] = [logDensity(values[i2], lower2), logDensity(values[i2], upper)];
    const sum2 = Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    share[i2] = Math.exp(b - sum2);
    total += sum2;
  }
  return total;
}
function components(values, share) {
  const moments = (of) => {
    let [weight2, sum2] = [0, 0];
    for (let i2 = 0; i2 < values.length; i2++) {
      weight2 += of(i2);
      sum2 += of(i2) * values[i2];
    }
    const mean4 = weight2 > 0 ? sum2 / weight2 : 0;
    let squares = 0;
    for (let i2 = 0; i2 < values.length; i2++) squares += of(i2) * (values[i2] - mean4) ** 2;
    const variance = weight2 > 0 ? squares / weight2 : 1;
    return { weight: weight2 / values.length, mean: mean4, deviation: Math.sqrt(Math.max(variance, narrowest)) };
  };
  return [moments((i2) => 1 - share[i2]), moments((i2) => share[i2])];
}
function logDensity(x2, { weight: weight2, mean: mean4, deviation }) {
  const z = (x2 - mean4) / deviation;
  return Math.log(weight2) - Math.log(deviation) - 0.5 * (z * z + Math.log(2 * Math.PI));
}
function equalPosterior([lower2, upper]) {
  const favor = (x2) => logDensity(x2, upper) - logDensity(x2, lower2);
  let [left, right] = [lower2.mean, upper.mean];
  if (!(favor(left) < 0 && favor(right) > 0)) return null;
  for (let i2 = 0; i2 < 100; i2++) {
    const middle = (left + right) / 2;
    if (favor(middle) < 0) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

// src/thresholds/assess-unlabeled.ts
var deviations = 3.5;
var toDeviation = 1.4826;
function assessUnlabeled(units, settings) {
  const scores = sortCalibration(units, "test");
  const configured = settings.threshold;
  const candidates = [madRow(scores), tailRow(scores, settings.thresholds["target-fpr"]), mixtureRow(scores)].filter(
    (candidate) => candidate !== null
  );
  return {
    operating: configured === void 0 ? null : row(configured, scores, { policy: "absolute", note: null }),
    recommended: null,
    reason: "The units have no labels: what a threshold finds and how often it alarms in vain cannot be measured on them." + (candidates.length > 0 ? " The candidates rest on assumptions." : ""),
    candidates,
    sweep: [],
    calibration: "test",
    calibrationUnits: 0,
    notes: ["There are no labels: no figure that compares defective with defect-free units can be had."]
  };
}
function madRow(scores) {
  const { sorted: sorted2 } = scores;
  if (sorted2.length === 0) return null;
  const median = medianSorted(sorted2);
  const deviation = medianSorted(sorted2.map((score) => Math.abs(score - median)).sort((a, b) => a - b));
  if (deviation === 0) return null;
  return row(median + deviations * toDeviation * deviation, scores, {
    policy: "mad",
    note: "Assumption-based: most units are defect-free, and their scores spread as evenly to both sides as a normal distribution."
  });
}
function tailRow(scores, target) {
  const { sorted: sorted2, groups } = scores;
  const chosen = sorted2.length < enoughForTail ? null : peaksWithInterval(scores, target);
  if (chosen === null) return null;
  return row(chosen.threshold, scores, {
    policy: "pot",
    ...chosen.interval && { thresholdInterval: chosen.interval },
    note: note(
      `Assumption-based: all units are defect-free, and ${percent2(target)} of such units may be flagged.`,
      chosen.shape !== null && groups < 20 && `Only ${groups} groups of scores: its interval is rough.`
    )
  });
}
function mixtureRow(scores) {
  const { sorted: sorted2 } = scores;
  if (sorted2.length === 0 || sorted2[0] <= 0) return null;
  const mixture = fitNormalMixture(Float64Array.from(sorted2, Math.log));
  if (mixture === null || mixture.gain <= 0) return null;
  const [, upper] = mixture.components;
  const border = upper.weight < 0.5 ? equalPosterior(mixture.components) : null;
  if (border === null) return null;
  return row(Math.exp(border), scores, {
    policy: "mixture",
    note: `Assumption-based: the units are of two kinds with log-normal scores, and the rarer, higher kind (${percent2(upper.weight)}) is defective.`
  });
}
function row(threshold, scores, { policy, note: assumed, ...more }) {
  const none = { test: { score: [], label: [], group: [] }, calibration: { ...scores, sorted: [] } };
  const n = scores.sorted.length;
  const flagged = scores.sorted.filter((score) => score > threshold).length;
  return evaluateThreshold(threshold, none, { ...more, policy, note: note(assumed, `Flags ${flagged} of ${n} units.`) });
}

// src/diagnosis/as-baseline.ts
import { createHash } from "node:crypto";
var BYTES = 8;
function asBaseline(evidence) {
  const { id, score } = evidence.units;
  const order = idOrder(id);
  const bytes = Buffer.alloc(BYTES * order.length);
  order.forEach((unit, i2) => bytes.writeDoubleLE(score[unit], BYTES * i2));
  return {
    measuredWith: evidence.measuredWith,
    unitIds: hashOfIds(id),
    scores: bytes.toString("base64"),
    liveUnits: evidence.latent?.spread?.liveUnits ?? null,
    errorToVariance: medianErrorToVariance(evidence)
  };
}
function scoresInOrder(scores, ids) {
  const bytes = Buffer.from(scores, "base64");
  if (bytes.length !== BYTES * ids.length) return null;
  const inOrder2 = new Array(ids.length);
  idOrder(ids).forEach((unit, i2) => inOrder2[unit] = bytes.readDoubleLE(BYTES * i2));
  return inOrder2.every(Number.isFinite) ? inOrder2 : null;
}
function hashOfIds(ids) {
  const sorted2 = idOrder(ids).map((unit) => ids[unit]);
  return createHash("sha256").update(JSON.stringify(sorted2)).digest("hex");
}
function idOrder(ids) {
  return [...ids.keys()].sort((a, b) => ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b);
}

// src/diagnosis/by-group.ts
function resultsByGroup(units, threshold) {
  const indices2 = [...units.score.keys()];
  const normal = indices2.filter((i2) => units.label[i2] === 0);
  const defective2 = indices2.filter((i2) => units.label[i2] === 1);
  const row2 = (name, by, own, compared) => {
    const defects = own.filter((i2) => units.label[i2] === 1);
    const hits = threshold === null ? null : defects.filter((i2) => units.score[i2] > threshold).length;
    return {
      name,
      by,
      units: own.length,
      recall: hits === null || defects.length === 0 ? null : hits / defects.length,
      imageAuroc: rocAuc(
        compared.map((i2) => units.score[i2]),
        compared.map((i2) => units.label[i2])
      )
    };
  };
  const kinds = names2(defective2.map((i2) => units.kind[i2])).map((kind) => {
    const own = defective2.filter((i2) => units.kind[i2] === kind);
    return row2(kind, "defect", own, [...normal, ...own]);
  });
  const fabrics = names2(units.fabric.filter((fabric) => fabric !== null));
  if (fabrics.length < 2) return kinds;
  return [
    ...kinds,
    ...fabrics.map((fabric) => {
      const own = indices2.filter((i2) => units.fabric[i2] === fabric);
      return row2(fabric, "fabric", own, own);
    })
  ];
}
function names2(all) {
  return [...new Set(all)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

// src/diagnosis/check-evidence.ts
function checkEvidence(evidence) {
  if (evidence.length === 0) throw new InputError("There is no evidence to diagnose: evaluate at least one checkpoint");
  const [first, ...rest] = evidence;
  if (first.units.score.length === 0 && !first.unlabeled?.score.length) {
    throw new InputError(`The evidence of "${first.checkpoint.name}" holds no units: the evaluation set is empty`);
  }
  const names3 = /* @__PURE__ */ new Set([first.checkpoint.name]);
  for (const other of rest) {
    const { name } = other.checkpoint;
    if (names3.has(name)) {
      throw new InputError(
        `There are two pieces of evidence for "${name}": remove the older file from report-dir/evidence`
      );
    }
    names3.add(name);
    const both = `"${first.checkpoint.name}" and "${name}"`;
    if (other.evaluationSet.unit !== first.evaluationSet.unit) {
      throw new InputError(
        `${both} cannot be compared: one was scored by ${first.evaluationSet.unit}, the other by ${other.evaluationSet.unit}; evaluate both on the same set`
      );
    }
    if (other.evaluationSet.hash !== first.evaluationSet.hash || !sameUnits2(first, other)) {
      throw new InputError(
        `${both} were measured on different evaluation sets: evaluate both on the same images, masks, labels and groups`
      );
    }
    if (other.measuredWith !== first.measuredWith) {
      throw new InputError(
        `${both} were measured with different settings (model, score, calibration or seed): evaluate both with the same configuration`
      );
    }
  }
}
function sameUnits2(a, b) {
  const n = a.units.id.length;
  return [b.units.id, b.units.label, b.units.group, b.units.score].every((column2) => column2.length === n) && a.units.id.every((id, i2) => id === b.units.id[i2] && a.units.label[i2] === b.units.label[i2]);
}

// src/diagnosis/choose-judged.ts
function chooseJudged(judge, checkpoints, best) {
  const last = checkpoints[checkpoints.length - 1];
  if (judge === "last") return last;
  if (judge === "best") return best ?? last;
  const named = checkpoints.find(({ evidence }) => evidence.checkpoint.name === judge);
  if (named !== void 0) return named;
  const names3 = checkpoints.map(({ evidence }) => evidence.checkpoint.name);
  throw new InputError(`judge: there is no checkpoint "${judge}"; the nearest is "${nearest(judge, names3)}"`);
}

// src/statistics/delong.ts
function delongVariance(component, labels) {
  const all = Array.from(component);
  const positive = all.filter((_, i2) => labels[i2] === 1);
  const negative = all.filter((_, i2) => labels[i2] === 0);
  if (positive.length < 2 || negative.length < 2) return null;
  return sampleVariance(positive) / positive.length + sampleVariance(negative) / negative.length;
}

// src/statistics/score-interval.ts
function scoreInterval(auroc, positives, negatives, z) {
  const within = (value) => Math.abs(auroc - value) <= z * Math.sqrt(hanleyMcNeilVariance(value, positives, negatives));
  return [boundary(auroc, 0, within), boundary(auroc, 1, within)];
}
function hanleyMcNeilVariance(auroc, positives, negatives) {
  const extra = Math.max(0, (positives + negatives) / 2 - 1);
  const shape = 1 + extra * (1 - auroc) / (2 - auroc) + extra * auroc / (1 + auroc);
  return auroc * (1 - auroc) * shape / (positives * negatives);
}
function boundary(inside, outside2, within) {
  let [near, far] = [inside, outside2];
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2;
    if (within(middle)) near = middle;
    else far = middle;
  }
  return near === inside ? inside : (near + far) / 2;
}

// src/statistics/auroc-interval.ts
function aurocInterval(scores, labels, groups = Array.from(scores, (_, i2) => String(i2))) {
  const components2 = aurocComponents(scores, labels);
  if (components2 === null) return null;
  if (groups.length !== scores.length) throw new RangeError(`${scores.length} scores, but ${groups.length} groups`);
  const { auroc, component, positives, negatives } = components2;
  const approximate = tooFewForIntervals(labels, groups) !== null;
  const { grouped, groups: count4 } = groupSizes(groups);
  const perClass = [1, 0].map((label2) => groupSizes(groups, (i2) => labels[i2] === label2).largestDesignEffect);
  const estimated = aurocVariance(component, labels, groups);
  const independent = delongVariance(component, labels);
  if (estimated === null || independent === null || independent === 0) {
    const z2 = grouped ? t95(count4 - 2) : z95;
    return { auroc, interval: scoreInterval(auroc, positives / perClass[0], negatives / perClass[1], z2), approximate };
  }
  const clustering = Math.min(Math.max(1, estimated.variance / independent), Math.max(...perClass));
  const misfit = Math.max(1, independent / hanleyMcNeilVariance(auroc, positives, negatives));
  const [m, n] = [positives, negatives].map((size) => Math.max(1, size / (clustering * misfit)));
  const z = grouped || misfit > 1 ? t95(estimated.degreesOfFreedom) : z95;
  return { auroc, interval: scoreInterval(auroc, m, n, z), approximate };
}

// src/statistics/average-precision.ts
function averagePrecision(scores, labels) {
  const { truePositives, falsePositives, positives } = rankedScores(scores, labels);
  if (positives === 0) return null;
  let sum2 = 0;
  for (let i2 = 0; i2 < truePositives.length; i2++) {
    const gained = truePositives[i2] - (i2 === 0 ? 0 : truePositives[i2 - 1]);
    sum2 += gained * (truePositives[i2] / (truePositives[i2] + falsePositives[i2]));
  }
  return sum2 / positives;
}

// src/diagnosis/metrics.ts
function metricsOf(evidence, settings) {
  const { units, latent, reconstruction, pixel } = evidence;
  const { score, label: label2, group } = units;
  const auroc = aurocInterval(score, label2, group);
  const best = bestF1(score, label2);
  const spread = latent?.spread ?? null;
  return {
    imageAuroc: auroc?.auroc ?? null,
    imageAurocInterval: auroc?.interval ?? null,
    imageAurocApproximate: auroc?.approximate ?? null,
    averagePrecision: averagePrecision(score, label2),
    ...operatingFigures(evidence, settings),
    bestF1: best?.f1 ?? null,
    bestF1Threshold: best?.threshold ?? null,
    youdenThreshold: youden(score, label2)?.threshold ?? null,
    pixelAuroc: pixel?.auroc ?? null,
    aupro: pixel?.aupro ?? null,
    ssim: reconstruction?.ssim ?? null,
    reconstructionR2: reconstruction?.r2 ?? null,
    reconstructionDiversity: reconstruction?.diversity?.value ?? null,
    activeUnits: latent?.activeUnits ?? null,
    latentDimensions: latent?.dimensions ?? null,
    klTotal: spread?.klTotal ?? null,
    muVariance: latent?.muVariance ?? null,
    meanSigma: spread?.meanSigma ?? null,
    meanSigmaActive: spread?.meanSigmaActive ?? null
  };
}
function operatingFigures({ units, calibration }, settings) {
  const { score, label: label2 } = units;
  const normal = calibration?.score ?? score.filter((_, i2) => label2[i2] === 0);
  const threshold = settings.threshold ?? (normal.length === 0 ? null : percentile(normal, settings["threshold-percentile"]));
  if (threshold === null) return { threshold, precision: null, recall: null, f1: null, falsePositiveRate: null };
  const counts = { positives: 0, negatives: 0, hits: 0, alarms: 0 };
  score.forEach((value, i2) => {
    counts[label2[i2] === 1 ? "positives" : "negatives"]++;
    if (value > threshold) counts[label2[i2] === 1 ? "hits" : "alarms"]++;
  });
  const { positives, negatives, hits, alarms } = counts;
  return {
    threshold,
    precision: positives === 0 ? null : hits === 0 ? 0 : hits / (hits + alarms),
    recall: positives === 0 ? null : hits / positives,
    f1: positives === 0 ? null : 2 * hits / (2 * hits + alarms + (positives - hits)),
    falsePositiveRate: negatives === 0 ? null : alarms / negatives
  };
}

// src/diagnosis/read-baseline.ts
function readBaseline(given, judged, settings, all) {
  const other = given.source === "diagnosis" ? measuredByDiagnosis(given.diagnosis) : measuredByEvidence(given.evidence);
  refuseAnother(other, measuredByEvidence(judged), given.source);
  if (given.source === "diagnosis") return fromDiagnosis(given.diagnosis, judged);
  const { evidence, source } = given;
  const chosen = all.count > 1 && all.best?.checkpoint.sha256 === evidence.checkpoint.sha256;
  return {
    name: evidence.checkpoint.name,
    source,
    sha256: evidence.checkpoint.sha256,
    score: scoresOfEvidence(evidence, judged),
    threshold: metricsOf(evidence, settings).threshold,
    liveUnits: evidence.latent?.spread?.liveUnits ?? null,
    errorToVariance: medianErrorToVariance(evidence),
    bestOf: chosen ? all.count : null
  };
}
function scoresOfEvidence(evidence, judged) {
  const score = new Array(judged.units.id.length);
  const from = idOrder(evidence.units.id);
  idOrder(judged.units.id).forEach((unit, i2) => score[unit] = evidence.units.score[from[i2]]);
  return score;
}
function fromDiagnosis(diagnosis, judged) {
  const { asBaseline: asBaseline2, checkpoints, bestCheckpoint, judged: name } = diagnosis;
  const score = scoresInOrder(asBaseline2.scores, judged.units.id);
  const checkpoint = checkpoints.find((one) => one.name === name);
  if (score === null || checkpoint === void 0) {
    throw new InputError(
      `baseline: the diagnosis of "${name}" does not hold one finite score for each unit: diagnose that checkpoint again`
    );
  }
  return {
    name,
    source: "diagnosis",
    sha256: checkpoint.sha256,
    score,
    threshold: checkpoint.metrics.threshold,
    liveUnits: asBaseline2.liveUnits,
    errorToVariance: asBaseline2.errorToVariance,
    bestOf: checkpoints.length > 1 && bestCheckpoint === name ? checkpoints.length : null
  };
}
function measuredByEvidence({ checkpoint, evaluationSet, units, measuredWith: measuredWith2 }) {
  const { unit, hash } = evaluationSet;
  return { name: checkpoint.name, unit, hash, count: units.id.length, unitIds: hashOfIds(units.id), measuredWith: measuredWith2 };
}
function measuredByDiagnosis({ judged, evaluationSet, asBaseline: asBaseline2 }) {
  const { unit, hash, defectFree: defectFree2, defective: defective2 } = evaluationSet;
  const { unitIds, measuredWith: measuredWith2 } = asBaseline2;
  return { name: judged, unit, hash, count: defectFree2 + defective2, unitIds, measuredWith: measuredWith2 };
}
function refuseAnother(baseline, judged, source) {
  const same = (key) => baseline[key] === judged[key];
  if (!same("hash") || !same("unit") || !same("unitIds")) {
    const cure2 = source === "checkpoint" ? "its model takes images of another size, so it can only be compared with one that takes the same" : "name its checkpoint as the baseline instead, so that it is evaluated on this set too";
    throw new InputError(
      `baseline: ${shown(baseline)} and ${shown(judged)} were measured on different evaluation sets: ${cure2}`
    );
  }
  if (baseline.measuredWith !== judged.measuredWith) {
    throw new InputError(
      `baseline: "${baseline.name}" and "${judged.name}" were measured with different settings (${differing(baseline.measuredWith, judged.measuredWith)}): name its checkpoint as the baseline instead, or evaluate both with the same configuration`
    );
  }
}
function shown({ name, hash, count: count4, unit }) {
  return `"${name}" (${count4} ${unit === "patch" ? "patches" : "images"}, set ${hash.slice(0, 8)})`;
}
function differing(a, b) {
  const [one, other] = [a, b].map(sections);
  const keys = [.../* @__PURE__ */ new Set([...one.keys(), ...other.keys()])];
  return keys.filter((key) => one.get(key) !== other.get(key)).join(", ") || "unreadable ones";
}
function sections(measuredWith2) {
  try {
    return new Map(
      Object.entries(JSON.parse(measuredWith2)).map(([key, value]) => [key, JSON.stringify(value)])
    );
  } catch {
    return /* @__PURE__ */ new Map();
  }
}

// src/diagnosis/score-histogram.ts
var bins = 30;
function scoreHistogram({ score, label: label2 }) {
  if (score.length === 0) return { edges: [], defectFree: [], defective: [] };
  const low = score.reduce((a, b) => Math.min(a, b), Infinity);
  const high = score.reduce((a, b) => Math.max(a, b), -Infinity);
  const [scale, unscale] = low > 0 ? [Math.log, Math.exp] : [(x2) => x2, (x2) => x2];
  const start = scale(low);
  const width = scale(high) / bins - start / bins;
  if (!(width > 0)) {
    const margin = low === 0 ? 1 : Math.abs(low) / 10;
    const share = (wanted) => [label2.includes(wanted) ? 1 : 0];
    const edges2 = [Math.max(-Number.MAX_VALUE, low - margin), Math.min(Number.MAX_VALUE, high + margin)];
    return { edges: edges2, defectFree: share(0), defective: share(1) };
  }
  const edges = Array.from(
    { length: bins + 1 },
    (_, i2) => Math.min(Number.MAX_VALUE, unscale(start * (1 - i2 / bins) + scale(high) * (i2 / bins)))
  );
  edges[0] = low;
  edges[bins] = high;
  const shares = (wanted) => {
    const counts = new Array(bins).fill(0);
    const own = score.filter((_, i2) => label2[i2] === wanted);
    for (const value of own) counts[Math.min(bins - 1, Math.max(0, Math.floor(scale(value) / width - start / width)))]++;
    return own.length === 0 ? counts : counts.map((count4) => count4 / own.length);
  };
  return { edges, defectFree: shares(0), defective: shares(1) };
}

// src/diagnosis/summarize-history.ts
var mostPoints = 60;
var mostNames = 40;
function summarizeHistory({ axis, curves, unused, notes }) {
  return {
    axis,
    curves: curveKinds.flatMap((kind) => {
      const curve = curves[kind];
      if (curve === null) return [];
      const last = curve.at.length - 1;
      const kept = Math.min(mostPoints, curve.at.length);
      const points = Array.from({ length: kept }, (_, i2) => kept === 1 ? last : Math.round(i2 * last / (kept - 1)));
      return [
        {
          curve: kind,
          name: curve.name,
          at: points.map((i2) => curve.at[i2]),
          value: points.map((i2) => Number(curve.value[i2].toPrecision(6)))
        }
      ];
    }),
    unused: unused.slice(0, mostNames),
    notes
  };
}

// src/diagnosis/waivers.ts
function applyWaivers(findings, waivers, today) {
  const inForce = waivers.filter(({ expires }) => today < expires);
  const lapsed = waivers.filter(({ expires }) => today >= expires);
  return {
    findings: findings.map((finding) => {
      const waiver = finding.status === "present" ? inForce.find(({ id }) => id === finding.id) : void 0;
      if (waiver === void 0) return finding;
      return { ...finding, waived: { reason: waiver.reason, expires: waiver.expires } };
    }),
    notes: lapsed.map(({ id, reason, expires }) => `The waiver for ${id} lapsed on ${expires} (${reason}).`)
  };
}

// src/diagnosis/diagnose.ts
function diagnose(evidence, options) {
  const { settings, departures, version, today } = options;
  checkEvidence(evidence);
  const checkpoints = evidence.map((one) => ({ evidence: one, metrics: metricsOf(one, settings) }));
  const best = bestByAuroc(checkpoints);
  const judged = chooseJudged(settings.judge, checkpoints, best);
  const { units, unlabeled, calibration, latent, outputs, tool } = judged.evidence;
  const thresholds = unlabeled ? assessUnlabeled(unlabeled, settings) : assessThresholds({ test: units, calibration }, settings);
  const { symptoms, seed } = settings;
  const all = { best: best?.evidence ?? null, count: checkpoints.length };
  const reference = options.baseline ? readBaseline(options.baseline, judged.evidence, settings, all) : null;
  const operating = thresholds.operating?.threshold ?? null;
  const baseline = reference && compareBaseline(judged, reference, operating, symptoms.R1.limits, seed);
  const history = options.history ?? null;
  const assessed = assessPlaybook({ judged, thresholds, checkpoints, symptoms, baseline, history, seed });
  const waived = applyWaivers(assessed, settings.waivers, today);
  const findings = explainFindings(waived.findings);
  const misaligned = assessed.some(({ id, status }) => id === "M1" && status === "present");
  return diagnosisSchema.parse({
    schemaVersion: 1,
    tool: { name: "vae-playbook", version, engine: tool.engine, device: tool.device },
    verdict: verdictOf(findings),
    evaluationSet: describeSet(judged.evidence, misaligned ? [...waived.notes, withoutMasks] : waived.notes),
    judged: judged.evidence.checkpoint.name,
    bestCheckpoint: best?.evidence.checkpoint.name ?? null,
    checkpoints: checkpoints.map(({ evidence: { checkpoint }, metrics }) => ({
      name: checkpoint.name,
      epoch: checkpoint.epoch,
      sha256: checkpoint.sha256,
      kind: checkpoint.kind,
      metrics: misaligned ? { ...metrics, pixelAuroc: null, aupro: null } : metrics
    })),
    findings,
    thresholds,
    byGroup: resultsByGroup(units, operating),
    baseline,
    history: history && summarizeHistory(history),
    scores: scoreHistogram(units),
    latent: latent && { mu: latent.muHistogram, sigma: latent.spread?.sigmaHistogram ?? null, top: latent.top },
    outputs,
    asBaseline: asBaseline(judged.evidence),
    departures
  });
}
var withoutMasks = "The masks do not line up with the images (M1), so pixel AUROC and AUPRO are left out.";
function describeSet({ evaluationSet, units, unlabeled }, notes) {
  const { unit, images, patches, leftOut, layout, hash, calibration, duplicates } = evaluationSet;
  const defective2 = units.label.filter((label2) => label2 === 1).length;
  const both = duplicates.length === 0 ? [] : [
    `${duplicates.length === 1 ? "1 image stands" : `${duplicates.length} images stand`} both in the calibration and in the test set (${duplicates.slice(0, 3).join(", ")}${duplicates.length > 3 ? ", …" : ""}): the threshold has seen what it is judged on.`
  ];
  return {
    unit,
    images,
    patches,
    defectFree: units.label.length - defective2,
    defective: defective2,
    ...unlabeled && { unlabeled: unlabeled.score.length },
    leftOut: leftOut.length,
    layout,
    hash,
    calibration,
    notes: [...evaluationSet.notes, ...both, ...notes]
  };
}

// src/history/read-history.ts
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

// src/history/match-curves.ts
var filler = /^(train(ing)?|tr|epoch|avg|average|mean|running|scalars?|metrics?|losses|terms?|value)$/;
var validation = /^(val|valid|validation|eval|evaluation|test|dev)$/;
var spellings = {
  loss: [/^(loss|total( loss)?|loss total|vae( loss)?|objective|neg(ative)? elbo|nelbo|elbo loss)$/],
  reconstruction: [
    /^(loss )?(recons?|rec|reconst|reconstr|reconstruction)( (loss|error|err|mse|bce))?$/,
    /^((loss )?(mse|bce|nll|sse|l1|l2)|(mse|bce|nll|sse|l1|l2|pixel) (loss|error))$/
  ],
  kl: [/^(loss )?(kl|kld|dkl|kl ?div(ergence)?|kl d)( (loss|total|divergence|nats))?$/],
  klWeight: [
    /^(beta|(kl|kld) (weight|beta|coeff?|coefficient|scale|factor|lambda|annealing)|(beta|weight|lambda|w|lambd) (kl|kld)|kl ?w|klweight)$/
  ],
  learningRate: [/^(lr|learning rate|learningrate)( .*)?$/]
};
var withValidation = {
  loss: "validationLoss",
  reconstruction: "validationReconstruction",
  kl: "validationKl",
  klWeight: null,
  learningRate: null
};
function matchCurves(columns2, shown2) {
  const curves = Object.fromEntries(curveKinds.map((kind) => [kind, null]));
  const named = columns2.map((column2) => ({ column: column2, ...wordsOf(column2) }));
  for (const [kind, ranks] of Object.entries(spellings)) {
    for (const isValidation of [false, true]) {
      const target = isValidation ? withValidation[kind] : kind;
      if (target === null) continue;
      for (const spelling of ranks) {
        const fitting = named.filter((one) => one.isValidation === isValidation && spelling.test(one.words));
        if (fitting.length > 1) {
          const names3 = fitting.map(({ column: column2 }) => `"${column2.name}"`);
          throw new InputError(
            `history: in ${shown2} ${names3.slice(0, 4).join(", ")} could each be the ${curveWords[target]}: leave or name one run only, or write a CSV file with the columns epoch, loss, reconstruction, kl, kl_weight, learning_rate, val_loss`
          );
        }
        if (fitting.length === 1) {
          const { name, at, value } = fitting[0].column;
          curves[target] = { name, at, value };
          break;
        }
      }
    }
  }
  const taken = new Set(Object.values(curves).map((curve) => curve?.name));
  const unused = columns2.map(({ name }) => name).filter((name) => !taken.has(name));
  if (unused.length === columns2.length) {
    const names3 = unused.slice(0, 12).map((name) => `"${name}"`);
    throw new InputError(
      `history: no column of ${shown2} is a known curve (${names3.join(", ") || "there are none"}${unused.length > 12 ? ", …" : ""}): name them loss, reconstruction, kl, kl_weight, learning_rate, val_loss`
    );
  }
  return { curves, unused };
}
var curveWords = {
  loss: "loss",
  reconstruction: "reconstruction loss",
  kl: "KL divergence",
  klWeight: "KL weight",
  learningRate: "learning rate",
  validationLoss: "validation loss",
  validationReconstruction: "validation reconstruction loss",
  validationKl: "validation KL divergence"
};
function wordsOf({ name, folder = "" }) {
  const all = split(folder === "" ? name : name.slice(folder.length + 1));
  const words = all.filter((word) => !filler.test(word) && !validation.test(word));
  const rest = words.filter((word, i2) => word !== "loss" || words.indexOf("loss") === i2);
  const half = folder.split("/").at(-1).toLowerCase();
  return { words: rest.join(" "), isValidation: [...all, half].some((word) => validation.test(word)) };
}
function split(name) {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}

// src/history/event_pb.ts
var file_event = /* @__PURE__ */ fileDesc("CgtldmVudC5wcm90bxILdGVuc29yYm9hcmQiewoFRXZlbnQSEQoJd2FsbF90aW1lGAEgASgBEgwKBHN0ZXAYAiABKAMSGQoMZmlsZV92ZXJzaW9uGAMgASgJSACIAQESJQoHc3VtbWFyeRgFIAEoCzIULnRlbnNvcmJvYXJkLlN1bW1hcnlCDwoNX2ZpbGVfdmVyc2lvbiLRAQoHU3VtbWFyeRIpCgV2YWx1ZRgBIAMoCzIaLnRlbnNvcmJvYXJkLlN1bW1hcnkuVmFsdWUamgEKBVZhbHVlEgsKA3RhZxgBIAEoCRIZCgxzaW1wbGVfdmFsdWUYAiABKAJIAIgBARIoCgZ0ZW5zb3IYCCABKAsyGC50ZW5zb3Jib2FyZC5UZW5zb3JQcm90bxIuCghtZXRhZGF0YRgJIAEoCzIcLnRlbnNvcmJvYXJkLlN1bW1hcnlNZXRhZGF0YUIPCg1fc2ltcGxlX3ZhbHVlInIKD1N1bW1hcnlNZXRhZGF0YRI8CgtwbHVnaW5fZGF0YRgBIAEoCzInLnRlbnNvcmJvYXJkLlN1bW1hcnlNZXRhZGF0YS5QbHVnaW5EYXRhGiEKClBsdWdpbkRhdGESEwoLcGx1Z2luX25hbWUYASABKAkikAEKC1RlbnNvclByb3RvEg0KBWR0eXBlGAEgASgFEjMKDHRlbnNvcl9zaGFwZRgCIAEoCzIdLnRlbnNvcmJvYXJkLlRlbnNvclNoYXBlUHJvdG8SFgoOdGVuc29yX2NvbnRlbnQYBCABKAwSEQoJZmxvYXRfdmFsGAUgAygCEhIKCmRvdWJsZV92YWwYBiADKAEiVwoQVGVuc29yU2hhcGVQcm90bxIuCgNkaW0YAiADKAsyIS50ZW5zb3Jib2FyZC5UZW5zb3JTaGFwZVByb3RvLkRpbRoTCgNEaW0SDAoEc2l6ZRgBIAEoA2IGcHJvdG8z");
var EventSchema = /* @__PURE__ */ messageDesc(file_event, 0);

// src/history/crc32c.ts
var table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 2197175160 : crc >>> 1;
  return crc;
});
function crc32c(bytes) {
  let crc = 4294967295;
  for (let i2 = 0; i2 < bytes.length; i2++) crc = crc >>> 8 ^ table[(crc ^ bytes[i2]) & 255];
  return (crc ^ 4294967295) >>> 0;
}
function maskedCrc32c(bytes) {
  const crc = crc32c(bytes);
  return (crc >>> 15 | crc << 17) + 2726488792 >>> 0;
}

// src/history/tf-records.ts
var HEADER = 12;
var FOOTER = 4;
function tfRecords(bytes, shown2) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = [];
  let at = 0;
  while (at + HEADER <= bytes.length) {
    if (view.getUint32(at + 8, true) !== maskedCrc32c(bytes.subarray(at, at + 8))) throw damaged(shown2, at);
    const length = Number(view.getBigUint64(at, true));
    const end = at + HEADER + length;
    if (end + FOOTER > bytes.length) break;
    const data2 = bytes.subarray(at + HEADER, end);
    if (view.getUint32(end, true) !== maskedCrc32c(data2)) throw damaged(shown2, at);
    records.push(data2);
    at = end + FOOTER;
  }
  return { records, truncated: at < bytes.length };
}
function damaged(shown2, at) {
  return new InputError(
    at === 0 ? `history: ${shown2} is no TensorBoard event file, or is damaged from its first byte: copy it again` : `history: ${shown2} is damaged: the checksum of the record at byte ${at} does not fit; copy it again`
  );
}

// src/history/read-event-files.ts
var float = 1;
var double = 2;
var MOST_VALUES = 2e6;
function readEventFiles(files) {
  const tags = /* @__PURE__ */ new Map();
  const notes = [];
  let values = 0;
  let strange = 0;
  for (const { bytes, shown: shown2, prefix } of files) {
    const { records, truncated } = tfRecords(bytes, shown2);
    if (truncated) notes.push(`${shown2} ends amid a record: its training may still be running.`);
    for (const record of records) {
      const { step, wallTime, summary } = parseEvent(record, shown2);
      for (const entry of summary?.value ?? []) {
        const value = scalarOf(entry);
        if (value === null) continue;
        if (++values > MOST_VALUES) {
          throw new InputError(
            `history: there are more than ${MOST_VALUES} scalars: name one run's event files, or a CSV file with one row an epoch`
          );
        }
        if (!Number.isFinite(value)) {
          strange++;
          continue;
        }
        const tag = prefix === "" ? entry.tag : `${prefix}/${entry.tag}`;
        const { steps: steps2 } = tags.get(tag) ?? { steps: /* @__PURE__ */ new Map() };
        tags.set(tag, { folder: prefix, steps: steps2 });
        const known = steps2.get(Number(step));
        if (known === void 0 || known.wallTime <= wallTime) steps2.set(Number(step), { value, wallTime });
      }
    }
  }
  if (strange > 0) notes.push(`${strange} values that are not finite numbers were left out.`);
  const columns2 = [...tags].map(([name, { folder, steps: steps2 }]) => {
    const sorted2 = [...steps2].sort(([a], [b]) => a - b);
    return { name, folder, at: sorted2.map(([step]) => step), value: sorted2.map(([, { value }]) => value) };
  });
  return { axis: "step", columns: columns2, notes };
}
function parseEvent(record, shown2) {
  try {
    return fromBinary(EventSchema, record);
  } catch (error) {
    throw new InputError(`history: ${shown2} holds a record that is no TensorBoard event: name an event file`, {
      cause: error
    });
  }
}
function scalarOf({ simpleValue, tensor, metadata }) {
  if (simpleValue !== void 0) return simpleValue;
  const plugin = metadata?.pluginData?.pluginName ?? "";
  return tensor !== void 0 && (plugin === "" || plugin === "scalars") ? scalarOfTensor(tensor) : null;
}
function scalarOfTensor({ dtype, tensorShape, tensorContent, floatVal, doubleVal }) {
  if ((tensorShape?.dim ?? []).some(({ size }) => size !== 1n)) return null;
  const view = new DataView(tensorContent.buffer, tensorContent.byteOffset, tensorContent.byteLength);
  if (dtype === float) return view.byteLength === 4 ? view.getFloat32(0, true) : floatVal[0] ?? null;
  if (dtype === double) return view.byteLength === 8 ? view.getFloat64(0, true) : doubleVal[0] ?? null;
  return null;
}

// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class _CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== void 0) {
      Error.captureStackTrace(this, _CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
      }
    }
  }
};

// node_modules/csv-parse/lib/utils/is_object.js
var is_object = function(obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// node_modules/csv-parse/lib/api/normalize_columns_array.js
var normalize_columns_array = function(columns2) {
  const normalizedColumns = [];
  for (let i2 = 0, l = columns2.length; i2 < l; i2++) {
    const column2 = columns2[i2];
    if (column2 === void 0 || column2 === null || column2 === false) {
      normalizedColumns[i2] = { disabled: true };
    } else if (typeof column2 === "string" || typeof column2 === "number") {
      normalizedColumns[i2] = { name: `${column2}` };
    } else if (is_object(column2)) {
      if (typeof column2.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i2}`,
          "when column is an object literal"
        ]);
      }
      normalizedColumns[i2] = column2;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column2)} at position ${i2}`
      ]);
    }
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
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
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
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
};
var ResizeableBuffer_default = ResizeableBuffer;

// node_modules/csv-parse/lib/api/init_state.js
var init_state = function(options) {
  const timchars = [
    // Basic Latin
    32,
    // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    9,
    // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    10,
    // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    13,
    // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    12,
    // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    11,
    // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    160,
    // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    5760,
    // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    8192,
    // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    8193,
    // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    8194,
    // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    8195,
    // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    8196,
    // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    8197,
    // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    8198,
    // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    8199,
    // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    8200,
    // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    8201,
    // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    8202,
    // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    8232,
    // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    8233,
    // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    8239,
    // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    8287,
    // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    12288,
    // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    65279
    // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding
    );
    if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: void 0,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: void 0,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
    field: new ResizeableBuffer_default(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [],
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      ...timchars.map((t) => t.length)
    ),
    previousBuf: void 0,
    quoting: false,
    stop: false,
    rawBuffer: new ResizeableBuffer_default(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("	", options.encoding)[0]
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars,
    timcharFirstBytes
  };
};

// node_modules/csv-parse/lib/utils/underscore.js
var underscore = function(str) {
  return str.replace(/([A-Z])/g, function(_, match) {
    return "_" + match.toLowerCase();
  });
};

// node_modules/csv-parse/lib/api/normalize_options.js
var normalize_options = function(opts) {
  const options = {};
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  if (options.encoding === void 0 || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (typeof options.encoding !== "string" && options.encoding !== null) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`
      ],
      options
    );
  }
  if (options.bom === void 0 || options.bom === null || options.bom === false) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`
      ],
      options
    );
  }
  options.cast_function = null;
  if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") {
    options.cast = void 0;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`
      ],
      options
    );
  }
  if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function(value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`
      ],
      options
    );
  }
  options.cast_first_line_to_header = void 0;
  if (options.columns === true) {
    options.cast_first_line_to_header = void 0;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (options.columns === void 0 || options.columns === null || options.columns === false) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`
      ],
      options
    );
  }
  if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`
      ],
      options
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated."
      ],
      options
    );
  }
  if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`
        ],
        options
      );
    }
  }
  if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`
      ],
      options
    );
  }
  if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`
      ],
      options
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === void 0)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["	".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.score === void 0)
      options.delimiter_auto.score = (info, options2) => {
        return (info.total - info.std) * (options2.preferred[info.char_code] || 1);
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.size === void 0)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`
        ],
        options
      );
    }
  }
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function(delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`
        ],
        options
      );
    }
    return delimiter;
  });
  if (options.escape === void 0 || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`
      );
    }
  }
  if (options.from === void 0 || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`
      );
    }
  }
  if (options.from_line === void 0 || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`
      );
    }
  }
  if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`
      ],
      options
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option"
      ],
      options
    );
  }
  if (options.info === void 0 || options.info === null || options.info === false) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`
    );
  }
  if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) {
    options.max_record_size = 0;
  } else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {
  } else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`
    );
  }
  if (options.objname === void 0 || options.objname === null || options.objname === false) {
    options.objname = void 0;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
  } else if (typeof options.objname === "number") {
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`
    );
  }
  if (options.objname !== void 0) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field"
        );
      }
    } else {
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index"
        );
      }
    }
  }
  if (options.on_record === void 0 || options.on_record === null) {
    options.on_record = void 0;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`
      ],
      options
    );
  }
  if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`
    );
  }
  if (options.quote === null || options.quote === false || options.quote === "") {
    options.quote = null;
  } else {
    if (options.quote === void 0 || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`
      );
    }
  }
  if (options.raw === void 0 || options.raw === null || options.raw === false) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`
    );
  }
  if (options.record_delimiter === void 0) {
    options.record_delimiter = [];
  } else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`
        ],
        options
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`
      ],
      options
    );
  }
  options.record_delimiter = options.record_delimiter.map(function(rd, i2) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i2},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i2},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  if (typeof options.relax_column_count === "boolean") {
  } else if (options.relax_column_count === void 0 || options.relax_column_count === null) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
  } else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
  } else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`
    );
  }
  if (typeof options.relax_quotes === "boolean") {
  } else if (options.relax_quotes === void 0 || options.relax_quotes === null) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`
    );
  }
  if (typeof options.skip_empty_lines === "boolean") {
  } else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`
    );
  }
  if (typeof options.skip_records_with_empty_values === "boolean") {
  } else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`
    );
  }
  if (typeof options.skip_records_with_error === "boolean") {
  } else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`
    );
  }
  if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`
    );
  }
  if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`
    );
  }
  if (options.trim === void 0 || options.trim === null || options.trim === false) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`
    );
  }
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  if (options.to === void 0 || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`
      );
    }
  }
  if (options.to_line === void 0 || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`
      );
    }
  }
  return options;
};

// node_modules/csv-parse/lib/utils/delimiter_discover.js
var delimiter_discover = function(records, options) {
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  if (Buffer.isBuffer(records)) {
    records = ((data2) => {
      const records2 = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records2.push(record);
      const close = () => {
      };
      const error = parser.parse(data2, true, push, close);
      if (error !== void 0) throw error;
      return records2;
    })(records);
  }
  const info = Array(127).fill().map(() => ({ lines: [] }));
  records.map(([record], line) => {
    for (let i2 = 0, l = record.length; i2 < l; i2++) {
      const code = record.charCodeAt(i2);
      if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  info.map((info2, i2) => {
    info2.char_code = i2;
    info2.std = std(info2.lines);
    info2.total = info2.lines.reduce((acc, val) => acc + val, 0);
    info2.preferred = !!options.preferred[i2];
    info2.score = options.score(info2, options);
  });
  const result = info.reduce(
    (acc, info2) => acc.score > info2.score ? acc : info2,
    {}
  );
  return String.fromCharCode(result.char_code);
};
var std = function(array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean4 = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x2) => Math.pow(x2 - mean4, 2)).reduce((a, b) => a + b) / n
  );
};

// node_modules/csv-parse/lib/api/index.js
var isRecordEmpty = function(record) {
  return record.every(
    (field) => field == null || field.toString && field.toString().trim() === ""
  );
};
var cr = 13;
var nl = 10;
var boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254])
};
var transform = function(original_options = {}) {
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
    __needMoreData: function(i2, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
      const numOfCharLeft = bufLen - i2 - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function(nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote
      } = this.state;
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === void 0) {
          delimiterBuf = nextBuf;
        } else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        nextBuf = void 0;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto)
            )
          ];
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
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== void 0 && nextBuf === void 0) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          if (end === false) {
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding2 in boms) {
            if (boms[encoding2].compare(buf, 0, boms[encoding2].length) === 0) {
              const bomLength = boms[encoding2].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              const options2 = normalize_options({
                ...this.original_options,
                encoding: encoding2
              });
              for (const key in options2) {
                this.options[key] = options2[key];
              }
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
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
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) {
          this.state.wasRowDelimiter = true;
        }
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
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
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr
              );
              const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) {
                pos += escape.length - 1;
              } else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err2 = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment"
                    ],
                    this.options,
                    this.__infoField()
                  )
                );
                if (err2 !== void 0) return err2;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                if (relax_quotes === false) {
                  const info2 = this.__infoField();
                  const bom2 = Object.keys(boms).map(
                    (b) => boms[b].equals(this.state.field.toString()) ? b : false
                  ).filter(Boolean)[0];
                  const err2 = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info2.column)} at line ${info2.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom2 ? `(${bom2} bom)` : void 0
                      ],
                      this.options,
                      info2,
                      {
                        field: this.state.field
                      }
                    )
                  );
                  if (err2 !== void 0) return err2;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos
            );
            if (recordDelimiterLength !== 0) {
              const skipCommentLine = this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
              } else {
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
            if (this.state.commenting) {
              continue;
            }
            if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
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
          if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`
                ],
                this.options,
                this.__infoField()
              )
            );
          }
        }
        const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        if (this.state.quoting === true) {
          const err2 = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
          if (err2 !== void 0) return err2;
        } else {
          if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== void 0) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== void 0) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
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
      const {
        columns: columns2,
        group_columns_by_name,
        encoding,
        info: info2,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      const recordLength = record.length;
      if (columns2 === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns2 === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err2 = columns2 === false ? new CsvError(
          "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
          [
            "Invalid Record Length:",
            `expect ${this.state.expectedRecordLength},`,
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        ) : new CsvError(
          "CSV_RECORD_INCONSISTENT_COLUMNS",
          [
            "Invalid Record Length:",
            `columns length is ${columns2.length},`,
            // rename columns
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        );
        if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
          this.info.invalid_field_length++;
          this.state.error = err2;
        } else {
          const finalErr = this.__error(err2);
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
        if (columns2 !== false) {
          const obj = {};
          for (let i2 = 0, l = record.length; i2 < l; i2++) {
            if (columns2[i2] === void 0 || columns2[i2].disabled) continue;
            if (group_columns_by_name === true && Object.hasOwn(obj, columns2[i2].name)) {
              if (Array.isArray(obj[columns2[i2].name])) {
                obj[columns2[i2].name] = obj[columns2[i2].name].concat(record[i2]);
              } else {
                obj[columns2[i2].name] = [obj[columns2[i2].name], record[i2]];
              }
            } else {
              Object.defineProperty(obj, columns2[i2].name, {
                value: record[i2],
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
          }
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err2 = this.__push(
              objname === void 0 ? extRecord : [obj[objname], extRecord],
              push
            );
            if (err2) {
              return err2;
            }
          } else {
            const err2 = this.__push(
              objname === void 0 ? obj : [obj[objname], obj],
              push
            );
            if (err2) {
              return err2;
            }
          }
        } else {
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err2 = this.__push(
              objname === void 0 ? extRecord : [record[objname], extRecord],
              push
            );
            if (err2) {
              return err2;
            }
          } else {
            const err2 = this.__push(
              objname === void 0 ? record : [record[objname], record],
              push
            );
            if (err2) {
              return err2;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function(record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`
              ],
              this.options,
              this.__infoField(),
              {
                headers
              }
            )
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err2) {
        return err2;
      }
    },
    __resetRecord: function() {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = void 0;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function() {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err2, f] = this.__cast(field);
        if (err2 !== void 0) return err2;
        field = f;
      }
      this.state.record.push(field);
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function() {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function(record, push) {
      const { on_record } = this.options;
      if (on_record !== void 0) {
        const info2 = this.__infoRecord();
        try {
          record = on_record.call(null, record, info2);
        } catch (err2) {
          return err2;
        }
        if (record === void 0 || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function(field) {
      const { columns: columns2, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns2);
      if (isColumns === true && relax_column_count && this.options.columns.length <= this.state.record.length) {
        return [void 0, void 0];
      }
      if (this.state.castField !== null) {
        try {
          const info2 = this.__infoField();
          return [void 0, this.state.castField.call(null, field, info2)];
        } catch (err2) {
          return [err2];
        }
      }
      if (this.__isFloat(field)) {
        return [void 0, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info2 = this.__infoField();
        return [void 0, this.options.cast_date.call(null, field, info2)];
      }
      return [void 0, field];
    },
    __compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i2 = 1; i2 < sourceLength; i2++) {
        if (sourceBuf[i2] !== targetBuf[targetPos + i2]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function(buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      const first = buf[pos];
      if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i2 = 0; i2 < timchars.length; i2++) {
        const timchar = timchars[i2];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function(buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) {
        return 0;
      } else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) {
        return 0;
      }
      loop1: for (let i2 = 0; i2 < delimiter.length; i2++) {
        const del = delimiter[i2];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
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
        for (let i2 = 0; i2 < l; i2++) {
          if (escape[i2] !== buf[pos + i2]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function(value) {
      return value - parseFloat(value) + 1 >= 0;
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function(buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i2 = 0; i2 < l; i2++) {
        if (quote[i2] !== buf[pos + i2]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function(chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i2 = 0; i2 < recordDelimiterLength; i2++) {
        const rd = record_delimiter[i2];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function(buf, pos) {
      const { encoding } = this.options;
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding)
      ];
      loop: for (let i2 = 0; i2 < rds.length; i2++) {
        const l = rds[i2].length;
        for (let j = 0; j < l; j++) {
          if (rds[i2][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i2]);
        this.state.recordDelimiterMaxLength = rds[i2].length;
        return rds[i2].length;
      }
      return 0;
    },
    __error: function(msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err2 = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== void 0) {
          try {
            this.options.on_skip(
              err2,
              raw ? this.state.rawBuffer.toString(encoding) : void 0
            );
          } catch (err3) {
            return err3;
          }
        }
        return void 0;
      } else {
        return err2;
      }
    },
    __infoDataSet: function() {
      return {
        ...this.info,
        columns: this.options.columns
      };
    },
    __infoRecord: function() {
      const { columns: columns2, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns2 === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
      };
    },
    __infoField: function() {
      const { columns: columns2 } = this.options;
      const isColumns = Array.isArray(columns2);
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records,
        column: isColumns === true ? columns2.length > this.state.record.length ? columns2[this.state.record.length].name : null : this.state.record.length,
        quoting: this.state.wasQuoting
      };
    }
  };
};

// node_modules/csv-parse/lib/sync.js
var parse = function(data2, opts = {}) {
  if (typeof data2 === "string") {
    data2 = Buffer.from(data2);
  }
  const records = opts && opts.objname ? /* @__PURE__ */ Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === void 0) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {
  };
  const error = parser.parse(data2, true, push, close);
  if (error !== void 0) throw error;
  return records;
};

// src/history/read-table.ts
var MOST_ROWS = 5e5;
var notFinite = /^[-+]?(nan|inf(inity)?)$/i;
var axes = [
  ["epoch", /^epochs?$/i],
  ["step", /^(global[ _-]?)?(steps?|iter(ation)?s?|batch)$/i]
];
function readTable(text, jsonLines, shown2) {
  const rows = jsonLines ? jsonRows(text, shown2) : csvRows(text, shown2);
  if (rows.length === 0) throw new InputError(`history: ${shown2} has no rows: name a file with one row an epoch`);
  if (rows.length > MOST_ROWS) {
    throw new InputError(`history: ${shown2} has more than ${MOST_ROWS} rows: write one row an epoch`);
  }
  const names3 = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const [axis, axisName] = axisOf(names3, shown2);
  const counts = { strange: 0 };
  const columns2 = names3.filter((name) => !axes.some(([, spelling]) => spelling.test(name))).flatMap((name) => column(name, rows, axisName, shown2, counts) ?? []);
  const notes = counts.strange > 0 ? [`${counts.strange} values that are not finite numbers were left out.`] : [];
  return { axis, columns: columns2, notes };
}
function axisOf(names3, shown2) {
  for (const [axis, spelling] of axes) {
    const fitting = names3.filter((name) => spelling.test(name));
    if (fitting.length > 1) {
      throw new InputError(`history: ${shown2} has the columns ${list(fitting)}: leave one of them`);
    }
    if (fitting.length === 1) return [axis, fitting[0]];
  }
  throw new InputError(
    `history: ${shown2} has no column epoch or step (columns: ${list(names3)}): add one that counts the epochs`
  );
}
function column(name, rows, axisName, shown2, counts) {
  const sums = /* @__PURE__ */ new Map();
  for (const { cells, line } of rows) {
    const cell = cells.get(name) ?? "";
    if (cell === "") continue;
    if (notFinite.test(String(cell))) {
      counts.strange++;
      continue;
    }
    const value = typeof cell === "boolean" ? NaN : Number(cell);
    if (!Number.isFinite(value)) return null;
    const at = axisValue(cells.get(axisName), axisName, `${shown2}, line ${line}`);
    const { sum: sum2, count: count4 } = sums.get(at) ?? { sum: 0, count: 0 };
    sums.set(at, { sum: sum2 + value, count: count4 + 1 });
  }
  const sorted2 = [...sums].sort(([a], [b]) => a - b);
  if (sorted2.length === 0) return null;
  return { name, at: sorted2.map(([at]) => at), value: sorted2.map(([, { sum: sum2, count: count4 }]) => sum2 / count4) };
}
function axisValue(cell, axisName, where) {
  const value = cell === void 0 || cell === "" || cell === null ? NaN : Number(cell);
  if (Number.isFinite(value)) return value;
  throw new InputError(`history: ${where}: ${axisName} is ${JSON.stringify(cell ?? "")}, which is no number`);
}
function csvRows(text, shown2) {
  const header = (names3) => {
    if (names3.length === 1 && names3[0].includes(";")) {
      throw new InputError(
        `history: ${shown2}, line 1: the columns are separated by semicolons; separate them by commas`
      );
    }
    const twice = names3.find((name, i2) => name !== "" && names3.indexOf(name) !== i2);
    if (twice !== void 0) throw new InputError(`history: ${shown2} has the column "${twice}" twice: leave one`);
    return names3.map((name, i2) => name === "" ? `column ${i2 + 1}` : name);
  };
  try {
    const records = parse(text, {
      bom: true,
      columns: header,
      info: true,
      skip_empty_lines: true,
      trim: true
    });
    return records.map(({ record, info }) => ({ line: info.lines, cells: new Map(Object.entries(record)) }));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { lines, message } = error;
    const where = lines === void 0 ? shown2 : `${shown2}, line ${lines}`;
    throw new InputError(`history: ${where}: is no valid CSV: ${message}`, { cause: error });
  }
}
var bare = /(?<=[:,[]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;
function jsonRows(text, shown2) {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === "") return [];
    const where = `history: ${shown2}, line ${index + 1}`;
    let value;
    try {
      value = JSON.parse(content.replace(bare, '"$&"'));
    } catch (error) {
      throw new InputError(`${where}: is no valid JSON (one object a line is expected)`, { cause: error });
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new InputError(`${where}: is no JSON object; write {"epoch": 1, "loss": 0.1}`);
    }
    return [{ line: index + 1, cells: new Map(flat(value)) }];
  });
}
function flat(value, prefix = "") {
  return Object.entries(value).flatMap(
    ([key, inner]) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? flat(inner, `${prefix}${key}/`) : [[prefix + key, inner]]
  );
}
function list(names3) {
  const shown2 = names3.slice(0, 12).map((name) => `"${name}"`);
  return shown2.join(", ") + (names3.length > 12 ? ` and ${names3.length - 12} more` : "");
}

// src/history/read-history.ts
var MOST_BYTES = 256 * 2 ** 20;
var isEventFile = (name) => /tfevents/.test(name);
async function readHistory(path, cwd) {
  const place2 = resolve(cwd, path);
  const isFolder = await stat(place2).then(
    (stats) => stats.isDirectory(),
    (error) => {
      const why = error.code === "ENOENT" ? "does not exist" : `cannot be read (${error.code})`;
      throw new InputError(`history: ${path} ${why}; name event files, a CSV file or one in JSON Lines`, {
        cause: error
      });
    }
  );
  const { axis, columns: columns2, notes } = isFolder ? await readFolder(place2, path) : await readOne(place2, path);
  return { axis, notes, ...matchCurves(columns2, path) };
}
async function readOne(place2, shown2) {
  const bytes = await read(place2, shown2);
  const name = basename(place2).toLowerCase();
  if (isEventFile(name)) return readEventFiles([{ bytes, shown: shown2, prefix: "" }]);
  if (/\.(csv|jsonl|ndjson)$/.test(name)) {
    return readTable(bytes.toString("utf8"), !name.endsWith(".csv"), shown2);
  }
  throw new InputError(
    `history: ${shown2} is none of the known kinds: event files have "tfevents" in their names, tables end in .csv or .jsonl`
  );
}
async function readFolder(place2, shown2) {
  const names3 = (await readdir(place2, { recursive: true })).filter((name) => isEventFile(basename(name))).sort();
  if (names3.length === 0) {
    throw new InputError(`history: the folder ${shown2} holds no TensorBoard event files; name the file itself`);
  }
  let total = 0;
  const files = [];
  for (const name of names3) {
    const bytes = await read(join(place2, name), join(shown2, name));
    total += bytes.length;
    if (total > MOST_BYTES) throw tooLarge(shown2);
    const folder = relative(place2, dirname(join(place2, name)));
    files.push({ bytes, shown: join(shown2, name), prefix: folder.split(sep).join("/") });
  }
  return readEventFiles(files);
}
async function read(place2, shown2) {
  if ((await stat(place2)).size > MOST_BYTES) throw tooLarge(shown2);
  return readFile(place2).catch((error) => {
    throw new InputError(`history: ${shown2} cannot be read (${error.code})`, { cause: error });
  });
}
function tooLarge(shown2) {
  return new InputError(
    `history: ${shown2} is larger than ${MOST_BYTES / 2 ** 20} MB: name event files of one run without images, or a CSV file with one row an epoch`
  );
}

// src/stages/baseline.ts
import { readFile as readFile7 } from "node:fs/promises";
import { basename as basename7, isAbsolute as isAbsolute2, relative as relative6, resolve as resolve9 } from "node:path";

// src/checkpoints/find-checkpoints.ts
import { readdir as readdir5, stat as stat5 } from "node:fs/promises";
import { dirname as dirname4, join as join4, resolve as resolve5, sep as sep5 } from "node:path";

// node_modules/tinyglobby/dist/index.mjs
import { readdir as readdir2, readdirSync, realpath, realpathSync, stat as stat2, statSync } from "fs";
import { isAbsolute, posix, resolve as resolve3 } from "path";
import { fileURLToPath } from "url";

// node_modules/fdir/dist/index.mjs
import { createRequire } from "module";
import { basename as basename2, dirname as dirname2, normalize, relative as relative2, resolve as resolve2, sep as sep2 } from "path";
import * as nativeFs from "fs";
var __require2 = /* @__PURE__ */ createRequire(import.meta.url);
function cleanPath(path) {
  let normalized = normalize(path);
  if (normalized.length > 1 && normalized[normalized.length - 1] === sep2) normalized = normalized.substring(0, normalized.length - 1);
  return normalized;
}
var SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
  return path.replace(SLASHES_REGEX, separator);
}
var WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
  return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
  const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
  const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
  if (resolvePaths) path = resolve2(path);
  if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
  if (path === ".") return "";
  const needsSeperator = path[path.length - 1] !== pathSeparator;
  return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}
function joinPathWithBasePath(filename, directoryPath) {
  return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
  return function(filename, directoryPath) {
    const sameRoot = directoryPath.startsWith(root);
    if (sameRoot) return directoryPath.slice(root.length) + filename;
    else return convertSlashes(relative2(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
  };
}
function joinPath(filename) {
  return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
  return directoryPath + filename + separator;
}
function build$7(root, options) {
  const { relativePaths, includeBasePath } = options;
  return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}
function pushDirectoryWithRelativePath(root) {
  return function(directoryPath, paths) {
    paths.push(directoryPath.substring(root.length) || ".");
  };
}
function pushDirectoryFilterWithRelativePath(root) {
  return function(directoryPath, paths, filters) {
    const relativePath = directoryPath.substring(root.length) || ".";
    if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
  };
}
var pushDirectory = (directoryPath, paths) => {
  paths.push(directoryPath || ".");
};
var pushDirectoryFilter = (directoryPath, paths, filters) => {
  const path = directoryPath || ".";
  if (filters.every((filter) => filter(path, true))) paths.push(path);
};
var empty$2 = () => {
};
function build$6(root, options) {
  const { includeDirs, filters, relativePaths } = options;
  if (!includeDirs) return empty$2;
  if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
  return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}
var pushFileFilterAndCount = (filename, _paths, counts, filters) => {
  if (filters.every((filter) => filter(filename, false))) counts.files++;
};
var pushFileFilter = (filename, paths, _counts, filters) => {
  if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
var pushFileCount = (_filename, _paths, counts, _filters) => {
  counts.files++;
};
var pushFile = (filename, paths) => {
  paths.push(filename);
};
var empty$1 = () => {
};
function build$5(options) {
  const { excludeFiles, filters, onlyCounts } = options;
  if (excludeFiles) return empty$1;
  if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
  else if (onlyCounts) return pushFileCount;
  else return pushFile;
}
var getArray = (paths) => {
  return paths;
};
var getArrayGroup = () => {
  return [""].slice(0, 0);
};
function build$4(options) {
  return options.group ? getArrayGroup : getArray;
}
var groupFiles = (groups, directory, files) => {
  groups.push({
    directory,
    files,
    dir: directory
  });
};
var empty = () => {
};
function build$3(options) {
  return options.group ? groupFiles : empty;
}
var resolveSymlinksAsync = function(path, state, callback$1) {
  const { queue, fs, options: { suppressErrors } } = state;
  queue.enqueue();
  fs.realpath(path, (error, resolvedPath) => {
    if (error) return queue.dequeue(suppressErrors ? null : error, state);
    fs.stat(resolvedPath, (error$1, stat11) => {
      if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
      if (stat11.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
      callback$1(stat11, resolvedPath);
      queue.dequeue(null, state);
    });
  });
};
var resolveSymlinks = function(path, state, callback$1) {
  const { queue, fs, options: { suppressErrors } } = state;
  queue.enqueue();
  try {
    const resolvedPath = fs.realpathSync(path);
    const stat11 = fs.statSync(resolvedPath);
    if (stat11.isDirectory() && isRecursive(path, resolvedPath, state)) return;
    callback$1(stat11, resolvedPath);
  } catch (e) {
    if (!suppressErrors) throw e;
  }
};
function build$2(options, isSynchronous) {
  if (!options.resolveSymlinks || options.excludeSymlinks) return null;
  return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
  if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
  let parent = dirname2(path);
  let depth = 1;
  while (parent !== state.root && depth < 2) {
    const resolvedPath = state.symlinks.get(parent);
    const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
    if (isSameRoot) depth++;
    else parent = dirname2(parent);
  }
  state.symlinks.set(path, resolved);
  return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
  return state.visited.includes(resolved + state.options.pathSeparator);
}
var onlyCountsSync = (state) => {
  return state.counts;
};
var groupsSync = (state) => {
  return state.groups;
};
var defaultSync = (state) => {
  return state.paths;
};
var limitFilesSync = (state) => {
  return state.paths.slice(0, state.options.maxFiles);
};
var onlyCountsAsync = (state, error, callback$1) => {
  report(error, callback$1, state.counts, state.options.suppressErrors);
  return null;
};
var defaultAsync = (state, error, callback$1) => {
  report(error, callback$1, state.paths, state.options.suppressErrors);
  return null;
};
var limitFilesAsync = (state, error, callback$1) => {
  report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
  return null;
};
var groupsAsync = (state, error, callback$1) => {
  report(error, callback$1, state.groups, state.options.suppressErrors);
  return null;
};
function report(error, callback$1, output, suppressErrors) {
  if (error && !suppressErrors) callback$1(error, output);
  else callback$1(null, output);
}
function build$1(options, isSynchronous) {
  const { onlyCounts, group, maxFiles } = options;
  if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
  else if (group) return isSynchronous ? groupsSync : groupsAsync;
  else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
  else return isSynchronous ? defaultSync : defaultAsync;
}
var readdirOpts = { withFileTypes: true };
var walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
  state.queue.enqueue();
  if (currentDepth < 0) return state.queue.dequeue(null, state);
  const { fs } = state;
  state.visited.push(crawlPath);
  state.counts.directories++;
  fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
    callback$1(entries, directoryPath, currentDepth);
    state.queue.dequeue(state.options.suppressErrors ? null : error, state);
  });
};
var walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
  const { fs } = state;
  if (currentDepth < 0) return;
  state.visited.push(crawlPath);
  state.counts.directories++;
  let entries = [];
  try {
    entries = fs.readdirSync(crawlPath || ".", readdirOpts);
  } catch (e) {
    if (!state.options.suppressErrors) throw e;
  }
  callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
  return isSynchronous ? walkSync : walkAsync;
}
var Queue = class {
  count = 0;
  constructor(onQueueEmpty) {
    this.onQueueEmpty = onQueueEmpty;
  }
  enqueue() {
    this.count++;
    return this.count;
  }
  dequeue(error, output) {
    if (this.onQueueEmpty && (--this.count <= 0 || error)) {
      this.onQueueEmpty(error, output);
      if (error) {
        output.controller.abort();
        this.onQueueEmpty = void 0;
      }
    }
  }
};
var Counter = class {
  _files = 0;
  _directories = 0;
  set files(num) {
    this._files = num;
  }
  get files() {
    return this._files;
  }
  set directories(num) {
    this._directories = num;
  }
  get directories() {
    return this._directories;
  }
  /**
  * @deprecated use `directories` instead
  */
  /* c8 ignore next 3 */
  get dirs() {
    return this._directories;
  }
};
var Aborter = class {
  aborted = false;
  abort() {
    this.aborted = true;
  }
};
var Walker = class {
  root;
  isSynchronous;
  state;
  joinPath;
  pushDirectory;
  pushFile;
  getArray;
  groupFiles;
  resolveSymlink;
  walkDirectory;
  callbackInvoker;
  constructor(root, options, callback$1) {
    this.isSynchronous = !callback$1;
    this.callbackInvoker = build$1(options, this.isSynchronous);
    this.root = normalizePath(root, options);
    this.state = {
      root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
      paths: [""].slice(0, 0),
      groups: [],
      counts: new Counter(),
      options,
      queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
      symlinks: /* @__PURE__ */ new Map(),
      visited: [""].slice(0, 0),
      controller: new Aborter(),
      fs: options.fs || nativeFs
    };
    this.joinPath = build$7(this.root, options);
    this.pushDirectory = build$6(this.root, options);
    this.pushFile = build$5(options);
    this.getArray = build$4(options);
    this.groupFiles = build$3(options);
    this.resolveSymlink = build$2(options, this.isSynchronous);
    this.walkDirectory = build(this.isSynchronous);
  }
  start() {
    this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
    this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
    return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
  }
  walk = (entries, directoryPath, depth) => {
    const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
    if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
    const files = this.getArray(this.state.paths);
    for (let i2 = 0; i2 < entries.length; ++i2) {
      const entry = entries[i2];
      if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
        const filename = this.joinPath(entry.name, directoryPath);
        this.pushFile(filename, files, this.state.counts, filters);
      } else if (entry.isDirectory()) {
        let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
        if (exclude && exclude(entry.name, path)) continue;
        this.pushDirectory(path, paths, filters);
        this.walkDirectory(this.state, path, path, depth - 1, this.walk);
      } else if (this.resolveSymlink && entry.isSymbolicLink()) {
        let path = joinPathWithBasePath(entry.name, directoryPath);
        this.resolveSymlink(path, this.state, (stat11, resolvedPath) => {
          if (stat11.isDirectory()) {
            resolvedPath = normalizePath(resolvedPath, this.state.options);
            if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
            this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
          } else {
            resolvedPath = useRealPaths ? resolvedPath : path;
            const filename = basename2(resolvedPath);
            const directoryPath$1 = normalizePath(dirname2(resolvedPath), this.state.options);
            resolvedPath = this.joinPath(filename, directoryPath$1);
            this.pushFile(resolvedPath, files, this.state.counts, filters);
          }
        });
      }
    }
    this.groupFiles(this.state.groups, directoryPath, files);
  };
};
function promise(root, options) {
  return new Promise((resolve$1, reject) => {
    callback(root, options, (err2, output) => {
      if (err2) return reject(err2);
      resolve$1(output);
    });
  });
}
function callback(root, options, callback$1) {
  let walker = new Walker(root, options, callback$1);
  walker.start();
}
function sync(root, options) {
  const walker = new Walker(root, options);
  return walker.start();
}
var APIBuilder = class {
  constructor(root, options) {
    this.root = root;
    this.options = options;
  }
  withPromise() {
    return promise(this.root, this.options);
  }
  withCallback(cb) {
    callback(this.root, this.options, cb);
  }
  sync() {
    return sync(this.root, this.options);
  }
};
var pm = null;
try {
  __require2.resolve("picomatch");
  pm = __require2("picomatch");
} catch {
}
var Builder = class {
  globCache = {};
  options = {
    maxDepth: Infinity,
    suppressErrors: true,
    pathSeparator: sep2,
    filters: []
  };
  globFunction;
  constructor(options) {
    this.options = {
      ...this.options,
      ...options
    };
    this.globFunction = this.options.globFunction;
  }
  group() {
    this.options.group = true;
    return this;
  }
  withPathSeparator(separator) {
    this.options.pathSeparator = separator;
    return this;
  }
  withBasePath() {
    this.options.includeBasePath = true;
    return this;
  }
  withRelativePaths() {
    this.options.relativePaths = true;
    return this;
  }
  withDirs() {
    this.options.includeDirs = true;
    return this;
  }
  withMaxDepth(depth) {
    this.options.maxDepth = depth;
    return this;
  }
  withMaxFiles(limit) {
    this.options.maxFiles = limit;
    return this;
  }
  withFullPaths() {
    this.options.resolvePaths = true;
    this.options.includeBasePath = true;
    return this;
  }
  withErrors() {
    this.options.suppressErrors = false;
    return this;
  }
  withSymlinks({ resolvePaths = true } = {}) {
    this.options.resolveSymlinks = true;
    this.options.useRealPaths = resolvePaths;
    return this.withFullPaths();
  }
  withAbortSignal(signal) {
    this.options.signal = signal;
    return this;
  }
  normalize() {
    this.options.normalizePath = true;
    return this;
  }
  filter(predicate) {
    this.options.filters.push(predicate);
    return this;
  }
  onlyDirs() {
    this.options.excludeFiles = true;
    this.options.includeDirs = true;
    return this;
  }
  exclude(predicate) {
    this.options.exclude = predicate;
    return this;
  }
  onlyCounts() {
    this.options.onlyCounts = true;
    return this;
  }
  crawl(root) {
    return new APIBuilder(root || ".", this.options);
  }
  withGlobFunction(fn) {
    this.globFunction = fn;
    return this;
  }
  /**
  * @deprecated Pass options using the constructor instead:
  * ```ts
  * new fdir(options).crawl("/path/to/root");
  * ```
  * This method will be removed in v7.0
  */
  /* c8 ignore next 4 */
  crawlWithOptions(root, options) {
    this.options = {
      ...this.options,
      ...options
    };
    return new APIBuilder(root || ".", this.options);
  }
  glob(...patterns) {
    if (this.globFunction) return this.globWithOptions(patterns);
    return this.globWithOptions(patterns, ...[{ dot: true }]);
  }
  globWithOptions(patterns, ...options) {
    const globFn = this.globFunction || pm;
    if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
    var isMatch = this.globCache[patterns.join("\0")];
    if (!isMatch) {
      isMatch = globFn(patterns, ...options);
      this.globCache[patterns.join("\0")] = isMatch;
    }
    this.options.filters.push((path) => isMatch(path));
    return this;
  }
};

// node_modules/tinyglobby/dist/index.mjs
var import_picomatch = __toESM(require_picomatch2(), 1);
var isReadonlyArray = Array.isArray;
var BACKSLASHES = /\\/g;
var DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
var isWin = process.platform === "win32";
var ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
  const patternsCount = patterns.length;
  const patternsParts = Array(patternsCount);
  const matchers = Array(patternsCount);
  let i2, j;
  for (i2 = 0; i2 < patternsCount; i2++) {
    const parts = splitPattern(patterns[i2]);
    patternsParts[i2] = parts;
    const partsCount = parts.length;
    const partMatchers = Array(partsCount);
    for (j = 0; j < partsCount; j++) partMatchers[j] = (0, import_picomatch.default)(parts[j], options);
    matchers[i2] = partMatchers;
  }
  return (input) => {
    const inputParts = input.split("/");
    if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
    for (i2 = 0; i2 < patternsCount; i2++) {
      const patternParts = patternsParts[i2];
      const matcher = matchers[i2];
      const inputPatternCount = inputParts.length;
      const minParts = Math.min(inputPatternCount, patternParts.length);
      j = 0;
      while (j < minParts) {
        const part2 = patternParts[j];
        if (part2.includes("/")) return true;
        if (!matcher[j](inputParts[j])) break;
        if (!options.noglobstar && part2 === "**") return true;
        j++;
      }
      if (j === inputPatternCount) return true;
    }
    return false;
  };
}
var WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
var isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
  if (cwd === root || root.startsWith(`${cwd}/`)) {
    if (absolute) {
      const start = cwd.length + +!isRoot(cwd);
      return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
    }
    const prefix = root.slice(cwd.length + 1);
    if (prefix) return (p, isDir) => {
      if (p === ".") return prefix;
      const result = `${prefix}/${p}`;
      return isDir ? result.slice(0, -1) : result;
    };
    return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
  }
  if (absolute) return (p) => posix.relative(cwd, p) || ".";
  return (p) => posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
  if (root.startsWith(`${cwd}/`)) {
    const prefix = root.slice(cwd.length + 1);
    return (p) => `${prefix}/${p}`;
  }
  return (p) => {
    const result = posix.relative(cwd, `${root}/${p}`);
    return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
  };
}
function ensureNonDriveRelativePath(path) {
  return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
var splitPatternOptions = { parts: true };
function splitPattern(path) {
  var _result$parts;
  const result = import_picomatch.default.scan(path, splitPatternOptions);
  return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
var POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
var WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
var escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
var escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
var escapePath = isWin ? escapeWin32Path : escapePosixPath;
function isDynamicPattern(pattern, options) {
  if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
  const scan = import_picomatch.default.scan(pattern);
  return scan.isGlob || scan.negated;
}
function log(...tasks) {
  console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
  return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
var PARENT_DIRECTORY = /^(\/?\.\.)+/;
var ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
  var _PARENT_DIRECTORY$exe;
  const cwd = opts.cwd;
  let result = pattern;
  if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
  if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
  const escapedCwd = escapePath(cwd);
  result = isAbsolute(result.replace(ESCAPING_BACKSLASHES, "")) ? posix.relative(escapedCwd, result) : posix.normalize(result);
  const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
  const parts = splitPattern(result);
  if (parentDir) {
    const n = (parentDir.length + 1) / 3;
    let i2 = 0;
    const cwdParts = escapedCwd.split("/");
    while (i2 < n && parts[i2 + n] === cwdParts[cwdParts.length + i2 - n]) {
      result = result.slice(0, (n - i2 - 1) * 3) + result.slice((n - i2) * 3 + parts[i2 + n].length + 1) || ".";
      i2++;
    }
    const potentialRoot = posix.join(cwd, parentDir.slice(i2 * 3));
    if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
      props.root = ensureNonDriveRelativePath(potentialRoot);
      props.depthOffset = -n + i2;
    }
  }
  if (!isIgnore && props.depthOffset >= 0) {
    var _props$commonPath;
    (_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
    const newCommonPath = [];
    const length = Math.min(props.commonPath.length, parts.length);
    for (let i2 = 0; i2 < length; i2++) {
      const part2 = parts[i2];
      if (part2 === "**" && !parts[i2 + 1]) {
        newCommonPath.pop();
        break;
      }
      if (i2 === parts.length - 1 || part2 !== props.commonPath[i2] || isDynamicPattern(part2)) break;
      newCommonPath.push(part2);
    }
    props.depthOffset = newCommonPath.length;
    props.commonPath = newCommonPath;
    props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? posix.join(cwd, ...newCommonPath) : cwd);
  }
  return result;
}
function processPatterns(options, patterns, props) {
  const matchPatterns = [];
  const ignorePatterns = [];
  for (const pattern of options.ignore) {
    if (!pattern) continue;
    if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
  }
  for (const pattern of patterns) {
    if (!pattern) continue;
    if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
    else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
  }
  return {
    match: matchPatterns,
    ignore: ignorePatterns
  };
}
function buildCrawler(options, patterns) {
  const cwd = options.cwd;
  const props = {
    root: cwd,
    depthOffset: 0
  };
  const processed = processPatterns(options, patterns, props);
  if (options.debug) log("internal processing patterns:", processed);
  const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
  const root = props.root.replace(BACKSLASHES, "");
  const matchOptions = {
    dot,
    nobrace: options.braceExpansion === false,
    nocase: !caseSensitiveMatch,
    noextglob: options.extglob === false,
    noglobstar: options.globstar === false,
    posix: true
  };
  const matcher = (0, import_picomatch.default)(processed.match, matchOptions);
  const ignore = (0, import_picomatch.default)(processed.ignore, matchOptions);
  const partialMatcher = getPartialMatcher(processed.match, matchOptions);
  const format = buildFormat(cwd, root, absolute);
  const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
  const excludePredicate = (_, p) => {
    const relativePath = excludeFormatter(p, true);
    return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
  };
  let maxDepth;
  if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
  const crawler = new Builder({
    filters: [debug ? (p, isDirectory) => {
      const path = format(p, isDirectory);
      const matches2 = matcher(path) && !ignore(path);
      if (matches2) log(`matched ${path}`);
      return matches2;
    } : (p, isDirectory) => {
      const path = format(p, isDirectory);
      return matcher(path) && !ignore(path);
    }],
    exclude: debug ? (_, p) => {
      const skipped = excludePredicate(_, p);
      log(`${skipped ? "skipped" : "crawling"} ${p}`);
      return skipped;
    } : excludePredicate,
    fs: options.fs,
    pathSeparator: "/",
    relativePaths: !absolute,
    resolvePaths: absolute,
    includeBasePath: absolute,
    resolveSymlinks: followSymbolicLinks,
    excludeSymlinks: !followSymbolicLinks,
    excludeFiles: onlyDirectories,
    includeDirs: onlyDirectories || !options.onlyFiles,
    maxDepth,
    signal: options.signal
  }).crawl(root);
  if (options.debug) log("internal properties:", {
    ...props,
    root
  });
  return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
function formatPaths(paths, mapper) {
  if (mapper) for (let i2 = paths.length - 1; i2 >= 0; i2--) paths[i2] = mapper(paths[i2]);
  return paths;
}
var defaultOptions = {
  caseSensitiveMatch: true,
  debug: !!process.env.TINYGLOBBY_DEBUG,
  expandDirectories: true,
  followSymbolicLinks: true,
  onlyFiles: true
};
function getOptions(options) {
  const opts = Object.assign({}, options);
  for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
  opts.cwd = (opts.cwd instanceof URL ? fileURLToPath(opts.cwd) : resolve3(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
  opts.ignore = ensureStringArray(opts.ignore);
  opts.fs && (opts.fs = {
    readdir: opts.fs.readdir || readdir2,
    readdirSync: opts.fs.readdirSync || readdirSync,
    realpath: opts.fs.realpath || realpath,
    realpathSync: opts.fs.realpathSync || realpathSync,
    stat: opts.fs.stat || stat2,
    statSync: opts.fs.statSync || statSync
  });
  if (opts.debug) log("globbing with options:", opts);
  return opts;
}
function getCrawler(globInput, inputOptions = {}) {
  var _ref;
  if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
  const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
  const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
  const options = getOptions(isModern ? inputOptions : globInput);
  return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
  const [crawler, relative7] = getCrawler(globInput, options);
  return crawler ? formatPaths(await crawler.withPromise(), relative7) : [];
}

// src/checkpoints/checksum.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream } from "node:fs";
import { relative as relative3, sep as sep3 } from "node:path";
import { pipeline } from "node:stream/promises";
async function checksum(files, root) {
  if (files.length === 1) return fileSum(files[0]);
  const lines = [];
  for (const file of files) lines.push(`${relative3(root, file).split(sep3).join("/")} ${await fileSum(file)}
`);
  return createHash2("sha256").update(lines.sort().join("")).digest("hex");
}
async function fileSum(path) {
  const hash = createHash2("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

// src/checkpoints/epoch.ts
function epochOfName(name) {
  const epoch = /(?:^|[^a-z])(?:epochs?|ep|e)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name) ?? /(?:^|[^a-z])(?:checkpoint|ckpt)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name);
  if (epoch) return Number(epoch[1]);
  const numbers = name.match(/\d+/g) ?? [];
  const trailing = /(?:^|^(.*)[\s=_.-])(\d+)$/.exec(name);
  if (numbers.length !== 1 || !trailing || /(?:^|[^a-z])(?:steps?|iter|iteration|version|seed|v)$/i.test(trailing[1] ?? ""))
    return null;
  return Number(trailing[2]);
}

// src/checkpoints/names.ts
import { sep as sep4 } from "node:path";
function uniqueNames(found2) {
  const names3 = found2.map(({ stem }) => stem);
  const groups = /* @__PURE__ */ new Map();
  names3.forEach((name, i2) => groups.set(name, [...groups.get(name) ?? [], i2]));
  for (const members of groups.values()) {
    if (members.length === 1) continue;
    const byStem = members.map((i2) => componentsOf(found2[i2], found2[i2].stem));
    const components2 = allDiffer(byStem.map((parts) => parts.join("/"))) ? byStem : members.map((i2) => componentsOf(found2[i2], found2[i2].base));
    let length = 1;
    while (!allDiffer(components2.map((parts) => parts.slice(-length).join("/")))) length++;
    members.forEach((i2, m) => names3[i2] = components2[m].slice(-length).join("/"));
  }
  return names3;
}
var componentsOf = ({ folder }, last) => [...folder.split(sep4).filter((part2) => part2 !== ""), last];
var allDiffer = (names3) => new Set(names3).size === names3.length;
var natural = new Intl.Collator("en", { numeric: true });
function compareNaturally(a, b) {
  return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

// src/checkpoints/recognize.ts
import { readdir as readdir4, stat as stat4 } from "node:fs/promises";
import { basename as basename3, dirname as dirname3, extname, join as join3, resolve as resolve4 } from "node:path";

// src/checkpoints/recorded-csv.ts
import { open } from "node:fs/promises";
async function hasRecordedColumns(path) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const [header] = buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF/, "").split(/\r?\n/);
    const columns2 = header.split(",").map((column2) => column2.trim().replace(/^"(.*)"$/, "$1"));
    if (!columns2.includes("score")) return false;
    return columns2.includes("label") || columns2.every((column2) => column2 === "score" || column2 === "group");
  } finally {
    await file.close();
  }
}

// src/checkpoints/tensorflow-files.ts
import { readdir as readdir3, readFile as readFile2, stat as stat3 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function tfjsModel(folder) {
  const path = join2(folder, "model.json");
  const bytes = await readFile2(path);
  refuseLfsPointer(bytes, path);
  let model;
  try {
    model = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new InputError(
      `${path} is not valid JSON (${error.message}). Was it copied in full? Export the model again.`
    );
  }
  if (typeof model !== "object" || model === null || typeof model.modelTopology !== "object" || model.modelTopology === null)
    return null;
  const isGraph = model.format === void 0 ? Array.isArray(model.modelTopology.node) : model.format === "graph-model";
  const groups = Array.isArray(model.weightsManifest) ? model.weightsManifest : [];
  const shards = groups.flatMap((group) => Array.isArray(group?.paths) ? group.paths : []);
  const files = [path];
  for (const shard of shards) {
    if (typeof shard !== "string" || /^([/\\]|[A-Za-z]+:)/.test(shard) || shard.split(/[/\\]/).includes(".."))
      throw new InputError(
        `${path} names the weight file ${JSON.stringify(shard)}, which lies outside its folder. Export the model again.`
      );
    const file = join2(folder, shard);
    await stat3(file).catch(() => {
      throw new InputError(`${path} names the weight file "${shard}", which is missing. Copy it beside model.json.`);
    });
    files.push(file);
  }
  return { kind: isGraph ? "tfjs-graph" : "tfjs-layers", files };
}
async function savedModelFiles(folder) {
  const files = [];
  for (const entry of (await readdir3(folder, { withFileTypes: true })).sort((a, b) => a.name < b.name ? -1 : 1)) {
    const path = join2(folder, entry.name);
    if (entry.isDirectory() && ["variables", "assets", "assets.extra"].includes(entry.name))
      files.push(...await filesUnder(path));
    else if (entry.name.endsWith(".pb")) files.push(path);
  }
  return files;
}
async function filesUnder(folder) {
  const entries = await readdir3(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join2(entry.parentPath, entry.name)).sort();
}

// src/checkpoints/recognize.ts
async function recognize(path, named) {
  if ((await stat4(path)).isDirectory()) return recognizeFolder(path);
  const base = basename3(path);
  const extension = extname(base).toLowerCase();
  if (extension === ".onnx") return recognizeOnnx(path);
  if (extension === ".npz") return single("recorded-npz", path);
  if (extension === ".csv") return named || await hasRecordedColumns(path) ? single("recorded-csv", path) : null;
  const graph = /^(.+\.onnx)[._-]data$/i.exec(path)?.[1];
  if (graph) return await exists(graph) ? recognizeOnnx(graph) : null;
  return recognizeMember(path);
}
async function recognizeMember(path) {
  const folder = dirname3(path);
  const own = await recognizeFolder(folder);
  if (own && own.kind !== "onnx-pair") return own;
  if (!["variables", "assets", "assets.extra"].includes(basename3(folder))) return null;
  const outer = await recognizeFolder(dirname3(folder));
  return outer?.kind === "saved-model" ? outer : null;
}
async function recognizeFolder(given) {
  const path = resolve4(given);
  const half = basename3(path);
  const entries = await readdir4(path);
  if (entries.includes("model.json")) {
    const model = await tfjsModel(path);
    if (model === null) return null;
    if (half === "encoder" || half === "decoder") return recognizeFolder(dirname3(path));
    return found(model.kind, path, model.files);
  }
  const [encoder, decoder] = ["encoder", "decoder"].map((part2) => join3(path, part2, "model.json"));
  const [hasEncoder, hasDecoder] = [await exists(encoder), await exists(decoder)];
  if (hasEncoder || hasDecoder) {
    const halves = [
      hasEncoder && await tfjsModel(dirname3(encoder)),
      hasDecoder && await tfjsModel(dirname3(decoder))
    ];
    if (halves[0] && halves[1])
      return found("tfjs-pair", path, [encoder, decoder, ...halves[0].files.slice(1), ...halves[1].files.slice(1)]);
    if (halves[0]) throw missingHalf(encoder, decoder);
    if (halves[1]) throw missingHalf(decoder, encoder);
  }
  if (entries.includes("saved_model.pb")) return found("saved-model", path, await savedModelFiles(path));
  if (entries.some((entry) => /^(en|de)coder\.onnx$/i.test(entry)))
    return recognizeOnnx(
      join3(
        path,
        entries.find((entry) => /^(en|de)coder\.onnx$/i.test(entry))
      )
    );
  return null;
}
async function recognizeOnnx(path) {
  const folder = dirname3(resolve4(path));
  const half = /^(?:(.+)[._-])?(encoder|decoder)\.onnx$/i.exec(basename3(path));
  if (!half) return single("onnx", path);
  const entries = await readdir4(folder);
  const nameOf = (part2) => basename3(path).slice(0, -"encoder.onnx".length) + part2 + ".onnx";
  const [encoder, decoder] = ["encoder", "decoder"].map((part2) => {
    const wanted = nameOf(part2);
    const entry = entries.find((other) => other === wanted) ?? entries.find((other) => other.toLowerCase() === wanted.toLowerCase());
    if (entry === void 0) throw missingHalf(path, join3(folder, wanted));
    return join3(folder, entry);
  });
  const files = [encoder, decoder];
  if (half[1] === void 0) return found("onnx-pair", folder, files);
  return { kind: "onnx-pair", path: encoder, files, folder, base: half[1], stem: half[1] };
}
function missingHalf(present, missing) {
  return new InputError(
    `${present} is one half of an encoder + decoder pair, but ${missing} is missing. Export both halves, or one graph (with neither "encoder" nor "decoder" at the end of its name) with the outputs recon, mu and logvar.`
  );
}
function single(kind, given) {
  const path = resolve4(given);
  const base = basename3(path);
  return { kind, path, files: [path], folder: dirname3(path), base, stem: base.slice(0, -extname(base).length) };
}
function found(kind, path, files) {
  return { kind, path, files, folder: dirname3(path), base: basename3(path), stem: basename3(path) };
}
async function exists(path) {
  return stat4(path).then(
    () => true,
    () => false
  );
}

// src/checkpoints/training-order.ts
function inTrainingOrder(all, keyOf) {
  const keyed = all.map((one) => ({ one, ...keyOf(one) }));
  const byEpoch = keyed.every(({ epoch }) => epoch !== null);
  keyed.sort((a, b) => (byEpoch ? a.epoch - b.epoch : 0) || compareNaturally(a.name, b.name));
  return keyed.map(({ one }) => one);
}

// src/checkpoints/unsupported.ts
import { extname as extname2 } from "node:path";
var PYTORCH = `import torch  # model = your VAE with this checkpoint loaded, in eval mode; forward returns recon, mu, logvar
model.eval()
x = torch.zeros(1, CHANNELS, HEIGHT, WIDTH)
torch.onnx.export(model, (x,), "NAME.onnx", dynamo=False, input_names=["x"], output_names=["recon", "mu", "logvar"],
                  dynamic_axes={name: {0: "batch"} for name in ["x", "recon", "mu", "logvar"]})`;
var KERAS = `import keras, tensorflowjs as tfjs  # outputs named recon, mu (or z_mean) and logvar (or z_log_var)
model = keras.models.load_model("FILE", compile=False)
model.export("NAME")                              # a TensorFlow SavedModel folder, or
tfjs.converters.save_keras_model(model, "NAME")   # a TensorFlow.js folder with model.json`;
var RECIPES = {
  ".pt": { framework: "PyTorch", lines: PYTORCH },
  ".pth": { framework: "PyTorch", lines: PYTORCH },
  ".ckpt": { framework: "PyTorch (Lightning)", lines: PYTORCH },
  ".safetensors": { framework: "PyTorch", lines: PYTORCH },
  ".pkl": { framework: "pickled", lines: PYTORCH },
  ".bin": { framework: "PyTorch", lines: PYTORCH },
  ".h5": { framework: "Keras", lines: KERAS },
  ".keras": { framework: "Keras", lines: KERAS }
};
var UNCERTAIN = /* @__PURE__ */ new Set([".pkl", ".bin"]);
function refusalOf(path) {
  const extension = extname2(path).toLowerCase();
  if (!(extension in RECIPES)) return null;
  return UNCERTAIN.has(extension) ? "uncertain" : "certain";
}
function unsupportedCheckpoint(path) {
  const { framework, lines } = RECIPES[extname2(path).toLowerCase()];
  return new InputError(
    `${path} is a ${framework} checkpoint, which holds weights but no graph that could be run. Export it in the training code:
${lines.replace("FILE", path).replace(/^/gm, "  ")}
Or leave it out of the checkpoints with a line "!${path}".`
  );
}

// src/checkpoints/find-checkpoints.ts
async function findCheckpoints(patterns, cwd) {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
  if (wanted.length === 0)
    throw new InputError(
      'No checkpoints are named. Give at least one file, folder or glob, for example "checkpoints/*.onnx".'
    );
  const excludes = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const excluded = new Set((await Promise.all(excludes.map((pattern) => matches(pattern, cwd)))).flat());
  const all = /* @__PURE__ */ new Map();
  for (const pattern of wanted)
    for (const found2 of await checkpointsOfPattern(pattern, cwd, excluded)) all.set(found2.path, found2);
  return inOrder([...all.values()]);
}
async function inOrder(found2) {
  const names3 = uniqueNames(found2);
  const named = found2.map((one, i2) => ({ ...one, name: names3[i2], epoch: epochOfName(one.stem) }));
  const entries = inTrainingOrder(named, (entry) => entry);
  const checkpoints = [];
  for (const [order, { name, epoch, kind, path, files: own }] of entries.entries()) {
    const files = kind === "onnx" || kind === "onnx-pair" ? await withSideFiles(own) : own;
    const root = path === own[0] ? dirname4(path) : path;
    checkpoints.push({ name, epoch, order, kind, path, files, sha256: await checksum(files, root) });
  }
  return checkpoints;
}
async function withSideFiles(graphs) {
  const { externalDataOf, readOnnx } = await import("./read-onnx-57NOGFMN.js");
  const files = new Set(graphs);
  for (const graph of graphs)
    for (const name of externalDataOf((await readOnnx(graph)).model, graph)) {
      const file = join4(dirname4(graph), name);
      await stat5(file).catch(() => {
        throw new InputError(
          `${graph} keeps its weights in "${name}", which is missing beside it. Copy it there, or export again without external data.`
        );
      });
      files.add(file);
    }
  return [...files];
}
async function checkpointsOfPattern(pattern, cwd, excluded) {
  const matched = await matches(pattern, cwd);
  const paths = matched.filter((path) => !isUnder(path, excluded));
  if (matched.length > 0 && paths.length === 0)
    throw new InputError(
      `The checkpoint pattern "${pattern}" matches ${matched.length}, but patterns that begin with "!" exclude all of it. Remove one or the other.`
    );
  const named = paths.length === 1 && paths[0] === resolve5(cwd, pattern);
  const direct = await recognizeAll(paths, named, excluded);
  const inside = await Promise.all(
    direct.folders.map((folder) => readdir5(folder).then((entries) => entries.map((entry) => join4(folder, entry))))
  );
  const deeper = await recognizeAll(
    inside.flat().filter((path) => !isUnder(path, excluded)),
    false,
    excluded
  );
  const found2 = [...direct.found, ...deeper.found];
  if (found2.length > 0) return found2;
  const refused = [...direct.uncertain, ...deeper.uncertain];
  if (refused.length > 0) throw unsupportedCheckpoint(refused[0]);
  throw await noMatch(pattern, cwd, paths);
}
async function recognizeAll(paths, named, excluded) {
  const found2 = [];
  const folders = [];
  const uncertain = [];
  for (const path of paths) {
    const refusal = refusalOf(path);
    if (refusal === "certain") throw unsupportedCheckpoint(path);
    const one = await recognize(path, named);
    if (one) {
      if (!isUnder(one.path, excluded) && !isUnder(one.files[0], excluded)) found2.push(one);
    } else if (refusal === "uncertain") uncertain.push(path);
    else if ((await stat5(path)).isDirectory()) folders.push(path);
  }
  return { found: found2, folders, uncertain };
}
async function matches(pattern, cwd) {
  const literal = resolve5(cwd, pattern);
  if (await stat5(literal).then(
    () => true,
    () => false
  ))
    return [literal];
  const slashes = sep5 === "\\" ? pattern.replaceAll("\\", "/") : pattern;
  const paths = await glob(slashes, { cwd, absolute: true, onlyFiles: false, expandDirectories: false });
  return paths.map((path) => resolve5(path)).sort(compareNaturally);
}
function isUnder(path, folders) {
  for (let current = path; ; current = dirname4(current)) {
    if (folders.has(current)) return true;
    if (dirname4(current) === current) return false;
  }
}
async function noMatch(pattern, cwd, matched) {
  let folder = resolve5(cwd, pattern);
  while (!await stat5(folder).then(
    (stats) => stats.isDirectory(),
    () => false
  ) && dirname4(folder) !== folder)
    folder = dirname4(folder);
  const entries = (await readdir5(folder)).sort(compareNaturally);
  const listed = entries.slice(0, 8).map((entry) => JSON.stringify(entry)).join(", ");
  const lies = entries.length === 0 ? "is empty" : `holds ${listed}${entries.length > 8 ? ` and ${entries.length - 8} more` : ""}`;
  const what = matched.length === 0 ? "matches nothing" : "matches no checkpoint";
  return new InputError(
    `The checkpoint pattern "${pattern}" ${what}: the folder ${folder} ${lies}. Checkpoints are *.onnx files, folders with model.json (TensorFlow.js) or saved_model.pb, and recorded outputs (*.npz, or *.csv with the columns score and label).`
  );
}

// src/evaluation-set/find-evaluation-set.ts
import { stat as stat9 } from "node:fs/promises";
import { dirname as dirname7, resolve as resolve8 } from "node:path";

// src/evaluation-set/detect-layout.ts
import { basename as basename4, dirname as dirname5 } from "node:path";

// src/evaluation-set/label-words.ts
var defectFree = ["good", "normal", "ok", "no_defect", "nodefect"];
var defective = ["defect", "anomaly", "bad", "ng", "defective"];
var folderWords = `${defectFree.join(" | ")} beside ${defective.join(" | ")}`;
function labelOfFolder(name) {
  const word = name.toLowerCase();
  return defectFree.includes(word) ? 0 : defective.includes(word) ? 1 : null;
}
var manifestWords = "0 | good | normal | ok, or 1 | defect | anomaly | bad | ng";
function labelOfWord(text) {
  const word = text.trim().toLowerCase();
  if (["0", "good", "normal", "ok"].includes(word)) return 0;
  return ["1", "defect", "anomaly", "bad", "ng"].includes(word) ? 1 : null;
}

// src/evaluation-set/read-folder.ts
import { readdir as readdir6, realpath as realpath2, stat as stat6 } from "node:fs/promises";
import { join as join5, sep as sep6 } from "node:path";

// src/evaluation-set/natural-order.ts
var collator = new Intl.Collator("en", { numeric: true });
function naturalOrder(a, b) {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

// src/evaluation-set/read-folder.ts
async function readFolder2(folder) {
  const entries = await readdir6(folder, { withFileTypes: true }).catch((error) => {
    throw new InputError(`${showPath(folder)} cannot be read: ${error.message}`);
  });
  return entries.filter(({ name }) => !name.startsWith(".")).flatMap((entry) => {
    const kind = entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : null;
    return kind === null ? [] : [{ name: entry.name, path: join5(folder, entry.name), kind }];
  }).sort((a, b) => naturalOrder(a.name, b.name));
}
async function followLink(link, root) {
  const shown2 = showPath(link.path);
  const target = await realpath2(link.path).catch(() => null);
  if (target === null) throw new InputError(`${shown2} is a broken link: remove it, or put the file itself there`);
  if (!target.startsWith(await realpath2(root) + sep6)) {
    throw new InputError(
      `${shown2} is a link that leads out of ${showPath(root)} (to ${target}), and such links are not followed: put the files themselves there (cp -L)`
    );
  }
  if ((await stat6(target)).isFile()) return "file";
  throw new InputError(`${shown2} is a link to a folder: put the folder itself there`);
}
async function findFolder(entries, names3, root) {
  const found2 = entries.filter(({ name, kind }) => kind !== "file" && names3.includes(name.toLowerCase()));
  if (found2.length > 1) {
    throw new InputError(
      `${found2.map(({ path }) => showPath(path)).join(" and ")} mean the same folder: keep one of them`
    );
  }
  const [folder] = found2;
  if (folder === void 0) return null;
  if (folder.kind === "link") {
    await followLink(folder, root);
    return null;
  }
  return folder;
}

// src/evaluation-set/list-images.ts
var decodable = /\.(png|jpe?g)$/i;
var undecodable = /\.(bmp|dib|tiff?|webp|gif|jp2|j2k|jxl|heic|heif|avif|jfif|jpe|p[gpbn]m|tga|exr|npy|raw|dcm)$/i;
async function listImages(folder, root) {
  const images = [];
  const walk = async (path, above) => {
    for (const entry of await readFolder2(path)) {
      const below = above + entry.name;
      const kind = entry.kind === "link" ? await followLink(entry, root) : entry.kind;
      if (kind === "folder") await walk(entry.path, `${below}/`);
      else if (decodable.test(entry.name)) images.push({ path: entry.path, below });
      else if (undecodable.test(entry.name)) {
        throw new InputError(
          `${showPath(entry.path)}: images of this format are not read. Convert it to PNG, or take it out of the folder`
        );
      }
    }
  };
  await walk(folder, "");
  return images;
}
function isImageName(name) {
  return decodable.test(name);
}
function withoutExtension(name) {
  return name.replace(/\.[^./]+$/, "");
}

// src/evaluation-set/detect-layout.ts
async function detectLayout(folder) {
  const entries = await readFolder2(folder);
  const shown2 = showPath(folder);
  const layouts = await fittingLayouts(entries);
  const above = dirname5(folder);
  const insideMvtec = basename4(folder).toLowerCase() === "test" && await hasGroundTruth(above);
  if (layouts.length === 1 && !insideMvtec) return layouts[0];
  if (layouts.length > 1) {
    throw new InputError(
      `dataset: ${shown2} fits the layouts ${layouts.join(" and ")}; set dataset-layout to one of them`
    );
  }
  throw new InputError(
    `dataset: ${insideMvtec ? `${shown2} is a part of an MVTec set` : `cannot tell the layout of ${shown2}`}; ${await cure(folder, entries) ?? `found ${describe(entries)}.
${expected}`}`
  );
}
var expected = [
  "One of these is expected:",
  "  mvtec     test/good, test/<defect>, ground_truth/<defect>/<stem>_mask.png",
  "  aitex     NODefect_images/<fabric>, Defect_images, Mask_images",
  `  folders   ${folderWords}, optional masks`,
  "  manifest  a CSV or JSON Lines file with image,label[,mask][,group]"
].join("\n");
async function fittingLayouts(entries) {
  const folders = entries.filter(({ kind }) => kind !== "file");
  const names3 = folders.map(({ name }) => name.toLowerCase());
  const layouts = [];
  const test = folders.find(({ name }) => name.toLowerCase() === "test");
  if (test !== void 0) layouts.push("mvtec");
  if (names3.includes("nodefect_images") || names3.includes("defect_images")) layouts.push("aitex");
  if (names3.some((name) => labelOfFolder(name) !== null)) layouts.push("folders");
  return layouts;
}
async function hasGroundTruth(folder) {
  const entries = await readFolder2(folder).catch(() => []);
  return entries.some(({ name, kind }) => kind === "folder" && name.toLowerCase() === "ground_truth");
}
async function cure(folder, entries) {
  const above = dirname5(folder);
  const part2 = basename4(folder).toLowerCase();
  if (["test", "train", "ground_truth", "defect_images", "nodefect_images", "mask_images"].includes(part2)) {
    const layouts = await fittingLayouts(await readFolder2(above).catch(() => []));
    if (layouts.some((layout) => layout !== "folders")) return `give the folder above it: dataset: ${showPath(above)}`;
  }
  const below = [];
  for (const entry of entries) {
    if (entry.kind === "folder" && (await fittingLayouts(await readFolder2(entry.path))).length > 0)
      below.push(entry.path);
  }
  if (below.length === 1) return `give the folder in it: dataset: ${showPath(below[0])}`;
  if (below.length > 1) {
    const names3 = below.map((path) => basename4(path)).join(", ");
    return `it holds several sets (${names3}); give one of them, for example dataset: ${showPath(below[0])}`;
  }
  const manifest = entries.find(({ name, kind }) => kind === "file" && isManifestName(name));
  return manifest === void 0 ? null : `give the manifest itself: dataset: ${showPath(manifest.path)}`;
}
function isManifestName(name) {
  return /\.(csv|jsonl|ndjson)$/i.test(name);
}
function describe(entries) {
  const folders = entries.filter(({ kind }) => kind !== "file").map(({ name }) => `${name}/`);
  const images = entries.filter(({ name, kind }) => kind === "file" && isImageName(name)).length;
  const parts = [
    ...folders.slice(0, 8),
    ...folders.length > 8 ? [`${folders.length - 8} more folders`] : [],
    ...images > 0 ? [`${images} images without a label`] : []
  ];
  return parts.length === 0 ? "no folder and no image" : parts.join(", ");
}

// src/evaluation-set/find-calibration.ts
import { stat as stat7 } from "node:fs/promises";
import { basename as basename6, join as join6, relative as relative4, resolve as resolve6, sep as sep7 } from "node:path";

// src/evaluation-set/layouts/aitex.ts
import { basename as basename5 } from "node:path";

// src/evaluation-set/match-masks.ts
function imageKey(mask) {
  return withoutExtension(mask.below).replace(/_mask\d*$/i, "").toLowerCase();
}
function matchMasks(seekers, masks) {
  const owners = /* @__PURE__ */ new Map();
  const rivals = /* @__PURE__ */ new Map();
  for (const { image, keys } of seekers) {
    for (const key of keys) {
      if (owners.has(key)) rivals.set(key, image);
      else owners.set(key, image);
    }
  }
  return masks.filter((mask) => {
    const key = imageKey(mask);
    const owner = owners.get(key);
    if (owner === void 0) return true;
    const rival = rivals.get(key);
    if (rival !== void 0) {
      throw new InputError(
        `${showPath(mask.path)} could be the mask of ${owner.name} and of ${rival.name}: rename one of the images and its mask`
      );
    }
    owner.masks.push(mask.path);
    return false;
  });
}
function checkMaskNames(seekers, orphans, expected2) {
  const missing = seekers.filter(({ image }) => image.masks.length === 0);
  if (missing.length === 0 || orphans.length === 0) return;
  throw new InputError(
    `${missing[0].image.name} has no mask, while ${showPath(orphans[0].path)} fits no image${missing.length > 1 ? ` (${missing.length} images are without a mask)` : ""}: name the masks ${expected2}`
  );
}

// src/evaluation-set/layouts/aitex.ts
var namePattern = /^\d+_(\d{2,3})_(\d{2})$/;
function parseAitexName(path) {
  const stem = withoutExtension(basename5(path));
  const match = namePattern.exec(stem);
  if (match === null) {
    throw new InputError(
      `${showPath(path)} is not named as AITEX images are (nnnn_ddd_ff.png: number, defect code, fabric code): rename it or take it out`
    );
  }
  return { stem, defect: match[1], fabric: match[2] };
}
async function readAitex(root) {
  const entries = await readFolder2(root);
  const good = await findFolder(entries, ["nodefect_images"], root);
  const defect = await findFolder(entries, ["defect_images"], root);
  const mask = await findFolder(entries, ["mask_images"], root);
  if (good === null && defect === null) {
    throw new InputError(
      `${showPath(root)} has neither of the folders NODefect_images and Defect_images of the layout aitex`
    );
  }
  const list2 = async (folder) => folder === null ? [] : listImages(folder.path, root);
  const defectFree2 = (await list2(good)).map((file) => toImage(good.name, file, 0));
  const defective2 = (await list2(defect)).map((file) => toImage(defect.name, file, 1));
  const seekers = defective2.map((image) => ({ image, keys: [image.group.toLowerCase()] }));
  const masks = await list2(mask);
  const orphans = matchMasks(seekers, masks);
  const masked = defective2.filter((image) => image.masks.length > 0);
  if (masked.length === 0) {
    checkMaskNames(seekers, orphans, "Mask_images/nnnn_ddd_ff_mask.png");
    return { images: [...defectFree2, ...defective2], leftOut: [] };
  }
  const leftOut = defective2.filter((image) => image.masks.length === 0).map(({ name }) => ({ name, reason: `has no mask in ${mask.name}` }));
  return { images: [...defectFree2, ...masked], leftOut };
}
function toImage(folder, { path, below }, label2) {
  const { stem, defect, fabric } = parseAitexName(path);
  if ((Number(defect) === 0 ? 0 : 1) !== label2) {
    throw new InputError(
      `${showPath(path)} lies in ${folder}, but its defect code ${defect} says otherwise: move it into the other folder`
    );
  }
  const kind = label2 === 0 ? "good" : defect;
  return { name: `${folder}/${below}`, path, label: label2, kind, fabric, group: stem, masks: [], condition: fabric };
}

// src/evaluation-set/find-calibration.ts
async function findCalibration(setting, root, layout) {
  const folder = setting === "auto" ? await validationFolder(root, layout) : resolve6(setting);
  if (folder === null) return null;
  const found2 = await stat7(folder).catch(() => null);
  if (found2 === null || !found2.isDirectory()) {
    throw new InputError(
      `calibration: ${setting} is no folder (looked at ${folder}); give a folder of defect-free images, or auto`
    );
  }
  const inside = folder.startsWith(root + sep7);
  const files = await listImages(folder, inside ? root : folder);
  if (files.length === 0) {
    throw new InputError(`calibration: ${showPath(folder)} holds no PNG or JPEG image; fill it or take it away`);
  }
  const prefix = inside ? relative4(root, folder).split(sep7).join("/") : basename6(folder);
  return files.map(({ path, below }) => {
    const name = `${prefix}/${below}`;
    const code = layout === "aitex" ? parseAitexName(path) : null;
    const fabric = code?.fabric ?? null;
    return { name, path, label: 0, kind: "good", fabric, group: code?.stem ?? name, masks: [], condition: fabric };
  });
}
async function validationFolder(root, layout) {
  if (layout === "manifest") return null;
  const validation2 = await findFolder(await readFolder2(root), ["validation"], root);
  if (validation2 === null) return null;
  const good = await findFolder(await readFolder2(validation2.path), ["good"], root);
  return good === null ? null : join6(validation2.path, good.name);
}

// src/evaluation-set/layouts/folders.ts
var knownBeside = ["masks", "validation", "train"];
async function readFolders(root) {
  const entries = await readFolder2(root);
  const images = [];
  for (const entry of entries) {
    const label2 = entry.kind === "file" ? null : labelOfFolder(entry.name);
    if (label2 === null) continue;
    if (entry.kind === "link") await followLink(entry, root);
    for (const { path, below } of await listImages(entry.path, root)) {
      const name = `${entry.name}/${below}`;
      const kind = label2 === 0 ? "good" : below.includes("/") ? below.slice(0, below.indexOf("/")) : entry.name;
      images.push({ name, path, label: label2, kind, fabric: null, group: name, masks: [], condition: null });
    }
  }
  if (!entries.some(({ name, kind }) => kind !== "file" && labelOfFolder(name) !== null)) {
    throw new InputError(`${showPath(root)} has no folder that the layout folders knows: ${folderWords}`);
  }
  const masks = await findFolder(entries, ["masks"], root);
  if (masks !== null) {
    const seekers = images.filter(({ label: label2 }) => label2 === 1).map((image) => {
      const key = withoutExtension(image.name).toLowerCase();
      return { image, keys: [key, key.slice(key.indexOf("/") + 1)] };
    });
    const orphans = matchMasks(seekers, await listImages(masks.path, root));
    checkMaskNames(seekers, orphans, `${masks.name}/<stem>.png or ${masks.name}/<stem>_mask.png`);
  }
  return { images, leftOut: await passedOver(entries) };
}
async function passedOver(entries) {
  const leftOut = [];
  for (const { name, path, kind } of entries) {
    if (kind !== "folder" || labelOfFolder(name) !== null || knownBeside.includes(name.toLowerCase())) continue;
    const count4 = (await readFolder2(path)).filter((entry) => isImageName(entry.name)).length;
    if (count4 > 0)
      leftOut.push({ name: `${name}/`, reason: `the folder's name gives its images no label (${count4} of them)` });
  }
  return leftOut;
}

// src/evaluation-set/layouts/manifest.ts
import { readFile as readFile3, realpath as realpath3, stat as stat8 } from "node:fs/promises";
import { dirname as dirname6, relative as relative5, resolve as resolve7, sep as sep8 } from "node:path";

// src/evaluation-set/layouts/manifest-rows.ts
var manifestColumns = ["image", "label", "mask", "group", "condition", "kind", "fabric"];
function parseManifest(text, jsonLines, shown2) {
  return jsonLines ? parseJsonLines(text, shown2) : parseCsv(text, shown2);
}
function parseCsv(text, shown2) {
  const header = (names3) => {
    if (names3.length === 1 && names3[0].includes(";")) {
      throw new InputError(`${shown2}, line 1: the columns are separated by semicolons; separate them by commas`);
    }
    checkColumns(names3, `${shown2}, line 1`);
    return names3;
  };
  try {
    const records = parse(text, {
      bom: true,
      columns: header,
      info: true,
      skip_empty_lines: true,
      trim: true
    });
    return records.map(({ record, info }) => toRow(record, info.lines, shown2));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { lines, message } = error;
    throw new InputError(`${shown2}${lines === void 0 ? "" : `, line ${lines}`}: is no valid CSV: ${message}`);
  }
}
function parseJsonLines(text, shown2) {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === "") return [];
    const where = `${shown2}, line ${index + 1}`;
    const value = parseJson(content, where);
    checkColumns(Object.keys(value), where);
    return [toRow(value, index + 1, shown2)];
  });
}
function parseJson(content, where) {
  let value;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new InputError(`${where}: is no valid JSON (one object a line is expected): ${error.message}`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new InputError(`${where}: is no JSON object; write {"image": "a.png", "label": 0}`);
}
function checkColumns(names3, where) {
  for (const required of ["image", "label"]) {
    if (!names3.includes(required)) {
      throw new InputError(
        `${where}: has no ${required}; the columns are image,label[,mask][,group][,condition][,kind][,fabric]`
      );
    }
  }
  for (const name of names3) {
    const meant = manifestColumns.find((column2) => column2 !== name && distance(column2, name.toLowerCase()) <= 1);
    const known = manifestColumns.includes(name);
    if (!known && meant !== void 0)
      throw new InputError(`${where}: unknown column "${name}"; did you mean "${meant}"?`);
  }
  const twice = names3.find((name, index) => names3.indexOf(name) !== index);
  if (twice !== void 0) throw new InputError(`${where}: the column "${twice}" stands there twice; keep one`);
}
function toRow(values, line, shown2) {
  const cell = (column2) => {
    const value = values[column2] ?? "";
    if (typeof value === "string" || typeof value === "number") return [column2, String(value).trim()];
    throw new InputError(
      `${shown2}, line ${line}: ${column2} is ${JSON.stringify(value)}; a text or a number is expected`
    );
  };
  return { line, cells: Object.fromEntries(manifestColumns.map(cell)) };
}

// src/evaluation-set/layouts/manifest.ts
var MAX_BYTES = 64 * 2 ** 20;
async function readManifest(file) {
  const shown2 = showPath(file);
  const rows = parseManifest(await readText(file, shown2), !/\.csv$/i.test(file), shown2);
  const root = dirname6(file);
  const realRoot = await realpath3(root);
  const lineOf = /* @__PURE__ */ new Map();
  const images = [];
  for (const row2 of rows) {
    const where = `${shown2}, line ${row2.line}`;
    const path = await findFile(row2.cells.image, root, realRoot, `${where}: image`);
    const name = relative5(root, path).split(sep8).join("/");
    const earlier = lineOf.get(name);
    if (earlier !== void 0) throw new InputError(`${where}: ${name} is already on line ${earlier}; keep one of them`);
    lineOf.set(name, row2.line);
    const mask = row2.cells.mask === "" ? null : await findFile(row2.cells.mask, root, realRoot, `${where}: mask`);
    images.push(toImage2(row2, where, name, path, mask));
  }
  checkConditions(rows, shown2);
  return { images, leftOut: [] };
}
async function readText(file, shown2) {
  const { size } = await stat8(file);
  if (size > MAX_BYTES) throw new InputError(`${shown2} has ${size} bytes; a manifest of at most ${MAX_BYTES} is read`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile3(file));
  } catch (error) {
    if (error instanceof TypeError) throw new InputError(`${shown2} is no text in UTF-8: save it as UTF-8`);
    throw error;
  }
}
async function findFile(cell, root, realRoot, where) {
  if (cell === "") throw new InputError(`${where} is empty; give the path of a file relative to the manifest`);
  if (!isImageName(cell)) throw new InputError(`${where} "${cell}" is neither .png nor .jpg; convert it to PNG`);
  const path = resolve7(root, cell);
  const outside2 = `${where} "${cell}" lies outside the manifest's folder; move the manifest above the images, or the images below it`;
  if (!path.startsWith(root + sep8)) throw new InputError(outside2);
  const real = await realpath3(path).catch(() => null);
  if (real === null) throw new InputError(`${where} "${cell}" does not exist (looked at ${showPath(path)})`);
  if (!real.startsWith(realRoot + sep8)) throw new InputError(outside2);
  if (!(await stat8(real)).isFile()) throw new InputError(`${where} "${cell}" is no file`);
  return path;
}
function toImage2(row2, where, name, path, mask) {
  const { label: word, group, condition, kind, fabric } = row2.cells;
  const label2 = labelOfWord(word);
  if (label2 === null) throw new InputError(`${where}: label "${word}" is unknown; write ${manifestWords}`);
  return {
    name,
    path,
    label: label2,
    kind: label2 === 0 ? "good" : kind || "defect",
    fabric: fabric || null,
    group: group || name,
    masks: mask === null ? [] : [mask],
    condition: condition || null
  };
}
function checkConditions(rows, shown2) {
  const bare2 = rows.find(({ cells }) => cells.condition === "");
  if (bare2 === void 0 || rows.every(({ cells }) => cells.condition === "")) return;
  throw new InputError(`${shown2}, line ${bare2.line}: has no condition, while other lines have one; fill it in`);
}

// src/evaluation-set/layouts/mvtec.ts
async function readMvtec(root) {
  const entries = await readFolder2(root);
  const test = await findFolder(entries, ["test"], root);
  if (test === null) {
    throw new InputError(
      `${showPath(root)} has no folder test, which the layout mvtec needs: test/good and test/<defect>`
    );
  }
  const truth = await findFolder(entries, ["ground_truth"], root);
  const truths = truth === null ? [] : await readFolder2(truth.path);
  const images = [];
  for (const entry of await readFolder2(test.path)) {
    if (entry.kind === "link") await followLink(entry, root);
    if (entry.kind !== "folder") {
      if (!isImageName(entry.name)) continue;
      throw new InputError(
        `${showPath(entry.path)} lies in none of the folders test/good or test/<defect>, so it has no label: move it into one`
      );
    }
    const label2 = labelOfFolder(entry.name) === 0 ? 0 : 1;
    const found2 = (await listImages(entry.path, root)).map(({ path, below }) => {
      const name = `${test.name}/${entry.name}/${below}`;
      const kind = label2 === 0 ? "good" : entry.name;
      return { name, path, label: label2, kind, fabric: null, group: name, masks: [], condition: null };
    });
    images.push(...found2);
    const masks = label2 === 0 ? null : await findFolder(truths, [entry.name.toLowerCase()], root);
    if (masks === null) continue;
    const above = `${test.name}/${entry.name}/`.length;
    const seekers = found2.map((image) => ({ image, keys: [withoutExtension(image.name.slice(above)).toLowerCase()] }));
    const orphans = matchMasks(seekers, await listImages(masks.path, root));
    checkMaskNames(seekers, orphans, `ground_truth/${entry.name}/<stem>_mask.png`);
  }
  return { images, leftOut: [] };
}

// src/evaluation-set/find-evaluation-set.ts
var readers = { mvtec: readMvtec, aitex: readAitex, folders: readFolders, manifest: readManifest };
async function findEvaluationSet(settings) {
  if (settings.dataset === void 0) {
    throw new InputError("dataset: none given; name the folder of the evaluation set, or a manifest file");
  }
  const dataset = resolve8(settings.dataset);
  const layout = await chooseLayout(settings.dataset, dataset, settings["dataset-layout"]);
  const { images, leftOut } = await readers[layout](dataset);
  if (images.length === 0) {
    throw new InputError(
      `dataset: ${showPath(dataset)} (layout ${layout}) holds no PNG or JPEG image${leftOut.length > 0 ? ` that can be used; ${leftOut.length} were left out: ${leftOut[0].reason}` : ""}; check the path, and that the images are checked out`
    );
  }
  images.sort((a, b) => naturalOrder(a.name, b.name));
  const root = layout === "manifest" ? dirname7(dataset) : dataset;
  const calibration = await findCalibration(settings.calibration, root, layout);
  const conditions = new Set([...images, ...calibration ?? []].flatMap(({ condition }) => condition ?? []));
  return { layout, root, images, calibration, leftOut, conditions: [...conditions].sort(naturalOrder) };
}
async function chooseLayout(given, dataset, setting) {
  const found2 = await stat9(dataset).catch(() => null);
  if (found2 === null) throw new InputError(`dataset: ${given} does not exist (looked at ${dataset}); check the path`);
  if (found2.isDirectory()) {
    if (setting === "manifest") {
      throw new InputError(
        `dataset: ${given} is a folder; with dataset-layout manifest, give the CSV or JSON Lines file`
      );
    }
    return setting === "auto" ? detectLayout(dataset) : setting;
  }
  if (setting !== "auto" && setting !== "manifest") {
    throw new InputError(`dataset: ${given} is a file, but dataset-layout ${setting} needs a folder; give the folder`);
  }
  if (!isManifestName(dataset)) {
    throw new InputError(
      `dataset: ${given} is neither a folder nor a manifest; a manifest's name ends in .csv, .jsonl or .ndjson`
    );
  }
  return "manifest";
}

// src/stages/evaluate.ts
import { join as join8 } from "node:path";

// src/evaluation-set/decode-pool.ts
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath as fileURLToPath2 } from "node:url";
import { Worker } from "node:worker_threads";
var MAX_WORKERS = 4;
var DecodePool = class {
  /** Tasks that are worth having under way at a time. */
  capacity;
  #workerFile;
  #size;
  #lanes = [];
  #next = 0;
  constructor(workerFile = findWorkerFile(), size = Math.min(MAX_WORKERS, availableParallelism())) {
    this.#workerFile = workerFile;
    this.#size = size;
    this.capacity = workerFile === null ? 1 : 2 * size;
  }
  /** @throws InputError for unreadable images, just as in the calling thread. */
  run(task) {
    if (this.#workerFile === null) return runDecodeTask(task);
    const lane = this.#freestLane(this.#workerFile);
    const id = this.#next++;
    const done = new Promise((resolve10, reject) => lane.jobs.set(id, { resolve: resolve10, reject }));
    lane.worker.ref();
    lane.worker.postMessage({ id, task });
    return done;
  }
  #freestLane(workerFile) {
    const freest = this.#lanes.reduce(
      (best, lane) => best === null || lane.jobs.size < best.jobs.size ? lane : best,
      null
    );
    if (freest !== null && (freest.jobs.size === 0 || this.#lanes.length >= this.#size)) return freest;
    return this.#startLane(workerFile);
  }
  #startLane(workerFile) {
    const lane = { worker: new Worker(workerFile), jobs: /* @__PURE__ */ new Map() };
    this.#lanes.push(lane);
    lane.worker.on("message", (answer) => {
      const job = lane.jobs.get(answer.id);
      lane.jobs.delete(answer.id);
      if (lane.jobs.size === 0) lane.worker.unref();
      if ("result" in answer) job.resolve(answer.result);
      else job.reject(toError(answer.error));
    });
    lane.worker.on("error", (error) => this.#fail(lane, error));
    lane.worker.on("exit", (code) => this.#fail(lane, new Error(`a decode worker ended with exit code ${code}`)));
    return lane;
  }
  #fail(lane, cause) {
    const index = this.#lanes.indexOf(lane);
    if (index !== -1) this.#lanes.splice(index, 1);
    const error = new Error("decoding images in a worker thread failed", { cause });
    for (const job of lane.jobs.values()) job.reject(error);
    lane.jobs.clear();
  }
};
function toError({ isInputError, message, stack }) {
  if (isInputError) return new InputError(message);
  const error = new Error(message);
  if (stack !== void 0) error.stack = stack;
  return error;
}
function findWorkerFile() {
  const candidates = ["./", "../"].map((folder) => fileURLToPath2(new URL(`${folder}decode-worker.js`, import.meta.url)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
var shared = null;
function decodePool() {
  return shared ??= new DecodePool();
}

// src/evaluation-set/inspect-files.ts
import { createHash as createHash3 } from "node:crypto";

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

// src/evaluation-set/tile-grid.ts
function tileGrid(height, width, geometry) {
  if (geometry.mode === "resize") return { xs: [0], ys: [0] };
  return {
    xs: starts2(width, geometry.width, geometry.stride[1]),
    ys: starts2(height, geometry.height, geometry.stride[0])
  };
}
function starts2(length, tile, stride) {
  const positions = [0];
  while (positions.at(-1) + tile < length) positions.push(Math.min(positions.at(-1) + stride, length - tile));
  return positions;
}
function coveredPixels({ xs, ys }, x2, y, geometry) {
  const { height, width } = geometry;
  const left = overlap(xs, x2, width);
  const top = overlap(ys, y, height);
  if (left === 0 && top === 0) return null;
  const covered = new Uint8Array(height * width).fill(1, 0, top * width);
  for (let row2 = top; row2 < height; row2++) covered.fill(1, row2 * width, row2 * width + left);
  return covered;
}
function overlap(positions, position, tile) {
  const index = positions.indexOf(position);
  return index === 0 ? 0 : Math.max(0, positions[index - 1] + tile - position);
}

// src/evaluation-set/inspect-files.ts
var FILES_AT_A_TIME = 4;
async function inspectFiles(images, geometry, pool) {
  const inspected = await mapInOrder(images, FILES_AT_A_TIME, inspectFile);
  return mapInOrder(inspected, Math.max(pool.capacity, 1), async (one) => ({
    ...one,
    mask: await inspectMask(one.image, one.header, geometry, pool)
  }));
}
async function inspectFile(image) {
  const bytes = await readImageFile(image.path);
  const header = inspectImage(bytes, image.path);
  const maskHashes = [];
  for (const path of image.masks) maskHashes.push(sha256(await readImageFile(path)));
  return { image, header, hash: sha256(bytes), maskHashes };
}
function sha256(bytes) {
  return createHash3("sha256").update(bytes).digest("hex");
}
async function inspectMask(image, { width, height }, geometry, pool) {
  if (image.masks.length === 0) return null;
  const size = resizedTo(geometry);
  const mask = await pool.run({ kind: "mask", paths: image.masks, size });
  if (mask.width !== width || mask.height !== height) {
    throw new InputError(
      `${showPath(image.masks[0])} has ${mask.width}x${mask.height} pixels, but ${image.name} has ${width}x${height}: a mask must be as large as its image`
    );
  }
  if (image.label === 0 && mask.area > 0) {
    throw new InputError(
      `${image.name} is labelled defect-free, but ${showPath(image.masks[0])} marks ${mask.area} defect pixels: correct one of them`
    );
  }
  const grid = tileGrid(height, width, geometry);
  const tileAreas = geometry.mode === "resize" ? [mask.area] : grid.ys.flatMap((y) => grid.xs.map((x2) => countInTile(mask.regions, width, x2, y, geometry)));
  return { area: mask.area, tileAreas, regionSizes: mask.sizes, vanished: mask.vanished };
}
function resizedTo(geometry) {
  return geometry.mode === "resize" ? [geometry.height, geometry.width] : null;
}
function countInTile(regions, imageWidth, x2, y, { height, width }) {
  let count4 = 0;
  for (let row2 = y; row2 < y + height; row2++) {
    for (let p = row2 * imageWidth + x2; p < row2 * imageWidth + x2 + width; p++) if (regions[p] !== 0) count4++;
  }
  return count4;
}

// src/evaluation-set/read-batches.ts
async function* readBatches(plan, split2, batchSize2, pool = decodePool()) {
  const patches = split2 === "test" ? plan.test : plan.calibration;
  const images = split2 === "test" ? plan.set.images : plan.set.calibration;
  if (patches === null || images === null) throw new Error("the plan has no calibration split");
  const withTruth = split2 === "test" && plan.hasMasks;
  const size = plan.geometry.channels * plan.geometry.height * plan.geometry.width;
  let left = patches.length;
  let batch = emptyBatch(Math.min(batchSize2, left), size, withTruth);
  const load = (group) => loadPatches(plan, group, images[group[0].image], withTruth, pool);
  for await (const loaded of ahead(groupByImage(patches), pool.capacity, load)) {
    for (const patch of loaded.patches) {
      copyTile(plan, patch, loaded.image, batch.pixels.subarray(batch.patches.length * size), images);
      batch.truth?.push(tileTruth(plan, patch, loaded));
      batch.patches.push(patch);
      if (batch.patches.length * size < batch.pixels.length) continue;
      left -= batch.patches.length;
      yield batch;
      batch = emptyBatch(Math.min(batchSize2, left), size, withTruth);
    }
  }
}
function emptyBatch(count4, size, withTruth) {
  return { patches: [], pixels: new Float32Array(count4 * size), truth: withTruth ? [] : null };
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
async function loadPatches(plan, patches, { path, masks }, withTruth, pool) {
  const size = resizedTo(plan.geometry);
  const image = pool.run({ kind: "image", path, channels: plan.geometry.channels, size });
  const mask = withTruth && masks.length > 0 ? pool.run({ kind: "mask", paths: masks, size }) : null;
  const [loadedImage, loadedMask] = await Promise.all([image, mask]);
  return { patches, image: loadedImage, mask: loadedMask };
}
function copyTile({ geometry }, { image: index, x: x2, y }, image, target, images) {
  const { channels, height, width } = geometry;
  const { xs, ys } = tileGrid(image.height, image.width, geometry);
  if (!xs.includes(x2) || !ys.includes(y) || x2 + width > image.width || y + height > image.height) {
    throw new InputError(`${images[index].name} changed its size while it was evaluated; run again on files that stay`);
  }
  for (let c = 0; c < channels; c++) {
    for (let row2 = 0; row2 < height; row2++) {
      const from = (c * image.height + y + row2) * image.width + x2;
      target.set(image.pixels.subarray(from, from + width), (c * height + row2) * width);
    }
  }
}
function tileTruth({ geometry, regionOffsets }, patch, { image, mask }) {
  const { height, width } = geometry;
  const regions = new Int32Array(height * width);
  for (let row2 = 0; mask !== null && row2 < height; row2++) {
    for (let column2 = 0; column2 < width; column2++) {
      const region = mask.regions[(patch.y + row2) * image.width + patch.x + column2];
      if (region > 0) regions[row2 * width + column2] = regionOffsets[patch.image] + region;
    }
  }
  const grid = tileGrid(image.height, image.width, geometry);
  return { regions, covered: coveredPixels(grid, patch.x, patch.y, geometry) };
}

// src/evidence/alignment/plan-alignment.ts
var MAX_IMAGES = 128;
var MAX_CELLS = 128 ** 2;
function planAlignment(patches, isDefective, { height, width }, seed) {
  const defective2 = patches.filter(({ image }) => isDefective(image));
  const images = [...new Set(defective2.map(({ image }) => image))].sort((a, b) => a - b);
  if (images.length === 0) return null;
  const start = images.length <= MAX_IMAGES ? 0 : Math.floor(seededRandom(seed)() * images.length);
  const kept = images.length <= MAX_IMAGES ? images : [...images, ...images].slice(start, start + MAX_IMAGES);
  const bottom = defective2.reduce((extent, { y }) => Math.max(extent, y + height), 0);
  const right = defective2.reduce((extent, { x: x2 }) => Math.max(extent, x2 + width), 0);
  let resolution = 1;
  while (Math.ceil(bottom / resolution) * Math.ceil(right / resolution) > MAX_CELLS) resolution++;
  return {
    images: new Set(kept),
    resolution,
    height: Math.ceil(bottom / resolution),
    width: Math.ceil(right / resolution)
  };
}

// src/evidence/alignment/pairing-test.ts
var PERMUTATIONS = 99;
var ENOUGH = 10;
var WORTH = 1.25;
function worthTesting(z, matched) {
  return z > 0 && z >= WORTH * matched;
}
function meanOfPairs(fit, order) {
  return fit.reduce((sum2, row2, i2) => sum2 + row2[order === void 0 ? i2 : order[i2]], 0) / fit.length;
}
function monteCarloP(observed, trial) {
  let reached = 0;
  for (let tried = 1; tried <= PERMUTATIONS; tried++) {
    if (trial() >= observed) reached++;
    if (reached === ENOUGH) return reached / tried;
  }
  return (reached + 1) / (PERMUTATIONS + 1);
}
function pairingTest(fit, observed, random) {
  const order = Uint32Array.from(fit, (_, i2) => i2);
  return monteCarloP(observed, () => meanOfPairs(fit, shuffle2(order, random)));
}
function shuffle2(values, random) {
  for (let i2 = values.length - 1; i2 > 0; i2--) {
    const j = Math.floor(random() * (i2 + 1));
    const kept = values[i2];
    values[i2] = values[j];
    values[j] = kept;
  }
  return values;
}

// src/evidence/alignment/best-pairing.ts
var EXAMPLES = 3;
function bestPairing(fit, matched, images, random) {
  const n = fit.length;
  if (n < 3) return null;
  const others = (mask) => Float64Array.from({ length: n - 1 }, (_, k) => fit[k < mask ? k : k + 1][mask]);
  const columns2 = fit.map((_, mask) => others(mask));
  const best = assign(columns2);
  const z = meanFit(best);
  const p = worthTesting(z, matched) ? monteCarloP(z, () => meanFit(assign(columns2.map((column2) => shuffle2(column2, random))))) : null;
  const examples = best.slice(0, EXAMPLES).map((pair) => ({
    image: images[pair.image].name,
    mask: images[pair.mask].name,
    z: pair.z
  }));
  return { z, p, examples };
}
function assign(columns2) {
  const n = columns2.length;
  const fits = new Float64Array(n * (n - 1));
  columns2.forEach((column2, mask) => fits.set(column2, mask * (n - 1)));
  const order = Uint32Array.from(fits, (_, k) => k).sort((a, b) => fits[b] - fits[a]);
  const taken = { image: new Uint8Array(n), mask: new Uint8Array(n) };
  const pairs = [];
  for (const k of order) {
    const mask = Math.floor(k / (n - 1));
    const row2 = k % (n - 1);
    const image = row2 < mask ? row2 : row2 + 1;
    if (taken.image[image] === 1 || taken.mask[mask] === 1) continue;
    taken.image[image] = 1;
    taken.mask[mask] = 1;
    pairs.push({ image, mask, z: fits[k] });
  }
  return pairs;
}
function meanFit(pairs) {
  return pairs.reduce((sum2, { z }) => sum2 + z, 0) / pairs.length;
}

// src/statistics/fft-2d.ts
var import_fft = __toESM(require_fft(), 1);
var Fft2d = class {
  height;
  width;
  #rows;
  #columns;
  #row;
  #column;
  /** @param height, width powers of two, 2 or more; RangeError for anything else */
  constructor(height, width) {
    for (const size of [height, width]) {
      if (size < 2 || powerOfTwoFrom(size) !== size) throw new RangeError(`${size} is not a power of two from 2 on`);
    }
    this.height = height;
    this.width = width;
    this.#rows = new import_fft.default(width);
    this.#columns = new import_fft.default(height);
    this.#row = new Float64Array(2 * width);
    this.#column = [new Float64Array(2 * height), new Float64Array(2 * height)];
  }
  /** @param plane [height * width * 2] real and imaginary parts in turn; overwritten with its spectrum */
  forward(plane) {
    this.#transform(plane, "transform");
  }
  /** @param spectrum laid out alike; overwritten */
  inverse(spectrum) {
    this.#transform(spectrum, "inverseTransform");
  }
  #transform(plane, direction2) {
    const { height, width } = this;
    for (let y = 0; y < height; y++) {
      const row2 = plane.subarray(2 * y * width, 2 * (y + 1) * width);
      this.#rows[direction2](this.#row, row2);
      row2.set(this.#row);
    }
    const [values, transformed] = this.#column;
    for (let x2 = 0; x2 < width; x2++) {
      for (let y = 0; y < height; y++) {
        values[2 * y] = plane[2 * (y * width + x2)];
        values[2 * y + 1] = plane[2 * (y * width + x2) + 1];
      }
      this.#columns[direction2](transformed, values);
      for (let y = 0; y < height; y++) {
        plane[2 * (y * width + x2)] = transformed[2 * y];
        plane[2 * (y * width + x2) + 1] = transformed[2 * y + 1];
      }
    }
  }
};
function powerOfTwoFrom(size) {
  return 2 ** Math.ceil(Math.log2(size));
}
function powerOfTwoUpTo(size) {
  return 2 ** Math.floor(Math.log2(size));
}

// src/evidence/alignment/best-shift.ts
function bestShift(images, height, width, matched, random) {
  const fft = new Fft2d(Math.max(2, powerOfTwoFrom(height)), Math.max(2, powerOfTwoFrom(width)));
  const spectra = images.map((image) => packedSpectrum(fft, image, width));
  const own = Uint32Array.from(images, (_, i2) => i2);
  const peak2 = peakOf(correlation(fft, spectra, own), images.length);
  const signed = (cells, size) => cells > size / 2 ? cells - size : cells;
  const order = own.slice();
  return {
    dx: signed(peak2.cell % fft.width, fft.width),
    dy: signed(Math.floor(peak2.cell / fft.width), fft.height),
    z: peak2.z,
    p: worthTesting(peak2.z, matched) ? monteCarloP(peak2.z, () => peakOf(correlation(fft, spectra, shuffle2(order, random)), images.length).z) : null
  };
}
function packedSpectrum(fft, { map, mask }, width) {
  const plane = new Float64Array(2 * fft.height * fft.width);
  const at = (cell) => 2 * (Math.floor(cell / width) * fft.width + cell % width);
  for (let cell = 0; cell < map.length; cell++) plane[at(cell)] = map[cell];
  for (let k = 0; k < mask.cells.length; k++) plane[at(mask.cells[k]) + 1] = mask.weights[k];
  fft.forward(plane);
  return Float32Array.from(plane);
}
function correlation(fft, spectra, order) {
  const { height, width } = fft;
  const sum2 = new Float64Array(2 * height * width);
  for (let i2 = 0; i2 < spectra.length; i2++) {
    const f = spectra[i2];
    const g = spectra[order[i2]];
    for (let y = 0; y < height; y++) {
      const mirroredRow = (height - y) % height * width;
      for (let x2 = 0; x2 < width; x2++) {
        const k = 2 * (y * width + x2);
        const m = 2 * (mirroredRow + (width - x2) % width);
        const zr = (f[k] + f[m]) / 2;
        const zi = (f[k + 1] - f[m + 1]) / 2;
        const mr = (g[k + 1] + g[m + 1]) / 2;
        const mi = (g[m] - g[k]) / 2;
        sum2[k] += zr * mr + zi * mi;
        sum2[k + 1] += zi * mr - zr * mi;
      }
    }
  }
  fft.inverse(sum2);
  return sum2;
}
function peakOf(plane, images) {
  let cell = 0;
  for (let k = 1; k < plane.length / 2; k++) if (plane[2 * k] > plane[2 * cell]) cell = k;
  return { cell, z: plane[2 * cell] / images };
}

// src/evidence/alignment/placement.ts
function standardize(sum2, count4) {
  const map = new Float64Array(sum2.length);
  let cells = 0;
  let total = 0;
  for (let cell = 0; cell < sum2.length; cell++) {
    if (count4[cell] === 0) continue;
    map[cell] = sum2[cell] / count4[cell];
    total += map[cell];
    cells++;
  }
  const mean4 = total / cells;
  let squares = 0;
  for (let cell = 0; cell < sum2.length; cell++) if (count4[cell] > 0) squares += (map[cell] - mean4) ** 2;
  const deviation = Math.sqrt(squares / cells);
  for (let cell = 0; cell < sum2.length; cell++) {
    map[cell] = count4[cell] === 0 || deviation === 0 ? 0 : (map[cell] - mean4) / deviation;
  }
  return map;
}
function maskForm(mask, count4) {
  let cells = 0;
  let inside = 0;
  for (let cell = 0; cell < mask.length; cell++) {
    if (count4[cell] === 0) continue;
    cells++;
    inside += mask[cell] / count4[cell];
  }
  if (inside === 0 || inside === cells) return null;
  const outside2 = inside > cells / 2;
  const used = [];
  const weights2 = [];
  for (let cell = 0; cell < mask.length; cell++) {
    if (count4[cell] === 0) continue;
    const share = mask[cell] / count4[cell] - (outside2 ? 1 : 0);
    if (share === 0) continue;
    used.push(cell);
    weights2.push(share / inside);
  }
  return { cells: Uint32Array.from(used), weights: Float64Array.from(weights2), area: inside / cells };
}
function fitOf(map, { cells, weights: weights2 }) {
  let sum2 = 0;
  for (let k = 0; k < cells.length; k++) sum2 += map[cells[k]] * weights2[k];
  return sum2;
}
function fitMatrix(images, masks) {
  return images.map(({ map }) => Float64Array.from(masks, ({ mask }) => fitOf(map, mask)));
}
function invertedFit(fit, masks) {
  return fit.map((row2) => row2.map((z, j) => -z * masks[j].mask.area / (1 - masks[j].mask.area)));
}

// src/evidence/alignment/best-turn.ts
var operations2 = {
  "flip-horizontal": (y, x2, _, width) => [y, width - 1 - x2],
  "flip-vertical": (y, x2, height) => [height - 1 - y, x2],
  "rotate-180": (y, x2, height, width) => [height - 1 - y, width - 1 - x2],
  "rotate-90": (y, x2, height) => [x2, height - 1 - y],
  "rotate-270": (y, x2, _, width) => [width - 1 - x2, y],
  transpose: (y, x2) => [x2, y],
  "anti-transpose": (y, x2, height, width) => [width - 1 - x2, height - 1 - y]
};
var keepsShape = ["flip-horizontal", "flip-vertical", "rotate-180"];
function bestTurn(images, height, width, matched, random) {
  const possible = height === width ? Object.keys(operations2) : keepsShape;
  const tried = possible.map((operation2) => {
    const masks2 = images.map(({ mask }) => ({ mask: turned(mask, operation2, height, width) }));
    const z2 = images.reduce((sum2, { map }, i2) => sum2 + fitOf(map, masks2[i2].mask), 0) / images.length;
    return { operation: operation2, z: z2, masks: masks2 };
  });
  const { operation, z, masks } = tried.reduce((a, b) => b.z > a.z ? b : a);
  return { operation, z, p: worthTesting(z, matched) ? pairingTest(fitMatrix(images, masks), z, random) : null };
}
function turned(mask, operation, height, width) {
  const cells = mask.cells.map((cell) => {
    const [y, x2] = operations2[operation](Math.floor(cell / width), cell % width, height, width);
    return y * width + x2;
  });
  return { ...mask, cells };
}

// src/evidence/alignment/alignment.ts
var AlignmentAccumulator = class {
  #plan;
  #canvases = /* @__PURE__ */ new Map();
  constructor(plan) {
    this.#plan = plan;
  }
  /**
   * @param blurred [height * width] 7x7-blurred error map of one patch
   * @param regions [height * width] 0 outside the masks
   * @param height, width of the patch
   */
  add(patch, blurred, regions, height, width) {
    if (!this.#plan.images.has(patch.image)) return;
    const { sum: sum2, mask, count: count4 } = this.#canvas(patch);
    const { resolution } = this.#plan;
    for (let y = 0; y < height; y++) {
      const row2 = Math.floor((patch.y + y) / resolution) * this.#plan.width;
      for (let x2 = 0; x2 < width; x2++) {
        const cell = row2 + Math.floor((patch.x + x2) / resolution);
        sum2[cell] += blurred[y * width + x2];
        count4[cell]++;
        if (regions[y * width + x2] > 0) mask[cell]++;
      }
    }
  }
  #canvas({ image, id }) {
    const known = this.#canvases.get(image);
    if (known !== void 0) return known;
    const cells = this.#plan.height * this.#plan.width;
    const canvas = {
      name: id.replace(/@\d+,\d+$/, ""),
      sum: new Float32Array(cells),
      mask: new Float32Array(cells),
      count: new Float32Array(cells)
    };
    this.#canvases.set(image, canvas);
    return canvas;
  }
  /**
   * @param seed of the permutations
   * @returns null for fewer than two images whose masks have an inside and an outside
   */
  finish(seed) {
    const images = this.#images();
    if (images.length < 2) return null;
    const { height, width, resolution } = this.#plan;
    const random = seededRandom(seed);
    const fit = fitMatrix(images, images);
    const n = images.length;
    const matched = meanOfPairs(fit);
    const inverted = invertedFit(fit, images);
    const invertedZ = meanOfPairs(inverted);
    const shift = bestShift(images, height, width, matched, random);
    const others = fit.reduce((sum2, row2) => sum2 + row2.reduce((a, b) => a + b, 0), 0) - n * matched;
    return {
      images: n,
      resolution,
      matched: { z: matched, p: pairingTest(fit, matched, random) },
      mismatched: others / (n * (n - 1)),
      shift: { dx: shift.dx * resolution, dy: shift.dy * resolution, z: shift.z, p: shift.p },
      turn: bestTurn(images, height, width, matched, random),
      inverted: { z: invertedZ, p: worthTesting(invertedZ, matched) ? pairingTest(inverted, invertedZ, random) : null },
      pairing: bestPairing(fit, matched, images, random)
    };
  }
  /** Standardized maps with their masks, in the order of the set; without images that have no inside or no outside. */
  #images() {
    const ordered = [...this.#canvases].sort(([a], [b]) => a - b);
    return ordered.flatMap(([, { name, sum: sum2, mask, count: count4 }]) => {
      const form = maskForm(mask, count4);
      return form === null ? [] : [{ name, map: standardize(sum2, count4), mask: form }];
    });
  }
};

// src/evidence/box-blur.ts
var BLUR_SIZE = 7;
function boxBlur(map, height, width, size = BLUR_SIZE) {
  const radius = (size - 1) / 2;
  const rows = new Float64Array(map.length);
  const sums = new Float64Array(Math.max(height, width) + 1);
  for (let y = 0; y < height; y++) {
    for (let x2 = 0; x2 < width; x2++) sums[x2 + 1] = sums[x2] + map[y * width + x2];
    for (let x2 = 0; x2 < width; x2++) {
      const low = Math.max(0, x2 - radius);
      const high = Math.min(width, x2 + radius + 1);
      rows[y * width + x2] = (sums[high] - sums[low]) / (high - low);
    }
  }
  const blurred = new Float32Array(map.length);
  for (let x2 = 0; x2 < width; x2++) {
    for (let y = 0; y < height; y++) sums[y + 1] = sums[y] + rows[y * width + x2];
    for (let y = 0; y < height; y++) {
      const low = Math.max(0, y - radius);
      const high = Math.min(height, y + radius + 1);
      blurred[y * width + x2] = (sums[high] - sums[low]) / (high - low);
    }
  }
  return blurred;
}

// src/evidence/evaluated-batch.ts
function patchSlice(values, index, size) {
  return values.subarray(index * size, (index + 1) * size);
}

// src/evidence/gram.ts
function gram(images) {
  const n = images.length;
  const products = new Float64Array(n * n);
  for (let i2 = 0; i2 < n; i2++) {
    const a = images[i2];
    for (let j = i2; j < n; j++) {
      const b = images[j];
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let p = 0;
      for (; p + 3 < a.length; p += 4) {
        sum0 += a[p] * b[p];
        sum1 += a[p + 1] * b[p + 1];
        sum2 += a[p + 2] * b[p + 2];
        sum3 += a[p + 3] * b[p + 3];
      }
      for (; p < a.length; p++) sum0 += a[p] * b[p];
      products[i2 * n + j] = products[j * n + i2] = sum0 + sum1 + sum2 + sum3;
    }
  }
  return products;
}
function traceOfCovariance(products, weights2) {
  const n = weights2.length;
  let total = 0;
  let squares = 0;
  let mean4 = 0;
  for (let i2 = 0; i2 < n; i2++) {
    const wi = weights2[i2];
    if (wi === 0) continue;
    total += wi;
    squares += wi * products[i2 * n + i2];
    let row2 = 0;
    for (let j = 0; j < n; j++) row2 += weights2[j] * products[i2 * n + j];
    mean4 += wi * row2;
  }
  return squares / total - mean4 / (total * total);
}
function meanPairwiseCorrelation(products, n) {
  let sum2 = 0;
  let pairs = 0;
  for (let i2 = 0; i2 < n; i2++) {
    for (let j = i2 + 1; j < n; j++) {
      const norm = Math.sqrt(products[i2 * n + i2] * products[j * n + j]);
      if (norm === 0) continue;
      sum2 += products[i2 * n + j] / norm;
      pairs++;
    }
  }
  return pairs === 0 ? 0 : sum2 / pairs;
}

// src/evidence/structural-similarity.ts
var SIGMA = 1.5;
var RADIUS = 5;
var TAPS = 2 * RADIUS + 1;
var C1 = 0.01 ** 2;
var C2 = 0.03 ** 2;
var kernel = (() => {
  const weights2 = Array.from({ length: TAPS }, (_, i2) => Math.exp(-((i2 - RADIUS) ** 2) / (2 * SIGMA ** 2)));
  const sum2 = weights2.reduce((a, b) => a + b, 0);
  return Float64Array.from(weights2, (w) => w / sum2);
})();
function structuralSimilarity(a, b, height, width) {
  if (height < TAPS || width < TAPS) return null;
  const innerWidth = width - TAPS + 1;
  const innerHeight = height - TAPS + 1;
  const rows = filterRows(a, b, height, width, innerWidth);
  let sum2 = 0;
  for (let p = 0; p < innerHeight * innerWidth; p++) {
    let meanA = 0;
    let meanB = 0;
    let squares = 0;
    let product = 0;
    for (let k = 0, q = p; k < TAPS; k++, q += innerWidth) {
      const weight2 = kernel[k];
      meanA += weight2 * rows.a[q];
      meanB += weight2 * rows.b[q];
      squares += weight2 * rows.squares[q];
      product += weight2 * rows.product[q];
    }
    const meanSquares = meanA * meanA + meanB * meanB;
    const covariance = product - meanA * meanB;
    sum2 += (2 * meanA * meanB + C1) * (2 * covariance + C2) / ((meanSquares + C1) * (squares - meanSquares + C2));
  }
  return sum2 / (innerHeight * innerWidth);
}
function filterRows(a, b, height, width, innerWidth) {
  const filtered = () => new Float64Array(height * innerWidth);
  const rows = { a: filtered(), b: filtered(), squares: filtered(), product: filtered() };
  for (let y = 0; y < height; y++) {
    for (let x2 = 0; x2 < innerWidth; x2++) {
      let sumA = 0;
      let sumB = 0;
      let squares = 0;
      let product = 0;
      for (let k = 0, q = y * width + x2; k < TAPS; k++, q++) {
        const valueA = a[q];
        const valueB = b[q];
        const weightedA = kernel[k] * valueA;
        const weightedB = kernel[k] * valueB;
        sumA += weightedA;
        sumB += weightedB;
        squares += weightedA * valueA + weightedB * valueB;
        product += weightedA * valueB;
      }
      const p = y * innerWidth + x2;
      rows.a[p] = sumA;
      rows.b[p] = sumB;
      rows.squares[p] = squares;
      rows.product[p] = product;
    }
  }
  return rows;
}

// src/statistics/jackknife-interval.ts
function jackknifeInterval(value, withoutOne, scale = "plain") {
  if (scale === "plain" || !(value > 0 && withoutOne.every((figure3) => figure3 > 0))) {
    const half = halfWidth(withoutOne);
    return [value - half, value + half];
  }
  const factor = Math.exp(halfWidth(withoutOne.map(Math.log)));
  return [value / factor, Math.min(Number.MAX_VALUE, value * factor)];
}
function halfWidth(withoutOne) {
  const n = withoutOne.length;
  const mean4 = withoutOne.reduce((sum2, figure3) => sum2 + figure3, 0) / n;
  let [squares, fourths] = [0, 0];
  for (const figure3 of withoutOne) {
    squares += (figure3 - mean4) ** 2;
    fourths += (figure3 - mean4) ** 4;
  }
  return t95(degreesOfFreedom(n, squares, fourths)) * Math.sqrt((n - 1) / n * squares);
}

// src/statistics/jackknife-groups.ts
function jackknifeGroups(groups, figure3, scale = "plain") {
  const names3 = [...new Set(groups)];
  const all = figure3(new Float64Array(groups.length).fill(1));
  if (names3.length < 2 || all === null) return null;
  const without2 = [];
  for (const name of names3) {
    const value = figure3(Float64Array.from(groups, (group) => group === name ? 0 : 1));
    if (value === null) return null;
    without2.push(value);
  }
  return jackknifeInterval(all, without2, scale);
}

// src/evidence/fixed-sample.ts
var FixedSample = class {
  #inputs = [];
  #reconstructions = [];
  #groups = [];
  #similarity = 0;
  #similarityImages = 0;
  get size() {
    return this.#inputs.length;
  }
  /**
   * @param x [channels * height * width], 0..1
   * @param xhat alike
   * @param xc x with each channel's own mean removed; kept
   * @param xhatc xhat alike; kept
   */
  add(x2, xhat, xc, xhatc, shape, group) {
    const [channels, height, width] = shape;
    const plane = height * width;
    for (let c = 0; c < channels; c++) {
      const part2 = [c * plane, (c + 1) * plane];
      const similarity = structuralSimilarity(x2.subarray(...part2), xhat.subarray(...part2), height, width);
      if (similarity === null) continue;
      this.#similarity += similarity;
      this.#similarityImages++;
    }
    this.#inputs.push(xc);
    this.#reconstructions.push(xhatc);
    this.#groups.push(group);
  }
  ssim() {
    return this.#similarityImages === 0 ? null : this.#similarity / this.#similarityImages;
  }
  /**
   * Interval over groups (null under two) of structure diversity Ds = trCov(xhat_c) / trCov(x_c), and how alike the inputs are.
   *
   * @param value the point estimate over all defect-free patches
   */
  diversity(value) {
    const inputs = gram(this.#inputs);
    const reconstructions = gram(this.#reconstructions);
    const n = this.#inputs.length;
    const inputCorrelation = meanPairwiseCorrelation(inputs, n);
    const ratio = (weights2) => {
      const spread = traceOfCovariance(inputs, weights2);
      return spread > 0 ? Math.max(0, traceOfCovariance(reconstructions, weights2) / spread) : null;
    };
    const ends = jackknifeGroups(this.#groups, ratio, "log");
    if (ends === null) return { diversity: null, inputCorrelation };
    const interval = [Math.max(0, Math.min(value, ends[0])), Math.max(value, ends[1])];
    return { diversity: { value, interval }, inputCorrelation };
  }
};

// src/evidence/pinned-counter.ts
var BAND = 1e-3;
var STEP = BAND / 10;
var PinnedCounter = class {
  #total = 0;
  #minimum = Infinity;
  /** Counts by steps of a tenth of the band; only steps that can still lie in the band are kept. */
  #steps = /* @__PURE__ */ new Map();
  add(value) {
    this.#total++;
    if (value > this.#minimum + BAND) return;
    const step = Math.round(value / STEP);
    this.#steps.set(step, (this.#steps.get(step) ?? 0) + 1);
    if (value >= this.#minimum) return;
    this.#minimum = value;
    for (const kept of this.#steps.keys()) {
      if (kept * STEP > value + BAND) this.#steps.delete(kept);
    }
  }
  finish() {
    let near = 0;
    for (const count4 of this.#steps.values()) near += count4;
    return { fraction: near / this.#total, logVariance: this.#minimum };
  }
};

// src/evidence/signal-information.ts
function signalInformation(muVariance, variance, sample) {
  const value = muVariance.reduce((sum2, v, j) => sum2 + (v === 0 ? 0 : 0.5 * Math.log1p(v / variance[j])), 0);
  const groups = /* @__PURE__ */ new Map();
  for (const code of sample) {
    const members = groups.get(code.group);
    if (members) members.push(code);
    else groups.set(code.group, [code]);
  }
  if (groups.size < 2) return { value, interval: [0, Number.MAX_VALUE] };
  const all = new Sums(muVariance.length, sample);
  const ofSample = all.information(null);
  const withoutOne = [...groups.values()].map((members) => all.information(new Sums(muVariance.length, members)));
  const [low, high] = jackknifeInterval(ofSample, withoutOne, "log");
  if (!(ofSample > 0 && low > 0)) return { value, interval: [0, Math.max(value, high)] };
  return {
    value,
    interval: [value * (low / ofSample), Math.min(Number.MAX_VALUE, value * (high / ofSample))]
  };
}
var Sums = class {
  count;
  mu;
  squares;
  variance;
  constructor(units, codes) {
    this.count = codes.length;
    this.mu = new Float64Array(units);
    this.squares = new Float64Array(units);
    this.variance = new Float64Array(units);
    for (const { mu, logVariance } of codes) {
      for (let j = 0; j < units; j++) {
        this.mu[j] += mu[j];
        this.squares[j] += mu[j] ** 2;
        this.variance[j] += Math.exp(logVariance[j]);
      }
    }
  }
  /** Of these codes without those of `left`. */
  information(left) {
    const n = this.count - (left?.count ?? 0);
    let sum2 = 0;
    for (let j = 0; j < this.mu.length; j++) {
      const mu = this.mu[j] - (left?.mu[j] ?? 0);
      const spread = (this.squares[j] - (left?.squares[j] ?? 0) - mu * mu / n) / Math.max(1, n - 1);
      const variance = (this.variance[j] - (left?.variance[j] ?? 0)) / n;
      if (spread > 0) sum2 += 0.5 * Math.log1p(spread / variance);
    }
    return sum2;
  }
};

// src/evidence/latent.ts
var ACTIVE_VARIANCE = 0.01;
var LIVE_SHARE = 0.01;
var COLLAPSED_NATS = 0.01;
var TOP_UNITS = 64;
var LOG_VARIANCE_LIMIT = 200;
var LatentAccumulator = class {
  #shape;
  #units;
  #images = 0;
  #muMean;
  /** Sum of squared deviations from the mean (Welford). */
  #muSquares;
  #muLow;
  #muHigh;
  #muHistogram = { low: -4, high: 4, counts: new Array(40).fill(0) };
  #sigmaHistogram = { low: 0, high: 2, counts: new Array(40).fill(0) };
  #sigma;
  #variance;
  #kl;
  #collapsed;
  #pinned = new PinnedCounter();
  #withSpread = true;
  #sample = [];
  constructor(shape) {
    this.#shape = shape;
    this.#units = shape.channels * shape.positions;
    const zeros = () => new Float64Array(this.#units);
    this.#muMean = zeros();
    this.#muSquares = zeros();
    this.#muLow = zeros().fill(Infinity);
    this.#muHigh = zeros().fill(-Infinity);
    this.#sigma = zeros();
    this.#variance = zeros();
    this.#kl = zeros();
    this.#collapsed = zeros();
  }
  /**
   * Adds the code of one defect-free patch.
   *
   * @param mu [units]
   * @param logVariance [units], ln sigma^2, or null where the model exports no spread
   * @param sampled whether the patch belongs to the fixed sample
   * @param group of the patch: patches of one group are not independent
   */
  add(mu, logVariance, sampled, group) {
    const n = ++this.#images;
    for (let j = 0; j < this.#units; j++) {
      const value = mu[j];
      const delta = value - this.#muMean[j];
      this.#muMean[j] += delta / n;
      this.#muSquares[j] += delta * (value - this.#muMean[j]);
      if (value < this.#muLow[j]) this.#muLow[j] = value;
      if (value > this.#muHigh[j]) this.#muHigh[j] = value;
      count3(this.#muHistogram, value);
    }
    if (logVariance === null) {
      this.#withSpread = false;
      return;
    }
    const logs = logVariance.map((log2) => Math.min(LOG_VARIANCE_LIMIT, Math.max(-LOG_VARIANCE_LIMIT, log2)));
    for (let j = 0; j < this.#units; j++) {
      const log2 = logs[j];
      const variance = Math.exp(log2);
      const sigma = Math.exp(log2 / 2);
      const kl = 0.5 * (mu[j] ** 2 + variance - log2 - 1);
      this.#sigma[j] += sigma;
      this.#variance[j] += variance;
      this.#kl[j] += kl;
      if (kl < COLLAPSED_NATS) this.#collapsed[j]++;
      count3(this.#sigmaHistogram, sigma);
      this.#pinned.add(log2);
    }
    if (sampled) this.#sample.push({ mu: mu.slice(), logVariance: logs, group });
  }
  /** Null under two images: no variance can be had. */
  finish() {
    if (this.#images < 2) return null;
    const variances = Array.from(this.#muSquares, (squares) => squares / (this.#images - 1));
    let muSpread = 0;
    for (let j = 0; j < this.#units; j++) {
      muSpread = Math.max(muSpread, this.#muHigh[j] - this.#muMean[j], this.#muMean[j] - this.#muLow[j]);
    }
    return {
      images: this.#images,
      dimensions: this.#units,
      channels: this.#shape.channels,
      positions: this.#shape.positions,
      activeUnits: variances.filter((v) => v > ACTIVE_VARIANCE).length,
      muVariance: mean(variances),
      muSpread,
      spread: this.#withSpread ? this.#spread(variances) : null,
      muHistogram: this.#muHistogram,
      top: this.#top(variances)
    };
  }
  #spread(muVariance) {
    const n = this.#images;
    const sigma = Array.from(this.#sigma, (sum2) => sum2 / n);
    const variance = Array.from(this.#variance, (sum2) => sum2 / n);
    const share = muVariance.map((v, j) => signalShare(v, variance[j]));
    const live = indices(share, (r) => r > LIVE_SHARE);
    const active = indices(muVariance, (v) => v > ACTIVE_VARIANCE);
    const delta = Math.max(0.01, 1 / n);
    const decibels = live.map((j) => 10 * Math.log10(muVariance[j] / variance[j]));
    return {
      meanSigma: mean(sigma),
      meanSigmaActive: active.length === 0 ? null : mean(active.map((j) => sigma[j])),
      meanSigmaLive: live.length === 0 ? null : mean(live.map((j) => sigma[j])),
      liveUnits: live.length,
      signalInformation: signalInformation(muVariance, variance, this.#sample),
      klTotal: Array.from(this.#kl, (sum2) => sum2 / n).reduce((a, b) => a + b, 0),
      collapsedFraction: indices(Array.from(this.#collapsed), (c) => c / n >= 1 - delta).length / this.#units,
      signalToNoise: decibels.length === 0 ? null : quantile(decibels, 0.5),
      passiveUnits: variance.filter((v, j) => v > 0.9 && muVariance[j] < ACTIVE_VARIANCE).length,
      usedVariance: variance.reduce((sum2, v) => sum2 + 1 - v, 0),
      pinned: this.#pinned.finish(),
      sigmaHistogram: this.#sigmaHistogram
    };
  }
  #top(muVariance) {
    const n = this.#images;
    const rank = (j) => this.#withSpread ? this.#kl[j] : muVariance[j];
    return Array.from({ length: this.#units }, (_, j) => j).sort((a, b) => rank(b) - rank(a) || a - b).slice(0, TOP_UNITS).map((j) => ({
      unit: j,
      muMean: this.#muMean[j],
      muVariance: muVariance[j],
      sigma: this.#withSpread ? this.#sigma[j] / n : null,
      kl: this.#withSpread ? this.#kl[j] / n : null,
      signalShare: this.#withSpread ? signalShare(muVariance[j], this.#variance[j] / n) : null
    }));
  }
};
function signalShare(muVariance, variance) {
  return muVariance === 0 ? 0 : muVariance / (muVariance + variance);
}
function count3(histogram3, value) {
  const { low, high, counts } = histogram3;
  const bin = Math.floor((value - low) / (high - low) * counts.length);
  counts[Math.min(counts.length - 1, Math.max(0, bin))]++;
}
function indices(values, keep) {
  return values.flatMap((value, j) => keep(value) ? [j] : []);
}
function mean(values) {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

// src/evidence/scores.ts
var ScoreAccumulator = class {
  #unit;
  #columns = { id: [], label: [], group: [], kind: [], fabric: [], score: [] };
  #rowOfImage = /* @__PURE__ */ new Map();
  constructor(unit) {
    this.#unit = unit;
  }
  add(patch, score) {
    const row2 = this.#unit === "image" ? this.#rowOfImage.get(patch.image) : void 0;
    const columns2 = this.#columns;
    if (row2 !== void 0) {
      columns2.score[row2] = Math.max(columns2.score[row2], score);
      return;
    }
    this.#rowOfImage.set(patch.image, columns2.id.length);
    columns2.id.push(this.#unit === "image" ? patch.id.replace(/@\d+,\d+$/, "") : patch.id);
    columns2.label.push(patch.label);
    columns2.group.push(patch.group);
    columns2.kind.push(patch.kind);
    columns2.fabric.push(patch.fabric);
    columns2.score.push(score);
  }
  get columns() {
    return this.#columns;
  }
};

// src/evidence/top-means.ts
function topMeans(map, shares) {
  const counts = shares.map((share) => Math.max(1, Math.round(map.length * share)));
  const copy = map.slice();
  moveHighest(copy, counts[0]);
  const highest = copy.subarray(copy.length - counts[0]).sort();
  return counts.map((count4) => {
    let sum2 = 0;
    for (let k = highest.length - count4; k < highest.length; k++) sum2 += highest[k];
    return sum2 / count4;
  });
}
function moveHighest(values, count4) {
  const target = values.length - count4;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[low + high >> 1];
    let i2 = low;
    let j = high;
    while (i2 <= j) {
      while (values[i2] < pivot) i2++;
      while (values[j] > pivot) j--;
      if (i2 > j) break;
      const kept = values[i2];
      values[i2++] = values[j];
      values[j--] = kept;
    }
    if (target <= j) high = j;
    else if (target >= i2) low = i2;
    else return;
  }
}

// src/evidence/trivial-scores.ts
function trivialScores(x2, [channels, height, width]) {
  const plane = height * width;
  const scores = { mean: 0, deviation: 0, "gradient-energy": 0 };
  for (let c = 0; c < channels; c++) {
    let sum2 = 0;
    let squares = 0;
    let gradient = 0;
    for (let y = 0; y < height; y++) {
      const start = c * plane + y * width;
      for (let p = start; p < start + width; p++) {
        const value = x2[p];
        sum2 += value;
        squares += value * value;
        if (p + 1 < start + width) gradient += (x2[p + 1] - value) ** 2;
        if (y + 1 < height) gradient += (x2[p + width] - value) ** 2;
      }
    }
    const mean4 = sum2 / plane;
    scores.mean += mean4 / channels;
    scores.deviation += Math.sqrt(Math.max(0, squares / plane - mean4 * mean4)) / channels;
    scores["gradient-energy"] += gradient / plane / channels;
  }
  return scores;
}

// src/evidence/other-scores.ts
var reductions = ["mean", "max", "top-0.1%", "top-1%", "blurred-max"];
var trivial = ["mean", "deviation", "gradient-energy"];
var WORTH2 = 0.03;
var OtherScores = class {
  #reductions;
  #trivial;
  constructor(unit) {
    this.#reductions = reductions.map(() => new ScoreAccumulator(unit));
    this.#trivial = trivial.map(() => new ScoreAccumulator(unit));
  }
  /** @param blurred the 7x7-blurred error map */
  add(patch, { x: x2, map }, blurred, shape) {
    const [hundredth, thousandth] = topMeans(map, [0.01, 1e-3]);
    const values = [mean2(map), max(map), thousandth, hundredth, max(blurred)];
    values.forEach((value, k) => this.#reductions[k].add(patch, value));
    const own = trivialScores(x2, shape);
    trivial.forEach((score, k) => this.#trivial[k].add(patch, own[score]));
  }
  /**
   * @param units the scores in use, on the same units in the same order
   * @param seed of permutations
   * @returns null without images, or with one class only
   */
  finish(units, seed) {
    const { label: label2, group } = units;
    const auroc = rocAuc(units.score, label2);
    if (auroc === null || this.#reductions[0].columns.score.length !== label2.length) return null;
    const compare = (other) => {
      const reached = rocAuc(other, label2);
      const gain = reached - auroc;
      const test = gain >= WORTH2 ? pairedAurocTest(other, units.score, label2, group, seed) : null;
      return { auroc: reached, gain, p: test === null ? null : test.greater };
    };
    return {
      auroc,
      reductions: reductions.map((reduce, k) => ({ reduce, ...compare(this.#reductions[k].columns.score) })),
      trivial: trivial.map((name, k) => {
        const values = this.#trivial[k].columns.score;
        const higher = rocAuc(values, label2) >= 0.5;
        return { score: name, higher, ...compare(higher ? values : values.map((value) => -value)) };
      })
    };
  }
};
function mean2(values) {
  let sum2 = 0;
  for (let p = 0; p < values.length; p++) sum2 += values[p];
  return sum2 / values.length;
}
function max(values) {
  let highest = -Infinity;
  for (let p = 0; p < values.length; p++) if (values[p] > highest) highest = values[p];
  return highest;
}

// src/evidence/error-map.ts
function errorMap(x2, xhat, channels, error, into) {
  const pixels = into.length;
  for (let p = 0; p < pixels; p++) {
    let sum2 = 0;
    for (let c = 0; c < channels; c++) {
      const difference = x2[c * pixels + p] - xhat[c * pixels + p];
      sum2 += error === "squared" ? difference * difference : Math.abs(difference);
    }
    into[p] = sum2 / channels;
  }
}

// src/evidence/reduce-map.ts
function reduceMap(map, height, width, reduce) {
  switch (reduce) {
    case "mean":
      return mean3(map);
    case "max":
      return max2(map);
    case "top-1%": {
      const sorted2 = Float32Array.from(map).sort();
      return mean3(sorted2.subarray(map.length - Math.max(1, Math.round(map.length / 100))));
    }
    case "blurred-max":
      return max2(boxBlur(map, height, width));
  }
}
function mean3(values) {
  let sum2 = 0;
  for (const value of values) sum2 += value;
  return sum2 / values.length;
}
function max2(values) {
  let highest = -Infinity;
  for (const value of values) if (value > highest) highest = value;
  return highest;
}

// src/evidence/patch-score.ts
function patchScore(batch, index, settings) {
  const { pixels, shape, outputs } = batch;
  if (pixels === null || shape === null || outputs.reconstruction === null) return null;
  const [channels, height, width] = shape;
  const x2 = patchSlice(pixels, index, channels * height * width);
  const xhat = patchSlice(outputs.reconstruction, index, channels * height * width);
  const map = new Float32Array(height * width);
  errorMap(x2, xhat, channels, settings.error, map);
  return { x: x2, xhat, map, score: reduceMap(map, height, width, settings.reduce) };
}

// src/evidence/float-histogram.ts
var FloatHistogram = class {
  negative;
  positive;
  #shift;
  #float = new Float32Array(1);
  #bits = new Uint32Array(this.#float.buffer);
  /** @param bits of the float32 pattern that make the key, sign bit included (it is 0: errors are not negative) */
  constructor(bits2) {
    this.#shift = 32 - bits2;
    this.negative = new Float64Array(2 ** (bits2 - 1));
    this.positive = new Float64Array(2 ** (bits2 - 1));
  }
  /** Bin of a score >= 0; RangeError for anything else. */
  key(score) {
    if (!(score >= 0)) throw new RangeError(`a pixel error of ${score} cannot be binned: errors are not negative`);
    this.#float[0] = score;
    return this.#bits[0] >>> this.#shift;
  }
  /** AUROC with the bound on its error, or null without positives or without negatives. */
  auroc() {
    const { negative, positive } = this;
    let negatives = 0;
    let wins = 0;
    let ties = 0;
    let positives = 0;
    for (let b = 0; b < negative.length; b++) {
      wins += positive[b] * (negatives + negative[b] / 2);
      ties += positive[b] * negative[b];
      negatives += negative[b];
      positives += positive[b];
    }
    if (positives === 0 || negatives === 0) return null;
    return { value: wins / (positives * negatives), error: ties / 2 / (positives * negatives) };
  }
  /** Average precision: step sum over the bins from the highest score down, or null without positives. */
  averagePrecision() {
    const { negative, positive } = this;
    let truePositives = 0;
    let flagged = 0;
    let area = 0;
    for (let b = negative.length - 1; b >= 0; b--) {
      if (positive[b] === 0 && negative[b] === 0) continue;
      truePositives += positive[b];
      flagged += positive[b] + negative[b];
      area += positive[b] * (truePositives / flagged);
    }
    return truePositives === 0 ? null : area / truePositives;
  }
  /**
   * Area under the curve of weighted true positive rate over false positive rate up to `limit`, divided by it, with the
   * bound on its error. With positives weighted by 1 / (regions * region size) this is AUPRO (SCIENCE.md 3).
   */
  partialArea(limit) {
    const { negative, positive } = this;
    const negatives = negative.reduce((sum2, n) => sum2 + n, 0);
    const positives = positive.reduce((sum2, n) => sum2 + n, 0);
    if (positives === 0 || negatives === 0) return null;
    let falsePositiveRate = 0;
    let truePositiveRate = 0;
    let area = 0;
    let error = 0;
    for (let b = negative.length - 1; b >= 0 && falsePositiveRate < limit; b--) {
      const width = negative[b] / negatives;
      const height = positive[b] / positives;
      if (falsePositiveRate + width <= limit) {
        area += width * (truePositiveRate + height / 2);
        error += width * height / 2;
      } else {
        const part2 = limit - falsePositiveRate;
        area += part2 * (truePositiveRate + height * part2 / width / 2);
        error += part2 * height;
      }
      falsePositiveRate += width;
      truePositiveRate += height;
    }
    return { value: area / limit, error: error / limit };
  }
};

// src/evidence/pixel.ts
var PRO_LIMIT = 0.3;
var MAX_AREA = 0.9;
var PixelAccumulator = class {
  #plain = new FloatHistogram(20);
  #regions = new FloatHistogram(20);
  #blurred = new FloatHistogram(16);
  /** Per defective image: how many of its defect pixels fell into which bin of the blurred histogram. */
  #blurredByImage = /* @__PURE__ */ new Map();
  #regionSizes;
  /** Per defective image: errors inside and outside the masks. */
  #contrast = /* @__PURE__ */ new Map();
  /** @param regionSizes evaluated pixels of each mask region; index = region id - 1 */
  constructor(regionSizes) {
    this.#regionSizes = regionSizes;
  }
  /**
   * @param map [height * width] error of one patch
   * @param blurred the same map, 7x7-blurred
   * @param image which image the patch is from; intervals resample images
   * @param defective whether the image has a defect anywhere: only such images count for inside against outside
   */
  add(map, blurred, truth, image, defective2) {
    const contrast = defective2 ? this.#contrastOf(image) : null;
    for (let p = 0; p < map.length; p++) {
      if (truth.covered !== null && truth.covered[p] === 1) continue;
      const error = map[p];
      const region = truth.regions[p];
      const key = this.#plain.key(error);
      const blurredKey = this.#blurred.key(blurred[p]);
      if (region > 0) {
        this.#plain.positive[key]++;
        this.#regions.positive[key] += 1 / this.#regionSizes[region - 1];
        this.#blurred.positive[blurredKey]++;
        this.#countBlurred(image, blurredKey);
        if (contrast !== null) {
          contrast.inside += error;
          contrast.insideCount++;
        }
      } else {
        this.#plain.negative[key]++;
        this.#regions.negative[key]++;
        this.#blurred.negative[blurredKey]++;
        if (contrast !== null) {
          contrast.outside += error;
          contrast.outsideCount++;
        }
      }
    }
  }
  #countBlurred(image, key) {
    let counts = this.#blurredByImage.get(image);
    if (counts === void 0) this.#blurredByImage.set(image, counts = /* @__PURE__ */ new Map());
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  #contrastOf(image) {
    let contrast = this.#contrast.get(image);
    if (contrast === void 0) {
      contrast = { inside: 0, insideCount: 0, outside: 0, outsideCount: 0 };
      this.#contrast.set(image, contrast);
    }
    return contrast;
  }
  /** Null without a single defect pixel or without a single defect-free one. */
  finish(alignment) {
    const auroc = this.#plain.auroc();
    const aupro = this.#regions.partialArea(PRO_LIMIT);
    const averagePrecision2 = this.#plain.averagePrecision();
    if (auroc === null || aupro === null || averagePrecision2 === null) return null;
    return {
      auroc: auroc.value,
      averagePrecision: averagePrecision2,
      aupro: aupro.value,
      aurocError: auroc.error,
      auproError: aupro.error,
      regions: this.#regionSizes.filter((size) => size > 0).length,
      insideOutsideRatio: this.#insideOutsideRatio(),
      blurredAuroc: this.#blurredAuroc(),
      medianMaskArea: this.#medianMaskArea(),
      alignment
    };
  }
  /** Mean error inside over mean error outside, pixels pooled over the images whose masks leave enough outside. */
  #insideOutsideRatio() {
    const pooled = { inside: 0, insideCount: 0, outside: 0, outsideCount: 0 };
    for (const contrast of this.#contrast.values()) {
      if (areaOf(contrast) > MAX_AREA) continue;
      pooled.inside += contrast.inside;
      pooled.insideCount += contrast.insideCount;
      pooled.outside += contrast.outside;
      pooled.outsideCount += contrast.outsideCount;
    }
    if (pooled.insideCount === 0 || pooled.outside === 0) return null;
    return pooled.inside / pooled.insideCount / (pooled.outside / pooled.outsideCount);
  }
  #medianMaskArea() {
    const areas = [...this.#contrast.values()].map(areaOf).filter((area) => area > 0);
    return areas.length === 0 ? null : quantile(areas, 0.5);
  }
  /**
   * AUROC of the blurred map as a ratio estimate over images: each image's defect pixels are placed among all
   * defect-free pixels; the interval comes from the spread of these placements between images. Null under two images.
   */
  #blurredAuroc() {
    const pooled = this.#blurred.auroc();
    const images = [...this.#blurredByImage.values()];
    if (pooled === null || images.length < 2) return null;
    const placement2 = this.#placements();
    let pixels = 0;
    let [squares, fourths] = [0, 0];
    for (const counts of images) {
      let total = 0;
      let placed = 0;
      for (const [key, count4] of counts) {
        total += count4;
        placed += count4 * placement2[key];
      }
      pixels += total;
      squares += (placed - pooled.value * total) ** 2;
      fourths += (placed - pooled.value * total) ** 4;
    }
    const error = Math.sqrt(images.length / (images.length - 1) * squares) / pixels;
    const half = t95(degreesOfFreedom(images.length, squares, fourths)) * error;
    return { value: pooled.value, interval: [Math.max(0, pooled.value - half), Math.min(1, pooled.value + half)] };
  }
  /** Share of defect-free pixels below each bin, ties counted half. */
  #placements() {
    const negative = this.#blurred.negative;
    const total = negative.reduce((sum2, n) => sum2 + n, 0);
    const placement2 = new Float64Array(negative.length);
    let below = 0;
    for (let b = 0; b < negative.length; b++) {
      placement2[b] = (below + negative[b] / 2) / total;
      below += negative[b];
    }
    return placement2;
  }
};
function areaOf({ insideCount, outsideCount }) {
  return insideCount / Math.max(1, insideCount + outsideCount);
}

// src/evidence/detail-correlation.ts
var DetailCorrelation = class {
  #sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  /** @param x, xhat [channels, height, width] */
  add(x2, xhat, [channels, height, width]) {
    const sums = this.#sums;
    for (let c = 0; c < channels; c++) {
      for (let row2 = 1; row2 < height - 1; row2++) {
        const start = (c * height + row2) * width;
        for (let p = start + 1; p < start + width - 1; p++) {
          const a = x2[p - width] + x2[p - 1] + x2[p + 1] + x2[p + width] - 4 * x2[p];
          const b = xhat[p - width] + xhat[p - 1] + xhat[p + 1] + xhat[p + width] - 4 * xhat[p];
          sums.n++;
          sums.x += a;
          sums.y += b;
          sums.xx += a * a;
          sums.yy += b * b;
          sums.xy += a * b;
        }
      }
    }
  }
  /** -1..1; null where images or reconstructions have no detail at all, or nothing was added. */
  finish() {
    const { n, x: x2, y, xx, yy, xy } = this.#sums;
    const varX = xx - x2 * x2 / n;
    const varY = yy - y * y / n;
    if (!(varX > 1e-18 * n) || !(varY > 1e-18 * n)) return null;
    return Math.min(1, Math.max(-1, (xy - x2 * y / n) / Math.sqrt(varX * varY)));
  }
};

// src/evidence/noise.ts
function noiseDeviation(plane, height, width) {
  if (height < 3 || width < 3) return null;
  let sum2 = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x2 = 1; x2 < width - 1; x2++) {
      const p = y * width + x2;
      const corners = plane[p - width - 1] + plane[p - width + 1] + plane[p + width - 1] + plane[p + width + 1];
      const edges = plane[p - width] + plane[p - 1] + plane[p + 1] + plane[p + width];
      sum2 += Math.abs(corners - 2 * edges + 4 * plane[p]);
    }
  }
  return Math.sqrt(Math.PI / 2) * sum2 / (6 * (width - 2) * (height - 2));
}

// src/evidence/checkerboard.ts
function checkerboardPeak(input, output, error, height, width) {
  const allErrors = error.reduce((a, b) => a + b, 0);
  let best = null;
  for (const [y, x2] of strideFrequencies) {
    const [row2, column2] = [y * height, x2 * width];
    const own = prominence(output, row2, column2, height, width) - Math.max(0, prominence(input, row2, column2, height, width));
    if (best !== null && own <= best.excess) continue;
    const near = ring(row2, column2, height, width, 0, 1).reduce((total, k) => total + error[k], 0);
    best = { excess: own, frequency: [x2, y], errorShare: allErrors === 0 ? 0 : near / allErrors };
  }
  return best;
}
var strideFrequencies = [
  [0, 0.25],
  [0, 0.5],
  [0.25, 0],
  [0.5, 0],
  [0.25, 0.25],
  [0.25, 0.5],
  [0.25, 0.75],
  [0.5, 0.25],
  [0.5, 0.5]
];
function prominence(power, row2, column2, height, width) {
  const around = quantile(
    ring(row2, column2, height, width, 2, 3).map((k) => power[k]),
    0.5
  );
  const floor = 1e-12 * power.reduce((a, b) => a + b, 0) / power.length;
  return 10 * Math.log10((power[row2 * width + column2] + floor) / (around + floor));
}
function ring(row2, column2, height, width, from, to) {
  const list2 = [];
  for (let dy = -to; dy <= to; dy++) {
    for (let dx = -to; dx <= to; dx++) {
      if (Math.max(Math.abs(dy), Math.abs(dx)) < from) continue;
      list2.push((row2 + dy + height) % height * width + (column2 + dx + width) % width);
    }
  }
  return list2;
}

// src/evidence/spectrum.ts
var BAND_EDGES = [0, 0.08, 0.2, 0.35, Math.SQRT1_2];
var MAX_BLOCK = 256;
var MIN_BLOCK = 16;
var ROUNDING = 1e-12;
var SpectrumAccumulator = class {
  #shape;
  #fft;
  #window;
  #windowSum;
  #block;
  /** Sums over blocks of |X|^2, |Xhat|^2 and Re(X* Xhat), per frequency. */
  #input;
  #output;
  #cross;
  #blocks = 0;
  /** @param shape [channels, height, width] of every patch */
  constructor(shape) {
    this.#shape = shape;
    const [height, width] = [shape[1], shape[2]].map((size2) => powerOfTwoUpTo(Math.min(size2, MAX_BLOCK)));
    this.#fft = Math.min(height, width) < MIN_BLOCK ? null : new Fft2d(height, width);
    const size = this.#fft === null ? 0 : height * width;
    const [rows, columns2] = [hann(height), hann(width)];
    this.#window = Float64Array.from({ length: size }, (_, p) => rows[Math.floor(p / width)] * columns2[p % width]);
    this.#windowSum = this.#window.reduce((sum2, weight2) => sum2 + weight2, 0);
    this.#block = new Float64Array(2 * size);
    this.#input = new Float64Array(size);
    this.#output = new Float64Array(size);
    this.#cross = new Float64Array(size);
  }
  /** Adds one patch of the fixed sample. @param x, xhat [channels, height, width], 0..1 */
  add(x2, xhat) {
    if (this.#fft === null) return;
    const [channels, height, width] = this.#shape;
    for (let c = 0; c < channels; c++) {
      for (const top of offsets(height, this.#fft.height)) {
        for (const left of offsets(width, this.#fft.width)) {
          const start = (c * height + top) * width + left;
          this.#fill(x2, start, width, 0);
          this.#fill(xhat, start, width, 1);
          this.#addBlock();
        }
      }
    }
  }
  /** Cuts a block out, removes its mean (as the window weighs it) and lays the window over it. */
  #fill(image, start, stride, part2) {
    const { height, width } = this.#fft;
    const block = this.#block;
    const window2 = this.#window;
    let sum2 = 0;
    for (let y = 0, p = 0; y < height; y++) {
      for (let q = start + y * stride; q < start + y * stride + width; q++, p++) {
        block[2 * p + part2] = image[q];
        sum2 += image[q] * window2[p];
      }
    }
    const mean4 = sum2 / this.#windowSum;
    for (let p = 0; p < window2.length; p++) block[2 * p + part2] = (block[2 * p + part2] - mean4) * window2[p];
  }
  /** x lies in the real and xhat in the imaginary parts: X = (F(k) + F*(-k)) / 2, Xhat = (F(k) - F*(-k)) / 2i. */
  #addBlock() {
    const fft = this.#fft;
    const { height, width } = fft;
    const f = this.#block;
    const input = this.#input;
    const output = this.#output;
    const cross = this.#cross;
    fft.forward(f);
    for (let y = 0; y < height; y++) {
      const mirroredRow = (height - y) % height * width;
      for (let x2 = 0; x2 < width; x2++) {
        const k = y * width + x2;
        const m = mirroredRow + (width - x2) % width;
        const xr = f[2 * k] + f[2 * m];
        const xi = f[2 * k + 1] - f[2 * m + 1];
        const yr = f[2 * k + 1] + f[2 * m + 1];
        const yi = f[2 * m] - f[2 * k];
        input[k] += (xr * xr + xi * xi) / 4;
        output[k] += (yr * yr + yi * yi) / 4;
        cross[k] += (xr * yr + xi * yi) / 4;
      }
    }
    this.#blocks++;
  }
  /**
   * @param noise standard deviation of the images' noise, null where it is not known
   * @returns null where nothing was added, the patches are under 16 pixels, or the images hold no structure at all
   */
  finish(noise) {
    const total = this.#input.reduce((sum2, power) => sum2 + power, 0);
    const rounding = ROUNDING * Math.max(
      total,
      this.#output.reduce((sum2, power) => sum2 + power, 0)
    );
    if (this.#fft === null || this.#blocks === 0 || total <= rounding) return { bands: null, checkerboard: null };
    const { height, width } = this.#fft;
    const sums = BAND_EDGES.slice(1).map(() => ({ input: 0, output: 0, cross: 0, frequencies: 0 }));
    for (let k = 1; k < this.#input.length; k++) {
      const band = sums[bandOf(k, height, width)];
      band.input += this.#input[k];
      band.output += this.#output[k];
      band.cross += this.#cross[k];
      band.frequencies++;
    }
    for (const band of sums) {
      if (band.input > rounding && band.output > rounding) continue;
      if (band.input <= rounding) band.input = 0;
      if (band.output <= rounding) band.output = 0;
      band.cross = 0;
    }
    const windowPower = this.#window.reduce((sum2, weight2) => sum2 + weight2 ** 2, 0);
    const whiteNoise = noise === null ? null : noise ** 2 * windowPower * this.#blocks;
    const errors = sums.map(({ input, output, cross }) => Math.max(0, input + output - 2 * cross));
    const allErrors = errors.reduce((sum2, error2) => sum2 + error2, 0);
    const error = this.#input.map((power, k) => Math.max(0, power + this.#output[k] - 2 * this.#cross[k]));
    return {
      bands: sums.map(({ input, output, cross, frequencies }, i2) => ({
        from: BAND_EDGES[i2],
        to: BAND_EDGES[i2 + 1],
        share: input / total,
        errorShare: allErrors === 0 ? 0 : errors[i2] / allErrors,
        gain: input === 0 ? null : output / input,
        error: input === 0 ? null : errors[i2] / input,
        coherence: input === 0 || output === 0 ? null : clamp(cross / Math.sqrt(input * output)),
        noise: input === 0 || whiteNoise === null ? null : Math.min(1, whiteNoise * frequencies / input)
      })),
      checkerboard: sums.every(({ output }) => output === 0) ? null : checkerboardPeak(this.#input, this.#output, error, height, width)
    };
  }
};
function bandOf(k, height, width) {
  const signed = (i2, size) => (i2 > size / 2 ? i2 - size : i2) / size;
  const radius = Math.hypot(signed(Math.floor(k / width), height), signed(k % width, width));
  for (let band = BAND_EDGES.length - 2; band > 0; band--) if (radius >= BAND_EDGES[band]) return band;
  return 0;
}
function hann(size) {
  return Float64Array.from({ length: size }, (_, i2) => 0.5 - 0.5 * Math.cos(2 * Math.PI * i2 / size));
}
function offsets(size, block) {
  const count4 = Math.ceil(size / block);
  return Array.from({ length: count4 }, (_, i2) => count4 === 1 ? 0 : Math.round(i2 * (size - block) / (count4 - 1)));
}
function clamp(correlation2) {
  return Math.min(1, Math.max(-1, correlation2));
}

// src/evidence/reconstruction.ts
var PREDICTABLE_FLOOR = 0.2;
var ReconstructionAccumulator = class {
  #shape;
  #sample;
  #spectrum;
  #detail = new DetailCorrelation();
  #errorToVariance = [];
  #groups = [];
  #variances = [];
  #noise = [];
  #redPixels = 0;
  #sumX;
  #squareX;
  #sumY;
  #squareY;
  /** Pooled sums of x, xhat, x^2, xhat^2, x * xhat, (x - xhat)^2. */
  #pooled = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0, ee: 0 };
  /** [channels * channels] sums of x_i * xhat_j, and per channel of x, x^2, xhat, xhat^2. */
  #cross;
  #byChannel;
  /** @param shape [channels, height, width] of every patch */
  constructor(shape, sample) {
    const [channels, height, width] = shape;
    const size = channels * height * width;
    this.#shape = shape;
    this.#sample = sample;
    this.#spectrum = new SpectrumAccumulator(shape);
    this.#sumX = new Float64Array(size);
    this.#squareX = new Float64Array(size);
    this.#sumY = new Float64Array(size);
    this.#squareY = new Float64Array(size);
    this.#cross = new Float64Array(channels * channels);
    this.#byChannel = Array.from({ length: channels }, () => ({ x: 0, xx: 0, y: 0, yy: 0 }));
  }
  /** Adds one defect-free patch. @param sampled whether it belongs to the fixed sample */
  add(x2, xhat, sampled, group) {
    const [channels, height, width] = this.#shape;
    const plane = height * width;
    const xc = new Float32Array(x2.length);
    const yc = new Float32Array(x2.length);
    let within = 0;
    let squaredError = 0;
    for (let c = 0; c < channels; c++) {
      const { centeredSquares, errors } = this.#addChannel(x2, xhat, c, plane, xc, yc);
      within += centeredSquares;
      squaredError += errors;
      const noise = noiseDeviation(x2.subarray(c * plane, (c + 1) * plane), height, width);
      if (noise !== null) this.#noise.push(noise);
    }
    this.#addCross(x2, xhat, channels, plane);
    const variance = within / x2.length;
    const meanSquaredError = squaredError / x2.length;
    const redError = 0.5 * Math.sqrt(variance);
    for (let p = 0; p < x2.length; p++) {
      if (Math.abs(x2[p] - xhat[p]) > redError) this.#redPixels++;
    }
    this.#variances.push(variance);
    this.#errorToVariance.push(variance === 0 ? null : meanSquaredError / variance);
    this.#groups.push(group);
    if (!sampled) return;
    this.#sample.add(x2, xhat, xc, yc, this.#shape, group);
    this.#spectrum.add(x2, xhat);
    this.#detail.add(x2, xhat, this.#shape);
  }
  /** One channel's sums; writes the centered channels into xc and yc. */
  #addChannel(x2, y, c, plane, xc, yc) {
    const start = c * plane;
    const end = start + plane;
    let sumX = 0;
    let sumY = 0;
    let xx = 0;
    let yy = 0;
    let xy = 0;
    for (let p = start; p < end; p++) {
      const a = x2[p];
      const b = y[p];
      sumX += a;
      sumY += b;
      xx += a * a;
      yy += b * b;
      xy += a * b;
    }
    const meanX = sumX / plane;
    const meanY = sumY / plane;
    let centeredSquares = 0;
    let errors = 0;
    for (let p = start; p < end; p++) {
      const a = x2[p] - meanX;
      const b = y[p] - meanY;
      xc[p] = a;
      yc[p] = b;
      centeredSquares += a * a;
      errors += (x2[p] - y[p]) ** 2;
      this.#sumX[p] += a;
      this.#squareX[p] += a * a;
      this.#sumY[p] += b;
      this.#squareY[p] += b * b;
    }
    const pooled = this.#pooled;
    pooled.n += plane;
    pooled.x += sumX;
    pooled.y += sumY;
    pooled.xx += xx;
    pooled.yy += yy;
    pooled.xy += xy;
    pooled.ee += errors;
    const channel = this.#byChannel[c];
    channel.x += sumX;
    channel.xx += xx;
    channel.y += sumY;
    channel.yy += yy;
    return { centeredSquares, errors };
  }
  #addCross(x2, y, channels, plane) {
    for (let i2 = 0; i2 < channels; i2++) {
      for (let j = 0; j < channels; j++) {
        let sum2 = 0;
        for (let p = 0; p < plane; p++) sum2 += x2[i2 * plane + p] * y[j * plane + p];
        this.#cross[i2 * channels + j] += sum2;
      }
    }
  }
  /** Null without a single defect-free patch. */
  finish(coefficientOfVariationRatio) {
    const units = this.#variances.length;
    if (units === 0) return null;
    const { n, x: x2, xx, ee } = this.#pooled;
    const total = xx - x2 * x2 / n;
    const inputSpread = traceFromSums(this.#sumX, this.#squareX, units);
    const withinVariance = quantile(this.#variances, 0.5);
    const sigma = this.#noise.length === 0 ? 0 : this.#noise.reduce((a, b) => a + b, 0) / this.#noise.length;
    const usable = sigma ** 2 < withinVariance / 4;
    const bootstrapped = inputSpread > 0 ? this.#sample.diversity(traceFromSums(this.#sumY, this.#squareY, units) / inputSpread) : { diversity: null, inputCorrelation: 1 };
    return {
      units,
      errorToVariance: this.#errorToVariance,
      patchGroups: this.#groups,
      meanSquaredError: ee / n,
      withinVariance,
      r2: total > 0 ? 1 - ee / total : 0,
      ssim: this.#sample.ssim(),
      redShare: this.#redPixels / n,
      diversity: bootstrapped.diversity,
      predictableShare: usable && inputSpread > 0 ? Math.min(1, Math.max(PREDICTABLE_FLOOR, 1 - sigma ** 2 * this.#sumX.length / inputSpread)) : 1,
      noise: { sigma, usable },
      inputCorrelation: bootstrapped.inputCorrelation,
      scale: this.#regression(),
      channelCorrelation: this.#channelCorrelation(),
      coefficientOfVariationRatio,
      highBandCorrelation: this.#detail.finish(),
      ...this.#spectrum.finish(usable ? sigma : null)
    };
  }
  /** Pooled least squares x = intercept + slope * xhat; errors as shares of Var(x). A constant xhat has slope 0. */
  #regression() {
    const { n, x: x2, y, xx, yy, xy, ee } = this.#pooled;
    const varX = xx / n - (x2 / n) ** 2;
    const varY = yy / n - (y / n) ** 2;
    const covariance = xy / n - x2 / n * (y / n);
    const slope = varY > 1e-12 ? covariance / varY : 0;
    const rawError = varX > 0 ? ee / n / varX : 0;
    const affineError = varX > 0 ? Math.max(0, (varX - slope * covariance) / varX) : 0;
    return { rawError, affineError, slope, intercept: x2 / n - slope * y / n };
  }
  #channelCorrelation() {
    const channels = this.#byChannel.length;
    const n = this.#pooled.n / channels;
    return this.#byChannel.map(
      (a, i2) => this.#byChannel.map((b, j) => {
        const covariance = this.#cross[i2 * channels + j] / n - a.x / n * (b.y / n);
        const product = (a.xx / n - (a.x / n) ** 2) * (b.yy / n - (b.y / n) ** 2);
        return product > 1e-18 ? covariance / Math.sqrt(product) : 0;
      })
    );
  }
};
function traceFromSums(sum2, squares, images) {
  if (images < 2) return 0;
  let trace = 0;
  for (let p = 0; p < sum2.length; p++) trace += squares[p] - sum2[p] ** 2 / images;
  return Math.max(0, trace / (images - 1));
}

// src/evidence/variation-ratio.ts
var VariationRatio = class {
  #byLabel = [
    { sum: 0, count: 0 },
    { sum: 0, count: 0 }
  ];
  add(blurred, label2) {
    let sum2 = 0;
    let squares = 0;
    for (const value of blurred) {
      sum2 += value;
      squares += value * value;
    }
    const mean4 = sum2 / blurred.length;
    if (mean4 === 0) return;
    this.#byLabel[label2].sum += Math.sqrt(Math.max(0, squares / blurred.length - mean4 * mean4)) / mean4;
    this.#byLabel[label2].count++;
  }
  /** Null where one of the classes is missing, or where defect-free maps do not vary at all. */
  finish() {
    const [normal, defective2] = this.#byLabel;
    if (normal.count === 0 || defective2.count === 0 || normal.sum === 0) return null;
    return defective2.sum / defective2.count / (normal.sum / normal.count);
  }
};

// src/evidence/measure.ts
var Measurement = class {
  #plan;
  #settings;
  #scores;
  #pixel;
  #alignment;
  #otherScores;
  #sample = new FixedSample();
  #variation = new VariationRatio();
  #reconstruction = null;
  #latent = null;
  constructor(plan, settings) {
    this.#plan = plan;
    this.#settings = settings;
    this.#scores = new ScoreAccumulator(plan.unit);
    this.#pixel = plan.hasMasks ? new PixelAccumulator(plan.regionSizes) : null;
    this.#alignment = plan.alignment === null ? null : new AlignmentAccumulator(plan.alignment);
    this.#otherScores = new OtherScores(plan.unit);
  }
  /** @param latentShape of the model's code, null where it exports none */
  add(batch, latentShape2) {
    batch.patches.forEach((patch, i2) => {
      const computed = this.#addImage(batch, i2, patch);
      const score = batch.recordedScores?.[i2] ?? computed;
      if (score === null) throw new Error(`${patch.id} has neither a recorded score nor an image`);
      this.#scores.add(patch, score);
      if (patch.label === 0 && latentShape2 !== null) this.#addCode(batch, i2, patch, latentShape2);
    });
  }
  /** Everything that needs pixels; returns the patch's score, or null without pixels. */
  #addImage(batch, i2, patch) {
    const scored = patchScore(batch, i2, this.#settings.score);
    if (scored === null) return null;
    const [, height, width] = batch.shape;
    const blurred = boxBlur(scored.map, height, width);
    this.#variation.add(blurred, patch.label);
    this.#otherScores.add(patch, scored, blurred, batch.shape);
    if (this.#pixel !== null && batch.truth !== null) {
      this.#pixel.add(scored.map, blurred, batch.truth[i2], patch.image, this.#plan.isDefective(patch.image));
      this.#alignment?.add(patch, blurred, batch.truth[i2].regions, height, width);
    }
    if (patch.label === 0) {
      this.#reconstruction ??= new ReconstructionAccumulator(batch.shape, this.#sample);
      this.#reconstruction.add(scored.x, scored.xhat, patch.sampled, patch.group);
    }
    return scored.score;
  }
  #addCode(batch, i2, patch, shape) {
    const { mu, logVariance } = batch.outputs;
    if (mu === null) return;
    const units = shape.channels * shape.positions;
    this.#latent ??= new LatentAccumulator(shape);
    const spread = logVariance === null ? null : patchSlice(logVariance, i2, units);
    this.#latent.add(patchSlice(mu, i2, units), spread, patch.sampled, patch.group);
  }
  finish() {
    const { seed } = this.#settings;
    const units = this.#scores.columns;
    return {
      units,
      pixel: this.#pixel?.finish(this.#alignment?.finish(seed) ?? null) ?? null,
      otherScores: this.#otherScores.finish(units, seed),
      reconstruction: this.#reconstruction?.finish(this.#variation.finish()) ?? null,
      latent: this.#latent?.finish() ?? null,
      sample: this.#sample.size
    };
  }
};

// src/inference/load-model.ts
async function loadModel(checkpoint, settings) {
  switch (checkpoint.kind) {
    case "onnx":
    case "onnx-pair":
      return (await import("./load-onnx-6ZX3K7P7.js")).loadOnnx(checkpoint, settings);
    case "tfjs-layers":
    case "tfjs-graph":
    case "tfjs-pair":
    case "saved-model":
      return (await import("./load-tensorflow-3OXWSLJ4.js")).loadTensorFlow(checkpoint, settings);
    case "recorded-npz":
    case "recorded-csv":
      throw new Error(`${checkpoint.name}: recorded outputs are read, not run`);
  }
}

// src/stages/batch-size.ts
var BATCH_VALUES = 2 ** 20;
function batchSize(channels, height, width) {
  return Math.max(1, Math.min(64, Math.floor(BATCH_VALUES / (channels * height * width))));
}

// src/stages/check-determinism.ts
async function checkDeterminism(model, batch, scoreVariance) {
  const first = await model.run(batch);
  const second = await runInHalves(model, batch);
  return {
    images: batch.count,
    muChange: largestChange(first.mu, second.mu),
    reconstructionChange: largestChange(first.reconstruction, second.reconstruction),
    noiseShare: noiseShare(batch, first, second, scoreVariance),
    samples: model.samples,
    noiseTakenOut: model.noiseTakenOut
  };
}
function largestChange(a, b) {
  if (a === null || b === null) return null;
  let largest = 0;
  for (let i2 = 0; i2 < a.length; i2++) largest = Math.max(largest, Math.abs(a[i2] - b[i2]));
  return largest;
}
function noiseShare(batch, first, second, scoreVariance) {
  if (first.reconstruction === null || second.reconstruction === null || scoreVariance === 0) return null;
  const size = batch.channels * batch.height * batch.width;
  const differences = Array.from({ length: batch.count }, (_, i2) => {
    let difference = 0;
    for (let p = i2 * size; p < (i2 + 1) * size; p++) {
      const x2 = batch.pixels[p];
      difference += (x2 - first.reconstruction[p]) ** 2 - (x2 - second.reconstruction[p]) ** 2;
    }
    return difference / size;
  });
  const mean4 = differences.reduce((a, b) => a + b, 0) / differences.length;
  const variance = differences.reduce((sum2, d) => sum2 + (d - mean4) ** 2, 0) / (differences.length - 1);
  return variance / 2 / scoreVariance;
}
async function runInHalves(model, batch) {
  const half = Math.ceil(batch.count / 2);
  const first = await model.run(part(batch, 0, half));
  const second = await model.run(part(batch, half, batch.count));
  return {
    reconstruction: joined(first.reconstruction, second.reconstruction),
    mu: joined(first.mu, second.mu),
    logVariance: joined(first.logVariance, second.logVariance)
  };
}
function part(batch, start, end) {
  const slice = (values) => {
    const size = values.length / batch.count;
    return values.slice(start * size, end * size);
  };
  const condition = batch.condition && slice(batch.condition);
  return { ...batch, count: end - start, pixels: slice(batch.pixels), condition };
}
function joined(a, b) {
  if (a === null || b === null) return null;
  const all = new Float32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

// src/stages/describe-set.ts
function describeSet2(plan, sample) {
  const { channels, height, width } = plan.geometry;
  return {
    hash: plan.hash,
    layout: plan.set.layout,
    unit: plan.unit,
    images: new Set(plan.test.map((patch) => patch.image)).size,
    patches: plan.test.length,
    leftOut: plan.set.leftOut,
    notes: plan.notes,
    calibration: plan.calibration === null ? "test" : "separate",
    duplicates: plan.duplicates,
    masks: plan.hasMasks,
    geometry: [channels, height, width],
    sample
  };
}

// src/stages/determinism-probe.ts
var IMAGES = 32;
var DeterminismProbe = class {
  patches = [];
  #pixels = [];
  add(batch, plan) {
    const { channels, height, width } = plan.geometry;
    batch.patches.forEach((patch, i2) => {
      if (!patch.sampled || this.patches.length === IMAGES) return;
      this.patches.push(patch);
      this.#pixels.push(patchSlice(batch.pixels, i2, channels * height * width).slice());
    });
  }
  /** [n, channels, height, width] */
  get pixels() {
    const size = this.#pixels[0]?.length ?? 0;
    const all = new Float32Array(this.#pixels.length * size);
    this.#pixels.forEach((pixels, i2) => all.set(pixels, i2 * size));
    return all;
  }
};

// src/evidence/interventions.ts
var LEAST_USED_VARIANCE = 3;
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
  /**
   * @param usedVariance sum over units of 1 - E sigma^2; null where no spread is exported
   * @param hasSkips whether anything may lead past the code, which leaves the effective beta without its meaning
   */
  finish(usedVariance, hasSkips) {
    const permutation = this.#permutation.finish();
    if (usedVariance === null || usedVariance < LEAST_USED_VARIANCE || hasSkips || this.#moves.length < this.images) {
      return { permutation, effectiveBeta: null, decoderVariance: null };
    }
    const variance = (w) => weightedMean(this.#moves, w) / usedVariance;
    const effectiveBeta2 = this.#estimate((w) => {
      const error = weightedMean(this.#errors, w);
      return error === 0 ? null : variance(w) / error;
    });
    return { permutation, effectiveBeta: effectiveBeta2, decoderVariance: variance(this.#once()) };
  }
  #once() {
    return new Float64Array(this.images).fill(1);
  }
  #estimate(figure3) {
    const value = figure3(this.#once());
    const interval = value === null ? null : jackknifeGroups(this.#groups, figure3, "log");
    if (value === null || interval === null) return null;
    return { value, interval: [Math.min(value, interval[0]), Math.max(value, interval[1])] };
  }
};
function meanChange(a, b) {
  let sum2 = 0;
  for (let i2 = 0; i2 < a.length; i2++) sum2 += Math.abs(a[i2] - b[i2]);
  return sum2 / a.length;
}
function squaredDistance(a, b) {
  let sum2 = 0;
  for (let i2 = 0; i2 < a.length; i2++) sum2 += (a[i2] - b[i2]) ** 2;
  return sum2;
}
function weightedMean(values, weights2) {
  let sum2 = 0;
  let total = 0;
  for (let i2 = 0; i2 < values.length; i2++) {
    sum2 += weights2[i2] * values[i2];
    total += weights2[i2];
  }
  return sum2 / total;
}

// src/evidence/permutation-effect.ts
var ROUNDING2 = 1e-12;
var PermutationEffect = class {
  #names;
  #sums;
  #groups = /* @__PURE__ */ new Map();
  #swapped = { sum: 0, pairs: 0 };
  #next = 0;
  /**
   * @param groups of the images in the order in which they will be added, [N]
   * @param sums of the same images
   */
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
  /** @param swapped the picture that the code of another image gave with this one, and that image; null: all pairs by the sums */
  add(x2, r, swapped) {
    const name = this.#names[this.#next++];
    const group = this.#groups.get(name);
    let [error, xx, rr, xAllX, xAllR, rAllX] = [0, 0, 0, 0, 0, 0];
    const { pixels, reconstruction } = this.#sums;
    for (let p = 0; p < x2.length; p++) {
      const a = x2[p];
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
    addToGroup(group, x2, r);
    if (swapped !== null) this.#addPair(x2, swapped.picture, /* @__PURE__ */ new Set([name, this.#names[swapped.partner]]));
  }
  #addPair(x2, picture, touched) {
    const distance2 = squaredDistance2(x2, picture);
    this.#swapped.sum += distance2;
    this.#swapped.pairs++;
    for (const name of touched) {
      const group = this.#groups.get(name);
      group.swapped += distance2;
      group.swappedPairs++;
    }
  }
  /** Null under three groups, or where images of different groups do not differ. */
  finish() {
    const falling = this.#fallingAway();
    if (falling.length < 3) return null;
    const all = this.#all(falling);
    const value = effect(all);
    const withoutOne = falling.map((away) => effect(without(all, away)));
    const scale = [...this.#groups.values()].reduce((sum2, { xx }) => sum2 + xx, 0) / all.images;
    if (all.apart / all.pairs <= ROUNDING2 * scale || ![value, ...withoutOne].every(Number.isFinite)) return null;
    return { value, interval: jackknifeInterval(value, withoutOne) };
  }
  /** For every group the sums over its images, and over the pairs that it has a part in, either way round. */
  #fallingAway() {
    const groups = [...this.#groups.values()];
    const n = this.#names.length;
    const xx = groups.reduce((sum2, group) => sum2 + group.xx, 0);
    const rr = groups.reduce((sum2, group) => sum2 + group.rr, 0);
    return groups.map((group) => {
      const { images, error } = group;
      const pairs = 2 * images * (n - images);
      const outer = (own, all) => (n - images) * own + images * (all - own);
      const apart = 2 * outer(group.xx, xx) - 4 * (group.xAllX - group.ownXX);
      const crossed = group.xAllR + group.rAllX - 2 * group.ownXR;
      return this.#swapped.pairs > 0 ? { images, error, swapped: group.swapped, swappedPairs: group.swappedPairs, apart, pairs } : {
        images,
        error,
        swapped: outer(group.xx, xx) + outer(group.rr, rr) - 2 * crossed,
        swappedPairs: pairs,
        apart,
        pairs
      };
    });
  }
  /** A pair of two groups stands with both of them. */
  #all(falling) {
    const sum2 = (key) => falling.reduce((total, terms) => total + terms[key], 0);
    const pairwise = this.#swapped.pairs > 0;
    return {
      images: sum2("images"),
      error: sum2("error"),
      swapped: pairwise ? this.#swapped.sum : sum2("swapped") / 2,
      swappedPairs: pairwise ? this.#swapped.pairs : sum2("swappedPairs") / 2,
      apart: sum2("apart") / 2,
      pairs: sum2("pairs") / 2
    };
  }
};
function emptyGroup() {
  const products = { xx: 0, rr: 0, xAllX: 0, xAllR: 0, rAllX: 0, ownXX: 0, ownXR: 0 };
  return { images: 0, left: 0, error: 0, ...products, sums: null, swapped: 0, swappedPairs: 0 };
}
function addToGroup(group, x2, r) {
  group.left--;
  const sums = group.sums ??= { pixels: new Float64Array(x2.length), reconstruction: new Float64Array(x2.length) };
  for (let p = 0; p < x2.length; p++) {
    sums.pixels[p] += x2[p];
    sums.reconstruction[p] += r[p];
  }
  if (group.left > 0) return;
  for (let p = 0; p < x2.length; p++) {
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
function squaredDistance2(a, b) {
  let sum2 = 0;
  for (let i2 = 0; i2 < a.length; i2++) sum2 += (a[i2] - b[i2]) ** 2;
  return sum2;
}

// src/statistics/derangement.ts
function derangement(groups, seed) {
  const random = seededRandom(seed);
  const order = groups.map((_, i2) => i2);
  for (let i2 = order.length - 1; i2 > 0; i2--) {
    const j = Math.floor(random() * (i2 + 1));
    [order[i2], order[j]] = [order[j], order[i2]];
  }
  const members = /* @__PURE__ */ new Map();
  for (const i2 of order) members.set(groups[i2], [...members.get(groups[i2]) ?? [], i2]);
  const inGroups = [...members.values()].flat();
  const largest = Math.max(...[...members.values()].map(({ length }) => length));
  const shift = largest === groups.length ? 1 : largest;
  const partner = new Array(groups.length);
  inGroups.forEach((item, place2) => {
    partner[item] = inGroups[(place2 + shift) % inGroups.length];
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

// src/stages/condition-vectors.ts
function conditionVectors(patches, set, size) {
  const positions = conditionPositions(set, size);
  const vectors = new Float32Array(patches.length * size);
  patches.forEach((patch, i2) => {
    vectors[i2 * size + positions[patch.condition]] = 1;
  });
  return vectors;
}
function conditionPositions(set, size) {
  const { conditions, images } = set;
  const without2 = images.find((image) => image.condition === null);
  if (conditions.length === 0 || without2 !== void 0) {
    throw new InputError(
      `the model takes a condition of ${size} values, but ${without2?.name ?? "the evaluation set"} has none: use an AITEX layout (fabric code) or a manifest with a column \`condition\``
    );
  }
  if (conditions.length === size) return conditions.map((_, i2) => i2);
  const numbers = conditions.map(Number);
  if (numbers.every((code) => Number.isInteger(code) && code >= 0 && code < size)) return numbers;
  throw new InputError(
    `the model takes a condition of ${size} values, but the evaluation set has ${conditions.length} (${conditions.slice(0, 8).join(", ")}): give the same codes as in training, or codes numbered from 0`
  );
}

// src/stages/model-batch.ts
function modelBatch(model, patches, pixels, plan) {
  const { channels, height, width } = plan.geometry;
  const size = model.input.condition;
  const condition = size === null ? null : conditionVectors(patches, plan.set, size);
  return { pixels, count: patches.length, channels, height, width, condition };
}

// src/stages/intervene.ts
var NUDGED_UNITS = 8;
var NUDGED_IMAGES = 32;
var ROUNDING3 = 1e-3;
async function intervene(model, plan, codes, latent, seed) {
  const { skips } = model;
  const without2 = (reason) => ({
    skips,
    reason,
    images: 0,
    permutation: null,
    effectiveBeta: null,
    decoderVariance: null,
    nudges: []
  });
  const decode = await model.decoder();
  if (typeof decode === "string") return without2(decode);
  if (latent === null || codes.patches.length < 2) return without2("Fewer than two defect-free images have a code.");
  try {
    const measured = await measure4(model, decode, plan, codes, latent, seed);
    return typeof measured === "string" ? without2(measured) : { skips, reason: null, ...measured };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return without2(`The decoder cannot be run on other codes: ${error.message}`);
  }
}
async function measure4(model, decode, plan, codes, latent, seed) {
  const { channels, height, width } = plan.geometry;
  const size = channels * height * width;
  const groups = codes.patches.map(({ group }) => group);
  const codeDecides = model.skips?.length === 0 && model.input.condition === null;
  const partner = codeDecides ? null : derangement(groups, seed);
  const normal = seededNormal(seed);
  const images = new InterventionAccumulator(new PermutationEffect(groups, codes.sums));
  const nudges = new Nudges(latent);
  for await (const { patches, pixels } of readBatches(
    { ...plan, test: codes.patches },
    "test",
    batchSize(channels, height, width)
  )) {
    const batch = modelBatch(model, patches, pixels, plan);
    const start = images.images;
    const end = start + patches.length;
    const mu = joined2(codes.mu.slice(start, end));
    const reconstruction = await decode(batch, mu);
    if (start === 0 && largestDifference((await model.run(batch)).reconstruction, reconstruction) > ROUNDING3)
      return "The part behind the code does not give the reconstruction that the whole model gives.";
    const partners = partner?.slice(start, end);
    const swapped = partners && await decode(batch, joined2(partners.map((other) => codes.mu[other])));
    const logVariance = codes.logVariance.slice(start, end);
    const drawn = logVariance.length === 0 ? null : await decode(batch, draw(mu, joined2(logVariance), normal));
    patches.forEach(
      ({ group }, i2) => images.add({
        group,
        pixels: patchSlice(pixels, i2, size),
        reconstruction: patchSlice(reconstruction, i2, size),
        swapped: swapped ? { picture: patchSlice(swapped, i2, size), partner: partners[i2] } : null,
        drawn: drawn && patchSlice(drawn, i2, size)
      })
    );
    await nudges.add(decode, batch, mu, reconstruction);
  }
  const hasSkips = model.skips === null || model.skips.length > 0;
  return {
    images: images.images,
    ...images.finish(latent.spread?.usedVariance ?? null, hasSkips),
    nudges: nudges.finish()
  };
}
var Nudges = class {
  #units;
  #images = 0;
  constructor({ top }) {
    this.#units = top.slice(0, NUDGED_UNITS).map(({ unit, muVariance }) => ({ unit, step: 2 * Math.sqrt(muVariance), change: 0 }));
  }
  async add(decode, batch, mu, reconstruction) {
    const count4 = Math.min(batch.count, NUDGED_IMAGES - this.#images);
    if (count4 === 0) return;
    const first = (values) => values.slice(0, values.length / batch.count * count4);
    const part2 = { ...batch, count: count4, pixels: first(batch.pixels), condition: batch.condition && first(batch.condition) };
    const units = mu.length / batch.count;
    for (const nudge of this.#units) {
      const moved = first(mu);
      for (let i2 = 0; i2 < count4; i2++) moved[i2 * units + nudge.unit] += nudge.step;
      nudge.change += count4 * meanChange(await decode(part2, moved), first(reconstruction));
    }
    this.#images += count4;
  }
  finish() {
    return this.#units.map(({ unit, change }) => ({ unit, change: change / this.#images }));
  }
};
function draw(mu, logVariance, normal) {
  return mu.map((value, i2) => value + Math.exp(logVariance[i2] / 2) * normal());
}
function joined2(codes) {
  const units = codes[0].length;
  const all = new Float32Array(codes.length * units);
  codes.forEach((code, i2) => all.set(code, i2 * units));
  return all;
}
function largestDifference(a, b) {
  return a.reduce((largest, value, i2) => Math.max(largest, Math.abs(value - b[i2])), 0);
}

// src/stages/measured-with.ts
function measuredWith(settings) {
  const { model, score, calibration, seed } = settings;
  return JSON.stringify(sorted({ model, score, calibration, seed }));
}
function sorted(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

// src/stages/sampled-codes.ts
var SampledCodes = class {
  patches = [];
  mu = [];
  /** As long as `mu`, or empty where the model exports no spread. */
  logVariance = [];
  /** Of the images and their reconstructions; empty before the first. */
  sums = { pixels: new Float64Array(0), reconstruction: new Float64Array(0) };
  add({ patches, pixels, outputs: { mu, logVariance, reconstruction } }) {
    if (mu === null) return;
    const units = mu.length / patches.length;
    patches.forEach((patch, i2) => {
      if (!patch.sampled) return;
      this.patches.push(patch);
      this.mu.push(patchSlice(mu, i2, units).slice());
      if (logVariance !== null) this.logVariance.push(patchSlice(logVariance, i2, units).slice());
      if (pixels !== null && reconstruction !== null) this.#addImage(pixels, reconstruction, i2, patches.length);
    });
  }
  #addImage(pixels, reconstruction, index, count4) {
    const size = pixels.length / count4;
    const { sums } = this;
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

// src/stages/evaluate-model.ts
async function evaluateModel(checkpoint, plans, settings, progress3) {
  const model = await loadModel(checkpoint, settings);
  try {
    const plan = await plans.for(model);
    progress3.start(checkpoint.name, plan.test.length + (plan.calibration?.length ?? 0));
    const calibration = await measureCalibration(model, plan, settings, progress3);
    const { measurement, probe, codes } = await measureTest(model, plan, settings, progress3);
    const measured = measurement.finish();
    const { name, epoch, order, kind, sha256: sha2562 } = checkpoint;
    return {
      schemaVersion: 1,
      tool: { name: "vae-playbook", version: VERSION, engine: model.engine, device: model.device },
      checkpoint: { name, epoch, order, kind, sha256: sha2562 },
      evaluationSet: describeSet2(plan, measured.sample),
      measuredWith: measuredWith(settings),
      outputs: model.outputs,
      units: measured.units,
      calibration,
      pixel: measured.pixel,
      otherScores: measured.otherScores,
      reconstruction: measured.reconstruction,
      latent: measured.latent,
      determinism: await runTwice(model, plan, probe, measured.units),
      interventions: await intervene(model, plan, codes, measured.latent, settings.seed)
    };
  } finally {
    progress3.finish();
    await model.dispose();
  }
}
async function measureCalibration(model, plan, settings, progress3) {
  if (plan.calibration === null) return null;
  const scores = new ScoreAccumulator(plan.unit);
  for await (const batch of readBatches(plan, "calibration", sizeFor(plan))) {
    const evaluated2 = await run(model, batch, plan);
    batch.patches.forEach((patch, i2) => scores.add(patch, patchScore(evaluated2, i2, settings.score).score));
    progress3.advance(batch.patches.length);
  }
  const { score, group } = scores.columns;
  return { score, group };
}
async function measureTest(model, plan, settings, progress3) {
  const { images } = plan.set;
  const isDefective = (image) => images[image].label === 1;
  const alignment = plan.hasMasks ? planAlignment(plan.test, isDefective, plan.geometry, settings.seed) : null;
  const measurement = new Measurement({ ...plan, isDefective, alignment }, settings);
  const probe = new DeterminismProbe();
  const codes = new SampledCodes();
  for await (const batch of readBatches(plan, "test", sizeFor(plan))) {
    const evaluated2 = await run(model, batch, plan);
    measurement.add(evaluated2, model.latent);
    codes.add(evaluated2);
    probe.add(batch, plan);
    progress3.advance(batch.patches.length);
  }
  return { measurement, probe, codes };
}
async function runTwice(model, plan, probe, units) {
  if (probe.patches.length < 2) return null;
  const normal = units.score.filter((_, i2) => units.label[i2] === 0);
  const mean4 = normal.reduce((a, b) => a + b, 0) / normal.length;
  const variance = normal.reduce((sum2, score) => sum2 + (score - mean4) ** 2, 0) / Math.max(1, normal.length - 1);
  return checkDeterminism(model, modelBatch(model, probe.patches, probe.pixels, plan), variance);
}
async function run(model, batch, plan) {
  const { channels, height, width } = plan.geometry;
  return {
    patches: batch.patches,
    shape: [channels, height, width],
    pixels: batch.pixels,
    outputs: await model.run(modelBatch(model, batch.patches, batch.pixels, plan)),
    truth: batch.truth,
    recordedScores: null
  };
}
function sizeFor({ geometry }) {
  return batchSize(geometry.channels, geometry.height, geometry.width);
}

// src/stages/evaluate-recorded.ts
import { createHash as createHash5 } from "node:crypto";

// src/evaluation-set/mark-sample.ts
import { createHash as createHash4 } from "node:crypto";
var SAMPLE_SIZE = 256;
function markSample(patches, seed) {
  const hashes = /* @__PURE__ */ new Map();
  for (const { id, label: label2 } of patches) {
    if (label2 === 0) hashes.set(id, createHash4("sha256").update(`${seed}:${id}`).digest("hex"));
  }
  const ranked = [...hashes].sort(([, a], [, b]) => a < b ? -1 : 1);
  const chosen = new Set(ranked.slice(0, SAMPLE_SIZE).map(([id]) => id));
  return patches.map((patch) => ({ ...patch, sampled: chosen.has(patch.id) }));
}

// src/inference/recorded/read-csv.ts
import { readFile as readFile4 } from "node:fs/promises";
async function readRecordedCsv(path) {
  const bytes = await readFile4(path).catch((error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`);
  });
  refuseLfsPointer(bytes, path);
  const { columns: columns2, rows } = parseRows(bytes, path);
  const unlabeled = columns2.every((column2) => column2 === "score" || column2 === "group");
  for (const column2 of ["score", ...unlabeled ? [] : ["label"]])
    if (!columns2.includes(column2)) throw missingColumn(column2, columns2, path);
  const twice = columns2.find((column2, i2) => column2 !== "" && columns2.indexOf(column2) !== i2);
  if (twice !== void 0) throw new InputError(`${path} has the column "${twice}" twice; keep one.`);
  if (rows.length === 0) throw new InputError(`${path} has no rows below its header.`);
  const scores = Float64Array.from(rows, ({ record, line }) => {
    const score = record.score === "" ? NaN : Number(record.score);
    if (!Number.isFinite(score))
      throw new InputError(`${path}, line ${line}: score "${record.score}" is not a finite number.`);
    return score;
  });
  const labelOf = ({ record, line }) => {
    const label2 = record.label === "" ? NaN : Number(record.label);
    if (label2 !== 0 && label2 !== 1)
      throw new InputError(
        `${path}, line ${line}: label "${record.label}" is neither 0 (defect-free) nor 1 (defective).`
      );
    return label2;
  };
  const texts = (column2) => columns2.includes(column2) ? rows.map(({ record }) => record[column2]) : null;
  return {
    count: rows.length,
    scores,
    labels: unlabeled ? null : rows.map(labelOf),
    groups: texts("group"),
    kinds: texts("kind"),
    fabrics: texts("fabric"),
    mu: null,
    logVariance: null,
    latent: null,
    pixels: null,
    reconstruction: null,
    shape: null,
    masks: null,
    outputs: {
      reconstruction: null,
      mu: null,
      spread: null,
      how: unlabeled ? "Recorded scores only." : "Recorded scores and labels only."
    }
  };
}
function parseRows(bytes, path) {
  let columns2 = [];
  const setColumns = (header) => columns2 = header.map((name) => name.trim());
  try {
    const parsed = parse(bytes, {
      columns: setColumns,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true
    });
    const rows = parsed.map(({ record, info }) => ({
      record,
      line: info.lines
    }));
    return { columns: columns2, rows };
  } catch (error) {
    throw new InputError(`${path} is not a CSV file that can be read: ${error.message}.`);
  }
}
function missingColumn(column2, columns2, path) {
  const nearest2 = columns2.length > 0 ? closest(column2, columns2) : "";
  const hint = nearest2 !== "" && distance(column2, nearest2) <= 3 ? ` Did you mean "${nearest2}"?` : "";
  return new InputError(
    `${path} has no column "${column2}" (columns: ${columns2.map((name) => `"${name}"`).join(", ") || "none"}).${hint} Recorded outputs need the columns score and label; a file of scores without labels has no column but score and group.`
  );
}

// src/inference/recorded/npz.ts
import { readFile as readFile5 } from "node:fs/promises";

// node_modules/fflate/esm/index.mjs
import { createRequire as createRequire2 } from "module";
var require2 = createRequire2("/");
var _a;
var Worker2;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker2 = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max3 = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max3(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max3(lt);
        dbt = max3(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var b2 = function(d, b) {
  return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
  return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
  return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data2, opts) {
  return inflt(data2, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var dutf8 = function(d) {
  for (var r = "", i2 = 0; ; ) {
    var c = d[i2++];
    var eb = (c > 127) + (c > 223) + (c > 239);
    if (i2 + eb > d.length)
      return { s: r, r: slc(d, i2 - 1) };
    if (!eb)
      r += String.fromCharCode(c);
    else if (eb == 3) {
      c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
    } else if (eb & 1)
      r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
    else
      r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
  }
};
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
    if (r.length)
      err(8);
    return s;
  }
}
var slzh = function(d, b) {
  return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
  var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
  var _a2 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a2[0], su = _a2[1], off = _a2[2];
  return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
var z64hs = function(d, b, l, z, sc, su, off) {
  var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
  var nf = nsc + nsu + noff;
  if (z && nf) {
    for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
      if (b2(d, b) == 1) {
        return [
          nsc ? b8(d, b + 4 + 8 * nsu) : sc,
          nsu ? b8(d, b + 4) : su,
          noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
          1
        ];
      }
    }
    if (z < 2)
      err(13);
  }
  return [sc, su, off, 0];
};
function unzipSync(data2, opts) {
  var files = {};
  var e = data2.length - 22;
  for (; b4(data2, e) != 101010256; --e) {
    if (!e || data2.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data2, e + 8);
  if (!c)
    return {};
  var o = b4(data2, e + 16);
  var z = b4(data2, e - 20) == 117853008;
  if (z) {
    var ze = b4(data2, e - 12);
    z = b4(data2, ze) == 101075792;
    if (z) {
      c = b4(data2, ze + 32);
      o = b4(data2, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a2 = zh(data2, o, z), c_2 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no = _a2[4], off = _a2[5], b = slzh(data2, off);
    o = no;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data2, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data2.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}

// src/inference/recorded/npy.ts
var READERS = {
  f2: {
    bytes: 2,
    read: (data2, count4) => fromFloat16(Uint16Array.from({ length: count4 }, (_, i2) => data2.getUint16(2 * i2, true)))
  },
  f4: { bytes: 4, read: (data2, count4) => fill(new Float32Array(count4), (i2) => data2.getFloat32(4 * i2, true)) },
  f8: { bytes: 8, read: (data2, count4) => fill(new Float64Array(count4), (i2) => data2.getFloat64(8 * i2, true)) },
  i1: { bytes: 1, read: (data2, count4) => fill(new Float64Array(count4), (i2) => data2.getInt8(i2)) },
  i2: { bytes: 2, read: (data2, count4) => fill(new Float64Array(count4), (i2) => data2.getInt16(2 * i2, true)) },
  i4: { bytes: 4, read: (data2, count4) => fill(new Float64Array(count4), (i2) => data2.getInt32(4 * i2, true)) },
  i8: { bytes: 8, read: (data2, count4) => fill(new Float64Array(count4), (i2) => Number(data2.getBigInt64(8 * i2, true))) },
  u1: { bytes: 1, read: (data2, count4) => new Uint8Array(data2.buffer, data2.byteOffset, count4).slice() },
  b1: { bytes: 1, read: (data2, count4) => new Uint8Array(data2.buffer, data2.byteOffset, count4).slice() },
  u2: { bytes: 2, read: (data2, count4) => fill(new Float64Array(count4), (i2) => data2.getUint16(2 * i2, true)) },
  u4: { bytes: 4, read: (data2, count4) => fill(new Float64Array(count4), (i2) => data2.getUint32(4 * i2, true)) },
  u8: { bytes: 8, read: (data2, count4) => fill(new Float64Array(count4), (i2) => Number(data2.getBigUint64(8 * i2, true))) }
};
function fill(values, read2) {
  for (let i2 = 0; i2 < values.length; i2++) values[i2] = read2(i2);
  return values;
}
function parseNpy(bytes, what) {
  const broken = (why) => new InputError(`${what} is not a numpy array: ${why}. Write the file again with numpy.savez.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || Buffer.from(bytes.subarray(0, 6)).toString("latin1") !== "NUMPY")
    throw broken("no numpy header");
  const version = bytes[6];
  if (version < 1 || version > 3) throw broken(`format version ${version} is not known`);
  const start = version === 1 ? 10 : 12;
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (start + length > bytes.length) throw broken("the header is cut off");
  const header = Buffer.from(bytes.subarray(start, start + length)).toString("latin1");
  const descr = /'descr':\s*'([^']*)'/.exec(header)?.[1];
  const fortran = /'fortran_order':\s*(True|False)/.exec(header)?.[1];
  const shapeText = /'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1];
  if (descr === void 0 || fortran === void 0 || shapeText === void 0)
    throw broken("the header is not one of a plain array (structured arrays are not read)");
  const shape = shapeText.split(",").map((size) => size.trim()).filter((size) => size !== "").map(Number);
  const count4 = shape.reduce((total, size) => total * size, 1);
  const data2 = bytes.subarray(start + length);
  const values = readValues(descr, data2, count4, what);
  return { shape, values: fortran === "True" && shape.length > 1 ? rowMajor(values, shape) : values };
}
function readValues(descr, data2, count4, what) {
  const [, order, kind, size] = /^([<>|=]?)([a-zA-Z])(\d*)$/.exec(descr) ?? [];
  if (kind === "O")
    throw new InputError(
      `${what} is an object array (pickle), which is not read. Save numbers, or text with astype(str).`
    );
  const text = kind === "U" || kind === "S";
  const reader = READERS[`${kind}${size}`];
  if ((text ? !(Number(size) > 0) : reader === void 0) || order === ">")
    throw new InputError(
      `${what} has the dtype "${descr}", which is not read. Save it as little-endian numbers, for example astype("<f4").`
    );
  const bytesEach = text ? Number(size) * (kind === "U" ? 4 : 1) : reader.bytes;
  if (data2.length < count4 * bytesEach)
    throw new InputError(
      `${what} claims ${count4} values, but holds only ${data2.length} bytes of data. Was the file copied in full?`
    );
  if (text)
    return Array.from({ length: count4 }, (_, i2) => readText2(data2.subarray(i2 * bytesEach, (i2 + 1) * bytesEach), kind));
  return reader.read(new DataView(data2.buffer, data2.byteOffset, count4 * bytesEach), count4);
}
function readText2(data2, kind) {
  if (kind === "S") return Buffer.from(data2).toString("utf8").replace(/\0+$/, "");
  const view = new DataView(data2.buffer, data2.byteOffset, data2.byteLength);
  let text = "";
  for (let i2 = 0; i2 < data2.length; i2 += 4) {
    const point = view.getUint32(i2, true);
    text += point <= 1114111 ? String.fromCodePoint(point) : "�";
  }
  return text.replace(/\0+$/, "");
}
function rowMajor(values, shape) {
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((total, size) => total * size, 1));
  const index = shape.map(() => 0);
  const source = values;
  const moved = Array.isArray(values) ? [...values] : values.slice();
  for (let target = 0; target < values.length; target++) {
    moved[target] = source[index.reduce((sum2, position, axis) => sum2 + position * strides[axis], 0)];
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis] === shape[axis]; axis--) index[axis] = 0;
  }
  return moved;
}

// src/inference/recorded/npz.ts
var MOST_BYTES2 = 4 * 2 ** 30;
var TIGHTEST_RATIO = 1032;
async function readNpz(path, wanted) {
  const bytes = await readFile5(path).catch((error) => {
    if (error.code === "ERR_FS_FILE_TOO_LARGE")
      throw new InputError(
        `${path} is larger than 2 GB. Save x and x_hat as float16, with savez_compressed, or fewer of them.`
      );
    throw new InputError(`${path} cannot be read: ${error.message}`);
  });
  refuseLfsPointer(bytes, path);
  const keys = [];
  let total = 0;
  let files;
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        const key = name.replace(/\.npy$/, "");
        if (keys.includes(key)) throw new InputError(`${path} holds "${key}" twice; keep one.`);
        keys.push(key);
        if (!wanted.includes(key)) return false;
        total += originalSize;
        if (total > MOST_BYTES2 || originalSize > size * TIGHTEST_RATIO + 1024)
          throw new InputError(
            `${path}: "${key}" claims to unpack to ${originalSize} bytes, more than it can or may. Save fewer images, or float16.`
          );
        return true;
      }
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${path} is not an .npz file, or is truncated (${error.message}). Write it again with numpy.savez.`
    );
  }
  const arrays = /* @__PURE__ */ new Map();
  for (const [name, data2] of Object.entries(files)) {
    const key = name.replace(/\.npy$/, "");
    arrays.set(key, parseNpy(data2, `${path}: "${key}"`));
  }
  return { arrays, keys };
}

// src/inference/recorded/recorded-file.ts
var RECORDED_KEYS = ["score", "label", "mu", "logvar", "sigma", "var", "x", "x_hat", "mask", "group"];
var RecordedFile = class {
  path;
  #arrays;
  #keys;
  constructor(path, { arrays, keys }) {
    this.path = path;
    this.#arrays = arrays;
    this.#keys = keys;
  }
  has(key) {
    return this.#arrays.has(key);
  }
  /** Whether the file has no other arrays than these, read or not. */
  holdsOnly(...keys) {
    return this.#keys.every((key) => keys.includes(key));
  }
  array(key) {
    const array = this.#arrays.get(key);
    if (array) return array;
    const unknown = this.#keys.filter((other) => !RECORDED_KEYS.includes(other));
    const nearest2 = unknown.length > 0 ? closest(key, unknown) : "";
    const hint = nearest2 !== "" && distance(key, nearest2) <= 3 ? ` Did you mean "${nearest2}"?` : "";
    const images = key === "score" && this.has("x") && this.has("x_hat") ? " x and x_hat alone do not say how your detector scores an image." : "";
    throw new InputError(
      `${this.path} has no "${key}" (keys: ${this.#keys.map((other) => `"${other}"`).join(", ") || "none"}).${hint}${images} Recorded outputs need score [N] and label [N]; a file of scores without labels holds nothing but score and group.`
    );
  }
  shape(key) {
    return this.array(key).shape;
  }
  numbers(key, rank, count4) {
    const { shape, values } = this.array(key);
    if (Array.isArray(values)) throw this.error(key, "holds text; numbers are needed");
    if (shape.length !== rank || count4 !== void 0 && shape[0] !== count4)
      throw this.wrongShape(key, `[${["N", "H", "W"].slice(0, rank).join(",")}]`, count4);
    return values;
  }
  floats(key, ranks, count4) {
    const { shape, values } = this.array(key);
    if (Array.isArray(values)) throw this.error(key, "holds text; numbers are needed");
    if (!ranks.includes(shape.length) || shape[0] !== count4)
      throw this.wrongShape(key, ranks.map((rank) => rank === 2 ? "[N,d]" : "[N,C,H,W]").join(" or "), count4);
    if (values.length === 0) throw this.error(key, "is empty");
    const floats = values instanceof Float32Array ? values : Float32Array.from(values);
    assertFinite(floats, floats.length / count4, { checkpoint: this.path, name: key });
    return floats;
  }
  error(key, what) {
    return new InputError(`${this.path}: "${key}" ${what}.`);
  }
  wrongShape(key, wanted, count4) {
    const rows = count4 === void 0 ? "" : ` with N = ${count4}, as many as scores`;
    return this.error(key, `has the shape [${this.shape(key).join(",")}], but ${wanted}${rows} is needed`);
  }
};

// src/inference/recorded/read-npz.ts
var CONVENTIONS = { logvar: "log-variance", sigma: "sigma", var: "variance" };
async function readRecordedNpz(path, settings) {
  const file = new RecordedFile(path, await readNpz(path, RECORDED_KEYS));
  const scores = Float64Array.from(file.numbers("score", 1));
  const count4 = scores.length;
  if (count4 === 0) throw file.error("score", "is empty");
  assertFinite(Float32Array.from(scores), 1, { checkpoint: path, name: "score" });
  const labels = file.holdsOnly("score", "group") ? null : readLabels(file, count4);
  const { spread, ...code } = readCode(file, count4);
  const images = readImages(file, count4, settings);
  return {
    count: count4,
    scores,
    labels,
    groups: readGroups(file, count4),
    kinds: null,
    fabrics: null,
    ...code,
    ...images,
    masks: readMasks(file, count4, images.shape),
    outputs: {
      reconstruction: images.pixels ? "x_hat" : null,
      mu: code.mu ? "mu" : null,
      spread,
      how: `Recorded: ${RECORDED_KEYS.filter((key) => file.has(key)).join(", ")}.`
    }
  };
}
function readLabels(file, count4) {
  return Array.from(file.numbers("label", 1, count4), (label2) => {
    if (label2 !== 0 && label2 !== 1)
      throw file.error("label", `holds ${label2}; only 0 (defect-free) and 1 (defective) are labels`);
    return label2;
  });
}
function readCode(file, count4) {
  const given = ["logvar", "sigma", "var"].filter((key2) => file.has(key2));
  if (given.length > 1) throw file.error(given[1], `stands beside "${given[0]}"; save only one of them`);
  if (!file.has("mu")) {
    if (given.length > 0) throw file.error(given[0], 'is there without "mu"; save mu as well');
    return { mu: null, logVariance: null, latent: null, spread: null };
  }
  const mu = file.floats("mu", [2, 4], count4);
  const shape = file.shape("mu");
  const latent = latentShape(shape, "nchw");
  if (given.length === 0) return { mu, logVariance: null, latent, spread: null };
  const [key] = given;
  const values = file.floats(key, [2, 4], count4);
  if (file.shape(key).join() !== shape.join())
    throw file.error(key, `is [${file.shape(key).join(",")}], but mu is [${shape.join(",")}]`);
  const convention = CONVENTIONS[key];
  if (convention !== "log-variance" && values.some((value) => value < 0))
    throw file.error(key, 'holds negative values; if it is a log-variance, save it as "logvar"');
  const spread = { name: key, convention, guessed: false };
  return { mu, logVariance: toLogVariance(values, convention, { checkpoint: file.path, name: key }), latent, spread };
}
function readImages(file, count4, settings) {
  if (!file.has("x") && !file.has("x_hat")) return { pixels: null, reconstruction: null, shape: null };
  const missing = file.has("x") ? "x_hat" : "x";
  if (!file.has(missing)) throw file.error(missing === "x" ? "x_hat" : "x", `is there without "${missing}"; save both`);
  const images = file.floats("x", [4], count4);
  const reconstructions = file.floats("x_hat", [4], count4);
  const [, channels, height, width] = file.shape("x");
  if (channels !== 1 && channels !== 3)
    throw file.error(
      "x",
      `has ${channels} channels; [N,C,H,W] with 1 or 3 is needed (from [N,H,W,C]: x.transpose(0, 3, 1, 2))`
    );
  if (file.shape("x").join() !== file.shape("x_hat").join())
    throw file.error("x_hat", `is [${file.shape("x_hat").join(",")}], but x is [${file.shape("x").join(",")}]`);
  const onImageScale = (values) => toImageScale(values, channels, height * width, settings);
  const shape = [channels, height, width];
  return { pixels: onImageScale(images), reconstruction: onImageScale(reconstructions), shape };
}
function readMasks(file, count4, shape) {
  if (!file.has("mask")) return null;
  const masks = file.numbers("mask", 3, count4);
  if (shape === null) throw file.error("mask", 'is there without "x" and "x_hat"; save them too, or leave it out');
  const [, height, width] = file.shape("mask");
  if (height !== shape[1] || width !== shape[2])
    throw file.error("mask", `is [N,${height},${width}], but x is [N,${shape.join(",")}]`);
  return Uint8Array.from(masks, (value) => {
    if (!Number.isFinite(value)) throw file.error("mask", `holds ${value}; 0 is no defect, any other number is one`);
    return Number(value !== 0);
  });
}
function readGroups(file, count4) {
  if (!file.has("group")) return null;
  const { shape, values } = file.array("group");
  if (shape.length !== 1 || shape[0] !== count4) throw file.wrongShape("group", "[N]", count4);
  return Array.from(values, String);
}

// src/inference/recorded/read-recorded.ts
async function readRecorded(checkpoint, settings) {
  return checkpoint.kind === "recorded-csv" ? readRecordedCsv(checkpoint.path) : readRecordedNpz(checkpoint.path, settings.model.input);
}

// src/stages/evaluate-recorded.ts
async function evaluateRecorded(checkpoint, settings) {
  const recorded = await readRecorded(checkpoint, settings);
  const measured = recorded.labels === null ? unmeasured : measure5(recorded, recorded.labels, settings);
  const { name, epoch, order, kind, sha256: sha2562 } = checkpoint;
  return {
    schemaVersion: 1,
    tool: { name: "vae-playbook", version: VERSION, engine: "recorded outputs", device: "none" },
    checkpoint: { name, epoch, order, kind, sha256: sha2562 },
    evaluationSet: {
      hash: hashOf(recorded),
      layout: "recorded",
      unit: "patch",
      images: recorded.count,
      patches: recorded.count,
      leftOut: [],
      notes: [
        recorded.labels === null ? "Scores without labels were recorded by another program; each row counts as one unit." : "Scores and labels were recorded by another program; each row counts as one unit."
      ],
      calibration: "test",
      duplicates: [],
      masks: measured.masks,
      geometry: recorded.shape,
      sample: measured.sample
    },
    measuredWith: measuredWith(settings),
    outputs: recorded.outputs,
    units: measured.units,
    unlabeled: recorded.labels === null ? { score: Array.from(recorded.scores), group: groupsOf(recorded) } : null,
    calibration: null,
    pixel: measured.pixel,
    otherScores: measured.otherScores,
    reconstruction: measured.reconstruction,
    latent: measured.latent,
    determinism: null,
    interventions: null
  };
}
var unmeasured = {
  units: { id: [], label: [], group: [], kind: [], fabric: [], score: [] },
  pixel: null,
  otherScores: null,
  reconstruction: null,
  latent: null,
  sample: 0,
  masks: false
};
function measure5(recorded, labels, settings) {
  const patches = patchesOf(recorded, labels, settings.seed);
  const { truth, regionSizes } = truthOf(recorded);
  const isDefective = (image) => labels[image] === 1;
  const { mu, logVariance, reconstruction, pixels, shape, latent } = recorded;
  const alignment = shape === null || regionSizes.length === 0 ? null : planAlignment(patches, isDefective, { height: shape[1], width: shape[2] }, settings.seed);
  const measurement = new Measurement(
    {
      unit: "patch",
      regionSizes,
      hasMasks: regionSizes.length > 0,
      isDefective,
      alignment
    },
    settings
  );
  measurement.add(
    { patches, shape, pixels, outputs: { reconstruction, mu, logVariance }, truth, recordedScores: recorded.scores },
    latent
  );
  return { ...measurement.finish(), masks: regionSizes.length > 0 };
}
function patchesOf(recorded, labels, seed) {
  const { count: count4, kinds, fabrics } = recorded;
  const groups = groupsOf(recorded);
  const patches = Array.from({ length: count4 }, (_, i2) => {
    return {
      id: rowName(i2),
      image: i2,
      x: 0,
      y: 0,
      label: labels[i2],
      kind: labels[i2] === 0 ? "good" : kinds?.[i2] ?? "defect",
      fabric: fabrics?.[i2] ?? null,
      group: groups[i2],
      condition: -1,
      sampled: false
    };
  });
  return markSample(patches, seed);
}
function groupsOf({ groups, count: count4 }) {
  return groups ?? Array.from({ length: count4 }, (_, i2) => rowName(i2));
}
function rowName(index) {
  return `row ${index + 1}`;
}
function truthOf({ masks, shape, count: count4 }) {
  const regionSizes = [];
  if (masks === null || shape === null) return { truth: null, regionSizes };
  const [, height, width] = shape;
  const truth = Array.from({ length: count4 }, (_, i2) => {
    const before = regionSizes.length;
    const own = labelRegions(masks.subarray(i2 * height * width, (i2 + 1) * height * width), height, width);
    for (let r = 0; r < own.count; r++) regionSizes.push(0);
    const regions = own.regions.map((id) => id === 0 ? 0 : id + before);
    for (const id of regions) if (id > 0) regionSizes[id - 1]++;
    return { regions, covered: null };
  });
  return { truth, regionSizes };
}
function hashOf({ labels, groups, count: count4, pixels, masks }) {
  const hash = createHash5("sha256").update(JSON.stringify(labels === null ? { count: count4, groups } : { labels, groups }));
  if (pixels !== null) hash.update(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
  if (masks !== null) hash.update(masks);
  return hash.digest("hex");
}

// src/stages/evidence-files.ts
import { createHash as createHash6 } from "node:crypto";
import { lstat, readFile as readFile6, readdir as readdir7, rm, stat as stat10 } from "node:fs/promises";
import { join as join7 } from "node:path";

// src/evidence/evidence.ts
var number = external_exports.number();
var label = external_exports.union([external_exports.literal(0), external_exports.literal(1)]);
var estimate = external_exports.object({ value: number, interval: external_exports.tuple([number, number]) });
var histogram2 = external_exports.object({ low: number, high: number, counts: external_exports.array(number) });
function columns(shape) {
  return external_exports.object(shape).superRefine((given, context) => {
    const lengths = Object.entries(given).map(
      ([key, { length }]) => [key, length]
    );
    const [[first, wanted]] = lengths;
    const other = lengths.find(([, length]) => length !== wanted);
    if (other === void 0) return;
    const message = `has ${other[1]} entries where "${first}" has ${wanted}`;
    context.addIssue({ code: "custom", path: [other[0]], message });
  });
}
var unitsSchema = columns({
  id: external_exports.array(external_exports.string()),
  label: external_exports.array(label),
  group: external_exports.array(external_exports.string()),
  kind: external_exports.array(external_exports.string()),
  fabric: external_exports.array(external_exports.string().nullable()),
  score: external_exports.array(number)
});
var placement = { z: number, p: number.nullable() };
var alignmentSchema = external_exports.object({
  images: number,
  /** Pixels of the model's input per cell of the reduced maps: shifts are multiples of it. */
  resolution: number,
  matched: external_exports.object(placement),
  /** Mean z of the masks of other images. */
  mismatched: number,
  /** The best shift, dx to the right and dy down, in pixels of the model's input: move the masks by it. */
  shift: external_exports.object({ dx: number, dy: number, ...placement }),
  /** The best of the flips and rotations, applied to the masks. */
  turn: external_exports.object({
    operation: external_exports.enum([
      "flip-horizontal",
      "flip-vertical",
      "rotate-180",
      "rotate-90",
      "rotate-270",
      "transpose",
      "anti-transpose"
    ]),
    ...placement
  }),
  inverted: external_exports.object(placement),
  /** Every image with the mask of another one, each mask used once, so that they fit best; null under three images. */
  pairing: external_exports.object({ ...placement, examples: external_exports.array(external_exports.object({ image: external_exports.string(), mask: external_exports.string(), z: number })) }).nullable()
});
var pixelSchema = external_exports.object({
  auroc: number,
  averagePrecision: number,
  aupro: number,
  /** Bound on |figure - exact figure|, for auroc and for aupro. */
  aurocError: number,
  auproError: number,
  regions: number,
  /** Mean error inside the masks over mean error outside, on defective images; null if nothing lies outside. */
  insideOutsideRatio: number.nullable(),
  /** AUROC of the 7x7-blurred error map, with an interval over images; null where it could not be had. */
  blurredAuroc: estimate.nullable(),
  /** Median over defective images of the share of pixels inside the masks; null if no mask has a pixel. */
  medianMaskArea: number.nullable(),
  /** Whether another placement of the masks would fit the error maps better (SCIENCE.md 1.9); null under two images. */
  alignment: alignmentSchema.nullable()
});
var reconstructionSchema = external_exports.object({
  units: number,
  /** MSE_i / W_i per defect-free patch: mean squared error over within-image variance; null where W_i is 0 (a blank image). */
  errorToVariance: external_exports.array(number.nullable()),
  /** Group of each of these patches, shape of `errorToVariance`; evidence of earlier versions has none. */
  patchGroups: external_exports.array(external_exports.string()).optional(),
  meanSquaredError: number,
  /** Median over patches of the within-image variance W_i. */
  withinVariance: number,
  /** 1 - SSE / SST, pooled over all pixels (scikit-learn r2_score on the flattened arrays). */
  r2: number,
  /** Mean SSIM over the fixed sample (Gaussian window, sigma 1.5, K1 0.01, K2 0.03, range 1). */
  ssim: number.nullable(),
  /** Share of pixels with |x - xhat| > 0.5 * sd of their image. */
  redShare: number,
  /** Ds = trCov(xhat_c) / trCov(x_c), own mean removed, jackknife interval over the groups of the fixed sample. Null: inputs all alike, or one group. */
  diversity: estimate.nullable(),
  /** 1 - sn^2 * D / trCov(x_c), floor 0.2; 1 where the texture is finer than the noise filter. */
  predictableShare: number,
  noise: external_exports.object({
    /** Immerkaer's noise standard deviation, pooled over the defect-free patches. */
    sigma: number,
    /** Whether sigma^2 is under a quarter of the median within-image variance, so that it may be used as a noise floor. */
    usable: external_exports.boolean()
  }),
  /** Mean pairwise correlation of the centered inputs of the fixed sample. */
  inputCorrelation: number,
  /** Pooled regression x = intercept + slope * xhat. */
  scale: external_exports.object({ rawError: number, affineError: number, slope: number, intercept: number }),
  /** channelCorrelation[i][j]: correlation of input channel i with reconstruction channel j; [[r]] for grey. */
  channelCorrelation: external_exports.array(external_exports.array(number)),
  /** Spatial coefficient of variation of the 7x7-blurred error map: defective over defect-free patches; shown, decides nothing. */
  coefficientOfVariationRatio: number.nullable(),
  /** Correlation of Laplacian-filtered images and reconstructions over the fixed sample; null where either has no detail. */
  highBandCorrelation: number.nullable(),
  /** Spectra over the fixed sample in radial bands, cycles per pixel; null for patches under 16 pixels or without structure. */
  bands: external_exports.array(
    external_exports.object({
      from: number,
      to: number,
      /** Of the images' power, and of the error's. */
      share: number,
      errorShare: number,
      /** G = P(xhat) / P(x) and E = P(x - xhat) / P(x); null where the images have no power here. */
      gain: number.nullable(),
      error: number.nullable(),
      /** g = Re<X* Xhat> / sqrt(P(x) P(xhat)), -1..1; E = 1 + G - 2 g sqrt(G). */
      coherence: number.nullable(),
      /** Share of the images' power here that their noise accounts for; null where the noise is not known. */
      noise: number.nullable()
    })
  ).nullable(),
  /** The frequency of strided layers that stands out most in the reconstructions, dB over its neighbors, less the images'. */
  checkerboard: external_exports.object({ excess: number, frequency: external_exports.tuple([number, number]), errorShare: number }).nullable()
});
var otherScore = {
  auroc: number,
  gain: number,
  /** One-sided, of the gain; null where that is under 0.03. */
  p: number.nullable()
};
var otherScoresSchema = external_exports.object({
  /** The score in use: its AUROC. */
  auroc: number,
  /** Every reduction of the same error maps, the one in use with a gain of 0. */
  reductions: external_exports.array(
    external_exports.object({ reduce: external_exports.enum(["mean", "max", "top-0.1%", "top-1%", "blurred-max"]), ...otherScore })
  ),
  /** Figures of the image alone, without the model; `higher` false: defects have the lower values. */
  trivial: external_exports.array(
    external_exports.object({ score: external_exports.enum(["mean", "deviation", "gradient-energy"]), higher: external_exports.boolean(), ...otherScore })
  )
});
var latentSchema = external_exports.object({
  /** Number of images (patches) behind the statistics. */
  images: number,
  dimensions: number,
  channels: number,
  positions: number,
  /** #{Var(mu_j) > 0.01} (Burda 2016). */
  activeUnits: number,
  /** Mean over units of the sample variance of mu. */
  muVariance: number,
  /** Largest |mu_ij - mean_j| of all: below 1e-6 the encoder is dead. */
  muSpread: number,
  /** All below are null where the model exports no log-variance, sigma or variance. */
  spread: external_exports.object({
    /** sigma, averaged over images and units; over active units (null if none); over live units (null if none). */
    meanSigma: number,
    meanSigmaActive: number.nullable(),
    meanSigmaLive: number.nullable(),
    /** #{R_j > 0.01}, R_j = Var(mu_j) / (Var(mu_j) + E sigma_j^2). */
    liveUnits: number,
    /** I_G = sum_j -0.5 ln(1 - R_j), nats, with a jackknife-type interval over groups. */
    signalInformation: estimate,
    /** E KL(q(z|x) || N(0, 1)), nats, summed over units. */
    klTotal: number,
    /** Share of (eps, delta)-collapsed units: eps 0.01 nat, delta max(0.01, 1/N) (Lucas 2019). */
    collapsedFraction: number,
    /** Median over live units of 10 log10(Var mu_j / E sigma_j^2), dB; null if none is live. */
    signalToNoise: number.nullable(),
    /** #{E sigma_j^2 > 0.9 and Var(mu_j) < 0.01}: units that stay at the prior. */
    passiveUnits: number,
    /** sum_j (1 - E sigma_j^2). */
    usedVariance: number,
    /** Share of all log-variances within 1e-3 of their minimum, and that minimum (a clamp). */
    pinned: external_exports.object({ fraction: number, logVariance: number }),
    sigmaHistogram: histogram2
  }).nullable(),
  muHistogram: histogram2,
  /** The at most 64 units with the largest KL (or variance of mu), in that order. */
  top: external_exports.array(
    external_exports.object({
      unit: number,
      muMean: number,
      muVariance: number,
      sigma: number.nullable(),
      kl: number.nullable(),
      signalShare: number.nullable()
    })
  )
});
var determinismSchema = external_exports.object({
  images: number,
  muChange: number.nullable(),
  reconstructionChange: number.nullable(),
  /** Var(run1 - run2) / 2 over Var(score), over these images. */
  noiseShare: number.nullable(),
  /** Operators that draw random numbers stand in the graph; null: cannot be told. */
  samples: external_exports.boolean().nullable(),
  /** The noise that they draw was taken out before anything was measured: reconstructions are those of mu. */
  noiseTakenOut: external_exports.boolean()
});
var interventionsSchema = external_exports.object({
  /** Tensors by which features of the image reach the reconstruction past the code; empty: none; null: cannot be told. */
  skips: external_exports.array(external_exports.string()).nullable(),
  /** Why no code could be decoded; null where some were. */
  reason: external_exports.string().nullable(),
  images: number,
  /** [MSE(x, decode(another image's mu)) - MSE(x, decode(mu))] / TV, TV: mean over pixels of the variance over images. */
  permutation: estimate.nullable(),
  /** decoderVariance / MSE; null with skips, without a spread, or where sum(1 - sigma^2) is under 3. */
  effectiveBeta: estimate.nullable(),
  /** E |decode(z) - decode(mu)|^2 / sum_j (1 - E sigma_j^2), z from q(z|x): the variance that a Gaussian decoder would have. */
  decoderVariance: number.nullable(),
  /** Mean absolute change of a pixel when a unit moves by two standard deviations of its mu; the first 8 of `latent.top`. */
  nudges: external_exports.array(external_exports.object({ unit: number, change: number }))
});
var evidenceSchema = external_exports.object({
  schemaVersion: external_exports.literal(1),
  tool: external_exports.object({ name: external_exports.literal("vae-playbook"), version: external_exports.string(), engine: external_exports.string(), device: external_exports.string() }),
  checkpoint: external_exports.object({
    name: external_exports.string(),
    epoch: number.nullable(),
    /** Position in training order, from 0. */
    order: number,
    kind: external_exports.string(),
    sha256: external_exports.string()
  }),
  evaluationSet: external_exports.object({
    /** Equal hashes: the same images, masks, labels, groups and geometry. */
    hash: external_exports.string(),
    layout: external_exports.string(),
    unit: external_exports.enum(["patch", "image"]),
    images: number,
    patches: number,
    leftOut: external_exports.array(external_exports.object({ name: external_exports.string(), reason: external_exports.string() })),
    notes: external_exports.array(external_exports.string()),
    /** Whether calibration images are apart from the test images. */
    calibration: external_exports.enum(["separate", "test"]),
    /** Names of images (by content) that stand both in the calibration and in the test set. */
    duplicates: external_exports.array(external_exports.string()),
    /** Whether masks exist for the pixel-level figures. */
    masks: external_exports.boolean(),
    /** [channels, height, width], or null for recorded outputs without images. */
    geometry: external_exports.tuple([number, number, number]).nullable(),
    /** How many defect-free patches are in the fixed sample for SSIM and bootstraps. */
    sample: number
  }),
  /** Canonical JSON of the settings that change what is measured; shards must agree. */
  measuredWith: external_exports.string(),
  outputs: external_exports.object({
    reconstruction: external_exports.string().nullable(),
    mu: external_exports.string().nullable(),
    spread: external_exports.object({
      name: external_exports.string(),
      convention: external_exports.enum(["log-variance", "log-sigma", "sigma", "variance"]),
      guessed: external_exports.boolean()
    }).nullable(),
    how: external_exports.string()
  }),
  units: unitsSchema,
  /** Scores of units that have no labels, in the order of the file: then `units` is empty. Left out or null: all have labels. */
  unlabeled: external_exports.object({ score: external_exports.array(number), group: external_exports.array(external_exports.string()) }).nullish(),
  /** Scores of the separate calibration units; null: the defect-free test units calibrate. */
  calibration: columns({ score: external_exports.array(number), group: external_exports.array(external_exports.string()) }).nullable(),
  pixel: pixelSchema.nullable(),
  /** Null without images, or with one class only. */
  otherScores: otherScoresSchema.nullable(),
  reconstruction: reconstructionSchema.nullable(),
  latent: latentSchema.nullable(),
  determinism: determinismSchema.nullable(),
  interventions: interventionsSchema.nullable()
});

// src/stages/evidence-files.ts
var MAX_BYTES2 = 64 * 2 ** 20;
function evidenceFileName({ checkpoint }) {
  const digest = createHash6("sha256").update(checkpoint.name).digest("hex");
  const safe = checkpoint.name.replace(/[^\p{L}\p{N}.\-_=+]+/gu, "_");
  return safe === checkpoint.name ? `${safe}.json` : `${safe}.${digest.slice(0, 8)}.json`;
}
var START = '{"schemaVersion":1,"tool":{"name":"vae-playbook"';
async function removeStaleEvidence(folder, current) {
  const keep = new Set(current.map(evidenceFileName));
  for (const entry of await readdir7(folder, { withFileTypes: true })) {
    const path = join7(folder, entry.name);
    if (!entry.isFile() || !entry.name.endsWith(".json") || keep.has(entry.name)) continue;
    if ((await readFile6(path, "utf8")).startsWith(START)) await rm(path);
  }
}
async function refuseLinkedFolder(folder) {
  const found2 = await lstat(folder).catch(() => null);
  if (found2 === null || found2.isDirectory()) return;
  throw new InputError(
    `${folder} is ${found2.isSymbolicLink() ? "a link" : "no folder"}: remove it, or choose another report-dir`
  );
}
async function readEvidence(reportDir) {
  const folder = join7(reportDir, "evidence");
  const names3 = await listJson(folder);
  if (names3.length === 0) {
    throw new InputError(`${folder} holds no evidence: run the stage \`evaluate\` first, or set report-dir`);
  }
  const all = await Promise.all(names3.map((name) => readOne2(join7(folder, name))));
  if (new Set(all.map(({ checkpoint }) => checkpoint.order)).size < all.length) {
    return inTrainingOrder(all, ({ checkpoint }) => checkpoint);
  }
  all.sort((a, b) => a.checkpoint.order - b.checkpoint.order);
  const missing = all.findIndex(({ checkpoint }, i2) => checkpoint.order !== i2);
  if (missing === -1) return all;
  throw new InputError(
    `${folder} lacks the evidence of checkpoint ${missing + 1} in training order, before "${all[missing].checkpoint.name}": a shard failed, or its files are not here; evaluate it again`
  );
}
async function listJson(folder) {
  try {
    const entries = await readdir7(folder, { recursive: true });
    return entries.filter((name) => name.endsWith(".json")).sort();
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
async function readOne2(path) {
  const found2 = await stat10(path).catch(() => null);
  if (!found2?.isFile()) throw new InputError(`${path} is no file: remove it`);
  if (found2.size > MAX_BYTES2) throw new InputError(`${path} is larger than any evidence file: remove it`);
  let parsed;
  try {
    parsed = JSON.parse(await readFile6(path, "utf8"));
  } catch (error) {
    throw new InputError(`${path} is not JSON (truncated?): evaluate that checkpoint again`, { cause: error });
  }
  return parseEvidence(parsed, path);
}
function parseEvidence(value, path) {
  const result = evidenceSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new InputError(
    `${path} is not evidence of this version (${issue.path.join(".") || "top level"}: ${issue.message}): evaluate that checkpoint again, or remove the file`
  );
}

// src/evaluation-set/choose-geometry.ts
var FILES_AT_A_TIME2 = 8;
var knownHeaders = /* @__PURE__ */ new WeakMap();
async function chooseGeometry(set, input, model) {
  const headers = await headersOf(set);
  const channels = chooseChannels(headers, input, model);
  const [height, width] = chooseSize(set, headers, input, model);
  const { mode: wanted, stride } = model.tiling;
  const mode = wanted === "auto" ? chooseMode(set, headers, height, width) : wanted;
  if (stride !== "auto" && stride > Math.min(height, width)) {
    throw new InputError(
      `model.tiling.stride: ${stride} is more than the tile of ${width}x${height} has, so that pixels between the tiles would never be looked at; give ${Math.min(height, width)} or less`
    );
  }
  return { channels, height, width, mode, stride: stride === "auto" ? [height, width] : [stride, stride] };
}
function headersOf(set) {
  let headers = knownHeaders.get(set);
  if (headers === void 0) {
    headers = mapInOrder([...set.images, ...set.calibration ?? []], FILES_AT_A_TIME2, async ({ name, path }) => ({
      ...await readImageHeader(path),
      name
    }));
    knownHeaders.set(set, headers);
  }
  return headers;
}
function chooseChannels(headers, input, model) {
  const set = model.input.channels === "auto" ? null : model.input.channels;
  if (input.channels !== null && set !== null && input.channels !== set) {
    throw new InputError(`model.input.channels: ${set}, but the model takes ${input.channels}; set it to auto`);
  }
  const known = input.channels ?? set;
  if (known !== null) return known;
  const grey = headers.find(({ channels }) => channels === 1);
  const color = headers.find(({ channels }) => channels === 3);
  if (grey !== void 0 && color !== void 0) {
    throw new InputError(
      `model.input.channels: neither the model nor the images say it (${grey.name} is grey, ${color.name} is RGB); set it to 1 or 3`
    );
  }
  return grey === void 0 ? 3 : 1;
}
function chooseSize(set, headers, input, model) {
  const setting = model.input.size;
  const given = setting === "auto" ? null : typeof setting === "number" ? [setting, setting] : setting;
  if (given !== null && ((input.height ?? given[0]) !== given[0] || (input.width ?? given[1]) !== given[1])) {
    throw new InputError(
      `model.input.size: ${given.join(" x ")}, but the model takes ${input.height ?? "any"} x ${input.width ?? "any"} (height x width); set it to auto`
    );
  }
  if (given !== null) return [given[0], given[1]];
  if (input.height !== null && input.width !== null) return [input.height, input.width];
  const byTile = model.tiling.mode === "tile" || model.tiling.mode === "auto" && set.layout === "aitex";
  const [height, width] = byTile ? squareOfShortSide(headers) : commonSize(headers);
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
  return new InputError(
    `model.input.size: the model takes any size and the images differ (${describe2(a)}, ${describe2(b)}); set it to the size that the model was trained with`
  );
}
function describe2({ name, width, height }) {
  return `${name}: ${width}x${height}`;
}
function chooseMode(set, headers, height, width) {
  if (set.layout === "aitex") return "tile";
  const same = (header) => header.width === width && header.height === height;
  const strip = (header) => !same(header) && Math.min(header.width, header.height) === Math.min(width, height) && header.width >= width && header.height >= height;
  const strips = headers.filter(strip);
  const others = headers.filter((header) => !same(header) && !strip(header));
  if (strips.length > 0 && others.length > 0) {
    throw new InputError(
      `model.tiling.mode: ${describe2(strips[0])} looks like a strip to be cut into tiles of ${width}x${height}, ${describe2(others[0])} like an image to be resized; set it to tile or resize`
    );
  }
  return others.length === 0 ? "tile" : "resize";
}

// src/evaluation-set/describe-plan.ts
var LISTED_SIZES = 4;
function describePlan(plan) {
  const images = [...plan.test, ...plan.calibration ?? []];
  return [
    ...describeSizes(images, plan.geometry),
    ...describeChannels(images, plan.geometry),
    ...describeUnit(plan),
    ...describeMasks(plan),
    ...describeContradictions(plan.test)
  ];
}
function describeSizes(images, geometry) {
  const counts = /* @__PURE__ */ new Map();
  for (const { header } of images) {
    const { width, height } = header;
    const entry = counts.get(`${width}x${height}`) ?? { width, height, count: 0 };
    counts.set(`${width}x${height}`, { ...entry, count: entry.count + 1 });
  }
  const input = `${geometry.width}x${geometry.height}`;
  if (counts.size > LISTED_SIZES) {
    const done = geometry.mode === "resize" ? "resized to" : "cut into tiles of";
    return [`${plural(images.length, "image")} of ${counts.size} different sizes ${done} ${input}.`];
  }
  return [...counts.values()].map(({ width, height, count: count4 }) => {
    const who = `${plural(count4, "image")} of ${width}x${height}`;
    if (width === geometry.width && height === geometry.height) return `${who} taken as they are.`;
    if (geometry.mode === "resize") return `${who} resized to ${input} (antialiased bilinear).`;
    const { xs, ys } = tileGrid(height, width, geometry);
    const overlapping = overlaps(xs, geometry.width) || overlaps(ys, geometry.height);
    const extra = overlapping ? "; some tiles overlap, and pixels in them count once" : "";
    return `${who} cut into ${plural(xs.length * ys.length, "tile")} of ${input} each${extra}.`;
  });
}
function overlaps(positions, tile) {
  return positions.some((position, index) => index > 0 && position - positions[index - 1] < tile);
}
function describeChannels(images, { channels }) {
  const alpha = images.filter(({ header }) => header.alpha).length;
  const others = images.filter(({ header }) => header.channels !== channels).length;
  return [
    ...alpha > 0 ? [`The alpha channel of ${plural(alpha, "image")} was dropped.`] : [],
    ...others === 0 ? [] : channels === 3 ? [`${plural(others, "grey image")} repeated to three channels.`] : [`${plural(others, "RGB image")} turned grey (ITU-R 601 luma).`]
  ];
}
function describeUnit({ unit, test, patches, maskPixels, geometry }) {
  const defective2 = test.filter(({ image }) => image.label === 1);
  if (unit === "patch") {
    if (defective2.length === 0 || patches.length === test.length) return [];
    return [
      `A tile counts as defective from ${maskPixels} mask pixels on; a defective image's other tiles are defect-free.`
    ];
  }
  const bare2 = defective2.filter(({ mask }) => mask === null).length;
  const missing = bare2 === defective2.length ? "Defective images have no masks" : `${bare2} of ${defective2.length} defective images have no mask`;
  const tiles = geometry.mode === "tile" && patches.length > test.length;
  return [
    `${missing}: scores are counted per image${tiles ? " (its highest tile)" : ""}, and pixel-level figures are not measured.`
  ];
}
function describeMasks({ unit, test, patches }) {
  if (unit === "image") return [];
  const found2 = new Set(patches.flatMap(({ label: label2, image }) => label2 === 1 ? image : []));
  const lost = test.filter(({ image }, index) => image.label === 1 && !found2.has(index));
  const vanished = test.reduce((sum2, { mask }) => sum2 + (mask?.vanished ?? 0), 0);
  return [
    ...lost.length > 0 ? [
      `${plural(lost.length, "defective image")} (${shorten(lost.map(({ image }) => image.name))}) without a tile that holds enough of the mask: all tiles count as defect-free.`
    ] : [],
    ...vanished > 0 ? [`${plural(vanished, "mask region")} too small to have a pixel after resizing; not counted.`] : []
  ];
}
function describeContradictions(test) {
  const byHash = /* @__PURE__ */ new Map();
  const pairs = test.flatMap((one) => {
    const first = byHash.get(one.hash);
    byHash.set(one.hash, first ?? one);
    return first !== void 0 && first.image.label !== one.image.label ? [`${first.image.name} = ${one.image.name}`] : [];
  });
  return pairs.length === 0 ? [] : [`${plural(pairs.length, "picture")} under both labels, defect-free and defective: ${shorten(pairs)}.`];
}
function shorten(names3) {
  return names3.slice(0, 3).join(", ") + (names3.length > 3 ? ", …" : "");
}
function plural(count4, what) {
  return `${count4} ${what}${count4 === 1 ? "" : "s"}`;
}

// src/evaluation-set/hash-plan.ts
import { createHash as createHash7 } from "node:crypto";
function hashPlan(test, calibration, geometry, maskPixels) {
  const lines = [JSON.stringify({ ...geometry, maskPixels }), ...linesOf("test", test)];
  if (calibration !== null) lines.push(...linesOf("calibration", calibration));
  return createHash7("sha256").update(lines.join("\n")).digest("hex");
}
function linesOf(split2, images) {
  return images.map(
    ({ image: { name, label: label2, group, condition }, hash, maskHashes }) => JSON.stringify([split2, name, label2, group, condition, hash, ...maskHashes])
  ).sort();
}

// src/evaluation-set/lay-out-patches.ts
function layOutPatches(images, rules2) {
  return images.flatMap((inspected, index) => patchesOf2(inspected, index, rules2));
}
function patchesOf2({ image, header, mask }, index, rules2) {
  const { geometry, unit, maskPixels, conditions } = rules2;
  if (geometry.mode === "tile" && (header.width < geometry.width || header.height < geometry.height)) {
    throw new InputError(
      `${image.name} has ${header.width}x${header.height} pixels, less than a tile of ${geometry.width}x${geometry.height}: set model.tiling.mode to resize, or take the image out`
    );
  }
  const { xs, ys } = tileGrid(header.height, header.width, geometry);
  const tiles = ys.flatMap((y) => xs.map((x2) => ({ x: x2, y })));
  const byTile = unit === "patch" && image.label === 1 && tiles.length > 1 && mask !== null;
  return tiles.map(({ x: x2, y }, tile) => {
    const label2 = byTile ? mask.tileAreas[tile] >= maskPixels ? 1 : 0 : image.label;
    return {
      id: tiles.length > 1 ? `${image.name}@${x2},${y}` : image.name,
      image: index,
      x: x2,
      y,
      label: label2,
      kind: label2 === 0 ? "good" : image.kind,
      fabric: image.fabric,
      group: image.group,
      condition: image.condition === null ? -1 : conditions.indexOf(image.condition),
      sampled: false
    };
  });
}

// src/evaluation-set/plan-evaluation.ts
async function planEvaluation(set, geometry, settings) {
  const pool = decodePool();
  const maskPixels = settings.model.tiling["mask-pixels"];
  const found2 = await inspectFiles(set.images, geometry, pool);
  const calibration = set.calibration === null ? null : await inspectFiles(set.calibration, geometry, pool);
  const empty2 = found2.filter(({ image, mask }) => image.label === 1 && mask?.area === 0);
  const test = found2.filter((one) => !empty2.includes(one));
  if (test.length === 0) {
    throw new InputError(
      `dataset: the masks of all defective images are empty (${showPath(empty2[0].image.masks[0])}); check them`
    );
  }
  const unit = test.every(({ image, mask }) => image.label === 0 || mask !== null) ? "patch" : "image";
  const rules2 = { geometry, unit, maskPixels, conditions: set.conditions };
  const patches = markSample(layOutPatches(test, rules2), settings.seed);
  const { regionSizes, regionOffsets } = numberRegions(test, unit === "patch");
  return {
    set: {
      ...set,
      images: test.map(({ image }) => image),
      leftOut: [...set.leftOut, ...empty2.map(({ image }) => ({ name: image.name, reason: "its mask is empty" }))]
    },
    geometry,
    unit,
    test: patches,
    calibration: calibration === null ? null : layOutPatches(calibration, rules2),
    regionSizes,
    regionOffsets,
    hasMasks: regionSizes.length > 0,
    duplicates: findDuplicates(test, calibration),
    hash: hashPlan(test, calibration, geometry, maskPixels),
    notes: describePlan({ geometry, unit, maskPixels, test, calibration, patches })
  };
}
function numberRegions(test, use) {
  const regionSizes = [];
  const regionOffsets = test.map(({ mask }) => {
    const offset = regionSizes.length;
    if (use && mask !== null) regionSizes.push(...mask.regionSizes);
    return offset;
  });
  return { regionSizes, regionOffsets };
}
function findDuplicates(test, calibration) {
  const hashes = new Set(calibration?.map(({ hash }) => hash));
  return test.filter(({ hash }) => hashes.has(hash)).map(({ image }) => image.name);
}

// src/stages/plans.ts
var Plans = class {
  #set;
  #settings;
  #plans = /* @__PURE__ */ new Map();
  constructor(set, settings) {
    this.#set = set;
    this.#settings = settings;
  }
  async for(model) {
    const geometry = await chooseGeometry(this.#set, model.input, this.#settings.model);
    const key = JSON.stringify(geometry);
    const known = this.#plans.get(key);
    if (known !== void 0) return known;
    const plan = await planEvaluation(this.#set, geometry, this.#settings);
    this.#plans.set(key, plan);
    return plan;
  }
};

// src/stages/shard.ts
function ofShard(checkpoints, shard) {
  if (shard === void 0) return checkpoints;
  const [part2, parts] = shard.split("/").map(Number);
  const own = checkpoints.filter((checkpoint) => checkpoint.order % parts === part2 - 1);
  if (own.length === 0) {
    throw new InputError(
      `shard ${shard} is empty: there ${checkpoints.length === 1 ? "is only 1 checkpoint" : `are only ${checkpoints.length} checkpoints`}; use at most that many parts`
    );
  }
  return own;
}

// src/stages/evaluate.ts
async function evaluate(settings, progress3, fromFork) {
  if (settings.checkpoints.length === 0) {
    throw new InputError("no checkpoints given: name them by globs, for example runs/*.onnx (input `checkpoints`)");
  }
  const checkpoints = ofShard(await findCheckpoints(settings.checkpoints, process.cwd()), settings.shard);
  if (fromFork) refusePrograms(checkpoints);
  const models = checkpoints.filter((checkpoint) => !isRecorded(checkpoint));
  const plans = models.length === 0 ? null : new Plans(await findEvaluationSet(settings), settings);
  const folder = join8(settings["report-dir"], "evidence");
  await refuseLinkedFolder(folder);
  const all = [];
  for (const checkpoint of checkpoints) {
    const evidence = isRecorded(checkpoint) ? await evaluateRecorded(checkpoint, settings) : await evaluateModel(checkpoint, plans, settings, progress3);
    await writeFileWhole(join8(folder, evidenceFileName(evidence)), `${JSON.stringify(evidence)}
`);
    all.push(evidence);
  }
  if (settings.shard === void 0) await removeStaleEvidence(folder, all);
  return all;
}
function isRecorded(checkpoint) {
  return checkpoint.kind === "recorded-npz" || checkpoint.kind === "recorded-csv";
}
function refusePrograms(checkpoints) {
  const program = checkpoints.find(({ kind }) => kind === "saved-model");
  if (program === void 0) return;
  throw new InputError(
    `${program.path} is a SavedModel, which is a program, and a fork started this run: export it as ONNX or TensorFlow.js`
  );
}

// src/stages/baseline.ts
var MAX_BYTES3 = 64 * 2 ** 20;
async function findBaseline(settings, fromFork) {
  const path = settings.baseline;
  if (path === void 0) return null;
  if (/\.json$/i.test(path) && basename7(path).toLowerCase() !== "model.json") return readJson(path);
  const found2 = await findCheckpoints([path], process.cwd());
  if (found2.length > 1) {
    const names3 = found2.slice(0, 3).map(({ name }) => `"${name}"`);
    throw new InputError(
      `baseline: ${path} names ${found2.length} checkpoints (${names3.join(", ")}${found2.length > 3 ? ", …" : ""}): name one of them`
    );
  }
  if (fromFork) refusePrograms(found2);
  return { source: "unmeasured", checkpoint: found2[0] };
}
async function measureBaseline(found2, evaluated2, settings, progress3) {
  if (found2 === null || found2.source !== "unmeasured") return found2;
  const { checkpoint } = found2;
  const known = evaluated2.find((one) => one.checkpoint.sha256 === checkpoint.sha256);
  if (known !== void 0) return { source: "checkpoint", evidence: known };
  const evidence = isRecorded(checkpoint) ? await evaluateRecorded(checkpoint, settings) : await evaluateModel(checkpoint, new Plans(await findEvaluationSet(settings), settings), settings, progress3);
  return { source: "checkpoint", evidence };
}
function refuseOwnEvidence({ baseline, "report-dir": reportDir }) {
  if (baseline === void 0) return;
  const inside = relative6(resolve9(reportDir, "evidence"), resolve9(baseline));
  if (inside.startsWith("..") || isAbsolute2(inside)) return;
  throw new InputError(
    `baseline: ${baseline} lies among the evidence of this run, which is written anew: copy it elsewhere, or set another report-dir`
  );
}
async function readJson(path) {
  const text = await readFile7(path, "utf8").catch((error) => {
    const why = error.code === "ENOENT" ? "does not exist" : `cannot be read (${error.code})`;
    throw new InputError(`baseline: ${path} ${why}; name a checkpoint, an evidence.json or a diagnosis.json`, {
      cause: error
    });
  });
  if (text.length > MAX_BYTES3) {
    throw new InputError(
      `baseline: ${path} is larger than any evidence or diagnosis; name one of these, or a checkpoint`
    );
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`baseline: ${path} is not JSON (truncated?): write it again, or name the checkpoint`, {
      cause: error
    });
  }
  const has = (key) => typeof value === "object" && value !== null && key in value;
  if (has("findings")) return { source: "diagnosis", diagnosis: parseDiagnosis(value, path) };
  if (has("units")) return { source: "evidence", evidence: parseEvidence(value, path) };
  throw new InputError(
    `baseline: ${path} is neither evidence nor a diagnosis; name evidence/NAME.json or diagnosis.json of an earlier run, or a checkpoint`
  );
}

// src/stages/clear-verdict.ts
import { rm as rm2 } from "node:fs/promises";
async function clearVerdict(reportDir) {
  try {
    for (const path of [diagnosisPath(reportDir), reportPath(reportDir)]) await rm2(path, { force: true });
  } catch (error) {
    const code = error.code ?? String(error);
    throw new InputError(`report-dir: ${reportDir} cannot be written (${code}): choose another report-dir`, {
      cause: error
    });
  }
}

// src/stages/run-stages.ts
async function runStages({ settings, departures }, progress3, fromFork = false) {
  const reportDir = settings["report-dir"];
  refuseOwnEvidence(settings);
  const { found: found2, history } = await readReferences(settings, fromFork).finally(() => clearVerdict(reportDir));
  const evidence = settings.stage === "diagnose" ? await readEvidence(reportDir) : await evaluate(settings, progress3, fromFork);
  if (settings.stage === "evaluate") return null;
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const baseline = await measureBaseline(found2, evidence, settings, progress3);
  const diagnosis = diagnose(evidence, { settings, departures, version: VERSION, today, baseline, history });
  await writeDiagnosis(reportDir, diagnosis);
  return diagnosis;
}
async function readReferences(settings, fromFork) {
  if (settings.stage === "evaluate") return { found: null, history: null };
  return {
    found: await findBaseline(settings, fromFork),
    history: settings.history === void 0 ? null : await readHistory(settings.history, process.cwd())
  };
}

export {
  runStages
};
