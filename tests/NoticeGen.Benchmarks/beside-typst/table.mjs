// Prints the measurements of a folder as a Markdown table, with the machine that they were made on.
import { existsSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
const pages = (prefix) => [1, 2, 3, 4, 5].map((number) => `${folder}/${prefix}-${number}.pdf`).filter(existsSync)
  .reduce((sum, file) => sum + Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))[1]), 0);
const ours = read("noticegen");
const rows = [
  ["NoticeGen", ours, ours.pages],
  ["Typst", read("typst"), pages("typst")],
  ["WeasyPrint", read("weasyprint"), pages("weasyprint")],
];
const cold = readFileSync(`${folder}/cold.txt`, "utf8").trim().split("\n").map(Number).sort((a, b) => a - b);
const number = (value, digits = 1) => value.toFixed(digits);

console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores of ${cpus()[0].model.trim()}, load ${number(loadavg()[0])} at the end.\n`);
console.log("| Program | ms a notice (median) | (fastest) | ms a page | pages for the five | KB a notice | times NoticeGen's time |");
console.log("|---|--:|--:|--:|--:|--:|--:|");
for (const [name, result, count] of rows) {
  console.log(`| ${name} | ${number(result.millisecondsPerNotice, 2)} | ${number(result.fastestPerNotice, 2)} | ${number((result.millisecondsPerNotice * 5) / count, 2)} | ${count} | ${number(result.bytes / 5 / 1024, 0)} | ${number(result.millisecondsPerNotice / ours.millisecondsPerNotice)} |`);
}
console.log(`\nNoticeGen: ${number(ours.allocatedPerPage / 1024, 0)} KB allocated a page; ${number(ours.pagesPerSecond, 0)} pages a second on one core, ${number(ours.pagesPerSecondOnTwo, 0)} on two.`);
console.log(`Cold start of the published program, one notice as PDF, checks included: ${number(cold[Math.floor(cold.length / 2)] * 1000, 0)} ms (median of ${cold.length}), ${number(cold[0] * 1000, 0)} ms at best.`);
