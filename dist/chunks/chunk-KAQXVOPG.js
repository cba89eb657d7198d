import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  evaluateApart,
  findOnnx
} from "./chunk-3UPOZVHO.js";
import {
  cacheFolder,
  removeInstalled,
  unzipSync
} from "./chunk-IRPZQ5MS.js";
import {
  isAbsent
} from "./chunk-2WMZ7N3C.js";
import {
  curveKinds,
  diagnosisPath,
  diagnosisSchema,
  parseDiagnosis,
  reportPath,
  writeDiagnosis,
  writeFileWhole
} from "./chunk-KN3APVB2.js";
import {
  makeFolder
} from "./chunk-7OCLMJES.js";
import {
  fromFloat16
} from "./chunk-UVSK6YQG.js";
import {
  assertFinite,
  latentShape,
  toImageScale,
  toLogVariance
} from "./chunk-NTZ4ERWG.js";
import {
  fileDesc,
  fromBinary,
  messageDesc
} from "./chunk-SBEWFXBW.js";
import {
  refuseLfsPointer
} from "./chunk-KHPOYWLY.js";
import {
  evaluateHere,
  findEvaluationSet,
  inspectSet,
  markSample,
  measuredWith,
  parse,
  planAlignment
} from "./chunk-M7JPPKC5.js";
import {
  timed
} from "./chunk-LU4OXR65.js";
import {
  VERSION
} from "./chunk-2JCWF6X4.js";
import {
  labelRegions
} from "./chunk-MLUAGMLZ.js";
import {
  LARGEST_ERROR,
  Measurement,
  aurocComponents,
  aurocVariance,
  bootstrapDraws,
  checkFinite,
  degreesOfFreedom,
  groupSizes,
  negativeScores,
  numberGroups,
  pairedAurocTest,
  percentile,
  quantile,
  rankSorted,
  rankedScores,
  require_lib,
  require_lib2,
  require_lib3,
  require_lib4,
  rocAuc,
  seededRandom,
  sortedOrder,
  sortedQuantile,
  standardNormalCdf,
  standardNormalQuantile,
  studentQuantile,
  t95,
  z95
} from "./chunk-36XARATG.js";
import {
  medianSorted,
  quantileSorted,
  sampleVariance,
  shuffleInPlace,
  standardDeviation
} from "./chunk-BTNM52I6.js";
import {
  rules,
  symptomIds,
  verdictOf
} from "./chunk-I5C3RBCW.js";
import {
  precedence
} from "./chunk-CNZ32GBS.js";
import {
  _enum,
  array,
  boolean,
  firstIssue,
  literal,
  number,
  object,
  string,
  tuple,
  union
} from "./chunk-OFELMQDU.js";
import {
  nearest
} from "./chunk-XNS6EZCN.js";
import {
  closest,
  distance
} from "./chunk-LDX5YYGH.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";
import {
  __commonJS,
  __toESM
} from "./chunk-RIDYPKSR.js";

// node_modules/@stdlib/math-base-special-betaincinv/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/math-base-special-betaincinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib2();
    var kernelBetaincinv = require_lib3();
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
var require_lib5 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js"(exports, module) {
    "use strict";
    var betaincinv = require_lib5();
    var isnan = require_lib2();
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
var require_factory = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib4();
    var betaincinv = require_lib5();
    var isnan = require_lib2();
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
var require_lib6 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib();
    var main = require_main2();
    var factory = require_factory();
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
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
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
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
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
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
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
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
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
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
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
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
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
        const literal2 = normalizeSimpleBranch(branch);
        if (literal2 && literal2.length === 1) {
          safeChars.push(literal2);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
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
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
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
        let count3 = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count3++;
        }
        if (count3 % 2 === 0) {
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
        const literal2 = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open2 = tokens[token.tokensIndex];
          open2.type = "text";
          open2.value = literal2;
          open2.output = safeOutput || utils.escapeRegex(literal2);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
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
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range2.unshift(arr[i].value);
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
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
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
      } catch (err) {
        if (options && options.debug === true) throw err;
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
  const defective = label2.filter((value) => value === 1).length;
  const defectFree = label2.length - defective;
  const { units } = context.symptoms.D1.limits;
  const judged = findings.filter(({ id, status }) => isSymptom(id) && status !== "not-assessable").length;
  const { imageAuroc, imageAurocInterval } = context.judged.metrics;
  const chance = holdsChance(imageAurocInterval, findings);
  const measurements = [
    { metric: "defectFreeUnits", value: defectFree, operator: "<", limit: units },
    { metric: "defectiveUnits", value: defective, operator: "<", limit: 1 },
    { metric: "symptomsJudged", value: judged, operator: "<", limit: 1 }
  ];
  const reasons = [
    ...defectFree < units ? [`it holds ${count(defectFree, "defect-free unit")}, and ${units} are the least`] : [],
    ...defective === 0 ? ["it holds no defective unit, so nobody can tell whether defects are found"] : [],
    ...judged === 0 ? ["none of the six symptoms could be judged"] : [],
    ...chance ? [`an AUROC of ${rate(imageAuroc)} ${range(imageAurocInterval)} on it is no different from guessing`] : []
  ];
  if (reasons.length === 0) {
    const summary = `The set supports a verdict: ${defectFree} defect-free and ${defective} defective units.`;
    return { status: "absent", summary, measurements };
  }
  return {
    status: "present",
    severity: "warning",
    summary: `This evaluation cannot support a verdict: ${reasons.join("; ")}.`,
    measurements,
    causes: [
      {
        cause: defectFree < units || defective === 0 ? "evaluation-set-too-small" : "too-little-recorded",
        likelihood: "likely",
        because: `${count(defectFree, "defect-free unit")}, ${count(defective, "defective unit")}, ${judged} of 6 symptoms judged.`
      }
    ],
    actions: [
      ...defectFree < units ? [`Add defect-free images: ${units} are the least, 59 or more give a threshold that can be trusted.`] : [],
      ...defective === 0 ? ["Add defective images, 20 or more, labeled as such."] : [],
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
  const points = untilJudged(context, loss).at.flatMap((at, i) => {
    const [r, k] = [valueAt(reconstruction, at), valueAt(kl, at)];
    if (r === null || k === null || k <= 0) return [];
    const weight2 = (loss.value[i] - r) / k;
    return weight2 < -1e-6 ? [] : [{ at, weight: Math.max(0, weight2) }];
  });
  if (points.length === 0) return null;
  return {
    curve: { name: "loss - reconstruction", at: points.map(({ at }) => at), value: points.map(({ weight: weight2 }) => weight2) },
    implied: true
  };
}
function valueAt({ at, value }, wanted) {
  const i = at.indexOf(wanted);
  return i < 0 ? null : value[i];
}
function klOnset(context) {
  const { history } = context;
  const curve = untilJudged(context, history?.curves.kl);
  const dimensions = context.judged.evidence.latent?.dimensions;
  if (history === null || curve === null || curve.value.length < 3 || dimensions === void 0) return null;
  const point = (i) => ({ value: curve.value[i], at: moment(history, curve.at[i]) });
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
    neverRose: top === 0,
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
    const i = curve.at.filter((own) => own <= at).length - 1;
    return curve.value[Math.max(0, i)];
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

// src/playbook/patch-word.ts
function patchWord({ judged }) {
  const { patches, images } = judged.evidence.evaluationSet;
  return patches > images ? "patch" : "image";
}
function patchWords(context) {
  return patchWord(context) === "patch" ? "patches" : "images";
}
function aPatch(context) {
  return patchWord(context) === "patch" ? "a patch" : "an image";
}

// src/playbook/separation.ts
function scoresOf(units, label2) {
  return Array.from(Float64Array.from(units.score.filter((_, i) => units.label[i] === label2)).sort());
}
function errorGap({ evidence }) {
  const normal = scoresOf(evidence.units, 0);
  const defective = scoresOf(evidence.units, 1);
  if (normal.length === 0 || defective.length === 0) return null;
  const center = medianSorted(normal);
  const deviation = medianSorted(normal.map((score) => Math.abs(score - center)).sort((a, b) => a - b));
  return deviation === 0 ? null : (medianSorted(defective) - center) / deviation;
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
  return after < before ? `${falls} while the error on defect-free ${patchWords(context)} still fell (${figure(before)} to ${figure(after)}): the model learns to rebuild defects as well.` : `${falls}, and the error on defect-free ${patchWords(context)} did not fall (${figure(before)} to ${figure(after)}).`;
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
  const shown3 = best ?? placements.reduce((a, b) => b.z > a.z ? b : a);
  const measurements = [
    { metric: "maskFit", value: alignment.matched.z, operator: "<=", limit: shown3.z / limits.ratio },
    { metric: shown3.metric, value: shown3.z, operator: ">=", limit: Math.max(limits.score, needed) },
    { metric: "placementP", value: shown3.p, operator: "<=", limit: limits.p }
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

// src/playbook/too-few.ts
function tooFew(patches, context) {
  return patches < context.symptoms.D1.limits.units;
}
function tooFewReason(patches, context) {
  return `Only ${patches} usable defect-free ${patches === 1 ? patchWord(context) : patchWords(context)}; this needs ${context.symptoms.D1.limits.units} or more.`;
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
    const effect = interventions?.permutation ?? null;
    const decoderUsesCode = effect !== null && effect.interval[0] > context.symptoms.X2.limits.permutation;
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

// src/statistics/proportion-interval.ts
var import_stats_base_dists_beta_quantile = __toESM(require_lib6(), 1);
function proportionInterval(hits, groups, sizes = groupSizes(groups)) {
  const n = hits.length;
  if (n === 0) return null;
  let successes = 0;
  for (let i = 0; i < n; i++) successes += hits[i];
  if (!sizes.grouped) return exactInterval(successes, n);
  const p = successes / n;
  const { count: count3, groupOf } = numberGroups(groups);
  const residuals = new Float64Array(count3);
  for (let i = 0; i < n; i++) residuals[groupOf[i]] = residuals[groupOf[i]] + hits[i] - p;
  let [squares, fourths] = [0, 0];
  for (const residual of residuals) {
    squares += residual ** 2;
    fourths += residual ** 4;
  }
  const between = sizes.groups / Math.max(1, sizes.groups - 1) * squares / (n * n);
  const binomial = p * (1 - p) / n;
  const known2 = sizes.groups > 1 && binomial > 0;
  const designEffect2 = known2 ? Math.min(Math.max(1, between / binomial), sizes.largestDesignEffect) : sizes.largestDesignEffect;
  const shrink = (z95 / t95(known2 ? degreesOfFreedom(sizes.groups, squares, fourths) : sizes.groups - 1)) ** 2;
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
  const sorted = Array.from(Float64Array.from(values).sort());
  const value = quantileSorted(sorted, 0.5);
  const sizes = groups === void 0 ? null : groupSizes(groups);
  if (groups !== void 0 && sizes !== null && sizes.grouped) {
    if (binomialHalfQuantile(sizes.groups) === 0) return { value, interval: null };
    const below = Array.from(values, (x) => x < value ? 1 : 0);
    const [low, high] = proportionInterval(below, groups);
    return { value, interval: [sorted[Math.floor(low * n)], sorted[Math.min(n, Math.ceil(high * n)) - 1]] };
  }
  const k = binomialHalfQuantile(n);
  return { value, interval: k === 0 ? null : [sorted[k - 1], sorted[n - k]] };
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
  const grades = ["none", "low", "enough"];
  const rank = (upper, of) => upper < limits.diversity * of ? 0 : upper < limits["diversity-warning"] * of ? 1 : 2;
  const typical = typicalOf(reconstruction, limits);
  const ofAll = rank(diversity.interval[1], predictable);
  const ofTypical = typical === null ? ofAll : rank(typical.interval[1], typical.predictable);
  const onlyTypical = ofTypical < ofAll;
  return {
    value: diversity.value,
    interval: diversity.interval,
    predictable,
    typical,
    grade: grades[Math.min(ofAll, ofTypical)],
    onlyTypical,
    kept: onlyTypical ? `${percent(typical.value)} of the variation between typical images (${percent(diversity.value)} with the unusual ones)` : `${percent(diversity.value)} of the variation between the images`
  };
}
function typicalOf({ typicalDiversity }, limits) {
  if (typicalDiversity === void 0 || typicalDiversity === null) return null;
  const { value, interval, predictableShare, inputCorrelation } = typicalDiversity;
  if (inputCorrelation > limits["inputs-alike"] || predictableShare <= limits["predictable-floor"]) return null;
  return { value, interval, predictable: predictableShare };
}
function errorState(context) {
  const reconstruction = reconstructionOf(context);
  if (typeof reconstruction === "string") return reconstruction;
  const { errorToVariance, patchGroups } = reconstruction;
  const measured = errorToVariance.map((ratio) => ratio !== null);
  const ratios = errorToVariance.filter((ratio) => ratio !== null);
  if (tooFew(ratios.length, context)) return `Most images are blank. ${tooFewReason(ratios.length, context)}`;
  const groups = patchGroups?.filter((_, i) => measured[i]);
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
  const line = `image = ${figure(intercept)} + ${figure(slope)} x reconstruction`;
  const isRecorded2 = context.judged.evidence.checkpoint.kind.startsWith("recorded");
  const reading = ({ gives, wanted }) => `the model gives ${gives} where ${wanted} is ${isRecorded2 ? "recorded" : "configured"}`;
  if (!mismatch && rawError > limits["raw-error"] && ignoresTheImage(context)) {
    const reason = "The reconstructions are far from the images and hardly depend on them, so no scale can be read from them. A model that has collapsed looks like this, and so can one that is fed images on another scale than in training.";
    return { status: "not-assessable", reason, measurements };
  }
  if (!mismatch) {
    const near2 = rawError > limits["raw-error"] ? nearestKnownScale(slope, intercept, LOOSE) : null;
    const summary = rawError <= limits["raw-error"] ? "Reconstructions and images are on the same scale." : `Reconstructions are far from the images, and a change of scale would not bring them near.${near2 === null ? "" : ` Still, check the range that the model was trained on: of the usual slips the best fit (${line}) is nearest to this one: ${reading(near2)}.`}`;
    return { status: "absent", summary, measurements };
  }
  const known2 = nearestKnownScale(slope, intercept, CLOSE);
  const near = known2 ?? nearestKnownScale(slope, intercept, LOOSE);
  return {
    status: "present",
    severity: "warning",
    summary: `Reconstructions have the pattern of the images but another scale of brightness (${line}). Every error and every score is wrong until that is settled, so the model cannot be judged.`,
    measurements,
    causes: [
      {
        cause: near === null ? "unknown-scale" : near.cause,
        likelihood: known2 === null ? "possible" : "likely",
        because: `The best fit is ${line}${near === null ? ", which is none of the usual maps" : known2 === null ? `. Of the usual maps this is nearest: ${reading(near)}` : `: ${reading(near)}`}.`
      }
    ],
    actions: [
      isRecorded2 ? "Record images and reconstructions on one scale, that of the images. All figures change with it, so evaluate again." : `Set model.input.range (and mean, std) to what the training code fed the model${near === null ? "" : `; the fit points to ${near.cure}`}. All figures change with it, so evaluate again.`
    ]
  };
}
function ignoresTheImage(context) {
  const diversity = diversityState(context);
  const grade = typeof diversity === "string" ? null : diversity.grade;
  return grade === "none" || grade !== "enough" && collapsedLatent(context)?.state === "collapsed";
}
var knownScales = [
  {
    slope: 255,
    intercept: 0,
    cause: "output-0-to-1-read-as-0-to-255",
    gives: "0..1",
    wanted: "0..255",
    cure: "range: [0, 1]"
  },
  {
    slope: 1 / 255,
    intercept: 0,
    cause: "output-0-to-255-read-as-0-to-1",
    gives: "0..255",
    wanted: "0..1",
    cure: "range: [0, 255]"
  },
  {
    slope: 0.5,
    intercept: 0.5,
    cause: "output-minus-1-to-1-read-as-0-to-1",
    gives: "-1..1",
    wanted: "0..1",
    cure: "range: [-1, 1]"
  },
  {
    slope: 2,
    intercept: -1,
    cause: "output-0-to-1-read-as-minus-1-to-1",
    gives: "0..1",
    wanted: "-1..1",
    cure: "range: [0, 1]"
  },
  {
    slope: 0.226,
    intercept: 0.449,
    cause: "output-standardized-like-imagenet",
    gives: "values standardized with the ImageNet mean and deviation",
    wanted: "0..1",
    cure: "mean: [0.485, 0.456, 0.406] and std: [0.229, 0.224, 0.225]"
  }
];
var CLOSE = { factor: 1.25, share: 0.2 };
var LOOSE = { factor: 1.5, share: 0.3 };
function nearestKnownScale(slope, intercept, { factor, share }) {
  const distance2 = (scale) => Math.abs(Math.log(slope / scale.slope)) + Math.abs(intercept - scale.intercept) / Math.max(1, scale.slope);
  if (slope <= 0) return null;
  const near = knownScales.filter(
    (scale) => Math.abs(Math.log(slope / scale.slope)) < Math.log(factor) && Math.abs(intercept - scale.intercept) < share * Math.max(1, scale.slope)
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
  const correlation = reconstruction.channelCorrelation;
  const channels = correlation.length;
  if (channels < 2)
    return { status: "not-assessable", reason: "Gray images have one channel, hence no order of channels." };
  const mean = (order) => order.reduce((sum3, from, to) => sum3 + correlation[to][from], 0) / channels;
  const identity = mean([...correlation.keys()]);
  const best = permutations([...correlation.keys()]).reduce((a, b) => mean(b) > mean(a) ? b : a);
  const gain = mean(best) - identity;
  const { margin } = context.symptoms.P2.limits;
  const measurements = [{ metric: "channelCorrelationGain", value: gain, operator: ">", limit: margin }];
  if (gain <= margin) {
    return {
      status: "absent",
      summary: "The channels of images and reconstructions are in the same order.",
      measurements
    };
  }
  const because = `In the order ${best.join(", ")} the channels correlate ${rate(mean(best))} with the images', in the present order ${rate(identity)}.`;
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
  const { muChange, reconstructionChange, noiseShare, samples, noiseTakenOut, images } = determinism;
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
    { metric: "scoreNoiseShare", value: noiseShare, operator: ">", limit: limits["noise-share"] }
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
    const weight2 = noiseShare === null ? "" : ` That noise makes up ${percent(noiseShare)} of the variance of the scores${noiseShare > limits["noise-share"] ? ", enough to change the ranking" : ""}.`;
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
var enoughUnits = 20;
var enoughGroups = 40;
function tooFewForIntervals(labels, groups) {
  const all = groupSizes(groups);
  const few = [1, 0].flatMap((label2) => {
    const own = groupSizes(groups, (i) => labels[i] === label2);
    const what = label2 === 1 ? "defective" : "defect-free";
    if (own.units === 0 || own.groups >= enoughUnits) return [];
    if (!all.grouped || own.units < enoughUnits) return [`${own.units} ${what} unit${own.units === 1 ? "" : "s"}`];
    return [`${own.groups} group${own.groups === 1 ? "" : "s"} of ${what} units`];
  });
  if (few.length > 0) return few.join(" and ");
  return all.grouped && all.groups < enoughGroups ? `${all.groups} groups of units` : null;
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
  for (let i = 0; i < before.length; i++) {
    const step = after[i] - before[i];
    if (step === 0) continue;
    if (step < 0) lost++;
    else gained++;
    if (grouped) change.set(groups[i], (change.get(groups[i]) ?? 0) + step);
  }
  const ways = [...change.values()];
  const [down, up] = grouped ? [ways.filter((way) => way < 0).length, ways.filter((way) => way > 0).length] : [lost, gained];
  const fewer = atLeast(down, down + up);
  const more = atLeast(up, down + up);
  return { lost, gained, twoSided: Math.min(1, 2 * Math.min(fewer, more)), fewer, more };
}
function atLeast(k, n) {
  let logMass = -n * Math.LN2;
  let sum3 = 0;
  for (let i = n; i >= k; i--) {
    sum3 += Math.exp(logMass);
    logMass += Math.log(i / (n - i + 1));
  }
  return Math.min(1, sum3);
}

// src/playbook/median-error.ts
function medianErrorToVariance({ reconstruction }) {
  const ratios = reconstruction?.errorToVariance.filter((ratio) => ratio !== null) ?? [];
  return medianInterval(ratios)?.value ?? null;
}

// src/playbook/compare-baseline.ts
var power = 0.8;
function compareBaseline({ evidence }, baseline, threshold, limits, seed) {
  const { units } = evidence;
  const auroc = pairedAurocTest(units.score, baseline.score, units.label, units.group, seed);
  const ungraded = [
    ...aurocTest(auroc, units, baseline),
    ...outcomeTest("recall", units, baseline, threshold),
    ...outcomeTest("falsePositiveRate", units, baseline, threshold)
  ];
  const adjusted = holm(ungraded.map(({ pValue }) => pValue));
  const tests = ungraded.map((test, i) => {
    const drop = test.metric === "falsePositiveRate" ? test.change : -test.change;
    const regressed = drop >= limits.drop && adjusted[i] < limits.p;
    return { ...test, adjustedPValue: adjusted[i], regressed };
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
    minimumDetectableDrop: error === null || error === 0 ? null : detectableErrors(limits.p, tests.length, auroc.degreesOfFreedom) * error,
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
  const own = [...units.label.keys()].filter((i) => units.label[i] === (metric === "recall" ? 1 : 0));
  if (own.length === 0 || threshold === null || baseline.threshold === null) return [];
  const flagged = (score, t) => own.map((i) => score[i] > t ? 1 : 0);
  const [before, after] = [flagged(baseline.score, baseline.threshold), flagged(units.score, threshold)];
  const share = (hits) => hits.reduce((sum3, hit) => sum3 + hit, 0) / own.length;
  const test = mcnemar(
    before,
    after,
    own.map((i) => units.group[i])
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
function detectableErrors(p, tests, degreesOfFreedom2) {
  return studentQuantile(1 - p / tests, degreesOfFreedom2) + studentQuantile(power, degreesOfFreedom2);
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
    causes: causes(context, baseline, moved, limits["live-loss"]),
    actions: actions(context, baseline, worse.length > 0)
  };
}
var names = { imageAuroc: "AUROC", recall: "recall", falsePositiveRate: "false positive rate" };
function told({ metric, baseline, judged, change }, { name }) {
  return `The ${names[metric]} ${change < 0 ? "fell" : "rose"} from ${rate(baseline)} (${name}) to ${rate(judged)}`;
}
function noRegression(baseline) {
  const { name, method, tests, minimumDetectableDrop: detectable } = baseline;
  if (method === "identical") return `Identical: every unit is ranked as by ${name}.`;
  const auroc = tests.find(({ metric }) => metric === "imageAuroc");
  const power2 = detectable === null ? "How small a drop this set could show is not known." : `This set would show a drop of ${rate(detectable)} or more in 8 of 10 cases; a smaller one may go unseen.`;
  return `No regression against ${name}: AUROC ${rate(auroc.judged)} against ${rate(auroc.baseline)}. ${power2}`;
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
function causes(context, baseline, moved, liveLoss) {
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
    const because = `The median error on defect-free ${patchWords(context)} is ${percent(error.judged)} of their own variance, against ${percent(error.baseline)} in the baseline.`;
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
  const shareOf = (fits) => bands.reduce((sum3, band, i) => sum3 + (fits(band, i) ? band.errorShare : 0), 0);
  const intactBelow = (i) => bands.slice(0, Math.min(i, 2)).every(({ share, coherence }) => share < minorShare || (coherence ?? 0) > strong);
  return {
    bands,
    weave: bands.reduce((a, b) => b.share > a.share ? b : a),
    blurred: shareOf((band, i) => i > 0 && treatmentOf(band) === "lost" && intactBelow(i)),
    nothing: shareOf((band, i) => treatmentOf(band) === "lost" && !(i > 0 && intactBelow(i))),
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
  const [normal, defective] = [scoresOf(judged.evidence.units, 0), scoresOf(judged.evidence.units, 1)];
  const spread = normal.length > 1 ? standardDeviation(normal) : 0;
  if (defective.length < 2 || spread === 0) {
    return {
      cause,
      likelihood: "possible",
      because: "Not measured: needs two defective units and defect-free scores that differ."
    };
  }
  const ratio = standardDeviation(defective) / spread;
  const spreads = `The scores of defective units spread ${figure(ratio)} times as wide as those of defect-free ones`;
  const blurred = spectrumState(context)?.blurred ?? 0;
  const smoothed = blurred < smoothedShare ? "" : `; ${percent(blurred)} of the error on defect-free ${patchWords(context)} is smoothed-away detail`;
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
  const shown3 = steps2.map((step) => `${figure(step.percentile)} gives ${evaluated(step)}`);
  return [`By hand, try percentiles from 85 to 90. Evaluated again here: ${shown3.join("; ")}.`];
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
  const ahead = best === null || best === context.judged ? 0 : best.metrics.imageAuroc - context.judged.metrics.imageAuroc;
  if (ahead >= context.symptoms.E1.limits.gain) {
    return `Stop training earlier: ${best.evidence.checkpoint.name} separates better (AUROC ${rate(best.metrics.imageAuroc)} against ${rate(context.judged.metrics.imageAuroc)}).`;
  }
  return context.checkpoints.length > 1 ? `Stopping the training earlier would not help: none of the ${context.checkpoints.length} checkpoints separates clearly better.` : "Stop training before the reconstruction smooths the difference away: hand over earlier checkpoints too, and the best is named here.";
}

// src/playbook/usable-threshold.ts
function usableThreshold(units, falsePositiveRate) {
  const normal = scoresOf(units, 0);
  const defects = units.score.flatMap((score, i) => units.label[i] === 1 ? [{ score, group: units.group[i] }] : []);
  if (normal.length === 0 || defects.length === 0) return null;
  const allowed = Math.floor(falsePositiveRate * normal.length);
  const threshold = allowed >= normal.length ? normal[0] : normal[normal.length - 1 - allowed];
  const hits = defects.map(({ score }) => score > threshold ? 1 : 0);
  const interval = proportionInterval(
    hits,
    defects.map(({ group }) => group)
  );
  return { threshold, recall: hits.reduce((sum3, hit) => sum3 + hit, 0) / hits.length, interval };
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
  const defectGroups = new Set(evidence.units.group.filter((_, i) => evidence.units.label[i] === 1)).size;
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
function nearMatch(context, operating, literal2) {
  const limits = context.symptoms.S1.limits;
  const { recall, recallInterval, f1, falsePositiveRate, threshold } = operating;
  const best = context.thresholds.candidates.find(({ policy }) => policy === "max-f1");
  const measurements = [...literal2];
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
    measurements: [...measurements.slice(literal2.length), ...literal2],
    causes: thresholdCauses(context, operating),
    actions: thresholdActions(context, operating)
  };
}

// src/playbook/decoder-state.ts
var clearEffect = 0.1;
function decoderState(context) {
  const { interventions } = context.judged.evidence;
  if (interventions === null) return "recorded outputs hold no decoder to try other codes on.";
  const { permutation: effect, reason } = interventions;
  if (effect === null) return reason ?? "the defect-free images do not differ, or are all of one group.";
  const [lower2, upper] = effect.interval;
  const usesCode = upper < context.symptoms.X2.limits.permutation ? "no" : lower2 > clearEffect ? "yes" : "hardly";
  const swapped = `decoding another image's code raises the error by ${percent(Math.max(0, effect.value))} of the images' variance`;
  return { effect, usesCode, words: [swapped, ...largestNudge(interventions)].join("; ") };
}
function largestNudge({ nudges }) {
  if (nudges.length === 0) return [];
  const { unit, change } = nudges.reduce((most, nudge) => nudge.change > most.change ? nudge : most);
  const moved = nudges.length === 1 ? `unit ${unit}, moved by two standard deviations of its codes, changes the pixels` : `of the ${nudges.length} strongest units, each moved by two standard deviations of its codes, unit ${unit} changes the pixels most:`;
  return [`${moved} by ${figure(change)} on average, on a scale of 0 to 1`];
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
  return skipsOf(context)?.length === 0 ? betaWithSkips(context) : null;
}
function betaWithSkips(context) {
  const { effectiveBeta: beta = null, decoderVariance = null } = context.judged.evidence.interventions ?? {};
  if (beta === null || decoderVariance === null) return null;
  const deviation = Math.sqrt(decoderVariance);
  return {
    ...beta,
    words: `the effective beta is ${figure(beta.value)} (1: sigma fits the error that is left)`,
    implied: `sigma implies a decoder variance of ${figure(decoderVariance)}, a standard deviation of ${figure(deviation)} on images of 0 to 1`
  };
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
  const { highest, neverRose, then, weight: weight2, early, late } = onset;
  const fromTheStart = collapseOnset(context)?.fromTheStart ?? null;
  const shown3 = fromTheStart === true && !bypassed ? "likely" : "possible";
  if (!early && late && neverRose && weight2?.atTarget && fromTheStart !== false) {
    return {
      likelihood: shown3,
      because: `The KL divergence was highest at ${highest.at} (${figure(highest.value)}) and fell from there, and the KL weight${impliedWords(weight2)} was ${figure(weight2.then)} at ${then.at} already, its full target.`
    };
  }
  if (!early) {
    return late || highest.value > then.value ? {
      likelihood: "ruled-out",
      because: `The KL divergence was still ${figure(then.value)} at ${then.at} and highest at ${highest.at} (${figure(highest.value)}): the code was in use at first.`
    } : null;
  }
  const fell = `The KL divergence was down to ${figure(then.value)} at ${then.at} already`;
  if (fromTheStart === false) return null;
  if (weight2 === null) {
    const checkpoint = fromTheStart ? ", and the code is collapsed in the first checkpoint" : "";
    return {
      likelihood: shown3,
      because: `${fell}${checkpoint}; whether the KL weight was at its target then is not logged.`
    };
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
    const because = `${prior}; the weight itself is not measured: the effective beta needs a decoder that only the code leads into, and at least three units in use.`;
    return { cause, likelihood: "possible", because };
  }
  const [lower2, upper] = beta.interval;
  const likelihood = lower2 > betaTooHigh ? "likely" : upper < betaFine ? "ruled-out" : "possible";
  return { cause, likelihood, because: `${sentence(beta.words)}: ${beta.implied}; ${prior}.` };
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
  const limit = limits[diversity.grade === "none" ? "diversity" : "diversity-warning"];
  const { typical } = diversity;
  const measurements = [
    {
      metric: "reconstructionDiversity",
      value: diversity.value,
      operator: "<",
      limit: limit * diversity.predictable,
      interval: diversity.interval
    },
    ...typical === null ? [] : [
      {
        metric: "typicalDiversity",
        value: typical.value,
        operator: "<",
        limit: limit * typical.predictable,
        interval: typical.interval
      }
    ]
  ];
  const { kept, onlyTypical } = diversity;
  if (diversity.grade === "enough") {
    return { status: "absent", summary: `Reconstructions differ as their images do: they keep ${kept}.`, measurements };
  }
  return {
    status: "present",
    severity: diversity.grade === "none" ? "critical" : "warning",
    summary: diversity.grade === "none" ? `${onlyTypical ? `${apartFrom(context)}, whatever` : "Whatever"} image goes in, nearly the same picture comes out: reconstructions keep ${kept}. The error then shows how an image differs from that one picture, not where a defect is.` : `${onlyTypical ? `${apartFrom(context)}, reconstructions` : "Reconstructions"} of different images are much alike: they keep ${kept}.`,
    measurements,
    causes: causes2(context),
    actions: actions2(context)
  };
}
function apartFrom(context) {
  return `Apart from a few unusual images${fabricsOf(context) > 1 ? ", or from one fabric to another" : ""}`;
}
function fabricsOf(context) {
  return new Set(context.judged.evidence.units.fabric.filter((fabric) => fabric !== null)).size;
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
  if (collapsed && measured && decoder.usesCode === "yes") {
    const because = `Little as the code holds, the decoder uses it: ${decoder.words}. ${carrying}`;
    return { cause, likelihood: "ruled-out", because };
  }
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
  const known2 = typeof state !== "string";
  const collapsed = collapsedLatent(context) !== null;
  const fabrics = fabricsOf(context);
  const capacity2 = "give the decoder more capacity: further transposed convolutions or residual blocks.";
  return [
    ...trainLonger(context),
    ...known2 && !collapsed && klWeightCause(context, false).likelihood !== "likely" ? [
      sentence(capacity2),
      `Leave the KL weight for later: ${carryingUnits(state)}, so the code has not collapsed. If nothing else helps, lower it, or raise it from 0 over the epochs (annealing).`
    ] : [
      "Train again with a KL weight ten times lower, or raise it from 0 to its target over the first third of the epochs (annealing).",
      collapsed ? `Once the latent code is in use again, ${capacity2}` : sentence(capacity2)
    ],
    known2 ? `Read the histograms of mu and sigma in this report: ${carryingUnits(state)}.${collapsed ? " They should widen (mu) and drop below 1 (sigma) once the code is in use." : ""}` : "Export mu and the log-variance with the model, so that their histograms can show whether the code is in use.",
    fabrics > 1 ? `The set holds ${fabrics} fabrics: try a conditional VAE that gets the fabric code as a second input, so that the latent code is left for what the fabric does not say.` : "If the model is trained on several fabrics, try a conditional VAE that gets the fabric code as a second input."
  ];
}
function trainLonger(context) {
  const progress3 = stillImproving(context);
  if (progress3?.improving) {
    return [`Train longer: the error still fell by ${percent(progress3.drop)} since ${progress3.before}.`];
  }
  return undertrainedCause(context).likelihood === "likely" ? ["Train longer, or with a higher learning rate: next to nothing of the weave is rebuilt yet."] : [];
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
      because: `The median error is ${percent(error.median)} of ${aPatch(context)}'s own variance (${explained})${spectrum === null ? "" : `; ${mainError(spectrum)}`}.`
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
  const lost = `on half of the defect-free ${patchWords(context)} the error is ${percent(error.median)} or more of the ${patchWord(context)}'s own variance`;
  const red = `${percent(redShare)} of all pixels are off by more than half their ${patchWord(context)}'s spread`;
  if (error.grade === "fair" || error.onlyNoise) {
    const noise = `What the reconstruction misses on defect-free ${patchWords(context)} is no more than their noise.`;
    const fair = `Defect-free ${patchWords(context)} are rebuilt well enough for a heat map: the median error is ${percent(error.median)} of their own variance.`;
    return { status: "absent", summary: error.grade === "fair" ? fair : noise, measurements };
  }
  const uniform = isUniform(context) ? " On defective images the map is as high outside the masks as inside." : "";
  return {
    status: "present",
    severity: error.conclusive ? "critical" : "warning",
    summary: error.grade === "failed" ? `The heat map is red nearly everywhere: the reconstruction is hardly better than painting each ${patchWord(context)} in its mean color, and ${red}.${uniform}` : `The heat map is raised everywhere: ${lost}, and ${red}.${uniform}`,
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
  if (state.state === "alive") {
    const decoder = decoderState(context);
    const swapped = typeof decoder === "string" ? "" : ` ${sentence(decoder.words)}.`;
    return { status: "absent", summary: `The latent code is in use: ${carrying}.${swapped}`, measurements };
  }
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
  const without = bypassedCause(context, state, bypassed);
  const { muSpread } = state.latent;
  const dead = {
    cause: "dead-encoder",
    likelihood: state.dead ? "likely" : "ruled-out",
    because: `The largest departure of mu from its mean is ${figure(muSpread)}.`
  };
  const rest = [klWeightCause(context, bypassed), klTooEarlyCause(context, bypassed || state.dead)];
  if (state.dead) return [dead, { ...collapse, likelihood: "possible" }, without, ...rest];
  return bypassed ? [without, collapse, ...rest, dead] : [collapse, ...rest, without, dead];
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
  const { latent, outputs } = context.judged.evidence;
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
  const beta = betaWithSkips(context);
  const fitting = effectiveBeta(context);
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
  if (!isPinned && !weak2 && !(fitting === null && narrow2)) {
    const fits = fitting === null ? "" : `; ${fitting.words}`;
    const summary = meanSigmaLive === null ? "No latent unit is in use, so none has a vanishing sigma." : `Sigma has not vanished: it averages ${figure(meanSigmaLive)} on the units in use${fits}.`;
    return { status: "absent", summary, measurements };
  }
  const guessed = outputs.spread?.guessed ? ` Whether "${outputs.spread.name}" is a ${outputs.spread.convention} was guessed.` : "";
  const what = isPinned ? `The log-variance stands at one lowest value (${figure(pinned.logVariance)}) in ${percent(pinned.fraction)} of all cases.` : !narrow2 ? `Sigma is far smaller than the error that is left would call for: ${beta.words}.` : `Sigma averages ${figure(meanSigmaLive)} on the latent units in use, ${figure(signalToNoise)} dB below their signal.`;
  const scale = assessP1(context);
  if (scale.status === "present") {
    return {
      status: "present",
      severity: "warning",
      summary: `${what} That was measured on images of another scale than the model's (P1), on which a healthy encoder can look like this too: judge it again once the scale is right.`,
      measurements,
      causes: scale.causes,
      actions: ["Settle the scale of the images first (P1), and evaluate again."]
    };
  }
  return {
    status: "present",
    severity: "warning",
    summary: `${what} ${isPinned || narrow2 ? "The encoder claims to be all but certain of its code" : "What the encoder leaves open hardly shows in the picture"}: the VAE works as a plain autoencoder, with no usable notion of what is normal in latent space.${guessed}`,
    measurements,
    causes: causes4(what, isPinned, isPinned || narrow2, weightCause(beta, weak2, context)),
    actions: [
      "Add mild noise to the training images (sd 0.01 to 0.05 on a 0..1 scale), so that codes of nearly equal images have to overlap.",
      "Make the encoder shallower, or give it fewer channels, so that it cannot tell every image apart exactly.",
      "Raise the KL weight, or learn the variance of the decoder. The usual advice for this symptom is to lower the weight, but measured on trained models that makes sigma smaller still.",
      ...isPinned ? ["Check the clamp on the log-variance in the training code: its lower end is where the values stand."] : []
    ]
  };
}
function weightCause(beta, weak2, context) {
  const cause = "kl-weight-too-low";
  if (beta === null || !weak2 && effectiveBeta(context) === null) {
    const trained = klOffByHistory(context);
    if (trained !== null) return trained;
    const why = beta === null ? "Not measured: the effective beta needs a decoder that can be fed codes." : "Not known: skip connections may have raised the effective beta.";
    const because2 = `${why} In trials sigma vanished with the KL term off.`;
    return { cause, likelihood: "possible", because: because2 };
  }
  const error = context.judged.evidence.reconstruction.meanSquaredError;
  const because = `${sentence(beta.words)}: ${beta.implied}, and the mean squared error is ${figure(error)}.`;
  return { cause, likelihood: weak2 ? "likely" : "ruled-out", because };
}
function causes4(what, isPinned, tiny, weight2) {
  return [
    { cause: "over-confident-encoder", likelihood: "likely", because: what },
    weight2,
    {
      cause: "latent-space-not-explored",
      likelihood: "likely",
      because: tiny ? "With so small a sigma, sampling returns mu itself: no code beside those of the training images was ever decoded." : "Codes drawn with this sigma decode to nearly the picture of mu itself, beside the error that is left."
    },
    {
      cause: "no-uncertainty-modeled",
      likelihood: "likely",
      because: tiny ? "A sigma that hardly differs from 0 says the same about clear and doubtful images." : "Sigma stands for far less doubt than the error that is left shows."
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
  const slopes = [];
  const occurrences = /* @__PURE__ */ new Map();
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < j; i++) {
      s += Math.sign(series[j] - series[i]);
      slopes.push((series[j] - series[i]) / (j - i));
    }
    occurrences.set(series[j], (occurrences.get(series[j]) ?? 0) + 1);
  }
  const tied = [...occurrences.values()].filter((t) => t > 1);
  const spread = (t) => t * (t - 1) * (2 * t + 5);
  const variance = (spread(n) - tied.reduce((sum3, t) => sum3 + spread(t), 0)) / 18;
  const pairs = slopes.length;
  const untied = pairs - tied.reduce((sum3, t) => sum3 + t * (t - 1) / 2, 0);
  const tau = untied === 0 ? 0 : s / Math.sqrt(pairs * untied);
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const exact = tied.length === 0 && n <= longestExact;
  const atLeast2 = exact ? (value) => exactUpperTail(n, value) : (value) => variance === 0 ? 1 : standardNormalCdf((1 - value) / Math.sqrt(variance));
  const increasing = atLeast2(s);
  const decreasing = atLeast2(-s);
  const twoSided = s === 0 ? 1 : Math.min(1, 2 * Math.min(increasing, decreasing));
  return { s, variance, z, twoSided, increasing, decreasing, exact, tau, slope: quantile(slopes, 0.5) };
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
    share.slice(0, most + 1).reduce((sum3, mass) => sum3 + mass, 0)
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
    return { status: "absent", summary: absence(context, copying), measurements };
  }
  const vanishing = ratio === null ? "" : `; inside the masks the error is only ${figure(ratio)} times that outside`;
  return {
    status: "present",
    severity: missed ? "critical" : "warning",
    summary: `The model passes its input on, defects included: the error is down to ${percent(error.median)} of ${aPatch(context)}'s own variance${vanishing}. What is copied leaves no error to find it by.`,
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
function absence(context, { noiseStaysOut, ratio, error }) {
  if (noiseStaysOut) return "The noise of the images does not come through, so the model does not copy its input.";
  return ratio === null ? `The finest detail of the images does not come through to the level of their noise (error ${percent(error)} of ${aPatch(context)}'s variance).` : `Defects do not come through: the error inside the masks is ${figure(ratio)} times that outside, at ${percent(error)} of ${aPatch(context)}'s variance.`;
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
    const because = `Reconstructions keep ${diversity.kept}.`;
    list2.push({ cause: "reconstructions-look-the-same", likelihood, because });
  }
  if (typeof error !== "string") {
    const likelihood = error.grade === "fair" || error.onlyNoise ? "ruled-out" : "likely";
    const because = `The median error is ${percent(error.median)} of a defect-free ${patchWord(context)}'s own variance.`;
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
  const missing = `The median error is ${percent(error.median)} of a defect-free ${patchWord(context)}'s own variance${size}.`;
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
    assessM1(context).status === "present" ? `Put the masks right first (M1): every mask has to lie on its defect in its ${patchWord(context)}.` : evaluationSet.masks ? `Check that every mask lies on its defect in its ${patchWord(context)}: pairs by name, the same size, no flip and no shift.` : "Check that labels belong to their images; with masks, the error could be compared inside and outside of defects."
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
    summary: stuck ? `Over ${trend.checkpoints} checkpoints the AUROC never came clear of chance and did not rise (${trend.course}): best ${rate(trend.best)}, median ${rate(trend.median)}, last ${rate(trend.last)}.${moreTraining(context)}` : `${found2} is little better than a guess (0.50). ${trendRemark(context, trend)}`,
    measurements,
    causes: stuckCauses(context),
    actions: stuckActions(context)
  };
}
function moreTraining(context) {
  return undertrainedCause(context).likelihood === "likely" ? "" : " Nothing here suggests that more of the same training will help.";
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
  const sorted = [...series].sort((a, b) => a - b);
  return {
    stuck: reach < limits["auroc-upper"] && rise.increasing > limits.trend && change.difference < limits.gain,
    checkpoints: rated.length,
    best: sorted[sorted.length - 1],
    median: (sorted[sorted.length - 1 >> 1] + sorted[sorted.length >> 1]) / 2,
    last: series[series.length - 1],
    gain: change.difference,
    course: `Kendall's tau ${rate(rise.tau)}, Sen's slope ${figure(rise.slope)} a checkpoint`,
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
    return trend.cleared ? `Another checkpoint came clear of that: the best reached ${rate(trend.best)}.` : `Over ${trend.checkpoints} checkpoints it rose a little, by ${rate(trend.gain)} (${trend.course}), so it may be slow rather than stuck.`;
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
function conformalThreshold(sorted, target) {
  const n = sorted.length;
  const k = Math.max(1, Math.ceil((n + 1) * (1 - target) - 1e-9));
  return k > n ? null : { threshold: sorted[k - 1], rank: k };
}
function conformalUnits(target) {
  return Math.ceil(1 / target - 1 - 1e-9);
}

// src/statistics/cut-points.ts
function forEachCut({ scores, truePositives, falsePositives }, visit) {
  if (scores.length < 2) return;
  visit(0, 0, 0);
  for (let i = 0; i < scores.length; i++) visit(truePositives[i], falsePositives[i], i + 1);
}
function cutThreshold({ scores }, cut) {
  const n = scores.length;
  if (cut === 0) return outside(scores[0], scores[1]);
  return cut < n ? halfway(scores[cut], scores[cut - 1]) : outside(scores[n - 1], scores[n - 2]);
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
function nextBelow(x) {
  const step = Math.max(Math.abs(x) * Number.EPSILON, Number.MIN_VALUE);
  return Math.max(x - step, -Number.MAX_VALUE);
}

// src/statistics/best-f1.ts
function f1Score(truePositives, falsePositives, positives) {
  return 2 * truePositives / (truePositives + falsePositives + positives);
}
function bestF1OfRanked(ranked) {
  const { positives, negatives } = ranked;
  if (positives === 0) return null;
  if (negatives === 0) return { f1: 1, threshold: null };
  let best = -1;
  let at = -1;
  forEachCut(ranked, (truePositives, falsePositives, cut) => {
    const f1 = f1Score(truePositives, falsePositives, positives);
    if (f1 > best) [best, at] = [f1, cut];
  });
  return at < 0 ? { f1: f1Score(positives, negatives, positives), threshold: null } : { f1: best, threshold: cutThreshold(ranked, at) };
}

// src/thresholds/percentile-of.ts
function percentileOf(sorted, threshold) {
  const n = sorted.length;
  if (n === 0) return null;
  if (threshold < sorted[0]) return 0;
  if (threshold >= sorted[n - 1]) return 100;
  let [low, high] = [0, n - 1];
  while (high - low > 1) {
    const middle = low + high >> 1;
    if (sorted[middle] <= threshold) low = middle;
    else high = middle;
  }
  const into = (threshold / 2 - sorted[low] / 2) / (sorted[low + 1] / 2 - sorted[low] / 2);
  return 100 * (low + Math.min(1, into)) / (n - 1);
}

// src/thresholds/evaluate-threshold.ts
function evaluateThreshold(threshold, { test, calibration }, row2) {
  const [negative, positive] = classesOf(test);
  const [alarms, hits] = [flag(negative, threshold), flag(positive, threshold)];
  const [tp, fp] = [sum(hits), sum(alarms)];
  const hasPositives = hits.length > 0;
  const hasNegatives = alarms.length > 0;
  return {
    percentile: percentileOf(calibration.sorted, threshold),
    threshold,
    truePositives: hasPositives ? tp : null,
    falsePositives: hasNegatives ? fp : null,
    precision: hasPositives ? tp === 0 ? 0 : tp / (tp + fp) : null,
    recall: hasPositives ? tp / hits.length : null,
    recallInterval: proportionInterval(hits, positive.group, positive.sizes),
    f1: hasPositives ? f1Score(tp, fp, hits.length) : null,
    falsePositiveRate: hasNegatives ? fp / alarms.length : null,
    falsePositiveRateInterval: proportionInterval(alarms, negative.group, negative.sizes),
    note: null,
    ...row2
  };
}
var known = /* @__PURE__ */ new WeakMap();
function classesOf(test) {
  const found2 = known.get(test) ?? [unitsOf(test, 0), unitsOf(test, 1)];
  known.set(test, found2);
  return found2;
}
function unitsOf({ score, label: label2, group }, wanted) {
  const own = (_, i) => label2[i] === wanted;
  const groups = group.filter(own);
  return { score: Float64Array.from(score.filter(own)), group: groups, sizes: groupSizes(groups) };
}
function flag({ score }, threshold) {
  const flagged = new Uint8Array(score.length);
  for (let i = 0; i < flagged.length; i++) flagged[i] = score[i] > threshold ? 1 : 0;
  return flagged;
}
function sum(values) {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
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
  let best = { cut: -1, cost: Infinity, precision: null };
  forEachCut(ranked, (truePositives, falsePositives, cut2) => {
    const found2 = share * (truePositives / ranked.positives);
    const alarms = (1 - share) * (falsePositives / ranked.negatives);
    const cost2 = costs.miss * (share - found2) + costs["false-alarm"] * alarms;
    if (cost2 < best.cost) best = { cut: cut2, cost: cost2, precision: found2 + alarms === 0 ? null : found2 / (found2 + alarms) };
  });
  const { cut, cost, precision } = best;
  return cut < 0 ? null : { threshold: cutThreshold(ranked, cut), cost, precision };
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
var shared = 1.5;
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
  const variance = shared * (groups / (groups - 1)) * squares;
  const f1 = f1s.reduce((a, b) => a + b, 0) / f1s.length;
  const trials = variance > 0 && f1 > 0 && f1 < 1 ? f1 * (1 - f1) / variance : positives.filter((count3) => count3 > 0).length;
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
  const positives = sum2(plan.positives);
  const negatives = sum2(plan.units) - positives;
  const f1s = repeats2.map(
    (r) => positives === 0 ? 0 : f1Score(sum2(r.truePositives), sum2(r.falsePositives), positives)
  );
  const alarms = repeats2.reduce((total, r) => total + sum2(r.falsePositives), 0);
  return {
    f1: positives === 0 ? null : f1s.reduce((a, b) => a + b, 0) / f1s.length,
    f1Interval: positives === 0 ? null : crossFittedF1Interval(plan.positives, repeats2, f1s),
    falsePositiveRate: negatives === 0 ? null : alarms / (repeats2.length * negatives)
  };
}
function heldOutFlags({ scores, labels, groupOf, units, folds }, foldOf, choose) {
  const truePositives = new Uint32Array(units.length);
  const falsePositives = new Uint32Array(units.length);
  const n = scores.length;
  const foldOfUnit = new Uint8Array(n);
  for (let i = 0; i < n; i++) foldOfUnit[i] = foldOf[groupOf[i]];
  const trainingScores = new Float64Array(n);
  const trainingLabels = new Uint8Array(n);
  const ranked = Array.from({ length: 3 }, () => new Float64Array(n));
  for (let fold = 0; fold < folds; fold++) {
    let count3 = 0;
    for (let i = 0; i < n; i++) {
      trainingScores[count3] = scores[i];
      trainingLabels[count3] = labels[i];
      count3 += Number(foldOfUnit[i] !== fold);
    }
    const threshold = choose(rankSorted(trainingScores.subarray(0, count3), trainingLabels.subarray(0, count3), ranked));
    if (threshold === null) return null;
    for (let i = 0; i < n && scores[i] > threshold; i++) {
      if (foldOfUnit[i] === fold) (labels[i] === 1 ? truePositives : falsePositives)[groupOf[i]]++;
    }
  }
  return { truePositives, falsePositives };
}
function sum2(values) {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
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
      alarms > 0.5 && `Expect it to flag ${percent2(alarms)} of new defect-free data: it hardly separates anything.`
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

// src/thresholds/group-folds.ts
function groupFolds(positives, units, folds, random) {
  const dealtPositives = new Float64Array(folds);
  const dealtUnits = new Float64Array(folds);
  const foldOf = new Uint8Array(units.length);
  const shuffled = new Uint32Array(units.length);
  for (let g = 0; g < shuffled.length; g++) shuffled[g] = g;
  shuffleInPlace(shuffled, random);
  const order = largestFirst(shuffled, positives, units);
  for (let at = 0; at < order.length; at++) {
    const g = order[at];
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
function largestFirst(groups, positives, units) {
  const most = units.reduce((most2, count3) => Math.max(most2, count3), 0);
  const numbers = /* @__PURE__ */ new Map();
  const counts = [];
  const sizeOf2 = new Uint32Array(groups.length);
  for (let g = 0; g < sizeOf2.length; g++) {
    const size = positives[g] * (most + 1) + units[g];
    const number3 = numbers.get(size) ?? numbers.size;
    if (number3 === counts.length) {
      numbers.set(size, number3);
      counts.push(0);
    }
    counts[number3]++;
    sizeOf2[g] = number3;
  }
  const next = new Uint32Array(counts.length);
  let start = 0;
  for (const [, number3] of [...numbers].sort(([a], [b]) => b - a)) {
    next[number3] = start;
    start += counts[number3];
  }
  const order = new Uint32Array(groups.length);
  for (let at = 0; at < groups.length; at++) order[next[sizeOf2[groups[at]]]++] = groups[at];
  return order;
}

// src/thresholds/cross-fit-plan.ts
var repeats = 10;
var mostFolds = 5;
function planCrossFit({ score, label: label2, group }, seed) {
  const { count: count3, groupOf } = numberGroups(group);
  const positives = new Uint32Array(count3);
  const units = new Uint32Array(count3);
  groupOf.forEach((g, i) => {
    positives[g] += label2[i];
    units[g]++;
  });
  const withPositives = positives.filter((count4) => count4 > 0).length;
  const withNegatives = units.filter((count4, g) => count4 > positives[g]).length;
  const folds = Math.min(mostFolds, withPositives || Infinity, withNegatives || Infinity);
  if (folds < 2 || score.length === 0) return null;
  const random = seededRandom(seed);
  const order = sortedOrder(score, "descending");
  return {
    scores: Float64Array.from(order, (i) => score[i]),
    labels: Uint8Array.from(order, (i) => label2[i]),
    groupOf: Uint32Array.from(order, (i) => groupOf[i]),
    positives,
    units,
    folds,
    foldOf: Array.from({ length: repeats }, () => groupFolds(positives, units, folds, random))
  };
}

// src/thresholds/max-f1-stability.ts
var nearly = 0.95;
var manyGroups = 1e5;
function f1Plateau(ranked, highest) {
  let [first, last] = [-1, -1];
  forEachCut(ranked, (truePositives, falsePositives, cut) => {
    if (f1Score(truePositives, falsePositives, ranked.positives) < nearly * highest) return;
    if (first < 0) first = cut;
    last = cut;
  });
  return [cutThreshold(ranked, last), cutThreshold(ranked, first)];
}
function maxF1ThresholdInterval(plan, seed) {
  const groups = plan.units.length;
  return bootstrapDraws(groups, (times) => bestOfDraw(plan, times), seed, groups > manyGroups ? 100 : 500);
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
  let [flagged, found2, judged] = [0, 0, 0];
  let above = Infinity;
  for (let i = 0; i < scores.length; i++) {
    const drawn = times[groupOf[i]];
    if (drawn === 0) continue;
    if (found2 > judged && scores[i] < above) {
      judged = found2;
      const f1 = f1Score(found2, flagged - found2, defects);
      if (f1 > best) {
        best = f1;
        threshold = scores[i] / 2 + above / 2;
      }
      if (f1Score(defects, flagged - defects, defects) <= best) return threshold;
    }
    above = scores[i];
    flagged += drawn;
    if (labels[i] === 1) found2 += drawn;
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
  const trivial = f1Score(positives, negatives, positives);
  const honest = row2.crossFittedF1 ?? null;
  return note(
    honest === null ? "Chosen on these very units, and too few groups to cross-fit: the F1 is too good." : `Chosen on these very units: expect F1 ${figure2(honest)} on new ones.`,
    honest !== null && honest <= trivial && `Flagging every unit has ${figure2(trivial)}.`,
    positives < enoughDefects && `Only ${count2(positives, "defective")}: unstable.`,
    row2.note
  );
}

// src/thresholds/percentile-policy.ts
var steps = [85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9];
function percentilePolicy(percentile2, context) {
  const { sorted, from } = context.calibration;
  const n = sorted.length;
  if (n === 0) return null;
  const row2 = atPercentile(percentile2, context);
  const nominal = 1 - percentile2 / 100;
  const expected = 1 - ((n - 1) * (percentile2 / 100) + 1) / (n + 1);
  const off = expected > 1.1 * nominal && `Expect about ${percent2(expected)} false alarms on new data, not ${percent2(nominal)}.`;
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
  const { sorted } = context.calibration;
  const needed = Math.ceil(100 / (100 - percentile2) - 1e-9);
  return evaluateThreshold(sortedQuantile(sorted, percentile2 / 100), context, {
    policy: "percentile",
    percentile: percentile2,
    note: note(
      sorted.length < needed && `Close to the highest of only ${sorted.length} calibration scores; this percentile needs ${needed}.`
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
  const mean = excesses.reduce((sum3, y) => sum3 + y / n, 0);
  const unit = excesses.map((y) => y / mean);
  const highest = unit.reduce((a2, b2) => Math.max(a2, b2));
  const median = Float64Array.from(unit).sort()[n - 1 >> 1];
  const low = -Math.log(2 * n);
  const step = (Math.log1p(2 * highest / median) - low) / gridSteps;
  const at = (a2) => profile(unit, Math.expm1(a2) / highest);
  let best = 0;
  let height = -Infinity;
  for (let i = 0; i <= gridSteps; i++) {
    const { logLikelihood: logLikelihood3 } = at(low + i * step);
    if (logLikelihood3 > height) [best, height] = [i, logLikelihood3];
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
  return { shape, scale: scale * mean, logLikelihood: logLikelihood2 - n * Math.log(mean) };
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
  for (let i = 0; i < boundSteps && Math.abs(to - from) > 1e-6 * Math.abs(from); i++) {
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
  for (let i = 0; i < shapeSteps; i++) {
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
  let sum3 = 0;
  if (Math.abs(shape) < 1e-6) {
    for (const y of excesses) sum3 += y / scale;
    return -n * Math.log(scale) - sum3;
  }
  const theta = shape / scale;
  for (const y of excesses) {
    const factor = 1 + theta * y;
    if (factor <= 0) return -Infinity;
    sum3 += Math.log(factor);
  }
  return -n * Math.log(scale) - (1 + 1 / shape) * sum3;
}

// src/thresholds/design-effect.ts
function designEffect({ sorted, groupOf, groups }, above) {
  const n = sorted.length;
  if (groups === n || groups < 2) return { effect: 1, degreesOfFreedom: null };
  const share = above / n;
  const residuals = new Float64Array(groups);
  for (let i = 0; i < n; i++) residuals[groupOf[i]] += (i >= n - above ? 1 : 0) - share;
  let [squares, fourths] = [0, 0];
  for (const residual of residuals) {
    squares += residual ** 2;
    fourths += residual ** 4;
  }
  return {
    effect: Math.max(1, groups / (groups - 1) * squares / (above * (1 - share))),
    degreesOfFreedom: degreesOfFreedom(groups, squares, fourths)
  };
}

// src/thresholds/peaks-over-threshold.ts
var fewestPeaks = 30;
var tail = 0.02;
function peaksOverThreshold(sorted, target) {
  const found2 = findTail(sorted, target);
  if (found2 === null || found2.share >= 1) return found2 && empirical(sorted, target, found2);
  const fit = fitGeneralizedPareto(found2.excesses);
  const threshold = found2.start + tailQuantile(fit, found2.share);
  return { threshold, peaks: found2.excesses.length, shape: fit.shape };
}
function peaksWithInterval(calibration, target) {
  const { sorted } = calibration;
  const found2 = findTail(sorted, target);
  if (found2 === null || found2.share >= 1) {
    return found2 && { ...empirical(sorted, target, found2), interval: null };
  }
  const peaks = found2.excesses.length;
  const { effect } = designEffect(calibration, peaks);
  const t = t95(Math.max(1, peaks / effect - 2));
  const fit = fitTailQuantile(found2.excesses, found2.share, effect * t * t / 2);
  const slope = fit.scale * found2.share ** -fit.shape;
  const ofCount = t * slope * Math.sqrt(effect * (1 - peaks / sorted.length) / peaks);
  const [below, above] = fit.interval.map((bound2) => Math.hypot(bound2 - fit.quantile, ofCount));
  const threshold = found2.start + fit.quantile;
  return { threshold, peaks, shape: fit.shape, interval: [threshold - below, threshold + above] };
}
function findTail(sorted, target) {
  const n = sorted.length;
  if (n <= fewestPeaks) return null;
  let start = sortedQuantile(sorted, 1 - tail);
  let first = n - Math.floor(tail * n) - 1;
  while (first < n && sorted[first] <= start) first++;
  if (n - first < fewestPeaks) {
    first = n - fewestPeaks;
    while (first > 0 && sorted[first - 1] === sorted[n - fewestPeaks]) first--;
    if (first === 0) return null;
    start = sorted[first - 1];
  }
  const excesses = Float64Array.from({ length: n - first }, (_, i) => sorted[first + i] - start);
  return { start, excesses, share: target * n / excesses.length };
}
function empirical(sorted, target, { excesses }) {
  return { threshold: sortedQuantile(sorted, 1 - target), peaks: excesses.length, shape: null };
}

// src/thresholds/pot-policy.ts
var enoughForTail = 500;
var farthest = 0.1;
var longestTail = 0.1;
function potPolicy(target, context) {
  const { sorted, from } = context.calibration;
  if (sorted.length < enoughForTail || isTooFar(target, sorted.length)) return null;
  const chosen = peaksWithInterval(context.calibration, target);
  if (chosen === null || chosen.shape !== null && chosen.peaks > longestTail * sorted.length) return null;
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
function isTooFar(target, n) {
  return target * n < farthest;
}
function explain2({ peaks, shape }, target, { sorted, groups }) {
  const n = sorted.length;
  const aim = `aims at ${percent2(target)} false alarms on new defect-free data`;
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
    pot: byPolicy("pot") ? null : noTail(thresholds["target-fpr"], context.calibration),
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
function noTail(target, { sorted }) {
  const n = sorted.length;
  if (n < enoughForTail)
    return `Peaks over threshold: needs ${count2(enoughForTail, "defect-free")}, there ${n === 1 ? "is" : "are"} ${n}.`;
  return isTooFar(target, n) ? `Peaks over threshold: a false positive rate of ${percent2(target)} is too far beyond what ${n} defect-free scores show.` : "Peaks over threshold: too many of the highest defect-free scores are equal.";
}

// src/thresholds/sort-calibration.ts
function sortCalibration({ score, group }, from) {
  checkFinite(score);
  const { count: count3, groupOf } = numberGroups(group);
  const order = sortedOrder(score, "ascending");
  return {
    sorted: Array.from(order, (i) => score[i]),
    groupOf: Uint32Array.from(order, (i) => groupOf[i]),
    groups: count3,
    from
  };
}

// src/thresholds/conformal-bound.ts
var import_stats_base_dists_beta_quantile2 = __toESM(require_lib6(), 1);
function conformalBound(calibration, rank) {
  const { sorted, groups } = calibration;
  const n = sorted.length;
  const above = n - rank;
  const known2 = above > 0 && groups > 1;
  const { effect, degreesOfFreedom: degreesOfFreedom2 } = known2 ? designEffect(calibration, above) : { effect: n / groups, degreesOfFreedom: groups < n ? Math.max(1, groups - 1) : null };
  const shrink = degreesOfFreedom2 === null ? 1 : (z95 / t95(degreesOfFreedom2)) ** 2;
  return (0, import_stats_base_dists_beta_quantile2.default)(0.95, above * shrink / effect + 1, rank * shrink / effect);
}

// src/thresholds/target-fpr-policy.ts
function targetFprPolicy(target, context) {
  const { sorted, groups, from } = context.calibration;
  const chosen = conformalThreshold(sorted, target);
  if (chosen === null) return null;
  const bound2 = conformalBound(context.calibration, chosen.rank);
  const grouped = groups < sorted.length;
  const row2 = evaluateThreshold(chosen.threshold, context, {
    policy: "target-fpr",
    falsePositiveRateBound: bound2,
    note: note(
      `Expect ${grouped ? "about" : "at most"} ${percent2(target)} false alarms on new defect-free data, with ${grouped ? "about " : ""}95% confidence at most ${percent2(bound2)}.`,
      grouped && `From ${groups} group${groups === 1 ? "" : "s"} of units that are not independent, which the bound allows for.`
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
    few !== null && `Only ${few}: the 95% intervals are approximate (they hold from ${enoughUnits} of each class, and ${enoughGroups} groups of units, on).`
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
function youdenOfRanked(ranked) {
  const { positives, negatives } = ranked;
  if (positives === 0 || negatives === 0) return null;
  let most = 0;
  let at = -1;
  forEachCut(ranked, (truePositives, falsePositives, cut) => {
    const pairs = truePositives * negatives - falsePositives * positives;
    if (pairs > most) [most, at] = [pairs, cut];
  });
  return { index: most / (positives * negatives), threshold: at < 0 ? null : cutThreshold(ranked, at) };
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
  const normal = (_, i) => test.label[i] === 0;
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
  if (n < 10 || values.every((x) => x === values[0])) return null;
  const mean = values.reduce((sum3, x) => sum3 + x / n, 0);
  const variance = values.reduce((sum3, x) => sum3 + (x - mean) ** 2 / n, 0);
  if (!(variance > 0)) return null;
  const sorted = Float64Array.from(values, (x) => (x - mean) / Math.sqrt(variance)).sort();
  const fits = starts.map((share) => climb(sorted, Math.max(1, Math.round(share * n))));
  const best = fits.reduce((a, b) => b.logLikelihood > a.logLikelihood ? b : a);
  const single2 = -n / 2 * (1 + Math.log(2 * Math.PI));
  const components2 = best.components.map(({ weight: weight2, mean: at, deviation }) => ({
    weight: weight2,
    mean: mean + at * Math.sqrt(variance),
    deviation: deviation * Math.sqrt(variance)
  }));
  components2.sort((a, b) => a.mean - b.mean);
  return {
    components: components2,
    gain: 2 * (best.logLikelihood - single2) - 3 * Math.log(n)
  };
}
function climb(sorted, upper) {
  const n = sorted.length;
  const share = Float64Array.from(sorted, (_, i) => i >= n - upper ? 1 : 0);
  let fit = { components: components(sorted, share), logLikelihood: -Infinity };
  for (let step = 0; step < mostSteps; step++) {
    const logLikelihood2 = weigh(sorted, fit.components, share);
    const gained = logLikelihood2 - fit.logLikelihood;
    fit = { components: fit.components, logLikelihood: logLikelihood2 };
    if (gained < 1e-9 * n) break;
    fit = { components: components(sorted, share), logLikelihood: logLikelihood2 };
  }
  return { ...fit, logLikelihood: weigh(sorted, fit.components, share) };
}
function weigh(values, [lower2, upper], share) {
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const [a, b] = [logDensity(values[i], lower2), logDensity(values[i], upper)];
    const sum3 = Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    share[i] = Math.exp(b - sum3);
    total += sum3;
  }
  return total;
}
function components(values, share) {
  const moments = (of) => {
    let [weight2, sum3] = [0, 0];
    for (let i = 0; i < values.length; i++) {
      weight2 += of(i);
      sum3 += of(i) * values[i];
    }
    const mean = weight2 > 0 ? sum3 / weight2 : 0;
    let squares = 0;
    for (let i = 0; i < values.length; i++) squares += of(i) * (values[i] - mean) ** 2;
    const variance = weight2 > 0 ? squares / weight2 : 1;
    return { weight: weight2 / values.length, mean, deviation: Math.sqrt(Math.max(variance, narrowest)) };
  };
  return [moments((i) => 1 - share[i]), moments((i) => share[i])];
}
function logDensity(x, { weight: weight2, mean, deviation }) {
  const z = (x - mean) / deviation;
  return Math.log(weight2) - Math.log(deviation) - 0.5 * (z * z + Math.log(2 * Math.PI));
}
function equalPosterior([lower2, upper]) {
  const favor = (x) => logDensity(x, upper) - logDensity(x, lower2);
  let [left, right] = [lower2.mean, upper.mean];
  if (!(favor(left) < 0 && favor(right) > 0)) return null;
  for (let i = 0; i < 100; i++) {
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
    // Scores near the largest number leave no room for a threshold above them.
    (candidate) => candidate !== null && Number.isFinite(candidate.threshold)
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
  const { sorted } = scores;
  if (sorted.length === 0) return null;
  const median = medianSorted(sorted);
  const deviation = medianSorted(sorted.map((score) => Math.abs(score - median)).sort((a, b) => a - b));
  if (deviation === 0) return null;
  return row(median + deviations * toDeviation * deviation, scores, {
    policy: "mad",
    note: "Assumption-based: most units are defect-free, and their scores spread as evenly to both sides as a normal distribution."
  });
}
function tailRow(scores, target) {
  const { sorted, groups } = scores;
  const chosen = sorted.length < enoughForTail ? null : peaksWithInterval(scores, target);
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
  const { sorted } = scores;
  if (sorted.length === 0 || sorted[0] <= 0) return null;
  const mixture = fitNormalMixture(Float64Array.from(sorted, Math.log));
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
  order.forEach((unit, i) => bytes.writeDoubleLE(score[unit], BYTES * i));
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
  idOrder(ids).forEach((unit, i) => inOrder2[unit] = bytes.readDoubleLE(BYTES * i));
  return inOrder2.every(Number.isFinite) ? inOrder2 : null;
}
function hashOfIds(ids) {
  const sorted = idOrder(ids).map((unit) => ids[unit]);
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
function idOrder(ids) {
  return [...ids.keys()].sort((a, b) => ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b);
}

// src/statistics/auroc-against.ts
function aurocAgainst(negatives, positives) {
  if (positives.length === 0 || negatives.length === 0) return null;
  let twice = 0;
  for (const score of positives) {
    twice += countWhile(negatives, (value) => value < score) + countWhile(negatives, (value) => value <= score);
  }
  return twice / (2 * positives.length * negatives.length);
}
function countWhile(ascending, holds) {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = low + high >>> 1;
    if (holds(ascending[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/diagnosis/by-group.ts
function resultsByGroup(units, threshold) {
  const { score, label: label2 } = units;
  const row2 = (name, by, own, imageAuroc) => {
    const defects = own.filter((i) => label2[i] === 1);
    const hits = threshold === null ? null : defects.filter((i) => score[i] > threshold).length;
    return {
      name,
      by,
      units: own.length,
      recall: hits === null || defects.length === 0 ? null : hits / defects.length,
      imageAuroc
    };
  };
  const normal = Float64Array.from(score.filter((_, i) => label2[i] === 0)).sort();
  const kinds = inGroups(units.kind, (i) => label2[i] === 1).map(
    ([kind, own]) => row2(
      kind,
      "defect",
      own,
      aurocAgainst(
        normal,
        own.map((i) => score[i])
      )
    )
  );
  const fabrics = inGroups(units.fabric, (i) => units.fabric[i] !== null);
  if (fabrics.length < 2) return kinds;
  return [
    ...kinds,
    ...fabrics.map(([fabric, own]) => {
      const auroc = rocAuc(
        own.map((i) => score[i]),
        own.map((i) => label2[i])
      );
      return row2(fabric, "fabric", own, auroc);
    })
  ];
}
function inGroups(of, include) {
  const groups = /* @__PURE__ */ new Map();
  of.forEach((name, i) => {
    if (!include(i)) return;
    const own = groups.get(name);
    if (own === void 0) groups.set(name, [i]);
    else own.push(i);
  });
  return [...groups].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

// src/diagnosis/differing-sets.ts
var columns = { id: "names", label: "labels", group: "groups", kind: "kinds of defect", fabric: "fabrics" };
function differingSets(a, b) {
  const [one, other] = [a.evaluationSet, b.evaluationSet];
  const shapes = [one, other].map(({ geometry }) => geometry?.join("x") ?? "no images");
  if (shapes[0] !== shapes[1]) return `the models take ${shapes[0]} and ${shapes[1]}`;
  if (a.units.id.length !== b.units.id.length) return `${a.units.id.length} and ${b.units.id.length} units`;
  for (const [key, word] of Object.entries(columns)) {
    if (a.units[key].some((value, i) => value !== b.units[key][i])) return `other ${word}`;
  }
  return one.hash === other.hash ? null : "other contents of images or masks";
}

// src/diagnosis/differing-settings.ts
function differingSettings(a, b) {
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

// src/diagnosis/check-evidence.ts
function checkEvidence(evidence, files) {
  if (evidence.length === 0) throw new InputError("There is no evidence to diagnose: evaluate at least one checkpoint");
  const named = (i) => `"${evidence[i].checkpoint.name}"${files ? ` (${files[i]})` : ""}`;
  const known2 = /* @__PURE__ */ new Map();
  for (const [i, one] of evidence.entries()) {
    checkUnits(one, named(i));
    const twin = known2.get(one.checkpoint.name);
    if (twin !== void 0) {
      throw new InputError(
        `There are two pieces of evidence for "${one.checkpoint.name}"${files ? `, ${files[twin]} and ${files[i]}` : ""}: a shard is there twice, or an older file was left behind; keep one of them`
      );
    }
    known2.set(one.checkpoint.name, i);
  }
  for (let i = 1; i < evidence.length; i++) checkPair(evidence[0], evidence[i], `${named(0)} and ${named(i)}`);
}
function checkUnits({ units, unlabeled }, name) {
  if (units.score.length > 0 || unlabeled?.score.length) return;
  throw new InputError(`The evidence of ${name} holds no units: the evaluation set is empty`);
}
function checkPair(a, b, both) {
  if (a.evaluationSet.unit !== b.evaluationSet.unit) {
    throw new InputError(
      `${both} cannot be compared: one was scored by ${a.evaluationSet.unit}, the other by ${b.evaluationSet.unit}; evaluate both on the same set`
    );
  }
  const sets = differingSets(a, b);
  if (sets !== null) {
    throw new InputError(
      `${both} were measured on different evaluation sets (${sets}): evaluate both on the same images, masks, labels and groups`
    );
  }
  if (a.measuredWith !== b.measuredWith) {
    throw new InputError(
      `${both} were measured with different settings (${differingSettings(a.measuredWith, b.measuredWith)}): evaluate both with the same configuration`
    );
  }
  if (a.tool.version !== b.tool.version) {
    throw new InputError(
      `${both} were measured by vae-playbook ${a.tool.version} and ${b.tool.version}: evaluate both with the same version`
    );
  }
}

// src/diagnosis/choose-judged.ts
function chooseJudged(judge, checkpoints, best) {
  const last = checkpoints[checkpoints.length - 1];
  if (judge === "last") return last;
  if (judge === "best") return best ?? last;
  const named = checkpoints.find(({ evidence }) => evidence.checkpoint.name === judge);
  if (named !== void 0) return named;
  const names2 = checkpoints.map(({ evidence }) => evidence.checkpoint.name);
  throw new InputError(`judge: there is no checkpoint "${judge}"; the nearest is "${nearest(judge, names2)}"`);
}

// src/statistics/delong.ts
function delongVariance(component, labels) {
  const all = Array.from(component);
  const positive = all.filter((_, i) => labels[i] === 1);
  const negative = all.filter((_, i) => labels[i] === 0);
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
var KEPT_FREEDOM = 0.75;
function aurocInterval(scores, labels, groups = Array.from(scores, (_, i) => String(i))) {
  const components2 = aurocComponents(scores, labels);
  if (components2 === null) return null;
  if (groups.length !== scores.length) throw new RangeError(`${scores.length} scores, but ${groups.length} groups`);
  const { auroc, component, positives, negatives } = components2;
  const approximate = tooFewForIntervals(labels, groups) !== null;
  const { grouped, groups: count3 } = groupSizes(groups);
  const classes = [1, 0].map((label2) => groupSizes(groups, (i) => labels[i] === label2));
  const perClass = classes.map(({ largestDesignEffect }) => largestDesignEffect);
  const estimated = aurocVariance(component, labels, groups);
  const independent = delongVariance(component, labels);
  if (estimated === null || independent === null || independent === 0) {
    const z2 = grouped ? t95(count3 - 2) : z95;
    return { auroc, interval: scoreInterval(auroc, positives / perClass[0], negatives / perClass[1], z2), approximate };
  }
  const small = grouped ? 1 + 1 / Math.min(...classes.map(({ groups: own }) => own)) : 1;
  const clustering = Math.min(Math.max(1, small * estimated.variance / independent), Math.max(...perClass));
  const misfit = Math.max(1, independent / hanleyMcNeilVariance(auroc, positives, negatives));
  const [m, n] = [positives, negatives].map((size) => Math.max(1, size / (clustering * misfit)));
  const freedom = estimated.degreesOfFreedom * (grouped ? KEPT_FREEDOM : 1);
  const z = grouped || misfit > 1 ? t95(freedom) : z95;
  return { auroc, interval: scoreInterval(auroc, m, n, z), approximate };
}

// src/statistics/average-precision.ts
function averagePrecisionOfRanked({ truePositives, falsePositives, positives }) {
  if (positives === 0) return null;
  let sum3 = 0;
  for (let i = 0; i < truePositives.length; i++) {
    const gained = truePositives[i] - (i === 0 ? 0 : truePositives[i - 1]);
    sum3 += gained * (truePositives[i] / (truePositives[i] + falsePositives[i]));
  }
  return sum3 / positives;
}

// src/diagnosis/metrics.ts
function metricsOf(evidence, settings) {
  const { units, latent, reconstruction, pixel } = evidence;
  const { score, label: label2, group } = units;
  const auroc = aurocInterval(score, label2, group);
  const ranked = rankedScores(score, label2);
  const best = bestF1OfRanked(ranked);
  const spread = latent?.spread ?? null;
  return {
    imageAuroc: auroc?.auroc ?? null,
    imageAurocInterval: auroc?.interval ?? null,
    imageAurocApproximate: auroc?.approximate ?? null,
    averagePrecision: averagePrecisionOfRanked(ranked),
    ...operatingFigures(evidence, settings),
    bestF1: best?.f1 ?? null,
    bestF1Threshold: best?.threshold ?? null,
    youdenThreshold: youdenOfRanked(ranked)?.threshold ?? null,
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
  const normal = calibration?.score ?? score.filter((_, i) => label2[i] === 0);
  const threshold = settings.threshold ?? (normal.length === 0 ? null : percentile(normal, settings["threshold-percentile"]));
  if (threshold === null) return { threshold, precision: null, recall: null, f1: null, falsePositiveRate: null };
  const counts = { positives: 0, negatives: 0, hits: 0, alarms: 0 };
  score.forEach((value, i) => {
    counts[label2[i] === 1 ? "positives" : "negatives"]++;
    if (value > threshold) counts[label2[i] === 1 ? "hits" : "alarms"]++;
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
  idOrder(judged.units.id).forEach((unit, i) => score[unit] = evidence.units.score[from[i]]);
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
  const { unit, hash, defectFree, defective } = evaluationSet;
  const { unitIds, measuredWith: measuredWith2 } = asBaseline2;
  return { name: judged, unit, hash, count: defectFree + defective, unitIds, measuredWith: measuredWith2 };
}
function refuseAnother(baseline, judged, source) {
  const same = (key) => baseline[key] === judged[key];
  if (!same("hash") || !same("unit") || !same("unitIds")) {
    const cure = source === "checkpoint" ? "its model takes images of another size, so it can only be compared with one that takes the same" : "name its checkpoint as the baseline instead, so that it is evaluated on this set too";
    throw new InputError(
      `baseline: ${shown(baseline)} and ${shown(judged)} were measured on different evaluation sets: ${cure}`
    );
  }
  if (baseline.measuredWith !== judged.measuredWith) {
    throw new InputError(
      `baseline: "${baseline.name}" and "${judged.name}" were measured with different settings (${differingSettings(baseline.measuredWith, judged.measuredWith)}): name its checkpoint as the baseline instead, or evaluate both with the same configuration`
    );
  }
}
function shown({ name, hash, count: count3, unit }) {
  return `"${name}" (${count3} ${unit === "patch" ? "patches" : "images"}, set ${hash.slice(0, 8)})`;
}

// src/diagnosis/score-histogram.ts
var bins = 30;
function scoreHistogram({ score, label: label2 }) {
  if (score.length === 0) return { edges: [], defectFree: [], defective: [] };
  const low = score.reduce((a, b) => Math.min(a, b), Infinity);
  const high = score.reduce((a, b) => Math.max(a, b), -Infinity);
  const [scale, unscale] = low > 0 ? [Math.log, Math.exp] : [(x) => x, (x) => x];
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
    (_, i) => Math.min(Number.MAX_VALUE, unscale(start * (1 - i / bins) + scale(high) * (i / bins)))
  );
  edges[0] = low;
  edges[bins] = high;
  const shares = (wanted) => {
    const counts = new Array(bins).fill(0);
    const own = score.filter((_, i) => label2[i] === wanted);
    for (const value of own) counts[Math.min(bins - 1, Math.max(0, Math.floor(scale(value) / width - start / width)))]++;
    return own.length === 0 ? counts : counts.map((count3) => count3 / own.length);
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
      const points = Array.from({ length: kept }, (_, i) => kept === 1 ? last : Math.round(i * last / (kept - 1)));
      return [
        {
          curve: kind,
          name: curve.name,
          at: points.map((i) => curve.at[i]),
          value: points.map((i) => Number(curve.value[i].toPrecision(6)))
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
  const { units, unlabeled, calibration, latent, outputs, tool, pixel } = judged.evidence;
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
    tool: { ...tool, version },
    verdict: verdictOf(findings),
    evaluationSet: describeSet(judged.evidence, [...waived.notes, ...misaligned ? [withoutMasks] : coarse(pixel)]),
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
function coarse(pixel) {
  const error = pixel === null ? 0 : Math.max(pixel.aurocError, pixel.auproError);
  if (error <= LARGEST_ERROR) return [];
  return [`Pixel AUROC and AUPRO come from pixel errors in bins, and may be off by up to ${figure(error)}.`];
}
function describeSet({ evaluationSet, units, unlabeled }, notes) {
  const { unit, images, patches, leftOut, layout, hash, calibration, duplicates } = evaluationSet;
  const defective = units.label.filter((label2) => label2 === 1).length;
  const both = duplicates.length === 0 ? [] : [
    `${duplicates.length === 1 ? "1 image stands" : `${duplicates.length} images stand`} both in the calibration and in the test set (${duplicates.slice(0, 3).join(", ")}${duplicates.length > 3 ? ", …" : ""}): the threshold has seen what it is judged on.`
  ];
  return {
    unit,
    images,
    patches,
    defectFree: units.label.length - defective,
    defective,
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
function matchCurves(columns3, shown3) {
  const curves = Object.fromEntries(curveKinds.map((kind) => [kind, null]));
  const named = columns3.map((column2) => ({ column: column2, ...wordsOf(column2) }));
  for (const [kind, ranks] of Object.entries(spellings)) {
    for (const isValidation of [false, true]) {
      const target = isValidation ? withValidation[kind] : kind;
      if (target === null) continue;
      for (const spelling of ranks) {
        const fitting = named.filter((one) => one.isValidation === isValidation && spelling.test(one.words));
        if (fitting.length > 1) {
          const names2 = fitting.map(({ column: column2 }) => `"${column2.name}"`);
          throw new InputError(
            `history: in ${shown3} ${names2.slice(0, 4).join(", ")} could each be the ${curveWords[target]}: leave or name one run only, or write a CSV file with the columns epoch, loss, reconstruction, kl, kl_weight, learning_rate, val_loss`
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
  const unused = columns3.map(({ name }) => name).filter((name) => !taken.has(name));
  if (unused.length === columns3.length) {
    const names2 = unused.slice(0, 12).map((name) => `"${name}"`);
    throw new InputError(
      `history: no column of ${shown3} is a known curve (${names2.join(", ") || "there are none"}${unused.length > 12 ? ", …" : ""}): name them loss, reconstruction, kl, kl_weight, learning_rate, val_loss`
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
  const rest = words.filter((word, i) => word !== "loss" || words.indexOf("loss") === i);
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
  for (let i = 0; i < bytes.length; i++) crc = crc >>> 8 ^ table[(crc ^ bytes[i]) & 255];
  return (crc ^ 4294967295) >>> 0;
}
function maskedCrc32c(bytes) {
  const crc = crc32c(bytes);
  return (crc >>> 15 | crc << 17) + 2726488792 >>> 0;
}

// src/history/tf-records.ts
var HEADER = 12;
var FOOTER = 4;
function tfRecords(bytes, shown3) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = [];
  let at = 0;
  while (at + HEADER <= bytes.length) {
    if (view.getUint32(at + 8, true) !== maskedCrc32c(bytes.subarray(at, at + 8))) throw damaged(shown3, at);
    const length = Number(view.getBigUint64(at, true));
    const end = at + HEADER + length;
    if (end + FOOTER > bytes.length) break;
    const data2 = bytes.subarray(at + HEADER, end);
    if (view.getUint32(end, true) !== maskedCrc32c(data2)) throw damaged(shown3, at);
    records.push(data2);
    at = end + FOOTER;
  }
  return { records, truncated: at < bytes.length };
}
function damaged(shown3, at) {
  return new InputError(
    at === 0 ? `history: ${shown3} is no TensorBoard event file, or is damaged from its first byte: copy it again` : `history: ${shown3} is damaged: the checksum of the record at byte ${at} does not fit; copy it again`
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
  for (const { bytes, shown: shown3, prefix } of files) {
    const { records, truncated } = tfRecords(bytes, shown3);
    if (truncated) notes.push(`${shown3} ends amid a record: its training may still be running.`);
    for (const record of records) {
      const { step, wallTime, summary } = parseEvent(record, shown3);
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
        const known2 = steps2.get(Number(step));
        if (known2 === void 0 || known2.wallTime <= wallTime) steps2.set(Number(step), { value, wallTime });
      }
    }
  }
  if (strange > 0) notes.push(`${strange} values that are not finite numbers were left out.`);
  const columns3 = [...tags].map(([name, { folder, steps: steps2 }]) => {
    const sorted = [...steps2].sort(([a], [b]) => a - b);
    return { name, folder, at: sorted.map(([step]) => step), value: sorted.map(([, { value }]) => value) };
  });
  return { axis: "step", columns: columns3, notes };
}
function parseEvent(record, shown3) {
  try {
    return fromBinary(EventSchema, record);
  } catch (error) {
    throw new InputError(`history: ${shown3} holds a record that is no TensorBoard event: name an event file`, {
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

// src/history/read-table.ts
var MOST_ROWS = 5e5;
var notFinite = /^[-+]?(nan|inf(inity)?)$/i;
var axes = [
  ["epoch", /^epochs?$/i],
  ["step", /^(global[ _-]?)?(steps?|iter(ation)?s?|batch)$/i]
];
function readTable(text, jsonLines, shown3) {
  const rows = jsonLines ? jsonRows(text, shown3) : csvRows(text, shown3);
  if (rows.length === 0) throw new InputError(`history: ${shown3} has no rows: name a file with one row an epoch`);
  if (rows.length > MOST_ROWS) {
    throw new InputError(`history: ${shown3} has more than ${MOST_ROWS} rows: write one row an epoch`);
  }
  const names2 = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const [axis, axisName] = axisOf(names2, shown3);
  const counts = { strange: 0 };
  const columns3 = names2.filter((name) => !axes.some(([, spelling]) => spelling.test(name))).flatMap((name) => column(name, rows, axisName, shown3, counts) ?? []);
  const notes = counts.strange > 0 ? [`${counts.strange} values that are not finite numbers were left out.`] : [];
  return { axis, columns: columns3, notes };
}
function axisOf(names2, shown3) {
  for (const [axis, spelling] of axes) {
    const fitting = names2.filter((name) => spelling.test(name));
    if (fitting.length > 1) {
      throw new InputError(`history: ${shown3} has the columns ${list(fitting)}: leave one of them`);
    }
    if (fitting.length === 1) return [axis, fitting[0]];
  }
  throw new InputError(
    `history: ${shown3} has no column epoch or step (columns: ${list(names2)}): add one that counts the epochs`
  );
}
function column(name, rows, axisName, shown3, counts) {
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
    const at = axisValue(cells.get(axisName), axisName, `${shown3}, line ${line}`);
    const { sum: sum3, count: count3 } = sums.get(at) ?? { sum: 0, count: 0 };
    sums.set(at, { sum: sum3 + value, count: count3 + 1 });
  }
  const sorted = [...sums].sort(([a], [b]) => a - b);
  if (sorted.length === 0) return null;
  return { name, at: sorted.map(([at]) => at), value: sorted.map(([, { sum: sum3, count: count3 }]) => sum3 / count3) };
}
function axisValue(cell, axisName, where) {
  const value = cell === void 0 || cell === "" || cell === null ? NaN : Number(cell);
  if (Number.isFinite(value)) return value;
  throw new InputError(`history: ${where}: ${axisName} is ${JSON.stringify(cell ?? "")}, which is no number`);
}
function csvRows(text, shown3) {
  const header = (names2) => {
    if (names2.length === 1 && names2[0].includes(";")) {
      throw new InputError(
        `history: ${shown3}, line 1: the columns are separated by semicolons; separate them by commas`
      );
    }
    const twice = names2.find((name, i) => name !== "" && names2.indexOf(name) !== i);
    if (twice !== void 0) throw new InputError(`history: ${shown3} has the column "${twice}" twice: leave one`);
    return names2.map((name, i) => name === "" ? `column ${i + 1}` : name);
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
    const where = lines === void 0 ? shown3 : `${shown3}, line ${lines}`;
    throw new InputError(`history: ${where}: is no valid CSV: ${message}`, { cause: error });
  }
}
var bare = /(?<=[:,[]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;
function jsonRows(text, shown3) {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === "") return [];
    const where = `history: ${shown3}, line ${index + 1}`;
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
function list(names2) {
  const shown3 = names2.slice(0, 12).map((name) => `"${name}"`);
  return shown3.join(", ") + (names2.length > 12 ? ` and ${names2.length - 12} more` : "");
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
  const { axis, columns: columns3, notes } = isFolder ? await readFolder(place2, path) : await readOne(place2, path);
  return { axis, notes, ...matchCurves(columns3, path) };
}
async function readOne(place2, shown3) {
  const bytes = await read(place2, shown3);
  const name = basename(place2).toLowerCase();
  if (isEventFile(name)) return readEventFiles([{ bytes, shown: shown3, prefix: "" }]);
  if (/\.(csv|jsonl|ndjson)$/.test(name)) {
    return readTable(bytes.toString("utf8"), !name.endsWith(".csv"), shown3);
  }
  throw new InputError(
    `history: ${shown3} is none of the known kinds: event files have "tfevents" in their names, tables end in .csv or .jsonl`
  );
}
async function readFolder(place2, shown3) {
  const names2 = (await readdir(place2, { recursive: true })).filter((name) => isEventFile(basename(name))).sort();
  if (names2.length === 0) {
    throw new InputError(`history: the folder ${shown3} holds no TensorBoard event files; name the file itself`);
  }
  let total = 0;
  const files = [];
  for (const name of names2) {
    const bytes = await read(join(place2, name), join(shown3, name));
    total += bytes.length;
    if (total > MOST_BYTES) throw tooLarge(shown3);
    const folder = relative(place2, dirname(join(place2, name)));
    files.push({ bytes, shown: join(shown3, name), prefix: folder.split(sep).join("/") });
  }
  return readEventFiles(files);
}
async function read(place2, shown3) {
  if ((await stat(place2)).size > MOST_BYTES) throw tooLarge(shown3);
  return readFile(place2).catch((error) => {
    throw new InputError(`history: ${shown3} cannot be read (${error.code})`, { cause: error });
  });
}
function tooLarge(shown3) {
  return new InputError(
    `history: ${shown3} is larger than ${MOST_BYTES / 2 ** 20} MB: name event files of one run without images, or a CSV file with one row an epoch`
  );
}

// src/stages/baseline.ts
import { readFile as readFile7 } from "node:fs/promises";
import { basename as basename4, isAbsolute as isAbsolute3, relative as relative5, resolve as resolve6 } from "node:path";

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
var __require = /* @__PURE__ */ createRequire(import.meta.url);
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
    fs.stat(resolvedPath, (error$1, stat10) => {
      if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
      if (stat10.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
      callback$1(stat10, resolvedPath);
      queue.dequeue(null, state);
    });
  });
};
var resolveSymlinks = function(path, state, callback$1) {
  const { queue, fs, options: { suppressErrors } } = state;
  queue.enqueue();
  try {
    const resolvedPath = fs.realpathSync(path);
    const stat10 = fs.statSync(resolvedPath);
    if (stat10.isDirectory() && isRecursive(path, resolvedPath, state)) return;
    callback$1(stat10, resolvedPath);
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
    for (let i = 0; i < entries.length; ++i) {
      const entry = entries[i];
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
        this.resolveSymlink(path, this.state, (stat10, resolvedPath) => {
          if (stat10.isDirectory()) {
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
    callback(root, options, (err, output) => {
      if (err) return reject(err);
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
  __require.resolve("picomatch");
  pm = __require("picomatch");
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
  let i, j;
  for (i = 0; i < patternsCount; i++) {
    const parts = splitPattern(patterns[i]);
    patternsParts[i] = parts;
    const partsCount = parts.length;
    const partMatchers = Array(partsCount);
    for (j = 0; j < partsCount; j++) partMatchers[j] = (0, import_picomatch.default)(parts[j], options);
    matchers[i] = partMatchers;
  }
  return (input) => {
    const inputParts = input.split("/");
    if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
    for (i = 0; i < patternsCount; i++) {
      const patternParts = patternsParts[i];
      const matcher = matchers[i];
      const inputPatternCount = inputParts.length;
      const minParts = Math.min(inputPatternCount, patternParts.length);
      j = 0;
      while (j < minParts) {
        const part = patternParts[j];
        if (part.includes("/")) return true;
        if (!matcher[j](inputParts[j])) break;
        if (!options.noglobstar && part === "**") return true;
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
    let i = 0;
    const cwdParts = escapedCwd.split("/");
    while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
      result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
      i++;
    }
    const potentialRoot = posix.join(cwd, parentDir.slice(i * 3));
    if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
      props.root = ensureNonDriveRelativePath(potentialRoot);
      props.depthOffset = -n + i;
    }
  }
  if (!isIgnore && props.depthOffset >= 0) {
    var _props$commonPath;
    (_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
    const newCommonPath = [];
    const length = Math.min(props.commonPath.length, parts.length);
    for (let i = 0; i < length; i++) {
      const part = parts[i];
      if (part === "**" && !parts[i + 1]) {
        newCommonPath.pop();
        break;
      }
      if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
      newCommonPath.push(part);
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
  if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
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
  const [crawler, relative6] = getCrawler(globInput, options);
  return crawler ? formatPaths(await crawler.withPromise(), relative6) : [];
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
  const names2 = found2.map(({ stem }) => stem);
  const groups = /* @__PURE__ */ new Map();
  names2.forEach((name, i) => groups.set(name, [...groups.get(name) ?? [], i]));
  for (const members of groups.values()) {
    if (members.length === 1) continue;
    const byStem = members.map((i) => componentsOf(found2[i], found2[i].stem));
    const components2 = allDiffer(byStem.map((parts) => parts.join("/"))) ? byStem : members.map((i) => componentsOf(found2[i], found2[i].base));
    let length = 1;
    while (!allDiffer(components2.map((parts) => parts.slice(-length).join("/")))) length++;
    members.forEach((i, m) => names2[i] = components2[m].slice(-length).join("/"));
  }
  return names2;
}
var componentsOf = ({ folder }, last) => [...folder.split(sep4).filter((part) => part !== ""), last];
var allDiffer = (names2) => new Set(names2).size === names2.length;
var natural = new Intl.Collator("en", { numeric: true });
function compareNaturally(a, b) {
  return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

// src/checkpoints/recognize.ts
import { readdir as readdir4, stat as stat4 } from "node:fs/promises";
import { basename as basename3, dirname as dirname3, extname, join as join3, resolve as resolve4 } from "node:path";

// src/checkpoints/recorded-csv.ts
import { open } from "node:fs/promises";
var OTHER_SEPARATORS = { semicolons: ";", tabs: "	", "vertical bars": "|" };
async function hasRecordedColumns(path) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const [header] = buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF/, "").split(/\r?\n/);
    const columns3 = header.split(new RegExp(`[,${Object.values(OTHER_SEPARATORS).join("")}]`)).map((column2) => column2.trim().replace(/^"(.*)"$/, "$1"));
    if (!columns3.includes("score")) return false;
    return columns3.includes("label") || columns3.every((column2) => column2 === "score" || column2 === "group");
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
  const [encoder, decoder] = ["encoder", "decoder"].map((part) => join3(path, part, "model.json"));
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
  const nameOf = (part) => basename3(path).slice(0, -"encoder.onnx".length) + part + ".onnx";
  const [encoder, decoder] = ["encoder", "decoder"].map((part) => {
    const wanted = nameOf(part);
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
  const names2 = uniqueNames(found2);
  const named = found2.map((one, i) => ({ ...one, name: names2[i], epoch: epochOfName(one.stem) }));
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
  const { externalDataOf, readOnnx } = await import("./read-onnx-TF342LKF.js");
  const files = new Set(graphs);
  for (const graph of graphs)
    for (const name of externalDataOf(await readOnnx(graph), graph)) {
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
  const literal2 = resolve5(cwd, pattern);
  if (await stat5(literal2).then(
    () => true,
    () => false
  ))
    return [literal2];
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

// src/stages/evaluate.ts
import { join as join8 } from "node:path";

// src/stages/describe-run.ts
import { createHash as createHash3 } from "node:crypto";
function describeRun(checkpoints, shard) {
  const list2 = JSON.stringify(checkpoints.map(({ name, sha256 }) => [name, sha256]));
  return {
    checkpoints: checkpoints.length,
    list: createHash3("sha256").update(list2).digest("hex"),
    shard: shard ?? null
  };
}

// src/stages/earlier-evidence.ts
import { readFile as readFile4, stat as stat8 } from "node:fs/promises";
import { join as join7 } from "node:path";

// src/build.ts
var BUILD = false ? null : "9e07ea36c9a21ba2f72a6bbc4a3e9f45d23850abbe310a495fb79a5a6236bdd6";

// src/evaluation-set/hash-set.ts
import { createHash as createHash4 } from "node:crypto";
async function hashSet(set) {
  const { layout, images, calibration, leftOut, conditions } = set;
  const facts = await inspectSet(set);
  const hash = createHash4("sha256").update(JSON.stringify({ layout, leftOut, conditions }));
  hash.update(`
${images.length}
`);
  images.forEach((image, i) => hash.update(lineOf(image, facts.images[i])));
  hash.update(`
${calibration?.length ?? "none"}
`);
  calibration?.forEach((image, i) => hash.update(lineOf(image, facts.calibration[i])));
  return hash.digest("hex");
}
function lineOf({ name, label: label2, kind, fabric, group, condition }, { hash, maskHashes }) {
  return `${JSON.stringify([name, label2, kind, fabric, group, condition, hash, ...maskHashes])}
`;
}

// src/evidence/evidence.ts
var number2 = number();
var label = union([literal(0), literal(1)]);
var estimate = object({ value: number2, interval: tuple([number2, number2]) });
var histogram2 = object({ low: number2, high: number2, counts: array(number2) });
function columns2(shape) {
  return object(shape).superRefine((given, context) => {
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
var unitsSchema = columns2({
  id: array(string()),
  label: array(label),
  group: array(string()),
  kind: array(string()),
  fabric: array(string().nullable()),
  score: array(number2)
});
var placement = { z: number2, p: number2.nullable() };
var alignmentSchema = object({
  images: number2,
  /** Pixels of the model's input per cell of the reduced maps: shifts are multiples of it. */
  resolution: number2,
  matched: object(placement),
  /** Mean z of the masks of other images. */
  mismatched: number2,
  /** The best shift, dx to the right and dy down, in pixels of the model's input: move the masks by it. */
  shift: object({ dx: number2, dy: number2, ...placement }),
  /** The best of the flips and rotations, applied to the masks. */
  turn: object({
    operation: _enum([
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
  inverted: object(placement),
  /** Every image with the mask of another one, each mask used once, so that they fit best; null under three images. */
  pairing: object({ ...placement, examples: array(object({ image: string(), mask: string(), z: number2 })) }).nullable()
});
var pixelSchema = object({
  auroc: number2,
  averagePrecision: number2,
  aupro: number2,
  /** Bound on |figure - exact figure|, for auroc, aupro and averagePrecision. */
  aurocError: number2,
  auproError: number2,
  averagePrecisionError: number2,
  regions: number2,
  /** Mean error inside the masks over mean error outside, on defective images; null if nothing lies outside. */
  insideOutsideRatio: number2.nullable(),
  /** AUROC of the 7x7-blurred error map, with an interval over images; null where it could not be had. */
  blurredAuroc: estimate.nullable(),
  /** Median over defective images of the share of pixels inside the masks; null if no mask has a pixel. */
  medianMaskArea: number2.nullable(),
  /** Whether another placement of the masks would fit the error maps better (SCIENCE.md 1.9); null under two images. */
  alignment: alignmentSchema.nullable()
});
var reconstructionSchema = object({
  units: number2,
  /** MSE_i / W_i per defect-free patch: mean squared error over within-image variance; null where W_i is 0 (a blank image). */
  errorToVariance: array(number2.nullable()),
  /** Group of each of these patches, shape of `errorToVariance`; evidence of earlier versions has none. */
  patchGroups: array(string()).optional(),
  meanSquaredError: number2,
  /** Median over patches of the within-image variance W_i. */
  withinVariance: number2,
  /** 1 - SSE / SST, pooled over all pixels (scikit-learn r2_score on the flattened arrays). */
  r2: number2,
  /** Mean SSIM over the fixed sample (Gaussian window, sigma 1.5, K1 0.01, K2 0.03, range 1). */
  ssim: number2.nullable(),
  /** Share of pixels with |x - xhat| > 0.5 * sd of their image. */
  redShare: number2,
  /** Ds = trCov(xhat_c) / trCov(x_c), own mean removed, jackknife interval over the groups of the fixed sample. Null: inputs all alike, or one group. */
  diversity: estimate.nullable(),
  /**
   * Median over consecutive images of the fixed sample of |xhat_c,i - xhat_c,i-1|^2, over that of |x_c,i - x_c,i-1|^2, with a
   * bootstrap interval over groups. Null: typical inputs do not differ, or one group; evidence of earlier versions has none.
   */
  typicalDiversity: estimate.extend({
    /** 1 - 2 sn^2 * D / median of |x_c,i - x_c,i-1|^2, with the floor and the condition of `predictableShare`. */
    predictableShare: number2,
    /** 1 - median of |x_c,i - x_c,i-1|^2 / (|x_c,i|^2 + |x_c,i-1|^2), at least 0. */
    inputCorrelation: number2
  }).nullish(),
  /** 1 - sn^2 * D / trCov(x_c), floor 0.2; 1 where the texture is finer than the noise filter. */
  predictableShare: number2,
  noise: object({
    /** Immerkaer's noise standard deviation, pooled over the defect-free patches. */
    sigma: number2,
    /** Whether sigma^2 is under a quarter of the median within-image variance, so that it may be used as a noise floor. */
    usable: boolean()
  }),
  /** Mean pairwise correlation of the centered inputs of the fixed sample. */
  inputCorrelation: number2,
  /** Pooled regression x = intercept + slope * xhat. */
  scale: object({ rawError: number2, affineError: number2, slope: number2, intercept: number2 }),
  /** channelCorrelation[i][j]: correlation of input channel i with reconstruction channel j; [[r]] for grey. */
  channelCorrelation: array(array(number2)),
  /** Spatial coefficient of variation of the 7x7-blurred error map: defective over defect-free patches; shown, decides nothing. */
  coefficientOfVariationRatio: number2.nullable(),
  /** Correlation of Laplacian-filtered images and reconstructions over the fixed sample; null where either has no detail. */
  highBandCorrelation: number2.nullable(),
  /** Spectra over the fixed sample in radial bands, cycles per pixel; null for patches under 16 pixels or without structure. */
  bands: array(
    object({
      from: number2,
      to: number2,
      /** Of the images' power, and of the error's. */
      share: number2,
      errorShare: number2,
      /** G = P(xhat) / P(x) and E = P(x - xhat) / P(x); null where the images have no power here. */
      gain: number2.nullable(),
      error: number2.nullable(),
      /** g = Re<X* Xhat> / sqrt(P(x) P(xhat)), -1..1; E = 1 + G - 2 g sqrt(G). */
      coherence: number2.nullable(),
      /** Share of the images' power here that their noise accounts for; null where the noise is not known. */
      noise: number2.nullable()
    })
  ).nullable(),
  /** The frequency of strided layers that stands out most in the reconstructions, dB over its neighbors, less the images'. */
  checkerboard: object({ excess: number2, frequency: tuple([number2, number2]), errorShare: number2 }).nullable()
});
var otherScore = {
  auroc: number2,
  gain: number2,
  /** One-sided, of the gain; null where that is under 0.03. */
  p: number2.nullable()
};
var otherScoresSchema = object({
  /** The score in use: its AUROC. */
  auroc: number2,
  /** Every reduction of the same error maps, the one in use with a gain of 0. */
  reductions: array(
    object({ reduce: _enum(["mean", "max", "top-0.1%", "top-1%", "blurred-max"]), ...otherScore })
  ),
  /** Figures of the image alone, without the model; `higher` false: defects have the lower values. */
  trivial: array(
    object({ score: _enum(["mean", "deviation", "gradient-energy"]), higher: boolean(), ...otherScore })
  )
});
var latentSchema = object({
  /** Number of images (patches) behind the statistics. */
  images: number2,
  dimensions: number2,
  channels: number2,
  positions: number2,
  /** #{Var(mu_j) > 0.01} (Burda 2016). */
  activeUnits: number2,
  /** Mean over units of the sample variance of mu. */
  muVariance: number2,
  /** Largest |mu_ij - mean_j| of all: below 1e-6 the encoder is dead. */
  muSpread: number2,
  /** All below are null where the model exports no log-variance, sigma or variance. */
  spread: object({
    /** sigma, averaged over images and units; over active units (null if none); over live units (null if none). */
    meanSigma: number2,
    meanSigmaActive: number2.nullable(),
    meanSigmaLive: number2.nullable(),
    /** #{R_j > 0.01}, R_j = Var(mu_j) / (Var(mu_j) + E sigma_j^2). */
    liveUnits: number2,
    /** I_G = sum_j -0.5 ln(1 - R_j), nats, with a jackknife-type interval over groups. */
    signalInformation: estimate,
    /** E KL(q(z|x) || N(0, 1)), nats, summed over units. */
    klTotal: number2,
    /** Share of (eps, delta)-collapsed units: eps 0.01 nat, delta max(0.01, 1/N) (Lucas 2019). */
    collapsedFraction: number2,
    /** Median over live units of 10 log10(Var mu_j / E sigma_j^2), dB; null if none is live. */
    signalToNoise: number2.nullable(),
    /** #{E sigma_j^2 > 0.9 and Var(mu_j) < 0.01}: units that stay at the prior. */
    passiveUnits: number2,
    /** sum_j (1 - E sigma_j^2). */
    usedVariance: number2,
    /** Share of all log-variances within 1e-3 of their minimum, and that minimum (a clamp). */
    pinned: object({ fraction: number2, logVariance: number2 }),
    sigmaHistogram: histogram2
  }).nullable(),
  muHistogram: histogram2,
  /** The at most 64 units with the largest KL (or variance of mu), in that order. */
  top: array(
    object({
      unit: number2,
      muMean: number2,
      muVariance: number2,
      sigma: number2.nullable(),
      kl: number2.nullable(),
      signalShare: number2.nullable()
    })
  )
});
var determinismSchema = object({
  images: number2,
  muChange: number2.nullable(),
  reconstructionChange: number2.nullable(),
  /** Var(run1 - run2) / 2 over these images, over Var(score) of all defect-free units. */
  noiseShare: number2.nullable(),
  /** Operators that draw random numbers stand in the graph; null: cannot be told. */
  samples: boolean().nullable(),
  /** The noise that they draw was taken out before anything was measured: reconstructions are those of mu. */
  noiseTakenOut: boolean()
});
var interventionsSchema = object({
  /** Tensors by which features of the image reach the reconstruction past the code; empty: none; null: cannot be told. */
  skips: array(string()).nullable(),
  /** Why no code could be decoded; null where some were. */
  reason: string().nullable(),
  images: number2,
  /** [MSE(x, decode(another image's mu)) - MSE(x, decode(mu))] / TV, TV: mean over pixels of the variance over images. */
  permutation: estimate.nullable(),
  /** decoderVariance / MSE; null without a spread, or where sum(1 - sigma^2) is under 3. Skips raise it: see `skips`. */
  effectiveBeta: estimate.nullable(),
  /** E |decode(z) - decode(mu)|^2 / sum_j (1 - E sigma_j^2), z from q(z|x): the variance that a Gaussian decoder would have. */
  decoderVariance: number2.nullable(),
  /**
   * Mean absolute change of a pixel, 0..1, when a unit moves by two standard deviations of its codes, sqrt(Var mu + sigma^2): the
   * first 8 of `latent.top`, on 8 images.
   */
  nudges: array(object({ unit: number2, change: number2 }))
});
var runSchema = object({
  /** How many checkpoints there are. */
  checkpoints: number2.int().positive(),
  /** sha256 over their names and checksums, in training order. */
  list: string(),
  /** `PART/PARTS` as `shard` said it; null: one job measured all of them. */
  shard: string().regex(/^\d+\/\d+$/).nullable()
});
var evidenceSchema = object({
  schemaVersion: literal(1),
  tool: object({
    name: literal("vae-playbook"),
    version: string(),
    engine: string(),
    device: string(),
    /** Devices that were not taken, each with the reason. */
    deviceNotes: array(string()).optional()
  }),
  checkpoint: object({
    name: string(),
    epoch: number2.nullable(),
    /** Position in training order, from 0. */
    order: number2,
    kind: string(),
    sha256: string()
  }),
  evaluationSet: object({
    /** Equal hashes: the same images, masks, labels, groups and geometry. */
    hash: string(),
    layout: string(),
    unit: _enum(["patch", "image"]),
    images: number2,
    patches: number2,
    leftOut: array(object({ name: string(), reason: string() })),
    notes: array(string()),
    /** Whether calibration images are apart from the test images. */
    calibration: _enum(["separate", "test"]),
    /** Names of images (by content) that stand both in the calibration and in the test set. */
    duplicates: array(string()),
    /** Whether masks exist for the pixel-level figures. */
    masks: boolean(),
    /** [channels, height, width], or null for recorded outputs without images. */
    geometry: tuple([number2, number2, number2]).nullable(),
    /** How many defect-free patches are in the fixed sample for SSIM and bootstraps. */
    sample: number2
  }),
  /** Canonical JSON of the settings that change what is measured; shards must agree. */
  measuredWith: string(),
  /** What the run that measured this set out to measure; left out by earlier versions, and for a baseline. */
  run: runSchema.optional(),
  outputs: object({
    reconstruction: string().nullable(),
    mu: string().nullable(),
    spread: object({
      name: string(),
      convention: _enum(["log-variance", "log-sigma", "sigma", "variance"]),
      guessed: boolean()
    }).nullable(),
    how: string()
  }),
  units: unitsSchema,
  /** Scores of units that have no labels, in the order of the file: then `units` is empty. Left out or null: all have labels. */
  unlabeled: object({ score: array(number2), group: array(string()) }).nullish(),
  /** Scores of the separate calibration units; null: the defect-free test units calibrate. */
  calibration: columns2({ score: array(number2), group: array(string()) }).nullable(),
  pixel: pixelSchema.nullable(),
  /** Null without images, or with one class only. */
  otherScores: otherScoresSchema.nullable(),
  reconstruction: reconstructionSchema.nullable(),
  latent: latentSchema.nullable(),
  determinism: determinismSchema.nullable(),
  interventions: interventionsSchema.nullable()
});

// src/stages/evidence-files.ts
import { createHash as createHash5 } from "node:crypto";
import { lstat, readFile as readFile3, readdir as readdir6, rm, stat as stat6 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/stages/merge-evidence.ts
function mergeEvidence(files, folder) {
  checkEvidence(
    files.map(({ evidence }) => evidence),
    files.map(({ path }) => path)
  );
  const runs = /* @__PURE__ */ new Map();
  for (const file of files) {
    const { run } = file.evidence;
    const key = run === void 0 ? "" : `${run.checkpoints} ${run.list}`;
    runs.set(key, [...runs.get(key) ?? [], file]);
  }
  refuseShardsOfOtherRuns([...runs.values()]);
  for (const parts of runs.values()) refuseGap(parts, folder);
  const all = files.map(({ evidence }) => evidence);
  const orders = new Set(all.map(({ checkpoint }) => checkpoint.order));
  if (runs.size > 1 || orders.size < all.length) return inTrainingOrder(all, ({ checkpoint }) => checkpoint);
  return all.sort((a, b) => a.checkpoint.order - b.checkpoint.order);
}
function refuseShardsOfOtherRuns(runs) {
  const sharded = runs.find(
    (parts) => parts.some(({ evidence }) => evidence.run !== void 0 && evidence.run.shard !== null)
  );
  const other = runs.find((parts) => parts !== sharded);
  if (sharded === void 0 || other === void 0) return;
  const [a, b] = [sharded[0], other[0]];
  throw new InputError(
    `${a.path} and ${b.path} are parts of different runs: ${a.path} is of ${shown2(a.evidence.run)}, ${b.path} of ${shown2(b.evidence.run)}; evaluate all shards on the same checkpoints, and remove what an earlier run left`
  );
}
function shown2(run) {
  if (run === void 0) return "a run of an earlier version";
  const part = run.shard === null ? "" : `shard ${run.shard} of `;
  return `${part}${run.checkpoints === 1 ? "1 checkpoint" : `${run.checkpoints} checkpoints`} (list ${run.list.slice(0, 8)})`;
}
function refuseGap(parts, folder) {
  const { run } = parts[0].evidence;
  const orders = new Set(parts.map(({ evidence }) => evidence.checkpoint.order));
  if (run === void 0 && orders.size < parts.length) return;
  const total = run?.checkpoints ?? Math.max(...orders) + 1;
  if (run !== void 0 && (orders.size < parts.length || Math.max(...orders) >= total)) {
    throw new InputError(
      `The evidence in ${folder} contradicts itself: it holds ${parts.length} files of a run over ${total} checkpoints, numbered otherwise; evaluate them again`
    );
  }
  let missing = 0;
  while (orders.has(missing)) missing++;
  if (missing >= total) return;
  const more = total - orders.size - 1;
  throw new InputError(
    `${folder} lacks the evidence of checkpoint ${missing + 1} of ${total} in training order${more > 0 ? ` and of ${more} more` : ""}: ${causeOf(missing, run)}; evaluate it again`
  );
}
function causeOf(missing, run) {
  if (run === void 0 || run.shard === null) return "the run was stopped, or its files are not here";
  const parts = Number(run.shard.split("/")[1]);
  return `shard ${missing % parts + 1}/${parts} failed, or its files are not here`;
}

// src/stages/evidence-files.ts
var MAX_EVIDENCE_BYTES = 64 * 2 ** 20;
function evidenceFileName({ checkpoint }) {
  const digest = createHash5("sha256").update(checkpoint.name).digest("hex");
  const safe = checkpoint.name.replace(/[^\p{L}\p{N}.\-_=+]+/gu, "_");
  return safe === checkpoint.name ? `${safe}.json` : `${safe}.${digest.slice(0, 8)}.json`;
}
var START = '{"schemaVersion":1,"tool":{"name":"vae-playbook"';
async function removeStaleEvidence(folder, current) {
  const keep = new Set(current.map(evidenceFileName));
  for (const entry of await readdir6(folder, { withFileTypes: true })) {
    const path = join5(folder, entry.name);
    if (!entry.isFile() || !entry.name.endsWith(".json") || keep.has(entry.name)) continue;
    if ((await readFile3(path, "utf8")).startsWith(START)) await rm(path);
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
  const folder = join5(reportDir, "evidence");
  const names2 = await listJson(folder);
  if (names2.length === 0) {
    throw new InputError(`${folder} holds no evidence: run the stage \`evaluate\` first, or set report-dir`);
  }
  const paths = names2.map((name) => join5(folder, name));
  const files = await Promise.all(paths.map(async (path) => ({ path, evidence: await readOne2(path) })));
  return mergeEvidence(files, folder);
}
async function listJson(folder) {
  try {
    const entries = await readdir6(folder, { recursive: true });
    return entries.filter((name) => name.endsWith(".json")).sort();
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
async function readOne2(path) {
  const found2 = await stat6(path).catch(() => null);
  if (!found2?.isFile()) throw new InputError(`${path} is no file: remove it`);
  if (found2.size > MAX_EVIDENCE_BYTES) throw new InputError(`${path} is larger than any evidence file: remove it`);
  let parsed;
  try {
    parsed = JSON.parse(await readFile3(path, "utf8"));
  } catch (error) {
    throw new InputError(`${path} is not JSON (truncated?): evaluate that checkpoint again`, { cause: error });
  }
  return parseEvidence(parsed, path);
}
function parseEvidence(value, path) {
  const result = evidenceSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = firstIssue(evidenceSchema, value, result.error);
  throw new InputError(
    `${path} is not evidence of this version (${issue}): evaluate that checkpoint again, or remove the file`
  );
}

// src/stages/own-records.ts
import { createHash as createHash6 } from "node:crypto";
import { access, readdir as readdir7, rm as rm2, stat as stat7, writeFile } from "node:fs/promises";
import { join as join6, relative as relative4, isAbsolute as isAbsolute2 } from "node:path";
var DAYS_KEPT = 30;
var OwnRecords = class _OwnRecords {
  #folder;
  #pruned = false;
  constructor(folder) {
    this.#folder = folder;
  }
  /** @returns null where the cache lies in the workspace: a commit could fill it */
  static of(env) {
    const folder = join6(cacheFolder(env), "measured");
    return env.GITHUB_WORKSPACE && isWithin(folder, env.GITHUB_WORKSPACE) ? null : new _OwnRecords(folder);
  }
  /** @param key of what was measured, and how */
  async has(key, evidence) {
    return access(this.#path(key, evidence)).then(
      () => true,
      () => false
    );
  }
  async add(key, evidence) {
    try {
      await makeFolder(this.#folder);
      await writeFile(this.#path(key, evidence), "");
      if (!this.#pruned) await this.#prune();
      this.#pruned = true;
    } catch {
    }
  }
  #path(key, evidence) {
    return join6(this.#folder, createHash6("sha256").update(`${key}
${evidence}`).digest("hex"));
  }
  async #prune() {
    const oldest = Date.now() - DAYS_KEPT * 24 * 3600 * 1e3;
    for (const name of await readdir7(this.#folder)) {
      const path = join6(this.#folder, name);
      if ((await stat7(path)).mtimeMs < oldest) await rm2(path, { force: true });
    }
  }
};
function isWithin(path, folder) {
  const inside = relative4(folder, path);
  return !inside.startsWith("..") && !isAbsolute2(inside);
}

// src/stages/resume-key.ts
import { createHash as createHash7 } from "node:crypto";
var notMeasuring = /* @__PURE__ */ new Set([
  "checkpoints",
  "dataset",
  "dataset-layout",
  "config",
  "stage",
  "shard",
  "threshold-percentile",
  "threshold",
  "baseline",
  "history",
  "fail-on",
  "comment",
  "report-name",
  "report-dir",
  "symptoms",
  "thresholds",
  "waivers",
  "judge"
]);
function resumeKey({ kind, sha256 }, settings, set, build2) {
  const measuring = Object.entries(settings).filter(([key]) => !notMeasuring.has(key));
  const sorted = measuring.sort(([a], [b]) => a < b ? -1 : 1);
  return createHash7("sha256").update(JSON.stringify({ build: build2, kind, sha256, set, settings: sorted })).digest("hex");
}

// src/stages/earlier-evidence.ts
var EarlierEvidence = class {
  #folder;
  #settings;
  #set;
  #records;
  #build;
  #setHash = null;
  /**
   * @param folder of the evidence
   * @param set null where all checkpoints are recorded outputs
   * @param build sources that were not built may have changed since: nothing is reused then
   */
  constructor(folder, settings, set, records = OwnRecords.of(process.env), build2 = BUILD) {
    this.#folder = folder;
    this.#settings = settings;
    this.#set = set;
    this.#records = records;
    this.#build = build2;
  }
  /**
   * @returns what this machine has measured on the same checkpoint and set, with the same settings and by the same program;
   *   null where there is nothing such, be it missing, changed or half-written
   * @throws InputError for a file of the set that cannot be read
   */
  async find(checkpoint) {
    const path = join7(this.#folder, evidenceFileName({ checkpoint }));
    const found2 = await stat8(path).catch(() => null);
    if (!found2?.isFile() || found2.size > MAX_EVIDENCE_BYTES) return null;
    const key = await this.#keyOf(checkpoint);
    const text = await readFile4(path, "utf8").catch(() => null);
    if (key === null || text === null || !await this.#records.has(key, text)) return null;
    const evidence = JSON.parse(text);
    return evidenceSchema.safeParse(evidence).success ? evidence : null;
  }
  /** @param text of the evidence file as it was written */
  async remember(checkpoint, text) {
    const key = await this.#keyOf(checkpoint);
    if (key !== null) await this.#records.add(key, text);
  }
  async #keyOf(checkpoint) {
    if (this.#records === null || this.#build === null) return null;
    if (checkpoint.kind.startsWith("recorded-")) return resumeKey(checkpoint, this.#settings, null, this.#build);
    this.#setHash ??= hashSet(this.#set);
    return resumeKey(checkpoint, this.#settings, await this.#setHash, this.#build);
  }
};

// src/stages/evaluate-recorded.ts
import { createHash as createHash8 } from "node:crypto";

// src/inference/recorded/read-csv.ts
import { readFile as readFile5 } from "node:fs/promises";
async function readRecordedCsv(path) {
  const bytes = await readFile5(path).catch((error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`);
  });
  refuseLfsPointer(bytes, path);
  const { columns: columns3, texts, lines } = parseRows(bytes, path);
  const unlabeled = columns3.every((column2) => column2 === "score" || column2 === "group");
  for (const column2 of ["score", ...unlabeled ? [] : ["label"]])
    if (!columns3.includes(column2)) throw missingColumn(column2, columns3, path);
  const twice = columns3.find((column2, i) => column2 !== "" && columns3.indexOf(column2) !== i);
  if (twice !== void 0) throw new InputError(`${path} has the column "${twice}" twice; keep one.`);
  if (lines.length === 0) throw new InputError(`${path} has no rows below its header.`);
  const scores = Float64Array.from(texts.get("score"), (text, i) => {
    const score = decimal(text);
    if (!Number.isFinite(score))
      throw new InputError(`${path}, line ${lines[i]}: score "${text}" is not a finite decimal number, as 0.5 or 1e-3.`);
    return score;
  });
  const labelOf = (text, i) => {
    const label2 = decimal(text);
    if (label2 !== 0 && label2 !== 1)
      throw new InputError(`${path}, line ${lines[i]}: label "${text}" is neither 0 (defect-free) nor 1 (defective).`);
    return label2;
  };
  return {
    count: lines.length,
    scores,
    labels: unlabeled ? null : texts.get("label").map(labelOf),
    groups: texts.get("group") ?? null,
    kinds: texts.get("kind") ?? null,
    fabrics: texts.get("fabric") ?? null,
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
function decimal(text) {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
function parseRows(bytes, path) {
  let columns3 = [];
  const texts = /* @__PURE__ */ new Map();
  const lines = [];
  try {
    parse(bytes, {
      columns: (header) => {
        columns3 = header.map((name) => name.trim());
        refuseOtherSeparator(columns3, path);
        for (const name of columns3) texts.set(name, []);
        return columns3;
      },
      bom: true,
      trim: true,
      skip_empty_lines: true,
      on_record: (record, context) => {
        for (const [name, column2] of texts) column2.push(record[name]);
        lines.push(context.lines);
        return null;
      }
    });
    return { columns: columns3, texts, lines };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path} is not a CSV file that can be read: ${error.message}.`);
  }
}
function refuseOtherSeparator(columns3, path) {
  if (columns3.length !== 1) return;
  const found2 = Object.entries(OTHER_SEPARATORS).find(([, separator]) => columns3[0].includes(separator));
  if (found2 === void 0) return;
  throw new InputError(
    `${path}, line 1: the columns are separated by ${found2[0]}; separate them by commas, with a point before decimals (0.5).`
  );
}
function missingColumn(column2, columns3, path) {
  const nearest2 = columns3.length > 0 ? closest(column2, columns3) : "";
  const hint = nearest2 !== "" && distance(column2, nearest2) <= 3 ? ` Did you mean "${nearest2}"?` : "";
  return new InputError(
    `${path} has no column "${column2}" (columns: ${columns3.map((name) => `"${name}"`).join(", ") || "none"}).${hint} Recorded outputs need the columns score and label; a file of scores without labels has no column but score and group.`
  );
}

// src/inference/recorded/npz.ts
import { readFile as readFile6 } from "node:fs/promises";

// src/inference/recorded/npy.ts
var READERS = {
  f2: {
    bytes: 2,
    read: (data2, count3) => fromFloat16(Uint16Array.from({ length: count3 }, (_, i) => data2.getUint16(2 * i, true)))
  },
  f4: { bytes: 4, read: (data2, count3) => fill(new Float32Array(count3), (i) => data2.getFloat32(4 * i, true)) },
  f8: { bytes: 8, read: (data2, count3) => fill(new Float64Array(count3), (i) => data2.getFloat64(8 * i, true)) },
  i1: { bytes: 1, read: (data2, count3) => fill(new Float64Array(count3), (i) => data2.getInt8(i)) },
  i2: { bytes: 2, read: (data2, count3) => fill(new Float64Array(count3), (i) => data2.getInt16(2 * i, true)) },
  i4: { bytes: 4, read: (data2, count3) => fill(new Float64Array(count3), (i) => data2.getInt32(4 * i, true)) },
  i8: { bytes: 8, read: (data2, count3) => fill(new Float64Array(count3), (i) => Number(data2.getBigInt64(8 * i, true))) },
  u1: { bytes: 1, read: (data2, count3) => new Uint8Array(data2.buffer, data2.byteOffset, count3).slice() },
  b1: { bytes: 1, read: (data2, count3) => new Uint8Array(data2.buffer, data2.byteOffset, count3).slice() },
  u2: { bytes: 2, read: (data2, count3) => fill(new Float64Array(count3), (i) => data2.getUint16(2 * i, true)) },
  u4: { bytes: 4, read: (data2, count3) => fill(new Float64Array(count3), (i) => data2.getUint32(4 * i, true)) },
  u8: { bytes: 8, read: (data2, count3) => fill(new Float64Array(count3), (i) => Number(data2.getBigUint64(8 * i, true))) }
};
function fill(values, read2) {
  for (let i = 0; i < values.length; i++) values[i] = read2(i);
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
  const count3 = shape.reduce((total, size) => total * size, 1);
  const data2 = bytes.subarray(start + length);
  const values = readValues(descr, data2, count3, what);
  return { shape, values: fortran === "True" && shape.length > 1 ? rowMajor(values, shape) : values };
}
function readValues(descr, data2, count3, what) {
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
  if (data2.length < count3 * bytesEach)
    throw new InputError(
      `${what} claims ${count3} values, but holds only ${data2.length} bytes of data. Was the file copied in full?`
    );
  if (text)
    return Array.from({ length: count3 }, (_, i) => readText(data2.subarray(i * bytesEach, (i + 1) * bytesEach), kind));
  return reader.read(new DataView(data2.buffer, data2.byteOffset, count3 * bytesEach), count3);
}
function readText(data2, kind) {
  if (kind === "S") return Buffer.from(data2).toString("utf8").replace(/\0+$/, "");
  const view = new DataView(data2.buffer, data2.byteOffset, data2.byteLength);
  let text = "";
  for (let i = 0; i < data2.length; i += 4) {
    const point = view.getUint32(i, true);
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
    moved[target] = source[index.reduce((sum3, position, axis) => sum3 + position * strides[axis], 0)];
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis] === shape[axis]; axis--) index[axis] = 0;
  }
  return moved;
}

// src/inference/recorded/npz.ts
var MOST_BYTES2 = 4 * 2 ** 30;
var TIGHTEST_RATIO = 1032;
async function readNpz(path, wanted) {
  const bytes = await readFile6(path).catch((error) => {
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
    const array2 = this.#arrays.get(key);
    if (array2) return array2;
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
  numbers(key, rank, count3) {
    const { shape, values } = this.array(key);
    if (Array.isArray(values)) throw this.error(key, "holds text; numbers are needed");
    if (shape.length !== rank || count3 !== void 0 && shape[0] !== count3)
      throw this.wrongShape(key, `[${["N", "H", "W"].slice(0, rank).join(",")}]`, count3);
    return values;
  }
  floats(key, ranks, count3) {
    const { shape, values } = this.array(key);
    if (Array.isArray(values)) throw this.error(key, "holds text; numbers are needed");
    if (!ranks.includes(shape.length) || shape[0] !== count3)
      throw this.wrongShape(key, ranks.map((rank) => rank === 2 ? "[N,d]" : "[N,C,H,W]").join(" or "), count3);
    if (values.length === 0) throw this.error(key, "is empty");
    const floats = values instanceof Float32Array ? values : Float32Array.from(values);
    assertFinite(floats, floats.length / count3, { checkpoint: this.path, name: key });
    return floats;
  }
  error(key, what) {
    return new InputError(`${this.path}: "${key}" ${what}.`);
  }
  wrongShape(key, wanted, count3) {
    const rows = count3 === void 0 ? "" : ` with N = ${count3}, as many as scores`;
    return this.error(key, `has the shape [${this.shape(key).join(",")}], but ${wanted}${rows} is needed`);
  }
};

// src/inference/recorded/read-npz.ts
var CONVENTIONS = { logvar: "log-variance", sigma: "sigma", var: "variance" };
async function readRecordedNpz(path, settings) {
  const file = new RecordedFile(path, await readNpz(path, RECORDED_KEYS));
  const scores = Float64Array.from(file.numbers("score", 1));
  const count3 = scores.length;
  if (count3 === 0) throw file.error("score", "is empty");
  assertFinite(Float32Array.from(scores), 1, { checkpoint: path, name: "score" });
  const labels = file.holdsOnly("score", "group") ? null : readLabels(file, count3);
  const { spread, ...code } = readCode(file, count3);
  const images = readImages(file, count3, settings);
  return {
    count: count3,
    scores,
    labels,
    groups: readGroups(file, count3),
    kinds: null,
    fabrics: null,
    ...code,
    ...images,
    masks: readMasks(file, count3, images.shape),
    outputs: {
      reconstruction: images.pixels ? "x_hat" : null,
      mu: code.mu ? "mu" : null,
      spread,
      how: `Recorded: ${RECORDED_KEYS.filter((key) => file.has(key)).join(", ")}.`
    }
  };
}
function readLabels(file, count3) {
  return Array.from(file.numbers("label", 1, count3), (label2) => {
    if (label2 !== 0 && label2 !== 1)
      throw file.error("label", `holds ${label2}; only 0 (defect-free) and 1 (defective) are labels`);
    return label2;
  });
}
function readCode(file, count3) {
  const given = ["logvar", "sigma", "var"].filter((key2) => file.has(key2));
  if (given.length > 1) throw file.error(given[1], `stands beside "${given[0]}"; save only one of them`);
  if (!file.has("mu")) {
    if (given.length > 0) throw file.error(given[0], 'is there without "mu"; save mu as well');
    return { mu: null, logVariance: null, latent: null, spread: null };
  }
  const mu = file.floats("mu", [2, 4], count3);
  const shape = file.shape("mu");
  const latent = latentShape(shape, "nchw");
  if (given.length === 0) return { mu, logVariance: null, latent, spread: null };
  const [key] = given;
  const values = file.floats(key, [2, 4], count3);
  if (file.shape(key).join() !== shape.join())
    throw file.error(key, `is [${file.shape(key).join(",")}], but mu is [${shape.join(",")}]`);
  const convention = CONVENTIONS[key];
  if (convention !== "log-variance" && values.some((value) => value < 0))
    throw file.error(key, 'holds negative values; if it is a log-variance, save it as "logvar"');
  const spread = { name: key, convention, guessed: false };
  return { mu, logVariance: toLogVariance(values, convention, { checkpoint: file.path, name: key }), latent, spread };
}
function readImages(file, count3, settings) {
  if (!file.has("x") && !file.has("x_hat")) return { pixels: null, reconstruction: null, shape: null };
  const missing = file.has("x") ? "x_hat" : "x";
  if (!file.has(missing)) throw file.error(missing === "x" ? "x_hat" : "x", `is there without "${missing}"; save both`);
  const images = file.floats("x", [4], count3);
  const reconstructions = file.floats("x_hat", [4], count3);
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
function readMasks(file, count3, shape) {
  if (!file.has("mask")) return null;
  const masks = file.numbers("mask", 3, count3);
  if (shape === null) throw file.error("mask", 'is there without "x" and "x_hat"; save them too, or leave it out');
  const [, height, width] = file.shape("mask");
  if (height !== shape[1] || width !== shape[2])
    throw file.error("mask", `is [N,${height},${width}], but x is [N,${shape.join(",")}]`);
  return Uint8Array.from(masks, (value) => {
    if (!Number.isFinite(value)) throw file.error("mask", `holds ${value}; 0 is no defect, any other number is one`);
    return Number(value !== 0);
  });
}
function readGroups(file, count3) {
  if (!file.has("group")) return null;
  const { shape, values } = file.array("group");
  if (shape.length !== 1 || shape[0] !== count3) throw file.wrongShape("group", "[N]", count3);
  return Array.from(values, (group) => Number.isNaN(group) ? "" : String(group));
}

// src/inference/recorded/read-recorded.ts
async function readRecorded(checkpoint, settings) {
  return checkpoint.kind === "recorded-csv" ? readRecordedCsv(checkpoint.path) : readRecordedNpz(checkpoint.path, settings.model.input);
}

// src/stages/evaluate-recorded.ts
async function evaluateRecorded(checkpoint, settings) {
  const recorded = await readRecorded(checkpoint, settings);
  const measured = recorded.labels === null ? unmeasured : measure4(recorded, recorded.labels, settings);
  const { name, epoch, order, kind, sha256 } = checkpoint;
  return {
    schemaVersion: 1,
    tool: { name: "vae-playbook", version: VERSION, engine: "recorded outputs", device: "none" },
    checkpoint: { name, epoch, order, kind, sha256 },
    evaluationSet: {
      hash: hashOf(recorded),
      layout: "recorded",
      unit: "patch",
      images: recorded.count,
      patches: recorded.count,
      leftOut: [],
      notes: [
        recorded.labels === null ? "Scores without labels were recorded by another program; each row counts as one unit." : "Scores and labels were recorded by another program; each row counts as one unit.",
        ...describeMissingGroups(recorded)
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
function measure4(recorded, labels, settings) {
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
  const { count: count3, kinds, fabrics } = recorded;
  const groups = groupsOf(recorded);
  const patches = Array.from({ length: count3 }, (_, i) => {
    return {
      id: rowName(i),
      image: i,
      x: 0,
      y: 0,
      label: labels[i],
      kind: labels[i] === 0 ? "good" : kinds?.[i] ?? "defect",
      fabric: fabrics?.[i] ?? null,
      group: groups[i],
      condition: -1,
      sampled: false
    };
  });
  return markSample(patches, seed);
}
function groupsOf({ groups, count: count3 }) {
  return Array.from({ length: count3 }, (_, i) => groups?.[i] || rowName(i));
}
function describeMissingGroups({ groups, count: count3 }) {
  const missing = groups?.filter((group) => group === "").length ?? 0;
  return missing === 0 ? [] : [`${missing} of ${count3} rows name no group: each of them counts as a group of its own.`];
}
function rowName(index) {
  return `row ${index + 1}`;
}
function truthOf({ masks, shape, count: count3 }) {
  const regionSizes = [];
  if (masks === null || shape === null) return { truth: null, regionSizes };
  const [, height, width] = shape;
  const truth = Array.from({ length: count3 }, (_, i) => {
    const before = regionSizes.length;
    const own = labelRegions(masks.subarray(i * height * width, (i + 1) * height * width), height, width);
    for (let r = 0; r < own.count; r++) regionSizes.push(0);
    const regions = own.regions.map((id) => id === 0 ? 0 : id + before);
    for (const id of regions) if (id > 0) regionSizes[id - 1]++;
    return { regions, covered: null };
  });
  return { truth, regionSizes };
}
function hashOf({ labels, groups, count: count3, pixels, masks }) {
  const hash = createHash8("sha256").update(JSON.stringify(labels === null ? { count: count3, groups } : { labels, groups }));
  if (pixels !== null) hash.update(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
  if (masks !== null) hash.update(masks);
  return hash.digest("hex");
}

// src/stages/open-evaluator.ts
import { stat as stat9 } from "node:fs/promises";
var isOnnx = ({ kind }) => kind === "onnx" || kind === "onnx-pair";
var LARGE = 2 ** 25;
var told2 = /* @__PURE__ */ new Set();
async function openEvaluator(models, settings, progress3, set = null) {
  const { engine, device } = settings;
  if (models.length === 0) return evaluateHere(settings, progress3, set);
  if (engine === "wasm") return openEmbedded();
  if (!models.some(isOnnx)) return started(await evaluateApart(settings, null));
  const isAsked = engine === "native" || device === "gpu";
  const mayInstall = isAsked || process.env.GITHUB_ACTIONS === "true";
  const native = await openOnnx(settings, { mayInstall, announce: isAsked ? say : void 0 });
  if (!isAbsent(native)) return native;
  if (isAsked) {
    const key = engine === "native" ? "engine: native" : "device: gpu";
    throw new InputError(`${key} is set, but ${native.absent}. Set engine and device to auto for the embedded engine.`);
  }
  if (!native.missing) tellOnce(native.absent);
  return models.every(isOnnx) ? openEmbedded() : started(await evaluateApart(settings, null));
  async function openEmbedded() {
    const sizes = await Promise.all(models.map(sizeOf));
    if (Math.max(...sizes) < LARGE) return evaluateHere(settings, progress3, set);
    const apart = await evaluateApart({ ...settings, engine: "wasm" }, null);
    return "unusable" in apart ? evaluateHere(settings, progress3, set) : apart;
  }
}
async function sizeOf({ files }) {
  const sizes = await Promise.all(
    files.map(
      (file) => stat9(file).then(
        ({ size }) => size,
        () => 0
      )
    )
  );
  return sizes.reduce((sum3, size) => sum3 + size, 0);
}
async function openOnnx(settings, options, isSecond = false) {
  const engine = await findOnnx(settings, options);
  if (isAbsent(engine)) return engine;
  const evaluator = await evaluateApart(settings, engine);
  if (!("unusable" in evaluator)) return evaluator;
  const absent = `${engine.name} ${engine.version} in ${engine.folder} does not load: ${evaluator.unusable}`;
  if (engine.origin !== "cache" || !options.mayInstall || isSecond) return { absent };
  const stuck = await removeInstalled(engine, cacheFolder());
  return stuck === null ? openOnnx(settings, options, true) : { absent: `${absent}, and ${stuck}` };
}
function started(evaluator) {
  if ("unusable" in evaluator) throw new InputError(`${evaluator.unusable}. Set engine to wasm to do without it.`);
  return evaluator;
}
function tellOnce(reason) {
  if (told2.has(reason)) return;
  told2.add(reason);
  say(`ONNX models run on the embedded WebAssembly engine, 2 to 3 times slower than the native one: ${reason}.`);
}
function say(line) {
  process.stderr.write(`${line}
`);
}

// src/stages/shard.ts
function ofShard(checkpoints, shard) {
  if (shard === void 0) return checkpoints;
  const [part, parts] = shard.split("/").map(Number);
  return checkpoints.filter((checkpoint) => checkpoint.order % parts === part - 1);
}

// src/stages/evaluate.ts
async function evaluate(settings, progress3, fromFork) {
  if (settings.checkpoints.length === 0) {
    throw new InputError("no checkpoints given: name them by globs, for example runs/*.onnx (input `checkpoints`)");
  }
  const found2 = await findCheckpoints(settings.checkpoints, process.cwd());
  const checkpoints = ofShard(found2, settings.shard);
  const run = describeRun(found2, settings.shard);
  if (checkpoints.length === 0) {
    progress3.note(
      `Shard ${settings.shard} has no checkpoint: there ${found2.length === 1 ? "is only 1" : `are only ${found2.length}`}`
    );
  }
  if (fromFork) refusePrograms(checkpoints);
  const models = checkpoints.filter((checkpoint) => !isRecorded(checkpoint));
  const set = models.length === 0 ? null : await findEvaluationSet(settings);
  const folder = join8(settings["report-dir"], "evidence");
  await refuseLinkedFolder(folder);
  const earlier = new EarlierEvidence(folder, settings, set);
  let evaluator = null;
  const all = [];
  let before = Promise.resolve();
  try {
    for (const checkpoint of checkpoints) {
      const { measured } = await evidenceOf(checkpoint);
      await before;
      before = measured.then((evidence) => keep(checkpoint, evidence));
      before.catch(() => void 0);
    }
    await before;
  } finally {
    await before.catch(() => void 0);
    evaluator?.close();
  }
  if (settings.shard === void 0) await removeStaleEvidence(folder, all);
  return all;
  async function evidenceOf(checkpoint) {
    const reused = await earlier.find(checkpoint);
    if (reused !== null) {
      progress3.note(reusedLine(checkpoint));
      return { measured: Promise.resolve(reused) };
    }
    if (isRecorded(checkpoint)) return { measured: Promise.resolve(await evaluateRecorded(checkpoint, settings)) };
    evaluator ??= await openEvaluator(models, settings, progress3, set);
    return evaluator.evaluate(checkpoint);
  }
  async function keep(checkpoint, measured) {
    const { name, epoch, order, kind, sha256 } = checkpoint;
    const evidence = { ...measured, checkpoint: { name, epoch, order, kind, sha256 }, run };
    const text = `${JSON.stringify(evidence)}
`;
    await writeFileWhole(join8(folder, evidenceFileName(evidence)), text);
    await earlier.remember(checkpoint, text);
    all.push(evidence);
  }
}
function reusedLine({ name }) {
  return `Evidence of ${JSON.stringify(name)} is reused: an earlier run measured the same checkpoint on the same set, with the same settings`;
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
var MAX_BYTES = 64 * 2 ** 20;
async function findBaseline(settings, fromFork) {
  const path = settings.baseline;
  if (path === void 0) return null;
  if (/\.json$/i.test(path) && basename4(path).toLowerCase() !== "model.json") return readJson(path);
  const found2 = await findCheckpoints([path], process.cwd());
  if (found2.length > 1) {
    const names2 = found2.slice(0, 3).map(({ name }) => `"${name}"`);
    throw new InputError(
      `baseline: ${path} names ${found2.length} checkpoints (${names2.join(", ")}${found2.length > 3 ? ", …" : ""}): name one of them`
    );
  }
  if (fromFork) refusePrograms(found2);
  return { source: "unmeasured", checkpoint: found2[0] };
}
async function measureBaseline(found2, evaluated2, settings, progress3) {
  if (found2 === null || found2.source !== "unmeasured") return found2;
  const { checkpoint } = found2;
  const known2 = evaluated2.find((one) => one.checkpoint.sha256 === checkpoint.sha256);
  if (known2 !== void 0) return { source: "checkpoint", evidence: known2 };
  if (isRecorded(checkpoint)) return { source: "checkpoint", evidence: await evaluateRecorded(checkpoint, settings) };
  const evaluator = await openEvaluator([checkpoint], settings, progress3);
  try {
    const { measured } = await evaluator.evaluate(checkpoint);
    return { source: "checkpoint", evidence: await measured };
  } finally {
    evaluator.close();
  }
}
function refuseOwnEvidence({ baseline, "report-dir": reportDir }) {
  if (baseline === void 0) return;
  const inside = relative5(resolve6(reportDir, "evidence"), resolve6(baseline));
  if (inside.startsWith("..") || isAbsolute3(inside)) return;
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
  if (text.length > MAX_BYTES) {
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
import { rm as rm3 } from "node:fs/promises";
async function clearVerdict(reportDir) {
  try {
    for (const path of [diagnosisPath(reportDir), reportPath(reportDir)]) await rm3(path, { force: true });
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
  const diagnosis = await timed(
    "diagnosis",
    () => diagnose(evidence, { settings, departures, version: VERSION, today, baseline, history })
  );
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
