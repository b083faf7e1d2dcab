// Typst in one warm process: the files DIR/*.typ, again and again. Prints what noticegen.json holds, as far as it applies.
// With a COUNT it makes so many PDFs, all in one process, and prints nothing: for a route whose cost is measured from outside.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const [folder, fonts, count] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
const files = readdirSync(folder).filter((name) => name.endsWith(".typ")).sort()
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

// Typst remembers what it has laid out. A type size that nobody could see the difference of keeps each round real work,
// as if every notice were new, while fonts and everything else stay warm.
let number = 0;
const anew = (text) => text.replace("size: 12pt", `size: ${(12 + ++number * 1e-5).toFixed(5)}pt`);
function round() {
  const start = performance.now();
  let bytes = 0;
  const made = [];
  for (const text of files) {
    const pdf = compiler.pdf({ mainFileContent: anew(text) });
    bytes += pdf.length;
    made.push(pdf);
  }
  const milliseconds = performance.now() - start;
  compiler.evictCache(3);
  return { milliseconds, bytes, made };
}

if (count) {
  for (let made = 0; made < Number(count); made++) compiler.pdf({ mainFileContent: anew(files[made % files.length]) });
  process.exit(0);
}

const until = performance.now() + 3000;
round();
while (performance.now() < until) round();
const rounds = [];
const end = performance.now() + 6000;
let last;
do { rounds.push((last = round()).milliseconds); } while (performance.now() < end);
rounds.sort((a, b) => a - b);
last.made.forEach((pdf, index) => writeFileSync(`${folder}/typst-${index + 1}.pdf`, pdf));
console.log(JSON.stringify({
  rounds: rounds.length,
  bytes: last.bytes,
  millisecondsPerNotice: rounds[Math.floor(rounds.length / 2)] / files.length,
  fastestPerNotice: rounds[0] / files.length,
}));
