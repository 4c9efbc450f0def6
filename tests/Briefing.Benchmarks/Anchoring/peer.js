// Anchors quotes the way Hypothes.is does, for comparison. Reads the cases from the file that is named first, writes the
// places to the file that is named second; null where it finds none.
import { readFileSync, writeFileSync } from 'node:fs';
import approxSearch from 'approx-string-match';

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** All exact occurrences or, if there is none, all approximate ones with the fewest errors. */
function occurrences(text, pattern, errors) {
  const found = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    found.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return found.length > 0 ? found : approxSearch(text, pattern, errors);
}

/** From 0 to 1. */
function likeness(text, pattern) {
  if (text === '' || pattern === '') {
    return 0;
  }
  return 1 - occurrences(text, pattern, pattern.length)[0].errors / pattern.length;
}

function score(text, quote, match) {
  const { exact, prefix, suffix, start } = quote;
  const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
  const after = text.slice(match.end, match.end + suffix.length);
  return (
    weights.quote * (1 - match.errors / exact.length) +
    weights.prefix * (prefix ? likeness(before, prefix) : 1) +
    weights.suffix * (suffix ? likeness(after, suffix) : 1) +
    weights.position * (1 - Math.abs(match.start - start) / text.length)
  );
}

function anchor(text, quote) {
  const { exact, start } = quote;
  if (text.slice(start, start + exact.length) === exact) {
    return [start, start + exact.length];
  }
  let best = null;
  for (const match of occurrences(text, exact, Math.min(256, exact.length / 2))) {
    const own = score(text, quote, match);
    if (best === null || own > best.own) {
      best = { own, match };
    }
  }
  return best && [best.match.start, best.match.end];
}

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const clock = process.hrtime.bigint();
const places = cases.map(({ text, quotes }) => quotes.map(quote => anchor(text, quote)));
const seconds = Number(process.hrtime.bigint() - clock) / 1e9;
writeFileSync(process.argv[3], JSON.stringify({ seconds, places }));
